//! Which resource and which unit somebody means who writes in their own words.
//!
//! Words are compared in small letters, without what stands between them. A resource is meant where all the words
//! of its title, with or without the edition, or of its id are the whole of what is written; else where they stand
//! in it one after the other, if they are at least two: "go" in a sentence is no name. Of several titles
//! that stand in it the longest counts.

use std::collections::BTreeMap;

use crate::catalog::{Catalog, Isbn, Resource, ResourceKind, Unit};

/// More subtitles than a book has.
const MOST_SUBTITLES: usize = 4;

/// Words in small letters.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Words(Vec<String>);

impl Words {
    pub(super) fn of(text: &str) -> Self {
        let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        Self(words.map(str::to_lowercase).collect())
    }

    fn hold(&self, name: &Self) -> bool {
        name.0.len() >= 2 && self.0.windows(name.0.len()).any(|part| part == name.0)
    }

    /// "Kafka: The Definitive Guide, 2nd edition" without its edition.
    fn without_edition(&self) -> Option<Self> {
        let edition = self.0.iter().position(|word| word == "edition")?;
        let ordinal = edition.checked_sub(1)?;
        self.0.get(ordinal)?.starts_with(|c: char| c.is_ascii_digit()).then_some(())?;
        let revised =
            ordinal.checked_sub(1).filter(|at| self.0.get(*at).is_some_and(|word| word == "revised"));
        let name = self.0.get(..revised.unwrap_or(ordinal))?;
        (!name.is_empty()).then(|| Self(name.to_vec()))
    }
}

/// Every book in the library by its ISBN and by its titles.
pub(super) struct Books<'a> {
    by_isbn: BTreeMap<&'a str, &'a Resource>,
    by_title: BTreeMap<Words, Vec<&'a Resource>>,
}

impl<'a> Books<'a> {
    pub(super) fn of(catalog: &'a Catalog) -> Self {
        let mut books = Self { by_isbn: BTreeMap::new(), by_title: BTreeMap::new() };
        for book in catalog.iter() {
            books.by_isbn.extend(book.isbn13.as_deref().map(|isbn| (isbn, book)));
            let title = Words::of(&book.title);
            let short = title.without_edition();
            if book.kind == ResourceKind::Book {
                [Some(title), short].into_iter().flatten().for_each(|name| books.add(name, book));
            }
        }
        books
    }

    fn add(&mut self, name: Words, book: &'a Resource) {
        self.by_title.entry(name).or_default().push(book);
    }

    pub(super) fn numbered(&self, isbn: &Isbn) -> Option<&'a Resource> {
        self.by_isbn.get(isbn.as_str()).copied()
    }

    /// Every edition of the book whose title is written whole, or before a colon or a bracket, and which names the
    /// author's last name among those who made it.
    pub(super) fn editions(&self, title: &str, author: &str) -> Vec<&'a Resource> {
        let Some(author) = Words::of(author).0.pop() else { return Vec::new() };
        let before = title.match_indices([':', '(']).filter_map(|(at, _)| title.split_at_checked(at));
        let short = before.take(MOST_SUBTITLES).filter(|(_, rest)| !is_volume(rest)).map(|(name, _)| name);
        let named = short.chain([title]).filter_map(|name| self.by_title.get(&Words::of(name))).flatten();
        let makers = |book: &Resource| Words::of(book.provider.split(';').next().unwrap_or_default());
        let mut found: Vec<&Resource> =
            named.copied().filter(|book| makers(book).0.contains(&author)).collect();
        found.sort_by(|one, other| one.id.cmp(&other.id));
        found.dedup_by(|one, other| one.id == other.id);
        found
    }
}

/// A second volume is another book.
fn is_volume(rest: &str) -> bool {
    let words = Words::of(rest).0;
    rest.contains('#') || words.iter().any(|word| ["volume", "vol", "part"].contains(&word.as_str()))
}

/// What is meant.
pub(super) enum Meant<T> {
    One(T),
    Several(Vec<T>),
    None,
}

