//! Every zone there is, and each change of its clocks from 1970 to 2100: what somebody reads in a calendar of ours is what
//! the database of zones says.

use chrono::{NaiveDate, NaiveDateTime};
use chrono_tz::TZ_VARIANTS;

use super::*;

/// No zone changes its clocks and changes them back within so short a time.
const SCAN: Duration = Duration::days(7);

fn new_year(year: i32) -> NaiveDateTime {
    NaiveDate::from_ymd_opt(year, 1, 1).unwrap().and_hms_opt(0, 0, 0).unwrap()
}

/// The moments, in universal time, from which a zone is no longer as it was.
fn changes(zone: Tz) -> Vec<NaiveDateTime> {
    let (mut at, mut found) = (new_year(1970), Vec::new());
    let mut before = State::of(zone, at);
    while at < new_year(2101) {
        let next = at + SCAN;
        let after = State::of(zone, next);
        if after != before {
            let mut low = at;
            // Two changes may lie in one week.
            while State::of(zone, low) != after {
                let change = first_of(zone, &State::of(zone, low), low, next);
                found.push(change);
                low = change;
            }
            before = after;
        }
        at = next;
    }
    found
}

/// From when on, in universal time, how many seconds ahead of it a clock shows, as a calendar reads it.
fn read(text: &str) -> Vec<(NaiveDateTime, i32)> {
    let of = |block: &str, name: &str| {
        block.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_default().trim().to_owned()
    };
    let seconds = |offset: &str| {
        let digits: i32 = offset[1..].parse().unwrap();
        let (hours, minutes, seconds) = match offset.len() {
            5 => (digits / 100, digits % 100, 0),
            _ => (digits / 10_000, digits / 100 % 100, digits % 100),
        };
        let whole = hours * 3_600 + minutes * 60 + seconds;
        if offset.starts_with('-') { -whole } else { whole }
    };
    let blocks = text.split("BEGIN:").filter(|b| b.starts_with("STANDARD") || b.starts_with("DAYLIGHT"));
    let mut read: Vec<_> = blocks
        .map(|block| {
            let start = NaiveDateTime::parse_from_str(&of(block, "DTSTART:"), "%Y%m%dT%H%M%S").unwrap();
            let from = seconds(&of(block, "TZOFFSETFROM:"));
            (start - Duration::seconds(from.into()), seconds(&of(block, "TZOFFSETTO:")))
        })
        .collect();
    read.sort();
    read
}

/// What differs around a change; tells how many moments were looked at.
fn differing(zone: Tz, change: NaiveDateTime) -> Result<u32, String> {
    let written = crate::ics::calendar("", |lines| {
        rules(lines, zone, change - Duration::days(2), change + Duration::days(2));
    });
    let read = read(&String::from_utf8(written).unwrap());
    let around = [-129_600, -3_600, -1, 0, 1, 1_800, 3_600, 129_600];
    for seconds in around {
        let at = change + Duration::seconds(seconds);
        let ahead = read.iter().rev().find(|(from, _)| *from <= at).map(|(_, ahead)| *ahead);
        let expected = zone.offset_from_utc_datetime(&at).fix().local_minus_utc();
        if ahead != Some(expected) {
            return Err(format!("{} at {at}: {ahead:?} instead of {expected}", zone.name()));
        }
    }
    Ok(u32::try_from(around.len()).unwrap())
}

#[test]
fn a_calendar_says_of_every_change_in_every_zone_what_the_database_says() {
    let halves = TZ_VARIANTS.split_at(TZ_VARIANTS.len() / 2);
    let looked_at = |zones: &[Tz]| -> (usize, u32) {
        let mut seen = (0, 0);
        for zone in zones {
            for change in changes(*zone) {
                seen.0 += 1;
                seen.1 += differing(*zone, change).unwrap();
            }
        }
        seen
    };
    let (one, other) = std::thread::scope(|scope| {
        let half = scope.spawn(|| looked_at(halves.0));
        (looked_at(halves.1), half.join().unwrap())
    });
    let (changes, moments) = (one.0 + other.0, one.1 + other.1);
    println!("{} zones, {changes} changes of their clocks, {moments} moments around them", TZ_VARIANTS.len());
    assert!(TZ_VARIANTS.len() > 400 && changes > 20_000, "{changes} changes were found");
}

/// A calendar that forgot a change would be noticed: otherwise the looks above would tell nothing.
#[test]
fn a_change_that_is_not_written_is_noticed() {
    let zone: Tz = "Europe/Berlin".parse().unwrap();
    let change = changes(zone).into_iter().find(|at| *at > new_year(2027)).unwrap();
    let written = crate::ics::calendar("", |lines| {
        rules(lines, zone, change - Duration::days(9), change - Duration::days(5));
    });
    let read = read(&String::from_utf8(written).unwrap());
    let ahead = read.iter().rev().find(|(from, _)| *from <= change).map(|(_, ahead)| *ahead);
    assert_ne!(ahead, Some(zone.offset_from_utc_datetime(&change).fix().local_minus_utc()));
}
