//! What can be typed.

use std::path::PathBuf;

use cairn_core::export::Format;
use cairn_domain::catalog::ResourceKind;
use cairn_domain::dossier::Shown;
use cairn_domain::id::{MarketId, ResourceId, RoleId, UnitId};
use cairn_domain::level::Level;
use cairn_domain::minutes::Minutes;
use cairn_domain::plan::{Aim, PriceLimit};
use cairn_domain::skills::EvidenceKind;
use chrono::NaiveDate;
use clap::{Parser, Subcommand};

use crate::backup::{BackupArgs, EraseArgs, RestoreArgs, SalvageArgs};
use crate::jobs::JobsVerb;
use crate::market::MarketVerb;
use crate::own::OwnVerb;
use crate::practice::{Free, PracticeVerb};
use crate::values::{self, Choice, Studied, StudyTime, WhatIf};

/// What employers ask for, what you can do, and a plan for the gap.
#[derive(Debug, Parser)]
#[command(name = "cairn", version, propagate_version = true)]
pub(crate) struct Args {
    /// Keep the data in this folder
    #[arg(long, global = true, value_name = "FOLDER")]
    pub(crate) data_dir: Option<PathBuf>,
    /// Answer in JSON, for scripts
    #[arg(long, global = true)]
    pub(crate) json: bool,
    /// Pretend it is this day
    #[arg(long, global = true, hide = true, value_name = "DAY", value_parser = values::day)]
    pub(crate) today: Option<NaiveDate>,
    #[command(subcommand)]
    pub(crate) verb: Verb,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    /// What employers ask for: the chosen market, or what follows
    Market {
        /// List the register of sources instead
        #[arg(long)]
        sources: bool,
        #[command(subcommand)]
        verb: Option<MarketVerb>,
    },
    /// What you can do: list, set a level, or look at its history
    Skills {
        #[command(subcommand)]
        verb: Option<SkillsVerb>,
    },
    /// What is missing, and why it ranks where it does
    Gap {
        /// Measure against this role instead of the chosen one
        #[arg(long)]
        role: Option<RoleId>,
        /// Give the reasons for every gap
        #[arg(long)]
        explain: bool,
    },
    /// The accepted plan; a draft when none was accepted, or with any of the limits
    Plan(PlanLimits),
    /// What to study now
    Today,
    /// Everything there is to learn from, or one resource with its units
    Library {
        /// The resource to show
        resource: Option<ResourceId>,
    },
    /// Resources of your own: add, change or remove one
    Own {
        #[command(subcommand)]
        verb: OwnVerb,
    },
    /// Jobs you are after: look, note one, say what happened, or compare a posting with your résumé
    Jobs {
        #[command(subcommand)]
        verb: Option<JobsVerb>,
    },
    /// What you still know: practise the cards of the day, or what follows
    #[command(args_conflicts_with_subcommands = true)]
    Practice {
        #[command(flatten)]
        free: Free,
        #[command(subcommand)]
        verb: Option<PracticeVerb>,
    },
    /// What was logged and done, and what is left
    Progress,
    /// When the plan will be finished, as chances
    Forecast,
    /// What planning again would change; keep it with --accept
    Replan {
        /// Keep the new plan as the next version
        #[arg(long)]
        accept: bool,
    },
    /// The log, newest first, with the numbers to correct it by
    Entries,
    /// Correct a study session in the log
    Correct {
        /// Its number in `cairn entries`
        number: usize,
        /// How long it was: 45, 1h30 or 2h
        #[arg(long, value_parser = values::minutes)]
        time: Option<Minutes>,
        /// On which day it was
        #[arg(long, value_name = "DAY", value_parser = values::day)]
        on: Option<NaiveDate>,
        /// In your own words
        #[arg(long)]
        note: Option<String>,
    },
    /// Take an entry out of the log
    Withdraw {
        /// Its number in `cairn entries`
        number: usize,
    },
    /// Log study time: cairn log ddia-2e/3 1h30. Without a time: the timer
    Log(LogArgs),
    /// Tick off a unit, or all of a resource
    Done {
        /// A resource, or a unit of it such as ddia-2e/3
        what: Studied,
    },
    /// Take the tick of a unit back
    Undone {
        /// A unit such as ddia-2e/3
        unit: UnitId,
    },
    /// The levels that finished resources teach: look, take them over, or leave them
    Offers {
        #[command(subcommand)]
        verb: Option<OffersVerb>,
    },
    /// Take the plan along, in a format for reading, for a calendar, a task list, a table or another program
    Export {
        /// The format
        #[arg(value_parser = values::format())]
        format: Format,
        /// Write to this file instead of the terminal; a folder for a format of several files
        #[arg(long, value_name = "PATH")]
        out: Option<PathBuf>,
        /// Replace what is there
        #[arg(long)]
        force: bool,
        /// The time zone a calendar is for, such as Europe/Berlin, or none for times on any clock; this computer's
        /// if it is not said
        #[arg(long, value_name = "ZONE", value_parser = values::zone)]
        zone: Option<Choice<String>>,
        /// For somebody else: of your own, only what you name is in it, of levels, notes, hours and pay; nothing if
        /// you name nothing
        #[arg(long, value_name = "WHAT,WHAT", value_parser = values::shown, num_args = 0..=1, default_missing_value = "")]
        share: Option<Shown>,
    },
    /// Bring something in, looked at first and added after a yes: an export of Cairn, study sessions (a CSV from
    /// Toggl, or with the columns date, resource and minutes), books (a CSV from Goodreads), notes (text from Anki), the
    /// skills that a document names (an export of LinkedIn, a JSON Resume, a résumé as PDF, DOCX, Markdown or text, a
    /// list of skills or a CSV with the columns skill and level), or the languages of a git repository or a folder of
    /// them
    #[expect(clippy::doc_markdown, reason = "the help says the name as it is written")]
    Import {
        /// The file, or the folder
        file: PathBuf,
        /// Add it without asking
        #[arg(long)]
        yes: bool,
    },
    /// Take the last step back
    Undo,
    /// Do the step taken back last again
    Redo,
    /// Make a backup of everything, here or as a file elsewhere
    Backup(BackupArgs),
    /// The backups there are, newest first
    Backups,
    /// Put a backup in the place of everything, looked at first and after a yes. What was there is kept as a backup
    Restore(RestoreArgs),
    /// Read what can still be read of a damaged database, and put it in place after a yes
    Salvage(SalvageArgs),
    /// Look whether all is well with your data, its files and its backups
    Check,
    /// Erase everything you have, after a yes
    Erase(EraseArgs),
    /// The roles to choose from, or choose one
    Role {
        /// The role to choose
        role: Option<RoleId>,
    },
    /// What you chose: look at it, or change it
    Settings {
        #[command(subcommand)]
        verb: Option<SettingsVerb>,
    },
    /// Print what a shell needs to complete words of `cairn`; a package has put it in place already
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
    /// Write the manual pages into a folder
    #[command(hide = true)]
    Manual {
        /// The folder
        folder: PathBuf,
    },
}

