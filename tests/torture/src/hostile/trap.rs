//! A file that was made to harm, and what has to come of it.

use std::path::{Path, PathBuf};

/// The verb a file is brought in with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    /// `cairn import`: what tells of the person.
    Person,
    /// `cairn market import`: postings.
    Postings,
    /// `cairn jobs resume`: the résumé to compare postings with.
    Resume,
}

impl Way {
    /// The words for it on the command line, around the path.
    pub(crate) fn words(self, path: &Path) -> Vec<PathBuf> {
        let (before, after): (&[&str], &[&str]) = match self {
            Self::Person => (&["import"], &["--yes"]),
            Self::Postings => (&["market", "import"], &["--yes"]),
            Self::Resume => (&["jobs", "resume"], &[]),
        };
        let words = |words: &[&str]| words.iter().map(PathBuf::from).collect::<Vec<_>>();
        [words(before), vec![path.to_path_buf()], words(after)].concat()
    }
}

/// What has to come of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Due {
    /// So many rows, postings or skills come in, and the answer says this.
    Taken(u64, &'static str),
    /// Nothing comes in, since it is refused with these words.
    Refused(&'static str),
}

/// A file that was made to harm.
pub(crate) struct Trap {
    /// Its name.
    pub(crate) name: &'static str,
    /// How it is brought in.
    pub(crate) way: Way,
    /// What has to come of it.
    pub(crate) due: Due,
    /// Lays it down.
    pub(crate) lay: Box<dyn Fn(&Path)>,
}

impl Trap {
    /// Something that is more than bytes under a name.
    pub(crate) fn place(name: &'static str, way: Way, due: Due, lay: impl Fn(&Path) + 'static) -> Self {
        Self { name, way, due, lay: Box::new(lay) }
    }

    /// A file of these bytes.
    pub(crate) fn file<B: AsRef<[u8]>>(
        name: &'static str,
        way: Way,
        due: Due,
        bytes: impl Fn() -> B + 'static,
    ) -> Self {
        Self::place(name, way, due, move |path| std::fs::write(path, bytes()).expect("a file can be written"))
    }
}
