//! Jobs one is after, and what their postings ask beside what one's résumé says.

use cairn_core::applications::ApplicationBoard;
use cairn_core::{Changed, Topic};
use cairn_domain::applications::{Application, Keywords};
use cairn_domain::id::PostingId;
use tauri::State;

use super::Answer;
use super::import::brought;
use crate::desk::Desk;
use crate::outside::Outside;

/// Everything one is after.
#[tauri::command(async)]
#[specta::specta]
pub fn applications_board(desk: State<'_, Desk>) -> Answer<ApplicationBoard> {
    Ok(desk.cairn()?.applications(desk.today())?)
}

/// Notes a job one is after, and the posting it answers.
#[tauri::command(async)]
#[specta::specta]
pub fn applications_add(
    desk: State<'_, Desk>,
    application: Application,
    posting: Option<PostingId>,
) -> Answer<Changed<()>> {
    Ok(desk.cairn()?.application_add(application, posting)?)
}

/// Tells of an application what is true of it now.
#[tauri::command(async)]
#[specta::specta]
pub fn applications_change(desk: State<'_, Desk>, id: u32, application: Application) -> Answer<Changed<()>> {
    Ok(desk.cairn()?.application_change(id, application)?)
}

/// Tracks an application no more.
#[tauri::command(async)]
#[specta::specta]
pub fn applications_remove(desk: State<'_, Desk>, id: u32) -> Answer<Changed<()>> {
    Ok(desk.cairn()?.application_remove(id)?)
}

/// The keywords of a posting: which the résumé names, which are true and unsaid, which are missing.
#[tauri::command(async)]
#[specta::specta]
pub fn applications_keywords(desk: State<'_, Desk>, posting: PostingId) -> Answer<Keywords> {
    Ok(desk.cairn()?.posting_keywords(posting)?)
}

/// Asks which résumé to keep, so that postings can be laid beside it; answers whether one was chosen.
#[tauri::command(async)]
#[specta::specta]
pub fn applications_resume(
    desk: State<'_, Desk>,
    outside: State<'_, Box<dyn Outside>>,
) -> Answer<Changed<bool>> {
    let Some(path) = outside.bring_which() else { return Ok(Changed::new(false, Topic::Applications)) };
    let (name, bytes) = brought(&path)?;
    desk.cairn()?.resume_keep(&name, &bytes, &cairn_document::read, desk.today())?;
    Ok(Changed::new(true, Topic::Applications))
}

/// Keeps no résumé any more.
#[tauri::command(async)]
#[specta::specta]
pub fn applications_forget_resume(desk: State<'_, Desk>) -> Answer<Changed<()>> {
    Ok(desk.cairn()?.resume_forget()?)
}
