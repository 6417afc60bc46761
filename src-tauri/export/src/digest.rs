//! A short mark of the facts an export rests on.

use std::io::{self, Write};

use cairn_domain::dossier::Dossier;
use cairn_domain::mark::Mark;

/// Sixteen hexadecimal digits that stay the same as long as the facts do, whatever the day and the version of Cairn.
///
/// It tells two exports apart; it guards nothing.
pub(crate) fn of_facts(dossier: &Dossier) -> Result<String, serde_json::Error> {
    let mut digest = Digest(Mark::default());
    let facts = (&dossier.data_version, &dossier.assessments, &dossier.accepted, &dossier.entries);
    serde_json::to_writer(&mut digest, &facts)?;
    Ok(format!("{:016x}", digest.0.number()))
}

struct Digest(Mark);

impl Write for Digest {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0 = self.0.and(bytes);
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
