//! Where the data lies, and what was asked for on the command line as far as the window needs to know.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

pub(crate) use cairn_cli::data_folder;

use crate::opened::is_given;

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
        /// Files and links to open in it.
        open: Vec<OsString>,
    },
    /// An answer in the terminal: a subcommand, a request for help, or something only the terminal can refuse properly.
    Terminal,
}

/// No words, `--data-dir`, and files and links ask for the window.
pub fn asked(words: impl Iterator<Item = OsString>) -> Asked {
    let words: Vec<OsString> = words.collect();
    let (folder, open) = match words.as_slice() {
        [flag, folder, open @ ..] if flag == "--data-dir" => (Some(PathBuf::from(folder)), open),
        [word, open @ ..] => match word.to_str().and_then(|word| word.strip_prefix("--data-dir=")) {
            Some("") => return Asked::Terminal,
            Some(folder) => (Some(PathBuf::from(folder)), open),
            None => (None, words.as_slice()),
        },
        [] => (None, words.as_slice()),
    };
    if open.iter().all(|word| is_given(word)) {
        Asked::Window { folder, open: open.to_vec() }
    } else {
        Asked::Terminal
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(words: &[&str], expected: Option<(Option<&str>, &[&str])>) {
        let expected = expected.map_or(Asked::Terminal, |(folder, open)| Asked::Window {
            folder: folder.map(PathBuf::from),
            open: open.iter().map(OsString::from).collect(),
        });
        assert_eq!(asked(words.iter().map(OsString::from)), expected, "for {words:?}");
    }

    #[test]
    fn the_window_may_be_told_a_data_folder_and_what_to_open() {
        check(&[], Some((None, &[])));
        check(&["--data-dir", "/tmp/try"], Some((Some("/tmp/try"), &[])));
        check(&["--data-dir=/tmp/try"], Some((Some("/tmp/try"), &[])));
        check(&["me.cairn"], Some((None, &["me.cairn"])));
        check(&["--data-dir=/tmp/try", "cairn://gap/raft"], Some((Some("/tmp/try"), &["cairn://gap/raft"])));
    }

    #[test]
    fn everything_else_is_for_the_terminal() {
        for words in [
            &["gap"][..],
            &["--data-dir", "/tmp/try", "gap"],
            &["--data-dir"],
            &["--data-dir="],
            &["--help"],
            &["import", "me.cairn"],
        ] {
            check(words, None);
        }
    }
}
