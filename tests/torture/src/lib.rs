//! Cairn under torture: killed, cut off from its power, from its disk, from its room, and asked afterwards what it
//! still knows.
//!
//! `torture short` runs everything in a few minutes, `torture long` takes as long as it takes; both end with a table of
//! what Cairn is held to, a row for each goal. The name of a harness runs that alone. Each prints a line for its goal, and
//! the program fails if one was missed.
//!
//! Disks are mounted, cut off and filled in the ways of Linux, so elsewhere there is nothing here.
#![cfg(target_os = "linux")]

mod act;
mod asked;
mod backups;
mod chance;
mod clock;
mod cut;
mod damaged;
mod faults;
mod full;
mod goals;
mod hostile;
mod judge;
mod kill;
mod lanes;
mod midway;
mod mutant;
mod network;
mod others;
mod plain;
mod planted;
mod rights;
mod scenes;
mod soak;
mod states;
mod story;
mod table;
mod undo;
mod vfs;

use std::process::ExitCode;
use std::time::{Duration, Instant};

use asked::{Asked, Part, Verb};
use clap::Parser;
use faults::Stride;
use goals::Record;
use kill::Ground;
use soak::Soak;
use table::Line;

/// Does what the words of the command line ask for.
pub fn run() -> ExitCode {
    // The reader of documents is whoever was started with the word for it.
    if cairn_document::is_asked(std::env::args_os()) {
        return cairn_document::serve();
    }
    let Asked { verb, seed } = Asked::parse();
    let (began, mut record) = (Instant::now(), Record::new());
    match &verb {
        Verb::Part(part) => return play(part.clone(), seed),
        // What no story is told for needs no ground.
        Verb::Hostile { only } => {
            record.tell(hostile::run(only.as_deref(), true));
            record.tell(hostile::mutants());
        }
        Verb::Fuzz { seconds } => record.tell(hostile::fuzz::run(seed, Duration::from_secs(*seconds))),
        Verb::Growth { kib } => record.tell(hostile::growth::run(kib << 10)),
        verb => carry_out(verb, &Ground::new(seed), &mut |line| record.tell(line)),
    }
    if let Verb::Short { with_the_rest } | Verb::Long { with_the_rest, .. } = verb {
        if with_the_rest {
            record.carry_out_the_rest();
        }
        println!("\n{}\n", record.table());
    }
    let [met, missed, skipped] = record.tally();
    println!(
        "{met} met, {missed} missed, {skipped} skipped, in {} s, with --seed {seed}",
        began.elapsed().as_secs()
    );
    if missed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn play(part: Part, seed: u64) -> ExitCode {
    match part {
        Part::Act(told) => return act::act(&told),
        Part::Cairn { words } => return cairn_cli::run(std::iter::once("cairn".into()).chain(words)),
        Part::LayTraps { folder, only } => hostile::lay(&folder, only.as_deref()),
        Part::ReadCarelessly { how } => hostile::read_carelessly(how),
        Part::OnAFullDisk { folder } => full::scene(&folder, &Ground::new(seed)),
        Part::Clockwork { data } => return scenes::clockwork(&data),
        Part::SoakHere { folder, soak } => soak::here(&folder, &soak, seed),
        Part::EraseBySteps { folder } => midway::erase_by_steps(&folder),
        Part::ReachOut => network::reach_out(),
    }
    ExitCode::SUCCESS
}

fn carry_out(verb: &Verb, ground: &Ground, tell: &mut dyn FnMut(Line)) {
    match verb {
        Verb::Short { .. } => {
            tell(kill::run(ground, 24));
            tell(kill::mutants(ground));
            tell(faults::run(ground, Stride { quick: 11, slow: 149 }));
            tell(faults::mutants(ground, Stride { quick: 1, slow: 701 }));
            states::run(ground, 83, 3).into_iter().for_each(&mut *tell);
            cut::run(ground, 6).into_iter().for_each(&mut *tell);
            tell(full::run(ground, &[13 << 10]));
            the_rest(ground, &Length::SHORT, tell);
        }
        Verb::Long { kills, cuts, slow, soak, .. } => {
            tell(kill::run(ground, *kills));
            tell(kill::mutants(ground));
            tell(faults::run(ground, Stride { quick: 1, slow: *slow }));
            tell(faults::mutants(ground, Stride { quick: 1, slow: 37 }));
            states::run(ground, 1, 6).into_iter().for_each(&mut *tell);
            cut::run(ground, *cuts).into_iter().for_each(&mut *tell);
            let sizes: Vec<u32> = (11 << 10..=16 << 10).step_by(64).collect();
            tell(full::run(ground, &sizes));
            let soak = Soak { minutes: *soak, ..Soak::LONG };
            the_rest(ground, &Length { soak, ..Length::LONG }, tell);
        }
        Verb::Kill { times } => tell(kill::run(ground, *times)),
        Verb::KillMutants => tell(kill::mutants(ground)),
        Verb::Faults { quick, slow } => {
            let stride = Stride { quick: *quick, slow: *slow };
            tell(faults::run(ground, stride));
            tell(faults::mutants(ground, stride));
        }
        Verb::States { every, ways } => states::run(ground, *every, *ways).into_iter().for_each(tell),
        Verb::Cut { times } => cut::run(ground, *times).into_iter().for_each(tell),
        Verb::Signals { times } => tell(kill::asked(ground, *times)),
        Verb::Midway { times } => {
            tell(midway::run(ground, *times));
            tell(midway::mutants(ground));
        }
        Verb::Backups { each } => {
            tell(backups::run(ground, *each));
            tell(backups::mutants(ground));
        }
        Verb::Damaged { each } => {
            tell(damaged::run(ground, *each));
            tell(damaged::mutants(ground));
        }
        Verb::Undo { sequences, length } => {
            tell(undo::run(ground, *sequences, *length));
            tell(undo::mutants(ground));
        }
        Verb::Network => {
            tell(network::run());
            tell(network::mutants());
        }
        Verb::Soak(soak) => {
            tell(soak::run(ground, soak));
            tell(soak::mutants(ground));
        }
        Verb::Plain => {
            tell(plain::run(ground, 200));
            tell(plain::mutants(ground));
            tell(plain::named(ground, 200));
            tell(plain::named_mutants(ground));
        }
        Verb::Planted => {
            tell(planted::run());
            tell(planted::mutants());
        }
        Verb::Rights => {
            tell(rights::run(ground));
            tell(rights::modes(ground));
            tell(rights::mutants(ground));
        }
        Verb::Others { pairs } => {
            tell(others::two(ground, *pairs));
            tell(others::same_new(ground, *pairs));
            tell(others::mutants(ground));
            tell(others::held(ground));
            tell(others::foreign());
        }
        Verb::Clock => {
            tell(clock::run(ground, 8));
            tell(scenes::run());
            tell(scenes::mutants());
        }
        Verb::Full => tell(full::run(ground, &[12 << 10, 13 << 10, 16 << 10])),
        Verb::Hostile { .. } | Verb::Fuzz { .. } | Verb::Growth { .. } | Verb::Part(_) => {}
    }
}

/// How often what takes a while by its scenes, and not by their number.
struct Length {
    /// Asked to end, and pairs that write at once.
    times: u64,
    /// Calls of the system of each kind.
    calls: u32,
    /// Ended midway, each scene.
    midway: u64,
    /// Damaged backups of each sort.
    damaged: u64,
    /// Damaged databases of each sort.
    set_aside: u64,
    /// Sequences that are taken back, and how long each is.
    undone: (u64, usize),
    /// How long files of each kind are mutated.
    mutated: Duration,
    soak: Soak,
}

impl Length {
    const SHORT: Self = Self {
        times: 2,
        calls: 6,
        midway: 2,
        damaged: 20,
        set_aside: 2,
        undone: (8, 20),
        mutated: Duration::from_millis(400),
        soak: Soak::SHORT,
    };
    const LONG: Self = Self {
        times: 100,
        calls: 200,
        midway: 100,
        damaged: 1_000,
        set_aside: 60,
        undone: (400, 50),
        mutated: Duration::from_secs(20),
        soak: Soak::LONG,
    };
}

fn the_rest(ground: &Ground, length: &Length, tell: &mut dyn FnMut(Line)) {
    tell(kill::asked(ground, length.times));
    tell(midway::run(ground, length.midway));
    tell(midway::mutants(ground));
    tell(plain::run(ground, length.calls));
    tell(plain::mutants(ground));
    tell(plain::named(ground, length.calls));
    tell(plain::named_mutants(ground));
    tell(planted::run());
    tell(planted::mutants());
    tell(rights::run(ground));
    tell(rights::modes(ground));
    tell(rights::mutants(ground));
    tell(others::two(ground, length.times));
    tell(others::same_new(ground, length.times * 2));
    tell(others::mutants(ground));
    tell(others::held(ground));
    tell(others::foreign());
    tell(clock::run(ground, 8));
    tell(scenes::run());
    tell(scenes::mutants());
    tell(backups::run(ground, length.damaged));
    tell(backups::mutants(ground));
    tell(damaged::run(ground, length.set_aside));
    tell(damaged::mutants(ground));
    tell(undo::run(ground, length.undone.0, length.undone.1));
    tell(undo::mutants(ground));
    tell(network::run());
    tell(network::mutants());
    tell(hostile::run(None, false));
    tell(hostile::fuzz::run(ground.seed, length.mutated));
    tell(hostile::mutants());
    tell(soak::run(ground, &length.soak));
    tell(soak::mutants(ground));
}
