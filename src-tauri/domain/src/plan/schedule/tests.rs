//! What must hold for every calendar and every order.

use std::collections::BTreeMap;

use chrono::{NaiveDate, Weekday};
use proptest::prelude::*;

use super::*;
use crate::plan::{StudyDays, Terms};

fn track(name: &str, deep: bool, after: &[usize], units: &[u32]) -> Track {
    let resource: ResourceId = name.parse().unwrap();
    let portion = |(&minutes, key): (&u32, u16)| Portion {
        unit: UnitId::new(resource.clone(), key),
        title: format!("Chapter {key}"),
        minutes: Minutes::new(minutes),
    };
    let portions = units.iter().zip(1..).map(portion).collect();
    Track { resource: resource.clone(), deep, after: after.to_vec(), portions }
}

fn calendar(hours: u32, parts: [u16; 7], start: &str) -> Calendar {
    let days = StudyDays::new(parts).unwrap();
    let terms = Terms { hours_per_week: Minutes::from_hours(hours), days, ..Terms::default() };
    Calendar::of(&terms, start.parse().unwrap())
}

/// The resources studied on each day, with their minutes.
fn diary(sessions: &[Session]) -> Vec<(String, String, u32)> {
    let mut days: BTreeMap<(NaiveDate, String), u32> = BTreeMap::new();
    for session in sessions {
        for block in &session.blocks {
            *days.entry((session.on, block.resource.to_string())).or_default() += block.minutes.get();
        }
    }
    days.into_iter()
        .map(|((on, resource), minutes)| (on.format("%a").to_string(), resource, minutes))
        .collect()
}

#[test]
fn a_plan_that_starts_on_a_thursday_has_four_sevenths_of_a_week_left() {
    let calendar = calendar(7, [1; 7], "2026-11-26");
    let weeks = weeks(&calendar, &fill(&calendar, &[track("a-book", false, &[], &[600])], 1));
    assert_eq!(weeks[0].capacity, Minutes::from_hours(4));
    assert_eq!(weeks[1].starts, "2026-11-30".parse().unwrap(), "the second week starts on Monday");
}

#[test]
fn with_one_at_a_time_the_next_begins_when_the_first_ends() {
    let calendar = calendar(7, [1; 7], "2026-11-23");
    let tracks = [track("a-book", false, &[], &[90]), track("b-book", false, &[], &[30])];
    let wanted = [("Mon", "a-book", 60), ("Tue", "a-book", 30), ("Tue", "b-book", 30)];
    let wanted = wanted.map(|(day, book, minutes)| (day.to_string(), book.to_string(), minutes));
    assert_eq!(diary(&fill(&calendar, &tracks, 1)), wanted);
}

#[test]
fn side_by_side_the_long_day_goes_to_the_project_and_the_short_ones_to_the_book() {
    let calendar = calendar(6, [1, 1, 0, 0, 0, 4, 0], "2026-11-23");
    let tracks = [track("a-book", false, &[], &[600]), track("b-project", true, &[], &[600])];
    let days = diary(&fill(&calendar, &tracks, 2));
    let on = |day: Weekday| -> Vec<&str> {
        let named = days.iter().filter(|(name, _, _)| *name == day.to_string());
        named.take(2).map(|(_, resource, _)| resource.as_str()).collect()
    };
    assert_eq!((on(Weekday::Mon), on(Weekday::Tue)), (vec!["a-book"; 2], vec!["a-book"; 2]));
    assert_eq!(on(Weekday::Sat), ["b-project"; 2]);
}

#[test]
fn side_by_side_on_days_alike_they_take_turns() {
    let calendar = calendar(7, [1; 7], "2026-11-23");
    let tracks = [track("a-book", false, &[], &[300]), track("b-project", true, &[], &[300])];
    let days: Vec<String> =
        diary(&fill(&calendar, &tracks, 2)).into_iter().take(4).map(|(_, resource, _)| resource).collect();
    assert_eq!(days, ["a-book", "b-project", "a-book", "b-project"]);
}

