//! JSON: the facts, which come back in, and beside them the findings of the day, which are computed anew.

use cairn_domain::dossier::{Archive, Dossier, Personal};
use cairn_domain::plan::{FinishRange, Week};
use serde::Serialize;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Document<'a> {
    #[serde(flatten)]
    facts: Archive,
    findings: Findings<'a>,
}

/// What Cairn found on the day of the export. Reading it back ignores this part.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Findings<'a> {
    role: &'a str,
    market: &'a str,
    market_as_of: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    coverage_basis_points: Option<u32>,
    gaps: Vec<GapLine<'a>>,
    items: Vec<ItemLine<'a>>,
    weeks: &'a [Week],
    finish: Option<FinishRange>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct GapLine<'a> {
    skill: &'a str,
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    held: Option<u8>,
    required: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    priority: Option<u32>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ItemLine<'a> {
    resource: &'a str,
    title: &'a str,
    url: Option<&'a str>,
    typical_minutes: u32,
    left_minutes: u32,
    finished: bool,
}

pub(crate) fn write(dossier: &Dossier) -> Result<Vec<u8>, serde_json::Error> {
    let levels = dossier.shown.has(Personal::Levels);
    let gaps = dossier.gap.gaps.iter().map(|found| GapLine {
        skill: found.skill.as_str(),
        name: &found.name,
        held: levels.then_some(found.held.number()),
        required: found.required.value().number(),
        priority: levels.then_some(*found.priority.value()),
    });
    let items = dossier.plan.items.iter().map(|item| ItemLine {
        resource: item.resource.as_str(),
        title: &item.title,
        url: item.url.as_deref(),
        typical_minutes: item.effort.value().typical.get(),
        left_minutes: item.left.typical.get(),
        finished: item.finished,
    });
    let document = Document {
        facts: Archive::from(dossier),
        findings: Findings {
            role: &dossier.gap.role_title,
            market: &dossier.gap.market_name,
            market_as_of: &dossier.gap.as_of,
            coverage_basis_points: levels.then(|| dossier.gap.coverage.value().basis_points()),
            gaps: gaps.collect(),
            items: items.collect(),
            weeks: &dossier.plan.weeks,
            finish: dossier.plan.finish,
        },
    };
    let mut bytes = serde_json::to_vec_pretty(&document)?;
    bytes.push(b'\n');
    Ok(bytes)
}
