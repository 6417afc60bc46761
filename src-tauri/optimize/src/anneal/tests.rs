//! What annealing finds can be done, and counting what changed comes to the same as doing it.

use super::count::Count;
use super::{Annealing, anneal};
use crate::chance::Chance;
use crate::model::{Effect, Goal, Limits, Model, Offer, Pick};
use crate::state::State;

/// A model drawn by chance: skills of three levels, options that raise one or two of them, goals of a few levels each.
pub(crate) fn some_model(stream: u64) -> Model {
    let mut chance = Chance::new(stream);
    let (skills, levels) = (6, 3);
    let lowest = (0..skills * levels).map(|mark| mark / levels * levels).collect();
    let number = |number: usize| u64::try_from(number).unwrap();
    let options = (0..24).map(|option| {
        let effect = |chance: &mut Chance| {
            let (skill, to) = (chance.below(skills), chance.below(levels));
            let when = (to > 0 && chance.below(2) == 0).then(|| skill * levels + chance.below(to));
            Effect { when, sets: skill * levels + to }
        };
        let first = effect(&mut chance);
        let second = Some(effect(&mut chance)).filter(|it| it.sets / levels != first.sets / levels);
        let needs = (0..chance.below(2)).map(|_| chance.below(skills * levels)).collect();
        Offer {
            number: option,
            minutes: number(60 + chance.below(300)),
            dollars: number(chance.below(3) * 20),
            needs,
            effects: std::iter::once(first).chain(second).collect(),
            groups: (0..chance.below(2)).map(|_| chance.below(4)).collect(),
        }
    });
    let options = options.collect();
    let goals = (0..80).map(|_| {
        let mut marks: Vec<usize> = (0..3).map(|_| chance.below(skills * levels)).collect();
        marks.sort_unstable();
        marks.dedup_by_key(|mark| *mark / levels);
        Goal { marks: marks.into(), weight: number(1 + chance.below(4)) }
    });
    let goals = goals.collect();
    let limits = Limits { minutes: 1_500, dollars: 100 };
    Model { options, lowest, goals, groups: 4, limits, lock: 1 << 20, ..Model::default() }.index()
}

fn done(model: &Model, picks: &[Pick]) -> (u64, Vec<u64>) {
    let free = Limits { minutes: u64::MAX, dollars: u64::MAX };
    let mut without = Model { limits: free, ..model.clone() };
    without.options.iter_mut().for_each(|option| option.groups = Box::default());
    let state = State::after(&without, picks);
    (state.worth, state.bits())
}

#[test]
fn counting_what_changed_comes_to_what_doing_it_is_worth() {
    for stream in 0..40 {
        let model = some_model(stream);
        let mut count = Count::of(&model).unwrap();
        let mut chance = Chance::new(stream + 1_000);
        for _ in 0..20 {
            let picks: Vec<Pick> = (0..model.options.len()).filter(|_| chance.below(3) == 0).collect();
            count.look_at(&picks);
            count.turn();
            count.settle();
            let (worth, bits) = done(&model, &picks);
            let held: Vec<bool> = (0..model.marks()).map(|mark| count.holds(mark)).collect();
            let set: Vec<bool> =
                (0..model.marks()).map(|mark| bits[mark / 64] >> (mark % 64) & 1 == 1).collect();
            assert_eq!(held, set, "stream {stream}");
            assert_eq!(u64::try_from(count.lacks().worth()), Ok(worth), "stream {stream}");
        }
    }
}

