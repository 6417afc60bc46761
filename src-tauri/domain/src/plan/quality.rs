//! How good a plan is shown to be.

use std::fmt;

use serde::Serialize;

use super::Aim;
use crate::share::Share;

/// What is known of a plan beside the best possible. Everything it says is true at any time; later it says more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(tag = "code", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Quality {
    /// No plan within the limits is worth more, and none of that worth is shorter.
    Best {
        /// What counts.
        aim: Aim,
    },
    /// No plan within the limits is worth more; one of that worth may be shorter.
    MostWorth {
        /// What counts.
        aim: Aim,
        /// By at most this part of its time.
        shorter_by: Share,
    },
    /// A plan within the limits may be worth more.
    Within {
        /// What counts.
        aim: Aim,
        /// It is below the best possible by at most this part of that.
        below: Share,
    },
}

impl fmt::Display for Quality {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Best { aim: Aim::Levels } => {
                f.write_str("No plan within your limits closes more, or as much in fewer hours.")
            }
            Self::Best { aim: Aim::Postings } => {
                f.write_str("No plan within your limits matches more postings, or as many in fewer hours.")
            }
            Self::MostWorth { aim: Aim::Levels, shorter_by: Share::WHOLE } => f.write_str(
                "No plan within your limits closes more. Whether fewer hours would do is still being worked out.",
            ),
            Self::MostWorth { aim: Aim::Postings, shorter_by: Share::WHOLE } => f.write_str(
                "No plan within your limits matches more postings. Whether fewer hours would do is still being worked out.",
            ),
            Self::MostWorth { aim: Aim::Levels, shorter_by } => {
                write!(
                    f,
                    "No plan within your limits closes more. One that closes as much is at most {shorter_by} shorter."
                )
            }
            Self::MostWorth { aim: Aim::Postings, shorter_by } => {
                write!(
                    f,
                    "No plan within your limits matches more postings. One that matches as many is at most {shorter_by} shorter."
                )
            }
            Self::Within { below, .. } if below == Share::WHOLE => {
                f.write_str("How far it is from the best possible is still being worked out.")
            }
            Self::Within { below, .. } => {
                write!(f, "At most {below} below the best possible within your limits.")
            }
        }
    }
}
