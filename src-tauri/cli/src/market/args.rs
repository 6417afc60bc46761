//! What can be typed after `cairn market`.

use std::path::PathBuf;

use cairn_domain::id::{MarketId, PostingId};
use cairn_domain::market::Month;
use clap::{ArgGroup, Args, Subcommand};

/// Which postings of which market.
#[derive(Debug, Clone, Default, Args)]
pub(crate) struct LensArgs {
    /// The market; the chosen one if none is given
    #[arg(long, value_name = "ID")]
    pub(crate) market: Option<MarketId>,
    /// Only postings that name this skill or umbrella word, by any of its names; all takes every posting
    #[arg(long, value_name = "SKILL")]
    pub(crate) anchor: Option<String>,
    /// Only postings of this month and later, such as 2024-01
    #[arg(long, value_name = "MONTH")]
    pub(crate) from: Option<Month>,
    /// Only postings of this month and earlier
    #[arg(long, value_name = "MONTH")]
    pub(crate) to: Option<Month>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum MarketVerb {
    /// The markets there are
    List,
    /// Measure yourself on this market from now on
    Use {
        /// Its id
        market: MarketId,
    },
    /// What a market asks for, with counts, shares and intervals
    Show(LensArgs),
    /// How demand moves: every skill, or the months of some
    Trend {
        /// Skills to show month by month, by any of their names
        skills: Vec<String>,
        #[command(flatten)]
        lens: LensArgs,
    },
    /// What postings pay, by skill and seniority
    Pay {
        /// Also take pay without a stated period for a year's where its size tells
        #[arg(long)]
        presume: bool,
        #[command(flatten)]
        lens: LensArgs,
    },
    /// Postings by how well they match you, and what learning would open
    Matches(LensArgs),
    /// Postings, newest first
    Postings {
        /// Only those that ask for this skill
        #[arg(long)]
        skill: Option<String>,
        /// How many
        #[arg(long, default_value_t = 20)]
        most: u32,
        #[command(flatten)]
        lens: LensArgs,
    },
    /// One posting with every skill that was seen in it, and why
    Posting {
        /// Its number
        posting: PostingId,
    },
    /// Two markets side by side; they are never blended
    Compare {
        /// One
        left: MarketId,
        /// The other
        right: MarketId,
    },
    /// Bring postings in from files, folders, or - for what is piped in: shows what they would add, and adds it after a yes
    Import {
        /// Files and folders
        #[arg(required = true)]
        paths: Vec<PathBuf>,
        /// The market of your own they go to: its id, or the name of a new one
        #[arg(long, value_name = "MARKET", default_value = "My postings")]
        into: String,
        /// Add them without asking
        #[arg(long)]
        yes: bool,
    },
    /// Say that words do or do not name a skill, in every posting
    Correct(Correct),
    /// Write a market as counts without texts
    Counts {
        /// The market
        market: MarketId,
        /// Write to this file instead of the terminal
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
    },
    /// Take a market of your own away; `cairn undo` brings it back
    Remove {
        /// The market
        market: MarketId,
    },
}

/// What is said of words.
#[derive(Debug, Args)]
#[command(group = ArgGroup::new("verdict").required(true))]
pub(crate) struct Correct {
    /// The words as they stand in a posting
    pub(crate) phrase: String,
    /// The skill, by any of its names
    pub(crate) skill: String,
    /// They do not name it
    #[arg(long, group = "verdict")]
    pub(crate) not: bool,
    /// They do name it
    #[arg(long, group = "verdict")]
    pub(crate) is: bool,
    /// Forget what was said of them
    #[arg(long, group = "verdict")]
    pub(crate) forget: bool,
}
