//! Following the plan in the terminal: replanning, and correcting the log.

use cairn_core::Cairn;
use cairn_core::plan::PlanRequest;
use cairn_core::progress::{CorrectRequest, EntriesRequest, LogRequest, TimerState, TimerStop};
use cairn_domain::minutes::Minutes;
use cairn_domain::progress::{Entry, Event};
use chrono::{NaiveDate, NaiveDateTime};

use crate::args::{Keep, LogArgs};
use crate::print;
use crate::say::Trouble;
use crate::values::Studied;
use crate::verbs::{Answer, Done};

/// What an entry should read; what is not given stays.
pub(crate) struct Correction {
    pub(crate) time: Option<Minutes>,
    pub(crate) on: Option<NaiveDate>,
    pub(crate) note: Option<String>,
}

pub(crate) fn log(cairn: &Cairn, args: LogArgs, now: NaiveDateTime, out: &mut Answer<'_>) -> Done {
    let LogArgs { time, on, note, .. } = args;
    let Some(what) = args.what else {
        let keep = match args.stop {
            Some(Keep::All) => TimerStop::Log,
            Some(Keep::Seen) => TimerStop::LogSeen,
            Some(Keep::Nothing) => TimerStop::Discard,
            None => {
                return out.give(&cairn.progress_timer(now)?, |out, timer| print::timer(out, timer.as_ref()));
            }
        };
        return stop(cairn, keep, now, out);
    };
    let (resource, unit) = match what {
        Studied::Resource(resource) => (resource, None),
        Studied::Unit(unit) => (unit.resource().clone(), Some(unit)),
    };
    if let Some(minutes) = time {
        cairn.progress_log(&LogRequest { resource, unit, minutes, on, note }, now.date())?;
        out.say(&format!("Logged {minutes}."))?;
        return out.say_finish(cairn, now);
    }
    let TimerState { title, .. } = cairn.progress_timer_start(&resource, unit.as_ref(), now)?.value;
    out.say(&format!("The timer runs for {title}. `cairn log --stop` stops it and logs its time."))
}

fn stop(cairn: &Cairn, keep: TimerStop, now: NaiveDateTime, out: &mut Answer<'_>) -> Done {
    let absence = cairn.progress_timer(now)?.and_then(|timer| timer.absence);
    let kept = cairn.progress_timer_stop(keep, now)?.value;
    if kept.is_zero() {
        return out.say("The timer is stopped. Nothing was logged.");
    }
    out.say(&format!("Logged {kept}."))?;
    if let (TimerStop::Log, Some(absence)) = (keep, absence) {
        let seen = absence.studied;
        out.say(&format!(
            "Cairn was not open all that time. If it was {seen}: `cairn undo`, then `cairn log --stop seen`."
        ))?;
    }
    out.say_finish(cairn, now)
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
