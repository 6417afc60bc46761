//! Practice in words.

use std::io::{self, Write};

use cairn_core::practice::{
    Ahead, AheadRequest, Answered, CardRow, CardWriter, CheckView, DayAhead, DayQueue, MockBoard,
    RecallOffer, Saving,
};
use cairn_domain::id::CardId;
use cairn_domain::minutes::Minutes;
use cairn_domain::note::Said;
use cairn_domain::plan::ReviewTime;
use cairn_domain::practice::{Mock, PracticeRules, SkillRecall};
use serde::Serialize;

use crate::print::{day as date, one_line, table};
use crate::values::DAYS;

/// How one practises.
#[derive(Debug, Clone, Copy, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Chosen {
    rules: PracticeRules,
    reviews: ReviewTime,
}

impl From<AheadRequest> for Chosen {
    fn from(AheadRequest { rules, reviews }: AheadRequest) -> Self {
        Self { rules, reviews }
    }
}

/// A number with its word, in the plural where it is not one.
pub(super) fn counted(number: usize, word: &str) -> String {
    if number == 1 { format!("1 {word}") } else { format!("{number} {word}s") }
}

/// What a card is about, in one line.
pub(super) fn about(row: &CardRow) -> String {
    let card = &row.card;
    format!("{}, {}, {}.", row.skill_name, card.style.word(), card.probes)
}

pub(super) fn answered(answered: &Answered, made: usize, of: usize) -> String {
    let (word, due) = (answered.rating.word(), date(answered.due));
    format!("{made} of {}: {word}. It comes again on {due}.", counted(of, "point"))
}

pub(super) fn cards(out: &mut dyn Write, rows: &[&CardRow], aside: usize) -> io::Result<()> {
    let cells: Vec<Vec<String>> = rows.iter().map(|row| cells(row)).collect();
    table(out, &["card", "skill", "level", "kind", "remembered", "comes again", "question"], &cells)?;
    let count = counted(rows.len(), "card");
    match aside {
        0 => writeln!(out, "\n{count}."),
        aside => writeln!(out, "\n{count}. Set aside: {aside}."),
    }
}

fn cells(row: &CardRow) -> Vec<String> {
    let standing = row.standing.as_ref();
    let written = match row.written {
        CardWriter::Cairn => "",
        CardWriter::Changed => " (changed)",
        CardWriter::You => " (yours)",
    };
    vec![
        row.card.id.to_string(),
        row.skill_name.clone(),
        row.card.probes.to_string(),
        row.card.style.word().into(),
        standing.map_or_else(|| "new".into(), |standing| standing.recall.to_string()),
        standing.map_or_else(String::new, |standing| date(standing.due)),
        format!("{}{written}", one_line(&row.card.question)),
    ]
}

pub(super) fn day(out: &mut dyn Write, queue: &DayQueue, cards: &[CardRow]) -> io::Result<()> {
    if queue.due.is_empty() && queue.new.is_empty() {
        writeln!(out, "Today holds no cards.")?;
    } else {
        let (due, new) = (queue.due.len(), queue.new.len());
        writeln!(
            out,
            "{} today, about {}: {due} due, {new} new.",
            counted(due + new, "card"),
            queue.minutes
        )?;
    }
    for (word, ids) in [("due", &queue.due), ("new", &queue.new)] {
        for row in ids.iter().filter_map(|id: &CardId| cards.iter().find(|row| &row.card.id == id)) {
            writeln!(out, "{word}  {}  {}: {}", row.card.id, row.skill_name, one_line(&row.card.question))?;
        }
    }
    if queue.later > 0 {
        writeln!(out, "{} due and left for tomorrow.", queue.later)?;
    }
    if queue.answered > 0 {
        writeln!(out, "{} answered today, in {}.", queue.answered, queue.spent)?;
    }
    if let Some(next) = queue.next {
        writeln!(out, "The next card comes on {}.", date(next))?;
    }
    Ok(())
}

