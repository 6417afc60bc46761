//! What could not be understood of an advert, or was assumed or dropped, and why.

use std::fmt;

use serde::Serialize;

/// What could not be understood of an advert, or was assumed or dropped, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(tag = "code", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum PostingNote {
    /// A date that cannot be: before 1990, far in the future, the year 9999.
    AbsurdDate {
        /// As written.
        written: String,
    },
    /// A date that nothing tells how to read.
    UnreadDate {
        /// As written.
        written: String,
    },
    /// Pay that could not be read, or without a currency.
    UnreadPay {
        /// As written.
        written: String,
    },
    /// Pay whose currency is not written, or is written as a `$` that may be of several countries.
    AssumedCurrency {
        /// As written.
        written: String,
        /// ISO 4217 code of the one that was taken: that of the country, or else the US dollar for `$`.
        currency: String,
    },
    /// Nothing in the advert is clearly a job title: the title is its first line as written.
    UnsureTitle,
    /// The advert is for several jobs; the title is the first.
    SeveralPositions {
        /// How many it names.
        named: u32,
    },
}

impl fmt::Display for PostingNote {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::AbsurdDate { written } => {
                write!(f, "The date \"{}\" cannot be right and was left out.", short(written))
            }
            Self::UnreadDate { written } => {
                write!(f, "Nothing tells how to read the date \"{}\"; it was left out.", short(written))
            }
            Self::UnreadPay { written } => {
                write!(f, "The pay \"{}\" could not be read and was left out.", short(written))
            }
            Self::AssumedCurrency { written, currency } => {
                write!(
                    f,
                    "The pay \"{}\" does not say its currency in full; it was read as {currency}.",
                    short(written)
                )
            }
            Self::UnsureTitle => {
                f.write_str("No job title stands out, so the first line is kept as the title.")
            }
            Self::SeveralPositions { named } => {
                write!(f, "It names {named} positions; the first one is kept as the title.")
            }
        }
    }
}

/// What was written, short enough for a sentence.
fn short(written: &str) -> String {
    const LONGEST: usize = 60;
    let line = written.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= LONGEST {
        return line;
    }
    line.chars().take(LONGEST).chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_note_is_a_sentence() {
        let notes = [
            PostingNote::AbsurdDate { written: "9999-12-31".into() },
            PostingNote::UnreadDate { written: "03/04/2021".into() },
            PostingNote::UnreadPay { written: "3K ~\n5K".into() },
            PostingNote::AssumedCurrency { written: "120k".into(), currency: "USD".into() },
            PostingNote::UnsureTitle,
            PostingNote::SeveralPositions { named: 3 },
        ];
        let sentences: Vec<String> = notes.iter().map(ToString::to_string).collect();
        insta::assert_snapshot!(sentences.join("\n"), @r#"
        The date "9999-12-31" cannot be right and was left out.
        Nothing tells how to read the date "03/04/2021"; it was left out.
        The pay "3K ~ 5K" could not be read and was left out.
        The pay "120k" does not say its currency in full; it was read as USD.
        No job title stands out, so the first line is kept as the title.
        It names 3 positions; the first one is kept as the title.
        "#);
    }
}
