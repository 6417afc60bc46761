//! Where postings come from: files, folders of them, or a text that was pasted.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde::Serialize;

/// Something adverts can be read from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// A file; opened only when it is read.
    File(PathBuf),
    /// A text that was pasted or dropped.
    Text(String),
}

impl Origin {
    /// What it is called where a person reads it: a name, never a path.
    pub fn name(&self) -> String {
        match self {
            Self::File(path) => {
                path.file_name().map_or_else(|| "file".into(), |name| name.to_string_lossy().into_owned())
            }
            Self::Text(_) => "pasted text".into(),
        }
    }

    /// How many bytes it has, as far as that is known beforehand.
    pub fn size(&self) -> u64 {
        match self {
            Self::File(path) => fs::metadata(path).map_or(0, |facts| facts.len()),
            Self::Text(text) => u64::try_from(text.len()).unwrap_or(u64::MAX),
        }
    }
}

/// A folder deeper than this is no collection of postings.
const DEEPEST: usize = 16;

/// More files than anybody saved by hand.
const MOST_FILES: usize = 100_000;

/// What was found under some paths, and what was passed over.
#[derive(Debug, Default)]
pub struct Found {
    /// What can be read, in order of path.
    pub origins: Vec<Origin>,
    /// What was passed over: its name, and why.
    pub passed_over: Vec<(String, PassedOver)>,
}

/// Why something was passed over before it was looked into.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, specta::Type)]
#[serde(tag = "code", rename_all = "camelCase")]
pub enum PassedOver {
    /// It is no file and no folder, or a link to somewhere else.
    #[error("it is no file: links, devices and the like are passed over")]
    NotAFile,
    /// The system does not let us look, and says why.
    #[error("it cannot be opened: {problem}")]
    Unreadable {
        /// What the system says.
        problem: String,
    },
    /// The folder goes deeper, or holds more files, than is looked at.
    #[error("the folder goes deeper or holds more files than is looked at: bring in a part of it")]
    TooMany,
}

/// Every file under these paths. Hidden files and links inside folders are left alone.
pub fn gather(paths: &[PathBuf]) -> Found {
    let mut found = Found::default();
    for path in paths {
        match fs::metadata(path) {
            Ok(facts) if facts.is_dir() => walk(path, 0, &mut found),
            Ok(facts) if facts.is_file() => found.origins.push(Origin::File(path.clone())),
            Ok(_) => found.pass_over(path, PassedOver::NotAFile),
            Err(error) => found.pass_over(path, unreadable(&error)),
        }
    }
    found
}

fn walk(folder: &Path, depth: usize, found: &mut Found) {
    if depth > DEEPEST {
        return found.pass_over(folder, PassedOver::TooMany);
    }
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => return found.pass_over(folder, unreadable(&error)),
    };
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths {
        let hidden = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
        if hidden {
            continue;
        }
        if found.origins.len() >= MOST_FILES {
            return found.pass_over(folder, PassedOver::TooMany);
        }
        // A link may lead anywhere, round in a circle too, so it is not followed.
        match fs::symlink_metadata(&path) {
            Ok(facts) if facts.is_dir() => walk(&path, depth + 1, found),
            Ok(facts) if facts.is_file() => found.origins.push(Origin::File(path)),
            Ok(_) => found.pass_over(&path, PassedOver::NotAFile),
            Err(error) => found.pass_over(&path, unreadable(&error)),
        }
    }
}

fn unreadable(error: &io::Error) -> PassedOver {
    PassedOver::Unreadable { problem: error.to_string() }
}

impl Found {
    fn pass_over(&mut self, path: &Path, why: PassedOver) {
        self.passed_over.push((Origin::File(path.to_path_buf()).name(), why));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_gives_its_files_in_order_and_follows_no_link() {
        let folder = tempfile::tempdir().unwrap();
        let place = |name: &str| folder.path().join(name);
        fs::create_dir(place("b")).unwrap();
        for name in ["c.html", "a.html", "b/inner.json", ".hidden"] {
            fs::write(place(name), "x").unwrap();
        }
        #[cfg(unix)]
        std::os::unix::fs::symlink(folder.path(), place("round")).unwrap();
        let found = gather(&[folder.path().to_path_buf(), place("missing")]);
        let names: Vec<String> = found.origins.iter().map(Origin::name).collect();
        assert_eq!(names, ["a.html", "inner.json", "c.html"]);
        let passed: Vec<&str> = found.passed_over.iter().map(|(name, _)| name.as_str()).collect();
        assert!(passed.contains(&"missing"), "what is not there is said: {passed:?}");
        #[cfg(unix)]
        assert!(passed.contains(&"round"), "a link is said and not followed");
    }
}
