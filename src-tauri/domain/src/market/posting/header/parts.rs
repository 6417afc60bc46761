//! A header line taken apart: what each of its words is, and the runs of words that are nothing known.

use std::sync::LazyLock;

use crate::market::posting::employment::{self, Employment};
use crate::market::posting::place::{self, Evidence, Found, Place};
use crate::market::posting::title::{self, Likeness};
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
    /// What each stretch between marks has besides facts.
    pub(super) stretches: Vec<Stretch>,
    /// The number of the first word after the last place.
    last_place: usize,
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

/// The words of a stretch between two marks, without the facts at its ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stretch {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) inside: Inside,
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
            '|' | '-' | ';' | '[' | ']' | '@' | '→' | '>' | ':' | '.' => true,
            '/' => style == Style::Dashes && spaced_before(line, word.start),
            _ => false,
        };
        let mut from = 0;
        let mut part = 0;
        for at in 1..=parts.words.len() {
            let next = parts.words.get(at);
            if next.is_none_or(|word| breaks(word) || insides.get(at) != insides.get(at - 1)) {
                let inside = insides.get(from).copied().unwrap_or(Inside::Line);
                let strong =
                    next.is_some_and(|word| word.mark == '|' || style == Style::Dashes && word.mark != '(');
                parts.take(from, at, part, inside);
                part += usize::from(strong);
                from = at;
            }
        }
        parts.places = place::settled(std::mem::take(&mut parts.places));
        parts
    }

    /// The words of a run.
    pub(super) fn words_of(&self, run: Run) -> &[Word<'a>] {
        self.words.get(run.from..run.to).unwrap_or_default()
    }

    /// The text of the words `from..to` as written.
    pub(super) fn text(&self, line: &'a str, from: usize, to: usize) -> &'a str {
        let words = self.words.get(from..to).unwrap_or_default();
        let (Some(first), Some(last)) = (words.first(), words.last()) else { return "" };
        line.get(first.start..last.end).unwrap_or_default()
    }

    /// Takes the facts of the words `from..to` and keeps what is left as runs.
    fn take(&mut self, from: usize, to: usize, part: usize, inside: Inside) {
        let words = self.words.get(from..to).unwrap_or_default();
        let mut senses = senses(words);
        let mut found = place::find(words);
        found.retain(|found| stands_apart(words, &senses, found, part));
        for found in &found {
            senses.iter_mut().take(found.to).skip(found.from).for_each(|sense| *sense = Sense::Place);
        }
        self.stretches.extend(besides_facts(&senses).map(|(start, end)| Stretch {
            from: start + from,
            to: end + from,
            inside,
        }));
        let mut runs = runs(&senses);
        if let Some(first) = runs.first_mut().filter(|_| part == 0 && inside == Inside::Line) {
            widen(first, words, &senses);
        }
        for sense in &senses {
            match *sense {
                Sense::Work(found) => {
                    self.workplace = Some(self.workplace.map_or(found, |known| known.min(found)));
                }
                Sense::Employ(found) => self.employment = self.employment.or(Some(found)),
                _ => {}
            }
        }
        let says =
            senses.iter().any(|sense| matches!(sense, Sense::Place | Sense::Work(_) | Sense::Employ(_)));
        self.facts += usize::from(runs.is_empty() && says);
        let touching = self.runs.last_mut().filter(|last| last.to == from && inside == Inside::Parentheses);
        if let Some(last) = touching.filter(|_| !found.is_empty()) {
            last.next = Next::Place;
        }
        let first_place = found.first().map(|found| found.from);
        self.runs.extend(runs.into_iter().map(|(start, end)| {
            let next = if first_place.is_some_and(|place| place >= end) { Next::Place } else { Next::Other };
            Run { from: start + from, to: end + from, part, inside, next }
        }));
        for found in found {
            // "Milan (Italy)" is one place.
            let again = inside == Inside::Parentheses
                && self.last_place == from
                && self.places.last().is_some_and(|last| last.country == found.place.country);
            self.last_place = found.to + from;
            if !again {
                self.places.push(found.place);
            }
        }
    }
}

