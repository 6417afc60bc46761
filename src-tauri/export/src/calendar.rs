//! Study sessions as events of a calendar. To-dos are in a file of their own, since most calendars show none,
//! and one that meets them reads nothing at all.

use std::collections::BTreeMap;

use cairn_domain::dossier::Dossier;
use cairn_domain::id::ResourceId;
use cairn_domain::minutes::Minutes;
use cairn_domain::plan::Block;
use chrono::{Duration, NaiveDate, NaiveDateTime, NaiveTime};
use chrono_tz::Tz;

use crate::ics::{self, Lines, moment, stamp, uid};
use crate::markup::web_address;
use crate::zone;

const DAY_MINUTES: u32 = 24 * 60;

pub(crate) fn write(dossier: &Dossier) -> Vec<u8> {
    let zone: Option<Tz> = dossier.zone.as_deref().and_then(|name| name.parse().ok());
    let sittings = sittings(dossier);
    ics::calendar(&format!("Study: {}", dossier.gap.role_title), |lines| {
        let (first, last) = (sittings.first(), sittings.last());
        match (zone, first.zip(last)) {
            (Some(zone), Some((first, last))) => zone::rules(lines, zone, first.begins, last.begins),
            // A calendar without anything in it is none; this one says at least whose it is.
            (_, None) => {
                let today = dossier.today.and_time(NaiveTime::MIN);
                zone::rules(lines, zone.unwrap_or(Tz::UTC), today, today);
            }
            (None, Some(_)) => {}
        }
        for sitting in &sittings {
            event(lines, dossier, zone, sitting);
        }
    })
}

/// A session, or the part of one that is for the same resource.
struct Sitting<'a> {
    resource: &'a ResourceId,
    begins: NaiveDateTime,
    minutes: Minutes,
    blocks: &'a [Block],
    /// How many sittings of this resource are left with this one.
    ///
    /// Counted from the end, a session that was held keeps its number and its day, and those to come keep theirs.
    left: u32,
}

fn sittings(dossier: &Dossier) -> Vec<Sitting<'_>> {
    let mut all = Vec::new();
    let mut clock = Clock::default();
    for day in dossier.sessions.chunk_by(|one, next| one.on == next.on) {
        let Some(on) = day.first().map(|session| session.on) else { continue };
        clock.begin(dossier, on, day.iter().map(|session| session.minutes).sum());
        for session in day {
            for blocks in session.blocks.chunk_by(|one, next| one.resource == next.resource) {
                let Some(first) = blocks.first() else { continue };
                let minutes = blocks.iter().map(|block| block.minutes).sum();
                let begins = clock.pass(minutes);
                all.push(Sitting { resource: &first.resource, begins, minutes, blocks, left: 0 });
            }
        }
    }
    let mut left: BTreeMap<&ResourceId, u32> = BTreeMap::new();
    for sitting in all.iter_mut().rev() {
        let count = left.entry(sitting.resource).or_default();
        *count += 1;
        sitting.left = *count;
    }
    all
}

/// The time on the wall as the sessions of a day pass, one right after the other.
#[derive(Default)]
struct Clock(NaiveDateTime);

impl Clock {
    /// Begins a day's study at its time, or so much earlier that it ends by midnight.
    fn begin(&mut self, dossier: &Dossier, on: NaiveDate, whole: Minutes) {
        let latest = NaiveTime::MIN + Duration::minutes(DAY_MINUTES.saturating_sub(whole.get()).into());
        let wanted = dossier.study_times.on(on).time();
        self.0 = on.and_time(if whole.is_zero() { wanted } else { wanted.min(latest) });
    }

    fn pass(&mut self, minutes: Minutes) -> NaiveDateTime {
        let begins = self.0;
        self.0 = begins.checked_add_signed(Duration::minutes(minutes.get().into())).unwrap_or(begins);
        begins
    }
}

fn event(lines: &mut Lines, dossier: &Dossier, zone: Option<Tz>, sitting: &Sitting<'_>) {
    let item = dossier.plan.items.iter().find(|item| &item.resource == sitting.resource);
    lines.within("VEVENT", |lines| {
        lines.line("UID", &uid(dossier, &format!("{}.session-{}", sitting.resource, sitting.left)));
        stamp(lines, dossier);
        match zone {
            Some(zone) => lines.line(&format!("DTSTART;TZID={}", zone.name()), &moment(sitting.begins)),
            None => lines.line("DTSTART", &moment(sitting.begins)),
        }
        lines.line("DURATION", &format!("PT{}M", sitting.minutes.get()));
        let title = item.map_or(sitting.resource.as_str(), |item| item.title.as_str());
        lines.text("SUMMARY", &summary(title, sitting.blocks));
        let parts: Vec<String> =
            sitting.blocks.iter().map(|block| format!("{}: {}", block.title, block.minutes)).collect();
        lines.text("DESCRIPTION", &parts.join("\n"));
        if let Some(url) = item.and_then(|item| item.url.as_deref()).and_then(web_address) {
            lines.line("URL", &url);
        }
        lines.line("TRANSP", "OPAQUE");
    });
}

fn summary(title: &str, blocks: &[Block]) -> String {
    let more = match blocks.len().saturating_sub(1) {
        0 => String::new(),
        more => format!(", and {more} more"),
    };
    match blocks.first() {
        Some(block) if block.title != title => format!("{title}: {}{more}", block.title),
        _ => format!("{title}{more}"),
    }
}

#[cfg(test)]
mod tests;
