//! Plans on what is shipped: limits, orders of one's own, suppositions, proofs and explanations.

use std::ops::ControlFlow;

use cairn_core::plan::{PlanRequest, SupposedSkill};
use cairn_core::{Cairn, Error, Rule};
use cairn_domain::level::Level;
use cairn_domain::minutes::Minutes;
use cairn_domain::plan::{Aim, Pause, PlanNote, PlanView, PriceLimit, Proofs, Quality, Terms, WhyNot};
use cairn_tests::TODAY;
use cairn_tests::people::{somebody, somebody_under_way, somebody_with_a_plan};

/// Somebody who wants to be ready in spring.
fn in_spring() -> (Cairn, PlanRequest) {
    let cairn = Cairn::in_memory().expect("shipped data is sound");
    somebody(&cairn);
    let mut constraints = cairn.settings_get().expect("settings").constraints(TODAY);
    constraints.terms.hours_per_week = Minutes::from_hours(8);
    constraints.terms.finish = Some("2027-03-12".parse().expect("a day"));
    (cairn, constraints.into())
}

fn with(request: &PlanRequest, change: impl FnOnce(&mut Terms)) -> PlanRequest {
    let mut request = request.clone();
    change(&mut request.constraints.terms);
    request
}

fn drafted(cairn: &Cairn, request: &PlanRequest) -> PlanView {
    cairn.plan_draft(request, TODAY).expect("a plan can be drafted")
}

fn ids(plan: &PlanView) -> Vec<String> {
    plan.items.iter().map(|item| item.resource.to_string()).collect()
}

#[test]
fn more_hours_a_week_never_hold_less() {
    let (cairn, request) = in_spring();
    for request in [
        request.clone(),
        PlanRequest {
            suppose: cairn_core::plan::Suppose {
                market: Some("hn-hiring".parse().expect("a market")),
                ..Default::default()
            },
            ..with(&request, |terms| terms.aim = Aim::Postings)
        },
    ] {
        let prices = cairn.plan_prices(&request).expect("prices");
        let aim = request.constraints.terms.aim;
        let held: Vec<u32> = prices
            .hours
            .iter()
            .map(|price| match aim {
                Aim::Levels => price.outcome.coverage.basis_points(),
                Aim::Postings => price.outcome.postings.as_ref().map_or(0, |matched| matched.count),
            })
            .collect();
        assert!(held.len() > 2 && held.last() > held.first(), "{aim:?}: {held:?}");
        if aim == Aim::Postings {
            assert!(held.is_sorted(), "what counts never falls: {held:?}");
        }
    }
}

#[test]
fn a_plan_with_a_date_is_done_by_then_and_says_what_would_have_to_give() {
    let (cairn, request) = in_spring();
    let plan = drafted(&cairn, &request);
    let finish = plan.finish.expect("a date");
    assert!(Some(finish.likely) <= request.constraints.terms.finish);
    let change = cairn.plan_change(&request).expect("an answer");
    let change = change.expect("something is left open, and something would help").fact;
    let hours = change.hours_per_week.expect("more hours a week would do");
    let enough = with(&request, |terms| terms.hours_per_week += hours);
    let missing =
        |plan: &PlanView| plan.notes.iter().any(|note| matches!(note.fact, PlanNote::DateTooShort { .. }));
    assert!(missing(&drafted(&cairn, &request)) && !missing(&drafted(&cairn, &enough)));
}

#[test]
fn what_would_have_to_give_is_said_in_the_weeks_and_dates_one_asked_with() {
    let (cairn, request) = in_spring();
    let until = |minutes, days| {
        with(&request, |terms| {
            terms.hours_per_week = Minutes::new(minutes);
            terms.finish = TODAY.checked_add_days(chrono::Days::new(days));
        })
    };
    // An hour a day for ninety days, and half an hour for twice as many, are the same question.
    let finish = |request: &PlanRequest| {
        cairn.plan_change(request).expect("an answer").and_then(|said| said.fact.finish)
    };
    let (quick, slow) = (finish(&until(420, 89)), finish(&until(210, 179)));
    assert!(quick.is_some() && quick < slow, "{quick:?} and {slow:?}");
}

