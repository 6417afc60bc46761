//! The number of a book.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// An ISBN of 13 digits whose last one fits the others. One of ten digits is the same number in its older form.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Isbn(String);

/// A text that is no ISBN.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, specta::Type)]
#[serde(tag = "code", rename_all = "camelCase")]
pub enum BadIsbn {
    /// It has another number of digits, or signs that are none.
    #[error("\u{201c}{text}\u{201d} is no ISBN: those have 10 or 13 digits")]
    Digits {
        /// The text.
        text: String,
    },
    /// The last digit does not fit the others.
    #[error("\u{201c}{text}\u{201d} is no ISBN: one of its digits is wrong")]
    Check {
        /// The text.
        text: String,
    },
}

const LONGEST_SHOWN: usize = 40;

impl Isbn {
    /// Its 13 digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Isbn {
    type Error = BadIsbn;
    fn try_from(text: String) -> Result<Self, BadIsbn> {
        text.parse()
    }
}

impl From<Isbn> for String {
    fn from(isbn: Isbn) -> Self {
        isbn.0
    }
}

impl specta::Type for Isbn {
    fn definition(types: &mut specta::Types) -> specta::datatype::DataType {
        <str as specta::Type>::definition(types)
    }
}

impl fmt::Display for Isbn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for Isbn {
    type Err = BadIsbn;

    /// Reads ten or 13 digits; hyphens and spaces between them count for nothing.
    fn from_str(text: &str) -> Result<Self, BadIsbn> {
        let shown = || text.trim().chars().take(LONGEST_SHOWN).collect::<String>();
        let signs: Vec<char> = text.chars().filter(|sign| !matches!(sign, '-' | ' ')).collect();
        let digit = |sign: &char| sign.to_digit(10);
        let digits: Option<Vec<u32>> = match signs.as_slice() {
            // The last of ten can stand for ten.
            [first @ .., 'X' | 'x'] if first.len() == 9 => {
                first.iter().map(digit).chain([Some(10)]).collect()
            }
            all => all.iter().map(digit).collect(),
        };
        match digits.as_deref() {
            Some(ten) if ten.len() == 10 => {
                let sum: u32 = ten.iter().zip((1..=10).rev()).map(|(digit, weight)| digit * weight).sum();
                if !sum.is_multiple_of(11) {
                    return Err(BadIsbn::Check { text: shown() });
                }
                let first: Vec<u32> = [9, 7, 8].into_iter().chain(ten.iter().copied().take(9)).collect();
                let last = (10 - weighed(&first) % 10) % 10;
                Ok(Self(first.into_iter().chain([last]).map(|digit| digit.to_string()).collect()))
            }
            Some(all @ [9, 7, 8 | 9, ..]) if all.len() == 13 => match weighed(all) % 10 {
                0 => Ok(Self(all.iter().map(ToString::to_string).collect())),
                _ => Err(BadIsbn::Check { text: shown() }),
            },
            _ => Err(BadIsbn::Digits { text: shown() }),
        }
    }
}

/// The sum of digits that count once and three times in turn.
fn weighed(digits: &[u32]) -> u32 {
    digits.iter().zip([1, 3].into_iter().cycle()).map(|(digit, weight)| digit * weight).sum()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn an_isbn_of_ten_digits_is_the_same_number_as_its_13() {
        for (written, number) in [
            ("0441013597", "9780441013593"),
            ("1-4493-7332-1", "9781449373320"),
            ("978 1 449 37332 0", "9781449373320"),
            ("080442957X", "9780804429573"),
            ("080442957x", "9780804429573"),
            ("979-10-90636-07-1", "9791090636071"),
        ] {
            assert_eq!(
                written.parse::<Isbn>().map(|isbn| isbn.to_string()).as_deref(),
                Ok(number),
                "{written}"
            );
        }
    }

    #[test]
    fn a_wrong_digit_is_told_from_a_wrong_number_of_them() {
        let said = |text: &str| text.parse::<Isbn>().unwrap_err();
        for wrong in ["0441013598", "9780441013594", "X441013597"] {
            let is_check = matches!(said(wrong), BadIsbn::Check { .. });
            assert_eq!(is_check, !wrong.starts_with('X'), "{wrong}");
        }
        for wrong in ["", "44101359", "9.78045E+12", "9770441013593", "٠٤٤١٠١٣٥٩٧"] {
            assert!(matches!(said(wrong), BadIsbn::Digits { .. }), "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn one_digit_written_wrong_never_makes_another_book(at in 0_usize..13, by in 1_u8..10) {
            let mut digits = b"9781449373320".to_vec();
            digits[at] = b'0' + (digits[at] - b'0' + by) % 10;
            prop_assert!(String::from_utf8(digits).unwrap().parse::<Isbn>().is_err());
        }

        #[test]
        fn any_text_is_read_without_fear(text in "\\PC{0,20}") {
            if let Ok(isbn) = text.parse::<Isbn>() {
                prop_assert_eq!(isbn.as_str().parse::<Isbn>(), Ok(isbn.clone()));
            }
        }
    }
}
