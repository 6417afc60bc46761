//! Every phrase that is looked for, as a trie of words.
//!
//! Most words of a text begin no phrase, and most of those that do, such as "data", are not followed
//! by the rest of one. Both are turned away by filters that fit into the nearest cache, before a word
//! is looked up at all.

use std::collections::BTreeMap;
use std::ops::Range;

use super::words::{Gap, Head, Run, gap, has_point, is_word_at, run, run_end, signs_end};

/// A phrase that is looked for: its words, and what may stand before each but the first.
pub(super) type Phrase = Vec<(Gap, String)>;

/// Words of a text that are a phrase of the lexicon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Hit<T> {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) says: T,
}

/// Collects phrases.
#[derive(Debug)]
pub(super) struct Draft<T> {
    words: BTreeMap<String, u32>,
    nodes: Vec<DraftNode<T>>,
    /// The node of each word that begins a phrase.
    first: BTreeMap<u32, usize>,
}

#[derive(Debug)]
struct DraftNode<T> {
    says: Option<T>,
    next: BTreeMap<u32, (Gap, usize)>,
}

impl<T: Copy> Draft<T> {
    pub(super) fn new() -> Self {
        Self { words: BTreeMap::new(), nodes: Vec::new(), first: BTreeMap::new() }
    }

    /// Puts a phrase in, whatever it said before.
    pub(super) fn put(&mut self, phrase: &Phrase, says: T) {
        if let Some(node) = self.node(phrase) {
            node.says = Some(says);
        }
    }

    /// Puts a phrase in unless it says something already.
    pub(super) fn add(&mut self, phrase: &Phrase, says: T) {
        if let Some(node) = self.node(phrase) {
            node.says.get_or_insert(says);
        }
    }

    /// What a phrase says so far.
    pub(super) fn says(&self, phrase: &Phrase) -> Option<T> {
        let mut words = phrase.iter().map(|(_, text)| self.words.get(text));
        let mut node = self.nodes.get(*self.first.get(words.next()??)?)?;
        for word in words {
            node = self.nodes.get(node.next.get(word?)?.1)?;
        }
        node.says
    }

    fn node(&mut self, phrase: &Phrase) -> Option<&mut DraftNode<T>> {
        let mut words = phrase.iter();
        let (_, first) = words.next()?;
        let word = self.word(first);
        let fresh = self.nodes.len();
        let mut at = *self.first.entry(word).or_insert(fresh);
        self.grow(at);
        for (gap, text) in words {
            let word = self.word(text);
            let fresh = self.nodes.len();
            let node = self.nodes.get_mut(at)?;
            let (gaps, next) = node.next.entry(word).or_insert((*gap, fresh));
            *gaps = gaps.or(*gap);
            at = *next;
            self.grow(at);
        }
        self.nodes.get_mut(at)
    }

    fn grow(&mut self, at: usize) {
        if at == self.nodes.len() {
            self.nodes.push(DraftNode { says: None, next: BTreeMap::new() });
        }
    }

    fn word(&mut self, text: &str) -> u32 {
        let fresh = u32::try_from(self.words.len()).unwrap_or(u32::MAX);
        *self.words.entry(text.to_owned()).or_insert(fresh)
    }

    pub(super) fn finish(self) -> Lexicon<T> {
        let mut texts = vec![""; self.words.len()];
        for (text, word) in &self.words {
            if let Some(slot) = texts.get_mut(*word as usize) {
                *slot = text;
            }
        }
        let mut words = Table::new(&texts, &self.first);
        for (word, node) in &self.first {
            let Some((text, node)) = texts.get(*word as usize).zip(self.nodes.get(*node)) else { continue };
            words.let_through(text, node.says.is_some(), node.next.keys().filter_map(|word| texts.get(*word as usize)));
        }
        let nodes = self.nodes.into_iter().map(|node| Node {
            says: node.says,
            next: node.next.into_iter().map(|(word, (gaps, to))| Edge { word, gaps, to }).collect(),
        });
        Lexicon { nodes: nodes.collect(), words }
    }
}

