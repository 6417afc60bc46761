//! Names of skills from a taxonomy of others, and which of them a skill of ours takes.
//!
//! An entry of a taxonomy has several labels. Where one of them is a name of one of our skills, all others are more names
//! of it, unless they could mean anything else: a single word counts only if it is written as no everyday word is,
//! and a name of another skill never does. What meets no skill is counted and left.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::str::FromStr;

use serde::Serialize;

use super::{ImportAction, ImportPreview, ImportReason, ImportRow, Imported, ImportedKind};
use crate::id::SkillId;
use crate::skills::recognize::{Correction, Verdict};
use crate::skills::{Skill, Skills};

/// A taxonomy of others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum Taxonomy {
    /// The European classification of skills and occupations.
    Esco,
    /// The occupational database of the U.S. Department of Labor.
    Onet,
}

impl Taxonomy {
    /// The word for it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Esco => "esco",
            Self::Onet => "onet",
        }
    }

    /// What has to be said wherever names of it are shown.
    pub const fn notice(self) -> &'static str {
        match self {
            Self::Esco => {
                "This uses the ESCO classification of the European Commission. \u{a9} European Union; reuse is allowed where the source is named. Cairn chose names from it and assigned them to its own skills."
            }
            Self::Onet => {
                "This includes information from the O*NET Database by the U.S. Department of Labor, Employment and Training Administration (USDOL/ETA), used under the CC BY 4.0 license. O*NET\u{ae} is a trademark of USDOL/ETA. Cairn chose names from it and assigned them to its own skills; USDOL/ETA has not approved, endorsed, or tested these modifications."
            }
        }
    }
}

/// A word that is no taxonomy.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is no taxonomy Cairn knows: it is esco or onet")]
pub struct UnknownTaxonomy(pub String);

impl FromStr for Taxonomy {
    type Err = UnknownTaxonomy;
    fn from_str(word: &str) -> Result<Self, UnknownTaxonomy> {
        let known = [Self::Esco, Self::Onet].into_iter().find(|taxonomy| taxonomy.word() == word);
        known.ok_or_else(|| UnknownTaxonomy(word.into()))
    }
}

impl fmt::Display for Taxonomy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Esco => "ESCO",
            Self::Onet => "O*NET",
        })
    }
}

/// An entry of a taxonomy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// Where it stands in its file, counted from 1.
    pub line: u32,
    /// Its address, if it has one.
    pub uri: Option<String>,
    /// Everything it is called, the preferred label first.
    pub labels: Vec<String>,
    /// What it is met by besides, and is not called by itself: "Java" of "Oracle Java".
    pub met_by: Vec<String>,
    /// Whether it certainly is of computing: then spellings that can mean something else are met
    /// too, but for abbreviations.
    pub computing: bool,
}

/// One more name of a skill, and where it comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SkillName {
    /// The name.
    pub name: String,
    /// The skill.
    pub skill: SkillId,
    /// The taxonomy it was taken from.
    pub source: Taxonomy,
}

impl SkillName {
    /// How the recognizer learns it: before whatever the person said, which counts more.
    pub fn learned(&self) -> Correction {
        Correction { phrase: self.name.clone(), skill: self.skill.clone(), verdict: Verdict::ThisToo }
    }
}

/// Compares the entries of a taxonomy with the skills there are, and with the names that were taken over before.
pub fn merge_names(
    known: &[SkillName],
    terms: &[Term],
    source: Taxonomy,
    skills: &Skills,
) -> (Vec<SkillName>, ImportPreview) {
    let spellings = Spellings::of(skills);
    let mut met: Vec<(&Term, &Skill)> = Vec::new();
    let (mut rows, mut unmet) = (Vec::new(), 0_u32);
    for term in terms {
        match spellings.meant(term).as_slice() {
            [] => unmet = unmet.saturating_add(1),
            [skill] => met.push((term, skill)),
            several => {
                let told = Imported::Called { name: term.labels.first().cloned().unwrap_or_default() };
                rows.push(row(told, Some(term), Err(ImportReason::SeveralSkills { names: names(several) })));
            }
        }
    }
    let mut meanings: BTreeMap<String, BTreeMap<&SkillId, &Skill>> = BTreeMap::new();
    for (term, skill) in &met {
        for label in &term.labels {
            meanings.entry(label.to_lowercase()).or_default().insert(&skill.id, skill);
        }
    }
    let there: BTreeSet<String> = known.iter().map(|known| known.name.to_lowercase()).collect();
    let (mut new, mut told) = (Vec::new(), BTreeSet::new());
    for (term, skill) in met {
        for label in term.labels.iter().filter(|label| !spellings.are(label, skill)) {
            let small = label.to_lowercase();
            if !told.insert(small.clone()) {
                continue;
            }
            let several: Vec<&Skill> =
                meanings.get(&small).into_iter().flat_map(BTreeMap::values).copied().collect();
            let fate = match (spellings.other(label), several.as_slice()) {
                _ if there.contains(&small) => Ok(ImportAction::Skip),
                (Some(other), _) => Err(ImportReason::OtherSkill { name: other.name.clone() }),
                (None, [_, _, ..]) => Err(ImportReason::SeveralSkills { names: names(&several) }),
                (None, _) if !is_distinct(label) => Err(ImportReason::PlainWord),
                (None, _) => {
                    new.push(SkillName { name: label.clone(), skill: skill.id.clone(), source });
                    Ok(ImportAction::Add)
                }
            };
            let told = Imported::Name { label: label.clone(), skill: skill.name.clone() };
            rows.push(row(told, Some(term), fate));
        }
    }
    if unmet > 0 {
        rows.push(row(Imported::Entries { count: unmet }, None, Err(ImportReason::NoSuchSkill)));
    }
    let preview = ImportPreview { notice: Some(source.notice().into()), ..ImportPreview::of(rows) };
    (new, preview)
}

