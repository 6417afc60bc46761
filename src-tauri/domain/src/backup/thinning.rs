//! When a backup is due, and which of many are kept.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};

use super::{Made, Why};

/// Of so many days back everything is kept.
const ALL_DAYS: i64 = 2;
/// Then the last of so many days,
const DAILY: usize = 12;
/// the last of so many weeks,
const WEEKLY: usize = 10;
/// and the last of so many months.
const MONTHLY: usize = 9;

/// For so many days nothing is dropped that was made for a reason of its own.
pub const PROTECTED_DAYS: i64 = 30;

/// Whether the backup of a day is due: once a day. One that a clock dated ahead stands for no other day.
pub fn is_due(backups: &[Made], today: NaiveDate) -> bool {
    backups.iter().all(|made| made.at.date() != today)
}

/// Which of these backups are no longer needed, by their places in the list.
///
/// All of two days are kept, then the last of each of twelve days, of ten weeks and of nine months on which there are
/// some. The newest is never dropped, and within 30 days none that was made before something or because somebody asked.
pub fn dropped(backups: &[Made], today: NaiveDate) -> BTreeSet<usize> {
    let mut newest_first: Vec<(Made, usize)> = backups.iter().copied().zip(0..).collect();
    newest_first.sort_unstable_by(|a, b| b.cmp(a));
    let age = |made: &Made| (today - made.at.date()).num_days();
    let old: Vec<(Made, usize)> =
        newest_first.into_iter().filter(|(made, _)| age(made) >= ALL_DAYS).collect();

    let (mut kept, mut rest) = (BTreeSet::new(), old.as_slice());
    rest = last_of_each(rest, DAILY, |day| (day.num_days_from_ce(), 0), &mut kept);
    rest = last_of_each(rest, WEEKLY, |day| (day.iso_week().year(), day.iso_week().week()), &mut kept);
    last_of_each(rest, MONTHLY, |day| (day.year(), day.month()), &mut kept);

    let is_protected = |made: &Made| made.why != Why::Daily && age(made) < PROTECTED_DAYS;
    let unneeded = old.iter().filter(|(made, place)| !kept.contains(place) && !is_protected(made));
    unneeded.map(|(_, place)| *place).collect()
}

/// Keeps the newest of each of so many spans of time; what lies before the last of them is left.
fn last_of_each<'a>(
    newest_first: &'a [(Made, usize)],
    most: usize,
    span: impl Fn(NaiveDate) -> (i32, u32),
    kept: &mut BTreeSet<usize>,
) -> &'a [(Made, usize)] {
    let (mut spans, mut last) = (0, None);
    for (at, (made, place)) in newest_first.iter().enumerate() {
        let this = Some(span(made.at.date()));
        if this == last {
            continue;
        }
        if spans == most {
            return newest_first.get(at..).unwrap_or_default();
        }
        (spans, last) = (spans + 1, this);
        kept.insert(*place);
    }
    &[]
}

#[cfg(test)]
mod tests {
    use chrono::{Duration, NaiveDateTime};
    use proptest::prelude::*;

    use super::*;

    fn today() -> NaiveDate {
        "2026-11-24".parse().unwrap()
    }

    fn ago(minutes: i64) -> NaiveDateTime {
        "2026-11-24T18:30:00".parse::<NaiveDateTime>().unwrap() - Duration::minutes(minutes)
    }

    fn daily(days: i64) -> Made {
        Made { at: ago(days * 24 * 60), why: Why::Daily }
    }

    fn left(backups: &[Made], today: NaiveDate) -> Vec<Made> {
        let dropped = dropped(backups, today);
        let kept = backups.iter().enumerate().filter(|(place, _)| !dropped.contains(place));
        let mut kept: Vec<Made> = kept.map(|(_, made)| *made).collect();
        kept.sort_unstable();
        kept
    }

    fn backups() -> impl Strategy<Value = Vec<Made>> {
        let reason = (0..Why::ALL.len()).prop_map(|place| Why::ALL[place]);
        let one =
            (-3_000_i64..700 * 24 * 60, reason).prop_map(|(minutes, why)| Made { at: ago(minutes), why });
        prop::collection::vec(one, 0..120)
    }

    proptest! {
        #[test]
        fn the_newest_is_never_dropped(backups in backups()) {
            let newest = backups.iter().max().copied();
            prop_assert_eq!(left(&backups, today()).last().copied(), newest);
        }

        #[test]
        fn nothing_of_the_last_two_days_is_dropped(backups in backups()) {
            let young = |made: &Made| (today() - made.at.date()).num_days() < 2;
            let before = backups.iter().filter(|made| young(made)).count();
            prop_assert_eq!(left(&backups, today()).iter().filter(|made| young(made)).count(), before);
        }

        #[test]
        fn what_was_made_for_a_reason_stays_for_thirty_days(backups in backups()) {
            let stays = |made: &&Made| made.why != Why::Daily && (today() - made.at.date()).num_days() < 30;
            let before = backups.iter().filter(stays).count();
            prop_assert_eq!(left(&backups, today()).iter().filter(stays).count(), before);
        }

        #[test]
        fn thinning_what_was_thinned_drops_nothing(backups in backups()) {
            let once = left(&backups, today());
            prop_assert_eq!(left(&once, today()), once);
        }

        #[test]
        fn the_order_does_not_matter(backups in backups(), turn in 0_usize..120) {
            let mut turned = backups.clone();
            turned.rotate_left(turn.min(backups.len()));
            prop_assert_eq!(left(&turned, today()), left(&backups, today()));
        }

        #[test]
        fn what_is_old_is_bounded(backups in backups()) {
            let old = |made: &&Made| (today() - made.at.date()).num_days() >= 30;
            prop_assert!(left(&backups, today()).iter().filter(old).count() <= DAILY + WEEKLY + MONTHLY);
        }
    }

    #[test]
    fn a_year_of_days_leaves_days_then_weeks_then_months() {
        let year: Vec<Made> = (0..365).map(daily).collect();
        let left = left(&year, today());
        assert_eq!(left.len(), 2 + DAILY + WEEKLY + MONTHLY);
        let days: Vec<i64> = left.iter().rev().map(|made| (today() - made.at.date()).num_days()).collect();
        assert_eq!(days[..14], (0..14).collect::<Vec<_>>()[..]);
        assert_eq!(days[14..17], [14, 16, 23], "what is left of the week, then Sundays");
        assert!(days.last().is_some_and(|oldest| *oldest > 280), "{days:?}");
    }

    /// What is dropped on one day cannot be missed on a later one.
    #[test]
    fn a_year_that_was_thinned_every_day_reaches_back_for_months() {
        let mut there: Vec<Made> = Vec::new();
        for days in (0..500).rev() {
            there.push(daily(days));
            there = left(&there, daily(days).at.date());
        }
        assert_eq!(there.len(), 2 + DAILY + WEEKLY + MONTHLY);
        let oldest = there.first().map(|made| (today() - made.at.date()).num_days());
        assert!(oldest.is_some_and(|days| days > 280), "{oldest:?}");
    }

    #[test]
    fn a_backup_is_due_once_a_day_and_whenever_the_clock_was_set_back() {
        assert!(is_due(&[], today()) && is_due(&[daily(1)], today()));
        assert!(!is_due(&[daily(1), daily(0)], today()));
        assert!(is_due(&[daily(-400)], today()), "a backup of the future does not stand for today");
        assert!(!is_due(&[daily(-400), daily(0)], today()), "and does not make it due again and again");
    }
}
