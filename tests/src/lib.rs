//! Tests that cross a crate border, and what they share: time stands still here.

pub mod people;
pub mod writing;

#[cfg(feature = "e2e")]
pub mod accessibility;
#[cfg(feature = "e2e")]
pub mod desktop;
#[cfg(feature = "e2e")]
pub mod walk;

use cairn_core::Cairn;
use cairn_core::export::Format;
use cairn_domain::dossier::Shown;
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

/// The day on which all tests take place: a Tuesday.
pub const TODAY: NaiveDate = match NaiveDate::from_ymd_opt(2026, 11, 24) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

/// Half past six in the evening of that day.
pub const NOW: NaiveDateTime = TODAY.and_time(match NaiveTime::from_hms_opt(18, 30, 0) {
    Some(time) => time,
    None => NaiveTime::MIN,
});

/// What an export holds that is one file.
pub fn exported(cairn: &Cairn, format: Format) -> Vec<u8> {
    let files = cairn.export_write(format, &Shown::everything(), None, TODAY).expect("the plan is exported");
    let [file] = <[_; 1]>::try_from(files).expect("one file");
    file.bytes
}
