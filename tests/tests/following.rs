//! Following a plan through the core: logging, correcting, forecasting, replanning.

use cairn_core::progress::{CorrectRequest, EntriesRequest, LogRequest, PartRequest, TimerStop};
use cairn_core::{Cairn, Error, Rule};
use cairn_domain::level::Level;
use cairn_domain::minutes::Minutes;
use cairn_domain::progress::{Entry, Event, Reminders, Weekday};
use cairn_domain::settings::Settings;
use cairn_domain::share::Share;
use cairn_tests::TODAY;
use cairn_tests::people::{can, somebody_under_way, somebody_with_a_plan};
use chrono::{Days, NaiveDate, NaiveDateTime, TimeDelta};

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
    let entries = cairn.progress_report(TODAY).expect("the log").entries.rows;
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
    let row = after.entries.rows.iter().find(|row| row.entry == request.now).expect("it reads otherwise now");
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
    assert!(after.entries.rows.iter().all(|row| row.entry != was));
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

#[test]
fn what_another_process_writes_is_seen_at_once_and_so_is_what_it_takes_back() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("cairn.db");
    let open = || Cairn::open(&path, TODAY).expect("the database opens");
    let (window, terminal) = (open(), open());
    somebody_under_way(&window);
    let logged = |cairn: &Cairn| cairn.progress_report(TODAY).expect("the report").logged;
    assert_eq!(logged(&terminal), logged(&window), "both know what the window wrote");

    let before = logged(&window);
    let session = first_session(&window);
    let log = LogRequest {
        resource: session.event.resource().clone(),
        unit: None,
        minutes: Minutes::new(25),
        on: None,
        note: None,
    };
    terminal.progress_log(&log, TODAY).expect("the terminal logs a session");
    assert_eq!(logged(&window), before + Minutes::new(25), "the window sees it without being told");
    window.undo().expect("the window takes it back");
    assert_eq!((logged(&window), logged(&terminal)), (before, before));
    terminal.redo().expect("the terminal does it again");
    assert_eq!(logged(&window), before + Minutes::new(25));
}

#[test]
fn the_log_is_given_by_day_and_a_page_at_a_time() {
    let cairn = cairn(somebody_under_way);
    let old = first_session(&cairn);
    let on = TODAY.checked_sub_days(Days::new(400));
    let log = LogRequest {
        resource: old.event.resource().clone(),
        unit: None,
        minutes: Minutes::new(25),
        on,
        note: None,
    };
    cairn.progress_log(&log, TODAY).expect("an old session is logged late");
    let page = |after, most| cairn.progress_entries(EntriesRequest { after, most }).expect("a page");
    let all = page(0, u32::MAX);
    assert_eq!(all.rows.last().map(|row| Some(row.entry.on)), Some(on), "it stands where it belongs");
    assert_eq!(all.rows.len(), usize::try_from(all.of).expect("a count"));
    let by_one: Vec<_> = (0..all.of).flat_map(|after| page(after, 1).rows).collect();
    assert_eq!(by_one, all.rows);
    assert!(page(all.of, 10).rows.is_empty());
}

#[test]
fn a_reminder_comes_on_the_chosen_day_and_not_while_a_timer_runs() {
    let cairn = cairn(somebody_with_a_plan);
    let evening = TODAY.and_hms_opt(19, 30, 0).expect("an evening");
    let reminder =
        |after: i64| cairn.progress_remind(evening + TimeDelta::days(after)).expect("the facts are read");
    assert_eq!(reminder(0), None, "reminders are off until they are wanted");

    let mut settings = cairn.settings_get().expect("settings");
    let at = "19:30".parse().expect("a time");
    settings.reminders = Some(Reminders { days: [Weekday::of(TODAY)].into(), at });
    cairn.settings_set(&settings).expect("they are switched on");
    let due = reminder(0).expect("it is the day and the time");
    assert_eq!(due.sentence, "Time to study: 0 min of 6 h 52 min this week.", "the plan began on a Tuesday");
    assert_eq!(reminder(0), None, "once a day is enough");
    assert_eq!(reminder(1), None, "Wednesday is not chosen");

    let resource = cairn.plan_current(TODAY).expect("the plan").expect("a plan").items[0].resource.clone();
    cairn.progress_timer_start(&resource, None, evening).expect("a timer is started");
    assert_eq!(reminder(7), None, "whoever studies need not be reminded of it");
}

#[test]
fn today_offers_to_look_back_on_the_day_that_was_chosen() {
    let cairn = cairn(somebody_with_a_plan);
    let review = |days| {
        let now = later(days).and_hms_opt(9, 0, 0).expect("a morning");
        cairn.progress_today(now).expect("today").review
    };
    assert_eq!((review(0), review(5)), (false, true), "on Sunday unless another day is chosen");
    let settings = cairn.settings_get().expect("settings");
    let tuesday = Settings { review_day: Weekday::Tuesday, ..settings };
    cairn.settings_set(&tuesday).expect("it is chosen");
    assert_eq!((review(0), review(5)), (true, false));
}

#[test]
fn however_it_was_written_the_log_at_hand_is_the_log_in_the_database() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("cairn.db");
    let open = || Cairn::open(&path, TODAY).expect("the database opens");
    let (here, elsewhere) = (open(), open());
    somebody_with_a_plan(&here);
    let resource = here.plan_current(TODAY).expect("the plan").expect("a plan").items[0].resource.clone();
    let log = |cairn: &Cairn, minutes| {
        let (resource, minutes) = (resource.clone(), Minutes::new(minutes));
        let request = LogRequest { resource, unit: None, minutes, on: None, note: None };
        cairn.progress_log(&request, TODAY).expect("a session is logged");
    };
    let steps: [&dyn Fn(); 9] = [
        &|| log(&here, 10),
        &|| log(&elsewhere, 20),
        &|| _ = here.undo().expect("a step is taken back"),
        &|| log(&here, 30),
        &|| _ = elsewhere.undo().expect("a step is taken back"),
        &|| log(&here, 40),
        &|| _ = here.undo().expect("a step is taken back"),
        &|| _ = here.redo().expect("it is done again"),
        &|| here.settings_set(&Settings::default()).map(drop).expect("the settings are kept"),
    ];
    for (number, step) in steps.into_iter().enumerate() {
        step();
        let fresh = open().progress_report(TODAY).expect("the log");
        assert_eq!(here.progress_report(TODAY).expect("the log"), fresh, "here, after step {number}");
        assert_eq!(elsewhere.progress_report(TODAY).expect("the log"), fresh, "there, after step {number}");
    }
}