#[test]
fn goals_of_any_weight_count_that_much_however_many_there_are() {
    // More than stand in one block, of weights that take one digit, several, and none.
    let goals: Vec<([usize; 1], u64)> =
        (0..1_000).map(|goal| ([goal % 2], [1, 5, 0, 64][goal % 4])).collect();
    let goals: Vec<(&[usize], u64)> = goals.iter().map(|(marks, weight)| (&marks[..], *weight)).collect();
    let model = one_each(2, &goals, 240);
    let mut count = Count::of(&model).unwrap();
    let worth = |count: &mut Count<'_>, picks: &[Pick]| {
        count.look_at(picks);
        count.turn();
        count.settle();
        count.lacks().worth()
    };
    assert_eq!(
        [&[][..], &[0], &[1], &[0, 1]].map(|picks| worth(&mut count, picks)),
        [0, 250, 17_250, 17_500]
    );
    assert_eq!(count.lacks().near().map(|(_, weight, _)| weight).sum::<i64>(), 17_500);
}

#[test]
fn what_is_only_looked_at_leaves_all_as_it_was() {
    let model = some_model(7);
    let mut count = Count::of(&model).unwrap();
    count.look_at(&[0, 1, 2]);
    count.turn();
    count.settle();
    let before = (count.lacks().worth(), count.lacks().near().count());
    count.look_at(&(3..20).collect::<Vec<_>>());
    assert!(count.turn() != 0);
    assert_eq!((count.lacks().worth(), count.lacks().near().count()), before);
}

#[test]
fn a_goal_of_more_marks_than_can_be_counted_is_left_out_and_the_rest_counts() {
    let mut model = some_model(7);
    model.goals[0].marks = (0..18).cycle().take(40).collect();
    let model = model.index();
    assert!(!anneal(&model, &[], 5, 4_000).is_empty());
}

#[test]
fn what_a_change_adds_is_the_difference_of_what_is_counted() {
    let model = some_model(9);
    let mut count = Count::of(&model).unwrap();
    let mut sum = 0;
    for picks in [&[0, 1, 2, 3][..], &[2, 3, 4, 5, 6, 7], &[1, 9, 11]] {
        count.look_at(picks);
        sum += count.turn();
        count.settle();
        assert_eq!(sum, count.lacks().worth() * super::FINE);
    }
}

#[test]
fn an_annealed_plan_can_be_done_within_the_limits_as_it_stands() {
    for stream in 0..20 {
        let model = some_model(stream);
        let plan = anneal(&model, &[], stream, 4_000);
        let mut state = State::start(&model);
        let taken = plan.iter().filter(|&&pick| state.take(pick)).count();
        assert_eq!(taken, plan.len(), "stream {stream}");
        assert!(state.worth > 0, "stream {stream}");
    }
}

#[test]
fn the_same_question_is_annealed_to_the_same_plan() {
    let model = some_model(3);
    assert_eq!(anneal(&model, &[], 5, 4_000), anneal(&model, &[], 5, 4_000));
}

#[test]
fn worth_too_large_to_be_counted_finely_leaves_a_plan_as_it_is() {
    let mut model = some_model(3);
    model.goals[0].weight = u64::MAX / 200;
    assert_eq!(anneal(&model, &[1], 5, 4_000), [1]);
}

/// A model of these goals, in which one option sets each mark, in an hour.
pub(crate) fn one_each(marks: usize, goals: &[(&[usize], u64)], minutes: u64) -> Model {
    let option = |mark: usize| Offer {
        number: mark,
        minutes: 60,
        dollars: 0,
        needs: Box::default(),
        effects: Box::new([Effect { when: None, sets: mark }]),
        groups: Box::default(),
    };
    let goals = goals.iter().map(|&(marks, weight)| Goal { marks: marks.into(), weight }).collect();
    Model {
        options: (0..marks).map(option).collect(),
        lowest: (0..marks).collect(),
        goals,
        limits: Limits { minutes, dollars: u64::MAX },
        lock: 1 << 20,
        ..Model::default()
    }
    .index()
}

#[test]
fn a_change_aimed_at_a_goal_brings_all_it_lacks() {
    let model = one_each(4, &[(&[0, 1, 3], 1)], 240);
    let mut annealing = Annealing::of(&model, &[1], 1).unwrap();
    annealing.weigh();
    assert!(annealing.aim());
    annealing.fresh.sort_unstable();
    assert_eq!(annealing.fresh, [0, 3]);
}

