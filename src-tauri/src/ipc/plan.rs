//! What to do about the gaps.

use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use cairn_core::Changed;
use cairn_core::plan::{
    Explanation, Ordered, PlanDifference, PlanRequest, PlanVersion, Prices, ProofProgress, SkillExplanation,
};
use cairn_domain::id::{ResourceId, SkillId};
use cairn_domain::note::Said;
use cairn_domain::plan::{PlanView, Replan, SmallestChange};
use tauri::State;

use super::Answer;
use crate::desk::Desk;
use crate::outside::Outside;

/// The number of the newest proof: only the draft one looks at is worth proving.
#[derive(Clone, Default)]
pub struct Proving(Arc<AtomicU32>);

/// Drafts a plan. Nothing is kept.
#[tauri::command(async)]
#[specta::specta]
pub fn plan_draft(desk: State<'_, Desk>, request: PlanRequest) -> Answer<PlanView> {
    Ok(desk.cairn()?.plan_draft(&request, desk.today())?)
}

/// What would have to give so that a draft reaches all that can be reached; nothing where nothing has to.
#[tauri::command(async)]
#[specta::specta]
pub fn plan_change(desk: State<'_, Desk>, request: PlanRequest) -> Answer<Option<Said<SmallestChange>>> {
    Ok(desk.cairn()?.plan_change(&request)?)
}

/// A plan in an order of one's own, with what the order costs or breaks.
#[tauri::command(async)]
#[specta::specta]
pub fn plan_ordered(desk: State<'_, Desk>, request: PlanRequest) -> Answer<Ordered> {
    Ok(desk.cairn()?.plan_ordered(&request, desk.today())?)
}

/// Shows how good a draft is, and looks for a better one. The page hears `proving` on the way. A newer proof ends
/// an older one.
#[tauri::command(async)]
#[specta::specta]
pub fn plan_prove(
    desk: State<'_, Desk>,
    outside: State<'_, Box<dyn Outside>>,
    proving: State<'_, Proving>,
    request: PlanRequest,
) -> Answer<ProofProgress> {
    let mine = proving.0.fetch_add(1, Ordering::Relaxed).wrapping_add(1);
    let on = &mut |progress: &ProofProgress| {
        if proving.0.load(Ordering::Relaxed) != mine {
            return ControlFlow::Break(());
        }
        outside.proving(progress);
        ControlFlow::Continue(())
    };
    Ok(desk.cairn()?.plan_prove(&request, on)?)
}

/// Ends the proof that is under way.
#[tauri::command]
#[specta::specta]
pub fn plan_prove_end(proving: State<'_, Proving>) -> Answer<()> {
    proving.0.fetch_add(1, Ordering::Relaxed);
    Ok(())
}

/// Why a resource is in a draft, or is not.
#[tauri::command(async)]
#[specta::specta]
pub fn plan_explain(
    desk: State<'_, Desk>,
    request: PlanRequest,
    resource: ResourceId,
) -> Answer<Explanation> {
    Ok(desk.cairn()?.plan_explain(&request, &resource)?)
}

/// What a draft does about a skill.
#[tauri::command(async)]
#[specta::specta]
pub fn plan_explain_skill(
    desk: State<'_, Desk>,
    request: PlanRequest,
    skill: SkillId,
) -> Answer<SkillExplanation> {
    Ok(desk.cairn()?.plan_explain_skill(&request, &skill)?)
}

/// What more hours a week and more money would be worth.
#[tauri::command(async)]
#[specta::specta]
pub fn plan_prices(desk: State<'_, Desk>, request: PlanRequest) -> Answer<Prices> {
    Ok(desk.cairn()?.plan_prices(&request)?)
}

/// How a draft differs from the accepted plan.
#[tauri::command(async)]
#[specta::specta]
pub fn plan_difference(desk: State<'_, Desk>, request: PlanRequest) -> Answer<Option<PlanDifference>> {
    Ok(desk.cairn()?.plan_difference(&request)?)
}

/// What a draft would change of the accepted plan, item by item.
#[tauri::command(async)]
#[specta::specta]
pub fn plan_replan(desk: State<'_, Desk>, request: PlanRequest) -> Answer<Option<Replan>> {
    Ok(desk.cairn()?.plan_replan(&request, desk.today())?)
}

/// What changed from one accepted plan to another.
#[tauri::command(async)]
#[specta::specta]
pub fn plan_compare_versions(desk: State<'_, Desk>, from: u32, to: u32) -> Answer<Replan> {
    Ok(desk.cairn()?.plan_compare_versions(from, to)?)
}

/// The accepted plan as one looks at it today.
#[tauri::command(async)]
#[specta::specta]
pub fn plan_current(desk: State<'_, Desk>) -> Answer<Option<PlanView>> {
    Ok(desk.cairn()?.plan_current(desk.today())?)
}

/// Drafts a plan again and keeps it as the next version.
#[tauri::command(async)]
#[specta::specta]
pub fn plan_accept(desk: State<'_, Desk>, request: PlanRequest) -> Answer<Changed<u32>> {
    Ok(desk.cairn()?.plan_accept(&request, desk.today())?)
}

/// Every plan ever accepted, newest first.
#[tauri::command(async)]
#[specta::specta]
pub fn plan_versions(desk: State<'_, Desk>) -> Answer<Vec<PlanVersion>> {
    Ok(desk.cairn()?.plan_versions()?)
}
