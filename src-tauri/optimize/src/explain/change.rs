//! What would have to give so that all that can be had is had.

use cairn_domain::plan::cover::{Candidate, Choice, Instance, Limits, Standing, Wish};

use super::{Found, ask};

/// The smallest changes found, each of which alone is enough. All are empty where nothing is missed for lack of time or money.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SmallestChange {
    /// Targets that stay open within the limits, as numbers of the instance's targets.
    pub open: Vec<usize>,
    /// Those of them that stay open without limits too.
    pub unreachable: Vec<usize>,
    /// More minutes, at the dollars there are.
    pub minutes: Option<Extra>,
    /// More dollars, at the minutes there are.
    pub dollars: Option<Extra>,
    /// True when no more targets can be reached together without limits.
    pub settled: bool,
    /// One target less, with all that needs its skill: the one worth least for which that is enough.
    pub leave_out: Option<LeaveOut>,
}

/// More of something that is limited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extra {
    /// How much more: minutes or US dollars.
    pub by: u64,
    /// The plan that then has all that can be had.
    pub taken: Vec<usize>,
    /// True when less would not do.
    pub proved: bool,
}

/// A target to leave out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeaveOut {
    /// The number of the target.
    pub target: usize,
    /// The plan that has all else that can be had, within the limits.
    pub taken: Vec<usize>,
}

/// What would have to give so that all that can be had together is had: every wish that the best plan without limits grants.
///
/// Of wishes that exclude each other those worth most are meant.
pub fn smallest_change(instance: &Instance, choice: &Choice) -> SmallestChange {
    let kept = Standing::after(instance, &choice.taken);
    let open = still_open(instance, &kept);
    let unlimited = instance.clone().within(Limits::default());
    let all = ask(&unlimited, &[&choice.taken, &choice.unhurried], &[]);
    let reached = Standing::after(&unlimited, &all.taken);
    let unreachable = still_open(&unlimited, &reached);
    let worth = reached.worth(&unlimited);
    if kept.worth(instance) >= worth {
        return SmallestChange { open, unreachable, settled: all.proved, ..SmallestChange::default() };
    }
    let known = [&choice.taken[..], &choice.unhurried, &all.taken];
    SmallestChange {
        minutes: more_minutes(instance, &known, worth),
        dollars: more_dollars(instance, &known, worth),
        leave_out: leave_out(instance, &known, &reached),
        settled: all.proved,
        open,
        unreachable,
    }
}

fn still_open(instance: &Instance, standing: &Standing) -> Vec<usize> {
    let targets = instance.targets.iter().enumerate();
    targets.filter(|(_, target)| !target.fact.holds(&standing.levels)).map(|(number, _)| number).collect()
}

/// The fewest minutes above the limit with which this worth is reached.
fn more_minutes(instance: &Instance, known: &[&[usize]], worth: u64) -> Option<Extra> {
    let most = instance.limits.minutes?;
    let longer = instance.clone().within(Limits { minutes: None, ..instance.limits });
    let found = ask(&longer, known, &[]);
    let standing = Standing::after(&longer, &found.taken);
    let by = standing.minutes.checked_sub(most).filter(|by| *by > 0)?;
    let reached = standing.worth(&longer);
    let proved = found.proved && reached == worth;
    (reached >= worth).then_some(Extra { by, taken: found.taken, proved })
}

/// The fewest dollars above the limit with which this worth is reached.
fn more_dollars(instance: &Instance, known: &[&[usize]], worth: u64) -> Option<Extra> {
    let most = u64::from(instance.limits.dollars?);
    let dearer = instance.clone().within(Limits { dollars: None, ..instance.limits });
    let exchanged = exchanged(&dearer);
    let Found { taken, proved } = ask(&exchanged, known, &[]);
    let standing = Standing::after(&dearer, &taken);
    let by = standing.dollars.checked_sub(most).filter(|by| *by > 0)?;
    let reached = standing.worth(&dearer);
    let proved = proved && reached == worth && is_exact(&dearer);
    (reached >= worth).then_some(Extra { by, taken, proved })
}

/// How many parts a dollar has where dollars stand in for minutes: more than there are options, so that what is free can count one part.
const PARTS: u32 = 10_000;

/// The question in which minutes and dollars have changed places, so that of the plans worth most the cheapest is asked for.
fn exchanged(instance: &Instance) -> Instance {
    let mut exchanged = instance.clone();
    let exchange = |candidate: &Candidate| {
        let (minutes, dollars) =
            (candidate.dollars.saturating_mul(PARTS).saturating_add(1), candidate.minutes);
        Candidate { minutes, dollars, ..candidate.clone() }
    };
    exchanged.options = instance.options.iter().map(exchange).collect();
    let most = instance.limits.minutes.and_then(|most| u32::try_from(most).ok());
    exchanged.within(Limits { minutes: None, dollars: most })
}

/// True when nothing was cut off in the exchange.
fn is_exact(instance: &Instance) -> bool {
    let few = u32::try_from(instance.options.len()).is_ok_and(|options| options < PARTS);
    few && instance.options.iter().all(|option| option.dollars < u32::MAX / PARTS)
}

/// The target worth least without which all else that can be had is had within the limits, as far as one is found.
fn leave_out(instance: &Instance, known: &[&[usize]], reached: &Standing) -> Option<LeaveOut> {
    let numbers = instance.targets.iter().enumerate();
    let mut targets: Vec<(u32, usize)> = numbers
        .filter(|(_, target)| target.fact.holds(&reached.levels))
        .map(|(number, target)| (target.value, number))
        .collect();
    targets.sort_unstable();
    let had: Vec<&Wish> = instance.wishes.iter().filter(|wish| reached.grants(wish)).collect();
    targets.into_iter().find_map(|(_, target)| {
        let skill = instance.targets.get(target)?.fact.skill;
        let about = |wish: &Wish| wish.facts.iter().chain(&wish.proof).any(|fact| fact.skill == skill);
        let others: Vec<&Wish> = had.iter().copied().filter(|wish| !about(wish)).collect();
        let taken = shortened(instance, known, &others)?;
        Some(LeaveOut { target, taken })
    })
}

/// A plan within the limits that grants these wishes: one known, without what they do not need.
fn shortened(instance: &Instance, known: &[&[usize]], wishes: &[&Wish]) -> Option<Vec<usize>> {
    let unlimited = instance.clone().within(Limits::default());
    let grants = |standing: &Standing| wishes.iter().all(|wish| standing.grants(wish));
    known.iter().find_map(|plan| {
        let mut taken = Standing::after(&unlimited, plan).done;
        if !grants(&Standing::after(&unlimited, &taken)) {
            return None;
        }
        let mut by_length = taken.clone();
        by_length.sort_by_key(|&number| {
            std::cmp::Reverse(instance.options.get(number).map(|option| option.minutes))
        });
        for number in by_length {
            let rest: Vec<usize> = taken.iter().copied().filter(|&other| other != number).collect();
            if grants(&Standing::after(&unlimited, &rest)) {
                taken = rest;
            }
        }
        let standing = Standing::after(instance, &taken);
        grants(&standing).then_some(standing.done)
    })
}
