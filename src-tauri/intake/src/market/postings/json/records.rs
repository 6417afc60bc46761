//! Postings in nobody's words in particular: objects whose keys are known by their names.

use std::borrow::Cow;

use super::job_posting::is_typed;
use super::texts::{pay_of, places_of, text_of, texts_of};
use super::value::Json;
use crate::market::postings::draft::Draft;
use crate::market::postings::field::{Field, Names};

/// All postings of a document: itself, or those in its lists.
pub(super) fn records(document: &Json<'_>, known: &mut Names) -> Vec<Draft> {
    let mut listed = Vec::new();
    collect(document, false, known, &mut listed);
    let itself = !is_typed(document) && about(document, known).is_posting();
    // A feed has a title and a description of its own; what it lists is what it is about.
    if itself && !listed.iter().any(|object| about(object, known).is_titled) {
        listed = vec![document];
    }
    listed.into_iter().map(|object| draft(object, known)).collect()
}

/// Objects that lists hold, at whatever depth, and that look like postings.
fn collect<'j, 't>(json: &'j Json<'t>, listed: bool, known: &mut Names, found: &mut Vec<&'j Json<'t>>) {
    match json {
        Json::List(items) => items.iter().for_each(|item| collect(item, true, known, found)),
        Json::Object(_) if listed && !is_typed(json) && about(json, known).is_posting() => found.push(json),
        Json::Object(_) => json.children().for_each(|child| collect(child, listed, known, found)),
        _ => {}
    }
}

/// What the keys of an object say of it.
#[derive(Debug, Clone, Copy, Default)]
struct About {
    /// It has a title. A bare "name" is none: everything has one.
    is_titled: bool,
    has_text: bool,
}

impl About {
    fn is_posting(self) -> bool {
        self.is_titled || self.has_text
    }
}

fn about(json: &Json<'_>, known: &mut Names) -> About {
    let Json::Object(entries) = json else { return About::default() };
    let mut about = About::default();
    for (key, _) in entries {
        match known.named(key).map(|named| named.field) {
            Some(Field::Title) => about.is_titled |= key != "name",
            Some(Field::Text | Field::Html) => about.has_text = true,
            _ => {}
        }
    }
    about
}

fn draft(json: &Json<'_>, known: &mut Names) -> Draft {
    let mut draft = Draft::new();
    let Json::Object(entries) = json else { return draft };
    for (key, value) in entries {
        let Some(named) = known.named(key) else { continue };
        match (named.field, value) {
            (_, Json::Null) => {}
            // The text says the same, and says it plainly.
            (Field::Html, _) if draft.has(Field::Text) => {}
            (Field::Remote, Json::Bool(remote)) => draft.put(named, if *remote { "true" } else { "false" }),
            (Field::Pay, Json::Object(_) | Json::List(_)) => {
                if let Some(pay) = pay_of(value) {
                    draft.put_pay(&pay);
                }
            }
            (Field::Place, Json::Object(_) | Json::List(_)) => {
                draft.put_all(named, places_of(value).iter().map(Cow::as_ref));
            }
            (_, Json::List(_)) => draft.put_all(named, texts_of(value).iter().map(Cow::as_ref)),
            _ => draft.put(named, &text_of(value).unwrap_or_default()),
        }
    }
    draft
}

#[cfg(test)]
mod tests {
    use cairn_domain::market::posting::Advert;

    use super::*;
    use crate::market::postings::draft::Claim;

    fn adverts(text: &str) -> Vec<Advert> {
        let json = Json::read(text).expect("valid JSON");
        let drafts = records(&json, &mut Names::default()).into_iter();
        drafts.filter_map(|draft| draft.finish(Claim::Alone)).map(|(advert, _)| advert).collect()
    }

    #[track_caller]
    fn check_titles(text: &str, expect: &[&str]) {
        assert_eq!(
            adverts(text).iter().map(|advert| advert.title.as_str()).collect::<Vec<_>>(),
            expect,
            "{text}"
        );
    }

    #[test]
    fn keys_are_known_by_their_names() {
        let advert = &adverts(
            r#"{"job_id": 7, "jobTitle": "Go developer", "company": {"id": 1, "name": "Acme"}, "remote": true,
                "locations": [{"city": "Bern", "country": "CH"}, "Basel"], "tags": ["Go", {"name": "SQL"}],
                "salary": {"min": 100, "max": 120, "currency": "CHF"}, "department": "IT", "language": null,
                "text": "We build.", "html": "<p>We <b>build</b>.</p>"}"#,
        )[0];
        assert_eq!((advert.key.as_deref(), advert.title.as_str()), (Some("7"), "Go developer"));
        assert_eq!(advert.company.as_deref(), Some("Acme"));
        assert_eq!(advert.places, ["Bern, CH", "Basel"]);
        assert_eq!(
            (advert.skills.as_slice(), advert.text.as_str()),
            (&["Go".into(), "SQL".into()][..], "We build.")
        );
        assert_eq!(advert.workplace.as_deref(), Some("remote"));
        assert_eq!(advert.pay.as_ref().and_then(|pay| pay.high.as_deref()), Some("120"));
    }

    #[test]
    fn postings_are_found_within_whatever_lists_them() {
        let posting = r#"{"title": "Go", "company": "Acme"}"#;
        check_titles(posting, &["Go"]);
        check_titles(&format!("[{posting}, [{posting}]]"), &["Go", "Go"]);
        check_titles(
            &format!(r#"{{"jobs": [{posting}], "company": {{"name": "X", "description": "Y"}}}}"#),
            &["Go"],
        );
        check_titles(&format!(r#"{{"hits": {{"hits": [{{"_id": 1, "_source": {posting}}}]}}}}"#), &["Go"]);
        check_titles(
            &format!(r#"{{"title": "Feed", "description": "All jobs", "items": [{posting}]}}"#),
            &["Go"],
        );
    }

    #[test]
    fn what_a_posting_lists_is_not_taken_for_postings() {
        check_titles(
            r#"{"title": "Go", "company": "Acme", "departments": [{"name": "IT", "description": "Computers"}]}"#,
            &["Go"],
        );
    }

    #[test]
    fn things_that_say_they_are_something_else_are_left_alone() {
        check_titles(
            r#"{"@type": "WebSite", "name": "Jobs", "title": "Jobs", "description": "All of them"}"#,
            &[],
        );
    }
}
