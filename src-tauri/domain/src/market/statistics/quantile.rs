//! Quantiles of whole numbers, each of which may stand for several.

use super::normal::Z;
use super::round;

/// A number, and how often it was seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::market) struct Seen {
    /// The number.
    pub number: u32,
    /// How often.
    pub times: u32,
}

/// The quantile at so many percent of numbers in rising order: type 7 of Hyndman and Fan (1996),
/// which goes straight from each number to the next. Nothing of nothing.
pub(in crate::market) fn at_percent(rising: &[Seen], percent: u32) -> Option<u32> {
    let last = total(rising).checked_sub(1)?;
    let hundredths = last * u64::from(percent.min(100));
    let (place, rest) = (hundredths / 100, hundredths % 100);
    let low = at_place(rising, place)?;
    let high = at_place(rising, place + 1).unwrap_or(low);
    let step = (u64::from(high.saturating_sub(low)) * rest + 50) / 100;
    u32::try_from(u64::from(low) + step).ok()
}

/// The lower and upper end of the median's interval: two of the numbers, chosen so that nine of ten
/// such pairs enclose the true median whatever the numbers' distribution (David and Nagaraja 2003, 7.1).
pub(in crate::market) fn median_interval(rising: &[Seen]) -> Option<(u32, u32)> {
    let count = u32::try_from(total(rising)).unwrap_or(u32::MAX);
    let n = f64::from(count);
    let place = round::whole((n + 1.0 - Z * n.sqrt()) / 2.0).clamp(1, count.max(1));
    let low = at_place(rising, u64::from(place) - 1)?;
    let high = at_place(rising, u64::from(count.checked_sub(place)?))?;
    Some((low, high))
}

fn total(rising: &[Seen]) -> u64 {
    rising.iter().map(|seen| u64::from(seen.times)).sum()
}

/// The number at a place counted from 0, each number repeated as often as it was seen.
fn at_place(rising: &[Seen], place: u64) -> Option<u32> {
    let mut passed = 0;
    for seen in rising {
        passed += u64::from(seen.times);
        if place < passed {
            return Some(seen.number);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::chance::Chance;
    use super::*;

    fn once(numbers: &[u32]) -> Vec<Seen> {
        let mut rising = numbers.to_vec();
        rising.sort_unstable();
        rising.into_iter().map(|number| Seen { number, times: 1 }).collect()
    }

    #[test]
    fn quantiles_are_those_of_numpy() {
        // numpy.percentile([60, 72, 75, 80, 81, 90, 95, 110, 130, 180], percent), rounded
        let pay = once(&[60, 72, 75, 80, 81, 90, 95, 110, 130, 180]);
        for (percent, expected) in [(0, 60), (10, 71), (25, 76), (50, 86), (75, 106), (90, 135), (100, 180)] {
            assert_eq!(at_percent(&pay, percent), Some(expected), "at {percent} %");
        }
        assert_eq!(at_percent(&[], 50), None);
    }

    #[test]
    fn nine_of_ten_intervals_hold_the_true_median() {
        let mut chance = Chance::new(4);
        for size in [10, 60, 400] {
            let holds = (0..4_000).filter(|_| {
                let drawn: Vec<u32> = (0..size).map(|_| chance.below(1_000_001)).collect();
                let (low, high) = median_interval(&once(&drawn)).unwrap();
                low <= 500_000 && 500_000 <= high
            });
            let covered = holds.count();
            assert!((3_480..=3_720).contains(&covered), "{covered} of 4,000 of {size}");
        }
    }

    proptest! {
        #[test]
        fn a_number_seen_twice_counts_like_two(numbers in prop::collection::vec((0u32..100, 1u32..4), 1..20), percent in 0u32..=100) {
            let mut rising: Vec<Seen> = numbers.iter().map(|&(number, times)| Seen { number, times }).collect();
            rising.sort_by_key(|seen| seen.number);
            let apart: Vec<u32> = numbers.iter().flat_map(|&(number, times)| vec![number; times as usize]).collect();
            prop_assert_eq!(at_percent(&rising, percent), at_percent(&once(&apart), percent));
            prop_assert_eq!(median_interval(&rising), median_interval(&once(&apart)));
        }

        #[test]
        fn the_interval_holds_the_median(numbers in prop::collection::vec(0u32..1_000, 1..60)) {
            let rising = once(&numbers);
            let median = at_percent(&rising, 50).unwrap();
            let (low, high) = median_interval(&rising).unwrap();
            prop_assert!(low <= median && median <= high);
        }
    }
}
