//! A short mark of some bytes, to tell two states apart. It guards nothing.

/// FNV-1a over 64 bits: the hash in the standard library may change with its version, this one cannot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark(u64);

impl Default for Mark {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Mark {
    /// The mark after these bytes too.
    #[must_use]
    pub fn and(self, bytes: &[u8]) -> Self {
        let step = |mark: u64, byte: &u8| (mark ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        Self(bytes.iter().fold(self.0, step))
    }

    /// The mark after a text and a sign that it ended, so that "ab", "c" differs from "a", "bc".
    #[must_use]
    pub fn and_text(self, text: &str) -> Self {
        self.and(text.as_bytes()).and(&[0xff])
    }

    /// The mark as a number.
    pub const fn number(self) -> u64 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_is_the_published_one() {
        assert_eq!(Mark::default().and(b"foobar").number(), 0x8594_4171_f739_67e8);
    }

    #[test]
    fn where_one_text_ends_and_the_next_begins_matters() {
        let two = |a, b| Mark::default().and_text(a).and_text(b);
        assert_ne!(two("ab", "c"), two("a", "bc"));
    }
}
