//! One pass over a text: every phrase of the lexicon, and where lines and sentences end.

use super::behind::{Behind, may_be_linked};
use super::blocks::{BLOCK, Block, WINDOW, Window, within};
use super::chinese::is_chinese;
use super::lexicon::{Hit, Lexicon};
use super::table::Key;
use super::words::{Head, Run, Wide, run_end, wide};

/// What one pass over a text finds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found<T> {
    /// The phrases, in order, none overlapping another.
    pub(super) hits: Vec<Hit<T>>,
    /// The ends of lines, in order.
    pub(super) lines: Vec<Break>,
    /// The ends of sentences within lines, and the colons, in order.
    pub(super) stops: Vec<Break>,
    /// Whether there are Chinese letters or the like, which few texts have.
    pub(super) is_chinese: bool,
}

impl<T> Default for Found<T> {
    fn default() -> Self {
        Self { hits: Vec::new(), lines: Vec::new(), stops: Vec::new(), is_chinese: false }
    }
}

impl<T> Found<T> {
    /// Forgets what was found.
    pub(super) fn clear(&mut self) {
        self.hits.clear();
        self.lines.clear();
        self.stops.clear();
        self.is_chinese = false;
    }
}

/// Where a line or a sentence ends, or a colon stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Break {
    /// Behind its last letter.
    pub(super) at: usize,
    /// How many bytes stand between it and the next one.
    pub(super) width: u8,
    pub(super) ends: Ends,
}

impl Break {
    /// Where the next line or sentence may begin.
    pub(super) fn next(self) -> usize {
        self.at + usize::from(self.width)
    }
}

/// What ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ends {
    /// A line, and with it a sentence.
    Line,
    /// A sentence, or what stands before an item of a list.
    Sentence,
    /// Nothing: a colon stands here, and what goes before may be a heading.
    Colon,
}

/// The text holds letters in the width of Chinese ones, and must be narrowed first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct FullWidth;

/// Reads a text once, and puts what it finds into an empty list. Phrases that are not wanted are passed over, and
/// hold no others.
pub(super) fn scan<T: Copy>(
    lexicon: &Lexicon<T>,
    text: &str,
    mut found: Found<T>,
    wanted: impl Fn(&Hit<T>) -> bool,
) -> Result<Found<T>, FullWidth> {
    let bytes = text.as_bytes();
    // So many are enough for nearly all texts.
    found.hits.reserve(bytes.len() / 64 + 8);
    found.lines.reserve(bytes.len() / 100 + 8);
    found.stops.reserve(bytes.len() / 60 + 8);
    let (goes_on, plain) = ([false; Waiting::ROOM], [None; Waiting::ROOM]);
    let mut scan =
        Scan { lexicon, text, bytes, wanted, found, waiting: Waiting::new(), goes_on, plain, at: 0 };
    let mut base = 0;
    let mut padded = [b' '; WINDOW];
    while let Some(rest) = bytes.get(base..).filter(|rest| !rest.is_empty()) {
        let window = Window::of(rest, &mut padded);
        let block = Block::of(window);
        // A word that may go on is left to the next block, unless it fills this one.
        let whole = if rest.len() < BLOCK { BLOCK } else { block.whole() };
        if whole == 0 {
            base = run_end(bytes, base);
            continue;
        }
        if window.is_ascii() {
            scan.words(base, window, block, whole);
            scan.marks(base, block);
            if scan.waiting.is_full() {
                scan.settle();
            }
        } else {
            scan.settle();
            scan.both(base, window, block.with_wide(window), whole)?;
        }
        base += whole;
    }
    scan.settle();
    Ok(scan.found)
}

struct Scan<'a, T, W> {
    lexicon: &'a Lexicon<T>,
    text: &'a str,
    bytes: &'a [u8],
    wanted: W,
    found: Found<T>,
    /// Words that phrases begin with and that were not looked up yet.
    waiting: Waiting,
    /// Whether a phrase may go on behind each of them.
    goes_on: [bool; Waiting::ROOM],
    /// What each of them says that is a phrase by itself and nothing else.
    plain: [Option<T>; Waiting::ROOM],
    /// What stands before is read already.
    at: usize,
}

