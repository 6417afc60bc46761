//! Names of companies and places, each said once.

/// Names, each with a number in the order of first use.
///
/// A market has a hundred thousand of them to look up, and what takes time is to fetch memory from afar. So a slot
/// tells all that is known of a name but its letters, and the letters of all names lie side by side.
#[derive(Debug, Default)]
pub(super) struct Names {
    letters: String,
    /// Where the letters of each name end.
    ends: Vec<usize>,
    /// Each name at the first free place from where its mark points; at least half of them are free.
    slots: Vec<Slot>,
}

/// A name in its place; four of them fill a line of the cache.
#[derive(Debug, Clone, Copy)]
struct Slot {
    mark: u32,
    number: u32,
    start: u32,
    length: u32,
}

impl Slot {
    const FREE: Self = Self { mark: 0, number: u32::MAX, start: 0, length: 0 };

    fn is_free(self) -> bool {
        self.number == u32::MAX
    }
}

impl Names {
    /// The number of a name.
    pub(super) fn number(&mut self, name: &str) -> u32 {
        if self.ends.len() * 2 >= self.slots.len() {
            self.make_room();
        }
        let mark = mark(name);
        let mut at = self.home(mark);
        while let Some(slot) = self.slots.get(at).filter(|slot| !slot.is_free()) {
            if slot.mark == mark && self.letters(*slot) == name.as_bytes() {
                return slot.number;
            }
            at = self.next(at);
        }
        let number = u32::try_from(self.ends.len()).unwrap_or(u32::MAX);
        let place = (u32::try_from(self.letters.len()), u32::try_from(name.len()));
        self.letters.push_str(name);
        self.ends.push(self.letters.len());
        // Behind four billion letters a name gets a number at each use.
        if let (Ok(start), Ok(length)) = place {
            self.put(at, Slot { mark, number, start, length });
        }
        number
    }

    /// The names in the order of their numbers.
    pub(super) fn list(self) -> Vec<String> {
        let mut start = 0;
        let name = |end: usize| {
            let name = self.letters.get(start..end).unwrap_or_default().to_owned();
            start = end;
            name
        };
        self.ends.into_iter().map(name).collect()
    }

    fn letters(&self, slot: Slot) -> &[u8] {
        let start = slot.start as usize;
        self.letters.as_bytes().get(start..start + slot.length as usize).unwrap_or_default()
    }

    fn make_room(&mut self) {
        let places = (self.slots.len() * 4).max(64);
        let before = std::mem::replace(&mut self.slots, vec![Slot::FREE; places]);
        for slot in before.into_iter().filter(|slot| !slot.is_free()) {
            let mut at = self.home(slot.mark);
            while self.slots.get(at).is_some_and(|slot| !slot.is_free()) {
                at = self.next(at);
            }
            self.put(at, slot);
        }
    }

    fn put(&mut self, at: usize, slot: Slot) {
        if let Some(free) = self.slots.get_mut(at) {
            *free = slot;
        }
    }

    fn home(&self, mark: u32) -> usize {
        mark as usize & (self.slots.len() - 1)
    }

    fn next(&self, at: usize) -> usize {
        (at + 1) & (self.slots.len() - 1)
    }
}

/// Eight letters at a time: names are marked a hundred thousand times, and nothing is kept under the mark.
fn mark(name: &str) -> u32 {
    let (eights, rest) = name.as_bytes().as_chunks::<8>();
    let mut last = [0; 8];
    for (to, from) in last.iter_mut().zip(rest) {
        *to = *from;
    }
    let step = |mark: u64, eight: &[u8; 8]| {
        let mixed = (mark ^ u64::from_le_bytes(*eight)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        mixed ^ (mixed >> 32)
    };
    let mark = step(eights.iter().fold(name.len() as u64, step), &last);
    #[expect(clippy::cast_possible_truncation, reason = "the upper half went into the lower one")]
    let folded = mark as u32;
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_keeps_the_number_of_its_first_use() {
        let mut names = Names::default();
        let given: Vec<u32> = ["Acme", "Berlin", "Acme", ""].map(|name| names.number(name)).into();
        assert_eq!(given, [0, 1, 0, 2]);
        assert_eq!(names.list(), ["Acme", "Berlin", ""]);
    }

    #[test]
    fn many_names_are_told_apart() {
        let mut names = Names::default();
        let all: Vec<String> = (0..5_000).map(|number| format!("Firm {number}")).collect();
        for _ in 0..2 {
            assert!(all.iter().zip(0..).all(|(name, number)| names.number(name) == number));
        }
        assert_eq!(names.list(), all);
    }
}
