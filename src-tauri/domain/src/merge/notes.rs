//! Notes of Anki beside the practice cards there are.
//!
//! A note that Cairn once wrote leads back to its card by its lasting name. Any other is a card of one's own: of the
//! skill its tags name, else of the one its question or its deck names. The same question on the same skill is the same
//! card. Bringing notes in twice adds nothing.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::{ImportAction, ImportPreview, ImportReason, ImportRow, Imported, ImportedKind, Merge, Present};
use crate::id::{CardId, SkillId};
use crate::level::Level;
use crate::practice::{Card, CardDraft, CardStyle, MOST_CARDS, OwnCard};
use crate::skills::recognize::Recognizer;
use crate::skills::{Skill, Skills};

/// What the lasting name of a note begins with that Cairn wrote.
const OURS: &str = "cairn-";
/// What the line of a back begins with that says where to read up.
const READ: &str = "Read:";
/// What stands before a point, whatever follows, and with a space behind it: "-1" is no list.
const BULLETS: ([&str; 3], [&str; 3]) = (["•", "◦", "·"], ["- ", "* ", "– "]);
/// The level and style of a card of which nobody says them: our judgement.
const USUAL: (Level, CardStyle) = (Level::Independent, CardStyle::Concept);

/// A note of Anki.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BroughtNote {
    /// The line of its file it begins on, counted from 1.
    pub line: u32,
    /// Its lasting name; empty where the file has none.
    pub guid: String,
    /// What it asks, as plain text.
    pub front: String,
    /// What it answers, as plain text: a point a line.
    pub back: String,
    /// Its tags.
    pub tags: Vec<String>,
    /// The name of its deck.
    pub deck: String,
}

/// Compares notes with the practice cards there are.
pub fn merge_notes(
    present: &Present<'_>,
    notes: &[BroughtNote],
    skills: &Skills,
    recognizer: &Recognizer,
    today: NaiveDate,
) -> Merge {
    let aside = present.own_cards.iter().filter(|own| own.aside).map(|own| own.card.clone());
    let own = present.own_cards.iter().map(|own| own.card.id.clone()).collect();
    let (new, taken) = (Vec::new(), present.reviews.iter().map(|review| review.card.clone()).collect());
    let mut cards = Cards {
        present,
        skills,
        recognizer,
        today,
        all: Vec::new(),
        taken,
        asked: BTreeMap::new(),
        own,
        new,
    };
    present.deck.iter().cloned().chain(aside).for_each(|card| cards.keep(card));
    let mut rows = Vec::new();
    for note in notes {
        let (told, outcome) = cards.take(note);
        let (action, why) = match outcome {
            Ok(Taken::New) => (ImportAction::Add, None),
            Ok(Taken::Changed) => (ImportAction::Add, Some(ImportReason::ChangesCard)),
            Ok(Taken::Same) => (ImportAction::Skip, None),
            Err(why) => (ImportAction::LeaveOut, Some(why)),
        };
        let (what, line) = (ImportedKind::Card, Some(note.line));
        rows.push(ImportRow { what, told: told.into(), line, action, why: why.map(Into::into) });
    }
    Merge { cards: cards.new, preview: ImportPreview::of(rows), ..Merge::default() }
}

/// What becomes of a note.
enum Taken {
    New,
    Changed,
    Same,
}

/// The cards there are, those of earlier notes among them.
struct Cards<'a> {
    present: &'a Present<'a>,
    skills: &'a Skills,
    recognizer: &'a Recognizer,
    today: NaiveDate,
    /// Every card, as it reads after the notes so far; also those that are set aside.
    all: Vec<Card>,
    /// Their names, and those of cards that are gone and were answered.
    taken: BTreeSet<CardId>,
    /// Where among them one stands that asks a question about a skill.
    asked: BTreeMap<(SkillId, String), usize>,
    /// The names of cards of one's own and of changed ones.
    own: BTreeSet<CardId>,
    new: Vec<OwnCard>,
}