impl Verb {
    /// True for what is about backups itself, and so is no reason for one.
    pub(crate) const fn is_about_backups(&self) -> bool {
        matches!(self, Self::Backup(_) | Self::Backups | Self::Check | Self::Erase(_)) || self.puts_in_place()
    }

    /// True for what puts something in the place of everything, and so may meet damaged data.
    pub(crate) const fn puts_in_place(&self) -> bool {
        matches!(self, Self::Restore(_) | Self::Salvage(_))
    }

    /// True for a conversation: it reads what is piped in, where no person sits at a terminal.
    pub(crate) const fn is_dialogue(&self) -> bool {
        let Self::Practice { verb, .. } = self else { return false };
        matches!(verb, None | Some(PracticeVerb::Check(_) | PracticeVerb::Mock(_)))
    }
}

#[derive(Debug, clap::Args)]
pub(crate) struct LogArgs {
    /// A resource, or a unit of it such as ddia-2e/3
    #[arg(requires = "how")]
    pub(crate) what: Option<Studied>,
    /// How long: 45, 1h30 or 2h
    #[arg(value_parser = values::minutes, group = "how")]
    pub(crate) time: Option<Minutes>,
    /// Start a timer on it
    #[arg(long, group = "how", requires = "what", conflicts_with_all = ["on", "note"])]
    pub(crate) start: bool,
    /// Stop the timer and log all its time, what was seen of it, or nothing
    #[arg(long, value_name = "KEEP", num_args = 0..=1, default_missing_value = "all")]
    #[arg(conflicts_with_all = ["what", "how", "on", "note"])]
    pub(crate) stop: Option<Keep>,
    /// On which day; today if none is given
    #[arg(long, value_name = "DAY", value_parser = values::day, requires = "time")]
    pub(crate) on: Option<NaiveDate>,
    /// In your own words
    #[arg(long, requires = "time")]
    pub(crate) note: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Keep {
    /// From its start until now
    All,
    /// Until Cairn was last open beside it
    Seen,
    /// Log nothing
    Nothing,
}

#[derive(Debug, Subcommand)]
pub(crate) enum OffersVerb {
    /// Take the levels over into your profile
    Take {
        /// The finished resource
        resource: ResourceId,
        /// Where your work can be seen
        #[arg(long)]
        link: Option<String>,
    },
    /// Leave your profile as it is
    Leave {
        /// The finished resource
        resource: ResourceId,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum SettingsVerb {
    /// Everything you chose
    Get,
    /// Change what is named, and leave the rest
    Set(Box<Chosen>),
}

/// Settings to change. What is not given stays.
#[derive(Debug, Clone, clap::Args)]
#[group(required = true, multiple = true)]
pub(crate) struct Chosen {
    /// The role you want to reach
    #[arg(long)]
    pub(crate) role: Option<RoleId>,
    /// The market it is measured on
    #[arg(long)]
    pub(crate) market: Option<MarketId>,
    /// Hours a week
    #[arg(long, value_parser = values::hours)]
    pub(crate) hours: Option<Minutes>,
    /// Hold what fits before this day; none takes it back
    #[arg(long, value_name = "DAY", value_parser = values::chosen_day)]
    pub(crate) by: Option<Choice<NaiveDate>>,
    /// any, free, or the most you would spend in US dollars
    #[arg(long, value_parser = values::price)]
    pub(crate) price: Option<PriceLimit>,
    /// Leave this kind out; may be given more than once; none takes all back
    #[arg(long, value_name = "KIND", value_parser = values::chosen_kind)]
    pub(crate) avoid: Vec<Choice<ResourceKind>>,
    /// A language a resource may be in; may be given more than once; any takes all back
    #[arg(long, value_name = "CODE", value_parser = values::chosen_language)]
    pub(crate) language: Vec<Choice<String>>,
    /// Leave this resource out; may be given more than once; none takes all back
    #[arg(long, value_name = "ID", value_parser = values::chosen_resource)]
    pub(crate) exclude: Vec<Choice<ResourceId>>,
    /// When study begins, in calendars: 19:00 for every day, or mon=07:30 for one; may be given more than once
    #[arg(long, value_name = "TIME", value_parser = values::study_time)]
    pub(crate) study_at: Vec<StudyTime>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum SkillsVerb {
    /// Every skill with what is held and asked
    List,
    /// Say at what level you hold a skill
    Set {
        /// The skill, by any of its names
        skill: String,
        /// 0 None, 1 Aware, 2 Guided, 3 Independent, 4 Advanced, 5 Expert
        #[arg(value_parser = values::level)]
        level: Level,
        /// self-rated, course, project or test
        #[arg(long, default_value = "self-rated")]
        evidence: EvidenceKind,
        /// Where the evidence can be seen
        #[arg(long)]
        link: Option<String>,
        /// In your own words
        #[arg(long)]
        note: Option<String>,
    },
    /// Everything you ever said about a skill
    History {
        /// The skill, by any of its names
        skill: String,
    },
}

/// Limits of a draft. What is not given is as in the settings.
#[derive(Debug, Clone, Default, clap::Args)]
pub(crate) struct PlanLimits {
    /// Hours a week
    #[arg(long, value_parser = values::hours)]
    pub(crate) hours: Option<Minutes>,
    /// Hold what fits before this day
    #[arg(long, value_name = "DAY", value_parser = values::day)]
    pub(crate) by: Option<NaiveDate>,
    /// Only what costs nothing
    #[arg(long, conflicts_with = "budget")]
    pub(crate) free: bool,
    /// Spend at most this many US dollars
    #[arg(long, value_name = "DOLLARS")]
    pub(crate) budget: Option<u32>,
    /// Leave this kind out; may be given more than once
    #[arg(long, value_name = "KIND", value_parser = values::kind)]
    pub(crate) avoid: Vec<ResourceKind>,
    /// Take this resource for its own sake; may be given more than once
    #[arg(long, value_name = "ID")]
    pub(crate) lock: Vec<ResourceId>,
    /// You own this resource, so it costs nothing; may be given more than once
    #[arg(long, value_name = "ID")]
    pub(crate) own: Vec<ResourceId>,
    /// Leave this resource out; may be given more than once
    #[arg(long, value_name = "ID")]
    pub(crate) exclude: Vec<ResourceId>,
    /// What a plan is worth: the levels of the role, or the postings it matches
    #[arg(long, value_parser = values::aim)]
    pub(crate) aim: Option<Aim>,
    /// How many resources are studied side by side
    #[arg(long, value_name = "COUNT")]
    pub(crate) parallel: Option<u8>,
    /// Compare with something else: hours=+2, by=2027-03-12, budget=50, free, role=ID, market=ID, or
    /// know=SKILL:LEVEL; may be given more than once
    #[arg(long, value_name = "CHANGE", value_parser = values::what_if)]
    pub(crate) what_if: Vec<WhatIf>,
    /// Give the reasons for every item, how good the plan is, and what other limits would be worth
    #[arg(long)]
    pub(crate) explain: bool,
    /// Keep the draft as the next version of the plan
    #[arg(long)]
    pub(crate) accept: bool,
}

impl PlanLimits {
    /// True when a new draft is asked for.
    pub(crate) fn ask_for_a_draft(&self) -> bool {
        let limited = self.hours.is_some() || self.by.is_some() || self.budget.is_some();
        let chosen = [&self.lock, &self.own, &self.exclude].into_iter().any(|ids| !ids.is_empty());
        let shaped = self.aim.is_some() || self.parallel.is_some() || !self.avoid.is_empty();
        limited || chosen || shaped || self.free || self.accept || !self.what_if.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_holds_together() {
        use clap::CommandFactory;
        Args::command().debug_assert();
    }
}