/// Everything in the library by its names.
pub(super) struct Names<'a>(Vec<(Words, &'a Resource)>);

impl<'a> Names<'a> {
    pub(super) fn of(catalog: &'a Catalog) -> Self {
        let names = |resource: &'a Resource| {
            let title = Words::of(&resource.title);
            let short = title.without_edition();
            [Some(title), short, Some(Words::of(resource.id.as_str()))]
                .into_iter()
                .flatten()
                .map(move |name| (name, resource))
        };
        Self(catalog.iter().flat_map(names).collect())
    }

    /// The resource that one of the texts means; those that come first are asked first.
    pub(super) fn meant(&self, texts: &[Words]) -> Meant<&'a Resource> {
        for text in texts {
            let found = current(self.0.iter().filter(|(name, _)| name == text));
            if !matches!(found, Meant::None) {
                return found;
            }
        }
        for text in texts {
            let held: Vec<_> = self.0.iter().filter(|(name, _)| text.hold(name)).collect();
            let longest = held.iter().map(|(name, _)| name.0.len()).max();
            let found = current(held.into_iter().filter(|(name, _)| Some(name.0.len()) == longest));
            if !matches!(found, Meant::None) {
                return found;
            }
        }
        Meant::None
    }
}

/// Of editions with the same title the one that nothing replaced is meant.
fn current<'a, 'b>(found: impl Iterator<Item = &'b (Words, &'a Resource)>) -> Meant<&'a Resource>
where
    'a: 'b,
{
    let mut all: Vec<&'a Resource> = Vec::new();
    for (_, resource) in found {
        if !all.iter().any(|known| known.id == resource.id) {
            all.push(resource);
        }
    }
    let newest: Vec<&Resource> = all.iter().copied().filter(|r| r.superseded_by.is_none()).collect();
    match (all.as_slice(), newest.as_slice()) {
        ([], _) => Meant::None,
        ([one], _) | (_, [one]) => Meant::One(one),
        _ => Meant::Several(all),
    }
}

/// The unit of a resource that somebody names: by its id, number, title, or label such as "chapter 3".
pub(super) fn unit_named<'a>(resource: &'a Resource, text: &str) -> Option<&'a Unit> {
    let words = Words::of(text);
    let named = |unit: &&Unit| {
        unit.id.to_string() == text
            || unit.id.key().to_string() == text
            || unit_names(unit).iter().any(|name| name == &words)
    };
    one(resource.units.iter().filter(named))
}

/// The unit of a resource that is named within some text.
pub(super) fn unit_within<'a>(resource: &'a Resource, text: &Words) -> Option<&'a Unit> {
    let names = |unit: &'a Unit| {
        let held = unit_names(unit).into_iter().filter(|name| text == name || text.hold(name));
        held.map(|name| name.0.len()).max().map(|length| (length, unit))
    };
    let held: Vec<(usize, &Unit)> = resource.units.iter().filter_map(names).collect();
    let longest = held.iter().map(|(length, _)| *length).max()?;
    one(held.into_iter().filter(|(length, _)| *length == longest).map(|(_, unit)| unit))
}

/// Whether a text says no more than what a resource or a unit is called.
pub(super) fn says_only(text: &Words, resource: &Resource, unit: Option<&Unit>) -> bool {
    let title = Words::of(&resource.title);
    title.without_edition().is_some_and(|name| &name == text)
        || &title == text
        || text == &Words::of(resource.id.as_str())
        || unit.is_some_and(|unit| unit_names(unit).contains(text))
}

/// The title of a unit; its label and the rest of it apart, where it has a label.
fn unit_names(unit: &Unit) -> Vec<Words> {
    let parts = unit.title.split_once(':').into_iter().flat_map(|(label, own)| [label, own]);
    std::iter::once(unit.title.as_str())
        .chain(parts)
        .map(Words::of)
        .filter(|name| !name.0.is_empty())
        .collect()
}

fn one<T>(mut found: impl Iterator<Item = T>) -> Option<T> {
    let first = found.next()?;
    found.next().is_none().then_some(first)
}
