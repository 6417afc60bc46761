//! From the skills to the phrases that name them.

use super::cues;
use super::lexicon::{Draft, Lexicon, Phrase};
use super::words::{Gap, is_word_at, run_end, signs_end};
use super::{Correction, Verdict};
use crate::skills::{AmbiguousAlias, Skill, SkillKind, SkillNo, Skills, WhenCounted, Written};

/// What a phrase says where it stands in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Says {
    /// It is the spelling of that number.
    Name(u32),
    /// It is the spelling of that number, if its capitals are those of the data.
    Exactly(u32),
    /// It tells how much the names around it matter.
    Cue(cues::Cue),
    /// It holds the spelling of a skill and means something else.
    Nothing,
}

/// One way to write a skill.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Spelling {
    pub(super) skill: SkillNo,
    pub(super) sort: Sort,
    /// Whether it counts only in the right company.
    pub(super) is_open: bool,
    pub(super) trust: Trust,
}

impl Spelling {
    /// Whether the words are written just as the data spell them.
    pub(super) fn is(&self, written: &[u8]) -> bool {
        matches!(&self.trust, Trust::Ambiguous(ambiguous) if ambiguous.alias.as_bytes() == written)
    }
}

/// When a spelling counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Trust {
    /// Always.
    Always,
    /// Always, since the person said so.
    Corrected,
    /// In the right company. Boxed, so that all spellings fit into the nearer caches.
    Ambiguous(Box<Ambiguous>),
}

/// What an ambiguous spelling needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Ambiguous {
    /// As it is written where it means the skill.
    pub(super) alias: String,
    pub(super) counts: WhenCounted,
    pub(super) with: Vec<String>,
}

/// The sort of word a spelling is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    /// The name of a language: its capital sets it apart from the word, and one writes in it.
    Language,
    /// The name of another thing: its capital sets it apart, and one uses it.
    Thing,
    /// A word for an idea: one knows it, and it stands for itself in a list.
    Common,
}

impl Sort {
    fn of(alias: &str, kind: SkillKind) -> Self {
        let capital = alias.starts_with(char::is_uppercase);
        let acronym = alias.len() > 2 && alias.chars().all(char::is_uppercase);
        match kind {
            SkillKind::Language if capital => Self::Language,
            SkillKind::Platform | SkillKind::Tool if capital => Self::Thing,
            _ if acronym => Self::Thing,
            _ => Self::Common,
        }
    }

    /// Whether its capital sets it apart.
    pub(super) fn is_name(self) -> bool {
        self != Self::Common
    }
}

/// All spellings, and the phrases they are found by.
#[derive(Debug, Clone)]
pub(super) struct Spellings {
    list: Vec<Spelling>,
}

impl Spellings {
    /// The spelling of that number.
    pub(super) fn get(&self, number: u32) -> Option<&Spelling> {
        self.list.get(number as usize)
    }

    /// Everything that is looked for. What the data spell out goes before what is derived from it,
    /// and what the person said goes before both.
    pub(super) fn draft(skills: &Skills, corrections: &[Correction]) -> (Self, Lexicon<Says>) {
        let mut spellings = Self { list: Vec::new() };
        let mut draft = Draft::new();
        let mut derived = Vec::new();
        for (place, skill) in skills.iter().enumerate() {
            let Some(number) = SkillNo::of_index(place) else { break };
            spellings.name(skill, number, &mut draft, &mut derived);
        }
        for (phrase, cue) in cues::words() {
            draft.add(&words(phrase), Says::Cue(cue));
        }
        for (phrase, says) in derived {
            draft.add(&phrase, says);
        }
        for correction in corrections {
            spellings.correct(skills, correction, &mut draft);
        }
        (spellings, draft.finish())
    }

