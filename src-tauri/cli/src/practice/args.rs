//! What can be typed after `cairn practice`.

use cairn_domain::id::CardId;
use cairn_domain::level::Level;
use cairn_domain::practice::{CardStyle, Difficulty, Retention};
use clap::{Args, Subcommand};

use super::values::{self, Easy, Met};
use crate::values::level;

/// Which cards to practise. Without any of these: what the day holds.
#[derive(Debug, Clone, Default, Args)]
pub(crate) struct Free {
    /// Practise this skill, by any of its names, beyond what the day holds
    #[arg(long, value_name = "SKILL")]
    pub(crate) topic: Option<String>,
    /// Only cards as hard as this: basic, intermediate, advanced or expert
    #[arg(long, value_parser = values::difficulty)]
    pub(crate) difficulty: Option<Difficulty>,
    /// At most so many cards, beyond what the day holds
    #[arg(long, value_name = "COUNT")]
    pub(crate) limit: Option<usize>,
}

impl Free {
    /// True where nothing was said, so that the day's cards are meant.
    pub(crate) const fn is_the_day(&self) -> bool {
        self.topic.is_none() && self.difficulty.is_none() && self.limit.is_none()
    }
}

#[derive(Debug, Subcommand)]
pub(crate) enum PracticeVerb {
    /// Every card, with how it stands
    List {
        /// Only this skill, by any of its names
        #[arg(long, value_name = "SKILL")]
        topic: Option<String>,
    },
    /// What today holds
    Today,
    /// Keep an answer without being asked: cairn practice answer q-raft-01 --met 1,3
    Answer {
        /// The card
        card: CardId,
        /// The points you made, counted from 1, or none
        #[arg(long, value_name = "POINTS", value_parser = values::met)]
        met: Met,
        /// How long it took, in seconds
        #[arg(long, default_value_t = 0)]
        seconds: u32,
    },
    /// What is left of each skill by its cards
    Skills,
    /// The reviews of the next twelve weeks, as you practise or as you might
    Ahead(AheadArgs),
    /// A short check of a skill, which proposes a level
    Check(CheckArgs),
    /// A mock interview against the clock, looked over point by point at the end
    Mock(MockArgs),
    /// The mock interviews you held, newest first
    Mocks,
    /// How you want to practise: look, or change what is named
    Set(RuleArgs),
    /// Write a card: cairn practice add raft --question "…" --point "…" --point "…"
    Add(Box<CardArgs>),
    /// Set a card aside: it does not come up any more
    Aside {
        /// The card
        card: CardId,
    },
    /// Take a card up again that was set aside
    TakeUp {
        /// The card
        card: CardId,
    },
    /// Levels that your answers show and that are higher than those you hold
    Offers {
        /// Take the level of this skill over, by any of its names
        #[arg(long, value_name = "SKILL")]
        take: Option<String>,
    },
}

#[derive(Debug, Clone, Default, Args)]
pub(crate) struct AheadArgs {
    /// The chance of remembering to keep, in percent
    #[arg(long, value_name = "PERCENT", value_parser = values::retention)]
    pub(crate) retention: Option<Retention>,
    /// At most so many new cards a day
    #[arg(long, value_name = "COUNT")]
    pub(crate) new: Option<u8>,
    /// Minutes for it on every day; 0 sets no limit
    #[arg(long, value_name = "MINUTES")]
    pub(crate) minutes: Option<u16>,
}

#[derive(Debug, Clone, Default, Args)]
pub(crate) struct RuleArgs {
    #[command(flatten)]
    pub(crate) usual: AheadArgs,
    /// Easy days: sat,sun has no time for it on them, sat,sun=5 has five minutes; may be given more than once
    #[arg(long, value_name = "DAYS", value_parser = values::easy)]
    pub(crate) easy: Vec<Easy>,
}

#[derive(Debug, Clone, Args)]
pub(crate) struct CheckArgs {
    /// The skill, by any of its names
    pub(crate) skill: String,
    /// Take the level it shows without being asked
    #[arg(long, conflicts_with = "leave")]
    pub(crate) take: bool,
    /// Leave your profile as it is without being asked
    #[arg(long)]
    pub(crate) leave: bool,
}

#[derive(Debug, Clone, Args)]
pub(crate) struct MockArgs {
    /// A skill to be asked about, by any of its names; may be given more than once; all of the role if none is
    #[arg(long, value_name = "SKILL", conflicts_with = "give_up")]
    pub(crate) topic: Vec<String>,
    /// How many questions
    #[arg(long, value_name = "COUNT", default_value_t = 3, conflicts_with = "give_up")]
    pub(crate) questions: u8,
    /// Give up the one that is under way
    #[arg(long)]
    pub(crate) give_up: bool,
}

#[derive(Debug, Clone, Args)]
pub(crate) struct CardArgs {
    /// The skill it asks about, by any of its names
    pub(crate) skill: String,
    /// The question
    #[arg(long)]
    pub(crate) question: String,
    /// What a good answer says; may be given more than once
    #[arg(long, required = true)]
    pub(crate) point: Vec<String>,
    /// The level somebody who answers it well is likely to have
    #[arg(long, value_parser = level, default_value = "3")]
    pub(crate) level: Level,
    /// concept, deep, practice, design, trade-off, behavioural, coding or whiteboard
    #[arg(long, value_parser = values::style, default_value = "concept")]
    pub(crate) style: CardStyle,
    /// Where to read up on it
    #[arg(long, default_value = "")]
    pub(crate) reading: String,
}
