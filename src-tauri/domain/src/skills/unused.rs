//! Skills that were not used for long. They are flagged and never lowered: only the person knows what is left.
//!
//! A skill is used on the day something was said of it with evidence, and on every day something that teaches it
//! was studied. After a year without, losses are large: over 53 studies they grow with the time a skill is not
//! used, and are largest beyond 365 days (Arthur, Bennett, Stanush and `McNelly` 1998, *Human Performance* 11).

use std::collections::BTreeMap;
use std::fmt;

use chrono::NaiveDate;
use serde::Serialize;

use super::{EvidenceKind, Profile, Skills};
use crate::id::SkillId;
use crate::level::Level;
use crate::note::Said;

/// After so many days without use a skill is flagged.
pub const UNUSED_DAYS: u32 = 365;
/// Below this level there is little to lose.
const LEAST_LEVEL: Level = Level::Guided;

/// A skill that is held and was not used for long.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Unused {
    /// The skill.
    pub skill: SkillId,
    /// How it is written.
    pub name: String,
    /// The level held. It stays as it is.
    pub level: Level,
    /// What that level rests on.
    pub evidence: EvidenceKind,
    /// The day it was used last.
    pub last_used: NaiveDate,
    /// How many days ago that was.
    pub days: u32,
}

impl fmt::Display for Unused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ago = match (self.days / 365, self.days % 365 / 30) {
            (1, 0) => "a year".into(),
            (1, 1) => "a year and a month".into(),
            (1, months) => format!("a year and {months} months"),
            (years, _) => format!("{years} years"),
        };
        write!(f, "{} was used last {ago} ago, on {}.", self.name, self.last_used.format("%-d %b %Y"))
    }
}

/// Skills held at [`Level::Guided`] or above that were not used for at least [`UNUSED_DAYS`] days, longest first.
/// `studied` is the last day on which something that teaches a skill was studied.
pub fn unused(
    profile: &Profile,
    skills: &Skills,
    studied: &BTreeMap<SkillId, NaiveDate>,
    today: NaiveDate,
) -> Vec<Said<Unused>> {
    let mut unused: Vec<Unused> = profile
        .iter()
        .filter(|(_, held)| held.level >= LEAST_LEVEL)
        .filter_map(|(skill, held)| {
            let last_used = studied.get(skill).copied().map_or(held.on, |studied| studied.max(held.on));
            // A clock that went back makes no skill unused.
            let days = u32::try_from((today - last_used).num_days()).ok()?;
            let (skill, name) = (skill.clone(), skills.name(skill));
            let (level, evidence) = (held.level, held.evidence);
            (days >= UNUSED_DAYS).then_some(Unused { skill, name, level, evidence, last_used, days })
        })
        .collect();
    unused.sort_by(|a, b| (a.last_used, &a.skill).cmp(&(b.last_used, &b.skill)));
    unused.into_iter().map(Said::from).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;
    use crate::skills::Assessment;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn profile(held: &[(&str, Level, &str)]) -> Profile {
        let said = held.iter().map(|(skill, level, on)| Assessment {
            skill: skill.parse().unwrap(),
            level: *level,
            on: day(on),
            evidence: EvidenceKind::Course,
            link: None,
            note: None,
        });
        Profile::of(&said.collect::<Vec<_>>())
    }

    #[track_caller]
    fn check(held: &[(&str, Level, &str)], studied: &[(&str, &str)], today: &str, expected: &[&str]) {
        let studied = studied.iter().map(|(skill, on)| (skill.parse().unwrap(), day(on))).collect();
        let found = unused(&profile(held), &sample::skills(), &studied, day(today));
        assert_eq!(found.iter().map(|said| said.sentence.as_str()).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn a_skill_is_flagged_after_a_year_and_the_longest_unused_comes_first() {
        let held = [("go", Level::Guided, "2025-11-24"), ("raft", Level::Advanced, "2023-05-01")];
        let raft = "Raft was used last 3 years ago, on 1 May 2023.";
        check(&held, &[], "2026-11-23", &[raft]);
        check(&held, &[], "2026-11-24", &[raft, "Go was used last a year ago, on 24 Nov 2025."]);
    }

    #[test]
    fn studying_what_teaches_it_is_use() {
        let held = [("raft", Level::Advanced, "2023-05-01")];
        check(&held, &[("raft", "2026-10-01")], "2026-11-24", &[]);
        let ago = "Raft was used last a year and 2 months ago, on 1 Sep 2025.";
        check(&held, &[("raft", "2025-09-01")], "2026-11-24", &[ago]);
    }

    #[test]
    fn what_is_hardly_known_is_not_flagged() {
        check(&[("raft", Level::Aware, "2020-01-01")], &[], "2026-11-24", &[]);
    }

    #[test]
    fn the_level_stays_as_it_is() {
        let held = profile(&[("raft", Level::Expert, "2010-01-01")]);
        let found = unused(&held, &sample::skills(), &BTreeMap::new(), day("2026-11-24"));
        assert_eq!(
            (found[0].fact.level, held.level(&"raft".parse().unwrap())),
            (Level::Expert, Level::Expert)
        );
    }

    #[test]
    fn a_clock_that_goes_back_flags_nothing() {
        check(&[("raft", Level::Advanced, "2026-11-24")], &[], "2020-01-01", &[]);
    }

    #[test]
    fn a_leap_day_is_a_day_like_any_other() {
        let held = [("raft", Level::Advanced, "2028-02-29")];
        check(&held, &[], "2029-02-27", &[]);
        check(&held, &[], "2029-02-28", &["Raft was used last a year ago, on 29 Feb 2028."]);
    }
}
