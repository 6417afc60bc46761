//! How phrases go on from word to word.

use super::filter::mix;
use super::words::Gap;

/// Where a phrase goes on: from one node by a word to the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Step {
    pub(super) from: u32,
    /// The number of the word.
    pub(super) word: u32,
    /// The node it leads to: never the first one.
    pub(super) to: u32,
    /// What may stand before the word.
    pub(super) gaps: Gap,
}

/// All steps, found by where they begin and by the word. Some words go on in a hundred ways, so a list of them for each
/// node would take longer to search; and all lie side by side in memory, whatever lies there already.
#[derive(Debug, Clone)]
pub(super) struct Steps {
    slots: Box<[Step]>,
    shift: u32,
}

impl Steps {
    const FREE: Step = Step { from: 0, word: 0, to: 0, gaps: Gap::NONE };

    pub(super) fn new(steps: &[Step]) -> Self {
        // Half of them free at least: most steps are found where they are looked for first.
        let slots = (steps.len() * 2).next_power_of_two().max(64);
        let mut table =
            Self { slots: vec![Self::FREE; slots].into(), shift: u64::BITS - slots.trailing_zeros() };
        for step in steps {
            let free = table.place(step.from, step.word, |slot| slot.to == 0);
            if let Some(slot) = table.slots.get_mut(free) {
                *slot = *step;
            }
        }
        table
    }

    /// The step from a node by the word of that number.
    pub(super) fn find(&self, from: u32, word: u32) -> Option<Step> {
        let place = self.place(from, word, |slot| slot.to == 0 || (slot.from == from && slot.word == word));
        self.slots.get(place).copied().filter(|slot| slot.to != 0)
    }

    /// The first place from that of the step on whose slot is looked for.
    #[inline]
    fn place(&self, from: u32, word: u32, is: impl Fn(&Step) -> bool) -> usize {
        let hash = mix((u64::from(from) << 32) | u64::from(word));
        #[expect(clippy::cast_possible_truncation, reason = "the shift leaves fewer than 32 bits")]
        let mut place = (hash >> self.shift) as usize;
        while self.slots.get(place).is_some_and(|slot| !is(slot)) {
            place = (place + 1) & (self.slots.len() - 1);
        }
        place
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_step_is_found_and_no_other() {
        let step = |number: u32| Step { from: number % 7, word: number, to: number + 1, gaps: Gap::SPACE };
        let all: Vec<Step> = (0..500).map(step).collect();
        let steps = Steps::new(&all);
        assert!(all.iter().all(|step| steps.find(step.from, step.word) == Some(*step)));
        assert_eq!(steps.find(0, 1), None);
        assert_eq!(steps.find(7, 0), None);
    }
}
