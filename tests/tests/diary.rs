//! A year of one person, told as a diary: what they did on fixed days, and what Cairn said of it.

use std::collections::BTreeMap;
use std::fmt::Write;

use cairn_core::Cairn;
use cairn_core::plan::PlanRequest;
use cairn_core::progress::{CorrectRequest, LogRequest, TimerStop};
use cairn_domain::id::{ResourceId, UnitId};
use cairn_domain::level::Level;
use cairn_domain::minutes::Minutes;
use cairn_domain::plan::{Pause, Replan, Terms};
use cairn_domain::progress::{Entry, Event, WeekKept};
use cairn_domain::settings::Settings;
use cairn_tests::people::{a_back_end_engineer, can};
use chrono::{Days, NaiveDate, NaiveDateTime};

fn day(text: &str) -> NaiveDate {
    text.parse().expect("the diary names its days rightly")
}

/// The person, and what is written down so far.
struct Diary {
    cairn: Cairn,
    text: String,
    today: NaiveDate,
    /// The time spent on each unit that is not done yet: this person takes a fifth longer than estimated.
    spent: BTreeMap<UnitId, u32>,
}

impl Diary {
    fn begun_on(today: NaiveDate) -> Self {
        let cairn = Cairn::in_memory().expect("a database in memory");
        cairn.skills_assess(&a_back_end_engineer(), today).expect("every skill exists");
        let role = cairn.market_roles().first().map(|role| role.id.clone());
        let settings = cairn.settings_get().expect("settings");
        cairn.settings_set(&Settings { role, ..settings }).expect("the role is chosen");
        Self { cairn, text: String::new(), today, spent: BTreeMap::new() }
    }

    fn write(&mut self, line: &str) {
        let _ = writeln!(self.text, "{}  {line}", self.today.format("%e %b"));
    }

    fn evening(&self) -> NaiveDateTime {
        self.today.and_hms_opt(21, 0, 0).expect("an evening")
    }

    /// Studies what is next for so long, one unit after the other, and ticks off what is done by that.
    fn study(&mut self, mut minutes: u32) {
        while minutes > 0 {
            let view = self.cairn.progress_today(self.evening()).expect("today");
            let Some(next) = view.now.first() else { return };
            let size = self
                .cairn
                .content()
                .expect("shipped data is sound")
                .catalog
                .unit(&next.unit)
                .expect("a unit")
                .minutes;
            let spent = self.spent.get(&next.unit).copied().unwrap_or_default();
            let part = size.scaled(6, 5).get().saturating_sub(spent).clamp(1, minutes);
            self.study_unit(next.resource.clone(), next.unit.clone(), part);
            minutes -= part;
        }
    }

    fn study_unit(&mut self, resource: ResourceId, unit: UnitId, minutes: u32) {
        let log = LogRequest {
            resource,
            unit: Some(unit.clone()),
            minutes: Minutes::new(minutes),
            on: None,
            note: None,
        };
        self.cairn.progress_log(&log, self.today).expect("a session is logged");
        let spent = self.spent.entry(unit.clone()).or_default();
        *spent += minutes;
        let size =
            self.cairn.content().expect("shipped data is sound").catalog.unit(&unit).expect("a unit").minutes;
        if *spent >= size.scaled(6, 5).get() {
            self.cairn.progress_tick(&unit, self.today).expect("the unit is done");
            self.take_offers();
        }
    }

    /// Takes over the levels of what was finished.
    fn take_offers(&mut self) {
        for offer in self.cairn.progress_today(self.evening()).expect("today").offers {
            let link = offer.evidence.word().contains("project").then_some("https://example.org/shown");
            self.cairn
                .progress_accept_offer(&offer.resource, link, self.today)
                .expect("the levels are taken over");
            let gains: Vec<String> =
                offer.gains.iter().map(|gain| format!("{} at {}", gain.name, gain.to)).collect();
            self.write(&format!("finished {}: now {} ({})", offer.title, gains.join(", "), offer.evidence));
        }
    }

    /// A week of three evenings of so many minutes each, and what Sunday says of it.
    fn week(&mut self, evenings: [u32; 3]) {
        let monday = self.today;
        for (days, minutes) in [(1, evenings[0]), (3, evenings[1]), (5, evenings[2])] {
            self.today = monday + Days::new(days);
            if minutes > 0 {
                self.study(minutes);
            }
        }
        self.today = monday + Days::new(6);
        self.sunday();
        self.today = monday + Days::new(7);
    }

