//! How quickly the window is there, what it takes of the memory, and what it does while nobody does anything: always
//! beside an empty window, in turns, so that whatever else the machine does hits both.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use crate::screen::{Guest, Part, Screen, colors};
use crate::shell::{Outcome, command, must, stop, target};

/// Starts of each program.
const ROUNDS: usize = 11;
/// Starts of each program with nothing of it in the memory; they take longer, and need root.
const COLD_ROUNDS: usize = 5;
/// Text has many colors through its smooth edges; a blank window or a plain surface has few.
const TEXT: usize = 12;
/// Where the empty window has its one line,
const LINE: Part = Part { x: 0, y: 0, width: 408, height: 152 };
/// and where each screen of Cairn opens with its finding: beside the navigation and below the head, since those alone are no
/// use to anybody.
const FINDING: Part = Part { x: 232, y: 48, width: 408, height: 152 };
/// Until then everything that is loaded after the first text has been.
const SETTLED: Duration = Duration::from_secs(4);
/// How long the processor's time is watched.
const IDLE: Duration = Duration::from_secs(10);
/// What WebKit and its kin call the way of painting that an empty window may gain more from than a full one.
const WAYS: [(&str, &[(&str, &str)]); 2] =
    [("as shipped", &[]), ("compositing off", &[("WEBKIT_DISABLE_COMPOSITING_MODE", "1")])];

/// A program, and where its first text appears.
struct Program {
    path: PathBuf,
    /// The home of whoever starts it.
    home: PathBuf,
    text: Part,
}

/// Measures a built Cairn beside the built empty window, and prints both.
pub(crate) fn beside_an_empty_window(cairn: &Path) -> Outcome {
    let screen = Screen::start()?;
    let home = target().join("bench");
    // Left over from the last measurement, and ours alone.
    let _ = fs::remove_dir_all(&home);
    let path = target().join("release/examples/empty_window");
    let empty = Program { path, home: home.join("empty"), text: LINE };
    let in_home = |name| Program { path: cairn.to_path_buf(), home: home.join(name), text: FINDING };
    let who = [("the first questions", in_home("cairn")), ("somebody under way", in_home("under-way"))];
    let [(_, fresh), (_, under_way)] = &who;
    let first = start(&screen, fresh, &[])?;
    start(&screen, &empty, &[])?;
    let words = ["run", "--quiet", "--package", "cairn-tests", "--bin", "under_way", "--"];
    let mut lay = command("cargo", &words);
    lay.arg(under_way.home.join("data/cairn"));
    must(lay)?;

    println!("\nfrom start to what the first screen says, median");
    println!("  {:<36} {:>5} ms (once)", "Cairn's very first start", first.as_millis());
    println!("from a cold disk, {COLD_ROUNDS} each (target: at most 1.2 times the empty window)");
    if drop_caches().is_ok() {
        compare(&screen, &empty, &who, COLD_ROUNDS, drop_caches)?;
    } else {
        println!("  not measured: only root may empty the caches");
    }
    println!("again, {ROUNDS} each");
    compare(&screen, &empty, &who, ROUNDS, || Ok(()))?;
    memory(&screen, fresh, &empty)
}

/// Starts each beside the empty window, in both ways of painting.
fn compare(
    screen: &Screen,
    empty: &Program,
    who: &[(&str, Program)],
    rounds: usize,
    before: fn() -> Outcome,
) -> Outcome {
    for (way, variables) in WAYS {
        for (name, cairn) in who {
            let (empty, cairn) = in_turns(rounds, || {
                before()?;
                let empty = start(screen, empty, variables)?;
                before()?;
                Ok((empty, start(screen, cairn, variables)?))
            })?;
            let (empty, cairn) = (empty.as_millis(), cairn.as_millis());
            let what = format!("{name}, {way}");
            println!("  {what:<36} {cairn:>5} ms, empty {empty:>5} ms: {}", times(cairn, empty));
        }
    }
    Ok(())
}

