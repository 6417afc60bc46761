//! The two or three skills that open most, found exactly by branch and bound.
//!
//! What is opened together is no sum over skills: a posting that misses two counts only when both are
//! learned. So taking the best skill first and the next best then can miss the best pair, and every pair
//! and three has to be ruled out. Bounds rule out nearly all of them without looking.

use super::MissingSet;
use crate::skills::SkillNo;

/// How many postings are opened by each set of one, two or three skills that opens any.
pub(super) struct Openings {
    /// By skill.
    alone: Vec<u64>,
    /// By two skills, from either side, in order.
    two: Vec<(Set, u64)>,
    /// By three skills in order of number, in order.
    three: Vec<(Set, u64)>,
    /// For each skill, the most that any other opens only together with it.
    most_in_two: Vec<u64>,
    /// For each skill, the most that any other two open only together with it.
    most_in_three: Vec<u64>,
}

impl Openings {
    /// The openings of postings that miss one, two or three of `skills` skills.
    pub(super) fn of(
        ones: &[MissingSet<1>],
        twos: &[MissingSet<2>],
        threes: &[MissingSet<3>],
        skills: usize,
    ) -> Self {
        let mut alone = vec![0; skills];
        for MissingSet { skills: [missing], postings } in ones {
            raise(&mut alone, missing.skill.index(), |known| known + u64::from(*postings));
        }
        let from_either_side = keyed(twos).flat_map(|([one, other], postings)| {
            [(Set::of([one, other]), postings), (Set::of([other, one]), postings)]
        });
        let two = added_up(from_either_side.collect());
        let three = added_up(keyed(threes).map(|(three, postings)| (Set::of(three), postings)).collect());
        let (mut most_in_two, mut most_in_three) = (vec![0; skills], vec![0; skills]);
        for (set, postings) in &two {
            let [_, skill, _] = set.skills();
            raise(&mut most_in_two, skill, |known| known.max(*postings));
        }
        for (set, postings) in &three {
            for skill in set.skills() {
                raise(&mut most_in_three, skill, |known| known.max(*postings));
            }
        }
        Self { alone, two, three, most_in_two, most_in_three }
    }

    /// The two skills that open more than any one alone, and most of all twos; and the three that open
    /// more than any two, and most of all threes.
    pub(super) fn best(&self) -> (Option<[SkillNo; 2]>, Option<[SkillNo; 3]>) {
        let one = self.alone.iter().copied().max().unwrap_or(0);
        let (opened_by_two, two) = self.best_two(one);
        let (_, three) = self.best_three(opened_by_two);
        (two.and_then(numbers), three.and_then(numbers))
    }

    /// The best two of those that open more than `least`, and what they open; else `least` again.
    ///
    /// Two skills open no more than the sum of their parts: what each opens alone, and half the most
    /// it shares with any other. With the greatest parts first, the search of a row ends at the first
    /// two whose parts do not exceed the best found.
    fn best_two(&self, least: u64) -> (u64, Option<[usize; 2]>) {
        let parts = self.ordered(|skill| 2 * self.alone(skill) + self.most_in_two(skill));
        let (mut most, mut best) = (least, None);
        for (place, &(one, its_part)) in parts.iter().enumerate() {
            for &(other, part) in parts.iter().skip(place + 1) {
                if its_part + part <= 2 * most {
                    break;
                }
                let opened = self.alone(one) + self.alone(other) + self.together([one, other]);
                if opened > most {
                    (most, best) = (opened, Some([one, other]));
                }
            }
        }
        (most, best)
    }

