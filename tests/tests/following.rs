//! Following a plan through the core: logging, correcting, forecasting, replanning.

use cairn_core::progress::{CorrectRequest, LogRequest, PartRequest, TimerStop};
use cairn_core::{Cairn, Error, Rule};
use cairn_domain::level::Level;
use cairn_domain::minutes::Minutes;
use cairn_domain::progress::{Entry, Event};
use cairn_domain::share::Share;
use cairn_tests::TODAY;
use cairn_tests::people::{can, somebody_under_way, somebody_with_a_plan};
use chrono::{Days, NaiveDate, NaiveDateTime};

fn cairn(person: impl Fn(&Cairn)) -> Cairn {
    let cairn = Cairn::in_memory().expect("a database in memory");
    person(&cairn);
    cairn
}

fn later(days: u64) -> NaiveDate {
    TODAY.checked_add_days(Days::new(days)).expect("the calendar goes on")
}

/// The oldest session in the log.
fn first_session(cairn: &Cairn) -> Entry {
    let entries = cairn.progress_report(TODAY).expect("the log").entries;
    let session = |entry: &&Entry| matches!(entry.event, Event::Studied { .. });
    entries.iter().rev().map(|row| &row.entry).find(session).expect("a session was logged").clone()
}

fn with_minutes(entry: &Entry, length: u32) -> Entry {
    let mut entry = entry.clone();
    if let Event::Studied { minutes, .. } = &mut entry.event {
        *minutes = Minutes::new(length);
    }
    entry
}

#[test]
fn a_session_is_corrected_what_it_read_stays_visible_and_undo_brings_it_back() {
    let cairn = cairn(somebody_under_way);
    let was = first_session(&cairn);
    let before = cairn.progress_report(TODAY).expect("the log");
    let request = CorrectRequest { was: was.clone(), now: with_minutes(&was, 30) };
    cairn.progress_correct(&request, TODAY).expect("it is corrected");

    let after = cairn.progress_report(TODAY).expect("the log");
    let row = after.entries.iter().find(|row| row.entry == request.now).expect("it reads otherwise now");
    assert_eq!(row.before.iter().map(|earlier| &earlier.entry).collect::<Vec<_>>(), [&was]);
    assert_eq!(before.logged.less(after.logged), Minutes::new(90), "120 minutes became 30");

    cairn.undo().expect("it is taken back");
    assert_eq!(cairn.progress_report(TODAY).expect("the log"), before);
}

#[test]
fn a_session_that_is_withdrawn_counts_no_more_and_stays_visible() {
    let cairn = cairn(somebody_under_way);
    let was = first_session(&cairn);
    cairn.progress_withdraw(&was, TODAY).expect("it is withdrawn");
    let after = cairn.progress_report(TODAY).expect("the log");
    assert!(after.entries.iter().all(|row| row.entry != was));
    assert_eq!(after.withdrawn.iter().map(|row| &row.entry).collect::<Vec<_>>(), [&was]);
}

#[test]
fn what_cannot_be_corrected_is_refused_by_its_rule() {
    let cairn = cairn(somebody_under_way);
    let was = first_session(&cairn);
    let refused = |was: &Entry, now: Entry| {
        let request = CorrectRequest { was: was.clone(), now };
        match cairn.progress_correct(&request, TODAY) {
            Err(Error::Refused(rule)) => rule,
            other => panic!("{other:?} where a rule forbids it"),
        }
    };
    assert_eq!(refused(&with_minutes(&was, 7), with_minutes(&was, 8)), Rule::NotInLog);
    assert_eq!(refused(&was, with_minutes(&was, 0)), Rule::SessionLength);
    assert_eq!(refused(&was, Entry { on: later(1), ..was.clone() }), Rule::FutureSession);
    let unit = cairn.plan_current(TODAY).expect("the plan").expect("a plan").items[1].units[0].id.clone();
    assert_eq!(refused(&was, Entry { on: TODAY, event: Event::UnitDone { unit } }), Rule::OtherEvent);
}

#[test]
fn half_a_unit_is_half_off_what_is_left() {
    let cairn = cairn(somebody_with_a_plan);
    let unit = cairn.plan_current(TODAY).expect("the plan").expect("a plan").items[0].units[0].clone();
    let half = PartRequest { unit: unit.id, share: Share::from_percent(50) };
    cairn.progress_part(&half, TODAY).expect("half is done");
    let now = cairn.plan_current(TODAY).expect("the plan").expect("a plan").items[0].units[0].clone();
    assert_eq!(now.left, unit.minutes.less(unit.minutes.scaled(1, 2)));
    let more = PartRequest { share: Share::from_percent(101), ..half };
    assert!(matches!(cairn.progress_part(&more, TODAY), Err(Error::Refused(Rule::Part))));
}

#[test]
fn the_forecast_tells_in_a_week_why_it_moved() {
    let cairn = cairn(somebody_with_a_plan);
    let first = cairn.progress_forecast(TODAY).expect("a forecast").expect("there is a plan");
    assert_eq!(first.moved, None, "a week ago there was no plan");
    let idle = cairn.progress_forecast(later(14)).expect("a forecast").expect("there is a plan");
    let moved = idle.moved.expect("a week ago there was a plan");
    assert!(moved.fact.days > 0 && idle.median > first.median, "{}", moved.sentence);
    assert!(moved.sentence.contains("you did 0 min of the plan where it had 8 h"), "{}", moved.sentence);
}

