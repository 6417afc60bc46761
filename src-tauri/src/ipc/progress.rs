//! Following the plan.

use cairn_core::Changed;
use cairn_core::progress::{
    CorrectRequest, EntriesRequest, EntryPage, LogRequest, MatchedView, PartRequest, ProgressView,
    TimerState, TimerStop, TodayView,
};
use cairn_domain::id::{ResourceId, UnitId};
use cairn_domain::minutes::Minutes;
use cairn_domain::progress::{Entry, FinishOutlook};
use tauri::State;

use super::Answer;
use crate::desk::Desk;

/// What to do now, and how the week goes.
#[tauri::command(async)]
#[specta::specta]
pub fn progress_today(desk: State<'_, Desk>) -> Answer<TodayView> {
    Ok(desk.cairn()?.progress_today(desk.now())?)
}

/// Everything done so far, and what is left.
#[tauri::command(async)]
#[specta::specta]
pub fn progress_report(desk: State<'_, Desk>) -> Answer<ProgressView> {
    Ok(desk.cairn()?.progress_report(desk.today())?)
}

/// The log as it stands, newest first: some of it.
#[tauri::command(async)]
#[specta::specta]
pub fn progress_entries(desk: State<'_, Desk>, request: EntriesRequest) -> Answer<EntryPage> {
    Ok(desk.cairn()?.progress_entries(request)?)
}

/// Keeps a study session.
#[tauri::command(async)]
#[specta::specta]
pub fn progress_log(desk: State<'_, Desk>, request: LogRequest) -> Answer<Changed<()>> {
    Ok(desk.cairn()?.progress_log(&request, desk.today())?)
}

/// Corrects an entry of the log; what it read before stays.
#[tauri::command(async)]
#[specta::specta]
pub fn progress_correct(desk: State<'_, Desk>, request: CorrectRequest) -> Answer<Changed<()>> {
    Ok(desk.cairn()?.progress_correct(&request, desk.today())?)
}

/// Takes an entry out of the log; what it read stays.
#[tauri::command(async)]
#[specta::specta]
pub fn progress_withdraw(desk: State<'_, Desk>, entry: Entry) -> Answer<Changed<()>> {
    Ok(desk.cairn()?.progress_withdraw(&entry, desk.today())?)
}

/// Says how much of a unit is done.
#[tauri::command(async)]
#[specta::specta]
pub fn progress_part(desk: State<'_, Desk>, request: PartRequest) -> Answer<Changed<()>> {
    Ok(desk.cairn()?.progress_part(&request, desk.today())?)
}

/// How many postings of the chosen market were fully matched, week by week.
#[tauri::command(async)]
#[specta::specta]
pub fn progress_matched(desk: State<'_, Desk>) -> Answer<MatchedView> {
    Ok(desk.cairn()?.progress_matched(desk.today())?)
}

/// When the plan will be finished, as chances.
#[tauri::command(async)]
#[specta::specta]
pub fn progress_forecast(desk: State<'_, Desk>) -> Answer<Option<FinishOutlook>> {
    Ok(desk.cairn()?.progress_forecast(desk.today())?)
}

/// Ticks a unit off.
#[tauri::command(async)]
#[specta::specta]
pub fn progress_tick(desk: State<'_, Desk>, unit: UnitId) -> Answer<Changed<()>> {
    Ok(desk.cairn()?.progress_tick(&unit, desk.today())?)
}

/// Takes a tick back.
#[tauri::command(async)]
#[specta::specta]
pub fn progress_untick(desk: State<'_, Desk>, unit: UnitId) -> Answer<Changed<()>> {
    Ok(desk.cairn()?.progress_untick(&unit, desk.today())?)
}

/// Ticks every open unit of a resource off.
#[tauri::command(async)]
#[specta::specta]
pub fn progress_finish(desk: State<'_, Desk>, resource: ResourceId) -> Answer<Changed<()>> {
    Ok(desk.cairn()?.progress_finish(&resource, desk.today())?)
}

/// The running timer, if one runs.
#[tauri::command(async)]
#[specta::specta]
pub fn progress_timer(desk: State<'_, Desk>) -> Answer<Option<TimerState>> {
    Ok(desk.cairn()?.progress_timer(desk.now())?)
}

/// Starts a timer on a resource or one of its units.
#[tauri::command(async)]
#[specta::specta]
pub fn progress_timer_start(
    desk: State<'_, Desk>,
    resource: ResourceId,
    unit: Option<UnitId>,
) -> Answer<Changed<TimerState>> {
    Ok(desk.cairn()?.progress_timer_start(&resource, unit.as_ref(), desk.now())?)
}

/// Stops the timer; tells how many minutes were kept.
#[tauri::command(async)]
#[specta::specta]
pub fn progress_timer_stop(desk: State<'_, Desk>, keep: TimerStop) -> Answer<Changed<Minutes>> {
    Ok(desk.cairn()?.progress_timer_stop(keep, desk.now())?)
}

/// The person studied all through the time Cairn was not there: the timer goes on.
#[tauri::command(async)]
#[specta::specta]
pub fn progress_timer_go_on(desk: State<'_, Desk>) -> Answer<Changed<TimerState>> {
    Ok(desk.cairn()?.progress_timer_go_on(desk.now())?)
}

/// Takes the levels a finished resource teaches over into the profile.
#[tauri::command(async)]
#[specta::specta]
pub fn progress_accept_offer(
    desk: State<'_, Desk>,
    resource: ResourceId,
    link: Option<String>,
) -> Answer<Changed<()>> {
    Ok(desk.cairn()?.progress_accept_offer(&resource, link.as_deref(), desk.today())?)
}

/// Leaves the profile as it is after a resource was finished.
#[tauri::command(async)]
#[specta::specta]
pub fn progress_decline_offer(desk: State<'_, Desk>, resource: ResourceId) -> Answer<Changed<()>> {
    Ok(desk.cairn()?.progress_decline_offer(&resource, desk.today())?)
}
