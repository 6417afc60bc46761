//! Why a forecast moved.

use std::collections::BTreeMap;
use std::fmt;

use chrono::NaiveDate;
use serde::Serialize;

use super::situation::Situation;
use crate::id::ResourceId;
use crate::minutes::Minutes;
use crate::share::Share;

/// Changes worth less study than this are not told.
const LEAST_TOLD: i64 = 30;
/// No more changes than this are told: a sentence is read in one breath.
const MOST_TOLD: usize = 3;

/// How the middle of a forecast moved since a week ago, and what moved it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Moved {
    /// The date it had then.
    pub was: NaiveDate,
    /// By how many days it is later now; negative where it is earlier.
    pub days: i32,
    /// What moved it that way, most important first.
    pub by: Vec<Mover>,
    /// What moved it the other way.
    pub against: Vec<Mover>,
}

/// One change that moves a forecast.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(tag = "code", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Mover {
    /// More or less of the plan was done than there was time planned for.
    Done {
        /// The typical effort of what was done since.
        done: Minutes,
        /// The time planned for these days.
        planned: Minutes,
    },
    /// Resources came into the plan.
    Added {
        /// How many.
        resources: u32,
        /// Their effort.
        effort: Minutes,
    },
    /// Unfinished resources left the plan.
    Dropped {
        /// How many.
        resources: u32,
        /// Their effort.
        effort: Minutes,
    },
    /// One's own pace became another: the estimates of all that is left changed.
    Pace {
        /// As a part of the estimate, then
        from: Share,
        /// and now.
        to: Share,
    },
    /// The weeks became fuller or emptier.
    Weeks {
        /// The part of the planned time to be expected of a week, then
        from: Share,
        /// and now.
        to: Share,
    },
    /// The study time a week was changed.
    Hours {
        /// From this
        from: Minutes,
        /// to this.
        to: Minutes,
    },
    /// Pauses or the days of study were changed.
    Days,
}

impl fmt::Display for Mover {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let resources = |count: u32| if count == 1 { "resource" } else { "resources" };
        match self {
            Self::Done { done, planned } => write!(f, "you did {done} of the plan where it had {planned}"),
            Self::Added { resources: count, effort } => {
                write!(f, "{count} {} came in ({effort})", resources(*count))
            }
            Self::Dropped { resources: count, effort } => {
                write!(f, "{count} {} left the plan ({effort})", resources(*count))
            }
            Self::Pace { from, to } => {
                let [from, to] = told_apart(*from, *to);
                write!(f, "by what you finished, things take you {to} of their estimate and not {from}")
            }
            Self::Weeks { from, to } => {
                let [from, to] = told_apart(*from, *to);
                write!(f, "your weeks are now expected to bring {to} of their hours and not {from}")
            }
            Self::Hours { from, to } => write!(f, "you plan {to} a week and not {from}"),
            Self::Days => f.write_str("your pauses or study days changed"),
        }
    }
}

/// Two shares with as few decimals as tell them apart.
fn told_apart(from: Share, to: Share) -> [String; 2] {
    let points = [from, to].map(Share::basis_points);
    let whole = points.map(|points| format!("{}%", (points + 50) / 100));
    let tenths = points.map(|points| (points + 5) / 10).map(|t| format!("{}.{}%", t / 10, t % 10));
    let exact = points.map(|points| format!("{}.{:02}%", points / 100, points % 100));
    [whole, tenths].into_iter().find(|[from, to]| from != to).unwrap_or(exact)
}

impl fmt::Display for Moved {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let list =
            |movers: &[Mover]| movers.iter().map(ToString::to_string).collect::<Vec<_>>().join(", and ");
        let days = self.days.unsigned_abs();
        let by = match (self.days.signum(), days) {
            (0, _) => return f.write_str("The middle of the forecast is where it was a week ago."),
            (1, 1) => "one day later".into(),
            (1, _) => format!("{days} days later"),
            (_, 1) => "one day earlier".into(),
            _ => format!("{days} days earlier"),
        };
        write!(f, "The middle of the forecast is {by} than a week ago")?;
        if !self.by.is_empty() {
            write!(f, ": {}", list(&self.by))?;
        }
        if !self.against.is_empty() {
            write!(f, "; against that, {}", list(&self.against))?;
        }
        f.write_str(".")
    }
}

/// How a forecast moved between two days, from the middle it had then to the one it has now.
///
/// What a change weighs is reckoned in minutes of study it adds to the rest of the plan, or takes off.
pub(super) fn moved(then: &Situation, was: NaiveDate, now: &Situation, is: NaiveDate) -> Moved {
    let days = i32::try_from((is - was).num_days()).unwrap_or(0);
    let mut movers = [done(then, now), Some(pace(then, now)), Some(weeks(then, now)), terms(then, was, now)]
        .into_iter()
        .flatten()
        .chain(items(then, now))
        .filter(|(_, minutes)| minutes.abs() >= LEAST_TOLD)
        .collect::<Vec<_>>();
    movers.sort_by_key(|(_, minutes)| -minutes.abs());
    let towards = |way: i64| -> Vec<Mover> {
        let those = movers.iter().filter(|(_, minutes)| minutes.signum() == way);
        those.map(|(mover, _)| *mover).take(MOST_TOLD).collect()
    };
    let way = i64::from(days.signum());
    let (by, against) = if way == 0 { (Vec::new(), Vec::new()) } else { (towards(way), towards(-way)) };
    Moved { was, days, by, against }
}

