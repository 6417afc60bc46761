//! How many marks each goal lacks, for 64 goals at once.
//!
//! The goals of a word count side by side: each plane holds one binary digit of all their counts, so one more mark lacking is
//! added to 64 counts by a few operations on words (bit slicing, Biham 1997). What a change is worth is found from
//! scratch in a second row of counts, so nothing has to be turned back where it is not kept.

use super::FINE;
use crate::model::{Goal, Mark, Model};

/// How many digits a count has.
const PLANES: usize = 4;
/// A goal that asks for more marks is not counted: hardly a plan grants it.
const MOST: usize = (1 << PLANES) - 1;
/// How many goals share a word.
const BITS: usize = 64;

/// The goals by what they lack, as it is and as it would be.
pub(super) struct Lacks {
    words: Vec<Word>,
    after: Vec<Word>,
    /// How many marks there are, and for each word and mark the goals that ask for it, a bit each.
    marks_of_all: usize,
    asked: Vec<u64>,
    /// What each goal weighs, the lightest first,
    weights: Vec<i64>,
    /// and what all goals of a word weigh where that is the same.
    alike: Vec<Option<i64>>,
    /// The marks of each goal, one goal after the other, and where each ends.
    marks: Vec<u32>,
    ends: Vec<usize>,
    /// What a goal counts that is granted, that lacks one mark, and that lacks two.
    counts: [i64; 3],
}

/// What 64 goals lack, digit by digit, and what that is worth.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Word {
    lacks: [u64; PLANES],
    /// What the granted ones weigh, and what all count.
    granted: i64,
    value: i64,
}

impl Word {
    /// One mark more is lacking.
    fn add(&mut self, mut goals: u64) {
        for plane in &mut self.lacks {
            let carried = *plane & goals;
            *plane ^= goals;
            goals = carried;
        }
    }

    /// One mark less is lacking.
    fn subtract(&mut self, mut goals: u64) {
        for plane in &mut self.lacks {
            let borrowed = !*plane & goals;
            *plane ^= goals;
            goals = borrowed;
        }
    }

    /// The goals that are granted, that lack one mark, and that lack two.
    fn near(&self) -> [u64; 3] {
        let [ones, twos, rest @ ..] = self.lacks;
        let many = rest.iter().fold(0, |many, plane| many | plane);
        [!(ones | twos | many), ones & !(twos | many), twos & !(ones | many)]
    }
}

impl Lacks {
    /// All goals of a model lack all; nothing where a weight is too large.
    pub(super) fn of(model: &Model) -> Option<Self> {
        let mut goals: Vec<&Goal> = model.goals.iter().filter(|goal| goal.marks.len() <= MOST).collect();
        goals.sort_by_key(|goal| goal.weight);
        let count = goals.len().div_ceil(BITS);
        let mut asked = vec![0; count * model.marks()];
        // Where a word has places left, what stands there lacks as much as can be counted.
        let mut words = vec![Word { lacks: [u64::MAX; PLANES], ..Word::default() }; count];
        let (mut marks, mut ends) = (Vec::new(), Vec::new());
        for (number, goal) in goals.iter().enumerate() {
            let (word, bit) = (number / BITS, 1 << (number % BITS));
            (goal.marks.len()..MOST).for_each(|_| words[word].subtract(bit));
            goal.marks.iter().for_each(|&mark| asked[word * model.marks() + mark] |= bit);
            marks.extend(goal.marks.iter().filter_map(|&mark| u32::try_from(mark).ok()));
            ends.push(marks.len());
        }
        let weights =
            goals.iter().map(|goal| i64::try_from(goal.weight)).collect::<Result<Vec<_>, _>>().ok()?;
        let alike = |weights: &[i64]| weights.first().copied().filter(|first| weights.last() == Some(first));
        let alike = weights.chunks(BITS).map(alike).collect();
        Some(Self {
            after: words.clone(),
            words,
            marks_of_all: model.marks(),
            asked,
            weights,
            alike,
            marks,
            ends,
            counts: [FINE, 0, 0],
        })
    }

    /// What a goal counts that lacks one mark, and what one that lacks two.
    pub(super) fn price(&mut self, one: i64, two: i64) {
        self.counts = [FINE, one, two];
        for at in 0..self.words.len() {
            self.words[at] = self.valued(at, self.words[at]);
        }
    }

    /// Counts what goals lack without some marks and with some others; tells what that adds.
    pub(super) fn turn(&mut self, without: &[Mark], with: &[Mark]) -> i64 {
        let mut gain = 0;
        for (at, asked) in self.asked.chunks_exact(self.marks_of_all).enumerate() {
            let (before, mut touched) = (self.words[at], 0);
            let mut word = before;
            for &mark in with {
                word.subtract(asked[mark]);
                touched |= asked[mark];
            }
            for &mark in without {
                word.add(asked[mark]);
                touched |= asked[mark];
            }
            if touched != 0 {
                word = self.valued(at, word);
                gain += word.value - before.value;
            }
            self.after[at] = word;
        }
        gain
    }

    /// Keeps what was counted.
    pub(super) fn settle(&mut self) {
        std::mem::swap(&mut self.words, &mut self.after);
    }

    /// What all granted goals weigh.
    pub(super) fn worth(&self) -> i64 {
        self.words.iter().map(|word| word.granted).sum()
    }

    fn valued(&self, at: usize, word: Word) -> Word {
        let [granted, one, two] = word.near().map(|goals| self.weight(at, goals));
        let value = granted * self.counts[0] + one * self.counts[1] + two * self.counts[2];
        Word { granted, value, ..word }
    }

    /// What some goals of a word weigh.
    fn weight(&self, at: usize, goals: u64) -> i64 {
        match self.alike[at] {
            Some(weight) => weight * i64::from(goals.count_ones()),
            None => ones(goals).map(|bit| self.weights[at * BITS + bit]).sum(),
        }
    }

    /// The goals that are granted, that lack one mark, or that lack two: how many, what they weigh and the marks they ask for.
    pub(super) fn near(&self) -> impl Iterator<Item = (usize, i64, &[u32])> {
        self.words.iter().enumerate().flat_map(move |(at, word)| {
            word.near().into_iter().enumerate().flat_map(move |(lacking, goals)| {
                ones(goals).map(move |bit| {
                    let goal = at * BITS + bit;
                    let begin = goal.checked_sub(1).map_or(0, |before| self.ends[before]);
                    (lacking, self.weights[goal], &self.marks[begin..self.ends[goal]])
                })
            })
        })
    }
}

/// The places of the bits that are set.
fn ones(mut bits: u64) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let bit = (bits != 0).then_some(bits.trailing_zeros() as usize);
        bits &= bits.wrapping_sub(1);
        bit
    })
}
