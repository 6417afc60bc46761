//! A text as words, folded so that spellings of one word agree, and tables of phrases to look them up in.

/// One word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word<'a> {
    /// As written, with its inner dots: `U.S`, `Node.js`, `C++`.
    pub(super) text: &'a str,
    /// In lower case, without accents, dots and apostrophes: `us`, `nodejs`, `zurich`.
    pub(super) folded: String,
    /// Where it begins, in bytes of the text.
    pub(super) start: usize,
    /// Where it ends.
    pub(super) end: usize,
    /// What stands before it: a space, or the mark that separates most.
    ///
    /// A hyphen inside a word (`full-time`) and the dot of an abbreviation count as a space; a dash with
    /// spaces around it is `-`.
    pub(super) mark: char,
}

/// The words of a text in their order.
pub(super) fn words(text: &str) -> Vec<Word<'_>> {
    let mut found = Vec::with_capacity(text.len() / 6);
    let mut mark = ' ';
    let mut rest = text.char_indices().peekable();
    while let Some((start, first)) = rest.next() {
        let next = rest.peek().map(|&(_, next)| next);
        let opens =
            is_letter(first) || (first == '.' && mark_free(text, start) && next.is_some_and(is_letter));
        if !opens {
            mark = stronger(mark, meaning(first, text, start));
            continue;
        }
        let mut end = start + first.len_utf8();
        let mut before = first;
        while let Some(&(at, c)) = rest.peek() {
            if !goes_on(before, c, text.get(at + c.len_utf8()..).and_then(|rest| rest.chars().next())) {
                break;
            }
            end = at + c.len_utf8();
            before = c;
            rest.next();
        }
        let written = text.get(start..end).unwrap_or_default();
        found.push(Word { text: written, folded: fold(written), start, end, mark });
        mark = ' ';
    }
    found
}

/// Lower case without accents, dots, apostrophes and combining marks; full-width Latin becomes plain.
pub(super) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            'a'..='z' | '0'..='9' => folded.push(c),
            'A'..='Z' => folded.push(c.to_ascii_lowercase()),
            '.' | '\'' | '’' | '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}' | '\u{200d}' => {}
            _ if c.is_ascii() => folded.push(c),
            '\u{ff01}'..='\u{ff5e}' => {
                let plain = char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c);
                folded.push(plain.to_ascii_lowercase());
            }
            _ => c.to_lowercase().for_each(|c| folded.push_str(without_accent(c).unwrap_or(&c.to_string()))),
        }
    }
    folded
}

/// Whether a character belongs to a script that puts no spaces between its words.
pub(super) const fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}')
}

/// Phrases and what each means, found by their words.
#[derive(Debug)]
pub(super) struct Phrases<T> {
    /// In the order of their words.
    entries: Vec<Phrase<T>>,
}

#[derive(Debug)]
struct Phrase<T> {
    /// Its first word, folded.
    first: String,
    /// The words after it.
    rest: Vec<String>,
    meaning: T,
}

