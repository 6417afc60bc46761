//! Following the plan in the terminal: replanning, and correcting the log.

use cairn_core::Cairn;
use cairn_core::plan::PlanRequest;
use cairn_core::progress::{CorrectRequest, EntriesRequest};
use cairn_domain::minutes::Minutes;
use cairn_domain::progress::{Entry, Event};
use chrono::NaiveDate;

use crate::print;
use crate::say::Trouble;
use crate::verbs::{Answer, Done};

/// What an entry should read; what is not given stays.
pub(crate) struct Correction {
    pub(crate) time: Option<Minutes>,
    pub(crate) on: Option<NaiveDate>,
    pub(crate) note: Option<String>,
}

pub(crate) fn replan(cairn: &Cairn, accept: bool, today: NaiveDate, out: &mut Answer<'_>) -> Done {
    let request = PlanRequest::from(cairn.settings_get()?.constraints(today));
    let Some(replan) = cairn.plan_replan(&request, today)? else {
        return out.say("There is no plan yet. `cairn plan` drafts one, `cairn plan --accept` keeps it.");
    };
    out.give(&replan, print::replan)?;
    if accept {
        let version = cairn.plan_accept(&request, today)?.value;
        out.say(&format!("Kept as version {version}. `cairn undo` takes it back."))?;
    }
    Ok(())
}

pub(crate) fn correct(
    cairn: &Cairn,
    number: usize,
    correction: &Correction,
    today: NaiveDate,
    out: &mut Answer<'_>,
) -> Done {
    let was = entry(cairn, number)?;
    let mut now = was.clone();
    now.on = correction.on.unwrap_or(now.on);
    if let Event::Studied { minutes, note, .. } = &mut now.event {
        *minutes = correction.time.unwrap_or(*minutes);
        if correction.note.is_some() {
            note.clone_from(&correction.note);
        }
    } else if correction.time.is_some() || correction.note.is_some() {
        return Err(Trouble::NoSession(number));
    }
    cairn.progress_correct(&CorrectRequest { was, now }, today)?;
    out.say("Corrected. What it read before is kept with it.")
}

pub(crate) fn withdraw(cairn: &Cairn, number: usize, today: NaiveDate, out: &mut Answer<'_>) -> Done {
    cairn.progress_withdraw(&entry(cairn, number)?, today)?;
    out.say("Taken out of the log. `cairn undo` puts it back.")
}

/// The entry with a number, counted from 1 for the newest.
fn entry(cairn: &Cairn, number: usize) -> Result<Entry, Trouble> {
    let after = number.checked_sub(1).and_then(|place| u32::try_from(place).ok());
    let after = after.ok_or(Trouble::NoEntry(number))?;
    let row = cairn.progress_entries(EntriesRequest { after, most: 1 })?.rows.pop();
    row.map(|row| row.entry).ok_or(Trouble::NoEntry(number))
}
