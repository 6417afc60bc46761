//! The words of a lexicon, found by their letters, and filters that turn most other words away.

use std::ops::Range;

use super::words::{Head, Run, gap};

/// Almost the word itself: its first eight letters and its length.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Key {
    head: Head,
    length: u32,
}

impl Key {
    /// The letters of a head.
    const HEAD: u32 = 8;

    #[inline]
    pub(super) fn of_run(run: Run) -> Self {
        #[expect(clippy::cast_possible_truncation, reason = "a word of that length is in no table")]
        let length = (run.end - run.start) as u32;
        Self { head: run.head, length }
    }

    pub(super) fn of(bytes: &[u8], word: Range<usize>) -> Self {
        Self::of_run(Run { start: word.start, end: word.end, head: Head::of(bytes, word.start, word.end) })
    }

    /// The key of both words written as one.
    pub(super) fn joined(self, second: Self) -> Self {
        let head =
            if self.length < Self::HEAD { self.head.then(self.length, second.head) } else { self.head };
        Self { head, length: self.length.saturating_add(second.length) }
    }

    pub(super) fn head(self) -> Head {
        self.head
    }

    #[inline]
    fn hash(self) -> u64 {
        hash(self.head)
    }
}

/// Fibonacci hashing: the upper bits of the product are well mixed. Words of the same head are few, so
/// their length is left out.
#[inline]
fn hash(head: Head) -> u64 {
    mix(head.0 ^ (head.0 >> 29))
}

#[inline]
fn mix(bits: u64) -> u64 {
    bits.wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

/// A set that says of some things that are not in it that they are, and of none that is that it is not.
///
/// It has the same size for any lexicon, so that no place in it need be checked, and fits into the
/// nearest cache. With the thousand or so words that begin the names of skills, one in sixty of the
/// other words gets through.
#[derive(Debug, Clone)]
struct Filter(Box<[u64; Self::CELLS]>);

impl Filter {
    const CELLS: usize = 1 << 10;

    fn new() -> Self {
        Self(Box::new([0; Self::CELLS]))
    }

    fn put(&mut self, hash: u64) {
        let (cell, bit) = Self::place(hash);
        if let Some(bits) = self.0.get_mut(cell) {
            *bits |= 1 << bit;
        }
    }

    #[inline]
    fn has(&self, hash: u64) -> bool {
        let (cell, bit) = Self::place(hash);
        self.0.get(cell).is_some_and(|bits| (bits >> bit) & 1 == 1)
    }

    #[inline]
    fn place(hash: u64) -> (usize, u64) {
        #[expect(clippy::cast_possible_truncation, reason = "ten bits are left")]
        let cell = (hash >> (u64::BITS - Self::CELLS.trailing_zeros())) as usize;
        (cell, (hash >> 40) % 64)
    }
}

/// Words by their number, and which of them may begin a phrase.
#[derive(Debug, Clone)]
pub(super) struct Table {
    /// The words that begin a phrase.
    begins: Filter,
    /// Those of them that are one by themselves.
    alone: Filter,
    /// The others, each with the first two letters of the words that may follow.
    followed: Filter,
    slots: Box<[Slot]>,
    slot_shift: u32,
    /// All words in one text.
    texts: Box<[u8]>,
}

/// A word in its place; four of them fill a line of the cache.
#[derive(Debug, Clone, Copy)]
struct Slot {
    head: Head,
    /// Where its text begins.
    start: u32,
    /// Its number, and in the lowest eight bits its length, which is 0 where the slot is free.
    word: u32,
}

impl Slot {
    const FREE: Self = Self { head: Head(0), start: 0, word: 0 };
    const LONGEST: usize = 0xff;

    fn length(self) -> u32 {
        self.word & 0xff
    }
}

impl Table {
    /// A table of the words, each numbered by its place.
    pub(super) fn new(words: &[&str]) -> Self {
        let slots = (words.len() * 2).next_power_of_two().max(64);
        let mut table = Self {
            begins: Filter::new(),
            alone: Filter::new(),
            followed: Filter::new(),
            slots: vec![Slot::FREE; slots].into(),
            slot_shift: u64::BITS - slots.trailing_zeros(),
            texts: words.concat().into_bytes().into(),
        };
        let mut start = 0;
        for (number, word) in (0_u32..).zip(words) {
            table.insert(number, word, start);
            start += u32::try_from(word.len()).unwrap_or(u32::MAX);
        }
        table
    }

    fn insert(&mut self, number: u32, word: &str, start: u32) {
        let Some(length) = u32::try_from(word.len()).ok().filter(|_| word.len() <= Slot::LONGEST) else {
            return;
        };
        let key = Key::of(word.as_bytes(), 0..word.len());
        let mut at = self.home(key);
        while self.slots.get(at).is_some_and(|slot| slot.length() > 0) {
            at = (at + 1) & (self.slots.len() - 1);
        }
        if let Some(free) = self.slots.get_mut(at) {
            *free = Slot { head: key.head, start, word: (number << 8) | length };
        }
    }

    /// Lets a word through that begins a phrase, alone or with one of the next words.
    pub(super) fn let_through<'a>(&mut self, first: &str, alone: bool, next: impl Iterator<Item = &'a str>) {
        // The filters see the run of letters and digits only.
        let run = first.trim_start_matches('.').trim_end_matches(['+', '#']);
        let hash = Key::of(run.as_bytes(), 0..run.len()).hash();
        self.begins.put(hash);
        if alone || run != first {
            self.alone.put(hash);
        }
        for next in next {
            match next.as_bytes() {
                [one, two, ..] if two.is_ascii_alphanumeric() => {
                    self.followed.put(followed(hash, *one, *two));
                }
                // A single letter: what stands behind it is open.
                _ => self.followed.put(followed(hash, b' ', b' ')),
            }
        }
    }

    /// Whether a word may begin a phrase.
    #[inline]
    pub(super) fn may_begin(&self, head: Head) -> bool {
        self.begins.has(hash(head))
    }

    /// Whether a word that may begin a phrase is one by itself, or followed by a word that may go on.
    pub(super) fn may_go_on(&self, bytes: &[u8], end: usize, key: Key) -> bool {
        self.alone.has(key.hash()) || self.may_be_followed(bytes, end, key)
    }

    /// Whether the word behind one that begins phrases may belong to one of them.
    pub(super) fn may_be_followed(&self, bytes: &[u8], end: usize, key: Key) -> bool {
        gap(bytes, end).is_some_and(|(_, next)| match bytes.get(next..next + 2) {
            Some([one, two]) if two.is_ascii_alphanumeric() => {
                self.followed.has(followed(key.hash(), *one, *two))
            }
            _ => self.followed.has(followed(key.hash(), b' ', b' ')),
        })
    }

    /// The number of a word.
    pub(super) fn find(&self, bytes: &[u8], word: Range<usize>, key: Key) -> Option<u32> {
        let mut at = self.home(key);
        while let Some(slot) = self.slots.get(at).filter(|slot| slot.length() > 0) {
            let same = slot.head == key.head && slot.length() == key.length;
            if same && (key.length <= Key::HEAD || self.is(*slot, bytes, &word)) {
                return Some(slot.word >> 8);
            }
            at = (at + 1) & (self.slots.len() - 1);
        }
        None
    }

    /// Whether the letters behind the head are the same as well. The last eight are compared in one go.
    fn is(&self, slot: Slot, bytes: &[u8], word: &Range<usize>) -> bool {
        let (start, length) = (slot.start as usize, slot.length() as usize);
        let text = self.texts.get(start..start + length).unwrap_or_default();
        let tail = length.saturating_sub(8);
        let same_tail = Head::of(text, tail, length) == Head::of(bytes, word.end.saturating_sub(8), word.end);
        let between = || {
            let within = bytes.get(word.clone()).unwrap_or_default();
            text.eq_ignore_ascii_case(within)
        };
        same_tail && (length <= 16 || between())
    }

    #[inline]
    fn home(&self, key: Key) -> usize {
        #[expect(clippy::cast_possible_truncation, reason = "the shift leaves fewer than 32 bits")]
        let home = (key.hash() >> self.slot_shift) as usize;
        home
    }
}