    /// The best three of those that open more than `least`, and what they open; else `least` again.
    ///
    /// Three skills open no more than the sum of their parts: what each opens alone, the most it shares
    /// with any other, since each of the three shares belongs to two of them, and a third of the most
    /// it shares with any other two.
    fn best_three(&self, least: u64) -> (u64, Option<[usize; 3]>) {
        let part =
            |skill| 6 * self.alone(skill) + 6 * self.most_in_two(skill) + 2 * self.most_in_three(skill);
        let parts = self.ordered(part);
        let (mut most, mut best) = (least, None);
        for (place, &(first, first_part)) in parts.iter().enumerate() {
            let rest = parts.get(place + 1..).unwrap_or_default();
            if rest.first().is_none_or(|&(_, part)| first_part + 2 * part <= 6 * most) {
                break;
            }
            let shared_with_first = self.row(first);
            let with_first = |skill: usize| shared_with_first.get(skill).copied().unwrap_or(0);
            for (place, &(second, second_part)) in rest.iter().enumerate() {
                if first_part + 2 * second_part <= 6 * most {
                    break;
                }
                let opened_by_two = self.alone(first) + self.alone(second) + with_first(second);
                for &(third, third_part) in rest.iter().skip(place + 1) {
                    if first_part + second_part + third_part <= 6 * most {
                        break;
                    }
                    let sure = opened_by_two + self.alone(third) + with_first(third);
                    if sure + self.most_in_two(third) + self.most_in_three(third) <= most {
                        continue;
                    }
                    let opened =
                        sure + self.together([second, third]) + self.all_together([first, second, third]);
                    if opened > most {
                        (most, best) = (opened, Some([first, second, third]));
                    }
                }
            }
        }
        (most, best)
    }

    /// The skills that open anything, by their part in a bound, greatest first.
    fn ordered(&self, part: impl Fn(usize) -> u64) -> Vec<(usize, u64)> {
        let mut parts: Vec<(usize, u64)> = (0..self.alone.len()).map(|skill| (skill, part(skill))).collect();
        parts.retain(|(_, part)| *part > 0);
        parts.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
        parts
    }

    fn alone(&self, skill: usize) -> u64 {
        self.alone.get(skill).copied().unwrap_or(0)
    }

    fn most_in_two(&self, skill: usize) -> u64 {
        self.most_in_two.get(skill).copied().unwrap_or(0)
    }

    fn most_in_three(&self, skill: usize) -> u64 {
        self.most_in_three.get(skill).copied().unwrap_or(0)
    }

    /// What two skills open only together.
    fn together(&self, set: [usize; 2]) -> u64 {
        find(&self.two, Set::of(set))
    }

    /// What three skills open only all together.
    fn all_together(&self, mut set: [usize; 3]) -> u64 {
        set.sort_unstable();
        find(&self.three, Set::of(set))
    }

    /// What a skill opens only together with each other one.
    fn row(&self, skill: usize) -> Vec<u64> {
        let from = self.two.partition_point(|(set, _)| set.skills()[1] < skill);
        let mut row = vec![0; self.alone.len()];
        for (set, postings) in self.two.iter().skip(from) {
            let [_, one, other] = set.skills();
            if one != skill {
                break;
            }
            raise(&mut row, other, |_| *postings);
        }
        row
    }
}

/// Two or three skills as one number: a market has tens of thousands of such sets to sort.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Set(u64);

impl Set {
    /// No skill has a number of more bits.
    const BITS: u32 = u16::BITS;

    fn of<const N: usize>(skills: [usize; N]) -> Self {
        Self(skills.into_iter().fold(0, |set, skill| (set << Self::BITS) | skill as u64))
    }

    /// Its skills in their order; the first of two is the second of these.
    fn skills(self) -> [usize; 3] {
        #[expect(clippy::cast_possible_truncation, reason = "only the bits of one skill are left")]
        [2, 1, 0].map(|place| (self.0 >> (place * Self::BITS)) as u16).map(usize::from)
    }
}

fn keyed<const N: usize>(sets: &[MissingSet<N>]) -> impl Iterator<Item = ([usize; N], u64)> {
    sets.iter().map(|set| (set.skills.map(|missing| missing.skill.index()), u64::from(set.postings)))
}

/// The postings of equal sets added up, in order of set.
fn added_up(mut counted: Vec<(Set, u64)>) -> Vec<(Set, u64)> {
    counted.sort_unstable_by_key(|(set, _)| *set);
    counted.dedup_by(|(set, postings), (known, sum)| {
        let same = set == known;
        if same {
            *sum += *postings;
        }
        same
    });
    counted
}

