//! Months as documents write them: "Mar 2020", "2020-03", "2020-03-14", "03/2020", "2020".

use chrono::NaiveDate;

const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// The first day of the month that is written; of January where only a year is.
pub(super) fn month(written: &str) -> Option<NaiveDate> {
    let parts: Vec<&str> = written.split([' ', '-', '/', '.', ',']).filter(|part| !part.is_empty()).collect();
    let year_at =
        parts.iter().position(|part| part.len() == 4 && part.bytes().all(|byte| byte.is_ascii_digit()))?;
    let year: i32 = parts.get(year_at)?.parse().ok().filter(|year| (1950..=2199).contains(year))?;
    let named = parts.iter().find_map(|part| named(part));
    let counted = || {
        // Of two numbers beside the year the one beside it is the month: 2020-03-14, 14.03.2020.
        let beside = if year_at == 0 { parts.get(1) } else { parts.get(year_at - 1) };
        beside.and_then(|part| part.parse().ok()).filter(|month| (1..=12).contains(month))
    };
    NaiveDate::from_ymd_opt(year, named.or_else(counted).unwrap_or(1), 1)
}

fn named(part: &str) -> Option<u32> {
    let start = part.get(..3)?.to_ascii_lowercase();
    let place = MONTHS.iter().position(|month| *month == start)?;
    u32::try_from(place + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_read_as_documents_write_them() {
        for (written, expected) in [
            ("Mar 2020", "2020-03-01"),
            ("September 2019", "2019-09-01"),
            ("2020-03", "2020-03-01"),
            ("2020-03-14", "2020-03-01"),
            ("14.03.2020", "2020-03-01"),
            ("03/2020", "2020-03-01"),
            ("2004", "2004-01-01"),
        ] {
            assert_eq!(month(written).map(|day| day.to_string()).as_deref(), Some(expected), "{written}");
        }
        for written in ["", "now", "Mar", "20", "0000-03", "9999-12-31"] {
            assert_eq!(month(written), None, "{written}");
        }
    }
}
