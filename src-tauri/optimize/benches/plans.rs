//! How good plans are, how soon, and how well that is proved: figures to look at, on this machine and today.
//!
//! Time is the time this thread really worked, so that other work on the machine does not count. Where two threads share
//! the work, as on large markets, the time that passed is said too: that is what somebody waits.

#[path = "../tests/support/mod.rs"]
mod support;

use std::time::Duration;

use cairn_domain::plan::cover::{Instance, Limits, Standing};
use cairn_optimize::{
    Claim, Effort, Proof, Verdict, choice, choice_beside, choose, choose_beside, explain, unhurried,
};
use support::world::{LARGE, REALISTIC, Size, postings, targets};
use support::{brute, shipped};

/// How many instances of the realistic size.
const INSTANCES: u64 = 20;
/// How many large markets, and how many steps a long search of them takes.
const MARKETS: u64 = 6;
const LONG: usize = 6_000;
/// The most that was ever found for the first of them, by all searches that were ever tried, however long.
const EVER: [u64; 6] = [800, 662, 718, 752, 782, 792];
/// How long a proof may take here before its gap is printed as it is.
const PATIENCE: Duration = Duration::from_mins(1);

fn main() {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with("--")).collect();
    // "from=100" looks at other instances than usual.
    let (only, from): (Vec<_>, Vec<_>) = words.iter().partition(|word| !word.starts_with("from="));
    let from = from.iter().find_map(|word| word.strip_prefix("from=")?.parse().ok()).unwrap_or(0);
    let wanted = |name: &str| only.is_empty() || only.iter().any(|word| *word == name);
    if wanted("shipped") {
        what_is_shipped();
    }
    if wanted("steps") {
        what_if();
    }
    if wanted("postings") {
        most_postings(from);
    }
    if wanted("levels") {
        levels_and_targets(from);
    }
    if wanted("order") {
        order(from);
    }
    if wanted("large") {
        large(from);
    }
}

