//! Whether two names stand side by side, as in "Go, Rust and C++".

/// How two names are linked by the text between them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Link {
    /// As items of one list.
    Listed,
    /// By a single space, as in "Go microservices".
    Adjacent,
    /// Not at all.
    Apart,
}

/// Farther apart two items of a list do not stand.
const FARTHEST: usize = 60;

/// Words that hold a list together.
const BINDING: &[&str] = &["and", "or", "plus", "and/or", "as", "well", "also", "then"];

/// Words that come and go inside a list.
const FILLING: &[&str] =
    &["etc", "eg", "e.g", "like", "such", "including", "with", "e", "g", "our", "some", "a", "the"];

/// How the text between two names links them.
pub(super) fn link(between: &str) -> Link {
    if between.len() > FARTHEST {
        return Link::Apart;
    }
    if between == " " || between == "\u{a0}" || between == "-" {
        return Link::Adjacent;
    }
    if between.contains('\n') { across_lines(between) } else { within_line(between) }
}

/// Whether the text is made of signs, small words and names, as the middle of a list is.
pub(super) fn is_middle(text: &str) -> bool {
    let mut rest = text;
    while let Some((piece, behind)) = next(rest) {
        if matches!(piece, Piece::Other) {
            return false;
        }
        rest = behind;
    }
    true
}

/// Each of the two alone on its line.
fn across_lines(between: &str) -> Link {
    let alone = |text: &str| !text.chars().any(char::is_alphanumeric);
    let lines = between.lines().count();
    if alone(between) && lines <= 3 { Link::Listed } else { Link::Apart }
}

/// Between two items stand signs and small words, and perhaps another item that nobody knows.
fn within_line(between: &str) -> Link {
    let mut separated = false;
    let mut unknown = 0;
    let mut rest = between;
    while let Some((piece, behind)) = next(rest) {
        rest = behind;
        match piece {
            Piece::Filling => {}
            Piece::Binding => (separated, unknown) = (true, 0),
            // An unknown item is set apart by signs; without one it is just the words that go on.
            Piece::Unknown if separated && unknown < 2 => unknown += 1,
            Piece::Unknown | Piece::Other => return Link::Apart,
        }
    }
    // The last item must be set apart as well.
    if separated && unknown == 0 { Link::Listed } else { Link::Apart }
}

/// The first piece of a text, and what stands behind it.
fn next(text: &str) -> Option<(Piece, &str)> {
    let letter = text.chars().next()?;
    let word = text.find(|letter: char| !in_word(letter)).unwrap_or(text.len());
    let piece = if word > 0 { kind(text.get(..word)?) } else { sign(letter) };
    Some((piece, text.get(word.max(letter.len_utf8())..)?))
}

fn in_word(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || matches!(letter, '\'' | '.' | '+' | '#')
}

enum Piece {
    /// It holds the list together.
    Binding,
    /// It comes and goes.
    Filling,
    /// An item nobody knows: it is written like a name.
    Unknown,
    Other,
}

fn sign(letter: char) -> Piece {
    match letter {
        ' ' | '\u{a0}' | '\t' => Piece::Filling,
        ',' | '/' | '|' | '&' | ';' | '(' | ')' | '[' | ']' | ':' | '-' | '–' | '—' | '、' | '，' | '；'
        | '（' | '）' | '和' | '或' | '与' | '及' => Piece::Binding,
        _ => Piece::Other,
    }
}

fn kind(word: &str) -> Piece {
    let word = word.trim_matches('.');
    let is = |list: &[&str]| list.iter().any(|known| known.eq_ignore_ascii_case(word));
    match word.chars().next() {
        None => Piece::Filling,
        Some('+') => Piece::Binding,
        Some(first) if first.is_ascii_digit() => Piece::Filling,
        Some(_) if is(BINDING) => Piece::Binding,
        Some(_) if is(FILLING) => Piece::Filling,
        Some(first) if first.is_uppercase() => Piece::Unknown,
        Some(_) => Piece::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_of_one_list_are_linked() {
        let check = |between: &str, expect: Link| assert_eq!(link(between), expect, "{between:?}");
        check(", ", Link::Listed);
        check("/", Link::Listed);
        check(" and ", Link::Listed);
        check(", and/or ", Link::Listed);
        check(" (", Link::Listed);
        check(" 3.x, ", Link::Listed);
        check(", Crystal, ", Link::Listed);
        check(" + ", Link::Listed);
        check("、", Link::Listed);
        check("\n* ", Link::Listed);
        check("\n\n- ", Link::Listed);
        check(" ", Link::Adjacent);
        check(", we use ", Link::Apart);
        check(" runs on ", Link::Apart);
        check(" Health uses ", Link::Apart);
        check("\nWe use ", Link::Apart);
        check(", Crystal ", Link::Apart);
    }
}
