//! A mock interview in the terminal.

use std::collections::BTreeSet;
use std::time::Instant;

use cairn_core::Cairn;
use cairn_domain::minutes::Minutes;
use cairn_domain::practice::{Exercise, Mock, MockSet, exercise_minutes};
use chrono::NaiveDateTime;

use super::args::MockArgs;
use super::dialogue::{Dialogue, Reply, seconds_since};
use super::print;
use crate::Ask;
use crate::print::day;
use crate::say::Trouble;
use crate::verbs::{Answer, Done, named};

pub(super) fn mock(
    cairn: &Cairn,
    args: &MockArgs,
    now: NaiveDateTime,
    out: &mut Answer<'_>,
    ask: Ask<'_>,
) -> Done {
    if args.give_up {
        cairn.practice_mock_drop()?;
        return out.say("The mock interview was given up. Nothing of it counts.");
    }
    let mut mock = begun(cairn, args, now, out)?;
    let mut dialogue = Dialogue::new(out, ask);
    let over = hold(cairn, &mut mock, &mut dialogue)? && look_over(&mut mock, &mut dialogue)?;
    if !over {
        return dialogue.out.say(
            "\nIt stays under way: `cairn practice mock` goes on with it, `cairn practice mock --give-up` ends it.",
        );
    }
    cairn.practice_mock_end(&mock)?;
    dialogue.out.give(&mock, print::mock_over)
}

/// The interview that is under way, or a new one.
fn begun(cairn: &Cairn, args: &MockArgs, now: NaiveDateTime, out: &mut Answer<'_>) -> Result<Mock, Trouble> {
    let board = cairn.practice_mocks()?;
    if let Some(mock) = board.under_way {
        out.say(&format!("The mock interview of {} goes on.", day(mock.on())))?;
        return Ok(mock);
    }
    let topics: BTreeSet<_> =
        args.topic.iter().map(|name| named(cairn, name).map(|(skill, _)| skill)).collect::<Result<_, _>>()?;
    // Each interview is another draw, and the same one for the same history.
    let draw = u32::try_from(board.over.len()).unwrap_or(u32::MAX);
    let mock = cairn.practice_mock_begin(&MockSet { topics, exercises: args.questions, draw }, now)?.value;
    let count = print::counted(mock.exercises.len(), "question");
    out.say(&format!("{count} in {}. Write as you think; an empty line goes on.", mock.minutes))?;
    Ok(mock)
}

/// Asks what was not asked yet; false where somebody stops in between.
fn hold(cairn: &Cairn, mock: &mut Mock, dialogue: &mut Dialogue<'_, '_, '_>) -> Result<bool, Trouble> {
    let count = mock.exercises.len();
    for place in 0..count {
        let left = print::left(mock);
        let Some(exercise) = mock.exercises.get_mut(place).filter(|exercise| exercise.seconds == 0) else {
            continue;
        };
        let for_it = exercise_minutes(exercise.style);
        dialogue.out.say(&format!(
            "\nQuestion {} of {count}, {}. About {for_it} for it; {left}.",
            place + 1,
            exercise.style.word()
        ))?;
        dialogue.text(&exercise.question)?;
        let began = Instant::now();
        let Some(pad) = dialogue.pad()? else { return Ok(false) };
        let seconds = seconds_since(began);
        (exercise.pad, exercise.seconds) = (pad, seconds);
        mock.seconds = mock.seconds.saturating_add(seconds);
        cairn.practice_mock_keep(mock)?;
    }
    Ok(true)
}

/// Goes through the points of every question; false where somebody stops in between.
fn look_over(mock: &mut Mock, dialogue: &mut Dialogue<'_, '_, '_>) -> Result<bool, Trouble> {
    let taken = Minutes::new(mock.seconds.div_ceil(60));
    dialogue.out.say(&format!("\nIt took {taken} of {}. Now look it over.", mock.minutes))?;
    let count = mock.exercises.len();
    for (number, exercise) in (1..).zip(&mut mock.exercises) {
        let Exercise { question, points, pad, .. } = exercise;
        dialogue.out.say(&format!("\nQuestion {number} of {count}."))?;
        dialogue.text(question)?;
        dialogue.out.say(if pad.is_empty() { "You wrote nothing." } else { "You wrote:" })?;
        dialogue.text(pad)?;
        let Some(met) = dialogue.points(points)? else { return Ok(false) };
        exercise.met = met;
    }
    if let Reply::Said(note) = dialogue.ask("\nWhat do you want to remember of it?")? {
        mock.note = note.trim().chars().filter(|sign| !sign.is_control()).collect();
    }
    Ok(true)
}