#[test]
fn no_change_is_aimed_at_a_goal_that_lacks_much() {
    let model = one_each(4, &[(&[0, 1, 3], 1)], 240);
    let mut annealing = Annealing::of(&model, &[], 1).unwrap();
    annealing.weigh();
    assert!(!annealing.aim());
}

#[test]
fn a_heavier_goal_is_aimed_at_more_often() {
    let model = one_each(2, &[(&[0], 1), (&[1], 5)], 240);
    let mut annealing = Annealing::of(&model, &[], 1).unwrap();
    annealing.weigh();
    let heavier = (0..600).filter(|_| annealing.aim() && annealing.fresh == [1]).count();
    assert!((450..550).contains(&heavier), "{heavier}");
}

#[test]
fn of_what_is_taken_that_is_given_up_more_often_that_does_less() {
    let model = one_each(2, &[(&[0], 1), (&[1], 5)], 240);
    let mut annealing = Annealing::of(&model, &[0, 1], 1).unwrap();
    annealing.weigh();
    let gone = |annealing: &mut Annealing<'_>| {
        annealing.changed.clone_from(&annealing.taken);
        annealing.spending = annealing.spent;
        annealing.give_up()
    };
    let lighter = (0..400).filter(|_| gone(&mut annealing) == 0).count();
    assert!((270..330).contains(&lighter), "{lighter}");
}

#[test]
fn no_more_than_two_options_go_for_lack_of_time() {
    // What sets the last mark takes as long as three others.
    let mut model = one_each(4, &[(&[0], 1), (&[1], 1), (&[2], 1), (&[3], 9)], 180);
    model.options[3].minutes = 180;
    let model = model.index();
    let mut annealing = Annealing::of(&model, &[0, 1, 2], 1).unwrap();
    annealing.weigh();
    assert!(!(0..200).any(|_| annealing.draw() && annealing.changed.contains(&3)));
}

/// Two marks that some goal asks for: two short options set one each, a longer one both.
fn pair(asked: &[usize]) -> Model {
    let mut model = one_each(2, &[(asked, 1)], 240);
    let effects = [0, 1].map(|sets| Effect { when: None, sets }).into();
    model.options.push(Offer { number: 2, minutes: 150, effects, ..model.options[0].clone() });
    model.index()
}

/// Puts others in the place of some option; what is drawn may be that option itself.
fn replace(annealing: &mut Annealing<'_>) {
    let found = (0..100).any(|_| {
        annealing.changed.clone_from(&annealing.taken);
        annealing.spending = annealing.spent;
        annealing.replace()
    });
    assert!(found);
}

#[test]
fn in_the_place_of_an_option_come_others_for_all_that_is_used_of_it() {
    let model = pair(&[0, 1]);
    let mut annealing = Annealing::of(&model, &[2], 1).unwrap();
    annealing.weigh();
    replace(&mut annealing);
    annealing.fresh.sort_unstable();
    assert_eq!((&annealing.fresh[..], &annealing.changed[..]), (&[0, 1][..], &[][..]));
}

#[test]
fn nothing_comes_for_what_no_goal_uses() {
    let model = pair(&[0]);
    let mut annealing = Annealing::of(&model, &[2], 1).unwrap();
    annealing.weigh();
    replace(&mut annealing);
    assert_eq!(annealing.fresh, [0]);
}

#[test]
fn what_is_only_had_by_a_plan_that_is_too_long_is_not_kept() {
    // All that the heavy goal asks for takes less than a tenth more than there is, and is worth nothing cut to what there is.
    let heavy: Vec<usize> = (0..14).collect();
    let model = one_each(15, &[(&heavy, 1_000), (&[14], 1)], 13 * 60);
    let known = [&heavy[..12], &[14]].concat();
    let plan = anneal(&model, &known, 3, 8_000);
    assert_eq!(done(&model, &plan).0, 1);
}
