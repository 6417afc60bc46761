//! The folder backups are kept in.

use std::fs::{self, File};
use std::io::BufReader;
use std::path::{Path, PathBuf};

use cairn_domain::backup::{self, BadBackup, Holdings, Made, Why};
use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};

use super::header::Header;
use crate::{Error, Result, files};

/// The ending of backups.
pub(super) const ENDING: &str = "cairn";
/// The ending of the copies that earlier versions made before an upgrade.
const BARE: &str = "db";

/// A backup as it lies in the folder, by what it says of itself. Its content is not looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// Where it is.
    pub file: PathBuf,
    /// When and for what it was made.
    pub made: Made,
    /// How much of each kind is in it; not known of one without a header.
    pub holdings: Option<Holdings>,
    /// How large it is, in bytes.
    pub bytes: u64,
    /// Whether it carries a checksum. Copies that early versions made carry none.
    pub has_checksum: bool,
    /// Why it cannot be used, if its header shows that already.
    pub refused: Option<BadBackup>,
}

impl Backup {
    /// The name of the file.
    pub fn name(&self) -> String {
        self.file.file_name().unwrap_or_default().to_string_lossy().into_owned()
    }
}

/// The backups of a database, newest first.
pub(crate) fn list(database: &Path) -> Vec<Backup> {
    let entries = fs::read_dir(files::backups(database)).into_iter().flatten().flatten();
    let mut found: Vec<Backup> = entries.filter_map(|entry| in_folder(entry.path())).collect();
    found.sort_by(|a, b| (b.made, &b.file).cmp(&(a.made, &a.file)));
    found
}

fn in_folder(file: PathBuf) -> Option<Backup> {
    let facts = fs::symlink_metadata(&file).ok().filter(fs::Metadata::is_file)?;
    let bytes = facts.len();
    match file.extension()?.to_str()? {
        ENDING => {
            let read = File::open(&file).map_err(|_| BadBackup::Missing);
            match read.and_then(|open| Header::read(&mut BufReader::new(open))) {
                Ok(Header { made, holdings, .. }) => {
                    let holdings = Some(holdings);
                    Some(Backup { file, made, holdings, bytes, has_checksum: true, refused: None })
                }
                Err(refused) => {
                    let made = Made { at: changed(&facts), why: Why::Asked };
                    let refused = Some(refused);
                    Some(Backup { file, made, holdings: None, bytes, has_checksum: true, refused })
                }
            }
        }
        BARE => {
            let name = file.file_stem().unwrap_or_default().to_string_lossy();
            let day = name.get(..10).and_then(|day| day.parse::<NaiveDate>().ok());
            let at = day.map_or_else(|| changed(&facts), |day| day.and_time(NaiveTime::MIN));
            let made = Made { at, why: Why::BeforeUpgrade };
            Some(Backup { file, made, holdings: None, bytes, has_checksum: false, refused: None })
        }
        _ => None,
    }
}

/// When the file was written last, where it says nothing of itself.
fn changed(facts: &fs::Metadata) -> chrono::NaiveDateTime {
    facts.modified().map_or(chrono::NaiveDateTime::MIN, |at| DateTime::<Utc>::from(at).naive_utc())
}

/// A name for a new backup that no file has yet.
pub(super) fn free_name(folder: &Path, made: Made) -> PathBuf {
    let stem = format!("{}-{}", made.at.format("%Y-%m-%dT%H%M%S"), made.why);
    let name = |number: u32| match number {
        1 => folder.join(format!("{stem}.{ENDING}")),
        _ => folder.join(format!("{stem}-{number}.{ENDING}")),
    };
    (1..10_000).map(name).find(|free| fs::symlink_metadata(free).is_err()).unwrap_or_else(|| name(10_000))
}

/// What a backup is marked with where only the day is known: the first moment of it behind every backup there is.
pub(super) fn made_on(database: &Path, today: NaiveDate, why: Why) -> Made {
    let midnight = today.and_time(NaiveTime::MIN);
    let of_today = list(database).into_iter().map(|backup| backup.made.at).filter(|at| at.date() == today);
    let at = of_today.max().map_or(midnight, |newest| newest + TimeDelta::seconds(1));
    Made { at, why }
}

/// Removes the backups that are no longer needed; tells how many. One that cannot be read is left alone.
pub(crate) fn thin(database: &Path, today: NaiveDate) -> Result<usize> {
    let usable = |backup: &Backup| backup.has_checksum && backup.refused.is_none();
    let there: Vec<Backup> = list(database).into_iter().filter(usable).collect();
    let made: Vec<Made> = there.iter().map(|backup| backup.made).collect();
    let dropped = backup::dropped(&made, today);
    for backup in dropped.iter().filter_map(|place| there.get(*place)) {
        fs::remove_file(&backup.file).map_err(|error| Error::writing(&backup.file, &error))?;
    }
    Ok(dropped.len())
}
