//! Postings as a person reads them: in a list, and one with everything Cairn saw in it.

use cairn_domain::id::{PostingId, SkillId};
use cairn_domain::level::Level;
use cairn_domain::market::posting::{Advert, Employment, Pay, Posting, PostingNote, Seniority, Workplace};
use cairn_domain::market::{KeptPosting, Sighting};
use cairn_domain::note::Said;
use cairn_domain::skills::SkillNo;
use cairn_domain::skills::recognize::{Necessity, WhyNamed};
use chrono::NaiveDate;
use serde::Serialize;

use super::reading::{AdvertReader, ReadAdvert, whole_text};
use crate::content::missing;
use crate::{Cairn, Content, Entity, Result};

/// A posting in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PostingRow {
    /// Its number.
    pub id: PostingId,
    /// The job's title.
    pub title: String,
    /// Who is hiring.
    pub company: Option<String>,
    /// Where.
    pub places: Vec<String>,
    /// Remote, hybrid or on site.
    pub workplace: Option<Workplace>,
    /// The sort of contract.
    pub employment: Option<Employment>,
    /// For whom it is.
    pub seniority: Option<Seniority>,
    /// When it was posted.
    pub posted: Option<NaiveDate>,
    /// What is paid.
    pub pay: Option<Pay>,
    /// Where it can be read.
    pub url: Option<String>,
    /// The skills it asks for, must-haves first.
    pub asks: Vec<PostingAsk>,
}

/// A skill a posting asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PostingAsk {
    /// The skill.
    pub skill: SkillId,
    /// How it is written.
    pub name: String,
    /// How strongly it is asked for.
    pub necessity: Necessity,
    /// The level asked for.
    pub level: Level,
}

/// A posting with everything Cairn saw in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PostingView {
    /// What can be said of it.
    pub row: PostingRow,
    /// Until when it is open.
    pub closes: Option<NaiveDate>,
    /// Its text, cut where a skill is named.
    pub text: Vec<TextPart>,
    /// The further times it was seen.
    pub sightings: Vec<Sighting>,
    /// The day it was brought in.
    pub brought_in: NaiveDate,
    /// What could not be understood.
    pub notes: Vec<Said<PostingNote>>,
}

/// A stretch of a posting's text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct TextPart {
    /// The words as they stand.
    pub text: String,
    /// The skill they name, if they name one.
    pub names: Option<NamedHere>,
}

/// A skill named at a place of a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct NamedHere {
    /// The skill.
    pub skill: SkillId,
    /// How it is written.
    pub name: String,
    /// How strongly it is asked for here.
    pub necessity: Necessity,
    /// Years of experience stated for it here.
    pub years: Option<u8>,
    /// Why the words count.
    pub why: Option<Said<WhyNamed>>,
}

impl Cairn {
    /// One posting with everything Cairn saw in it.
    pub fn market_posting(&self, posting: PostingId) -> Result<PostingView> {
        let kept = self.kept_posting(posting)?;
        let (sightings, corrections) = self.store.read(|r| Ok((r.sightings(posting)?, r.learned()?)))?;
        let content = &self.shipped;
        let reader = self.advert_reader(&corrections);
        let read = reader.read(&kept.advert, kept.dates, kept.seen_on);
        let text = whole_text(&kept.advert);
        Ok(PostingView {
            row: PostingRow::of(posting, &kept.advert, &read, content),
            closes: read.posting.closes,
            text: parts(&text, &reader, content),
            sightings,
            brought_in: kept.seen_on,
            notes: read.notes.into_iter().map(Said::from).collect(),
        })
    }

    /// The postings of these numbers as rows; what is out of sight falls out.
    pub(super) fn posting_rows(&self, postings: &[PostingId]) -> Result<Vec<PostingRow>> {
        let (kept, corrections) = self.store.read(|r| {
            let kept: cairn_store::Result<Vec<_>> =
                postings.iter().map(|posting| r.posting(*posting)).collect();
            Ok((kept?, r.learned()?))
        })?;
        let content = &self.shipped;
        let reader = self.advert_reader(&corrections);
        let row = |kept: KeptPosting| {
            let read = reader.read(&kept.advert, kept.dates, kept.seen_on);
            PostingRow::of(kept.id, &kept.advert, &read, content)
        };
        Ok(kept.into_iter().flatten().map(row).collect())
    }

    pub(crate) fn kept_posting(&self, posting: PostingId) -> Result<KeptPosting> {
        self.store.read(|r| r.posting(posting))?.ok_or_else(|| missing(Entity::Posting, &posting))
    }
}

impl PostingRow {
    pub(super) fn of(id: PostingId, advert: &Advert, read: &ReadAdvert, content: &Content) -> Self {
        let Posting { title, company, places, workplace, employment, seniority, posted, pay, .. } =
            read.posting.clone();
        let mut asks: Vec<PostingAsk> = read
            .reading
            .reading
            .asked()
            .filter_map(|asked| {
                let (skill, name) = named(asked.skill, content)?;
                Some(PostingAsk { skill, name, necessity: asked.necessity, level: asked.level })
            })
            .collect();
        asks.sort_by(|a, b| b.necessity.cmp(&a.necessity).then_with(|| a.name.cmp(&b.name)));
        Self {
            id,
            title,
            company,
            places: places.into_iter().map(|place| place.name).collect(),
            workplace,
            employment,
            seniority,
            posted,
            pay,
            url: advert.url.clone(),
            asks,
        }
    }
}

fn named(number: SkillNo, content: &Content) -> Option<(SkillId, String)> {
    content.skills.at(number).map(|skill| (skill.id.clone(), skill.name.clone()))
}

/// Cuts a text where skills are named. The parts put together are the text.
fn parts(text: &str, reader: &AdvertReader, content: &Content) -> Vec<TextPart> {
    let mut parts = Vec::new();
    let mut done = 0;
    let mentions = reader.mentions(text);
    let reasons = reader.why(text, &mentions);
    for (mention, why) in mentions.into_iter().zip(reasons) {
        let (start, end) = (usize::try_from(mention.start), usize::try_from(mention.end));
        let (Ok(start), Ok(end)) = (start, end) else { continue };
        let (Some(before), Some(words), Some((skill, name))) =
            (text.get(done..start), text.get(start..end), named(mention.skill, content))
        else {
            continue;
        };
        if !before.is_empty() {
            parts.push(TextPart { text: before.into(), names: None });
        }
        let why = why.map(Said::from);
        let names = NamedHere { skill, name, necessity: mention.necessity, years: mention.years, why };
        parts.push(TextPart { text: words.into(), names: Some(names) });
        done = end;
    }
    if let Some(rest) = text.get(done..).filter(|rest| !rest.is_empty()) {
        parts.push(TextPart { text: rest.into(), names: None });
    }
    parts
}