impl<T: Copy, W: Fn(&Hit<T>) -> bool> Scan<'_, T, W> {
    /// The words of a block of ASCII that end before a place: those that phrases begin with wait for [`Self::settle`].
    /// The loop has no branch but its end, since none could be foretold.
    #[inline]
    fn words(&mut self, base: usize, window: Window<'_>, block: Block, whole: usize) {
        let (mut starts, mut ends) = (block.starts(whole), block.ends());
        while starts != 0 {
            let (start, end) = (starts.trailing_zeros(), ends.trailing_zeros());
            let run = word(base, window, start, end);
            self.waiting.put(run, self.is_beginning(run, window.bytes(end as usize - 1)));
            starts &= starts - 1;
            ends &= ends.wrapping_sub(1);
        }
    }

    /// Whether a phrase may begin with a word, going by its last letter and the two bytes behind it.
    #[inline]
    fn is_beginning(&self, run: Run, [last, next, second]: [u8; 3]) -> bool {
        self.lexicon.is_beginning(Key::of_run(run), second) | may_be_linked([last, next])
    }

    /// Looks at the waiting words once more, together with what stands behind them, and looks up the few that are left.
    /// To do so for many at a time spares the end of a loop for each block, which could not be foretold.
    fn settle(&mut self) {
        for place in 0..self.waiting.take() {
            let run = self.waiting.get(place);
            let stand = self.lexicon.may_begin(run, behind(self.bytes, run.end));
            self.goes_on[self.waiting.count % Waiting::ROOM] = stand.goes_on;
            self.waiting.put(run, stand.begins);
        }
        let count = self.waiting.take();
        // Looked up before anything depends on it: the memory for all of them is on its way at once.
        for place in 0..count {
            let place = place % Waiting::ROOM;
            self.plain[place] = self.lexicon.plain(self.bytes, self.waiting.get(place), self.goes_on[place]);
        }
        for place in 0..count {
            self.word(self.waiting.get(place), self.plain[place % Waiting::ROOM]);
        }
    }

    /// The marks of a block of ASCII.
    #[inline]
    fn marks(&mut self, base: usize, block: Block) {
        let mut marks = block.marks;
        while marks != 0 {
            let place = base + marks.trailing_zeros() as usize;
            marks &= marks - 1;
            self.mark(place);
        }
    }

    /// The words and marks of a block that is not all ASCII, in their order: a letter that is not may
    /// be part of a word.
    #[inline(never)] // One block of sixteen is like that.
    fn both(&mut self, base: usize, window: Window<'_>, block: Block, whole: usize) -> Result<(), FullWidth> {
        let starts = block.starts(whole);
        let mut places = starts | (block.marks & within(whole));
        while places != 0 {
            let place = places.trailing_zeros();
            places &= places - 1;
            let start = base + place as usize;
            if start < self.at {
                continue;
            }
            if (starts >> place) & 1 == 0 {
                self.at = self.any_mark(start)?;
                continue;
            }
            let word_end = block.word_end(place);
            let run = word(base, window, place, word_end);
            // Nearly every word ends before a letter or sign of ASCII, and right there.
            let ascii = self.bytes.get(run.end).is_none_or(u8::is_ascii);
            let end = if ascii { run.end } else { foreign_end(self.text, run.end)? };
            let begins = self.is_beginning(run, window.bytes(word_end as usize - 1));
            if begins && end == run.end && self.may_begin(run) {
                self.word(run, None);
            }
            self.at = self.at.max(end);
        }
        Ok(())
    }

    /// Whether a phrase may begin with a word.
    #[inline(never)]
    fn may_begin(&self, run: Run) -> bool {
        self.lexicon.may_begin(run, behind(self.bytes, run.end)).begins
    }

    /// Takes the phrase that begins with a word, if it is not within the one before. What a plain word says is known.
    #[inline]
    fn word(&mut self, run: Run, plain: Option<T>) {
        if run.start < self.at {
            return;
        }
        let plain = plain.map(|says| Hit { start: run.start, end: run.end, says });
        if let Some(hit) = plain.or_else(|| self.lexicon.at_beginning(self.bytes, run)) {
            self.at = hit.end;
            if (self.wanted)(&hit) {
                self.found.hits.push(hit);
            }
        }
    }

    /// Takes the phrase without spaces that begins at the place, and answers where it ends.
    fn unspaced(&mut self, at: usize) -> Option<usize> {
        let hit = self.lexicon.unspaced_at(self.text, at)?;
        if (self.wanted)(&hit) {
            self.found.hits.push(hit);
        }
        Some(hit.end)
    }

    /// Notes what a mark of ASCII ends.
    #[inline]
    fn mark(&mut self, at: usize) {
        if self.bytes.get(at) == Some(&b'\n') {
            self.found.lines.push(Break { at, width: 1, ends: Ends::Line });
        } else if let Some(ends) = stops(self.bytes, at) {
            self.found.stops.push(Break { at: at + 1, width: 0, ends });
        }
    }

    /// Notes what a mark ends, and answers where the text goes on.
    fn any_mark(&mut self, at: usize) -> Result<usize, FullWidth> {
        if self.bytes.get(at).is_some_and(u8::is_ascii) {
            self.mark(at);
            return Ok(at + 1);
        }
        let letter = self.text.get(at..).and_then(|rest| rest.chars().next()).unwrap_or_default();
        let next = at + letter.len_utf8();
        // No letter has more than four bytes.
        let width = u8::try_from(letter.len_utf8()).unwrap_or_default();
        match wide(letter) {
            Wide::Letter => foreign_end(self.text, at),
            Wide::Full => Err(FullWidth),
            Wide::Line => {
                self.found.lines.push(Break { at, width, ends: Ends::Line });
                Ok(next)
            }
            Wide::Stop => {
                self.found.stops.push(Break { at, width, ends: Ends::Sentence });
                Ok(next)
            }
            Wide::Gap => {
                self.found.is_chinese |= is_chinese(letter);
                Ok(self.unspaced(at).unwrap_or(next))
            }
        }
    }
}

