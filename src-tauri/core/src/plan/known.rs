//! What was found out about the last questions.

use std::sync::Arc;

use cairn_domain::plan::cover::{Choice, Instance, Standing};
use cairn_optimize::explain::{Alternative, Price, SmallestChange, WhyNot};
use cairn_optimize::{Effort, beside_unhurried, choice_beside, choose_beside, unhurried};

use super::recent::Recent;

/// What was found out about the last questions. Days are in none of it: other hours and another date
/// may pose the same question.
#[derive(Default)]
pub(crate) struct Known {
    /// The best answers known: found at once, or better by a proof.
    pub(super) choices: Recent<Posed, Choice>,
    /// What was found while a slider moved.
    glances: Recent<Posed, Choice>,
    /// What would be taken without a limit of time: it stays the same while a slider for hours or a date moves.
    unhurried: Recent<Posed, Vec<usize>>,
    pub(super) changes: Recent<(Choice, Arc<Instance>), SmallestChange>,
    pub(super) without: Recent<About, Alternative>,
    pub(super) with: Recent<About, WhyNot>,
    pub(super) prices: Recent<Posed, Price>,
}

/// A plan that is known, and a question.
pub(super) type Posed = (Vec<usize>, Arc<Instance>);
/// An option, a plan and the question it answers.
type About = (usize, Vec<usize>, Arc<Instance>);

impl Known {
    /// The best answer known beside the accepted plan, or the one found now.
    pub(super) fn choice(&self, posed: Posed) -> Choice {
        self.choices.answer(posed, |posed| {
            let (accepted, instance) = posed;
            let found = match without_date(posed) {
                None => alone(choose_beside(instance, &[accepted], Effort::AtOnce)),
                Some(longer) => {
                    let unhurried = self.unhurried.answer(longer, |(accepted, instance)| {
                        choose_beside(instance, &[accepted], Effort::AtOnce)
                    });
                    choice_beside(instance, &[accepted], &unhurried, Effort::AtOnce)
                }
            };
            // What was seen while a slider moved does not make way for less.
            let score = |choice: &Choice| Standing::after(instance, &choice.taken).score(instance);
            match self.glances.known(posed) {
                Some(seen) if score(&seen) > score(&found) => {
                    beside_unhurried(instance, seen.taken, &found.unhurried)
                }
                _ => found,
            }
        })
    }

    /// The best answer where it is known, or what is found in a moment.
    pub(super) fn glance(&self, posed: Posed) -> Choice {
        if let Some(choice) = self.choices.known(&posed) {
            return choice;
        }
        self.glances.answer(posed, |posed| {
            let (accepted, instance) = posed;
            let Some(longer) = without_date(posed) else {
                return alone(choose_beside(instance, &[accepted], Effort::Live));
            };
            let unhurried = self
                .unhurried
                .known(&longer)
                .unwrap_or_else(|| choose_beside(&longer.1, &[accepted], Effort::Greedy));
            choice_beside(instance, &[accepted], &unhurried, Effort::Live)
        })
    }
}

/// The same question without a limit of time; nothing where it has none.
fn without_date((accepted, instance): &Posed) -> Option<Posed> {
    instance.limits.minutes?;
    Some((accepted.clone(), Arc::new(unhurried(instance))))
}

/// What is taken where time is not limited.
fn alone(taken: Vec<usize>) -> Choice {
    Choice { unhurried: taken.clone(), taken }
}
