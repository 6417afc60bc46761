//! Where the data lies, and what was asked for on the command line as far as the window needs to know.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

pub(crate) use cairn_cli::data_folder;

/// The database inside the data folder: the one the terminal uses.
pub(crate) fn database(folder: &Path) -> PathBuf {
    folder.join(cairn_cli::DATABASE)
}

/// What the words after the program's name ask for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asked {
    /// The window, over the data in this folder or in the usual one.
    Window {
        /// The folder named with `--data-dir`.
        folder: Option<PathBuf>,
    },
    /// An answer in the terminal: a subcommand, a request for help, or something only the terminal can refuse properly.
    Terminal,
}

/// No words, or only `--data-dir`, ask for the window.
pub fn asked(words: impl Iterator<Item = OsString>) -> Asked {
    let words: Vec<OsString> = words.collect();
    let folder = match words.as_slice() {
        [] => None,
        [flag, folder] if flag == "--data-dir" => Some(folder.into()),
        [word] => match word.to_str().and_then(|word| word.strip_prefix("--data-dir=")) {
            Some(folder) if !folder.is_empty() => Some(folder.into()),
            _ => return Asked::Terminal,
        },
        _ => return Asked::Terminal,
    };
    Asked::Window { folder }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(words: &[&str], expected: &Asked) {
        assert_eq!(&asked(words.iter().map(OsString::from)), expected, "for {words:?}");
    }

    #[test]
    fn only_a_data_folder_may_be_said_to_the_window() {
        check(&[], &Asked::Window { folder: None });
        check(&["--data-dir", "/tmp/try"], &Asked::Window { folder: Some("/tmp/try".into()) });
        check(&["--data-dir=/tmp/try"], &Asked::Window { folder: Some("/tmp/try".into()) });
        check(&["gap"], &Asked::Terminal);
        check(&["--data-dir", "/tmp/try", "gap"], &Asked::Terminal);
        check(&["--data-dir"], &Asked::Terminal);
        check(&["--help"], &Asked::Terminal);
    }
}
