//! Counted markets as tables and sentences.

use std::io::{self, Write};

use cairn_core::market::import::PostingsPreview;
use cairn_core::market::{
    ComparisonView, CountedView, MarketKind, MarketSummary, OpportunitiesView, PostingRow, PostingView,
    PostingsPage, TrendView,
};
use cairn_domain::market::{
    CoSkill, CountedShare, Lift, MarketDifference, MarketStanding, PayReport, PaySpread, SkillDemand,
    SkillTrend, TrendVerdict,
};
use cairn_domain::number::grouped;
use cairn_domain::skills::recognize::Necessity;

use crate::print::{day, one_line, table};

/// Rows of a list that a terminal shows at once.
const SHOWN: usize = 25;

pub(super) fn list(out: &mut dyn Write, markets: &[MarketSummary]) -> io::Result<()> {
    let row = |market: &MarketSummary| {
        let kind = match market.kind {
            MarketKind::Report => "report",
            MarketKind::Shipped => "counts",
            MarketKind::Own => "your own",
        };
        vec![market.id.to_string(), kind.into(), market.as_of.clone(), one_line(&market.name)]
    };
    table(out, &["id", "kind", "as of", "market"], &markets.iter().map(row).collect::<Vec<_>>())
}

pub(super) fn counted(out: &mut dyn Write, view: &CountedView) -> io::Result<()> {
    let looked_at = grouped(view.counts.postings);
    writeln!(out, "{}, up to {}", one_line(&view.name), view.as_of)?;
    match &view.anchor_name {
        Some(anchor) => writeln!(out, "{looked_at} of {} postings name {anchor}.", grouped(view.of))?,
        None => writeln!(out, "{looked_at} postings.")?,
    }
    writeln!(out, "{}\n", view.caveat)?;
    if let Some(beside) = &view.co_skills {
        let rows: Vec<_> = beside.skills.iter().take(SHOWN).map(co_skill).collect();
        let heads = ["skill", "postings", "share", "90% between", "elsewhere", "as often as elsewhere"];
        table(out, &heads, &rows)?;
    } else {
        let row = |demand: &SkillDemand| {
            let mut row = vec![demand.name.clone()];
            row.extend(counted_share(demand.postings));
            row
        };
        let rows: Vec<_> = view.counts.skills.iter().take(SHOWN).map(row).collect();
        table(out, &["skill", "postings", "share", "90% between"], &rows)?;
    }
    writeln!(out, "\nSource: {} (`cairn market --sources`).", view.source)
}

fn co_skill(beside: &CoSkill) -> Vec<String> {
    let mut row = vec![beside.name.clone()];
    row.extend(counted_share(beside.with));
    row.push(share(beside.elsewhere));
    row.push(match beside.lift {
        Lift::TooFew => "too few to say".into(),
        Lift::OnlyHere { at_least } => format!("only here; at least {at_least}"),
        Lift::Often { times } => format!("{} ({} to {})", times.value, times.low, times.high),
    });
    row
}

/// "43 of 120", "36%", "29% to 43%".
fn counted_share(counted: CountedShare) -> [String; 3] {
    let between = counted.share.value().map(|share| format!("{} to {}", share.low, share.high));
    [
        format!("{} of {}", grouped(counted.count), grouped(counted.base)),
        share(counted),
        between.unwrap_or_default(),
    ]
}

fn share(counted: CountedShare) -> String {
    counted.share.value().map_or_else(|| "too few to say".into(), |share| share.value.to_string())
}

pub(super) fn trend(out: &mut dyn Write, view: &TrendView) -> io::Result<()> {
    let sure = |trend: &&SkillTrend| matches!(trend.verdict, TrendVerdict::Rising | TrendVerdict::Falling);
    let rows: Vec<Vec<String>> = view
        .trends
        .skills
        .iter()
        .filter(sure)
        .filter_map(|trend| {
            let figures = trend.figures?;
            let word = if trend.verdict == TrendVerdict::Rising { "rising" } else { "falling" };
            Some(vec![
                trend.name.clone(),
                word.into(),
                format!("{} {}", figures.from, figures.first.value),
                format!("{} {}", figures.to, figures.last.value),
                format!("{} ({} to {})", figures.change.value, figures.change.low, figures.change.high),
            ])
        })
        .collect();
    if rows.is_empty() {
        writeln!(out, "No skill surely rises or falls over these postings.")?;
    } else {
        table(out, &["skill", "trend", "first", "last", "change in points"], &rows)?;
    }
    for series in &view.series {
        writeln!(out, "\n{} by quarter", series.name)?;
        for point in series.runs.iter().flat_map(|run| &run.points) {
            let [count, share, between] = counted_share(point.postings);
            writeln!(out, "  {}  {share:<14} {between:<16} {count}", point.from)?;
        }
    }
    writeln!(out, "\n{}", view.rule.sentence)
}

