//! The number on the back of a book.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// An ISBN of thirteen digits whose check digit is right. One of ten digits is turned into it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Isbn(String);

/// A text is no ISBN, or its check digit says that one of its digits is wrong.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is no ISBN: it has ten or thirteen digits, and the last one checks the others")]
pub struct BadIsbn(pub String);

impl Isbn {
    /// Its thirteen digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Isbn {
    type Err = BadIsbn;
    fn from_str(text: &str) -> Result<Self, BadIsbn> {
        let bad = || BadIsbn(text.chars().take(40).collect());
        let signs: String =
            text.chars().filter(|sign| !matches!(sign, '-' | '\u{2010}'..='\u{2013}' | ' ')).collect();
        let (body, check) = signs.split_at_checked(signs.len().saturating_sub(1)).ok_or_else(bad)?;
        let digits: Vec<u32> =
            body.chars().map(|sign| sign.to_digit(10)).collect::<Option<_>>().ok_or_else(bad)?;
        let (right, body) = match digits.len() {
            9 => (check_of_ten(&digits), format!("978{body}")),
            12 if body.starts_with("978") || body.starts_with("979") => {
                (check_of_thirteen(&digits), body.to_owned())
            }
            _ => return Err(bad()),
        };
        if !check.eq_ignore_ascii_case(&right) {
            return Err(bad());
        }
        let digits: Vec<u32> = body.chars().filter_map(|sign| sign.to_digit(10)).collect();
        Ok(Self(format!("{body}{}", check_of_thirteen(&digits))))
    }
}

/// ISO 2108: the digits times ten down to two and the check digit make a multiple of eleven; X stands for ten.
fn check_of_ten(digits: &[u32]) -> String {
    let sum: u32 = (2..=10).rev().zip(digits).map(|(weight, digit)| weight * digit).sum();
    match (11 - sum % 11) % 11 {
        10 => "X".into(),
        check => check.to_string(),
    }
}

/// ISO 2108: the digits times one and three in turn and the check digit make a multiple of ten.
fn check_of_thirteen(digits: &[u32]) -> String {
    let sum: u32 = [1, 3].iter().cycle().zip(digits).map(|(weight, digit)| weight * digit).sum();
    ((10 - sum % 10) % 10).to_string()
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

impl fmt::Display for Isbn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl specta::Type for Isbn {
    fn definition(types: &mut specta::Types) -> specta::datatype::DataType {
        <str as specta::Type>::definition(types)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ten_digits_and_thirteen_name_the_same_book() {
        for written in ["978-1-4493-7332-0", "9781449373320", "1449373321", "1-4493-7332-1"] {
            assert_eq!(written.parse::<Isbn>().unwrap().as_str(), "9781449373320", "{written}");
        }
        assert_eq!("0-8044-2957-x".parse::<Isbn>().unwrap().as_str(), "9780804429573");
    }

    #[test]
    fn a_wrong_digit_is_noticed() {
        for wrong in ["9781449373321", "1449373320", "978144937332", "9771449373320", "", "X", "é", "ddia"] {
            assert!(wrong.parse::<Isbn>().is_err(), "{wrong}");
        }
    }
}