/// The hash of a word with the first two letters of the one behind it, small.
fn followed(hash: u64, one: u8, two: u8) -> u64 {
    mix(hash ^ u64::from(u16::from_le_bytes([one, two]) | 0x2020))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_whatever_their_capitals_and_no_others() {
        let words = ["java", "javascript", "javascripts", "c++", "postgresql"];
        let table = Table::new(&words);
        let find =
            |text: &str| table.find(text.as_bytes(), 0..text.len(), Key::of(text.as_bytes(), 0..text.len()));
        assert_eq!(find("Java"), Some(0));
        assert_eq!(find("JavaScript"), Some(1));
        assert_eq!(find("C++"), Some(3));
        assert_eq!(find("postgresXY"), None, "the head alone is not the word");
        assert_eq!(find("jav"), None);
    }

    #[test]
    fn joined_words_have_the_key_of_the_whole() {
        let check = |first: &str, second: &str| {
            let whole = format!("{first}{second}");
            let key = |word: &str| Key::of(word.as_bytes(), 0..word.len());
            assert_eq!(key(first).joined(key(second)), key(&whole), "{whole}");
        };
        check("micro", "services");
        check("a", "b");
        check("kubernet", "es");
        check("kubernetes", "cluster");
    }

    #[test]
    fn what_may_begin_a_phrase_is_let_through() {
        let mut table = Table::new(&["data", "go", "science"]);
        table.let_through("go", true, std::iter::empty());
        table.let_through("data", false, ["science"].into_iter());
        let passes = |text: &str, end: usize| {
            let key = Key::of(text.as_bytes(), 0..end);
            table.may_begin(key.head()) && table.may_go_on(text.as_bytes(), end, key)
        };
        assert!(passes("Go developer", 2) && passes("data science", 4) && passes("Data-Science", 4));
        assert!(!passes("data wins", 4) && !passes("science", 7));
    }
}
