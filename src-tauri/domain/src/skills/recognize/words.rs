//! How a text falls into words, and what may stand between the words of one name.
//!
//! A word is a run of letters and digits. The signs that belong to names come with it: `C++`, `C#`,
//! `.NET`. Whatever else stands between two words of a name is a [`Gap`], so that "event driven",
//! "event-driven" and a line that happens to be broken there are one name, and "Spark, SQL" is two.

// Static: a constant would be copied to wherever it is looked up in.
static WORD: [bool; 256] = word();

const fn word() -> [bool; 256] {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        #[expect(clippy::cast_possible_truncation, reason = "the loop ends at 256")]
        let this = byte as u8;
        table[byte] = this.is_ascii_alphanumeric();
        byte += 1;
    }
    table
}

/// Whether a byte is a letter or a digit.
#[inline]
pub(super) fn is_word(byte: u8) -> bool {
    WORD[usize::from(byte)]
}

/// Whether a letter or digit stands at the place.
pub(super) fn is_word_at(bytes: &[u8], at: usize) -> bool {
    bytes.get(at).is_some_and(|byte| is_word(*byte))
}

/// A run of ASCII letters and digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Run {
    pub(super) start: usize,
    pub(super) end: usize,
    /// Its first eight letters, small.
    pub(super) head: Head,
}

/// The bytes of a head that a word of each length fills, up to the longest that a block holds.
static LETTERS: [u64; 64] = letters();

const fn letters() -> [u64; 64] {
    let mut table = [u64::MAX; 64];
    let mut length = 0;
    while length < 8 {
        table[length] = (1 << (8 * length)) - 1;
        length += 1;
    }
    table
}

/// The first eight letters of a word, small; what is missing is a space.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Head(pub(super) u64);

impl Head {
    /// This bit makes letters small and leaves digits and the signs of names as they are.
    pub(super) const SMALL: u64 = 0x2020_2020_2020_2020;

    /// The head of the word between two places.
    #[inline]
    pub(super) fn of(bytes: &[u8], start: usize, end: usize) -> Self {
        let length = end - start;
        if length > 0
            && let Some(eight) = bytes.get(start..start + 8).and_then(|eight| eight.try_into().ok())
        {
            return Self::of_eight(eight, length.min(8));
        }
        let mut eight = [b' '; 8];
        for (to, from) in eight.iter_mut().zip(bytes.get(start..end).unwrap_or_default()) {
            *to = *from;
        }
        Self(u64::from_le_bytes(eight) | Self::SMALL)
    }

    /// The head of a word of that many letters, at least one, of which the first eight bytes are given with what stands
    /// behind them.
    #[inline]
    pub(super) fn of_eight(eight: [u8; 8], length: usize) -> Self {
        Self((u64::from_le_bytes(eight) & LETTERS[length % LETTERS.len()]) | Self::SMALL)
    }

    /// Whether there are letters among them, and not only digits.
    #[inline]
    pub(super) fn has_letters(self) -> bool {
        // This bit is set in all letters, and in no digit or space.
        const LETTER: u64 = 0x4040_4040_4040_4040;
        self.0 & LETTER != 0
    }

    /// The head of both words written as one, where the first has that length.
    pub(super) fn then(self, length: u32, second: Self) -> Self {
        let bits = 8 * length;
        Self((self.0 & ((1 << bits) - 1)) | (second.0 << bits))
    }
}

/// The run that begins at the place.
pub(super) fn run(bytes: &[u8], start: usize) -> Run {
    let end = run_end(bytes, start);
    Run { start, end, head: Head::of(bytes, start, end) }
}

/// Where the run ends that goes on at the place.
pub(super) fn run_end(bytes: &[u8], from: usize) -> usize {
    let rest = bytes.get(from..).unwrap_or_default();
    from + rest.iter().position(|byte| !is_word(*byte)).unwrap_or(rest.len())
}

/// Where the signs end that belong to the word before the place: `++`, `#`, or a `+` nothing hangs on.
pub(super) fn signs_end(bytes: &[u8], from: usize) -> usize {
    match (bytes.get(from), bytes.get(from + 1)) {
        (Some(b'+'), Some(b'+')) => from + 2,
        (Some(b'#'), _) => from + 1,
        (Some(b'+'), next) if next.is_none_or(|byte| !is_word(*byte)) => from + 1,
        _ => from,
    }
}

/// Whether the word at the place has a point of its own in front, as `.NET` has.
pub(super) fn has_point(bytes: &[u8], start: usize) -> bool {
    let Some(point) = start.checked_sub(1) else { return false };
    let free = point.checked_sub(1).is_none_or(|before| !is_word_at(bytes, before));
    bytes.get(point) == Some(&b'.') && free
}

/// What a letter outside ASCII is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wide {
    /// It is part of a word, as the é of "café" is.
    Letter,
    /// It ends a line.
    Line,
    /// It ends a sentence, or begins an item of a list.
    Stop,
    /// It is a Latin letter, digit or sign drawn in the width of a Chinese one.
    Full,
    /// It stands for itself, as Chinese letters do, or is only a sign.
    Gap,
}

/// Alphabets that are written with spaces between words join Latin letters; Chinese, Japanese, Thai
/// and Korean letters do not, so that "熟悉Java" names Java.
pub(super) fn wide(letter: char) -> Wide {
    match letter {
        '\u{85}' | '\u{2028}' | '\u{2029}' => Wide::Line,
        '•' | '·' | '●' | '▪' | '■' | '◦' | '‣' | '。' | '！' | '？' | '；' | '✓' => {
            Wide::Stop
        }
        '\u{ff0b}'
        | '\u{ff03}'
        | '\u{ff10}'..='\u{ff19}'
        | '\u{ff21}'..='\u{ff3a}'
        | '\u{ff41}'..='\u{ff5a}' => Wide::Full,
        '\u{300}'..='\u{36f}' => Wide::Letter,
        '\u{aa}'..='\u{58f}' | '\u{1e00}'..='\u{1fff}' if letter.is_alphanumeric() => Wide::Letter,
        _ => Wide::Gap,
    }
}