#[test]
fn a_proof_ends_with_the_best_plan_and_the_draft_is_that_plan() {
    let (cairn, request) = in_spring();
    let mut said = Vec::new();
    let last = cairn
        .plan_prove(&request, &mut |progress| {
            said.push(progress.quality.fact);
            ControlFlow::Continue(())
        })
        .expect("a proof");
    assert_eq!(last.quality.fact, Quality::Best { aim: Aim::Levels });
    let bounds: Vec<u32> = said
        .iter()
        .map(|quality| match quality {
            Quality::Within { below, .. } => below.basis_points(),
            Quality::MostWorth { .. } | Quality::Best { .. } => 0,
        })
        .collect();
    assert!(
        bounds.is_sorted_by(|before, after| before >= after),
        "what is said only gets better: {bounds:?}"
    );
    let proved_again = cairn.plan_prove(&request, &mut |_| ControlFlow::Continue(())).expect("a proof");
    assert!(!proved_again.improved, "the draft is the best plan already");
}

#[test]
fn a_proof_that_is_ended_says_what_it_knows() {
    let (cairn, request) = in_spring();
    let mut steps = 0;
    let said = cairn
        .plan_prove(&request, &mut |_| {
            steps += 1;
            ControlFlow::Break(())
        })
        .expect("a proof");
    assert_eq!(steps, 1);
    assert!(!said.quality.sentence.is_empty());
}

#[test]
fn what_is_supposed_is_kept_only_with_the_plan() {
    let (cairn, request) = in_spring();
    let go = "go".parse().expect("a skill");
    let mut supposing = request.clone();
    supposing.suppose.held =
        vec![SupposedSkill { skill: "raft".parse().expect("a skill"), level: Level::Advanced }];
    let (before, after) = (drafted(&cairn, &request), drafted(&cairn, &supposing));
    assert!(after.coverage_now.value() > before.coverage_now.value());
    assert!(cairn.skills_history(&"raft".parse().expect("a skill")).expect("a history").is_empty());
    cairn.plan_accept(&supposing, TODAY).expect("the plan is accepted");
    assert_eq!(cairn.skills_history(&"raft".parse().expect("a skill")).expect("a history").len(), 1);
    cairn.undo().expect("one step");
    assert!(cairn.skills_history(&"raft".parse().expect("a skill")).expect("a history").is_empty());
    assert!(cairn.skills_history(&go).is_ok());
}

#[test]
fn an_order_of_ones_own_costs_what_it_gives_up_and_can_be_accepted() {
    let (cairn, request) = in_spring();
    let best = cairn.plan_ordered(&request, TODAY).expect("an order");
    let mut order = best.plan.expect("the best order breaks nothing").items;
    // The resource nothing waits for, done last instead of where it pays.
    let free = order
        .iter()
        .position(|item| order.iter().all(|other| !other.after.contains(&item.resource)))
        .expect("something nothing waits for");
    let moved = order.remove(free);
    order.push(moved);
    let names = order.into_iter().map(|item| item.resource).collect();
    let own = PlanRequest { order: Some(names), ..request };
    let ordered = cairn.plan_ordered(&own, TODAY).expect("an order");
    assert!(ordered.broken.is_empty(), "{:?}", ordered.broken);
    assert!(ordered.cost >= best.cost);
    let wanted = ids(&ordered.plan.expect("a plan"));
    cairn.plan_accept(&own, TODAY).expect("the plan is accepted");
    assert_eq!(ids(&cairn.plan_current(TODAY).expect("a plan").expect("accepted")), wanted);
}

#[test]
fn the_order_a_plan_is_drafted_in_breaks_nothing() {
    let (cairn, request) = in_spring();
    // With more time more is taken, of which some build on each other.
    for finish in ["2027-03-12", "2027-09-01", "2199-12-31"] {
        let request = with(&request, |terms| terms.finish = Some(finish.parse().expect("a day")));
        let order = drafted(&cairn, &request).items.into_iter().map(|item| item.resource).collect();
        let own = PlanRequest { order: Some(order), ..request };
        let ordered = cairn.plan_ordered(&own, TODAY).expect("an order");
        assert!(ordered.plan.is_some() && ordered.broken.is_empty(), "{finish}: {:?}", ordered.broken);
    }
}

