//! The company in a header line.

use std::sync::LazyLock;

use super::links::is_link;
use super::parts::{Next, Parts, Run, Style};
use crate::market::posting::seniority;
use crate::market::posting::title::{self, Likeness};
use crate::market::posting::words::{Phrases, Word, words};

/// A company's name without what stands in parentheses behind it and around it.
pub(in super::super) fn name(written: &str) -> Option<String> {
    const AROUND: &str = ",;:-–—|/*#=_>\"“”~.!";
    let mut outside = String::new();
    let mut depth = 0usize;
    for c in written.chars() {
        match c {
            '(' | '（' | '[' | '【' => depth += 1,
            ')' | '）' | ']' | '】' => depth = depth.saturating_sub(1),
            '"' | '“' | '”' | '„' => {}
            _ if depth == 0 => outside.push(c),
            _ => {}
        }
    }
    let outside = outside.split_whitespace().filter(|word| !is_link(word)).collect::<Vec<_>>().join(" ");
    let around = |c: char| c.is_whitespace() || AROUND.contains(c);
    // "Inc." keeps its dot and "Yahoo!" its mark.
    let name = outside.trim_start_matches(around).trim_end_matches(|c| around(c) && !matches!(c, '.' | '!'));
    let name =
        if name.is_empty() { written.trim().trim_matches(['(', ')', '[', ']', '（', '）']) } else { name };
    (!name.is_empty() && !is_link(name)).then(|| name.to_owned())
}

/// Whether a run stands where a company does and may be one. `titled` says whether a title stands before it.
pub(super) fn stands_there(parts: &Parts<'_>, run: Run, style: Style, titled: bool) -> bool {
    const WORDS: usize = 6;
    let words = parts.words_of(run);
    let Some(first) = words.first() else { return false };
    // "untapt" may be a name between pipes, "iRobot" anywhere.
    let lower = first.text.starts_with(char::is_lowercase) && !first.text.contains(char::is_uppercase);
    let named = !lower || words.len() == 1 && style == Style::Pipes;
    let other = words.iter().any(|word| NEVER.word(&word.folded).is_some())
        || words.iter().all(|word| GENERIC.word(&word.folded).is_some());
    let place = match (style, titled) {
        (Style::Pipes, _) => run.part <= 2,
        // "Developer - Acme, London" names a company; "Engineering Manager - UI Apps" does not.
        (Style::Dashes, true) => run.next == Next::Place,
        (Style::Dashes, false) => {
            (1..=2).contains(&run.part)
                || run.part == 0 && (parts.facts > 0 || parts.runs.len() > 1 || run.next == Next::Place)
        }
    };
    let level = matches!(words, [one] if seniority::in_title(one.text).is_some());
    named && !other && !level && place && words.len() <= WORDS
}

/// The only run of a line, if it may be a company: "Acme" with nothing behind it but a link.
pub(super) fn alone(parts: &Parts<'_>) -> Option<Run> {
    let [run] = parts.runs.as_slice() else { return None };
    let words = parts.words_of(*run);
    let named = words.first().is_some_and(|first| !first.text.starts_with(char::is_lowercase));
    let other = words.iter().any(|word| NEVER.word(&word.folded).is_some());
    let short = words.len() <= 4 && run.from == 0;
    (named && !other && short && title::likeness(words) == Likeness::Neither).then_some(*run)
}

/// Whether words with a profession in them are rather a company's name than a title.
pub(super) fn sounds_like_one(words: &[Word<'_>]) -> bool {
    // Chinese titles carry no such sign of being one.
    let usual = words.iter().any(|word| !word.text.is_ascii())
        || words.last().is_some_and(|last| TITLES_END.word(&last.folded).is_some());
    let written: Vec<&str> = words.iter().map(|word| word.text).collect();
    let leveled = written.iter().any(|word| {
        matches!(
            word.to_lowercase().as_str(),
            "senior" | "sr" | "junior" | "staff" | "principal" | "intern" | "lead"
        )
    });
    !usual && !leveled && seniority::in_title(&written.join(" ")) != Some(seniority::Seniority::Management)
}

/// "Senior Engineer at Acme": the title and the company.
pub(super) fn after_at(text: &str) -> (&str, Option<String>) {
    for at in [" at ", " @ ", " @"] {
        if let Some((title, company)) = text.split_once(at) {
            let named = company.starts_with(char::is_uppercase) && company.split_whitespace().count() <= 5;
            if named && title::likeness(&words(title)) == Likeness::Profession {
                return (title, name(company));
            }
        }
    }
    (text, None)
}

/// Words of sentences that no company's name in a header has.
static NEVER: LazyLock<Phrases<()>> = LazyLock::new(|| {
    Phrases::of_lists(&[(
        (),
        "we, our, you, your, i, im, hi, hey, hello, here, heres, hiring, looking, salary, required, please, apply, \
         are, was, will, that, this, who, seeking, wanted, needed, http, https, founded, equivalent, must, authorized, weve, youve, ive, theyre, youre, were",
    )])
});

/// Words that alone or together name no company.
static GENERIC: LazyLock<Phrases<()>> = LazyLock::new(|| {
    Phrases::of_lists(&[(
        (),
        "company, companies, location, locations, position, positions, role, roles, job, jobs, opportunity, \
         opportunities, experience, stack, tech, technology, remote, team, email, contact, multiple, various, several, \
         all, levels, and, or, of, the, in, for, startup, stealth, employees, freelancers, us, canada, seed, series, new, open, \
         soho, chinatown, midtown, downtown, uptown",
    )])
});

/// What most titles end in.
static TITLES_END: LazyLock<Phrases<()>> = LazyLock::new(|| {
    Phrases::of_lists(&[(
        (),
        "engineer, engineers, developer, developers, designer, designers, manager, managers, scientist, scientists, \
         programmer, analyst, analysts, dev, devs, devops, researcher, researchers",
    )])
});