/// The phrases, ready to be found.
#[derive(Debug, Clone)]
pub(super) struct Lexicon<T> {
    words: Table,
    nodes: Vec<Node<T>>,
}

#[derive(Debug, Clone)]
struct Node<T> {
    says: Option<T>,
    /// In order of word.
    next: Box<[Edge]>,
}

#[derive(Debug, Clone, Copy)]
struct Edge {
    word: u32,
    gaps: Gap,
    to: usize,
}

impl<T: Copy> Lexicon<T> {
    /// The longest phrase that begins with the run.
    #[inline]
    pub(super) fn at(&self, bytes: &[u8], run: Run) -> Option<Hit<T>> {
        if self.words.begins.has(Key::of_run(run).hash()) && self.words.goes_on(bytes, run) {
            return self.begin(bytes, run);
        }
        if is_unusual(bytes, run) { self.begin_otherwise(bytes, run) } else { None }
    }

    /// What the phrase says that is just this word.
    pub(super) fn word(&self, bytes: &[u8], run: Run) -> Option<T> {
        let slot = self.words.find(bytes, run.start..run.end, Key::of_run(run))?;
        self.nodes.get(slot.begins as usize)?.says
    }

    #[inline(never)]
    fn begin(&self, bytes: &[u8], run: Run) -> Option<Hit<T>> {
        let Run { start, end, .. } = run;
        let signs = signs_end(bytes, end);
        if signs > end
            && let Some(hit) = self.begin_with(bytes, start, start..signs)
        {
            return Some(hit);
        }
        if has_point(bytes, start)
            && let Some(hit) = self.begin_with(bytes, start - 1, start - 1..end)
        {
            return Some(hit);
        }
        let slot = self.words.find(bytes, start..end, Key::of_run(run));
        let hit = slot.and_then(|slot| self.walk(bytes, start, end, slot));
        hit.or_else(|| if is_unusual(bytes, run) { self.begin_otherwise(bytes, run) } else { None })
    }

    /// A version number may hang on a name, and a hyphen may stand inside one.
    #[cold]
    fn begin_otherwise(&self, bytes: &[u8], run: Run) -> Option<Hit<T>> {
        let Run { start, end, .. } = run;
        let word = bytes.get(start..end)?;
        let digits = word.iter().rev().take_while(|byte| byte.is_ascii_digit()).count();
        let name = end - digits;
        if digits > 0 && name >= start + 3 {
            return self.begin_with(bytes, start, start..name);
        }
        if bytes.get(end) == Some(&b'-') && is_word_at(bytes, end + 1) {
            let second_end = run_end(bytes, end + 1);
            let joined = [word, bytes.get(end + 1..second_end)?].concat();
            let slot = self.words.find(&joined, 0..joined.len(), Key::of(&joined, 0..joined.len()))?;
            return self.walk(bytes, start, second_end, slot);
        }
        None
    }

    fn begin_with(&self, bytes: &[u8], start: usize, word: Range<usize>) -> Option<Hit<T>> {
        let end = word.end;
        let slot = self.words.find(bytes, word.clone(), Key::of(bytes, word))?;
        self.walk(bytes, start, end, slot)
    }

    fn walk(&self, bytes: &[u8], start: usize, end: usize, slot: &Slot) -> Option<Hit<T>> {
        let mut node = self.nodes.get(slot.begins as usize)?;
        let mut end = end;
        let mut longest = node.says.map(|says| Hit { start, end, says });
        while !node.next.is_empty() {
            let Some((gap, next)) = gap(bytes, end) else { break };
            let gap = if gap == Gap::LINE && is_wrapped(bytes, end) { Gap::SPACE } else { gap };
            let Some((edge, after)) = self.step(node, bytes, next, gap) else { break };
            let Some(to) = self.nodes.get(edge.to) else { break };
            (node, end) = (to, after);
            longest = node.says.map(|says| Hit { start, end, says }).or(longest);
        }
        longest
    }

