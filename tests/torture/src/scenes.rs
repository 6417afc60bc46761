//! Clocks on the wall (G15): the terminal's own words at moments that calendars do not have, have twice, or jump to, in
//! one process whose clock and zone are changed under it.
//!
//! The clock is that of libfaketime, which stands between a program and the system.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, ExitCode, Stdio};

use cairn_core::Cairn;
use chrono::NaiveDateTime;

use crate::act::{TODAY, database, kind};
use crate::judge::{facts, looked_at, sound};
use crate::kill::quick_scratch;
use crate::table::{Counts, Line};

/// What has to come of a word.
#[derive(Debug, Clone, Copy)]
enum Due {
    /// It is done.
    Done,
    /// Its answer says this.
    Says(&'static str),
    /// It is done, and the time that is logged then is no longer than so many minutes.
    Logs(i64),
    /// It is done or refused with a reason.
    Either,
}

use Due::{Done, Either, Logs, Says};

/// A moment in universal time, the zone of whoever types, what they type, and what has to come of it. `{}` stands for a
/// folder of files.
type Moment = (&'static str, &'static str, &'static str, Due);

struct Scene {
    name: &'static str,
    moments: &'static [Moment],
}

const START: &str = "log ddia-2e --start";
const STOP: &str = "log --stop";
const DAY: &str = "--json today";

const SCENES: [Scene; 12] = [
    Scene {
        name: "an hour that is not there",
        moments: &[
            ("2026-03-28T11:00:00", "Europe/Berlin", "settings set --study-at 02:30 --hours 7", Done),
            ("2026-03-28T11:00:01", "Europe/Berlin", "plan --hours 7 --accept", Done),
            (
                "2026-03-28T11:00:02",
                "Europe/Berlin",
                "export calendar --zone Europe/Berlin",
                Says("20260329T023000"),
            ),
            (
                "2026-03-28T11:00:03",
                "Europe/Berlin",
                "export calendar --zone Europe/Berlin",
                Says("20260329T020000"),
            ),
            ("2026-03-29T00:50:00", "Europe/Berlin", START, Done),
            // Half an hour passes, and the clock on the wall says an hour and a half.
            ("2026-03-29T01:20:00", "Europe/Berlin", STOP, Logs(90)),
            ("2026-03-29T01:21:00", "Europe/Berlin", DAY, Says("\"date\": \"2026-03-29\"")),
        ],
    },
    Scene {
        name: "an hour that is there twice",
        moments: &[
            ("2026-10-25T00:50:00", "Europe/Berlin", START, Done),
            ("2026-10-25T01:20:00", "Europe/Berlin", STOP, Logs(30)),
            ("2026-10-25T01:21:00", "Europe/Berlin", "log ddia-2e 20", Logs(20)),
            ("2026-10-25T01:22:00", "Europe/Berlin", DAY, Says("\"date\": \"2026-10-25\"")),
        ],
    },
    Scene {
        name: "half an hour of summer time",
        moments: &[
            ("2026-10-03T01:00:00", "Australia/Lord_Howe", "plan --hours 7 --accept", Done),
            (
                "2026-10-03T01:00:01",
                "Australia/Lord_Howe",
                "export calendar --zone Australia/Lord_Howe",
                Says("TZOFFSETTO:+1100"),
            ),
            ("2026-10-03T15:20:00", "Australia/Lord_Howe", START, Done),
            ("2026-10-03T15:40:00", "Australia/Lord_Howe", STOP, Logs(50)),
            ("2026-10-03T15:41:00", "Australia/Lord_Howe", DAY, Says("\"date\": \"2026-10-04\"")),
        ],
    },
    Scene {
        name: "a day that is not there",
        moments: &[
            ("2011-12-30T09:40:00", "Pacific/Apia", "log ddia-2e 25", Logs(25)),
            ("2011-12-30T09:50:00", "Pacific/Apia", DAY, Says("\"date\": \"2011-12-29\"")),
            ("2011-12-30T09:50:01", "Pacific/Apia", START, Done),
            ("2011-12-30T10:10:00", "Pacific/Apia", DAY, Says("\"date\": \"2011-12-31\"")),
            // By the wall more than a day: no session is so long, and the time can be left.
            ("2011-12-30T10:10:01", "Pacific/Apia", STOP, Either),
            ("2011-12-30T10:10:02", "Pacific/Apia", "log --stop nothing", Either),
            ("2011-12-30T10:11:00", "Pacific/Apia", "log ddia-2e 25 --on 2011-12-30", Logs(25)),
            ("2011-12-30T10:12:00", "Pacific/Apia", "progress", Done),
        ],
    },
    Scene {
        name: "a midnight that is not there",
        moments: &[
            ("2026-04-23T21:50:00", "Africa/Cairo", DAY, Says("\"date\": \"2026-04-23\"")),
            ("2026-04-23T21:50:01", "Africa/Cairo", START, Done),
            ("2026-04-23T22:10:00", "Africa/Cairo", STOP, Logs(80)),
            ("2026-04-23T22:10:01", "Africa/Cairo", DAY, Says("\"date\": \"2026-04-24\"")),
        ],
    },
    Scene {
        name: "the 29th of February",
        moments: &[
            ("2028-02-29T12:00:00", "Europe/Berlin", "log ddia-2e 25", Logs(25)),
            ("2028-02-29T12:01:00", "Europe/Berlin", "plan --hours 7 --by 2029-02-28 --accept", Done),
            ("2028-02-29T12:02:00", "Europe/Berlin", DAY, Says("\"date\": \"2028-02-29\"")),
            ("2028-03-01T12:00:00", "Europe/Berlin", "forecast", Done),
            ("2029-02-28T12:00:00", "Europe/Berlin", "progress", Done),
        ],
    },
    Scene {
        name: "a year with 53 weeks",
        moments: &[
            ("2026-12-30T12:00:00", "Europe/Berlin", "plan --hours 7 --accept", Done),
            ("2026-12-31T22:30:00", "Europe/Berlin", DAY, Says("\"date\": \"2026-12-31\"")),
            ("2026-12-31T22:31:00", "Europe/Berlin", "log ddia-2e 60", Logs(60)),
            // The week of the 53rd number goes on in January.
            ("2027-01-03T12:00:00", "Europe/Berlin", DAY, Says("\"starts\": \"2026-12-28\"")),
            ("2027-01-03T12:01:00", "Europe/Berlin", "forecast", Done),
            ("2027-01-04T12:00:00", "Europe/Berlin", DAY, Says("\"starts\": \"2027-01-04\"")),
        ],
    },
    Scene {
        name: "the last second of 32 bits",
        moments: &[
            ("2038-01-19T03:14:06", "UTC", START, Done),
            ("2038-01-19T03:16:09", "UTC", STOP, Logs(3)),
            ("2038-01-19T03:16:10", "UTC", DAY, Says("\"date\": \"2038-01-19\"")),
            ("2038-01-20T03:14:08", "UTC", "backup", Done),
            ("2038-01-20T03:14:09", "UTC", "check", Done),
        ],
    },
    Scene {
        name: "another zone while it runs",
        moments: &[
            ("2026-11-24T22:30:00", "Europe/Berlin", "log ddia-2e 10", Logs(10)),
            ("2026-11-24T22:31:00", "Europe/Berlin", DAY, Says("\"date\": \"2026-11-24\"")),
            ("2026-11-24T22:32:00", "Pacific/Auckland", "log ddia-2e 11", Logs(11)),
            ("2026-11-24T22:33:00", "Pacific/Auckland", DAY, Says("\"date\": \"2026-11-25\"")),
            ("2026-11-24T22:34:00", "America/Los_Angeles", "log ddia-2e 12", Logs(12)),
            ("2026-11-24T22:35:00", "America/Los_Angeles", DAY, Says("\"date\": \"2026-11-24\"")),
            ("2026-11-24T22:36:00", "America/Los_Angeles", "entries", Done),
            ("2026-11-24T22:37:00", "America/Los_Angeles", "check", Done),
        ],
    },
    Scene {
        name: "an hour back while the timer runs",
        moments: &[
            ("2026-11-24T12:00:00", "Europe/Berlin", START, Done),
            ("2026-11-24T11:00:00", "Europe/Berlin", "log", Done),
            ("2026-11-24T11:00:01", "Europe/Berlin", STOP, Logs(0)),
            ("2026-11-24T11:00:02", "Europe/Berlin", "today", Done),
        ],
    },
    Scene {
        name: "ten years back, and forth again",
        moments: &[
            ("2026-11-24T12:00:00", "Europe/Berlin", "log ddia-2e 30", Logs(30)),
            ("2026-11-24T12:01:00", "Europe/Berlin", "backup", Done),
            ("2016-11-24T12:00:00", "Europe/Berlin", DAY, Says("\"date\": \"2016-11-24\"")),
            ("2016-11-24T12:01:00", "Europe/Berlin", "log ddia-2e 25", Logs(25)),
            ("2016-11-24T12:02:00", "Europe/Berlin", "progress", Done),
            ("2016-11-24T12:03:00", "Europe/Berlin", "backup", Done),
            ("2026-11-24T12:04:00", "Europe/Berlin", "check", Done),
            ("2026-11-24T12:05:00", "Europe/Berlin", DAY, Says("\"date\": \"2026-11-24\"")),
        ],
    },
    Scene {
        name: "a leap second in what comes in",
        moments: &[
            ("2016-12-31T23:00:00", "UTC", "import {}/toggl.csv --yes", Either),
            ("2016-12-31T23:00:01", "UTC", "import {}/sessions.csv --yes", Either),
            ("2016-12-31T23:59:59", "UTC", START, Done),
            ("2017-01-01T00:10:00", "UTC", STOP, Logs(11)),
            ("2017-01-01T00:10:01", "UTC", "check", Done),
        ],
    },
];

/// Where libfaketime lies, if it is installed.
fn library() -> Option<PathBuf> {
    let folders = fs::read_dir("/usr/lib").ok()?.flatten().map(|entry| entry.path());
    let places = folders.chain([PathBuf::from("/usr/lib"), PathBuf::from("/usr/local/lib")]);
    places.map(|place| place.join("faketime/libfaketime.so.1")).find(|file| file.exists())
}

const WHAT: &str = "scenes under a faked clock";

/// Every scene.
pub(crate) fn run() -> Line {
    let Some(library) = library() else {
        return Line::skipped("G15", WHAT, "libfaketime is not installed (Debian's package faketime)");
    };
    let (mut counts, mut wrong) = (Counts::default(), Vec::new());
    match Fresh::new() {
        Ok(fresh) => {
            for scene in &SCENES {
                match fresh.play(scene, &library, false, &mut counts) {
                    Ok(()) => counts.add("scenes as they have to be"),
                    Err(sentences) => {
                        wrong.extend(sentences.into_iter().map(|what| format!("{}: {what}", scene.name)));
                    }
                }
            }
        }
        Err(why) => wrong.push(why),
    }
    let bar = "the day on the wall, no time below none, nothing lost, no panic";
    Line::of("G15", format!("{} {WHAT}", SCENES.len()), counts, bar, wrong)
}

/// One that takes the day of universal time for that on the wall has to be noticed.
pub(crate) fn mutants() -> Line {
    const PLANTED: &str = "the day of universal time on the wall";
    let Some(library) = library() else {
        return Line::skipped("G18", PLANTED, "libfaketime is not installed");
    };
    let (mut counts, mut missed) = (Counts::default(), Vec::new());
    match Fresh::new() {
        Ok(fresh) => {
            let noticed = |scene: &&Scene| fresh.play(scene, &library, true, &mut Counts::default()).is_err();
            // Those in which midnight is near.
            let near = SCENES.iter().filter(|scene| scene.name.contains("while it runs"));
            match near.filter(noticed).count() {
                0 => missed.push("no scene noticed it".to_owned()),
                scenes => counts.add_many("scenes noticed it", u64::try_from(scenes).unwrap_or(0)),
            }
        }
        Err(why) => missed.push(why),
    }
    Line::planted(PLANTED, counts, missed)
}

/// A new database, and files to bring in.
struct Fresh(tempfile::TempDir);

impl Fresh {
    fn new() -> Result<Self, String> {
        let folder = quick_scratch();
        drop(Cairn::open(&database(folder.path()), TODAY).map_err(|error| kind(&error))?);
        let toggl = "User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,\
                     Duration,Tags\nA,a,,ddia-2e,,ch 1,No,2016-12-31,23:30:00,2016-12-31,23:59:60,00:30:00,\n";
        let sessions = "date,resource,minutes\n2016-12-31T23:59:60,ddia-2e,30\n2016-12-31,ddia-2e,30\n";
        let written = fs::write(folder.path().join("toggl.csv"), toggl)
            .and_then(|()| fs::write(folder.path().join("sessions.csv"), sessions));
        written.map_err(|error| error.to_string())?;
        Ok(Self(folder))
    }

    /// Plays a scene from its beginning to its end; each thing that went wrong as a sentence.
    fn play(
        &self,
        scene: &Scene,
        library: &Path,
        in_utc: bool,
        counts: &mut Counts,
    ) -> Result<(), Vec<String>> {
        let folder = quick_scratch();
        let path = database(folder.path());
        let laid = fs::create_dir_all(folder.path().join("data"))
            .and_then(|()| fs::copy(database(self.0.path()), &path))
            .map_err(|error| error.to_string());
        let mut clockwork =
            laid.and_then(|_| Clockwork::start(folder.path(), library)).map_err(|why| vec![why])?;
        let (mut wrong, mut logged) = (Vec::new(), 0);
        for (at, zone, words, due) in scene.moments {
            let words = words.replace("{}", &self.0.path().to_string_lossy());
            let zone = if in_utc { "UTC" } else { zone };
            let said = match clockwork.carry_out(at, zone, &words) {
                Ok(said) => said,
                Err(why) => {
                    wrong.push(format!("{at} {words}: {why}"));
                    break;
                }
            };
            counts.add(if said.done { "words done" } else { "words refused" });
            let rows = facts(&path).map(|facts| facts.log).unwrap_or_default();
            // Nothing here takes back or erases, so the log only grows.
            if rows.len() < logged {
                wrong.push(format!("{at} {words}: the log has {} rows instead of {logged}", rows.len()));
            }
            let last =
                rows.get(logged..).and_then(|new| new.iter().find_map(|row| minutes(row))).unwrap_or(0);
            logged = rows.len();
            let well = match due {
                Done => said.done,
                Says(what) => said.done && said.text.contains(what),
                Logs(most) => said.done && (0..=*most).contains(&last),
                Either => said.done || !said.text.trim().is_empty(),
            };
            if !well {
                let text: String = said.text.chars().take(160).collect();
                wrong.push(format!(
                    "{at} {words}: not {due:?}, but {last} minutes and \u{201c}{text}\u{201d}"
                ));
            }
        }
        wrong.extend(clockwork.complaints());
        wrong.extend(sound(&path).err());
        let opened = Cairn::open(&path, TODAY).and_then(|cairn| looked_at(&cairn));
        wrong.extend(opened.err().map(|error| kind(&error)));
        if wrong.is_empty() { Ok(()) } else { Err(wrong) }
    }
}

/// The minutes of a study session in the log.
fn minutes(row: &str) -> Option<i64> {
    row.strip_prefix("studied ")?.split(' ').nth(1)?.parse().ok()
}

/// What came of a word.
struct Said {
    done: bool,
    text: String,
}

/// A process that carries words out as the terminal does, one after the other, under a clock that is set for it.
struct Clockwork {
    child: Child,
    to: ChildStdin,
    from: BufReader<ChildStdout>,
    clock: PathBuf,
    complaints: PathBuf,
}

impl Clockwork {
    fn start(folder: &Path, library: &Path) -> Result<Self, String> {
        let failed = |error: std::io::Error| error.to_string();
        let (clock, complaints) = (folder.join("clock"), folder.join("complaints"));
        fs::write(&clock, "@0").map_err(failed)?;
        let program = std::env::current_exe().map_err(failed)?;
        let mut child = Command::new(program)
            .arg("clockwork")
            .arg(folder.join("data"))
            .env("LD_PRELOAD", library)
            .env("FAKETIME_TIMESTAMP_FILE", &clock)
            .env("FAKETIME_FMT", "%s")
            .env("FAKETIME_NO_CACHE", "1")
            // Only the clock on the wall: how long something takes is measured by another.
            .env("FAKETIME_DONT_FAKE_MONOTONIC", "1")
            .env("NO_FAKE_STAT", "1")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(fs::File::create(&complaints).map_err(failed)?)
            .spawn()
            .map_err(failed)?;
        let (Some(to), Some(from)) = (child.stdin.take(), child.stdout.take()) else {
            return Err("nobody can talk with it".into());
        };
        Ok(Self { child, to, from: BufReader::new(from), clock, complaints })
    }

    fn carry_out(&mut self, at: &str, zone: &str, words: &str) -> Result<Said, String> {
        let failed = |error: std::io::Error| error.to_string();
        let moment: NaiveDateTime = at.parse().map_err(|_| format!("{at} is no moment"))?;
        fs::write(&self.clock, format!("@{}", moment.and_utc().timestamp())).map_err(failed)?;
        writeln!(self.to, "{zone} {words}").and_then(|()| self.to.flush()).map_err(failed)?;
        let mut text = String::new();
        loop {
            let before = text.len();
            if self.from.read_line(&mut text).map_err(failed)? == 0 {
                return Err("it ended".into());
            }
            let line = text[before..].trim_end();
            if let Some(done) = line.strip_prefix(MARK) {
                let done = done == "done";
                text.truncate(before);
                if !done {
                    text.push_str(&fs::read_to_string(&self.complaints).unwrap_or_default());
                }
                return Ok(Said { done, text });
            }
        }
    }

    /// Ends it; what it complained of that must not be.
    fn complaints(mut self) -> Option<String> {
        drop(self.to);
        let _ = self.child.wait();
        let said = fs::read_to_string(&self.complaints).unwrap_or_default();
        said.lines().find(|line| line.contains("panicked")).map(str::to_owned)
    }
}

/// What follows every answer, on a line of its own.
const MARK: &str = "\u{2}";

/// The other side: carries out each line that comes, in the zone that it begins with.
pub(crate) fn clockwork(data: &Path) -> ExitCode {
    loop {
        let mut line = String::new();
        match std::io::stdin().read_line(&mut line) {
            Ok(0) | Err(_) => return ExitCode::SUCCESS,
            Ok(_) => {}
        }
        let mut words = line.split_whitespace();
        let zone = words.next().unwrap_or("UTC");
        in_zone(zone);
        let all = ["cairn".into(), "--data-dir".into(), data.into()];
        let code = cairn_cli::run(all.into_iter().chain(words.map(Into::into)));
        println!("\n{MARK}{}", if code == ExitCode::SUCCESS { "done" } else { "refused" });
    }
}

#[expect(unsafe_code, reason = "the zone of a process is in its environment")]
fn in_zone(zone: &str) {
    // SAFETY: this process has one thread, so nobody reads the environment meanwhile.
    unsafe {
        std::env::set_var("TZ", zone);
    }
    unsafe extern "C" {
        fn tzset();
    }
    // SAFETY: it reads the environment and nothing else. The faked clock is told in the zone that the library of C knows.
    unsafe {
        tzset();
    }
}
