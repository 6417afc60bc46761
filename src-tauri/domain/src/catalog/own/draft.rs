//! What is asked of somebody who adds a resource, and what of it can be kept.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{OwnResource, OwnUnit, new_id};
use crate::bounds::LONGEST_TEXT;
use crate::catalog::{BadIsbn, Isbn};
use crate::catalog::{Catalog, Gain, PriceTier, ResourceKind};
use crate::id::SkillId;
use crate::level::Level;
use crate::minutes::{Effort, Minutes};
use crate::skills::{Need, Skill, Skills};

/// The low end of the effort where it was not said, in hundredths of the typical effort: our judgement.
pub const LOW_PERCENT: u32 = 75;

/// The high end of the effort where it was not said, in hundredths of the typical effort: our judgement.
pub const HIGH_PERCENT: u32 = 150;

/// The most parts a resource can have.
pub const MOST_UNITS: usize = 500;

/// The longest title or name, in characters.
const LONGEST_TITLE: usize = 200;

/// The longest effort that can be planned: a year of full-time work.
const LONGEST_EFFORT: Minutes = Minutes::from_hours(2_000);

/// A resource as somebody describes it. What is left out is filled in by [`ResourceDraft::checked`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ResourceDraft {
    /// Its title.
    pub title: String,
    /// What sort of thing it is.
    pub kind: ResourceKind,
    /// Who makes it; may be empty.
    pub provider: String,
    /// Where it is.
    pub url: Option<String>,
    /// Its ISBN, as it is written.
    pub isbn: Option<String>,
    /// The language it is in, as a two-letter code.
    pub language: String,
    /// What it costs.
    pub price: PriceTier,
    /// How long it takes at least.
    pub low: Option<Minutes>,
    /// How long it takes usually. May be left out where every part says how long it takes.
    pub typical: Option<Minutes>,
    /// How long it takes at most.
    pub high: Option<Minutes>,
    /// The levels it raises.
    pub gains: Vec<Gain>,
    /// What should be held before starting it.
    pub needs: Vec<Need>,
    /// Its parts in order; none makes it one part.
    pub units: Vec<UnitDraft>,
    /// What one wants to remember of it.
    pub note: Option<String>,
}

/// A part as somebody describes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct UnitDraft {
    /// Its title.
    pub title: String,
    /// How long it takes; those that do not say share evenly what the others leave of the whole.
    pub minutes: Option<Minutes>,
}

/// Why a resource cannot be kept as it is described.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, specta::Type)]
#[serde(tag = "code", rename_all = "camelCase")]
pub enum BadDraft {
    /// A title is missing, too long or no text.
    #[error("a title has one to 200 characters")]
    Title,
    /// Another name or a note is too long or no text.
    #[error("a maker's name has at most 200 characters, a note or an address at most 2,000")]
    Text,
    /// An address that leads nowhere.
    #[error("an address begins with https:// or http://")]
    Url,
    /// A number that is no ISBN.
    #[error("{why}")]
    Isbn {
        /// Why not.
        why: BadIsbn,
    },
    /// A book of this number is there already.
    #[error("the library has it already: {title}")]
    Known {
        /// How it is called there.
        title: String,
    },
    /// A word that is no code of a language.
    #[error("a language is written with two letters, such as en")]
    Language,
    /// No hours, too many, or a range the wrong way round.
    #[error("say how many hours it takes: low \u{2264} usual \u{2264} high, at most 2,000")]
    Hours,
    /// It teaches nothing.
    #[error("say which skill it raises, and to which level: without that no plan can use it")]
    NoGain,
    /// A gain does not rise, or a skill is named twice.
    #[error("a skill rises from a level to a higher one, and is named once")]
    Gain,
    /// A skill that does not exist, or that nobody can study.
    #[error("\"{skill}\" is nothing one can study here")]
    Skill {
        /// The skill that was named.
        skill: SkillId,
    },
    /// Parts without a title, too many of them, or one of them twice.
    #[error("a part has a title of one to 200 characters; there are at most 500 of them")]
    Units,
}

impl BadDraft {
    /// The field that has to be said otherwise.
    pub const fn field(&self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Text => "note",
            Self::Url => "url",
            Self::Isbn { .. } | Self::Known { .. } => "isbn",
            Self::Language => "language",
            Self::Hours => "hours",
            Self::NoGain | Self::Gain | Self::Skill { .. } => "gains",
            Self::Units => "units",
        }
    }
}

