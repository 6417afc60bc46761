//! A small set of hashes that answers at once, and is sometimes wrong in one direction.

/// A set of hashes that says of some that are not in it that they are, and of none that is that it is not.
///
/// It is a Bloom filter of two bits, both in one cell, so that one look at the memory answers. (Putze, Sanders
/// and Singler, "Cache-, hash- and space-efficient Bloom filters", 2007.) It fits into the nearest cache with the
/// few thousand words that begin the names of skills.
#[derive(Debug, Clone)]
pub(super) struct Filter {
    cells: Box<[u64]>,
    shift: u32,
}

/// Sixty-four bits of a filter, for all hashes that share their upper bits.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cell(u64);

impl Cell {
    /// Whether two bits are set, chosen by a hash.
    #[inline]
    pub(super) fn has(self, hash: u64) -> bool {
        // Both looks at one bit are cheaper than to put the two together first.
        (self.0 >> ((hash >> 36) % 64)) & (self.0 >> ((hash >> 30) % 64)) & 1 == 1
    }
}

impl Filter {
    /// So many bits for each member let about one in a hundred of the others through.
    const BITS: usize = 12;

    /// An empty set with room for about so many.
    pub(super) fn for_about(members: usize) -> Self {
        let cells = (members * Self::BITS / 64).next_power_of_two().max(64);
        Self { cells: vec![0; cells].into(), shift: u64::BITS - cells.trailing_zeros() }
    }

    /// Sets the two bits of the second hash in the cell of the first.
    pub(super) fn put(&mut self, hash: u64, bits: u64) {
        let place = self.place(hash);
        if let Some(cell) = self.cells.get_mut(place) {
            *cell |= (1 << ((bits >> 36) % 64)) | (1 << ((bits >> 30) % 64));
        }
    }

    /// The cell of a hash.
    #[inline]
    pub(super) fn cell(&self, hash: u64) -> Cell {
        Cell(self.cells.get(self.place(hash)).copied().unwrap_or_default())
    }

    #[inline]
    fn place(&self, hash: u64) -> usize {
        #[expect(clippy::cast_possible_truncation, reason = "the shift leaves fewer than 32 bits")]
        let place = (hash >> self.shift) as usize;
        place
    }
}

/// Two sets of words side by side: those that are a member by themselves, and those that are one with the letter behind
/// them. Small enough for the nearest cache, and of a size that is known beforehand, so that one look costs next to
/// nothing.
///
/// It says of about two in a hundred words that are in neither that they are in one.
#[derive(Debug, Clone)]
pub(super) struct Pair(Box<[[u64; 2]; PAIRS]>);

/// Cells in each set of a pair.
const PAIRS: usize = 1 << PAIR_BITS;
const PAIR_BITS: u32 = 10;

impl Pair {
    pub(super) fn new() -> Self {
        Self(Box::new([[0; 2]; PAIRS]))
    }

    /// Puts a hash into the first set. It takes two bits to be in there: one word of many that were wrongly in it would
    /// cost more.
    pub(super) fn put(&mut self, hash: u64) {
        if let Some([first, _]) = self.0.get_mut(Self::cell(hash)) {
            *first |= (1 << Self::place(hash)) | (1 << Self::other_place(hash));
        }
    }

    /// Puts a hash with a letter into the second set.
    pub(super) fn put_with(&mut self, hash: u64, letter: u8) {
        if let Some([_, second]) = self.0.get_mut(Self::cell(hash)) {
            *second |= 1 << Self::lettered(hash, letter);
        }
    }

    /// Whether the first set has a hash, and whether the second has it with the letter.
    #[inline]
    pub(super) fn both(&self, hash: u64, letter: u8) -> (bool, bool) {
        let [first, second] = &self.0[Self::cell(hash)];
        let alone = (first >> Self::place(hash)) & (first >> Self::other_place(hash)) & 1;
        (alone == 1, (second >> Self::lettered(hash, letter)) & 1 == 1)
    }

    #[inline]
    fn cell(hash: u64) -> usize {
        (hash >> (u64::BITS - PAIR_BITS)) as usize
    }

    #[inline]
    fn other_place(hash: u64) -> u64 {
        (hash >> (u64::BITS - PAIR_BITS - 12)) % 64
    }

    #[inline]
    fn place(hash: u64) -> u64 {
        (hash >> (u64::BITS - PAIR_BITS - 6)) % 64
    }

    /// The place of a hash with a letter: letters of one word are as far apart as in the alphabet.
    #[inline]
    fn lettered(hash: u64, letter: u8) -> u64 {
        (hash >> (u64::BITS - PAIR_BITS - 6)).wrapping_add(u64::from(letter)) % 64
    }
}

/// Mixes bits so that the upper ones depend on all: Fibonacci hashing.
#[inline]
pub(super) fn mix(bits: u64) -> u64 {
    bits.wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_members_are_found_and_few_others() {
        let mut filter = Filter::for_about(4_000);
        let hashes = |from: u64| (from..from + 4_000).map(|number| mix(number ^ (number << 40)));
        for hash in hashes(0) {
            filter.put(hash, hash);
        }
        assert!(hashes(0).all(|hash| filter.cell(hash).has(hash)));
        let wrong = hashes(1_000_000).filter(|hash| filter.cell(*hash).has(*hash)).count();
        assert!(wrong < 400, "{wrong} of 4000 others got through");
    }

    #[test]
    fn a_pair_finds_all_members_of_each_set_and_few_others() {
        let mut pair = Pair::new();
        let hashes = |from: u64| (from..from + 1_500).map(|number| mix(number ^ (number << 40)));
        for (number, hash) in hashes(0).enumerate() {
            if number % 2 == 0 { pair.put(hash) } else { pair.put_with(hash, b'd') }
        }
        assert!(hashes(0).step_by(2).all(|hash| pair.both(hash, b' ').0));
        assert!(hashes(0).skip(1).step_by(2).all(|hash| pair.both(hash, b'd').1));
        let wrong = hashes(1_000_000).map(|hash| pair.both(hash, b'd'));
        let wrong = wrong.filter(|(alone, lettered)| alone | lettered).count();
        assert!(wrong < 75, "{wrong} of 1500 others are in a set");
        let wrong = hashes(0).skip(1).step_by(2).filter(|hash| pair.both(*hash, b'e').1).count();
        assert!(wrong < 30, "{wrong} of 750 are in the second set with another letter");
    }
}
