//! What is chosen, on the smallest instances that show it.
#![expect(clippy::expect_used, reason = "what is made up here is well formed")]

use cairn_domain::level::Level;
use cairn_domain::plan::cover::{Candidate, Fact, Instance, Limits, Raise, Wish};
use cairn_optimize::{Claim, Proof, choose};

fn level(number: u8) -> Level {
    Level::try_from(number).expect("a level")
}

/// An option with gains (skill, from, to) and needs (skill, level).
fn option(minutes: u32, gains: &[(usize, u8, u8)], needs: &[(usize, u8)]) -> Candidate {
    let raise = |&(skill, from, to): &(usize, u8, u8)| Raise { skill, from: level(from), to: level(to) };
    Candidate {
        id: "an-option".parse().expect("a name"),
        minutes,
        dollars: 0,
        needs: needs.iter().map(|&(skill, number)| Fact { skill, level: level(number) }).collect(),
        gains: gains.iter().map(raise).collect(),
        groups: Vec::new(),
        proof: false,
        locked: false,
    }
}

/// A wish for levels (skill, level).
fn wish(weight: u64, levels: &[(usize, u8)]) -> Wish {
    let facts = levels.iter().map(|&(skill, number)| Fact { skill, level: level(number) }).collect();
    Wish { facts, proof: None, weight }
}

fn instance(options: Vec<Candidate>, wishes: Vec<Wish>) -> Instance {
    let skills = ["go", "kafka", "raft"].map(|name| name.parse().expect("a name")).to_vec();
    Instance::new(skills, vec![Level::None; 3], options, Vec::new(), Limits::default()).worth(wishes)
}

#[test]
fn the_shorter_of_two_that_teach_the_same_is_chosen() {
    let two = [60, 50].map(|minutes| Candidate { groups: vec![1], ..option(minutes, &[(0, 0, 2)], &[]) });
    assert_eq!(choose(&instance(two.to_vec(), vec![wish(1, &[(0, 2)])])), [1]);
}

#[test]
fn what_helps_only_from_a_level_comes_after_what_leads_there() {
    let options = vec![option(60, &[(0, 2, 3)], &[]), option(60, &[(0, 0, 2)], &[])];
    assert_eq!(choose(&instance(options, vec![wish(1, &[(0, 3)])])), [1, 0]);
}

#[test]
fn postings_that_share_their_skills_are_worth_learning_together() {
    let hour = |skill| option(60, &[(skill, 0, 1)], &[]);
    let wishes = vec![wish(3, &[(0, 1)]), wish(5, &[(1, 1), (2, 1)])];
    let instance = instance(vec![hour(0), hour(1), hour(2)], wishes);
    let two_hours = instance.within(Limits { minutes: Some(120), dollars: None });
    assert_eq!(choose(&two_hours), [1, 2]);
}

#[test]
fn what_pays_off_sooner_comes_first() {
    let options = vec![option(90, &[(0, 0, 1)], &[]), option(30, &[(1, 0, 1)], &[])];
    assert_eq!(choose(&instance(options, vec![wish(2, &[(0, 1)]), wish(1, &[(1, 1)])])), [1, 0]);
}

#[test]
fn a_locked_option_is_done_though_it_is_worth_nothing() {
    let locked = Candidate { locked: true, ..option(60, &[(0, 0, 1)], &[]) };
    let instance = instance(vec![locked, option(60, &[(1, 0, 1)], &[])], vec![wish(9, &[(1, 1)])]);
    assert_eq!(choose(&instance.within(Limits { minutes: Some(60), dollars: None })), [0]);
}

#[test]
fn options_that_only_lead_to_each_other_are_no_plan() {
    let circle = vec![option(10, &[(0, 0, 1)], &[(1, 1)]), option(10, &[(1, 0, 1)], &[(0, 1)])];
    let verdict = Proof::of(&instance(circle, vec![wish(1, &[(0, 1)])]), &[]).run(|_| false);
    assert_eq!((verdict.most, verdict.claim()), (0, Claim::Best));
}

#[test]
fn nothing_to_choose_from_is_proved_at_once() {
    let verdict = Proof::of(&instance(Vec::new(), Vec::new()), &[]).run(|_| false);
    assert_eq!((verdict.taken.len(), verdict.claim()), (0, Claim::Best));
}
