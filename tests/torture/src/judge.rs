//! The judge: opens the data after a fault as Cairn does, and compares what is there with what must be.

use std::fs;
use std::ops::RangeInclusive;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use cairn_core::Cairn;
use cairn_store::Store;
use rusqlite::{Connection, OpenFlags};

use crate::act::{TODAY, database, export, kind};
use crate::story::{Facts, Names, Story};

/// What the judge found.
#[derive(Debug, Clone, Default)]
pub(crate) struct Found {
    /// How many steps the database has taken.
    pub(crate) at: u64,
    /// How many steps were acknowledged and are gone.
    pub(crate) lost: u64,
    /// Whether one step is there that was not acknowledged.
    pub(crate) ahead: bool,
    /// How many backups are there, each of them whole.
    pub(crate) backups: u64,
    /// What must not be, each as a sentence.
    pub(crate) wrong: Vec<String>,
}

/// How far the judge looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Depth {
    /// The database alone opens and its rows are read.
    Store,
    /// All of Cairn opens, shows its screens and drafts a plan.
    Whole,
}

/// Opens the data and looks at everything. The story, which stands where the process began, is taken to where the
/// database is. The first of the `steps` was acknowledged last, and up to the last of them may be there.
pub(crate) fn judge(
    folder: &Path,
    story: &mut Story,
    steps: RangeInclusive<u64>,
    names: &Names,
    depth: Depth,
) -> Found {
    let mut found = Found { at: *steps.start(), ..Found::default() };
    let path = database(folder);
    let opened = match depth {
        Depth::Store => {
            Store::open(&path, TODAY).map_err(cairn_core::Error::from).map(|store| (Some(store), None))
        }
        Depth::Whole => Cairn::open(&path, TODAY).map(|cairn| (None, Some(cairn))),
    };
    let (store, cairn) = match opened {
        Ok(opened) => opened,
        Err(error) => {
            found.wrong.push(format!("does not open: {}", kind(&error)));
            return found;
        }
    };
    found.wrong.extend(sound(&path).err());
    match facts(&path) {
        Ok(facts) => compare(&facts, story, steps, names, &mut found),
        Err(error) => found.wrong.push(format!("the facts cannot be read: {error}")),
    }
    if let Some(store) = &store {
        let backups = store.backups();
        found.backups += u64::try_from(backups.len()).unwrap_or(0);
        let refused = |backup: cairn_store::Backup| store.look_at_backup(&backup.file, None).err();
        let refused = backups.into_iter().filter_map(refused);
        found.wrong.extend(refused.map(|error| format!("a backup: {error}")));
    }
    if let Some(cairn) = &cairn {
        let backups = cairn.backups();
        found.backups += u64::try_from(backups.len()).unwrap_or(0);
        let refused = backups.iter().filter_map(|backup| cairn.restore_look_at(&backup.name).err());
        found.wrong.extend(refused.map(|error| format!("a backup: {}", kind(&error))));
    }
    if let Some(store) = store
        && let Err(error) = store.read(|r| Ok((r.assessments()?, r.entries()?, r.plans()?, r.settings()?)))
    {
        found.wrong.push(format!("a row means nothing: {error}"));
    }
    if let Some(cairn) = cairn
        && let Err(error) = looked_at(&cairn)
    {
        found.wrong.push(format!("a screen stays empty: {}", kind(&error)));
    }
    found.wrong.extend(beside(folder));
    found
}

/// Asks for what the screens show, and for a plan.
pub(crate) fn looked_at(cairn: &Cairn) -> Result<(), cairn_core::Error> {
    cairn.skills_list()?;
    cairn.progress_report(TODAY)?;
    cairn.plan_current(TODAY)?;
    cairn.market_imports()?;
    let mut request: cairn_core::plan::PlanRequest = cairn.settings_get()?.constraints(TODAY).into();
    request.search = cairn_core::plan::Search::Brief;
    cairn.plan_draft(&request, TODAY)?;
    Ok(())
}

/// Takes the story to where the database is, and says what is missing or strange.
fn compare(facts: &Facts, story: &mut Story, steps: RangeInclusive<u64>, names: &Names, found: &mut Found) {
    let began = story.clone();
    let (acknowledged, most) = steps.into_inner();
    story.advance_to(acknowledged, names);
    let mut ahead = story.clone();
    loop {
        if facts == ahead.known() {
            (found.at, found.ahead) = (ahead.number, ahead.number > acknowledged);
            *story = ahead;
            return;
        }
        if ahead.number >= most {
            break;
        }
        ahead.advance(names);
    }
    for behind in (began.number..acknowledged).rev() {
        let mut earlier = began.clone();
        earlier.advance_to(behind, names);
        if facts == earlier.known() {
            *story = earlier;
            (found.at, found.lost) = (behind, acknowledged - behind);
            found.wrong.push(format!("{} of {acknowledged} acknowledged steps are gone", found.lost));
            return;
        }
    }
    found.wrong.push(format!("after step {acknowledged}: {}", difference(story.known(), facts)));
}

