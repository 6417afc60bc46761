//! A small set of hashes that answers at once, and is sometimes wrong in one direction.

/// A set that says of some things that are not in it that they are, and of none that is that it is not.
///
/// It is a Bloom filter of two bits, both in one cell, so that one look at the memory answers. (Putze, Sanders
/// and Singler, "Cache-, hash- and space-efficient Bloom filters", 2007.) It fits into the nearest cache with the
/// few thousand words that begin the names of skills.
#[derive(Debug, Clone)]
pub(super) struct Filter {
    cells: Box<[u64]>,
    shift: u32,
}

impl Filter {
    /// So many bits for each member let one in a hundred of the others through.
    const BITS: usize = 16;

    /// An empty set with room for about so many.
    pub(super) fn for_about(members: usize) -> Self {
        let cells = (members * Self::BITS / 64).next_power_of_two().max(64);
        Self { cells: vec![0; cells].into(), shift: u64::BITS - cells.trailing_zeros() }
    }

    pub(super) fn put(&mut self, hash: u64) {
        let cell = self.cell(hash);
        if let Some(bits) = self.cells.get_mut(cell) {
            *bits |= pair(hash);
        }
    }

    #[inline]
    pub(super) fn has(&self, hash: u64) -> bool {
        let pair = pair(hash);
        self.cells.get(self.cell(hash)).is_some_and(|bits| bits & pair == pair)
    }

    #[inline]
    fn cell(&self, hash: u64) -> usize {
        #[expect(clippy::cast_possible_truncation, reason = "the shift leaves fewer than 32 bits")]
        let cell = (hash >> self.shift) as usize;
        cell
    }
}

/// Mixes bits so that the upper ones depend on all: Fibonacci hashing.
#[inline]
pub(super) fn mix(bits: u64) -> u64 {
    bits.wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

/// The two bits of a hash within its cell.
#[inline]
fn pair(hash: u64) -> u64 {
    (1 << ((hash >> 36) % 64)) | (1 << ((hash >> 30) % 64))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_members_are_found_and_few_others() {
        let mut filter = Filter::for_about(4_000);
        let hashes = |from: u64| (from..from + 4_000).map(|number| mix(number ^ (number << 40)));
        for hash in hashes(0) {
            filter.put(hash);
        }
        assert!(hashes(0).all(|hash| filter.has(hash)));
        let wrong = hashes(1_000_000).filter(|hash| filter.has(*hash)).count();
        assert!(wrong < 200, "{wrong} of 4000 others got through");
    }
}
