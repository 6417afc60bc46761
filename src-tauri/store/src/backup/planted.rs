//! Links and other things laid where backups go and where erasing clears.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;

use cairn_domain::backup::{Made, Why};

use super::seal::Passphrase;
use super::tests::Home;

fn now() -> chrono::NaiveDateTime {
    "2026-11-24T18:30:00".parse().unwrap()
}

#[test]
fn a_backup_is_written_through_no_link_and_over_no_database() {
    let home = Home::empty();
    let (store, diary) = (home.open(), home.elsewhere("diary"));
    fs::write(&diary, "mine").unwrap();
    for words in ["", "correct horse"] {
        let passphrase = Passphrase::new(words.into());
        let save = |file: &Path| store.back_up_to(file, passphrase.as_ref(), now());
        let link = home.elsewhere("link.cairn");
        symlink(&diary, &link).unwrap();
        save(&link).unwrap();
        assert!(!link.is_symlink());
        fs::remove_file(&link).unwrap();
        symlink(home.database(), &link).unwrap();
        for database in [home.database(), link.clone()] {
            assert!(save(&database).is_err(), "{}", database.display());
        }
        assert!(save(Path::new("/dev/null")).is_err());
        fs::remove_file(&link).unwrap();
    }
    assert_eq!(fs::read_to_string(&diary).unwrap(), "mine");
    assert!(store.read(|r| r.holdings()).unwrap().is_empty(), "the database is one still");
}

#[test]
fn erasing_backups_in_a_folder_elsewhere_takes_them_and_nothing_else() {
    let home = Home::empty();
    let (store, stick) = (home.open(), home.elsewhere("stick"));
    fs::create_dir(&stick).unwrap();
    for (name, text) in [("diary.txt", "mine"), ("other.cairn", "of a mountain"), ("other.db", "mine too")] {
        fs::write(stick.join(name), text).unwrap();
    }
    let backups = home.database().with_file_name("backups");
    symlink(&stick, &backups).unwrap();
    let made = store.back_up(Made { at: now(), why: Why::Asked }).unwrap().unwrap();
    assert!(made.file.exists());
    store.erase(true).unwrap();
    assert!(!backups.is_symlink() && !made.file.exists());
    let mut left: Vec<_> = fs::read_dir(&stick).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    left.sort();
    assert_eq!(left, ["diary.txt", "other.cairn", "other.db"]);
    assert!(!stick.join(made.name()).exists());
}

#[test]
fn erasing_follows_no_link_out_of_the_folder() {
    let home = Home::empty();
    let (store, theirs) = (home.open(), home.elsewhere("theirs"));
    fs::create_dir(&theirs).unwrap();
    fs::write(theirs.join("diary.txt"), "mine").unwrap();
    let made = store.back_up(Made { at: now(), why: Why::Asked }).unwrap().unwrap();
    symlink(&theirs, made.file.with_file_name("within")).unwrap();
    symlink(&theirs, home.database().with_file_name("damaged-2026-11-01")).unwrap();
    store.erase(true).unwrap();
    assert!(!home.database().with_file_name("damaged-2026-11-01").is_symlink());
    assert_eq!(fs::read_to_string(theirs.join("diary.txt")).unwrap(), "mine");
}
