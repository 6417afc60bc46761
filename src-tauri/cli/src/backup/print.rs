//! Backups in words.

use std::io::{self, Write};
use std::path::Path;

use cairn_core::backup::{BackupRow, Checkup, RestorePreview, Salvaged, SavedTable};
use cairn_domain::backup::{Holdings, Why};
use cairn_domain::number::grouped;
use chrono::NaiveDateTime;

use crate::print::table;
use crate::verbs::{Answer, Done};

pub(super) fn made(out: &mut dyn Write, row: &BackupRow, to: Option<&Path>) -> io::Result<()> {
    let place = to.map_or_else(|| row.name.clone(), |file| file.display().to_string());
    writeln!(out, "Backed up as {place}, {}: {}.", size(row.bytes), held(row.holdings))
}

pub(super) fn list(out: &mut dyn Write, rows: &[BackupRow]) -> io::Result<()> {
    if rows.is_empty() {
        return writeln!(out, "There is no backup yet. `cairn backup` makes one.");
    }
    let cells = |row: &BackupRow| {
        let inside = match &row.refused {
            Some(refused) => format!("cannot be used: {refused}"),
            None => held(row.holdings),
        };
        vec![moment(row.at), why(row.why).into(), size(row.bytes), inside, row.name.clone()]
    };
    let rows: Vec<Vec<String>> = rows.iter().map(cells).collect();
    table(out, &["made", "why", "size", "holds", "name"], &rows)
}

pub(super) fn preview(out: &mut dyn Write, preview: &RestorePreview) -> io::Result<()> {
    match (preview.at, preview.why) {
        (Some(at), Some(reason)) => writeln!(out, "{}: made {}, {}.", preview.name, moment(at), why(reason))?,
        _ => writeln!(out, "{}: a copy of the database.", preview.name)?,
    }
    if !preview.has_checksum {
        writeln!(out, "It carries no checksum: whether it is as it was written cannot be told.")?;
    }
    let change = |((kind, then), (_, now)): ((&str, u32), (&str, u32))| {
        (then != now).then(|| vec![kind.to_owned(), grouped(now), grouped(then)])
    };
    let changes: Vec<Vec<String>> =
        preview.then.each().into_iter().zip(preview.now.each()).filter_map(change).collect();
    if changes.is_empty() {
        return writeln!(out, "There is as much of everything in it as there is now.");
    }
    table(out, &["", "now", "then"], &changes)
}

pub(super) fn salvaged(out: &mut dyn Write, salvaged: &Salvaged) -> io::Result<()> {
    let lost = |saved: &SavedTable| match (saved.lost, saved.to_its_end) {
        (lost, true) => grouped(lost),
        (lost, false) => format!("{} and maybe more", grouped(lost)),
    };
    let cells = |saved: &SavedTable| vec![saved.table.clone(), grouped(saved.read), lost(saved)];
    let rows: Vec<Vec<String>> = salvaged.tables.iter().map(cells).collect();
    table(out, &["table", "rows read", "rows lost"], &rows)?;
    writeln!(out, "What was read is kept as {}.", salvaged.backup.name)
}

pub(super) fn checkup(out: &mut dyn Write, found: &Checkup) -> io::Result<()> {
    let mut line =
        |well: bool, text: String| writeln!(out, "{}  {text}", if well { "well " } else { "wrong" });
    let damage = found.damage.join("; ");
    let file = match damage.as_str() {
        "" => "the file is sound".into(),
        damage => format!("the file is damaged ({damage}): `cairn restore latest` or `cairn salvage` helps"),
    };
    line(damage.is_empty(), file)?;
    line(found.strays == 0, format!("rows that refer to nothing: {}", grouped(found.strays)))?;
    match &found.meaningless {
        None => line(true, "every row means something".into())?,
        Some(row) => line(false, format!("{row}: `cairn restore latest` helps"))?,
    }
    match found.open_to_others.as_slice() {
        [] => line(true, "nobody else can read your files".into())?,
        open => line(false, format!("others can read {}", open.join(", ")))?,
    }
    line(true, format!("you have {}", held(Some(found.holdings))))?;
    let newest = match (found.backups.first(), &found.newest_refused) {
        (None, _) => (true, "there is no backup yet".into()),
        (Some(newest), None) if newest.refused.is_none() => (
            true,
            format!("the newest of {} is of {} and comes back", many(found.backups.len()), moment(newest.at)),
        ),
        (Some(newest), refused) => {
            let refused = refused.as_ref().or(newest.refused.as_ref());
            let because = refused.map(ToString::to_string).unwrap_or_default();
            (false, format!("the newest backup, {}, does not come back: {because}", newest.name))
        }
    };
    line(newest.0, newest.1)?;
    for row in found.backups.iter().skip(1) {
        if let Some(refused) = &row.refused {
            line(false, format!("the backup {} cannot be used: {refused}", row.name))?;
        }
    }
    found.set_aside.iter().try_for_each(|folder| line(true, format!("a damaged file lies in {folder}")))
}

pub(super) fn before_erasing(out: &mut Answer<'_>, holdings: &Holdings, backups_too: bool) -> Done {
    out.say(&format!("This erases {}.", held(Some(*holdings))))?;
    out.say("`cairn backup --to FILE` keeps a copy of it elsewhere first.")?;
    if backups_too {
        return out.say("The backups go with it: nothing brings it back then.");
    }
    out.say("A last backup is made before, and the backups stay.")
}

fn many(backups: usize) -> String {
    if backups == 1 { "1 backup".into() } else { format!("{backups} backups") }
}

/// What is in a backup, leaving out what there is none of.
fn held(holdings: Option<Holdings>) -> String {
    let Some(holdings) = holdings else { return "it does not say what it holds".into() };
    let each = holdings.each().into_iter().filter(|(_, many)| *many > 0);
    let named: Vec<String> = each.map(|(kind, many)| counted(kind, many)).collect();
    if named.is_empty() { "nothing yet".into() } else { named.join(", ") }
}

fn counted(kind: &str, many: u32) -> String {
    let kind = if many == 1 { kind.strip_suffix('s').unwrap_or(kind) } else { kind };
    format!("{} {kind}", grouped(many))
}

fn why(why: Why) -> &'static str {
    match why {
        Why::Daily => "daily",
        Why::Asked => "as you asked",
        Why::BeforeUpgrade => "before an upgrade",
        Why::BeforeRestore => "before a restore",
        Why::BeforeErase => "before erasing",
        Why::BeforeImport => "before an import",
        Why::Salvaged => "salvaged",
    }
}

fn moment(at: NaiveDateTime) -> String {
    at.format("%Y-%m-%d %H:%M").to_string()
}

fn size(bytes: u32) -> String {
    let tenths = bytes.div_ceil(100_000);
    match bytes {
        0..1_000_000 => format!("{} kB", bytes.div_ceil(1_000)),
        1_000_000..10_000_000 => format!("{}.{} MB", tenths / 10, tenths % 10),
        _ => format!("{} MB", grouped(tenths.div_ceil(10))),
    }
}
