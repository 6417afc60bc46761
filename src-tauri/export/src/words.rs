//! What several formats for people say in the same words.

use cairn_domain::figure::Provenance;
use cairn_domain::gap::{Gap, Reason};
use cairn_domain::minutes::Effort;
use cairn_domain::plan::LeftOverWhy;
use chrono::NaiveDate;

/// What stands in the way of a gap that a plan does not close.
pub(crate) fn obstacle(why: LeftOverWhy) -> &'static str {
    match why {
        LeftOverWhy::Time => "it does not fit before the finish date",
        LeftOverWhy::Limits => {
            "the limits on price, kinds and languages leave nothing that teaches it that far"
        }
        LeftOverWhy::Combination => "no combination was found that brings it that far beside the rest",
        LeftOverWhy::Catalog => "nothing in the library teaches it that far",
    }
}

/// Why a gap ranks where it does, without the levels, which stand beside it.
pub(crate) fn why(gap: &Gap) -> String {
    let other = gap.reasons.iter().filter(|reason| !matches!(reason.fact, Reason::Missing { .. }));
    other.map(|reason| reason.sentence.as_str()).collect::<Vec<_>>().join(" ")
}

/// What a figure rests on.
pub(crate) fn basis(provenance: &Provenance) -> String {
    match provenance {
        Provenance::Stated { basis, .. } => basis.clone().unwrap_or_else(|| "stated by the provider".into()),
        Provenance::Judged { basis, .. } => basis.clone(),
        Provenance::Entered { on } => format!("entered on {}", day(*on)),
        Provenance::Derived { rule, .. } => rule.sentence.clone(),
    }
}

/// A day such as 24 Nov 2026.
pub(crate) fn day(day: NaiveDate) -> String {
    day.format("%-d %b %Y").to_string()
}

/// Hours with their range, such as `5 h (3 h to 8 h)`.
pub(crate) fn range(effort: Effort) -> String {
    format!("{} ({} to {})", effort.typical, effort.low, effort.high)
}
