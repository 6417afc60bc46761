//! A dossier with a text from outside in each of its fields.

use std::cell::Cell;
use std::fmt;

use cairn_domain::applications::Resume;
use cairn_domain::catalog::own::{OwnResource, OwnUnit};
use cairn_domain::catalog::{PriceTier, ResourceKind};
use cairn_domain::dossier::Dossier;
use cairn_domain::minutes::{Effort, Minutes};
use cairn_export::sample;

use crate::TODAY;

/// What a format makes of addresses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Follows {
    /// It leads to those of the web, and to no other.
    Web,
    /// They are text like any other.
    Nothing,
}

/// Texts, and the fields they are told in.
#[derive(Debug, Clone)]
pub struct Told<'a> {
    texts: &'a [String],
    /// The text of the first field; each further field has the next.
    first: usize,
}

/// The fields that are addresses come last.
const ADDRESSES: usize = 5;

impl<'a> Told<'a> {
    /// These texts, from the one with this number on.
    pub fn of(texts: &'a [String], first: usize) -> Self {
        Self { texts, first }
    }

    /// How many fields there are.
    pub fn fields() -> usize {
        let count = Cell::new(0);
        build(&|| {
            count.set(count.get() + 1);
            String::new()
        });
        count.get() + ADDRESSES
    }

    fn text(&self, field: usize) -> &str {
        let length = self.texts.len().max(1);
        self.texts.get((self.first + field) % length).map_or("", String::as_str)
    }

    /// The dossier with the texts around the word of each field.
    pub fn dossier(&self) -> Dossier {
        let field = Cell::new(0);
        let mut dossier = build(&|| {
            let (now, next) = (field.get(), field.get() + 1);
            field.set(next);
            self.around(&word(now))
        });
        let first = field.get();
        for (place, number) in addresses(&mut dossier).into_iter().zip(first..) {
            *place = Some(self.address(number).0);
        }
        dossier
    }

    /// The dossier with nothing but the words. An address that is none of the web has no place where such are followed.
    pub fn plain(&self, follows: Follows) -> Dossier {
        let field = Cell::new(0);
        let mut dossier = build(&|| {
            let (now, next) = (field.get(), field.get() + 1);
            field.set(next);
            word(now)
        });
        let first = field.get();
        for (place, number) in addresses(&mut dossier).into_iter().zip(first..) {
            let (_, web) = self.address(number);
            *place = match (web, follows) {
                (true, _) => Some(format!("{WEB}{}", word(number))),
                (false, Follows::Nothing) => Some(word(number)),
                (false, Follows::Web) => None,
            };
        }
        dossier
    }

    /// The address told in a field, and whether it is one of the web.
    fn address(&self, field: usize) -> (String, bool) {
        let text = self.around(&word(field));
        let is_web = |text: &str| text.starts_with("https://") || text.starts_with("http://");
        if (self.first + field).is_multiple_of(2) || is_web(&text) {
            (format!("{WEB}{text}"), true)
        } else {
            (text, false)
        }
    }

    /// A text with the texts of their fields around every word in it.
    pub fn around(&self, plain: &str) -> String {
        let mut told = String::with_capacity(plain.len());
        let mut rest = plain;
        while let Some(at) = rest.find(BEGIN) {
            let (before, word) = rest.split_at(at);
            told.push_str(before);
            let number = word.get(BEGIN.len()..WORD).and_then(|digits| digits.strip_suffix(END)).map(number);
            match (number, word.get(..WORD)) {
                (Some(field), Some(word)) => {
                    let text = self.text(field);
                    told.extend([text, word, text]);
                }
                _ => told.push_str(word.get(..BEGIN.len()).unwrap_or_default()),
            }
            let length = if number.is_some() { WORD } else { BEGIN.len() };
            rest = word.get(length..).unwrap_or_default();
        }
        told + rest
    }
}

impl fmt::Display for Told<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.texts {
            few if few.len() < 8 => write!(f, "{few:?}"),
            many => write!(f, "the {}th of {} texts first", self.first, many.len()),
        }
    }
}

const WEB: &str = "https://a.example/";
/// How a word begins.
pub(super) const BEGIN: &str = "Qw";
const END: char = 'Q';
/// A word is as long as every other: `QwaacQ`.
pub(super) const WORD: usize = 6;

/// The word of a field: letters alone, which mean something in no format.
pub fn word(field: usize) -> String {
    let letter = |number: usize| char::from(b'a' + u8::try_from(number % 26).unwrap_or(0));
    format!("{BEGIN}{}{}{}{END}", letter(field / 676), letter(field / 26), letter(field))
}

fn number(letters: &str) -> usize {
    letters.bytes().fold(0, |number, letter| number * 26 + usize::from(letter.wrapping_sub(b'a')))
}

/// The sample with a text for every field that the sample leaves out.
fn build(next: &impl Fn() -> String) -> Dossier {
    let mut dossier = sample::dossier_of(&|_| next());
    dossier.applications.iter_mut().for_each(|told| told.note = Some(next()));
    dossier
        .applications
        .iter_mut()
        .flat_map(|told| &mut told.steps)
        .for_each(|step| step.note = Some(next()));
    dossier.sources.iter_mut().for_each(|source| source.note = Some(next()));
    dossier.gap.as_of = next();
    // A document says at its end which signs its typeface does not have: with one of ours it always does.
    dossier.app_version = "0.1.0 \u{1f680}".into();
    dossier.resume = Some(Resume { name: next(), on: TODAY, text: next() });
    dossier.resources = vec![own_resource(next)];
    dossier
}

fn own_resource(next: &impl Fn() -> String) -> OwnResource {
    let [low, typical, high] = [60, 90, 120].map(Minutes::new);
    OwnResource {
        id: "my-talk".parse().expect("it is an id"),
        title: next(),
        kind: ResourceKind::Video,
        provider: next(),
        url: None,
        isbn: None,
        language: "en".into(),
        price: PriceTier::Free,
        effort: Effort { low, typical, high },
        gains: vec!["raft:0>2".parse().expect("it is a gain")],
        needs: Vec::new(),
        units: vec![OwnUnit { key: 1, title: next(), minutes: typical }],
        note: Some(next()),
        on: TODAY,
    }
}

/// The places of addresses.
fn addresses(dossier: &mut Dossier) -> [&mut Option<String>; ADDRESSES] {
    let Dossier { plan, sources, assessments, applications, resources, .. } = dossier;
    [
        &mut plan.items.first_mut().expect("something is planned").url,
        &mut sources.first_mut().expect("there is a source").url,
        &mut assessments.first_mut().expect("something was said").link,
        &mut applications.first_mut().expect("one applied").url,
        &mut resources.first_mut().expect("something was added").url,
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_stand_around_the_word_of_their_field_and_nowhere_else() {
        let texts = ["<".to_owned(), "&".to_owned()];
        let told = Told::of(&texts, 1);
        assert_eq!((word(0), word(27)), ("QwaaaQ".into(), "QwabbQ".into()));
        assert_eq!(told.around("Qw of QwaaaQ, QwabbQ"), "Qw of &QwaaaQ&, <QwabbQ<");
    }

    #[test]
    fn every_text_of_a_dossier_is_a_field() {
        let texts = ["*".to_owned()];
        let shown = format!("{:?}", Told::of(&texts, 0).dossier());
        for ours in ["The Raft book", "Storage engineer", "by phone", "slow going", "CC BY"] {
            assert!(!shown.contains(ours), "{ours}");
        }
        assert_eq!(Told::fields(), 80);
    }
}