pub(super) fn pay(out: &mut dyn Write, report: &PayReport) -> io::Result<()> {
    for currency in &report.currencies {
        writeln!(out, "\n{} a year", currency.currency)?;
        let mut rows = vec![spread("all", currency.all)];
        rows.extend(currency.seniorities.iter().map(|one| {
            let who =
                one.seniority.map_or("seniority not stated".into(), |seniority| format!("{seniority:?}"));
            spread(&who, one.pay)
        }));
        rows.extend(currency.skills.iter().take(SHOWN).map(|one| spread(&one.name, one.pay)));
        table(
            out,
            &[
                "postings that ask for",
                "postings",
                "a tenth",
                "a quarter",
                "median",
                "90% between",
                "three quarters",
                "nine tenths",
            ],
            &rows,
        )?;
    }
    writeln!(
        out,
        "\nLeft out: {} state no pay, {} no period, {} pay by the hour or day, {} one end only. Taken for a year's by size: {}.",
        grouped(report.not_stated),
        grouped(report.no_period),
        grouped(report.hourly_or_daily),
        grouped(report.one_end_only),
        grouped(report.presumed),
    )?;
    writeln!(out, "{}", cairn_domain::market::PAY_RULE)
}

fn spread(name: &str, pay: PaySpread) -> Vec<String> {
    let mut row = vec![name.to_owned(), grouped(pay.postings)];
    match pay.quantiles.value() {
        None => row.push("too few to say".into()),
        Some(of) => {
            let between = format!("{} to {}", grouped(of.median.low), grouped(of.median.high));
            row.extend([of.p10, of.p25, of.median.value].map(grouped));
            row.push(between);
            row.extend([of.p75, of.p90].map(grouped));
        }
    }
    row
}

pub(super) fn matches(out: &mut dyn Write, view: &OpportunitiesView) -> io::Result<()> {
    for (label, counted) in [
        ("You meet every must-have", view.matched),
        ("One skill away", view.one_away),
        ("Two skills away", view.two_away),
        ("Three or more away", view.further_away),
    ] {
        writeln!(out, "{label:<26} {} ({})", grouped(counted.count), share(counted))?;
    }
    writeln!(out, "{:<26} {}\n", "Name nothing countable", grouped(view.nothing_countable))?;
    let opens = |opens: cairn_domain::market::Opened| {
        let between =
            opens.in_sample.value().map(|in_sample| format!("{} to {}", in_sample.low, in_sample.high));
        [grouped(opens.postings.count), between.unwrap_or_default()]
    };
    let mut rows: Vec<Vec<String>> = Vec::new();
    for skill in view.unlocks.skills.iter().take(SHOWN) {
        let [count, between] = opens(skill.opens);
        rows.push(vec![skill.name.clone(), count, between, grouped(skill.missing_in.count)]);
    }
    for set in [&view.unlocks.best_two, &view.unlocks.best_three].into_iter().flatten() {
        let names: Vec<&str> = set.skills.iter().map(|skill| skill.name.as_str()).collect();
        let [count, between] = opens(set.opens);
        rows.push(vec![names.join(" + "), count, between, String::new()]);
    }
    table(out, &["learning", "opens", "90% between", "missing in"], &rows)?;
    writeln!(out, "\n{}", view.unlock_rule.sentence)?;
    if !view.list.is_empty() {
        writeln!(out)?;
        for one in view.list.iter().take(SHOWN) {
            let missing: Vec<String> =
                one.missing.iter().map(|skill| format!("{} at {}", skill.name, skill.asked)).collect();
            let missing = if missing.is_empty() { "nothing missing".into() } else { missing.join(", ") };
            let (met, all) = (one.met.len(), one.met.len() + one.missing.len());
            writeln!(out, "{met:>2} of {all:<2}  {}", headline(&one.posting))?;
            writeln!(out, "          {missing}")?;
        }
        writeln!(out, "\n{}", view.order_rule.sentence)?;
    }
    Ok(())
}

