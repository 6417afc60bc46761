//! The memory of one card.

use cairn_domain::practice::{Rating, Retention, Standing};
use cairn_domain::share::Share;
use chrono::{Days, NaiveDate};
use fsrs::{FSRS, FSRS6_DEFAULT_DECAY, MemoryState, NextStates, current_retrievability};

/// No card comes again later than after so many days: ten years.
const LONGEST_INTERVAL: f32 = 3_652.0;

/// The memory of a card after its last answer.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Memory {
    state: MemoryState,
    last: NaiveDate,
    reviews: u32,
}

impl Memory {
    /// The memory after these answers, given in order of day; nothing without one.
    pub fn after(answers: impl IntoIterator<Item = (NaiveDate, Rating)>) -> Option<Self> {
        answers.into_iter().fold(None, |memory, (on, rating)| Some(Self::answered(memory, rating, on)))
    }

    /// The memory after one more answer. A clock that went back counts as the same day.
    #[must_use]
    pub fn answered(before: Option<Self>, rating: Rating, on: NaiveDate) -> Self {
        let days = before.map_or(0, |memory| memory.days_to(on));
        let states = model().next_states(before.map(|memory| memory.state), 0.9, days);
        // Only numbers that are none are refused, and from whole days and four grades none come.
        let state = states.ok().map(|states| state_after(&states, rating));
        let state = state.or(before.map(|memory| memory.state)).unwrap_or(NOTHING);
        let (last, reviews) = before.map_or((on, 0), |memory| (on.max(memory.last), memory.reviews));
        Self { state, last, reviews: reviews.saturating_add(1) }
    }

    /// The chance that it is still remembered on a day.
    pub fn recall(&self, on: NaiveDate) -> Share {
        share(self.chance(on))
    }

    /// The same as a number between 0 and 1.
    pub(crate) fn chance(&self, on: NaiveDate) -> f32 {
        #[expect(clippy::cast_precision_loss, reason = "days, of which there are far fewer than 16 million")]
        let days = self.days_to(on) as f32;
        current_retrievability(self.state, days, FSRS6_DEFAULT_DECAY)
    }

    /// The day on which that chance has fallen to what is wanted: tomorrow at the earliest.
    pub fn due(&self, retention: Retention) -> NaiveDate {
        let wanted = f32::from(retention.percent()) / 100.0;
        let interval = model().next_interval(Some(self.state.stability), wanted, Rating::Good.number());
        let days = Days::new(u64::from(whole(interval.clamp(1.0, LONGEST_INTERVAL))));
        self.last.checked_add_days(days).unwrap_or(self.last)
    }

    /// How it stands on a day.
    pub fn standing(&self, retention: Retention, today: NaiveDate) -> Standing {
        Standing {
            reviews: self.reviews,
            last: self.last,
            due: self.due(retention),
            recall: self.recall(today),
            stable_days: whole(self.state.stability),
        }
    }

    fn days_to(&self, day: NaiveDate) -> u32 {
        u32::try_from((day - self.last).num_days()).unwrap_or(0)
    }
}

/// What nobody ever knew.
const NOTHING: MemoryState = MemoryState { stability: 0.1, difficulty: 5.0 };

fn model() -> FSRS {
    FSRS::default()
}

const fn state_after(states: &NextStates, rating: Rating) -> MemoryState {
    match rating {
        Rating::Again => states.again.memory,
        Rating::Hard => states.hard.memory,
        Rating::Good => states.good.memory,
        Rating::Easy => states.easy.memory,
    }
}

