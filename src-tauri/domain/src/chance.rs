//! Chance that is none: the same seed gives the same numbers everywhere.

use std::f64::consts::TAU;

/// Numbers by `SplitMix64` (Steele, Lea and Flood 2014): one addition and two multiplications each, and it
/// passes the usual batteries of tests. Nothing here guards a secret.
#[derive(Debug, Clone)]
pub struct Chance {
    state: u64,
    /// The second normal number of a pair.
    spare: Option<f64>,
}

impl Chance {
    /// The numbers of a seed, from the first on.
    pub const fn new(seed: u64) -> Self {
        Self { state: seed, spare: None }
    }

    fn bits(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.state ^ (self.state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn high(&mut self) -> u32 {
        u32::try_from(self.bits() >> 32).unwrap_or(u32::MAX)
    }

    /// A number above 0, up to 1.
    pub fn unit(&mut self) -> f64 {
        (f64::from(self.high()) + 1.0) / 4_294_967_296.0
    }

    /// A whole number below `end`, 0 for an empty range.
    pub fn below(&mut self, end: u32) -> u32 {
        u32::try_from((u64::from(self.high()) * u64::from(end)) >> 32).unwrap_or(0)
    }

    /// A standard normal number, by the polar angle of a pair (Box and Muller 1958).
    pub fn normal(&mut self) -> f64 {
        if let Some(spare) = self.spare.take() {
            return spare;
        }
        let radius = (-2.0 * self.unit().ln()).sqrt();
        let (sine, cosine) = (TAU * self.unit()).sin_cos();
        self.spare = Some(radius * sine);
        radius * cosine
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_are_the_published_ones() {
        // The first outputs for the seed 1234567 in the reference implementation.
        let mut chance = Chance::new(1_234_567);
        assert_eq!([chance.bits(), chance.bits()], [6_457_827_717_110_365_317, 3_203_168_211_198_807_973]);
    }

    #[test]
    fn normal_numbers_have_the_moments_of_the_normal_distribution() {
        let mut chance = Chance::new(7);
        let numbers: Vec<f64> = (0..40_000).map(|_| chance.normal()).collect();
        let moment = |power| numbers.iter().map(|number| number.powi(power)).sum::<f64>() / 40_000.0;
        for (power, expected) in [(1, 0.0), (2, 1.0), (3, 0.0), (4, 3.0)] {
            assert!((moment(power) - expected).abs() < 0.1, "the moment {power} is {}", moment(power));
        }
    }

    #[test]
    fn whole_numbers_stay_below_their_end() {
        let mut chance = Chance::new(7);
        let numbers: Vec<u32> = (0..1_000).map(|_| chance.below(3)).collect();
        assert!((0..3).all(|number| numbers.contains(&number)) && numbers.iter().all(|number| *number < 3));
        assert_eq!(chance.below(0), 0);
    }
}
