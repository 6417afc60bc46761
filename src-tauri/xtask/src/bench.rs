//! How fast and how large Cairn is. Figures to look at, on this machine and today: never a test that fails.

use crate::shell::Outcome;

/// Measures answers, recognition, markets, plans, start-up and sizes, and prints them.
pub(crate) fn run() -> Outcome {
    #[cfg(target_os = "linux")]
    {
        linux::run()
    }
    #[cfg(not(target_os = "linux"))]
    crate::shell::stop("Start-up is measured on a virtual display, which is there on Linux only.")
}

#[cfg(target_os = "linux")]
mod linux {
    use std::fs;
    use std::path::Path;
    use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

    use crate::cargo::{Profile, binary};
    use crate::screen::{Guest, Screen, colors};
    use crate::shell::{Outcome, command, must, stop, target};
    use crate::{package, setup, ui};

    /// Starts of each app. They take turns, so that whatever else the machine does hits both.
    const ROUNDS: usize = 11;

    /// Text has many colors through its smooth edges; a blank window or a plain surface has few.
    const TEXT: usize = 12;

    pub(super) fn run() -> Outcome {
        setup::everything()?;
        ui::packages()?;
        ui::build()?;
        let words = ["bench", "--package", "cairn", "--bench", "answers", "--features", "custom-protocol"];
        must(command("cargo", &words))?;
        for (package, bench) in [
            ("cairn-core", "recognition"),
            ("cairn-core", "market"),
            ("cairn-core", "following"),
            ("cairn-optimize", "plans"),
        ] {
            println!();
            must(command("cargo", &["bench", "--package", package, "--bench", bench]))?;
        }
        let words = ["build", "--release", "--package", "cairn", "--features", "custom-protocol"];
        let mut build = command("cargo", &words);
        build.args(["--bin", "cairn", "--example", "empty_window"]);
        must(build)?;
        startup()?;
        println!();
        package::run()?;
        Ok(())
    }

    fn startup() -> Outcome {
        let cairn = binary(Profile::Release, "cairn");
        let empty = target().join("release/examples/empty_window");
        let screen = Screen::start()?;
        let home = target().join("bench");
        // Left over from the last measurement, and ours alone.
        let _ = fs::remove_dir_all(&home);
        let first = start(&screen, &home.join("cairn"), &cairn)?;
        start(&screen, &home.join("empty"), &empty)?;
        let mut times = (Vec::new(), Vec::new());
        for _ in 0..ROUNDS {
            times.0.push(start(&screen, &home.join("empty"), &empty)?);
            times.1.push(start(&screen, &home.join("cairn"), &cairn)?);
        }
        let (empty, cairn) = (median(times.0), median(times.1));
        println!(
            "\nfrom start to text on the screen, median of {ROUNDS} (target: at most 1.3 times the empty window)"
        );
        println!("  an empty window      {:>5} ms", empty.as_millis());
        println!("  Cairn                {:>5} ms", cairn.as_millis());
        println!("  Cairn, first start   {:>5} ms (once)", first.as_millis());
        let hundredths = cairn.as_millis() * 100 / empty.as_millis().max(1);
        println!("  ratio                {:>2}.{:02}", hundredths / 100, hundredths % 100);
        Ok(())
    }

    /// How long one start takes, from the moment the program replaces the shell to the first text.
    fn start(screen: &Screen, home: &Path, program: &Path) -> Outcome<Duration> {
        fs::create_dir_all(home)?;
        let stamp = home.join("started");
        let words = [
            "-c".to_owned(),
            // The message bus has started by now; the program itself has not.
            "date +%s%N > \"$0\"; exec \"$1\"".to_owned(),
            stamp.to_string_lossy().into_owned(),
            program.to_string_lossy().into_owned(),
        ];
        let guest = Guest::start(screen, home, Path::new("sh"), &words, &home.join("log"))?;
        let began = Instant::now();
        while colors(&screen.look_at_the_top()?) < TEXT {
            if began.elapsed() > Duration::from_secs(30) {
                return stop(format!("{} showed nothing in half a minute.", program.display()));
            }
            std::thread::sleep(Duration::from_millis(2));
        }
        let shown = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        let started = fs::read_to_string(&stamp)?.trim().parse().unwrap_or(0);
        drop(guest);
        while colors(&screen.look_at_the_top()?) > 1 {
            std::thread::sleep(Duration::from_millis(10));
        }
        Ok(shown.saturating_sub(Duration::from_nanos(started)))
    }

    fn median(mut times: Vec<Duration>) -> Duration {
        times.sort_unstable();
        times.get(times.len() / 2).copied().unwrap_or_default()
    }
}
