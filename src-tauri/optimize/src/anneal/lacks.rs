//! How many marks each goal lacks, for 256 goals at once.
//!
//! The goals of a block count side by side: each plane holds one binary digit of all their counts, so one more mark lacking is
//! added to 256 counts by a few operations on words (bit slicing, Biham 1997). All goals of a block weigh the same, a power of
//! two, so what they are worth is how many there are; a goal that weighs five stands in a block of fours and in one of
//! ones. What a change is worth is found from scratch in a second row of counts, so nothing has to be turned back where
//! it is not kept.

use super::FINE;
use crate::model::{Goal, Mark, Model};

/// How many digits a count has.
const PLANES: usize = 4;
/// A goal that asks for more marks is not counted: hardly a plan grants it.
const MOST: usize = (1 << PLANES) - 1;
/// How many words of how many goals a block has.
const WORDS: usize = 4;
const BITS: usize = 64;

/// A bit for each goal of a block.
type Bits = [u64; WORDS];
/// What the goals of a block lack, digit by digit.
type Block = [Bits; PLANES];

/// The goals by what they lack, as it is and as it would be.
pub(super) struct Lacks {
    blocks: Vec<Block>,
    after: Vec<Block>,
    /// What all count and what the granted ones weigh.
    sum: Sum,
    sum_after: Sum,
    /// How many marks there are, and for each block and mark the goals that ask for it.
    marks_of_all: usize,
    asked: Vec<Bits>,
    /// What each goal of a block weighs.
    weights: Vec<i64>,
    /// The marks of the goals, one goal after the other, and where each begins and ends; block by block, with room where a
    /// block is not full.
    marks: Vec<u32>,
    goals: Vec<(usize, usize)>,
    /// What a goal counts that is granted, that lacks one mark, and that lacks two.
    counts: [i64; 3],
}

/// What goals are worth together.
#[derive(Clone, Copy, Default)]
struct Sum {
    granted: i64,
    value: i64,
}

impl Lacks {
    /// All goals of a model lack all; nothing where a weight is too large.
    pub(super) fn of(model: &Model) -> Option<Self> {
        let mut lacks = Self {
            blocks: Vec::new(),
            after: Vec::new(),
            sum: Sum::default(),
            sum_after: Sum::default(),
            marks_of_all: model.marks(),
            asked: Vec::new(),
            weights: Vec::new(),
            marks: Vec::new(),
            goals: Vec::new(),
            counts: [FINE, 0, 0],
        };
        let heaviest = model.goals.iter().map(|goal| goal.weight).max().unwrap_or(0);
        let heaviest = i64::try_from(heaviest).ok()?;
        let goals: Vec<&Goal> = model.goals.iter().filter(|goal| goal.marks.len() <= MOST).collect();
        for digit in 0..i64::BITS - heaviest.leading_zeros() {
            let alike = goals.iter().filter(|goal| goal.weight >> digit & 1 == 1);
            for (place, goal) in alike.enumerate() {
                if place % (WORDS * BITS) == 0 {
                    lacks.add_block(1 << digit);
                }
                lacks.add(&goal.marks);
            }
        }
        lacks.after.clone_from(&lacks.blocks);
        Some(lacks)
    }

    /// Room for goals that weigh so much. Where none stands yet, as much is lacking as can be counted.
    fn add_block(&mut self, weight: i64) {
        self.goals.resize(self.blocks.len() * WORDS * BITS, (0, 0));
        self.blocks.push([[u64::MAX; WORDS]; PLANES]);
        self.asked.resize(self.blocks.len() * self.marks_of_all, Bits::default());
        self.weights.push(weight);
    }

    /// A goal in the last block.
    fn add(&mut self, marks: &[Mark]) {
        let last = self.blocks.len() - 1;
        let place = self.goals.len() - last * WORDS * BITS;
        let mut bits = Bits::default();
        bits[place / BITS] = 1 << (place % BITS);
        (marks.len()..MOST).for_each(|_| subtract(&mut self.blocks[last], &bits));
        let begin = self.marks.len();
        for &mark in marks {
            self.asked[last * self.marks_of_all + mark][place / BITS] |= bits[place / BITS];
            self.marks.extend(u32::try_from(mark));
        }
        self.goals.push((begin, self.marks.len()));
    }

    /// What a goal counts that lacks one mark, and what one that lacks two.
    pub(super) fn price(&mut self, one: i64, two: i64) {
        self.counts = [FINE, one, two];
        self.sum = self.blocks.iter().zip(&self.weights).fold(Sum::default(), |mut sum, (block, &weight)| {
            sum.add(block, weight, self.counts);
            sum
        });
    }

