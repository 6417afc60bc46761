//! What git keeps of what was done in one copy of a repository: the file `logs/HEAD` of its folder.
//!
//! A line is where the branch was, where it is, who did it and when, a tab, and what was done: `0000… 1111… Ann
//! <ann@example.org> 1764590400 +0100<tab>commit: Start`. It is written where the work is done and never cloned, so
//! its commits are those of whoever works in this copy. Names and addresses in it are passed over.

use cairn_domain::bounds::is_in_calendar;
use cairn_domain::skills::claims::WorkRecord;
use chrono::{DateTime, NaiveDate};

/// Reads a record, whatever of it can be read.
pub fn record(bytes: &[u8]) -> WorkRecord {
    let mut found = WorkRecord::default();
    for line in bytes.split(|byte| *byte == b'\n') {
        let Some(at) = memchr::memchr(b'\t', line) else { continue };
        let (head, done) = line.split_at(at);
        let Some(commit) = done.strip_prefix(b"\tcommit") else { continue };
        // Mending a commit is work on the same one.
        if !commit.starts_with(b" (amend)") {
            found.commits = found.commits.saturating_add(1);
        }
        found.last = found.last.max(day(head));
    }
    found
}

/// The day in the zone of whoever did it.
fn day(head: &[u8]) -> Option<NaiveDate> {
    let behind = memchr::memrchr(b'>', head)? + 1;
    let when = std::str::from_utf8(head.get(behind..)?).ok()?;
    let (seconds, zone) = when.trim().split_once(' ')?;
    let (hours, minutes) = zone.get(1..)?.split_at_checked(2)?;
    let shift = hours.parse::<i64>().ok()? * 3_600 + minutes.parse::<i64>().ok()? * 60;
    let shift = if zone.starts_with('-') { -shift } else { shift };
    let moment = DateTime::from_timestamp(seconds.parse::<i64>().ok()?.checked_add(shift)?, 0)?;
    Some(moment.date_naive()).filter(|day| is_in_calendar(*day))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const WHO: &str = "0000000000000000000000000000000000000000 1111111111111111111111111111111111111111 Ann <ann@example.org>";

    #[track_caller]
    fn check(lines: &[&str], commits: u32, last: Option<&str>) {
        let lines: Vec<String> = lines.iter().map(|line| format!("{WHO} {line}")).collect();
        let found = record(lines.join("\n").as_bytes());
        assert_eq!((found.commits, found.last.map(|day| day.to_string()).as_deref()), (commits, last));
    }

    #[test]
    fn commits_made_here_count_and_the_last_tells_the_day() {
        check(
            &[
                "1764590400 +0000\tclone: from https://example.org/raft.git",
                "1764590400 +0000\tcommit: Begin",
                "1764676800 +0000\tcommit (amend): Begin well",
                "1764763200 +0000\tcommit (merge): Join",
                "1795000000 +0000\tcheckout: moving from main to next",
            ],
            2,
            Some("2025-12-03"),
        );
    }

    #[test]
    fn a_fresh_clone_holds_no_work_of_ones_own() {
        check(&["1764590400 +0000\tclone: from https://example.org/raft.git"], 0, None);
    }

    #[test]
    fn the_day_is_that_of_the_zone_it_was_in() {
        check(&["1764633000 +0100\tcommit: Late"], 1, Some("2025-12-02"));
        check(&["1764633000 -0800\tcommit: Late"], 1, Some("2025-12-01"));
    }

    #[test]
    fn a_moment_that_cannot_be_is_passed_over() {
        for when in ["99999999999999999 +0000", "-1 +0000", "soon +0000", "1764590400", "1764590400 +é"] {
            check(&[&format!("{when}\tcommit: Begin")], 1, None);
        }
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_without_fear(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let line = [WHO.as_bytes(), b" ", &bytes, b"\tcommit"].concat();
            prop_assert!(record(&line).commits <= 200 && record(&bytes).commits <= 200);
        }
    }
}
