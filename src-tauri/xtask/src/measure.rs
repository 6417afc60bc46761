//! How quickly the window is there, what it takes of the memory, and what it does while nobody does anything: always
//! beside an empty window, in turns, so that whatever else the machine does hits both.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use crate::screen::{Guest, Screen, colors};
use crate::shell::{Outcome, command, must, stop, target};

/// Starts of each program.
const ROUNDS: usize = 11;
/// Starts of each program with nothing of it in the memory; they take longer, and need root.
const COLD_ROUNDS: usize = 5;
/// Text has many colors through its smooth edges; a blank window or a plain surface has few.
const TEXT: usize = 12;
/// Until then everything that is loaded after the first text has been.
const SETTLED: Duration = Duration::from_secs(4);
/// How long the processor's time is watched.
const IDLE: Duration = Duration::from_secs(10);
/// What WebKit and its kin call the way of painting that an empty window may gain more from than a full one.
const WAYS: [(&str, &[(&str, &str)]); 2] =
    [("as shipped", &[]), ("compositing off", &[("WEBKIT_DISABLE_COMPOSITING_MODE", "1")])];

/// Measures a built Cairn beside the built empty window, and prints both.
pub(crate) fn beside_an_empty_window(cairn: &Path) -> Outcome {
    let empty = target().join("release/examples/empty_window");
    let screen = Screen::start()?;
    let home = target().join("bench");
    // Left over from the last measurement, and ours alone.
    let _ = fs::remove_dir_all(&home);
    let first = start(&screen, &home.join("cairn"), cairn, &[])?;
    start(&screen, &home.join("empty"), &empty, &[])?;
    println!("\nfrom start to text on the screen, median (target: at most 1.2 times the empty window)");
    println!("  {:<36} {:>5} ms (once)", "Cairn's very first start", first.as_millis());
    let under_way = home.join("under-way");
    let data = under_way.join("data/cairn");
    let words = ["run", "--quiet", "--package", "cairn-tests", "--bin", "under_way", "--"];
    let mut lay = command("cargo", &words);
    lay.arg(&data);
    must(lay)?;
    for (way, variables) in WAYS {
        for (who, folder) in
            [("the first questions", &home.join("cairn")), ("somebody under way", &under_way)]
        {
            let both = in_turns(ROUNDS, || {
                let empty = start(&screen, &home.join("empty"), &empty, variables)?;
                Ok((empty, start(&screen, folder, cairn, variables)?))
            })?;
            ratio(&format!("{who}, {way}"), both);
        }
    }
    if drop_caches().is_ok() {
        let both = in_turns(COLD_ROUNDS, || {
            drop_caches()?;
            let empty = start(&screen, &home.join("empty"), &empty, &[])?;
            drop_caches()?;
            Ok((empty, start(&screen, &home.join("cairn"), cairn, &[])?))
        })?;
        ratio(&format!("from a cold disk, {COLD_ROUNDS} each"), both);
    } else {
        println!("  from a cold disk                     not measured: only root may empty the caches");
    }
    memory(&screen, &home, cairn, &empty)
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

fn ratio(what: &str, (empty, cairn): (Duration, Duration)) {
    let (empty, cairn) = (empty.as_millis(), cairn.as_millis());
    println!("  {what:<36} {cairn:>5} ms, empty {empty:>5} ms: {}", times(cairn, empty));
}

/// One figure as a multiple of another, to two decimals.
fn times(one: u128, other: u128) -> String {
    let hundredths = one * 100 / other.max(1);
    format!("{}.{:02} ×", hundredths / 100, hundredths % 100)
}

fn memory(screen: &Screen, home: &Path, cairn: &Path, empty: &Path) -> Outcome {
    let mut taken = Vec::new();
    for (folder, program) in [("cairn", cairn), ("empty", empty)] {
        let started = begin(screen, &home.join(folder), program, &[])?;
        std::thread::sleep(SETTLED);
        let kib = started.guest.resident()?;
        let before = started.guest.processor_time()?;
        std::thread::sleep(IDLE);
        let spent = started.guest.processor_time()?.saturating_sub(before);
        taken.push((kib, spent));
        started.end(screen)?;
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
    fn end(self, screen: &Screen) -> Outcome {
        drop(self.guest);
        while colors(&screen.look_at_the_top()?) > 1 {
            std::thread::sleep(Duration::from_millis(10));
        }
        Ok(())
    }
}

/// Starts a program, and times it from the moment it replaces the shell to the first text.
fn begin(screen: &Screen, home: &Path, program: &Path, variables: &[(&str, &str)]) -> Outcome<Started> {
    fs::create_dir_all(home)?;
    let stamp = home.join("started");
    let words = [
        "-c".to_owned(),
        // The message bus has started by now; the program itself has not.
        "date +%s%N > \"$0\"; exec \"$1\"".to_owned(),
        stamp.to_string_lossy().into_owned(),
        program.to_string_lossy().into_owned(),
    ];
    let guest = Guest::start(screen, home, Path::new("sh"), &words, variables, &home.join("log"))?;
    let began = Instant::now();
    while colors(&screen.look_at_the_top()?) < TEXT {
        if began.elapsed() > Duration::from_secs(30) {
            return stop(format!("{} showed nothing in half a minute.", program.display()));
        }
        std::thread::sleep(Duration::from_millis(2));
    }
    let shown = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let started = fs::read_to_string(&stamp)?.trim().parse().unwrap_or(0);
    Ok(Started { guest, shown: shown.saturating_sub(Duration::from_nanos(started)) })
}

/// How long one start takes.
fn start(screen: &Screen, home: &Path, program: &Path, variables: &[(&str, &str)]) -> Outcome<Duration> {
    let started = begin(screen, home, program, variables)?;
    let shown = started.shown;
    started.end(screen)?;
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
