//! A conversation, line by line: no raw mode of the terminal, so that it can be read aloud, and piped.

use std::io::BufRead;
use std::time::Instant;

use cairn_domain::practice::{Card, LONGEST_ANSWER, LONGEST_PAD};

use crate::Ask;
use crate::print::one_line;
use crate::say::Trouble;
use crate::verbs::{Answer, Done};

/// Somebody who is asked, and where the questions go.
pub(super) struct Dialogue<'a, 'b, 'p> {
    pub(super) out: &'a mut Answer<'b>,
    person: Ask<'p>,
}

/// What somebody said to a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Reply {
    /// A line.
    Said(String),
    /// They have had enough, or nobody is there any more.
    Over,
}

/// A card somebody answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Told {
    /// The places of the points that were made, in order.
    pub(super) met: Vec<u8>,
    /// How long it took.
    pub(super) seconds: u32,
}

impl<'a, 'b, 'p> Dialogue<'a, 'b, 'p> {
    pub(super) fn new(out: &'a mut Answer<'b>, person: Ask<'p>) -> Self {
        Self { out, person }
    }

    /// Asks for a line; `q` or the end of what is typed is [`Reply::Over`].
    pub(super) fn ask(&mut self, question: &str) -> Result<Reply, Trouble> {
        // On a line of its own: read aloud as one, and apart from what follows where the answers are piped in.
        self.out.say(question)?;
        self.out.out.flush()?;
        Ok(match self.line()? {
            Some(line) if ["q", "quit"].contains(&line.trim().to_lowercase().as_str()) => Reply::Over,
            Some(line) => Reply::Said(line),
            None => Reply::Over,
        })
    }

    /// Asks for a yes; anything else is a no. Nothing once it is over.
    pub(super) fn agrees(&mut self, question: &str) -> Result<Option<bool>, Trouble> {
        Ok(match self.ask(question)? {
            Reply::Said(line) => Some(["y", "yes"].contains(&line.trim().to_lowercase().as_str())),
            Reply::Over => None,
        })
    }

    /// Shows a card, then its points one after another. Nothing where somebody stops before the end.
    pub(super) fn card(&mut self, card: &Card) -> Result<Option<Told>, Trouble> {
        let begun = Instant::now();
        self.text(&card.question)?;
        if self.ask("Answer in your own words, then press Enter.")? == Reply::Over {
            return Ok(None);
        }
        let Some(met) = self.points(&card.points)? else { return Ok(None) };
        let seconds = seconds_since(begun);
        Ok(Some(Told { met, seconds }))
    }

    /// Shows the points of a good answer one after another, and asks of each whether it was made.
    pub(super) fn points(&mut self, points: &[String]) -> Result<Option<Vec<u8>>, Trouble> {
        let mut met = Vec::new();
        for (place, point) in (0_u8..).zip(points) {
            self.out.say(&format!("{}. {}", u16::from(place) + 1, one_line(point)))?;
            match self.agrees("   Did you say that? [y/N]")? {
                Some(true) => met.push(place),
                Some(false) => {}
                None => return Ok(None),
            }
        }
        Ok(Some(met))
    }

    /// Reads lines up to an empty one, or one with nothing but a full stop. Nothing where the input ends first.
    pub(super) fn pad(&mut self) -> Result<Option<String>, Trouble> {
        let mut lines = Vec::new();
        loop {
            match self.line()? {
                None => return Ok(None),
                Some(line) if line.trim().is_empty() || line.trim() == "." => break,
                Some(line) => lines.push(line.trim_end().to_owned()),
            }
        }
        // What is beyond the longest pad could not be kept.
        Ok(Some(
            lines
                .join("\n")
                .chars()
                .filter(|sign| *sign == '\n' || !sign.is_control())
                .take(LONGEST_PAD)
                .collect(),
        ))
    }

    /// Text of more than one line, without anything that would steer the terminal.
    pub(super) fn text(&mut self, text: &str) -> Done {
        text.lines().try_for_each(|line| self.out.say(&one_line(line)))
    }

    fn line(&mut self) -> Result<Option<String>, Trouble> {
        let Some(person) = &mut self.person else { return Ok(None) };
        Ok(line(*person)?)
    }
}

/// The seconds since a moment; at least one, at most an hour.
pub(super) fn seconds_since(begun: Instant) -> u32 {
    u32::try_from(begun.elapsed().as_secs()).unwrap_or(u32::MAX).clamp(1, LONGEST_ANSWER)
}

/// One line, of which so much is kept; nothing at the end. Whatever is no text in it is replaced.
fn line(person: &mut dyn BufRead) -> std::io::Result<Option<String>> {
    let mut kept = Vec::new();
    let mut begun = false;
    loop {
        let given = person.fill_buf()?;
        if given.is_empty() {
            break;
        }
        begun = true;
        let end = given.iter().position(|byte| *byte == b'\n');
        let part = given.get(..end.unwrap_or(given.len())).unwrap_or_default();
        let room = (4 * LONGEST_PAD).saturating_sub(kept.len());
        kept.extend(part.iter().take(room));
        let taken = part.len() + usize::from(end.is_some());
        person.consume(taken);
        if end.is_some() {
            break;
        }
    }
    Ok(begun.then(|| String::from_utf8_lossy(&kept).into_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_end_with_their_input_and_are_text_whatever_is_typed() {
        let mut typed: &[u8] = b"one\n\xff\nlast";
        let read: Vec<_> = std::iter::from_fn(|| line(&mut typed).unwrap()).collect();
        assert_eq!(read, ["one", "\u{fffd}", "last"]);
    }

    #[test]
    fn a_line_without_end_is_cut_and_not_read_as_the_next_answer() {
        let mut typed: &[u8] = &[b"x".repeat(1_000_000).as_slice(), b"\ny\n"].concat();
        assert_eq!(line(&mut typed).unwrap().map(|line| line.len()), Some(4 * LONGEST_PAD));
        assert_eq!(line(&mut typed).unwrap().as_deref(), Some("y"));
    }

    fn told(typed: &str) -> Option<Vec<u8>> {
        let (mut out, mut person) = (Vec::new(), typed.as_bytes());
        let mut answer = Answer { out: &mut out, json: false };
        let points = ["one", "two", "three"].map(String::from);
        Dialogue::new(&mut answer, Some(&mut person)).points(&points).unwrap()
    }

    #[test]
    fn a_point_counts_only_after_a_yes() {
        assert_eq!(told("y\n\nYes\n"), Some(vec![0, 2]));
        assert_eq!(told("n\nmaybe\n\n"), Some(Vec::new()));
    }

    #[test]
    fn whoever_stops_in_between_has_answered_nothing() {
        assert_eq!(told("y\nq\n"), None);
        assert_eq!(told("y\ny\n"), None);
    }

    #[test]
    fn a_pad_ends_with_an_empty_line_or_a_full_stop() {
        for (typed, kept) in
            [("a\nb\n\nc", Some("a\nb")), ("a\n.\n", Some("a")), ("\n", Some("")), ("a\n", None)]
        {
            let (mut out, mut person) = (Vec::new(), typed.as_bytes());
            let mut answer = Answer { out: &mut out, json: false };
            let pad = Dialogue::new(&mut answer, Some(&mut person)).pad().unwrap();
            assert_eq!(pad.as_deref(), kept, "{typed:?}");
        }
    }
}
