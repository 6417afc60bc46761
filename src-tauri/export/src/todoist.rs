//! Todoist's CSV: a task for each resource that is not finished, and under it one for each part that is not done.

use cairn_domain::dossier::Dossier;
use cairn_domain::plan::{PlanItem, UnitState};
use chrono::NaiveDate;

use crate::standing::{due_days, reasons, span};
use crate::table::{Cell, Table, day, number, text};

const COLUMNS: [&str; 12] = [
    "TYPE",
    "CONTENT",
    "DESCRIPTION",
    "PRIORITY",
    "INDENT",
    "AUTHOR",
    "RESPONSIBLE",
    "DATE",
    "DATE_LANG",
    "TIMEZONE",
    "DURATION",
    "DURATION_UNIT",
];

pub(crate) fn write(dossier: &Dossier) -> Vec<u8> {
    let days = due_days(dossier);
    let mut table = Table::of(&COLUMNS);
    for item in dossier.plan.items.iter().filter(|item| !item.finished) {
        table.row(resource(dossier, item));
        for unit in item.units.iter().filter(|unit| !unit.done) {
            table.row(part(dossier, unit, days.get(&unit.id).copied()));
        }
    }
    table.into_bytes()
}

fn resource(dossier: &Dossier, item: &PlanItem) -> [Cell; 12] {
    let url = item.url.as_deref().unwrap_or_default();
    let about = [content(&reasons(item)), content(url)];
    let about: Vec<String> = about.into_iter().filter(|line| !line.is_empty()).collect();
    task(dossier, content(&item.title), about.join("\n"), 1, span(dossier, item).map(|span| span.ends))
}

fn part(dossier: &Dossier, unit: &UnitState, due: Option<NaiveDate>) -> [Cell; 12] {
    task(dossier, format!("{} ({})", content(&unit.title), unit.left), String::new(), 2, due)
}

/// The time it takes stands in the words: Todoist refuses a duration on a task without a time of the day.
fn task(dossier: &Dossier, content: String, about: String, indent: u8, due: Option<NaiveDate>) -> [Cell; 12] {
    /// Priority counts down to 1, and 4 is the usual.
    const USUAL: u8 = 4;
    let nothing = || Cell::Plain(String::new());
    [
        text("task"),
        text(content),
        text(about),
        number(USUAL),
        number(indent),
        nothing(),
        nothing(),
        day(due),
        if due.is_some() { text("en") } else { nothing() },
        text(dossier.zone.clone().unwrap_or_default()),
        nothing(),
        nothing(),
    ]
}

/// Words in which Todoist finds no label, project, section, priority or link, and which make no task that cannot be done.
fn content(words: &str) -> String {
    let line = words.split_whitespace().map(|word| match word.chars().next() {
        // Their wide forms say the same to a reader.
        Some('@') => format!("＠{}", word.get(1..).unwrap_or_default()),
        Some('#') => format!("＃{}", word.get(1..).unwrap_or_default()),
        Some('/') => format!("／{}", word.get(1..).unwrap_or_default()),
        Some('*') => format!("＊{}", word.get(1..).unwrap_or_default()),
        _ => word.to_owned(),
    });
    // Brackets before a round one would make a link.
    line.collect::<Vec<_>>().join(" ").replace("](", "］(")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_make_no_label_and_no_project() {
        assert_eq!(content("[a](javascript:x)"), "[a］(javascript:x)");
        assert_eq!(content("* read @home #work\nC# a@b"), "＊ read ＠home ＃work C# a@b");
    }
}
