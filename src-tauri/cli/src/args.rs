//! What can be typed.

use std::path::PathBuf;

use cairn_core::export::Format;
use cairn_domain::catalog::ResourceKind;
use cairn_domain::id::{ResourceId, RoleId, UnitId};
use cairn_domain::level::Level;
use cairn_domain::minutes::Minutes;
use cairn_domain::skills::EvidenceKind;
use chrono::NaiveDate;
use clap::{Parser, Subcommand};

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
    #[arg(long, global = true, hide = true, value_name = "DAY")]
    pub(crate) today: Option<NaiveDate>,
    #[command(subcommand)]
    pub(crate) verb: Verb,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    /// What the market report says, with a source for each figure
    Market {
        /// List the register of sources instead
        #[arg(long)]
        sources: bool,
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
    /// Log study time: cairn log ddia-2e/3 1h30
    Log {
        /// A resource, or a unit of it such as ddia-2e/3
        what: Studied,
        /// How long: 45, 1h30 or 2h
        #[arg(value_parser = minutes)]
        time: Minutes,
        /// On which day; today if none is given
        #[arg(long)]
        on: Option<NaiveDate>,
        /// In your own words
        #[arg(long)]
        note: Option<String>,
    },
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
    /// Take the plan along, as markdown or json
    Export {
        /// markdown or json
        format: Format,
        /// Write to this file instead of the terminal
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
        /// Replace the file if it is there
        #[arg(long)]
        force: bool,
    },
    /// Bring an export back: shows what it would add, and adds it with --yes
    Import {
        /// The file
        file: PathBuf,
        /// Add what the preview shows
        #[arg(long)]
        yes: bool,
    },
    /// Take the last step back
    Undo,
    /// Do the step taken back last again
    Redo,
    /// The roles to choose from, or choose one
    Role {
        /// The role to choose
        role: Option<RoleId>,
    },
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
        #[arg(value_parser = level)]
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
    #[arg(long, value_parser = hours)]
    pub(crate) hours: Option<Minutes>,
    /// Hold what fits before this day
    #[arg(long, value_name = "DAY")]
    pub(crate) by: Option<NaiveDate>,
    /// Only what costs nothing
    #[arg(long, conflicts_with = "budget")]
    pub(crate) free: bool,
    /// Spend at most this many US dollars
    #[arg(long, value_name = "DOLLARS")]
    pub(crate) budget: Option<u32>,
    /// Leave this kind out; may be given more than once
    #[arg(long, value_name = "KIND")]
    pub(crate) avoid: Vec<ResourceKind>,
    /// Give the reasons for every item
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
        limited || self.free || self.accept || !self.avoid.is_empty()
    }
}

/// A resource or one of its units.
#[derive(Debug, Clone)]
pub(crate) enum Studied {
    Resource(ResourceId),
    Unit(UnitId),
}

impl std::str::FromStr for Studied {
    type Err = cairn_domain::id::BadId;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text.contains('/') { text.parse().map(Self::Unit) } else { text.parse().map(Self::Resource) }
    }
}

fn level(text: &str) -> Result<Level, String> {
    let by_name = Level::ALL.into_iter().find(|level| level.name().eq_ignore_ascii_case(text));
    let by_number = text.parse::<u8>().ok().and_then(|number| Level::try_from(number).ok());
    by_name.or(by_number).ok_or_else(|| "give a number from 0 to 5, or a word such as guided".into())
}

fn hours(text: &str) -> Result<Minutes, String> {
    let wrong = || "give hours a week such as 6 or 7.5".to_owned();
    let hours: f64 = text.trim_end_matches(['h', ' ']).parse().map_err(|_| wrong())?;
    if !(0.0..=168.0).contains(&hours) {
        return Err("a week has 168 hours: give a number from 0 to 168".into());
    }
    let minutes = (hours * 60.0).round();
    // Between 0 and 10,080, so nothing is cut off.
    format!("{minutes}").parse().map(Minutes::new).map_err(|_| wrong())
}

fn minutes(text: &str) -> Result<Minutes, String> {
    let wrong = || "give minutes such as 45, or hours such as 1h30 or 2h".to_owned();
    let number = |text: &str| if text.is_empty() { Ok(0) } else { text.parse::<u32>().map_err(|_| wrong()) };
    let text = text.trim().trim_end_matches("min").trim_end_matches('m').trim();
    let total = match text.split_once('h') {
        Some((hours, rest)) => {
            number(hours.trim())?.checked_mul(60).and_then(|h| Some(h + number(rest.trim()).ok()?))
        }
        None => Some(number(text)?),
    };
    total.filter(|total| *total > 0).map(Minutes::new).ok_or_else(wrong)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_the_way_people_write_them() {
        for (text, expected) in [("45", 45), ("1h30", 90), ("2h", 120), ("90 min", 90), ("1h 5m", 65)] {
            assert_eq!(minutes(text), Ok(Minutes::new(expected)), "{text}");
        }
        for wrong in ["", "0", "h", "-5", "1x", "99999999999", "1h-5"] {
            assert!(minutes(wrong).is_err(), "{wrong:?}");
        }
    }

    #[test]
    fn hours_a_week_may_have_a_fraction() {
        assert_eq!(hours("7.5"), Ok(Minutes::new(450)));
        assert!(hours("NaN").is_err() && hours("-1").is_err() && hours("169").is_err());
    }

    #[test]
    fn the_command_line_holds_together() {
        use clap::CommandFactory;
        Args::command().debug_assert();
    }
}
