//! Taking out what was not chosen to be shown.
//!
//! What is left out is put to one value for everybody, so that nothing of it can be told from what goes out. What a
//! format makes of such a value it decides by [`Dossier::shown`]: a level that was not chosen is not "none".

use super::{Dossier, Personal, Shown};
use crate::computation::Computation;
use crate::figure::Figure;
use crate::gap::{Gap, GapNote, Reason};
use crate::level::Level;
use crate::minutes::Minutes;
use crate::plan::{PlanItem, PlanNote, ReviewTime, SessionLength, StudyDays, Terms};
use crate::progress::{Entry, Event, StudyTimes};
use crate::share::Share;

impl Dossier {
    /// The same without what is not in `shown`.
    #[must_use]
    pub fn showing(mut self, shown: Shown) -> Self {
        if !shown.has(Personal::Notes) {
            self.without_notes();
        }
        if !shown.has(Personal::Hours) {
            self.without_hours();
        }
        if !shown.has(Personal::Levels) {
            self.without_levels();
        }
        if !shown.has(Personal::Pay) {
            self.pay = None;
        }
        if shown != Shown::everything() {
            self.without_applications();
        }
        self.shown = shown;
        self
    }

    /// Where one applied is nobody's business but one's own: it is in an export of everything, and in no other.
    fn without_applications(&mut self) {
        self.applications.clear();
        self.resume = None;
    }

    /// An answer tells how well something is known, and how long it took; a mock interview both, in one's own words.
    fn without_answers(&mut self) {
        self.reviews.clear();
        self.mocks.clear();
    }

    fn without_notes(&mut self) {
        // Cards of one's own are notes. The shipped ones are then those of everybody: a gap would tell of a changed one.
        self.own_cards.clear();
        self.cards.clone_from(&self.shipped_cards);
        self.mocks.clear();
        self.resources.iter_mut().for_each(|own| own.note = None);
        self.assessments.iter_mut().for_each(|said| said.note = None);
        self.entries.iter_mut().for_each(without_note);
    }

    fn without_hours(&mut self) {
        self.without_answers();
        self.entries.retain(|entry| !is_time(&entry.event));
        self.sessions.clear();
        self.study_times = StudyTimes::default();
        self.zone = None;
        self.forecast = None;
        let terms = |terms: &mut Terms| {
            terms.hours_per_week = Minutes::ZERO;
            terms.days = StudyDays::default();
            terms.reviews = ReviewTime::default();
            terms.session = SessionLength::default();
            terms.pauses.clear();
        };
        if let Some(accepted) = &mut self.accepted {
            terms(&mut accepted.plan.constraints.terms);
        }
        let plan = &mut self.plan;
        terms(&mut plan.constraints.terms);
        plan.weeks.clear();
        plan.sessions.clear();
        plan.notes.retain(|note| note.fact != PlanNote::NoTime);
        plan.items.iter_mut().for_each(as_if_by_parts);
        plan.left = plan.items.iter().map(|item| item.left).sum();
    }

    fn without_levels(&mut self) {
        self.without_answers();
        self.assessments.clear();
        self.profile.clear();
        self.entries.retain(|entry| !is_answer(&entry.event));
        let report = &mut self.gap;
        report.met.clear();
        report.alternatives.clear();
        report.beyond.clear();
        report.coverage = unsaid(Share::NOTHING);
        report.gaps.iter_mut().for_each(without_level);
        report.notes.retain(|note| note.fact == GapNote::RanksNotCounts);
        if let Some(accepted) = &mut self.accepted {
            accepted.plan.items.iter_mut().for_each(|item| item.closes.clear());
            accepted.plan.left_over.clear();
        }
        let plan = &mut self.plan;
        for close in plan.items.iter_mut().flat_map(|item| &mut item.closes) {
            (close.from, close.to, close.proof) = (Level::None, Level::None, false);
        }
        plan.left_over.iter_mut().for_each(|left| left.reached = Level::None);
        plan.coverage.clear();
        plan.coverage_now = unsaid(Share::NOTHING);
        plan.notes.retain(|note| note.fact != PlanNote::NothingMissing);
    }
}

/// A figure that stands for one that was left out.
fn unsaid<T>(value: T) -> Figure<T> {
    Figure::derived(value, Computation::Unshown, Vec::new())
}

fn without_level(gap: &mut Gap) {
    (gap.held, gap.held_on, gap.evidence, gap.steps) = (Level::None, None, None, 0);
    (gap.priority, gap.effort) = (unsaid(0), None);
    gap.needs.iter_mut().for_each(|need| need.held = Level::None);
    gap.reasons
        .retain(|reason| !matches!(reason.fact, Reason::Missing { .. } | Reason::NearestLanguage { .. }));
}

/// What is left of an item goes by whole parts, since the rest of a part tells of time that was spent on it.
fn as_if_by_parts(item: &mut PlanItem) {
    for unit in &mut item.units {
        unit.left = if unit.done { Minutes::ZERO } else { unit.minutes };
    }
    let all: Minutes = item.units.iter().map(|unit| unit.minutes).sum();
    let open: Minutes = item.units.iter().map(|unit| unit.left).sum();
    item.left = item.effort.value().scaled(open.get(), all.get());
}

fn without_note(entry: &mut Entry) {
    match &mut entry.event {
        Event::Studied { note, .. } => *note = None,
        Event::Corrected { was, now } => {
            without_note(was);
            without_note(now);
        }
        Event::Withdrawn { was } => without_note(was),
        Event::UnitProgress { .. }
        | Event::UnitDone { .. }
        | Event::UnitReopened { .. }
        | Event::OfferAnswered { .. } => {}
    }
}

/// Whether it tells of time, or of what was said of time before.
fn is_time(event: &Event) -> bool {
    match event {
        Event::Studied { .. } => true,
        Event::Corrected { was, now } => is_time(&was.event) || is_time(&now.event),
        Event::Withdrawn { was } => is_time(&was.event),
        Event::UnitProgress { .. }
        | Event::UnitDone { .. }
        | Event::UnitReopened { .. }
        | Event::OfferAnswered { .. } => false,
    }
}

/// Whether it tells that levels were taken over or not.
fn is_answer(event: &Event) -> bool {
    match event {
        Event::OfferAnswered { .. } => true,
        Event::Corrected { was, now } => is_answer(&was.event) || is_answer(&now.event),
        Event::Withdrawn { was } => is_answer(&was.event),
        Event::Studied { .. }
        | Event::UnitProgress { .. }
        | Event::UnitDone { .. }
        | Event::UnitReopened { .. } => false,
    }
}
