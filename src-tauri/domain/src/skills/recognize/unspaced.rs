//! Phrases in letters that are written without spaces between words, as Chinese is.

use std::collections::BTreeMap;

/// The phrases by their first letter, the longest first.
#[derive(Debug, Clone)]
pub(super) struct Unspaced<T>(BTreeMap<char, Vec<(String, T)>>);

impl<T: Copy> Unspaced<T> {
    /// Those of the phrases that begin with a letter outside ASCII.
    pub(super) fn new<'a>(phrases: impl Iterator<Item = (&'a str, T)>) -> Self {
        let mut by_first: BTreeMap<char, Vec<(String, T)>> = BTreeMap::new();
        for (phrase, says) in phrases {
            if let Some(first) = phrase.chars().next().filter(|first| !first.is_ascii()) {
                by_first.entry(first).or_default().push((phrase.to_owned(), says));
            }
        }
        for phrases in by_first.values_mut() {
            phrases.sort_by_key(|(phrase, _)| std::cmp::Reverse(phrase.len()));
        }
        Self(by_first)
    }

    /// The longest phrase the text begins with: its length in bytes, and what it says.
    pub(super) fn at(&self, text: &str) -> Option<(usize, T)> {
        let phrases = self.0.get(&text.chars().next()?)?;
        let (phrase, says) = phrases.iter().find(|(phrase, _)| text.starts_with(phrase.as_str()))?;
        Some((phrase.len(), *says))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_phrase_is_found() {
        let phrases = [("数据", 1), ("数据库", 2), ("data", 3)];
        let unspaced = Unspaced::new(phrases.into_iter());
        assert_eq!(unspaced.at("数据库设计"), Some(("数据库".len(), 2)));
        assert_eq!(unspaced.at("数据分析"), Some(("数据".len(), 1)));
        assert_eq!(unspaced.at("库"), None);
        assert_eq!(unspaced.at("data"), None, "what is written with spaces is not found here");
    }
}
