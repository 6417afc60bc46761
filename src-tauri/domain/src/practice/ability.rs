//! How good somebody is at a skill, estimated from which points of which cards they made.
//!
//! The model is item response theory with one parameter (Rasch 1960): a person of ability `θ` makes each point of a card
//! of difficulty `b` with the chance `1 / (1 + exp(-k (θ - b)))`. Abilities lie on the scale of the levels, so that 3.0
//! is the middle of Independent. What the model takes as given is our judgement, and stands here:
//!
//! - a card that probes a level has the difficulty half a level below it: somebody of that level makes about seven
//!   points of ten, somebody one level below three of ten ([`STEEPNESS`]);
//! - points of one card hang together, so they count as half as many independent ones ([`TEMPER`]);
//! - before the first answer anything is possible, the middle levels a little more ([`PRIOR`]). What somebody says of
//!   themselves is left out on purpose: the answers shall speak alone.
//!
//! The ability is the whole posterior distribution on a grid, not a point: the level, the confidence in it and the
//! choice of the next card all come from it.

use serde::Serialize;

use crate::level::Level;
use crate::share::Share;

/// The steepness of the curve, per level.
const STEEPNESS: f64 = 1.7;
/// How far below the level it probes a card's difficulty lies.
const BELOW: f64 = 0.5;
/// The weight of a point beside an independent one.
const TEMPER: f64 = 0.5;
/// The middle and the spread of what is possible before the first answer.
const PRIOR: (f64, f64) = (2.0, 1.6);
/// Grid steps to a level.
const STEPS: u32 = 20;
/// The grid reaches from half a level below None to half a level above Expert.
const GRID: u32 = 6 * STEPS;

/// An answer to a card as the model sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answered {
    /// The level the card probes.
    pub probes: Level,
    /// How many points were made,
    pub met: u8,
    /// of how many.
    pub of: u8,
}

/// What is known of somebody's ability: a chance for each place of the grid. They add up to 1.
#[derive(Debug, Clone, PartialEq)]
pub struct Ability(Vec<f64>);

/// A level, and how sure it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct LevelEstimate {
    /// The highest level that is held with a chance of at least [`SURE`].
    pub level: Level,
    /// The chance that this level or a higher one is held.
    pub confidence: Share,
    /// The lowest level of the range in which the true one lies with nine chances in ten.
    pub low: Level,
    /// The highest one.
    pub high: Level,
}

/// A level is proposed when it is held with at least this chance.
pub const SURE: Share = Share::from_percent(70);

impl Ability {
    /// What is known after these answers. Their order does not matter.
    pub fn after(answers: &[Answered]) -> Self {
        let log_chance = |place: u32| {
            let ability = theta(place);
            let prior = -0.5 * ((ability - PRIOR.0) / PRIOR.1).powi(2);
            answers.iter().fold(prior, |sum, answer| {
                let chance = chance_of(ability, answer.probes);
                let (met, missed) = (f64::from(answer.met), f64::from(answer.of.saturating_sub(answer.met)));
                sum + TEMPER * (met * chance.ln() + missed * (1.0 - chance).ln())
            })
        };
        let logs: Vec<f64> = (0..=GRID).map(log_chance).collect();
        let highest = logs.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let weights: Vec<f64> = logs.into_iter().map(|log| (log - highest).exp()).collect();
        let sum: f64 = weights.iter().sum();
        Self(weights.into_iter().map(|weight| weight / sum).collect())
    }

    /// The middle of what is likely, on the scale of the levels.
    pub fn mean(&self) -> f64 {
        self.places().map(|(ability, chance)| ability * chance).sum()
    }

    /// The chance of each level, lowest first. They add up to the whole but for rounding.
    pub fn levels(&self) -> [Share; 6] {
        Level::ALL
            .map(|level| share(self.at_least(level) - level.next().map_or(0.0, |next| self.at_least(next))))
    }

    /// The level that can be proposed, and how sure it is.
    pub fn estimate(&self) -> LevelEstimate {
        let highest = |chance: f64| {
            Level::ALL.into_iter().rev().find(|level| self.at_least(*level) >= chance).unwrap_or_default()
        };
        let level = highest(f64::from(SURE.basis_points()) / 10_000.0);
        LevelEstimate {
            level,
            confidence: share(self.at_least(level)),
            low: highest(0.95),
            high: highest(0.05),
        }
    }

    /// How much an answer to a card with so many points would tell about the ability: its Fisher information.
    pub fn information(&self, probes: Level, points: usize) -> f64 {
        let chance = chance_of(self.mean(), probes);
        f64::from(u8::try_from(points).unwrap_or(u8::MAX)) * chance * (1.0 - chance)
    }

    /// The chance that a level or a higher one is held.
    fn at_least(&self, level: Level) -> f64 {
        if level == Level::None {
            return 1.0;
        }
        let border = f64::from(level.number()) - 0.5;
        self.places().filter(|(ability, _)| *ability >= border).map(|(_, chance)| chance).sum()
    }

    fn places(&self) -> impl Iterator<Item = (f64, f64)> + '_ {
        (0..=GRID).map(theta).zip(self.0.iter().copied())
    }
}

fn theta(place: u32) -> f64 {
    f64::from(place) / f64::from(STEPS) - 0.5
}

/// The chance of making a point of a card.
fn chance_of(ability: f64, probes: Level) -> f64 {
    let difficulty = f64::from(probes.number()) - BELOW;
    1.0 / (1.0 + (-STEEPNESS * (ability - difficulty)).exp())
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a chance lies between 0 and 1")]
fn share(chance: f64) -> Share {
    Share::from_basis_points((chance.clamp(0.0, 1.0) * 10_000.0).round() as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(probes: Level, met: u8) -> Answered {
        Answered { probes, met, of: 5 }
    }

    #[test]
    fn without_an_answer_nothing_is_claimed_and_everything_is_possible() {
        let estimate = Ability::after(&[]).estimate();
        assert!(estimate.level <= Level::Aware, "{estimate:?}");
        assert_eq!((estimate.low, estimate.high), (Level::None, Level::Expert));
    }

    #[test]
    fn answers_of_a_level_lead_to_that_level() {
        // Seven points of ten on cards that probe the level, and what goes with it one above and one below.
        for (level, above, below) in [(2, 3, 1), (3, 4, 2), (4, 5, 3)] {
            let level = Level::try_from(level).unwrap();
            let [above, below] = [above, below].map(|number| Level::try_from(number).unwrap());
            let answers =
                [all(level, 4), all(level, 3), all(above, 2), all(below, 5), all(level, 4), all(above, 1)];
            assert_eq!(Ability::after(&answers).estimate().level, level);
        }
    }

    #[test]
    fn the_chances_of_the_levels_add_up() {
        let chances = Ability::after(&[all(Level::Independent, 3)]).levels();
        let sum: u32 = chances.iter().map(|chance| chance.basis_points()).sum();
        assert!((9_997..=10_003).contains(&sum), "{sum}");
    }

    #[test]
    fn a_point_more_never_lowers_the_ability() {
        for probes in Level::ALL {
            let means: Vec<f64> = (0..=5).map(|met| Ability::after(&[all(probes, met)]).mean()).collect();
            assert!(means.is_sorted(), "{means:?}");
        }
    }

    #[test]
    fn a_card_near_the_ability_tells_most() {
        let ability = Ability::after(&[all(Level::Independent, 3), all(Level::Independent, 3)]);
        let told = |level| ability.information(level, 5);
        assert!(told(Level::Independent) > told(Level::Expert));
        assert!(told(Level::Independent) > told(Level::Aware));
    }
}
