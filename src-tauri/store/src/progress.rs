//! The log, and the timer that is running.

use cairn_domain::id::UnitId;
use cairn_domain::minutes::Minutes;
use cairn_domain::progress::{Entry, Event, Timer};
use cairn_domain::share::Share;
use chrono::{NaiveDate, NaiveDateTime};
use rusqlite::{Row, named_params};

use crate::row::{document, maybe_word, plain, sql, to_document, word};
use crate::{Error, Reader, Result, Writer};

const TABLE: &str = "entry";
const MOMENT: &str = "%Y-%m-%dT%H:%M:%S%.f";

impl Reader<'_> {
    /// The log, in the order it was written.
    pub fn entries(&self) -> Result<Vec<Entry>> {
        self.entries_after(0)
    }

    /// What was added to the log after the line of that number, in the order it was written.
    pub fn entries_after(&self, number: i64) -> Result<Vec<Entry>> {
        sql!("progress/entries_after").all(self.connection, named_params! { ":number": number }, entry)
    }

    /// The number of the line of the log that was written last; 0 where there is none.
    pub fn last_entry(&self) -> Result<i64> {
        let last = sql!("progress/last_entry").first(self.connection, (), |row| plain(row, TABLE, "last"))?;
        Ok(last.unwrap_or_default())
    }

    /// The day a reminder was shown last.
    pub fn reminded_on(&self) -> Result<Option<NaiveDate>> {
        sql!("progress/reminded_on").first(self.connection, (), |row| word(row, "reminded", "day"))
    }

    /// The running timer.
    pub fn timer(&self) -> Result<Option<Timer>> {
        sql!("progress/timer").first(self.connection, (), |row| {
            Ok(Timer {
                resource: word(row, "timer", "resource")?,
                unit: maybe_word(row, "timer", "unit")?,
                started: word(row, "timer", "started")?,
                seen: word(row, "timer_seen", "seen")?,
            })
        })
    }
}

impl Writer<'_> {
    /// Adds to the log.
    pub fn append_entries(&self, entries: &[Entry]) -> Result<()> {
        for entry in entries {
            let columns = Columns::of(&entry.event)?;
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
                    ":share": columns.share,
                    ":was": columns.was,
                    ":now": columns.now,
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
                ":started": timer.started.format(MOMENT).to_string(),
            },
        )
    }

    /// Writes down that the running timer was seen.
    pub fn see_timer(&self, at: NaiveDateTime) -> Result<()> {
        sql!("progress/see_timer")
            .run(self.connection, named_params! { ":at": at.format(MOMENT).to_string() })
    }

    /// Keeps the day a reminder was shown.
    pub fn remind_on(&self, day: NaiveDate) -> Result<()> {
        sql!("progress/remind_on").run(self.connection, named_params! { ":day": day.to_string() })
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
    share: Option<u32>,
    was: Option<String>,
    now: Option<String>,
}

impl<'a> Columns<'a> {
    fn of(event: &'a Event) -> Result<Self> {
        let about = |kind, unit: &UnitId| Self { kind, unit: Some(unit.to_string()), ..Self::default() };
        Ok(match event {
            Event::Studied { resource, unit, minutes, note } => Self {
                kind: "studied",
                resource: Some(resource.as_str()),
                unit: unit.as_ref().map(ToString::to_string),
                minutes: Some(minutes.get()),
                note: note.as_deref(),
                ..Self::default()
            },
            Event::UnitProgress { unit, share } => {
                Self { share: Some(share.basis_points()), ..about("unit-progress", unit) }
            }
            Event::UnitDone { unit } => about("unit-done", unit),
            Event::UnitReopened { unit } => about("unit-reopened", unit),
            Event::OfferAnswered { resource, taken } => Self {
                kind: "offer-answered",
                resource: Some(resource.as_str()),
                taken: Some(*taken),
                ..Self::default()
            },
            Event::Corrected { was, now } => Self {
                kind: "corrected",
                was: Some(to_document(was, TABLE, "was")?),
                now: Some(to_document(now, TABLE, "now")?),
                ..Self::default()
            },
            Event::Withdrawn { was } => {
                Self { kind: "withdrawn", was: Some(to_document(was, TABLE, "was")?), ..Self::default() }
            }
        })
    }
}

fn entry(row: &Row<'_>) -> Result<Entry> {
    let kind: String = plain(row, TABLE, "kind")?;
    let event = match kind.as_str() {
        "studied" => Event::Studied {
            resource: word(row, TABLE, "resource")?,
            unit: maybe_word(row, TABLE, "unit")?,
            minutes: Minutes::new(plain(row, TABLE, "minutes")?),
            note: plain(row, TABLE, "note")?,
        },
        "unit-progress" => Event::UnitProgress {
            unit: word(row, TABLE, "unit")?,
            share: Share::from_basis_points(plain(row, TABLE, "share")?),
        },
        "unit-done" => Event::UnitDone { unit: word(row, TABLE, "unit")? },
        "unit-reopened" => Event::UnitReopened { unit: word(row, TABLE, "unit")? },
        "offer-answered" => Event::OfferAnswered {
            resource: word(row, TABLE, "resource")?,
            taken: plain(row, TABLE, "taken")?,
        },
        "corrected" => Event::Corrected {
            was: Box::new(document(row, TABLE, "was")?),
            now: Box::new(document(row, TABLE, "now")?),
        },
        "withdrawn" => Event::Withdrawn { was: Box::new(document(row, TABLE, "was")?) },
        _ => return Err(Error::BadRow { table: TABLE, column: "kind", value: kind }),
    };
    Ok(Entry { on: word(row, TABLE, "day")?, event })
}