    fn weeks(&mut self, count: usize, evenings: [u32; 3]) {
        for _ in 0..count {
            self.week(evenings);
        }
    }

    fn sunday(&mut self) {
        let report = self.cairn.progress_report(self.today).expect("the report");
        let week = report.rhythm.weeks.last().expect("a week under way");
        let state = match week.state {
            WeekKept::Kept => "kept",
            WeekKept::Short | WeekKept::Open => "short",
            WeekKept::Paused => "pause",
        };
        let line = format!(
            "week: {} of {}, {state}. {} At {} of the estimates.",
            week.studied,
            week.capacity,
            report.rhythm.lately.sentence,
            report.pace.overall.value().ratio
        );
        self.write(&line);
    }

    fn forecast(&mut self) {
        let Some(outlook) = self.cairn.progress_forecast(self.today).expect("a forecast") else {
            return self.write("forecast: nothing is left to be done.");
        };
        let said = |day: Option<NaiveDate>| {
            day.map_or_else(|| "never".into(), |day| day.format("%-d %b %Y").to_string())
        };
        let mut line = format!(
            "forecast: {}, half of all cases {} to {}, nine in ten {} to {}.",
            said(outlook.median),
            said(outlook.half.from),
            said(outlook.half.until),
            said(outlook.most.from),
            said(outlook.most.until)
        );
        if let Some(moved) = outlook.moved {
            let _ = write!(line, " {}", moved.sentence);
        }
        self.write(&line);
    }

    /// Looks at what planning again would change, and accepts it.
    fn replan(&mut self, why: &str, change: impl FnOnce(&mut Terms)) {
        let mut constraints = self.cairn.settings_get().expect("settings").constraints(self.today);
        change(&mut constraints.terms);
        let request = PlanRequest::from(constraints);
        let replan = self.cairn.plan_replan(&request, self.today).expect("a replan");
        let version = self.cairn.plan_accept(&request, self.today).expect("it is accepted").value;
        let summary = replan.as_ref().map_or("It is the first.", |replan| &replan.summary);
        self.write(&format!("{why}: plan {version} accepted. {summary}"));
        for line in replan.iter().flat_map(told) {
            self.write(&line);
        }
    }
}

/// The finish of both plans, and the first change of each sort that has one, with its reason.
fn told(replan: &Replan) -> Vec<String> {
    let said = |day: Option<NaiveDate>| {
        day.map_or_else(|| "never".into(), |day| day.format("%-d %b %Y").to_string())
    };
    let finish = format!(
        "  it was to end on {}, and now on {}",
        said(replan.finish_before),
        said(replan.finish_after)
    );
    let sorts = [("moves", &replan.moved), ("adds", &replan.added), ("drops", &replan.dropped)];
    let first = sorts.into_iter().filter_map(|(verb, changes)| {
        let change = changes.first()?;
        Some(format!("  {verb} {} ({}): {}", change.title, change.effort, change.reason.sentence))
    });
    std::iter::once(finish).chain(first).collect()
}

#[test]
fn a_year_of_one_person_reads_like_a_diary() {
    let mut diary = Diary::begun_on(day("2026-01-05"));
    diary.replan("begins with eight hours a week, and wants to be done in a year", |terms| {
        terms.hours_per_week = Minutes::from_hours(8);
        terms.finish = Some(day("2026-12-31"));
    });
    diary.forecast();
    diary.weeks(4, [150, 150, 180]);
    diary.forecast();
    diary.weeks(3, [120, 150, 180]);

    let holiday = Pause { from: day("2026-02-23"), until: day("2026-03-08") };
    diary.replan("goes on holiday for two weeks", |terms| _ = terms.pauses.insert(holiday));
    diary.weeks(2, [0, 0, 0]);
    diary.forecast();
    diary.weeks(2, [150, 150, 150]);
    over_midnight(&mut diary, day("2026-03-28"));
    diary.week([150, 150, 0]);
    diary.weeks(3, [180, 120, 180]);
    diary.forecast();

    diary.week([0, 0, 0]);
    let ill = Pause { from: day("2026-04-20"), until: day("2026-04-26") };
    diary.replan("was ill for a week and says so", |terms| _ = terms.pauses.insert(ill));
    diary.weeks(3, [150, 150, 180]);

    diary.weeks(5, [60, 0, 90]);
    diary.forecast();
    diary.replan("fell behind, and plans with five hours", |terms| {
        terms.hours_per_week = Minutes::from_hours(5);
    });
    diary.weeks(3, [90, 90, 120]);
    corrects_a_session(&mut diary);
    diary.weeks(6, [90, 120, 120]);
    diary.forecast();

    diary.cairn.skills_assess(&[can("go", Level::Independent)], diary.today).expect("Go is rated");
    diary.write("writes Go at work by now, and says so: Go at Independent");
    diary.replan("plans again with what is known now", |_| ());
    diary.weeks(8, [100, 100, 120]);
    diary.forecast();
    diary.weeks(10, [90, 100, 120]);
    diary.forecast();
    diary.today = day("2027-01-07");
    looks_back(&mut diary);
    insta::assert_snapshot!(diary.text);
}

