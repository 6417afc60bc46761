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
mod hostile;
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
use std::time::{Duration, Instant};

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
    /// Files that were made to harm
    Hostile {
        /// Only those with this in their name, each with what came of it
        only: Option<String>,
    },
    /// Files of every kind, changed at random
    Fuzz {
        /// For so many seconds each kind
        #[arg(default_value_t = 10)]
        seconds: u64,
    },
    /// What twice as much costs
    Growth {
        /// Up to so many KiB
        #[arg(default_value_t = 1024)]
        kib: usize,
    },
    #[command(flatten)]
    Part(Part),
}

/// The parts that processes of our own play in a harness.
#[derive(Debug, Clone, Subcommand)]
enum Part {
    /// Cairn's own terminal, with these words
    #[command(hide = true)]
    Cairn {
        /// The words
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        words: Vec<std::ffi::OsString>,
    },
    /// Lays the hostile files down
    #[command(hide = true)]
    LayTraps {
        /// Where to
        folder: std::path::PathBuf,
        /// Only those with this in their name
        only: Option<String>,
    },
    /// A reader without bounds
    #[command(hide = true)]
    ReadCarelessly {
        /// Its mistake
        how: hostile::Careless,
    },
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
    // The reader of documents is whoever was started with the word for it.
    if cairn_document::is_asked(std::env::args_os()) {
        return cairn_document::serve();
    }
    let Asked { verb, seed } = Asked::parse();
    let began = Instant::now();
    let (mut met, mut missed, mut skipped) = (0, 0, 0);
    let mut tell = |line: Line| {
        println!("{line}");
        match line.verdict {
            Verdict::Met => met += 1,
            Verdict::Missed(_) => missed += 1,
            Verdict::Skipped(_) => skipped += 1,
        }
    };
    match verb {
        Verb::Part(part) => return play(part, seed),
        // What no story is told for needs no ground.
        Verb::Hostile { only } => {
            tell(hostile::run(only.as_deref(), true));
            tell(hostile::mutants());
        }
        Verb::Fuzz { seconds } => tell(hostile::fuzz::run(seed, Duration::from_secs(seconds))),
        Verb::Growth { kib } => tell(hostile::growth::run(kib << 10)),
        verb => carry_out(&verb, &Ground::new(seed), &mut tell),
    }
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
    }
    ExitCode::SUCCESS
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
        Verb::Hostile { .. } | Verb::Fuzz { .. } | Verb::Growth { .. } | Verb::Part(_) => {}
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
    tell(hostile::run(None, false));
    tell(hostile::fuzz::run(ground.seed, Duration::from_secs((times / 3).clamp(1, 60))));
    tell(hostile::mutants());
}
