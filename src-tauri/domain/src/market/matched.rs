//! How many postings ask for nothing that is missing.

use super::estimate::CountedShare;
use super::filter::Filter;
use super::must_have::Levels;
use super::reading::Readings;

/// The postings with every must-have met, of all that name one; of those that `filter` lets through.
pub fn matched(readings: &Readings, levels: &Levels, filter: Filter) -> CountedShare {
    let (mut met, mut of) = (0_u32, 0_u32);
    for reading in filter.of(readings) {
        let mut must_haves = levels.must_haves(reading).peekable();
        if must_haves.peek().is_some() {
            of = of.saturating_add(reading.postings);
            if must_haves.all(|must_have| must_have.is_met()) {
                met = met.saturating_add(reading.postings);
            }
        }
    }
    CountedShare::of(met, of)
}
