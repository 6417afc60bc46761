//! Numbers that look drawn by chance and are the same on every run (`SplitMix64`, Steele et al. 2014).

/// A stream of numbers. The same start gives the same stream, so the same question gets the same answer.
#[derive(Debug, Clone)]
pub(crate) struct Chance(u64);

impl Chance {
    pub(crate) fn new(start: u64) -> Self {
        Self(start)
    }

    /// A number below `end`; 0 when `end` is 0.
    #[inline]
    pub(crate) fn below(&mut self, end: usize) -> usize {
        let end = u64::try_from(end).unwrap_or(u64::MAX).max(1);
        usize::try_from(self.next() % end).unwrap_or(0)
    }

    /// A number of quarters from 0 to 4.
    pub(crate) fn quarters(&mut self) -> u64 {
        self.next() % 5
    }

    /// A number below 64, the same as [`below`](Self::below) gives, without the division.
    #[inline]
    pub(crate) fn below_64(&mut self) -> u64 {
        self.next() & 63
    }

    #[inline]
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }
}