type Weighed = (Mover, i64);

fn typical(situation: &Situation) -> BTreeMap<&ResourceId, Minutes> {
    situation.left.iter().map(|left| (&left.resource, left.effort.typical)).collect()
}

/// What was done of the resources that were in the plan then, against the time since. Of today as much time
/// counts as was used: it is not over.
fn done(then: &Situation, now: &Situation) -> Option<Weighed> {
    let (before, after) = (typical(then), typical(now));
    // What is no longer in the plan and was not finished counts as dropped, not as done.
    let done = before.iter().filter(|(id, _)| after.contains_key(*id) || now.finished.contains(*id));
    let done: Minutes = done.map(|(id, left)| left.less(after.get(id).copied().unwrap_or_default())).sum();
    let days = usize::try_from((now.day - then.day).num_days()).ok()?;
    let planned = then.capacity.of_days(then.day, days) + Minutes::new(now.studied_today);
    let mover = Mover::Done { done, planned };
    Some((mover, i64::from(planned.get()) - i64::from(done.get())))
}

/// What came into the plan and what left it.
fn items(then: &Situation, now: &Situation) -> Vec<Weighed> {
    let (before, after) = (typical(then), typical(now));
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    // What was finished then and is open again did not come in.
    let new = after.iter().filter(|(id, _)| !before.contains_key(*id) && !then.finished.contains(*id));
    let added: Vec<Minutes> = new.map(|(_, minutes)| *minutes).collect();
    let gone = before.iter().filter(|(id, _)| !after.contains_key(*id) && !now.finished.contains(*id));
    let gone: Vec<Minutes> = gone.map(|(_, minutes)| *minutes).collect();
    let (came, went): (Minutes, Minutes) = (added.iter().copied().sum(), gone.iter().copied().sum());
    vec![
        (Mover::Added { resources: count(added.len()), effort: came }, i64::from(came.get())),
        (Mover::Dropped { resources: count(gone.len()), effort: went }, -i64::from(went.get())),
    ]
}

fn pace(then: &Situation, now: &Situation) -> Weighed {
    let ratio = |situation: &Situation| situation.tempo.figures().overall.value().ratio;
    let (from, to) = (ratio(then), ratio(now));
    let more = i64::from(to.basis_points()) - i64::from(from.basis_points());
    let left = i64::from(now.effort().typical.get());
    (Mover::Pace { from, to }, left * more / i64::from(Share::WHOLE.basis_points()))
}

fn weeks(then: &Situation, now: &Situation) -> Weighed {
    let share = |situation: &Situation| {
        let part = Minutes::new(10_000);
        let expected = situation.own.expected();
        Share::from_basis_points(scaled(part, expected).get())
    };
    let (from, to) = (share(then), share(now));
    let fewer = i64::from(from.basis_points()) - i64::from(to.basis_points());
    let left = i64::from(now.effort().typical.get());
    (Mover::Weeks { from, to }, left * fewer / i64::from(to.basis_points().max(1)))
}

/// What the calendar then had between today and the middle of the forecast, against what it has now.
fn terms(then: &Situation, was: NaiveDate, now: &Situation) -> Option<Weighed> {
    let eve = now.day.pred_opt()?;
    let between = |situation: &Situation| {
        let until = |day| if day < situation.calendar.start() { 0 } else { situation.calendar.until(day) };
        i64::try_from(until(was).saturating_sub(until(eve))).ok()
    };
    let mover = if then.weekly == now.weekly {
        Mover::Days
    } else {
        Mover::Hours { from: then.weekly, to: now.weekly }
    };
    let same = then.weekly == now.weekly && then.terms == now.terms;
    let fewer = between(then)? - between(now)?;
    (!same).then_some((mover, fewer))
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the number is rounded, and what does not fit becomes the nearest that does"
)]
fn scaled(minutes: Minutes, part: f64) -> Minutes {
    Minutes::new((f64::from(minutes.get()) * part).round() as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_moved_a_forecast_never_reads_as_if_it_had_not_moved() {
        let told = |from, to| told_apart(Share::from_basis_points(from), Share::from_basis_points(to));
        assert_eq!(told(10_000, 8_700), ["100%", "87%"]);
        assert_eq!(told(8_710, 8_690), ["87.1%", "86.9%"]);
        assert_eq!(told(8_702, 8_701), ["87.02%", "87.01%"]);
    }
}
