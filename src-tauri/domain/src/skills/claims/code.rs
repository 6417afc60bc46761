//! What the code of repositories says of a person's skills.
//!
//! Lines prove little: whoever clones a repository has all of its lines and wrote none. What tells a person's own
//! work is the record that git keeps in each copy of what was done there, so commits in it count. It is an
//! understatement, since git forgets what is older than about 90 days when it tidies up, and a fresh clone has none.
//!
//! **How a level is proposed** (our judgement, and shown as such): [`LINES_WRITTEN`] lines in repositories with
//! [`COMMITS`] commits of the person's within [`DAYS_RECENT`] days propose Guided, as a project in a résumé does.
//! Anything less proposes Aware, and nothing more is ever proposed: how good code is, its length does not say.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

use super::{Claim, ClaimAction, ClaimPlace, Claims, DocumentPart, Proposal};
use crate::id::SkillId;
use crate::level::Level;
use crate::number::grouped;
use crate::skills::{EvidenceKind, Profile, Skills};

/// So many lines of a language are more than trying it out.
pub const LINES_WRITTEN: u32 = 1_000;
/// So many commits are work in a repository, and no visit.
pub const COMMITS: u32 = 10;
/// What was touched longer ago than this, two years, may be forgotten.
pub const DAYS_RECENT: i64 = 730;
/// As many repositories are named as anybody reads.
const NAMED: usize = 3;

/// A repository, as far as it tells of skills.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repository {
    /// The name of its folder.
    pub name: String,
    /// What git recorded of work in this copy; nothing where it keeps no record.
    pub record: Option<WorkRecord>,
    /// The code in it, each skill once.
    pub code: Vec<Code>,
}

/// What git recorded of work in one copy of a repository.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct WorkRecord {
    /// How many commits were made in it.
    pub commits: u32,
    /// The day of the last one.
    pub last: Option<NaiveDate>,
}

/// Code that speaks for one skill.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// The skill.
    pub skill: SkillId,
    /// What the code is in, in words.
    pub language: String,
    /// Lines with something on them.
    pub lines: u32,
    /// The newest day any of its files was changed on this machine.
    pub touched: Option<NaiveDate>,
}

/// Some of the repositories with code of one skill, added up.
#[derive(Default)]
struct Heap<'a> {
    language: &'a str,
    lines: u32,
    names: Vec<&'a str>,
    commits: u32,
    touched: Option<NaiveDate>,
}

