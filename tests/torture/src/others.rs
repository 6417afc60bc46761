//! Others at the same file: two processes that write, a program that holds it, and files that are not for
//! this Cairn.

use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};

use cairn_core::Cairn;
use rusqlite::Connection;

use crate::act::{TODAY, Told, database, kind, take};
use crate::chance::Chance;
use crate::judge::{below, facts, looked_at, sound};
use crate::kill::{Ground, NEWEST, Said, actor, quick_scratch, scratch, thaw};
use crate::mutant::Mutant;
use crate::story::{Facts, Mix, Step};
use crate::table::{Counts, Line};

/// Two processes that write at once, and are killed; so many times.
pub(crate) fn two(ground: &Ground, times: u64) -> Line {
    let (counts, wrong) = pairs(ground, times, None);
    let what = format!("{times} pairs of processes that write");
    Line::of("G1", what, counts, "0 lost, none refused, whole", wrong)
}

/// So many that make the same new database, so many times over: none may be refused.
pub(crate) fn same_new(ground: &Ground, times: u64) -> Line {
    let (counts, wrong) = at_once(ground, times, None);
    let what = format!("{times} times {TOGETHER} processes that make the same new database at once");
    Line::of("G1", what, counts, "0 refusals, everything written is there", wrong)
}

/// Those who come together.
const TOGETHER: u64 = 3;

fn at_once(ground: &Ground, times: u64, mutant: Option<Mutant>) -> (Counts, Vec<String>) {
    let (mut counts, mut wrong) = (Counts::default(), Vec::new());
    counts.add_many("refusals", 0);
    for time in 0..times {
        // On a disk: in memory nobody is ever met half-way.
        let (folder, gate) = (scratch(), quick_scratch());
        let go = gate.path().join("go");
        let mut all = Vec::new();
        for number in 0..TOGETHER {
            let mut actor = actor(folder.path(), ground.seed ^ time ^ (number << 32), 0, Mix::Notes);
            actor.args(["--steps", "1", "--at"]).arg(&go);
            if let Some(mutant) = mutant {
                actor.args(["--mutant", mutant.word()]);
            }
            match actor.stderr(Stdio::null()).spawn() {
                Ok(child) => all.push(child),
                Err(error) => wrong.push(error.to_string()),
            }
        }
        // All of them wait for this, each at its door; and somebody else is about to make the same database, so that the
        // one who does not wait for that is surely refused.
        let first = begun(folder.path());
        std::thread::sleep(Duration::from_millis(40));
        wrong.extend(fs::write(&go, "").err().map(|error| error.to_string()));
        std::thread::sleep(Duration::from_millis(150));
        wrong.extend(
            first.and_then(|first| first.execute_batch("ROLLBACK")).err().map(|error| error.to_string()),
        );
        let mut acknowledged = 0;
        for child in all {
            let Ok(done) = child.wait_with_output() else { continue };
            let said = Said::of(&String::from_utf8_lossy(&done.stdout));
            acknowledged += said.acknowledged;
            if let Some(trouble) = said.trouble {
                counts.add("refusals");
                wrong.push(format!("time {time}: {trouble}"));
            }
        }
        counts.add_many("acknowledged writes", acknowledged);
        wrong.extend(sound(&database(folder.path())).err());
        let there = facts(&database(folder.path())).map_or(0, |facts| lines(&facts).len());
        if u64::try_from(there).ok() != Some(acknowledged) {
            wrong.push(format!("time {time}: {there} rows of {acknowledged} acknowledged writes"));
        }
        if mutant.is_some() && !wrong.is_empty() {
            break;
        }
    }
    (counts, wrong)
}

/// A database that somebody has just begun to make.
fn begun(folder: &Path) -> rusqlite::Result<Connection> {
    let path = database(folder);
    // Opening tells where that failed.
    let _ = fs::create_dir_all(folder.join("data"));
    let first = Connection::open(path)?;
    first.execute_batch("BEGIN IMMEDIATE")?;
    Ok(first)
}

