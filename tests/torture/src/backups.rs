//! Damaged backups (G6): bytes that differ, pages that are gone or swapped, files that end too early. None comes in
//! changed, and what is there stays as it is.

use std::fs;

use cairn_core::Cairn;
use rusqlite::Connection;

use crate::act::{TODAY, Told, database, kind, take};
use crate::chance::Chance;
use crate::judge::{below, facts};
use crate::kill::{Ground, quick_scratch};
use crate::story::{Facts, Mix, Step};
use crate::table::{Counts, Line};

/// A page of a database.
pub(crate) const PAGE: usize = 4_096;

/// What is done to a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Damage {
    /// A bit of one byte is another.
    Bit,
    /// A byte more, or one less.
    Shifted,
    /// It ends too early.
    Cut,
    /// A page holds what never was one.
    Page,
    /// Two pages are in each other's place.
    Swapped,
}

/// Every sort of it.
pub(crate) const ALL: [Damage; 5] =
    [Damage::Bit, Damage::Shifted, Damage::Cut, Damage::Page, Damage::Swapped];

impl Damage {
    /// The file with it.
    pub(crate) fn done_to(self, bytes: &[u8], chance: &mut Chance) -> Vec<u8> {
        let mut bytes = bytes.to_vec();
        let place = |chance: &mut Chance, end: usize| {
            usize::try_from(chance.below(u64::try_from(end).unwrap_or(0))).unwrap_or(0)
        };
        let at = place(chance, bytes.len());
        let pages = bytes.len() / PAGE;
        let (one, other) = (place(chance, pages) * PAGE, place(chance, pages) * PAGE);
        match self {
            Self::Bit => bytes[at] ^= 1 << chance.below(8),
            Self::Shifted if chance.below(2) == 0 => bytes.insert(at, 7),
            Self::Shifted => drop(bytes.remove(at)),
            Self::Cut => bytes.truncate(at),
            Self::Page => bytes[one..one + PAGE].fill(0x5a),
            Self::Swapped => {
                let whole = bytes.clone();
                bytes[one..one + PAGE].copy_from_slice(&whole[other..other + PAGE]);
                bytes[other..other + PAGE].copy_from_slice(&whole[one..one + PAGE]);
            }
        }
        bytes
    }
}

/// Somebody's data with a backup of it, and a bare copy of the database, which carries no checksum.
struct Laid {
    folder: tempfile::TempDir,
    cairn: Cairn,
    backup: Vec<u8>,
    bare: Vec<u8>,
    known: Facts,
}

impl Laid {
    fn new(ground: &Ground) -> Result<Self, String> {
        let folder = quick_scratch();
        let path = database(folder.path());
        let told = Told::of(folder.path(), ground.seed);
        let mut story = ground.story(ground.seed, Mix::Quick, 0);
        let cairn = Cairn::open(&path, TODAY).map_err(|error| kind(&error))?;
        for number in 1..=40 {
            take(&cairn, &story.next(&ground.names), number, &ground.names, &told)?;
            story.advance(&ground.names);
        }
        take(&cairn, &Step::BackUp, 1, &ground.names, &told)?;
        let failed = |error: std::io::Error| error.to_string();
        let name = cairn.backups().first().map(|row| row.name.clone()).unwrap_or_default();
        let backup = fs::read(path.with_file_name("backups").join(name)).map_err(failed)?;
        let copy = folder.path().join("bare.db");
        let behind = Connection::open(&path).map_err(|error| error.to_string())?;
        behind.execute("VACUUM INTO ?1", [copy.to_string_lossy()]).map_err(|error| error.to_string())?;
        let known = facts(&path).map_err(|error| error.to_string())?;
        Ok(Self { cairn, backup, bare: fs::read(copy).map_err(failed)?, known, folder })
    }
}

/// So many damaged files of each sort.
pub(crate) fn run(ground: &Ground, each: u64) -> Line {
    let (mut counts, mut wrong, mut tried) = (Counts::default(), Vec::new(), 0);
    counts.add_many("came in changed", 0);
    match Laid::new(ground) {
        Ok(laid) => {
            let mut chance = Chance::new(ground.seed);
            for damage in ALL {
                for number in 0..each {
                    let bytes = damage.done_to(&laid.backup, &mut chance);
                    tried += 1;
                    let same = bytes == laid.backup;
                    match brought(&laid, &bytes, "damaged.cairn") {
                        Err(why) if why.starts_with("backup refused") => counts.add("refused, with a reason"),
                        Err(why) => wrong.push(format!("{damage:?} {number}: {why}")),
                        Ok(_) if same => counts.add("not changed after all, and taken"),
                        Ok(_) => {
                            counts.add("came in changed");
                            wrong.push(format!("{damage:?} {number} was taken"));
                        }
                    }
                }
            }
            let stays = facts(&database(laid.folder.path())).is_ok_and(|facts| facts == laid.known);
            if !stays {
                wrong.push("what was there changed".into());
            }
            let left = below(&laid.folder.path().join("data"));
            let unfinished = left.iter().filter(|path| path.to_string_lossy().contains("unfinished-"));
            wrong.extend(unfinished.map(|path| format!("{} was left", path.display())));
            // And the sound one is taken.
            wrong.extend(brought(&laid, &laid.backup, "sound.cairn").err());
        }
        Err(why) => wrong.push(why),
    }
    let bar = "0 come in changed, what is there stays";
    Line::of("G6", format!("{tried} damaged backups"), counts, bar, wrong)
}

/// Without a checksum some would come in changed: otherwise the damage above would be none.
pub(crate) fn mutants(ground: &Ground) -> Line {
    let (mut counts, mut missed) = (Counts::default(), Vec::new());
    let taken = Laid::new(ground).map(|laid| {
        let mut chance = Chance::new(ground.seed);
        (1..=400).find(|_| {
            let bytes = Damage::Bit.done_to(&laid.bare, &mut chance);
            brought(&laid, &bytes, "bare.db").is_ok_and(|facts| facts != laid.known)
        })
    });
    match taken {
        Ok(Some(files)) => counts.add_many("files until one without a checksum came in changed", files),
        Ok(None) => missed.push("400 changed bytes changed nothing".into()),
        Err(why) => missed.push(why),
    }
    Line::planted("copies without a checksum", counts, missed)
}

/// What would be put in place.
fn brought(laid: &Laid, bytes: &[u8], name: &str) -> Result<Facts, String> {
    let file = laid.folder.path().join(name);
    fs::write(&file, bytes).map_err(|error| error.to_string())?;
    // Looked at only: what it would put in place is in the private copy, so a bare one is read as it is.
    laid.cairn.restore_look(&file, None).map_err(|error| kind(&error))?;
    if name.ends_with(".db") {
        facts(&file).map_err(|error| error.to_string())
    } else {
        Ok(laid.known.clone())
    }
}
