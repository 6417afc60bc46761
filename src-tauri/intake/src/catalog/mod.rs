//! What one can learn from.

pub mod units;

use std::collections::BTreeMap;

use cairn_domain::catalog::{Gain, Price, Resource, ResourceKind, ResourceStatus};
use cairn_domain::computation::Computation;
use cairn_domain::figure::Figure;
use cairn_domain::id::{ResourceId, SourceId};
use cairn_domain::minutes::{Effort, Minutes};
use cairn_domain::skills::Need;
use serde::Deserialize;
use toml::Spanned;

use crate::read::{Word, line_of, plain, toml};
use crate::{Error, ErrorKind};
use units::{Counted, Listed};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    /// Whose judgement the hours are.
    source: SourceId,
    /// Where stated or measured hours come from.
    pages: Option<SourceId>,
    resource: Vec<Row>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    id: Spanned<ResourceId>,
    title: String,
    kind: ResourceKind,
    provider: String,
    edition: String,
    url: Option<String>,
    #[serde(default)]
    url_verified: bool,
    isbn13: Option<String>,
    language: String,
    price: String,
    /// Low, typical and high.
    hours: [u32; 3],
    hours_basis: String,
    hours_verified: Verified,
    gains: Vec<Word<Gain>>,
    #[serde(default)]
    needs: Vec<Word<Need>>,
    units: Counted,
    #[serde(default)]
    recommended: bool,
    #[serde(default = "active")]
    status: ResourceStatus,
    superseded_by: Option<ResourceId>,
    #[serde(default)]
    overlaps: Vec<String>,
    evidence: String,
    note: Option<String>,
    licence: String,
}

/// How far the hours rest on something that was seen.
#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "camelCase")]
enum Verified {
    /// Stated by the provider, or measured from its text.
    Yes,
    Partial,
    /// An estimate.
    No,
}

const fn active() -> ResourceStatus {
    ResourceStatus::Active
}

/// The parts of resources, as far as they are listed one by one.
pub type UnitLists = BTreeMap<ResourceId, Vec<Listed>>;

/// Reads one file of resources in its order, and gives each its units.
///
/// A resource with a list in `lists` gets those units; one that only has a count gets as
/// many equal ones. Either way the minutes of the units add up to the typical hours.
pub fn read(file: &str, text: &str, lists: &UnitLists) -> Result<Vec<Resource>, Error> {
    let File { source, pages, resource } = toml(file, text)?;
    resource
        .into_iter()
        .map(|row| {
            let line = line_of(text, row.id.span().start);
            to_resource(row, &source, pages.as_ref(), lists).map_err(|kind| Error {
                file: file.into(),
                line: Some(line),
                kind,
            })
        })
        .collect()
}

fn to_resource(
    row: Row,
    source: &SourceId,
    pages: Option<&SourceId>,
    lists: &UnitLists,
) -> Result<Resource, ErrorKind> {
    let id = row.id.into_inner();
    let [low, typical, high] = row.hours.map(Minutes::from_hours);
    let own = row.url.is_none();
    let units = match lists.get(&id) {
        Some(listed) => units::listed(&id, typical, &row.units, listed)?,
        None => units::counted(&id, &row.title, typical, &row.units, own)?,
    };
    Ok(Resource {
        units,
        id,
        title: row.title,
        kind: row.kind,
        provider: row.provider,
        edition: row.edition,
        url: row.url,
        url_verified: row.url_verified,
        isbn13: row.isbn13,
        language: row.language,
        price: Price::from_band(&row.price),
        effort: effort(Effort { low, typical, high }, row.hours_verified, row.hours_basis, source, pages),
        gains: plain(row.gains),
        needs: plain(row.needs),
        recommended: row.recommended,
        status: row.status,
        superseded_by: row.superseded_by,
        overlaps: row.overlaps,
        evidence: row.evidence,
        note: row.note,
        licence: row.licence,
    })
}

/// Hours that were stated or measured follow from the pages; the rest is our judgement and says so.
fn effort(
    effort: Effort,
    verified: Verified,
    basis: String,
    source: &SourceId,
    pages: Option<&SourceId>,
) -> Figure<Effort> {
    match verified {
        Verified::Yes => Figure::derived(
            effort,
            Computation::Stated { words: basis },
            vec![pages.unwrap_or(source).clone()],
        ),
        Verified::Partial => Figure::judged(effort, source.clone(), format!("{basis} (partly verified)")),
        Verified::No => Figure::judged(effort, source.clone(), format!("{basis} (estimate)")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOOK: &str = r#"
source = "judgement"

[[resource]]
id = "a-book"
title = "A book"
kind = "book"
provider = "Somebody"
edition = "2026"
url = "https://example.org/"
language = "en"
price = "free"
hours = [5, 10, 20]
hours_basis = "300 pages x 2 min"
hours_verified = "no"
gains = ["raft:0>2"]
units = { count = 3, each = "chapter", note = "count from memory" }
evidence = "seen"
licence = "not checked"
"#;

    #[test]
    fn a_resource_with_only_a_count_gets_that_many_equal_units() {
        let books = read("books.toml", BOOK, &UnitLists::new()).unwrap();
        let units = &books[0].units;
        let titles: Vec<&str> = units.iter().map(|unit| unit.title.as_str()).collect();
        assert_eq!(titles, ["Chapter 1 of 3", "Chapter 2 of 3", "Chapter 3 of 3"]);
        assert_eq!(units.iter().map(|unit| unit.minutes).sum::<Minutes>(), Minutes::from_hours(10));
    }

    #[test]
    fn a_list_of_another_length_than_said_is_refused_at_the_resource() {
        let list = "id,title,group,amount,amount_unit,basis,verified\n1,One,part,5,pages,counted,yes\n";
        let lists = UnitLists::from([("a-book".parse().unwrap(), units::read("a-book.csv", list).unwrap())]);
        let error = read("books.toml", BOOK, &lists).unwrap_err();
        assert_eq!(error.line, Some(5), "the resource begins on line 5: {error}");
        assert!(matches!(error.kind, ErrorKind::UnitCount { said: 3, listed: 1, .. }));
    }
}