fn headline(row: &PostingRow) -> String {
    let mut parts = vec![format!("#{}", row.id), row.title.clone()];
    parts.extend(row.company.clone());
    parts.extend(row.places.first().cloned());
    parts.extend(row.posted.map(day));
    one_line(&parts.join(" · "))
}

pub(super) fn postings(out: &mut dyn Write, page: &PostingsPage) -> io::Result<()> {
    for row in &page.rows {
        writeln!(out, "{}", headline(row))?;
        let asks: Vec<&str> = row.asks.iter().map(|ask| ask.name.as_str()).collect();
        writeln!(out, "    {}", if asks.is_empty() { "no skill seen".into() } else { asks.join(", ") })?;
    }
    writeln!(out, "{} of {} postings.", page.rows.len(), grouped(page.total))
}

pub(super) fn posting(out: &mut dyn Write, view: &PostingView) -> io::Result<()> {
    writeln!(out, "{}\n", headline(&view.row))?;
    for part in &view.text {
        match &part.names {
            None => write!(out, "{}", lines(&part.text))?,
            Some(_) => write!(out, "[{}]", one_line(&part.text))?,
        }
    }
    writeln!(out, "\n")?;
    for named in view.text.iter().filter_map(|part| part.names.as_ref()) {
        let necessity = match named.necessity {
            Necessity::Background => "background",
            Necessity::Preferred => "welcome",
            Necessity::Named => "named",
            Necessity::Required => "required",
        };
        let why = named.why.as_ref().map_or("", |why| why.sentence.as_str());
        writeln!(out, "{:<24} {necessity:<11} {}", named.name, one_line(why))?;
    }
    for note in &view.notes {
        writeln!(out, "{}", one_line(&note.sentence))?;
    }
    Ok(())
}

/// Text of others with its lines, and nothing else that would steer the terminal.
fn lines(text: &str) -> String {
    text.split('\n').map(one_line).collect::<Vec<_>>().join("\n")
}

pub(super) fn comparison(out: &mut dyn Write, view: &ComparisonView) -> io::Result<()> {
    let rows: Vec<Vec<String>> = view
        .skills
        .iter()
        .take(SHOWN * 2)
        .map(|compared| {
            let verdict = match compared.verdict {
                MarketDifference::Differs => "differs",
                MarketDifference::CannotTell => "cannot tell",
            };
            let side = |standing: &Option<MarketStanding>| {
                standing.as_ref().map_or("not named".into(), standing_text)
            };
            vec![compared.name.clone(), side(&compared.left), side(&compared.right), verdict.into()]
        })
        .collect();
    table(out, &["skill", "on the one", "on the other", ""], &rows)?;
    writeln!(out, "\n{}", view.rule.sentence)
}

fn standing_text(standing: &MarketStanding) -> String {
    match standing {
        MarketStanding::Ranked { place, weight } => {
            let place = place.map_or("no place".into(), |place| format!("place {place}"));
            format!("{place}, weight {}", weight.value())
        }
        MarketStanding::Counted { place, postings } => {
            let place = place.map_or("too few to say".into(), |place| format!("place {}", place.value));
            format!("{place}, {} of {}", grouped(postings.count), grouped(postings.base))
        }
    }
}

pub(super) fn preview(out: &mut dyn Write, preview: &PostingsPreview) -> io::Result<()> {
    writeln!(
        out,
        "{} into {}: {} files looked at",
        one_line(&preview.origin),
        one_line(&preview.market.name),
        preview.files
    )?;
    for row in preview.sample.iter().take(5) {
        writeln!(out, "  add  {}", headline(row))?;
    }
    for finding in preview.findings.iter().take(SHOWN) {
        let line = finding.line.map(|line| format!(", line {line}")).unwrap_or_default();
        let more =
            if finding.places > 1 { format!(" and {} more", finding.places - 1) } else { String::new() };
        writeln!(
            out,
            "  note {}{line}{more}: {}",
            one_line(&finding.file),
            one_line(&finding.what.sentence)
        )?;
    }
    let shown: u32 = preview.findings.iter().take(SHOWN).map(|finding| finding.places).sum();
    let rest = preview.finding_count.saturating_sub(shown);
    if rest > 0 {
        writeln!(out, "  and {rest} more notes")?;
    }
    let seen = &preview.understood;
    writeln!(
        out,
        "{} to add, {} seen before, {} there already. Of those to add, {} name a skill, {} a company, {} a place, {} a date and {} pay.",
        preview.added,
        preview.merged,
        preview.skipped,
        seen.skills,
        seen.company,
        seen.place,
        seen.date,
        seen.pay
    )
}
