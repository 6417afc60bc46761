//! How good plans are, how soon, and how well that is proved: figures to look at, on this machine and today.
//!
//! Time is the time this thread really worked, so that other work on the machine does not count.

#[path = "../tests/support/mod.rs"]
mod support;

use std::time::Duration;

use cairn_domain::plan::cover::{Instance, Limits, Standing};
use cairn_optimize::{Claim, Effort, Proof, Verdict, choose, choose_beside};
use rustix::time::{ClockId, clock_gettime};

use support::world::{LARGE, REALISTIC, Size, postings, targets};
use support::{brute, shipped};

/// How many instances of the realistic size.
const INSTANCES: u64 = 20;
/// How long a proof may take here before its gap is printed as it is.
const PATIENCE: Duration = Duration::from_secs(60);

fn main() {
    let only: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with("--")).collect();
    let wanted = |name: &str| only.is_empty() || only.iter().any(|word| word == name);
    if wanted("shipped") {
        what_is_shipped();
    }
    if only.iter().any(|word| word == "steps") {
        let best = [117, 98, 153, 84, 63, 64, 53, 40, 79, 72, 58, 85, 48, 144, 73, 45, 142, 108, 42, 93];
        for steps in [384, 768, 1152, 3072] {
            let (mut equal, mut sum, began) = (0, 0, worked());
            for seed in 0..20 {
                let instance = postings(REALISTIC, seed);
                let found = worth(&instance, &choose_beside(&instance.clone(), &[], Effort::Steps(steps)));
                equal += usize::from(found >= best[seed as usize]);
                sum += found;
                if found < best[seed as usize] && steps > 2000 { print!("{seed}:{found}/{} ", best[seed as usize]); }
            }
            println!("{steps} steps: equal {equal}, sum {sum} of {}, {} each", best.iter().sum::<u64>(), shown((worked() - began) / 20));
        }
        return;
    }
    if wanted("postings") {
        most_postings();
    }
    if wanted("levels") {
        levels_and_targets();
    }
    if wanted("order") {
        order();
    }
    if wanted("large") {
        large();
    }
}

/// Every role on the shipped catalog: what stays open, how long the first plan takes, and its proof.
fn what_is_shipped() {
    println!("\nshipped catalog, fewest hours     open  hours  first plan      proof  proved");
    for (name, instance) in shipped::questions() {
        let (choice, first) = timed(|| choose(&instance));
        let (verdict, proof) = timed(|| prove(&instance, &choice));
        let standing = Standing::after(&instance, &verdict.taken);
        let open = instance.targets.iter().filter(|target| !target.fact.holds(&standing.levels));
        let names: Vec<&str> = open.map(|target| instance.skills[target.fact.skill].as_str()).collect();
        println!(
            "{name:52.52} {:3} {:6} {:>10} {:>10}  {} (first: {} h, worth {} of {})",
            names.len(),
            standing.minutes / 60,
            shown(first),
            shown(proof),
            said(&verdict),
            instance.minutes(&choice) / 60,
            Standing::after(&instance, &choice).worth(&instance),
            verdict.most,
        );
        if !names.is_empty() {
            println!("    open: {}", names.join(", "));
        }
    }
}

/// The question of most postings, at the size a person's question has.
fn most_postings() {
    println!("\n{} skills, {} resources, {} postings, {} h", REALISTIC.skills, REALISTIC.resources, REALISTIC.postings, REALISTIC.hours);
    println!("    greedy  at once    in      best  proof      claim");
    let (mut equal, mut proofs, mut proved, mut gains, mut firsts) = (0, Vec::new(), 0, Vec::new(), Vec::new());
    for seed in 0..INSTANCES {
        let instance = postings(REALISTIC, seed);
        let plain = worth(&instance, &choose_beside(&instance, &[], Effort::Greedy));
        let (choice, first) = timed(|| choose(&instance));
        let found = worth(&instance, &choice);
        let (verdict, proof) = timed(|| prove(&instance, &choice));
        println!("{seed:3} {plain:6} {found:8} {:>8} {:6} {:>8}   {}", shown(first), verdict.worth, shown(proof), said(&verdict));
        equal += usize::from(found == verdict.most);
        proved += usize::from(verdict.worth == verdict.most);
        gains.push((verdict.worth.max(found) - plain) * 1_000 / verdict.worth.max(1));
        proofs.push(proof);
        firsts.push(first);
    }
    println!("found at once equal to the proved optimum on {equal} of {INSTANCES}, median {}, longest {}", shown(middle(&firsts)), shown(longest(&firsts)));
    println!("proved {proved} of {INSTANCES}; median {}, longest {}", shown(middle(&proofs)), shown(longest(&proofs)));
    gains.sort_unstable();
    println!("bundle greedy below the best: median {} ‰, most {} ‰", gains[gains.len() / 2], gains[gains.len() - 1]);
}

