//! Every fixture of a document about a person is brought in, each read by a confined child where it is no text: which
//! skills it names, at which levels, what its rows come to, or why it is refused. The table is printed.
//!
//! Real documents are read from `../shared` where that exists, by their counts alone; nothing of them is kept here.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};

use cairn_core::Cairn;
use cairn_core::bring::Brought;
use cairn_domain::level::Level;
use cairn_domain::skills::claims::ClaimAction;
use cairn_tests::TODAY;

/// What a fixture comes to: so many skills, with the levels of some; rows that are added and that are left out; or a
/// part of the reason it is refused.
enum Outcome {
    Names(usize, &'static [(&'static str, Level)]),
    Adds(u32, u32),
    Refused(&'static str),
}

use Outcome::{Adds, Names, Refused};

/// The same person as text, Markdown, DOCX and PDF.
const ANN: &[(&str, Level)] = &[
    ("go", Level::Advanced),
    ("kafka", Level::Guided),
    ("raft", Level::Guided),
    ("consistent-hashing", Level::Aware),
    ("docker", Level::Aware),
];

const FIXTURES: [(&str, Outcome); 16] = [
    ("resume.md", Names(12, ANN)),
    ("resume-utf16.txt", Names(12, ANN)),
    ("resume.docx", Names(13, ANN)),
    ("resume.pdf", Names(12, ANN)),
    (
        "resume.json",
        Names(6, &[("go", Level::Advanced), ("kafka", Level::Advanced), ("raft", Level::Guided)]),
    ),
    (
        "linkedin.zip",
        Names(6, &[("kafka", Level::Advanced), ("python", Level::Guided), ("go", Level::Aware)]),
    ),
    ("skills.csv", Names(2, &[("go", Level::Advanced), ("raft", Level::Aware)])),
    ("skills.txt", Names(3, &[("raft", Level::Aware)])),
    ("goodreads.csv", Adds(4, 2)),
    ("goodreads-odd.csv", Adds(3, 1)),
    ("goodreads-broken.csv", Adds(0, 7)),
    ("bomb.zip", Refused("it unpacks to more than is read")),
    ("pictures.zip", Refused("without a document or a table")),
    ("entities.docx", Refused("document type definition")),
    ("cut.pdf", Refused("it is damaged")),
    ("broken.json", Refused("line 3")),
];

/// No document takes longer, however it was made.
const LONGEST: Duration = Duration::from_secs(12);

fn main() -> ExitCode {
    let words: Vec<OsString> = std::env::args_os().collect();
    if cairn_document::is_asked(words.iter().cloned()) {
        return cairn_document::serve();
    }
    // The runner of tests asks for a list; there is one test here.
    if words.iter().any(|word| word == "--list") {
        println!("documents: test");
        return ExitCode::SUCCESS;
    }
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/documents");
    let mut wrong = 0;
    println!("running 1 test\n\ndocument              outcome");
    for (name, expected) in FIXTURES {
        let (said, right) = check(&folder.join(name), &expected);
        println!("{name:<21} {said}{}", if right { "" } else { "   WRONG" });
        wrong += usize::from(!right);
    }
    wrong += real();
    println!(
        "\ntest result: {}. {} passed; {} failed",
        if wrong == 0 { "ok" } else { "FAILED" },
        usize::from(wrong == 0),
        usize::from(wrong > 0)
    );
    if wrong == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn check(path: &Path, expected: &Outcome) -> (String, bool) {
    let begun = Instant::now();
    let brought = look(path);
    let in_time = begun.elapsed() < LONGEST;
    let (said, right) = match (brought, expected) {
        (Ok(Brought::Claims(found)), Names(count, levels)) => {
            let claims = &found.claims.claims;
            let level = |skill: &str| {
                claims.iter().find(|claim| claim.skill.as_str() == skill).map(|claim| claim.proposed)
            };
            let levels_fit = levels.iter().all(|(skill, wanted)| level(skill) == Some(*wanted));
            let shown = claims.iter().all(|claim| !claim.seen.is_empty() && claim.action == ClaimAction::Add);
            (format!("{} skills", claims.len()), claims.len() == *count && levels_fit && shown)
        }
        (Ok(Brought::Rows(found)), Adds(added, left_out)) => (
            format!("{} rows, {} left out", found.added, found.left_out),
            (found.added, found.left_out) == (*added, *left_out),
        ),
        (Err(why), Refused(part)) => (format!("refused: {why}"), why.contains(part)),
        (Ok(_), _) => ("brought in as something else".into(), false),
        (Err(why), _) => (format!("refused: {why}"), false),
    };
    (said, right && in_time)
}

/// Nothing of it may be kept by looking.
fn look(path: &Path) -> Result<Brought, String> {
    let cairn = Cairn::in_memory().map_err(|error| error.to_string())?;
    let bytes = std::fs::read(path).map_err(|error| error.to_string())?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let brought =
        cairn.bring_look(&name, &bytes, &cairn_document::read, TODAY).map_err(|error| error.to_string());
    let said = cairn.skills_said().map_err(|error| error.to_string())?;
    assert!(said.is_empty(), "looking changes nothing");
    brought
}

/// Documents as they are found in the world, where they are there; tells how many went wrong.
fn real() -> usize {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/fixtures/resumes");
    let tables = ["Certifications.csv", "Education.csv", "Positions.csv", "Skills.csv"];
    let tables = tables.map(|name| folder.join("linkedin_export_real").join(name));
    let others = [
        "jsonresume_real_old_keys_architect.json",
        "jsonresume_real_old_keys_ios.json",
        "jsonresume_spec_sample.json",
        "linkedin_positions_nl_year_only_dates.csv",
        "resume_json_not_jsonresume_backend.json",
    ];
    let files: Vec<PathBuf> = tables
        .into_iter()
        .chain(others.map(|name| folder.join(name)))
        .filter(|file| file.is_file())
        .collect();
    if files.is_empty() {
        println!("real documents are not here, so they were not read");
    }
    let mut wrong = 0;
    for file in files {
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        match look(&file) {
            Ok(Brought::Claims(found)) => {
                println!(
                    "real: {name}: {} skills, {} items unknown",
                    found.claims.claims.len(),
                    found.claims.unknown.len()
                );
            }
            Ok(Brought::Rows(_)) => {
                println!("real: {name}: rows of a table   WRONG");
                wrong += 1;
            }
            Err(why) => {
                println!("real: {name}: {why}   WRONG");
                wrong += 1;
            }
        }
    }
    wrong
}