#[test]
fn the_weeks_that_were_kept_are_counted() {
    let cairn = cairn(somebody_with_a_plan);
    let resource = cairn.plan_current(TODAY).expect("the plan").expect("a plan").items[0].resource.clone();
    let on = Some(later(7));
    let log = LogRequest { resource, unit: None, minutes: Minutes::from_hours(8), on, note: None };
    cairn.progress_log(&log, later(7)).expect("a week's hours are logged");
    let now = later(14).and_hms_opt(9, 0, 0).expect("a morning");
    let lately = cairn.progress_today(now).expect("today").lately;
    assert_eq!(lately.sentence, "Kept 1 of the last 2 weeks.");
}

#[test]
fn a_replan_shows_what_it_would_change_and_changes_nothing() {
    let cairn = cairn(somebody_with_a_plan);
    let mut constraints = cairn.settings_get().expect("settings").constraints(later(21));
    constraints.terms.hours_per_week = Minutes::from_hours(4);
    let request = constraints.into();
    let replan = cairn.plan_replan(&request, later(21)).expect("a replan").expect("there is a plan");
    assert!(
        replan
            .moved
            .iter()
            .all(|change| change.before.map(|dates| dates.until) < change.after.map(|dates| dates.until)),
        "three weeks behind, at half the hours"
    );
    assert!(replan.finish_after > replan.finish_before);
    assert_eq!(cairn.plan_versions().expect("versions").len(), 1, "nothing was accepted");

    cairn.plan_accept(&request, later(21)).expect("it is accepted");
    let compared = cairn.plan_compare_versions(1, 2).expect("two versions");
    let told = |replan: &cairn_domain::plan::Replan| replan.summary.clone();
    assert_eq!(told(&compared), told(&replan), "what was shown is what was accepted");
    assert!(matches!(cairn.plan_compare_versions(1, 3), Err(Error::NotFound { .. })));
}

#[test]
fn a_skill_nobody_used_for_years_is_flagged_at_its_level() {
    let cairn = cairn(|cairn| {
        let long_ago = TODAY.checked_sub_days(Days::new(800)).expect("a day");
        cairn.skills_assess(&[can("raft", Level::Independent)], long_ago).expect("it is rated");
    });
    let unused = cairn.skills_unused(TODAY).expect("the skills");
    let flagged: Vec<_> = unused.iter().map(|said| (said.fact.name.as_str(), said.fact.level)).collect();
    assert_eq!(flagged, [("Raft", Level::Independent)]);
}

#[test]
fn a_chapter_of_the_first_edition_counts_in_the_second() {
    let cairn = cairn(somebody_with_a_plan);
    let replication = "ddia-1e/5".parse().expect("a unit");
    cairn.progress_tick(&replication, TODAY).expect("it is ticked off");
    let resources = cairn.progress_report(TODAY).expect("the report").resources;
    let second =
        resources.iter().find(|row| row.resource.as_str() == "ddia-2e").expect("the second edition is shown");
    assert_eq!(
        (second.done, second.logged),
        (1, Minutes::ZERO),
        "its sixth chapter is the fifth of the first"
    );
}

/// A timer on the first resource of the plan, started at nine and last seen at half past.
fn with_a_timer_seen_for_half_an_hour() -> Cairn {
    let cairn = cairn(somebody_with_a_plan);
    cairn.progress_timer_start(&"ddia-2e".parse().expect("an id"), None, at(9, 0)).expect("it starts");
    cairn.progress_timer_seen(at(9, 9)).expect("it is seen");
    cairn.progress_timer_seen(at(9, 19)).expect("it is seen");
    cairn.progress_timer_seen(at(9, 29)).expect("it is seen");
    cairn
}

fn at(hour: u32, minute: u32) -> NaiveDateTime {
    TODAY.and_hms_opt(hour, minute, 0).expect("a time of day")
}

fn absence(cairn: &Cairn, now: NaiveDateTime) -> Option<(NaiveDateTime, Minutes)> {
    let timer = cairn.progress_timer(now).expect("an answer").expect("a timer");
    timer.absence.map(|absence| (absence.since, absence.studied))
}

#[test]
fn after_a_crash_a_timer_knows_how_long_it_was_seen_and_keeps_that_if_wanted() {
    let cairn = with_a_timer_seen_for_half_an_hour();
    let asked = Some((at(9, 29), Minutes::new(29)));
    assert_eq!(absence(&cairn, at(13, 0)), asked);
    cairn.progress_timer_seen(at(13, 1)).expect("it is seen");
    assert_eq!(absence(&cairn, at(13, 1)), asked, "being open again answers nothing");
    let kept = cairn.progress_timer_stop(TimerStop::LogSeen, at(13, 2)).expect("it stops");
    assert_eq!(kept.value, Minutes::new(29));
}

#[test]
fn somebody_who_studied_all_along_is_asked_once() {
    let cairn = with_a_timer_seen_for_half_an_hour();
    let timer = cairn.progress_timer_go_on(at(13, 0)).expect("it goes on").value;
    assert_eq!((timer.elapsed, timer.absence), (Minutes::from_hours(4), None));
    assert_eq!(absence(&cairn, at(13, 5)), None);
}

#[test]
fn a_new_timer_knows_nothing_of_when_the_last_was_seen() {
    let cairn = with_a_timer_seen_for_half_an_hour();
    cairn.progress_timer_stop(TimerStop::Log, at(9, 30)).expect("it stops");
    cairn.progress_timer_start(&"ddia-2e".parse().expect("an id"), None, at(20, 0)).expect("it starts");
    assert_eq!(absence(&cairn, at(20, 5)), None);
}