/// What stands between two words: a set of the kinds below.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Gap(u16);

impl Gap {
    /// Nothing: the second word follows a sign, as in `C++11`.
    pub(super) const NONE: Self = Self(1);
    /// White space on one line.
    pub(super) const SPACE: Self = Self(2);
    /// A hyphen or an underscore.
    pub(super) const HYPHEN: Self = Self(4);
    /// A point with no space after it.
    pub(super) const POINT: Self = Self(8);
    /// A slash.
    pub(super) const SLASH: Self = Self(16);
    /// An ampersand.
    pub(super) const AND: Self = Self(32);
    /// An apostrophe.
    pub(super) const APOSTROPHE: Self = Self(64);
    /// A comma.
    pub(super) const COMMA: Self = Self(128);
    /// The end of a line.
    pub(super) const LINE: Self = Self(256);

    /// Both sets together.
    pub(super) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether the two sets share a kind.
    pub(super) fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// What stands between the word that ends at the place and the next one, and where that begins;
/// nothing where the two cannot belong to one name.
#[inline]
pub(super) fn gap(bytes: &[u8], end: usize) -> Option<(Gap, usize)> {
    if bytes.get(end) == Some(&b' ') && is_word_at(bytes, end + 1) {
        return Some((Gap::SPACE, end + 1));
    }
    rare_gap(bytes, end)
}

/// Anything but a single space.
#[inline(never)]
fn rare_gap(bytes: &[u8], end: usize) -> Option<(Gap, usize)> {
    let (spaced, at) = blank(bytes, end);
    let (gap, after) = match bytes.get(at)? {
        b'-' | b'_' if spaced.is_none() => (Gap::HYPHEN, at + 1),
        0xe2 if spaced.is_none() && matches!(bytes.get(at..at + 3), Some([0xe2, 0x80, 0x90 | 0x91])) => {
            (Gap::HYPHEN, at + 3)
        }
        0xe2 if matches!(bytes.get(at..at + 3), Some([0xe2, 0x80, 0x99])) => (Gap::APOSTROPHE, at + 3),
        b'\'' => (Gap::APOSTROPHE, at + 1),
        b'.' => (Gap::POINT, at + 1),
        b',' => (Gap::COMMA, blank(bytes, at + 1).1),
        b'/' => (Gap::SLASH, blank(bytes, at + 1).1),
        b'&' => (Gap::AND, blank(bytes, at + 1).1),
        _ => (spaced.unwrap_or(Gap::NONE), at),
    };
    is_word_at(bytes, after).then_some((gap, after))
}

/// The white space from the place on: what it is, if there is any, and where it ends.
fn blank(bytes: &[u8], from: usize) -> (Option<Gap>, usize) {
    let mut at = from;
    let mut found = None;
    loop {
        match bytes.get(at..) {
            Some([b' ' | b'\t', ..]) => at += 1,
            Some([b'\n', ..]) if found != Some(Gap::LINE) => {
                found = Some(Gap::LINE);
                at += 1;
                continue;
            }
            Some([b'\r', b'\n', ..]) => {
                at += 1;
                continue;
            }
            // A space that does not break, and thin ones.
            Some([0xc2, 0xa0, ..]) => at += 2,
            Some([0xe2, 0x80, 0x80..=0x8a | 0xaf, ..]) => at += 3,
            _ => return (found, at),
        }
        found = found.or(Some(Gap::SPACE));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_between_words_is_told_apart() {
        let check = |text: &str, expect: Option<Gap>| {
            let end = run_end(text.as_bytes(), 0);
            assert_eq!(gap(text.as_bytes(), end).map(|(gap, _)| gap), expect, "{text:?}");
        };
        check("event driven", Some(Gap::SPACE));
        check("event\u{a0}driven", Some(Gap::SPACE));
        check("event-driven", Some(Gap::HYPHEN));
        check("event\u{2011}driven", Some(Gap::HYPHEN));
        check("node.js", Some(Gap::POINT));
        check("CI / CD", Some(Gap::SLASH));
        check("R&D", Some(Gap::AND));
        check("Brewer’s", Some(Gap::APOSTROPHE));
        check("event\r\ndriven", Some(Gap::LINE));
        check("event\n\ndriven", None);
        check("event - driven", None);
        check("end. Next", None);
        check("Java（Spring）", None);
    }

    #[test]
    fn the_head_of_a_run_is_its_first_letters_made_small() {
        let check = |text: &str, expect: &[u8; 8]| {
            let found = run(text.as_bytes(), 0);
            assert_eq!(found.head.0.to_le_bytes(), *expect, "{text:?}");
            let alone = text.get(..found.end).unwrap_or_default().as_bytes();
            assert_eq!(found.head, Head::of(alone, 0, found.end), "{text:?} at the end of a text");
        };
        check("Go is fun here", b"go      ");
        check("K8s", b"k8s     ");
        check("PostgreSQL is", b"postgres");
    }

    #[test]
    fn signs_belong_to_the_word_they_follow() {
        let check = |text: &str, expect: usize| {
            let end = run_end(text.as_bytes(), 0);
            assert_eq!(signs_end(text.as_bytes(), end) - end, expect, "{text:?}");
        };
        check("C++", 2);
        check("C++11", 2);
        check("C#", 1);
        check("TLA+ ", 1);
        check("Python+Django", 0);
        check("C-level", 0);
    }
}
