//! How Cairn computes a figure: which computation it was, and the sentence that says so.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::level::Level;
use crate::minutes::Minutes;
use crate::share::Share;

/// A computation that figures come from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(tag = "code", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Computation {
    /// What comes first in the gap.
    Priority,
    /// How much of what a role asks for is held.
    Coverage,
    /// How much a skill weighs on a market that is a ranking.
    RankWeight,
    /// How much a skill weighs on a market that was counted.
    CountWeight,
    /// How long closing a gap takes.
    Closing {
        /// The level held.
        held: Level,
        /// The level asked for.
        required: Level,
        /// How the hours of the skill come about, as the skill list says it.
        hours: String,
        /// How sure that is.
        confidence: String,
        /// How many resources teach it.
        resources: u32,
    },
    /// How long things take somebody beside their estimates.
    Pace {
        /// What an estimate is multiplied by.
        ratio: Share,
        /// How many resources it rests on.
        resources: u32,
        /// The time they took,
        actual: Minutes,
        /// and their estimate.
        estimated: Minutes,
    },
    /// How demand moves.
    Trend,
    /// How two markets differ.
    Comparison,
    /// In which order postings that match are shown.
    Matching,
    /// How many postings learning would open.
    Opening,
    /// As the data says it, in its own words.
    Stated {
        /// The words.
        words: String,
    },
    /// A figure that is left out of what is shared.
    Unshown,
}

impl fmt::Display for Computation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Priority => f.write_str(
                "Priority = levels missing × role weight (core 3, language choice 2, supporting 1) × market factor. \
                 The market factor is 10 for a skill the market does not name and up to 20 for the one it weighs most, in \
                 proportion to its weight (of a ranking, the rank weight; of counted postings, the share that names it); a \
                 skill that postings are said to stress counts at least 15.",
            ),
            Self::Coverage => f.write_str(
                "Levels held of the levels the role asks for; a level of a core skill counts 3, of a language choice 2, \
                 of a supporting skill 1.",
            ),
            Self::RankWeight => f.write_str(
                "Rank-order centroid weights (Barron and Barrett 1996): with n terms the k-th weighs (1/k + … + 1/n) / n. \
                 Two names of one skill count once, at the better place. An umbrella term shares its weight evenly among \
                 the skills it stands for.",
            ),
            Self::CountWeight => f.write_str(
                "The share of the counted postings that ask for the skill by its own name. An umbrella term gives nothing \
                 to the skills it stands for: postings that mean one of them name it, and would count twice. Of fewer \
                 than ten postings no share is said, and nothing weighs anything.",
            ),
            Self::Closing { held, required, hours, confidence, resources } => write!(
                f,
                "Typical hours from {held} to {required} as written in the skill list ({hours}; confidence: \
                 {confidence}). The range has the spread of the {resources} resources that teach it. Learning several \
                 skills together takes less: one resource teaches several.",
            ),
            Self::Pace { resources: 0, .. } => f.write_str(
                "Nothing with time logged is finished yet, so the estimates are taken as they are.",
            ),
            Self::Pace { ratio, resources, actual, estimated } => {
                let times = f64::from(ratio.basis_points()) / 10_000.0;
                write!(f, "You took {actual} for what was estimated at {estimated}, over ")?;
                match resources {
                    1 => f.write_str("one resource")?,
                    count => write!(f, "{count} resources")?,
                }
                write!(
                    f,
                    ". Reckoned with {times:.2} times the estimate: the fewer they are, the nearer to the estimate."
                )
            }
            Self::Trend => f.write_str(
                "A line through the log odds of each skill's share (binomial regression; intervals widened by how far the \
                 months scatter), and beside it ranks alone (Mann and Kendall; Theil and Sen). A skill rises or falls \
                 where both agree, with at most one false finding in ten over all skills (Benjamini and Hochberg 1995). \
                 Months without postings are gaps, and full texts and lists of skills have lines of their own.",
            ),
            Self::Comparison => f.write_str(
                "Two counted markets differ in a skill where their shares do, with at most one false finding in ten over \
                 all skills (score test; Benjamini and Hochberg 1995); the interval of the difference is Newcombe's \
                 (1998). A ranking has no counts: it differs from a counted market where its place lies outside the \
                 places the counts allow.",
            ),
            Self::Matching => f.write_str(
                "First the postings with the fewest must-haves missing, then those with the fewest levels missing, then \
                 those with the most must-haves met, then those of which you hold most of what is only welcome, then the \
                 newest. A must-have is a skill that a posting requires, or names without saying that it is only welcome.",
            ),
            Self::Opening => f.write_str(
                "Counted posting by posting: a posting opens when the last must-haves missing for it are learned as far \
                 as it asks. Intervals say how far off the count could be where these postings are a sample of the \
                 market: Wilson's interval of the share, times the postings.",
            ),
            Self::Stated { words } => f.write_str(words),
            Self::Unshown => f.write_str("not shown"),
        }
    }
}
