//! Optima that another solver found.
//!
//! The instances were written out as text and solved with OR-Tools CP-SAT 9.15 in a formulation of its own: an
//! integer place for each option, a precedence for each need and each gain that asks for a level, first for the most
//! worth, then for the fewest minutes. It proved all of them optimal. Only the figures are kept here; seeds
//! and generator make the instances anew.

mod support;

use cairn_domain::plan::cover::Instance;
use cairn_optimize::{Claim, Proof, choose};

use support::world::{REALISTIC, Size, postings, targets};

const SIZE: Size = Size { skills: 30, resources: 60, postings: 400, hours: 150 };

/// The most worth and the fewest minutes for it, for seeds 0 to 19.
const MOST_POSTINGS: [(u64, u64); 20] = [
    (28, 8_640),
    (40, 8_778),
    (27, 8_326),
    (52, 8_841),
    (6, 8_273),
    (36, 8_597),
    (55, 8_767),
    (53, 8_033),
    (19, 8_735),
    (39, 8_661),
    (53, 8_627),
    (17, 8_711),
    (49, 8_789),
    (35, 8_865),
    (18, 8_651),
    (35, 8_967),
    (43, 8_628),
    (38, 8_866),
    (32, 8_952),
    (20, 8_256),
];
const MOST_WEIGHTED_LEVELS: [(u64, u64); 20] = [
    (13_730, 8_384),
    (11_480, 8_683),
    (11_970, 8_118),
    (13_200, 8_862),
    (13_750, 8_781),
    (11_970, 8_910),
    (4_190, 8_453),
    (5_200, 8_293),
    (9_880, 8_657),
    (10_750, 8_776),
    (11_350, 8_907),
    (11_480, 8_805),
    (11_350, 8_985),
    (12_490, 8_947),
    (5_080, 8_819),
    (4_190, 4_319),
    (11_600, 8_945),
    (5_050, 7_635),
    (11_310, 8_973),
    (14_280, 8_565),
];

#[track_caller]
fn check(question: fn(Size, u64) -> Instance, optima: &[(u64, u64)]) {
    for (seed, optimum) in (0..).zip(optima) {
        let instance = question(SIZE, seed);
        let verdict = Proof::of(&instance, &choose(&instance)).run(|_| false);
        assert_eq!((verdict.worth, verdict.minutes), *optimum, "seed {seed}");
        assert_eq!(verdict.claim(), Claim::Best, "seed {seed}");
    }
}

#[test]
fn the_most_postings_are_those_another_solver_found() {
    check(postings, &MOST_POSTINGS);
}

#[test]
fn the_most_weighted_levels_are_those_another_solver_found() {
    check(targets, &MOST_WEIGHTED_LEVELS);
}

#[test]
fn most_postings_at_the_size_a_person_has_are_proved_in_a_few_steps() {
    for seed in 0..3 {
        let instance = postings(REALISTIC, seed);
        let mut steps = 0;
        let verdict = Proof::of(&instance, &choose(&instance)).run(|_| {
            steps += 1;
            steps > 20
        });
        assert_eq!(verdict.claim(), Claim::Best, "seed {seed} after {steps} steps");
    }
}
