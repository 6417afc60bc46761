//! The tools of the house: `cargo xtask <task>`.
//!
//! Each task does its own set-up, so that a fresh clone needs nothing but Rust,
//! Node and git.

mod bench;
mod cargo;
mod counts;
mod fuzz;
mod package;
mod pictures;
mod run;
mod setup;
mod shell;
mod ship;
mod supply;
mod test;
mod ui;

#[cfg(target_os = "linux")]
mod driven;
#[cfg(target_os = "linux")]
mod installed;
#[cfg(target_os = "linux")]
mod measure;
#[cfg(target_os = "linux")]
mod screen;
#[cfg(target_os = "linux")]
mod torture;

use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask <task>

  setup       install what is missing: system libraries and the npm packages of the interface
  run         build Cairn and open it; without a display, save a picture and print gap and plan
  test        everything: Rust, the interface, and the window driven from end to end
  bench       how fast and how large Cairn is; words choose parts: answers, recognition, market, following, plans,
              start, size
  bindings    write ui/src/ipc/bindings.ts from the commands of the window
  package     make the installers; `--bundles deb,appimage` says which
  installed   pack, install, upgrade, drive, measure and remove Cairn; prints the figures of each. With a folder:
              the packages that are in it already
  pictures    save every screen as a picture, in both themes and two sizes, or the parts of it that are named:
              screens, markets, bringing, planning, following, profile, safety,
              empty, start
  counts      count the corpora in a folder into data/market/counts
  torture     killed, cut off from power, disk and room, and nothing lost: `short`, `long`, or the name of one harness;
              ends with a table of what Cairn is held to, with `--with-the-rest` of what other tasks show too
  fuzz        every reader and the exporters meet inputs that are made up, guided by what they reach: SECONDS each,
              10 if none are named; then targets by name, all if none are; `--keep` keeps what was worth it
  papers      write what is in a release and on whose terms, into target/papers
  stories     what a person does, done in the real window; words choose by name, for example boundary
  silent      which sockets Cairn opens on a walk through everything; none may reach a network
  supply      the licences, sources and known holes of everything Cairn is built from, as cargo-deny finds them
  twice       build the terminal's program twice in two folders, and compare
  checksums   write SHA256SUMS over the files of a folder, signed if CAIRN_SIGNING_KEY names an SSH key

Words after `run` go to Cairn, for example: cargo xtask run --data-dir /tmp/try";

fn main() -> ExitCode {
    let mut words = std::env::args().skip(1);
    let task = words.next();
    let rest: Vec<String> = words.collect();
    let done = match task.as_deref() {
        Some("setup") => setup::everything().and_then(|()| ui::packages()),
        Some("run") => run::run(&rest),
        Some("test") => return test::run(),
        Some("bench") => bench::run(&rest),
        Some("bindings") => cargo::bindings(),
        Some("package") => package::run(&rest),
        #[cfg(target_os = "linux")]
        Some("installed") => installed::run(&rest),
        Some("counts") => counts::run(&rest),
        Some("pictures") => pictures::run(&rest),
        #[cfg(target_os = "linux")]
        Some("torture") => torture::run(&rest),
        Some("fuzz") => fuzz::run(&rest),
        Some("papers") => ship::papers(&shell::target().join("papers")),
        #[cfg(target_os = "linux")]
        Some("stories") => driven::stories(&rest),
        #[cfg(target_os = "linux")]
        Some("silent") => driven::silent(),
        Some("supply") => supply::check(),
        Some("twice") => supply::twice(),
        Some("checksums") => checksums(&rest),
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            eprintln!("\n{trouble}");
            ExitCode::FAILURE
        }
    }
}

fn checksums(words: &[String]) -> shell::Outcome {
    match words {
        [folder] => ship::checksums(std::path::Path::new(folder)),
        _ => shell::stop("Name the folder that holds what is released: cargo xtask checksums FOLDER."),
    }
}
