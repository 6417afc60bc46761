//! What a format may do to text, and nothing beyond that.

use std::collections::BTreeMap;

use crate::exports::dossier::{BEGIN, WORD};

/// What a format may do to text in a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Nothing.
    Exact,
    /// It is on one line, without signs that are not seen.
    Line,
    /// The same, and it may be cut where room ends.
    Label,
    /// It is drawn on pages.
    Drawn,
    /// Lines end in one way, and an apostrophe stands before what looks like a formula.
    Cell,
    /// The same on one line, and what would be a label or a link to its program is written wide.
    Task,
    /// Lines end in one way, and what would be a command to its program is written wide.
    Note,
    /// Text of a calendar: lines end in one way.
    Event,
    /// An address of the web, without signs that could end it or that nobody sees.
    Address,
}

impl Kind {
    /// Whether a text is what another becomes in such a place.
    pub fn agrees(self, due: &str, seen: &str) -> bool {
        match self {
            Self::Exact => due == seen,
            // Text that begins or ends with a space may be beside a word of ours.
            Self::Line => line(due).replace(' ', "") == line(seen).replace(' ', ""),
            Self::Label => letters(due).starts_with(&letters(seen)) && !seen.contains(is_control),
            Self::Drawn => is_drawn(&letters(due), &letters(seen)),
            Self::Cell => is_cell(&plain_lines(due), seen),
            Self::Task => {
                let (seen_line, due_line) = (narrow(&line(seen)), narrow(&line(due)));
                !seen.contains("](") && !is_formula(seen) && is_cell(&due_line, &seen_line)
            }
            Self::Note => {
                narrow(&plain_lines(due)) == narrow(&plain_lines(seen)) && !is_command(&seen.to_lowercase())
            }
            Self::Event => {
                event(due) == event(seen) && !seen.contains(|sign| is_control(sign) && sign != '\n')
            }
            Self::Address => address(due) == address(seen) && is_whole(seen),
        }
    }
}

fn is_control(sign: char) -> bool {
    sign.is_control()
}

/// On one line, without signs nobody sees.
fn line(text: &str) -> String {
    let is_space = |sign: char| sign.is_whitespace() || matches!(sign, '\u{2028}' | '\u{2029}' | '\u{85}');
    let signs = text.chars().filter(|sign| is_space(*sign) || !is_unseen(*sign));
    let signs: String = signs.map(|sign| if is_space(sign) { ' ' } else { sign }).collect();
    signs.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Signs without a picture of their own, and code points that are no characters.
fn is_unseen(sign: char) -> bool {
    let number = u32::from(sign);
    sign.is_control()
        || matches!(number,
            0xad | 0x61c | 0x180e | 0x200b..=0x200f | 0x202a..=0x202e | 0x2060..=0x206f
            | 0xfdd0..=0xfdef | 0xfe00..=0xfe0f | 0xfeff | 0xfff9..=0xfffb | 0xe0000..=0xe0fff)
        || number & 0xfffe == 0xfffe
}

/// Whether of every field that is due something is drawn, with what stands around its word. Pages begin with heads of
/// their own, and titles are cut where room ends, so not every place of a field has to be whole.
fn is_drawn(due: &str, seen: &str) -> bool {
    const AROUND: usize = 12;
    let mut drawn: BTreeMap<&str, bool> = BTreeMap::new();
    for (at, _) in due.match_indices(BEGIN) {
        let (from, to) = (at.saturating_sub(AROUND), (at + WORD + AROUND).min(due.len()));
        // A page may end before the word or after it, and the next begins with the head of its table.
        let sides = [due.get(from..at + WORD), due.get(at..to)];
        if let Some(word) = due.get(at..at + WORD) {
            *drawn.entry(word).or_default() |= sides.into_iter().flatten().any(|side| seen.contains(side));
        }
    }
    !drawn.is_empty() && drawn.values().all(|drawn| *drawn)
}

fn letters(text: &str) -> String {
    text.chars().filter(char::is_ascii_alphanumeric).collect()
}

/// Lines that end in one way, and no other sign that steers a terminal or a printer.
fn plain_lines(text: &str) -> String {
    let lines = text.replace("\r\n", "\n").replace('\r', "\n");
    lines.chars().filter(|sign| !sign.is_control() || matches!(sign, '\n' | '\t')).collect()
}

fn is_cell(due: &str, seen: &str) -> bool {
    let quoted = is_formula(due);
    !is_formula(seen) && if quoted { seen.strip_prefix('\'') == Some(due) } else { seen == due }
}

/// Whether a spreadsheet could calculate with a cell. Some look for the first sign that is seen.
fn is_formula(cell: &str) -> bool {
    let mut seen = cell.chars().skip_while(|sign| sign.is_whitespace() || is_unseen(*sign));
    cell.starts_with(['\t', '\r'])
        || seen.next().is_some_and(|sign| matches!(sign, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠'))
}

/// Wide signs as their narrow ones.
fn narrow(text: &str) -> String {
    let narrow = |sign| match sign {
        '＠' => '@',
        '＃' => '#',
        '／' => '/',
        '＊' => '*',
        '［' => '[',
        '］' => ']',
        '｛' => '{',
        '＼' => '\\',
        other => other,
    };
    text.chars().map(narrow).collect()
}

/// Whether Anki would play, draw or hide something.
fn is_command(text: &str) -> bool {
    ["[sound:", "[anki:", "[latex]", "[$]", "[$$]", "{{", "\\(", "\\["].iter().any(|word| text.contains(word))
}

/// Text of a calendar has one way to end a line.
fn event(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    let signs = text.chars().filter_map(|sign| match sign {
        '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some('\n'),
        '\t' => Some(' '),
        _ if sign.is_control() => None,
        _ => Some(sign),
    });
    signs.collect()
}

/// An address without signs that end one, or that nobody sees.
fn address(text: &str) -> String {
    let ends = |sign: char| sign.is_whitespace() || is_unseen(sign) || matches!(sign, '<' | '>' | '\\');
    text.chars().filter(|sign| !ends(*sign)).collect()
}

/// Whether no sign ends an address before its end.
fn is_whole(text: &str) -> bool {
    !text.contains(|sign: char| sign.is_whitespace() || sign.is_control() || matches!(sign, '<' | '>' | '\\'))
}
