//! Practice in the terminal: the day's cards, checks and mock interviews.

mod args;
mod check;
mod dialogue;
mod mock;
mod print;
mod session;
#[cfg(test)]
mod tests;
mod values;

use cairn_core::Cairn;
use cairn_core::practice::{AheadRequest, CardAnswer, CardRow};
use cairn_domain::id::{CardId, SkillId};
use cairn_domain::plan::ReviewTime;
use cairn_domain::practice::{CardDraft, PracticeRules};
use cairn_domain::settings::Settings;
use chrono::{NaiveDate, NaiveDateTime};

use crate::Ask;
use crate::say::Trouble;
use crate::verbs::{Answer, Done, named};

use args::{AheadArgs, CardArgs, RuleArgs};
use values::Easy;

pub(crate) use args::{Free, PracticeVerb};

pub(crate) fn carry_out(
    cairn: &Cairn,
    verb: PracticeVerb,
    now: NaiveDateTime,
    out: &mut Answer<'_>,
    ask: Ask<'_>,
) -> Done {
    let today = now.date();
    match verb {
        PracticeVerb::List { topic } => list(cairn, topic.as_deref(), today, out),
        PracticeVerb::Today => {
            let view = cairn.practice_view(today)?;
            out.give(&view.queue, |out, queue| print::day(out, queue, &view.cards))
        }
        PracticeVerb::Answer { card, met, seconds } => {
            let points = points(cairn, &card)?;
            let given = CardAnswer { card, met: met.0, seconds };
            let made = given.met.len();
            let answered = cairn.practice_answer(&given, today)?.value;
            out.give(&answered, |out, answered| writeln!(out, "{}", print::answered(answered, made, points)))
        }
        PracticeVerb::Skills => {
            out.give(&cairn.practice_view(today)?.skills, |out, skills| print::skills(out, skills))
        }
        PracticeVerb::Ahead(how) => ahead(cairn, how, today, out),
        PracticeVerb::Check(args) => check::check(cairn, &args, today, out, ask),
        PracticeVerb::Mock(args) => mock::mock(cairn, &args, now, out, ask),
        PracticeVerb::Mocks => out.give(&cairn.practice_mocks()?, print::mocks),
        PracticeVerb::Set(args) => set(cairn, args, out),
        PracticeVerb::Add(args) => add(cairn, *args, today, out),
        PracticeVerb::Aside { card } => {
            cairn.practice_card_aside(&card, true, today)?;
            out.say("It is set aside. `cairn practice take-up` takes it up again.")
        }
        PracticeVerb::TakeUp { card } => {
            cairn.practice_card_aside(&card, false, today)?;
            out.say("It comes up again.")
        }
        PracticeVerb::Offers { take: None } => {
            out.give(&cairn.practice_view(today)?.offers, |out, offers| print::offers(out, offers))
        }
        PracticeVerb::Offers { take: Some(skill) } => {
            let (skill, name) = named(cairn, &skill)?;
            cairn.practice_recall_take(&skill, today)?;
            out.say(&format!("The level of {name} was taken over into your profile."))
        }
    }
}

/// A session over the day's cards, or over those that were asked for.
pub(crate) fn session(
    cairn: &Cairn,
    free: &Free,
    today: NaiveDate,
    out: &mut Answer<'_>,
    ask: Ask<'_>,
) -> Done {
    let topic = topic(cairn, free.topic.as_deref())?;
    session::session(cairn, free, topic.as_ref(), today, out, ask)
}

fn list(cairn: &Cairn, name: Option<&str>, today: NaiveDate, out: &mut Answer<'_>) -> Done {
    let topic = topic(cairn, name)?;
    let view = cairn.practice_view(today)?;
    let on_topic = |row: &&CardRow| topic.as_ref().is_none_or(|topic| &row.card.skill == topic);
    let rows: Vec<&CardRow> = view.cards.iter().filter(on_topic).collect();
    out.give(&rows, |out, rows| print::cards(out, rows, view.aside.len()))
}

fn topic(cairn: &Cairn, name: Option<&str>) -> Result<Option<SkillId>, Trouble> {
    name.map(|name| named(cairn, name).map(|(skill, _)| skill)).transpose()
}

/// How many points a card has; none where there is no such card.
fn points(cairn: &Cairn, id: &CardId) -> Result<usize, Trouble> {
    let content = cairn.content()?;
    Ok(content.cards.iter().find(|card| &card.id == id).map_or(0, |card| card.points.len()))
}

fn ahead(cairn: &Cairn, how: AheadArgs, today: NaiveDate, out: &mut Answer<'_>) -> Done {
    let Settings { practice, terms, .. } = cairn.settings_get()?;
    let request =
        AheadRequest { rules: rules(practice, &how), reviews: reviews(terms.reviews, how.minutes, &[]) };
    out.give(&cairn.practice_ahead(Some(request), today)?, print::ahead)
}

fn set(cairn: &Cairn, args: RuleArgs, out: &mut Answer<'_>) -> Done {
    let mut settings = cairn.settings_get()?;
    let before = settings.clone();
    settings.practice = rules(settings.practice, &args.usual);
    settings.terms.reviews = reviews(settings.terms.reviews, args.usual.minutes, &args.easy);
    if settings != before {
        cairn.settings_set(&settings)?;
    }
    let chosen = AheadRequest { rules: settings.practice, reviews: settings.terms.reviews };
    out.give(&print::Chosen::from(chosen), print::rules)
}

/// The rules with what was named instead.
fn rules(before: PracticeRules, named: &AheadArgs) -> PracticeRules {
    PracticeRules {
        retention: named.retention.unwrap_or(before.retention),
        new_a_day: named.new.unwrap_or(before.new_a_day),
    }
}

/// The time with what was named instead: first on every day, then on the easy ones.
fn reviews(before: ReviewTime, every_day: Option<u16>, easy: &[Easy]) -> ReviewTime {
    let mut minutes = every_day.map_or(before.minutes(), |minutes| [minutes; 7]);
    for Easy { days, minutes: fewer } in easy {
        for (_, minutes) in minutes.iter_mut().enumerate().filter(|(day, _)| days.contains(day)) {
            *minutes = *fewer;
        }
    }
    ReviewTime::new(minutes)
}

fn add(cairn: &Cairn, args: CardArgs, today: NaiveDate, out: &mut Answer<'_>) -> Done {
    let (skill, name) = named(cairn, &args.skill)?;
    let draft = CardDraft {
        skill,
        style: args.style,
        question: args.question,
        points: args.point,
        probes: args.level,
        reading: args.reading,
    };
    let id = cairn.practice_card_put(None, &draft, today)?.value;
    out.give(&id, |out, id| writeln!(out, "It is among the cards of {name}, as {id}."))
}
