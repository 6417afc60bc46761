//! The first line of an advert, as hiring threads write it: company, title, places, pay … in any order,
//! separated by `|`, dashes, slashes or commas, or as a sentence.
//!
//! Nothing is guessed: a part that is neither a place nor a contract, workplace or profession counts as the
//! company only where companies stand, and a line of prose names one only before "is hiring".

mod company;
mod links;
mod parts;
mod prose;

use self::parts::{Inside, Next, Parts, Run, Style};
use super::employment::Employment;
use super::pay::{self, Stated};
use super::place::Place;
use super::title::{self, Likeness};
use super::workplace::Workplace;

pub(super) use self::company::name as company_name;

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

/// The most words of a company behind an `@`.
const COMPANY: usize = 5;
/// The most words of one title.
const LONG_TITLE: usize = 14;
/// The length in bytes up to which a line is read; what is longer is a text.
const LONGEST: usize = 400;

/// Reads a header line.
pub(super) fn read(line: &str, reading: Reading) -> Header {
    let line = beginning(line.trim(), LONGEST);
    let pay = pay::in_header(line);
    let plain = links::without(line, pay.as_ref().map(|pay| pay.from..pay.to));
    let pipes = plain.contains(['|', '｜', '•', '·', '●', '◆', '■', '►', '▪', '★', '¦']);
    let style = if pipes { Style::Pipes } else { Style::Dashes };
    let parts = Parts::of(&plain, style);
    let mut header = Header { pay, ..Header::default() };
    match reading {
        Reading::Line => name_runs(&mut header, &plain, &parts, style),
        Reading::Title => header.title = whole_title(&plain, &parts),
    }
    if header.company.is_none() && header.title.is_none() && line.contains("://") {
        header.company =
            company::alone(&parts).and_then(|run| company::name(parts.text(&plain, run.from, run.to)));
    }
    header.places = parts.places;
    header.workplace = parts.workplace;
    header.employment = parts.employment;
    if let Some(title) = header.title.take() {
        let listed = match reading {
            Reading::Line => title::listed(&title),
            // A title of its own is of one job, whatever it joins; only a semicolon lists.
            Reading::Title => title.split(';').collect(),
        };
        header.positions = header.positions.max(1) + listed.len() - 1;
        header.title = listed.first().map(|first| title::cleaned(first)).filter(|title| !title.is_empty());
    }
    header
}

/// Gives each run of unknown words its meaning.
fn name_runs(header: &mut Header, line: &str, parts: &Parts<'_>, style: Style) {
    let mut titles: Vec<(usize, Run)> = Vec::new();
    let mut field = None;
    for (number, &run) in parts.runs.iter().enumerate().filter(|(_, run)| run.inside == Inside::Line) {
        let words = parts.words_of(run);
        let text = parts.text(line, run.from, run.to);
        // "Engineer @ Acme".
        if words.first().is_some_and(|word| word.mark == '@') && words.len() <= COMPANY {
            header.company = header.company.take().or_else(|| company::name(text));
            continue;
        }
        if words.len() > LONG_TITLE && title::listed(text).len() > 1 && !prose::has_verb(words) {
            titles.push((number, run));
            continue;
        }
        if let Some(said) = prose::read(words, line) {
            header.company = header.company.take().or(said.company);
            header.title = header.title.take().or(said.title).filter(|_| titles.is_empty());
            continue;
        }
        match title::likeness(words) {
            Likeness::Profession if words.len() <= LONG_TITLE && !prose::has_verb(words) => {
                titles.push((number, run));
            }
            Likeness::Field if words.len() <= 5 && run.part <= 5 => field = field.or(Some((run, text))),
            Likeness::Neither if header.company.is_none() && !leads_into_title(parts, number) => {
                let after_title = !titles.is_empty() || header.title.is_some();
                header.company = company::stands_there(parts, run, style, after_title)
                    .then(|| company::name(text))
                    .flatten();
            }
            _ => {}
        }
    }
    // A company may be named like a profession: "Innovative Architects | Developer | Atlanta".
    if style == Style::Pipes
        && let [(_, first), _, ..] = titles.as_slice()
        && header.company.is_none()
        && company::sounds_like_one(parts.words_of(*first))
        && first.part == 0
    {
        header.company = company::name(parts.text(line, first.from, first.to));
        titles.remove(0);
    }
    header.positions = titles.len();
    if header.title.is_none()
        && let Some(&(number, run)) = titles.first()
    {
        let (title, company) = company::after_at(parts.text(line, run.from, run.to));
        let whole = company.is_none().then(|| with_what_belongs(line, parts, number, style));
        header.title = Some(whole.unwrap_or_else(|| title.to_owned()));
        header.company = header.company.take().or(company);
    }
    // In "Spring | multiple positions" the first word may be the company as well.
    let doubtful = |run: Run| {
        style == Style::Pipes && run.part == 0 && run.to - run.from == 1 && header.company.is_none()
    };
    let field = field.filter(|(run, _)| !doubtful(*run)).map(|(_, text)| text.to_owned());
    header.title = header.title.take().or(field);
}

