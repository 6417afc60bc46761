//! What one chose.

use std::fmt::Display;
use std::io::{self, Write};

use cairn_domain::number::grouped;
use cairn_domain::plan::PriceLimit;
use cairn_domain::progress::StudyTimes;
use cairn_domain::settings::Settings;

use super::day;
use crate::values::DAYS;

pub(crate) fn settings(out: &mut dyn Write, settings: &Settings) -> io::Result<()> {
    let price = match settings.terms.price {
        PriceLimit::Any => "any".into(),
        PriceLimit::FreeOnly => "free".into(),
        PriceLimit::UpTo { dollars } => format!("at most {} US dollars", grouped(dollars)),
    };
    let chosen = |choice: Option<String>| choice.unwrap_or_else(|| "none; the first one counts".into());
    let terms = &settings.terms;
    let rows = [
        ("role", chosen(settings.role.as_ref().map(ToString::to_string))),
        ("market", chosen(settings.market.as_ref().map(ToString::to_string))),
        ("hours", format!("{} a week", terms.hours_per_week)),
        ("by", terms.finish.map_or_else(|| "none".into(), day)),
        ("price", price),
        ("avoid", listed(&terms.avoid, "none")),
        ("language", listed(&terms.languages, "any")),
        ("exclude", listed(&terms.excluded, "none")),
        ("study-at", study_times(settings.study_times)),
    ];
    rows.iter().try_for_each(|(name, value)| writeln!(out, "{name:<10}{value}"))
}

/// One time where every day has the same, otherwise each day with its own.
fn study_times(times: StudyTimes) -> String {
    let (monday, times) = (times.times()[0], times.times());
    if times.iter().all(|time| *time == monday) {
        return format!("{monday} on every day");
    }
    listed(DAYS.iter().zip(times).map(|(day, time)| format!("{day} {time}")), "none")
}

fn listed<T: Display>(values: impl IntoIterator<Item = T>, nothing: &str) -> String {
    let values: Vec<String> = values.into_iter().map(|value| value.to_string()).collect();
    if values.is_empty() { nothing.into() } else { values.join(", ") }
}
