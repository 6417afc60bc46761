//! The sentences of a text that name something, and the headings they stand under.

use super::Necessity;
use super::context::Context;
use super::cues::Cue;
use super::headings::Headings;
use super::lexicon::Hit;
use super::room::Room;
use super::scan::{Break, Ends, Found};
use super::spelling::{Says, Spelling, Spellings};

/// A text with what was found in it.
#[derive(Debug)]
pub(super) struct Sentences<'a> {
    pub(super) text: &'a str,
    pub(super) context: &'a Context,
    /// Those that hold a name, in order.
    pub(super) list: Vec<Sentence>,
    /// Every place that may name a skill, in order.
    pub(super) names: Vec<Name<'a>>,
    /// What the names and the sentences were made of.
    pub(super) found: Found<Says>,
}

/// A sentence or an item of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Sentence {
    pub(super) start: usize,
    pub(super) end: usize,
    /// How strongly the heading above asks for what stands here.
    pub(super) under: Necessity,
    /// Its hits are from here
    from: usize,
    /// up to here.
    to: usize,
}

/// A place that may name a skill.
#[derive(Debug, Clone, Copy)]
pub(super) struct Name<'a> {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) spelling: &'a Spelling,
    /// The number of its sentence.
    pub(super) sentence: usize,
    pub(super) standing: Standing,
}

/// Whether a place counts as a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// It does, whatever stands around it.
    Sure,
    /// That depends on its company.
    Open,
    /// It does, for a reason in the text.
    Proved(Proof),
    /// It does not.
    Dropped,
}

/// What of the text speaks for a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Proof {
    pub(super) rule: super::Rule,
    pub(super) start: usize,
    pub(super) end: usize,
}

impl Name<'_> {
    pub(super) fn counts(&self) -> bool {
        matches!(self.standing, Standing::Sure | Standing::Proved(_))
    }
}

impl<'a> Sentences<'a> {
    /// Sorts what was found into sentences, reading the headings on the way down.
    pub(super) fn new(
        text: &'a str,
        mut room: Room,
        spellings: &'a Spellings,
        context: &'a Context,
        mut headings: Headings<'_>,
    ) -> Self {
        let names = room.names();
        let Room { mut found, list, .. } = room;
        let (lines, stops) = (std::mem::take(&mut found.lines), std::mem::take(&mut found.stops));
        let mut sentences = Self { text, context, list, names, found };
        sentences.names.reserve(sentences.found.hits.len());
        let end = Break { at: text.len(), width: 0, ends: Ends::Line };
        let (mut start, mut from) = (0, 0);
        let mut rest = stops.as_slice();
        for line in lines.iter().chain([&end]) {
            let Some(hit) = sentences.found.hits.get(from) else { break };
            headings.line(text, start, line.at, sentences.found.is_chinese);
            // Where nothing was found, nobody asks where sentences end.
            if hit.start < line.at {
                let before = rest.iter().take_while(|stop| stop.at < start).count();
                let here = rest.get(before..).unwrap_or_default();
                let within = here.iter().take_while(|stop| stop.at <= line.at).count();
                let (here, behind) = here.split_at(within);
                rest = behind;
                for stop in here.iter().chain([line]) {
                    if stop.ends == Ends::Colon {
                        headings.colon(text, start, stop.at);
                        continue;
                    }
                    while let Some(sentence) = sentences.next(start, stop.at, headings.here(), from) {
                        (start, from) = (sentence.end, sentence.to);
                        sentences.take(sentence, spellings);
                    }
                    start = stop.next();
                }
            }
            start = line.next();
        }
        (sentences.found.lines, sentences.found.stops) = (lines, stops);
        sentences
    }

    /// The sentence between two places, if it names something from this hit on. One that does not end is
    /// cut before a hit: what a name depends on stands closer, and its search takes no longer.
    fn next(&self, start: usize, end: usize, under: Necessity, from: usize) -> Option<Sentence> {
        const LONGEST: usize = 2_000;
        let rest = self.found.hits.get(from..)?;
        rest.first().filter(|hit| hit.start < end)?;
        let last = end.min(start + LONGEST);
        let near = rest.iter().take_while(|hit| hit.start < last).count();
        let to = from + near.max(1);
        let cut = self.found.hits.get(to).map_or(end, |hit| hit.start.min(end));
        Some(Sentence { start, end: cut, under, from, to })
    }

    fn take(&mut self, sentence: Sentence, spellings: &'a Spellings) {
        let number = self.list.len();
        let before = self.names.len();
        for hit in self.found.hits.get(sentence.from..sentence.to).unwrap_or_default() {
            let (Says::Name(spelling) | Says::Exactly(spelling)) = hit.says else { continue };
            let Some(spelling) = spellings.get(spelling) else { continue };
            let standing = if spelling.is_open { Standing::Open } else { Standing::Sure };
            let Hit { start, end, .. } = *hit;
            self.names.push(Name { start, end, spelling, sentence: number, standing });
        }
        if self.names.len() > before {
            self.list.push(sentence);
        }
    }

    /// Whether words stand anywhere that companies are named behind.
    pub(super) fn names_firms(&self) -> bool {
        self.found.hits.iter().any(|hit| matches!(hit.says, Says::Cue(Cue::Firms)))
    }

    /// The text between two places.
    pub(super) fn slice(&self, start: usize, end: usize) -> &'a str {
        self.text.get(start..end).unwrap_or_default()
    }

    /// The sentence a name stands in.
    pub(super) fn sentence_of(&self, name: &Name<'_>) -> Sentence {
        let whole = Sentence { start: 0, end: self.text.len(), under: Necessity::Named, from: 0, to: 0 };
        self.list.get(name.sentence).copied().unwrap_or(whole)
    }

    /// What was found in a sentence, names and cues.
    pub(super) fn hits(&self, sentence: &Sentence) -> &[Hit<Says>] {
        self.found.hits.get(sentence.from..sentence.to).unwrap_or_default()
    }

    /// What stands in the sentence before a name.
    pub(super) fn before(&self, name: &Name<'_>) -> &'a str {
        self.slice(self.sentence_of(name).start, name.start)
    }

    /// What stands in the sentence after a name.
    pub(super) fn after(&self, name: &Name<'_>) -> &'a str {
        self.slice(name.end, self.sentence_of(name).end)
    }

    /// The name as it is written.
    pub(super) fn written(&self, name: &Name<'_>) -> &'a str {
        self.slice(name.start, name.end)
    }
}
