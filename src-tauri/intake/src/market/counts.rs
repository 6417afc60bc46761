//! Counts of postings: which skills were asked for together, how often, and when. Never a text.
//!
//! A market of counts is two files of one name. The `.toml` says what it is and how it was made; the
//! `.csv` has a row for each month, way of counting, seniority, workplace, contract, pay and set of
//! skills that occurred, with the number of postings. Skills are written with what the posting says of them:
//! `go` is only named, `go+` required, `go~` welcome, and `go+@3` asked for at level 3.

use std::collections::HashMap;
use std::str::FromStr;

use cairn_domain::id::{MarketId, SkillId, SourceId};
use cairn_domain::level::Level;
use cairn_domain::market::posting::Seniority;
use cairn_domain::market::{Asked, Counted, Reading, Readings, ask_level};
use cairn_domain::skills::Skills;
use cairn_domain::skills::recognize::Necessity;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde::de::value::{Error as BadWord, StrDeserializer};

use crate::read::toml;
use crate::shipped::{COUNTS, FILES};
use crate::{Error, ErrorKind};

/// What a market of counts is, without its counts.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Header {
    /// Its lasting name.
    pub id: MarketId,
    /// What it is called.
    pub name: String,
    /// The month of its newest posting.
    pub as_of: String,
    /// Who caught the postings, and where.
    pub source: SourceId,
    /// The skill or umbrella word that marks the postings of the field.
    pub anchor: SkillId,
    /// What a reader should know before the figures: how they were made, and how they are biased.
    pub caveat: String,
}

/// The markets of counts that Cairn ships, without their counts.
pub fn headers() -> Result<Vec<Header>, Error> {
    let is_header =
        |file: &str| file.strip_prefix(COUNTS).and_then(|name| name.strip_suffix(".toml")).is_some();
    FILES.iter().filter(|(file, _)| is_header(file)).map(|(file, text)| toml(file, text)).collect()
}

/// Whether Cairn ships a market of counts of that id; told without reading any.
pub fn is_shipped(id: &MarketId) -> bool {
    let name = format!("{COUNTS}{id}.toml");
    FILES.iter().any(|(file, _)| *file == name)
}

/// The markets of counts that Cairn ships.
pub fn shipped(skills: &Skills) -> Result<Vec<Counted>, Error> {
    headers()?
        .into_iter()
        .map(|header| {
            let file = format!("{COUNTS}{}.csv", header.id);
            let text = FILES.iter().find(|(name, _)| *name == file).map_or("", |(_, text)| text);
            read(header, &file, text, skills)
        })
        .collect()
}

/// Reads the counts of a market.
pub fn read(header: Header, file: &str, text: &str, skills: &Skills) -> Result<Counted, Error> {
    let mut tokens = Tokens { skills, known: HashMap::new() };
    let mut rows = csv::Reader::from_reader(text.as_bytes());
    let names = rows.headers().map_err(|error| broken(file, &error))?.clone();
    let mut list = Vec::new();
    let mut row = csv::StringRecord::new();
    while rows.read_record(&mut row).map_err(|error| broken(file, &error))? {
        let line = row.position().and_then(|position| u32::try_from(position.line()).ok());
        let wrong = |problem: String| Error { file: file.into(), line, kind: ErrorKind::Csv(problem) };
        let Row { month, method, seniority, workplace, employment, pay, skills, postings } =
            row.deserialize(Some(&names)).map_err(|error| broken(file, &error))?;
        let seniority = word(seniority).map_err(wrong)?;
        let mut asks = Vec::new();
        for token in skills.split_ascii_whitespace() {
            asks.push(tokens.asked(token, seniority).map_err(wrong)?);
        }
        asks.sort_by_key(|asked| asked.skill);
        list.push(Reading {
            month: if month.is_empty() { None } else { Some(parse(month).map_err(wrong)?) },
            method: word(method).map_err(wrong)?.unwrap_or_default(),
            asks,
            seniority,
            workplace: word(workplace).map_err(wrong)?,
            employment: word(employment).map_err(wrong)?,
            pay: if pay.is_empty() { None } else { Some(parse(pay).map_err(wrong)?) },
            company: None,
            places: Vec::new(),
            postings,
            posting: None,
        });
    }
    Ok(Counted {
        id: header.id,
        name: header.name,
        as_of: header.as_of,
        source: header.source,
        caveat: header.caveat,
        anchor: Some(header.anchor),
        readings: Readings { list, names: Vec::new() },
    })
}

#[derive(Deserialize)]
struct Row<'a> {
    month: &'a str,
    method: &'a str,
    seniority: &'a str,
    workplace: &'a str,
    employment: &'a str,
    pay: &'a str,
    skills: &'a str,
    postings: u32,
}

/// Skills as the rows write them. A few hundred spellings stand in hundreds of thousands of places.
struct Tokens<'a> {
    skills: &'a Skills,
    known: HashMap<(Box<str>, Option<Seniority>), Asked>,
}

impl Tokens<'_> {
    fn asked(&mut self, token: &str, seniority: Option<Seniority>) -> Result<Asked, String> {
        let key = (token.into(), seniority);
        if let Some(asked) = self.known.get(&key) {
            return Ok(*asked);
        }
        let (name, level) = match token.split_once('@') {
            Some((name, level)) => (name, Some(parse_level(level)?)),
            None => (token, None),
        };
        let (name, necessity) = match (name.strip_suffix('+'), name.strip_suffix('~')) {
            (Some(name), _) => (name, Necessity::Required),
            (_, Some(name)) => (name, Necessity::Preferred),
            _ => (name, Necessity::Named),
        };
        let id: SkillId = parse(name)?;
        let skill = self.skills.number(&id).ok_or_else(|| format!("no skill is called \"{name}\""))?;
        let asked = Asked { skill, necessity, level: level.unwrap_or_else(|| ask_level(None, seniority)) };
        self.known.insert(key, asked);
        Ok(asked)
    }
}

fn parse_level(text: &str) -> Result<Level, String> {
    let number: u8 = text.parse().map_err(|_| format!("\"{text}\" is no level"))?;
    Level::try_from(number).map_err(|unknown| unknown.to_string())
}

fn parse<T: FromStr<Err: ToString>>(text: &str) -> Result<T, String> {
    text.parse().map_err(|error: T::Err| error.to_string())
}

/// A word as it is written everywhere else in Cairn; nothing for no word.
fn word<T: DeserializeOwned>(text: &str) -> Result<Option<T>, String> {
    if text.is_empty() {
        return Ok(None);
    }
    let word = StrDeserializer::<BadWord>::new(text);
    T::deserialize(word).map(Some).map_err(|error| error.to_string())
}

fn broken(file: &str, error: &csv::Error) -> Error {
    let line = error.position().and_then(|position| u32::try_from(position.line()).ok());
    Error { file: file.into(), line, kind: ErrorKind::Csv(error.to_string()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shipped_market_is_known_by_its_id_alone() {
        let headers = headers().unwrap();
        assert!(!headers.is_empty() && headers.iter().all(|header| is_shipped(&header.id)));
        assert!(!is_shipped(&"the-jobs-i-want".parse().unwrap()));
    }
}