impl From<&OwnResource> for ResourceDraft {
    /// The description a resource was made of, with nothing left out.
    fn from(own: &OwnResource) -> Self {
        let unit = |unit: &OwnUnit| UnitDraft { title: unit.title.clone(), minutes: Some(unit.minutes) };
        Self {
            title: own.title.clone(),
            kind: own.kind,
            provider: own.provider.clone(),
            url: own.url.clone(),
            isbn: own.isbn.clone().map(String::from),
            language: own.language.clone(),
            price: own.price,
            low: Some(own.effort.low),
            typical: Some(own.effort.typical),
            high: Some(own.effort.high),
            gains: own.gains.clone(),
            needs: own.needs.clone(),
            units: own.units.iter().map(unit).collect(),
            note: own.note.clone(),
        }
    }
}

impl ResourceDraft {
    /// The resource that is described, in the place of `before` or as a new one of the catalog.
    pub fn checked(
        &self,
        before: Option<&OwnResource>,
        catalog: &Catalog,
        skills: &Skills,
        today: NaiveDate,
    ) -> Result<OwnResource, BadDraft> {
        let title = line(&self.title).filter(|title| !title.is_empty()).ok_or(BadDraft::Title)?;
        let id = match before {
            Some(own) => own.id.clone(),
            None => new_id(&title, catalog).ok_or(BadDraft::Title)?,
        };
        let isbn = given(self.isbn.as_ref()).map(|isbn| isbn.parse::<Isbn>()).transpose();
        let isbn = isbn.map_err(|why| BadDraft::Isbn { why })?;
        if let Some(isbn) = &isbn {
            let same = |other: &&crate::catalog::Resource| {
                other.isbn13.as_deref() == Some(isbn.as_str()) && other.id != id
            };
            if let Some(known) = catalog.iter().find(same) {
                return Err(BadDraft::Known { title: known.title.clone() });
            }
        }
        check_skills(&self.gains, &self.needs, skills)?;
        let units = numbered(&self.units, &title, before)?;
        let typical = whole(self.typical, &units)?;
        Ok(OwnResource {
            id,
            kind: self.kind,
            provider: line(&self.provider).ok_or(BadDraft::Text)?,
            url: given(self.url.as_ref()).map(address).transpose()?,
            isbn,
            language: language(&self.language)?,
            price: self.price,
            effort: effort(self.low, typical, self.high)?,
            gains: self.gains.clone(),
            needs: self.needs.clone(),
            units: measured(units, typical)?,
            note: note(self.note.as_ref())?,
            on: today,
            title,
        })
    }
}

/// A text of one line that is not too long.
fn line(text: &str) -> Option<String> {
    let text = text.trim();
    let fits = text.chars().count() <= LONGEST_TITLE && !text.chars().any(char::is_control);
    fits.then(|| text.to_owned())
}

/// A text that says something.
fn given(text: Option<&String>) -> Option<&str> {
    text.map(|text| text.trim()).filter(|text| !text.is_empty())
}

fn note(text: Option<&String>) -> Result<Option<String>, BadDraft> {
    let text = given(text);
    if text.is_some_and(|text| text.chars().count() > LONGEST_TEXT) {
        Err(BadDraft::Text)
    } else {
        Ok(text.map(Into::into))
    }
}

fn address(text: &str) -> Result<String, BadDraft> {
    let leads = ["https://", "http://"].iter().any(|scheme| {
        text.get(..scheme.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(scheme))
            && text.len() > scheme.len()
    });
    let fits = text.chars().count() <= LONGEST_TEXT
        && !text.chars().any(|sign| sign.is_control() || sign.is_whitespace());
    if leads && fits { Ok(text.into()) } else { Err(BadDraft::Url) }
}

fn language(text: &str) -> Result<String, BadDraft> {
    let code = text.trim().to_lowercase();
    let two = code.len() == 2 && code.bytes().all(|sign| sign.is_ascii_lowercase());
    two.then_some(code).ok_or(BadDraft::Language)
}

