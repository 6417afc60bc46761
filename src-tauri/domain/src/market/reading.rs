//! What is counted of a posting.

use serde::{Deserialize, Serialize};

use super::month::Month;
use super::names::Names;
use super::posting::{Employment, Pay, Seniority, Workplace};
use crate::id::PostingId;
use crate::level::Level;
use crate::skills::SkillNo;
use crate::skills::recognize::Necessity;

/// What one posting asks for, or several that ask for just the same, reduced to what can be counted.
///
/// A market is counted from readings alone, whether they come from postings of one's own or from
/// shipped counts, so that there is one way to count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// The month it was posted in, or seen first.
    pub month: Option<Month>,
    /// What its skills were read from.
    pub method: Method,
    /// The skills and umbrella words it names, each once, in order of number.
    pub asks: Vec<Asked>,
    /// For whom it is.
    pub seniority: Option<Seniority>,
    /// Remote, hybrid or on site.
    pub workplace: Option<Workplace>,
    /// The sort of contract.
    pub employment: Option<Employment>,
    /// What is paid.
    pub pay: Option<Pay>,
    /// The number of its company in [`Readings::names`].
    pub company: Option<u32>,
    /// The numbers of its places in [`Readings::names`].
    pub places: Vec<u32>,
    /// How many postings it stands for: 1 for one's own.
    pub postings: u32,
    /// Which posting of the store it is; none for shipped counts.
    pub posting: Option<PostingId>,
}

impl Reading {
    /// What it asks for: everything it names but where a company speaks of itself.
    pub fn asked(&self) -> impl Iterator<Item = &Asked> {
        self.asks.iter().filter(|asked| asked.necessity > Necessity::Background)
    }

    /// Whether it asks for that skill, or for that umbrella word.
    pub fn asks_for(&self, skill: SkillNo) -> bool {
        self.asked().any(|asked| asked.skill == skill)
    }
}

/// What the skills of a posting were read from.
///
/// A list names fewer skills than a text, and other ones: shares counted in the two ways are never
/// joined by a line.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "camelCase")]
pub enum Method {
    /// The whole text of the posting.
    #[default]
    FullText,
    /// A list of skills that somebody made of it.
    ListedSkills,
}

/// A skill a posting names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    /// The skill.
    pub skill: SkillNo,
    /// How strongly it is asked for, by the strongest of its mentions.
    pub necessity: Necessity,
    /// The level asked for, by years where they are stated, else by the seniority of the posting.
    pub level: Level,
}

/// A reading with its names in full, as it comes from one posting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedReading {
    /// The reading, without numbers for company and places.
    pub reading: Reading,
    /// Who is hiring.
    pub company: Option<String>,
    /// Where.
    pub places: Vec<String>,
}

/// All readings of a market.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Readings {
    /// The readings, in the order they came in.
    pub list: Vec<Reading>,
    /// Names of companies and places, said once.
    pub names: Vec<String>,
}

impl Readings {
    /// The name of that number.
    pub fn name(&self, number: u32) -> &str {
        usize::try_from(number).ok().and_then(|number| self.names.get(number)).map_or("", String::as_str)
    }
}

/// Takes readings up one by one, in their order.
#[derive(Debug, Default)]
pub struct Gathering {
    list: Vec<Reading>,
    names: Names,
}

impl Gathering {
    /// The number of a company or a place; a name gets its own at its first use.
    pub fn number(&mut self, name: &str) -> u32 {
        self.names.number(name)
    }

    /// Takes a reading up.
    pub fn push(&mut self, reading: Reading) {
        self.list.push(reading);
    }

    /// What was gathered.
    pub fn finish(self) -> Readings {
        Readings { list: self.list, names: self.names.list() }
    }
}
