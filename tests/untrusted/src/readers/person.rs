//! Readers of what tells of a person: profiles, an export on its way back, and tables of other programs.

use std::collections::BTreeSet;

use cairn_domain::fact::fits;
use cairn_domain::merge::{Present, merge, merge_books, merge_names, merge_notes, merge_sessions};
use cairn_domain::skills::Profile;
use cairn_domain::skills::claims::claims;
use cairn_intake::profile::{Document, Part};
use cairn_intake::{anki, archive, books, profile, sessions, taxonomy};

use super::{RECOGNIZER, SHIPPED};
use crate::TODAY;

/// Between the files of an archive of tables, each of which begins with its name.
pub const NEXT_FILE: char = '\u{1e}';

/// Profiles: tables of an archive of LinkedIn, JSON Resume, tables and lists of skills, résumés as text.
pub fn profiles(bytes: &[u8]) {
    let text = profile::decoded(bytes);
    if text.contains(NEXT_FILE) {
        let named = text.split(NEXT_FILE).map(|file| file.split_once('\n').unwrap_or((file, "")));
        let parts: Vec<Part<'_>> = named.map(|(name, text)| Part { name, text }).collect();
        told(profile::read(&parts).ok().as_ref());
    } else {
        told(profile::read(&[Part { name: "profile", text: &text }]).ok().as_ref());
    }
}

/// What a document says becomes claims, each of a skill there is, with what shows it.
pub(super) fn told(document: Option<&Document>) {
    let Some(document) = document else { return };
    let skills = &SHIPPED.skills;
    let found = claims(&document.passages, &RECOGNIZER, skills, &Profile::default(), TODAY);
    for claim in &found.claims {
        assert!(skills.get(&claim.skill).is_some(), "{claim:?}");
        assert!(claim.places > 0, "{claim:?}");
    }
}

/// Everything that is brought in as rows, told apart as Cairn tells it apart.
pub fn brought(bytes: &[u8]) {
    let (skills, catalog) = (&SHIPPED.skills, &SHIPPED.catalog);
    if anki::recognizes(bytes) {
        let Ok(notes) = anki::read("notes.txt", bytes) else { return };
        let present = Present { deck: &SHIPPED.cards, ..Present::default() };
        let merged = merge_notes(&present, &notes, skills, &RECOGNIZER, TODAY);
        assert_eq!(merged.preview.rows.len(), notes.len(), "each note is accounted for");
        for own in &merged.cards {
            own.check(skills).expect("a card that is brought can be kept");
        }
    } else if sessions::recognizes(bytes) {
        let Ok(lines) = sessions::read("sessions.csv", bytes) else { return };
        let merged = merge_sessions(&[], &lines, catalog, TODAY);
        assert_eq!(merged.preview.rows.len(), lines.len(), "each line is accounted for");
        let again = merge_sessions(&merged.entries, &lines, catalog, TODAY);
        assert!(again.entries.is_empty(), "bringing it in again adds nothing");
    } else if books::recognizes(bytes) {
        let Ok(lines) = books::read("books.csv", bytes) else { return };
        let merged = merge_books(&[], &BTreeSet::new(), &lines, catalog, TODAY);
        let again = merge_books(&merged.entries, &merged.owned, &lines, catalog, TODAY);
        assert!(again.entries.is_empty(), "bringing it in again adds nothing");
    } else if taxonomy::recognizes(bytes).is_some() {
        let Ok((source, terms)) = taxonomy::read("terms.csv", bytes) else { return };
        let (names, _) = merge_names(&[], &terms, source, skills);
        let (again, _) = merge_names(&names, &terms, source, skills);
        assert!(again.is_empty(), "bringing it in again adds nothing");
    } else {
        exported(bytes);
    }
}

/// An export on its way back: what is taken comes back the same when it goes out again.
fn exported(bytes: &[u8]) {
    let Ok(read) = archive::read("plan.json", bytes) else { return };
    let out = serde_json::to_vec(&read).expect("facts have a form in JSON");
    assert_eq!(archive::read("plan.json", &out).ok().as_ref(), Some(&read));
    if fits(&read, &SHIPPED.skills, &SHIPPED.roles).is_ok() {
        let merged = merge(&Present::default(), &read, &SHIPPED.skills);
        assert_eq!(merged.entries.len(), read.entries.len(), "nothing was there");
    }
}
