//! Why a file is not put in the place of a person's data.

use serde::Serialize;

/// Why a backup is refused. Nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type, thiserror::Error)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum BadBackup {
    /// There is no such file.
    #[error("there is no such file")]
    Missing,
    /// It is a folder, a link, a device or a pipe.
    #[error("it is not an ordinary file")]
    NotAFile,
    /// It is larger than any backup, or says it is.
    #[error("it is larger than any backup of Cairn")]
    TooLarge,
    /// It does not begin like a backup.
    #[error("it is not a backup of Cairn")]
    NotABackup,
    /// The bytes are not those that were written.
    #[error("it is damaged: its bytes are not those that were written")]
    Damaged,
    /// The database in it is not sound.
    #[error("the data in it is damaged")]
    Unsound,
    /// The database in it is another program's, or was tampered with.
    #[error("the data in it is not laid out as Cairn lays it out")]
    Foreign,
    /// A newer Cairn made it.
    #[error("a newer Cairn made it (data of version {found}, this one reads up to {supported})")]
    TooNew {
        /// The version of the data in it, or of its form.
        found: u32,
        /// The newest this program reads.
        supported: u32,
    },
    /// Looking through it took too long.
    #[error("looking through it takes too long")]
    TooSlow,
    /// It is encrypted, and no passphrase was given.
    #[error("it is encrypted: a passphrase opens it")]
    Encrypted,
    /// The passphrase is another one.
    #[error("the passphrase does not open it")]
    WrongPassphrase,
    /// It asks for more work to test a passphrase than any backup of Cairn.
    #[error("testing a passphrase on it would take more time and memory than any backup of Cairn needs")]
    TooMuchWork,
    /// It is encrypted, but for a key or with what this Cairn does not know.
    #[error("it is not encrypted with a passphrase as Cairn does it")]
    OtherEncryption,
}
