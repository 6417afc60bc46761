//! Walks through every screen and state of the built app in both themes, and counts what keeps somebody out. Words choose
//! parts or a theme of it. Ends with a failure if anything is found.

use std::collections::{BTreeMap, BTreeSet};
use std::process::ExitCode;

use cairn_tests::accessibility::{Check, Fault, Findings, focus, motion, rules, sizes};
use cairn_tests::desktop::Desktop;
use cairn_tests::walk::{Look, Part, Size, State, THEMES};

/// What was counted on the way.
#[derive(Default)]
struct Tally {
    states: u32,
    stops: usize,
    passing: usize,
    charts: usize,
    kept: BTreeSet<String>,
    undecided: BTreeMap<String, u32>,
    /// What is wrong, with the states it was seen in.
    faults: BTreeMap<Fault, BTreeSet<String>>,
}

impl Tally {
    fn add(&mut self, state: &str, found: Findings) {
        self.states += 1;
        self.stops += found.stops;
        self.passing += found.passing;
        self.charts += found.charts;
        self.kept.extend(found.kept);
        for what in found.undecided {
            *self.undecided.entry(rule(&what).to_owned()).or_default() += 1;
        }
        for fault in found.faults {
            self.faults.entry(fault).or_default().insert(state.to_owned());
        }
    }

    fn take(&mut self, other: Self) {
        self.states += other.states;
        self.stops += other.stops;
        self.passing += other.passing;
        self.charts += other.charts;
        self.kept.extend(other.kept);
        for (rule, count) in other.undecided {
            *self.undecided.entry(rule).or_default() += count;
        }
        for (fault, states) in other.faults {
            self.faults.entry(fault).or_default().extend(states);
        }
    }

    /// How often a check found something, one for each element and state.
    fn found(&self, check: Check) -> usize {
        self.faults.iter().filter(|(fault, _)| fault.check == check).map(|(_, states)| states.len()).sum()
    }
}

/// The rule a sentence begins with.
fn rule(what: &str) -> &str {
    what.split_once(": ").map_or(what, |(rule, _)| rule)
}

impl Look for Tally {
    fn sizes(&self) -> Vec<Size> {
        vec![(1280, 800)]
    }

    fn calm(&self) -> bool {
        true
    }

    async fn state(&mut self, desk: &Desktop, state: State<'_>) {
        let began = std::time::Instant::now();
        let mut found = rules(desk).await;
        motion(desk, &mut found).await;
        if state.resizable {
            sizes(desk, &mut found).await;
        }
        focus(desk, &mut found).await;
        eprintln!(
            "{} {}: {} faults in {:?}",
            state.name,
            state.theme_word(),
            found.faults.len(),
            began.elapsed()
        );
        self.add(&format!("{} {}", state.name, state.theme_word()), found);
    }

    async fn further(&mut self, _: &Desktop, _: State<'_>, _: &str) {}
}

#[tokio::main]
async fn main() -> ExitCode {
    let (themes, parts): (Vec<String>, Vec<String>) =
        std::env::args().skip(1).partition(|word| THEMES.iter().any(|(_, theme)| theme == word));
    let themes: Vec<&str> = themes.iter().map(String::as_str).collect();
    let mut all = Tally::default();
    for part in Part::chosen(&parts) {
        let mut here = Tally::default();
        for theme in THEMES.iter().filter(|(_, word)| themes.is_empty() || themes.contains(word)) {
            part.walk(theme.0, &mut here).await;
        }
        tell(&here, part);
        all.take(here);
    }
    println!(
        "\n{} states, {} charts, {} stops of Tab, {} rules of axe kept",
        all.states,
        all.charts,
        all.stops,
        all.kept.len()
    );
    for check in Check::ALL {
        println!("  {:<12} {:>5} found", check.name(), all.found(check));
    }
    println!("  focus was wrong {} times only until the page had come to rest", all.passing);
    for (rule, count) in &all.undecided {
        println!("  axe could not decide on {rule} {count} times");
    }
    if all.faults.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn tell(tally: &Tally, part: Part) {
    println!(
        "{:<10} {:>3} states, {:>4} stops, {:>3} rules kept, {:>4} faults",
        part.word(),
        tally.states,
        tally.stops,
        tally.kept.len(),
        tally.faults.values().map(BTreeSet::len).sum::<usize>()
    );
    for (fault, states) in &tally.faults {
        let first = states.first().map_or("", String::as_str);
        println!("  {}: {} ({} states, {first})", fault.check.name(), fault.what, states.len());
    }
}
