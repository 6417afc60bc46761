//! Several at once: while one lane waits for the disk or for somebody it ended, another works.

use std::thread;

use crate::kill::Ground;

/// Shares out so many repetitions among as many lanes as there are processors, each on a ground where chance comes out
/// otherwise. Tells what came of each.
pub(crate) fn in_lanes<T: Send>(
    ground: &Ground,
    repetitions: u64,
    work: impl Fn(&Ground, u64) -> T + Sync,
) -> Vec<T> {
    let lanes = thread::available_parallelism().map_or(1, |count| u64::try_from(count.get()).unwrap_or(1));
    let lanes = lanes.clamp(1, repetitions.max(1));
    thread::scope(|scope| {
        let work = &work;
        let started: Vec<_> = (0..lanes)
            .map(|lane| {
                let share = repetitions / lanes + u64::from(lane < repetitions % lanes);
                let ground = ground.with_seed(ground.seed.wrapping_add(lane));
                scope.spawn(move || work(&ground, share))
            })
            .collect();
        started.into_iter().map(|lane| lane.join().expect("a lane comes to its end")).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_repetition_is_done_by_one_lane_and_no_two_lanes_share_their_chance() {
        let ground = Ground::new(7);
        let done = in_lanes(&ground, 11, |ground, share| (ground.seed, share));
        assert_eq!(done.iter().map(|(_, share)| share).sum::<u64>(), 11);
        let mut seeds: Vec<u64> = done.iter().map(|(seed, _)| *seed).collect();
        seeds.dedup();
        assert_eq!(seeds.len(), done.len());
    }
}
