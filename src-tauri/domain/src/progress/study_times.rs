//! When on a day one studies, for calendars that want a time and not only a day.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::TimeOfDay;

/// The time of the day at which study begins, from Monday to Sunday.
///
/// Until somebody says otherwise it is seven in the evening on every day: our default, not a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(transparent)]
pub struct StudyTimes([TimeOfDay; 7]);

impl StudyTimes {
    /// The times, from Monday to Sunday.
    pub const fn new(times: [TimeOfDay; 7]) -> Self {
        Self(times)
    }

    /// The times, from Monday to Sunday.
    pub const fn times(self) -> [TimeOfDay; 7] {
        self.0
    }

    /// When study begins on a day.
    pub fn on(self, day: NaiveDate) -> TimeOfDay {
        let [monday, tuesday, wednesday, thursday, friday, saturday, sunday] = self.0;
        match day.weekday() {
            chrono::Weekday::Mon => monday,
            chrono::Weekday::Tue => tuesday,
            chrono::Weekday::Wed => wednesday,
            chrono::Weekday::Thu => thursday,
            chrono::Weekday::Fri => friday,
            chrono::Weekday::Sat => saturday,
            chrono::Weekday::Sun => sunday,
        }
    }
}

impl Default for StudyTimes {
    fn default() -> Self {
        Self([TimeOfDay::EVENING; 7])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_weekday_has_its_own_time() {
        let hours = ["06:00", "07:00", "08:00", "09:00", "10:00", "11:00", "12:00"];
        let times = StudyTimes::new(hours.map(|hour| hour.parse().unwrap()));
        let monday: NaiveDate = "2026-11-23".parse().unwrap();
        let week: Vec<String> = monday.iter_days().take(7).map(|day| times.on(day).to_string()).collect();
        assert_eq!(week, hours);
    }

    #[test]
    fn they_are_kept_as_seven_texts() {
        let kept = serde_json::to_string(&StudyTimes::default()).unwrap();
        assert_eq!(kept, r#"["19:00","19:00","19:00","19:00","19:00","19:00","19:00"]"#);
        assert_eq!(serde_json::from_str::<StudyTimes>(&kept).unwrap(), StudyTimes::default());
        assert!(serde_json::from_str::<StudyTimes>(r#"["19:00"]"#).is_err());
    }
}
