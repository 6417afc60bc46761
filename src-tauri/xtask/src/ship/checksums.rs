//! Checksums of what is released, and a signature beside them.
//!
//! Signed with the SSH key of a release, because `ssh-keygen` is on every system that builds Cairn and nearly every one
//! that runs it. Who has the public key checks a download with
//!
//! ```text
//! ssh-keygen -Y verify -f allowed_signers -I cairn -n file -s SHA256SUMS.sig < SHA256SUMS
//! sha256sum --check SHA256SUMS
//! ```
//!
//! where `allowed_signers` is the file of that name in `.github`, with one line: `cairn ssh-ed25519 AAAA…`.

use std::fmt::Write as _;
use std::fs::{self, File};
use std::path::Path;
use std::process::Stdio;

use sha2::{Digest as _, Sha256};

use super::part::hex;
use crate::shell::{Outcome, command, must, spelled, stop};

const SUMS: &str = "SHA256SUMS";
const SIGNATURE: &str = "SHA256SUMS.sig";
/// Names the file of the private key.
const KEY: &str = "CAIRN_SIGNING_KEY";
/// What a signature is for: the word OpenSSH proposes for files.
const NAMESPACE: &str = "file";

/// Writes `SHA256SUMS` over the files of a folder, and signs it if `CAIRN_SIGNING_KEY` names a key.
pub(crate) fn checksums(folder: &Path) -> Outcome {
    write_sums(folder)?;
    // Of an earlier run: it would belong to other sums.
    let _ = fs::remove_file(folder.join(SIGNATURE));
    if let Some(key) = std::env::var_os(KEY).filter(|key| !key.is_empty()) {
        return sign(folder, Path::new(&key));
    }
    println!("{SUMS} is not signed: {KEY} names no key.");
    Ok(())
}

fn write_sums(folder: &Path) -> Outcome {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.path().is_file() && name != SUMS && name != SIGNATURE {
            names.push(name);
        }
    }
    if names.is_empty() {
        return stop(format!("There is nothing to release in {}.", folder.display()));
    }
    names.sort();
    let mut sums = String::new();
    for name in names {
        // Writing to a text cannot fail.
        let _ = writeln!(sums, "{}  {name}", of_file(&folder.join(&name))?);
    }
    fs::write(folder.join(SUMS), sums)?;
    Ok(())
}

/// The SHA-256 of a file, in the digits `sha256sum` prints.
pub(crate) fn of_file(path: &Path) -> Outcome<String> {
    let mut sum = Sha256::new();
    let mut file = File::open(path)?;
    let mut piece = vec![0; 1 << 16];
    loop {
        match std::io::Read::read(&mut file, &mut piece)? {
            0 => return Ok(hex(&sum.finalize())),
            read => sum.update(&piece[..read]),
        }
    }
}

fn sign(folder: &Path, key: &Path) -> Outcome {
    let mut sign = command("ssh-keygen", &["-Y", "sign", "-n", NAMESPACE, "-f"]);
    sign.arg(key).arg(folder.join(SUMS)).stdin(Stdio::null());
    must(sign)?;
    // Whether the signature belongs to the sums, whoever made it: a release must not find out later.
    let mut check = command("ssh-keygen", &["-Y", "check-novalidate", "-n", NAMESPACE, "-s"]);
    check.arg(folder.join(SIGNATURE)).stdin(File::open(folder.join(SUMS))?);
    if !check.status()?.success() {
        return stop(format!("`{}` does not accept the signature.", spelled(&check)));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::tests::folder;
    use super::*;

    #[test]
    fn every_file_has_a_line_in_the_order_of_names_and_the_sums_themselves_have_none() {
        let folder = folder(&[("b.deb", "abc"), ("a.rpm", ""), (SUMS, "old"), (SIGNATURE, "old")]);
        write_sums(folder.path()).map_err(|trouble| trouble.0).unwrap();
        // The two sums are in FIPS 180-2 and known to everybody.
        assert_eq!(
            fs::read_to_string(folder.path().join(SUMS)).unwrap(),
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  a.rpm\n\
             ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  b.deb\n"
        );
    }

    #[test]
    fn an_empty_folder_is_no_release() {
        assert!(write_sums(folder(&[]).path()).is_err());
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn sha256sum_agrees_and_sees_a_changed_byte() {
        let folder = folder(&[("cairn.deb", "a package"), ("cairn.rpm", "another")]);
        write_sums(folder.path()).map_err(|trouble| trouble.0).unwrap();
        let agrees = || {
            let mut check = command("sha256sum", &["--check", "--status", SUMS]);
            check.current_dir(folder.path()).status().unwrap().success()
        };
        assert!(agrees());
        fs::write(folder.path().join("cairn.rpm"), "Another").unwrap();
        assert!(!agrees());
    }

    #[test]
    fn a_signature_holds_for_its_sums_and_its_key_and_for_nothing_else() {
        let folder = folder(&[("cairn.deb", "a package")]);
        let key = |name: &str| {
            let path = folder.path().join(name);
            let mut make = command("ssh-keygen", &["-q", "-t", "ed25519", "-N", "", "-C", "", "-f"]);
            assert!(make.arg(&path).status().unwrap().success(), "ssh-keygen makes keys");
            let public = fs::read_to_string(path.with_extension("pub")).unwrap();
            fs::write(path.with_extension("signers"), format!("cairn {public}")).unwrap();
            path
        };
        let (ours, theirs) = (key("ours"), key("theirs"));
        write_sums(folder.path()).map_err(|trouble| trouble.0).unwrap();
        sign(folder.path(), &ours).map_err(|trouble| trouble.0).unwrap();
        let verified = |key: &Path| {
            let mut verify =
                command("ssh-keygen", &["-q", "-Y", "verify", "-I", "cairn", "-n", NAMESPACE, "-f"]);
            verify.arg(key.with_extension("signers")).arg("-s").arg(folder.path().join(SIGNATURE));
            verify.stdin(File::open(folder.path().join(SUMS)).unwrap()).status().unwrap().success()
        };
        assert!(verified(&ours));
        assert!(!verified(&theirs), "another key did not sign");
        fs::write(folder.path().join(SUMS), "0000  cairn.deb\n").unwrap();
        assert!(!verified(&ours), "other sums were not signed");
    }
}
