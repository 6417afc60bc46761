//! Taking everything along. Paths come from the system's dialogs, never from the page.

use std::path::Path;
use std::{fs, io};

use cairn_core::export::{ExportText, File, Format, write_whole};
use cairn_core::{Cairn, Changed, Topic};
use cairn_domain::dossier::{Copying, Every, Shown};
use tauri::State;

use super::{Answer, Failure, Invalid};
use crate::desk::Desk;
use crate::outside::Outside;

type Beyond<'a> = State<'a, Box<dyn Outside>>;

/// The plan and everything it rests on as text, file by file, to look at before it leaves. Of what is the person's
/// own, only what is shown is in it.
#[tauri::command(async)]
#[specta::specta]
pub fn export_preview(desk: State<'_, Desk>, format: Format, shown: Shown) -> Answer<Vec<ExportText>> {
    Ok(desk.cairn()?.export_preview(format, &shown, desk.zone().as_deref(), desk.today())?)
}

/// Asks where to save the plan, and saves it there; tells the name of the file, or of the folder of a format of
/// several files, or nothing when nothing was chosen.
#[tauri::command(async)]
#[specta::specta]
pub fn export_save(
    desk: State<'_, Desk>,
    outside: Beyond<'_>,
    format: Format,
    shown: Shown,
) -> Answer<Option<String>> {
    let files = desk.cairn()?.export_write(format, &shown, desk.zone().as_deref(), desk.today())?;
    if format.is_folder() {
        let Some(folder) = outside.save_into() else { return Ok(None) };
        let suggested = format!("cairn-{format}-{}", desk.today());
        return folder_of_its_own(&folder, &suggested, &files).map(Some);
    }
    let Some(file) = files.first() else { return Ok(None) };
    let stem = file.name.split('.').next().unwrap_or_default();
    let suggested = format!("cairn-{stem}-{}.{}", desk.today(), format.extension());
    let Some(path) = outside.save_where(&suggested, format) else { return Ok(None) };
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    write_whole(&path, &file.bytes).map_err(|error| not_writable(&name, &error))?;
    Ok(Some(name))
}

/// Where exports go unasked, if they do.
#[tauri::command(async)]
#[specta::specta]
pub fn export_copying(desk: State<'_, Desk>) -> Answer<Option<Copying>> {
    Ok(desk.cairn()?.export_copying()?)
}

/// Asks into which folder exports should go from now on; answers whether one was chosen.
#[tauri::command(async)]
#[specta::specta]
pub fn export_copy_into(
    desk: State<'_, Desk>,
    outside: Beyond<'_>,
    formats: Vec<Format>,
    every: Every,
) -> Answer<Changed<bool>> {
    if desk.is_sample() {
        return Err(Failure::invalid("folder", Invalid::SampleCopies));
    }
    let Some(folder) = outside.save_into() else { return Ok(Changed::new(false, Topic::Copies)) };
    let cairn = desk.own()?;
    cairn.export_copy_into(Some((&folder.to_string_lossy(), &formats, every)))?;
    write_what_is_due(&desk, &cairn)?;
    Ok(Changed::new(true, Topic::Copies))
}

/// Writes no export unasked any more. What was written stays where it is.
#[tauri::command(async)]
#[specta::specta]
pub fn export_copy_no_more(desk: State<'_, Desk>) -> Answer<Changed<()>> {
    Ok(desk.cairn()?.export_copy_into(None)?)
}

/// Writes the exports that are due into their folder, in the place of the earlier ones. What is in the way is kept
/// to be told, and tried again.
pub(crate) fn write_what_is_due(desk: &Desk, cairn: &Cairn) -> Answer<()> {
    let Some((folder, files)) = cairn.export_due(desk.zone().as_deref(), desk.today())? else {
        return Ok(());
    };
    let folder = Path::new(&folder);
    let written = files
        .iter()
        .try_for_each(|file| write_whole(&folder.join(format!("cairn-{}", file.name)), &file.bytes));
    Ok(cairn.export_copied(written.err().map(|error| error.to_string()), desk.today())?)
}

fn not_writable(name: &str, error: &io::Error) -> Failure {
    Failure::FileNotWritable { name: name.to_owned(), problem: error.to_string() }
}

/// More exports of one day than anybody makes.
const MOST_FOLDERS: u32 = 1_000;

/// Writes files into a folder that was not there before, so that nothing is replaced; tells its name.
fn folder_of_its_own(within: &Path, wanted: &str, files: &[File]) -> Answer<String> {
    let mut name = wanted.to_owned();
    let mut made = fs::create_dir(within.join(&name));
    for number in 2..=MOST_FOLDERS {
        match &made {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                name = format!("{wanted}-{number}");
                made = fs::create_dir(within.join(&name));
            }
            _ => break,
        }
    }
    made.map_err(|error| not_writable(&name, &error))?;
    for file in files {
        let path = within.join(&name).join(file.name);
        write_whole(&path, &file.bytes).map_err(|error| not_writable(file.name, &error))?;
    }
    Ok(name)
}
