//! Inputs that are made up, guided by what they reach, for every reader and the exporters.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::shell::{Outcome, answer, command, must, root, stop, target};

/// The reader with a mistake that every run begins by finding.
const CARELESS: &str = "careless";
/// How long that may take.
const SECONDS_FOR_THE_MISTAKE: u32 = 60;

/// Larger inputs reach nothing that smaller ones do not.
const LARGEST: u32 = 8 << 10;
/// Whoever takes longer for one is stuck, in seconds.
const LONGEST: u32 = 5;
/// The most memory a target may hold, in MiB.
const MOST_MEMORY: u32 = 512;

/// What was asked for.
struct Asked {
    seconds: u32,
    targets: Vec<String>,
    keep: bool,
}

/// Runs the targets that are asked for, or all.
pub(crate) fn run(words: &[String]) -> Outcome {
    let asked = asked(words)?;
    tools()?;
    let bench = Bench::build()?;
    bench.finds_the_mistake()?;
    println!(
        "{:<12} {:>11} {:>7} {:>6} {:>6} {:>9} {:>8} {:>9}",
        "target", "executions", "reached", "kept", "new", "slowest", "memory", "findings"
    );
    let mut found = Vec::new();
    for name in &asked.targets {
        let (told, findings) = bench.fuzz(name, asked.seconds)?;
        println!("{}", told.row(name, findings.len()));
        found.extend(findings);
        if asked.keep {
            bench.keep(name)?;
        }
    }
    if found.is_empty() {
        return Ok(());
    }
    stop(format!("An input that does not hold stands in each of these:\n\n    {}", found.join("\n    ")))
}

fn asked(words: &[String]) -> Outcome<Asked> {
    let (flags, plain): (Vec<&String>, Vec<&String>) = words.iter().partition(|word| word.starts_with('-'));
    let mut plain = plain.into_iter().peekable();
    let seconds = plain.peek().and_then(|word| word.parse().ok());
    if seconds.is_some() {
        plain.next();
    }
    let all = all_targets()?;
    let named: Vec<String> = plain.cloned().collect();
    if let Some(unknown) = named.iter().find(|name| !all.contains(name)) {
        return stop(format!("There is no target \"{unknown}\": choose of {}.", all.join(", ")));
    }
    if let Some(unknown) = flags.iter().find(|flag| **flag != "--keep") {
        return stop(format!("{unknown} means nothing here: cargo xtask fuzz [SECONDS] [TARGET…] [--keep]."));
    }
    let targets = if named.is_empty() { all } else { named };
    Ok(Asked { seconds: seconds.unwrap_or(10), targets, keep: !flags.is_empty() })
}

fn folder() -> PathBuf {
    root().join("tests/fuzz")
}

/// The programs that drive a target, by name.
fn all_targets() -> Outcome<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder().join("fuzz_targets"))? {
        let name = entry?.path().file_stem().unwrap_or_default().to_string_lossy().into_owned();
        if name != CARELESS {
            names.push(name);
        }
    }
    names.sort();
    Ok(names)
}

/// Says what to type where something is missing.
fn tools() -> Outcome {
    let mut missing = Vec::new();
    if answer("rustup", &["run", "nightly", "rustc", "--version"]).is_none() {
        missing.push("rustup toolchain install nightly --profile minimal");
    }
    if answer("cargo", &["fuzz", "--version"]).is_none() {
        missing.push("cargo install cargo-fuzz --locked");
    }
    if missing.is_empty() {
        return Ok(());
    }
    stop(format!(
        "Fuzzing wants a nightly compiler and cargo-fuzz. What was found before is replayed without them by \
         `cargo test --package cairn-untrusted`. Type this, then run the task again:\n\n    {}",
        missing.join("\n    ")
    ))
}

/// Where programs, seeds and what they find lie.
struct Bench {
    place: PathBuf,
    programs: PathBuf,
}