/// The most weighted levels within the hours, and the fewest hours to all targets.
fn levels_and_targets() {
    for (name, hours) in [("most weighted levels within the hours", true), ("fewest hours to the targets", false)] {
        let (mut equal, mut proved, mut firsts, mut proofs) = (0, 0, Vec::new(), Vec::new());
        for seed in 0..INSTANCES {
            let instance = targets(REALISTIC, seed);
            let instance = if hours { instance } else { instance.within(Limits::default()) };
            let (choice, first) = timed(|| choose(&instance));
            let (verdict, proof) = timed(|| prove(&instance, &choice));
            let best = (verdict.worth, verdict.minutes);
            equal += usize::from((worth(&instance, &choice), instance.minutes(&choice)) == best);
            proved += usize::from(verdict.claim() == Claim::Best);
            firsts.push(first);
            proofs.push(proof);
        }
        println!("\n{name}: at once {} (longest {}), equal to the best on {equal} of {INSTANCES}", shown(middle(&firsts)), shown(longest(&firsts)));
        println!("    proved with the fewest hours {proved} of {INSTANCES}; median {}, longest {}", shown(middle(&proofs)), shown(longest(&proofs)));
    }
}

/// How much later worth comes than in the best order of the best choice, on small instances.
fn order() {
    let size = Size { skills: 12, resources: 14, postings: 60, hours: 120 };
    let mut losses = Vec::new();
    for seed in 0..60 {
        let instance = postings(size, seed);
        let choice = choose(&instance);
        let end = Standing::after(&instance, &choice);
        let whole = u128::from(end.worth(&instance)) * u128::from(size.hours * 60);
        let (least, waited) = (brute::least_wait(&instance, &end), brute::wait(&instance, &choice));
        if whole > least {
            losses.push((waited - least) * 10_000 / (whole - least));
        }
    }
    losses.sort_unstable();
    let mean = losses.iter().sum::<u128>() / u128::try_from(losses.len().max(1)).unwrap_or(1);
    println!("\norder: area lost against the best order of any plan that ends as well, on {} small instances:", losses.len());
    println!("    mean {mean} bp, most {} bp, none lost on {}", losses.last().unwrap_or(&0), losses.iter().filter(|&&loss| loss == 0).count());
}

/// Far beyond what is needed.
fn large() {
    println!("\n{} skills, {} resources, {} postings", LARGE.skills, LARGE.resources, LARGE.postings);
    for seed in 0..2 {
        let instance = postings(LARGE, seed);
        let plain = worth(&instance, &choose_beside(&instance, &[], Effort::Greedy));
        let (choice, first) = timed(|| choose(&instance));
        let (long, far) = timed(|| choose_beside(&instance, &[&choice], Effort::Steps(400)));
        let (verdict, proof) = timed(|| Proof::of(&instance, &choice).run(|_| false));
        println!("    greedy {plain}; at once {} in {}; after {} {}; bound {} in {}", worth(&instance, &choice), shown(first), shown(far), worth(&instance, &long), verdict.most, shown(proof));
    }
    println!("    peak memory {} MiB", peak());
}

fn prove(instance: &Instance, taken: &[usize]) -> Verdict {
    let began = worked();
    Proof::of(instance, taken).run(|_| worked() - began > PATIENCE)
}

fn said(verdict: &Verdict) -> String {
    match verdict.claim() {
        Claim::Best => "best".into(),
        Claim::WorthMost { shorter_by } => format!("worth most, may be {shorter_by} shorter"),
        Claim::Within { below } => format!("at most {below} below the best possible"),
    }
}

fn worth(instance: &Instance, taken: &[usize]) -> u64 {
    Standing::after(instance, taken).worth(instance)
}

fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let began = worked();
    let done = work();
    (done, worked() - began)
}

fn worked() -> Duration {
    let time = clock_gettime(ClockId::ThreadCPUTime);
    let part = |number: i64| u64::try_from(number).unwrap_or(0);
    Duration::from_secs(part(time.tv_sec)) + Duration::from_nanos(part(time.tv_nsec))
}

fn middle(times: &[Duration]) -> Duration {
    let mut times = times.to_vec();
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

fn longest(times: &[Duration]) -> Duration {
    times.iter().max().copied().unwrap_or_default()
}

fn shown(time: Duration) -> String {
    let micros = time.as_micros();
    if micros < 10_000 { format!("{}.{} ms", micros / 1_000, micros % 1_000 / 100) } else { format!("{} ms", micros / 1_000) }
}

/// The most memory this process ever had, in MiB.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok()).unwrap_or(0) / 1_024
}