/// Whether a title goes on behind a parenthesis, as in "Founding (AI) Engineer".
fn leads_into_title(parts: &Parts<'_>, number: usize) -> bool {
    let [before, inside, behind, ..] = parts.runs.get(number..).unwrap_or_default() else { return false };
    inside.inside == Inside::Parentheses
        && before.to == inside.from
        && inside.to == behind.from
        && before.part == behind.part
        && title::likeness(parts.words_of(*behind)) == Likeness::Profession
}

/// The title with the rest of its part: "Software Engineer – Growth", "Senior Engineer (PHP)", "Founding (AI) Engineer".
fn with_what_belongs(line: &str, parts: &Parts<'_>, number: usize, style: Style) -> String {
    let Some(&run) = parts.runs.get(number) else { return String::new() };
    let (mut from, mut to) = (run.from, run.to);
    for before in parts.runs.get(..number).unwrap_or_default().iter().rev() {
        let parenthesis = before.inside == Inside::Parentheses || from < run.from;
        if !parenthesis || before.to != from || before.part != run.part {
            break;
        }
        from = before.from;
    }
    for &next in parts.runs.get(number + 1..).unwrap_or_default() {
        let company = parts.words.get(next.from).is_some_and(|word| word.mark == '@');
        let belongs = match next.inside {
            Inside::Parentheses => true,
            Inside::Line => style == Style::Pipes && next.next == Next::Other && next.to - next.from <= 5,
        };
        if company || !belongs || next.from != to || next.part != run.part {
            break;
        }
        to = next.to;
    }
    closed(line, parts.text(line, from, to))
}

/// A part of a line with the parenthesis that closes right behind it, if it opens in it.
fn closed(line: &str, part: &str) -> String {
    let behind =
        line.find(part).and_then(|at| line.get(at + part.len()..)).and_then(|rest| rest.chars().next());
    let open = part
        .rfind(['(', '（'])
        .is_some_and(|open| !part.get(open..).is_some_and(|rest| rest.contains([')', '）'])));
    match behind {
        Some(close @ (')' | '）')) if open => format!("{part}{close}"),
        _ => part.to_owned(),
    }
}

/// The line without the facts it names, as a title.
fn whole_title(line: &str, parts: &Parts<'_>) -> Option<String> {
    let mut pieces: Vec<(usize, usize)> = Vec::new();
    for stretch in &parts.stretches {
        match pieces.last_mut() {
            Some(last) if last.1 == stretch.from => last.1 = stretch.to,
            None if stretch.inside == Inside::Parentheses => {}
            _ => pieces.push((stretch.from, stretch.to)),
        }
    }
    if pieces.is_empty() {
        // "Internship" is a fact and a title.
        return (title::likeness(&parts.words) == Likeness::Profession).then(|| line.to_owned());
    }
    let mut title = String::new();
    for (from, to) in pieces {
        if !title.is_empty() {
            title.push_str(if parts.words.get(from).is_some_and(|word| word.mark == '-') {
                " - "
            } else {
                " "
            });
        }
        title.push_str(&closed(line, parts.text(line, from, to)));
    }
    Some(title)
}

fn beginning(text: &str, bytes: usize) -> &str {
    let line = text.lines().next().unwrap_or_default();
    let end = (0..=bytes.min(line.len())).rev().find(|&end| line.is_char_boundary(end)).unwrap_or(0);
    line.get(..end).unwrap_or(line)
}

#[cfg(test)]
mod tests;
