//! Every phrase that is looked for, as a trie of words.
//!
//! Most words of a text begin no phrase, and most of those that do, such as "data", are not followed
//! by the rest of one. Both are turned away by filters that fit into the nearest cache, before a word
//! is looked up at all.

use std::collections::BTreeMap;
use std::ops::Range;

use super::behind::{Behind, Opening, small};
use super::steps::{Step, Steps};
use super::table::{Beginning, Hash, Key, Stand, Table};
use super::unspaced::Unspaced;
use super::words::{Gap, Run, gap, has_point, is_word_at, run, signs_end};

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
    /// The phrases by their first word.
    first: BTreeMap<String, DraftNode<T>>,
}

#[derive(Debug)]
struct DraftNode<T> {
    says: Option<T>,
    next: BTreeMap<String, (Gap, DraftNode<T>)>,
}

impl<T> Default for DraftNode<T> {
    fn default() -> Self {
        Self { says: None, next: BTreeMap::new() }
    }
}

impl<T: Copy> Draft<T> {
    pub(super) fn new() -> Self {
        Self { first: BTreeMap::new() }
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
        let mut words = phrase.iter().map(|(_, word)| word);
        let mut node = self.first.get(words.next()?)?;
        for word in words {
            node = &node.next.get(word)?.1;
        }
        node.says
    }

    fn node(&mut self, phrase: &Phrase) -> Option<&mut DraftNode<T>> {
        let mut words = phrase.iter();
        let (_, first) = words.next()?;
        let mut node = self.first.entry(first.clone()).or_default();
        for (gap, word) in words {
            let (gaps, next) = node.next.entry(word.clone()).or_insert_with(|| (*gap, DraftNode::default()));
            *gaps = gaps.or(*gap);
            node = next;
        }
        Some(node)
    }

    /// Numbers the words, those that begin a phrase first, and lays the nodes out so that the node of
    /// such a word has its number.
    pub(super) fn finish(self) -> Lexicon<T> {
        let whole = self.first.iter().filter_map(|(word, node)| Some((word.as_str(), node.says?)));
        let unspaced = Unspaced::new(whole);
        let mut words: Vec<&str> = self.first.keys().map(String::as_str).collect();
        let mut numbers: BTreeMap<&str, u32> = BTreeMap::new();
        for word in &words {
            let fresh = number(numbers.len());
            numbers.insert(word, fresh);
        }
        let mut drafts: Vec<&DraftNode<T>> = self.first.values().collect();
        let (mut nodes, mut steps) = (Vec::with_capacity(drafts.len()), Vec::new());
        while let Some(draft) = drafts.get(nodes.len()).copied() {
            for (word, (gaps, node)) in &draft.next {
                let word = *numbers.entry(word).or_insert_with(|| {
                    words.push(word);
                    number(words.len() - 1)
                });
                let (from, to) = (number(nodes.len()), number(drafts.len()));
                steps.push(Step { from, word, to, gaps: *gaps });
                drafts.push(node);
            }
            nodes.push(Node { says: draft.says, goes_on: !draft.next.is_empty() });
        }
        let beginnings = self.first.iter().map(|(word, node)| Beginning {
            word,
            alone: node.says.is_some(),
            next: node.next.iter().map(|(next, (gaps, _))| (*gaps, next.as_str())).collect(),
        });
        let table = Table::new(&words, &beginnings.collect::<Vec<_>>());
        let nothing = nodes.len();
        nodes.push(Node { says: None, goes_on: false });
        let beginning = number(self.first.len());
        Lexicon { words: table, beginning, nodes, nothing, steps: Steps::new(&steps), unspaced }
    }
}

fn number(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}

/// The phrases, ready to be found.
#[derive(Debug, Clone)]
pub(super) struct Lexicon<T> {
    words: Table,
    /// Words of a lower number begin a phrase, at the node of that number.
    beginning: u32,
    nodes: Vec<Node<T>>,
    /// The number of a node that says nothing.
    nothing: usize,
    steps: Steps,
    unspaced: Unspaced<T>,
}

#[derive(Debug, Clone, Copy)]
struct Node<T> {
    says: Option<T>,
    /// There are phrases that go on behind it.
    goes_on: bool,
}

impl<T: Copy> Lexicon<T> {
    /// Whether a phrase may begin with a word, where this byte stands second behind it.
    #[inline]
    pub(super) fn is_beginning(&self, key: Key, second: u8) -> bool {
        self.words.begins(Hash::of(key), small(second))
    }