/// The first thing that differs.
fn difference(expected: &Facts, found: &Facts) -> String {
    let of = |name: &str, expected: &[String], found: &[String]| {
        let same = expected.iter().zip(found).take_while(|(expected, found)| expected == found).count();
        let short = |lines: &[String]| -> String {
            lines.get(same).map_or("nothing".into(), |line| line.chars().take(60).collect())
        };
        (expected != found).then(|| {
            format!(
                "{name} has {} lines instead of {}, and at line {same} \"{}\" instead of \"{}\"",
                found.len(),
                expected.len(),
                short(found),
                short(expected)
            )
        })
    };
    of("the profile", &expected.said, &found.said)
        .or_else(|| of("the log", &expected.log, &found.log))
        .or_else(|| of("the markets", &expected.markets, &found.markets))
        .unwrap_or_else(|| {
            format!(
                "{} plans and {} minutes a week instead of {} and {}",
                found.plans, found.minutes_a_week, expected.plans, expected.minutes_a_week
            )
        })
}

/// What Cairn knows, read behind its back.
pub(crate) fn facts(path: &Path) -> rusqlite::Result<Facts> {
    let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    connection.busy_timeout(std::time::Duration::from_secs(5))?;
    let lines = |statement: &str| -> rusqlite::Result<Vec<String>> {
        connection.prepare(statement)?.query_map((), |row| row.get(0))?.collect()
    };
    let number = |statement: &str| connection.query_row(statement, (), |row| row.get::<_, u32>(0));
    Ok(Facts {
        said: lines("SELECT skill || ' ' || level || ' ' || coalesce(note, '') FROM assessment ORDER BY id")?,
        log: lines(
            "SELECT kind || ' ' || coalesce(resource || ' ' || coalesce(minutes, '-') || ' ' || \
             coalesce(note, ''), unit, '') FROM entry ORDER BY id",
        )?,
        markets: lines(
            "SELECT name || ': ' || (SELECT count(*) FROM posting JOIN posting_import AS brought \
             ON brought.id = posting.import WHERE brought.market = own_market.market) \
             FROM own_market ORDER BY id",
        )?,
        plans: number("SELECT count(*) FROM plan")?,
        minutes_a_week: number(
            "SELECT coalesce((SELECT json_extract(document, '$.hoursPerWeek') FROM setting), 360)",
        )?,
    })
}

/// Whether every page and every reference of a database is as SQLite wants it.
pub(crate) fn sound(path: &Path) -> Result<(), String> {
    let asked = |path: &Path| -> rusqlite::Result<(String, u32)> {
        let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
        let pages = connection.query_row("PRAGMA integrity_check", (), |row| row.get(0))?;
        let strays =
            connection.query_row("SELECT count(*) FROM pragma_foreign_key_check", (), |row| row.get(0))?;
        Ok((pages, strays))
    };
    match asked(path) {
        Ok((pages, 0)) if pages == "ok" => Ok(()),
        Ok((pages, strays)) => Err(format!("{} is damaged: {pages}, {strays} strays", path.display())),
        Err(error) => Err(format!("{} cannot be checked: {error}", path.display())),
    }
}

/// What lies beside the database: whole backups, whole exports, nothing half, nothing others can read.
pub(crate) fn beside(folder: &Path) -> Vec<String> {
    let mut wrong = Vec::new();
    for path in below(&folder.join("data")) {
        let Ok(facts) = fs::metadata(&path) else { continue };
        let mode = facts.permissions().mode() & 0o777;
        if mode != if facts.is_dir() { 0o700 } else { 0o600 } {
            wrong.push(format!("{} has the mode {mode:o}", path.display()));
        }
        let ending = path.extension().unwrap_or_default();
        let unfinished =
            path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("unfinished-"));
        if ending == "part" || unfinished {
            wrong.push(format!("{} was left half done", path.display()));
        }
    }
    if let Ok(text) = fs::read(export(folder))
        && let Err(error) = serde_json::from_slice::<serde_json::Value>(&text)
    {
        wrong.push(format!("the export is not whole: {error}"));
    }
    wrong
}

/// Everything below a folder, and the folder.
pub(crate) fn below(folder: &Path) -> Vec<PathBuf> {
    let mut all = vec![folder.to_path_buf()];
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() { all.extend(below(&path)) } else { all.push(path) }
    }
    all
}
