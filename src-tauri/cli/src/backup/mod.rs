//! Backups in the terminal: make one, list them, bring one back, look whether all is well, erase everything.

mod passphrase;
mod print;
#[cfg(test)]
mod tests;

use std::path::{Path, PathBuf};

use cairn_core::Cairn;
use cairn_core::backup::{BackupRow, Brought};
use chrono::NaiveDateTime;

use crate::Ask;
use crate::say::Trouble;
use crate::verbs::{Answer, Done};

pub(crate) use passphrase::PassphraseArgs;

#[derive(Debug, clap::Args)]
pub(crate) struct BackupArgs {
    /// Save it as this file instead, such as /media/stick/mine.cairn
    #[arg(long, value_name = "FILE")]
    pub(crate) to: Option<PathBuf>,
    /// Replace what is there
    #[arg(long, requires = "to")]
    pub(crate) force: bool,
    #[command(flatten)]
    pub(crate) passphrase: PassphraseArgs,
}

#[derive(Debug, clap::Args)]
pub(crate) struct RestoreArgs {
    /// The backup: a file, a name in `cairn backups`, or latest
    pub(crate) backup: PathBuf,
    /// Put it in place without asking
    #[arg(long)]
    pub(crate) yes: bool,
    #[command(flatten)]
    pub(crate) passphrase: PassphraseArgs,
}

#[derive(Debug, clap::Args)]
pub(crate) struct SalvageArgs {
    /// The damaged file; the one that was set aside last if none is named
    file: Option<PathBuf>,
    /// Put it in place without asking
    #[arg(long)]
    yes: bool,
}

#[derive(Debug, clap::Args)]
pub(crate) struct EraseArgs {
    /// Erase the backups too, and what was set aside; nothing brings it back then
    #[arg(long)]
    pub(crate) backups: bool,
    /// Erase without asking
    #[arg(long)]
    pub(crate) yes: bool,
}

pub(crate) fn back_up(cairn: &Cairn, args: &BackupArgs, now: NaiveDateTime, out: &mut Answer<'_>) -> Done {
    let passphrase = args.passphrase.chosen()?;
    let made = match &args.to {
        None if passphrase.is_some() => return Err(Trouble::PassphraseWithoutFile),
        None => cairn.back_up(now)?,
        Some(file) => {
            if !args.force && std::fs::symlink_metadata(file).is_ok() {
                return Err(Trouble::Exists(file.clone()));
            }
            Some(cairn.back_up_to(file, passphrase.as_ref(), now)?)
        }
    };
    let Some(made) = made else { return Ok(()) };
    out.give(&made, |out, made| print::made(out, made, args.to.as_deref()))
}

pub(crate) fn list(cairn: &Cairn, out: &mut Answer<'_>) -> Done {
    out.give(&cairn.backups(), |out, rows| print::list(out, rows))
}

pub(crate) fn restore(
    cairn: &Cairn,
    args: &RestoreArgs,
    now: NaiveDateTime,
    out: &mut Answer<'_>,
    ask: Ask<'_>,
) -> Done {
    let brought = if args.backup == Path::new("latest") {
        cairn.restore_look_at_newest()?
    } else if let Some(listed) = listed(cairn, &args.backup) {
        cairn.restore_look_at(&listed.name)?
    } else {
        cairn.restore_look(&args.backup, args.passphrase.known()?.as_ref())?
    };
    out.give(&brought.preview, print::preview)?;
    put_in_place(cairn, &brought, args.yes, now, out, ask)
}

pub(crate) fn salvage(
    cairn: &Cairn,
    args: &SalvageArgs,
    now: NaiveDateTime,
    out: &mut Answer<'_>,
    ask: Ask<'_>,
) -> Done {
    let salvaged = cairn.salvage(args.file.as_deref(), now)?;
    out.give(&salvaged, print::salvaged)?;
    let brought = cairn.restore_look_at(&salvaged.backup.name)?;
    if !out.json {
        print::preview(out.out, &brought.preview)?;
    }
    put_in_place(cairn, &brought, args.yes, now, out, ask)
}

fn put_in_place(
    cairn: &Cairn,
    brought: &Brought,
    yes: bool,
    now: NaiveDateTime,
    out: &mut Answer<'_>,
    ask: Ask<'_>,
) -> Done {
    if !yes && !out.agrees("Put it in the place of everything? [y/N] ", ask)? {
        return out.say("Nothing was changed: add --yes to put it in place.");
    }
    let before = cairn.restore(brought, now)?.value;
    out.say(&before.map_or_else(
        || "It is in place.".into(),
        |before| format!("It is in place. `cairn restore {}` takes this back.", before.name),
    ))
}

/// The backup of the list that a bare name means. What lies under that name in the folder one is in comes first.
fn listed(cairn: &Cairn, name: &Path) -> Option<BackupRow> {
    let bare = name.components().count() == 1 && std::fs::symlink_metadata(name).is_err();
    cairn.backups().into_iter().find(|row| bare && name == Path::new(&row.name))
}

pub(crate) fn check(cairn: &Cairn, out: &mut Answer<'_>) -> Done {
    let found = cairn.check_up()?;
    out.give(&found, print::checkup)?;
    if found.is_well() { Ok(()) } else { Err(Trouble::NotWell) }
}

pub(crate) fn erase(
    cairn: &Cairn,
    args: &EraseArgs,
    now: NaiveDateTime,
    out: &mut Answer<'_>,
    ask: Ask<'_>,
) -> Done {
    if !args.yes {
        print::before_erasing(out, &cairn.check_up()?.holdings, args.backups)?;
        if !out.agrees("Erase everything? [y/N] ", ask)? {
            return out.say("Nothing was erased: add --yes to erase it.");
        }
    }
    let before = cairn.erase(args.backups, now)?.value;
    out.say(&before.map_or_else(
        || "Everything is erased, and so are the backups.".into(),
        |before| {
            format!("Everything is erased. `cairn restore {}` brings it back, until you erase that too with --backups.", before.name)
        },
    ))
}
