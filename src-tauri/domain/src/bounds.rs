//! How large a fact may be: the same for what is typed and for what is brought in.

use chrono::{Datelike, NaiveDate};

use crate::minutes::Minutes;

/// The longest note or link, in characters.
pub const LONGEST_TEXT: usize = 2_000;

/// The longest text of a résumé, in characters.
pub const LONGEST_RESUME: usize = 1_000_000;

/// The longest study session: a whole day.
pub const LONGEST_SESSION: Minutes = Minutes::from_hours(24);

/// All hours of a week: nobody has more.
pub const WEEK: Minutes = Minutes::from_hours(168);

/// True for the days plans are made for: the years 2000 to 2199.
pub fn is_in_calendar(day: NaiveDate) -> bool {
    (2000..2200).contains(&day.year())
}

/// True for a length a study session can have.
pub fn is_session(minutes: Minutes) -> bool {
    !minutes.is_zero() && minutes <= LONGEST_SESSION
}
