//! A ZIP: a DOCX, or an archive of tables. Nothing is ever unpacked to a disk, so no name in it can lead anywhere.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use crate::{LARGEST, MOST_TEXT, Piece, Refusal, docx};

const MOST_FILES: usize = 2_000;
/// Text packs to a tenth; nothing honest packs to less than this part.
const HIGHEST_RATIO: usize = 200;
/// A table of this size and less is read whatever its ratio.
const SMALL: usize = 1024 * 1024;
const DOCUMENT: &str = "word/document.xml";

pub(crate) fn pieces(bytes: &[u8]) -> Result<Vec<Piece>, Refusal> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| refusal(&error))?;
    if archive.len() > MOST_FILES {
        return Err(Refusal::Bomb);
    }
    if archive.index_for_name(DOCUMENT).is_some() {
        let xml = unpack(&mut archive, DOCUMENT)?;
        return docx::text(&xml).map(|text| vec![Piece { name: None, text }]);
    }
    let mut names: Vec<String> =
        archive.file_names().flatten().filter(|name| is_table(name)).map(Into::into).collect();
    names.sort();
    let (mut pieces, mut length) = (Vec::new(), 0);
    for name in names {
        let text = String::from_utf8_lossy(&unpack(&mut archive, &name)?).into_owned();
        length += text.len();
        if length > MOST_TEXT {
            return Err(Refusal::Bomb);
        }
        let name = name.rsplit(['/', '\\']).next().map(Into::into);
        pieces.push(Piece { name, text });
    }
    if pieces.is_empty() { Err(Refusal::EmptyZip) } else { Ok(pieces) }
}

fn is_table(name: &str) -> bool {
    name.get(name.len().saturating_sub(4)..).is_some_and(|end| end.eq_ignore_ascii_case(".csv"))
        && !name.starts_with("__MACOSX/")
}

/// The bytes of a file of the archive, counted while they come: what an archive says of itself is no proof.
fn unpack(archive: &mut ZipArchive<Cursor<&[u8]>>, name: &str) -> Result<Vec<u8>, Refusal> {
    let file = archive.by_name(name).map_err(|error| refusal(&error))?;
    let packed = usize::try_from(file.compressed_size()).unwrap_or(usize::MAX);
    let most = packed.saturating_mul(HIGHEST_RATIO).clamp(SMALL, LARGEST);
    let mut bytes = Vec::new();
    let limit = u64::try_from(most).unwrap_or(u64::MAX).saturating_add(1);
    file.take(limit).read_to_end(&mut bytes).map_err(|error| Refusal::Damaged(error.to_string()))?;
    if bytes.len() > most { Err(Refusal::Bomb) } else { Ok(bytes) }
}

fn refusal(error: &ZipError) -> Refusal {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) | ZipError::InvalidPassword => {
            Refusal::Locked
        }
        error => Refusal::Damaged(error.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    use super::*;

    fn zip_of(files: &[(&str, &[u8])]) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in files {
            writer.start_file(*name, SimpleFileOptions::default()).unwrap();
            writer.write_all(bytes).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    #[test]
    fn tables_come_out_by_their_names_wherever_they_lie() {
        let zip = zip_of(&[
            ("Basic_LinkedInDataExport/Skills.csv", b"Name\nRaft\n"),
            ("Basic_LinkedInDataExport/photo.jpg", b"\xff\xd8"),
            ("../../escape/Positions.csv", b"Company Name,Title\n"),
        ]);
        let found = pieces(&zip).unwrap();
        let names: Vec<_> = found.iter().map(|piece| piece.name.as_deref().unwrap()).collect();
        assert_eq!(names, ["Positions.csv", "Skills.csv"], "a path in an archive is only a name");
    }

    #[test]
    fn a_document_of_a_word_processor_gives_its_text() {
        let xml =
            br#"<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>Raft</w:t></w:r></w:p></w:body></w:document>"#;
        let found = pieces(&zip_of(&[("word/document.xml", xml)])).unwrap();
        assert_eq!(found, [Piece { name: None, text: "Raft\n".into() }]);
    }

    #[test]
    fn what_unpacks_to_far_more_than_it_could_hold_is_refused() {
        let zip = zip_of(&[("Skills.csv", &vec![b' '; 24 * 1024 * 1024])]);
        assert_eq!(pieces(&zip), Err(Refusal::Bomb));
    }

    #[test]
    fn too_many_files_are_refused_before_one_is_looked_into() {
        let names: Vec<String> = (0..=MOST_FILES).map(|number| format!("{number}.csv")).collect();
        let files: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b""[..])).collect();
        assert_eq!(pieces(&zip_of(&files)), Err(Refusal::Bomb));
    }

    #[test]
    fn a_zip_of_pictures_says_that_nothing_in_it_is_read() {
        assert_eq!(pieces(&zip_of(&[("a.jpg", b"\xff\xd8")])), Err(Refusal::EmptyZip));
    }

    #[test]
    fn a_zip_that_was_cut_short_is_refused_wherever_it_was_cut() {
        let whole = zip_of(&[("Skills.csv", b"Name\nRaft\nGo\n")]);
        for length in 4..whole.len() {
            assert!(matches!(pieces(&whole[..length]), Err(Refusal::Damaged(_))), "cut at {length}");
        }
    }
}
