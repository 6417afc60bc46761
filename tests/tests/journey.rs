//! One person from the market to an exported plan. Each station is a snapshot somebody can read.

use std::fmt::Write;

use cairn_core::Cairn;
use cairn_core::export::Format;
use cairn_core::progress::LogRequest;
use cairn_domain::gap::GapReport;
use cairn_domain::id::ResourceId;
use cairn_domain::minutes::Minutes;
use cairn_domain::plan::PlanView;
use cairn_tests::people::a_back_end_engineer;
use cairn_tests::{NOW, TODAY, exported};

fn the_gap(report: &GapReport) -> String {
    let mut text =
        format!("{} on {}: {} held\n", report.role_title, report.market_name, report.coverage.value());
    for gap in report.gaps.iter().take(12) {
        let effort =
            gap.effort.as_ref().map_or_else(String::new, |effort| effort.value().typical.to_string());
        let needs: Vec<&str> = gap.needs.iter().map(|need| need.name.as_str()).collect();
        let needs = if needs.is_empty() { String::new() } else { format!(", after {}", needs.join(" and ")) };
        let _ = writeln!(
            text,
            "{:>4}  {}: {} to {}, {effort}{needs}",
            gap.priority.value(),
            gap.name,
            gap.held,
            gap.required.value()
        );
    }
    let _ = writeln!(text, "and {} more", report.gaps.len().saturating_sub(12));
    for other in &report.alternatives {
        let _ = writeln!(text, "{} need not be learned: {} stands in", other.name, other.stands_in_name);
    }
    text
}

fn the_plan(plan: &PlanView) -> String {
    let mut text = String::new();
    for (place, item) in plan.items.iter().enumerate() {
        let _ = writeln!(
            text,
            "{:>2}. {} ({}, {})",
            place + 1,
            item.title,
            item.kind,
            item.effort.value().typical
        );
        for reason in &item.reasons {
            let _ = writeln!(text, "      {}", reason.sentence);
        }
    }
    for left in &plan.left_over {
        let _ = writeln!(text, "left over: {} at {}, asked {}", left.name, left.reached, left.required);
    }
    if let Some(finish) = plan.finish {
        let _ = writeln!(text, "done around {}, between {} and {}", finish.likely, finish.early, finish.late);
    }
    text
}

fn the_first_week(plan: &PlanView) -> String {
    let week = plan.weeks.first().expect("the plan has weeks");
    let mut text = format!("from {}: {} of {}\n", week.starts, week.planned, week.capacity);
    for block in &week.blocks {
        let _ = writeln!(text, "  {} · {} · {}", block.resource, block.title, block.minutes);
    }
    text
}

#[test]
fn one_person_from_the_market_to_an_exported_plan() {
    let cairn = Cairn::in_memory().expect("shipped data is sound");

    let market =
        cairn.market_report(&"skillexchange-2026-11".parse().expect("an id")).expect("the report is shipped");
    let ranked: Vec<String> = market
        .weights
        .iter()
        .take(8)
        .map(|row| format!("{} {} ({})", row.weight.value(), row.name, row.terms.join(", ")))
        .collect();
    insta::assert_snapshot!("1_the_market", ranked.join("\n"));

    cairn.skills_assess(&a_back_end_engineer(), TODAY).expect("every skill exists");
    let before = cairn.gap_report().expect("there is a gap");
    insta::assert_snapshot!("2_the_gap", the_gap(&before));

    let mut constraints = cairn.settings_get().expect("settings are there").constraints(TODAY);
    constraints.terms.hours_per_week = Minutes::from_hours(8);
    let draft = cairn.plan_draft(&constraints.clone().into(), TODAY).expect("a plan can be drafted");
    insta::assert_snapshot!("3_the_plan", the_plan(&draft));
    insta::assert_snapshot!("4_the_first_week", the_first_week(&draft));

    assert_eq!(cairn.plan_accept(&constraints.clone().into(), TODAY).expect("the plan is accepted").value, 1);
    let first: ResourceId = draft.items[0].resource.clone();
    let log =
        LogRequest { resource: first.clone(), unit: None, minutes: Minutes::new(90), on: None, note: None };
    let planned = cairn.progress_today(NOW).expect("today").forecast.expect("a forecast");
    cairn.progress_log(&log, TODAY).expect("an hour and a half is logged");
    let logged = cairn.progress_today(NOW).expect("today").forecast.expect("a forecast");
    assert!(logged.finish.likely < planned.finish.likely, "an hour and a half brings the end nearer");

    cairn.progress_finish(&first, TODAY).expect("the first resource is finished");
    let offer = cairn.progress_today(NOW).expect("today").offers.remove(0);
    assert_eq!(offer.resource, first);
    cairn.progress_accept_offer(&first, None, TODAY).expect("the levels are taken over");
    let after = cairn.gap_report().expect("there is still a gap");
    assert!(after.coverage.value() > before.coverage.value(), "what was learned counts");
    insta::assert_snapshot!("5_the_gap_after_the_first_resource", the_gap(&after));

    let markdown = exported(&cairn, Format::Markdown);
    let markdown = String::from_utf8(markdown).expect("Markdown is text");
    let beginning: Vec<&str> = markdown.lines().take(60).collect();
    insta::assert_snapshot!("6_the_export", beginning.join("\n"));

    let json = exported(&cairn, Format::Json);
    let schema = include_str!("../../data/schema/cairn-export-1.schema.json");
    let schema = jsonschema::validator_for(&serde_json::from_str(schema).expect("the schema is JSON"))
        .expect("a schema");
    let document = serde_json::from_slice(&json).expect("the export is JSON");
    let wrong: Vec<String> = schema.iter_errors(&document).map(|error| error.to_string()).collect();
    assert!(wrong.is_empty(), "the export breaks its own schema: {wrong:?}");

    let elsewhere = Cairn::in_memory().expect("a second machine");
    let brought = elsewhere.import_apply("plan.json", &json, TODAY).expect("the export comes back");
    assert!(!brought.value.rows.is_empty());
    let again = exported(&elsewhere, Format::Json);
    assert_eq!(String::from_utf8(again), String::from_utf8(json), "what went out came back equal");
}
