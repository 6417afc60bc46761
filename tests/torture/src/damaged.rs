//! Damaged data: pages that are gone, swapped or cut off, bits that differ. It is set aside with every byte, and what can
//! still be read of it comes back.

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use cairn_core::Cairn;
use cairn_core::backup::set_aside_if_damaged;

use crate::act::{TODAY, Told, database, kind, take};
use crate::backups::{ALL, Damage, PAGE};
use crate::chance::Chance;
use crate::judge::facts;
use crate::kill::{Ground, quick_scratch};
use crate::story::{Facts, Mix};
use crate::table::{Counts, Line};

/// Somebody's data, as it lies there while nobody has it open.
fn laid(ground: &Ground) -> Result<(Vec<u8>, Facts), String> {
    let folder = quick_scratch();
    let told = Told::of(folder.path(), ground.seed);
    let mut story = ground.story(ground.seed, Mix::Quick, 0);
    let cairn = Cairn::open(&database(folder.path()), TODAY).map_err(|error| kind(&error))?;
    for number in 1..=200 {
        take(&cairn, &story.next(&ground.names), number, &ground.names, &told)?;
        story.advance(&ground.names);
    }
    drop(cairn);
    let bytes = fs::read(database(folder.path())).map_err(|error| error.to_string())?;
    Ok((bytes, story.known().clone()))
}

/// What came of a damaged file.
enum Came {
    /// Nobody saw anything, and it was opened.
    Unseen,
    /// It was set aside, and so much of it came back: a part of what was there.
    Back(f64),
}

/// So many damaged files of each sort.
pub(crate) fn run(ground: &Ground, each: u64) -> Line {
    let (mut counts, mut wrong) = (Counts::default(), Vec::new());
    let (mut well, mut seen, mut tried) = (0_u64, 0_u64, 0_u64);
    match laid(ground) {
        Ok((sound, known)) => {
            let mut chance = Chance::new(ground.seed);
            for damage in ALL {
                for number in 0..each {
                    let bytes = damage.done_to(&sound, &mut chance);
                    tried += 1;
                    let came = catch_unwind(AssertUnwindSafe(|| opened(&bytes, &known)));
                    match came.unwrap_or_else(|_| Err("a panic".into())) {
                        Ok(Came::Unseen) => counts.add("opened as they are"),
                        Ok(Came::Back(part)) => {
                            counts.add(if part >= 0.9 { "of nine tenths and more" } else { "of less" });
                            // What ends too early never had the rest.
                            if matches!(damage, Damage::Bit | Damage::Page | Damage::Swapped) {
                                seen += 1;
                                well += u64::from(part >= 0.9);
                            }
                        }
                        Err(why) => wrong.push(format!("{damage:?} {number}: {why}")),
                    }
                }
            }
        }
        Err(why) => wrong.push(why),
    }
    if well * 10 < seen * 9 {
        wrong.push(format!("nine tenths of the rows came back of only {well} of {seen} files"));
    }
    let what = format!(
        "{tried} damaged databases; nine tenths came back of {well} of {seen} with a page or bit that differs"
    );
    Line::of("G20", what, counts, "no panic, set aside whole, nine tenths of nine tenths", wrong)
}

/// Files with half of their pages gone have to be noticed as such: otherwise the part that comes back would tell nothing.
pub(crate) fn mutants(ground: &Ground) -> Line {
    let (mut counts, mut missed) = (Counts::default(), Vec::new());
    let part = laid(ground).and_then(|(mut bytes, known)| {
        for page in bytes.chunks_exact_mut(PAGE).step_by(2) {
            page.fill(0x5a);
        }
        opened(&bytes, &known)
    });
    match part {
        Ok(Came::Back(part)) if part < 0.9 => counts.add("noticed"),
        Ok(_) => missed.push("half of the pages were gone, and all seemed well".to_owned()),
        Err(why) => missed.push(why),
    }
    Line::planted("half of all pages gone", counts, missed)
}

fn opened(bytes: &[u8], known: &Facts) -> Result<Came, String> {
    let folder = quick_scratch();
    let path = database(folder.path());
    let written = fs::create_dir_all(folder.path().join("data")).and_then(|()| fs::write(&path, bytes));
    written.map_err(|error| error.to_string())?;
    // Every page is looked at, as after an exit that was not clean.
    let aside = match set_aside_if_damaged(&path, TODAY) {
        Ok(Some(aside)) => aside,
        Ok(None) => return opens_as_it_is(&path),
        Err(error) => return Err(format!("set aside: {}", kind(&error))),
    };
    if fs::read(&aside).ok().as_deref() != Some(bytes) {
        return Err("what was set aside is not what was there".into());
    }
    let cairn = Cairn::open(&path, TODAY).map_err(|error| format!("then: {}", kind(&error)))?;
    let now = TODAY.and_time(chrono::NaiveTime::MIN);
    let Ok(salvaged) = cairn.salvage(None, now) else { return Ok(Came::Back(0.0)) };
    let brought = cairn.restore_look_at(&salvaged.backup.name).map_err(|error| kind(&error))?;
    cairn.restore(&brought, now).map_err(|error| kind(&error))?;
    if fs::read(&aside).ok().as_deref() != Some(bytes) {
        return Err("what was set aside changed".into());
    }
    let back = facts(&path).map_err(|error| error.to_string())?;
    let rows = |facts: &Facts| f64::from(u32::try_from(facts.said.len() + facts.log.len()).unwrap_or(0));
    Ok(Came::Back(rows(&back) / rows(known).max(1.0)))
}

fn opens_as_it_is(path: &Path) -> Result<Came, String> {
    match Cairn::open(path, TODAY) {
        Ok(_) => Ok(Came::Unseen),
        // Its first bytes say that it is another's, or of a later version; it stays as it is.
        Err(error) if matches!(kind(&error).as_str(), "not ours" | "too new") => Ok(Came::Unseen),
        Err(error) => Err(format!("opens: {}", kind(&error))),
    }
}
