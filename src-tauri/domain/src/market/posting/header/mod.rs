//! The first line of an advert, as hiring threads write it: company, title, places, pay … in any order,
//! separated by `|`, dashes, slashes or commas, or as a sentence.
//!
//! Nothing is guessed: a part that is neither a place nor a contract, workplace or profession counts as the
//! company only where companies stand, and a line of prose names one only before "is hiring".

mod parts;
mod prose;

use self::parts::{Inside, Next, Parts, Run, Style};
use super::employment::Employment;
use super::pay::{self, Stated};
use super::place::Place;
use super::title::{self, Likeness};
use super::words::{listed, words};
use super::workplace::Workplace;

/// What a header line says.
#[derive(Debug, Default)]
pub(super) struct Header {
    pub(super) company: Option<String>,
    /// The first title it names.
    pub(super) title: Option<String>,
    /// How many titles it names.
    pub(super) positions: usize,
    pub(super) places: Vec<Place>,
    pub(super) workplace: Option<Workplace>,
    pub(super) employment: Option<Employment>,
    pub(super) pay: Option<Stated>,
}

/// How the line is to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reading {
    /// As a header that may name everything.
    Line,
    /// As a title: what is not a fact belongs to it.
    Title,
}

/// The length in bytes up to which a line is read; what is longer is a text.
const LONGEST: usize = 400;

/// Reads a header line.
pub(super) fn read(line: &str, reading: Reading) -> Header {
    let line = beginning(line.trim(), LONGEST);
    let pay = pay::in_header(line);
    let plain = without_links(line, pay.as_ref().map(|pay| pay.from..pay.to));
    let pipes = plain.contains(['|', '｜', '•', '·', '¦']);
    let style = if pipes { Style::Pipes } else { Style::Dashes };
    let parts = Parts::of(&plain, style);
    let mut header = Header { pay, ..Header::default() };
    match reading {
        Reading::Line => name_runs(&mut header, &plain, &parts, style),
        Reading::Title => header.title = whole_title(&plain, &parts),
    }
    header.places = parts.places;
    header.workplace = parts.workplace;
    header.employment = parts.employment;
    if let Some(title) = header.title.take() {
        let listed = title::listed(&title);
        header.positions = header.positions.max(1) + listed.len() - 1;
        header.title = listed.first().map(|first| title::cleaned(first)).filter(|title| !title.is_empty());
    }
    header
}

/// A company's name without what stands in parentheses behind it and around it.
pub(super) fn company_name(written: &str) -> Option<String> {
    let mut name = String::new();
    let mut depth = 0usize;
    for c in written.chars() {
        match c {
            '(' | '（' | '[' | '【' => depth += 1,
            ')' | '）' | ']' | '】' => depth = depth.saturating_sub(1),
            _ if depth == 0 => name.push(c),
            _ => {}
        }
    }
    let loose = |c: char| {
        c.is_whitespace()
            || matches!(
                c,
                ',' | ';'
                    | ':'
                    | '-'
                    | '–'
                    | '—'
                    | '|'
                    | '/'
                    | '*'
                    | '#'
                    | '='
                    | '_'
                    | '>'
                    | '"'
                    | '“'
                    | '”'
                    | '~'
            )
    };
    let name = name.split_whitespace().filter(|word| !is_link(word)).collect::<Vec<_>>().join(" ");
    let name = name.trim_matches(loose).trim_start_matches(['.', '!']).trim_start_matches(loose);
    let name =
        if name.is_empty() { written.trim().trim_matches(['(', ')', '[', ']', '（', '）']) } else { name };
    (!name.is_empty() && !is_link(name)).then(|| name.to_owned())
}

/// Gives each run of unknown words its meaning.
fn name_runs(header: &mut Header, line: &str, parts: &Parts<'_>, style: Style) {
    let mut professions = 0;
    let mut field = None;
    for (place, &run) in parts.runs.iter().enumerate().filter(|(_, run)| run.inside == Inside::Line) {
        let words = parts.words_of(run);
        let text = parts.text(line, run);
        if let Some(said) = prose::read(words, line) {
            header.company = header.company.take().or(said.company);
            header.title = header.title.take().or(said.title);
            continue;
        }
        match title::likeness(words) {
            Likeness::Profession if words.len() <= 14 => {
                professions += 1;
                if header.title.is_none() {
                    let (title, company) = at_company(text);
                    header.title = Some(with_what_follows(line, parts, place, style, title));
                    header.company = header.company.take().or(company);
                }
            }
            Likeness::Field => field = field.or(Some(text)),
            Likeness::Neither if header.company.is_none() && may_be_company(parts, run, header, style) => {
                header.company = company_name(text);
            }
            _ => {}
        }
    }
    header.positions = professions;
    // A company may be named like a profession: "Developer Express | Senior Engineer | Glendale".
    header.title = header.title.take().or_else(|| field.map(str::to_owned));
}