    fn step<'a>(&self, node: &'a Node<T>, bytes: &[u8], at: usize, gap: Gap) -> Option<(&'a Edge, usize)> {
        let run = run(bytes, at);
        let edge = |slot: &Slot, end: usize| {
            let edge = node.next.iter().find(|edge| edge.word == slot.word)?;
            edge.gaps.meets(gap).then_some((edge, end))
        };
        let signs = signs_end(bytes, run.end);
        let signed = || self.words.find(bytes, at..signs, Key::of(bytes, at..signs));
        if signs > run.end
            && let Some(found) = signed().and_then(|slot| edge(slot, signs))
        {
            return Some(found);
        }
        self.words.find(bytes, at..run.end, Key::of_run(run)).and_then(|slot| edge(slot, run.end))
    }
}

/// A hyphen follows, or the last letter is a digit.
#[inline]
fn is_unusual(bytes: &[u8], run: Run) -> bool {
    bytes.get(run.end) == Some(&b'-')
        || (run.end > run.start + 3 && bytes.get(run.end - 1).is_some_and(u8::is_ascii_digit))
}

/// A line that is broken because it was full goes on below.
fn is_wrapped(bytes: &[u8], end: usize) -> bool {
    const FULL: usize = 50;
    let from = end.saturating_sub(FULL);
    from > 0 && !bytes.get(from..end).unwrap_or_default().contains(&b'\n')
}

/// Almost the word itself: its first eight letters and its length.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Key {
    head: Head,
    length: u32,
}

impl Key {
    /// The letters of a head.
    const HEAD: u32 = 8;

    #[inline]
    fn of_run(run: Run) -> Self {
        #[expect(clippy::cast_possible_truncation, reason = "a longer word is in no lexicon")]
        let length = (run.end - run.start) as u32;
        Self { head: run.head, length }
    }

    fn of(bytes: &[u8], word: Range<usize>) -> Self {
        Self::of_run(Run { start: word.start, end: word.end, head: Head::of(bytes, word.start, word.end) })
    }

    /// Fibonacci hashing: the upper bits of the product are well mixed.
    #[inline]
    fn hash(self) -> u64 {
        let mixed = self.head.0 ^ (self.head.0 >> 29) ^ (u64::from(self.length) << 40);
        mixed.wrapping_mul(0x9e37_79b9_7f4a_7c15)
    }
}

/// A set that says of some things that are not in it that they are, and of none that is that it is not.
#[derive(Debug, Clone)]
struct Filter {
    bits: Box<[u64]>,
    /// How far a hash is shifted to be a place among the bits.
    shift: u32,
}

impl Filter {
    fn new(things: usize) -> Self {
        let bits = (things * 8).next_power_of_two().max(1 << 13);
        Self { bits: vec![0; bits / 64].into(), shift: 64 - bits.trailing_zeros() }
    }

    fn put(&mut self, hash: u64) {
        let place = hash >> self.shift;
        if let Some(bits) = usize::try_from(place / 64).ok().and_then(|at| self.bits.get_mut(at)) {
            *bits |= 1 << (place % 64);
        }
    }

    #[inline]
    fn has(&self, hash: u64) -> bool {
        let place = hash >> self.shift;
        #[expect(clippy::cast_possible_truncation, reason = "the shift leaves fewer than 32 bits")]
        self.bits.get((place / 64) as usize).is_some_and(|bits| (bits >> (place % 64)) & 1 == 1)
    }
}

