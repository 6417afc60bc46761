//! The level a posting asks for, where it does not say one: none ever does.

use super::posting::Seniority;
use crate::level::Level;

/// The level asked for, by the years of experience stated for the skill, else by the posting's seniority.
///
/// This is our judgement, said here and nowhere else:
///
/// - Years win, since they are said of the very skill. Up to a year is learned beside others
///   (Guided); two to four years are the usual work alone (Independent); from five on the hard cases
///   are meant (Advanced). No number of years asks for Expert, which is setting direction for others.
/// - Without years, interns are asked to have tried it (Aware), juniors to do simple tasks with help
///   (Guided), and managers to follow those who do it (Guided).
/// - Everybody else, seniors included, is asked to do the usual work alone (Independent). Seniority is
///   said of the person: a senior posting that names twelve tools wants depth in some and does not say
///   in which. Taking it for all twelve, nobody would match a senior posting, seniors included.
pub fn ask_level(years: Option<u8>, seniority: Option<Seniority>) -> Level {
    years.map_or_else(|| by_seniority(seniority), by_years)
}

fn by_years(years: u8) -> Level {
    match years {
        0..=1 => Level::Guided,
        2..=4 => Level::Independent,
        5.. => Level::Advanced,
    }
}

fn by_seniority(seniority: Option<Seniority>) -> Level {
    match seniority {
        Some(Seniority::Intern) => Level::Aware,
        Some(Seniority::Junior | Seniority::Management) => Level::Guided,
        Some(Seniority::Mid | Seniority::Senior | Seniority::Staff) | None => Level::Independent,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(years: Option<u8>, seniority: Option<Seniority>, level: Level) {
        assert_eq!(ask_level(years, seniority), level, "{years:?} years, {seniority:?}");
    }

    #[test]
    fn stated_years_win_over_seniority() {
        check(Some(1), Some(Seniority::Staff), Level::Guided);
        check(Some(3), Some(Seniority::Junior), Level::Independent);
        check(Some(7), None, Level::Advanced);
    }

    #[test]
    fn without_years_seniority_speaks_and_the_usual_work_is_meant() {
        check(None, Some(Seniority::Intern), Level::Aware);
        check(None, Some(Seniority::Junior), Level::Guided);
        check(None, Some(Seniority::Senior), Level::Independent);
        check(None, None, Level::Independent);
    }

    #[test]
    fn more_years_never_ask_for_less() {
        let levels: Vec<Level> = (0..=u8::MAX).map(|years| ask_level(Some(years), None)).collect();
        assert!(levels.is_sorted());
    }
}
