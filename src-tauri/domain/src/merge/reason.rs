//! Why a row of an import is left out, or what of it is not taken over.

use std::fmt;

use serde::Serialize;

use crate::catalog::BadIsbn;
use crate::practice::{BadCard, MOST_CARDS};

/// A field of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum ImportField {
    /// The day.
    Date,
    /// How long it took.
    Duration,
    /// What was written down of it.
    Note,
    /// What a book is called.
    Title,
    /// Where a book stands.
    Shelf,
    /// Something beyond the columns of the table.
    Columns,
}

/// Why a row of an import is left out, or what of it is not taken over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(tag = "code", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum ImportReason {
    /// It does not say what was studied.
    Nameless,
    /// Nothing in the library is called so.
    NoSuchResource {
        /// What it is called.
        words: String,
    },
    /// More than one thing in the library is called so.
    SeveralResources {
        /// What it is called.
        words: String,
        /// The titles it could mean.
        titles: Vec<String>,
    },
    /// The resource has no such unit; the time is added to the whole of it.
    NoSuchUnit {
        /// What the unit is called.
        words: String,
    },
    /// A field cannot be read.
    Unreadable {
        /// The field,
        field: ImportField,
        /// and what stands in it.
        value: String,
    },
    /// A date can be read in two ways, and no other in the file tells which is meant.
    DayOrMonth {
        /// The date.
        value: String,
    },
    /// It took no time.
    TooShort,
    /// It took more than a day.
    TooLong,
    /// It lies in the future.
    Future,
    /// It lies outside the calendar plans are made for.
    OutsideCalendar,
    /// What is here was told otherwise, and stays.
    OtherHere,
    /// A number is no ISBN, and nothing else tells which book is meant.
    NoIsbn {
        /// What is wrong with it.
        problem: BadIsbn,
    },
    /// Only title and author tell that it is this book.
    Likely,
    /// It came out before the edition in the library.
    EarlierEdition {
        /// What is in the library.
        title: String,
        /// The year it came out.
        year: u16,
    },
    /// It says no day, so that of today is written down.
    Undated,
    /// Some parts of it are ticked off already.
    PartlyThere {
        /// So many,
        there: u32,
        /// of these.
        of: u32,
    },
    /// It is only wanted.
    OnlyWanted,
    /// A shelf says nothing of having read what stands on it.
    OtherShelf {
        /// What the shelf is called.
        shelf: String,
    },
    /// A name may be a word of everyday language.
    PlainWord,
    /// A name is one of another skill.
    OtherSkill {
        /// What that skill is called.
        name: String,
    },
    /// A name stands for more than one skill.
    SeveralSkills {
        /// What they are called.
        names: Vec<String>,
    },
    /// No skill is called so.
    NoSuchSkill,
    /// Neither tags, question nor deck of a note name a skill.
    NoSkillNamed,
    /// A card is there, and would read as it does here.
    ChangesCard,
    /// A practice card cannot be kept as it is written.
    NotKept {
        /// Why.
        problem: BadCard,
    },
    /// More practice cards than can be kept.
    TooManyCards,
}

impl fmt::Display for ImportReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Nameless => f.write_str("It does not say what was studied."),
            Self::NoSuchResource { words } => {
                write!(f, "Nothing in the library is called \u{201c}{words}\u{201d}.")
            }
            Self::SeveralResources { words, titles } => {
                write!(f, "\u{201c}{words}\u{201d} could be {}.", titles.join(" or "))
            }
            Self::NoSuchUnit { words } => {
                write!(
                    f,
                    "No part of it is called \u{201c}{words}\u{201d}: the time counts for the whole of it."
                )
            }
            Self::Unreadable { field: ImportField::Date, value } => {
                write!(f, "\u{201c}{value}\u{201d} is no date such as 2026-11-24.")
            }
            Self::Unreadable { field: ImportField::Duration, value } => {
                write!(f, "\u{201c}{value}\u{201d} is no length of time such as 90 or 1:30:00.")
            }
            Self::Unreadable { field: ImportField::Note, .. } => {
                f.write_str("The note has more than 2,000 characters.")
            }
            Self::Unreadable { field: ImportField::Title, .. } => f.write_str("It has no title."),
            Self::Unreadable { field: ImportField::Shelf, .. } => {
                f.write_str("It stands on no shelf, so nothing tells whether you read it.")
            }
            Self::Unreadable { field: ImportField::Columns, .. } => {
                f.write_str("It has more cells than the table has columns.")
            }
            Self::DayOrMonth { value } => {
                write!(f, "Nothing in the file tells whether {value} begins with the day or the month.")
            }
            Self::TooShort => f.write_str("It took less than half a minute."),
            Self::TooLong => f.write_str("It took more than 24 hours."),
            Self::Future => f.write_str("It lies in the future."),
            Self::OutsideCalendar => f.write_str("It lies before the year 2000 or after 2199."),
            Self::OtherHere => f.write_str("What you have here says something else since, and stays."),
            Self::NoIsbn { problem } => {
                write!(f, "{problem}, and nothing in the library has this title and author.")
            }
            Self::Likely => f.write_str("Likely this book, by title and author: its ISBN does not say so."),
            Self::EarlierEdition { title, year } => {
                write!(
                    f,
                    "It came out before \u{201c}{title}\u{201d} of {year}: tick off there what you know of it."
                )
            }
            Self::PlainWord => {
                f.write_str("It may be an everyday word, and would be found where it means none of this.")
            }
            Self::OtherSkill { name } => write!(f, "It is a name of {name}."),
            Self::SeveralSkills { names } => write!(f, "It could be {}.", names.join(" or ")),
            Self::NoSuchSkill => f.write_str("Cairn knows no skill of that name."),
            Self::NoSkillNamed => {
                f.write_str("Neither its tags nor its question nor its deck name a skill that Cairn knows.")
            }
            Self::ChangesCard => f.write_str("It changes the card you have."),
            Self::NotKept { problem } => write!(f, "It cannot be kept: {problem}."),
            Self::TooManyCards => write!(f, "At most {MOST_CARDS} cards can be added or changed."),
            Self::Undated => {
                f.write_str("It says no day on which it was read, so that of today is written down.")
            }
            Self::PartlyThere { there, of } => write!(f, "{there} of its {of} parts are ticked off already."),
            Self::OnlyWanted => f.write_str("It is only on the list to read, and you own no copy."),
            Self::OtherShelf { shelf } => {
                write!(
                    f,
                    "It stands on the shelf \u{201c}{shelf}\u{201d}, which does not say that you read it."
                )
            }
        }
    }
}
