//! What one can do.

use cairn_core::Changed;
use cairn_core::skills::{AssessRequest, SkillsView};
use cairn_domain::id::SkillId;
use cairn_domain::note::Said;
use cairn_domain::skills::{Assessment, Unused};
use tauri::State;

use super::Answer;
use crate::desk::Desk;

/// Every skill with what is held and asked.
#[tauri::command(async)]
#[specta::specta]
pub fn skills_list(desk: State<'_, Desk>) -> Answer<SkillsView> {
    Ok(desk.cairn()?.skills_list()?)
}

/// Skills that were not used for long, longest first. Their levels stay as they are.
#[tauri::command(async)]
#[specta::specta]
pub fn skills_unused(desk: State<'_, Desk>) -> Answer<Vec<Said<Unused>>> {
    Ok(desk.cairn()?.skills_unused(desk.today())?)
}

/// Everything ever said about any skill, in the order it was said.
#[tauri::command(async)]
#[specta::specta]
pub fn skills_said(desk: State<'_, Desk>) -> Answer<Vec<Assessment>> {
    Ok(desk.cairn()?.skills_said()?)
}

/// Everything ever said about a skill, newest first.
#[tauri::command(async)]
#[specta::specta]
pub fn skills_history(desk: State<'_, Desk>, skill: SkillId) -> Answer<Vec<Assessment>> {
    Ok(desk.cairn()?.skills_history(&skill)?)
}

/// Keeps statements about skills, dated today. All of them, or none.
#[tauri::command(async)]
#[specta::specta]
pub fn skills_assess(desk: State<'_, Desk>, assessments: Vec<AssessRequest>) -> Answer<Changed<()>> {
    Ok(desk.cairn()?.skills_assess(&assessments, desk.today())?)
}
