//! Answers that took long to find, kept for when the same is asked again.

use std::sync::{Mutex, PoisonError};

/// The last questions of one kind and their answers; the newest last.
///
/// An answer may be kept only where nothing but its question decides it.
pub(crate) struct Recent<Question, Answer>(Mutex<Vec<(Question, Answer)>>);

/// A person goes back and forth between a few drafts, and opens the items of one.
const KEPT: usize = 48;

impl<Question: PartialEq, Answer: Clone> Recent<Question, Answer> {
    /// The answer that is known, or else the one found now. Others may ask meanwhile.
    pub(crate) fn answer(&self, question: Question, find: impl FnOnce(&Question) -> Answer) -> Answer {
        if let Some(answer) = self.known(&question) {
            return answer;
        }
        let answer = find(&question);
        self.learn(question, answer.clone());
        answer
    }

    /// Puts an answer in the place of one that was known.
    pub(crate) fn learn(&self, question: Question, answer: Answer) {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.retain(|(asked, _)| *asked != question);
        kept.push((question, answer));
        let old = kept.len().saturating_sub(KEPT);
        kept.drain(..old);
    }

    /// The answer that is known.
    pub(crate) fn known(&self, question: &Question) -> Option<Answer> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.iter().find(|(asked, _)| asked == question).map(|(_, answer)| answer.clone())
    }
}

impl<Question, Answer> Default for Recent<Question, Answer> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::{KEPT, Recent};

    #[test]
    fn what_was_asked_before_is_not_looked_for_again() {
        let (recent, searches) = (Recent::default(), Cell::new(0));
        let double = |number: usize| {
            recent.answer(number, |number| {
                searches.set(searches.get() + 1);
                number * 2
            })
        };
        assert_eq!((double(4), double(4)), (8, 8));
        assert_eq!(searches.get(), 1);
    }

    #[test]
    fn a_better_answer_takes_the_place_of_the_one_known() {
        let recent = Recent::default();
        recent.answer("best", |_| 1);
        recent.learn("best", 2);
        assert_eq!(recent.answer("best", |_| 3), 2);
    }

    #[test]
    fn the_oldest_question_is_forgotten_first() {
        let recent = Recent::default();
        (0..=KEPT).for_each(|number| recent.learn(number, "then"));
        assert_eq!((recent.answer(0, |_| "now"), recent.answer(KEPT, |_| "now")), ("now", "then"));
    }
}
