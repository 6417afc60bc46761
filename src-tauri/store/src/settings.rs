//! What the person chose.

use cairn_domain::settings::Settings;
use rusqlite::named_params;

use crate::row::{document, sql, to_document};
use crate::{Reader, Result, Writer};

impl Reader<'_> {
    /// What was chosen; what is usual where nothing was.
    pub fn settings(&self) -> Result<Settings> {
        let chosen = sql!("settings/settings")
            .first(self.connection, (), |row| document(row, "setting", "document"))?;
        Ok(chosen.unwrap_or_default())
    }
}

impl Writer<'_> {
    /// Keeps what was chosen.
    pub fn put_settings(&self, settings: &Settings) -> Result<()> {
        let document = to_document(settings, "setting", "document")?;
        sql!("settings/put_settings").run(self.connection, named_params! { ":document": document })
    }
}
