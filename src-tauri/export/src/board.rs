//! One table for boards and databases: Notion reads it as it is, others through a script.

use cairn_domain::dossier::Dossier;

use crate::standing::{Status, left, reasons, skills, span};
use crate::table::{Table, day, hours, text};

pub(crate) fn write(dossier: &Dossier) -> Vec<u8> {
    let mut table = Table::of(&["Name", "Status", "Due", "Hours", "Skill", "Priority", "URL", "Notes"]);
    for item in &dossier.plan.items {
        let gaps = dossier.gap.gaps.iter();
        let first = gaps.zip(1_usize..).find(|(gap, _)| item.closes.iter().any(|c| c.skill == gap.skill));
        table.row([
            text(&item.title),
            text(Status::of(item).word()),
            day(span(dossier, item).map(|span| span.ends)),
            hours(left(item)),
            text(skills(item)),
            text(first.map_or("", |(_, place)| priority(place, dossier.gap.gaps.len()))),
            text(item.url.clone().unwrap_or_default()),
            text(reasons(item)),
        ]);
    }
    table.into_bytes()
}

/// The third of the gaps that the most important of an item's is in.
const fn priority(place: usize, all: usize) -> &'static str {
    let third = all.div_ceil(3);
    if place <= third {
        "High"
    } else if place <= third * 2 {
        "Medium"
    } else {
        "Low"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gaps_fall_into_three_thirds() {
        let words: Vec<&str> = (1..=6).map(|place| priority(place, 6)).collect();
        assert_eq!(words, ["High", "High", "Medium", "Medium", "Low", "Low"]);
        assert_eq!(priority(1, 1), "High");
    }
}