impl Cards<'_> {
    /// What the row of a note tells, and what becomes of it.
    fn take(&mut self, note: &BroughtNote) -> (Imported, Result<Taken, ImportReason>) {
        let id: Option<CardId> = note.guid.strip_prefix(OURS).and_then(|id| id.parse().ok());
        if let Some(card) = id.as_ref().and_then(|id| self.all.iter().find(|card| &card.id == id)).cloned() {
            let said = ours(note, &self.skills.name(&card.skill));
            return (self.told(&card.skill, &said.question), self.change(&card, said));
        }
        let Some(skill) = self.skill(note) else {
            return (Imported::Called { name: first_line(&note.front) }, Err(ImportReason::NoSkillNamed));
        };
        let said = match id {
            Some(_) => ours(note, &self.skills.name(&skill)),
            None => Words::of(note.front.clone(), &note.back),
        };
        let told = self.told(&skill, &said.question);
        let asked = self.asked.get(&(skill.clone(), said.question.clone()));
        if let Some(card) = asked.and_then(|place| self.all.get(*place)).cloned() {
            return (told, self.change(&card, said));
        }
        let (probes, style) = USUAL;
        let Words { question, points, reading } = said;
        let draft = CardDraft { skill, style, question, points, probes, reading };
        // A card written on another device keeps its name.
        let name = id.filter(OwnCard::is_name);
        (told, self.add(&draft, name.as_ref()).map(|()| Taken::New))
    }

    /// What becomes of a card that a note words, perhaps otherwise. One that is set aside stays as it is.
    fn change(&mut self, card: &Card, said: Words) -> Result<Taken, ImportReason> {
        if said == Words::by(card) {
            return Ok(Taken::Same);
        }
        if self.present.own_cards.iter().any(|own| own.aside && own.card.id == card.id) {
            return Err(ImportReason::OtherHere);
        }
        let Words { question, points, reading } = said;
        let draft = CardDraft { question, points, reading, ..CardDraft::from(card) };
        self.add(&draft, Some(&card.id)).map(|()| Taken::Changed)
    }

    fn add(&mut self, draft: &CardDraft, id: Option<&CardId>) -> Result<(), ImportReason> {
        let kept = draft.checked(id, &self.taken, self.skills, self.today);
        let own = kept.map_err(|bad| ImportReason::NotKept { problem: bad })?;
        if !self.own.contains(&own.card.id) && self.own.len() >= MOST_CARDS {
            return Err(ImportReason::TooManyCards);
        }
        self.own.insert(own.card.id.clone());
        self.keep(own.card.clone());
        self.new.push(own);
        Ok(())
    }

    /// Takes a card among all, in the place of the one of its name.
    fn keep(&mut self, card: Card) {
        self.taken.insert(card.id.clone());
        let question = |card: &Card| (card.skill.clone(), Words::by(card).question);
        let place = self.all.iter().position(|other| other.id == card.id).unwrap_or(self.all.len());
        if let Some(before) = self.all.get(place).map(question)
            && self.asked.get(&before) == Some(&place)
        {
            self.asked.remove(&before);
        }
        self.asked.entry(question(&card)).or_insert(place);
        match self.all.get_mut(place) {
            Some(before) => *before = card,
            None => self.all.push(card),
        }
    }

    /// The skill a note is about: one its tags name, else one its question names, else one its deck names.
    fn skill(&self, note: &BroughtNote) -> Option<SkillId> {
        let one_can_study = |skill: &&Skill| !skill.is_umbrella();
        let called = |word: &str| {
            let written = [word.to_owned(), word.replace('_', "-"), word.replace(['_', '-'], " ")];
            written.iter().find_map(|name| self.skills.resolve(name).filter(one_can_study))
        };
        let named = |text: &str| {
            let mentions = self.recognizer.read(text);
            mentions.into_iter().find_map(|mention| self.skills.at(mention.skill).filter(one_can_study))
        };
        // The innermost word of "interview::raft" says most.
        let tagged = note.tags.iter().find_map(|tag| tag.rsplit("::").find_map(called));
        let deck = || note.deck.rsplit("::").find_map(called).or_else(|| named(&note.deck));
        tagged.or_else(|| named(&note.front)).or_else(deck).map(|skill| skill.id.clone())
    }

    fn told(&self, skill: &SkillId, question: &str) -> Imported {
        let (skill, question) = (self.skills.name(skill), first_line(question));
        Imported::Card { skill, question, aside: false }
    }
}

/// What a note or a card says.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Words {
    question: String,
    points: Vec<String>,
    reading: String,
}

impl Words {
    fn of(front: String, back: &str) -> Self {
        let mut said = Self { question: front.trim().to_owned(), points: Vec::new(), reading: String::new() };
        for line in back.lines().map(str::trim).filter(|line| !line.is_empty()) {
            match line.strip_prefix(READ) {
                Some(reading) => reading.trim().clone_into(&mut said.reading),
                None => said.points.extend(Some(point(line).to_owned()).filter(|point| !point.is_empty())),
            }
        }
        said
    }

