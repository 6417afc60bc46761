//! A header line taken apart: what each of its words is, and the runs of words that are nothing known.

use std::sync::LazyLock;

use crate::market::posting::employment::{self, Employment};
use crate::market::posting::place::{self, Evidence, Place};
use crate::market::posting::words::{Phrases, Word, is_unspaced, words};
use crate::market::posting::workplace::{self, Workplace};

/// What a header line says, and what is left of it.
#[derive(Debug, Default)]
pub(super) struct Parts<'a> {
    pub(super) words: Vec<Word<'a>>,
    pub(super) places: Vec<Place>,
    pub(super) workplace: Option<Workplace>,
    pub(super) employment: Option<Employment>,
    /// What is nothing of that, in the order of the line.
    pub(super) runs: Vec<Run>,
    /// How many parts were nothing but facts.
    pub(super) facts: usize,
}

/// Words in a row that are no place, contract or workplace.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Run {
    /// The number of its first word.
    pub(super) from: usize,
    /// The number of the first word after it.
    pub(super) to: usize,
    /// Which part of the line it is in, counted by the strong separators.
    pub(super) part: usize,
    /// Whether it stands in parentheses.
    pub(super) inside: Inside,
    /// What follows it.
    pub(super) next: Next,
}

/// Whether words stand in parentheses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Inside {
    Line,
    Parentheses,
}

/// What follows words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Next {
    /// A place in the same part or in parentheses behind it.
    Place,
    /// Something else.
    Other,
}

/// What separates the parts of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    /// `|` and its like; dashes may belong to a title.
    Pipes,
    /// Spaced dashes and slashes.
    Dashes,
}

/// What a word is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sense {
    /// Part of a place found before.
    Place,
    Work(Workplace),
    Employ(Employment),
    /// A little word that goes with facts: "or", "only", "preferred".
    Little,
    /// Visa, funding, perks: no title and no name.
    Aside,
    Unknown,
}

impl<'a> Parts<'a> {
    pub(super) fn of(line: &'a str, style: Style) -> Self {
        let words = words(line);
        let mut parts = Self { words, ..Self::default() };
        let insides = parentheses(line, &parts.words);
        let breaks = |word: &Word<'_>| match word.mark {
            '|' | '-' | ';' | '[' | ']' | '@' | '→' | '>' => true,
            '/' => style == Style::Dashes && spaced_before(line, word.start),
            ':' => true,
            _ => false,
        };
        let mut from = 0;
        let mut part = 0;
        for at in 1..=parts.words.len() {
            let end =
                parts.words.get(at).is_none_or(|word| breaks(word) || insides.get(at) != insides.get(at - 1));
            if end {
                let inside = insides.get(from).copied().unwrap_or(Inside::Line);
                parts.take(from, at, part, inside);
                let strong = parts
                    .words
                    .get(at)
                    .is_some_and(|word| word.mark == '|' || style == Style::Dashes && word.mark != '(');
                part += usize::from(strong);
                from = at;
            }
        }
        parts.places = place::settled(std::mem::take(&mut parts.places));
        parts
    }

    /// The text of a run as written.
    pub(super) fn text(&self, line: &'a str, run: Run) -> &'a str {
        let words = self.words.get(run.from..run.to).unwrap_or_default();
        let (Some(first), Some(last)) = (words.first(), words.last()) else { return "" };
        line.get(first.start..last.end).unwrap_or_default()
    }

    pub(super) fn words_of(&self, run: Run) -> &[Word<'a>] {
        self.words.get(run.from..run.to).unwrap_or_default()
    }

    /// Takes the facts of the words `from..to` and keeps what is left as runs.
    fn take(&mut self, from: usize, to: usize, part: usize, inside: Inside) {
        let words = self.words.get(from..to).unwrap_or_default();
        let found: Vec<_> =
            place::find(words).into_iter().filter(|found| stands_apart(words, found, part)).collect();
        let mut senses = senses(words);
        for found in &found {
            senses.iter_mut().take(found.to).skip(found.from).for_each(|sense| *sense = Sense::Place);
        }
        let runs = runs(&senses);
        for sense in &senses {
            match sense {
                Sense::Work(found) => {
                    self.workplace = Some(self.workplace.map_or(*found, |known| known.min(*found)))
                }
                Sense::Employ(found) => self.employment = self.employment.or(Some(*found)),
                _ => {}
            }
        }
        self.facts += usize::from(
            runs.is_empty()
                && senses.iter().any(|sense| !matches!(sense, Sense::Little | Sense::Aside | Sense::Unknown)),
        );
        let first_place = found.first().map(|found| found.from + from);
        if let Some(last) =
            self.runs.last_mut().filter(|last| last.to == from && inside == Inside::Parentheses)
        {
            last.next = if found.is_empty() { last.next } else { Next::Place };
        }
        self.places.extend(found.into_iter().map(|found| found.place));
        self.runs.extend(runs.into_iter().map(|(start, end)| {
            let (start, end) = (start + from, end + from);
            let next = if first_place.is_some_and(|place| place >= end) { Next::Place } else { Next::Other };
            Run { from: start, to: end, part, inside, next }
        }));
    }
}

