//! Where words begin, found for sixty-four bytes in one go.
//!
//! The loops here have no branches and always the same length, so the compiler turns them into a few
//! instructions over many bytes.

/// How many bytes a block has.
pub(super) const BLOCK: usize = 64;

/// What the bytes of a block are, one bit each, the first byte lowest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Block {
    /// ASCII letters and digits.
    pub(super) words: u64,
    /// Everything but those and the space.
    pub(super) signs: u64,
}

impl Block {
    /// Looks at up to sixty-four bytes; what is missing counts as space.
    pub(super) fn of(bytes: &[u8]) -> Self {
        if let Ok(whole) = bytes.try_into() {
            return Self::of_whole(whole);
        }
        let mut padded = [b' '; BLOCK];
        for (to, from) in padded.iter_mut().zip(bytes) {
            *to = *from;
        }
        Self::of_whole(&padded)
    }

    fn of_whole(bytes: &[u8; BLOCK]) -> Self {
        let words = bytes.map(|byte| u8::from(byte.is_ascii_alphanumeric()));
        let signs = bytes.map(|byte| u8::from(!byte.is_ascii_alphanumeric() & (byte != b' ')));
        Self { words: bits(&words), signs: bits(&signs) }
    }

    /// Where a word begins, given whether the block before ended in one.
    pub(super) fn starts(self, goes_on: bool) -> u64 {
        self.words & !((self.words << 1) | u64::from(goes_on))
    }

    /// Whether the last byte is part of a word.
    pub(super) fn ends_in_word(self) -> bool {
        self.words >> (BLOCK - 1) == 1
    }

    /// How many letters and digits follow each other from the place on, within the block.
    pub(super) fn word_length(self, place: u32) -> usize {
        (!(self.words >> place)).trailing_zeros() as usize
    }
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

    #[test]
    fn each_byte_has_its_bit() {
        for byte in 0..=u8::MAX {
            for place in [0, 1, 7, 8, 31, 63] {
                let mut bytes = [b' '; BLOCK];
                if let Some(slot) = bytes.get_mut(place) {
                    *slot = byte;
                }
                let bit = 1 << place;
                let word = if byte.is_ascii_alphanumeric() { bit } else { 0 };
                let sign = if byte == b' ' { 0 } else { bit & !word };
                assert_eq!(Block::of(&bytes), Block { words: word, signs: sign }, "{byte:#x} at {place}");
            }
        }
    }

    #[test]
    fn words_begin_where_no_word_goes_on() {
        let block = Block::of(b"Go, Rust");
        assert_eq!(block.starts(false), 0b1_0001, "Go at 0 and Rust at 4");
        assert_eq!(block.starts(true), 0b1_0000, "the first letters belong to a word of the block before");
        assert_eq!((block.word_length(0), block.word_length(4)), (2, 4));
        assert!(Block::of(&[b'x'; BLOCK]).ends_in_word() && !block.ends_in_word());
    }
}