/// What the code of repositories says of each skill, beside what is held: most lines first.
pub fn code_claims(
    repositories: &[Repository],
    skills: &Skills,
    profile: &Profile,
    today: NaiveDate,
) -> Claims {
    // Repositories one worked in, and all others.
    let mut found: BTreeMap<&SkillId, [Heap<'_>; 2]> = BTreeMap::new();
    for repository in repositories {
        for code in repository.code.iter().filter(|code| code.lines > 0) {
            let [own, others] = found.entry(&code.skill).or_default();
            let heap = if repository.is_own() { own } else { others };
            heap.add(repository, code, today);
        }
    }
    let claim = |(skill, heaps): (&SkillId, [Heap<'_>; 2])| {
        let lines = heaps.iter().fold(0, |sum: u32, heap| sum.saturating_add(heap.lines));
        Some((lines, claim(skill, &heaps, skills, profile, today)?))
    };
    let mut claims: Vec<(u32, Claim)> = found.into_iter().filter_map(claim).collect();
    claims.sort_by(|(a, one), (b, other)| b.cmp(a).then_with(|| one.name.cmp(&other.name)));
    Claims { claims: claims.into_iter().map(|(_, claim)| claim).collect(), unknown: Vec::new() }
}

fn claim(
    skill: &SkillId,
    heaps: &[Heap<'_>; 2],
    skills: &Skills,
    profile: &Profile,
    today: NaiveDate,
) -> Option<Claim> {
    let skill = skills.get(skill).filter(|skill| !skill.is_umbrella())?;
    let [own, _] = heaps;
    let (proposed, why) = own.proposal(today);
    let held = profile.held(&skill.id).map(|held| held.level);
    let places: usize = heaps.iter().map(|heap| heap.names.len()).sum();
    let touched = heaps.iter().filter_map(|heap| heap.touched).max();
    Some(Claim {
        skill: skill.id.clone(),
        name: skill.name.clone(),
        held,
        proposed,
        why: why.into(),
        action: ClaimAction::of(held, proposed),
        evidence: EvidenceKind::SelfRated,
        link: None,
        last_used: touched.and_then(|day| day.with_day(1)),
        seen: heaps.iter().filter_map(Heap::place).collect(),
        places: u32::try_from(places).unwrap_or(u32::MAX),
    })
}

impl Repository {
    fn is_own(&self) -> bool {
        self.record.is_some_and(|record| record.commits > 0)
    }

    /// When code in it was touched last. A clone or a checkout makes files new whose text is old, so no file counts
    /// as newer than the last commit, and where others' commits are all there is the day is not known.
    fn touched(&self, code: &Code, today: NaiveDate) -> Option<NaiveDate> {
        let day = match self.record {
            None => code.touched,
            Some(record) => record.last.map(|last| code.touched.map_or(last, |touched| touched.min(last))),
        };
        day.map(|day| day.min(today))
    }
}

impl<'a> Heap<'a> {
    fn add(&mut self, repository: &'a Repository, code: &'a Code, today: NaiveDate) {
        self.language = &code.language;
        self.lines = self.lines.saturating_add(code.lines);
        self.names.push(&repository.name);
        self.commits = self.commits.saturating_add(repository.record.unwrap_or_default().commits);
        self.touched = self.touched.max(repository.touched(code, today));
    }

    fn proposal(&self, today: NaiveDate) -> (Level, Proposal) {
        let recent = self.touched.is_some_and(|day| (today - day).num_days() <= DAYS_RECENT);
        if self.lines >= LINES_WRITTEN && self.commits >= COMMITS && recent {
            (Level::Guided, Proposal::Wrote)
        } else {
            (Level::Aware, Proposal::Kept)
        }
    }

    /// The sentence a claim rests on; nothing for a heap without code.
    fn place(&self) -> Option<ClaimPlace> {
        let counted = |number: u32, one: &str, many: &str| match number {
            1 => format!("one {one}"),
            number => format!("{} {many}", grouped(number)),
        };
        let names = self.names.len();
        let repositories = u32::try_from(names).ok().filter(|number| *number > 0)?;
        let commits = match self.commits {
            0 => "without a commit of yours on record".into(),
            commits => format!("with {} of yours", counted(commits, "commit", "commits")),
        };
        let touched = self.touched.map(|day| format!(", last touched {}", day.format("%-d %b %Y")));
        let lines = match self.lines {
            1 => "One line".into(),
            lines => format!("{} lines", grouped(lines)),
        };
        let sentence = format!(
            "{lines} of {} in {} {commits}{}",
            self.language,
            counted(repositories, "repository", "repositories"),
            touched.unwrap_or_default(),
        );
        let shown: Vec<&str> = self.names.iter().copied().take(NAMED).collect();
        let more = match names - shown.len() {
            0 => String::new(),
            more => format!(" and {more} more"),
        };
        let heading = Some(format!("{}{more}", shown.join(", ")));
        Some(ClaimPlace { sentence, heading, section: DocumentPart::Projects, line: None })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::sample;
    use crate::skills::Assessment;

    const TODAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn repository(name: &str, lines: u32, commits: u32, last: &str) -> Repository {
        let record = WorkRecord { commits, last: (commits > 0).then(|| day(last)) };
        let skill = "go".parse().unwrap();
        let code = Code { skill, language: "Go".into(), lines, touched: Some(TODAY) };
        Repository { name: name.into(), record: Some(record), code: vec![code] }
    }

    fn found(repositories: &[Repository]) -> Claims {
        code_claims(repositories, &sample::skills(), &Profile::of(&[]), TODAY)
    }

    /// The level that is proposed for Go, and the sentences it rests on.
    #[track_caller]
    fn check(repositories: &[Repository], level: Level, sentences: &[&str]) {
        let claims = found(repositories).claims;
        let [claim] = claims.as_slice() else { panic!("one claim: {claims:?}") };
        let seen: Vec<&str> = claim.seen.iter().map(|seen| seen.sentence.as_str()).collect();
        assert_eq!((claim.proposed, seen.as_slice()), (level, sentences));
    }

    #[test]
    fn much_code_with_many_commits_of_late_proposes_what_a_project_does() {
        let all = [
            repository("raft-kv", 8_000, 200, "2026-08-14"),
            repository("shop", 4_000, 13, "2024-01-02"),
            repository("notes", 400, 1, "2026-01-02"),
        ];
        let sentence =
            "12,400 lines of Go in 3 repositories with 214 commits of yours, last touched 14 Aug 2026";
        check(&all, Level::Guided, &[sentence]);
        assert_eq!(found(&all).claims[0].last_used, Some(day("2026-08-01")));
    }

    #[test]
    fn little_code_few_commits_or_old_ones_propose_the_least() {
        let of = |lines, commits, last| found(&[repository("a", lines, commits, last)]).claims[0].proposed;
        assert_eq!(of(1_000, 10, "2024-11-24"), Level::Guided);
        assert_eq!(of(999, 10, "2026-08-14"), Level::Aware);
        assert_eq!(of(1_000, 9, "2026-08-14"), Level::Aware);
        assert_eq!(of(1_000, 10, "2024-11-23"), Level::Aware);
    }

    #[test]
    fn what_others_wrote_is_said_apart_and_raises_nothing() {
        let all = [repository("mine", 20, 1, "2026-08-14"), repository("kernel", 2_000_000, 0, "")];
        check(
            &all,
            Level::Aware,
            &[
                "20 lines of Go in one repository with one commit of yours, last touched 14 Aug 2026",
                "2,000,000 lines of Go in one repository without a commit of yours on record",
            ],
        );
    }

    #[test]
    fn where_git_keeps_no_record_the_files_tell_when_they_were_touched() {
        let unrecorded = Repository { record: None, ..repository("a", 5, 0, "") };
        let sentence =
            "5 lines of Go in one repository without a commit of yours on record, last touched 24 Nov 2026";
        check(&[unrecorded], Level::Aware, &[sentence]);
    }

    #[test]
    fn repositories_are_named_as_far_as_anybody_reads() {
        let all = ["a", "b", "c", "d", "e"].map(|name| repository(name, 10, 1, "2026-08-14"));
        let claim = found(&all).claims.remove(0);
        assert_eq!(claim.seen[0].heading.as_deref(), Some("a, b, c and 2 more"));
        assert_eq!(claim.places, 5);
    }

    #[test]
    fn what_is_held_is_never_lowered() {
        let held = Assessment {
            skill: "go".parse().unwrap(),
            level: Level::Expert,
            on: TODAY,
            evidence: EvidenceKind::SelfRated,
            link: None,
            note: None,
        };
        let repositories = [repository("a", 5_000, 50, "2026-08-14")];
        let claims = code_claims(&repositories, &sample::skills(), &Profile::of(&[held]), TODAY);
        assert_eq!(claims.claims[0].action, ClaimAction::Skip);
    }

    proptest! {
        #[test]
        fn no_amount_of_code_proposes_more_than_guided(
            counts in prop::collection::vec((any::<u32>(), any::<u32>(), 0_i32..4_000), 0..6),
        ) {
            let all: Vec<Repository> = counts
                .iter()
                .map(|(lines, commits, year)| {
                    let mut one = repository("a", *lines, 0, "");
                    one.record = Some(WorkRecord { commits: *commits, last: NaiveDate::from_yo_opt(*year, 1) });
                    one
                })
                .collect();
            for claim in found(&all).claims {
                prop_assert!(claim.proposed <= Level::Guided && !claim.seen.is_empty());
                prop_assert!(claim.last_used.is_none_or(|day| day <= TODAY), "nothing is touched tomorrow");
            }
        }
    }
}