/// Whether a place is said of the job and is not part of a name: "Bank of America", "Boston Consulting Group".
fn stands_apart(words: &[Word<'_>], found: &place::Found, part: usize) -> bool {
    if found.evidence == Evidence::Country && part == 0 && found.from == 0 {
        return false;
    }
    let written = words.get(found.from..found.to).and_then(|words| words.first());
    if let Some(word) = written.filter(|word| word.text.starts_with(is_unspaced)) {
        const AROUND: usize = 4;
        return word.text.chars().count() <= AROUND;
    }
    let is_plain = |word: &Word<'_>| sense_at(std::slice::from_ref(word)).1 == Sense::Unknown;
    let before = found.from.checked_sub(1).and_then(|before| words.get(before));
    let after = words.get(found.to);
    let glued_before = written.is_some_and(|word| word.mark == ' ')
        && found.evidence == Evidence::Table
        && before.is_some_and(|before| is_plain(before) || before.folded == "of" || before.folded == "the");
    let glued_after = after.is_some_and(|after| after.mark == ' ' && is_plain(after));
    !glued_before && !glued_after
}

fn senses(words: &[Word<'_>]) -> Vec<Sense> {
    let mut senses = Vec::with_capacity(words.len());
    while let Some(rest) = words.get(senses.len()..).filter(|rest| !rest.is_empty()) {
        let (length, sense) = sense_at(rest);
        senses.extend(std::iter::repeat_n(sense, length.max(1)));
    }
    senses.truncate(words.len());
    senses
}

fn sense_at(words: &[Word<'_>]) -> (usize, Sense) {
    let aside = ASIDES.at(words).map(|(length, sense)| (length, sense));
    let workplace = workplace::name_at(words).map(|(length, found)| (length, Sense::Work(found)));
    let employment = employment::name_at(words).map(|(length, found)| (length, Sense::Employ(found)));
    let longest =
        [workplace, employment, aside].into_iter().flatten().rev().max_by_key(|(length, _)| *length);
    longest.unwrap_or_else(|| {
        let number = words.first().is_some_and(|word| {
            word.folded.bytes().all(|byte| byte.is_ascii_digit() || byte == b'%' || byte == b'+')
        });
        (1, if number { Sense::Little } else { Sense::Unknown })
    })
}

/// Stretches from an unknown word to the last unknown one, with the little words between them.
fn runs(senses: &[Sense]) -> Vec<(usize, usize)> {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    let mut open = None;
    for (at, sense) in senses.iter().enumerate() {
        match sense {
            Sense::Unknown | Sense::Employ(Employment::Internship) => {
                match (open, runs.last_mut()) {
                    (Some(_), Some(last)) => last.1 = at + 1,
                    _ => runs.push((at, at + 1)),
                }
                open = Some(());
            }
            Sense::Little => {}
            _ => open = None,
        }
    }
    runs.retain(|&(from, to)| senses.get(from..to).is_some_and(|senses| senses.contains(&Sense::Unknown)));
    runs
}

/// For each word whether it stands in round parentheses.
fn parentheses(line: &str, words: &[Word<'_>]) -> Vec<Inside> {
    let mut depth = 0usize;
    let mut at = 0;
    words
        .iter()
        .map(|word| {
            for c in line.get(at..word.start).unwrap_or_default().chars() {
                match c {
                    '(' | '（' => depth += 1,
                    ')' | '）' => depth = depth.saturating_sub(1),
                    _ => {}
                }
            }
            at = word.start;
            if depth == 0 { Inside::Line } else { Inside::Parentheses }
        })
        .collect()
}

fn spaced_before(line: &str, start: usize) -> bool {
    line.get(..start).is_some_and(|before| before.ends_with(char::is_whitespace))
}

static ASIDES: LazyLock<Phrases<Sense>> =
    LazyLock::new(|| Phrases::of_lists(&[(Sense::Little, LITTLE), (Sense::Aside, ASIDE)]));

/// Words that go with facts and say nothing alone.
const LITTLE: &str = "\
    or, and, in, at, on, the, a, an, of, for, to, with, w, from, is, by, ok, okay, only, possible, \
    preferred, preferably, available, welcome, allowed, required, based, office, offices, area, downtown, \
    greater, metro, region, near, either, both, also, but, some, any, anywhere in, within, considered, \
    position, positions, candidates, friendly, flexible, optional, mostly, mainly, days, day, week, wk, \
    per, x, timezone, timezones, time zone, time zones, tz, gmt, utc, est, pst, cet, et, pt, hours, hrs, \
    overlap, first, hq, headquarters, location, locations, city, country, countries, other, others, \
    more, possibly, potential, potentially, soon, now, etc, base, 办公, 地点, 工作地点, 可, 可远程";

/// What is said beside the job: visas, funding, perks.
const ASIDE: &str = "\
    visa, visas, visa ok, visa transfer, visa transfers, h1b, h1b ok, h1b transfer, h1b okay, \
    sponsorship, sponsor, sponsors, visa sponsorship, no visa, relocation, relocate, relo, \
    relocation offered, relocation support, citizenship, citizens, citizen, clearance, us citizens only, \
    equity, benefits, bonus, options, stock, salary, competitive salary, competitive, doe, compensation, \
    yc, ycombinator, y combinator, techstars, series a, series b, series c, series d, series e, seed, \
    seed stage, series, funded, well funded, early stage, stealth, profitable, startup, start up, \
    bootstrapped, now hiring, join us, apply, careers, \
    jobs, job, website, url, email, link, no recruiters, english, multiple roles, multiple positions, \
    various roles, various positions, several roles, several positions, all levels, all roles, various, \
    multiple, many roles, open roles, roles, role, openings, permanent residents, immediate, asap, \
    urgent, local candidates, entry, experience, years, yoe, 400+, 社招, 内推, 校招, 招聘, 社招内推, 内推招聘, 长期招聘, 长期, \
    招人, 急招, 外企内推, 外企, 招聘岗位, 岗位, 职位, 薪资, 多个岗位, 招";
