//! The words of a lexicon, found by their letters, and filters that turn most other words away.

use std::ops::Range;

use super::behind::{Behind, Opening, joints_of};
use super::filter::{Filter, Pair, mix};
use super::words::{Gap, Head, Run};

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
}

/// The mixed bits of a key; the upper ones depend on all letters and on the length.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Hash(u64);

impl Hash {
    #[inline]
    pub(super) fn of(Key { head: Head(head), length }: Key) -> Self {
        Self(mix(head ^ (u64::from(length) << 50)))
    }

    /// The hash of a word with the first letters of the one behind it.
    #[inline]
    fn followed(self, next: Opening) -> u64 {
        mix(self.0 ^ u64::from(next.0))
    }
}

/// A word that begins phrases.
#[derive(Debug)]
pub(super) struct Beginning<'a> {
    pub(super) word: &'a str,
    /// It is one by itself.
    pub(super) alone: bool,
    /// The words that go on with the others, and what may stand before each.
    pub(super) next: Vec<(Gap, &'a str)>,
}

/// Whether a word may begin a phrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stand {
    /// It may.
    pub(super) begins: bool,
    /// The phrase may go on behind it.
    pub(super) goes_on: bool,
}

/// Words by their number, and which of them may begin a phrase.
#[derive(Debug, Clone)]
pub(super) struct Table {
    /// The words that are a phrase by themselves, and those that begin one with the first letters that may follow.
    beginning: Pair,
    /// The words that begin a phrase, each with the first letters of the words that may follow, and with the signs
    /// before them; and once more in two: each beginning of such a word with the letters that go on with it.
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
    /// So many spaces stand before the words, so that each has eight bytes that end with it.
    const BEFORE: usize = 8;

