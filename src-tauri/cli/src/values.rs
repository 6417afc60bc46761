//! How values are typed, and what is said when one cannot be read.

use std::str::FromStr;

use cairn_core::export::{Format, knows_zone};
use cairn_domain::catalog::ResourceKind;
use cairn_domain::dossier::{Personal, Shown};
use cairn_domain::id::{BadId, MarketId, ResourceId, RoleId, UnitId};
use cairn_domain::level::Level;
use cairn_domain::minutes::Minutes;
use cairn_domain::plan::{Aim, PriceLimit};
use cairn_domain::progress::{BadTime, TimeOfDay};
use chrono::NaiveDate;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};

/// A resource or one of its units.
#[derive(Debug, Clone)]
pub(crate) enum Studied {
    Resource(ResourceId),
    Unit(UnitId),
}

impl FromStr for Studied {
    type Err = BadId;
    fn from_str(text: &str) -> Result<Self, BadId> {
        if text.contains('/') { text.parse().map(Self::Unit) } else { text.parse().map(Self::Resource) }
    }
}

/// A value, or one of the words that mean there is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Choice<T>(pub(crate) Option<T>);

/// Reads a value where `none` and `any` take back what was chosen.
fn choice<T>(text: &str, value: impl FnOnce(&str) -> Result<T, String>) -> Result<Choice<T>, String> {
    if text == "none" || text == "any" {
        Ok(Choice(None))
    } else {
        value(text).map(|value| Choice(Some(value)))
    }
}

/// What of one's own is shown: words between commas, or nothing.
pub(crate) fn shown(text: &str) -> Result<Shown, String> {
    if text.is_empty() {
        return Ok(Shown::default());
    }
    text.split(',').map(|word| word.parse::<Personal>().map_err(|error| error.to_string())).collect()
}

pub(crate) fn chosen_day(text: &str) -> Result<Choice<NaiveDate>, String> {
    choice(text, day)
}

pub(crate) fn chosen_kind(text: &str) -> Result<Choice<ResourceKind>, String> {
    choice(text, kind)
}

pub(crate) fn chosen_resource(text: &str) -> Result<Choice<ResourceId>, String> {
    choice(text, |text| text.parse().map_err(|error: BadId| error.to_string()))
}

pub(crate) fn chosen_language(text: &str) -> Result<Choice<String>, String> {
    choice(text, |text| {
        let code = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_lowercase());
        if code { Ok(text.into()) } else { Err("give a language as two small letters, such as en".into()) }
    })
}

/// A format by its word, each with what it is for.
pub(crate) fn format() -> impl TypedValueParser<Value = Format> {
    let words = Format::ALL.map(|format| PossibleValue::new(format.word()).help(format.purpose()));
    PossibleValuesParser::new(words).try_map(|word| word.parse::<Format>())
}

pub(crate) fn zone(text: &str) -> Result<Choice<String>, String> {
    choice(text, |text| {
        let unknown = || format!("\"{text}\" is no time zone such as Europe/Berlin");
        if knows_zone(text) { Ok(text.into()) } else { Err(unknown()) }
    })
}

/// The days of the week, in order, as they are typed and printed.
pub(crate) const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// When study begins, on one day of the week or on all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct StudyTime {
    /// Counted from Monday, which is 0.
    pub(crate) day: Option<usize>,
    pub(crate) at: TimeOfDay,
}

pub(crate) fn study_time(text: &str) -> Result<StudyTime, String> {
    let time = |text: &str| text.parse().map_err(|error: BadTime| error.to_string());
    let Some((word, at)) = text.split_once('=') else { return Ok(StudyTime { day: None, at: time(text)? }) };
    let unknown = || format!("\"{word}\" is no day: use one of {}", DAYS.join(", "));
    let day = DAYS.iter().position(|day| *day == word).ok_or_else(unknown)?;
    Ok(StudyTime { day: Some(day), at: time(at)? })
}

/// Something to suppose, as in `hours=+2`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum WhatIf {
    /// So many hours a week.
    Hours(Minutes),
    /// So many more.
    MoreHours(Minutes),
    /// So many fewer.
    FewerHours(Minutes),
    /// Another date.
    By(NaiveDate),
    /// Another price limit.
    Price(PriceLimit),
    /// Another role.
    Role(RoleId),
    /// Another market.
    Market(MarketId),
    /// A skill that is held, by any of its names.
    Know(String, Level),
}

