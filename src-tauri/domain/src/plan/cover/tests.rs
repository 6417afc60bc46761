//! The rules of taking options, each on the smallest instance that shows it.

use super::*;

fn level(number: u8) -> Level {
    Level::try_from(number).unwrap()
}

fn fact(skill: usize, number: u8) -> Fact {
    Fact { skill, level: level(number) }
}

/// An option of an hour with gains (skill, from, to) and needs (skill, level).
fn option(gains: &[(usize, u8, u8)], needs: &[(usize, u8)]) -> Candidate {
    let raise = |&(skill, from, to): &(usize, u8, u8)| Raise { skill, from: level(from), to: level(to) };
    Candidate {
        id: "an-option".parse().unwrap(),
        minutes: 60,
        dollars: 0,
        needs: needs.iter().map(|&(skill, number)| fact(skill, number)).collect(),
        gains: gains.iter().map(raise).collect(),
        groups: Vec::new(),
        proof: false,
        locked: false,
    }
}

/// An instance over two skills nobody holds yet.
fn instance(options: Vec<Candidate>) -> Instance {
    let skills = vec!["go".parse().unwrap(), "raft".parse().unwrap()];
    Instance::new(skills, vec![Level::None; 2], options, Vec::new(), Limits::default())
}

#[test]
fn a_gain_that_asks_for_more_than_is_held_is_lost() {
    let options = vec![option(&[(0, 1, 2)], &[]), option(&[(0, 0, 1)], &[])];
    let instance = instance(options);
    assert_eq!(Standing::after(&instance, &[1, 0]).levels[0], Level::Guided);
    let wrong_way_round = Standing::after(&instance, &[0, 1, 0]);
    assert_eq!(wrong_way_round.levels[0], Level::Aware, "each option is done once, at its place");
}

#[test]
fn gains_of_one_option_apply_one_after_the_other() {
    let instance = instance(vec![option(&[(0, 0, 1), (0, 1, 3)], &[]), option(&[(1, 1, 3), (1, 0, 1)], &[])]);
    let levels = Standing::after(&instance, &[0, 1]).levels;
    assert_eq!(levels, [Level::Independent, Level::Aware], "the first lifts to what the second asks for");
}

#[test]
fn what_is_not_open_or_overlaps_or_is_too_dear_is_left_out() {
    let mut dear = option(&[(0, 0, 1)], &[]);
    dear.dollars = 50;
    let grouped = || Candidate { groups: vec![4], ..option(&[(0, 0, 1)], &[]) };
    let options = vec![option(&[(0, 0, 1)], &[(1, 1)]), dear, grouped(), grouped()];
    let instance = instance(options).within(Limits { minutes: None, dollars: Some(49) });
    assert_eq!(Standing::after(&instance, &[0, 1, 2, 3]).done, [2]);
}

#[test]
fn minutes_end_what_can_be_taken() {
    let options = vec![option(&[(0, 0, 1)], &[]), option(&[(1, 0, 1)], &[])];
    let instance = instance(options).within(Limits { minutes: Some(119), dollars: None });
    assert_eq!(Standing::after(&instance, &[0, 1]).minutes, 60);
}

#[test]
fn a_proof_shows_only_the_level_it_leaves_one_at() {
    let lab = Candidate { proof: true, ..option(&[(0, 2, 3)], &[]) };
    let instance = instance(vec![lab, option(&[(0, 0, 2)], &[])]);
    assert_eq!(Standing::after(&instance, &[0]).shown[0], Level::None, "too early, it shows nothing");
    assert_eq!(Standing::after(&instance, &[1, 0]).shown[0], Level::Independent);
}

#[test]
fn a_target_is_worth_half_as_much_again_with_its_proof() {
    let target = Wanted { fact: fact(0, 3), value: 10, proof: Some(level(3)) };
    let weights: Vec<u64> = target.wishes(Level::Aware).iter().map(|wish| wish.weight).collect();
    assert_eq!(weights, [300, 300, 300], "two levels share its value, the proof is worth half of it");
}

#[test]
fn a_posting_counts_when_all_it_requires_is_held() {
    let posting = Wish { facts: vec![fact(0, 1), fact(1, 1)], proof: None, weight: 7 };
    let instance = instance(vec![option(&[(0, 0, 1)], &[]), option(&[(1, 0, 1)], &[])]).worth(vec![posting]);
    let worth = |taken: &[usize]| Standing::after(&instance, taken).worth(&instance);
    assert_eq!([worth(&[0]), worth(&[1]), worth(&[0, 1])], [0, 0, 7]);
}