#[test]
fn an_order_that_breaks_a_prerequisite_is_not_kept_and_says_which() {
    let (cairn, request) = in_spring();
    let plan = drafted(&cairn, &request);
    let (late, early) = plan
        .items
        .iter()
        .find_map(|item| Some((item.resource.clone(), item.after.first()?.clone())))
        .expect("something comes after something");
    let mut order: Vec<_> =
        plan.items.iter().map(|item| item.resource.clone()).filter(|id| id != &late).collect();
    let place = order.iter().position(|id| id == &early).expect("what it needs");
    order.insert(place, late.clone());
    let own = PlanRequest { order: Some(order), ..request };
    let ordered = cairn.plan_ordered(&own, TODAY).expect("an answer");
    assert!(ordered.plan.is_none());
    let broken = ordered.broken.iter().find(|broken| broken.resource.resource == late).expect("it is named");
    assert!(broken.after.iter().any(|named| named.resource == early) && !broken.needs.is_empty());
    let refused = cairn.plan_accept(&own, TODAY);
    assert!(matches!(refused, Err(Error::Refused(Rule::BrokenOrder))), "{refused:?}");
}

#[test]
fn every_item_says_what_the_plan_would_be_without_it() {
    let (cairn, request) = in_spring();
    let plan = drafted(&cairn, &request);
    for item in &plan.items {
        let said = cairn.plan_explain(&request, &item.resource).expect("an explanation");
        assert!(said.taken && said.why_not.is_empty());
        let other = said.otherwise.expect("another plan");
        assert!(other.fact.spared.iter().any(|named| named.resource == item.resource));
    }
}

#[test]
fn why_not_is_answered_with_what_stands_against_it() {
    let (cairn, request) = in_spring();
    let plan = drafted(&cairn, &request);
    let catalog = cairn.catalog_list().expect("the library");
    let other = catalog.iter().find(|row| !ids(&plan).contains(&row.id.to_string())).expect("something else");
    let why = |request: &PlanRequest| {
        let said = cairn.plan_explain(request, &other.id).expect("an explanation");
        assert!(!said.taken && said.why_not.iter().all(|why| !why.sentence.is_empty()));
        said.why_not.into_iter().map(|why| why.fact).collect::<Vec<_>>()
    };
    assert!(!why(&request).is_empty());
    let left_out = with(&request, |terms| {
        terms.excluded.insert(other.id.clone());
    });
    assert_eq!(why(&left_out), [WhyNot::LeftOut]);
}

#[test]
fn contradictory_wishes_give_a_plan_and_a_note() {
    let (cairn, request) = in_spring();
    let book: cairn_domain::id::ResourceId = "ddia-2e".parse().expect("a resource");
    let torn = with(&request, |terms| {
        terms.locked.insert(book.clone());
        terms.excluded.insert(book.clone());
    });
    let plan = drafted(&cairn, &torn);
    assert!(!plan.items.is_empty() && !ids(&plan).contains(&book.to_string()));
    assert!(plan.notes.iter().any(|note| matches!(note.fact, PlanNote::NotTaken { .. })));
}

#[test]
fn what_is_locked_is_taken_and_what_is_owned_is_free() {
    let (cairn, request) = in_spring();
    let book: cairn_domain::id::ResourceId = "ddia-2e".parse().expect("a resource");
    let locked = with(&request, |terms| {
        terms.locked.insert(book.clone());
        terms.price = PriceLimit::FreeOnly;
    });
    assert!(!ids(&drafted(&cairn, &locked)).contains(&book.to_string()), "it costs money");
    let owned = with(&locked, |terms| {
        terms.owned.insert(book.clone());
    });
    assert!(ids(&drafted(&cairn, &owned)).contains(&book.to_string()));
    assert_eq!(cairn.plan_outcome(&owned).expect("an outcome").dollars, 0);
}