    fn name(
        &mut self,
        skill: &Skill,
        number: SkillNo,
        draft: &mut Draft<Says>,
        derived: &mut Vec<(Phrase, Says)>,
    ) {
        for ambiguous in &skill.ambiguous {
            let AmbiguousAlias { alias, counts, written, with, .. } = ambiguous.clone();
            let sort = Sort::of(&alias, skill.kind);
            let trust = Trust::Ambiguous(Box::new(Ambiguous { alias, counts, with }));
            let says = match (self.add(number, sort, trust), written) {
                (Says::Name(number), Written::Exactly) => Says::Exactly(number),
                (says, _) => says,
            };
            draft.add(&words(&ambiguous.alias), says);
            // A proper name has no plural: "reacts" is the verb.
            if !ambiguous.alias.starts_with(char::is_uppercase) {
                derived.extend(variants(&ambiguous.alias, skill.kind).map(|phrase| (phrase, says)));
            }
            derived.extend(ambiguous.against.iter().map(|phrase| (words(phrase), Says::Nothing)));
        }
        let says = self.add(number, Sort::of(&skill.name, skill.kind), Trust::Always);
        let is_ambiguous =
            |name: &str| skill.ambiguous.iter().any(|other| other.alias.eq_ignore_ascii_case(name));
        for name in skill.aliases.iter().chain([&skill.name]).filter(|name| !is_ambiguous(name)) {
            draft.add(&words(name), says);
            derived.extend(variants(name, skill.kind).map(|phrase| (phrase, says)));
        }
    }

    fn correct(&mut self, skills: &Skills, correction: &Correction, draft: &mut Draft<Says>) {
        let Some(skill) = skills.number(&correction.skill) else { return };
        let phrase = words(&correction.phrase);
        match correction.verdict {
            Verdict::ThisToo => draft.put(&phrase, self.add(skill, Sort::Common, Trust::Corrected)),
            Verdict::NotThis => match draft.says(&phrase) {
                Some(Says::Name(other) | Says::Exactly(other))
                    if self.get(other).is_some_and(|known| known.skill != skill) => {}
                _ => draft.put(&phrase, Says::Nothing),
            },
        }
    }

    fn add(&mut self, skill: SkillNo, sort: Sort, trust: Trust) -> Says {
        let number = u32::try_from(self.list.len()).unwrap_or(u32::MAX);
        let is_open = matches!(&trust, Trust::Ambiguous(ambiguous) if ambiguous.counts > WhenCounted::Unless);
        self.list.push(Spelling { skill, sort, is_open, trust });
        Says::Name(number)
    }
}

/// The words of a phrase. Between its words stands what was written there, or a space or a hyphen.
pub(super) fn words(phrase: &str) -> Phrase {
    if is_unspaced(phrase) {
        return vec![(Gap::NONE, phrase.to_owned())];
    }
    let bytes = phrase.as_bytes();
    let mut found = Phrase::new();
    let mut gap = Gap::NONE;
    let mut at = 0;
    // "A/B testing" is not looked for behind every "a".
    let lone = bytes.get(1) == Some(&b'/');
    while let Some(byte) = bytes.get(at) {
        if !is_word_at(bytes, at) {
            gap = gap.or(match byte {
                b'.' => Gap::POINT.or(Gap::SPACE).or(Gap::HYPHEN),
                b'/' if lone => Gap::SLASH.or(Gap::HYPHEN),
                b'/' => Gap::SLASH.or(Gap::AND).or(Gap::SPACE).or(Gap::HYPHEN),
                b'&' => Gap::AND.or(Gap::SPACE),
                b'\'' => Gap::APOSTROPHE,
                b',' => Gap::COMMA,
                _ => Gap::SPACE.or(Gap::HYPHEN),
            });
            at += 1;
            continue;
        }
        let end = signs_end(bytes, run_end(bytes, at));
        let begins_with_point = found.is_empty() && at > 0 && bytes.get(at - 1) == Some(&b'.');
        let start = if begins_with_point { at - 1 } else { at };
        found.push((gap, phrase.get(start..end).unwrap_or_default().to_ascii_lowercase()));
        gap = Gap::NONE;
        at = end;
    }
    found
}

