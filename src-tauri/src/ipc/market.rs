//! What employers ask for.

use cairn_core::Changed;
use cairn_core::market::{
    ComparisonView, CountedView, FoundPosting, Lens, MarketSummary, OpportunitiesView, PostingView,
    PostingsPage, PostingsQuery, ReportView, RoleSummary, TrendView,
};
use cairn_domain::id::{MarketId, PostingId, SkillId};
use cairn_domain::market::{Grain, Pairs, PayReport, Periods, PostingImport};
use cairn_domain::skills::recognize::{Correction, Verdict};
use cairn_domain::source::Source;
use tauri::State;

use super::Answer;
use crate::desk::Desk;

/// The roles one can choose from.
#[tauri::command(async)]
#[specta::specta]
pub fn market_roles(desk: State<'_, Desk>) -> Answer<Vec<RoleSummary>> {
    Ok(desk.cairn()?.market_roles())
}

/// The markets one can choose from.
#[tauri::command(async)]
#[specta::specta]
pub fn market_list(desk: State<'_, Desk>) -> Answer<Vec<MarketSummary>> {
    Ok(desk.cairn()?.market_list()?)
}

/// A market report with the weights that follow from it.
#[tauri::command(async)]
#[specta::specta]
pub fn market_report(desk: State<'_, Desk>, market: MarketId) -> Answer<ReportView> {
    Ok(desk.cairn()?.market_report(&market)?)
}

/// What the postings of a market ask for.
#[tauri::command(async)]
#[specta::specta]
pub fn market_counted(desk: State<'_, Desk>, lens: Lens) -> Answer<CountedView> {
    Ok(desk.cairn()?.market_counted(&lens)?)
}

/// How the demand of every skill moves, with the shares over time of some of them.
#[tauri::command(async)]
#[specta::specta]
pub fn market_trend(desk: State<'_, Desk>, lens: Lens, of: Vec<SkillId>, grain: Grain) -> Answer<TrendView> {
    Ok(desk.cairn()?.market_trend(&lens, &of, grain)?)
}

/// What the postings of a market pay.
#[tauri::command(async)]
#[specta::specta]
pub fn market_pay(desk: State<'_, Desk>, lens: Lens, periods: Periods) -> Answer<PayReport> {
    Ok(desk.cairn()?.market_pay(&lens, periods)?)
}

/// Which skills come together.
#[tauri::command(async)]
#[specta::specta]
pub fn market_pairs(desk: State<'_, Desk>, lens: Lens) -> Answer<Pairs> {
    Ok(desk.cairn()?.market_pairs(&lens)?)
}

/// Postings of a market, newest first.
#[tauri::command(async)]
#[specta::specta]
pub fn market_postings(desk: State<'_, Desk>, query: PostingsQuery) -> Answer<PostingsPage> {
    Ok(desk.cairn()?.market_postings(&query)?)
}

/// One posting with everything Cairn saw in it.
#[tauri::command(async)]
#[specta::specta]
pub fn market_posting(desk: State<'_, Desk>, posting: PostingId) -> Answer<PostingView> {
    Ok(desk.cairn()?.market_posting(posting)?)
}

/// So many postings stand in a list one chooses from while typing.
const FOUND: usize = 8;

/// The newest postings of all markets of one's own whose title and company have these words.
#[tauri::command(async)]
#[specta::specta]
pub fn market_find(desk: State<'_, Desk>, words: String) -> Answer<Vec<FoundPosting>> {
    Ok(desk.cairn()?.market_find(&words, FOUND)?)
}

/// How the postings of a market match what one can do, and what learning would open.
#[tauri::command(async)]
#[specta::specta]
pub fn market_opportunities(desk: State<'_, Desk>, lens: Lens) -> Answer<OpportunitiesView> {
    Ok(desk.cairn()?.market_opportunities(&lens)?)
}

/// Two markets side by side.
#[tauri::command(async)]
#[specta::specta]
pub fn market_compare(desk: State<'_, Desk>, left: MarketId, right: MarketId) -> Answer<ComparisonView> {
    Ok(desk.cairn()?.market_compare(&left, &right)?)
}

/// The imports into markets of one's own, oldest first.
#[tauri::command(async)]
#[specta::specta]
pub fn market_imports(desk: State<'_, Desk>) -> Answer<Vec<PostingImport>> {
    Ok(desk.cairn()?.market_imports()?)
}

/// Gives a market of one's own another name.
#[tauri::command(async)]
#[specta::specta]
pub fn market_rename(desk: State<'_, Desk>, market: MarketId, name: String) -> Answer<Changed<()>> {
    Ok(desk.cairn()?.market_rename(&market, &name)?)
}

/// Takes a market of one's own away, with its postings.
#[tauri::command(async)]
#[specta::specta]
pub fn market_remove(desk: State<'_, Desk>, market: MarketId) -> Answer<Changed<()>> {
    Ok(desk.cairn()?.market_remove(&market)?)
}

/// Takes a posting out of its market.
#[tauri::command(async)]
#[specta::specta]
pub fn market_remove_posting(desk: State<'_, Desk>, posting: PostingId) -> Answer<Changed<()>> {
    Ok(desk.cairn()?.market_remove_posting(posting, desk.today())?)
}

/// What was said of words that were or were not taken for a skill.
#[tauri::command(async)]
#[specta::specta]
pub fn market_corrections(desk: State<'_, Desk>) -> Answer<Vec<Correction>> {
    Ok(desk.cairn()?.market_corrections()?)
}

/// Says of words that they do or do not name a skill, in every posting; or takes that back.
#[tauri::command(async)]
#[specta::specta]
pub fn market_correct(
    desk: State<'_, Desk>,
    phrase: String,
    skill: SkillId,
    verdict: Option<Verdict>,
) -> Answer<Changed<()>> {
    Ok(desk.cairn()?.market_correct(&phrase, &skill, verdict, desk.today())?)
}

/// The register of sources, which every figure names an entry of.
#[tauri::command(async)]
#[specta::specta]
pub fn market_sources(desk: State<'_, Desk>) -> Answer<Vec<Source>> {
    Ok(desk.cairn()?.market_sources())
}
