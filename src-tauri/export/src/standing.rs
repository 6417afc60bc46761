//! How far the items of a plan are, for formats that have a word for it.

use std::collections::BTreeMap;

use cairn_domain::dossier::{Dossier, Personal};
use cairn_domain::id::UnitId;
use cairn_domain::level::Level;
use cairn_domain::minutes::Minutes;
use cairn_domain::plan::{PlanItem, Span};
use cairn_domain::progress::{Event, standing};
use chrono::NaiveDate;

/// How far an item is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Status {
    ToDo,
    Doing,
    Done,
}

impl Status {
    pub(crate) fn of(item: &PlanItem) -> Self {
        let begun = item.units.iter().any(|unit| unit.done || unit.left < unit.minutes);
        match (item.finished, begun) {
            (true, _) => Self::Done,
            (false, true) => Self::Doing,
            (false, false) => Self::ToDo,
        }
    }

    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::ToDo => "To do",
            Self::Doing => "Doing",
            Self::Done => "Done",
        }
    }
}

/// When an item is studied; nothing for one that is finished.
pub(crate) fn span<'a>(dossier: &'a Dossier, item: &PlanItem) -> Option<&'a Span> {
    dossier.plan.spans.iter().find(|span| span.resource == item.resource)
}

/// The time its parts still take.
pub(crate) fn left(item: &PlanItem) -> Minutes {
    item.units.iter().map(|unit| unit.left).sum()
}

/// The levels it adds, such as `Raft 1 to 2; Go 0 to 1`, or only the skills where levels are not shown.
pub(crate) fn raises(dossier: &Dossier, item: &PlanItem) -> String {
    if !dossier.shown.has(Personal::Levels) {
        return skills(item);
    }
    let level = |level: Level| level.number();
    let lines = item.closes.iter().map(|close| match (close.proof, level(close.from), level(close.to)) {
        (true, _, to) => format!("{} {to} shown", close.name),
        (false, from, to) => format!("{} {from} to {to}", close.name),
    });
    lines.collect::<Vec<_>>().join("; ")
}

/// The names of the skills it is for.
pub(crate) fn skills(item: &PlanItem) -> String {
    let mut names: Vec<&str> = item.closes.iter().map(|close| close.name.as_str()).collect();
    names.dedup();
    names.join("; ")
}

/// Why it is in the plan, in one line.
pub(crate) fn reasons(item: &PlanItem) -> String {
    item.reasons.iter().map(|reason| reason.sentence.as_str()).collect::<Vec<_>>().join(" ")
}

/// The day on which each unit that is not done is finished by the plan.
pub(crate) fn due_days(dossier: &Dossier) -> BTreeMap<&UnitId, NaiveDate> {
    let blocks = dossier.sessions.iter().flat_map(|session| session.blocks.iter().map(|b| (session.on, b)));
    blocks.filter(|(_, block)| block.ends).map(|(on, block)| (&block.unit, on)).collect()
}

/// The day on which each unit was ticked off, as the log stands.
pub(crate) fn done_days(dossier: &Dossier) -> BTreeMap<&UnitId, NaiveDate> {
    let mut days = BTreeMap::new();
    for entry in standing(&dossier.entries) {
        if let Event::UnitDone { unit } = &entry.event {
            days.insert(unit, entry.on);
        }
    }
    days
}