/// The title with the rest of its part: "Software Engineer – Growth", "Senior Engineer (PHP)".
fn with_what_follows(line: &str, parts: &Parts<'_>, place: usize, style: Style, title: &str) -> String {
    let Some(&run) = parts.runs.get(place) else { return title.to_owned() };
    let mut end = run.to;
    for &next in parts.runs.get(place + 1..).unwrap_or_default() {
        let touching = next.from == end && next.part == run.part;
        let belongs = match next.inside {
            Inside::Parentheses => touching,
            Inside::Line => {
                touching && style == Style::Pipes && next.next == Next::Other && next.to - next.from <= 5
            }
        };
        if !belongs {
            break;
        }
        end = next.to;
    }
    if end == run.to || !title.ends_with(parts.words.get(run.to - 1).map_or("", |word| word.text)) {
        return title.to_owned();
    }
    let start = parts.words.get(run.from).map_or(0, |word| word.start);
    let stop = parts.words.get(end - 1).map_or(start, |word| word.end);
    let text = line.get(start..stop).unwrap_or_default();
    let closes = line.get(stop..).is_some_and(|rest| rest.starts_with([')', '）']));
    if closes { format!("{text})") } else { text.to_owned() }
}

/// "Senior Engineer at Acme": the title and the company.
fn at_company(text: &str) -> (&str, Option<String>) {
    for word in [" at ", " @ ", " @"] {
        if let Some((title, company)) = text.split_once(word) {
            let named =
                company.starts_with(|c: char| c.is_uppercase()) && company.split_whitespace().count() <= 5;
            if named && title::likeness(&words(title)) == Likeness::Profession {
                return (title, company_name(company));
            }
        }
    }
    (text, None)
}

/// Whether a run stands where a company does and looks like one.
fn may_be_company(parts: &Parts<'_>, run: Run, header: &Header, style: Style) -> bool {
    const WORDS: usize = 6;
    let words = parts.words_of(run);
    let Some(first) = words.first() else { return false };
    let capital = !first.text.starts_with(char::is_lowercase) || words.len() == 1;
    let generic = words.iter().any(|word| listed(GENERIC).any(|generic| generic == word.folded));
    let after_title = header.title.is_some();
    let likely = match style {
        Style::Pipes => run.part <= 3,
        // "Engineering Manager - UI Apps" names no company; "Developer - Acme, London" does.
        Style::Dashes => {
            !after_title
                && (run.part == 0 && (parts.facts > 0 || parts.runs.len() > 1 || run.next == Next::Place)
                    || run.part > 0)
                || after_title && run.next == Next::Place
        }
    };
    capital && !generic && likely && words.len() <= WORDS
}

/// The line without the facts it names, as a title.
fn whole_title(line: &str, parts: &Parts<'_>) -> Option<String> {
    let lines: Vec<Run> = parts.runs.iter().copied().filter(|run| run.inside == Inside::Line).collect();
    let (first, last) = (lines.first()?, parts.runs.last()?);
    let gap = parts.runs.windows(2).all(|pair| matches!(pair, [one, other] if one.to == other.from));
    let start = parts.words.get(first.from)?.start;
    let end = parts.words.get(last.to.checked_sub(1)?)?.end;
    if gap {
        let closes = last.inside == Inside::Parentheses;
        return Some(format!("{}{}", line.get(start..end)?, if closes { ")" } else { "" }));
    }
    let texts: Vec<&str> = lines.iter().map(|&run| parts.text(line, run)).collect();
    Some(texts.join(" - "))
}

/// The line with links, addresses and the pay replaced by separators.
fn without_links(line: &str, pay: Option<std::ops::Range<usize>>) -> String {
    let (before, after) = pay.map_or((line, ""), |pay| {
        (line.get(..pay.start).unwrap_or_default(), line.get(pay.end..).unwrap_or_default())
    });
    let mut plain = String::with_capacity(line.len() + 4);
    for (place, half) in [before, after].into_iter().enumerate() {
        if place == 1 && !half.is_empty() {
            plain.push_str(" ; ");
        }
        for (number, word) in half.split(' ').enumerate() {
            if number > 0 {
                plain.push(' ');
            }
            let open = word.find(['(', '[']).filter(|_| word.contains("http") || word.contains("www."));
            match open {
                _ if !is_link(word) => plain.push_str(word),
                Some(open) => {
                    plain.push_str(word.get(..open).unwrap_or_default());
                    plain.push_str(" ;");
                }
                None => {
                    plain.push(';');
                    // What closes with the link still closes.
                    if word.ends_with(')') && !word.contains('(') {
                        plain.push(')');
                    }
                    if word.ends_with('|') {
                        plain.push_str(" |");
                    }
                }
            }
        }
    }
    plain
}

/// Whether a word is an address of the web or of mail; a bare domain may be a company's name.
fn is_link(word: &str) -> bool {
    let word = word.trim_start_matches(['(', '[', '<']);
    word.starts_with("http") && word.contains("://")
        || word.starts_with("www.")
        || word.contains("[email]")
        || word.split_once('@').is_some_and(|(before, after)| !before.is_empty() && after.contains('.'))
        || word.split_once('/').is_some_and(|(domain, _)| {
            domain.contains('.')
                && domain.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-'))
                && domain.split('.').all(|part| part.len() > 1)
        })
}

fn beginning(text: &str, bytes: usize) -> &str {
    let line = text.lines().next().unwrap_or_default();
    let end = (0..=bytes.min(line.len())).rev().find(|&end| line.is_char_boundary(end)).unwrap_or(0);
    line.get(..end).unwrap_or(line)
}

/// Words that no company's name in a header has.
const GENERIC: &str = "\
    we, we're, our, you, your, i, im, my, hi, hey, hello, here, heres, hiring, looking, salary, company, \
    companies, location, locations, position, positions, role, roles, job, jobs, opportunity, \
    opportunities, required, experience, stack, tech, please, apply, remote, team, founded, are, was, \
    will, that, this, who, seeking, wanted, needed, email, contact, http, https";

#[cfg(test)]
mod tests;