fn check_skills(gains: &[Gain], needs: &[Need], skills: &Skills) -> Result<(), BadDraft> {
    let named = gains.iter().map(|gain| &gain.skill).chain(needs.iter().map(|need| &need.skill));
    if let Some(skill) = named.into_iter().find(|skill| !skills.get(skill).is_some_and(Skill::is_taught)) {
        return Err(BadDraft::Skill { skill: skill.clone() });
    }
    if gains.is_empty() {
        return Err(BadDraft::NoGain);
    }
    let mut seen = BTreeSet::new();
    let rises = |gain: &Gain| gain.from < gain.to && gain.to > Level::None;
    if gains.iter().all(|gain| rises(gain) && seen.insert(&gain.skill)) {
        Ok(())
    } else {
        Err(BadDraft::Gain)
    }
}

/// A part with its number, and how long it takes where that was said.
struct Numbered {
    key: u16,
    title: String,
    minutes: Option<Minutes>,
}

/// Gives every part its number, and with it what was ticked off in it. A new part gets one that no part ever had, so that
/// no tick moves to another part.
fn numbered(
    units: &[UnitDraft],
    title: &str,
    before: Option<&OwnResource>,
) -> Result<Vec<Numbered>, BadDraft> {
    let whole = [UnitDraft { title: title.to_owned(), minutes: None }];
    let units = if units.is_empty() { &whole } else { units };
    let before = before.map_or(&[][..], |own| &own.units);
    let mut next = before.iter().map(|unit| unit.key).max().unwrap_or_default();
    let mut seen = BTreeSet::new();
    let mut numbered = Vec::with_capacity(units.len());
    for (unit, key) in units.iter().zip(kept(units, before)) {
        let title = line(&unit.title).filter(|title| !title.is_empty()).ok_or(BadDraft::Units)?;
        let key = if let Some(key) = key {
            key
        } else {
            next = next.checked_add(1).ok_or(BadDraft::Units)?;
            next
        };
        if !seen.insert(key) || seen.len() > MOST_UNITS {
            return Err(BadDraft::Units);
        }
        numbered.push(Numbered { key, title, minutes: unit.minutes });
    }
    Ok(numbered)
}

/// The numbers of the parts that were there before: those that are called as they were, wherever they stand now, and
/// then those that stand where they stood and were only given another title.
fn kept(units: &[UnitDraft], before: &[OwnUnit]) -> Vec<Option<u16>> {
    let mut free: Vec<Option<&OwnUnit>> = before.iter().map(Some).collect();
    let called = |unit: &UnitDraft, free: &mut [Option<&OwnUnit>]| {
        let same = |slot: &&mut Option<&OwnUnit>| slot.is_some_and(|other| other.title == unit.title.trim());
        Some(free.iter_mut().find(same)?.take()?.key)
    };
    let mut keys: Vec<Option<u16>> = units.iter().map(|unit| called(unit, &mut free)).collect();
    for (key, slot) in keys.iter_mut().zip(&mut free) {
        *key = key.or_else(|| Some(slot.take()?.key));
    }
    keys
}

/// The typical effort: of the parts where all of them say it, and what was said of the whole otherwise.
fn whole(said: Option<Minutes>, units: &[Numbered]) -> Result<Minutes, BadDraft> {
    let parts: Option<Vec<Minutes>> = units.iter().map(|unit| unit.minutes).collect();
    let whole = parts.map(|parts| parts.into_iter().sum()).or(said).ok_or(BadDraft::Hours)?;
    if whole.is_zero() || whole > LONGEST_EFFORT { Err(BadDraft::Hours) } else { Ok(whole) }
}

fn effort(low: Option<Minutes>, typical: Minutes, high: Option<Minutes>) -> Result<Effort, BadDraft> {
    let low = low.unwrap_or_else(|| typical.scaled(LOW_PERCENT, 100)).max(Minutes::new(1));
    let high = high.unwrap_or_else(|| typical.scaled(HIGH_PERCENT, 100));
    let holds = low <= typical && typical <= high && high <= LONGEST_EFFORT.scaled(2, 1);
    if holds { Ok(Effort { low, typical, high }) } else { Err(BadDraft::Hours) }
}

