//! `cairn plan`: drafting, explaining, comparing, accepting.

use cairn_core::Cairn;
use cairn_core::plan::{Explanation, PlanRequest, Prices, ProofProgress, SupposedSkill};
use cairn_domain::bounds::WEEK;
use cairn_domain::note::Said;
use cairn_domain::plan::{Constraints, Outcome, PlanView, PriceLimit, SmallestChange};
use chrono::NaiveDate;
use serde::Serialize;
use std::ops::ControlFlow;

use crate::args::PlanLimits;
use crate::print;
use crate::say::Trouble;
use crate::values::WhatIf;
use crate::verbs::{Answer, Done, explained, named};

/// Somebody at a terminal waits this many steps of a proof at most: some seconds.
const STEPS: usize = 200;

/// A draft with everything that explains it.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Explained {
    #[serde(rename = "plan")]
    pub(crate) draft: Drafted,
    pub(crate) quality: ProofProgress,
    pub(crate) items: Vec<Explanation>,
    pub(crate) prices: Prices,
}

/// A draft, with what would have to give so that it reaches all that can be reached.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Drafted {
    #[serde(flatten)]
    pub(crate) plan: PlanView,
    pub(crate) change: Option<Said<SmallestChange>>,
}

/// A draft beside the same with something supposed.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Compared {
    pub(crate) now: Side,
    pub(crate) then: Side,
}

/// One side of a comparison.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Side {
    pub(crate) outcome: Outcome,
    pub(crate) plan: PlanView,
}

pub(crate) fn plan(cairn: &Cairn, limits: &PlanLimits, today: NaiveDate, out: &mut Answer<'_>) -> Done {
    let explain = explained(limits.explain);
    if !limits.ask_for_a_draft()
        && let Some(current) = cairn.plan_current(today)?
    {
        return out.give(&current, |out, view| print::plan(out, view, explain));
    }
    let settings = cairn.settings_get()?;
    let request = PlanRequest::from(limited(settings.constraints(today), limits));
    if !limits.what_if.is_empty() {
        let supposed = supposing(cairn, &request, &limits.what_if)?;
        let compared = Compared { now: side(cairn, &request, today)?, then: side(cairn, &supposed, today)? };
        out.give(&compared, print::compared)?;
        return if limits.accept { accept(cairn, &supposed, today, out) } else { Ok(()) };
    }
    if limits.accept {
        return accept(cairn, &request, today, out);
    }
    if !limits.explain {
        return out.give(&draft(cairn, &request, today)?, |out, draft| print::drafted(out, draft, explain));
    }
    out.give(&explain_all(cairn, &request, today)?, print::explained)
}

fn accept(cairn: &Cairn, request: &PlanRequest, today: NaiveDate, out: &mut Answer<'_>) -> Done {
    cairn.plan_accept(request, today)?;
    let Some(current) = cairn.plan_current(today)? else { return Ok(()) };
    out.give(&current, |out, view| print::plan(out, view, explained(false)))
}

fn draft(cairn: &Cairn, request: &PlanRequest, today: NaiveDate) -> Result<Drafted, Trouble> {
    Ok(Drafted { plan: cairn.plan_draft(request, today)?, change: cairn.plan_change(request)? })
}

fn side(cairn: &Cairn, request: &PlanRequest, today: NaiveDate) -> Result<Side, Trouble> {
    Ok(Side { outcome: cairn.plan_outcome(request)?, plan: cairn.plan_draft(request, today)? })
}

fn explain_all(cairn: &Cairn, request: &PlanRequest, today: NaiveDate) -> Result<Explained, Trouble> {
    let mut steps = 0;
    let quality = cairn.plan_prove(request, &mut |_| {
        steps += 1;
        if steps < STEPS { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    })?;
    // Drafted after the proof, which may have found a better one.
    let draft = draft(cairn, request, today)?;
    let explain = |item: &cairn_domain::plan::PlanItem| cairn.plan_explain(request, &item.resource);
    let items = draft.plan.items.iter().map(explain).collect::<Result<_, _>>()?;
    Ok(Explained { quality, items, prices: cairn.plan_prices(request)?, draft })
}

fn limited(mut constraints: Constraints, limits: &PlanLimits) -> Constraints {
    let terms = &mut constraints.terms;
    terms.hours_per_week = limits.hours.unwrap_or(terms.hours_per_week);
    terms.finish = limits.by.or(terms.finish);
    terms.avoid.extend(limits.avoid.iter().copied());
    terms.locked.extend(limits.lock.iter().cloned());
    terms.owned.extend(limits.own.iter().cloned());
    terms.excluded.extend(limits.exclude.iter().cloned());
    terms.aim = limits.aim.unwrap_or(terms.aim);
    terms.parallel = limits.parallel.unwrap_or(terms.parallel);
    if limits.free {
        terms.price = PriceLimit::FreeOnly;
    }
    if let Some(dollars) = limits.budget {
        terms.price = PriceLimit::UpTo { dollars };
    }
    constraints
}

fn supposing(cairn: &Cairn, request: &PlanRequest, changes: &[WhatIf]) -> Result<PlanRequest, Trouble> {
    let mut supposed = request.clone();
    for change in changes {
        let terms = &mut supposed.constraints.terms;
        match change.clone() {
            WhatIf::Hours(hours) => terms.hours_per_week = hours,
            WhatIf::MoreHours(hours) => terms.hours_per_week = (terms.hours_per_week + hours).min(WEEK),
            WhatIf::FewerHours(hours) => terms.hours_per_week = terms.hours_per_week.less(hours),
            WhatIf::By(day) => terms.finish = Some(day),
            WhatIf::Price(price) => terms.price = price,
            WhatIf::Role(role) => supposed.suppose.role = Some(role),
            WhatIf::Market(market) => supposed.suppose.market = Some(market),
            WhatIf::Know(name, level) => {
                let (skill, _) = named(cairn, &name)?;
                supposed.suppose.held.push(SupposedSkill { skill, level });
            }
        }
    }
    Ok(supposed)
}
