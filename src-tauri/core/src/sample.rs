//! A profile to look around with: a back-end engineer six weeks into a plan.
//!
//! It is made by the same use cases a person goes through, on days relative to the one it is looked at, in a database
//! that lives in memory only. Nothing of it is drawn by chance: the same day gives the same sample.

use cairn_domain::applications::{Application, Stage, Step};
use cairn_domain::id::{CardId, ResourceId, RoleId, SkillId, UnitId};
use cairn_domain::level::Level;
use cairn_domain::minutes::Minutes;
use cairn_domain::plan::{PlanItem, PlanView, ReviewTime, UnitState};
use cairn_domain::progress::monday_of;
use cairn_domain::settings::Settings;
use cairn_domain::skills::EvidenceKind;
use chrono::{Days, NaiveDate};

use crate::practice::CardAnswer;
use crate::progress::LogRequest;
use crate::skills::AssessRequest;
use crate::{Cairn, Entity, Error, Result, Rule};

/// The role the sample is after.
const ROLE: &str = "ds-engineer-mid";

/// The plan began on the Monday so many weeks before this one.
const WEEKS_AGO: u64 = 6;

/// What is held when the plan begins, on which evidence, in whose words.
const HELD: [(&str, Level, EvidenceKind, &str); 14] = {
    use EvidenceKind::{Course, Project, SelfRated, Test};
    use Level::{Aware, Guided, Independent};
    [
        ("python", Independent, Project, "Four years of back-end work."),
        ("sql", Independent, Project, "Reports and schema changes at work."),
        ("git", Independent, SelfRated, ""),
        ("testing", Independent, Project, "Wrote the test suite of the billing service."),
        ("api-design", Independent, Project, "The public API of the billing service."),
        ("go", Guided, Project, "A small command-line tool."),
        ("linux", Guided, SelfRated, ""),
        ("docker", Guided, SelfRated, ""),
        ("operating-systems", Guided, Course, "A course at university."),
        ("computer-networking", Guided, Course, "A course at university."),
        ("algorithms-data-structures", Guided, Test, "An online assessment."),
        ("concurrency", Aware, SelfRated, ""),
        ("kafka", Aware, SelfRated, "Read from it, never ran it."),
        ("replication", Aware, SelfRated, ""),
    ]
};

/// Study sessions: how many days after the plan began, and how many minutes. The rhythm is uneven on purpose: a good
/// beginning, a short week, a strong one, a week without any, and two that go as planned.
const SESSIONS: [(u64, u32); 23] = [
    (0, 75),
    (2, 90),
    (4, 60),
    (5, 150),
    (8, 80),
    (9, 45),
    (12, 130),
    (15, 50),
    (20, 70),
    (21, 90),
    (23, 110),
    (24, 75),
    (26, 180),
    (35, 95),
    (36, 60),
    (38, 100),
    (40, 140),
    (42, 60),
    (43, 85),
    (44, 70),
    (45, 90),
    (46, 45),
    (47, 120),
];

/// A part takes so much of its estimate, in percent: a little longer, as is usual.
const PACE: u32 = 115;

/// Which cards were answered: those of a skill, how many of them, how many points of each were made, and how many days
/// after the plan began.
const PRACTISED: [(&str, usize, usize, &[u64]); 5] = [
    ("replication", 4, 4, &[3, 6, 20]),
    ("kafka", 3, 2, &[9, 11]),
    ("testing", 3, 5, &[2, 14, 30]),
    ("concurrency", 3, 3, &[23, 26, 37]),
    ("sql", 2, 5, &[36, 39]),
];

impl Cairn {
    /// A sample to look around with, as it stands on a day. It is gone with the value.
    ///
    /// How the window looks and speaks is taken from `like`; nothing else of it is read.
    pub fn sample(like: &Settings, today: NaiveDate) -> Result<Self> {
        let cairn = Self::in_memory()?;
        let start = before(monday_of(today), WEEKS_AGO * 7);
        cairn.choose_for_sample(like, start)?;
        cairn.study_for_sample(start, today)?;
        cairn.practise_for_sample(start, today)?;
        cairn.apply_for_sample(today)?;
        Ok(cairn)
    }

