//! What stands right behind a word, and whether a phrase may go on there.

use super::words::Gap;

/// What the last letter of a word and the four bytes behind it tell. All of it is told at once and without a branch:
/// none could be foretold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each of them is one step; a set would be put together and taken apart"
)]
pub(super) struct Behind {
    /// The first letters of the next word, where a single byte stands before it, or else the joint.
    pub(super) opening: Opening,
    /// White space or the like stands before the next word, so that any phrase may go on.
    pub(super) is_open: bool,
    /// A hyphen joins the word to the next one.
    pub(super) is_joined: bool,
    /// Signs of its own may follow the word, or a hyphen, or it ends in a digit.
    pub(super) is_hanging: bool,
    /// The word ends in a digit, which may hang on a name.
    pub(super) is_numbered: bool,
    /// The first letter of the next word, small, or a space where no single byte stands before it.
    pub(super) letter: u8,
}

/// Whether a word may be linked whose last letter that is, and behind which this byte stands: it ends in a digit, or a
/// hyphen follows.
#[inline]
#[expect(clippy::needless_bitwise_bool, reason = "a lazy one may become a branch that nobody can foretell")]
pub(super) fn may_be_linked([last, next]: [u8; 2]) -> bool {
    (next == b'-') | (last <= b'9')
}

impl Behind {
    /// What stands in these bytes.
    #[inline]
    #[expect(
        clippy::needless_bitwise_bool,
        reason = "a lazy one may become a branch that nobody can foretell"
    )]
    pub(super) fn of([last, next, one, two, three]: [u8; 5]) -> Self {
        let letters = Opening::of([one, two, three]);
        let is_next = letters.is_word();
        let sign = JOINTS[usize::from(if next == b' ' { one } else { next })];
        // Nothing goes on behind the point that ends a sentence.
        let joint = Opening::joint(sign, if next == b'.' { b'.' } else { b' ' });
        let chosen = u32::from(is_next).wrapping_neg();
        Self {
            opening: Opening((letters.0 & chosen) | (joint.0 & !chosen)),
            is_open: !is_next & (sign == b' '),
            is_joined: is_next & (next == b'-'),
            is_hanging: (last <= b'9') | (next == b'+') | (next == b'#') | (next == b'-'),
            is_numbered: last <= b'9',
            letter: small(one),
        }
    }
}

/// The first three letters of a word, small, and what is missing is a space; or else the sign before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Opening(pub(super) u32);

impl Opening {
    /// That of the word which begins with these bytes, or ends among them.
    #[inline]
    fn of(bytes: [u8; 3]) -> Self {
        let [one, two, three] = bytes.map(small);
        let three = if two == b' ' { b' ' } else { three };
        Self(u32::from_le_bytes([one, two, three, 0]))
    }

    /// Whether a word begins there.
    #[inline]
    fn is_word(self) -> bool {
        self.0 & 0xff != u32::from(b' ')
    }

    /// What no word begins with.
    #[inline]
    fn joint(sign: u8, end: u8) -> Self {
        Self(u32::from_le_bytes([sign, end, b' ', 1]))
    }

    /// That of the word at the place.
    pub(super) fn at(bytes: &[u8], place: usize) -> Self {
        let rest = bytes.get(place..).unwrap_or_default();
        Self::of([0, 1, 2].map(|at| rest.get(at).copied().unwrap_or(b' ')))
    }
}

/// A letter made small, a digit as it is, and a space for all other bytes.
#[inline]
pub(super) fn small(byte: u8) -> u8 {
    SMALL[usize::from(byte)]
}

// Static: a constant would be copied to wherever it is looked up in.
static SMALL: [u8; 256] = smalls();

const fn smalls() -> [u8; 256] {
    let mut table = [b' '; 256];
    let mut byte = 0;
    while byte < 256 {
        #[expect(clippy::cast_possible_truncation, reason = "the loop ends at 256")]
        let this = byte as u8;
        if this.is_ascii_alphanumeric() {
            table[byte] = this.to_ascii_lowercase();
        }
        byte += 1;
    }
    table
}

/// A sign for each byte that may begin what stands between two words, and none for other bytes.
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
            assert_eq!(Behind::of(*behind).opening, Opening::at(next.as_bytes(), 0), "{next}");
        };
        check(b"o Dev", "developer");
        check(b"o in ", "in");
        check(b"o a/b", "a");
    }

    #[test]
    fn phrases_go_on_behind_their_own_signs() {
        let joints: Vec<Opening> = joints_of(Gap::SPACE.or(Gap::SLASH).or(Gap::POINT)).collect();
        let goes_on = |behind: Behind| behind.is_open || joints.contains(&behind.opening);
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
