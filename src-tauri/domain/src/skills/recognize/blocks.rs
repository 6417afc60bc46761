//! Where words begin, found for sixty-four bytes in one go.
//!
//! The loops here have no branches and always the same length, so the compiler turns them into a few
//! instructions over many bytes.

/// How many bytes a block has.
pub(super) const BLOCK: usize = 64;

/// How many bytes a window has.
pub(super) const WINDOW: usize = BLOCK + 8;

/// The bytes of a block and a few behind it, so that every word that begins in it can be read without
/// asking each time how far the text goes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Window<'a>(&'a [u8; WINDOW]);

impl<'a> Window<'a> {
    /// The window that a text begins with. Behind the end of the text stand spaces.
    pub(super) fn of(text: &'a [u8], padded: &'a mut [u8; WINDOW]) -> Self {
        if let Some(whole) = text.first_chunk() {
            return Self(whole);
        }
        *padded = [b' '; WINDOW];
        for (to, from) in padded.iter_mut().zip(text) {
            *to = *from;
        }
        Self(padded)
    }

    fn block(self) -> &'a [u8; BLOCK] {
        self.0.first_chunk().unwrap_or(&[b' '; BLOCK])
    }

    pub(super) fn is_ascii(self) -> bool {
        self.block().is_ascii()
    }

    /// Some bytes from a place of the block on.
    #[inline]
    pub(super) fn bytes<const N: usize>(self, place: usize) -> [u8; N] {
        let rest = self.0.get(place % BLOCK..).unwrap_or_default();
        rest.first_chunk().copied().unwrap_or([b' '; N])
    }
}

/// What the bytes of a block are, one bit each, the first byte lowest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Block {
    /// ASCII letters and digits.
    pub(super) words: u64,
    /// Ends of lines, stops and colons: what tells something between words.
    pub(super) marks: u64,
}

impl Block {
    /// Looks at the bytes of a block.
    pub(super) fn of(window: Window<'_>) -> Self {
        let bytes = window.block();
        let words = bytes.map(|byte| u8::from(byte.is_ascii_alphanumeric()));
        let marks = bytes.map(|byte| u8::from(is_mark(byte)));
        Self { words: bits(&words), marks: bits(&marks) }
    }

    /// The same with the bytes of letters outside ASCII among the marks.
    pub(super) fn with_wide(self, window: Window<'_>) -> Self {
        let wide = window.block().map(|byte| byte >> 7);
        Self { marks: self.marks | bits(&wide), ..self }
    }

    /// How many bytes there are without a last word that may go on behind the block.
    pub(super) fn whole(self) -> usize {
        BLOCK - self.words.leading_ones() as usize
    }

    /// Where words begin among so many bytes. A block never begins inside a word.
    pub(super) fn starts(self, whole: usize) -> u64 {
        self.words & !(self.words << 1) & within(whole)
    }

    /// Where words end: behind the last letter of each.
    pub(super) fn ends(self) -> u64 {
        !self.words & (self.words << 1)
    }

    /// Where the word ends that begins at the place, within the block.
    pub(super) fn word_end(self, place: u32) -> u32 {
        place + (!(self.words >> place)).trailing_zeros()
    }
}

/// The places before that one.
pub(super) fn within(whole: usize) -> u64 {
    if whole < BLOCK { (1 << whole) - 1 } else { u64::MAX }
}

fn is_mark(byte: u8) -> bool {
    matches!(byte, b'\n' | b'.' | b'!' | b'?' | b':')
}

/// The lowest bits of sixty-four bytes as one number.
fn bits(flags: &[u8; BLOCK]) -> u64 {
    /// Multiplying by it moves the lowest bit of each of eight bytes into the highest byte.
    const GATHER: u64 = 0x0102_0408_1020_4080;
    let (eights, _) = flags.as_chunks::<8>();
    let gathered = eights.iter().map(|eight| u64::from_le_bytes(*eight).wrapping_mul(GATHER) >> 56);
    gathered.enumerate().fold(0, |bits, (place, eight)| bits | (eight << (8 * place)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn block(text: &[u8]) -> Block {
        Block::of(Window::of(text, &mut [0; WINDOW]))
    }

    #[test]
    fn each_byte_has_its_bit() {
        for byte in 0..=u8::MAX {
            for place in [0, 1, 7, 8, 31, 63] {
                let mut bytes = [b' '; BLOCK];
                if let Some(slot) = bytes.get_mut(place) {
                    *slot = byte;
                }
                let bit = |is: bool| u64::from(is) << place;
                let expect =
                    Block { words: bit(byte.is_ascii_alphanumeric()), marks: bit(b"\n.!?:".contains(&byte)) };
                assert_eq!(block(&bytes), expect, "{byte:#x} at {place}");
            }
        }
    }

    #[test]
    fn words_begin_behind_gaps_and_the_last_is_left_where_it_may_go_on() {
        let go = block(b"Go, Rust");
        assert_eq!((go.starts(BLOCK), go.whole()), (0b1_0001, BLOCK), "Go at 0 and Rust at 4");
        assert_eq!((go.word_end(0), go.word_end(4)), (2, 8));
        assert_eq!(go.ends(), 0b1_0000_0100);
        let mut full = [b' '; BLOCK];
        full[BLOCK - 3..].copy_from_slice(b"Jav");
        let full = block(&full);
        assert_eq!((full.whole(), full.starts(full.whole())), (BLOCK - 3, 0));
        assert_eq!(block(&[b'x'; BLOCK]).whole(), 0, "a word may fill the block");
    }
}