fn find(counted: &[(Set, u64)], set: Set) -> u64 {
    let place = counted.binary_search_by_key(&set, |(known, _)| *known).ok();
    place.and_then(|place| counted.get(place)).map_or(0, |(_, postings)| *postings)
}

fn raise(cells: &mut [u64], place: usize, to: impl Fn(u64) -> u64) {
    if let Some(cell) = cells.get_mut(place) {
        *cell = to(*cell);
    }
}

fn numbers<const N: usize>(mut places: [usize; N]) -> Option<[SkillNo; N]> {
    places.sort_unstable();
    let mut numbers = [SkillNo::of_index(0)?; N];
    for (number, place) in numbers.iter_mut().zip(places) {
        *number = SkillNo::of_index(place)?;
    }
    Some(numbers)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::super::must_have::MustHave;
    use super::*;
    use crate::level::Level;

    const SKILLS: usize = 9;

    /// Missing sets as bits of a mask, with their postings.
    type Masks = Vec<(u32, u32)>;

    fn sets<const N: usize>(masks: &Masks) -> Vec<MissingSet<N>> {
        let of_size = |mask: &&(u32, u32)| mask.0.count_ones() == u32::try_from(N).unwrap();
        let set = |&(mask, postings): &(u32, u32)| {
            let mut places = (0..SKILLS).filter(|skill| mask >> skill & 1 == 1);
            let missing = |skill| MustHave {
                skill: SkillNo::of_index(skill).unwrap(),
                asked: Level::Guided,
                held: Level::None,
            };
            MissingSet { skills: [(); N].map(|()| missing(places.next().unwrap())), postings }
        };
        masks.iter().filter(of_size).map(set).collect()
    }

    fn openings(masks: &Masks) -> Openings {
        Openings::of(&sets::<1>(masks), &sets::<2>(masks), &sets::<3>(masks), SKILLS)
    }

    fn opened(masks: &Masks, learned: u32) -> u64 {
        masks.iter().filter(|(mask, _)| mask & !learned == 0).map(|(_, postings)| u64::from(*postings)).sum()
    }

    /// The most that so many skills open, by trying all.
    fn most(masks: &Masks, size: u32) -> u64 {
        let all = (0..1_u32 << SKILLS).filter(|learned| learned.count_ones() == size);
        all.map(|learned| opened(masks, learned)).max().unwrap()
    }

    fn mask_of<const N: usize>(set: [SkillNo; N]) -> u32 {
        set.iter().map(|skill| 1 << skill.index()).sum()
    }

    #[test]
    fn the_best_two_need_not_hold_the_best_one() {
        let masks = vec![(0b001, 5), (0b110, 20)];
        let (two, _) = openings(&masks).best();
        assert_eq!(two.map(mask_of), Some(0b110));
    }

    #[test]
    fn without_a_second_skill_that_helps_there_is_no_best_two() {
        let (two, three) = openings(&vec![(0b1, 5)]).best();
        assert_eq!((two, three), (None, None));
    }

    fn any_masks() -> impl Strategy<Value = Masks> {
        let mask = prop::collection::vec(0..SKILLS, 1..4)
            .prop_map(|skills| skills.iter().fold(0, |mask, skill| mask | 1 << skill));
        prop::collection::vec((mask, 1u32..30), 0..60)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2_000))]
        #[test]
        fn the_best_two_and_three_are_those_found_by_trying_all(masks in any_masks()) {
            let (two, three) = openings(&masks).best();
            let [by_one, by_two, by_three] = [1, 2, 3].map(|size| most(&masks, size));
            prop_assert_eq!(two.is_some(), by_two > by_one);
            prop_assert_eq!(three.is_some(), by_three > by_two);
            if let Some(two) = two {
                prop_assert_eq!(opened(&masks, mask_of(two)), by_two);
            }
            if let Some(three) = three {
                prop_assert_eq!(opened(&masks, mask_of(three)), by_three);
            }
        }
    }
}
