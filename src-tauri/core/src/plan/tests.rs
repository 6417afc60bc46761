//! What is shown of a plan while a slider moves, and once it rests.

use std::ops::ControlFlow;

use cairn_domain::plan::cover::{Choice, Standing};
use cairn_domain::plan::{PriceLimit, Terms};

use super::*;

const TODAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();

/// Somebody who wants to be ready for a role by spring.
fn in_spring() -> (Cairn, PlanRequest) {
    let cairn = Cairn::in_memory().unwrap();
    let mut settings = cairn.settings_get().unwrap();
    settings.role = cairn.market_roles().first().map(|role| role.id.clone());
    cairn.settings_set(&settings).unwrap();
    let mut constraints = settings.constraints(TODAY);
    constraints.terms.finish = NaiveDate::from_ymd_opt(2027, 3, 12);
    (cairn, constraints.into())
}

/// Requests a slider passes.
fn passed(request: &PlanRequest) -> Vec<PlanRequest> {
    let hours = |hours| Terms {
        hours_per_week: cairn_domain::minutes::Minutes::from_hours(hours),
        ..request.constraints.terms.clone()
    };
    let dollars =
        |dollars| Terms { price: PriceLimit::UpTo { dollars }, ..request.constraints.terms.clone() };
    let terms = [hours(4), hours(7), hours(10), dollars(0), dollars(60), dollars(200)];
    let under = |terms| PlanRequest {
        constraints: Constraints { terms, ..request.constraints },
        search: Search::Brief,
        ..request.clone()
    };
    terms.map(under).into()
}

fn in_full(request: &PlanRequest) -> PlanRequest {
    PlanRequest { search: Search::Full, ..request.clone() }
}

/// What a plan takes, in its order.
fn taken(plan: &PlanView) -> Vec<&ResourceId> {
    plan.items.iter().map(|item| &item.resource).collect()
}

#[test]
fn a_plan_seen_while_a_slider_moves_keeps_every_limit() {
    let (cairn, request) = in_spring();
    for request in passed(&request) {
        let question = Question::ask(&cairn, &request).unwrap();
        let seen = question.glance(&cairn).taken;
        let end = Standing::after(&question.instance, &seen);
        assert!(!seen.is_empty());
        assert_eq!(end.done, seen, "each has what it needs, and all stay within hours and money");
    }
}

#[test]
fn a_plan_seen_while_a_slider_moves_is_never_better_than_the_one_it_rests_on() {
    let (cairn, request) = in_spring();
    for request in passed(&request) {
        let question = Question::ask(&cairn, &request).unwrap();
        let score =
            |choice: Choice| Standing::after(&question.instance, &choice.taken).score(&question.instance);
        let seen = score(question.glance(&cairn));
        assert!(seen <= score(question.choice(&cairn)));
    }
}

#[test]
fn a_plan_known_in_full_is_seen_while_a_slider_moves_over_it() {
    let (cairn, request) = in_spring();
    let full = cairn.plan_draft(&request, TODAY).unwrap();
    let brief = PlanRequest { search: Search::Brief, ..request };
    assert_eq!(cairn.plan_draft(&brief, TODAY).unwrap(), full);
}

#[test]
fn what_is_accepted_is_the_plan_found_in_full() {
    let (other, request) = in_spring();
    let mut differed = false;
    for request in passed(&request) {
        let (cairn, _) = in_spring();
        let full = other.plan_draft(&in_full(&request), TODAY).unwrap();
        differed |= taken(&cairn.plan_draft(&request, TODAY).unwrap()) != taken(&full);
        cairn.plan_accept(&request, TODAY).unwrap();
        assert_eq!(taken(&cairn.plan_current(TODAY).unwrap().unwrap()), taken(&full));
    }
    assert!(differed, "some plan was another while the slider moved");
}

#[test]
fn a_proof_is_of_the_plan_found_in_full() {
    let (cairn, request) = in_spring();
    let brief = PlanRequest { search: Search::Brief, ..request.clone() };
    cairn.plan_draft(&brief, TODAY).unwrap();
    let first = cairn.plan_prove(&brief, &mut |_| ControlFlow::Break(())).unwrap();
    assert!(!first.improved, "nothing better is known than what is drafted in full");
}
