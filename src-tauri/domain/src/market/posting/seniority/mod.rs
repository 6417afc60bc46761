//! For whom a job is, from its title, a field of its own or the years of experience asked for.
//!
//! Titles speak first. Where one names several ("Senior/Staff Engineer", "mid to senior"), the lowest counts,
//! because that person is welcome; where one word only adds to another ("Senior Engineering Manager"), the
//! highest does. Years alone: below two is a beginner, two to four some experience, five and more a senior:
//! our own rule, after what job boards print beside their levels.

mod levels;
mod years;

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use super::words::{Phrases, Word, listed, words};

/// For whom a posting is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum Seniority {
    /// Interns and trainees.
    Intern,
    /// Beginners.
    Junior,
    /// Some years of experience.
    Mid,
    /// Seniors.
    Senior,
    /// Staff, principal, lead and architect.
    Staff,
    /// Managers, directors, heads and chiefs.
    Management,
}

/// What a title says.
pub(super) fn in_title(title: &str) -> Option<Seniority> {
    of_words(&words(title))
}

/// What a field of its own says in words: "Entry level", "Senior".
pub(super) fn in_words(field: &str) -> Option<Seniority> {
    in_title(field)
}

/// What a field of its own says in years: "De 3 à 5 ans", "5+".
pub(super) fn in_years(field: &str) -> Option<Seniority> {
    years::first(field).map(of_years)
}

/// What the years of experience a text in lower case asks for say: the most of those it names.
pub(super) fn in_text(lower: &str) -> Option<Seniority> {
    years::asked(lower).map(of_years)
}

const fn of_years(years: u32) -> Seniority {
    match years {
        0..2 => Seniority::Junior,
        2..5 => Seniority::Mid,
        _ => Seniority::Senior,
    }
}

