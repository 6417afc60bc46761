//! What somebody does with Cairn, step by step, and what Cairn must know after each.
//!
//! A story follows from its seed, so the one who acts and the one who judges tell it alike without talking to each
//! other. What must be known is reckoned here on its own: none of Cairn's code is asked.

use std::fmt::Write;

use cairn_core::Content;
use cairn_domain::catalog::own::is_own;

use crate::chance::Chance;

/// What steps may be about, in the order of the shipped data.
#[derive(Debug, Clone)]
pub(crate) struct Names {
    pub(crate) skills: Vec<String>,
    pub(crate) resources: Vec<String>,
    pub(crate) units: Vec<String>,
}

impl Names {
    /// The names that can be assessed, studied and ticked off.
    pub(crate) fn of(content: &Content) -> Self {
        let real = content.skills.iter().filter(|skill| !skill.is_umbrella());
        // What the person of a frozen database added is in none of the others.
        let shipped = || content.catalog.iter().filter(|resource| !is_own(&resource.id));
        Self {
            skills: real.map(|skill| skill.id.to_string()).collect(),
            resources: shipped().map(|resource| resource.id.to_string()).collect(),
            units: shipped().flat_map(|resource| &resource.units).map(|unit| unit.id.to_string()).collect(),
        }
    }
}

/// Which steps a story is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Mix {
    /// Everything a person does.
    All,
    /// Only what is one quick write.
    Quick,
    /// Only what adds a line with a note of its own.
    Notes,
    /// Only exports.
    Exports,
}

/// One step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Step {
    Assess {
        skill: usize,
        level: u8,
    },
    Log {
        resource: usize,
        minutes: u32,
    },
    Tick {
        unit: usize,
    },
    Untick {
        unit: usize,
    },
    Hours {
        minutes: u32,
    },
    AcceptPlan,
    Import,
    Undo,
    Redo,
    Export,
    /// Makes a backup.
    BackUp,
    /// Puts the backup that the step of this number made in the place of everything.
    Restore {
        made_by: u64,
    },
}

/// What Cairn must know, each fact as a line.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Facts {
    /// Everything said about skills.
    pub(crate) said: Vec<String>,
    /// The log.
    pub(crate) log: Vec<String>,
    /// The markets of one's own with their postings.
    pub(crate) markets: Vec<String>,
    /// How many plans were accepted.
    pub(crate) plans: u32,
    /// Study time a week, in minutes.
    pub(crate) minutes_a_week: u32,
}

/// A story up to some step.
#[derive(Debug, Clone)]
pub(crate) struct Story {
    seed: u64,
    mix: Mix,
    /// Steps taken.
    pub(crate) number: u64,
    /// What was known after each step that can be taken back, the beginning first.
    states: Vec<Facts>,
    /// Which of them holds now.
    at: usize,
    /// What the last backup holds.
    backup: Option<Backup>,
}

/// What a backup holds: what can be taken back comes along.
#[derive(Debug, Clone)]
struct Backup {
    made_by: u64,
    states: Vec<Facts>,
    at: usize,
}

impl Story {
    /// A story that begins with these facts.
    pub(crate) fn begin(seed: u64, mix: Mix, known: Facts) -> Self {
        Self { seed, mix, number: 0, states: vec![known], at: 0, backup: None }
    }

    /// What must be known now.
    pub(crate) fn known(&self) -> &Facts {
        &self.states[self.at]
    }

    /// The step that comes next, which has the number after the last.
    pub(crate) fn next(&self, names: &Names) -> Step {
        let mut chance = Chance::of(self.seed, self.number + 1);
        let mut below = |end: usize| {
            let end = u64::try_from(end).unwrap_or(u64::MAX);
            usize::try_from(chance.below(end)).unwrap_or(0)
        };
        let roll = match self.mix {
            Mix::All => below(100),
            Mix::Quick => below(80),
            Mix::Notes => below(40),
            Mix::Exports => return Step::Export,
        };
        match roll {
            40..52 if self.at > 0 => Step::Undo,
            52..58 if self.at + 1 < self.states.len() => Step::Redo,
            58..65 => Step::Tick { unit: below(names.units.len()) },
            65..70 => Step::Untick { unit: below(names.units.len()) },
            // Another number than any step near it chose, since a step that changes nothing is none.
            70..80 => Step::Hours { minutes: 60 + u32::try_from(self.number % 6_000).unwrap_or(0) },
            80..85 => Step::Import,
            85..86 => Step::AcceptPlan,
            86..89 => Step::Export,
            89..92 => Step::BackUp,
            92..94 if self.backup.is_some() => {
                Step::Restore { made_by: self.backup.as_ref().map_or(0, |backup| backup.made_by) }
            }
            even if even % 2 == 0 => {
                let level = u8::try_from(below(6)).unwrap_or(0);
                Step::Assess { skill: below(names.skills.len()), level }
            }
            _ => {
                let minutes = u32::try_from(1 + below(600)).unwrap_or(1);
                Step::Log { resource: below(names.resources.len()), minutes }
            }
        }
    }