/// A timer that was started before midnight, in the night in which summer time begins.
fn over_midnight(diary: &mut Diary, saturday: NaiveDate) {
    let started = saturday.and_hms_opt(23, 30, 0).expect("a night");
    let next = diary.cairn.progress_today(started).expect("today").now[0].clone();
    diary.cairn.progress_timer_start(&next.resource, Some(&next.unit), started).expect("a timer is started");
    let stopped = (saturday + Days::new(1)).and_hms_opt(0, 45, 0).expect("a night");
    let kept = diary.cairn.progress_timer_stop(TimerStop::Log, stopped).expect("it is stopped").value;
    let entry = diary.cairn.progress_report(stopped.date()).expect("the log").entries.rows[0].entry.clone();
    let monday = std::mem::replace(&mut diary.today, saturday);
    diary.write(&format!("studies past midnight: {kept}, kept under {}", entry.on.format("%-d %b")));
    diary.today = monday;
}

/// A session that was too long is corrected, the correction taken back, and done again.
fn corrects_a_session(diary: &mut Diary) {
    let was = diary.cairn.progress_report(diary.today).expect("the log").entries.rows.into_iter();
    let was = was.map(|row| row.entry).find(|entry| matches!(entry.event, Event::Studied { .. }));
    let was: Entry = was.expect("a session was logged");
    let mut now = was.clone();
    if let Event::Studied { minutes, note, .. } = &mut now.event {
        (*minutes, *note) = (Minutes::new(30), Some("forgot to stop".into()));
    }
    let logged = |diary: &Diary| diary.cairn.progress_report(diary.today).expect("the log").logged;
    let before = logged(diary);
    diary.cairn.progress_correct(&CorrectRequest { was, now }, diary.today).expect("it is corrected");
    let after = logged(diary);
    diary.write(&format!("corrects a session: {before} in all become {after}"));
    let undone = diary.cairn.undo().expect("it is taken back").value.unwrap_or_default();
    diary.write(&format!("takes back \u{201c}{undone}\u{201d}: {} in all again", logged(diary)));
    let redone = diary.cairn.redo().expect("it is done again").value.unwrap_or_default();
    diary.write(&format!("does \u{201c}{redone}\u{201d} again: {} in all", logged(diary)));
}

fn looks_back(diary: &mut Diary) {
    let report = diary.cairn.progress_report(diary.today).expect("the report");
    let kept = report.rhythm.weeks.iter().filter(|week| week.state == WeekKept::Kept).count();
    let paused = report.rhythm.weeks.iter().filter(|week| week.state == WeekKept::Paused).count();
    let finished = report.resources.iter().filter(|resource| resource.finished_on.is_some()).count();
    let versions = diary.cairn.plan_versions().expect("the versions").len();
    diary.write(&format!(
        "the year: {} logged, {kept} of {} weeks kept and {paused} of pause, {finished} resources finished, \
         {versions} plans accepted",
        report.logged,
        report.rhythm.weeks.len(),
    ));
    let matched = diary.cairn.progress_matched(diary.today).expect("the market").weeks;
    let (first, last) = (matched.first().expect("a first week"), matched.last().expect("a last week"));
    diary.write(&format!(
        "asked for and held as asked: {} of {} then, {} of {} now",
        first.matched, first.of, last.matched, last.of
    ));
    let unused = diary.cairn.skills_unused(diary.today).expect("the skills");
    for said in unused.iter().take(3) {
        diary.write(&said.sentence);
    }
    diary.write(&format!(
        "and {} more that were not used for a year; no level was lowered",
        unused.len().saturating_sub(3)
    ));
}