fn share(chance: f32) -> Share {
    Share::from_basis_points(whole(chance.clamp(0.0, 1.0) * 10_000.0))
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a number that is not negative is rounded, and what does not fit becomes the greatest that does"
)]
fn whole(number: f32) -> u32 {
    number.round() as u32
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(number: u64) -> NaiveDate {
        "2022-11-29".parse::<NaiveDate>().unwrap().checked_add_days(Days::new(number)).unwrap()
    }

    fn near(number: f32, published: f32) {
        assert!((number - published).abs() / published < 1e-4, "{number} is not {published}");
    }

    /// The vector that the implementations of FSRS-6 in Rust, Python and TypeScript test themselves with: forgotten
    /// once and remembered five times, after 0, 1, 3, 8 and 21 days.
    #[test]
    fn a_memory_agrees_with_the_published_vector() {
        let days = [0, 0, 1, 4, 12, 33].map(day);
        let ratings = [Rating::Again, Rating::Good, Rating::Good, Rating::Good, Rating::Good, Rating::Good];
        let memory = Memory::after(days.into_iter().zip(ratings)).unwrap();
        near(memory.state.stability, 53.626_91);
        near(memory.state.difficulty, 6.357_486_7);
    }

    /// The first memory by each grade: the first four published parameters are its stability.
    #[test]
    fn a_first_answer_agrees_with_the_published_parameters() {
        let first = Rating::ALL.map(|rating| Memory::answered(None, rating, day(0)).state);
        for (state, stability, difficulty) in [
            (first[0], 0.212, 6.413_3),
            (first[1], 1.293_1, 5.112_170_7),
            (first[2], 2.306_5, 2.118_104),
            (first[3], 8.295_6, 1.0),
        ] {
            near(state.stability, stability);
            near(state.difficulty, difficulty);
        }
    }

    /// The intervals that the Python implementation publishes for a card remembered each time it is due: it is asked
    /// twice on its first day.
    #[test]
    fn intervals_agree_with_the_published_ones() {
        let mut memory = Memory::answered(None, Rating::Good, day(0));
        let mut intervals = Vec::new();
        let mut on = day(0);
        for _ in 0..5 {
            memory = Memory::answered(Some(memory), Rating::Good, on);
            let due = memory.due(Retention::default());
            intervals.push((due - on).num_days());
            on = due;
        }
        assert_eq!(intervals, [2, 11, 46, 163, 498]);
    }

    /// The curve itself, as published: at its stability nine in ten.
    #[test]
    fn at_its_stability_nine_in_ten_are_remembered() {
        let memory =
            Memory { state: MemoryState { stability: 30.0, difficulty: 5.0 }, last: day(0), reviews: 1 };
        assert_eq!(memory.recall(day(30)), Share::from_percent(90));
        assert_eq!(memory.due(Retention::default()), day(30));
    }

    #[test]
    fn a_clock_that_went_back_counts_as_the_same_day() {
        let memory = Memory::answered(None, Rating::Good, day(10));
        let again = Memory::answered(Some(memory), Rating::Good, day(3));
        assert_eq!(again.last, day(10));
        assert_eq!(again.recall(day(2)), Share::WHOLE);
    }

    proptest! {
        #[test]
        fn whatever_was_answered_a_memory_is_due_after_its_last_answer(
            answers in prop::collection::vec((0u64..800, 0usize..4), 1..40),
            retention in 70u8..=97,
        ) {
            let mut on = 0;
            let answers = answers.into_iter().map(|(days, rating)| {
                on += days;
                (day(on), Rating::ALL[rating])
            });
            let memory = Memory::after(answers.collect::<Vec<_>>()).unwrap();
            let due = memory.due(Retention::new(retention).unwrap());
            prop_assert!(due > memory.last);
            prop_assert!((due - memory.last).num_days() <= 3_652);
            prop_assert!(memory.recall(due) <= Share::WHOLE);
        }

        #[test]
        fn who_wants_to_remember_more_is_asked_sooner(days in 1u64..400, lower in 70u8..97) {
            let memory = Memory::after([(day(0), Rating::Good), (day(days), Rating::Good)]).unwrap();
            let due = |percent| memory.due(Retention::new(percent).unwrap());
            prop_assert!(due(lower + 1) <= due(lower));
        }
    }
}