fn row(told: Imported, term: Option<&Term>, fate: Result<ImportAction, ImportReason>) -> ImportRow {
    let (action, why) = match fate {
        Ok(action) => (action, None),
        Err(why) => (ImportAction::LeaveOut, Some(why.into())),
    };
    ImportRow { what: ImportedKind::Name, told: told.into(), line: term.map(|term| term.line), action, why }
}

fn names(skills: &[&Skill]) -> Vec<String> {
    skills.iter().map(|skill| skill.name.clone()).collect()
}

/// Two words or more, or a word with a digit, a sign or capitals inside it: no dictionary has those.
fn is_distinct(label: &str) -> bool {
    let several = label.split_whitespace().count() > 1;
    let strange = label.chars().skip(1).any(|sign| !sign.is_lowercase());
    several || strange && label.chars().count() >= 4
}

/// Everything the skills there are can be called, in small letters.
struct Spellings<'a> {
    by_uri: BTreeMap<&'a str, &'a Skill>,
    by_name: BTreeMap<String, Vec<Spelling<'a>>>,
}

struct Spelling<'a> {
    skill: &'a Skill,
    written: &'a str,
    ambiguous: bool,
}

impl<'a> Spellings<'a> {
    fn of(skills: &'a Skills) -> Self {
        let mut by_name: BTreeMap<String, Vec<Spelling<'a>>> = BTreeMap::new();
        for skill in skills.iter().filter(|skill| !skill.is_umbrella()) {
            let ambiguous: Vec<&str> = skill.ambiguous.iter().map(|one| one.alias.as_str()).collect();
            let sure = skill.aliases.iter().chain([&skill.name]).map(String::as_str);
            for written in sure.chain(ambiguous.iter().copied()) {
                let spelling = Spelling { skill, written, ambiguous: ambiguous.contains(&written) };
                by_name.entry(written.to_lowercase()).or_default().push(spelling);
            }
        }
        let by_uri = skills.iter().filter_map(|skill| Some((skill.esco.as_deref()?, skill))).collect();
        Self { by_uri, by_name }
    }