    /// The role, the levels and the plan, in the days before it began.
    fn choose_for_sample(&self, like: &Settings, start: NaiveDate) -> Result<()> {
        let mut settings = Settings {
            role: Some(self.sample_role()?),
            started: true,
            theme: like.theme,
            language: like.language,
            letters: like.letters,
            ..Settings::default()
        };
        settings.terms.hours_per_week = Minutes::from_hours(7);
        settings.terms.reviews = ReviewTime::new([10, 10, 10, 10, 10, 0, 0]);
        self.settings_set(&settings)?;
        let held = HELD.iter().map(|(skill, level, evidence, note)| {
            let note = (!note.is_empty()).then(|| (*note).to_owned());
            Ok(AssessRequest {
                skill: self.sample_skill(skill)?,
                level: *level,
                evidence: *evidence,
                link: None,
                note,
            })
        });
        self.skills_assess(&held.collect::<Result<Vec<_>>>()?, before(start, 3))?;
        self.plan_accept(&settings.constraints(start).into(), start)?;
        Ok(())
    }

    /// The sessions before today, each on what comes next; what has had its time is ticked off, and the levels of a
    /// resource that is finished are taken over.
    fn study_for_sample(&self, start: NaiveDate, today: NaiveDate) -> Result<()> {
        let Some(plan) = self.plan_current(start)? else { return Ok(()) };
        let mut parts = parts(&plan).into_iter().peekable();
        let mut spent = 0;
        for (days, minutes) in SESSIONS {
            let on = after(start, days);
            if on >= today {
                break;
            }
            let Some(part) = parts.peek() else { break };
            self.progress_log(
                &LogRequest {
                    resource: part.resource.clone(),
                    unit: Some(part.unit.clone()),
                    minutes: Minutes::new(minutes),
                    on: Some(on),
                    note: None,
                },
                on,
            )?;
            spent += minutes;
            while let Some(done) = parts.next_if(|part| part.takes <= spent) {
                spent -= done.takes;
                self.progress_tick(&done.unit, on)?;
                if done.last {
                    self.take_over_for_sample(&done.resource, on)?;
                }
            }
        }
        Ok(())
    }

    fn take_over_for_sample(&self, resource: &ResourceId, on: NaiveDate) -> Result<()> {
        match self.progress_accept_offer(resource, None, on) {
            // It teaches nothing that is not held.
            Ok(_) | Err(Error::Refused(Rule::NoOffer)) => Ok(()),
            Err(error) => Err(error),
        }
    }

    /// The answers to cards before today, in order of day.
    fn practise_for_sample(&self, start: NaiveDate, today: NaiveDate) -> Result<()> {
        let content = self.content()?;
        let mut answers: Vec<(NaiveDate, CardId, Vec<u8>)> = Vec::new();
        for (skill, cards, made, days) in PRACTISED {
            let of_skill = content.cards.iter().filter(|card| card.skill.as_str() == skill);
            for card in of_skill.take(cards) {
                let met: Vec<u8> = (0..).take(made.min(card.points.len())).collect();
                let days = days.iter().map(|days| after(start, *days)).filter(|on| *on < today);
                answers.extend(days.map(|on| (on, card.id.clone(), met.clone())));
            }
        }
        answers.sort();
        for (on, card, met) in answers {
            self.practice_answer(&CardAnswer { card, met, seconds: 80 }, on)?;
        }
        Ok(())
    }

    /// One job that was applied for, with a talk arranged.
    fn apply_for_sample(&self, today: NaiveDate) -> Result<()> {
        let step = |on, stage, note: &str| Step { on, stage, note: Some(note.to_owned()) };
        let application = Application {
            company: "Sample Storage Ltd".into(),
            title: "Distributed systems engineer".into(),
            url: None,
            note: Some("Made up, as everything in this sample.".into()),
            on: before(today, 16),
            steps: vec![
                step(before(today, 12), Stage::Applied, "Sent with a letter."),
                step(after(today, 6), Stage::Interview, "A first talk by video."),
            ],
        };
        self.application_add(application, None)?;
        Ok(())
    }

