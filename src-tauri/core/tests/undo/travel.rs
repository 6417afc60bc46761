//! There and back: commands carried out, taken back and done again, with a look at every row behind Cairn's back.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use cairn_core::Cairn;
use chrono::NaiveDate;
use rusqlite::Connection;

use super::commands::{Command, Kind, Names, carry_out};

/// What is no step of the person's, and so is not taken back: shipped data, what a device or a timer noted by itself, and
/// postings with what was found in them, which nobody sees without the import they came with.
const NO_STEPS: [&str; 12] = [
    "content",
    "content_version",
    "copying",
    "timer_seen",
    "reminded",
    "posting",
    "posting_import_begun",
    "posting_sighting",
    "posting_reading",
    "posting_fingerprint",
    "undo_step",
    "undo_row",
];

/// A row that no step keeps an image of, for those who want to see whether that is noticed.
pub(crate) const UNWATCHED: &str = include_str!("unwatched.sql");

/// Every row that steps are made of, as text.
pub(crate) fn dump(behind: &Connection) -> rusqlite::Result<String> {
    let mut named = behind.prepare_cached(include_str!("tables.sql"))?;
    let tables: Vec<String> = named.query_map((), |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    let mut text = String::new();
    for table in tables.iter().filter(|table| !NO_STEPS.contains(&table.as_str())) {
        let mut statement = behind.prepare_cached(&include_str!("rows.sql").replace("{table}", table))?;
        let columns = statement.column_count();
        let mut rows = statement.query(())?;
        let _ = writeln!(text, "{table}");
        while let Some(row) = rows.next()? {
            let cells: Vec<rusqlite::types::Value> =
                (0..columns).map(|at| row.get(at)).collect::<rusqlite::Result<_>>()?;
            let _ = writeln!(text, "{cells:?}");
        }
    }
    Ok(text)
}

/// What was seen on the way.
#[derive(Debug, Default)]
pub(crate) struct Seen {
    /// How many commands of each kind changed something.
    pub(crate) changed: BTreeMap<Kind, u64>,
    /// How many did not: there was nothing they could be about, or a rule forbade it.
    pub(crate) unchanged: u64,
    /// How many looks at every row found what they had to.
    pub(crate) compared: u64,
    /// The most steps that were taken back in one go.
    pub(crate) deepest: u64,
}

/// Carries commands out, takes every step back, does them all again, and takes them back once more. After each of these
/// every row has to be what it was at that place, byte for byte. What was not, as a sentence.
///
/// `after` is called after each command, for those who want something to go wrong.
pub(crate) fn there_and_back(
    cairn: &Cairn,
    behind: &Connection,
    names: &Names,
    commands: &[Command],
    today: NaiveDate,
    seen: &mut Seen,
    after: &mut dyn FnMut(usize),
) -> Result<(), String> {
    let look = || dump(behind).map_err(|error| error.to_string());
    let mut moments = vec![look()?];
    let mut at: usize = 0;
    let travel = |moments: &[String], at: &mut usize, to: usize, seen: &mut Seen| {
        while *at != to {
            let back = *at > to;
            let went = if back { cairn.undo() } else { cairn.redo() }.map_err(|error| error.to_string())?;
            let word = if back { "back" } else { "again" };
            if went.value.is_none() {
                return Err(format!("no step was left to go {word} from {at}"));
            }
            *at = if back { *at - 1 } else { *at + 1 };
            let now = look()?;
            if Some(&now) != moments.get(*at) {
                let was = moments.get(*at).map_or("", String::as_str);
                let step = went.value.unwrap_or_default();
                return Err(format!(
                    "{word} at {at}, over \u{201c}{step}\u{201d}: {}",
                    difference(was, &now)
                ));
            }
            seen.compared += 1;
        }
        Ok(())
    };
    for (number, command) in commands.iter().enumerate() {
        match command.kind {
            Kind::Undo | Kind::Redo => {
                let to = if command.kind == Kind::Undo { at.saturating_sub(1) } else { at + 1 };
                if to < moments.len() && to != at {
                    travel(&moments, &mut at, to, seen)?;
                }
            }
            _ => {
                let done = carry_out(cairn, names, command, today);
                let now = look()?;
                if Some(&now) == moments.get(at) {
                    seen.unchanged += 1;
                } else if let Err(error) = done {
                    return Err(format!(
                        "{command:?} was refused ({error}), and changed something all the same"
                    ));
                } else {
                    moments.truncate(at + 1);
                    moments.push(now);
                    at += 1;
                    *seen.changed.entry(command.kind).or_default() += 1;
                }
            }
        }
        after(number);
    }
    seen.deepest = seen.deepest.max(u64::try_from(at).unwrap_or(0));
    let end = moments.len() - 1;
    for to in [0, end, 0] {
        travel(&moments, &mut at, to, seen)?;
    }
    Ok(())
}

/// The first line that differs, with the table it is of.
fn difference(was: &str, now: &str) -> String {
    let mut table = "";
    let (mut was, mut now) = (was.lines(), now.lines());
    loop {
        let (before, after) = (was.next(), now.next());
        match after {
            Some(line) if before == after => {
                if !line.starts_with('[') {
                    table = line;
                }
            }
            None if before.is_none() => return "nothing differs".to_owned(),
            _ => {
                let short =
                    |line: Option<&str>| line.unwrap_or("nothing").chars().take(200).collect::<String>();
                return format!(
                    "in {table} \u{201c}{}\u{201d} instead of \u{201c}{}\u{201d}",
                    short(after),
                    short(before)
                );
            }
        }
    }
}
