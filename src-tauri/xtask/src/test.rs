//! Everything that can be checked, in one go, with one line at the end.

use std::io::{BufRead, BufReader};
use std::process::{Command, ExitCode, Stdio};

use crate::setup;
use crate::shell::{Outcome, command, spelled};
use crate::ui;

/// Runs all checks and tests. It goes on after a failure, so that one run tells everything.
pub(crate) fn run() -> ExitCode {
    let mut tally = Tally::default();
    if tally.step("set up the system", setup::everything())
        && tally.step("install the npm packages", ui::packages())
    {
        interface(&mut tally);
        rust(&mut tally);
    }
    for failure in &tally.failures {
        println!("failed: {failure}");
    }
    println!("{} passed, {} failed", tally.passed, tally.failed);
    if tally.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn interface(tally: &mut Tally) {
    for script in ["format:check", "lint", "check", "contrast"] {
        tally.check(ui::npm(&["run", "--silent", script]));
    }
    let mut tests = ui::npm(&["run", "--silent", "test"]);
    tests.env("NO_COLOR", "1");
    tally.tests(tests, vitest);
    tally.check(ui::npm(&["run", "--silent", "build"]));
}

/// The features that put the interface into the window and, where the window can be driven, the stories into the tests.
#[cfg(target_os = "linux")]
const FEATURES: &str = "cairn/custom-protocol,cairn-tests/e2e";
#[cfg(not(target_os = "linux"))]
const FEATURES: &str = "cairn/custom-protocol";

fn rust(tally: &mut Tally) {
    tally.check(command("cargo", &["fmt", "--all", "--check"]));
    tally.check(command(
        "cargo",
        &[
            "clippy",
            "--locked",
            "--workspace",
            "--all-targets",
            "--features",
            FEATURES,
            "--",
            "--deny",
            "warnings",
        ],
    ));
    // The stories open the built app. The same packages and features as below, so that nothing is compiled twice.
    tally.check(command("cargo", &["build", "--locked", "--workspace", "--bins", "--features", FEATURES]));

    // Built above with the rest.
    #[cfg(target_os = "linux")]
    {
        let mut torture = Command::new(crate::cargo::binary(crate::cargo::Profile::Debug, "torture"));
        torture.arg("short");
        tally.check(torture);
    }

    let mut tests =
        command("cargo", &["test", "--locked", "--workspace", "--no-fail-fast", "--features", FEATURES]);
    // A snapshot that differs is a failure to look at, never a file to write.
    tests.env("INSTA_UPDATE", "no");

    #[cfg(target_os = "linux")]
    match crate::screen::Screen::start() {
        Ok(screen) => {
            tests.env("DISPLAY", screen.name()).env_remove("WAYLAND_DISPLAY");
            tests.env("CAIRN_BIN", crate::cargo::binary(crate::cargo::Profile::Debug, "cairn"));
            tally.tests(tests, libtest);
        }
        Err(trouble) => {
            tally.step("start a virtual display", Err(trouble));
        }
    }
    #[cfg(not(target_os = "linux"))]
    {
        eprintln!("The window is driven on Linux only; the rest of the tests run here.");
        tally.tests(tests, libtest);
    }
}

/// How many passed and failed, by a line of a test program's output.
type Count = fn(&str) -> Option<(u32, u32)>;

/// `test result: ok. 12 passed; 0 failed; …`, once for each test program.
fn libtest(line: &str) -> Option<(u32, u32)> {
    let line = line.strip_prefix("test result: ")?;
    Some((before(line, " passed").unwrap_or(0), before(line, " failed").unwrap_or(0)))
}

/// `Tests  1 failed | 12 passed (13)`, once at the end.
fn vitest(line: &str) -> Option<(u32, u32)> {
    let line = line.trim_start().strip_prefix("Tests ")?;
    Some((before(line, " passed").unwrap_or(0), before(line, " failed").unwrap_or(0)))
}

/// The number that stands right before a word.
fn before(line: &str, word: &str) -> Option<u32> {
    line.split_once(word)?.0.rsplit(|c: char| !c.is_ascii_digit()).next()?.parse().ok()
}

#[derive(Default)]
struct Tally {
    passed: u32,
    failed: u32,
    failures: Vec<String>,
}

impl Tally {
    fn note(&mut self, ok: bool, name: &str) -> bool {
        if ok {
            self.passed += 1;
        } else {
            self.failed += 1;
            self.failures.push(name.to_owned());
        }
        ok
    }

    /// Counts a step of this program.
    fn step(&mut self, name: &str, outcome: Outcome) -> bool {
        if let Err(trouble) = &outcome {
            println!("{trouble}");
        }
        self.note(outcome.is_ok(), name)
    }

    /// Counts a program as one check: it succeeds or it does not.
    fn check(&mut self, mut command: Command) {
        println!("> {}", spelled(&command));
        let ok = command.status().is_ok_and(|status| status.success());
        self.note(ok, &spelled(&command));
    }

    /// Counts the tests a program runs, as it reports them.
    fn tests(&mut self, mut command: Command, count: Count) {
        println!("> {}", spelled(&command));
        let mut failed_here = 0;
        let succeeded = command.stdout(Stdio::piped()).spawn().is_ok_and(|mut child| {
            if let Some(out) = child.stdout.take() {
                for line in BufReader::new(out).lines().map_while(Result::ok) {
                    println!("{line}");
                    if let Some((passed, failed)) = count(&line) {
                        self.passed += passed;
                        failed_here += failed;
                    }
                }
            }
            child.wait().is_ok_and(|status| status.success())
        });
        self.failed += failed_here;
        if failed_here > 0 {
            self.failures.push(format!("{failed_here} of `{}`", spelled(&command)));
        } else if !succeeded {
            // It did not get as far as counting, for example because it did not compile.
            self.note(false, &spelled(&command));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_reports_of_both_test_programs_are_counted() {
        assert_eq!(libtest("test result: FAILED. 12 passed; 3 failed; 1 ignored; 0 measured"), Some((12, 3)));
        assert_eq!(libtest("test a_week_never_exceeds_its_budget ... ok"), None);
        assert_eq!(vitest("      Tests  1 failed | 33 passed (34)"), Some((33, 1)));
        assert_eq!(vitest("      Tests  34 passed (34)"), Some((34, 0)));
        assert_eq!(vitest(" Test Files  5 passed (5)"), None, "files are not tests");
    }
}
