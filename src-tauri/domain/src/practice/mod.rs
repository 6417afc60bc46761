//! What is still known: interview questions as cards, answered point by point and asked again in time.
//!
//! A [`Card`] is answered in one's own words; then the points of a good answer are shown one by one and one says of each
//! whether one made it. So a grade is counted ([`Rating`]). What is kept is the [`Review`]; how well a card is remembered
//! on a day ([`Standing`]), which cards a day holds ([`queue`]), what is left of a skill ([`SkillRecall`]) and which level
//! the answers show ([`ability`]) are findings.

pub mod ability;
mod card;
mod check;
mod mock;
mod own;
mod queue;
mod reading;
mod review;
mod rules;
mod standing;

pub use card::{Card, CardStyle, Difficulty};
pub use check::{Checked, FEWEST_ASKED, MOST_ASKED, checked, next};
pub use mock::{BadMock, Exercise, LONGEST_PAD, MOST_EXERCISES, Mock, MockSet, draw, exercise_minutes};
pub use own::{BadCard, CardDraft, MOST_CARDS, OwnCard, deck};
pub use queue::{
    Queue, Room, Tempo, Waiting, by_card, introduced, last_practised, queue, reviewed, waiting, within_reach,
};
pub use reading::{Reading, readings};
pub use review::{BadReview, LONGEST_ANSWER, MOST_POINTS, Rating, Review};
pub use rules::{BadRetention, PracticeRules, Retention};
pub use standing::{FADED, SkillRecall, Standing, recall_by_skill};
