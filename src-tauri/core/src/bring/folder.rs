//! Git repositories in a folder, read from the disk: their files and git's own record, without running anything.

use std::collections::BTreeMap;
use std::fs::{self, DirEntry, File, Metadata};
use std::io::{self, Read, Seek, SeekFrom};
use std::path::Path;
use std::time::UNIX_EPOCH;

use cairn_domain::skills::claims::{Code, Repository, WorkRecord};
use cairn_intake::code::{self, LARGEST_FILE, Language};
use cairn_intake::{Error, ErrorKind};
use chrono::{DateTime, NaiveDate};

const GIBIBYTE: u64 = 1024 * 1024 * 1024;

/// Folders in folders: a tree that goes deeper was not made by a person.
const DEEPEST: usize = 64;

/// Of a longer record only the newest part is read; it tells of some ten thousand commits.
const LONGEST_RECORD: u64 = 4 * 1024 * 1024;

/// As many names as anybody reads.
const NAMED: usize = 50;

/// How much of a folder is looked at.
#[derive(Debug, Clone, Copy)]
pub(super) struct Limits {
    /// The most files and folders.
    pub(super) files: usize,
    /// The most code.
    pub(super) gibibytes: u64,
}

/// More than a person's own code comes to.
pub(super) const USUAL: Limits = Limits { files: 200_000, gibibytes: 2 };

/// The repositories in a folder.
#[derive(Debug)]
pub(super) struct Found {
    /// Each of them, in order of path, with what is known of it.
    pub(super) repositories: Vec<Repository>,
    /// What was not looked into though it might hold code, by name.
    pub(super) left_aside: Vec<String>,
}

/// Reads every repository in a folder, or the one it is. Links are not followed.
pub(super) fn repositories(folder: &Path, limits: Limits) -> Result<Found, Error> {
    // Whatever way was given there, the folder has one name.
    let whole = fs::canonicalize(folder).map_err(|error| unreadable(name(folder), &error))?;
    let mut walk =
        Walk { limits, file: name(&whole), seen: 0, read: 0, trees: Vec::new(), left_aside: Vec::new() };
    walk.folder(&whole, None, 0)?;
    let Walk { file, trees, left_aside, .. } = walk;
    let error = |kind| Error { file, line: None, kind };
    if trees.is_empty() {
        return Err(error(ErrorKind::NoRepository));
    }
    if trees.iter().all(|tree| tree.code.is_empty()) {
        return Err(error(ErrorKind::NoCode));
    }
    Ok(Found { repositories: trees.into_iter().map(Tree::repository).collect(), left_aside })
}

/// What was found so far.
struct Walk {
    limits: Limits,
    /// The name of the chosen folder.
    file: String,
    /// Files and folders met.
    seen: usize,
    /// Bytes of code read.
    read: u64,
    trees: Vec<Tree>,
    left_aside: Vec<String>,
}

/// A repository that is being read.
struct Tree {
    name: String,
    record: Option<WorkRecord>,
    /// Lines and the newest day, by skill.
    code: BTreeMap<&'static str, (&'static Language, u32, Option<NaiveDate>)>,
}

/// How a folder is kept by git.
enum Kept {
    /// It is a repository.
    Whole,
    /// Its repository lies elsewhere: it is a submodule, or a second working tree.
    Elsewhere,
    No,
}

impl Walk {
    /// Goes through a folder, which is part of a repository or not.
    fn folder(&mut self, folder: &Path, within: Option<usize>, depth: usize) -> Result<(), Error> {
        let listed = fs::read_dir(folder).and_then(|entries| entries.collect::<io::Result<Vec<DirEntry>>>());
        let mut entries = match listed {
            Ok(entries) => entries,
            Err(error) if depth == 0 => return Err(unreadable(self.file.clone(), &error)),
            Err(_) => {
                self.leave(folder);
                return Ok(());
            }
        };
        entries.sort_by_key(DirEntry::file_name);
        let within = match kept(folder) {
            // Its code counts where its repository lies, and a submodule is mostly another's.
            Kept::Elsewhere if depth > 0 => {
                self.leave(folder);
                return Ok(());
            }
            Kept::No => within,
            Kept::Whole | Kept::Elsewhere => {
                let tree = Tree { name: name(folder), record: record(folder), code: BTreeMap::new() };
                self.trees.push(tree);
                Some(self.trees.len() - 1)
            }
        };
        for entry in entries {
            self.seen += 1;
            if self.seen > self.limits.files {
                return Err(self.too_much());
            }
            let (path, called) = (entry.path(), entry.file_name());
            let called = called.to_string_lossy();
            // The type of a link is that of the link.
            match entry.file_type() {
                Ok(sort) if sort.is_dir() && !code::is_left_aside(&called) => {
                    if depth >= DEEPEST {
                        self.leave(&path);
                    } else {
                        self.folder(&path, within, depth + 1)?;
                    }
                }
                Ok(sort) if sort.is_file() && code::may_be_code(&called) => {
                    let Some(place) = within else { continue };
                    match contents(&path) {
                        Ok(Some((bytes, facts))) => self.count(place, &called, &bytes, &facts)?,
                        Ok(None) => {}
                        Err(_) => self.leave(&path),
                    }
                }
                Ok(_) => {}
                Err(_) => self.leave(&path),
            }
        }
        Ok(())
    }

