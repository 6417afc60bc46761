//! Latin letters in the width of Chinese ones, as in "Ｊａｖａ", made narrow before reading.

use super::words::{Wide, wide};

/// A text whose wide Latin letters were made narrow, and the way back.
#[derive(Debug)]
pub(super) struct Narrow {
    pub(super) text: String,
    /// For each byte of the narrow text where its letter began in the first one, and one more for the end.
    origin: Vec<u32>,
}

impl Narrow {
    pub(super) fn of(text: &str) -> Self {
        let mut narrow = Self { text: String::with_capacity(text.len()), origin: Vec::new() };
        for (at, letter) in text.char_indices() {
            let from = narrow.text.len();
            narrow.text.push(if wide(letter) == Wide::Full { narrowed(letter) } else { letter });
            let at = u32::try_from(at).unwrap_or(u32::MAX);
            narrow.origin.resize(narrow.origin.len() + narrow.text.len() - from, at);
        }
        narrow.origin.push(u32::try_from(text.len()).unwrap_or(u32::MAX));
        narrow
    }

    /// The place of the first text that a place of the narrow one comes from.
    pub(super) fn origin(&self, at: u32) -> u32 {
        self.origin.get(at as usize).copied().unwrap_or(at)
    }

    /// The place of the narrow text that a place of the first one became.
    pub(super) fn place(&self, origin: u32) -> u32 {
        u32::try_from(self.origin.partition_point(|at| *at < origin)).unwrap_or(u32::MAX)
    }
}

/// Unicode keeps the wide forms in the order of ASCII.
fn narrowed(letter: char) -> char {
    char::from_u32(u32::from(letter) - 0xfee0).unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wide_letters_become_narrow_and_places_find_back() {
        let narrow = Narrow::of("熟悉Ｊａｖａ，Go");
        assert_eq!(narrow.text, "熟悉Java，Go");
        assert_eq!((narrow.origin(6), narrow.origin(10)), (6, 18), "Java stands where Ｊａｖａ stood");
        assert_eq!((narrow.place(6), narrow.place(18)), (6, 10), "and the other way");
        assert_eq!(narrow.origin(15), 23, "the end is the end");
    }
}