    /// Takes the next step.
    pub(crate) fn advance(&mut self, names: &Names) {
        let step = self.next(names);
        self.number += 1;
        let number = self.number;
        let mut after = self.known().clone();
        match step {
            Step::Export => return,
            Step::BackUp => {
                self.backup = Some(Backup { made_by: number, states: self.states.clone(), at: self.at });
                return;
            }
            Step::Restore { .. } => {
                if let Some(backup) = self.backup.clone() {
                    (self.states, self.at) = (backup.states, backup.at);
                }
                return;
            }
            Step::Undo => {
                self.at -= 1;
                return;
            }
            Step::Redo => {
                self.at += 1;
                return;
            }
            Step::Assess { skill, level } => {
                after.said.push(format!("{} {level} {}", names.skills[skill], note(number)));
            }
            Step::Log { resource, minutes } => {
                after.log.push(format!("studied {} {minutes} {}", names.resources[resource], note(number)));
            }
            Step::Tick { unit } => after.log.push(format!("unit-done {}", names.units[unit])),
            Step::Untick { unit } => after.log.push(format!("unit-reopened {}", names.units[unit])),
            Step::Hours { minutes } => after.minutes_a_week = minutes,
            Step::AcceptPlan => after.plans += 1,
            Step::Import => after.markets.push(format!("{}: {}", market(number), ADVERTS.len())),
        }
        self.states.truncate(self.at + 1);
        self.states.push(after);
        self.at += 1;
    }

    /// Takes steps until so many are taken.
    pub(crate) fn advance_to(&mut self, number: u64, names: &Names) {
        while self.number < number {
            self.advance(names);
        }
    }
}

/// The note that the step of a number leaves; long ones, since one page of a database is no test of it.
pub(crate) fn note(number: u64) -> String {
    let mut note = format!("step {number}");
    for word in 0..Chance::of(number, 0).below(90) {
        let _ = write!(note, " né漢{word}");
    }
    note
}

/// The name of the market that the step of a number makes.
pub(crate) fn market(number: u64) -> String {
    format!("Jobs {number}")
}

/// Adverts nobody takes for each other.
const ADVERTS: [(&str, &str); 4] = [
    ("Storage engineer", "You write Go and keep replicas of a key-value store in step by Raft."),
    ("Interface designer", "Sketch screens with us, draw them in Figma, and watch people use what you drew."),
    (
        "Bookkeeper",
        "Ledgers, invoices and the yearly balance of a small cooperative wait for a careful hand.",
    ),
    ("Gardener for a city park", "Plant, prune and water three hundred lime trees along the northern canal."),
];

/// The postings that an import brings in, as lines of JSON.
pub(crate) fn postings() -> String {
    let line = |(title, text): &(&str, &str)| serde_json::json!({ "title": title, "text": text }).to_string();
    ADVERTS.iter().map(|advert| line(advert) + "\n").collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names() -> Names {
        let some = |word: &str| (0..9).map(|number| format!("{word}-{number}")).collect();
        Names { skills: some("skill"), resources: some("book"), units: some("chapter") }
    }

    #[test]
    fn a_story_told_again_is_the_same_story() {
        let told = |until| {
            let mut story = Story::begin(3, Mix::All, Facts::default());
            story.advance_to(until, &names());
            story
        };
        let mut halfway = told(150);
        halfway.advance_to(300, &names());
        assert_eq!(halfway.known(), told(300).known());
    }

    #[test]
    fn a_step_taken_back_leaves_what_was_known_before_it() {
        let (names, mut story) = (names(), Story::begin(5, Mix::All, Facts::default()));
        let mut seen = 0;
        for _ in 0..400 {
            let before = story.clone();
            story.advance(&names);
            if before.next(&names) == Step::Undo {
                assert_eq!(story.known(), &before.states[before.at - 1]);
                seen += 1;
            }
        }
        assert!(seen > 10, "the story takes steps back, and did so {seen} times");
    }
}
