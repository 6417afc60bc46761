//! Editions: which part of a newer one is which part of the one before.

use super::{Resource, Unit};

/// The parts of `new` that are parts of `old` too, each with its counterpart.
///
/// A part is known again by its title, whatever its number: chapters move between editions. Where no part of
/// either has a title of its own and both have as many, the number tells.
pub fn carried<'a>(old: &'a Resource, new: &'a Resource) -> Vec<(&'a Unit, &'a Unit)> {
    let untitled = |resource: &Resource| resource.units.iter().all(|unit| own_title(&unit.title).is_none());
    if old.units.len() == new.units.len() && untitled(old) && untitled(new) {
        return old.units.iter().zip(&new.units).collect();
    }
    let counterpart = |after: &'a Unit| {
        let title = own_title(&after.title)?;
        let same = |before: &&Unit| own_title(&before.title).is_some_and(|other| other == title);
        Some((old.units.iter().find(same)?, after))
    };
    new.units.iter().filter_map(counterpart).collect()
}

/// A title without its label and number, in small letters: "Chapter 5: Replication" is "replication". A label
/// alone is no title.
fn own_title(title: &str) -> Option<String> {
    let numbered = |label: &str| label.ends_with(|last: char| last.is_ascii_digit());
    let own = match title.split_once(':') {
        Some((label, rest)) if numbered(label) => rest,
        _ if numbered(title) && title.split_whitespace().count() <= 2 => return None,
        _ => title,
    };
    let own = own.trim().to_lowercase();
    if own.is_empty() { None } else { Some(own) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::ResourceKind;
    use crate::sample;

    fn book(id: &str, titles: [&str; 2]) -> Resource {
        let mut book = sample::resource(id, ResourceKind::Book, 10, &["raft:0>2"], &[]);
        for (unit, title) in book.units.iter_mut().zip(titles) {
            unit.title = title.into();
        }
        book
    }

    #[track_caller]
    fn check(old: [&str; 2], new: [&str; 2], pairs: &[(u16, u16)]) {
        let (old, new) = (book("book-1e", old), book("book-2e", new));
        let found: Vec<_> = carried(&old, &new).iter().map(|(a, b)| (a.id.key(), b.id.key())).collect();
        assert_eq!(found, pairs);
    }

    #[test]
    fn a_chapter_is_known_by_its_title_whatever_its_number() {
        check(
            ["Chapter 5: Replication", "Chapter 6: Partitioning"],
            ["Chapter 1: Trade-offs", "Chapter 6: Replication"],
            &[(1, 2)],
        );
        check(["Logs", "Clocks"], ["Clocks", "logs"], &[(2, 1), (1, 2)]);
    }

    #[test]
    fn parts_that_are_only_numbered_are_known_by_their_number() {
        check(["Lecture 1", "Lecture 2"], ["Lecture 1", "Lecture 2"], &[(1, 1), (2, 2)]);
        check(["Lecture 1", "Lecture 2"], ["Lecture 1: Logs", "Lecture 2: Clocks"], &[]);
    }
}