#[test]
fn without_wishing_for_proofs_a_plan_is_no_longer() {
    let (cairn, request) = in_spring();
    let free = with(&request, |terms| terms.finish = None);
    let spared = with(&free, |terms| terms.proofs = Proofs::Spared);
    let effort = |request: &PlanRequest| {
        cairn.plan_prove(request, &mut |_| ControlFlow::Continue(())).expect("a proof");
        cairn.plan_outcome(request).expect("an outcome").effort
    };
    assert!(effort(&spared) <= effort(&free));
}

#[test]
fn a_draft_is_set_beside_the_accepted_plan() {
    let cairn = Cairn::in_memory().expect("shipped data is sound");
    somebody_with_a_plan(&cairn);
    let accepted = cairn.plan_current(TODAY).expect("a plan").expect("accepted");
    let same: PlanRequest = accepted.constraints.clone().into();
    let difference = cairn.plan_difference(&same).expect("an answer").expect("a plan was accepted");
    assert!(difference.added.is_empty() && difference.dropped.is_empty(), "{difference:?}");
    assert_eq!(difference.accepted, difference.draft);
    let short = with(&same, |terms| terms.finish = Some("2027-03-12".parse().expect("a day")));
    let difference = cairn.plan_difference(&short).expect("an answer").expect("a plan was accepted");
    assert!(!difference.dropped.is_empty() && difference.draft.effort < difference.accepted.effort);
}

#[test]
fn a_holiday_alone_moves_dates_and_changes_no_resource() {
    let cairn = Cairn::in_memory().expect("shipped data is sound");
    somebody_under_way(&cairn);
    let accepted = cairn.plan_current(TODAY).expect("a plan").expect("accepted");
    // What was finished since may have made something else needless; that is no matter of the holiday.
    cairn.plan_accept(&accepted.constraints.clone().into(), TODAY).expect("there is a plan");
    let day = |text: &str| text.parse().expect("a day");
    let away = Pause { from: day("2026-12-14"), until: day("2027-01-10") };
    let holiday = with(&accepted.constraints.clone().into(), |terms| terms.pauses = [away].into());
    let replan = cairn.plan_replan(&holiday, TODAY).expect("an answer").expect("a plan was accepted");
    assert!(replan.added.is_empty() && replan.dropped.is_empty(), "{}", replan.summary);
    assert!(replan.finish_after > replan.finish_before);
}

#[test]
fn finishing_one_of_those_that_teach_the_same_brings_in_no_other() {
    let cairn = Cairn::in_memory().expect("shipped data is sound");
    somebody_under_way(&cairn);
    let accepted = cairn.plan_current(TODAY).expect("a plan").expect("accepted");
    let request: PlanRequest = accepted.constraints.clone().into();
    let replan = cairn.plan_replan(&request, TODAY).expect("an answer").expect("a plan was accepted");
    assert!(replan.added.is_empty(), "{}", replan.summary);
    let other = "coursera-ccc-1".parse().expect("an id");
    let why = cairn.plan_explain(&request, &other).expect("an answer").why_not;
    assert!(why.iter().any(|said| said.sentence.contains("which you finished")), "{why:?}");
}

#[test]
fn a_date_in_the_past_zero_hours_and_pauses_for_ever_give_a_note_and_no_panic() {
    let (cairn, request) = in_spring();
    for torn in [
        with(&request, |terms| terms.finish = Some("2020-01-01".parse().expect("a day"))),
        with(&request, |terms| terms.hours_per_week = Minutes::ZERO),
        with(&request, |terms| {
            let day = |text: &str| text.parse().expect("a day");
            terms.pauses = [Pause { from: day("2026-01-01"), until: day("2199-12-31") }].into();
        }),
    ] {
        let plan = drafted(&cairn, &torn);
        assert!(!plan.notes.is_empty(), "{:?}", torn.constraints.terms);
        assert!(plan.weeks.is_empty());
    }
}
