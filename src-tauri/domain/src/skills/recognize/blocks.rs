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
    /// Ends of lines, stops and colons: what tells something between words.
    pub(super) marks: u64,
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
        let marks = bytes.map(|byte| u8::from(is_mark(byte)));
        Self { words: bits(&words), marks: bits(&marks) }
    }

    /// How many bytes there are without a last word that may go on behind the block.
    pub(super) fn whole(self) -> usize {
        BLOCK - self.words.leading_ones() as usize
    }

    /// Where words begin among so many bytes. A block never begins inside a word.
    pub(super) fn starts(self, whole: usize) -> u64 {
        let within = if whole < BLOCK { (1 << whole) - 1 } else { u64::MAX };
        self.words & !(self.words << 1) & within
    }

    /// How many letters and digits follow each other from the place on, within the block.
    pub(super) fn word_length(self, place: u32) -> usize {
        (!(self.words >> place)).trailing_zeros() as usize
    }
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
                assert_eq!(Block::of(&bytes), expect, "{byte:#x} at {place}");
            }
        }
    }

    #[test]
    fn words_begin_behind_gaps_and_the_last_is_left_where_it_may_go_on() {
        let block = Block::of(b"Go, Rust");
        assert_eq!((block.starts(BLOCK), block.whole()), (0b1_0001, BLOCK), "Go at 0 and Rust at 4");
        assert_eq!((block.word_length(0), block.word_length(4)), (2, 4));
        let mut full = [b' '; BLOCK];
        full[BLOCK - 3..].copy_from_slice(b"Jav");
        let block = Block::of(&full);
        assert_eq!((block.whole(), block.starts(block.whole())), (BLOCK - 3, 0));
        assert_eq!(Block::of(&[b'x'; BLOCK]).whole(), 0, "a word may fill the block");
    }
}
