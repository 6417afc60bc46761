//! How fast skills are recognized in real postings, beside what others use for it: one thread, and the time
//! it really worked.
//!
//! Cairn runs with all its rules, as an import runs it. The others only find names: what a name means, whether
//! it is asked for and for how many years would come on top. They find what stands in the data, while Cairn knows
//! plurals and other forms of it too.

mod clock;
mod corpus;
mod names;
mod peers;

use std::error::Error;
use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::time::Duration;

use cairn_domain::skills::Skills;
use cairn_domain::skills::recognize::Recognizer;
use serde_json::Value;

use crate::clock::timed;
use crate::peers::{Automaton, Peer, Python};

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

/// How often each is run; the median counts. An even number, since two of each take turns.
const ROUNDS: usize = 20;

/// So many texts, about half a megabyte, are read by one and then by the other, so that whatever else the machine does
/// hits both.
const PART: usize = 400;

/// How many times as fast as the automaton Cairn should be.
const AUTOMATON: f64 = 2.0;

/// Programs in Python, how often each is run, and how many times as fast Cairn should be.
const IN_PYTHON: [(&str, usize, f64); 2] = [("flashtext2", 3, 6.0), ("spacy", 1, 60.0)];

/// How much of its speed should be left with many names.
const LEFT: f64 = 0.5;

fn main() -> Outcome {
    let place = std::env::temp_dir().join(format!("cairn-bench-recognition-{}", std::process::id()));
    fs::create_dir_all(&place)?;
    let measured = measure(&place);
    fs::remove_dir_all(&place)?;
    measured
}

fn measure(place: &Path) -> Outcome {
    let Some(file) = corpus::file(place)? else { return Ok(()) };
    let texts = texts(&file)?;
    let megabytes = f64::from(u32::try_from(texts.iter().map(String::len).sum::<usize>())?) / 1e6;
    println!("skills recognized in {} postings, {megabytes:.0} MB of text, by one thread", texts.len());
    let skills = cairn_intake::shipped()?.skills;
    let names = names::spelled(&skills);
    let (cairn, automaton) = in_turns(&skills, &texts)?;
    let row = |name: &str, done: Done, target: Option<f64>| {
        let rate = megabytes / done.worked.as_secs_f64();
        let beside = target.map(|target| {
            let times = done.worked.as_secs_f64() / cairn.worked.as_secs_f64();
            format!("{times:>11.2} x {target:>7.1} x")
        });
        println!("{name:<26} {rate:>6.1} {:>10} {}", done.found, beside.unwrap_or_default());
    };
    println!("\n{:<26}   MB/s      found    Cairn is    target", format!("{} names", names.len()));
    row("Cairn, with all its rules", cairn, None);
    row("aho-corasick, DFA", automaton, Some(AUTOMATON));
    let python = Python::with(place, &names, &texts)?;
    for (peer, rounds, target) in IN_PYTHON {
        let runs: Vec<Peer> = (0..rounds).map_while(|_| python.run(peer)).collect();
        let Some(first) = runs.first() else {
            println!("{peer:<26} {}", python.absence(peer));
            continue;
        };
        let worked = median(runs.iter().map(|run| run.worked()).collect());
        row(&format!("{peer} {}", first.version), Done { worked, found: first.found }, Some(target));
    }
    let Some(many) = names::many(&skills)? else { return Ok(()) };
    let (cairn_many, automaton_many) = in_turns(&many, &texts)?;
    println!("\n{} names", names::spelled(&many).len());
    row("Cairn, with all its rules", cairn_many, None);
    row("aho-corasick, DFA", automaton_many, None);
    let left = cairn.worked.as_secs_f64() / cairn_many.worked.as_secs_f64();
    println!("  Cairn keeps {left:.2} of its speed (target: at least {LEFT:.2})");
    Ok(())
}

/// What one engine did with all texts.
#[derive(Clone, Copy, Default)]
struct Done {
    worked: Duration,
    /// How many names it found.
    found: usize,
}

impl Done {
    /// A part of the texts more.
    fn add(&mut self, (found, worked): (usize, Duration)) {
        self.found += found;
        self.worked += worked;
    }
}

/// Cairn and the automaton by turns, on the same texts in the same process.
///
/// Two pairs of them: what is built later finds memory that is less in one piece, and each is built first once. Who
/// reads a part second finds it closer at hand, and so that changes as well.
fn in_turns(skills: &Skills, texts: &[String]) -> Outcome<(Done, Done)> {
    let names = names::spelled(skills);
    let cairn = || Recognizer::new(skills, &[]);
    let (first, behind) = (cairn(), Automaton::of(&names)?);
    let (ahead, second) = (Automaton::of(&names)?, cairn());
    let pairs = [(&first, &behind), (&second, &ahead)];
    let (mut by_cairn, mut by_other) = (Vec::new(), Vec::new());
    for round in 0..ROUNDS {
        let (recognizer, automaton) = pairs[round % 2];
        let (mut own, mut other) = (Done::default(), Done::default());
        for (number, part) in texts.chunks(PART).enumerate() {
            let mut cairn = || own.add(timed(|| part.iter().map(|text| recognizer.read(text).len()).sum()));
            let mut dfa = || other.add(timed(|| part.iter().map(|text| automaton.count(text)).sum()));
            if (round / 2 + number).is_multiple_of(2) {
                cairn();
                dfa();
            } else {
                dfa();
                cairn();
            }
        }
        by_cairn.push(own);
        by_other.push(other);
    }
    let middle = |all: Vec<Done>| Done {
        worked: median(all.iter().map(|done| done.worked).collect()),
        found: all.first().map_or(0, |done| done.found),
    };
    Ok((middle(by_cairn), middle(by_other)))
}

/// The text of each posting.
fn texts(file: &Path) -> Outcome<Vec<String>> {
    let mut texts = Vec::new();
    // A line ends at a line feed and nowhere else.
    for line in BufReader::new(File::open(file)?).split(b'\n') {
        let Ok(Value::Object(mut posting)) = serde_json::from_slice(&line?) else { continue };
        if let Some(Value::String(text)) = posting.remove("text") {
            texts.push(text);
        }
    }
    Ok(texts)
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}
