//! The plan on its way out and back: the schema and the reader agree, and a file that is wrong changes nothing.

use std::sync::LazyLock;

use cairn_core::Cairn;
use cairn_core::export::Format;
use cairn_domain::settings::Settings;
use cairn_tests::people::{somebody_under_way, somebody_with_a_plan};
use cairn_tests::{TODAY, exported};
use serde_json::{Value, json};

fn schema() -> jsonschema::Validator {
    let text = include_str!("../../data/schema/cairn-export-1.schema.json");
    jsonschema::validator_for(&serde_json::from_str(text).expect("the schema is JSON")).expect("a schema")
}

/// What somebody exports who is some weeks into a plan.
static EXPORTED: LazyLock<Value> = LazyLock::new(|| {
    let cairn = Cairn::in_memory().expect("shipped data is sound");
    somebody_under_way(&cairn);
    let bytes = exported(&cairn, Format::Json);
    serde_json::from_slice(&bytes).expect("the export is JSON")
});

/// The exported document with one place changed.
fn with(place: &str, value: Value) -> Value {
    let mut document = EXPORTED.clone();
    *document.pointer_mut(place).unwrap_or_else(|| panic!("the export has {place}")) = value;
    document
}

fn bring(cairn: &Cairn, document: &Value) -> Result<u32, String> {
    let bytes = serde_json::to_vec(document).expect("JSON is text");
    let brought = cairn.import_apply("plan.json", &bytes, TODAY);
    brought.map(|changed| changed.value.added).map_err(|error| error.to_string())
}

