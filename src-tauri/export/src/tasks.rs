//! The plan as to-dos: one for each resource, and one under it for each of its parts.

use cairn_domain::dossier::Dossier;
use cairn_domain::minutes::Minutes;
use cairn_domain::plan::{PlanItem, UnitState};
use chrono::{NaiveDate, NaiveTime};
use chrono_tz::Tz;

use crate::ics::{self, Lines, day, stamp, uid};
use crate::markup::web_address;
use crate::standing::{due_days, span};
use crate::zone;

pub(crate) fn write(dossier: &Dossier) -> Vec<u8> {
    let days = due_days(dossier);
    ics::calendar(&format!("Tasks: {}", dossier.gap.role_title), |lines| {
        if dossier.plan.items.is_empty() {
            // A calendar without anything in it is none.
            let today = dossier.today.and_time(NaiveTime::MIN);
            zone::rules(lines, Tz::UTC, today, today);
        }
        for item in &dossier.plan.items {
            resource(lines, dossier, item);
            for unit in &item.units {
                part(lines, dossier, item, unit, days.get(&unit.id).copied());
            }
        }
    })
}

fn resource(lines: &mut Lines, dossier: &Dossier, item: &PlanItem) {
    lines.within("VTODO", |lines| {
        lines.line("UID", &uid(dossier, item.resource.as_str()));
        stamp(lines, dossier);
        lines.text("SUMMARY", &item.title);
        let reasons: Vec<&str> = item.reasons.iter().map(|reason| reason.sentence.as_str()).collect();
        if !reasons.is_empty() {
            lines.text("DESCRIPTION", &reasons.join("\n"));
        }
        if let Some(span) = span(dossier, item) {
            lines.line("DUE;VALUE=DATE", &day(span.ends));
        }
        let all: Minutes = item.units.iter().map(|unit| unit.minutes).sum();
        let left: Minutes = item.units.iter().map(|unit| unit.left).sum();
        state(lines, item.finished, all, left);
        if let Some(url) = item.url.as_deref().and_then(web_address) {
            lines.line("URL", &url);
        }
    });
}

fn part(lines: &mut Lines, dossier: &Dossier, item: &PlanItem, unit: &UnitState, due: Option<NaiveDate>) {
    lines.within("VTODO", |lines| {
        lines.line("UID", &uid(dossier, &format!("{}.{}", item.resource, unit.id.key())));
        stamp(lines, dossier);
        lines.text("SUMMARY", &format!("{} ({})", unit.title, unit.minutes));
        lines.line("RELATED-TO", &uid(dossier, item.resource.as_str()));
        if let Some(due) = due {
            lines.line("DUE;VALUE=DATE", &day(due));
        }
        state(lines, unit.done, unit.minutes, unit.left);
    });
}

fn state(lines: &mut Lines, done: bool, all: Minutes, left: Minutes) {
    let spent = u64::from(all.less(left).get());
    // All the time may be spent on what was not ticked off.
    let percent = if done { 100 } else { (spent * 100 / u64::from(all.get()).max(1)).min(99) };
    let word = match percent {
        100 => "COMPLETED",
        0 => "NEEDS-ACTION",
        _ => "IN-PROCESS",
    };
    lines.line("STATUS", word);
    lines.line("PERCENT-COMPLETE", &percent.to_string());
}
