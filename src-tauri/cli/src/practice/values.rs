//! How values of practice are typed.

use cairn_domain::practice::{CardStyle, Difficulty, MOST_POINTS, Retention};

use crate::values::DAYS;

/// The places of the points that were made, counted from 0, in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Met(pub(crate) Vec<u8>);

/// Days that have less time for practice than others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Easy {
    /// The days, counted from Monday, which is 0.
    pub(crate) days: Vec<usize>,
    /// The time they have.
    pub(crate) minutes: u16,
}

pub(crate) fn met(text: &str) -> Result<Met, String> {
    if text == "none" {
        return Ok(Met(Vec::new()));
    }
    let wrong = || format!("give the points you made, counted from 1 to {MOST_POINTS}, such as 1,3, or none");
    let point = |word: &str| {
        let number: u8 = word.trim().parse().map_err(|_| wrong())?;
        let is_one = (1..=MOST_POINTS).contains(&usize::from(number));
        number.checked_sub(1).filter(|_| is_one).ok_or_else(wrong)
    };
    let mut points = text.split(',').map(point).collect::<Result<Vec<u8>, String>>()?;
    points.sort_unstable();
    points.dedup();
    Ok(Met(points))
}

pub(crate) fn easy(text: &str) -> Result<Easy, String> {
    let (days, minutes) = text.split_once('=').unwrap_or((text, "0"));
    let minutes = minutes.parse().map_err(|_| "give whole minutes, such as sat,sun=5".to_owned())?;
    let day = |word: &str| {
        let unknown = || format!("\"{word}\" is no day: use {}", DAYS.join(", "));
        DAYS.iter().position(|day| *day == word).ok_or_else(unknown)
    };
    Ok(Easy { days: days.split(',').map(day).collect::<Result<_, _>>()?, minutes })
}

pub(crate) fn retention(text: &str) -> Result<Retention, String> {
    let percent: u8 = text
        .trim_end_matches('%')
        .parse()
        .map_err(|_| format!("give percent from {} to {}", Retention::LEAST, Retention::MOST))?;
    Retention::new(percent).map_err(|bad| bad.to_string())
}

pub(crate) fn difficulty(text: &str) -> Result<Difficulty, String> {
    let named = Difficulty::ALL.into_iter().find(|difficulty| difficulty.word() == text);
    named.ok_or_else(|| format!("use one of {}", Difficulty::ALL.map(Difficulty::word).join(", ")))
}

pub(crate) fn style(text: &str) -> Result<CardStyle, String> {
    let named = CardStyle::ALL.into_iter().find(|style| style.word() == text);
    named.ok_or_else(|| format!("use one of {}", CardStyle::ALL.map(CardStyle::word).join(", ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_are_counted_from_one_in_any_order() {
        assert_eq!(met("3, 1,3"), Ok(Met(vec![0, 2])));
        assert_eq!(met("none"), Ok(Met(Vec::new())));
        for wrong in ["", "0", "1,", "21", "one", "256"] {
            assert!(met(wrong).is_err(), "{wrong:?}");
        }
    }

    #[test]
    fn easy_days_have_less_time_or_none() {
        assert_eq!(easy("sat,sun=5"), Ok(Easy { days: vec![5, 6], minutes: 5 }));
        assert_eq!(easy("sun"), Ok(Easy { days: vec![6], minutes: 0 }));
        assert!(easy("someday").is_err() && easy("sat=lots").is_err() && easy("").is_err());
    }

    #[test]
    fn a_retention_is_a_percentage_one_can_ask_for() {
        assert_eq!(retention("90%").map(Retention::percent), Ok(90));
        assert!(retention("99").is_err() && retention("much").is_err());
    }
}