    /// Whether a phrase may begin with a word, going by what stands behind it as well: a version number may hang on a
    /// name, or a hyphen stand inside the first word of a phrase.
    #[inline(always)]
    #[expect(
        clippy::inline_always,
        reason = "it is asked of every third word, and a call is half of the work"
    )]
    pub(super) fn may_begin(&self, run: Run, behind: Behind) -> Stand {
        let Stand { begins, goes_on } = self.words.stands(Hash::of(Key::of_run(run)), behind);
        let linked = behind.is_numbered & run.head.has_letters();
        Stand { begins: begins | linked, goes_on: goes_on | behind.is_hanging }
    }

    /// What a word says that is a phrase by itself, where nothing around it makes another one of it. Nothing as well
    /// where that takes a closer look; a node that says nothing spares a branch that nobody could foretell.
    #[inline]
    #[expect(
        clippy::needless_bitwise_bool,
        reason = "a lazy one may become a branch that nobody can foretell"
    )]
    pub(super) fn plain(&self, bytes: &[u8], run: Run, goes_on: bool) -> Option<T> {
        let word = self.words.glance(bytes, run.end, Key::of_run(run));
        let pointed = bytes.get(run.start.wrapping_sub(1)) == Some(&b'.');
        let other = goes_on | pointed | (word >= self.beginning);
        self.nodes[if other { self.nothing } else { word as usize }].says
    }

    /// The longest phrase that begins with the run.
    pub(super) fn at(&self, bytes: &[u8], run: Run) -> Option<Hit<T>> {
        if self.is_beginning(Key::of_run(run), second_behind(bytes, run.end)) {
            self.at_beginning(bytes, run)
        } else {
            self.begin_linked(bytes, run)
        }
    }

    /// The same for a run that a phrase may begin with.
    #[inline(never)]
    pub(super) fn at_beginning(&self, bytes: &[u8], run: Run) -> Option<Hit<T>> {
        self.begin(bytes, run).or_else(|| self.begin_linked(bytes, run))
    }

    /// The longest phrase in letters without spaces that begins at the place.
    pub(super) fn unspaced_at(&self, text: &str, start: usize) -> Option<Hit<T>> {
        let (length, says) = self.unspaced.at(text.get(start..)?)?;
        Some(Hit { start, end: start + length, says })
    }

    /// What the phrase says that is just this word.
    pub(super) fn word(&self, bytes: &[u8], run: Run) -> Option<T> {
        let word = self.words.find(bytes, run.end, Key::of_run(run))?;
        self.first(word)?.says
    }

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
        let key = Key::of_run(run);
        let word = self.words.find(bytes, end, key)?;
        let node = self.first(word)?;
        if node.goes_on
            && let Some((_, next)) = gap(bytes, end)
            && self.words.may_be_followed(Hash::of(key), Opening::at(bytes, next))
        {
            return self.walk(bytes, start, end, word);
        }
        node.says.map(|says| Hit { start, end, says })
    }

    /// The phrase of a run that ends in a digit or is followed by a hyphen: a version number may hang
    /// on a name, as in "Python3", and a hyphen may stand inside one, as in "micro-services".
    fn begin_linked(&self, bytes: &[u8], first: Run) -> Option<Hit<T>> {
        let Run { start, end, .. } = first;
        let [last, next] = [end.checked_sub(1), Some(end)].map(|at| at.and_then(|at| bytes.get(at)));
        if last.is_some_and(u8::is_ascii_digit) {
            let digits = bytes.get(start..end)?.iter().rev().take_while(|byte| byte.is_ascii_digit()).count();
            let name = end - digits;
            return if name >= start + 3 { self.begin_with(bytes, start, start..name) } else { None };
        }
        if next != Some(&b'-') || !is_word_at(bytes, end + 1) {
            return None;
        }
        let second = run(bytes, end + 1);
        let key = Key::of_run(first).joined(Key::of_run(second));
        if !self.is_beginning(key, second_behind(bytes, second.end)) {
            return None;
        }
        let joined = [bytes.get(start..end)?, bytes.get(second.start..second.end)?].concat();
        let word = self.words.find(&joined, joined.len(), key)?;
        self.walk(bytes, start, second.end, word)
    }

    #[inline(never)]
    fn begin_with(&self, bytes: &[u8], start: usize, word: Range<usize>) -> Option<Hit<T>> {
        let end = word.end;
        let word = self.words.find(bytes, end, Key::of(bytes, word))?;
        self.walk(bytes, start, end, word)
    }

    fn first(&self, word: u32) -> Option<&Node<T>> {
        if word < self.beginning { self.nodes.get(word as usize) } else { None }
    }

    /// Goes from word to word as long as there are phrases that go on like the text.
    fn walk(&self, bytes: &[u8], start: usize, end: usize, word: u32) -> Option<Hit<T>> {
        let mut node = *self.first(word)?;
        let mut number = word;
        let mut end = end;
        let mut longest = node.says.map(|says| (end, says));
        while node.goes_on {
            let Some((gap, next)) = gap(bytes, end) else { break };
            let gap = if gap == Gap::LINE && is_wrapped(bytes, end) { Gap::SPACE } else { gap };
            let Some((to, after)) = self.step(number, bytes, next, gap) else { break };
            let Some(there) = self.nodes.get(to as usize) else { break };
            (node, number, end) = (*there, to, after);
            longest = node.says.map(|says| (end, says)).or(longest);
        }
        longest.map(|(end, says)| Hit { start, end, says })
    }

    fn step(&self, from: u32, bytes: &[u8], at: usize, gap: Gap) -> Option<(u32, usize)> {
        let run = run(bytes, at);
        let step = |word: u32, end: usize| {
            let step = self.steps.find(from, word)?;
            step.gaps.meets(gap).then_some((step.to, end))
        };
        let signs = signs_end(bytes, run.end);
        let signed = || self.words.find(bytes, signs, Key::of(bytes, at..signs));
        if signs > run.end
            && let Some(found) = signed().and_then(|word| step(word, signs))
        {
            return Some(found);
        }
        self.words.find(bytes, run.end, Key::of_run(run)).and_then(|word| step(word, run.end))
    }
}

/// The second byte behind a place.
fn second_behind(bytes: &[u8], end: usize) -> u8 {
    bytes.get(end + 1).copied().unwrap_or(b' ')
}

/// A line that is broken because it was full goes on below.
fn is_wrapped(bytes: &[u8], end: usize) -> bool {
    const FULL: usize = 50;
    let from = end.saturating_sub(FULL);
    from > 0 && !bytes.get(from..end).unwrap_or_default().contains(&b'\n')
}
