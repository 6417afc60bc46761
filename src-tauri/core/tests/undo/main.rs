//! Undo over the whole core: whatever was done, taking it back leaves every row as it was, at each step of the way.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on says so")]

mod commands;
mod travel;

use cairn_core::Cairn;
use cairn_core::export::Format;
use cairn_domain::dossier::Shown;
use chrono::NaiveDate;
use proptest::collection::vec;
use proptest::prelude::any;
use proptest::test_runner::{Config, TestCaseError, TestRunner};
use rusqlite::{Connection, OpenFlags};

use commands::{Command, Kind, Names};
use travel::{Seen, UNWATCHED, there_and_back};

fn today() -> NaiveDate {
    "2026-11-24".parse().unwrap()
}

/// Cairn over a file of its own, a second one beside it, and a way to look at it behind its back.
struct Ground {
    _folder: tempfile::TempDir,
    cairn: Cairn,
    /// It sees every change as one of another process, and so reads everything anew.
    beside: Cairn,
    behind: Connection,
    names: Names,
}

impl Ground {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("cairn.db");
        let cairn = Cairn::open(&file, today()).unwrap();
        let beside = Cairn::open(&file, today()).unwrap();
        let behind = Connection::open_with_flags(&file, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
        let names = Names::of(&cairn).unwrap();
        Self { _folder: folder, cairn, beside, behind, names }
    }

    fn there_and_back(&self, commands: &[Command], seen: &mut Seen) -> Result<(), String> {
        let mut otherwise = None;
        let mut after = |number: usize| {
            if number % 10 == 9 && Self::told(&self.cairn) != Self::told(&self.beside) {
                otherwise.get_or_insert(number);
            }
        };
        let names = &self.names;
        there_and_back(&self.cairn, &self.behind, names, commands, today(), seen, &mut after)?;
        if Self::told(&self.cairn) != Self::told(&self.beside) {
            otherwise.get_or_insert(commands.len());
        }
        otherwise.map_or(Ok(()), |number| {
            Err(format!("after command {number}: what is kept at hand is not what is there"))
        })
    }

    /// All that was told, as an export has it.
    fn told(cairn: &Cairn) -> Vec<u8> {
        let files = cairn.export_write(Format::Json, &Shown::everything(), None, today()).unwrap();
        files.into_iter().flat_map(|file| file.bytes).collect()
    }
}

/// Sixty-four sequences of twenty commands, on one database: each leaves it as it found it.
#[test]
fn whatever_was_done_is_taken_back_and_done_again_to_the_byte() {
    let ground = Ground::new();
    let seen = std::cell::RefCell::new(Seen::default());
    let config = Config { cases: 64, failure_persistence: None, ..Config::default() };
    let sequences = vec(any::<(u8, u16, u16)>(), 20);
    let ran = TestRunner::new(config).run(&sequences, |drawn| {
        let commands: Vec<Command> = drawn.into_iter().map(Command::drawn).collect();
        ground.there_and_back(&commands, &mut seen.borrow_mut()).map_err(TestCaseError::fail)
    });
    if let Err(failed) = ran {
        panic!("{failed}");
    }
    let seen = seen.into_inner();
    assert!(seen.changed.len() >= 30, "many kinds of commands did something: {:?}", seen.changed);
    assert!(seen.compared > 1_000, "every row was looked at {} times", seen.compared);
}

#[test]
fn a_hundred_and_twenty_steps_can_be_taken_back() {
    let ground = Ground::new();
    let log = (0..).map(|number| Command::drawn((4, number, number)));
    let commands: Vec<Command> = log.take(120).collect();
    assert!(commands.iter().all(|command| command.kind == Kind::Log));
    let mut seen = Seen::default();
    ground.there_and_back(&commands, &mut seen).unwrap();
    assert_eq!(seen.deepest, 120);
}

/// What no step keeps an image of has to be noticed: otherwise the looks above would tell nothing.
#[test]
fn a_row_that_no_step_knows_of_is_noticed() {
    let ground = Ground::new();
    let careless = Connection::open(ground.behind.path().unwrap()).unwrap();
    let commands: Vec<Command> = (0..6).map(|number| Command::drawn((0, number, number))).collect();
    let mut rows = 0;
    let went = there_and_back(
        &ground.cairn,
        &ground.behind,
        &ground.names,
        &commands,
        today(),
        &mut Seen::default(),
        &mut |number| {
            if number == 2 {
                rows += careless.execute(UNWATCHED, ()).unwrap();
            }
        },
    );
    assert_eq!(rows, 1);
    assert!(went.unwrap_err().contains("correction"));
}