    /// What a card says once it was a note: a point of several lines is several points.
    fn by(card: &Card) -> Self {
        let reading = Some(&card.reading).filter(|reading| !reading.is_empty());
        let points = card.points.iter().map(|point| format!("• {point}"));
        let lines: Vec<String> = points.chain(reading.map(|reading| format!("{READ} {reading}"))).collect();
        Self::of(unmarked(&card.question), &unmarked(&lines.join("\n")))
    }
}

/// A line without its bullet.
fn point(line: &str) -> &str {
    let (whatever_follows, before_a_space) = BULLETS;
    let bullet = whatever_follows.into_iter().chain(before_a_space).find(|bullet| line.starts_with(bullet));
    bullet.and_then(|bullet| line.strip_prefix(bullet)).unwrap_or(line).trim_start()
}

/// What a note of ours says: its question stands behind the name of its skill.
fn ours(note: &BroughtNote, skill: &str) -> Words {
    let front = note.front.trim();
    let question = front.strip_prefix(skill).and_then(|rest| rest.strip_prefix(": ")).unwrap_or(front);
    Words::of(unmarked(question), &unmarked(&note.back))
}

/// Text with the signs that stand in an export for those that would be commands to Anki.
fn unmarked(text: &str) -> String {
    let signs = [("［", "["), ("｛｛", "{{"), ("＼(", "\\("), ("＼[", "\\[")];
    signs.into_iter().fold(text.to_owned(), |text, (mark, sign)| text.replace(mark, sign))
}

