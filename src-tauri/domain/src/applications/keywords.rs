//! Which of the keywords of a posting a résumé names, which it could name, and which are missing.
//!
//! Whoever reads applications looks for the words of the posting. A skill one has and does not name is missed as surely
//! as one that one lacks, and is far easier to mend.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::id::SkillId;
use crate::level::Level;
use crate::skills::recognize::{Necessity, Recognizer};
use crate::skills::{Profile, SkillNo, Skills};

/// The keywords of a posting beside a profile and a résumé.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Keywords {
    /// The keywords, what is needed first.
    pub list: Vec<Keyword>,
    /// How many of them the résumé names.
    pub said: u32,
    /// How many are held and not named.
    pub unsaid: u32,
    /// How many are neither held nor named.
    pub missing: u32,
}

/// A skill a posting names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Keyword {
    /// The skill.
    pub skill: SkillId,
    /// How it is written.
    pub name: String,
    /// The words of the posting for it.
    pub words: String,
    /// How strongly it is asked for.
    pub necessity: Necessity,
    /// The level that is held.
    pub held: Level,
    /// Whether it is covered.
    pub cover: Cover,
}

/// Whether a keyword is covered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum Cover {
    /// Neither held nor named.
    Missing,
    /// True and not named: it could be said.
    Unsaid,
    /// The résumé names it.
    Said,
}

/// The keywords of a posting's text. A skill counts as true from the first level on; without a résumé nothing is said.
pub fn keywords(
    posting: &str,
    resume: Option<&str>,
    profile: &Profile,
    skills: &Skills,
    recognizer: &Recognizer,
) -> Keywords {
    let named: BTreeSet<SkillNo> =
        resume.into_iter().flat_map(|text| recognizer.read(text)).map(|mention| mention.skill).collect();
    let mut list: Vec<Keyword> = Vec::new();
    for mention in recognizer.read(posting) {
        let asked = mention.necessity > Necessity::Background;
        let Some(skill) = skills.at(mention.skill).filter(|skill| asked && skill.is_taught()) else {
            continue;
        };
        if let Some(known) = list.iter_mut().find(|keyword| keyword.skill == skill.id) {
            known.necessity = known.necessity.max(mention.necessity);
            continue;
        }
        let held = profile.level(&skill.id);
        let cover = match (named.contains(&mention.skill), held) {
            (true, _) => Cover::Said,
            (false, Level::None) => Cover::Missing,
            (false, _) => Cover::Unsaid,
        };
        let words = usize::try_from(mention.start).ok().zip(usize::try_from(mention.end).ok());
        let words = words.and_then(|(start, end)| posting.get(start..end)).unwrap_or_default();
        list.push(Keyword {
            skill: skill.id.clone(),
            name: skill.name.clone(),
            words: words.split_whitespace().collect::<Vec<_>>().join(" "),
            necessity: mention.necessity,
            held,
            cover,
        });
    }
    list.sort_by(|a, b| {
        b.necessity.cmp(&a.necessity).then(a.cover.cmp(&b.cover)).then_with(|| a.name.cmp(&b.name))
    });
    let count = |cover| {
        u32::try_from(list.iter().filter(|keyword| keyword.cover == cover).count()).unwrap_or(u32::MAX)
    };
    let (said, unsaid, missing) = (count(Cover::Said), count(Cover::Unsaid), count(Cover::Missing));
    Keywords { list, said, unsaid, missing }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;
    use crate::skills::{Assessment, EvidenceKind};

    const POSTING: &str = "Requirements:\n- Kubernetes\n- Raft\n- Java\n";

    fn covers(resume: Option<&str>, held: &[&str]) -> Vec<(String, Cover)> {
        let skills = sample::skills();
        let said = |skill: &&str| Assessment {
            skill: skill.parse().unwrap(),
            level: Level::Guided,
            on: "2026-11-26".parse().unwrap(),
            evidence: EvidenceKind::SelfRated,
            link: None,
            note: None,
        };
        let profile = Profile::of(&held.iter().map(said).collect::<Vec<_>>());
        let found = keywords(POSTING, resume, &profile, &skills, &Recognizer::new(&skills, &[]));
        found.list.into_iter().map(|keyword| (keyword.name, keyword.cover)).collect()
    }

    #[test]
    fn a_keyword_is_said_could_be_said_or_is_missing() {
        let found = covers(Some("I ran Kubernetes for two years."), &["kubernetes", "raft"]);
        let expected = [("Java", Cover::Missing), ("Raft", Cover::Unsaid), ("Kubernetes", Cover::Said)];
        assert_eq!(found, expected.map(|(name, cover)| (name.to_owned(), cover)));
    }

    #[test]
    fn what_a_resume_names_is_said_though_it_was_never_rated() {
        let found = covers(Some("Java"), &[]);
        assert!(found.contains(&("Java".into(), Cover::Said)));
    }

    #[test]
    fn without_a_resume_nothing_is_said() {
        assert!(covers(None, &["raft"]).iter().all(|(_, cover)| *cover != Cover::Said));
    }
}