/// Every role on the shipped catalog: what stays open, how long the first plan takes, and its proof.
fn what_is_shipped() {
    println!(
        "\nshipped catalog, fewest hours     open  hours  first plan  in 60 % of the hours      proof  proved"
    );
    for (name, instance) in shipped::questions() {
        let (choice, first) = timed(|| choose(&instance));
        let limits = Limits { minutes: Some(instance.minutes(&choice) * 6 / 10), dollars: None };
        let hurried = instance.clone().within(limits);
        let (_, within) =
            timed(|| choice_beside(&hurried, &[], &choose(&unhurried(&hurried)), Effort::AtOnce));
        let (verdict, proof) = timed(|| prove(&instance, &choice));
        let standing = Standing::after(&instance, &verdict.taken);
        let open = instance.targets.iter().filter(|target| !target.fact.holds(&standing.levels));
        let names: Vec<&str> = open.map(|target| instance.skills[target.fact.skill].as_str()).collect();
        println!(
            "{name:52.52} {:3} {:6} {:>10} {:>10} {:>10}  {} (first: {} h, worth {} of {})",
            names.len(),
            standing.minutes / 60,
            shown(first),
            shown(within),
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

/// Steps of a slider as the window asks for them, and what it asks for where the slider rests: the longest and the middle one on
/// every role, and what the plan of a step is worth beside the one shown then. Where a slider for money moves, what would be
/// taken without a date is not known before. Then questions about a plan.
fn what_if() {
    println!(
        "\nshipped catalog                          steps: longest   median  of the full, least  for money    at rest    without       with     prices     change"
    );
    let mut all = Vec::new();
    for (name, instance) in shipped::questions() {
        let plan = choose(&instance);
        let whole = instance.minutes(&plan);
        let (mut steps, mut rests, mut parts, mut money) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        for percent in (30..100).step_by(5) {
            let limits = Limits { minutes: Some(whole * percent / 100), dollars: None };
            let moved = instance.clone().within(limits);
            let (glance, step) = timed(|| choice_beside(&moved, &[], &plan, Effort::Live));
            let (full, rest) = timed(|| choice_beside(&moved, &[], &plan, Effort::AtOnce));
            parts.push(1_000 * worth(&moved, &glance.taken) / worth(&moved, &full.taken).max(1));
            steps.push(step);
            rests.push(rest);
        }
        for dollars in (0..300).step_by(50) {
            let limits = Limits { minutes: Some(whole * 6 / 10), dollars: Some(dollars) };
            let moved = instance.clone().within(limits);
            let glance = || {
                let unhurried = choose_beside(&unhurried(&moved), &[], Effort::Greedy);
                choice_beside(&moved, &[], &unhurried, Effort::Live)
            };
            money.push(timed(glance).1);
        }
        let tight = instance.clone().within(Limits { minutes: Some(whole * 9 / 10), dollars: Some(100) });
        let some: Vec<usize> = plan.iter().copied().step_by(3).collect();
        let others: Vec<usize> =
            (0..instance.options.len()).filter(|number| !plan.contains(number)).step_by(9).collect();
        let without = some.iter().map(|&option| timed(|| explain::without(&instance, &plan, option)));
        let without: Vec<_> = without.collect();
        let with: Vec<_> =
            others.iter().map(|&option| timed(|| explain::with(&instance, &plan, option))).collect();
        let taken = choose(&tight);
        let step = explain::Step { minutes: 600, dollars: 0 };
        let (_, prices) = timed(|| explain::price_of_limits(&tight, &taken, step, 4));
        let choice = choice(&tight);
        let (_, change) = timed(|| explain::smallest_change(&tight, &choice));
        println!(
            "{name:45.45} {:>10} {:>8} {:8} ‰ {:7} ‰ {:>10} {:>10} {:>10} {:>10} {:>10} {:>10}   proved without {} of {}, with {} of {}",
            shown(longest(&steps)),
            shown(middle(&steps)),
            parts.iter().sum::<u64>() / u64::try_from(parts.len()).unwrap_or(1),
            parts.iter().min().copied().unwrap_or_default(),
            shown(longest(&money)),
            shown(longest(&rests)),
            shown(longest(&without.iter().map(|it| it.1).collect::<Vec<_>>())),
            shown(longest(&with.iter().map(|it| it.1).collect::<Vec<_>>())),
            shown(prices / 5),
            shown(change),
            without.iter().filter(|it| it.0.proved).count(),
            without.len(),
            with.iter().filter(|it| it.0.alternative.as_ref().is_some_and(|other| other.proved)).count(),
            with.iter().filter(|it| it.0.alternative.is_some()).count(),
        );
        all.extend(steps);
    }
    println!("steps of a slider: median {}, longest {}", shown(middle(&all)), shown(longest(&all)));
}

/// The question of most postings, at the size a person's question has.
fn most_postings(from: u64) {
    let Size { skills, resources, postings: count, hours } = REALISTIC;
    println!("\n{skills} skills, {resources} resources, {count} postings, {hours} h");
    println!("    greedy  at once         best   proved       also fewest minutes");
    let (mut firsts, mut proofs, mut losses) = (Vec::new(), Vec::new(), Vec::new());
    let (mut equal, mut proved) = (0, 0);
    for seed in from..from + INSTANCES {
        let instance = postings(REALISTIC, seed);
        let plain = worth(&instance, &choose_beside(&instance, &[], Effort::Greedy));
        let (taken, first) = timed(|| choose(&instance));
        let found = worth(&instance, &taken);
        let began = worked();
        let mut proof = Proof::of(&instance, &taken);
        let verdict = proof.run(|verdict| verdict.worth == verdict.most || since(began) > PATIENCE);
        let settled = since(began);
        let then = proof.run(|_| since(began) > PATIENCE);
        println!(
            "{seed:3} {plain:6} {found:8} {:>8} {:6} {:>8}   {:>8} {}",
            shown(first),
            verdict.worth,
            shown(settled),
            shown(since(began)),
            said(&then),
        );
        equal += usize::from(found == verdict.most);
        proved += usize::from(verdict.worth == verdict.most);
        losses.push((verdict.worth - plain) * 1_000 / verdict.worth.max(1));
        proofs.push(settled);
        firsts.push(first);
    }
    losses.sort_unstable();
    println!(
        "found at once equal to the proved optimum on {equal} of {INSTANCES}: median {}, longest {}",
        shown(middle(&firsts)),
        shown(longest(&firsts))
    );
    println!(
        "proved {proved} of {INSTANCES}: median {}, longest {}",
        shown(middle(&proofs)),
        shown(longest(&proofs))
    );
    println!(
        "bundle greedy below the best: median {} ‰, most {} ‰",
        losses[losses.len() / 2],
        losses[losses.len() - 1]
    );
}

/// The most weighted levels within the hours, and the fewest hours to all targets.
fn levels_and_targets(from: u64) {
    for (name, hours) in
        [("most weighted levels within the hours", true), ("fewest hours to the targets", false)]
    {
        let (mut equal, mut proved, mut firsts, mut proofs) = (0, 0, Vec::new(), Vec::new());
        for seed in from..from + INSTANCES {
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
        println!(
            "\n{name}: at once {} (longest {}), equal to the best on {equal} of {INSTANCES}",
            shown(middle(&firsts)),
            shown(longest(&firsts))
        );
        println!(
            "    proved with the fewest hours {proved} of {INSTANCES}; median {}, longest {}",
            shown(middle(&proofs)),
            shown(longest(&proofs))
        );
    }
}

/// How much later worth comes than in the best order of the best choice, on small instances.
fn order(from: u64) {
    let size = Size { skills: 12, resources: 14, postings: 60, hours: 120 };
    let mut losses = Vec::new();
    for seed in from..from + 60 {
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
    println!(
        "\norder: area lost against the best order of any plan that ends as well, on {} small instances:",
        losses.len()
    );
    println!(
        "    mean {mean} bp, most {} bp, none lost on {}",
        losses.last().unwrap_or(&0),
        losses.iter().filter(|&&loss| loss == 0).count()
    );
}

/// Far beyond what is needed. No bound comes near there, so an answer is compared with the best that is known: what a long
/// search makes of it, or what was ever found.
fn large(from: u64) {
    println!("\n{} skills, {} resources, {} postings", LARGE.skills, LARGE.resources, LARGE.postings);
    println!("    greedy  at once  in passed, worked  best known  below it");
    let (mut waits, mut near) = (Vec::new(), 0);
    for seed in from..from + MARKETS {
        let instance = postings(LARGE, seed);
        let plain = worth(&instance, &choose_beside(&instance, &[], Effort::Greedy));
        let began = passed();
        let (choice, work) = timed(|| choose(&instance));
        let wait = passed().saturating_sub(began);
        let found = worth(&instance, &choice);
        let long = worth(&instance, &choose_beside(&instance, &[&choice], Effort::Steps(LONG)));
        let ever = usize::try_from(seed).ok().and_then(|seed| EVER.get(seed)).copied();
        let best = long.max(ever.unwrap_or_default()).max(found);
        let below = (best - found) * 1_000 / best.max(1);
        let (waited, worked) = (shown(wait), shown(work));
        println!("{seed:3} {plain:6} {found:8} {waited:>10} {worked:>8} {best:11} {below:7} ‰");
        near += usize::from(found * 100 >= best * 99);
        waits.push(wait);
    }
    let (middle, longest) = (shown(middle(&waits)), shown(longest(&waits)));
    println!(
        "within 1 % of the best known on {near} of {MARKETS}; median {middle}, longest {longest}; peak memory {} MiB",
        peak()
    );
}

fn prove(instance: &Instance, taken: &[usize]) -> Verdict {
    let began = worked();
    Proof::of(instance, taken).run(|_| since(began) > PATIENCE)
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
    (done, since(began))
}

fn since(began: Duration) -> Duration {
    worked().saturating_sub(began)
}

/// The time this thread worked.
#[cfg(unix)]
fn worked() -> Duration {
    use rustix::time::{ClockId, clock_gettime};
    let time = clock_gettime(ClockId::ThreadCPUTime);
    let part = |number: i64| u64::try_from(number).unwrap_or(0);
    Duration::from_secs(part(time.tv_sec)) + Duration::from_nanos(part(time.tv_nsec))
}

/// Elsewhere the system does not say how long a thread worked.
#[cfg(not(unix))]
fn worked() -> Duration {
    passed()
}

/// The time that passed.
#[expect(clippy::disallowed_methods, reason = "a bench may look at a clock")]
fn passed() -> Duration {
    static BEGAN: std::sync::LazyLock<std::time::Instant> = std::sync::LazyLock::new(std::time::Instant::now);
    BEGAN.elapsed()
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
    if micros < 10_000 {
        format!("{}.{} ms", micros / 1_000, micros % 1_000 / 100)
    } else {
        format!("{} ms", micros / 1_000)
    }
}

/// The most memory this process ever had, in MiB.
#[expect(clippy::disallowed_methods, reason = "how much memory was used only the system knows")]
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok()).unwrap_or(0) / 1_024
}