fn of_words(words: &[Word<'_>]) -> Option<Seniority> {
    let mut found: Option<(Seniority, usize)> = None;
    let mut at = 0;
    while let Some(rest) = words.get(at..).filter(|rest| !rest.is_empty()) {
        let (length, level) = level_at(words, at);
        if let Some(level) = level {
            found = Some(match found {
                None => (level, at + length),
                Some((known, end)) if are_alternatives(words, end, at) => (known.min(level), at + length),
                // An intern stays one, and a second job of the same line says nothing of the first.
                Some((Seniority::Intern, end)) => (Seniority::Intern, end),
                Some((known, end)) if rest.first().is_some_and(|word| ",;|/&-".contains(word.mark)) => {
                    (known, end)
                }
                Some((known, _)) => (known.max(level), at + length),
            });
        }
        at += length.max(1);
    }
    found.map(|(level, _)| level)
}

/// The level a word says, with what stands beside it taken into account, and how many words that took.
fn level_at(words: &[Word<'_>], at: usize) -> (usize, Option<Seniority>) {
    let Some(rest) = words.get(at..) else { return (1, None) };
    let Some(first) = rest.first() else { return (1, None) };
    if !first.folded.is_ascii()
        && let Some((_, level)) = levels::INSIDE.iter().find(|(name, _)| first.folded.contains(name))
    {
        return (1, *level);
    }
    let Some((length, sense)) = WORDS.at(rest) else { return (1, None) };
    let before = at.checked_sub(1).and_then(|before| words.get(before)).filter(|_| first.mark == ' ');
    let level = match sense {
        Sense::Level(level) => Some(level),
        Sense::Nothing => None,
        // Product managers and the like manage things, not people.
        Sense::Manager => {
            let alone = before.is_none_or(|before| is_level(words, at, before));
            let people =
                before.is_some_and(|before| listed(levels::OF_PEOPLE).any(|word| word == before.folded));
            (alone || people).then_some(Seniority::Management)
        }
        // "Engineer II" is a level; "World War II" is not a title.
        Sense::Step(level) => before
            .is_some_and(|before| listed(levels::STEPPED).any(|noun| noun == before.folded))
            .then_some(level),
    };
    (length, level)
}

/// Whether the word before the one at `at` is itself a level, as in "Senior Manager".
fn is_level(words: &[Word<'_>], at: usize, before: &Word<'_>) -> bool {
    let level = at.checked_sub(1).map(|at| level_at(words, at));
    matches!(level, Some((1, Some(_)))) && before.folded != "intern"
}

/// Whether between two levels only "or", "to", "/" and the like stand.
fn are_alternatives(words: &[Word<'_>], end: usize, at: usize) -> bool {
    let between = words.get(end..at).unwrap_or_default();
    let joined = words.get(at).is_some_and(|word| matches!(word.mark, '/' | ',' | '&' | '-' | '+' | '|'));
    let hyphen = between.is_empty()
        && words.get(at).zip(end.checked_sub(1).and_then(|last| words.get(last))).is_some_and(
            |(word, last)| word.start == last.end + 1 && word.mark == ' ' && !word.text.is_empty(),
        );
    let words_only = between.iter().all(|word| {
        matches!(word.folded.as_str(), "or" | "to" | "and" | "level" | "oder" | "bis" | "ou" | "und" | "a")
    });
    words_only && (!between.is_empty() || joined || hyphen && is_pair(words, end, at))
}

/// "mid-senior" is a pair of levels; "senior staff" is one.
fn is_pair(words: &[Word<'_>], end: usize, at: usize) -> bool {
    let is = |place: Option<usize>, names: &[&str]| {
        place.and_then(|place| words.get(place)).is_some_and(|word| names.contains(&word.folded.as_str()))
    };
    is(end.checked_sub(1), &["mid", "junior", "jr", "entry", "medior"])
        && is(Some(at), &["senior", "sr", "mid", "level"])
}

/// What a word of a title says of its level.
#[derive(Debug, Clone, Copy)]
enum Sense {
    Level(Seniority),
    Manager,
    Step(Seniority),
    Nothing,
}

static WORDS: LazyLock<Phrases<Sense>> = LazyLock::new(|| {
    Phrases::of_lists(&[
        (Sense::Level(Seniority::Intern), levels::INTERN),
        (Sense::Level(Seniority::Junior), levels::JUNIOR),
        (Sense::Level(Seniority::Mid), levels::MID),
        (Sense::Level(Seniority::Senior), levels::SENIOR),
        (Sense::Level(Seniority::Staff), levels::STAFF),
        (Sense::Level(Seniority::Management), levels::MANAGEMENT),
        (Sense::Manager, "manager, managers, mgr"),
        (Sense::Step(Seniority::Junior), "i, 1"),
        (Sense::Step(Seniority::Mid), "ii, 2"),
        (Sense::Step(Seniority::Senior), "iii, 3, iv, 4"),
        (Sense::Nothing, levels::NOTHING),
    ])
});

#[cfg(test)]
mod tests {
    use super::*;
    use Seniority::{Intern, Junior, Management, Mid, Senior, Staff};

    #[track_caller]
    fn check(title: &str, expected: Option<Seniority>) {
        assert_eq!(in_title(title), expected, "{title:?}");
    }

    #[test]
    fn a_title_names_its_level() {
        for (title, level) in [
            ("Software Engineer Intern", Intern),
            ("Business Intelligence Engineer Co-Op", Intern),
            ("Skillbridge Intern - Consulting Architect", Intern),
            ("Werkstudent (m/w/d) Softwareentwicklung", Intern),
            ("Développeur stagiaire", Intern),
            ("前端开发实习生", Intern),
            ("Junior Developer", Junior),
            ("Graduate Engineer", Junior),
            ("Entry-level Analyst", Junior),
            ("Software Engineer I", Junior),
            ("初级测试工程师", Junior),
            ("Mid-level Engineer", Mid),
            ("Software Engineer II – Growth", Mid),
            ("Développeur confirmé", Mid),
            ("Sr. Rails Engineer", Senior),
            ("SENIOR Account Manager", Senior),
            ("Senior Product Manager", Senior),
            ("高级/资深前端开发工程师", Senior),
            ("Staff Software Engineer", Staff),
            ("Senior Staff Engineer", Staff),
            ("Tech Lead", Staff),
            ("Solutions Architect", Staff),
            ("无线技术专家", Staff),
            ("Engineering Manager", Management),
            ("Senior Engineering Manager", Management),
            ("Head of Data", Management),
            ("VP of Engineering", Management),
            ("Chief of Staff, Engineering", Management),
            ("CTO", Management),
            ("Manager, Platform", Management),
            ("Senior Manager, Sales", Management),
            ("Software Development Manager", Management),
            ("产品总监", Management),
            ("Abteilungsleiter IT", Management),
        ] {
            check(title, Some(level));
        }
    }

    #[test]
    fn of_several_levels_the_lowest_is_welcome() {
        check("Senior/Staff Engineer", Some(Senior));
        check("Mid to Senior Developer", Some(Mid));
        check("Junior or Senior Engineer", Some(Junior));
        check("Mid-Senior Engineer", Some(Mid));
        check("Senior Engineer, Engineering Manager", Some(Senior));
    }

    #[test]
    fn many_titles_name_none() {
        for title in [
            "Software Engineer",
            "Product Manager",
            "Customer Success Manager",
            "Demand Generation Manager",
            "Community Engagement Manager, Data Centres",
            "Member of Technical Staff",
            "Account Executive",
            "Lead Generation Specialist",
            "Founding Engineer",
            "Henry I Museum",
            "产品经理",
            "",
        ] {
            check(title, None);
        }
    }

    #[test]
    fn a_field_may_tell_years() {
        assert_eq!(in_years("De 3 à 5 ans"), Some(Mid));
        assert_eq!(in_years("De 10 à 20 ans"), Some(Senior));
        assert_eq!(in_years("0-1 years"), Some(Junior));
        assert_eq!(in_words("Mid-Senior level"), Some(Mid));
        assert_eq!(in_words("Entry level"), Some(Junior));
        assert_eq!((in_words("Not Applicable"), in_years("Not Applicable")), (None, None));
    }

    #[test]
    fn a_text_may_ask_for_years() {
        assert_eq!(in_text("you have 5+ years of experience in python"), Some(Senior));
        assert_eq!(in_text("2-4 years of professional experience"), Some(Mid));
        assert_eq!(
            in_text(
                "minimum of 8+ years of software development experience with 3+ years of management experience"
            ),
            Some(Senior)
        );
        assert_eq!(in_text("1+ year experience"), Some(Junior));
        assert_eq!(in_text("具有 3 年以上工作经验"), Some(Mid));
        assert_eq!(in_text("we have over 20 years of experience"), None);
        assert_eq!(in_text("our founders bring 12 years of experience"), None);
        assert_eq!(in_text("founded 3 years ago"), None);
        assert_eq!(in_text("in 2015 we grew"), None);
    }
}
