//! What must hold for every view of a market.

use proptest::prelude::*;

use super::sample::{self, NAMES, any_market};
use super::*;
use crate::level::Level;
use crate::skills::SkillNo;

/// Everything that is computed of a market, as it crosses the border.
fn every_view(readings: &Readings, filter: Filter) -> String {
    let skills = sample::skills();
    let numbers: Vec<SkillNo> = (0..NAMES.len()).filter_map(SkillNo::of_index).collect();
    let levels = Levels::of(&skills, |number| Level::ALL[number.index() % Level::ALL.len()]);
    let counts = Counts::of(readings, &skills, filter);
    let monthly = Monthly::of(readings, &skills, filter);
    let views = (
        co_skills(readings, &skills, numbers[0], filter),
        trends(&monthly, &skills),
        series(&monthly, &skills, &numbers, Grain::Quarter),
        pay_report(readings, &skills, super::Periods::Stated, filter),
        pairs(readings, &skills, 4, filter),
        opportunities(readings, &skills, &levels, 0..100, filter),
        unlocks(readings, &skills, &levels, filter),
        reach(readings, &skills, &levels, &numbers, filter),
        compare(Side::Counted(&counts), Side::Counted(&counts), &skills),
    );
    serde_json::to_string(&(counts, views)).unwrap()
}

fn any_filter() -> impl Strategy<Value = Filter> {
    let months = prop::option::of((1_395u16..1_410, 0u16..12));
    let anchor = prop::option::of(0..NAMES.len() + 3);
    (months, anchor).prop_map(|(months, anchor)| Filter {
        months: months.map(|(from, length)| Months {
            from: Month::of_number(from).unwrap(),
            to: Month::of_number(from + length).unwrap(),
        }),
        anchor: anchor.and_then(SkillNo::of_index),
        seniority: None,
    })
}

#[test]
fn an_empty_market_has_every_view() {
    assert!(every_view(&Readings::default(), Filter::default()).contains("\"postings\":0"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn the_same_facts_give_the_same_bytes(readings in any_market(), filter in any_filter()) {
        prop_assert_eq!(every_view(&readings, filter), every_view(&readings.clone(), filter));
    }

    #[test]
    fn no_fraction_leaves(readings in any_market(), filter in any_filter()) {
        let wire = every_view(&readings, filter);
        let fractions = wire.as_bytes().windows(3).filter(|w| w[0].is_ascii_digit() && w[1] == b'.' && w[2].is_ascii_digit());
        prop_assert_eq!(fractions.count(), 0);
    }

    #[test]
    fn a_filter_counts_what_a_market_of_its_own_would(readings in any_market(), filter in any_filter()) {
        let chosen = filter.of(&readings).cloned().collect();
        let alone = Readings { list: chosen, names: readings.names.clone() };
        let skills = sample::skills();
        prop_assert_eq!(Counts::of(&readings, &skills, filter), Counts::of(&alone, &skills, Filter::default()));
        let monthly = |readings: &Readings, filter: Filter| trends(&Monthly::of(readings, &skills, filter), &skills);
        prop_assert_eq!(monthly(&readings, filter), monthly(&alone, Filter::default()));
    }

    #[test]
    fn readings_that_do_not_fit_break_nothing(
        mut readings in any_market(),
        strange in prop::collection::vec((0usize..70_000, any::<u32>(), any::<u32>()), 60),
    ) {
        for (reading, (number, postings, name)) in readings.list.iter_mut().zip(strange) {
            reading.postings = postings;
            reading.company = Some(name);
            reading.places = vec![name, name];
            if let (Some(asked), Some(number)) = (reading.asks.first_mut(), SkillNo::of_index(number)) {
                asked.skill = number;
            }
        }
        prop_assert!(every_view(&readings, Filter::default()).len() > 100);
    }
}
