//! What one can do.

use cairn_core::Changed;
use cairn_core::skills::{AssessRequest, SkillsView};
use cairn_domain::id::SkillId;
use cairn_domain::skills::Assessment;
use tauri::State;

use super::Answer;
use crate::desk::Desk;

/// Every skill with what is held and asked.
#[tauri::command(async)]
#[specta::specta]
pub fn skills_list(desk: State<'_, Desk>) -> Answer<SkillsView> {
    Ok(desk.cairn()?.skills_list()?)
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
