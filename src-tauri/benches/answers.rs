//! How long Cairn takes to answer what a screen asks, with everything it ships and a person half way.
//!
//! Each answer is computed anew and written as the JSON that goes to the page.

use std::error::Error;
use std::time::{Duration, Instant};

use cairn_core::Cairn;
use cairn_core::plan::PlanRequest;
use cairn_core::progress::LogRequest;
use cairn_core::skills::AssessRequest;
use cairn_domain::level::Level;
use cairn_domain::minutes::Minutes;
use cairn_domain::settings::Settings;
use cairn_domain::skills::EvidenceKind;
use chrono::{Months, NaiveDate};
use serde::Serialize;

/// How often each answer is asked for; the median counts.
const ROUNDS: usize = 31;

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

fn main() -> Outcome {
    let today = NaiveDate::from_ymd_opt(2026, 11, 23).ok_or("no such day")?;
    let now = today.and_hms_opt(9, 0, 0).ok_or("no such time")?;
    let folder = std::env::temp_dir().join(format!("cairn-bench-{}", std::process::id()));
    std::fs::create_dir_all(&folder)?;
    let began = Instant::now();
    let cairn = Cairn::open(&folder.join("cairn.db"), today)?;
    let first = began.elapsed();
    let settings = a_person(&cairn, today)?;
    drop(cairn);
    let began = Instant::now();
    let cairn = Cairn::open(&folder.join("cairn.db"), today)?;
    let again = began.elapsed();

    let request = PlanRequest::from(settings.constraints(today));
    let mut dated = request.clone();
    dated.constraints.terms.finish = today.checked_add_months(Months::new(6));
    let report = "skillexchange-2026-11".parse()?;
    let skill = "raft".parse()?;
    let resource = "ddia-2e".parse()?;

    println!("opening the data: {} the first time, {} after that", shown(first), shown(again));
    println!("\nanswer               median       size");
    let both = measure(|| Ok((cairn.gap_report()?, cairn.plan_draft(&request, today)?)))?;
    row("gap and plan", &both);
    println!("  (target: under 50 ms together; below, every answer under 16 ms)");
    row("skills_list", &measure(|| Ok(cairn.skills_list()?))?);
    row("skills_history", &measure(|| Ok(cairn.skills_history(&skill)?))?);
    row("market_roles", &measure(|| Ok(cairn.market_roles()))?);
    row("market_list", &measure(|| Ok(cairn.market_list()?))?);
    row("market_report", &measure(|| Ok(cairn.market_report(&report)?))?);
    row("market_sources", &measure(|| Ok(cairn.market_sources()))?);
    row("catalog_list", &measure(|| Ok(cairn.catalog_list()?))?);
    row("catalog_resource", &measure(|| Ok(cairn.catalog_resource(&resource)?))?);
    row("gap_report", &measure(|| Ok(cairn.gap_report()?))?);
    row("plan_draft", &measure(|| Ok(cairn.plan_draft(&request, today)?))?);
    row("plan_draft with a date", &measure(|| Ok(cairn.plan_draft(&dated, today)?))?);
    row("plan_outcome", &measure(|| Ok(cairn.plan_outcome(&dated)?))?);
    row("plan_ordered", &measure(|| Ok(cairn.plan_ordered(&dated, today)?))?);
    row("plan_explain", &measure(|| Ok(cairn.plan_explain(&dated, &resource)?))?);
    row("plan_prices", &measure(|| Ok(cairn.plan_prices(&dated)?))?);
    row("plan_difference", &measure(|| Ok(cairn.plan_difference(&dated)?))?);
    row("plan_current", &measure(|| Ok(cairn.plan_current(today)?))?);
    row("plan_versions", &measure(|| Ok(cairn.plan_versions()?))?);
    row("progress_today", &measure(|| Ok(cairn.progress_today(now)?))?);
    row("progress_report", &measure(|| Ok(cairn.progress_report(today)?))?);
    row("practice_view", &measure(|| Ok(cairn.practice_view(today)?))?);
    row("practice_ahead", &measure(|| Ok(cairn.practice_ahead(None, today)?))?);
    row("practice_checks", &measure(|| Ok(cairn.practice_checks(today)?))?);
    row("settings_get", &measure(|| Ok(cairn.settings_get()?))?);
    row("undo_state", &measure(|| Ok(cairn.undo_state()?))?);

    drop(cairn);
    std::fs::remove_dir_all(folder)?;
    Ok(())
}

/// Somebody who writes Java and SQL at work, has a plan for eight hours a week, and logged thirty sessions.
fn a_person(cairn: &Cairn, today: NaiveDate) -> Outcome<Settings> {
    let mut settings = Settings { role: Some("ds-engineer-mid".parse()?), ..Settings::default() };
    settings.terms.hours_per_week = Minutes::from_hours(8);
    cairn.settings_set(&settings)?;
    let held =
        [("java", 3), ("sql", 3), ("git", 3), ("linux", 2), ("docker", 2), ("python", 2), ("redis", 1)];
    for (skill, level) in held {
        let request = AssessRequest {
            skill: skill.parse()?,
            level: Level::try_from(level)?,
            evidence: EvidenceKind::SelfRated,
            link: None,
            note: None,
        };
        cairn.skills_assess(&[request], today)?;
    }
    cairn.plan_accept(&settings.constraints(today).into(), today)?;
    let plan = cairn.plan_current(today)?.ok_or("the plan was accepted")?;
    for item in plan.items.iter().cycle().take(30) {
        let resource = item.resource.clone();
        let request = LogRequest { resource, unit: None, minutes: Minutes::new(45), on: None, note: None };
        cairn.progress_log(&request, today)?;
    }
    for unit in plan.items.iter().flat_map(|item| &item.units).take(10) {
        cairn.progress_tick(&unit.id, today)?;
    }
    Ok(settings)
}

struct Measured {
    median: Duration,
    bytes: usize,
}

fn measure<T: Serialize>(answer: impl Fn() -> Outcome<T>) -> Outcome<Measured> {
    let mut times = Vec::with_capacity(ROUNDS);
    let mut bytes = 0;
    for _ in 0..ROUNDS {
        let began = Instant::now();
        bytes = serde_json::to_vec(&answer()?)?.len();
        times.push(began.elapsed());
    }
    times.sort_unstable();
    Ok(Measured { median: times.get(ROUNDS / 2).copied().unwrap_or_default(), bytes })
}

fn row(name: &str, measured: &Measured) {
    println!("{name:<18} {:>9} {:>7} kB", shown(measured.median), measured.bytes.div_ceil(1000));
}

fn shown(time: Duration) -> String {
    let micros = time.as_micros();
    format!("{}.{:02} ms", micros / 1000, micros % 1000 / 10)
}
