//! Which facts can be kept: everything an archive brings has to pass here first.
//!
//! What the person types is checked when it is typed. An archive is a file that anybody can
//! edit, so the same bounds are tried again, and the place of the first fact beyond them is named.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::applications::BadApplication;
use crate::bounds::{LONGEST_RESUME, LONGEST_TEXT, is_in_calendar, is_session};
use crate::catalog::Catalog;
use crate::catalog::own::{BadDraft, ResourceDraft, is_own};
use crate::dossier::Archive;
use crate::market::Role;
use crate::plan::{BadTerms, Plan};
use crate::practice::{BadCard, BadMock, BadReview, MOST_CARDS};
use crate::progress::{Entry, Event};
use crate::share::Share;
use crate::skills::{Assessment, Skill, Skills};

/// A fact of an archive that cannot be kept.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{field}: {problem}")]
pub struct BrokenFact {
    /// Where it stands, such as `entries[3].event.minutes`; lists are counted from 0.
    pub field: String,
    /// What is wrong with it.
    pub problem: Problem,
}

/// What is wrong with a fact.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// A day no plan is made for.
    #[error("{0} lies outside the years 2000 to 2199")]
    Day(NaiveDate),
    /// A session of no time, or of more than a day.
    #[error("a study session takes between one minute and 24 hours")]
    Session,
    /// Terms of a plan that nobody can keep.
    #[error(transparent)]
    Terms(#[from] BadTerms),
    /// A note or link that is too long.
    #[error("notes and links may have at most 2,000 characters")]
    Text,
    /// A unit that belongs to another resource.
    #[error("the unit belongs to another resource")]
    OtherUnit,
    /// More than the whole of a unit.
    #[error("a part of a unit is at most the whole of it")]
    Part,
    /// A correction of a correction.
    #[error("only what happened can be corrected or withdrawn, not a correction")]
    Change,
    /// A level that falls where it should rise.
    #[error("the level falls")]
    Falls,
    /// A resource that stands in a plan twice.
    #[error("\"{0}\" is in the plan twice")]
    Twice(String),
    /// A skill that cannot be assessed.
    #[error("\"{0}\" is an umbrella term: rate the skills it stands for")]
    Umbrella(String),
    /// A resource that cannot be kept as it is described.
    #[error(transparent)]
    Resource(#[from] BadDraft),
    /// An application that cannot be kept as it is told.
    #[error(transparent)]
    Application(#[from] BadApplication),
    /// An answer to a practice card that cannot have been given.
    #[error(transparent)]
    Review(#[from] BadReview),
    /// A practice card that cannot be kept as it is written.
    #[error(transparent)]
    Card(#[from] BadCard),
    /// A mock interview that cannot be kept.
    #[error(transparent)]
    Mock(#[from] BadMock),
    /// What Cairn would have written otherwise.
    #[error("Cairn writes it another way: its parts, names or order do not fit together")]
    Form,
    /// A résumé that is too long.
    #[error("a résumé has at most 1,000,000 characters")]
    Resume,
    /// A name that leads nowhere, where nothing can be done without it.
    #[error("this Cairn knows no {what} called \"{name}\"; update Cairn to bring it in")]
    Unknown {
        /// What was looked for.
        what: &'static str,
        /// The name given.
        name: String,
    },
}

type Checked = Result<(), BrokenFact>;

fn require(holds: bool, field: impl FnOnce() -> String, problem: Problem) -> Checked {
    if holds { Ok(()) } else { Err(BrokenFact { field: field(), problem }) }
}

/// Tries every fact of an archive by itself.
pub fn check(archive: &Archive) -> Checked {
    day(archive.exported_on, || "exportedOn".into())?;
    for (at, said) in archive.assessments.iter().enumerate() {
        assessment(said, &format!("assessments[{at}]"))?;
    }
    if let Some(accepted) = &archive.plan {
        day(accepted.accepted_on, || "plan.acceptedOn".into())?;
        plan(&accepted.plan)?;
    }
    for (at, logged) in archive.entries.iter().enumerate() {
        entry(logged, &format!("entries[{at}]"))?;
    }
    for (at, told) in archive.applications.iter().enumerate() {
        let field = || format!("applications[{at}]");
        let kept = told.clone().checked();
        let kept = kept.map_err(|bad| BrokenFact { field: field(), problem: bad.into() })?;
        require(kept == *told, field, Problem::Form)?;
    }
    for (at, review) in archive.reviews.iter().enumerate() {
        let bad = |bad: BadReview| BrokenFact { field: format!("reviews[{at}]"), problem: bad.into() };
        review.check().map_err(bad)?;
    }
    for (at, mock) in archive.mocks.iter().enumerate() {
        let bad = |bad: BadMock| BrokenFact { field: format!("mocks[{at}]"), problem: bad.into() };
        mock.check().map_err(bad)?;
    }
    if let Some(resume) = &archive.resume {
        day(resume.on, || "resume.on".into())?;
        let fits = !resume.name.is_empty() && resume.text.chars().count() <= LONGEST_RESUME;
        require(fits, || "resume.text".into(), Problem::Resume)?;
    }
    Ok(())
}

/// Tries an archive against what this Cairn ships.
///
/// A skill or resource it does not know is kept: ids outlive the data they name, and what was
/// learned stays learned. So is a market: it may be one's own, on another machine. A plan for an unknown
/// role could not even be looked at.
pub fn fits(archive: &Archive, skills: &Skills, roles: &[Role]) -> Checked {
    for (at, said) in archive.assessments.iter().enumerate() {
        let umbrella = skills.get(&said.skill).is_some_and(Skill::is_umbrella);
        let name = said.skill.to_string();
        require(!umbrella, || format!("assessments[{at}].skill"), Problem::Umbrella(name))?;
    }
    let nothing = Catalog::new(Vec::new(), skills).ok();
    for (at, own) in archive.resources.iter().enumerate() {
        let Some(nothing) = &nothing else { break };
        let field = || format!("resources[{at}]");
        day(own.on, || format!("resources[{at}].on"))?;
        let again = ResourceDraft::from(own).checked(Some(own), nothing, skills, own.on);
        let again = again.map_err(|bad| BrokenFact {
            field: format!("{}.{}", field(), bad.field()),
            problem: bad.into(),
        })?;
        require(again == *own && is_own(&own.id), field, Problem::Form)?;
    }
    require(archive.cards.len() <= MOST_CARDS, || "cards".into(), Problem::Card(BadCard::Many))?;
    for (at, own) in archive.cards.iter().enumerate() {
        day(own.on, || format!("cards[{at}].on"))?;
        own.check(skills).map_err(|bad| BrokenFact {
            field: format!("cards[{at}].card.{}", bad.field()),
            problem: bad.into(),
        })?;
    }
    let Some(Plan { role, .. }) = archive.plan.as_ref().map(|accepted| &accepted.plan) else {
        return Ok(());
    };
    let unknown = |what, name: String| Problem::Unknown { what, name };
    let known_role = roles.iter().any(|known| &known.id == role);
    require(known_role, || "plan.plan.role".into(), unknown("role", role.to_string()))
}

fn day(day: NaiveDate, field: impl FnOnce() -> String) -> Checked {
    require(is_in_calendar(day), field, Problem::Day(day))
}

fn text(text: Option<&String>, field: impl FnOnce() -> String) -> Checked {
    require(text.is_none_or(|text| text.chars().count() <= LONGEST_TEXT), field, Problem::Text)
}

fn assessment(said: &Assessment, at: &str) -> Checked {
    day(said.on, || format!("{at}.on"))?;
    text(said.link.as_ref(), || format!("{at}.link"))?;
    text(said.note.as_ref(), || format!("{at}.note"))
}

fn entry(entry: &Entry, at: &str) -> Checked {
    day(entry.on, || format!("{at}.on"))?;
    match &entry.event {
        Event::Studied { resource, unit, minutes, note } => {
            let own = unit.as_ref().is_none_or(|unit| unit.resource() == resource);
            require(own, || format!("{at}.event.unit"), Problem::OtherUnit)?;
            require(is_session(*minutes), || format!("{at}.event.minutes"), Problem::Session)?;
            text(note.as_ref(), || format!("{at}.event.note"))
        }
        Event::UnitProgress { share, .. } => {
            require(*share <= Share::WHOLE, || format!("{at}.event.share"), Problem::Part)
        }
        Event::UnitDone { .. } | Event::UnitReopened { .. } | Event::OfferAnswered { .. } => Ok(()),
        Event::Corrected { was, now } => {
            spoken_of(was, || format!("{at}.event.was"))?;
            spoken_of(now, || format!("{at}.event.now"))
        }
        Event::Withdrawn { was } => spoken_of(was, || format!("{at}.event.was")),
    }
}

/// An entry that another one corrects or withdraws: any but one of those.
fn spoken_of(spoken_of: &Entry, at: impl Fn() -> String) -> Checked {
    require(!spoken_of.event.is_change(), &at, Problem::Change)?;
    entry(spoken_of, &at())
}

fn plan(plan: &Plan) -> Checked {
    let limits = &plan.constraints;
    let field = |name: &str| format!("plan.plan.constraints.{name}");
    let bad = |bad: BadTerms| BrokenFact { field: field(bad.field()), problem: Problem::Terms(bad) };
    limits.terms.check().map_err(bad)?;
    day(limits.start, || field("start"))?;
    let mut seen = BTreeSet::new();
    for (at, item) in plan.items.iter().enumerate() {
        let first = seen.insert(&item.resource);
        let name = item.resource.to_string();
        require(first, || format!("plan.plan.items[{at}].resource"), Problem::Twice(name))?;
        for (step, close) in item.closes.iter().enumerate() {
            let place = || format!("plan.plan.items[{at}].closes[{step}].to");
            require(close.from <= close.to, place, Problem::Falls)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::applications::{Application, Stage, Step};
    use crate::catalog::own::{OwnResource, OwnUnit};
    use crate::catalog::{PriceTier, ResourceKind};
    use crate::level::Level;
    use crate::minutes::{Effort, Minutes};
    use crate::plan::{AcceptedPlan, Close, Constraints, Planned, Terms};
    use crate::practice::{CardDraft, CardStyle, Difficulty, Mock, OwnCard, Review};
    use crate::sample;
    use crate::skills::EvidenceKind;
    use chrono::NaiveTime;

    fn on() -> NaiveDate {
        "2026-11-24".parse().unwrap()
    }

    fn own() -> OwnResource {
        OwnResource {
            id: "my-reading-raft".parse().unwrap(),
            title: "Reading Raft".into(),
            kind: ResourceKind::Book,
            provider: String::new(),
            url: None,
            isbn: None,
            language: "en".into(),
            price: PriceTier::Free,
            effort: Effort { low: Minutes::new(45), typical: Minutes::new(60), high: Minutes::new(90) },
            gains: vec!["raft:0>2".parse().unwrap()],
            needs: Vec::new(),
            units: vec![OwnUnit { key: 1, title: "All of it".into(), minutes: Minutes::new(60) }],
            note: None,
            on: on(),
        }
    }

    fn acme() -> Application {
        let step = Step { on: on(), stage: Stage::Applied, note: None };
        Application {
            company: "Acme".into(),
            title: "Storage engineer".into(),
            url: None,
            note: None,
            on: on(),
            steps: vec![step],
        }
    }

    fn card() -> OwnCard {
        let draft = CardDraft {
            skill: "raft".parse().unwrap(),
            style: CardStyle::Concept,
            question: "Why do terms only grow?".into(),
            points: vec!["They order leaders".into(), "A stale leader steps down".into()],
            probes: Level::Independent,
            reading: String::new(),
        };
        draft.checked(None, &BTreeSet::new(), &sample::skills(), on()).unwrap()
    }

    fn answer() -> Review {
        Review { card: card().card.id, on: on(), met: vec![0], of: 2, seconds: 60 }
    }

    fn sound() -> Archive {
        let studied = Event::Studied {
            resource: "raft-book".parse().unwrap(),
            unit: Some("raft-book/1".parse().unwrap()),
            minutes: Minutes::new(45),
            note: Some("slow".into()),
        };
        let terms = Terms { hours_per_week: Minutes::from_hours(8), ..Terms::default() };
        let constraints = Constraints { start: on(), terms };
        let raft = "raft".parse().unwrap();
        let close = Close { skill: raft, from: Level::None, to: Level::Guided, proof: false };
        let item = Planned { resource: "raft-book".parse().unwrap(), closes: vec![close] };
        let plan = Plan {
            role: "engineer".parse().unwrap(),
            market: "report".parse().unwrap(),
            constraints,
            items: vec![item],
            left_over: Vec::new(),
        };
        Archive {
            schema_version: 1,
            app_version: "0".into(),
            data_version: "0".into(),
            exported_on: on(),
            assessments: vec![Assessment {
                skill: "raft".parse().unwrap(),
                level: Level::Guided,
                on: on(),
                evidence: EvidenceKind::Course,
                link: None,
                note: None,
            }],
            plan: Some(AcceptedPlan { version: 1, accepted_on: on(), plan }),
            entries: vec![Entry { on: on(), event: studied }],
            resources: vec![own()],
            applications: vec![acme()],
            resume: None,
            reviews: vec![answer()],
            cards: vec![card()],
            mocks: vec![Mock::begin(&[&card().card], on().and_time(NaiveTime::MIN))],
        }
    }

    /// The field that is named after `break_it` changed a sound archive.
    fn named(break_it: impl FnOnce(&mut Archive)) -> String {
        let mut archive = sound();
        break_it(&mut archive);
        let skills = sample::skills();
        let tried = check(&archive).and_then(|()| fits(&archive, &skills, &[sample::role()]));
        tried.map_or_else(|broken| broken.field, |()| "sound".into())
    }

    fn plan_of(archive: &mut Archive) -> &mut Plan {
        &mut archive.plan.as_mut().unwrap().plan
    }

    #[test]
    fn what_cairn_itself_writes_can_be_kept() {
        assert_eq!(named(|_| {}), "sound");
    }

    #[test]
    fn an_unknown_skill_is_kept_because_ids_outlive_the_data() {
        assert_eq!(named(|a| a.assessments[0].skill = "basket-weaving".parse().unwrap()), "sound");
    }

    #[test]
    fn a_day_outside_the_calendar_is_named() {
        assert_eq!(named(|a| a.assessments[0].on = NaiveDate::MAX), "assessments[0].on");
        assert_eq!(named(|a| a.entries[0].on = NaiveDate::MIN), "entries[0].on");
        assert_eq!(named(|a| plan_of(a).constraints.start = NaiveDate::MAX), "plan.plan.constraints.start");
    }

    #[test]
    fn a_session_is_bounded_as_if_it_were_typed() {
        for length in [0, 1_441, u32::MAX] {
            let session = named(|a| {
                if let Event::Studied { minutes, .. } = &mut a.entries[0].event {
                    *minutes = Minutes::new(length);
                }
            });
            assert_eq!(session, "entries[0].event.minutes", "{length} minutes");
        }
    }

    #[test]
    fn a_unit_of_another_resource_is_named() {
        let unit = named(|a| {
            if let Event::Studied { unit, .. } = &mut a.entries[0].event {
                *unit = Some("go-tour/1".parse().unwrap());
            }
        });
        assert_eq!(unit, "entries[0].event.unit");
    }

    #[test]
    fn a_correction_is_bounded_like_the_entry_it_speaks_of() {
        let changed = |break_it: fn(&mut Entry)| {
            named(move |a| {
                let was = Box::new(a.entries[0].clone());
                let mut now = was.clone();
                break_it(&mut now);
                a.entries.push(Entry { on: on(), event: Event::Corrected { was, now } });
            })
        };
        assert_eq!(changed(|_| {}), "sound");
        assert_eq!(changed(|now| now.on = NaiveDate::MAX), "entries[1].event.now.on");
        let nested = |now: &mut Entry| now.event = Event::Withdrawn { was: Box::new(now.clone()) };
        assert_eq!(changed(nested), "entries[1].event.now");
        let more = |now: &mut Entry| {
            let (unit, share) = ("raft-book/1".parse().unwrap(), Share::from_percent(101));
            now.event = Event::UnitProgress { unit, share };
        };
        assert_eq!(changed(more), "entries[1].event.now.event.share");
    }

    #[test]
    fn a_plan_that_could_not_be_looked_at_is_named() {
        assert_eq!(named(|a| plan_of(a).role = "nobody".parse().unwrap()), "plan.plan.role");
        assert_eq!(named(|a| plan_of(a).market = "moon".parse().unwrap()), "sound", "a market of one's own");
        let hours = named(|a| plan_of(a).constraints.terms.hours_per_week = Minutes::from_hours(169));
        assert_eq!(hours, "plan.plan.constraints.hoursPerWeek");
        let twice = named(|a| {
            let again = plan_of(a).items[0].clone();
            plan_of(a).items.push(again);
        });
        assert_eq!(twice, "plan.plan.items[1].resource");
    }

    #[test]
    fn a_resource_of_ones_own_is_tried_as_if_it_were_typed() {
        assert_eq!(named(|a| a.resources[0].title.clear()), "resources[0].title");
        assert_eq!(named(|a| a.resources[0].url = Some("javascript:1".into())), "resources[0].url");
        assert_eq!(named(|a| a.resources[0].gains.clear()), "resources[0].gains");
        let longer = named(|a| a.resources[0].units[0].minutes = Minutes::new(61));
        assert_eq!(longer, "resources[0]", "its parts do not add up to the whole");
        let shipped = named(|a| a.resources[0].id = "raft-book".parse().unwrap());
        assert_eq!(shipped, "resources[0]", "it cannot stand in the place of a shipped one");
    }

    #[test]
    fn an_application_is_tried_as_if_it_were_typed() {
        assert_eq!(named(|a| a.applications[0].company.clear()), "applications[0]");
        let late = named(|a| {
            let earlier = Step { on: "2026-11-20".parse().unwrap(), ..a.applications[0].steps[0].clone() };
            a.applications[0].steps.push(earlier);
        });
        assert_eq!(late, "applications[0]", "steps stand in order of day");
    }

    #[test]
    fn practice_is_tried_as_if_it_were_answered_and_typed() {
        assert_eq!(named(|a| a.reviews[0].met = vec![2]), "reviews[0]");
        assert_eq!(named(|a| a.reviews[0].on = NaiveDate::MAX), "reviews[0]");
        assert_eq!(named(|a| a.mocks[0].exercises.clear()), "mocks[0]");
        assert_eq!(named(|a| a.mocks[0].exercises[0].question = "x".repeat(20_001)), "mocks[0]");
        assert_eq!(named(|a| a.cards[0].on = NaiveDate::MIN), "cards[0].on");
        assert_eq!(named(|a| a.cards[0].card.question = " Why? ".into()), "cards[0].card.question");
        assert_eq!(named(|a| a.cards[0].card.points.clear()), "cards[0].card.points");
        assert_eq!(named(|a| a.cards[0].card.skill = "cloud".parse().unwrap()), "cards[0].card.skill");
        assert_eq!(named(|a| a.cards = vec![card(); 5_001]), "cards");
    }

    #[test]
    fn a_shipped_card_that_is_only_set_aside_is_kept_as_it_is() {
        let aside = |a: &mut Archive| {
            let card = &mut a.cards[0];
            card.aside = true;
            card.card.id = "q-raft-01".parse().unwrap();
            card.card.source = "cairn-questions".parse().unwrap();
            card.card.difficulty = Difficulty::Expert;
        };
        assert_eq!(named(aside), "sound");
    }

    #[test]
    fn an_umbrella_cannot_be_assessed_by_way_of_a_file() {
        assert_eq!(named(|a| a.assessments[0].skill = "cloud".parse().unwrap()), "assessments[0].skill");
    }
}
