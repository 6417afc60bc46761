//! Making a backup: a whole copy of the database, looked through before it has its name.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufReader, BufWriter, Read, Write};
use std::path::{Path, PathBuf};

use cairn_domain::backup::Made;
use chrono::Timelike;
use rusqlite::named_params;
use sha2::{Digest, Sha256};

use super::folder::{Backup, free_name};
use super::gate;
use super::header::{Header, hex};
use super::private::Private;
use super::seal::{self, Passphrase};
use crate::row::sql;
use crate::whole::{Part, rename};
use crate::{Error, Result, connection, files};

/// A whole copy of a database, looked through, with what a backup of it says of itself.
pub(super) struct Copied {
    private: Private,
    content: PathBuf,
    header: Header,
}

impl Copied {
    /// Copies a database as it is at this moment, whoever else is writing.
    pub(super) fn of(database: &Path, made: Made) -> Result<Self> {
        let private = Private::beside(database)?;
        let content = private.file("copy.db");
        files::make_private(&content)?;
        // A connection of its own: nobody waits for it, and it sees one moment.
        let source = connection::file(database).map_err(|error| Error::of("open", error))?;
        connection::guard(&source).map_err(|error| Error::of("guard", error))?;
        let name = content.to_str().ok_or_else(|| Error::Unwritable {
            path: content.clone(),
            reason: "the name of its folder is no text".into(),
        })?;
        sql!("backup/copy").run(&source, named_params! { ":file": name })?;
        Self::packed(private, content, made)
    }

    /// What a database that lies in a private folder already becomes as a backup.
    pub(super) fn packed(private: Private, content: PathBuf, made: Made) -> Result<Self> {
        let schema = gate::sound(&content).map_err(|refusal| refusal.of(&content))?;
        let holdings = gate::holdings(&content, schema, &private)?;
        let (length, sha256) = measured(&content).map_err(|error| Error::writing(&content, &error))?;
        // A header knows seconds, and has to be read as it was written.
        let made = Made { at: made.at.with_nanosecond(0).unwrap_or(made.at), ..made };
        let cairn = env!("CARGO_PKG_VERSION").to_owned();
        Ok(Self { private, content, header: Header { schema, cairn, made, holdings, length, sha256 } })
    }

    /// Puts it among the backups of this database.
    pub(super) fn keep(self, database: &Path) -> Result<Backup> {
        let folder = files::backups(database);
        files::make_private_folder(&folder)?;
        let part = self.private.file("whole");
        let written = create_new(&part).and_then(|mut out| {
            self.write(&mut out)?;
            out.sync_all()
        });
        written.map_err(|error| Error::writing(&part, &error))?;
        self.written_whole(&part, None)?;
        let file = free_name(&folder, self.header.made);
        rename(&part, &file).map_err(|error| Error::writing(&file, &error))?;
        self.told(file)
    }

    /// Saves it as this file, in the place of what may be there, under a passphrase if there is one.
    pub(super) fn save(self, file: &Path, passphrase: Option<&Passphrase>) -> Result<Backup> {
        let failed = |error: io::Error| Error::writing(file, &error);
        let part = Part::beside(file).map_err(failed)?;
        let written = match passphrase {
            None => self.write(&mut part.file()),
            Some(passphrase) => self.write_sealed(part.file(), passphrase),
        };
        written.and_then(|()| part.file().sync_all()).map_err(failed)?;
        self.written_whole(part.path(), passphrase)?;
        part.settle().map_err(failed)?;
        self.told(file.to_path_buf())
    }

    fn write_sealed(&self, out: &File, passphrase: &Passphrase) -> io::Result<()> {
        let mut sealing = seal::sealing(BufWriter::new(out), passphrase)?;
        self.write(&mut sealing)?;
        sealing.finish()?.flush()
    }

    fn write(&self, out: &mut impl Write) -> io::Result<()> {
        out.write_all(self.header.text().as_bytes())?;
        io::copy(&mut File::open(&self.content)?, out)?;
        out.flush()
    }

    /// Reads what was written, to the last byte.
    fn written_whole(&self, part: &Path, passphrase: Option<&Passphrase>) -> Result<()> {
        let read = gate::contents(part, passphrase, &mut io::sink()).map_err(|refusal| refusal.of(part))?;
        if read.header.as_ref() == Some(&self.header) {
            return Ok(());
        }
        let reason = "what was written is not what is there".to_owned();
        Err(Error::Unwritable { path: part.to_path_buf(), reason })
    }

    fn told(&self, file: PathBuf) -> Result<Backup> {
        let bytes = fs::metadata(&file).map_err(|error| Error::writing(&file, &error))?.len();
        let Header { made, holdings, .. } = self.header;
        Ok(Backup { file, made, holdings: Some(holdings), bytes, has_checksum: true, refused: None })
    }

    /// Whether nobody would miss it.
    pub(super) fn is_empty(&self) -> bool {
        self.header.holdings.is_empty()
    }

    /// Whether this backup holds the very same.
    pub(super) fn is_in(&self, file: &Path) -> bool {
        let header = File::open(file).ok().and_then(|open| Header::read(&mut BufReader::new(open)).ok());
        header.is_some_and(|header| header.sha256 == self.header.sha256)
    }
}

/// A file that was not there, for the owner alone.
fn create_new(path: &Path) -> io::Result<File> {
    let file = OpenOptions::new().write(true).create_new(true).open(path)?;
    files::only_mine(path, 0o600)?;
    Ok(file)
}

/// The length of a file and its SHA-256.
fn measured(file: &Path) -> io::Result<(u64, String)> {
    let mut hashing = Hashing { out: io::sink(), hash: Sha256::new() };
    let length = io::copy(&mut File::open(file)?, &mut hashing)?;
    Ok((length, hashing.sum()))
}

/// Takes the SHA-256 of what is written through it.
pub(super) struct Hashing<W> {
    pub(super) out: W,
    pub(super) hash: Sha256,
}

impl<W> Hashing<W> {
    pub(super) fn sum(self) -> String {
        hex(&self.hash.finalize())
    }
}

impl<W: Write> Write for Hashing<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.out.write(bytes)?;
        self.hash.update(bytes.get(..written).unwrap_or_default());
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// Copies at most so many bytes; nothing where there are more.
pub(super) fn copy_at_most(from: &mut impl Read, most: u64, to: &mut impl Write) -> io::Result<Option<u64>> {
    let copied = io::copy(&mut from.take(most.saturating_add(1)), to)?;
    Ok((copied <= most).then_some(copied))
}
