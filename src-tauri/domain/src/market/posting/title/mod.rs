//! What is a job title: the words that name a profession, and a title without what does not belong to it.

mod listing;
mod nouns;

use std::sync::LazyLock;

use super::words::{Phrases, Word, fold, listed as listed_words};

pub(super) use self::listing::{in_text, listed};

/// What the words of a part of a line look like, seen as a title.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Likeness {
    /// They name a profession: "Senior Backend Engineer".
    Profession,
    /// They name a field of work and nothing else: "Backend", "Data Science".
    Field,
    /// They name neither.
    Neither,
}

/// What words look like, seen as a title.
pub(super) fn likeness(words: &[Word<'_>]) -> Likeness {
    if (0..words.len()).any(|at| words.get(at..).is_some_and(|rest| profession_at(rest).is_some())) {
        return Likeness::Profession;
    }
    let fields: Option<Vec<Likeness>> = words.iter().map(|word| FIELDS.word(&word.folded)).collect();
    fields.filter(|fields| fields.contains(&Likeness::Field)).map_or(Likeness::Neither, |_| Likeness::Field)
}

/// Whether the last word names a profession, as in most titles of English and Chinese.
pub(super) fn ends_in_profession(words: &[Word<'_>]) -> bool {
    let steps = ["i", "ii", "iii", "iv", "1", "2", "3"];
    let end =
        words.len() - usize::from(words.last().is_some_and(|last| steps.contains(&last.folded.as_str())));
    (1..=3).any(|length| {
        end.checked_sub(length)
            .and_then(|from| words.get(from..end))
            .is_some_and(|tail| profession_at(tail) == Some(length))
    })
}

/// How many words name the profession the words begin with.
fn profession_at(words: &[Word<'_>]) -> Option<usize> {
    let first = words.first()?.folded.as_str();
    if let Some((length, ())) = PROFESSIONS.at(words) {
        return Some(length);
    }
    let plural = first.strip_suffix('s').is_some_and(|one| PROFESSIONS.word(one).is_some());
    let compound = if first.is_ascii() {
        first.len() > 8 && ENDINGS.iter().any(|ending| first.ends_with(ending))
    } else {
        INSIDE.iter().any(|part| first.contains(part))
    };
    (plural || compound).then_some(1)
}

/// A title without marks of gender, numbers of the advert and loose punctuation.
pub(super) fn cleaned(title: &str) -> String {
    const AROUND: &str = "-–—,;:|/*#=_.!>\"“”·•&、，：";
    let mut text = String::with_capacity(title.len());
    let mut rest = title;
    while let Some(open) = rest.find(['(', '（', '[']) {
        let close = rest
            .get(open..)
            .and_then(|opened| opened.find([')', '）', ']']))
            .map_or(rest.len(), |close| open + close);
        let after = close + rest.get(close..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        let group = rest.get(open..after).unwrap_or_default();
        let inside = group.trim_matches(['(', '（', '[', ')', '）', ']']);
        text.push_str(rest.get(..open).unwrap_or_default());
        if !is_gender(inside) && close < rest.len() && !inside.trim().is_empty() {
            text.push_str(group);
        }
        rest = rest.get(after..).unwrap_or_default();
    }
    text.push_str(rest);
    text.retain(|c| !matches!(c, '\u{200b}' | '\u{200d}' | '\u{ad}' | '\u{feff}'));
    let kept: Vec<&str> = text.split_whitespace().filter(|word| !is_gender(word)).collect();
    let mut text = kept.join(" ");
    let number = text
        .rsplit(' ')
        .next()
        .is_some_and(|last| last.len() >= 5 && last.bytes().all(|byte| byte.is_ascii_digit()));
    if number {
        text.truncate(text.rfind(' ').unwrap_or(text.len()));
    }
    let around = |c: char| c.is_whitespace() || AROUND.contains(c);
    // ".NET" keeps its dot.
    text.trim_start_matches(|c| around(c) && c != '.').trim_end_matches(around).to_owned()
}

/// "m/w/d", "H/F" and the like.
fn is_gender(text: &str) -> bool {
    const MARKS: &str = "m/w/d, w/m/d, m/f/d, f/m/d, m/w/x, f/m/x, m/f/x, w/m/x, d/m/w, d/w/m, h/f, f/h, m/f, m/w, w/m, f/m, \
                         x/f/m, h/f/x, f/h/x, m/v, gn, all genders";
    let folded = fold(text.trim());
    let slashed: Vec<&str> =
        folded.split([' ', '*', '|', ',', '/']).filter(|part| !part.is_empty()).collect();
    listed_words(MARKS).any(|mark| mark == folded || mark == slashed.join("/"))
}

static PROFESSIONS: LazyLock<Phrases<()>> = LazyLock::new(|| Phrases::of_lists(&[((), nouns::NOUNS)]));
static FIELDS: LazyLock<Phrases<Likeness>> = LazyLock::new(|| {
    Phrases::of_lists(&[(Likeness::Field, nouns::FIELDS), (Likeness::Neither, nouns::BESIDE_FIELDS)])
});
static ENDINGS: LazyLock<Vec<&str>> = LazyLock::new(|| listed_words(nouns::COMPOUNDS).collect());
static INSIDE: LazyLock<Vec<&str>> = LazyLock::new(|| listed_words(nouns::PARTS).collect());

#[cfg(test)]
mod tests {
    use super::*;
    use crate::market::posting::words::words;

    #[track_caller]
    fn check(text: &str, expected: Likeness) {
        assert_eq!(likeness(&words(text)), expected, "{text:?}");
    }

    #[test]
    fn professions_are_known_in_many_languages() {
        for title in [
            "Senior Backend Engineer",
            "CTO",
            "Softwareentwickler Java",
            "Chef de projet",
            "Desarrollador Go",
            "高级前端开发工程师",
            "프론트엔드 개발자",
            "Member of Technical Staff",
            "Site Reliability Engineers",
        ] {
            check(title, Likeness::Profession);
        }
        for field in ["Backend", "Data Science", "Full Stack", "Senior Java/Spring", "Engineering"] {
            check(field, Likeness::Field);
        }
        for other in ["Acme", "Berlin", "Tubular Labs, Inc.", "Bank of America", ""] {
            check(other, Likeness::Neither);
        }
    }

    #[test]
    fn a_title_is_cleaned_of_what_does_not_belong_to_it() {
        for (title, expected) in [
            ("Softwareentwickler (m/w/d)", "Softwareentwickler"),
            ("Consultant Assurance Qualité H/F", "Consultant Assurance Qualité"),
            ("Entwickler (all genders) Java", "Entwickler Java"),
            ("Senior Software Engineer 21838", "Senior Software Engineer"),
            ("## Senior Engineer (PHP) -", "Senior Engineer (PHP)"),
            (".NET Developer", ".NET Developer"),
            ("", ""),
        ] {
            assert_eq!(cleaned(title), expected, "{title:?}");
        }
    }
}