pub(super) fn skills(out: &mut dyn Write, skills: &[Said<SkillRecall>]) -> io::Result<()> {
    if skills.is_empty() {
        return writeln!(out, "No card was answered yet. `cairn practice` asks the first.");
    }
    let row = |said: &Said<SkillRecall>| {
        let recall = &said.fact;
        vec![
            recall.name.clone(),
            format!("{} of {}", recall.answered, recall.cards),
            recall.recall.to_string(),
            recall.due.to_string(),
            if recall.fades { "fades".into() } else { String::new() },
        ]
    };
    let rows: Vec<Vec<String>> = skills.iter().map(row).collect();
    table(out, &["skill", "answered", "remembered", "due", ""], &rows)?;
    let fading = skills.iter().filter(|said| said.fact.fades);
    fading.clone().take(1).try_for_each(|_| writeln!(out))?;
    fading.into_iter().try_for_each(|said| writeln!(out, "{}", said.sentence))
}

pub(super) fn ahead(out: &mut dyn Write, ahead: &Ahead) -> io::Result<()> {
    let week = |days: &[DayAhead]| {
        let minutes: Minutes = days.iter().map(|day| day.minutes).sum();
        let cards: u32 = days.iter().map(|day| day.cards).sum();
        let later = days.last().map_or(0, |day| day.later);
        vec![
            days.first().map_or_else(String::new, |day| date(day.on)),
            minutes.to_string(),
            cards.to_string(),
            if later == 0 { String::new() } else { format!("{later} left over") },
        ]
    };
    let rows: Vec<Vec<String>> = ahead.days.chunks(7).map(week).collect();
    table(out, &["week of", "takes", "cards", ""], &rows)?;
    let begun = counted(usize::try_from(ahead.begun).unwrap_or(usize::MAX), "card");
    writeln!(
        out,
        "\nAbout {} a week. Then {begun} will have been begun, and {} of them likely remembered.",
        ahead.weekly, ahead.remembered
    )
}

pub(super) fn checked(out: &mut dyn Write, view: &CheckView) -> io::Result<()> {
    writeln!(out, "{}", view.checked.sentence)?;
    let Some(Saving { before, after }) = view.saving else { return Ok(()) };
    writeln!(out, "With it your plan takes {after} instead of {before}: {} fewer.", before.less(after))
}

/// How much of its time is left.
pub(super) fn left(mock: &Mock) -> String {
    let spent = Minutes::new(mock.seconds / 60);
    let left = mock.minutes.less(spent);
    if left.is_zero() {
        format!("the {} are over", mock.minutes)
    } else {
        format!("{left} of {} left", mock.minutes)
    }
}

pub(super) fn mock_over(out: &mut dyn Write, mock: &Mock) -> io::Result<()> {
    let made: usize = mock.exercises.iter().map(|exercise| exercise.met.len()).sum();
    let of: usize = mock.exercises.iter().map(|exercise| exercise.points.len()).sum();
    writeln!(
        out,
        "{made} of {}, {}. `cairn practice mocks` lists what you held.",
        counted(of, "point"),
        mock.share()
    )
}

pub(super) fn mocks(out: &mut dyn Write, board: &MockBoard) -> io::Result<()> {
    if let Some(mock) = &board.under_way {
        writeln!(out, "One is under way since {}: `cairn practice mock` goes on with it.", date(mock.on()))?;
    }
    if board.over.is_empty() {
        return writeln!(out, "No mock interview was held yet. `cairn practice mock` begins one.");
    }
    let rows: Vec<Vec<String>> = board
        .over
        .iter()
        .map(|row| {
            let taken = Minutes::new(row.mock.seconds.div_ceil(60));
            vec![
                date(row.on),
                row.share.to_string(),
                format!("{taken} of {}", row.mock.minutes),
                row.topics.join(", "),
                one_line(&row.mock.note),
            ]
        })
        .collect();
    table(out, &["day", "made", "took", "topics", "note"], &rows)
}

