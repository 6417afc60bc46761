//! Memory that reading one text leaves to the next on the same thread: to ask for it anew for each of a hundred
//! thousand texts takes a good part of the time.

use std::cell::Cell;

use super::scan::Found;
use super::sentences::{Name, Sentence, Sentences};
use super::spelling::Says;

/// Lists to fill, all empty.
#[derive(Debug, Default)]
pub(super) struct Room {
    pub(super) found: Found<Says>,
    pub(super) list: Vec<Sentence>,
    names: Vec<Name<'static>>,
}

/// A text with more hits keeps its memory to itself.
const MOST: usize = 4_096;

thread_local! {
    static ROOM: Cell<Room> = Cell::default();
}

impl Room {
    /// What the text before left, if there was one.
    pub(super) fn take() -> Self {
        ROOM.take()
    }

    /// Room for names of another text.
    pub(super) fn names<'a>(&mut self) -> Vec<Name<'a>> {
        emptied(std::mem::take(&mut self.names))
    }

    /// Leaves the memory of a text that was read to the next one.
    pub(super) fn leave(sentences: Sentences<'_>) {
        let Sentences { mut found, mut list, names, .. } = sentences;
        if found.hits.capacity().max(found.lines.capacity()).max(found.stops.capacity()) <= MOST {
            found.clear();
            list.clear();
            ROOM.set(Self { found, list, names: emptied(names) });
        }
    }
}

/// The same memory without its names. The standard library collects in place, and no name of one text is left for
/// the other.
fn emptied<'b>(names: Vec<Name<'_>>) -> Vec<Name<'b>> {
    names.into_iter().map_while(|_| None).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn memory_for_names_is_used_again() {
        let names: Vec<Name<'_>> = Vec::with_capacity(100);
        assert!(emptied(names).capacity() >= 100);
    }
}
