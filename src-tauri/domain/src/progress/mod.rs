//! What was done, and when it will be finished.
//!
//! The log is read as it stands after all corrections ([`history`]) and folded into [`Progress`]. Out of that
//! come one's own [`Pace`] against the estimates, the [`Rhythm`] of the weeks, and the [`Forecast`].

mod entry;
mod fold;
mod forecast;
mod history;
mod matched;
mod offer;
mod pace;
mod reminder;
mod rhythm;
mod study_times;
mod timer;
mod used;

pub use entry::{Entry, Event};
pub use fold::{Progress, fold, fold_until, monday_of};
pub use forecast::{
    DateSpan, FinishCount, FinishOutlook, Followed, Forecast, Moved, Mover, OutlookBasis, RUNS, forecast,
    outlook,
};
pub use history::{Earlier, Line, history, standing};
pub use matched::{MatchedWeek, asks_met, postings_matched};
pub use offer::{Offer, OfferedGain, awaited, offers};
pub use pace::{KindPace, Pace, PaceFigure, pace};
pub use reminder::{BadTime, Reminder, Reminders, Reminding, TimeOfDay, Weekday, reminder};
pub use rhythm::{KEPT, Lately, Rhythm, RhythmWeek, WeekKept, rhythm};
pub use study_times::StudyTimes;
pub use timer::{Absence, Timer};
pub use used::last_studied;
