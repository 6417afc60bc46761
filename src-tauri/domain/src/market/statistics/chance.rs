//! A generator of chance for simulations in tests: the same seed, the same numbers, everywhere.

/// Numbers by `SplitMix64` (Steele, Lea and Flood 2014).
pub(in crate::market) struct Chance(u64);

impl Chance {
    pub(in crate::market) fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 to just below 1.
    pub(in crate::market) fn unit(&mut self) -> f64 {
        f64::from(u32::try_from(self.bits() >> 32).unwrap()) / 4_294_967_296.0
    }

    /// A whole number below `end`.
    pub(in crate::market) fn below(&mut self, end: u32) -> u32 {
        u32::try_from(((self.bits() >> 32) * u64::from(end)) >> 32).unwrap()
    }

    /// True with that chance.
    pub(in crate::market) fn happens(&mut self, chance: f64) -> bool {
        self.unit() < chance
    }

    /// How many of `trials` happen.
    pub(in crate::market) fn binomial(&mut self, trials: u32, chance: f64) -> u32 {
        (0..trials).map(|_| u32::from(self.happens(chance))).sum()
    }
}