    fn at(&self, label: &str) -> impl Iterator<Item = &Spelling<'a>> {
        self.by_name.get(&label.to_lowercase()).into_iter().flatten()
    }

    /// The skills that the labels of an entry name, each once. A single word has to be written as we write it:
    /// REACT, a form of real estate agents, is not React.
    fn meant(&self, term: &Term) -> Vec<&'a Skill> {
        let by_uri = term.uri.as_deref().and_then(|uri| self.by_uri.get(uri));
        let mut found: BTreeMap<&SkillId, &Skill> =
            by_uri.map(|skill| (&skill.id, *skill)).into_iter().collect();
        for label in term.labels.iter().chain(&term.met_by) {
            let alike = |one: &&Spelling<'_>| one.written == label || label.split_whitespace().count() > 1;
            let word = label.contains(char::is_lowercase);
            let sure = |one: &&Spelling<'_>| !one.ambiguous || term.computing && word;
            found.extend(self.at(label).filter(alike).filter(sure).map(|one| (&one.skill.id, one.skill)));
        }
        found.into_values().collect()
    }

    /// Whether a label is a spelling of that skill already.
    fn are(&self, label: &str, skill: &Skill) -> bool {
        self.at(label).any(|one| one.skill.id == skill.id)
    }

    /// A skill that a label is a spelling of.
    fn other(&self, label: &str) -> Option<&'a Skill> {
        self.at(label).map(|one| one.skill).next()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::sample;
    use crate::skills::{AmbiguousAlias, SkillKind, WhenCounted, Written};

    fn skills() -> Skills {
        let mut go = sample::skill("go", "Go", &[]);
        (go.kind, go.aliases) = (SkillKind::Language, vec!["Golang".into()]);
        go.ambiguous = vec![AmbiguousAlias {
            alias: "Go".into(),
            counts: WhenCounted::Beside,
            written: Written::Loosely,
            with: Vec::new(),
            against: Vec::new(),
            reason: "a verb".into(),
        }];
        let mut sql = sample::skill("sql", "SQL", &[]);
        sql.esco = Some("http://data.europa.eu/esco/skill/sql".into());
        Skills::new(vec![go, sql, sample::skill("react", "React", &[])]).unwrap()
    }

    fn term(labels: &[&str]) -> Term {
        let labels = labels.iter().map(|label| (*label).to_owned()).collect();
        Term { line: 2, uri: None, labels, met_by: Vec::new(), computing: true }
    }

    fn merged(known: &[SkillName], terms: &[Term]) -> (Vec<SkillName>, ImportPreview) {
        merge_names(known, terms, Taxonomy::Esco, &skills())
    }

    #[track_caller]
    fn check(terms: &[Term], expected: &[&str]) {
        let rows = merged(&[], terms).1.rows.into_iter().map(|row| {
            let why = row.why.map(|why| format!(": {}", why.sentence)).unwrap_or_default();
            format!("{:?} {}{why}", row.action, row.told.sentence)
        });
        assert_eq!(rows.collect::<Vec<_>>(), expected);
    }

    #[test]
    fn the_other_labels_of_an_entry_that_is_a_skill_become_names_of_it() {
        check(
            &[term(&["Structured query language SQL", "SQL", "Structured query language"])],
            &[
                "Add \u{201c}Structured query language SQL\u{201d} for SQL",
                "Add \u{201c}Structured query language\u{201d} for SQL",
            ],
        );
    }

    #[test]
    fn an_entry_is_met_by_its_address_too() {
        let by_address = Term {
            uri: skills().get(&"sql".parse().unwrap()).unwrap().esco.clone(),
            ..term(&["query databases"])
        };
        check(&[by_address], &["Add \u{201c}query databases\u{201d} for SQL"]);
    }

    #[test]
    fn what_could_be_an_everyday_word_or_another_skill_is_left_out() {
        check(
            &[term(&["Golang", "gopher", "Go1.25", "React"])],
            &["LeaveOut Golang: It could be Go or React."],
        );
        check(
            &[term(&["Golang", "gopher", "Go1.25", "REACT", "Gö"])],
            &[
                "LeaveOut \u{201c}gopher\u{201d} for Go: It may be an everyday word, and would be found where it means none of this.",
                "Add \u{201c}Go1.25\u{201d} for Go",
                "LeaveOut \u{201c}REACT\u{201d} for Go: It is a name of React.",
                "LeaveOut \u{201c}Gö\u{201d} for Go: It may be an everyday word, and would be found where it means none of this.",
            ],
        );
    }

    #[test]
    fn a_label_that_entries_of_two_skills_share_is_a_name_of_neither() {
        check(
            &[term(&["Golang", "server language"]), term(&["SQL", "server language"])],
            &["LeaveOut \u{201c}server language\u{201d} for Go: It could be Go or SQL."],
        );
    }

    #[test]
    fn an_ambiguous_spelling_is_met_only_where_the_entry_is_of_computing() {
        let game = Term { computing: false, ..term(&["Go", "board game"]) };
        check(&[game], &["LeaveOut One entry: Cairn knows no skill of that name."]);
        let made = Term { met_by: vec!["Go".into()], ..term(&["Google Go"]) };
        check(&[made], &["Add \u{201c}Google Go\u{201d} for Go"]);
    }

    #[test]
    fn entries_that_meet_no_skill_are_counted() {
        let strangers: Vec<Term> = (0..1_200).map(|number| term(&[&format!("Skill {number}")])).collect();
        check(&strangers, &["LeaveOut 1,200 entries: Cairn knows no skill of that name."]);
    }

    #[test]
    fn the_source_is_named_in_the_preview_and_with_each_name() {
        let (new, preview) = merged(&[], &[term(&["SQL", "Structured query language"])]);
        assert_eq!(new[0].source, Taxonomy::Esco);
        assert!(preview.notice.is_some_and(|notice| notice.contains("European Union")));
        assert!(
            Taxonomy::Onet.notice().contains("CC BY 4.0") && Taxonomy::Onet.notice().contains("USDOL/ETA")
        );
    }

    proptest! {
        #[test]
        fn bringing_a_taxonomy_in_twice_adds_nothing_and_no_name_is_one_of_a_skill_already(
            entries in prop::collection::vec(
                prop::collection::vec(prop_oneof!["\\PC{0,12}", "Golang|SQL|React|Go|sql", "[a-z]{2,5} [A-Z]{2,4}"], 0..5),
                0..8,
            ),
        ) {
            let terms: Vec<Term> = entries
                .iter()
                .map(|labels| term(&labels.iter().map(String::as_str).collect::<Vec<_>>()))
                .collect();
            let (new, preview) = merged(&[], &terms);
            prop_assert_eq!(new.len(), preview.added as usize);
            prop_assert!(new.iter().all(|name| skills().resolve(&name.name).is_none()));
            prop_assert_eq!(merged(&new, &terms).0, Vec::new());
        }
    }
}
