//! What is still known: cards, checks, mock interviews, and the weeks ahead.

use cairn_core::Changed;
use cairn_core::practice::{
    Ahead, AheadRequest, Answered, CardAnswer, CheckOffer, CheckRequest, CheckView, MockBoard, MockDraw,
    PracticeView,
};
use cairn_domain::id::{CardId, SkillId};
use cairn_domain::note::Said;
use cairn_domain::practice::{CardDraft, Mock, MockSet, SkillRecall};
use tauri::State;

use super::Answer;
use crate::desk::Desk;

/// Everything about practice today.
#[tauri::command(async)]
#[specta::specta]
pub fn practice_view(desk: State<'_, Desk>) -> Answer<PracticeView> {
    Ok(desk.cairn()?.practice_view(desk.today())?)
}

/// Skills whose cards fade.
#[tauri::command(async)]
#[specta::specta]
pub fn practice_fading(desk: State<'_, Desk>) -> Answer<Vec<Said<SkillRecall>>> {
    Ok(desk.cairn()?.practice_fading(desk.today())?)
}

/// Keeps an answer to a card.
#[tauri::command(async)]
#[specta::specta]
pub fn practice_answer(desk: State<'_, Desk>, answer: CardAnswer) -> Answer<Changed<Answered>> {
    Ok(desk.cairn()?.practice_answer(&answer, desk.today())?)
}

/// The reviews of the next twelve weeks, as one practises or as one might.
#[tauri::command(async)]
#[specta::specta]
pub fn practice_ahead(desk: State<'_, Desk>, request: Option<AheadRequest>) -> Answer<Ahead> {
    Ok(desk.cairn()?.practice_ahead(request, desk.today())?)
}

/// The skills one can be checked in.
#[tauri::command(async)]
#[specta::specta]
pub fn practice_checks(desk: State<'_, Desk>) -> Answer<Vec<CheckOffer>> {
    Ok(desk.cairn()?.practice_checks(desk.today())?)
}

/// How a check stands after its answers so far.
#[tauri::command(async)]
#[specta::specta]
pub fn practice_check(desk: State<'_, Desk>, request: CheckRequest) -> Answer<CheckView> {
    Ok(desk.cairn()?.practice_check(&request, desk.today())?)
}

/// Keeps the answers of a check, and the level they show where that is taken.
#[tauri::command(async)]
#[specta::specta]
pub fn practice_check_end(desk: State<'_, Desk>, request: CheckRequest, take: bool) -> Answer<Changed<()>> {
    Ok(desk.cairn()?.practice_check_end(&request, take, desk.today())?)
}

/// Takes a level that recall shows.
#[tauri::command(async)]
#[specta::specta]
pub fn practice_recall_take(desk: State<'_, Desk>, skill: SkillId) -> Answer<Changed<()>> {
    Ok(desk.cairn()?.practice_recall_take(&skill, desk.today())?)
}

/// Adds a card, or changes the one of that id.
#[tauri::command(async)]
#[specta::specta]
pub fn practice_card_put(
    desk: State<'_, Desk>,
    id: Option<CardId>,
    draft: CardDraft,
) -> Answer<Changed<CardId>> {
    Ok(desk.cairn()?.practice_card_put(id.as_ref(), &draft, desk.today())?)
}

/// Sets a card aside, or takes it up again.
#[tauri::command(async)]
#[specta::specta]
pub fn practice_card_aside(desk: State<'_, Desk>, id: CardId, aside: bool) -> Answer<Changed<()>> {
    Ok(desk.cairn()?.practice_card_aside(&id, aside, desk.today())?)
}

/// Takes a card of one's own out, or makes a changed one what is shipped.
#[tauri::command(async)]
#[specta::specta]
pub fn practice_card_remove(desk: State<'_, Desk>, id: CardId) -> Answer<Changed<()>> {
    Ok(desk.cairn()?.practice_card_remove(&id)?)
}

/// The mock interviews.
#[tauri::command(async)]
#[specta::specta]
pub fn practice_mocks(desk: State<'_, Desk>) -> Answer<MockBoard> {
    Ok(desk.cairn()?.practice_mocks()?)
}

/// What a mock interview would be about.
#[tauri::command(async)]
#[specta::specta]
pub fn practice_mock_draw(desk: State<'_, Desk>, set: MockSet) -> Answer<MockDraw> {
    Ok(desk.cairn()?.practice_mock_draw(&set)?)
}

/// Begins a mock interview.
#[tauri::command(async)]
#[specta::specta]
pub fn practice_mock_begin(desk: State<'_, Desk>, set: MockSet) -> Answer<Changed<Mock>> {
    Ok(desk.cairn()?.practice_mock_begin(&set, desk.now())?)
}

/// Keeps how far the interview under way is, and what is on its pad.
#[tauri::command(async)]
#[specta::specta]
pub fn practice_mock_keep(desk: State<'_, Desk>, mock: Mock) -> Answer<()> {
    Ok(desk.cairn()?.practice_mock_keep(&mock)?)
}

/// Ends the interview under way as it was looked over.
#[tauri::command(async)]
#[specta::specta]
pub fn practice_mock_end(desk: State<'_, Desk>, mock: Mock) -> Answer<Changed<()>> {
    Ok(desk.cairn()?.practice_mock_end(&mock)?)
}

/// Gives the interview under way up.
#[tauri::command(async)]
#[specta::specta]
pub fn practice_mock_drop(desk: State<'_, Desk>) -> Answer<Changed<()>> {
    Ok(desk.cairn()?.practice_mock_drop()?)
}
