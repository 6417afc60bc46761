//! The numbers that matter most, each with its range and what it rests on.

use cairn_domain::dossier::{Dossier, Personal, StatedPay};
use cairn_domain::figure::Figure;
use cairn_domain::market::{CONFIDENCE, Sampled};
use cairn_domain::number::grouped;

use super::{Block, KeyFigure, Section, coverage};
use crate::words::{basis, day};

pub(super) fn at_a_glance(dossier: &Dossier) -> Section {
    let mut figures = Vec::new();
    if dossier.shown.has(Personal::Levels) {
        figures.push(held(dossier));
        figures.extend(then(dossier));
    }
    figures.push(missing(dossier));
    figures.extend(finish(dossier));
    figures.push(effort(dossier));
    figures.extend(dossier.pay.as_ref().and_then(|pay| stated(dossier, pay)));
    let mut blocks = vec![Block::Figures(figures)];
    blocks.extend(dossier.plan.notes.iter().map(|note| Block::Caution(note.sentence.clone())));
    Section { id: "glance", title: "At a glance", blocks }
}

fn held(dossier: &Dossier) -> KeyFigure {
    let coverage = &dossier.gap.coverage;
    KeyFigure {
        value: coverage.value().to_string(),
        label: "of the levels asked for are held today".into(),
        range: None,
        source: rests_on(dossier, coverage),
    }
}

fn then(dossier: &Dossier) -> Option<KeyFigure> {
    let (_, then) = coverage::way(dossier)?;
    Some(KeyFigure {
        value: then.to_string(),
        label: "will be held after the plan".into(),
        range: None,
        source: "Counted in the same way, with every level the plan adds.".into(),
    })
}

fn missing(dossier: &Dossier) -> KeyFigure {
    let gaps = dossier.gap.gaps.len();
    KeyFigure {
        value: gaps.to_string(),
        label: if gaps == 1 { "skill below the level asked for" } else { "skills below the level asked for" }
            .into(),
        range: None,
        source: format!("What {} asks for, in {}.", dossier.gap.role_title, dossier.gap.market_name),
    }
}

fn finish(dossier: &Dossier) -> Option<KeyFigure> {
    let finish = dossier.plan.finish?;
    let weekly = dossier.plan.constraints.terms.hours_per_week;
    let pace =
        if dossier.shown.has(Personal::Hours) { format!(" at {weekly} a week") } else { String::new() };
    Some(KeyFigure {
        value: day(finish.likely),
        label: format!("is when the plan is done{pace}"),
        range: Some(format!("between {} and {}", day(finish.early), day(finish.late))),
        source: "At typical effort. The range takes every resource at its low or its high estimate.".into(),
    })
}

fn effort(dossier: &Dossier) -> KeyFigure {
    let (left, total) = (dossier.plan.left, dossier.plan.total);
    let (effort, label) = if dossier.shown.has(Personal::Hours) {
        (left, format!("of study are left, of {} in all", total.typical))
    } else {
        (total, "of study in all".into())
    };
    KeyFigure {
        value: effort.typical.to_string(),
        label,
        range: Some(format!("between {} and {}", effort.low, effort.high)),
        source: "The sum of the resources' estimates; what each rests on stands beside it in the plan."
            .into(),
    }
}

fn stated(dossier: &Dossier, pay: &StatedPay) -> Option<KeyFigure> {
    let (quantiles, few) = match pay.spread.quantiles {
        Sampled::TooFew => return None,
        Sampled::Sparse { value } => (value, " Few postings: read it with care."),
        Sampled::Enough { value } => (value, ""),
    };
    let money = |amount| format!("{} {}", pay.currency, grouped(amount));
    Some(KeyFigure {
        value: money(quantiles.median.value),
        label: "a year is the median of the pay that postings state".into(),
        range: Some(format!(
            "between {} and {} ({CONFIDENCE} interval)",
            money(quantiles.median.low),
            money(quantiles.median.high)
        )),
        source: format!(
            "{} postings of {} that say it, of every role and seniority in it.{few}",
            grouped(pay.spread.postings),
            dossier.gap.market_name
        ),
    })
}

/// How a figure was arrived at, and the sources it names.
fn rests_on<T>(dossier: &Dossier, figure: &Figure<T>) -> String {
    let named: Vec<&str> = figure
        .sources()
        .iter()
        .filter_map(|id| dossier.sources.iter().find(|source| &source.id == id))
        .map(|source| source.title.as_str())
        .collect();
    let rule = basis(figure.provenance());
    let stop = if rule.ends_with('.') { "" } else { "." };
    if named.is_empty() {
        format!("{rule}{stop}")
    } else {
        format!("{rule}{stop} From {}.", named.join(", "))
    }
}
