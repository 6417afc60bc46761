//! Lays the seeds of every target into a folder, where the fuzzer finds them: `seeds FOLDER`.

use std::path::PathBuf;

use cairn_untrusted::{TARGETS, seeds};

fn main() -> std::io::Result<()> {
    let folder: PathBuf = std::env::args_os().nth(1).unwrap_or_else(|| "seeds".into()).into();
    for target in TARGETS {
        let place = folder.join(target.name);
        std::fs::create_dir_all(&place)?;
        for seed in seeds::of(target.name) {
            std::fs::write(place.join(seed.kind), seed.bytes)?;
        }
    }
    Ok(())
}
