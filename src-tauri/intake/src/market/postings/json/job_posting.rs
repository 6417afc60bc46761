//! Postings in the words of schema.org, wherever in a document they stand.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::texts::{pay_of, places_of, plain_text_of, text_of, texts_of};
use super::value::Json;
use crate::market::postings::draft::Draft;
use crate::market::postings::field::Field;
use crate::market::postings::html;

/// All job postings of a document, in its order.
pub(in super::super) fn job_postings(document: &Json<'_>) -> Vec<Draft> {
    let mut found = Vec::new();
    collect(document, &mut found);
    if found.is_empty() {
        return Vec::new();
    }
    let mut described = BTreeMap::new();
    describe(document, &mut described);
    found.into_iter().map(|posting| Posting { json: posting, described: &described }.draft()).collect()
}

/// Whether an object says what it is in the words of some vocabulary.
pub(super) fn is_typed(json: &Json<'_>) -> bool {
    json.get("@type").is_some() || json.get("@context").is_some()
}

fn collect<'j, 't>(json: &'j Json<'t>, found: &mut Vec<&'j Json<'t>>) {
    if is_job_posting(json) {
        found.push(json);
    } else {
        json.children().for_each(|child| collect(child, found));
    }
}

/// `JobPosting`, with or without its vocabulary, alone or among other types.
fn is_job_posting(json: &Json<'_>) -> bool {
    let says = |text: &str| text.rsplit(['/', ':', '#']).next() == Some("JobPosting");
    match json.get("@type") {
        Some(Json::Text(text)) => says(text),
        Some(Json::List(types)) => types.iter().filter_map(Json::as_text).any(says),
        _ => false,
    }
}

/// Everything that is described once and referred to by its `@id`.
fn describe<'j, 't>(json: &'j Json<'t>, described: &mut BTreeMap<&'j str, &'j Json<'t>>) {
    if let (Some(id), false) = (json.get("@id").and_then(Json::as_text), is_reference(json)) {
        described.entry(id).or_insert(json);
    }
    json.children().for_each(|child| describe(child, described));
}

fn is_reference(json: &Json<'_>) -> bool {
    matches!(json, Json::Object(entries) if entries.iter().all(|(key, _)| key == "@id" || key == "@type"))
}

/// A job posting with what its document describes beside it.
struct Posting<'a, 'j, 't> {
    json: &'j Json<'t>,
    described: &'a BTreeMap<&'j str, &'j Json<'t>>,
}

