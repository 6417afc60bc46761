//! A resource the person added: what they said of it, and the resource it is to everything else.
//!
//! To the gap and the plan it is like a shipped one. Only its figures name another source: the person who entered them.

mod draft;
mod from_text;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Isbn;
use super::{Catalog, Gain, Price, PriceTier, Resource, ResourceKind, ResourceStatus, Unit};
use crate::figure::Figure;
use crate::id::{ResourceId, UnitId};
use crate::minutes::{Effort, Minutes};
use crate::skills::Need;

pub use draft::{BadDraft, HIGH_PERCENT, LOW_PERCENT, MOST_UNITS, ResourceDraft, UnitDraft};
pub use from_text::{Recognized, recognize};

/// How the id of every resource of one's own begins. No shipped one begins so.
const OWN: &str = "my-";

/// True for the id of a resource the person added.
pub fn is_own(id: &ResourceId) -> bool {
    id.as_str().starts_with(OWN)
}

/// What the person said of a resource. [`OwnResource::resource`] is what the rest of Cairn sees of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct OwnResource {
    /// Its lasting name; begins with `my-`.
    pub id: ResourceId,
    /// Its title.
    pub title: String,
    /// What sort of thing it is.
    pub kind: ResourceKind,
    /// Who makes it, where that was said.
    pub provider: String,
    /// Where it is.
    pub url: Option<String>,
    /// Its ISBN, for a book.
    pub isbn: Option<Isbn>,
    /// The language it is in, as a two-letter code.
    pub language: String,
    /// What it costs.
    pub price: PriceTier,
    /// How long it takes.
    pub effort: Effort,
    /// The levels it raises.
    pub gains: Vec<Gain>,
    /// What should be held before starting it.
    pub needs: Vec<Need>,
    /// Its parts in order; their minutes add up to the typical effort.
    pub units: Vec<OwnUnit>,
    /// What one wants to remember of it.
    pub note: Option<String>,
    /// The day this was said.
    pub on: NaiveDate,
}

/// A part of a resource of one's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct OwnUnit {
    /// Its number, which it keeps when others come and go.
    pub key: u16,
    /// Its title.
    pub title: String,
    /// How long it takes.
    pub minutes: Minutes,
}

impl OwnResource {
    /// The resource it is in the catalog.
    pub fn resource(&self) -> Resource {
        let unit = |unit: &OwnUnit| Unit {
            id: UnitId::new(self.id.clone(), unit.key),
            title: unit.title.clone(),
            group: "part".into(),
            minutes: unit.minutes,
            basis: "as you entered it".into(),
            verified: "entered".into(),
        };
        Resource {
            id: self.id.clone(),
            title: self.title.clone(),
            kind: self.kind,
            provider: self.provider.clone(),
            edition: String::new(),
            url: self.url.clone(),
            url_verified: false,
            isbn13: self.isbn.clone().map(String::from),
            language: self.language.clone(),
            price: Price::of(self.price),
            effort: Figure::entered(self.effort, self.on),
            gains: self.gains.clone(),
            needs: self.needs.clone(),
            units: self.units.iter().map(unit).collect(),
            recommended: false,
            status: ResourceStatus::Active,
            superseded_by: None,
            overlaps: Vec::new(),
            evidence: "entered by you".into(),
            note: self.note.clone(),
            licence: String::new(),
        }
    }
}

/// The most resources one can add.
pub const MOST_OWN: usize = 1_000;

/// An id for a new resource of that title, which no other one has.
pub(super) fn new_id(title: &str, catalog: &Catalog) -> Option<ResourceId> {
    let words = title.to_lowercase();
    let words = words.split(|sign: char| !sign.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let slug = words.fold(OWN.trim_end_matches('-').to_owned(), |slug, word| {
        if slug.len() + word.len() < 60 { format!("{slug}-{word}") } else { slug }
    });
    let slug = if slug.starts_with(OWN) { slug } else { format!("{OWN}resource") };
    let free = (1..).map(|number| if number == 1 { slug.clone() } else { format!("{slug}-{number}") });
    free.filter_map(|id| id.parse().ok()).find(|id| catalog.get(id).is_none())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    #[test]
    fn an_own_resource_stands_in_the_catalog_like_a_shipped_one() {
        let skills = sample::skills();
        let own = draft::tests::book()
            .checked(None, &Catalog::new(Vec::new(), &skills).unwrap(), &skills, draft::tests::on())
            .unwrap();
        let catalog = Catalog::new(vec![own.resource()], &skills).unwrap();
        assert_eq!(catalog.teaching(&"raft".parse().unwrap()).count(), 1);
    }

    #[test]
    fn an_id_is_made_of_the_title_and_belongs_to_one_resource() {
        let skills = sample::skills();
        let empty = Catalog::new(Vec::new(), &skills).unwrap();
        assert_eq!(
            new_id("Paxos: the \u{e9}tude, part 2", &empty).unwrap().as_str(),
            "my-paxos-the-tude-part-2"
        );
        assert_eq!(new_id("分布式系统", &empty).unwrap().as_str(), "my-resource");
        let own = draft::tests::book().checked(None, &empty, &skills, draft::tests::on()).unwrap();
        let catalog = Catalog::new(vec![own.resource()], &skills).unwrap();
        assert_eq!(new_id(&own.title, &catalog).unwrap().as_str(), format!("{}-2", own.id));
    }
}
