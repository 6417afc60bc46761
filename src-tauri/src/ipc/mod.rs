//! Everything the page may ask of Cairn: the whole surface on one screen.
//!
//! A command names what is asked, calls the core once, and answers. What it
//! answers when that fails is a [`Failure`], so that each has one meaning on both sides.

pub mod app;
pub mod applications;
pub mod backup;
pub mod catalog;
pub mod export;
pub mod gap;
pub mod import;
pub mod market;
pub mod plan;
pub mod postings;
pub mod practice;
pub mod progress;
pub mod settings;
pub mod skills;

mod failure;

use std::path::Path;

use cairn_core::market::import::ImportProgress;
use cairn_core::plan::ProofProgress;
use specta_typescript::Typescript;
use tauri::Runtime;
use tauri_specta::{Builder, collect_commands};

pub use failure::{Failure, Invalid};

/// What every command answers.
pub type Answer<T> = Result<T, Failure>;

/// The one list. `cargo xtask bindings` writes its TypeScript side; `build.rs` checks that each is granted to the page.
#[expect(clippy::too_many_lines, reason = "a list with a line for each command")]
pub fn commands<R: Runtime>() -> Builder<R> {
    Builder::new()
        .commands(collect_commands![
            skills::skills_list,
            skills::skills_unused,
            skills::skills_said,
            skills::skills_history,
            skills::skills_assess,
            market::market_roles,
            market::market_list,
            market::market_report,
            market::market_counted,
            market::market_trend,
            market::market_pay,
            market::market_pairs,
            market::market_postings,
            market::market_posting,
            market::market_find,
            market::market_opportunities,
            market::market_compare,
            market::market_imports,
            market::market_rename,
            market::market_remove,
            market::market_remove_posting,
            market::market_corrections,
            market::market_correct,
            market::market_sources,
            postings::postings_choose,
            postings::postings_prepare,
            postings::postings_end,
            postings::postings_apply,
            postings::postings_give_up,
            catalog::catalog_list,
            catalog::catalog_resource,
            catalog::resource_recognize,
            catalog::resource_add,
            catalog::resource_change,
            catalog::resource_remove,
            gap::gap_report,
            plan::plan_draft,
            plan::plan_change,
            plan::plan_ordered,
            plan::plan_prove,
            plan::plan_prove_end,
            plan::plan_explain,
            plan::plan_explain_skill,
            plan::plan_prices,
            plan::plan_difference,
            plan::plan_replan,
            plan::plan_compare_versions,
            plan::plan_current,
            plan::plan_accept,
            plan::plan_versions,
            progress::progress_today,
            progress::progress_report,
            progress::progress_entries,
            progress::progress_matched,
            progress::progress_log,
            progress::progress_correct,
            progress::progress_withdraw,
            progress::progress_part,
            progress::progress_forecast,
            progress::progress_tick,
            progress::progress_untick,
            progress::progress_finish,
            progress::progress_timer,
            progress::progress_timer_start,
            progress::progress_timer_stop,
            progress::progress_timer_go_on,
            progress::progress_accept_offer,
            progress::progress_decline_offer,
            practice::practice_view,
            practice::practice_fading,
            practice::practice_answer,
            practice::practice_ahead,
            practice::practice_checks,
            practice::practice_check,
            practice::practice_check_end,
            practice::practice_recall_take,
            practice::practice_card_put,
            practice::practice_card_aside,
            practice::practice_card_remove,
            practice::practice_mocks,
            practice::practice_mock_draw,
            practice::practice_mock_begin,
            practice::practice_mock_keep,
            practice::practice_mock_end,
            practice::practice_mock_drop,
            applications::applications_board,
            applications::applications_add,
            applications::applications_change,
            applications::applications_remove,
            applications::applications_keywords,
            applications::applications_resume,
            applications::applications_forget_resume,
            export::export_preview,
            export::export_save,
            export::export_copying,
            export::export_copy_into,
            export::export_copy_no_more,
            import::import_choose,
            import::import_folder,
            import::import_dropped,
            import::import_paste,
            import::import_apply,
            import::import_take,
            backup::backup_list,
            backup::backup_now,
            backup::backup_save,
            backup::backup_check,
            backup::backup_salvage,
            backup::restore_look,
            backup::restore_choose,
            backup::restore_open,
            backup::restore_leave,
            backup::restore_apply,
            backup::data_erase,
            backup::data_begin_anew,
            settings::settings_get,
            settings::settings_set,
            settings::undo,
            settings::redo,
            settings::undo_state,
            app::app_status,
            app::app_sample_begin,
            app::app_sample_end,
            app::app_open_link,
            app::app_opened,
            app::app_zoom,
            app::app_quit,
        ])
        // What the page hears as `importing` and `proving`.
        .typ::<ImportProgress>()
        .typ::<ProofProgress>()
        // One TypeScript type for one Rust type: no field is left out in one direction only.
        .disable_serde_phases()
}

/// Writes the TypeScript side of [`commands`].
pub fn write_bindings(file: &Path) -> Result<(), specta_typescript::Error> {
    commands::<tauri::Wry>().export(Typescript::default(), file)
}