impl<'j, 't> Posting<'_, 'j, 't> {
    fn draft(&self) -> Draft {
        let mut draft = Draft::new();
        self.put_texts(&mut draft);
        self.put_identifier(&mut draft);
        let company = self.get("hiringOrganization").and_then(text_of);
        // An employer's own mark names the employer, by the vocabulary's own example.
        let company = company.or_else(|| self.get("identifier")?.get("name").and_then(text_of));
        draft.put(Field::Company, &decoded(company));
        let places = ["jobLocation", "applicantLocationRequirements"].map(|key| self.get_all(key));
        let places: Vec<_> = places.into_iter().flatten().flat_map(places_of).collect();
        draft.put_all(Field::Place, places.iter().map(Cow::as_ref));
        if let Some(pay) = self.get("baseSalary").or(self.get("estimatedSalary")).and_then(pay_of) {
            draft.put_pay(&pay);
        }
        draft.put(Field::PayCurrency, &self.text("salaryCurrency"));
        let contract = self.get("employmentType").map(texts_of).unwrap_or_default();
        draft.put_all(Field::Employment, contract.iter().flat_map(|text| text.split(',')));
        self.put_skills(&mut draft);
        draft
    }

    fn put_texts(&self, draft: &mut Draft) {
        for key in ["title", "name"] {
            draft.put(Field::Title, &decoded(self.get(key).and_then(plain_text_of)));
        }
        draft.put(Field::Html, &self.text("description"));
        for key in [
            "responsibilities",
            "qualifications",
            "experienceRequirements",
            "educationRequirements",
            "jobBenefits",
        ] {
            let texts = self.get(key).map(texts_of).unwrap_or_default();
            draft.put(Field::MoreText, &html::plain(&texts.join("\n")));
        }
        draft.put(Field::Posted, &self.text("datePosted"));
        draft.put(Field::Closes, &self.text("validThrough"));
        draft.put(Field::Workplace, &self.text("jobLocationType"));
        draft.put(Field::Language, &self.text("inLanguage"));
        let months = self.get("experienceRequirements").and_then(|needs| needs.get("monthsOfExperience"));
        if let Some(months) = months.and_then(plain_text_of) {
            draft.put(Field::Seniority, &format!("{months} months of experience"));
        }
        for key in ["url", "mainEntityOfPage", "@id"] {
            draft.put(Field::Url, &self.text(key));
        }
    }

    /// The number a source gives a posting is its own only together with whose number it is.
    fn put_identifier(&self, draft: &mut Draft) {
        let key = match self.get("identifier") {
            Some(identifier @ Json::Object(_)) => {
                let part = |name| identifier.get(name).and_then(plain_text_of);
                match (part("name").or_else(|| part("propertyID")), part("value")) {
                    (Some(name), Some(value)) => Some(Cow::Owned(format!("{name}: {value}"))),
                    (_, value) => value,
                }
            }
            Some(identifier) => text_of(identifier),
            None => None,
        };
        draft.put(Field::Key, &key.or_else(|| self.get("@id").and_then(plain_text_of)).unwrap_or_default());
    }

    /// Skills are a list of names or a sentence; a sentence belongs to the text.
    fn put_skills(&self, draft: &mut Draft) {
        /// Longer than the name of any skill, shorter than what somebody says about one.
        const NAME: usize = 60;
        let texts: Vec<String> = self
            .get("skills")
            .map(texts_of)
            .unwrap_or_default()
            .iter()
            .map(|text| html::plain(text))
            .collect();
        let names: Vec<&str> = texts.iter().flat_map(|text| text.split([',', ';', '•', '\n'])).collect();
        if names.iter().all(|name| name.trim().len() <= NAME) {
            let names = names.iter().map(|name| name.trim().trim_start_matches("- "));
            draft.put_all(Field::Skills, names);
        } else {
            for text in &texts {
                draft.put(Field::MoreText, text);
            }
        }
    }

    /// A text of the posting.
    fn text(&self, key: &str) -> Cow<'j, str> {
        self.get(key).and_then(text_of).unwrap_or_default()
    }

    /// A value of the posting, looked up where it is only referred to.
    fn get(&self, key: &str) -> Option<&'j Json<'t>> {
        self.json.get(key).map(|value| self.looked_up(value))
    }

    /// All values of a key, each looked up.
    fn get_all(&self, key: &str) -> Vec<&'j Json<'t>> {
        match self.json.get(key) {
            Some(Json::List(items)) => items.iter().map(|item| self.looked_up(item)).collect(),
            other => other.into_iter().map(|value| self.looked_up(value)).collect(),
        }
    }

    fn looked_up(&self, value: &'j Json<'t>) -> &'j Json<'t> {
        if !is_reference(value) {
            return value;
        }
        let id = value.get("@id").and_then(Json::as_text);
        id.and_then(|id| self.described.get(id)).copied().unwrap_or(value)
    }
}

/// Names are written as in a page, with its entities.
fn decoded(text: Option<Cow<'_, str>>) -> String {
    htmlize::unescape(text.unwrap_or_default()).into_owned()
}

#[cfg(test)]
mod tests {
    use cairn_domain::market::posting::Advert;

    use super::*;
    use crate::market::postings::draft::Claim;

    fn adverts(text: &str) -> Vec<Advert> {
        let json = Json::read(text).expect("valid JSON");
        let drafts = job_postings(&json).into_iter();
        drafts.filter_map(|draft| draft.finish(Claim::Stated)).map(|(advert, _)| advert).collect()
    }

