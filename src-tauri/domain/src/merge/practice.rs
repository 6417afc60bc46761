//! Answers, cards and mock interviews of an archive beside those that are here.

use std::collections::BTreeMap;

use super::{
    ImportAction, ImportReason, ImportRow, Imported, ImportedKind, Present, count, missing, row, row_beside,
};
use crate::dossier::Archive;
use crate::id::CardId;
use crate::note::Said;
use crate::practice::{MOST_CARDS, Mock, OwnCard, Review};
use crate::skills::Skills;

impl Present<'_> {
    /// Cards that are not there. Of one that was written otherwise since, what is here stays.
    pub(super) fn new_cards(
        &self,
        archive: &Archive,
        skills: &Skills,
        rows: &mut Vec<ImportRow>,
    ) -> Vec<OwnCard> {
        let mut new: Vec<OwnCard> = Vec::new();
        for brought in &archive.cards {
            let here = self.own_cards.iter().chain(&new).find(|own| own.card.id == brought.card.id);
            let told = Imported::Card {
                skill: skills.name(&brought.card.skill),
                question: brought.card.question.clone(),
                aside: brought.aside,
            };
            let mut row = row_beside(ImportedKind::Card, told, here.map(|own| own == brought));
            if row.action == ImportAction::Add && self.own_cards.len() + new.len() >= MOST_CARDS {
                row.action = ImportAction::LeaveOut;
                row.why = Some(Said::from(ImportReason::TooManyCards));
            }
            if row.action == ImportAction::Add {
                new.push(brought.clone());
            }
            rows.push(row);
        }
        new
    }

    /// Answers that are not there, each counted as often as it stands: one card may be answered twice on a day.
    pub(super) fn new_reviews(&self, archive: &Archive, rows: &mut Vec<ImportRow>) -> Vec<Review> {
        let brought = archive.cards.iter().map(|own| &own.card);
        let questions: BTreeMap<&CardId, &str> =
            brought.chain(self.deck).map(|card| (&card.id, card.question.as_str())).collect();
        let told = |review: &Review| Imported::Answered {
            question: questions.get(&review.card).copied().unwrap_or(review.card.as_str()).to_owned(),
            met: count(review.met.len()),
            of: review.of.into(),
            on: review.on,
        };
        missing(
            self.reviews,
            &archive.reviews,
            |review| review.on,
            |review, new| rows.push(row(ImportedKind::Review, told(review), new)),
        )
    }

    /// Mock interviews that are not there: one begins at a moment, and no two at the same.
    pub(super) fn new_mocks(&self, archive: &Archive, rows: &mut Vec<ImportRow>) -> Vec<Mock> {
        let mut new: Vec<Mock> = Vec::new();
        for brought in &archive.mocks {
            let here = self.mocks.iter().chain(&new).find(|mock| mock.started == brought.started);
            let told = Imported::Mock { questions: count(brought.exercises.len()), on: brought.on() };
            let row = row_beside(ImportedKind::Mock, told, here.map(|mock| mock == brought));
            if row.action == ImportAction::Add {
                new.push(brought.clone());
            }
            rows.push(row);
        }
        new
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::level::Level;
    use crate::merge::merge;
    use crate::practice::{CardDraft, CardStyle};
    use crate::sample;
    use chrono::NaiveDate;

    fn on() -> NaiveDate {
        "2026-11-24".parse().unwrap()
    }

    fn card(question: &str) -> OwnCard {
        let draft = CardDraft {
            skill: "raft".parse().unwrap(),
            style: CardStyle::Concept,
            question: question.into(),
            points: vec!["They order leaders".into(), "A stale leader steps down".into()],
            probes: Level::Independent,
            reading: String::new(),
        };
        draft.checked(None, &std::collections::BTreeSet::new(), &sample::skills(), on()).unwrap()
    }

    fn answer(seconds: u32) -> Review {
        Review { card: "my-raft-1".parse().unwrap(), on: on(), met: vec![0], of: 2, seconds }
    }

    fn archive() -> Archive {
        Archive {
            schema_version: 1,
            app_version: "0".into(),
            data_version: "0".into(),
            exported_on: on(),
            assessments: Vec::new(),
            plan: None,
            entries: Vec::new(),
            resources: Vec::new(),
            applications: Vec::new(),
            resume: None,
            reviews: Vec::new(),
            cards: Vec::new(),
            mocks: Vec::new(),
        }
    }

    fn mock() -> Mock {
        Mock::begin(&[&card("Why?").card], on().and_hms_opt(18, 0, 0).unwrap())
    }

    #[test]
    fn two_equal_answers_of_a_day_are_two_facts() {
        let brought = Archive { reviews: vec![answer(60), answer(60), answer(90)], ..archive() };
        let here = [answer(60)];
        let present = Present { reviews: &here, ..Present::default() };
        let merge = merge(&present, &brought, &sample::skills());
        assert_eq!(merge.reviews, [answer(60), answer(90)]);
        assert_eq!((merge.preview.added, merge.preview.skipped), (2, 1));
    }

    #[test]
    fn an_answer_is_told_with_its_question() {
        let brought = Archive { reviews: vec![answer(60)], cards: vec![card("Why terms?")], ..archive() };
        let merge = merge(&Present::default(), &brought, &sample::skills());
        assert_eq!(merge.preview.rows[1].told.sentence, "Why terms? 1 of 2 points, 24 Nov 2026");
    }

    #[test]
    fn a_card_that_is_written_otherwise_here_stays_and_the_row_says_so() {
        let brought = Archive { cards: vec![card("Why?")], ..archive() };
        let kept = |here: &[OwnCard]| {
            let present = Present { own_cards: here, ..Present::default() };
            let merge = merge(&present, &brought, &sample::skills());
            (merge.cards.len(), merge.preview.rows[0].action)
        };
        assert_eq!(kept(&[]), (1, ImportAction::Add));
        assert_eq!(kept(&[card("Why?")]), (0, ImportAction::Skip));
        assert_eq!(kept(&[card("Why, though?")]), (0, ImportAction::LeaveOut));
    }

    #[test]
    fn no_more_cards_come_in_than_can_be_kept() {
        let brought = Archive { cards: vec![card("Why?")], ..archive() };
        let other = |number: usize| {
            let mut own = card("What?");
            own.card.id = format!("my-go-{number}").parse().unwrap();
            own
        };
        let here: Vec<OwnCard> = (0..MOST_CARDS).map(other).collect();
        let merge = merge(&Present { own_cards: &here, ..Present::default() }, &brought, &sample::skills());
        assert_eq!(merge.cards, []);
        assert_eq!(merge.preview.rows[0].why.as_ref().unwrap().fact, ImportReason::TooManyCards);
    }

    #[test]
    fn a_mock_interview_is_the_same_when_it_began_at_the_same_moment() {
        let brought = Archive { mocks: vec![mock(), mock()], ..archive() };
        let kept = |here: &[Mock]| {
            let merge = merge(&Present { mocks: here, ..Present::default() }, &brought, &sample::skills());
            (merge.mocks.len(), merge.preview.rows[0].action, merge.preview.rows[1].action)
        };
        assert_eq!(kept(&[]), (1, ImportAction::Add, ImportAction::Skip));
        let noted = Mock { note: "slower".into(), ..mock() };
        assert_eq!(kept(&[noted]), (0, ImportAction::LeaveOut, ImportAction::LeaveOut));
    }
}
