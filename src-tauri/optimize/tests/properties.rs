//! What must hold for every plan and every proof, tried on instances small enough to know the truth.

mod support;

use cairn_domain::plan::cover::{Limits, Standing};
use cairn_optimize::{Claim, Effort, Proof, choice_beside, choose, choose_beside, unhurried};
use proptest::prelude::*;

use support::{always_the_same, brute, tiny};

proptest! {
    #![proptest_config(always_the_same(2_000))]

    #[test]
    fn a_choice_keeps_every_rule(instance in tiny::instance()) {
        let choice = choose(&instance);
        let standing = Standing::after(&instance, &choice);
        prop_assert_eq!(&standing.done, &choice, "each option is open, alone and within the limits at its place");
    }

    #[test]
    fn the_same_instance_gets_the_same_choice(instance in tiny::instance()) {
        prop_assert_eq!(choose(&instance), choose(&instance));
    }

    #[test]
    fn a_bound_is_never_below_the_best_at_any_step(instance in tiny::instance()) {
        let (locked, worth, minutes) = brute::best(&instance);
        let mut proof = Proof::of(&instance, &[]);
        for _ in 0..200 {
            let known = proof.verdict();
            prop_assert!(known.most_locked >= u64::try_from(locked).unwrap());
            prop_assert!(known.locked < u64::try_from(locked).unwrap() || known.most >= worth);
            if known.worth == worth && known.locked == u64::try_from(locked).unwrap() {
                prop_assert!(known.fewest <= minutes.0);
            }
            if known.over {
                break;
            }
            proof.step();
        }
    }

    #[test]
    fn a_proof_ends_with_the_best_plan_there_is(instance in tiny::instance()) {
        let verdict = Proof::of(&instance, &choose(&instance)).run(|_| false);
        let standing = Standing::after(&instance, &verdict.taken);
        prop_assert_eq!(&standing.done, &verdict.taken);
        prop_assert_eq!(brute::worth(&instance, &standing), brute::best(&instance));
        prop_assert_eq!(verdict.claim(), Claim::Best);
        prop_assert_eq!((verdict.worth, verdict.minutes), (standing.worth(&instance), standing.minutes));
    }

    #[test]
    fn a_proof_of_targets_ends_with_the_best_plan_there_is(instance in tiny::with_targets()) {
        let verdict = Proof::of(&instance, &[]).run(|_| false);
        let standing = Standing::after(&instance, &verdict.taken);
        prop_assert_eq!(brute::worth(&instance, &standing), brute::best(&instance));
        prop_assert_eq!(verdict.claim(), Claim::Best);
    }

    #[test]
    fn a_choice_beside_what_is_taken_without_haste_keeps_every_rule(instance in tiny::with_targets()) {
        let longer = unhurried(&instance);
        for effort in [Effort::AtOnce, Effort::Live] {
            let choice = choice_beside(&instance, &[], &choose(&longer), effort);
            prop_assert_eq!(&Standing::after(&instance, &choice.taken).done, &choice.taken);
            let (taken, later) = (Standing::after(&longer, &choice.taken), Standing::after(&longer, &choice.unhurried));
            prop_assert_eq!(&later.done, &choice.unhurried);
            prop_assert!(later.worth(&longer) >= taken.worth(&longer) || later.locked(&longer) > taken.locked(&longer));
        }
    }

    #[test]
    fn more_hours_never_match_fewer(instance in tiny::instance(), more in 1u64..20) {
        let taken = choose(&instance);
        let minutes = instance.limits.minutes.map(|minutes| minutes + more);
        let longer = instance.clone().within(Limits { minutes, ..instance.limits });
        let then = choose_beside(&longer, &[&taken], Effort::AtOnce);
        let matched = |taken: &[usize]| {
            let standing = Standing::after(&longer, taken);
            // Locked options come first: more hours may do another of them, and less of the rest.
            (standing.locked(&longer), standing.worth(&longer))
        };
        prop_assert!(matched(&then) >= matched(&taken));
    }

    #[test]
    fn searching_is_never_worse_than_the_greedy(instance in tiny::instance()) {
        let plain = choose_beside(&instance, &[], Effort::Greedy);
        let worth = |taken: &[usize]| brute::worth(&instance, &Standing::after(&instance, taken));
        prop_assert!(worth(&choose(&instance)) >= worth(&plain));
    }

    #[test]
    fn no_other_order_of_what_is_chosen_pays_off_earlier(instance in tiny::instance()) {
        let taken = choose(&instance);
        let mut chosen = instance.clone();
        chosen.options = taken.iter().map(|&number| instance.options[number].clone()).collect();
        let order: Vec<usize> = (0..taken.len()).collect();
        let least = brute::least_wait(&chosen, &Standing::after(&chosen, &order));
        prop_assert_eq!(brute::wait(&chosen, &order), least);
    }
}