fn in_turns(
    rounds: usize,
    mut round: impl FnMut() -> Outcome<(Duration, Duration)>,
) -> Outcome<(Duration, Duration)> {
    let (mut empty, mut cairn) = (Vec::new(), Vec::new());
    for _ in 0..rounds {
        let (one, other) = round()?;
        empty.push(one);
        cairn.push(other);
    }
    Ok((median(empty), median(cairn)))
}

/// One figure as a multiple of another, to two decimals.
fn times(one: u128, other: u128) -> String {
    let hundredths = one * 100 / other.max(1);
    format!("{}.{:02} ×", hundredths / 100, hundredths % 100)
}

fn memory(screen: &Screen, cairn: &Program, empty: &Program) -> Outcome {
    let mut taken = Vec::new();
    for program in [cairn, empty] {
        let started = begin(screen, program, &[])?;
        std::thread::sleep(SETTLED);
        let kib = started.guest.resident()?;
        let before = started.guest.processor_time()?;
        std::thread::sleep(IDLE);
        let spent = started.guest.processor_time()?.saturating_sub(before);
        taken.push((kib, spent));
        started.end(screen, program)?;
    }
    let [(cairn, spent), (empty, empty_spent)] = taken[..] else { return Ok(()) };
    println!(
        "\nmemory four seconds after the first text, all processes (target: at most 1.3 times the empty window)"
    );
    println!(
        "  resident {} MiB, empty {} MiB: {}",
        cairn / 1024,
        empty / 1024,
        times(u128::from(cairn), u128::from(empty))
    );
    println!("\nthe processor while nobody does anything, over {} seconds", IDLE.as_secs());
    println!("  {} ms, empty {} ms", spent.as_millis(), empty_spent.as_millis());
    Ok(())
}

/// A window that shows its first text.
struct Started {
    guest: Guest,
    shown: Duration,
}

impl Started {
    /// Ends it, and waits until the display is empty again.
    fn end(self, screen: &Screen, program: &Program) -> Outcome {
        drop(self.guest);
        while colors(&screen.look_at(program.text)?) > 1 {
            std::thread::sleep(Duration::from_millis(10));
        }
        Ok(())
    }
}

/// Starts a program, and times it from the moment it replaces the shell to the first text.
fn begin(screen: &Screen, program: &Program, variables: &[(&str, &str)]) -> Outcome<Started> {
    let Program { path, home, text } = program;
    fs::create_dir_all(home)?;
    let stamp = home.join("started");
    let words = [
        "-c".to_owned(),
        // The message bus has started by now; the program itself has not.
        "date +%s%N > \"$0\"; exec \"$1\"".to_owned(),
        stamp.to_string_lossy().into_owned(),
        path.to_string_lossy().into_owned(),
    ];
    let guest = Guest::start(screen, home, Path::new("sh"), &words, variables, &home.join("log"))?;
    let began = Instant::now();
    while colors(&screen.look_at(*text)?) < TEXT {
        if began.elapsed() > Duration::from_secs(30) {
            return stop(format!("{} showed nothing in half a minute.", path.display()));
        }
        std::thread::sleep(Duration::from_millis(2));
    }
    let shown = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let started = fs::read_to_string(&stamp)?.trim().parse().unwrap_or(0);
    Ok(Started { guest, shown: shown.saturating_sub(Duration::from_nanos(started)) })
}

/// How long one start takes.
fn start(screen: &Screen, program: &Program, variables: &[(&str, &str)]) -> Outcome<Duration> {
    let started = begin(screen, program, variables)?;
    let shown = started.shown;
    started.end(screen, program)?;
    Ok(shown)
}

/// The kernel writes its caches out and forgets them, so that the next start reads the disk.
fn drop_caches() -> Outcome {
    rustix::fs::sync();
    Ok(fs::write("/proc/sys/vm/drop_caches", "3")?)
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}