/// Letters such as Chinese ones, which are written without spaces: the whole is one word.
fn is_unspaced(phrase: &str) -> bool {
    let mut letters = phrase.chars();
    letters.all(|letter| !letter.is_ascii_alphanumeric()) && phrase.contains(char::is_alphabetic)
}

/// The other forms of a spelling: its plural, the singular of an idea, and two words joined.
fn variants(name: &str, kind: SkillKind) -> impl Iterator<Item = Phrase> {
    let phrase = words(name);
    let counted = other_number(name, &phrase, kind);
    let joined = [Some(&phrase), counted.as_ref()].into_iter().flatten().filter_map(joined);
    let joined: Vec<Phrase> = joined.collect();
    counted.into_iter().chain(joined)
}

/// One for many and many for one, where that is a matter of an s.
fn other_number(name: &str, phrase: &Phrase, kind: SkillKind) -> Option<Phrase> {
    const NO_PLURALS: &[&str] = &["ss", "us", "is", "js", "ics"];
    let (_, last) = phrase.last()?;
    let acronym = name.ends_with(|letter: char| letter.is_uppercase());
    if last.len() < if acronym { 2 } else { 3 } || !last.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        return None;
    }
    let idea = matches!(kind, SkillKind::Concept | SkillKind::Practice | SkillKind::Umbrella);
    let small = name.rsplit([' ', '-', '/']).next()?.starts_with(char::is_lowercase);
    let other = match last.strip_suffix('s') {
        None => format!("{last}s"),
        Some(_) if NO_PLURALS.iter().any(|end| last.ends_with(end)) => return None,
        Some(one) if last.len() >= 6 && (idea || small) => one.to_owned(),
        Some(_) => return None,
    };
    let mut phrase = phrase.clone();
    phrase.last_mut()?.1 = other;
    Some(phrase)
}

fn joined(phrase: &Phrase) -> Option<Phrase> {
    let [(gap, first), (_, second)] = phrase.as_slice() else { return None };
    let letters = |word: &str| word.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let long = first.len() + second.len() >= 4;
    (long && letters(first) && letters(second)).then(|| vec![(*gap, format!("{first}{second}"))])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(phrase: &Phrase) -> String {
        phrase.iter().map(|(_, word)| word.as_str()).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn names_with_signs_fall_into_words() {
        let check = |name: &str, expect: &str| assert_eq!(shown(&words(name)), expect, "{name}");
        check("C++", "c++");
        check("C#", "c#");
        check(".NET Core", ".net core");
        check("ASP.NET", "asp net");
        check("Node.js", "node js");
        check("CI/CD", "ci cd");
        check("TLA+", "tla+");
        check("Brewer's theorem", "brewer s theorem");
        check("C++11", "c++ 11");
    }

    #[test]
    fn hyphens_joined_words_and_numbers_need_no_lines_of_their_own() {
        let check = |name: &str, kind: SkillKind, expect: &[&str]| {
            let found: Vec<String> = variants(name, kind).map(|phrase| shown(&phrase)).collect();
            assert_eq!(found, expect, "{name}");
        };
        check("Load balancing", SkillKind::Concept, &["load balancings", "loadbalancing", "loadbalancings"]);
        check("Microservices", SkillKind::Concept, &["microservice"]);
        check("data pipelines", SkillKind::Concept, &["data pipeline", "datapipelines", "datapipeline"]);
        check("Kubernetes", SkillKind::Platform, &[]);
        check("Statistics", SkillKind::Concept, &[]);
        check("CRDT", SkillKind::Concept, &["crdts"]);
        check("Node.js", SkillKind::Tool, &["nodejs"]);
        check("C", SkillKind::Language, &[]);
    }
}