/// The words of all phrases, and which of them may begin one here.
#[derive(Debug, Clone)]
struct Table {
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

/// The hash of a word with the first two letters of the one behind it, small.
fn followed(hash: u64, one: u8, two: u8) -> u64 {
    let letters = u64::from(u16::from_le_bytes([one, two]) | 0x2020);
    (hash ^ letters).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

#[derive(Debug, Clone, Copy)]
struct Slot {
    key: Key,
    /// Where its text begins.
    start: u32,
    word: u32,
    /// The node of the phrases it begins; there is none of that number if it begins no phrase.
    begins: u32,
}

impl Slot {
    const FREE: Self = Self { key: Key { head: Head(0), length: 0 }, start: 0, word: 0, begins: u32::MAX };
}

impl Table {
    fn new(texts: &[&str], begins: &BTreeMap<u32, usize>) -> Self {
        let slots = (texts.len() * 2).next_power_of_two().max(64);
        let filter = Filter::new(texts.len());
        let mut table = Self {
            begins: filter.clone(),
            alone: filter.clone(),
            followed: filter,
            slots: vec![Slot::FREE; slots].into(),
            slot_shift: 64 - slots.trailing_zeros(),
            texts: texts.concat().into_bytes().into(),
        };
        let mut start = 0;
        let place = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        for (word, text) in (0..).zip(texts) {
            let key = Key::of(text.as_bytes(), 0..text.len());
            let begins = begins.get(&word).copied();
            table.insert(Slot { key, start: place(start), word, begins: begins.map_or(u32::MAX, place) });
            start += text.len();
        }
        table
    }

    fn let_through<'a>(&mut self, first: &str, alone: bool, next: impl Iterator<Item = &'a &'a str>) {
        // The filters see the run of letters and digits only.
        let run = first.trim_start_matches('.').trim_end_matches(['+', '#']);
        let hash = Key::of(run.as_bytes(), 0..run.len()).hash();
        self.begins.put(hash);
        if alone || run != first {
            self.alone.put(hash);
        }
        for next in next {
            match next.as_bytes() {
                [one, two, ..] => self.followed.put(followed(hash, *one, *two)),
                _ => self.alone.put(hash),
            }
        }
    }

    /// Whether the run, which begins a phrase, is one by itself or followed by a word that may go on.
    fn goes_on(&self, bytes: &[u8], run: Run) -> bool {
        let hash = Key::of_run(run).hash();
        self.alone.has(hash)
            || gap(bytes, run.end).is_some_and(|(_, next)| match bytes.get(next..next + 2) {
                Some([one, two]) => self.followed.has(followed(hash, *one, *two)),
                _ => false,
            })
    }

    #[inline]
    fn find(&self, bytes: &[u8], word: Range<usize>, key: Key) -> Option<&Slot> {
        let mut at = self.home(key);
        loop {
            let slot = self.slots.get(at)?;
            if slot.key == key && (key.length <= Key::HEAD || self.is(slot, bytes, word.clone())) {
                return Some(slot);
            }
            if slot.key.length == 0 {
                return None;
            }
            at = (at + 1) & (self.slots.len() - 1);
        }
    }

    /// Whether the letters behind the head are the same as well.
    fn is(&self, slot: &Slot, bytes: &[u8], word: Range<usize>) -> bool {
        let start = slot.start as usize;
        let text = self.texts.get(start..start + slot.key.length as usize).unwrap_or_default();
        text.eq_ignore_ascii_case(bytes.get(word).unwrap_or_default())
    }

    fn insert(&mut self, slot: Slot) {
        let mut at = self.home(slot.key);
        while self.slots.get(at).is_some_and(|slot| slot.key.length > 0) {
            at = (at + 1) & (self.slots.len() - 1);
        }
        if let Some(free) = self.slots.get_mut(at) {
            *free = slot;
        }
    }

    #[inline]
    fn home(&self, key: Key) -> usize {
        #[expect(clippy::cast_possible_truncation, reason = "the shift leaves fewer than 32 bits")]
        let home = (key.hash() >> self.slot_shift) as usize;
        home
    }
}