impl Bench {
    /// Builds the programs and lays the seeds down.
    fn build() -> Outcome<Self> {
        let place = target().join("fuzz");
        let (folder, into) = (folder(), place.to_string_lossy().into_owned());
        let _ = fs::remove_dir_all(place.join("tmp"));
        fs::create_dir_all(place.join("tmp"))?;
        let mut build = command("rustup", &["run", "nightly", "cargo", "fuzz", "build", "--fuzz-dir"]);
        build.arg(&folder).args(["--target-dir", &into]);
        must(build)?;
        let mut seeds =
            command("cargo", &["run", "--quiet", "--package", "cairn-untrusted", "--example", "seeds"]);
        seeds.arg("--").arg(place.join("seeds"));
        must(seeds)?;
        let host = answer("rustup", &["run", "nightly", "rustc", "-vV"]).unwrap_or_default();
        let host = host.lines().find_map(|line| line.strip_prefix("host: ")).unwrap_or_default().to_owned();
        let programs = place.join(host).join("release");
        if programs.join(CARELESS).is_file() {
            Ok(Self { place, programs })
        } else {
            stop(format!("There are no programs in {}.", programs.display()))
        }
    }

    fn program(&self, name: &str) -> Command {
        let mut program = Command::new(self.programs.join(name));
        // What was freed is watched for a while; watching all of it would count as memory of ours.
        program.env("ASAN_OPTIONS", "detect_odr_violation=0:quarantine_size_mb=16");
        // Folders that targets make are gone with this one, however they end.
        program.env("TMPDIR", self.place.join("tmp")).stdin(Stdio::null()).current_dir(&self.place);
        program
    }

    /// The folders of a target: what was found now, what is kept, what it begins with.
    fn folders(&self, name: &str) -> Outcome<[PathBuf; 3]> {
        let folders = [
            self.place.join("found").join(name),
            folder().join("corpus").join(name),
            self.place.join("seeds").join(name),
        ];
        for folder in &folders {
            fs::create_dir_all(folder)?;
        }
        Ok(folders)
    }

    /// A fuzzer that does not find a mistake that was planted finds nothing.
    fn finds_the_mistake(&self) -> Outcome {
        let mut program = self.program(CARELESS);
        program.args(["-max_len=64", &format!("-max_total_time={SECONDS_FOR_THE_MISTAKE}")]);
        program.arg(format!("-artifact_prefix={}/", self.place.display()));
        let output = program.output()?;
        let told = Told::of(&String::from_utf8_lossy(&output.stderr));
        if output.status.success() {
            return stop(format!(
                "A mistake six letters deep was not found in {} executions: the fuzzer is not guided.",
                told.executions
            ));
        }
        println!("The mistake that was planted was found after {} executions.", told.executions);
        Ok(())
    }

    /// Lets a target meet inputs for so long; tells what came of it, and where inputs lie that do not hold.
    fn fuzz(&self, name: &str, seconds: u32) -> Outcome<(Told, Vec<String>)> {
        let findings = self.place.join("findings");
        fs::create_dir_all(&findings)?;
        let prefix = findings.join(format!("{name}-"));
        let before = beginning_with(&prefix);
        let mut program = self.program(name);
        program.args(self.folders(name)?);
        program.args([
            format!("-dict={}", folder().join("words.dict").display()),
            format!("-max_len={LARGEST}"),
            format!("-max_total_time={seconds}"),
            format!("-timeout={LONGEST}"),
            format!("-rss_limit_mb={MOST_MEMORY}"),
            format!("-artifact_prefix={}", prefix.display()),
            "-print_final_stats=1".into(),
        ]);
        let output = program.output()?;
        let said = String::from_utf8_lossy(&output.stderr);
        let new: Vec<String> =
            beginning_with(&prefix).into_iter().filter(|finding| !before.contains(finding)).collect();
        if !output.status.success() {
            let last: Vec<&str> =
                said.lines().filter(|line| line.contains("panicked") || line.contains("ERROR")).collect();
            eprintln!("{name}: {}", last.join("\n"));
            if new.is_empty() {
                return stop(format!("{name} ended with {} and left no input behind.", output.status));
            }
        }
        Ok((Told::of(&said), new))
    }

    /// Keeps of everything that was found the fewest inputs that reach as much.
    fn keep(&self, name: &str) -> Outcome {
        let [found, kept, _] = self.folders(name)?;
        let fewer = self.place.join("fewer").join(name);
        let _ = fs::remove_dir_all(&fewer);
        fs::create_dir_all(&fewer)?;
        let mut program = self.program(name);
        program.args(["-set_cover_merge=1", "-use_counters=0"]).arg(format!("-max_len={LARGEST}"));
        program.args([&fewer, &kept, &found]);
        let output = program.output()?;
        let mut all: Vec<PathBuf> = fs::read_dir(&fewer)?.flatten().map(|entry| entry.path()).collect();
        all.sort();
        if !output.status.success() || all.is_empty() {
            return stop(format!("What {name} found could not be made less: {}.", output.status));
        }
        fs::remove_dir_all(&kept)?;
        fs::create_dir_all(&kept)?;
        for input in all {
            fs::copy(&input, kept.join(input.file_name().unwrap_or_default()))?;
        }
        Ok(())
    }
}