    fn sample_role(&self) -> Result<RoleId> {
        let role = self.shipped.roles.iter().find(|role| role.id.as_str() == ROLE);
        let missing = || Error::NotFound { what: Entity::Role, id: ROLE.into() };
        Ok(role.ok_or_else(missing)?.id.clone())
    }

    fn sample_skill(&self, id: &str) -> Result<SkillId> {
        let skill = self.shipped.skills.iter().find(|skill| skill.id.as_str() == id);
        let missing = || Error::NotFound { what: Entity::Skill, id: id.into() };
        Ok(skill.ok_or_else(missing)?.id.clone())
    }
}

/// A part of a resource, and how long it takes somebody at the sample's pace.
struct Part {
    resource: ResourceId,
    unit: UnitId,
    takes: u32,
    /// Whether it is the last of its resource.
    last: bool,
}

fn parts(plan: &PlanView) -> Vec<Part> {
    let of_item = |item: &PlanItem| {
        let resource = item.resource.clone();
        let last = item.units.last().map(|unit| unit.id.clone());
        let part = move |unit: &UnitState| Part {
            resource: resource.clone(),
            unit: unit.id.clone(),
            takes: unit.minutes.scaled(PACE, 100).get(),
            last: last.as_ref() == Some(&unit.id),
        };
        item.units.iter().map(part).collect::<Vec<_>>()
    };
    plan.items.iter().flat_map(of_item).collect()
}

fn after(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_add_days(Days::new(days)).unwrap_or(day)
}

fn before(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_sub_days(Days::new(days)).unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use cairn_domain::dossier::Shown;

    use super::*;
    use crate::export::Format;

    fn on(day: &str) -> NaiveDate {
        day.parse().unwrap()
    }

    fn sample(today: NaiveDate) -> Cairn {
        Cairn::sample(&Settings::default(), today).unwrap()
    }

    #[test]
    fn the_same_day_gives_the_same_sample() {
        let today = on("2026-11-24");
        let bytes = || {
            let files = sample(today).export_write(Format::Json, &Shown::everything(), None, today).unwrap();
            files.into_iter().map(|file| file.bytes).collect::<Vec<_>>()
        };
        assert_eq!(bytes(), bytes());
    }

    #[test]
    fn it_has_a_gap_a_plan_under_way_a_forecast_and_practice() {
        let today = on("2026-11-24");
        let cairn = sample(today);
        assert!(!cairn.gap_report().unwrap().gaps.is_empty());
        let plan = cairn.plan_current(today).unwrap().unwrap();
        assert!(plan.items.iter().any(|item| item.finished), "a resource is finished");
        assert!(plan.items.iter().any(|item| !item.finished), "another is not");
        assert!(cairn.progress_forecast(today).unwrap().unwrap().median.is_some());
        let practice = cairn.practice_view(today).unwrap();
        assert!(!practice.queue.due.is_empty(), "cards are due");
        assert!(!practice.skills.is_empty());
        assert_eq!(cairn.applications(today).unwrap().list.len(), 1);
    }

    #[test]
    fn its_log_lies_before_the_day_whichever_day_of_the_week_it_is() {
        for back in 0..7 {
            let today = before(on("2026-11-29"), back);
            let cairn = sample(today);
            let facts = cairn.facts().unwrap();
            assert!(!facts.log.entries.is_empty());
            assert!(facts.log.entries.iter().all(|entry| entry.on < today), "on {today}");
            assert!(facts.reviews.given.iter().all(|review| review.on < today), "on {today}");
            assert!(facts.assessments.iter().all(|said| said.on < today), "on {today}");
        }
    }

    #[test]
    fn it_looks_and_speaks_as_the_person_chose_and_keeps_nothing_else_of_theirs() {
        use cairn_domain::settings::{Language, Theme};
        let mut mine = Settings { theme: Theme::Dark, language: Language::German, ..Settings::default() };
        mine.terms.hours_per_week = Minutes::from_hours(3);
        let found = Cairn::sample(&mine, on("2026-11-24")).unwrap().settings_get().unwrap();
        assert_eq!((found.theme, found.language), (Theme::Dark, Language::German));
        assert_eq!(found.terms.hours_per_week, Minutes::from_hours(7));
        assert_eq!(found.reminders, None);
    }
}