/// The parts with their minutes, which add up to the whole.
fn measured(units: Vec<Numbered>, whole: Minutes) -> Result<Vec<OwnUnit>, BadDraft> {
    let said: Minutes = units.iter().filter_map(|unit| unit.minutes).sum();
    let silent = units.iter().filter(|unit| unit.minutes.is_none()).count();
    let silent = u32::try_from(silent).map_err(|_| BadDraft::Units)?;
    let left = whole.less(said).get();
    if silent > 0 && left < silent {
        return Err(BadDraft::Hours);
    }
    let mut shared = 0;
    let mut share = || {
        let share = left / silent.max(1) + u32::from(shared < left % silent.max(1));
        shared += 1;
        Minutes::new(share)
    };
    let unit = |unit: Numbered| OwnUnit {
        key: unit.key,
        title: unit.title,
        minutes: unit.minutes.unwrap_or_else(&mut share),
    };
    let units: Vec<OwnUnit> = units.into_iter().map(unit).collect();
    if units.iter().any(|unit| unit.minutes.is_zero()) { Err(BadDraft::Hours) } else { Ok(units) }
}

#[cfg(test)]
pub(super) mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::sample;

    pub(in super::super) fn on() -> NaiveDate {
        "2026-11-26".parse().unwrap()
    }

    pub(in super::super) fn book() -> ResourceDraft {
        ResourceDraft {
            title: "Reading Raft".into(),
            kind: ResourceKind::Book,
            provider: "A reading group".into(),
            url: Some("https://example.org/raft".into()),
            isbn: None,
            language: "en".into(),
            price: PriceTier::Free,
            low: None,
            typical: Some(Minutes::from_hours(10)),
            high: None,
            gains: vec!["raft:0>2".parse().unwrap()],
            needs: Vec::new(),
            units: Vec::new(),
            note: None,
        }
    }

    fn part(title: &str, minutes: Option<u32>) -> UnitDraft {
        UnitDraft { title: title.into(), minutes: minutes.map(Minutes::new) }
    }

    fn tried(change: impl FnOnce(&mut ResourceDraft)) -> Result<OwnResource, BadDraft> {
        let mut draft = book();
        change(&mut draft);
        let skills = sample::skills();
        draft.checked(None, &Catalog::new(Vec::new(), &skills).unwrap(), &skills, on())
    }

    #[test]
    fn a_resource_without_parts_is_one_part() {
        let own = tried(|_| {}).unwrap();
        assert_eq!(
            own.units,
            [OwnUnit { key: 1, title: "Reading Raft".into(), minutes: Minutes::from_hours(10) }]
        );
        assert_eq!(own.effort.low, Minutes::from_hours(10).scaled(LOW_PERCENT, 100));
    }

    #[test]
    fn parts_that_do_not_say_how_long_share_what_the_others_leave() {
        let own = tried(|d| d.units = vec![part("One", Some(300)), part("Two", None), part("Three", None)])
            .unwrap();
        assert_eq!(own.units.iter().map(|unit| unit.minutes.get()).collect::<Vec<_>>(), [300, 150, 150]);
    }

    #[test]
    fn parts_that_all_say_how_long_make_the_whole() {
        let own = tried(|d| d.units = vec![part("One", Some(90)), part("Two", Some(30))]).unwrap();
        assert_eq!(own.effort.typical, Minutes::from_hours(2));
    }

    fn numbers(before: &[&str], after: &[&str]) -> Vec<u16> {
        let (skills, parts) =
            (sample::skills(), |titles: &[&str]| titles.iter().map(|title| part(title, None)).collect());
        let before = tried(|d| d.units = parts(before)).unwrap();
        let draft = ResourceDraft { units: parts(after), ..book() };
        let after =
            draft.checked(Some(&before), &Catalog::new(Vec::new(), &skills).unwrap(), &skills, on()).unwrap();
        assert_eq!(after.id, before.id);
        after.units.iter().map(|unit| unit.key).collect()
    }

    #[test]
    fn a_part_that_is_moved_keeps_its_number() {
        assert_eq!(numbers(&["One", "Two"], &["Two", "One"]), [2, 1]);
    }

    #[test]
    fn a_part_that_is_given_another_title_keeps_its_number() {
        assert_eq!(numbers(&["One", "Two"], &["One", "Two, again"]), [1, 2]);
    }

    #[test]
    fn a_new_part_gets_a_number_no_part_ever_had() {
        assert_eq!(numbers(&["One", "Two"], &["One", "Between", "Two"]), [1, 3, 2]);
        assert_eq!(numbers(&["One", "Two"], &["One", "Two", "Three"]), [1, 2, 3]);
    }

    #[test]
    fn parts_that_are_called_the_same_keep_their_order() {
        assert_eq!(numbers(&["Lab", "Text", "Lab"], &["Text", "Lab", "Lab"]), [2, 1, 3]);
    }

    #[test]
    fn two_parts_never_share_a_number_and_so_their_ticks() {
        let skills = sample::skills();
        let mut own = tried(|d| d.units = vec![part("One", None), part("Two", None)]).unwrap();
        own.units.iter_mut().for_each(|unit| unit.key = 1);
        let again = ResourceDraft::from(&own);
        let empty = Catalog::new(Vec::new(), &skills).unwrap();
        assert_eq!(again.checked(Some(&own), &empty, &skills, own.on), Err(BadDraft::Units));
    }

    #[test]
    fn a_resource_described_again_is_the_same() {
        let skills = sample::skills();
        let own = tried(|d| d.units = vec![part("One", Some(300)), part("Two", None)]).unwrap();
        let empty = Catalog::new(Vec::new(), &skills).unwrap();
        assert_eq!(ResourceDraft::from(&own).checked(Some(&own), &empty, &skills, own.on), Ok(own));
    }

    #[test]
    fn what_cannot_be_kept_is_named() {
        assert_eq!(tried(|d| d.title = " ".into()), Err(BadDraft::Title));
        assert_eq!(tried(|d| d.url = Some("javascript:alert(1)".into())), Err(BadDraft::Url));
        assert_eq!(
            tried(|d| d.isbn = Some("123".into())),
            Err(BadDraft::Isbn { why: BadIsbn::Digits { text: "123".into() } })
        );
        assert_eq!(tried(|d| d.language = "English".into()), Err(BadDraft::Language));
        assert_eq!(tried(|d| d.typical = None), Err(BadDraft::Hours));
        assert_eq!(tried(|d| d.low = Some(Minutes::from_hours(11))), Err(BadDraft::Hours));
        assert_eq!(tried(|d| d.gains.clear()), Err(BadDraft::NoGain));
        assert_eq!(tried(|d| d.gains = vec!["raft:2>2".parse().unwrap()]), Err(BadDraft::Gain));
        let cloud = "cloud".parse().unwrap();
        assert_eq!(
            tried(|d| d.gains = vec!["cloud:0>2".parse().unwrap()]),
            Err(BadDraft::Skill { skill: cloud })
        );
        assert_eq!(tried(|d| d.units = vec![part("", None)]), Err(BadDraft::Units));
        assert_eq!(
            tried(|d| d.units = vec![part("Long", Some(600)), part("No time left", None)]),
            Err(BadDraft::Hours)
        );
    }

    #[test]
    fn a_book_that_is_there_already_is_named() {
        let skills = sample::skills();
        let isbn = Some("9781449373320".to_owned());
        let known = tried(|d| d.isbn.clone_from(&isbn)).unwrap();
        let catalog = Catalog::new(vec![known.resource()], &skills).unwrap();
        let again = ResourceDraft { isbn, title: "Another".into(), ..book() };
        let found = again.checked(None, &catalog, &skills, on());
        assert_eq!(found, Err(BadDraft::Known { title: "Reading Raft".into() }));
        assert!(again.checked(Some(&known), &catalog, &skills, on()).is_ok(), "it may keep its own number");
    }

    proptest! {
        #[test]
        fn whatever_is_kept_holds_together(
            typical in proptest::option::of(0_u32..200_000),
            low in proptest::option::of(0_u32..200_000),
            high in proptest::option::of(0_u32..400_000),
            parts in proptest::collection::vec(proptest::option::of(0_u32..10_000), 0..8),
        ) {
            let skills = sample::skills();
            let kept = tried(|draft| {
                draft.typical = typical.map(Minutes::new);
                draft.low = low.map(Minutes::new);
                draft.high = high.map(Minutes::new);
                draft.units = parts.iter().map(|minutes| part("Part", *minutes)).collect();
            });
            if let Ok(own) = kept {
                let resource = own.resource();
                let sum: Minutes = resource.units.iter().map(|unit| unit.minutes).sum();
                prop_assert_eq!(sum, resource.effort.value().typical);
                prop_assert!(Catalog::new(vec![resource], &skills).is_ok());
            }
        }
    }
}
