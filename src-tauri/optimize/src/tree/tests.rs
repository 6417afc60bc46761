use cairn_domain::level::Level;
use cairn_domain::plan::cover::{Candidate, Fact, Instance, Limits, Raise, Wish};

use super::{Found, Tree};
use crate::model::Model;

/// An option that asks for a level of some skills and leads to it in others.
fn option(name: &str, needs: &[usize], raises: &[usize]) -> Candidate {
    let fact = |&skill: &usize| Fact { skill, level: Level::Aware };
    let raise = |&skill: &usize| Raise { skill, from: Level::None, to: Level::Aware };
    Candidate {
        id: name.parse().expect("a name"),
        minutes: 60,
        dollars: 0,
        needs: needs.iter().map(fact).collect(),
        gains: raises.iter().map(raise).collect(),
        groups: Vec::new(),
        proof: false,
        locked: false,
    }
}

#[test]
fn an_option_is_not_left_out_for_what_others_promise_each_other_in_a_circle() {
    let skills = ["first", "second", "third"].map(|name| name.parse().expect("a name")).to_vec();
    let options = vec![option("one", &[0], &[1]), option("other", &[1], &[0, 2]), option("start", &[], &[0])];
    let limits = Limits { minutes: Some(180), dollars: None };
    let facts = [1, 2].map(|skill| Fact { skill, level: Level::Aware }).to_vec();
    let instance = Instance::new(skills, vec![Level::None; 3], options, Vec::new(), limits)
        .worth(vec![Wish { facts, proof: None, weight: 5 }]);
    let model = Model::of(&instance);
    let target = model.most();
    let mut tree = Tree::new(model, target).expect("worth that can be added up");
    assert_eq!(tree.step(8), Found::Plan(vec![2, 0, 1]));
}