impl<T: Copy> Phrases<T> {
    /// A table of phrases; the first of two equal ones counts.
    pub(super) fn of<'a>(phrases: impl IntoIterator<Item = (&'a str, T)>) -> Self {
        let phrase = |(written, meaning): (&str, T)| {
            let mut folded = words(written).into_iter().map(|word| word.folded);
            Some(Phrase { first: folded.next()?, rest: folded.collect(), meaning })
        };
        let mut entries: Vec<_> = phrases.into_iter().filter_map(phrase).collect();
        entries.sort_by(|one, other| (&one.first, &one.rest).cmp(&(&other.first, &other.rest)));
        entries.dedup_by(|later, earlier| later.first == earlier.first && later.rest == earlier.rest);
        Self { entries }
    }

    /// A table of lists of phrases that mean the same, each list as one text: `"full time, permanent"`.
    pub(super) fn of_lists(lists: &[(T, &str)]) -> Self {
        Self::of(lists.iter().flat_map(|(meaning, list)| listed(list).map(|phrase| (phrase, *meaning))))
    }

    /// The longest phrase the words begin with, as its number of words and what it means.
    ///
    /// Inside a phrase the words are separated by nothing but spaces and hyphens.
    pub(super) fn at(&self, words: &[Word<'_>]) -> Option<(usize, T)> {
        let (first, behind) = words.split_first()?;
        let follows = |phrase: &&Phrase<T>| {
            behind.get(..phrase.rest.len()).is_some_and(|behind| {
                behind
                    .iter()
                    .zip(&phrase.rest)
                    .all(|(word, wanted)| word.folded == *wanted && word.mark == ' ')
            })
        };
        let longest = self.beginning(&first.folded).filter(follows).max_by_key(|phrase| phrase.rest.len())?;
        Some((longest.rest.len() + 1, longest.meaning))
    }

    /// What one word means by itself.
    pub(super) fn word(&self, folded: &str) -> Option<T> {
        self.beginning(folded).next().filter(|phrase| phrase.rest.is_empty()).map(|phrase| phrase.meaning)
    }

    /// The phrases with this first word, the shortest first.
    fn beginning(&self, first: &str) -> impl Iterator<Item = &Phrase<T>> {
        let from = self.entries.partition_point(|phrase| phrase.first.as_str() < first);
        self.entries.get(from..).unwrap_or_default().iter().take_while(move |phrase| phrase.first == first)
    }
}

/// The items of a list that is written as one text.
pub(super) fn listed(list: &str) -> impl Iterator<Item = &str> {
    list.split(", ").map(str::trim)
}

fn is_letter(c: char) -> bool {
    c.is_alphanumeric()
}

/// Whether a word with `before` as its last character goes on with `c`, which `next` follows.
fn goes_on(before: char, c: char, next: Option<char>) -> bool {
    let inner = before.is_alphanumeric() && next.is_some_and(char::is_alphanumeric);
    match c {
        '+' | '#' => {
            before.is_ascii_alphanumeric() && !next.is_some_and(char::is_alphanumeric)
                || before == c && c == '+'
        }
        '.' | '\'' | '’' => inner,
        ',' => before.is_ascii_digit() && next.is_some_and(|next| next.is_ascii_digit()),
        '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}' | '\u{200d}' => true,
        _ => is_letter(c) && is_unspaced(before) == is_unspaced(c),
    }
}

/// Whether the dot at `at` stands free, as in ` .NET`.
fn mark_free(text: &str, at: usize) -> bool {
    text.get(..at).and_then(|before| before.chars().next_back()).is_none_or(char::is_whitespace)
}

/// What a character between two words stands for.
fn meaning(c: char, text: &str, at: usize) -> char {
    match c {
        '-' | '–' | '—' | '―' | '‑' | '‐' => {
            let before = text.get(..at).and_then(|before| before.chars().next_back());
            let after = text.get(at + c.len_utf8()..).and_then(|after| after.chars().next());
            let spaced_script = |c: char| is_letter(c) && !is_unspaced(c);
            let tight = before.is_some_and(spaced_script) && after.is_some_and(spaced_script);
            if tight && matches!(c, '-' | '‑' | '‐') { ' ' } else { '-' }
        }
        '.' if ends_sentence(text, at) => '.',
        '.' | '!' | '?' | '\'' | '’' | '"' | '“' | '”' | '*' | '_' | '~' | '`' => ' ',
        '，' | '、' => ',',
        '；' => ';',
        '：' => ':',
        '（' => '(',
        '【' => '[',
        '】' => ']',
        '）' => ')',
        '／' => '/',
        '｜' | '•' | '·' | '●' | '◆' | '■' | '►' | '▪' | '★' | '¦' => '|',
        _ if c.is_whitespace() => ' ',
        _ => c,
    }
}