pub(super) fn rules(out: &mut dyn Write, chosen: &Chosen) -> io::Result<()> {
    let Chosen { rules, reviews } = chosen;
    writeln!(out, "retention {}", rules.retention)?;
    writeln!(out, "new       {} a day", rules.new_a_day)?;
    writeln!(out, "minutes   {}", time(*reviews))
}

fn time(reviews: ReviewTime) -> String {
    let minutes = reviews.minutes();
    if reviews.is_none() {
        return "no limit".into();
    }
    if minutes.iter().all(|other| *other == minutes[0]) {
        return format!("{} on every day", minutes[0]);
    }
    let days: Vec<String> =
        DAYS.iter().zip(minutes).map(|(day, minutes)| format!("{day} {minutes}")).collect();
    days.join(", ")
}

pub(super) fn offers(out: &mut dyn Write, offers: &[RecallOffer]) -> io::Result<()> {
    if offers.is_empty() {
        return writeln!(out, "No levels are offered: they come when cards are remembered over days.");
    }
    for offer in offers {
        writeln!(out, "{}, held at {}: {}", offer.name, offer.held, offer.checked.sentence)?;
        writeln!(out, "    `cairn practice offers --take {}` takes it over.", offer.skill)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use cairn_domain::practice::Rating;
    use cairn_domain::share::Share;
    use chrono::NaiveDate;

    fn on(day: &str) -> NaiveDate {
        day.parse().unwrap()
    }

    fn words(write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> String {
        let mut out = Vec::new();
        write(&mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn an_answer_says_how_many_points_which_grade_and_when_it_comes_again() {
        let good = Answered { rating: Rating::Good, due: on("2026-12-03") };
        assert_eq!(answered(&good, 4, 5), "4 of 5 points: good. It comes again on 3 Dec 2026.");
        let again = Answered { rating: Rating::Again, due: on("2026-11-27") };
        assert_eq!(answered(&again, 0, 1), "0 of 1 point: again. It comes again on 27 Nov 2026.");
    }

    #[test]
    fn weeks_ahead_have_a_line_each_and_say_what_will_be_remembered() {
        let day = |at: u64| DayAhead {
            on: on("2026-11-26") + chrono::Days::new(at),
            minutes: Minutes::new(10),
            cards: 4,
            later: u32::from(at == 13) * 3,
        };
        let foretold = Ahead {
            days: (0..14).map(day).collect(),
            weekly: Minutes::new(70),
            daily: Minutes::new(10),
            enough: Minutes::new(10),
            remembered: Share::from_percent(93),
            begun: 40,
            runs: 24,
        };
        let said = words(|out| ahead(out, &foretold));
        assert_eq!(
            said,
            "week of      takes       cards\n\
             26 Nov 2026  1 h 10 min  28\n\
             3 Dec 2026   1 h 10 min  28     3 left over\n\n\
             About 1 h 10 min a week. Then 40 cards will have been begun, and 93% of them likely remembered.\n"
        );
    }

    #[test]
    fn the_time_is_said_once_where_every_day_has_the_same() {
        assert_eq!(time(ReviewTime::default()), "no limit");
        assert_eq!(time(ReviewTime::new([20; 7])), "20 on every day");
        assert!(time(ReviewTime::new([20, 20, 20, 20, 20, 0, 5])).ends_with("fri 20, sat 0, sun 5"));
    }

    #[test]
    fn a_fading_skill_is_marked_and_said_in_a_sentence() {
        let fading = SkillRecall {
            skill: "raft".parse().unwrap(),
            name: "Raft".into(),
            answered: 4,
            cards: 6,
            recall: Share::from_percent(60),
            due: 3,
            fades: true,
        };
        let said = words(|out| skills(out, &[fading.into()]));
        assert!(said.contains("Raft   4 of 6    60%         3    fades"), "{said}");
        assert!(said.ends_with("it fades.\n"), "{said}");
    }
}