    fn count(&mut self, place: usize, called: &str, bytes: &[u8], facts: &Metadata) -> Result<(), Error> {
        self.read = self.read.saturating_add(u64::try_from(bytes.len()).unwrap_or(u64::MAX));
        if self.read > self.limits.gibibytes.saturating_mul(GIBIBYTE) {
            return Err(self.too_much());
        }
        if let Some((language, lines)) = code::read(called, bytes)
            && let Some(tree) = self.trees.get_mut(place)
        {
            let (_, sum, touched) = tree.code.entry(language.skill).or_insert((language, 0, None));
            *sum = sum.saturating_add(lines);
            *touched = (*touched).max(changed(facts));
        }
        Ok(())
    }

    fn leave(&mut self, path: &Path) {
        if self.left_aside.len() < NAMED {
            self.left_aside.push(name(path));
        }
    }

    fn too_much(&self) -> Error {
        let Limits { files, gibibytes } = self.limits;
        Error { file: self.file.clone(), line: None, kind: ErrorKind::TooMuchCode { files, gibibytes } }
    }
}

impl Tree {
    fn repository(self) -> Repository {
        let code = |(skill, (language, lines, touched)): (&str, (&Language, u32, Option<NaiveDate>))| {
            let skill = skill.parse().ok()?;
            Some(Code { skill, language: language.word.to_owned(), lines, touched })
        };
        Repository {
            name: self.name,
            record: self.record,
            code: self.code.into_iter().filter_map(code).collect(),
        }
    }
}

fn kept(folder: &Path) -> Kept {
    match fs::symlink_metadata(folder.join(".git")) {
        Ok(facts) if facts.is_dir() => Kept::Whole,
        Ok(facts) if facts.is_file() => Kept::Elsewhere,
        _ => Kept::No,
    }
}

/// What git recorded in a repository; nothing where it keeps no record, or none that can be read.
fn record(folder: &Path) -> Option<WorkRecord> {
    let path = folder.join(".git/logs/HEAD");
    let facts = fs::symlink_metadata(&path).ok().filter(Metadata::is_file)?;
    let mut file = File::open(&path).ok()?;
    file.seek(SeekFrom::Start(facts.len().saturating_sub(LONGEST_RECORD))).ok()?;
    let mut bytes = Vec::new();
    file.take(LONGEST_RECORD).read_to_end(&mut bytes).ok()?;
    Some(code::record(&bytes))
}

/// What stands in a file; nothing for one that is larger than anybody writes.
fn contents(path: &Path) -> io::Result<Option<(Vec<u8>, Metadata)>> {
    let facts = fs::symlink_metadata(path)?;
    if !facts.is_file() || facts.len() > LARGEST_FILE {
        return Ok(None);
    }
    let mut bytes = Vec::new();
    File::open(path)?.take(LARGEST_FILE).read_to_end(&mut bytes)?;
    Ok(Some((bytes, facts)))
}

/// The day a file was changed last.
fn changed(facts: &Metadata) -> Option<NaiveDate> {
    let since = facts.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
    Some(DateTime::from_timestamp(i64::try_from(since.as_secs()).ok()?, 0)?.date_naive())
}

/// The name of a file or folder, never its path.
fn name(path: &Path) -> String {
    path.file_name().map_or_else(|| "folder".into(), |name| name.to_string_lossy().into_owned())
}

