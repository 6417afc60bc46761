//! What stands right behind a word, and whether a phrase may go on there.

use super::words::{Gap, Head, is_word};

/// The last letter of a word, and the four bytes behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Behind(pub(super) [u8; 5]);

impl Behind {
    /// Whether the word ends in a digit that may hang on a name.
    #[inline]
    pub(super) fn is_numbered(self, head: Head) -> bool {
        let [last, ..] = self.0;
        (last <= b'9') & head.has_letters()
    }

    /// Whether a hyphen joins the word to the next one.
    #[inline]
    pub(super) fn is_joined(self) -> bool {
        let [_, next, one, ..] = self.0;
        (next == b'-') & is_word(one)
    }

    /// The same without a look at the letters: a number alone may be linked as well.
    #[inline]
    #[expect(
        clippy::needless_bitwise_bool,
        reason = "a lazy one may become a branch that nobody can foretell"
    )]
    pub(super) fn may_be_linked(self) -> bool {
        let [last, next, ..] = self.0;
        (next == b'-') | (last <= b'9')
    }

    /// Whether a single byte stands before the next word, as a space or a hyphen does.
    #[inline]
    pub(super) fn is_next(self) -> bool {
        let [_, _, one, ..] = self.0;
        is_word(one)
    }

    /// The first letters of the next word, where a single byte stands before it, or else the joint.
    #[inline]
    pub(super) fn opening(self) -> Opening {
        let [_, _, one, two, three] = self.0;
        if self.is_next() { Opening::of([one, two, three]) } else { self.joint() }
    }

    /// The sign that stands, among others, before the next word.
    #[inline]
    fn joint(self) -> Opening {
        let [_, next, ..] = self.0;
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
        let [_, next, one, ..] = self.0;
        JOINTS[usize::from(if next == b' ' { one } else { next })]
    }
}

/// The first three letters of a word, small, and what is missing is a space; or else the sign before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Opening(pub(super) u32);

impl Opening {
    #[inline]
    fn of([one, two, three]: [u8; 3]) -> Self {
        let second = is_word(two);
        let third = second & is_word(three);
        let letters = u32::from_le_bytes([one, two, three, 0]);
        let mask = 0xff | (u32::from(second) * 0xff00) | (u32::from(third) * 0x00ff_0000);
        Self((letters & mask) | 0x0020_2020)
    }

    /// What no word begins with.
    #[inline]
    fn joint(sign: u8, end: u8) -> Self {
        Self(u32::from_le_bytes([sign, end, b' ', 1]))
    }

    /// That of the word at the place.
    pub(super) fn at(bytes: &[u8], place: usize) -> Self {
        let rest = bytes.get(place..).unwrap_or_default();
        if let Some(three) = rest.first_chunk() {
            return Self::of(*three);
        }
        Self::of([rest.first().copied().unwrap_or(b' '), rest.get(1).copied().unwrap_or(b' '), b' '])
    }
}

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
            assert_eq!(Behind(*behind).opening(), Opening::at(next.as_bytes(), 0), "{next}");
        };
        check(b"o Dev", "developer");
        check(b"o in ", "in");
        check(b"o a/b", "a");
    }

    #[test]
    fn phrases_go_on_behind_their_own_signs() {
        let joints: Vec<Opening> = joints_of(Gap::SPACE.or(Gap::SLASH).or(Gap::POINT)).collect();
        let goes_on = |behind: Behind| behind.is_open() || joints.contains(&behind.opening());
        let check = |behind: &[u8; 5], expect: bool| assert_eq!(goes_on(Behind(*behind)), expect);
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
