//! What can be typed.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Parser, Subcommand};

use crate::soak::Soak;
use crate::{act, hostile};

/// Faults on purpose, and what came of them.
#[derive(Debug, Parser)]
#[command(name = "torture")]
pub(crate) struct Asked {
    #[command(subcommand)]
    pub(crate) verb: Verb,
    /// What chance follows from
    #[arg(long, global = true, default_value_t = 20_261_124)]
    pub(crate) seed: u64,
}

#[derive(Debug, Clone, Subcommand)]
pub(crate) enum Verb {
    /// Everything, in a few minutes
    Short {
        /// Carries out, too, what other commands of the house show
        #[arg(long)]
        with_the_rest: bool,
    },
    /// Everything, at length
    Long {
        /// Carries out, too, what other commands of the house show
        #[arg(long)]
        with_the_rest: bool,
        /// How often killed
        #[arg(long, default_value_t = 10_000)]
        kills: u64,
        /// How often the power goes
        #[arg(long, default_value_t = 2_000)]
        cuts: u64,
        /// Of the calls of slow work that can fail only every so-many-th
        #[arg(long, default_value_t = 1)]
        slow: u64,
        /// For how many minutes it is used
        #[arg(long, default_value_t = 240.0)]
        soak: f64,
    },
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
    /// Ended while restoring, erasing, salvaging and importing
    Midway {
        /// How often each
        #[arg(default_value_t = 10)]
        times: u64,
    },
    /// Damaged backups
    Backups {
        /// How many of each sort
        #[arg(default_value_t = 60)]
        each: u64,
    },
    /// Damaged databases
    Damaged {
        /// How many of each sort
        #[arg(default_value_t = 20)]
        each: u64,
    },
    /// Everything taken back
    Undo {
        /// How many sequences
        #[arg(default_value_t = 100)]
        sequences: u64,
        /// Of how many commands each
        #[arg(default_value_t = 50)]
        length: usize,
    },
    /// Each socket of the terminal watched
    Network,
    /// Used for a while
    Soak(Soak),
    /// Calls of the system that fail while an export or the database is written
    Plain,
    /// Links, pipes, folders and devices where a file goes that somebody names
    Planted,
    /// Folders of others, and the modes of our own files
    Rights,
    /// Two processes at one file, a file that is held, files of others
    Others {
        /// How many pairs
        #[arg(default_value_t = 10)]
        pairs: u64,
    },
    /// A clock that jumps, and scenes under a faked one
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
pub(crate) enum Part {
    /// Cairn's own terminal, with these words
    #[command(hide = true)]
    Cairn {
        /// The words
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        words: Vec<OsString>,
    },
    /// Lays the hostile files down
    #[command(hide = true)]
    LayTraps {
        /// Where to
        folder: PathBuf,
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
        folder: PathBuf,
    },
    /// The one who acts, to be killed
    #[command(hide = true)]
    Act(act::Told),
    /// Carries words out under a clock that is set for it
    #[command(hide = true)]
    Clockwork {
        /// Where the data is
        data: PathBuf,
    },
    /// The one who is used for a while
    #[command(hide = true)]
    SoakHere {
        /// Where the data is
        folder: PathBuf,
        #[command(flatten)]
        soak: Soak,
    },
    /// A mistake: everything is erased table by table
    #[command(hide = true)]
    EraseBySteps {
        /// Where the data is
        folder: PathBuf,
    },
    /// A mistake: a socket is opened
    #[command(hide = true)]
    ReachOut,
}
