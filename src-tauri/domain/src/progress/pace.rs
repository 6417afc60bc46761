//! One's own pace: how long things took against what was estimated.
//!
//! **Method.** A resource is one observation: the logarithm of the time it took over the time estimated, for the
//! units that are finished. Logarithms, since twice as long and half as long are equally far off. Its variance is
//! [`BETWEEN_RESOURCES`] plus [`BETWEEN_UNITS`] over the number of its units. The paces of the kinds scatter
//! normally around one's overall pace, and that around 1, the estimate itself (a normal-normal hierarchy with
//! known variances: Gelman et al., *Bayesian Data Analysis*, 3rd edition, section 5.4). So a few resources move
//! a pace a little, many move it wholly, and a kind nobody finished anything of has the overall pace.
//!
//! The prior is a judgment of ours: before anything is known, nine in ten people are taken to need between
//! three fifths and five thirds of an estimate (a standard deviation of 0.3 in the logarithm).

use std::collections::BTreeMap;

use serde::Serialize;

use super::Progress;
use crate::catalog::{Catalog, Resource, ResourceKind};
use crate::computation::Computation;
use crate::figure::Figure;
use crate::minutes::{Effort, Minutes};
use crate::share::Share;

/// How far overall paces scatter around 1: the variance of their logarithm.
const BETWEEN_PEOPLE: f64 = 0.3 * 0.3;
/// How far one person's paces at different kinds scatter around their overall pace.
const BETWEEN_KINDS: f64 = 0.15 * 0.15;
/// How far single resources are off, however long they are.
const BETWEEN_RESOURCES: f64 = 0.25 * 0.25;
/// How far single units are off.
const BETWEEN_UNITS: f64 = 0.4 * 0.4;
/// Less than this says nothing about a pace.
const SHORTEST_ESTIMATE: Minutes = Minutes::new(30);
/// Below this part of the estimate most of it was known, or not logged: no pace is read from it.
const LEAST_RATIO: f64 = 0.25;
/// What took longer than this many times its estimate counts as if it took that long.
const GREATEST_RATIO: f64 = 4.0;
/// The standard normal quantile at 0.95, for intervals of 90 %.
const Z: f64 = 1.644_853_626_951_472_2;

/// How long things take a person against what is estimated: overall and for each kind with a finished resource.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Pace {
    /// Over all kinds; also that of a kind of which nothing was finished.
    pub overall: Figure<PaceFigure>,
    /// For each kind of which something was finished, in the order of kinds.
    pub kinds: Vec<KindPace>,
}

/// The pace at one kind of resource.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct KindPace {
    /// The kind.
    pub kind: ResourceKind,
    /// The pace.
    pub pace: Figure<PaceFigure>,
}

/// A pace, as parts of the estimate: 10,000 basis points is as estimated, 12,000 is a fifth longer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PaceFigure {
    /// The pace after shrinking.
    pub ratio: Share,
    /// The lower end of its 90 % interval.
    pub low: Share,
    /// The upper end of its 90 % interval.
    pub high: Share,
    /// How many resources it rests on.
    pub resources: u32,
    /// The time they took.
    pub actual: Minutes,
    /// The time estimated for the same units.
    pub estimated: Minutes,
}

/// A person's pace against the estimates.
pub fn pace(progress: &Progress, catalog: &Catalog) -> Pace {
    Tempo::of(progress, catalog).figures()
}

impl Pace {
    /// The pace at a kind: its own, or the overall one.
    pub fn at(&self, kind: ResourceKind) -> PaceFigure {
        let own = self.kinds.iter().find(|known| known.kind == kind);
        *own.map_or(&self.overall, |known| &known.pace).value()
    }

    /// An estimate for a resource of that kind, as long as it will take at this pace.
    pub fn scale(&self, kind: ResourceKind, effort: Effort) -> Effort {
        effort.scaled(self.at(kind).ratio.basis_points(), Share::WHOLE.basis_points())
    }
}

/// A pace before it is rounded: what is known of its logarithm, as normal distributions.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Tempo {
    overall: Belief,
    /// By kind: what its own observations say, without the overall pace.
    own: BTreeMap<ResourceKind, Belief>,
    seen: BTreeMap<ResourceKind, Seen>,
}

/// A normal distribution.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Belief {
    pub(super) mean: f64,
    pub(super) variance: f64,
}

#[derive(Debug, Clone, Copy, Default, PartialEq)]
struct Seen {
    resources: u32,
    actual: Minutes,
    estimated: Minutes,
}

