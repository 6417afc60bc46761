//! What employers ask for.

use std::io::{self, Write};

use cairn_core::market::{ReportView, RoleSummary};
use cairn_domain::computation::Computation;
use cairn_domain::market::{ForecastSubject, PayMeasure, Report, SectionStatus};
use cairn_domain::number::grouped;
use cairn_domain::source::Source;

use super::table;

pub(crate) fn report(out: &mut dyn Write, view: &ReportView) -> io::Result<()> {
    let market = &view.report;
    writeln!(out, "{}, as of {}", market.name, market.as_of)?;
    writeln!(out, "{}\n", market.caveat)?;
    observed(out, market)?;
    expected(out, market)?;
    writeln!(out)?;
    let rows: Vec<Vec<String>> = view
        .weights
        .iter()
        .map(|row| {
            vec![row.rank.to_string(), row.name.clone(), row.weight.value().to_string(), row.terms.join(", ")]
        })
        .collect();
    table(out, &["place", "skill", "weight", "from the terms"], &rows)?;
    writeln!(
        out,
        "\nWeights follow from places in the ranking, not from counts: {}\n",
        Computation::RankWeight
    )?;
    writeln!(out, "Companies named: {}", market.companies.join(", "))?;
    let stressed: Vec<&str> = market.stressed.iter().map(|topic| topic.topic.as_str()).collect();
    writeln!(out, "Stressed or named as core: {}", stressed.join("; "))?;
    for section in market.sections.iter().filter(|section| section.status == SectionStatus::NotStated) {
        writeln!(out, "Not stated by this source: {}", section.name)?;
    }
    writeln!(out, "\nSource: {} (`cairn market --sources`).", market.source)
}

fn observed(out: &mut dyn Write, market: &Report) -> io::Result<()> {
    if let Some(openings) = &market.openings {
        writeln!(out, "Openings      {} ({})", grouped(*openings.value()), market.openings_place)?;
    }
    if let Some(share) = &market.senior_share {
        writeln!(out, "For seniors   {}", share.value())?;
    }
    for pay in &market.salaries {
        let measure = match pay.measure {
            PayMeasure::Base => "base",
            PayMeasure::Total => "total compensation",
            PayMeasure::NotStated => "measure not stated",
        };
        let who = pay.seniority.as_deref().unwrap_or("anyone");
        let (low, high) = (grouped(*pay.low.value()), grouped(*pay.high.value()));
        writeln!(
            out,
            "Pay           {low} to {high} {} a year, {measure}, {who}, {}",
            pay.currency, pay.place
        )?;
    }
    Ok(())
}

fn expected(out: &mut dyn Write, market: &Report) -> io::Result<()> {
    for forecast in &market.forecasts {
        let subject = match forecast.subject {
            ForecastSubject::OpeningsGrowth => "growth of openings a year",
            ForecastSubject::SalaryGrowth => "growth of salaries a year",
            ForecastSubject::RemoteShare => "remote and hybrid roles as a part of all",
        };
        let (low, high) = (forecast.low.value(), forecast.high.value());
        let sum = if low == high { low.to_string() } else { format!("{low} to {high}") };
        writeln!(
            out,
            "Forecast      {sum} {subject}, until {}, {}; in the source's words: {}",
            forecast.until, forecast.place, forecast.wording
        )?;
    }
    Ok(())
}

/// A number with its thousands apart.
pub(crate) fn sources(out: &mut dyn Write, sources: &[Source]) -> io::Result<()> {
    for source in sources {
        writeln!(out, "{}: {}", source.id, source.title)?;
        writeln!(out, "    {}, {}. {}", source.publisher, source.retrieved, source.licence)?;
        for more in [&source.url, &source.note].into_iter().flatten() {
            writeln!(out, "    {more}")?;
        }
    }
    Ok(())
}

pub(crate) fn roles(out: &mut dyn Write, roles: &[RoleSummary]) -> io::Result<()> {
    let row = |role: &RoleSummary| {
        vec![role.id.to_string(), role.skills.to_string(), role.core.to_string(), role.title.clone()]
    };
    let rows: Vec<Vec<String>> = roles.iter().map(row).collect();
    table(out, &["id", "skills", "core", "role"], &rows)
}