/// Whether a place is said of the job and is not part of a name: "Bank of America", "Boston Consulting Group".
fn stands_apart(words: &[Word<'_>], senses: &[Sense], found: &Found, part: usize) -> bool {
    if found.evidence == Evidence::Country && part == 0 && found.from == 0 {
        return false;
    }
    let Some(first) = words.get(found.from) else { return false };
    if first.text.starts_with(is_unspaced) {
        const AROUND: usize = 4;
        return first.text.chars().count() <= AROUND;
    }
    let plain = |at: usize| senses.get(at).is_some_and(|sense| *sense == Sense::Unknown);
    let before = found.from.checked_sub(1).and_then(|at| Some((at, words.get(at)?)));
    let glued_before = first.mark == ' '
        && found.evidence == Evidence::Table
        && before.is_some_and(|(at, before)| {
            // "our Berlin office" is a place, "Songs Nashville" may be a name.
            plain(at) && !before.text.starts_with(char::is_lowercase)
                || matches!(before.folded.as_str(), "of" | "the")
        });
    let glued_after = found.evidence == Evidence::Table
        && words.get(found.to).is_some_and(|after| after.mark == ' ')
        && plain(found.to);
    !glued_before && !glued_after
}

/// Takes what belongs to the name at the front of a line: "The Climate Company", "On Time", "System 76".
fn widen(run: &mut (usize, usize), words: &[Word<'_>], senses: &[Sense]) {
    let little = |at: usize| senses.get(at).is_some_and(|sense| *sense == Sense::Little);
    // "Stealth Robotics" is a name, "Multiple Engineers" a title with a word too much.
    let title = words.get(run.0..run.1).map(title::likeness) == Some(Likeness::Profession);
    let before = |at: usize| little(at) || !title && senses.get(at) == Some(&Sense::Aside);
    let named = words.get(..run.0).is_some_and(|lead| {
        lead.iter().all(|word| {
            word.text.starts_with(char::is_uppercase)
                && (word.text == "A" || word.text.contains(char::is_lowercase))
        })
    });
    if named
        && (0..run.0).all(before)
        && words.get(1..=run.0).is_some_and(|rest| rest.iter().all(|word| word.mark == ' '))
    {
        run.0 = 0;
    }
    let number = words.get(run.1).is_some_and(|next| {
        next.mark == ' ' && next.text.bytes().all(|byte| byte.is_ascii_digit()) && next.text.len() <= 3
    });
    // "Family Office" is a name, "Acme ONLY" is not.
    let noun = run.1 + 1 == words.len()
        && words.get(run.1).is_some_and(|last| {
            last.mark == ' '
                && last.text.starts_with(char::is_uppercase)
                && NAMES_END.word(&last.folded).is_some()
        });
    run.1 += usize::from((number || noun) && little(run.1));
}

fn senses(words: &[Word<'_>]) -> Vec<Sense> {
    let mut senses = Vec::with_capacity(words.len());
    while let Some(rest) = words.get(senses.len()..).filter(|rest| !rest.is_empty()) {
        let (length, sense) = sense_at(rest);
        senses.extend(std::iter::repeat_n(sense, length.max(1)));
    }
    senses.truncate(words.len());
    // "SaaS for Contract Packagers" is no contract.
    for at in 1..senses.len() {
        let spaced = |at: usize| words.get(at).is_some_and(|word| word.mark == ' ');
        let between = senses.get(at + 1) == Some(&Sense::Unknown) && spaced(at) && spaced(at + 1);
        if between
            && matches!(senses.get(at - 1), Some(Sense::Unknown | Sense::Little))
            && let Some(sense @ Sense::Employ(Employment::Contract)) = senses.get_mut(at)
        {
            *sense = Sense::Unknown;
        }
    }
    senses
}

/// What the longest phrase the words begin with is.
fn sense_at(words: &[Word<'_>]) -> (usize, Sense) {
    let workplace = workplace::name_at(words).map(|(length, found)| (length, Sense::Work(found)));
    // In Chinese one long word is a title that says so, as 前端实习生.
    let title = words.first().is_some_and(|word| !word.text.is_ascii() && word.text.chars().count() > 4);
    let employment =
        employment::name_at(words).filter(|_| !title).map(|(length, found)| (length, Sense::Employ(found)));
    // "INTERNS" among other facts says that interns may apply too.
    let too = words.first().is_some_and(|word| matches!(word.folded.as_str(), "interns" | "internships"));
    let employment = if too { Some((1, Sense::Aside)) } else { employment };
    let longest = [workplace, employment, ASIDES.at(words)]
        .into_iter()
        .flatten()
        .rev()
        .max_by_key(|(length, _)| *length);
    longest.unwrap_or_else(|| {
        let number =
            |word: &Word<'_>| word.folded.chars().all(|c| c.is_ascii_digit() || matches!(c, '%' | '+' | ','));
        (1, if words.first().is_some_and(number) { Sense::Little } else { Sense::Unknown })
    })
}

/// The words without the facts at both ends; nothing where there are only facts and what goes with them.
fn besides_facts(senses: &[Sense]) -> Option<(usize, usize)> {
    let core = |sense: &Sense| matches!(sense, Sense::Unknown | Sense::Employ(Employment::Internship));
    let fact =
        |sense: &Sense| matches!(sense, Sense::Place | Sense::Work(_) | Sense::Employ(_)) && !core(sense);
    let (first, last) = (senses.iter().position(core)?, senses.iter().rposition(core)?);
    let from = if senses.iter().take(first).any(fact) { first } else { 0 };
    let to = if senses.iter().skip(last).any(fact) { last + 1 } else { senses.len() };
    Some((from, to))
}

/// Stretches from an unknown word to the last unknown one, with the little words between them.
fn runs(senses: &[Sense]) -> Vec<(usize, usize)> {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    let mut goes_on = false;
    for (at, sense) in senses.iter().enumerate() {
        match sense {
            Sense::Little => {}
            Sense::Unknown | Sense::Employ(Employment::Internship) => {
                match runs.last_mut().filter(|_| goes_on) {
                    Some(last) => last.1 = at + 1,
                    None => runs.push((at, at + 1)),
                }
                goes_on = true;
            }
            _ => goes_on = false,
        }
    }
    runs.retain(|&(from, to)| senses.get(from..to).is_some_and(|senses| senses.contains(&Sense::Unknown)));
    runs
}

/// For each word whether it stands in round parentheses. Those inside a word, as in "Engineer(s)", do not count.
fn parentheses(line: &str, words: &[Word<'_>]) -> Vec<Inside> {
    let mut depth = 0usize;
    let mut at = 0;
    let mut before = ' ';
    let mut inner = false;
    words
        .iter()
        .map(|word| {
            for c in line.get(at..word.start).unwrap_or_default().chars() {
                match c {
                    '(' if before.is_alphanumeric() && depth == 0 && closes_at_once(line, word.start) => {
                        inner = true;
                    }
                    ')' if inner => inner = false,
                    '(' | '（' => depth += 1,
                    ')' | '）' => depth = depth.saturating_sub(1),
                    _ => {}
                }
                before = c;
            }
            before = word.text.chars().next_back().unwrap_or(' ');
            at = word.end;
            if depth == 0 { Inside::Line } else { Inside::Parentheses }
        })
        .collect()
}

/// Whether a parenthesis that opens before `start` closes after some letters.
fn closes_at_once(line: &str, start: usize) -> bool {
    let rest = line.get(start..).unwrap_or_default();
    rest.find(|c: char| !c.is_alphabetic())
        .is_some_and(|end| rest.get(end..).is_some_and(|rest| rest.starts_with(')')))
}

fn spaced_before(line: &str, start: usize) -> bool {
    line.get(..start).is_some_and(|before| before.ends_with(char::is_whitespace))
}

static ASIDES: LazyLock<Phrases<Sense>> =
    LazyLock::new(|| Phrases::of_lists(&[(Sense::Little, LITTLE), (Sense::Aside, ASIDE)]));

/// Nouns among the little words that names end in.
static NAMES_END: LazyLock<Phrases<()>> =
    LazyLock::new(|| Phrases::of_lists(&[((), "office, city, base, location, day, week, country, region")]));

/// Words that go with facts and say nothing alone.
const LITTLE: &str = "\
    or, and, in, at, on, the, a, an, of, for, to, with, w, from, is, by, ok, okay, only, possible, \
    preferred, preferably, available, welcome, allowed, required, based, office, offices, area, downtown, \
    greater, metro, region, northern, southern, eastern, western, central, east, west, north, south, near, either, both, also, but, some, any, anywhere in, within, considered, \
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
    bootstrapped, now hiring, wanted, needed, join us, apply, careers, \
    jobs, job, website, url, email, link, no recruiters, english, multiple roles, multiple positions, \
    various roles, various positions, several roles, several positions, all levels, all roles, various, \
    multiple, many roles, open roles, roles, role, openings, permanent residents, immediate, asap, \
    urgent, local candidates, entry, experience, years, yoe, 400+, 社招, 内推, 校招, 招聘, 社招内推, 内推招聘, 长期招聘, 长期, \
    招人, 急招, 外企内推, 外企, 招聘岗位, 岗位, 职位, 薪资, 多个岗位, 招";