impl Tempo {
    pub(super) fn of(progress: &Progress, catalog: &Catalog) -> Self {
        let mut seen: BTreeMap<ResourceKind, Seen> = BTreeMap::new();
        let mut sums: BTreeMap<ResourceKind, (f64, f64)> = BTreeMap::new();
        for id in progress.logged.keys() {
            let Some(resource) = catalog.get(id) else { continue };
            let Some(observation) = Observation::of(resource, progress) else { continue };
            let seen = seen.entry(resource.kind).or_default();
            seen.resources += 1;
            seen.actual += observation.actual;
            seen.estimated += observation.estimated;
            let (weighted, weight) = sums.entry(resource.kind).or_default();
            *weighted += observation.log_ratio() / observation.variance();
            *weight += 1.0 / observation.variance();
        }
        let own: BTreeMap<ResourceKind, Belief> = sums
            .into_iter()
            .map(|(kind, (weighted, weight))| {
                (kind, Belief { mean: weighted / weight, variance: 1.0 / weight })
            })
            .collect();
        let weight = |kind: &Belief| 1.0 / (BETWEEN_KINDS + kind.variance);
        let variance = 1.0 / (1.0 / BETWEEN_PEOPLE + own.values().map(weight).sum::<f64>());
        let mean = variance * own.values().map(|kind| weight(kind) * kind.mean).sum::<f64>();
        Self { overall: Belief { mean, variance }, own, seen }
    }

    pub(super) const fn overall(&self) -> Belief {
        self.overall
    }

    /// What is known of the pace at a kind, were the overall pace known to be this (as a logarithm).
    pub(super) fn at(&self, kind: ResourceKind, overall: f64) -> Belief {
        let Some(own) = self.own.get(&kind) else {
            return Belief { mean: overall, variance: BETWEEN_KINDS };
        };
        let shrink = own.variance / (own.variance + BETWEEN_KINDS);
        Belief { mean: shrink * overall + (1.0 - shrink) * own.mean, variance: shrink * BETWEEN_KINDS }
    }

    pub(super) fn figures(&self) -> Pace {
        let all = self.seen.values().fold(Seen::default(), |all, kind| Seen {
            resources: all.resources + kind.resources,
            actual: all.actual + kind.actual,
            estimated: all.estimated + kind.estimated,
        });
        let kinds = self.seen.iter().map(|(&kind, &seen)| {
            let given = self.at(kind, self.overall.mean);
            let shrink = given.variance / BETWEEN_KINDS;
            let variance = given.variance + shrink * shrink * self.overall.variance;
            KindPace { kind, pace: figure(Belief { mean: given.mean, variance }, seen) }
        });
        Pace { overall: figure(self.overall, all), kinds: kinds.collect() }
    }
}

fn figure(belief: Belief, seen: Seen) -> Figure<PaceFigure> {
    let at = |errors: f64| share((belief.mean + errors * belief.variance.sqrt()).exp());
    let ratio = at(0.0);
    let value = PaceFigure {
        ratio,
        low: at(-Z),
        high: at(Z),
        resources: seen.resources,
        actual: seen.actual,
        estimated: seen.estimated,
    };
    let Seen { resources, actual, estimated } = seen;
    Figure::derived(value, Computation::Pace { ratio, resources, actual, estimated }, Vec::new())
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the number is rounded, and what does not fit becomes the nearest that does"
)]
fn share(ratio: f64) -> Share {
    Share::from_basis_points((ratio * 10_000.0).round() as u32)
}

/// What a resource says about a pace.
struct Observation {
    actual: Minutes,
    estimated: Minutes,
    units: u32,
}

impl Observation {
    /// Of a finished resource with time logged for the whole of it: all its time over all its units. Else of its
    /// finished units that have time of their own. Units that an earlier edition finished say nothing.
    fn of(resource: &Resource, progress: &Progress) -> Option<Self> {
        let time_of = |id| progress.studied.get(id).copied().unwrap_or_default();
        let logged = progress.logged.get(&resource.id).copied().unwrap_or_default();
        let named: Minutes = resource.units.iter().map(|unit| time_of(&unit.id)).sum();
        let whole = progress.circumstances.is_finished(&resource.id) && logged > named;
        let mut seen = Self { actual: Minutes::ZERO, estimated: Minutes::ZERO, units: 0 };
        let done = resource.units.iter().filter(|unit| progress.circumstances.done.contains(&unit.id));
        for unit in done.filter(|unit| !progress.circumstances.carried.contains(&unit.id)) {
            if whole || !time_of(&unit.id).is_zero() {
                seen.actual += time_of(&unit.id);
                seen.estimated += unit.minutes;
                seen.units += 1;
            }
        }
        if whole {
            seen.actual = logged;
        }
        let tells = seen.estimated >= SHORTEST_ESTIMATE && seen.ratio() >= LEAST_RATIO;
        tells.then_some(seen)
    }

    fn ratio(&self) -> f64 {
        f64::from(self.actual.get()) / f64::from(self.estimated.get().max(1))
    }

    fn log_ratio(&self) -> f64 {
        self.ratio().min(GREATEST_RATIO).ln()
    }

