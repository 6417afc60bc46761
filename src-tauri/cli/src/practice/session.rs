//! A session of practice.

use std::cmp::Reverse;

use cairn_core::Cairn;
use cairn_core::practice::{Answered, CardAnswer, CardRow, PracticeView};
use cairn_domain::id::{CardId, SkillId};
use chrono::NaiveDate;

use super::args::Free;
use super::dialogue::{Dialogue, Told};
use super::print;
use crate::Ask;
use crate::print::{day, one_line};
use crate::verbs::{Answer, Done};

/// So many cards when somebody practises freely and does not say how many.
const USUAL: usize = 10;

pub(super) fn session(
    cairn: &Cairn,
    free: &Free,
    topic: Option<&SkillId>,
    today: NaiveDate,
    out: &mut Answer<'_>,
    ask: Ask<'_>,
) -> Done {
    let view = cairn.practice_view(today)?;
    let cards = if free.is_the_day() { of_the_day(&view) } else { freely(&view, free, topic, today) };
    if cards.is_empty() {
        out.say(&nothing(&view, free))?;
    } else {
        let count = print::counted(cards.len(), "card");
        out.say(&format!("{count}. Enter goes on, y says that you made a point, q ends."))?;
    }
    let mut kept: Vec<Answered> = Vec::new();
    let mut dialogue = Dialogue::new(out, ask);
    for (number, row) in (1..).zip(&cards) {
        let card = &row.card;
        dialogue.out.say(&format!("\nCard {number} of {}. {}", cards.len(), print::about(row)))?;
        let Some(Told { met, seconds }) = dialogue.card(card)? else { break };
        let made = met.len();
        let given = CardAnswer { card: card.id.clone(), met, seconds };
        let answered = cairn.practice_answer(&given, today)?.value;
        dialogue.out.say(&print::answered(&answered, made, card.points.len()))?;
        if made < card.points.len() {
            for reading in &row.readings {
                dialogue.out.say(&format!("Read up: {}", one_line(&reading.text)))?;
            }
        }
        kept.push(answered);
    }
    if dialogue.out.json {
        return dialogue.out.give(&kept, |_, _| Ok(()));
    }
    if cards.is_empty() {
        return Ok(());
    }
    dialogue.out.say(&format!("\n{} answered.", print::counted(kept.len(), "card")))
}

fn of_the_day(view: &PracticeView) -> Vec<&CardRow> {
    let row = |id: &CardId| view.cards.iter().find(|row| &row.card.id == id);
    view.queue.due.iter().chain(&view.queue.new).filter_map(row).collect()
}

/// What is due first, then what was never answered, then what is least likely remembered.
fn freely<'a>(
    view: &'a PracticeView,
    free: &Free,
    topic: Option<&SkillId>,
    today: NaiveDate,
) -> Vec<&'a CardRow> {
    let wanted = |row: &&CardRow| {
        topic.is_none_or(|topic| &row.card.skill == topic)
            && free.difficulty.is_none_or(|difficulty| row.card.difficulty == difficulty)
    };
    let mut rows: Vec<&CardRow> = view.cards.iter().filter(wanted).collect();
    rows.sort_by_key(|row| match &row.standing {
        Some(standing) if standing.due <= today => (0, Reverse(0), standing.recall),
        Some(standing) => (2, Reverse(0), standing.recall),
        // Among new ones, what the role asks for.
        None => (1, Reverse(u8::from(row.asked)), cairn_domain::share::Share::NOTHING),
    });
    rows.truncate(free.limit.unwrap_or(USUAL));
    rows
}

fn nothing(view: &PracticeView, free: &Free) -> String {
    if !free.is_the_day() {
        return "No card is like that. `cairn practice list` lists them all.".into();
    }
    let next = match view.queue.next {
        Some(next) if next > view.today => format!(" The next card comes on {}.", day(next)),
        _ => String::new(),
    };
    format!("Today holds no cards.{next} `cairn practice --limit 5` practises all the same.")
}
