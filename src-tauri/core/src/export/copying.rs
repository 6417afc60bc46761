//! Exports that are written unasked.

use cairn_domain::dossier::{Copying, Every, Shown};
use chrono::NaiveDate;

use super::{File, Format};
use crate::{Cairn, Changed, Result, Topic};

impl Cairn {
    /// Where exports go unasked, if they do.
    pub fn export_copying(&self) -> Result<Option<Copying>> {
        Ok(self.store.read(|r| r.copying())?)
    }

    /// Writes exports into a folder from now on, whenever they are due; without a folder no more.
    ///
    /// It is a matter of this device and no step of the person's: undo does not reach it.
    pub fn export_copy_into(&self, into: Option<(&str, &[Format], Every)>) -> Result<Changed<()>> {
        self.store.keep(|w| match into {
            Some((folder, formats, every)) => w.put_copying(&Copying {
                folder: folder.to_owned(),
                formats: formats.iter().map(|format| format.word().to_owned()).collect(),
                every,
                written: None,
                problem: None,
            }),
            None => w.clear_copying(),
        })?;
        Ok(Changed::new((), Topic::Copies))
    }

    /// The folder and the whole exports that are due to be written there.
    pub fn export_due(&self, zone: Option<&str>, today: NaiveDate) -> Result<Option<(String, Vec<File>)>> {
        let Some(copying) = self.export_copying()?.filter(|copying| copying.is_due(today)) else {
            return Ok(None);
        };
        let formats =
            Format::ALL.iter().filter(|format| copying.formats.iter().any(|word| word == format.word()));
        let mut files = Vec::new();
        for format in formats {
            files.extend(self.export_write(*format, &Shown::everything(), zone, today)?);
        }
        Ok(Some((copying.folder, files)))
    }

    /// Keeps how it went. A problem that is known already is not written again.
    pub fn export_copied(&self, problem: Option<String>, today: NaiveDate) -> Result<()> {
        let Some(mut copying) = self.export_copying()? else { return Ok(()) };
        if problem.is_some() && problem == copying.problem {
            return Ok(());
        }
        if problem.is_none() {
            copying.written = Some(today);
        }
        copying.problem = problem;
        Ok(self.store.keep(|w| w.put_copying(&copying))?)
    }
}