    fn variance(&self) -> f64 {
        BETWEEN_RESOURCES + BETWEEN_UNITS / f64::from(self.units.max(1))
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use proptest::prelude::*;

    use super::super::{Entry, Event, fold};
    use super::*;
    use crate::sample;

    fn on() -> NaiveDate {
        "2026-11-24".parse().unwrap()
    }

    fn library(books: u32) -> Catalog {
        let book =
            |number| sample::resource(&format!("book-{number}"), ResourceKind::Book, 10, &["raft:0>2"], &[]);
        let lab = sample::resource("lab-0", ResourceKind::Lab, 10, &["raft:0>2"], &[]);
        Catalog::new((0..books).map(book).chain([lab]).collect(), &sample::skills()).unwrap()
    }

    /// Finishes a resource of ten hours in this many minutes.
    fn finished(resource: &str, minutes: u32) -> Vec<Entry> {
        let units = [1, 2].map(|key| format!("{resource}/{key}").parse().unwrap());
        let studied = |minutes| Event::Studied {
            resource: resource.parse().unwrap(),
            unit: None,
            minutes: Minutes::new(minutes),
            note: None,
        };
        let done = units.map(|unit| Event::UnitDone { unit });
        [studied(minutes)].into_iter().chain(done).map(|event| Entry { on: on(), event }).collect()
    }

    fn pace_of(log: &[Entry]) -> Pace {
        let catalog = library(30);
        pace(&fold(log, &catalog), &catalog)
    }

    fn books(count: u32, minutes: u32) -> Vec<Entry> {
        (0..count).flat_map(|number| finished(&format!("book-{number}"), minutes)).collect()
    }

    fn ratio(pace: &Pace) -> u32 {
        pace.overall.value().ratio.basis_points()
    }

    #[test]
    fn without_anything_finished_the_estimates_are_taken_as_they_are() {
        let unknown = pace_of(&[]);
        let figure = *unknown.overall.value();
        assert_eq!((figure.ratio, figure.resources), (Share::WHOLE, 0));
        assert_eq!((figure.low.basis_points(), figure.high.basis_points()), (6_105, 16_380));
    }

    #[test]
    fn one_slow_book_moves_the_pace_a_little_and_many_move_it_wholly() {
        let paces = [1, 5, 30].map(|count| ratio(&pace_of(&books(count, 1_200))));
        assert_eq!(paces, [12_772, 15_565, 17_024], "each book took twice its estimate");
    }

    #[test]
    fn a_kind_with_nothing_finished_has_the_overall_pace() {
        let pace = pace_of(&books(5, 1_200));
        assert_eq!(pace.at(ResourceKind::Video), *pace.overall.value());
        assert!(pace.at(ResourceKind::Book).ratio > pace.overall.value().ratio, "books say most of books");
    }

    #[test]
    fn what_is_left_is_scaled_by_the_pace_at_its_kind() {
        let pace = pace_of(&books(30, 1_200));
        let hours = Effort { low: Minutes::new(60), typical: Minutes::new(100), high: Minutes::new(200) };
        let scaled = pace.scale(ResourceKind::Book, hours);
        assert_eq!([scaled.low, scaled.typical, scaled.high].map(Minutes::get), [117, 194, 389]);
    }

    #[test]
    fn units_of_a_begun_resource_count_where_they_have_time_of_their_own() {
        let studied = Event::Studied {
            resource: "book-0".parse().unwrap(),
            unit: Some("book-0/1".parse().unwrap()),
            minutes: Minutes::new(450),
            note: None,
        };
        let done = ["book-0/1", "book-0/2"].map(|unit| Event::UnitDone { unit: unit.parse().unwrap() });
        let [first, _] = done;
        let log = [studied, first].map(|event| Entry { on: on(), event });
        let figure = *pace_of(&log).overall.value();
        assert_eq!((figure.actual.get(), figure.estimated.get(), figure.resources), (450, 300, 1));
    }

    #[test]
    fn ticking_off_what_was_known_before_is_no_pace() {
        assert_eq!(pace_of(&finished("book-0", 20)).overall.value().resources, 0);
    }

    #[test]
    fn the_basis_says_what_it_rests_on() {
        let pace = pace_of(&books(2, 900));
        let crate::figure::Provenance::Derived { rule, .. } = pace.overall.provenance() else {
            panic!("derived")
        };
        assert_eq!(
            rule.sentence,
            "You took 30 h for what was estimated at 20 h, over 2 resources. Reckoned with 1.22 times the estimate: \
             the fewer they are, the nearer to the estimate."
        );
    }

    proptest! {
        #[test]
        fn a_pace_lies_between_the_estimate_and_what_was_seen(count in 1u32..20, minutes in 150u32..2_400) {
            let seen = f64::from(minutes) / 600.0 * 10_000.0;
            let found = f64::from(ratio(&pace_of(&books(count, minutes))));
            prop_assert!(found >= seen.min(10_000.0) - 1.0 && found <= seen.max(10_000.0) + 1.0);
        }

        #[test]
        fn more_resources_narrow_the_interval(count in 1u32..20, minutes in 300u32..1_200) {
            let width = |count| {
                let figure = *pace_of(&books(count, minutes)).overall.value();
                f64::from(figure.high.basis_points()) / f64::from(figure.low.basis_points())
            };
            prop_assert!(width(count + 1) < width(count));
        }

        #[test]
        fn taking_longer_never_makes_a_pace_quicker(count in 1u32..10, minutes in 200u32..1_200, more in 0u32..600) {
            prop_assert!(ratio(&pace_of(&books(count, minutes + more))) >= ratio(&pace_of(&books(count, minutes))));
        }
    }
}
