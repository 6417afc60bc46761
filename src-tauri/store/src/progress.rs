//! The log, and the timer that is running.

use cairn_domain::minutes::Minutes;
use cairn_domain::progress::{Entry, Event, Timer};
use rusqlite::{Row, named_params};

use crate::row::{maybe_word, plain, sql, word};
use crate::{Error, Reader, Result, Writer};

const STARTED: &str = "%Y-%m-%dT%H:%M:%S%.f";

impl Reader<'_> {
    /// The log, in the order it was written.
    pub fn entries(&self) -> Result<Vec<Entry>> {
        sql!("progress/entries").all(self.connection, (), entry)
    }

    /// The running timer.
    pub fn timer(&self) -> Result<Option<Timer>> {
        sql!("progress/timer").first(self.connection, (), |row| {
            Ok(Timer {
                resource: word(row, "timer", "resource")?,
                unit: maybe_word(row, "timer", "unit")?,
                started: word(row, "timer", "started")?,
            })
        })
    }
}

impl Writer<'_> {
    /// Adds to the log.
    pub fn append_entries(&self, entries: &[Entry]) -> Result<()> {
        for entry in entries {
            let columns = Columns::of(&entry.event);
            sql!("progress/append_entry").run(
                self.connection,
                named_params! {
                    ":day": entry.on.to_string(),
                    ":kind": columns.kind,
                    ":resource": columns.resource,
                    ":unit": columns.unit,
                    ":minutes": columns.minutes,
                    ":note": columns.note,
                    ":taken": columns.taken,
                },
            )?;
        }
        Ok(())
    }

    /// Keeps the timer that was started.
    pub fn start_timer(&self, timer: &Timer) -> Result<()> {
        sql!("progress/start_timer").run(
            self.connection,
            named_params! {
                ":resource": timer.resource.as_str(),
                ":unit": timer.unit.as_ref().map(ToString::to_string),
                ":started": timer.started.format(STARTED).to_string(),
            },
        )
    }

    /// Forgets the timer.
    pub fn clear_timer(&self) -> Result<()> {
        sql!("progress/clear_timer").run(self.connection, ())
    }
}

/// What an event fills in a row. The schema says which columns each kind fills.
#[derive(Default)]
struct Columns<'a> {
    kind: &'static str,
    resource: Option<&'a str>,
    unit: Option<String>,
    minutes: Option<u32>,
    note: Option<&'a str>,
    taken: Option<bool>,
}

impl<'a> Columns<'a> {
    fn of(event: &'a Event) -> Self {
        match event {
            Event::Studied { resource, unit, minutes, note } => Self {
                kind: "studied",
                resource: Some(resource.as_str()),
                unit: unit.as_ref().map(ToString::to_string),
                minutes: Some(minutes.get()),
                note: note.as_deref(),
                ..Self::default()
            },
            Event::UnitDone { unit } => {
                Self { kind: "unit-done", unit: Some(unit.to_string()), ..Self::default() }
            }
            Event::UnitReopened { unit } => {
                Self { kind: "unit-reopened", unit: Some(unit.to_string()), ..Self::default() }
            }
            Event::OfferAnswered { resource, taken } => Self {
                kind: "offer-answered",
                resource: Some(resource.as_str()),
                taken: Some(*taken),
                ..Self::default()
            },
        }
    }
}

fn entry(row: &Row<'_>) -> Result<Entry> {
    const TABLE: &str = "entry";
    let kind: String = plain(row, TABLE, "kind")?;
    let event = match kind.as_str() {
        "studied" => Event::Studied {
            resource: word(row, TABLE, "resource")?,
            unit: maybe_word(row, TABLE, "unit")?,
            minutes: Minutes::new(plain(row, TABLE, "minutes")?),
            note: plain(row, TABLE, "note")?,
        },
        "unit-done" => Event::UnitDone { unit: word(row, TABLE, "unit")? },
        "unit-reopened" => Event::UnitReopened { unit: word(row, TABLE, "unit")? },
        "offer-answered" => Event::OfferAnswered {
            resource: word(row, TABLE, "resource")?,
            taken: plain(row, TABLE, "taken")?,
        },
        _ => return Err(Error::BadRow { table: TABLE, column: "kind", value: kind }),
    };
    Ok(Entry { on: word(row, TABLE, "day")?, event })
}
