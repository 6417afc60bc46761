//! What the fuzzer found worth keeping, met again on any compiler (R15).

use std::fs;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use cairn_untrusted::{TARGETS, careless, corpus, fuzz, seeds};

/// Whoever takes longer for a few kilobytes is stuck; without optimization and beside others everything is slow.
const LONGEST: Duration = Duration::from_secs(30);

/// No input that is kept is larger.
const LARGEST: usize = 8 << 10;

/// Everything that is kept for a target, by the name of its file.
fn kept(target: &str) -> Vec<(PathBuf, Vec<u8>)> {
    let entries = fs::read_dir(corpus(target)).into_iter().flatten().flatten();
    let mut kept: Vec<_> =
        entries.map(|entry| entry.path()).map(|path| (path.clone(), fs::read(path).unwrap())).collect();
    kept.sort();
    kept
}

fn replayed(name: &str) {
    let target = TARGETS.into_iter().find(|target| target.name == name).expect("there is such a target");
    let seeds = seeds::of(name).map(|seed| (PathBuf::from(seed.kind), seed.bytes));
    let mut met = 0;
    for (path, bytes) in kept(name).into_iter().chain(seeds) {
        assert!(bytes.len() <= LARGEST, "{} is large", path.display());
        let begun = Instant::now();
        (target.meet)(&bytes);
        assert!(begun.elapsed() < LONGEST, "{} took {:?}", path.display(), begun.elapsed());
        met += 1;
    }
    assert!(met > 0, "nothing is met by {name}");
}

macro_rules! replay {
    ($($target:ident),+ $(,)?) => {
        $(#[test]
        fn $target() {
            replayed(stringify!($target));
        })+

        #[test]
        fn every_target_is_replayed() {
            let mut replayed = [$(stringify!($target)),+];
            let mut all = TARGETS.map(|target| target.name);
            replayed.sort_unstable();
            all.sort_unstable();
            assert_eq!(replayed, all);
        }
    };
}

replay!(
    pages,
    records,
    tables,
    texts,
    profiles,
    brought,
    zips,
    word,
    pdfs,
    recognition,
    backups,
    words,
    exports,
);

#[test]
fn what_is_kept_is_small_enough_to_keep() {
    let lengths = TARGETS.into_iter().flat_map(|target| kept(target.name)).map(|(_, bytes)| bytes.len());
    assert!(lengths.sum::<usize>() < 2 << 20);
}

#[test]
fn a_reader_that_panics_is_noticed() {
    careless(b"cairn, and no mistake");
    assert!(std::panic::catch_unwind(|| careless(b"cairn!")).is_err());
}

#[test]
fn every_target_has_a_program_that_drives_it() {
    let folder = fuzz();
    let named = fs::read_to_string(folder.join("Cargo.toml")).unwrap();
    for target in TARGETS.map(|target| target.name).into_iter().chain(["careless"]) {
        assert!(named.contains(&format!("\nname = \"{target}\"\n")), "{target} is not named");
        let program = fs::read_to_string(folder.join(format!("fuzz_targets/{target}.rs"))).unwrap();
        assert!(program.contains("(bytes)"), "{target} meets nothing");
    }
}
