//! From an advert to what is counted of it.

use std::sync::{Arc, PoisonError};

use cairn_domain::mark::Mark;
use cairn_domain::market::posting::{Advert, DateOrder, Fingerprint, Posting, PostingNote, understand};
use cairn_domain::market::{Asked, Method, Month, NamedReading, Reading, ask_level};
use cairn_domain::skills::Skills;
use cairn_domain::skills::recognize::{Correction, Mention, Recognizer, WhyNamed, asks};
use chrono::NaiveDate;

use crate::{Cairn, Content};

/// Goes up whenever the rules of reading change in the program, so that every posting is read again.
const RULES: u32 = 1;

/// Reads adverts by the skills and corrections there are.
pub(crate) struct AdvertReader {
    recognizer: Recognizer,
    version: i64,
}

/// Everything that reading an advert gave.
pub(crate) struct ReadAdvert {
    pub(crate) posting: Posting,
    pub(crate) notes: Vec<PostingNote>,
    pub(crate) reading: NamedReading,
    pub(crate) fingerprint: Fingerprint,
    /// A mark of the day and page it was seen on.
    pub(crate) occasion: i64,
}

impl Cairn {
    /// How adverts are read with these corrections.
    pub(crate) fn advert_reader(&self, corrections: &[Correction]) -> Arc<AdvertReader> {
        let content = &self.shipped;
        let version = version(content, corrections);
        let mut kept = self.advert_reader.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(reader) = kept.as_ref().filter(|reader| reader.version == version) {
            return reader.clone();
        }
        let recognizer = Recognizer::new(&content.skills, corrections);
        let reader = Arc::new(AdvertReader { recognizer, version });
        *kept = Some(reader.clone());
        reader
    }
}

impl AdvertReader {
    /// The version of the readings it makes.
    pub(crate) fn version(&self) -> i64 {
        self.version
    }

    /// What finds the skills in its text.
    pub(crate) fn recognizer(&self) -> &Recognizer {
        &self.recognizer
    }

    /// Every place of a text that names a skill.
    pub(crate) fn mentions(&self, text: &str) -> Vec<Mention> {
        self.recognizer.read(text)
    }

    /// Why the words of each mention count.
    pub(crate) fn why(&self, text: &str, mentions: &[Mention]) -> Vec<Option<WhyNamed>> {
        let explained = self.recognizer.explain_all(text, mentions);
        explained.into_iter().map(|why| why.map(WhyNamed::from)).collect()
    }

    pub(crate) fn read(&self, advert: &Advert, dates: DateOrder, seen_on: NaiveDate) -> ReadAdvert {
        let (posting, notes) = understand(advert, dates, seen_on);
        let asks = asks(&self.mentions(&whole_text(advert)))
            .into_iter()
            .map(|ask| Asked {
                skill: ask.skill,
                necessity: ask.necessity,
                level: ask_level(ask.years, posting.seniority),
            })
            .collect();
        let listed = advert.text.trim().is_empty() && !advert.skills.is_empty();
        let reading = Reading {
            method: if listed { Method::ListedSkills } else { Method::FullText },
            month: Month::of(posting.posted.unwrap_or(seen_on)),
            asks,
            seniority: posting.seniority,
            workplace: posting.workplace,
            employment: posting.employment,
            pay: posting.pay.clone(),
            company: None,
            places: Vec::new(),
            postings: 1,
            posting: None,
        };
        let places = posting.places.iter().map(|place| place.name.clone()).collect();
        let reading = NamedReading { reading, company: posting.company.clone(), places };
        let fingerprint = Fingerprint::of(&posting, &notes, &advert.text);
        let occasion = occasion(&posting, advert);
        ReadAdvert { posting, notes, reading, fingerprint, occasion }
    }
}

/// What is read for skills: the title, the text, and the skills that stand in a field of their own.
pub(crate) fn whole_text(advert: &Advert) -> String {
    let mut text = String::with_capacity(advert.title.len() + advert.text.len() + 64);
    // Many sources give the first line of the text as its title.
    if !advert.text.starts_with(&advert.title) {
        text.push_str(&advert.title);
        text.push('\n');
    }
    text.push_str(&advert.text);
    if !advert.skills.is_empty() {
        text.push_str("\n\n");
        text.push_str(&advert.skills.join(", "));
    }
    text
}

fn occasion(posting: &Posting, advert: &Advert) -> i64 {
    let day = posting.posted.map(|day| day.to_string()).unwrap_or_default();
    let mark = Mark::default().and_text(&day).and_text(advert.url.as_deref().unwrap_or_default());
    mark.number().cast_signed()
}

/// Changes whenever a posting may be read otherwise than before.
pub(super) fn version(content: &Content, corrections: &[Correction]) -> i64 {
    let mut mark = Mark::default().and(&RULES.to_le_bytes()).and_text(&content.version);
    mark = skill_spellings(&content.skills, mark);
    for correction in corrections {
        let said = format!("{:?}", correction.verdict);
        mark = mark.and_text(&correction.phrase).and_text(correction.skill.as_str()).and_text(&said);
    }
    mark.number().cast_signed()
}

/// Numbers of skills are kept with readings, so a list with other skills is another version.
fn skill_spellings(skills: &Skills, mark: Mark) -> Mark {
    skills.iter().fold(mark, |mark, skill| mark.and_text(skill.id.as_str()))
}