/// Two that acknowledge too early have to be noticed, and one that does not wait while another makes the database.
pub(crate) fn mutants(ground: &Ground) -> Line {
    let noticed = (1..=20).find(|time| {
        let ground = ground.with_seed(ground.seed ^ time);
        !pairs(&ground, 1, Some(Mutant::AckFirst)).1.is_empty()
    });
    let (mut counts, mut missed) = (Counts::default(), Vec::new());
    match noticed {
        Some(times) => counts.add_many("pairs until they were noticed", times),
        None => missed.push("20 pairs that acknowledge too early went unnoticed".into()),
    }
    if at_once(ground, 1, Some(Mutant::NoPatience)).1.is_empty() {
        missed.push("one that does not wait went unnoticed".into());
    } else {
        counts.add("one that does not wait was noticed");
    }
    Line::planted("two that acknowledge too early, one that does not wait", counts, missed)
}

fn pairs(ground: &Ground, times: u64, mutant: Option<Mutant>) -> (Counts, Vec<String>) {
    let (mut counts, mut wrong) = (Counts::default(), Vec::new());
    let mut chance = Chance::new(ground.seed);
    for time in 0..times {
        let folder = quick_scratch();
        let seeds = [chance.next(), chance.next()];
        let mut both = Vec::new();
        for seed in seeds {
            let mut actor = actor(folder.path(), seed, 0, Mix::Notes);
            if let Some(mutant) = mutant {
                actor.args(["--mutant", mutant.word()]);
            }
            match actor.stderr(Stdio::null()).spawn() {
                Ok(child) => both.push(child),
                Err(error) => wrong.push(error.to_string()),
            }
        }
        std::thread::sleep(ground.opening * 3 + Duration::from_millis(chance.below(900)));
        let mut expected: BTreeMap<String, i64> = BTreeMap::new();
        for (child, seed) in both.iter_mut().zip(seeds) {
            let _ = child.kill();
            let mut text = String::new();
            if let Some(out) = &mut child.stdout {
                let _ = out.read_to_string(&mut text);
            }
            let _ = child.wait();
            let said = Said::of(&text);
            counts.add_many("acknowledged writes", said.acknowledged);
            if let Some(trouble) = said.trouble {
                wrong.push(format!("time {time}: it gave up by itself: {trouble}"));
            }
            let mut story = ground.story(seed, Mix::Notes, 0);
            story.advance_to(said.last.unwrap_or(0), &ground.names);
            for line in lines(story.known()) {
                *expected.entry(line).or_default() += 1;
            }
        }
        if let Err(error) = Cairn::open(&database(folder.path()), TODAY).and_then(|cairn| looked_at(&cairn)) {
            wrong.push(format!("time {time}: {}", kind(&error)));
        }
        wrong.extend(sound(&database(folder.path())).err());
        let Ok(found) = facts(&database(folder.path())) else { continue };
        for line in lines(&found) {
            *expected.entry(line).or_default() -= 1;
        }
        let lost: i64 = expected.values().filter(|number| **number > 0).sum();
        let ahead: i64 = -expected.values().filter(|number| **number < 0).sum::<i64>();
        counts.add_many("unacknowledged but there", ahead.unsigned_abs());
        if lost > 0 || ahead > 2 {
            wrong.push(format!("time {time}: {lost} acknowledged are gone, {ahead} are there that were not"));
        }
    }
    (counts, wrong)
}

fn lines(facts: &Facts) -> Vec<String> {
    facts.said.iter().chain(&facts.log).cloned().collect()
}

/// Longer than Cairn waits for another program, and shorter than anybody does.
const PATIENCE: Duration = Duration::from_millis(6_500);

