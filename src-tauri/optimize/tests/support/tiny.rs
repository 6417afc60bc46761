//! Instances small enough to try everything, with all rules at work.

use cairn_domain::level::Level;
use cairn_domain::plan::cover::{Candidate, Fact, Instance, Limits, Raise, Wanted, Wish};
use proptest::prelude::*;

const SKILLS: usize = 4;

fn level(numbers: std::ops::RangeInclusive<u8>) -> impl Strategy<Value = Level> {
    numbers.prop_map(|number| Level::try_from(number).expect("a level"))
}

fn fact() -> impl Strategy<Value = Fact> {
    (0..SKILLS, level(1..=3)).prop_map(|(skill, level)| Fact { skill, level })
}

fn raise() -> impl Strategy<Value = Raise> {
    (0..SKILLS, 0u8..3, 1u8..3).prop_map(|(skill, from, steps)| Raise {
        skill,
        from: Level::try_from(from).expect("a level"),
        to: Level::try_from(from + steps).expect("a level"),
    })
}

fn option() -> impl Strategy<Value = Candidate> {
    let lists = (prop::collection::vec(raise(), 1..4), prop::collection::vec(fact(), 0..2));
    let costs = (1u32..9, prop::sample::select(vec![0u32, 0, 5, 9]));
    let marks = (prop::option::weighted(0.3, 0u16..3), prop::bool::weighted(0.4), prop::bool::weighted(0.1));
    (lists, costs, marks).prop_map(|((gains, needs), (minutes, dollars), (group, proof, locked))| Candidate {
        id: "an-option".parse().expect("a name"),
        minutes,
        dollars,
        needs,
        gains,
        groups: group.into_iter().collect(),
        proof,
        locked,
    })
}

fn wish() -> impl Strategy<Value = Wish> {
    (prop::collection::vec(fact(), 0..4), prop::option::weighted(0.2, fact()), 1u64..9)
        .prop_map(|(facts, proof, weight)| Wish { facts, proof, weight })
}

/// Instances with gains from a level, circles of needs, overlaps, locks, proofs, money and minutes.
pub(crate) fn instance() -> impl Strategy<Value = Instance> {
    let limits = (prop::option::of(1u64..30), prop::option::of(0u32..20));
    let limits = limits.prop_map(|(minutes, dollars)| Limits { minutes, dollars });
    let start = prop::collection::vec(level(0..=1), SKILLS);
    (start, prop::collection::vec(option(), 1..8), prop::collection::vec(wish(), 1..8), limits).prop_map(
        |(start, options, wishes, limits)| {
            let skills = ["a", "b", "c", "d"].map(|name| name.parse().expect("a name")).to_vec();
            Instance::new(skills, start, options, Vec::<Wanted>::new(), limits).worth(wishes)
        },
    )
}

/// The same with targets, and worth what they are worth.
pub(crate) fn with_targets() -> impl Strategy<Value = Instance> {
    let target = (level(1..=3), 1u32..9, prop::option::weighted(0.3, level(1..=3)));
    let targets = prop::collection::vec(prop::option::weighted(0.7, target), SKILLS);
    (instance(), targets).prop_map(|(instance, targets)| {
        let wanted = targets.into_iter().enumerate().filter_map(|(skill, target)| {
            let (level, value, proof) = target?;
            Some(Wanted { fact: Fact { skill, level }, value, proof })
        });
        let Instance { skills, start, options, limits, .. } = instance;
        Instance::new(skills, start, options, wanted.collect(), limits)
    })
}