/// The files whose path begins like this.
fn beginning_with(prefix: &Path) -> Vec<String> {
    let entries = prefix.parent().map(fs::read_dir).into_iter().flatten().flatten().flatten();
    let paths = entries.map(|entry| entry.path().to_string_lossy().into_owned());
    paths.filter(|path| path.starts_with(&*prefix.to_string_lossy())).collect()
}

/// What the fuzzer tells of a run.
#[derive(Debug, Default, PartialEq, Eq)]
struct Told {
    executions: u64,
    reached: u64,
    kept: u64,
    new: u64,
    slowest_seconds: u64,
    memory: u64,
}

impl Told {
    fn of(said: &str) -> Self {
        let mut told = Self::default();
        for line in said.lines() {
            let words: Vec<&str> = line.split_whitespace().collect();
            let number = |word: &str| word.split('/').next().and_then(|digits| digits.parse().ok());
            let after = |name: &str| {
                let place = words.iter().position(|word| *word == name)?;
                words.get(place + 1).copied().and_then(number)
            };
            if let Some(step) = words.first().and_then(|word| word.strip_prefix('#')).and_then(number) {
                told.executions = told.executions.max(step);
            }
            told.reached = told.reached.max(after("cov:").unwrap_or(0));
            told.kept = after("corp:").unwrap_or(told.kept);
            for (name, figure) in [
                ("stat::number_of_executed_units:", &mut told.executions),
                ("stat::new_units_added:", &mut told.new),
                ("stat::slowest_unit_time_sec:", &mut told.slowest_seconds),
                ("stat::peak_rss_mb:", &mut told.memory),
            ] {
                if let Some(value) = after(name) {
                    *figure = value;
                }
            }
        }
        told
    }

    fn row(&self, name: &str, findings: usize) -> String {
        let Self { executions, reached, kept, new, slowest_seconds, memory } = self;
        format!(
            "{name:<12} {executions:>11} {reached:>7} {kept:>6} {new:>6} {:>9} {memory:>4} MiB {findings:>9}",
            format!("< {} s", slowest_seconds + 1)
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAID: &str = "\
INFO: Seed: 1
#2	INITED cov: 50 ft: 51 corp: 1/1b exec/s: 0 rss: 40Mb
#900	NEW    cov: 77 ft: 120 corp: 9/61b lim: 4 exec/s: 450 rss: 51Mb L: 3/9 MS: 1 ChangeByte-
#1000	DONE   cov: 77 ft: 121 corp: 10/70b lim: 4 exec/s: 500 rss: 52Mb
stat::number_of_executed_units: 1000
stat::new_units_added:          9
stat::slowest_unit_time_sec:    0
stat::peak_rss_mb:              52
";

    #[test]
    fn figures_are_those_the_fuzzer_ends_with() {
        let due = Told { executions: 1000, reached: 77, kept: 10, new: 9, slowest_seconds: 0, memory: 52 };
        assert_eq!(Told::of(SAID), due);
    }

    #[test]
    fn a_run_that_was_cut_short_tells_how_far_it_came() {
        let cut = SAID.lines().take(3).collect::<Vec<_>>().join("\n");
        assert_eq!((Told::of(&cut).executions, Told::of(&cut).reached), (900, 77));
    }

    #[test]
    fn seconds_come_first_and_targets_are_those_there_are() {
        let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
        let asked_for = asked(&words(&["60", "words", "--keep"])).unwrap();
        assert_eq!((asked_for.seconds, asked_for.targets, asked_for.keep), (60, words(&["words"]), true));
        assert!(asked(&words(&["nothing"])).is_err() && asked(&words(&["--what"])).is_err());
        let all = asked(&[]).unwrap();
        assert!(all.targets.len() > 10 && !all.targets.contains(&CARELESS.to_owned()));
    }
}