#[test]
fn an_export_with_everything_in_it_keeps_to_the_schema() {
    let wrong: Vec<String> = schema().iter_errors(&EXPORTED).map(|error| error.to_string()).collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
fn what_the_schema_refuses_the_reader_refuses_too_and_names_the_field() {
    let schema = schema();
    let wrong = [
        ("/exportedOn", json!("yesterday"), "exportedOn"),
        ("/exportedOn", json!("1999-12-31"), "exportedOn"),
        ("/assessments/0/skill", json!("Raft!"), "assessments[0].skill"),
        ("/assessments/0/level", json!(6), "assessments[0].level"),
        ("/assessments/0/evidence", json!("rumor"), "assessments[0].evidence"),
        ("/assessments/0/note", json!("x".repeat(2_001)), "assessments[0].note"),
        ("/entries/0/on", json!("2200-01-01"), "entries[0].on"),
        ("/entries/0/event/kind", json!("dreamt"), "entries[0].event.kind"),
        ("/entries/0/event/minutes", json!(0), "entries[0].event.minutes"),
        ("/entries/0/event/minutes", json!("45"), "entries[0].event"),
        ("/plan/plan/constraints/hoursPerWeek", json!(10_081), "plan.plan.constraints.hoursPerWeek"),
        ("/plan/plan/constraints/price", json!({ "kind": "cheap" }), "plan.plan.constraints.price.kind"),
        ("/plan/plan/constraints/avoid", json!(["song"]), "plan.plan.constraints.avoid[0]"),
        ("/plan/plan/constraints/days", json!([0, 0, 0, 0, 0, 0, 0]), "plan.plan.constraints.days"),
        ("/plan/plan/constraints/parallel", json!(5), "plan.plan.constraints.parallel"),
        (
            "/plan/plan/constraints/session",
            json!({ "least": 1, "most": 90 }),
            "plan.plan.constraints.session",
        ),
        ("/plan/plan/items/0/resource", json!(7), "plan.plan.items[0].resource"),
        ("/plan/acceptedOn", json!(null), "plan.acceptedOn"),
        ("/entries", json!({}), "entries"),
    ];
    let cairn = Cairn::in_memory().expect("shipped data is sound");
    somebody_with_a_plan(&cairn);
    let before = exported(&cairn, Format::Json);
    for (place, value, field) in wrong {
        let document = with(place, value.clone());
        assert!(!schema.is_valid(&document), "the schema accepts {value} at {place}");
        let said = bring(&cairn, &document).expect_err(place);
        assert!(said.contains(&format!("{field}: ")), "{place} with {value} says: {said}");
    }
    let after = exported(&cairn, Format::Json);
    assert!(before == after, "nothing was half applied");
}

#[test]
fn a_plan_that_could_never_be_looked_at_is_refused() {
    let cairn = Cairn::in_memory().expect("shipped data is sound");
    let said = bring(&cairn, &with("/plan/plan/role", json!("nowhere"))).expect_err("an unknown role");
    assert!(said.contains("no role"), "{said}");
    let said = bring(&cairn, &with("/assessments/0/skill", json!("cloud"))).expect_err("an umbrella");
    assert!(said.contains("umbrella"), "{said}");
    assert!(cairn.plan_current(TODAY).expect("the plan is read").is_none());
}

#[test]
fn a_plan_for_a_market_of_another_machine_is_looked_at_on_the_chosen_one() {
    let cairn = Cairn::in_memory().expect("shipped data is sound");
    let elsewhere = with("/plan/plan/market", json!("jobs-i-want"));
    assert!(bring(&cairn, &elsewhere).expect("the plan is kept") > 0);
    let plan = cairn.plan_current(TODAY).expect("the plan is read").expect("it was accepted");
    assert_eq!(plan.market.as_str(), "jobs-i-want", "its market is kept for when it is there again");
    assert!(!plan.items.is_empty());
}

#[test]
fn a_second_import_adds_nothing() {
    let cairn = Cairn::in_memory().expect("shipped data is sound");
    assert!(bring(&cairn, &EXPORTED).expect("the export comes back") > 0);
    assert_eq!(bring(&cairn, &EXPORTED), Ok(0));
}

#[test]
fn an_import_is_one_step_that_can_be_taken_back() {
    let cairn = Cairn::in_memory().expect("shipped data is sound");
    let empty = exported(&cairn, Format::Json);
    bring(&cairn, &EXPORTED).expect("the export comes back");
    assert_eq!(cairn.undo().expect("undo works").value.as_deref(), Some("Import plan.json"));
    assert!(exported(&cairn, Format::Json) == empty);
    assert_eq!(cairn.settings_get().expect("settings"), Settings::default());
}

#[test]
fn a_plan_brought_to_a_new_machine_answers_the_first_questions() {
    let cairn = Cairn::in_memory().expect("shipped data is sound");
    bring(&cairn, &EXPORTED).expect("the export comes back");
    let settings = cairn.settings_get().expect("settings");
    let plan = cairn.plan_current(TODAY).expect("the plan is read").expect("a plan");
    assert!(settings.started);
    assert_eq!(settings.role, Some(plan.role));
    assert_eq!(settings.terms, plan.constraints.terms);
}

#[test]
fn a_plan_brought_later_leaves_the_choices_alone() {
    let cairn = Cairn::in_memory().expect("shipped data is sound");
    let chosen = Settings { started: true, ..cairn.settings_get().expect("settings") };
    cairn.settings_set(&chosen).expect("settings are kept");
    bring(&cairn, &EXPORTED).expect("the export comes back");
    assert_eq!(cairn.settings_get().expect("settings"), chosen);
}

#[test]
fn corrections_go_out_and_come_back() {
    let cairn = Cairn::in_memory().expect("shipped data is sound");
    somebody_under_way(&cairn);
    let was = cairn.progress_report(TODAY).expect("the log").entries.rows[0].entry.clone();
    cairn.progress_withdraw(&was, TODAY).expect("it is withdrawn");
    let bytes = exported(&cairn, Format::Json);
    let document: Value = serde_json::from_slice(&bytes).expect("the export is JSON");
    assert!(schema().is_valid(&document), "the schema knows corrections");

    let elsewhere = Cairn::in_memory().expect("shipped data is sound");
    bring(&elsewhere, &document).expect("it comes in");
    let withdrawn = elsewhere.progress_report(TODAY).expect("the log").withdrawn;
    assert_eq!(
        withdrawn.iter().map(|row| &row.entry).collect::<Vec<_>>(),
        [&was],
        "and is withdrawn there too"
    );
}
