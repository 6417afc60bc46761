//! A short mark of the facts an export rests on.

use std::io::{self, Write};

use cairn_domain::dossier::Dossier;

/// Sixteen hexadecimal digits that stay the same as long as the facts do, whatever the day and the version of Cairn.
///
/// It tells two exports apart; it guards nothing.
pub(crate) fn of_facts(dossier: &Dossier) -> Result<String, serde_json::Error> {
    let mut digest = Fnv(0xcbf2_9ce4_8422_2325);
    let facts = (&dossier.data_version, &dossier.assessments, &dossier.accepted, &dossier.entries);
    serde_json::to_writer(&mut digest, &facts)?;
    Ok(format!("{:016x}", digest.0))
}

/// FNV-1a: the hash in the standard library may change with its version, this one cannot.
struct Fnv(u64);

impl Write for Fnv {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    #[test]
    fn the_hash_is_the_published_one() {
        let mut digest = Fnv(0xcbf2_9ce4_8422_2325);
        digest.write_all(b"foobar").unwrap();
        assert_eq!(digest.0, 0x8594_4171_f739_67e8);
    }

    #[test]
    fn only_facts_change_the_mark() {
        let dossier = sample::dossier("");
        let mark = of_facts(&dossier).unwrap();
        let mut later = dossier.clone();
        later.today = later.today.succ_opt().unwrap();
        later.app_version = "9.9.9".into();
        assert_eq!(of_facts(&later).unwrap(), mark, "the day and the program are no facts");
        later.entries.clear();
        assert_ne!(of_facts(&later).unwrap(), mark, "the log is");
    }
}