    /// A table of the words, each numbered by its place; with those that begin phrases.
    pub(super) fn new(words: &[&str], beginning: &[Beginning<'_>]) -> Self {
        // Half of them free at least: most words are found where they are looked for first.
        let slots = (words.len() * 2).next_power_of_two().max(64);
        let mut table = Self {
            beginning: Pair::new(),
            followed: Filter::for_about(beginning.iter().map(|word| word.next.len() + word.word.len()).sum()),
            slots: vec![Slot::FREE; slots].into(),
            slot_shift: u64::BITS - slots.trailing_zeros(),
            texts: [" ".repeat(Self::BEFORE), words.concat()].concat().into_bytes().into(),
        };
        let mut start = 0;
        for (number, word) in (0_u32..).zip(words) {
            table.insert(number, word, start);
            start += u32::try_from(word.len()).unwrap_or(u32::MAX);
        }
        for word in beginning {
            table.let_through(word);
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

    fn let_through(&mut self, beginning: &Beginning<'_>) {
        let Beginning { word, alone, next } = beginning;
        // The filters see the run of letters and digits only.
        let run = word.trim_start_matches('.').trim_end_matches(['+', '#']);
        let hash = Hash::of(Key::of(run.as_bytes(), 0..run.len()));
        if *alone || run != *word {
            self.beginning.put(hash.0);
        }
        if !next.is_empty() {
            // More than a single byte stands before the next word.
            self.beginning.put_with(hash.0, b' ');
        }
        for (gaps, next) in next {
            let letter = next.bytes().next().unwrap_or(b' ');
            self.beginning.put_with(hash.0, letter);
            for opening in joints_of(*gaps).chain([Opening::at(next.as_bytes(), 0)]) {
                let followed = hash.followed(opening);
                self.followed.put(followed, followed);
            }
        }
        for at in 1..word.len() {
            let part = Hash::of(Key::of(word.as_bytes(), 0..at));
            let followed = part.followed(Opening::at(word.as_bytes(), at));
            self.followed.put(followed, followed);
        }
    }

    /// Whether a word with that hash may be a phrase by itself, or begin one that goes on with the letter.
    #[inline]
    pub(super) fn begins(&self, hash: Hash, letter: u8) -> bool {
        let (alone, lettered) = self.beginning.both(hash.0, letter);
        alone | lettered
    }

    /// Whether a word with that hash may be a phrase by itself, or begin one that goes on with what stands behind it,
    /// or be joined by a hyphen with the next one to a word that begins a phrase.
    #[inline]
    #[expect(
        clippy::needless_bitwise_bool,
        reason = "a lazy one may become a branch that nobody can foretell"
    )]
    pub(super) fn stands(&self, hash: Hash, behind: Behind) -> Stand {
        let (alone, lettered) = self.beginning.both(hash.0, behind.letter);
        let followed = hash.followed(behind.opening);
        let is_followed = self.followed.cell(followed).has(followed);
        let goes_on = (lettered & (behind.is_open | is_followed)) | (behind.is_joined & is_followed);
        Stand { begins: alone | goes_on, goes_on }
    }

    /// The number of a word of at most sixteen letters that stands in the first place it is looked for; else a number
    /// that no word has.
    #[inline]
    pub(super) fn glance(&self, bytes: &[u8], end: usize, key: Key) -> u32 {
        let slot = self.slots.get(self.home(key)).copied().unwrap_or(Slot::FREE);
        let tail_of = |text: &[u8], end: usize| {
            let eight = text.get(end.wrapping_sub(8)..end).and_then(|eight| eight.first_chunk());
            u64::from_le_bytes(eight.copied().unwrap_or_default()) | Head::SMALL
        };
        // The tail of a short word is not asked for.
        let long = u64::from(key.length > Key::HEAD).wrapping_neg();
        let tail = tail_of(&self.texts, Self::BEFORE + slot.start as usize + slot.length() as usize);
        let other = (slot.head.0 ^ key.head.0)
            | u64::from(slot.length() ^ key.length)
            | ((tail ^ tail_of(bytes, end)) & long)
            | u64::from(key.length > 2 * Key::HEAD);
        (slot.word >> 8) | u32::from(other != 0).wrapping_neg()
    }

    /// Whether a word with that hash may go on with a phrase behind one that begins it.
    pub(super) fn may_be_followed(&self, hash: Hash, next: Opening) -> bool {
        let followed = hash.followed(next);
        self.followed.cell(followed).has(followed)
    }

    /// The number of the word with that key that ends at the place.
    #[inline]
    pub(super) fn find(&self, bytes: &[u8], end: usize, key: Key) -> Option<u32> {
        let mut at = self.home(key);
        while let Some(slot) = self.slots.get(at).filter(|slot| slot.length() > 0) {
            // Both at once: neither could be foretold by itself.
            let other = (slot.head.0 ^ key.head.0) | u64::from(slot.length() ^ key.length);
            if other == 0 && (key.length <= Key::HEAD || self.is(*slot, bytes, end)) {
                return Some(slot.word >> 8);
            }
            at = (at + 1) & (self.slots.len() - 1);
        }
        None
    }

    /// Whether the letters behind the head are the same as well. The last eight are compared in one go. Apart, so that
    /// short words do not pay for it.
    #[inline(never)]
    fn is(&self, slot: Slot, bytes: &[u8], end: usize) -> bool {
        let (start, length) = (Self::BEFORE + slot.start as usize, slot.length() as usize);
        let text = self.texts.get(start..start + length).unwrap_or_default();
        let tail = length.saturating_sub(8);
        let same_tail = Head::of(text, tail, length) == Head::of(bytes, end.saturating_sub(8), end);
        let between = || {
            let within = bytes.get(end.saturating_sub(length)..end).unwrap_or_default();
            text.eq_ignore_ascii_case(within)
        };
        same_tail && (length <= 16 || between())
    }

    #[inline]
    fn home(&self, key: Key) -> usize {
        #[expect(clippy::cast_possible_truncation, reason = "the shift leaves fewer than 32 bits")]
        let home = (Hash::of(key).0 >> self.slot_shift) as usize;
        home
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_whatever_their_capitals_and_no_others() {
        let words = ["java", "javascript", "javascripts", "c++", "postgresql"];
        let table = Table::new(&words, &[]);
        let find =
            |text: &str| table.find(text.as_bytes(), text.len(), Key::of(text.as_bytes(), 0..text.len()));
        assert_eq!(find("Java"), Some(0));
        assert_eq!(find("JavaScript"), Some(1));
        assert_eq!(find("C++"), Some(3));
        assert_eq!(find("postgresXY"), None, "the head alone is not the word");
        assert_eq!(find("jav"), None);
    }

    #[test]
    fn a_glance_finds_words_whose_first_place_was_free_and_no_others() {
        let words = ["go", "postgresql", "aaaaaaaaaaaaaaaaa"];
        let table = Table::new(&words, &[]);
        let glance = |text: &str| {
            let bytes = text.as_bytes();
            table.glance(bytes, bytes.len(), Key::of(bytes, 0..bytes.len()))
        };
        assert_eq!(glance("Go"), 0);
        assert_eq!(glance("PostgreSQL"), 1);
        assert!(glance("postgresXY") >= 3 && glance("ga") >= 3, "the head alone is not the word");
        assert!(glance(words[2]) >= 3, "so long a word takes a closer look");
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
        let go = Beginning { word: "go", alone: true, next: Vec::new() };
        let data =
            Beginning { word: "data", alone: false, next: vec![(Gap::SPACE.or(Gap::HYPHEN), "science")] };
        let table = Table::new(&["data", "go", "science"], &[go, data]);
        let passes = |text: &str, end: usize| {
            let around = format!("{text}    ");
            let behind = around.as_bytes().get(end - 1..).and_then(|rest| rest.first_chunk());
            let behind = Behind::of(*behind.unwrap_or(&[b' '; 5]));
            let hash = Hash::of(Key::of(text.as_bytes(), 0..end));
            table.stands(hash, behind).begins
        };
        assert!(passes("Go developer", 2) && passes("data science", 4) && passes("Data-Science", 4));
        assert!(!passes("data wins", 4) && !passes("science", 7));
        assert!(passes("da-ta", 2) && !passes("da-te", 2) && !passes("da ta", 2));
    }
}