    fn one(fields: &str) -> Advert {
        let mut adverts = adverts(&format!(r#"{{"@type": "JobPosting", "title": "Go", {fields}}}"#));
        assert_eq!(adverts.len(), 1);
        adverts.remove(0)
    }

    #[test]
    fn a_posting_is_found_wherever_it_stands() {
        for text in [
            r#"{"@type": "JobPosting", "title": "Go"}"#,
            r#"[{"@type": "WebSite", "name": "Jobs"}, {"@type": ["Thing", "JobPosting"], "title": "Go"}]"#,
            r#"{"@context": "https://schema.org", "@graph": [{"@type": "schema:JobPosting", "title": "Go"}]}"#,
            r#"{"@type": "WebPage", "mainEntity": {"@type": "http://schema.org/JobPosting", "title": "Go"}}"#,
        ] {
            assert_eq!(
                adverts(text).iter().map(|advert| advert.title.as_str()).collect::<Vec<_>>(),
                ["Go"],
                "{text}"
            );
        }
        assert!(adverts(r#"{"@type": "JobPostings", "title": "Go"}"#).is_empty());
    }

    #[test]
    fn what_is_described_elsewhere_is_looked_up() {
        let adverts = adverts(
            r##"{"@graph": [{"@id": "#us", "@type": "Organization", "name": "Acme"},
                {"@type": "JobPosting", "title": "Go", "hiringOrganization": {"@id": "#us"},
                 "jobLocation": [{"@id": "#hq"}, {"@id": "#nowhere"}]},
                {"@id": "#hq", "@type": "Place", "address": {"addressLocality": "Bern"}}]}"##,
        );
        assert_eq!(adverts[0].company.as_deref(), Some("Acme"));
        assert_eq!(adverts[0].places, ["Bern"]);
    }

    #[test]
    fn the_company_may_stand_in_the_identifier_alone() {
        let identifier = r#""identifier": {"@type": "PropertyValue", "name": "Acme", "value": 27390}"#;
        assert_eq!(one(identifier).company.as_deref(), Some("Acme"));
        assert_eq!(one(identifier).key.as_deref(), Some("Acme: 27390"));
        assert_eq!(one(r#""identifier": "A-1""#).key.as_deref(), Some("A-1"));
        assert_eq!(one(r#""identifier": {"name": "Acme", "value": ""}"#).key, None);
    }

    #[test]
    fn a_place_of_work_and_a_country_to_live_in_are_both_places() {
        let advert = one(r#""jobLocationType": "TELECOMMUTE", "jobLocation": "Bern",
               "applicantLocationRequirements": [{"@type": "Country", "name": "Austria"}, "Belgium"]"#);
        assert_eq!(advert.places, ["Bern", "Austria", "Belgium"]);
        assert_eq!(advert.workplace.as_deref(), Some("TELECOMMUTE"));
    }

    #[test]
    fn skills_are_names_and_sentences_are_text() {
        assert_eq!(one(r#""skills": "Go, Rust / C; SQL""#).skills, ["Go", "Rust / C", "SQL"]);
        assert_eq!(
            one(r#""skills": [{"@type": "DefinedTerm", "name": "Go"}, "Rust"]"#).skills,
            ["Go", "Rust"]
        );
        let sentence = "You have built and run distributed systems that many people rely on every day.";
        let advert = one(&format!(r#""description": "<p>We build.</p>", "skills": "{sentence}""#));
        assert!(advert.skills.is_empty());
        assert_eq!(advert.text, format!("We build.\n{sentence}"));
    }

    #[test]
    fn contracts_come_as_a_list_or_in_one_text() {
        assert_eq!(
            one(r#""employmentType": "FULL_TIME, CONTRACTOR""#).employment,
            ["FULL_TIME", "CONTRACTOR"]
        );
        assert_eq!(one(r#""employmentType": ["FULL_TIME"]"#).employment, ["FULL_TIME"]);
        assert_eq!(one(r#""employmentType": {"code": "X", "name": "Vertrag"}"#).employment, ["Vertrag"]);
    }

    #[test]
    fn odd_values_are_no_harm() {
        let advert = one(
            r#""description": null, "datePosted": 20240101, "hiringOrganization": [], "jobLocation": {"address": 5},
               "baseSalary": {"value": []}, "skills": {}, "employmentType": false, "url": {"@id": "x"}"#,
        );
        assert_eq!(advert.posted.as_deref(), Some("20240101"));
        assert_eq!(advert.pay, None);
    }
}
