//! Names of companies and places, each said once.

/// Names, each with a number in the order of first use.
#[derive(Debug, Default)]
pub(super) struct Names {
    list: Vec<String>,
    /// Each name at the first free place from where its mark points; at least half of them are free.
    slots: Vec<Option<Slot>>,
}

#[derive(Debug, Clone, Copy)]
struct Slot {
    mark: u32,
    number: u32,
}

impl Names {
    /// The number of a name.
    pub(super) fn number(&mut self, name: &str) -> u32 {
        if self.list.len() * 2 >= self.slots.len() {
            self.make_room();
        }
        let mark = mark(name);
        let mut at = self.home(mark);
        while let Some(Slot { mark: other, number }) = self.slots.get(at).copied().flatten() {
            if other == mark && self.list.get(number as usize).is_some_and(|known| known == name) {
                return number;
            }
            at = self.next(at);
        }
        let number = u32::try_from(self.list.len()).unwrap_or(u32::MAX);
        self.list.push(name.to_owned());
        self.put(at, Slot { mark, number });
        number
    }

    /// The names in the order of their numbers.
    pub(super) fn list(self) -> Vec<String> {
        self.list
    }

    fn make_room(&mut self) {
        let places = (self.slots.len() * 2).max(64);
        let before = std::mem::replace(&mut self.slots, vec![None; places]);
        for slot in before.into_iter().flatten() {
            let mut at = self.home(slot.mark);
            while self.slots.get(at).is_some_and(Option::is_some) {
                at = self.next(at);
            }
            self.put(at, slot);
        }
    }

    fn put(&mut self, at: usize, slot: Slot) {
        if let Some(free) = self.slots.get_mut(at) {
            *free = Some(slot);
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
