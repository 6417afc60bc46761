//! Clocks that jump: the day goes back, by ten years and ahead by ten, over the odd days of calendars, while steps
//! are taken and taken back.

use std::panic::{AssertUnwindSafe, catch_unwind};

use cairn_core::{Cairn, Error, Rule};
use chrono::NaiveDate;

use crate::act::{Told, database, kind, take};
use crate::judge::{Depth, judge};
use crate::kill::{Ground, quick_scratch};
use crate::story::{Mix, Step};
use crate::table::{Counts, Line};

/// Days in the order in which a broken clock gives them.
const DAYS: [&str; 14] = [
    "2026-11-24",
    "2026-11-23",
    "2016-11-24",
    "2036-11-24",
    "2026-11-24",
    "2028-02-29",
    "2026-12-31",
    "2027-01-01",
    "2038-01-19",
    "2000-01-01",
    "2199-12-31",
    "1970-01-01",
    "2300-06-01",
    "2026-11-25",
];

/// Every day, so many steps a day.
pub(crate) fn run(ground: &Ground, steps: u64) -> Line {
    let (mut counts, mut wrong) = (Counts::default(), Vec::new());
    let folder = quick_scratch();
    let mut story = ground.story(ground.seed, Mix::All, 0);
    for day in DAYS {
        let Ok(today) = day.parse::<NaiveDate>() else { continue };
        let went = catch_unwind(AssertUnwindSafe(|| -> Result<(), String> {
            let cairn = Cairn::open(&database(folder.path()), today).map_err(|error| kind(&error))?;
            let told = Told { today, ..Told::of(folder.path(), ground.seed) };
            let mut refused = 0;
            for _ in 0..steps {
                let step = story.next(&ground.names);
                // A restore finds its backup by the day it was made on, which here is another one.
                if matches!(step, Step::Export | Step::Restore { .. }) {
                    story.number += 1;
                    continue;
                }
                match take(&cairn, &step, story.number + 1, &ground.names, &told) {
                    Ok(()) => {
                        story.advance(&ground.names);
                        counts.add("steps taken");
                    }
                    // A day no calendar of Cairn has: refused, and the story goes on with another step.
                    Err(why) if why == out_of_range() => {
                        counts.add("days refused with a reason");
                        refused += 1;
                        if refused > 3 {
                            break;
                        }
                    }
                    Err(why) => return Err(format!("{step:?}: {why}")),
                }
            }
            screens(&cairn, today)
                .map_err(|error| kind(&error))
                .or_else(|why| if why == out_of_range() { Ok(()) } else { Err(why) })
        }));
        match went {
            Ok(Ok(())) => counts.add("days"),
            Ok(Err(why)) => wrong.push(format!("{day}: {why}")),
            Err(_) => wrong.push(format!("{day}: a panic")),
        }
    }
    let last = story.number;
    let mut judged = story.clone();
    let found = judge(folder.path(), &mut judged, last..=last, &ground.names, Depth::Whole);
    wrong.extend(found.wrong);
    Line::of(
        "G15",
        "a clock that jumps".into(),
        counts,
        "no panic, nothing lost, in the order it was done",
        wrong,
    )
}

/// How a day outside the calendar is refused.
fn out_of_range() -> String {
    kind(&Error::from(Rule::DateOutOfRange))
}

/// What is shown of a day.
fn screens(cairn: &Cairn, today: NaiveDate) -> Result<(), Error> {
    cairn.progress_report(today)?;
    cairn.progress_today(today.and_time(chrono::NaiveTime::MIN))?;
    cairn.plan_current(today)?;
    cairn.skills_unused(today)?;
    cairn.practice_view(today)?;
    cairn.plan_draft_from_settings(today)?;
    Ok(())
}
