//! Time zones in calendars: a name is not enough, the file has to say when its clocks change.

use chrono::{Duration, NaiveDateTime, Offset, TimeZone};
use chrono_tz::{OffsetComponents, OffsetName, Tz};

use crate::ics::{Lines, moment};

/// Whether a name is one of the zones of the IANA database.
pub fn knows_zone(name: &str) -> bool {
    name.parse::<Tz>().is_ok()
}

/// How far apart two looks at a zone are. No zone changes its clocks twice within so short a time.
const STEP: Duration = Duration::hours(6);

/// The rules of a zone from before one moment until after another, each change of its clocks by itself.
///
/// A rule that repeats for ever would be shorter, but zones change theirs, and what is written here is what the
/// database of zones says for exactly these days.
pub(crate) fn rules(lines: &mut Lines, zone: Tz, from: NaiveDateTime, until: NaiveDateTime) {
    // A day on either side, since these are times on the wall and the changes are looked for in universal time.
    let (from, until) = (from - Duration::days(2), until + Duration::days(2));
    lines.within("VTIMEZONE", |lines| {
        lines.line("TZID", zone.name());
        let mut before = State::of(zone, from);
        before.observance(lines, before.seconds, from);
        let mut at = from;
        while at < until {
            let next = at + STEP;
            let after = State::of(zone, next);
            if after != before {
                let change = first_of(zone, &before, at, next);
                State::of(zone, change).observance(lines, before.seconds, change);
                before = after;
            }
            at = next;
        }
    });
}

/// How the clocks of a zone stand.
#[derive(Debug, PartialEq, Eq)]
struct State {
    /// Seconds ahead of universal time.
    seconds: i32,
    summer: bool,
    name: String,
}

impl State {
    fn of(zone: Tz, at: NaiveDateTime) -> Self {
        let offset = zone.offset_from_utc_datetime(&at);
        Self {
            seconds: offset.fix().local_minus_utc(),
            summer: !offset.dst_offset().is_zero(),
            name: offset.abbreviation().unwrap_or_default().to_owned(),
        }
    }

    /// The state that begins at a moment of universal time, on a clock that showed `before` until then.
    fn observance(&self, lines: &mut Lines, before: i32, at: NaiveDateTime) {
        let component = if self.summer { "DAYLIGHT" } else { "STANDARD" };
        lines.within(component, |lines| {
            lines.line("DTSTART", &moment(at + Duration::seconds(before.into())));
            lines.line("TZOFFSETFROM", &offset(before));
            lines.line("TZOFFSETTO", &offset(self.seconds));
            if !self.name.is_empty() {
                lines.line("TZNAME", &self.name);
            }
        });
    }
}

/// The first second at which a zone no longer is as it was.
fn first_of(zone: Tz, before: &State, mut low: NaiveDateTime, mut high: NaiveDateTime) -> NaiveDateTime {
    while high - low > Duration::seconds(1) {
        let middle = low + Duration::seconds((high - low).num_seconds() / 2);
        if State::of(zone, middle) == *before {
            low = middle;
        } else {
            high = middle;
        }
    }
    high
}

fn offset(seconds: i32) -> String {
    let sign = if seconds < 0 { '-' } else { '+' };
    let (minutes, rest) = (seconds.abs() / 60, seconds.abs() % 60);
    let seconds = if rest == 0 { String::new() } else { format!("{rest:02}") };
    format!("{sign}{:02}{:02}{seconds}", minutes / 60, minutes % 60)
}

#[cfg(test)]
mod every;

#[cfg(test)]
mod tests {
    use super::*;

    fn changes(zone: &str, from: &str, until: &str) -> Vec<String> {
        let at = |day: &str| day.parse::<chrono::NaiveDate>().unwrap().and_hms_opt(12, 0, 0).unwrap();
        let written =
            crate::ics::calendar("", |lines| rules(lines, zone.parse().unwrap(), at(from), at(until)));
        let text = String::from_utf8(written).unwrap();
        let of = |block: &str, name: &str| {
            block.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_default().to_owned()
        };
        let blocks = text.split("BEGIN:").filter(|b| b.starts_with("STANDARD") || b.starts_with("DAYLIGHT"));
        blocks
            .map(|block| {
                format!(
                    "{} {} {} {}",
                    block.lines().next().unwrap(),
                    of(block, "DTSTART:"),
                    of(block, "TZOFFSETFROM:"),
                    of(block, "TZOFFSETTO:")
                )
            })
            .collect()
    }

    #[test]
    fn summer_time_begins_and_ends_at_its_hour() {
        assert_eq!(
            changes("Europe/Berlin", "2026-11-24", "2027-11-24"),
            [
                "STANDARD 20261122T130000 +0100 +0100",
                "DAYLIGHT 20270328T020000 +0100 +0200",
                "STANDARD 20271031T030000 +0200 +0100",
            ]
        );
        assert_eq!(
            changes("Australia/Lord_Howe", "2026-11-24", "2027-04-24"),
            ["DAYLIGHT 20261122T230000 +1100 +1100", "STANDARD 20270404T020000 +1100 +1030"],
            "half an hour, in the south"
        );
    }

    #[test]
    fn a_zone_without_summer_time_has_one_state() {
        assert_eq!(
            changes("Asia/Kolkata", "2026-11-24", "2030-11-24"),
            ["STANDARD 20261122T173000 +0530 +0530"]
        );
    }

    #[test]
    fn only_zones_of_the_database_are_known() {
        assert!(knows_zone("America/New_York"));
        assert!(!knows_zone("Middle Earth"));
        assert!(!knows_zone(""));
    }
}