    /// Counts what goals lack without some marks and with some others; tells what that adds.
    pub(super) fn turn(&mut self, without: &[Mark], with: &[Mark]) -> i64 {
        let Self { blocks, after, asked, weights, marks_of_all, counts, .. } = self;
        let mut sum = Sum::default();
        let rows = asked.chunks_exact(*marks_of_all);
        for (((block, after), asked), &weight) in blocks.iter().zip(after).zip(rows).zip(weights.iter()) {
            let mut changed = *block;
            for &mark in with {
                subtract(&mut changed, &asked[mark]);
            }
            for &mark in without {
                add(&mut changed, &asked[mark]);
            }
            sum.add(&changed, weight, *counts);
            *after = changed;
        }
        self.sum_after = sum;
        sum.value - self.sum.value
    }

    /// Keeps what was counted.
    pub(super) fn settle(&mut self) {
        std::mem::swap(&mut self.blocks, &mut self.after);
        self.sum = self.sum_after;
    }

    /// What all granted goals weigh.
    pub(super) fn worth(&self) -> i64 {
        self.sum.granted
    }

    /// The goals that are granted, that lack one mark, or that lack two: how many, what they weigh and the marks they ask
    /// for. One that weighs no power of two comes in parts.
    pub(super) fn near(&self) -> impl Iterator<Item = (usize, i64, &[u32])> {
        self.blocks.iter().zip(&self.weights).enumerate().flat_map(move |(at, (block, &weight))| {
            near(block).into_iter().enumerate().flat_map(move |(lacking, goals)| {
                ones(goals).map(move |place| {
                    let (begin, end) = self.goals[at * WORDS * BITS + place];
                    (lacking, weight, &self.marks[begin..end])
                })
            })
        })
    }
}

impl Sum {
    #[inline]
    fn add(&mut self, block: &Block, weight: i64, counts: [i64; 3]) {
        let [granted, one, two] = near(block).map(|goals| count(&goals));
        self.granted += weight * granted;
        self.value += weight * (granted * counts[0] + one * counts[1] + two * counts[2]);
    }
}

/// Of some goals one mark more is lacking.
#[inline]
fn add(block: &mut Block, goals: &Bits) {
    let mut goals = *goals;
    for plane in block {
        for (digit, goals) in plane.iter_mut().zip(&mut goals) {
            let carried = *digit & *goals;
            *digit ^= *goals;
            *goals = carried;
        }
    }
}

/// Of some goals one mark less is lacking.
#[inline]
fn subtract(block: &mut Block, goals: &Bits) {
    let mut goals = *goals;
    for plane in block {
        for (digit, goals) in plane.iter_mut().zip(&mut goals) {
            let borrowed = !*digit & *goals;
            *digit ^= *goals;
            *goals = borrowed;
        }
    }
}

/// The goals of a block that are granted, that lack one mark and that lack two.
#[inline]
fn near(block: &Block) -> [Bits; 3] {
    let [ones, twos, rest @ ..] = block;
    let mut near = [Bits::default(); 3];
    for word in 0..WORDS {
        let (one, two) = (ones[word], twos[word]);
        let many = rest.iter().fold(0, |many, plane| many | plane[word]);
        near[0][word] = !(one | two | many);
        near[1][word] = one & !(two | many);
        near[2][word] = two & !(one | many);
    }
    near
}

/// How many goals, by sums within pairs of bits, then fours, eights and sixteens (Warren, "Hacker's
/// Delight", 2002): so several words are counted at once, also by processors that have no instruction for one.
#[inline]
fn count(goals: &Bits) -> i64 {
    const PAIRS: u64 = 0x5555_5555_5555_5555;
    const FOURS: u64 = 0x3333_3333_3333_3333;
    const EIGHTS: u64 = 0x0F0F_0F0F_0F0F_0F0F;
    const SIXTEENS: u64 = 0x00FF_00FF_00FF_00FF;
    let mut eights = 0;
    for &word in goals {
        let pairs = word - (word >> 1 & PAIRS);
        let fours = (pairs & FOURS) + (pairs >> 2 & FOURS);
        eights += (fours + (fours >> 4)) & EIGHTS;
    }
    let sixteens = (eights & SIXTEENS) + (eights >> 8 & SIXTEENS);
    (sixteens.wrapping_mul(0x0001_0001_0001_0001) >> 48).cast_signed()
}

/// The places of the bits that are set.
fn ones(goals: Bits) -> impl Iterator<Item = usize> {
    goals.into_iter().enumerate().flat_map(|(word, mut bits)| {
        std::iter::from_fn(move || {
            let bit = (bits != 0).then_some(word * BITS + bits.trailing_zeros() as usize);
            bits &= bits.wrapping_sub(1);
            bit
        })
    })
}
