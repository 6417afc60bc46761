//! What is said about plans, compared with the truth where everything can be tried.

mod support;

use cairn_domain::plan::cover::{Candidate, Instance, Limits, Standing};
use cairn_optimize::explain::{
    Alternative, Extra, Obstacle, Step, price_of_limits, smallest_change, with, without,
};
use cairn_optimize::{choice, choose};
use proptest::prelude::*;

use support::world::{REALISTIC, targets};
use support::{always_the_same, brute, tiny};

/// The same question with one option changed.
fn changed(instance: &Instance, option: usize, change: impl Fn(&mut Candidate)) -> Instance {
    let mut changed = instance.clone();
    change(&mut changed.options[option]);
    changed
}

/// What an alternative says, added up anew.
fn differences(instance: &Instance, plan: &[usize], other: &Alternative) -> [i64; 3] {
    let (one, two) = (Standing::after(instance, plan), Standing::after(instance, &other.taken));
    let less = |two: u64, one: u64| two.cast_signed() - one.cast_signed();
    [
        less(two.worth(instance), one.worth(instance)),
        less(two.minutes, one.minutes),
        less(two.dollars, one.dollars),
    ]
}

fn score(instance: &Instance, taken: &[usize]) -> brute::Worth {
    brute::worth(instance, &Standing::after(instance, taken))
}

#[test]
fn most_answers_about_targets_are_proved_at_the_size_a_question_has() {
    for seed in 0..10 {
        let instance = targets(REALISTIC, seed).within(Limits::default());
        let plan = choose(&instance);
        let proved = plan.iter().filter(|&&option| without(&instance, &plan, option).proved).count();
        assert!(proved * 10 >= plan.len() * 9, "seed {seed}: {proved} of {}", plan.len());
    }
}

proptest! {
    #![proptest_config(always_the_same(500))]

    #[test]
    fn what_is_left_out_is_not_in_the_alternative(instance in tiny::instance(), option in 0usize..8) {
        let option = option % instance.options.len();
        let plan = choose(&instance);
        let other = without(&instance, &plan, option);
        prop_assert!(!other.taken.contains(&option));
        prop_assert_eq!(&Standing::after(&instance, &other.taken).done, &other.taken, "it keeps every rule");
        prop_assert_eq!([other.worth, other.minutes, other.dollars], differences(&instance, &plan, &other));
    }

    #[test]
    fn what_an_option_saves_is_right_where_it_is_proved(instance in tiny::with_targets(), option in 0usize..8) {
        let option = option % instance.options.len();
        let plan = choose(&instance);
        let other = without(&instance, &plan, option);
        let barred = changed(&instance, option, |it| (it.gains, it.locked) = (Vec::new(), false));
        if other.proved {
            prop_assert_eq!(score(&barred, &other.taken), brute::best(&barred));
        }
    }

    #[test]
    fn why_not_answers_with_the_best_plan_that_takes_it(instance in tiny::with_targets(), option in 0usize..8) {
        let option = option % instance.options.len();
        let mut instance = instance;
        instance.options.iter_mut().for_each(|it| it.locked = false);
        let plan = choose(&instance);
        let answer = with(&instance, &plan, option);
        let forced = changed(&instance, option, |it| it.locked = true);
        let (can, worth, minutes) = brute::best(&forced);
        prop_assert_eq!(answer.alternative.is_some(), can == 1);
        if let Some(other) = answer.alternative {
            prop_assert!(other.taken.contains(&option));
            prop_assert_eq!([other.worth, other.minutes, other.dollars], differences(&instance, &plan, &other));
            if other.proved {
                prop_assert_eq!(score(&forced, &other.taken), (can, worth, minutes));
            }
            if answer.obstacles.contains(&Obstacle::AddsNothing) {
                let rest: Vec<usize> = other.taken.iter().copied().filter(|it| *it != option).collect();
                prop_assert_eq!(Standing::after(&instance, &rest).worth(&instance), worth);
            }
        }
    }

    #[test]
    fn what_is_over_the_limit_cannot_be_taken_with_less(instance in tiny::instance(), option in 0usize..8) {
        let option = option % instance.options.len();
        let answer = with(&instance, &choose(&instance), option);
        let mut alone = instance.clone();
        alone.options.iter_mut().enumerate().for_each(|(number, it)| it.locked = number == option);
        for obstacle in answer.obstacles {
            let mut raised = alone.clone();
            match obstacle {
                Obstacle::OverMinutes { by } => raised.limits.minutes = raised.limits.minutes.map(|most| most + by - 1),
                Obstacle::NeedsUnreachable { .. } => raised.limits = Limits::default(),
                Obstacle::OverDollars { .. } => raised.limits.minutes = None,
                Obstacle::Overlaps { .. } | Obstacle::AddsNothing => continue,
            }
            prop_assert_eq!(brute::best(&raised).0, 0);
        }
    }

    #[test]
    fn more_of_everything_is_never_worth_less(instance in tiny::with_targets()) {
        let prices = price_of_limits(&instance, &choose(&instance), Step { minutes: 3, dollars: 4 }, 4);
        prop_assert_eq!(prices.len(), 5);
        for pair in prices.windows(2) {
            prop_assert!((pair[1].locked, pair[1].worth) >= (pair[0].locked, pair[0].worth));
        }
        for price in &prices {
            let raised = instance.clone().within(price.limits);
            prop_assert_eq!(&Standing::after(&raised, &price.taken).done, &price.taken);
            if price.proved {
                prop_assert_eq!(score(&raised, &price.taken), brute::best(&raised));
            }
        }
    }

    #[test]
    fn the_smallest_change_is_enough_and_less_is_not(instance in tiny::with_targets()) {
        let mut instance = instance;
        instance.options.iter_mut().for_each(|it| it.locked = false);
        let change = smallest_change(&instance, &choice(&instance));
        let all = brute::best(&instance.clone().within(Limits::default())).1;
        let Limits { minutes, dollars } = instance.limits;
        if let Some(Extra { by, taken, proved }) = change.minutes {
            let raised = |by: u64| instance.clone().within(Limits { minutes: minutes.map(|most| most + by), dollars });
            prop_assert!(!change.settled || Standing::after(&raised(by), &taken).worth(&instance) == all);
            prop_assert!(!(proved && change.settled) || brute::best(&raised(by - 1)).1 < all);
        }
        if let Some(Extra { by, taken, proved }) = change.dollars {
            let raised = |by: u64| {
                let by = u32::try_from(by).unwrap();
                instance.clone().within(Limits { minutes, dollars: dollars.map(|most| most + by) })
            };
            prop_assert!(!change.settled || Standing::after(&raised(by), &taken).worth(&instance) == all);
            prop_assert!(!(proved && change.settled) || brute::best(&raised(by - 1)).1 < all);
        }
        if let Some(left) = change.leave_out {
            let standing = Standing::after(&instance, &left.taken);
            prop_assert_eq!(&standing.done, &left.taken, "the plan keeps every rule and limit");
            for (number, target) in instance.targets.iter().enumerate() {
                let excused = number == left.target || change.unreachable.contains(&number);
                prop_assert!(excused || target.fact.holds(&standing.levels));
            }
        }
    }
}
