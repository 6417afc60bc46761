//! The reviews of the weeks to come, played through day by day with the same rules that make up each day.
//!
//! Nobody knows what will be remembered. So the weeks are played [`RUNS`] times, each time by other draws: a card is
//! remembered with the chance its memory has on that day. What is said are the averages.

use cairn_domain::chance::Chance;
use cairn_domain::minutes::Minutes;
use cairn_domain::plan::Terms;
use cairn_domain::practice::{PracticeRules, Rating, Room, Waiting, queue};
use cairn_domain::share::Share;
use chrono::NaiveDate;
use serde::Serialize;

use crate::Memory;

/// So often the weeks are played through.
pub const RUNS: u32 = 24;

/// How a remembered card is graded: parts of a hundred for Hard and for Good, the rest for Easy. Our judgement.
const REMEMBERED: (u32, u32) = (20, 60);
/// How a card is graded the first time: parts of a hundred for Again, Hard and Good, the rest for Easy. Our judgement.
const FIRST: (u32, u32, u32) = (20, 25, 35);
/// Time is kept free in steps of so many minutes.
const STEP: u32 = 5;

/// Where the weeks to come begin.
#[derive(Debug, Clone, Copy)]
pub struct Situation<'a> {
    /// The cards, in the order in which new ones are begun.
    pub cards: &'a [Waiting],
    /// The memory of each; nothing for one that was never answered.
    pub memories: &'a [Option<Memory>],
    /// How much time there is.
    pub terms: &'a Terms,
    /// How one wants to practise.
    pub rules: PracticeRules,
    /// What is left of today.
    pub today: Room,
}

/// What the weeks to come hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Ahead {
    /// Each day from today on.
    pub days: Vec<DayAhead>,
    /// The time a week, on the average of these days.
    pub weekly: Minutes,
    /// The same a day.
    pub daily: Minutes,
    /// What to keep free for it on a usual day: a little more, in whole steps of five minutes.
    pub enough: Minutes,
    /// The part of all cards begun by then that is likely remembered on the last day.
    pub remembered: Share,
    /// How many cards will have been begun by then.
    pub begun: u32,
    /// How often the days were played through for this.
    pub runs: u32,
}

/// What a day to come holds, on the average of the runs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct DayAhead {
    /// The day.
    pub on: NaiveDate,
    /// The time its cards take.
    pub minutes: Minutes,
    /// The cards that come up.
    pub cards: u32,
    /// The cards that are due and do not fit.
    pub later: u32,
}

/// Plays so many days through, from today on.
pub fn ahead(situation: &Situation<'_>, days: usize, today: NaiveDate) -> Ahead {
    let mut sums = vec![Sum::default(); days];
    let (mut remembered, mut begun) = (0.0, 0);
    for run in 0..RUNS {
        let mut run = Run::new(situation, run);
        for (on, sum) in today.iter_days().zip(&mut sums) {
            run.play(situation, on, today, sum);
        }
        let last = today.iter_days().nth(days).unwrap_or(today);
        let known = run.memories.iter().flatten();
        remembered += known.clone().map(|memory| f64::from(memory.chance(last))).sum::<f64>();
        begun += u32::try_from(known.count()).unwrap_or(u32::MAX);
    }
    let day = |(on, sum): (NaiveDate, &Sum)| DayAhead {
        on,
        minutes: Minutes::new(average(sum.seconds).div_ceil(60)),
        cards: average(sum.cards),
        later: average(sum.later),
    };
    let weeks = u64::try_from(days).unwrap_or(u64::MAX).max(1) * 60;
    let seconds: u64 = sums.iter().map(|sum| sum.seconds).sum();
    let weekly = (seconds * 7 / u64::from(RUNS)).div_ceil(weeks);
    let weekly = u32::try_from(weekly).unwrap_or(u32::MAX);
    // To the nearest minute, as it is said beside the week.
    let daily = weekly.saturating_add(3) / 7;
    Ahead {
        days: today.iter_days().zip(&sums).map(day).collect(),
        weekly: Minutes::new(weekly),
        daily: Minutes::new(daily),
        enough: Minutes::new(daily.max(1).next_multiple_of(STEP)),
        remembered: part(remembered, begun),
        begun: average(u64::from(begun)),
        runs: RUNS,
    }
}

/// What a day held, over all runs.
#[derive(Debug, Clone, Copy, Default)]
struct Sum {
    seconds: u64,
    cards: u64,
    later: u64,
}

/// One way the weeks may go.
struct Run {
    cards: Vec<Waiting>,
    memories: Vec<Option<Memory>>,
    chance: Chance,
}

impl Run {
    fn new(situation: &Situation<'_>, number: u32) -> Self {
        let (cards, memories) = (situation.cards.to_vec(), situation.memories.to_vec());
        Self { cards, memories, chance: Chance::new(u64::from(number)) }
    }

