//! The log, and the timer that is running.

use cairn_domain::progress::{Entry, Timer};
use rusqlite::named_params;

use crate::row::{document, sql, to_document, word};
use crate::{Reader, Result, Writer};

impl Reader<'_> {
    /// The log, in the order it was written.
    pub fn entries(&self) -> Result<Vec<Entry>> {
        sql!("progress/entries").all(self.connection, (), |row| {
            Ok(Entry { on: word(row, "entry", "day")?, event: document(row, "entry", "event")? })
        })
    }

    /// The running timer.
    pub fn timer(&self) -> Result<Option<Timer>> {
        sql!("progress/timer").first(self.connection, (), |row| document(row, "timer", "document"))
    }
}

impl Writer<'_> {
    /// Adds to the log.
    pub fn append_entries(&self, entries: &[Entry]) -> Result<()> {
        for entry in entries {
            let event = to_document(&entry.event, "entry", "event")?;
            let params = named_params! { ":day": entry.on.to_string(), ":event": event };
            sql!("progress/append_entry").run(self.connection, params)?;
        }
        Ok(())
    }

    /// Keeps the timer that was started.
    pub fn start_timer(&self, timer: &Timer) -> Result<()> {
        let document = to_document(timer, "timer", "document")?;
        sql!("progress/start_timer").run(self.connection, named_params! { ":document": document })
    }

    /// Forgets the timer.
    pub fn clear_timer(&self) -> Result<()> {
        sql!("progress/clear_timer").run(self.connection, ())
    }
}
