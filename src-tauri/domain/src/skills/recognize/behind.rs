//! What stands right behind a word, and whether a phrase may go on there.

use super::words::{Gap, Head, is_word};

/// The last letter of a word, and the four bytes behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Behind {
    bytes: [u8; 5],
    /// A bit for each of the last three that is a letter or digit, the first lowest.
    words: u8,
}

/// Whether a word may be linked whose last letter that is, and behind which this byte stands: it ends in a digit, or a
/// hyphen follows.
#[inline]
#[expect(clippy::needless_bitwise_bool, reason = "a lazy one may become a branch that nobody can foretell")]
pub(super) fn may_be_linked([last, next]: [u8; 2]) -> bool {
    (next == b'-') | (last <= b'9')
}

impl Behind {
    /// What stands in these bytes, where a bit for each of the last three says whether it is a letter or digit.
    #[inline]
    pub(super) fn with(bytes: [u8; 5], words: u8) -> Self {
        Self { bytes, words }
    }

    /// What stands in these bytes.
    #[inline]
    pub(super) fn of(bytes: [u8; 5]) -> Self {
        let [_, _, one, two, three] = bytes.map(is_word).map(u8::from);
        Self { bytes, words: one | (two << 1) | (three << 2) }
    }

    /// Whether the word ends in a digit that may hang on a name.
    #[inline]
    pub(super) fn is_numbered(self, head: Head) -> bool {
        let [last, ..] = self.bytes;
        (last <= b'9') & head.has_letters()
    }

    /// Whether a hyphen joins the word to the next one.
    #[inline]
    pub(super) fn is_joined(self) -> bool {
        let [_, next, ..] = self.bytes;
        (next == b'-') & self.is_next()
    }

    /// Whether either may be, whatever letters the word has.
    #[inline]
    pub(super) fn may_be_linked(self) -> bool {
        let [last, next, ..] = self.bytes;
        may_be_linked([last, next])
    }

    /// Whether a single byte stands before the next word, as a space or a hyphen does.
    #[inline]
    pub(super) fn is_next(self) -> bool {
        self.words & 1 == 1
    }

    /// The first letters of the next word, where a single byte stands before it, or else the joint.
    #[inline]
    pub(super) fn opening(self) -> Opening {
        let [_, _, letters @ ..] = self.bytes;
        if self.is_next() { Opening::of(letters, self.words) } else { self.joint() }
    }

    /// The sign that stands, among others, before the next word.
    #[inline]
    fn joint(self) -> Opening {
        let [_, next, ..] = self.bytes;
        // Nothing goes on behind the point that ends a sentence.
        let end = if next == b'.' { b'.' } else { b' ' };
        Opening::joint(self.sign(), end)
    }

    /// Whether white space or the like stands before the next word, so that any phrase may go on.
    #[inline]
    pub(super) fn is_open(self) -> bool {
        !self.is_next() & (self.sign() == b' ')
    }

    #[inline]
    fn sign(self) -> u8 {
        let [_, next, one, ..] = self.bytes;
        JOINTS[usize::from(if next == b' ' { one } else { next })]
    }
}

/// The first three letters of a word, small, and what is missing is a space; or else the sign before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Opening(pub(super) u32);

impl Opening {
    /// That of three bytes, where a bit for each says whether it is a letter or digit.
    #[inline]
    fn of([one, two, three]: [u8; 3], words: u8) -> Self {
        let letters = u32::from_le_bytes([one, two, three, 0]);
        Self((letters & OPENED[usize::from(words % 8)]) | 0x0020_2020)
    }

    /// What no word begins with.
    #[inline]
    fn joint(sign: u8, end: u8) -> Self {
        Self(u32::from_le_bytes([sign, end, b' ', 1]))
    }

    /// That of the word at the place.
    pub(super) fn at(bytes: &[u8], place: usize) -> Self {
        let rest = bytes.get(place..).unwrap_or_default();
        let letters = [0, 1, 2].map(|at| rest.get(at).copied().unwrap_or(b' '));
        let [one, two, three] = letters.map(is_word).map(u8::from);
        Self::of(letters, one | (two << 1) | (three << 2))
    }
}

/// The bytes of an opening that belong to the word, going by which of three are letters or digits.
static OPENED: [u32; 8] = [0xff, 0xff, 0xffff, 0xffff, 0xff, 0xff, 0x00ff_ffff, 0x00ff_ffff];

/// A sign for each byte that may begin what stands between two words, and none for other bytes.
// Static: a constant would be copied to wherever it is looked up in.
static JOINTS: [u8; 256] = joints();

/// Between two words stands what no phrase goes on with.
const NONE: u8 = 0;

const fn joints() -> [u8; 256] {
    let mut table = [NONE; 256];
    let mut byte = 0;
    while byte < 256 {
        #[expect(clippy::cast_possible_truncation, reason = "the loop ends at 256")]
        let this = byte as u8;
        table[byte] = match this {
            b'.' | b'/' | b'&' | b'\'' | b',' => this,
            // White space, signs of the word itself, and all that takes a closer look.
            b' ' | b'\t' | b'\n' | b'\r' | b'+' | b'#' | 0x80.. => b' ',
            _ => NONE,
        };
        byte += 1;
    }
    table
}

/// The signs that may stand, among others, between two words with such gaps; white space always may.
pub(super) fn joints_of(gaps: Gap) -> impl Iterator<Item = Opening> {
    let signs = [
        (Gap::POINT, b'.'),
        (Gap::SLASH, b'/'),
        (Gap::AND, b'&'),
        (Gap::APOSTROPHE, b'\''),
        (Gap::COMMA, b','),
    ];
    signs.into_iter().filter(move |(gap, _)| gaps.meets(*gap)).map(|(_, sign)| Opening::joint(sign, b' '))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_letters_behind_a_word_open_the_next_one() {
        let check = |behind: &[u8; 5], next: &str| {
            assert_eq!(Behind::of(*behind).opening(), Opening::at(next.as_bytes(), 0), "{next}");
        };
        check(b"o Dev", "developer");
        check(b"o in ", "in");
        check(b"o a/b", "a");
    }

    #[test]
    fn phrases_go_on_behind_their_own_signs() {
        let joints: Vec<Opening> = joints_of(Gap::SPACE.or(Gap::SLASH).or(Gap::POINT)).collect();
        let goes_on = |behind: Behind| behind.is_open() || joints.contains(&behind.opening());
        let check = |behind: &[u8; 5], expect: bool| assert_eq!(goes_on(Behind::of(*behind)), expect);
        check(b"I/ CD", true);
        check(b"I / C", true);
        check(b"P .NE", true);
        check(b"e. Th", false);
        check(b"e - T", false);
        check(b"e, an", false);
        check(b"e) an", false);
        check(b"e\nan ", false);
        check(b"e\n an", true);
    }
}