fn unreadable(file: String, error: &io::Error) -> Error {
    Error { file, line: None, kind: ErrorKind::Unreadable(error.kind()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const COMMIT: &str = "00 11 Ann <ann@example.org> 1764590400 +0000\tcommit: Begin\n";

    /// A folder with these files; one that ends in a slash is a repository.
    fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
        let root = tempfile::tempdir().unwrap();
        for (path, text) in files {
            let whole = root.path().join(path);
            if path.ends_with('/') {
                fs::create_dir_all(whole.join(".git/logs")).unwrap();
                fs::write(whole.join(".git/logs/HEAD"), text).unwrap();
            } else {
                fs::create_dir_all(whole.parent().unwrap()).unwrap();
                fs::write(whole, text).unwrap();
            }
        }
        root
    }

    /// Each repository in short: name, commits, and lines of each language.
    fn shown(found: &Found) -> Vec<String> {
        let one = |repository: &Repository| {
            let code = repository.code.iter().map(|code| format!(" {} {}", code.lines, code.language));
            let commits = repository.record.map_or("?".into(), |record| record.commits.to_string());
            format!("{} {commits}:{}", repository.name, code.collect::<Vec<_>>().join(","))
        };
        found.repositories.iter().map(one).collect()
    }

    fn refused(files: &[(&str, &str)], limits: Limits) -> ErrorKind {
        repositories(folder(files).path(), limits).unwrap_err().kind
    }

    #[test]
    fn each_repository_in_a_folder_is_read_by_itself_and_what_lies_beside_them_is_not() {
        let root = folder(&[
            ("b/", COMMIT),
            ("b/main.go", "package main\n\nfunc main() {}\n"),
            ("b/src/deep/store.go", "package deep\n"),
            ("b/inner/", ""),
            ("b/inner/a.rs", "fn a() {}\n"),
            ("b/node_modules/x/index.js", "let x;\n"),
            ("b/.hidden/x.py", "x = 1\n"),
            ("a/loose.py", "x = 1\n"),
        ]);
        let found = repositories(root.path(), USUAL).unwrap();
        assert_eq!(shown(&found), ["b 1: 3 Go", "inner 0: 1 Rust"]);
        assert!(found.left_aside.is_empty(), "{:?}", found.left_aside);
    }

    #[test]
    fn a_submodule_is_left_aside_and_a_second_working_tree_can_be_chosen_itself() {
        let root = folder(&[
            ("a/", COMMIT),
            ("a/main.go", "package main\n"),
            ("a/theirs/.git", "gitdir: ../.git/modules/theirs\n"),
            ("a/theirs/their.go", "package their\n"),
        ]);
        let found = repositories(root.path(), USUAL).unwrap();
        assert_eq!((shown(&found), found.left_aside), (vec!["a 1: 1 Go".into()], vec!["theirs".into()]));
        let theirs = repositories(&root.path().join("a/theirs"), USUAL).unwrap();
        assert_eq!(shown(&theirs), ["theirs ?: 1 Go"]);
    }

    #[cfg(unix)]
    #[test]
    fn links_are_not_followed_and_large_files_are_not_code() {
        let root = folder(&[("a/", COMMIT), ("a/main.go", "package main\n"), ("outside.go", "package b\n")]);
        let large = "x\n".repeat(600_000);
        fs::write(root.path().join("a/large.go"), large).unwrap();
        for (to, from) in [("..", "a/round"), ("../outside.go", "a/link.go"), ("/dev/zero", "a/zero.go")] {
            std::os::unix::fs::symlink(to, root.path().join(from)).unwrap();
        }
        assert_eq!(shown(&repositories(root.path(), USUAL).unwrap()), ["a 1: 1 Go"]);
    }

    #[test]
    fn a_folder_without_repository_or_code_or_with_too_much_of_it_says_so() {
        assert_eq!(refused(&[], USUAL), ErrorKind::NoRepository);
        assert_eq!(refused(&[("loose.py", "x = 1\n")], USUAL), ErrorKind::NoRepository);
        assert_eq!(refused(&[("a/", COMMIT), ("a/notes.txt", "Go\n")], USUAL), ErrorKind::NoCode);
        let many = [("a/", COMMIT), ("a/1.go", "package a\n"), ("a/2.go", "package a\n")];
        let few = |files, gibibytes| refused(&many, Limits { files, gibibytes });
        assert_eq!(few(3, 2), ErrorKind::TooMuchCode { files: 3, gibibytes: 2 });
        assert_eq!(few(9, 0), ErrorKind::TooMuchCode { files: 9, gibibytes: 0 });
    }

    #[test]
    fn a_folder_that_is_not_there_is_named_and_not_its_path() {
        let error = repositories(Path::new("/nowhere/at/all"), USUAL).unwrap_err();
        assert_eq!(
            (error.file.as_str(), error.kind),
            ("all", ErrorKind::Unreadable(io::ErrorKind::NotFound))
        );
    }
}
