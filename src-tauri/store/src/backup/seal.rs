//! Backups under a passphrase: the same bytes in an age file, which every program for that format opens.

use std::io::{BufRead, Read, Write};

use age::scrypt::{Identity, Recipient};
use age::secrecy::SecretString;
use age::{DecryptError, Decryptor, Encryptor};
use cairn_domain::backup::BadBackup;

/// How every age file begins.
pub(super) const BEGIN: &str = "age-encryption.org/v1";

/// A passphrase, which shows itself nowhere and is overwritten when it is no longer needed.
#[derive(Clone)]
pub struct Passphrase(SecretString);

impl Passphrase {
    /// Takes a passphrase; nothing for an empty one, which would protect nothing.
    pub fn new(words: String) -> Option<Self> {
        (!words.is_empty()).then(|| Self(SecretString::from(words)))
    }
}

impl std::fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Passphrase(…)")
    }
}

/// Guessing a passphrase costs 2 to the power of this each time: about a second and 256 MiB. The same as age's own.
#[cfg(not(test))]
const WORK: u8 = 18;
#[cfg(test)]
const WORK: u8 = 10;

/// More is asked of no file: a gibibyte, and some seconds.
const MOST_WORK: u8 = 20;

/// Writes through encryption. The last bytes are written when `finish` is called on it.
pub(super) fn sealing<W: Write>(
    out: W,
    passphrase: &Passphrase,
) -> std::io::Result<age::stream::StreamWriter<W>> {
    let mut recipient = Recipient::new(passphrase.0.clone());
    recipient.set_work_factor(WORK);
    let encryptor = Encryptor::with_recipients(std::iter::once(&recipient as _));
    // One passphrase and nobody else: what age forbids is to mix them.
    encryptor.map_err(std::io::Error::other)?.wrap_output(out)
}

/// Reads through decryption.
pub(super) fn opening<R: BufRead>(
    sealed: R,
    passphrase: &Passphrase,
) -> std::result::Result<impl Read, BadBackup> {
    let decryptor = Decryptor::new_buffered(sealed).map_err(refusal)?;
    if !decryptor.is_scrypt() {
        return Err(BadBackup::OtherEncryption);
    }
    let mut identity = Identity::new(passphrase.0.clone());
    identity.set_max_work_factor(MOST_WORK);
    decryptor.decrypt(std::iter::once(&identity as _)).map_err(refusal)
}

fn refusal(error: DecryptError) -> BadBackup {
    match error {
        DecryptError::DecryptionFailed | DecryptError::KeyDecryptionFailed => BadBackup::WrongPassphrase,
        DecryptError::ExcessiveWork { .. } => BadBackup::TooMuchWork,
        DecryptError::NoMatchingKeys | DecryptError::UnknownFormat => BadBackup::OtherEncryption,
        _ => BadBackup::Damaged,
    }
}
