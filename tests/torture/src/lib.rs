//! Cairn under torture: killed, cut off from its power, from its disk, from its room, and asked afterwards what it
//! still knows.
//!
//! `torture short` runs everything in a few minutes, `torture long` takes as long as it takes; the name of a harness
//! runs that alone. Each prints a line for its goal, and the program fails if one was missed.
//!
//! Disks are mounted, cut off and filled in the ways of Linux, so elsewhere there is nothing here.
#![cfg(target_os = "linux")]

mod act;
mod chance;
mod clock;
mod cut;
mod faults;
mod full;
mod judge;
mod kill;
mod mutant;
mod others;
mod plain;
mod rights;
mod states;
mod story;
mod table;
mod vfs;

use std::process::ExitCode;
use std::time::Instant;

use clap::{Parser, Subcommand};

use faults::Stride;
use kill::Ground;
use table::{Line, Verdict};

/// Faults on purpose, and what came of them.
#[derive(Debug, Parser)]
#[command(name = "torture")]
struct Asked {
    #[command(subcommand)]
    verb: Verb,
    /// What chance follows from
    #[arg(long, global = true, default_value_t = 20_261_124)]
    seed: u64,
}

#[derive(Debug, Clone, Subcommand)]
enum Verb {
    /// Everything, in a few minutes
    Short,
    /// Everything, at length
    Long,
    /// Killed at any moment
    Kill {
        /// How often
        #[arg(default_value_t = 100)]
        times: u64,
    },
    /// The mistakes that killing has to notice
    KillMutants,
    /// A disk that fails
    Faults {
        /// Of the calls of quick work only every so-many-th
        #[arg(default_value_t = 1)]
        quick: u64,
        /// And of slow work
        #[arg(default_value_t = 1)]
        slow: u64,
    },
    /// What a power cut can leave, rebuilt from a record
    States {
        /// Of the moments only every so-many-th
        #[arg(default_value_t = 7)]
        every: usize,
        /// The ways each of them may look
        #[arg(default_value_t = 4)]
        ways: u64,
    },
    /// The power goes
    Cut {
        /// How often
        #[arg(default_value_t = 24)]
        times: u64,
    },
    /// Asked to end by the system
    Signals {
        /// How often by each signal
        #[arg(default_value_t = 10)]
        times: u64,
    },
    /// Calls that fail while an export is written
    Plain,
    /// Folders of others, and the modes of our own files
    Rights,
    /// Two processes at one file, a file that is held, files of others
    Others {
        /// How many pairs
        #[arg(default_value_t = 10)]
        pairs: u64,
    },
    /// A clock that jumps
    Clock,
    /// A disk without room
    Full,
    /// The scene on the small disk in this folder
    #[command(hide = true)]
    OnAFullDisk {
        /// Where it is mounted
        folder: std::path::PathBuf,
    },
    /// The one who acts, to be killed
    #[command(hide = true)]
    Act(act::Told),
}

/// Does what the words of the command line ask for.
pub fn run() -> ExitCode {
    let asked = Asked::parse();
    if let Verb::Act(told) = &asked.verb {
        return act::act(told);
    }
    let began = Instant::now();
    let ground = Ground::new(asked.seed);
    let (mut met, mut missed, mut skipped) = (0, 0, 0);
    carry_out(&asked.verb, &ground, &mut |line: Line| {
        println!("{line}");
        match line.verdict {
            Verdict::Met => met += 1,
            Verdict::Missed(_) => missed += 1,
            Verdict::Skipped(_) => skipped += 1,
        }
    });
    if !matches!(asked.verb, Verb::OnAFullDisk { .. }) {
        let (seconds, seed) = (began.elapsed().as_secs(), asked.seed);
        println!("{met} met, {missed} missed, {skipped} skipped, in {seconds} s, with --seed {seed}");
    }
    if missed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn carry_out(verb: &Verb, ground: &Ground, tell: &mut dyn FnMut(Line)) {
    match verb {
        Verb::Short => {
            tell(kill::run(ground, 40));
            tell(kill::mutants(ground));
            tell(faults::run(ground, Stride { quick: 7, slow: 97 }));
            tell(faults::mutants(ground, Stride { quick: 7, slow: 97 }));
            states::run(ground, 61, 3).into_iter().for_each(&mut *tell);
            cut::run(ground, 8).into_iter().for_each(&mut *tell);
            tell(full::run(ground, &[13 << 10]));
            the_rest(ground, 3, 6, tell);
        }
        Verb::Long => {
            tell(kill::run(ground, 10_000));
            tell(kill::mutants(ground));
            tell(faults::run(ground, Stride { quick: 1, slow: 1 }));
            tell(faults::mutants(ground, Stride { quick: 1, slow: 37 }));
            states::run(ground, 1, 6).into_iter().for_each(&mut *tell);
            cut::run(ground, 2_000).into_iter().for_each(&mut *tell);
            let sizes: Vec<u32> = (11 << 10..=16 << 10).step_by(64).collect();
            tell(full::run(ground, &sizes));
            the_rest(ground, 200, 200, tell);
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
        Verb::Plain => [plain::run(ground, 200), plain::mutants(ground)].into_iter().for_each(tell),
        Verb::Rights => {
            [rights::run(ground), rights::modes(ground), rights::mutants(ground)].into_iter().for_each(tell)
        }
        Verb::Others { pairs } => {
            [others::two(ground, *pairs), others::mutants(ground), others::held(ground), others::foreign()]
                .into_iter()
                .for_each(tell);
        }
        Verb::Clock => tell(clock::run(ground, 8)),
        Verb::Full => tell(full::run(ground, &[12 << 10, 13 << 10, 16 << 10])),
        Verb::OnAFullDisk { folder } => full::scene(folder, ground),
        Verb::Act(_) => {}
    }
}

/// What takes a while because of its scenes and not of their number.
fn the_rest(ground: &Ground, times: u64, calls: u32, tell: &mut dyn FnMut(Line)) {
    tell(kill::asked(ground, times));
    tell(plain::run(ground, calls));
    tell(plain::mutants(ground));
    tell(rights::run(ground));
    tell(rights::modes(ground));
    tell(rights::mutants(ground));
    tell(others::two(ground, times));
    tell(others::mutants(ground));
    tell(others::held(ground));
    tell(others::foreign());
    tell(clock::run(ground, 8));
}
