//! How fast Cairn answers after ten years: 20,000 study sessions and 500 accepted plans.

mod clock;

use std::error::Error;
use std::time::Duration;

use cairn_core::Cairn;
use cairn_core::progress::{CorrectRequest, EntriesRequest, LogRequest};
use cairn_domain::id::UnitId;
use cairn_domain::minutes::Minutes;
use cairn_domain::progress::Event;
use chrono::{Days, NaiveDate};
use serde::Serialize;

use clock::timed;

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

/// A view as the page gets it: the size of its JSON.
type View<'a> = &'a dyn Fn(&Cairn) -> Outcome<usize>;

const SESSIONS: u64 = 20_000;
const PLANS: u64 = 500;
const CORRECTIONS: usize = 200;
/// Ten years.
const DAYS: u64 = 3_652;
/// How often each view is asked for; the median counts.
const ROUNDS: usize = 11;
/// How the name of a view ends that is asked for right after a session was logged.
const AFTER_A_WRITE: &str = "anew";

fn main() -> Outcome {
    let today = NaiveDate::from_ymd_opt(2026, 11, 24).ok_or("no such day")?;
    let now = today.and_hms_opt(9, 0, 0).ok_or("no such time")?;
    let cairn = Cairn::in_memory()?;
    live(&cairn, today)?;
    let request = cairn.settings_get()?.constraints(today).into();
    let left =
        cairn.plan_current(today)?.map_or(0, |plan| plan.items.iter().filter(|item| !item.finished).count());
    println!(
        "ten years: {SESSIONS} sessions, {CORRECTIONS} corrections, {PLANS} plans, {left} resources left"
    );
    println!("  (target: Today under 16 ms, Progress under 50 ms, the forecast of 10,000 runs under 100 ms)");
    println!("view                   time      size");
    let views: [(&str, View<'_>); 9] = [
        ("running timer", &|cairn| size(&cairn.progress_timer(now)?)),
        ("accepted plan", &|cairn| size(&cairn.plan_current(today)?)),
        ("Today", &|cairn| size(&cairn.progress_today(now)?)),
        ("Progress", &|cairn| size(&cairn.progress_report(today)?)),
        ("Today, anew", &|cairn| size(&cairn.progress_today(now)?)),
        ("Progress, anew", &|cairn| size(&cairn.progress_report(today)?)),
        ("forecast", &|cairn| size(&cairn.progress_forecast(today)?)),
        ("replan", &|cairn| size(&cairn.plan_replan(&request, today)?)),
        ("two versions", &|cairn| size(&cairn.plan_compare_versions(1, u32::try_from(PLANS)?)?)),
    ];
    for (name, view) in views {
        let mut times: Vec<Duration> = Vec::new();
        let mut bytes = 0;
        for _ in 0..ROUNDS {
            if name.ends_with(AFTER_A_WRITE) {
                write(&cairn, today)?;
            }
            let (answer, time) = timed(|| view(&cairn));
            bytes = answer?;
            times.push(time);
        }
        times.sort_unstable();
        let median = times.get(ROUNDS / 2).copied().unwrap_or_default();
        println!("{name:<17} {:>7.1} ms {:>6} kB", median.as_secs_f64() * 1_000.0, bytes.div_ceil(1_000));
    }
    Ok(())
}

/// Ten years of somebody who replans every week, studies twice a day and finishes a unit now and then.
fn live(cairn: &Cairn, today: NaiveDate) -> Outcome {
    let role = cairn.market_roles().first().map(|role| role.id.clone());
    let mut settings = cairn.settings_get()?;
    settings.role = role;
    cairn.settings_set(&settings)?;
    let day =
        |number: u64, of: u64| today.checked_sub_days(Days::new(DAYS - number * DAYS / of)).unwrap_or(today);
    for number in 0..PLANS {
        let on = day(number, PLANS);
        cairn.plan_accept(&cairn.settings_get()?.constraints(on).into(), on)?;
    }
    let units: Vec<UnitId> =
        cairn.content()?.catalog.iter().flat_map(|r| &r.units).map(|unit| unit.id.clone()).collect();
    for number in 0..SESSIONS {
        let Some(unit) = units.get(usize::try_from(number)? % units.len()) else { continue };
        let on = day(number, SESSIONS);
        let (resource, minutes) = (unit.resource().clone(), Minutes::new(20 + u32::try_from(number % 60)?));
        let note = Some("read on the train".into());
        let request = LogRequest { resource, unit: Some(unit.clone()), minutes, on: Some(on), note };
        cairn.progress_log(&request, on)?;
        if number % 97 == 0 {
            cairn.progress_tick(unit, on)?;
        }
    }
    let entries = cairn.progress_entries(EntriesRequest { after: 0, most: u32::MAX })?.rows;
    let sessions =
        entries.into_iter().map(|row| row.entry).filter(|e| matches!(e.event, Event::Studied { .. }));
    for was in sessions.step_by(83).take(CORRECTIONS) {
        let mut now = was.clone();
        if let Event::Studied { minutes, .. } = &mut now.event {
            *minutes = Minutes::new(15);
        }
        cairn.progress_correct(&CorrectRequest { was, now }, today)?;
    }
    Ok(())
}

/// One more session.
fn write(cairn: &Cairn, today: NaiveDate) -> Outcome {
    let resource = cairn.content()?.catalog.iter().next().ok_or("no resource")?.id.clone();
    let log = LogRequest { resource, unit: None, minutes: Minutes::new(5), on: None, note: None };
    cairn.progress_log(&log, today)?;
    Ok(())
}

fn size(answer: &impl Serialize) -> Outcome<usize> {
    Ok(serde_json::to_vec(answer)?.len())
}