/// Whether the dot at `at` ends a sentence and no abbreviation: "Acme Labs. Berlin", but "St. Louis".
fn ends_sentence(text: &str, at: usize) -> bool {
    const LONGEST_ABBREVIATION: usize = 4;
    let before = text.get(..at).unwrap_or_default();
    let word = before.chars().rev().take_while(|c| c.is_alphanumeric()).count();
    let after = text.get(at + 1..).unwrap_or_default();
    word > LONGEST_ABBREVIATION
        && after.starts_with(' ')
        && after.trim_start().starts_with(char::is_uppercase)
}

/// Of two marks between the same words the one that separates more; of equals the first.
const fn stronger(one: char, other: char) -> char {
    if rank(other) > rank(one) { other } else { one }
}

/// How much a mark separates.
const fn rank(mark: char) -> u8 {
    match mark {
        ' ' => 0,
        '(' | ')' => 2,
        ',' => 3,
        '/' => 4,
        ':' | '.' => 5,
        '-' | '@' => 6,
        ';' => 7,
        '[' | ']' => 8,
        '|' => 9,
        _ => 1,
    }
}

fn without_accent(c: char) -> Option<&'static str> {
    Some(match u32::from(c) {
        0xe0..=0xe5 | 0x100..=0x105 | 0x1ea0..=0x1eb7 => "a",
        0xe6 => "ae",
        0xe7 | 0x106..=0x10d => "c",
        0xf0 | 0x10e..=0x111 => "d",
        0xe8..=0xeb | 0x112..=0x11b | 0x1eb8..=0x1ec7 => "e",
        0x11c..=0x123 => "g",
        0x124..=0x127 => "h",
        0xec..=0xef | 0x128..=0x131 | 0x1ec8..=0x1ecb => "i",
        0x134..=0x135 => "j",
        0x136..=0x138 => "k",
        0x139..=0x142 => "l",
        0xf1 | 0x143..=0x14b => "n",
        0xf2..=0xf6 | 0xf8 | 0x14c..=0x151 | 0x1a1 | 0x1ecc..=0x1ee3 => "o",
        0x152..=0x153 => "oe",
        0x154..=0x159 => "r",
        0xdf => "ss",
        0x15a..=0x161 | 0x218..=0x219 => "s",
        0x162..=0x167 | 0x21a..=0x21b => "t",
        0xfe => "th",
        0xf9..=0xfc | 0x168..=0x173 | 0x1b0 | 0x1ee4..=0x1ef1 => "u",
        0x174..=0x175 => "w",
        0xfd | 0xff | 0x176..=0x178 | 0x1ef2..=0x1ef9 => "y",
        0x179..=0x17e => "z",
        0x300..=0x36f => "",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let found: Vec<String> =
            words(text).iter().map(|word| format!("{}{}", word.mark, word.folded)).collect();
        assert_eq!(found, expected, "{text:?} is split into words and what stands before them");
    }

    #[test]
    fn words_are_folded_and_keep_what_stands_before_them() {
        check("Full-time, São Paulo", &[" full", " time", ",sao", " paulo"]);
        check("U.S. / Zürich – remote", &[" us", "/zurich", "-remote"]);
        check("C++, C#, .NET & Node.js", &[" c++", ",c#", ",net", "&nodejs"]);
        check("Việt Nam; $150,000 (3+ years)", &[" viet", " nam", ";150,000", "(3+", " years"]);
        check("高级Java工程师（上海）", &[" 高级", " java", " 工程师", "(上海"]);
        check("We're O’Reilly", &[" were", " oreilly"]);
        check("St. Louis", &[" st", " louis"]);
        check("", &[]);
    }

    #[test]
    fn the_longest_phrase_counts() {
        let phrases = Phrases::of([("new york", 1), ("new york city", 2), ("newark", 3)]);
        let at = |text: &str| phrases.at(&words(text));
        assert_eq!(at("New York City, NY"), Some((3, 2)));
        assert_eq!(at("New York, City"), Some((2, 1)), "a comma ends a phrase");
        assert_eq!(at("New Jersey"), None);
        assert_eq!(phrases.word("newark"), Some(3));
    }
}
