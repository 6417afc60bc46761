//! Showing how good a plan is, in the background.

use std::ops::ControlFlow;

use cairn_domain::note::Said;
use cairn_domain::plan::Quality;
use cairn_domain::share::Share;
use cairn_optimize::{Claim, Proof, Verdict};
use serde::Serialize;

use super::question::Question;
use super::request::PlanRequest;
use crate::{Cairn, Result};

/// How far the proof of a plan is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ProofProgress {
    /// What is shown so far.
    pub quality: Said<Quality>,
    /// Whether a better plan was found than the one that is drafted; drafting again gives it.
    pub improved: bool,
    /// Whether nothing more will be found out.
    pub over: bool,
}

impl Cairn {
    /// Shows how good the plan drafted for a request is, step by step, and looks for a better one. `on`
    /// hears of each step, and may end it. What was found is drafted from then on.
    pub fn plan_prove(
        &self,
        request: &PlanRequest,
        on: &mut dyn FnMut(&ProofProgress) -> ControlFlow<()>,
    ) -> Result<ProofProgress> {
        let question = Question::ask(self, request)?;
        let shown = question.choice(self).taken;
        let mut proof = Proof::of(&question.instance, &shown);
        let mut first = proof.verdict();
        let begun = (first.locked, first.worth, first.minutes);
        loop {
            let improved = (first.locked, first.worth, std::cmp::Reverse(first.minutes))
                > (begun.0, begun.1, std::cmp::Reverse(begun.2));
            if improved {
                question.improve(self, first.taken.clone());
            }
            let quality = quality(&first, &question).into();
            let progress = ProofProgress { quality, improved, over: first.over };
            if on(&progress).is_break() || progress.over {
                return Ok(progress);
            }
            proof.step();
            first = proof.verdict();
        }
    }
}

fn quality(verdict: &Verdict, question: &Question) -> Quality {
    let counted = matches!(question.facts.market, cairn_domain::market::Market::Counted(_));
    let aim = if counted { question.constraints.terms.aim } else { cairn_domain::plan::Aim::Levels };
    match verdict.claim() {
        Claim::Best => Quality::Best { aim },
        Claim::WorthMost { shorter_by } => Quality::MostWorth { aim, shorter_by },
        Claim::Within { below } => Quality::Within { aim, below: below.min(Share::WHOLE) },
    }
}