/// Words that wait for a closer look.
struct Waiting {
    list: [Run; Self::ROOM],
    count: usize,
}

impl Waiting {
    /// A power of two, so that no place needs to be checked.
    const ROOM: usize = 128;

    fn new() -> Self {
        Self { list: [Run { start: 0, end: 0, head: Head(0) }; Self::ROOM], count: 0 }
    }

    /// Puts a word there, for good only if it passes: to do so is cheaper than to ask first.
    #[inline]
    fn put(&mut self, run: Run, passes: bool) {
        self.list[self.count % Self::ROOM] = run;
        self.count += usize::from(passes);
    }

    /// Whether the words of one more block may find no room.
    fn is_full(&self) -> bool {
        self.count > Self::ROOM - BLOCK / 2
    }

    /// How many there are; they wait no longer, and each can be put back once it was taken from its place.
    fn take(&mut self) -> usize {
        std::mem::take(&mut self.count)
    }

    #[inline]
    fn get(&self, place: usize) -> Run {
        self.list[place % Self::ROOM]
    }
}

/// The word between two places of a block.
#[inline]
fn word(base: usize, window: Window<'_>, start: u32, end: u32) -> Run {
    let head = Head::of_eight(window.bytes(start as usize), (end - start) as usize);
    Run { start: base + start as usize, end: base + end as usize, head }
}

/// What stands behind the word that ends at the place. Behind the end of the text stand spaces.
#[inline]
fn behind(bytes: &[u8], end: usize) -> Behind {
    let rest = bytes.get(end - 1..).unwrap_or_default();
    Behind::of(rest.first_chunk().copied().unwrap_or_else(|| padded(rest)))
}

#[cold]
fn padded(rest: &[u8]) -> [u8; 5] {
    let mut padded = [b' '; 5];
    for (to, from) in padded.iter_mut().zip(rest) {
        *to = *from;
    }
    padded
}

/// Where the word ends that goes on at the place with letters outside ASCII: no phrase holds such words.
#[cold]
fn foreign_end(text: &str, from: usize) -> Result<usize, FullWidth> {
    let rest = text.get(from..).unwrap_or_default();
    for (offset, letter) in rest.char_indices() {
        let inside = letter.is_ascii_alphanumeric() && offset > 0;
        match wide(letter) {
            Wide::Letter => {}
            Wide::Full => return Err(FullWidth),
            _ if inside => {}
            Wide::Gap | Wide::Line | Wide::Stop => return Ok(from + offset),
        }
    }
    Ok(text.len())
}

/// What a stop ends. A point ends a sentence where white space follows, and then nothing that goes on
/// with a small letter or after an abbreviation.
fn stops(bytes: &[u8], at: usize) -> Option<Ends> {
    let after = bytes.get(at + 1..).unwrap_or_default();
    if after.first().is_some_and(|next| !next.is_ascii_whitespace()) {
        return None;
    }
    match bytes.get(at) {
        Some(b':') => return Some(Ends::Colon),
        Some(b'.') => {}
        _ => return Some(Ends::Sentence),
    }
    let goes_on = after.iter().find(|byte| !byte.is_ascii_whitespace()).is_some_and(u8::is_ascii_lowercase);
    let abbreviated = matches!(
        bytes.get(..at).unwrap_or_default(),
        [.., b'.', _]
            | [.., b'e', b's', b'p']
            | [.., b'n', b'c', b'l']
            | [.., b' ', b'v' | b'S' | b'J', b's' | b'r' | b't']
    );
    if goes_on || abbreviated { None } else { Some(Ends::Sentence) }
}
