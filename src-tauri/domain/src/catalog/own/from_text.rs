//! What a pasted line, an address or an ISBN tells of a resource. Nothing is fetched.

use serde::Serialize;

use crate::catalog::Isbn;
use crate::catalog::{Catalog, ResourceKind};
use crate::id::ResourceId;

/// What a text tells of a resource; the rest somebody has to say.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Recognized {
    /// The resource of the library that has this ISBN or this address.
    pub known: Option<ResourceId>,
    /// Its title, where words stand beside the number or address.
    pub title: String,
    /// What sort of thing it is, where the address tells.
    pub kind: Option<ResourceKind>,
    /// Who makes it: the host of its address.
    pub provider: String,
    /// Its address.
    pub url: Option<String>,
    /// Its ISBN.
    pub isbn: Option<Isbn>,
}

/// Hosts that carry one sort of thing.
const HOSTS: [(&str, ResourceKind); 15] = [
    ("youtube.com", ResourceKind::Video),
    ("youtu.be", ResourceKind::Video),
    ("vimeo.com", ResourceKind::Video),
    ("coursera.org", ResourceKind::Course),
    ("edx.org", ResourceKind::Course),
    ("udemy.com", ResourceKind::Course),
    ("udacity.com", ResourceKind::Course),
    ("ocw.mit.edu", ResourceKind::Course),
    ("arxiv.org", ResourceKind::Paper),
    ("dl.acm.org", ResourceKind::Paper),
    ("usenix.org", ResourceKind::Paper),
    ("oreilly.com", ResourceKind::Book),
    ("manning.com", ResourceKind::Book),
    ("leanpub.com", ResourceKind::Book),
    ("leetcode.com", ResourceKind::Practice),
];

/// Reads a text such as `https://…`, `Title, https://…`, or an ISBN with or without a title.
pub fn recognize(text: &str, catalog: &Catalog) -> Recognized {
    let words: Vec<&str> = text.split_whitespace().collect();
    let url = words
        .iter()
        .find(|word| is_address(word))
        .map(|word| word.trim_end_matches([',', ';', ')', '>', '.']));
    let (isbn, written) = number(&words);
    let rest = words.iter().enumerate().filter(|(at, word)| !is_address(word) && !written.contains(at));
    let title = rest.map(|(_, word)| *word).filter(|word| !is_label(word)).collect::<Vec<_>>().join(" ");
    let title = title
        .trim_matches(|sign: char| sign.is_whitespace() || "-\u{2013}\u{2014},;:|<>()[]\"".contains(sign));
    let host = url.map(host).unwrap_or_default();
    let on = |(known, kind): &(&str, ResourceKind)| {
        (host == *known || host.ends_with(&format!(".{known}"))).then_some(*kind)
    };
    let known = catalog.iter().find(|resource| {
        let same = |a: &str, b: &str| a.trim_end_matches('/').eq_ignore_ascii_case(b.trim_end_matches('/'));
        (isbn.is_some() && resource.isbn13.as_deref() == isbn.as_ref().map(Isbn::as_str))
            || resource.url.as_deref().zip(url).is_some_and(|(a, b)| same(a, b))
    });
    Recognized {
        known: known.map(|resource| resource.id.clone()),
        title: title.chars().take(200).collect(),
        kind: if isbn.is_some() { Some(ResourceKind::Book) } else { HOSTS.iter().find_map(on) },
        provider: host,
        url: url.map(str::to_owned),
        isbn,
    }
}

fn is_address(word: &str) -> bool {
    let word = word.trim_start_matches(['<', '(']);
    word.starts_with("https://") || word.starts_with("http://")
}

fn is_label(word: &str) -> bool {
    let word = word.trim_end_matches(':').to_ascii_uppercase();
    matches!(word.as_str(), "ISBN" | "ISBN-10" | "ISBN-13" | "ISBN10" | "ISBN13")
}

/// The first ISBN, which may be written in up to five groups, and the words it is written in.
fn number(words: &[&str]) -> (Option<Isbn>, std::ops::Range<usize>) {
    for first in 0..words.len() {
        for many in 1..=5 {
            let Some(group) = words.get(first..first + many) else { break };
            let text = group.concat();
            if let Ok(isbn) = text.trim_matches(['=', '"', ',', '.', ';', '(', ')']).parse() {
                return (Some(isbn), first..first + many);
            }
        }
    }
    (None, 0..0)
}

/// The host of an address, without `www.`.
fn host(url: &str) -> String {
    let after = url.split_once("://").map_or(url, |(_, after)| after);
    let host = after.split(['/', '?', '#']).next().unwrap_or_default();
    let host = host.rsplit('@').next().unwrap_or_default().split(':').next().unwrap_or_default();
    host.strip_prefix("www.").unwrap_or(host).to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    fn read(text: &str) -> Recognized {
        recognize(text, &Catalog::new(Vec::new(), &sample::skills()).unwrap())
    }

    #[test]
    fn an_address_tells_its_host_and_often_the_kind() {
        let video = read("Raft explained \u{2013} https://www.youtube.com/watch?v=1");
        assert_eq!((video.title.as_str(), video.provider.as_str()), ("Raft explained", "youtube.com"));
        assert_eq!(video.kind, Some(ResourceKind::Video));
        assert_eq!(read("https://example.org/a-b").kind, None);
        assert_eq!(read("https://notyoutube.com/").kind, None, "the end of a host is not the host");
    }

    #[test]
    fn an_isbn_makes_it_a_book_however_it_is_written() {
        for text in ["ISBN 978-1-4493-7332-0", "isbn: 1449373321", "978 1 4493 7332 0"] {
            let book = read(text);
            assert_eq!(book.isbn.as_ref().map(Isbn::as_str), Some("9781449373320"), "{text}");
            assert_eq!((book.kind, book.title.as_str()), (Some(ResourceKind::Book), ""), "{text}");
        }
        assert_eq!(read("Designing Systems, ISBN 1449373321").title, "Designing Systems");
    }

    #[test]
    fn words_alone_are_a_title() {
        assert_eq!(
            read("  The 12 factor app "),
            Recognized { title: "The 12 factor app".into(), ..Recognized::default() }
        );
    }

    #[test]
    fn what_the_library_has_is_found_by_number_or_address() {
        let skills = sample::skills();
        let mut known = sample::resource("raft-book", ResourceKind::Book, 10, &["raft:0>2"], &[]);
        (known.isbn13, known.url) = (Some("9781449373320".into()), Some("https://example.org/raft/".into()));
        let catalog = Catalog::new(vec![known], &skills).unwrap();
        for text in ["1449373321", "https://example.org/raft"] {
            assert_eq!(recognize(text, &catalog).known.unwrap().as_str(), "raft-book", "{text}");
        }
    }
}
