//! Where exports go unasked.

use cairn_domain::dossier::Copying;
use rusqlite::named_params;

use crate::row::{document, maybe_word, plain, sql, to_document, word};
use crate::{Reader, Result, Writer};

const TABLE: &str = "copying";

impl Reader<'_> {
    /// Where exports go unasked, if they do.
    pub fn copying(&self) -> Result<Option<Copying>> {
        sql!("export/copying").first(self.connection, (), |row| {
            Ok(Copying {
                folder: plain(row, TABLE, "folder")?,
                formats: document(row, TABLE, "formats")?,
                every: word(row, TABLE, "every")?,
                written: maybe_word(row, TABLE, "written")?,
                problem: plain(row, TABLE, "problem")?,
            })
        })
    }
}

impl Writer<'_> {
    /// Keeps where exports go unasked.
    pub fn put_copying(&self, copying: &Copying) -> Result<()> {
        sql!("export/put_copying").run(
            self.connection,
            named_params! {
                ":folder": copying.folder,
                ":formats": to_document(&copying.formats, TABLE, "formats")?,
                ":every": copying.every.word(),
                ":written": copying.written.map(|day| day.to_string()),
                ":problem": copying.problem,
            },
        )
    }

    /// Writes no export unasked any more.
    pub fn clear_copying(&self) -> Result<()> {
        sql!("export/clear_copying").run(self.connection, ())
    }
}
