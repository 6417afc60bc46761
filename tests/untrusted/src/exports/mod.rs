//! Texts from outside in every field of an export, and every format read back by a reader that is not ours.
//!
//! A dossier is written twice: once with a short word of its own in each field, and once with texts from outside around
//! each word. Both are read back into what a reader of the format sees. The second has to be the first with the texts
//! around the words, in the same places: then no text became a node, a property, a link, a row or an action.

pub mod dossier;
pub mod payloads;
pub mod seen;

use cairn_domain::dossier::Dossier;
use cairn_export::{File, Format, write};

use dossier::Told;

/// Between texts that are met.
const NEXT_TEXT: char = '\u{1f}';
/// Longer texts teach nothing new, and a page has to be laid out with each of them twice in a hundred places.
const LONGEST: usize = 400;

/// Puts texts into every field, and looks at every format. Drawing pages takes long, so few inputs ask for it, and of
/// those only that they are drawn and that nothing on them acts: where a line breaks is for no fuzzer to judge.
pub fn meet(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let texts: Vec<String> = text.split(NEXT_TEXT).map(|part| part.chars().take(LONGEST).collect()).collect();
    let told = Told::of(&texts, 0);
    for format in Format::ALL {
        let met = match format {
            Format::Pdf if bytes.len() % 16 != 7 => Ok(()),
            Format::Pdf => seen::all(format, &written(format, &told.dossier())).map(drop),
            _ => check(format, &told),
        };
        met.unwrap_or_else(|wrong| panic!("{wrong}"));
    }
}

/// The files of a dossier, as they are written.
pub fn written(format: Format, dossier: &Dossier) -> Vec<File> {
    write(format, dossier).expect("every dossier can be written")
}

/// Whether nothing that is told became more than text in this format.
pub fn check(format: Format, told: &Told) -> Result<(), String> {
    let told_files = written(format, &told.dossier());
    compared(format, &told_files, told)
}

/// The same of files that are there already.
pub fn compared(format: Format, files: &[File], told: &Told) -> Result<(), String> {
    let plain = seen::all(format, &written(format, &told.plain(seen::follows(format))))?;
    let odd = seen::all(format, files)?;
    for (number, (plain, odd)) in plain.iter().zip(&odd).enumerate() {
        if plain.place != odd.place {
            return Err(format!(
                "{format}, part {number}: {} became {}, with {:?} before it and {told}",
                plain.place, odd.place, odd.text
            ));
        }
        let due = told.around(&plain.text);
        if !plain.kind.agrees(&due, &odd.text) {
            let begin = |text: &str| text.chars().take(400).collect::<String>();
            let (seen, due) = (begin(&odd.text), begin(&due));
            return Err(format!("{format}, {}: {seen:?} instead of {due:?}, with {told}", odd.place));
        }
    }
    if plain.len() != odd.len() {
        let more = odd.get(plain.len()).or(plain.get(odd.len()));
        return Err(format!("{format}: {} parts became {}: {more:?}, with {told}", plain.len(), odd.len()));
    }
    Ok(())
}