#[test]
fn what_is_needed_is_finished_first_though_there_is_room() {
    let calendar = calendar(7, [1; 7], "2026-11-23");
    let tracks = [track("a-book", false, &[], &[150]), track("b-project", true, &[0], &[60])];
    let days: Vec<String> =
        diary(&fill(&calendar, &tracks, 2)).into_iter().map(|(_, resource, _)| resource).collect();
    assert_eq!(days, ["a-book", "a-book", "a-book", "b-project", "b-project"]);
}

#[test]
fn no_time_a_week_gives_no_sessions() {
    let calendar = calendar(0, [1; 7], "2026-11-23");
    assert!(fill(&calendar, &[track("a-book", false, &[], &[60])], 1).is_empty());
}

prop_compose! {
    /// Some tracks, each after some of those before it.
    fn any_tracks()(
        tracks in prop::collection::vec((any::<bool>(), prop::collection::vec(1u32..400, 1..6), any::<u8>()), 1..9)
    ) -> Vec<Track> {
        let after = |place: usize, bits: u8| -> Vec<usize> {
            (0..place).filter(|before| bits >> before & 1 == 1).collect()
        };
        tracks
            .iter()
            .enumerate()
            .map(|(place, (deep, units, bits))| track(&format!("r-{place}"), *deep, &after(place, *bits), units))
            .collect()
    }
}

prop_compose! {
    fn any_calendar()(
        hours in 1u32..40,
        parts in prop::array::uniform7(0u16..5),
        one in 0usize..7,
        offset in 0u64..14,
    ) -> Calendar {
        let mut parts = parts;
        parts[one] += 1;
        let start = "2026-11-23".parse::<NaiveDate>().unwrap() + Days::new(offset);
        calendar(hours, parts, &start.to_string())
    }
}

proptest! {
    #[test]
    fn a_week_is_never_overfull_and_nothing_is_lost(calendar in any_calendar(), tracks in any_tracks(), parallel in 1u8..=4) {
        let sessions = fill(&calendar, &tracks, parallel);
        let weeks = weeks(&calendar, &sessions);
        for week in &weeks {
            prop_assert!(week.planned <= week.capacity);
            prop_assert_eq!(week.planned, week.blocks.iter().map(|block| block.minutes).sum::<Minutes>());
        }
        let planned: u32 = weeks.iter().map(|week| week.planned.get()).sum();
        let wanted: u32 = tracks.iter().flat_map(|track| &track.portions).map(|p| p.minutes.get()).sum();
        prop_assert_eq!(planned, wanted);
    }

    #[test]
    fn nothing_begins_before_what_it_needs_or_beside_too_much(
        calendar in any_calendar(), tracks in any_tracks(), parallel in 1u8..=4,
    ) {
        let sessions = fill(&calendar, &tracks, parallel);
        let blocks: Vec<&Block> = sessions.iter().flat_map(|session| &session.blocks).collect();
        let of = |track: &Track| -> Vec<usize> {
            (0..blocks.len()).filter(|place| blocks[*place].resource == track.resource).collect()
        };
        let places: Vec<Vec<usize>> = tracks.iter().map(of).collect();
        for (track, mine) in tracks.iter().zip(&places) {
            for before in &track.after {
                prop_assert!(places[*before].last() < mine.first());
            }
        }
        for place in 0..blocks.len() {
            let open = places.iter().filter(|mine| mine.first() <= Some(&place) && Some(&place) <= mine.last());
            prop_assert!(open.count() <= usize::from(parallel));
        }
    }

    #[test]
    fn the_ends_of_a_span_are_in_order(calendar in any_calendar(), tracks in any_tracks(), parallel in 1u8..=4) {
        let efforts: Vec<Effort> = tracks
            .iter()
            .map(|track| {
                let typical: Minutes = track.portions.iter().map(|portion| portion.minutes).sum();
                Effort { low: typical.scaled(1, 2), typical, high: typical.scaled(3, 2) }
            })
            .collect();
        for span in spans(&calendar, &tracks, &efforts, parallel) {
            prop_assert!(span.starts <= span.ends && span.early <= span.ends && span.ends <= span.late);
        }
    }
}
