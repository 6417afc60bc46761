//! What stands right behind a word, and whether a phrase may go on there.

use super::words::{Gap, Head, is_word};

/// The last letter of a word, and the four bytes behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Behind(pub(super) [u8; 5]);

impl Behind {
    /// Whether a hyphen follows the word, or it ends in a digit that may hang on a name.
    #[inline]
    pub(super) fn is_linked(self, head: Head) -> bool {
        let [last, next, ..] = self.0;
        (next == b'-') | ((last <= b'9') & head.has_letters())
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

    /// The first letters of the next word, where a single byte stands before it.
    #[inline]
    pub(super) fn opening(self) -> Opening {
        let [_, _, one, two, three] = self.0;
        Opening::of([one, two, three])
    }
}

/// The first three letters of a word, small; what is missing is a space.
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

    /// That of the word at the place.
    pub(super) fn at(bytes: &[u8], place: usize) -> Self {
        let rest = bytes.get(place..).unwrap_or_default();
        if let Some(three) = rest.first_chunk() {
            return Self::of(*three);
        }
        Self::of([rest.first().copied().unwrap_or(b' '), rest.get(1).copied().unwrap_or(b' '), b' '])
    }
}

/// The signs that stand, among others, between words of the phrases of a lexicon: for each byte whether a phrase may
/// go on with it.
#[derive(Debug, Clone)]
pub(super) struct Joints(Box<[bool; 256]>);

impl Joints {
    /// Those of all these gaps.
    pub(super) fn of(gaps: Gap) -> Self {
        let joins = |byte: u8| match byte {
            b'.' => gaps.meets(Gap::POINT),
            b'/' => gaps.meets(Gap::SLASH),
            b'&' => gaps.meets(Gap::AND),
            b'\'' => gaps.meets(Gap::APOSTROPHE),
            b',' => gaps.meets(Gap::COMMA),
            // White space, signs of the word itself, and all that takes a closer look.
            b' ' | b'\t' | b'\n' | b'\r' | b'+' | b'#' | 0x80.. => true,
            _ => false,
        };
        let mut table = Box::new([false; 256]);
        for (byte, slot) in (0..=u8::MAX).zip(table.iter_mut()) {
            *slot = joins(byte);
        }
        Self(table)
    }

    /// Whether a phrase may go on behind a word where more than a single byte stands before the next one.
    #[inline]
    #[expect(
        clippy::needless_bitwise_bool,
        reason = "a lazy one may become a branch that nobody can foretell"
    )]
    pub(super) fn may_join(&self, behind: Behind) -> bool {
        let [_, next, one, ..] = behind.0;
        let sign = if next == b' ' { one } else { next };
        // Nothing goes on behind the point that ends a sentence.
        self.0[usize::from(sign)] & (next != b'.')
    }
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
        let joints = Joints::of(Gap::SPACE.or(Gap::SLASH).or(Gap::POINT));
        let check = |behind: &[u8; 5], expect: bool| assert_eq!(joints.may_join(Behind(*behind)), expect);
        check(b"I/ CD", true);
        check(b"I / C", true);
        check(b"P .NE", true);
        check(b"e. Th", false);
        check(b"e - T", false);
        check(b"e, an", false);
        check(b"e) an", false);
        check(b"e\nan ", true);
    }
}
