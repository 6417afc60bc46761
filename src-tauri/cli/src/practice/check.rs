//! A check of a skill in the terminal.

use cairn_core::Cairn;
use cairn_core::practice::{CardAnswer, CheckRequest, CheckView};
use cairn_domain::level::Level;
use cairn_domain::practice::BadMock;
use chrono::NaiveDate;

use super::args::CheckArgs;
use super::dialogue::{Dialogue, Told};
use super::print;
use crate::Ask;
use crate::say::Trouble;
use crate::verbs::{Answer, Done, named};

pub(super) fn check(
    cairn: &Cairn,
    args: &CheckArgs,
    today: NaiveDate,
    out: &mut Answer<'_>,
    ask: Ask<'_>,
) -> Done {
    let (skill, name) = named(cairn, &args.skill)?;
    let content = cairn.content()?;
    let mut request = CheckRequest { skill, answers: Vec::new() };
    let mut view = cairn.practice_check(&request, today)?;
    if view.checked.fact.cards == 0 {
        return Err(Trouble::Core(BadMock::NoCard.into()));
    }
    let mut dialogue = Dialogue::new(out, ask);
    dialogue.out.say(&format!(
        "A check of {name}: a few cards, the next chosen by your answers. y says that you made a point, q gives up."
    ))?;
    while let Some(card) = view.next.as_ref().and_then(|id| content.cards.iter().find(|card| &card.id == id))
    {
        dialogue.out.say(&format!("\nCard {}.", request.answers.len() + 1))?;
        let Some(Told { met, seconds }) = dialogue.card(card)? else {
            return dialogue.out.say("\nThe check was given up. Nothing of it is kept.");
        };
        request.answers.push(CardAnswer { card: card.id.clone(), met, seconds });
        view = cairn.practice_check(&request, today)?;
    }
    dialogue.out.say("")?;
    dialogue.out.give(&view, print::checked)?;
    let take = shows_another(&view) && decided(args, &view, &mut dialogue)?;
    cairn.practice_check_end(&request, take, today)?;
    let level = view.checked.fact.estimate.level;
    dialogue.out.say(&if take {
        format!("{name} is now {level}. `cairn undo` takes it back.")
    } else {
        "The answers are kept. Your profile stays as it is.".into()
    })
}

/// Whether there is a level that could be taken.
fn shows_another(view: &CheckView) -> bool {
    let found = &view.checked.fact;
    found.enough && found.estimate.level != Level::None && found.estimate.level != view.held
}

fn decided(args: &CheckArgs, view: &CheckView, dialogue: &mut Dialogue<'_, '_, '_>) -> Result<bool, Trouble> {
    if args.take || args.leave {
        return Ok(args.take);
    }
    let level = view.checked.fact.estimate.level;
    let question = format!("You hold {}. Take {level} over into your profile? [y/N]", view.held);
    Ok(dialogue.agrees(&question)?.unwrap_or(false))
}