fn first_line(text: &str) -> String {
    text.lines().next().unwrap_or_default().trim().chars().take(200).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::practice::BadCard;
    use crate::sample;

    fn today() -> NaiveDate {
        "2026-11-26".parse().unwrap()
    }

    fn shipped() -> Card {
        let draft = CardDraft {
            skill: "raft".parse().unwrap(),
            style: CardStyle::Deep,
            question: "Why do terms only grow?".into(),
            points: vec!["They order leaders".into(), "A stale leader steps down".into()],
            probes: Level::Advanced,
            reading: "raft-book ch. 2".into(),
        };
        let id = "q-raft-01".parse().unwrap();
        draft.checked(Some(&id), &BTreeSet::new(), &sample::skills(), today()).unwrap().card
    }

    fn note(front: &str, back: &str, tags: &[&str]) -> BroughtNote {
        let tags = tags.iter().map(|&tag| tag.to_owned()).collect();
        BroughtNote { line: 8, front: front.into(), back: back.into(), tags, ..BroughtNote::default() }
    }

    fn of_ours(front: &str, back: &str) -> BroughtNote {
        BroughtNote { guid: "cairn-q-raft-01".into(), ..note(front, back, &["cairn", "raft"]) }
    }

    const BACK: &str = "• They order leaders\n• A stale leader steps down\nRead: raft-book ch. 2";

    fn brought(notes: &[BroughtNote], own: &[OwnCard]) -> Merge {
        let (skills, shipped) = (sample::skills(), [shipped()]);
        let recognizer = Recognizer::new(&skills, &[]);
        let deck = crate::practice::deck(&shipped, own);
        let present = Present { deck: &deck, own_cards: own, ..Present::default() };
        merge_notes(&present, notes, &skills, &recognizer, today())
    }

    /// What becomes of one note: how it reads, what happens, and why.
    fn told(note: BroughtNote) -> (String, ImportAction, Option<ImportReason>) {
        let row = brought(&[note], &[]).preview.rows.remove(0);
        (row.told.sentence, row.action, row.why.map(|why| why.fact))
    }

    #[test]
    fn a_note_that_cairn_wrote_leads_back_to_its_card() {
        let same = told(of_ours("Raft: Why do terms only grow?", BACK));
        assert_eq!(same, ("Raft: Why do terms only grow?".into(), ImportAction::Skip, None));
    }

    #[test]
    fn a_card_reworded_in_anki_is_changed_and_keeps_what_anki_does_not_know() {
        let merge = brought(&[of_ours("Raft: Why do terms never shrink?", "They order leaders")], &[]);
        let card = &merge.cards[0].card;
        assert_eq!((card.id.as_str(), card.question.as_str()), ("q-raft-01", "Why do terms never shrink?"));
        assert_eq!((card.style, card.probes, card.points.len()), (CardStyle::Deep, Level::Advanced, 1));
        assert_eq!(merge.preview.rows[0].why.as_ref().unwrap().fact, ImportReason::ChangesCard);
    }

    #[test]
    fn a_card_that_is_set_aside_stays_so() {
        let aside = OwnCard { card: shipped(), aside: true, on: today() };
        let row = brought(&[of_ours("Raft: Why?", BACK)], &[aside]).preview.rows.remove(0);
        assert_eq!((row.action, row.why.unwrap().fact), (ImportAction::LeaveOut, ImportReason::OtherHere));
    }

    #[test]
    fn a_skill_is_found_by_tag_then_question_then_deck() {
        let skill =
            |note: BroughtNote| brought(&[note], &[]).cards.first().map(|own| own.card.skill.to_string());
        assert_eq!(skill(note("What is a term?", "A number", &["study::raft"])).as_deref(), Some("raft"));
        assert_eq!(skill(note("What does Raft elect?", "A leader", &["hard"])).as_deref(), Some("raft"));
        let decked = BroughtNote { deck: "Systems::Raft".into(), ..note("What is a term?", "A number", &[]) };
        assert_eq!(skill(decked).as_deref(), Some("raft"));
    }

    #[test]
    fn a_note_on_nothing_cairn_knows_is_left_out_with_the_reason() {
        let (text, action, why) = told(note("Capital of France?\nHint: P", "Paris", &["geography"]));
        assert_eq!((text.as_str(), action), ("Capital of France?", ImportAction::LeaveOut));
        assert_eq!(why, Some(ImportReason::NoSkillNamed));
    }

    #[test]
    fn a_note_that_no_card_can_be_made_of_says_what_is_wrong() {
        let (_, action, why) = told(note("What does Raft elect?", "", &["raft"]));
        assert_eq!(action, ImportAction::LeaveOut);
        assert_eq!(why, Some(ImportReason::NotKept { problem: BadCard::Points }));
    }

    #[test]
    fn points_lose_their_bullets_and_a_reading_is_none() {
        let merge = brought(
            &[note("What does Raft elect?", "- A leader\n\n• By votes\n-1 is none\nRead: raft-book", &[])],
            &[],
        );
        let card = &merge.cards[0].card;
        assert_eq!(card.points, ["A leader", "By votes", "-1 is none"]);
        assert_eq!((card.id.as_str(), card.reading.as_str()), ("my-raft-1", "raft-book"));
    }

    #[test]
    fn the_same_note_twice_is_one_card_and_a_second_time_nothing_is_added() {
        let notes =
            [note("What does Raft elect?", "A leader", &[]), note("What does Raft elect?", "A leader", &[])];
        let first = brought(&notes, &[]);
        assert_eq!((first.preview.added, first.preview.skipped), (1, 1));
        let again = brought(&notes, &first.cards);
        assert_eq!((again.preview.added, again.preview.skipped), (0, 2));
    }

    #[test]
    fn a_card_written_on_another_device_keeps_its_name() {
        let elsewhere = BroughtNote {
            guid: "cairn-my-raft-7".into(),
            ..note("Raft: What is a term?", "• A number", &["cairn", "raft"])
        };
        let card = brought(&[elsewhere], &[]).cards.remove(0).card;
        assert_eq!((card.id.as_str(), card.question.as_str()), ("my-raft-7", "What is a term?"));
    }

    proptest! {
        #[test]
        fn a_card_is_the_same_after_it_was_a_note(
            question in "[ -~［＼｛•]{1,60}",
            points in prop::collection::vec("[ -~\n［＼｛•]{1,60}", 1..5),
            reading in "[ -~]{0,40}",
        ) {
            let draft = CardDraft { question, points, reading, ..CardDraft::from(&shipped()) };
            let Ok(own) = draft.checked(Some(&shipped().id), &BTreeSet::new(), &sample::skills(), today()) else { return Ok(()) };
            let card = &own.card;
            let points = card.points.iter().map(|point| format!("• {point}"));
            let reading = (!card.reading.is_empty()).then(|| format!("Read: {}", card.reading));
            let back = points.chain(reading).collect::<Vec<_>>().join("\n");
            let note = of_ours(&format!("Raft: {}", card.question), &back);
            let merge = brought(&[note], std::slice::from_ref(&own));
            prop_assert_eq!(merge.preview.rows[0].action, ImportAction::Skip);
        }
    }
}
