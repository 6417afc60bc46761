//! What a row of an import tells: a fact, and the same in words.

use std::fmt;

use chrono::NaiveDate;
use serde::Serialize;

use super::books::Shelf;
use crate::level::Level;
use crate::minutes::Minutes;
use crate::number::grouped;
use crate::progress::{Entry, Event};
use crate::share::Share;

/// What a row of an import tells.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(tag = "code", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Imported {
    /// Nothing: the row cannot be read.
    Unread,
    /// Something by what it is called: a resource, a résumé, a note, an entry of a taxonomy.
    Called {
        /// What it is called.
        name: String,
    },
    /// An accepted plan.
    Plan {
        /// How many resources it has.
        resources: u32,
        /// The version it would become; nothing where it is the current one.
        version: Option<u32>,
    },
    /// A level of a skill.
    Assessed {
        /// What the skill is called.
        skill: String,
        /// The level.
        level: Level,
        /// The day it was said.
        on: NaiveDate,
    },
    /// A study session.
    Studied {
        /// How long it took.
        minutes: Minutes,
        /// What was studied; nothing where it is not said.
        what: Option<String>,
        /// The day.
        on: NaiveDate,
    },
    /// A part of a unit that is done.
    Part {
        /// How much of it.
        share: Share,
        /// The unit.
        unit: String,
        /// The day.
        on: NaiveDate,
    },
    /// A unit that was ticked off.
    Done {
        /// The unit.
        unit: String,
        /// The day.
        on: NaiveDate,
    },
    /// A unit whose tick was taken back.
    Reopened {
        /// The unit.
        unit: String,
        /// The day.
        on: NaiveDate,
    },
    /// Levels a finished resource offered.
    Offered {
        /// The resource.
        resource: String,
        /// Whether they were taken over.
        taken: bool,
        /// The day.
        on: NaiveDate,
    },
    /// A correction of the log.
    Corrected {
        /// What stood there,
        was: Box<Imported>,
        /// and what stands there now.
        now: Box<Imported>,
        /// The day.
        on: NaiveDate,
    },
    /// An entry that was taken out of the log.
    Withdrawn {
        /// What stood there.
        was: Box<Imported>,
        /// The day.
        on: NaiveDate,
    },
    /// An application.
    Application {
        /// The job; empty where none is said.
        title: String,
        /// The company.
        company: String,
    },
    /// A practice card.
    Card {
        /// The skill it asks about.
        skill: String,
        /// What it asks.
        question: String,
        /// Whether it is set aside.
        aside: bool,
    },
    /// An answer to a practice card.
    Answered {
        /// What was asked.
        question: String,
        /// How many points were met,
        met: u32,
        /// of so many.
        of: u32,
        /// The day.
        on: NaiveDate,
    },
    /// A mock interview.
    Mock {
        /// How many questions it had.
        questions: u32,
        /// The day.
        on: NaiveDate,
    },
    /// A book.
    Book {
        /// Its title.
        title: String,
        /// Where it stands.
        shelf: Shelf,
        /// The day it was read; that of today where none is said.
        read_on: NaiveDate,
        /// Whether a copy is owned.
        owned: bool,
    },
    /// One more name of a skill.
    Name {
        /// The name.
        label: String,
        /// What the skill is called.
        skill: String,
    },
    /// Entries of a taxonomy, told together.
    Entries {
        /// How many.
        count: u32,
    },
}

impl From<&Entry> for Imported {
    fn from(Entry { on, event }: &Entry) -> Self {
        let on = *on;
        // What a correction speaks of is no correction: the bounds of facts see to it.
        let within =
            |entry: &Entry| Box::new(if entry.event.is_change() { Self::Unread } else { Self::from(entry) });
        match event {
            Event::Studied { resource, unit: None, minutes, .. } => {
                Self::Studied { minutes: *minutes, what: Some(resource.to_string()), on }
            }
            Event::Studied { unit: Some(unit), minutes, .. } => {
                Self::Studied { minutes: *minutes, what: Some(unit.to_string()), on }
            }
            Event::UnitProgress { unit, share } => Self::Part { share: *share, unit: unit.to_string(), on },
            Event::UnitDone { unit } => Self::Done { unit: unit.to_string(), on },
            Event::UnitReopened { unit } => Self::Reopened { unit: unit.to_string(), on },
            Event::OfferAnswered { resource, taken } => {
                Self::Offered { resource: resource.to_string(), taken: *taken, on }
            }
            Event::Corrected { was, now } => Self::Corrected { was: within(was), now: within(now), on },
            Event::Withdrawn { was } => Self::Withdrawn { was: within(was), on },
        }
    }
}

impl fmt::Display for Imported {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let day = |on: &NaiveDate| on.format("%-d %b %Y");
        match self {
            Self::Unread => Ok(()),
            Self::Called { name } => f.write_str(name),
            Self::Plan { resources, version: None } => write!(f, "A plan of {resources} resources"),
            Self::Plan { resources, version: Some(version) } => {
                write!(f, "A plan of {resources} resources, as version {version}")
            }
            Self::Assessed { skill, level, on } => write!(f, "{skill} at {level}, {}", day(on)),
            Self::Studied { minutes, what: Some(what), on } => write!(f, "{minutes} on {what}, {}", day(on)),
            Self::Studied { minutes, what: None, on } => write!(f, "{minutes}, {}", day(on)),
            Self::Part { share, unit, on } => write!(f, "{share} of {unit}, {}", day(on)),
            Self::Done { unit, on } => write!(f, "{unit} done, {}", day(on)),
            Self::Reopened { unit, on } => write!(f, "{unit} reopened, {}", day(on)),
            Self::Offered { resource, taken: true, on } => {
                write!(f, "levels of {resource} taken over, {}", day(on))
            }
            Self::Offered { resource, taken: false, on } => {
                write!(f, "levels of {resource} left, {}", day(on))
            }
            Self::Corrected { was, now, on } => {
                write!(f, "\"{was}\" corrected to \"{now}\", {}", day(on))
            }
            Self::Withdrawn { was, on } => write!(f, "\"{was}\" withdrawn, {}", day(on)),
            Self::Application { title, company } if title.is_empty() => f.write_str(company),
            Self::Application { title, company } => write!(f, "{title}, {company}"),
            Self::Card { skill, question, aside } => {
                write!(f, "{skill}: {question}{}", if *aside { ", set aside" } else { "" })
            }
            Self::Answered { question, met, of, on } => {
                write!(f, "{question} {met} of {of} points, {}", day(on))
            }
            Self::Mock { questions: 1, on } => write!(f, "A mock interview of 1 question, {}", day(on)),
            Self::Mock { questions, on } => {
                write!(f, "A mock interview of {questions} questions, {}", day(on))
            }
            Self::Book { title, shelf, read_on, owned } => {
                match shelf {
                    Shelf::Read => write!(f, "{title}, read {}", day(read_on)),
                    Shelf::Reading => write!(f, "{title}, being read"),
                    Shelf::ToRead => write!(f, "{title}, to be read"),
                    Shelf::Other { name } => write!(f, "{title}, on \u{201c}{name}\u{201d}"),
                }?;
                f.write_str(if *owned { ", owned" } else { "" })
            }
            Self::Name { label, skill } => write!(f, "\u{201c}{label}\u{201d} for {skill}"),
            Self::Entries { count: 1 } => f.write_str("One entry"),
            Self::Entries { count } => write!(f, "{} entries", grouped(*count)),
        }
    }
}