    fn play(&mut self, situation: &Situation<'_>, on: NaiveDate, today: NaiveDate, sum: &mut Sum) {
        let room =
            if on == today { situation.today } else { Room::of_day(situation.terms, situation.rules, on) };
        let day = queue(&self.cards, room, on);
        sum.later += u64::try_from(day.later).unwrap_or(u64::MAX);
        for place in day.due.into_iter().chain(day.new) {
            let (Some(card), Some(memory)) = (self.cards.get_mut(place), self.memories.get_mut(place)) else {
                continue;
            };
            let rating = grade(memory.as_ref(), on, &mut self.chance);
            let after = Memory::answered(*memory, rating, on);
            card.due = Some(after.due(situation.rules.retention));
            *memory = Some(after);
            sum.seconds += u64::from(card.seconds);
            sum.cards += 1;
        }
    }
}

fn grade(memory: Option<&Memory>, on: NaiveDate, chance: &mut Chance) -> Rating {
    let lot = chance.below(100);
    let Some(memory) = memory else {
        let (again, hard, good) = FIRST;
        return if lot < again {
            Rating::Again
        } else if lot < again + hard {
            Rating::Hard
        } else if lot < again + hard + good {
            Rating::Good
        } else {
            Rating::Easy
        };
    };
    let (hard, good) = REMEMBERED;
    if chance.unit() > f64::from(memory.chance(on)) {
        Rating::Again
    } else if lot < hard {
        Rating::Hard
    } else if lot < hard + good {
        Rating::Good
    } else {
        Rating::Easy
    }
}

/// The average of the runs, rounded.
fn average(sum: u64) -> u32 {
    let runs = u64::from(RUNS);
    u32::try_from((sum + runs / 2) / runs).unwrap_or(u32::MAX)
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a part lies between 0 and 1")]
fn part(sum: f64, count: u32) -> Share {
    let part = sum / f64::from(count.max(1));
    Share::from_basis_points((part.clamp(0.0, 1.0) * 10_000.0).round() as u32)
}

#[cfg(test)]
mod tests {
    use cairn_domain::plan::ReviewTime;
    use cairn_domain::practice::Retention;

    use super::*;

    fn today() -> NaiveDate {
        "2026-11-26".parse().unwrap()
    }

    /// So many cards that were never answered, of two minutes each.
    fn foretold(cards: usize, minutes: u16, percent: u8, new_a_day: u8) -> Ahead {
        let cards = vec![Waiting { due: None, within_reach: true, seconds: 120 }; cards];
        let terms = Terms { reviews: ReviewTime::new([minutes; 7]), ..Terms::default() };
        let rules = PracticeRules { retention: Retention::new(percent).unwrap(), new_a_day };
        let memories = vec![None; cards.len()];
        let room = Room::of_day(&terms, rules, today());
        ahead(
            &Situation { cards: &cards, memories: &memories, terms: &terms, rules, today: room },
            84,
            today(),
        )
    }

    #[test]
    fn the_same_situation_foretells_the_same_weeks() {
        assert_eq!(foretold(60, 20, 90, 3), foretold(60, 20, 90, 3));
    }

    #[test]
    fn a_day_never_holds_much_more_than_its_time() {
        for day in foretold(169, 10, 90, 10).days {
            assert!(day.minutes <= Minutes::new(12), "{day:?}");
        }
    }

    #[test]
    fn who_wants_to_remember_more_gives_more_time_and_remembers_more() {
        let (some, most) = (foretold(60, 0, 75, 5), foretold(60, 0, 95, 5));
        assert!(most.weekly > some.weekly, "{} and {}", most.weekly, some.weekly);
        assert!(most.remembered > some.remembered);
    }

    #[test]
    fn what_is_enough_for_a_day_is_the_next_step_of_five_minutes_after_its_average() {
        let weeks = foretold(60, 0, 90, 5);
        assert!(weeks.weekly.get().abs_diff(weeks.daily.get() * 7) <= 3, "{weeks:?}");
        assert!(weeks.enough >= weeks.daily && weeks.enough.get() < weeks.daily.get() + STEP, "{weeks:?}");
        assert_eq!(weeks.enough.get() % STEP, 0);
        assert_eq!(foretold(60, 20, 90, 0).enough.get(), STEP);
    }

    #[test]
    fn without_new_cards_there_is_nothing_to_review() {
        let nothing = foretold(60, 20, 90, 0);
        assert_eq!((nothing.weekly, nothing.begun), (Minutes::ZERO, 0));
    }

    #[test]
    fn cards_kept_at_nine_in_ten_are_remembered_a_little_better_than_that() {
        let kept = foretold(40, 0, 90, 5);
        assert!((9_000..9_800).contains(&kept.remembered.basis_points()), "{}", kept.remembered);
        assert_eq!(kept.begun, 40);
    }
}
