//! What to do about the gaps.

use cairn_core::Changed;
use cairn_core::plan::PlanVersion;
use cairn_domain::plan::{Constraints, PlanView};
use tauri::State;

use super::Answer;
use crate::desk::Desk;

/// Drafts a plan. Nothing is kept.
#[tauri::command(async)]
#[specta::specta]
pub fn plan_draft(desk: State<'_, Desk>, constraints: Constraints) -> Answer<PlanView> {
    Ok(desk.cairn()?.plan_draft(&constraints, desk.today())?)
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
pub fn plan_accept(desk: State<'_, Desk>, constraints: Constraints) -> Answer<Changed<u32>> {
    Ok(desk.cairn()?.plan_accept(&constraints, desk.today())?)
}

/// Every plan ever accepted, newest first.
#[tauri::command(async)]
#[specta::specta]
pub fn plan_versions(desk: State<'_, Desk>) -> Answer<Vec<PlanVersion>> {
    Ok(desk.cairn()?.plan_versions()?)
}
