//! An export of our own, on its way back.

use cairn_domain::dossier::{ARCHIVE_VERSION, Archive};
use cairn_domain::fact;
use serde::Deserialize;
use serde::de::{DeserializeOwned, IgnoredAny};

use crate::{Error, ErrorKind};

/// More than ten years of daily study need less than this.
pub const LARGEST: usize = 8 * 1024 * 1024;

/// True for what an export of ours is or was: the JSON that comes back, and the Markdown that does not.
pub fn is_ours(bytes: &[u8]) -> bool {
    let head = String::from_utf8_lossy(bytes.get(..bytes.len().min(4_096)).unwrap_or(bytes));
    head.contains("\"schemaVersion\"") || (head.starts_with("---") && head.contains("\napp_version:"))
}

/// Reads an archive of facts that can be kept, or says what it is instead.
pub fn read(file: &str, bytes: &[u8]) -> Result<Archive, Error> {
    let refused = |kind: ErrorKind| Error::of_file(file, kind);
    if bytes.len() > LARGEST {
        return Err(refused(ErrorKind::TooLarge { most: LARGEST }));
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if let Some(other) = other_than_an_object(bytes) {
        return Err(refused(ErrorKind::NotAnArchive(other)));
    }
    let flavor: Flavor = json(file, bytes)?;
    match flavor.schema_version {
        Some(version) if version == u64::from(ARCHIVE_VERSION) => {}
        Some(found) => return Err(refused(ErrorKind::ArchiveVersion { found, supported: ARCHIVE_VERSION })),
        None => return Err(refused(ErrorKind::NotAnArchive(flavor.name()))),
    }
    let archive = json(file, bytes)?;
    fact::check(&archive).map_err(|broken| refused(broken.into()))?;
    Ok(archive)
}

/// What a file is that cannot even begin like an archive.
fn other_than_an_object(bytes: &[u8]) -> Option<&'static str> {
    match bytes.trim_ascii_start() {
        [] => Some("an empty file"),
        [b'{', ..] => None,
        [b'[', ..] => Some("a list in JSON"),
        [b'-', b'-', b'-', ..] | [b'#', ..] => Some("Markdown"),
        backup if backup.starts_with(b"Cairn backup ") || backup.starts_with(b"age-encryption.org/") => {
            Some("a backup, which is restored and not brought in")
        }
        [b'P', b'K', ..] => Some("a zip archive"),
        _ => Some("a file of another kind"),
    }
}

/// Just enough of a JSON object to tell whose it is.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Flavor {
    schema_version: Option<u64>,
    basics: Option<IgnoredAny>,
    work: Option<IgnoredAny>,
}

impl Flavor {
    fn name(&self) -> &'static str {
        if self.basics.is_some() || self.work.is_some() { "a JSON Resume" } else { "JSON of another kind" }
    }
}

/// Reads JSON of the expected shape, or names the field and the line where it differs.
fn json<T: DeserializeOwned>(file: &str, bytes: &[u8]) -> Result<T, Error> {
    let mut reader = serde_json::Deserializer::from_slice(bytes);
    let read = serde_path_to_error::deserialize(&mut reader).map_err(|error| {
        let path = error.path().to_string();
        wrong(file, Some(path).filter(|path| path != "."), error.inner())
    });
    // Whatever follows the object makes the file something else.
    read.and_then(|value| reader.end().map(|()| value).map_err(|error| wrong(file, None, &error)))
}

fn wrong(file: &str, field: Option<String>, error: &serde_json::Error) -> Error {
    let text = error.to_string();
    let what = text.rsplit_once(" at line ").map_or(text.as_str(), |(what, _)| what);
    Error {
        file: file.into(),
        line: u32::try_from(error.line()).ok().filter(|line| *line > 0),
        kind: ErrorKind::Json(field.map_or_else(|| what.to_owned(), |field| format!("{field}: {what}"))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const EMPTY: &str = r#"{ "schemaVersion": 1, "appVersion": "0.1.0", "dataVersion": "1",
  "exportedOn": "2026-11-24", "assessments": [], "plan": null, "entries": [] }"#;

    fn refused(text: &str) -> Error {
        read("plan.json", text.as_bytes()).unwrap_err()
    }

    fn logged(entry: &str) -> String {
        EMPTY.replace("\"entries\": []", &format!("\"entries\": [\n{entry}\n]"))
    }

    #[test]
    fn an_archive_is_read_with_or_without_a_mark_at_its_beginning() {
        assert!(read("plan.json", EMPTY.as_bytes()).is_ok());
        assert!(read("plan.json", format!("\u{feff}{EMPTY}").as_bytes()).is_ok());
    }

    #[test]
    fn a_wrong_value_is_named_with_its_field_and_line() {
        let error = refused(&EMPTY.replace("2026-11-24", "yesterday"));
        assert_eq!(error.to_string(), "plan.json, line 2: exportedOn: input contains invalid characters");
        let entry = r#"{ "on": "2026-11-24", "event": { "kind": "unitDone", "unit": "ddia" } }"#;
        let error = refused(&logged(entry));
        assert_eq!(error.line, Some(3), "{error}");
        assert!(error.to_string().contains("entries[0].event"), "{error}");
    }

    #[test]
    fn a_fact_that_cannot_be_kept_is_named() {
        let entry = r#"{ "on": "2026-11-24", "event": { "kind": "studied", "resource": "ddia",
            "unit": null, "minutes": 1441, "note": null } }"#;
        let error = refused(&logged(entry));
        assert!(matches!(error.kind, ErrorKind::Fact(_)), "{error}");
        assert!(error.to_string().starts_with("plan.json: entries[0].event.minutes: a study session"));
    }

    #[test]
    fn a_file_of_another_kind_is_named() {
        for (text, what) in [
            ("", "an empty file"),
            ("{\"basics\": {}}", "a JSON Resume"),
            ("{}", "JSON of another kind"),
            ("[1, \"a\", \"b\", \"2026-11-24\", [], null, []]", "a list in JSON"),
            ("---\ntitle: \"Learning plan\"\n", "Markdown"),
            ("skill,level\ngo,3\n", "a file of another kind"),
        ] {
            assert_eq!(refused(text).kind, ErrorKind::NotAnArchive(what), "{text:?}");
        }
    }

    #[test]
    fn json_that_breaks_off_or_nests_without_end_is_an_error_and_no_crash() {
        let half = EMPTY.get(..EMPTY.len() / 2).unwrap();
        let nested = format!("{{\"findings\": {}", "[".repeat(100_000));
        for text in [half, nested.as_str(), &format!("{EMPTY} {{}}")] {
            assert!(matches!(refused(text).kind, ErrorKind::Json(_)));
        }
    }

    #[test]
    fn an_archive_of_another_version_is_refused_by_name() {
        for found in [0, 7, u64::MAX] {
            let text = EMPTY.replace("\"schemaVersion\": 1", &format!("\"schemaVersion\": {found}"));
            assert_eq!(refused(&text).kind, ErrorKind::ArchiveVersion { found, supported: 1 });
        }
    }

    #[test]
    fn a_file_larger_than_any_export_is_not_looked_at() {
        let error = read("plan.json", &vec![b' '; LARGEST + 1]).unwrap_err();
        assert_eq!(error.kind, ErrorKind::TooLarge { most: LARGEST });
    }
}
