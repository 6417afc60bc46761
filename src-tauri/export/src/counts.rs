//! A market as counts: which skills were asked for together, how often, and when. Never a text.
//!
//! The form is that of `data/market/counts`, which the reader in `intake` describes.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use cairn_domain::market::posting::Seniority;
use cairn_domain::market::{Asked, Readings, ask_level};
use cairn_domain::skills::Skills;
use cairn_domain::skills::recognize::Necessity;
use serde::Serialize;

/// The columns of the file, in order.
const COLUMNS: &str = "month,method,seniority,workplace,employment,pay,skills,postings";

/// The counts of a market, a row for each combination that occurred, in order.
pub fn counts(readings: &Readings, skills: &Skills) -> Vec<u8> {
    let mut rows: BTreeMap<String, u32> = BTreeMap::new();
    for reading in &readings.list {
        let asks: Vec<String> =
            reading.asked().filter_map(|asked| token(*asked, reading.seniority, skills)).collect();
        let month = reading.month.map(|month| month.to_string()).unwrap_or_default();
        let row = format!(
            "{month},{},{},{},{},{},{}",
            word(&reading.method),
            maybe_word(reading.seniority.as_ref()),
            maybe_word(reading.workplace.as_ref()),
            maybe_word(reading.employment.as_ref()),
            reading.pay.as_ref().map(ToString::to_string).unwrap_or_default(),
            asks.join(" "),
        );
        let postings = rows.entry(row).or_default();
        *postings = postings.saturating_add(reading.postings);
    }
    let mut text = format!("{COLUMNS}\n");
    for (row, postings) in rows {
        // Writing to a text cannot fail.
        let _ = writeln!(text, "{row},{postings}");
    }
    text.into_bytes()
}

fn token(asked: Asked, seniority: Option<Seniority>, skills: &Skills) -> Option<String> {
    let mark = match asked.necessity {
        Necessity::Required => "+",
        Necessity::Preferred => "~",
        Necessity::Named | Necessity::Background => "",
    };
    let id = &skills.at(asked.skill)?.id;
    if asked.level == ask_level(None, seniority) {
        Some(format!("{id}{mark}"))
    } else {
        Some(format!("{id}{mark}@{}", asked.level.number()))
    }
}

fn maybe_word<T: Serialize>(value: Option<&T>) -> String {
    value.map(word).unwrap_or_default()
}

/// The word a value is written with everywhere else in Cairn. All of them have one.
fn word<T: Serialize>(value: &T) -> String {
    let json = serde_json::to_value(value).ok();
    json.as_ref().and_then(|json| json.as_str()).unwrap_or_default().to_owned()
}
