//! An export of our own, on its way back.

use cairn_domain::dossier::{ARCHIVE_VERSION, Archive};
use serde::Deserialize;

use crate::{Error, ErrorKind};

/// More than ten years of daily study need less than this.
const LARGEST: usize = 8 * 1024 * 1024;

/// Reads an archive, or says what it is instead.
pub fn read(file: &str, bytes: &[u8]) -> Result<Archive, Error> {
    if bytes.len() > LARGEST {
        return Err(Error::of_file(file, ErrorKind::TooLarge { bytes: bytes.len(), most: LARGEST }));
    }
    let wrong = |error: &serde_json::Error| Error {
        file: file.into(),
        line: u32::try_from(error.line()).ok().filter(|line| *line > 0),
        kind: ErrorKind::Json(said(error)),
    };
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let flavor: Flavor = serde_json::from_slice(bytes).map_err(|error| wrong(&error))?;
    match flavor {
        Flavor { schema_version: Some(ARCHIVE_VERSION), .. } => {
            serde_json::from_slice(bytes).map_err(|error| wrong(&error))
        }
        Flavor { schema_version: Some(found), .. } => {
            Err(Error::of_file(file, ErrorKind::ArchiveVersion { found, supported: ARCHIVE_VERSION }))
        }
        Flavor { basics: Some(_), .. } | Flavor { work: Some(_), .. } => {
            Err(Error::of_file(file, ErrorKind::NotAnArchive("a JSON Resume")))
        }
        Flavor { .. } => Err(Error::of_file(file, ErrorKind::NotAnArchive("JSON of another kind"))),
    }
}

/// Just enough of a JSON object to tell whose it is.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Flavor {
    schema_version: Option<u32>,
    basics: Option<serde::de::IgnoredAny>,
    work: Option<serde::de::IgnoredAny>,
}

/// What is wrong without the place, which is told apart.
fn said(error: &serde_json::Error) -> String {
    let text = error.to_string();
    text.rsplit_once(" at line ").map_or(text.clone(), |(what, _)| what.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const EMPTY: &str = r#"{ "schemaVersion": 1, "appVersion": "0.1.0", "dataVersion": "1",
  "exportedOn": "2026-11-24", "assessments": [], "plan": null, "entries": [] }"#;

    fn refused(text: &str) -> Error {
        read("plan.json", text.as_bytes()).unwrap_err()
    }

    #[test]
    fn an_archive_is_read_with_or_without_a_mark_at_its_beginning() {
        assert!(read("plan.json", EMPTY.as_bytes()).is_ok());
        assert!(read("plan.json", format!("\u{feff}{EMPTY}").as_bytes()).is_ok());
    }

    #[test]
    fn a_wrong_value_is_named_with_its_line() {
        let error = refused(&EMPTY.replace("2026-11-24", "yesterday"));
        assert_eq!(error.line, Some(2), "{error}");
    }

    #[test]
    fn json_of_another_kind_is_named() {
        assert_eq!(refused("{\"basics\": {}}").kind, ErrorKind::NotAnArchive("a JSON Resume"));
        assert_eq!(refused("{}").kind, ErrorKind::NotAnArchive("JSON of another kind"));
        assert!(matches!(refused("[1, 2").kind, ErrorKind::Json(_)));
        assert!(matches!(refused(&"[".repeat(100_000)).kind, ErrorKind::Json(_)), "deep nesting ends early");
    }

    #[test]
    fn an_archive_of_a_newer_cairn_is_refused_by_name() {
        let error = refused(&EMPTY.replace("\"schemaVersion\": 1", "\"schemaVersion\": 7"));
        assert_eq!(error.kind, ErrorKind::ArchiveVersion { found: 7, supported: 1 });
    }
}