/// Another program that holds the file.
pub(crate) fn held(ground: &Ground) -> Line {
    let (mut counts, mut wrong) = (Counts::default(), Vec::new());
    let folder = quick_scratch();
    let path = database(folder.path());
    let told = Told::of(folder.path(), ground.seed);
    let mut check = |went: Result<(), String>, what: &str| match went {
        Ok(()) => counts.add(what),
        Err(why) => wrong.push(format!("{what}: {why}")),
    };
    let done = (|| -> Result<(), String> {
        let cairn = Cairn::open(&path, TODAY).map_err(|error| kind(&error))?;
        let other = Connection::open(&path).map_err(|error| error.to_string())?;
        let rate = Step::Assess { skill: 0, level: 3 };

        other.execute_batch("BEGIN IMMEDIATE").map_err(|error| error.to_string())?;
        let before = Instant::now();
        let answer = take(&cairn, &rate, 1, &ground.names, &told);
        check(named(&answer, "busy", before), "a write waits and says who is in the way");
        check(looked_at(&cairn).map_err(|error| kind(&error)), "all is read meanwhile");
        let before = Instant::now();
        let second = Cairn::open(&path, TODAY).map_err(|error| kind(&error));
        let quick = if before.elapsed() < PATIENCE { Ok(()) } else { Err("it took too long".into()) };
        check(second.map(drop).and(quick), "opens while another writes");
        other.execute_batch("ROLLBACK").map_err(|error| error.to_string())?;
        check(take(&cairn, &rate, 1, &ground.names, &told), "goes on when the other is done");
        drop((cairn, other));

        let alone = Connection::open(&path).map_err(|error| error.to_string())?;
        alone
            .execute_batch("PRAGMA locking_mode = exclusive; SELECT count(*) FROM entry")
            .map_err(|error| error.to_string())?;
        let before = Instant::now();
        let answer = Cairn::open(&path, TODAY).map(drop).map_err(|error| kind(&error));
        check(named(&answer, "busy", before), "opening waits and says who is in the way");
        drop(alone);
        check(
            Cairn::open(&path, TODAY).map(drop).map_err(|error| kind(&error)),
            "opens when the other is gone",
        );
        let said = facts(&path).map_err(|error| error.to_string())?.said.len();
        check(if said == 1 { Ok(()) } else { Err(format!("{said} statements")) }, "nothing lost or doubled");
        Ok(())
    })();
    wrong.extend(done.err());
    Line::of("G3", "a file another program holds".into(), counts, "a name within 6.5 s, nothing lost", wrong)
}

fn named(answer: &Result<(), String>, name: &str, before: Instant) -> Result<(), String> {
    match answer {
        Err(why) if why == name && before.elapsed() < PATIENCE => Ok(()),
        Err(why) => Err(format!("{why} after {:?}", before.elapsed())),
        Ok(()) => Err("it was done".into()),
    }
}

/// Files of a newer Cairn and of other programs: refused, and every byte as before.
pub(crate) fn foreign() -> Line {
    let (mut counts, mut wrong) = (Counts::default(), Vec::new());
    let newer = (1..=NEWEST)
        .map(|version| (version, "too new", format!("PRAGMA user_version = {}", NEWEST + version)));
    let other = [
        (0, "not ours", "CREATE TABLE note (text); PRAGMA application_id = 77".to_owned()),
        (0, "not ours", "CREATE TABLE note (text); PRAGMA user_version = 3".to_owned()),
    ];
    for (version, name, change) in newer.chain(other) {
        let folder = quick_scratch();
        thaw(version, folder.path());
        let path = database(folder.path());
        let made = fs::create_dir_all(folder.path().join("data"))
            .map_err(|error| error.to_string())
            .and_then(|()| {
                let connection = Connection::open(&path).map_err(|error| error.to_string())?;
                connection.execute_batch(&change).map_err(|error| error.to_string())
            });
        if let Err(why) = made {
            wrong.push(format!("{change}: the scene could not be set: {why}"));
            continue;
        }
        let all = || -> Vec<_> {
            below(folder.path()).into_iter().map(|path| (fs::read(&path).ok(), path)).collect()
        };
        let before = all();
        match Cairn::open(&path, TODAY) {
            Err(error) if kind(&error) == name => counts.add(name),
            Err(error) => wrong.push(format!("{change}: {}", kind(&error))),
            Ok(_) => wrong.push(format!("{change}: it was opened")),
        }
        if all() != before {
            wrong.push(format!("{change}: something changed"));
        }
    }
    Line::of(
        "G3",
        "files of newer Cairns and other programs".into(),
        counts,
        "refused, byte for byte as before",
        wrong,
    )
}