pub(crate) fn what_if(text: &str) -> Result<WhatIf, String> {
    if text == "free" {
        return Ok(WhatIf::Price(PriceLimit::FreeOnly));
    }
    let id = |error: BadId| error.to_string();
    match text.split_once('=') {
        Some(("hours", more)) if more.starts_with('+') => {
            hours(more.trim_start_matches('+')).map(WhatIf::MoreHours)
        }
        Some(("hours", fewer)) if fewer.starts_with('-') => {
            hours(fewer.trim_start_matches('-')).map(WhatIf::FewerHours)
        }
        Some(("hours", all)) => hours(all).map(WhatIf::Hours),
        Some(("by", on)) => day(on).map(WhatIf::By),
        Some(("budget", dollars)) => match dollars.parse() {
            Ok(dollars) => Ok(WhatIf::Price(PriceLimit::UpTo { dollars })),
            Err(_) => Err("give a budget as whole US dollars, such as budget=50".into()),
        },
        Some(("role", role)) => role.parse().map(WhatIf::Role).map_err(id),
        Some(("market", market)) => market.parse().map(WhatIf::Market).map_err(id),
        Some(("know", skill)) => {
            let (name, at) = skill.rsplit_once(':').unwrap_or((skill, "3"));
            level(at).map(|level| WhatIf::Know(name.into(), level))
        }
        _ => {
            Err("give hours=+2, by=2027-03-12, budget=50, free, role=ID, market=ID or know=SKILL:LEVEL"
                .into())
        }
    }
}

pub(crate) fn aim(text: &str) -> Result<Aim, String> {
    match text {
        "levels" => Ok(Aim::Levels),
        "postings" => Ok(Aim::Postings),
        _ => Err("give levels or postings".into()),
    }
}

pub(crate) fn day(text: &str) -> Result<NaiveDate, String> {
    text.parse().map_err(|_| "give a day as year-month-day, such as 2027-06-30".into())
}

pub(crate) fn kind(text: &str) -> Result<ResourceKind, String> {
    text.parse().map_err(|_| format!("use one of {}", ResourceKind::ALL.map(ResourceKind::word).join(", ")))
}

pub(crate) fn level(text: &str) -> Result<Level, String> {
    let by_name = Level::ALL.into_iter().find(|level| level.name().eq_ignore_ascii_case(text));
    let by_number = text.parse::<u8>().ok().and_then(|number| Level::try_from(number).ok());
    by_name.or(by_number).ok_or_else(|| "give a number from 0 to 5, or a word such as guided".into())
}

pub(crate) fn price(text: &str) -> Result<PriceLimit, String> {
    match text {
        "any" => Ok(PriceLimit::Any),
        "free" => Ok(PriceLimit::FreeOnly),
        dollars => match dollars.parse() {
            Ok(dollars) => Ok(PriceLimit::UpTo { dollars }),
            Err(_) => Err("say any, free, or the most you would spend in US dollars, such as 60".into()),
        },
    }
}

pub(crate) fn hours(text: &str) -> Result<Minutes, String> {
    let wrong = || "give hours a week such as 6 or 7.5".to_owned();
    let hours: f64 = text.trim_end_matches(['h', ' ']).parse().map_err(|_| wrong())?;
    if !(0.0..=168.0).contains(&hours) {
        return Err("a week has 168 hours: give a number from 0 to 168".into());
    }
    let minutes = (hours * 60.0).round();
    // Between 0 and 10,080, so nothing is cut off.
    format!("{minutes}").parse().map(Minutes::new).map_err(|_| wrong())
}

pub(crate) fn minutes(text: &str) -> Result<Minutes, String> {
    let wrong = || "give minutes such as 45, or hours such as 1h30 or 2h".to_owned();
    let number = |text: &str| if text.is_empty() { Ok(0) } else { text.parse::<u32>().map_err(|_| wrong()) };
    let text = text.trim().trim_end_matches("min").trim_end_matches('m').trim();
    let total = match text.split_once('h') {
        Some((hours, rest)) => {
            let rest = number(rest.trim())?;
            number(hours.trim())?.checked_mul(60).and_then(|hours| hours.checked_add(rest))
        }
        None => Some(number(text)?),
    };
    total.filter(|total| *total > 0).map(Minutes::new).ok_or_else(wrong)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_the_way_people_write_them() {
        for (text, expected) in [("45", 45), ("1h30", 90), ("2h", 120), ("90 min", 90), ("1h 5m", 65)] {
            assert_eq!(minutes(text), Ok(Minutes::new(expected)), "{text}");
        }
        for wrong in ["", "0", "h", "-5", "1x", "99999999999", "1h-5", "71582788h59", "71582789h"] {
            assert!(minutes(wrong).is_err(), "{wrong:?}");
        }
    }

    #[test]
    fn hours_a_week_may_have_a_fraction() {
        assert_eq!(hours("7.5"), Ok(Minutes::new(450)));
        assert!(hours("NaN").is_err() && hours("-1").is_err() && hours("169").is_err());
    }

    #[test]
    fn a_choice_can_be_taken_back() {
        assert_eq!(chosen_day("none"), Ok(Choice(None)));
        assert_eq!(chosen_kind("video"), Ok(Choice(Some(ResourceKind::Video))));
        assert!(chosen_language("english").is_err());
        assert_eq!(price("60"), Ok(PriceLimit::UpTo { dollars: 60 }));
    }

    #[test]
    fn a_level_is_a_number_or_a_word() {
        assert_eq!(level("guided"), level("2"));
        assert!(level("6").is_err() && level("master").is_err());
    }
}
