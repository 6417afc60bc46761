//! How iCalendar (RFC 5545) is written: lines, their folding, and text from outside.

use cairn_domain::dossier::Dossier;
use chrono::{NaiveDate, NaiveDateTime};

/// The longest line there may be, in octets, without its end.
const LONGEST: usize = 75;

/// Lines of a calendar.
#[derive(Debug, Default)]
pub(crate) struct Lines(String);

impl Lines {
    /// A line whose value is words of ours, a date or an address: nothing in it has to be escaped.
    ///
    /// It is folded between characters, since a cut within one leaves two that no reader understands.
    pub(crate) fn line(&mut self, name: &str, value: &str) {
        let mut used = 0;
        for character in name.chars().chain([':']).chain(value.chars()) {
            if used + character.len_utf8() > LONGEST {
                self.0.push_str("\r\n ");
                used = 1;
            }
            self.0.push(character);
            used += character.len_utf8();
        }
        self.0.push_str("\r\n");
    }

    /// A line whose value is text from anywhere.
    pub(crate) fn text(&mut self, name: &str, value: &str) {
        self.line(name, &escaped(value));
    }

    /// A component with everything in it.
    pub(crate) fn within(&mut self, component: &str, inside: impl FnOnce(&mut Self)) {
        self.line("BEGIN", component);
        inside(self);
        self.line("END", component);
    }

    fn into_bytes(self) -> Vec<u8> {
        self.0.into_bytes()
    }
}

/// A whole calendar with a name (RFC 7986, and the older line most programs read).
pub(crate) fn calendar(name: &str, components: impl FnOnce(&mut Lines)) -> Vec<u8> {
    let mut lines = Lines::default();
    lines.within("VCALENDAR", |lines| {
        lines.line("VERSION", "2.0");
        lines.line("PRODID", "-//Cairn//Cairn//EN");
        lines.line("CALSCALE", "GREGORIAN");
        lines.text("NAME", name);
        lines.text("X-WR-CALNAME", name);
        components(lines);
    });
    lines.into_bytes()
}

/// What tells two states of the same component apart: the day it was written on, and a number that grows with
/// every version of the plan and, within a version, with every day.
pub(crate) fn stamp(lines: &mut Lines, dossier: &Dossier) {
    lines.line("DTSTAMP", &format!("{}T000000Z", day(dossier.today)));
    lines.line("SEQUENCE", &sequence(dossier).to_string());
}

/// More days than a version is kept count as this many.
const DAYS_OF_A_VERSION: i64 = 9_999;

fn sequence(dossier: &Dossier) -> u32 {
    let (Some(version), Some(accepted_on)) = (dossier.plan.version, dossier.plan.accepted_on) else {
        return 0;
    };
    let days = (dossier.today - accepted_on).num_days().clamp(0, DAYS_OF_A_VERSION);
    // The largest number a program has to accept is that of 32 bits with a sign.
    let version = version.min(200_000);
    u32::try_from(days).unwrap_or(0) + version * 10_000
}

/// A name for a part of the plan towards a role, the same in every export.
pub(crate) fn uid(dossier: &Dossier, part: &str) -> String {
    format!("{}.{part}@cairn.invalid", dossier.plan.role)
}

/// A day as a value.
pub(crate) fn day(day: NaiveDate) -> String {
    day.format("%Y%m%d").to_string()
}

/// A day and a time on the clock on the wall as a value.
pub(crate) fn moment(moment: NaiveDateTime) -> String {
    moment.format("%Y%m%dT%H%M%S").to_string()
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    let text = text.replace("\r\n", "\n");
    for character in text.chars() {
        match character {
            '\\' | ';' | ',' => {
                escaped.push('\\');
                escaped.push(character);
            }
            // Some readers end a line at every sign that any alphabet ends one with.
            '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => escaped.push_str("\\n"),
            '\t' => escaped.push(' '),
            _ if character.is_control() => {}
            _ => escaped.push(character),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::sample;

    fn written(name: &str, value: &str) -> String {
        let mut lines = Lines::default();
        lines.text(name, value);
        String::from_utf8(lines.into_bytes()).unwrap()
    }

    #[test]
    fn text_cannot_end_a_component() {
        assert_eq!(written("SUMMARY", "a\r\nEND:VCALENDAR"), "SUMMARY:a\\nEND:VCALENDAR\r\n");
        assert_eq!(written("SUMMARY", "a; b, c \\ d"), "SUMMARY:a\\; b\\, c \\\\ d\r\n");
    }

    proptest! {
        #[test]
        fn a_line_has_at_most_75_octets_and_unfolds_to_what_it_was(text in "\\PC{0,200}") {
            let folded = written("SUMMARY", &text);
            for line in folded.split("\r\n") {
                prop_assert!(line.len() <= LONGEST, "{} octets", line.len());
            }
            let unfolded = folded.replace("\r\n ", "");
            prop_assert_eq!(unfolded, format!("SUMMARY:{}\r\n", escaped(&text)));
        }
    }

    #[test]
    fn the_number_grows_with_each_day_and_starts_higher_with_each_version() {
        let mut dossier = sample::dossier("");
        let first = sequence(&dossier);
        dossier.today = dossier.today.succ_opt().unwrap();
        let next_day = sequence(&dossier);
        dossier.plan.version = Some(3);
        dossier.plan.accepted_on = Some(dossier.today);
        let next_version = sequence(&dossier);
        assert!(first < next_day && next_day < next_version, "{first} {next_day} {next_version}");
        dossier.plan.version = None;
        assert_eq!(sequence(&dossier), 0, "a draft is older than every plan that was accepted");
    }
}
