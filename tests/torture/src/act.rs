//! The one who acts: a process of its own that goes through Cairn's use cases and acknowledges each on its standard
//! output, once the use case has returned. It is there to be killed.

use std::fs;
use std::io::Write;
use std::ops::ControlFlow;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use cairn_core::export::Format;
use cairn_core::market::import::{ImportFrom, ImportInto, ImportRequest};
use cairn_core::progress::LogRequest;
use cairn_core::skills::AssessRequest;
use cairn_core::{Cairn, Error, StoreError};
use cairn_domain::dossier::Shown;
use cairn_domain::level::Level;
use cairn_domain::minutes::Minutes;
use cairn_domain::skills::EvidenceKind;
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use crate::mutant::{self, Mutant};
use crate::story::{self, Facts, Mix, Names, Step, Story};
use crate::vfs::{self, Broken};

/// The day on which all of it takes place.
pub(crate) const TODAY: NaiveDate = match NaiveDate::from_ymd_opt(2026, 11, 24) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

/// The database below the folder of a story.
pub(crate) fn database(folder: &Path) -> PathBuf {
    folder.join("data").join(cairn_cli::DATABASE)
}

/// The file that exports go to.
pub(crate) fn export(folder: &Path) -> PathBuf {
    folder.join("exports").join("plan.json")
}

/// What the one who acts is told.
#[derive(Debug, Clone, clap::Args)]
pub(crate) struct Told {
    /// Where the data and the exports are
    pub(crate) folder: PathBuf,
    /// What the story follows from
    #[arg(long = "story", default_value_t = 1)]
    pub(crate) seed: u64,
    /// How many steps of it were taken before
    #[arg(long, default_value_t = 0)]
    pub(crate) from: u64,
    /// After how many more it ends; never, if it is not said
    #[arg(long)]
    pub(crate) steps: Option<u64>,
    /// What it is made of
    #[arg(long, value_enum, default_value_t = Mix::All)]
    pub(crate) mix: Mix,
    /// The mistake to make
    #[arg(long, value_enum)]
    pub(crate) mutant: Option<Mutant>,
    /// Whether it stays once it is done, with the data open
    #[arg(long)]
    pub(crate) stay: bool,
    /// The promise of the disk to break
    #[arg(long, value_enum, default_value_t = Broken::None)]
    pub(crate) broken: Broken,
    /// The day it is
    #[arg(long, default_value_t = TODAY)]
    pub(crate) today: NaiveDate,
    /// Waits until this file is there
    #[arg(long)]
    pub(crate) at: Option<PathBuf>,
}

impl Told {
    /// A whole story of that seed, told rightly.
    pub(crate) fn of(folder: &Path, seed: u64) -> Self {
        let (mix, mutant, broken) = (Mix::All, None, Broken::None);
        Self {
            folder: folder.to_path_buf(),
            seed,
            from: 0,
            steps: None,
            mix,
            mutant,
            stay: false,
            broken,
            today: TODAY,
            at: None,
        }
    }
}

/// Opens the data and goes on with the story, until its end or until somebody ends it.
pub(crate) fn act(told: &Told) -> ExitCode {
    if told.broken != Broken::None {
        vfs::install();
        vfs::break_promises(told.broken);
    }
    while told.at.as_ref().is_some_and(|file| !file.exists()) {
        // Not asleep: whoever is meant to come together has to come at the same moment.
        std::hint::spin_loop();
    }
    if told.mutant == Some(Mutant::UpgradeInSteps) {
        mutant::upgrade_in_steps(&database(&told.folder));
    }
    if told.mutant == Some(Mutant::NoPatience)
        && mutant::turns_the_log_on_once(&database(&told.folder)).is_err()
    {
        say("closed busy");
        return ExitCode::from(3);
    }
    let cairn = match Cairn::open(&database(&told.folder), told.today) {
        Ok(cairn) => cairn,
        Err(error) => {
            say(&format!("closed {}", kind(&error)));
            return ExitCode::from(3);
        }
    };
    if told.mutant == Some(Mutant::ForAll) {
        let _ = fs::set_permissions(database(&told.folder), fs::Permissions::from_mode(0o644));
    }
    say("open");
    let Ok(content) = cairn.content() else { return ExitCode::from(3) };
    let names = Names::of(&content);
    let mut story = Story::begin(told.seed, told.mix, Facts::default());
    story.advance_to(told.from, &names);
    while told.steps.is_none_or(|steps| story.number < told.from + steps) {
        let (step, number) = (story.next(&names), story.number + 1);
        if told.mutant == Some(Mutant::AckFirst) {
            say(&format!("done {number}"));
        }
        if let Err(why) = take(&cairn, &step, number, &names, told) {
            say(&format!("refused {number} {why}"));
            return ExitCode::from(4);
        }
        story.advance(&names);
        if told.mutant != Some(Mutant::AckFirst) {
            say(&format!("done {number}"));
        }
    }
    if told.stay {
        loop {
            std::thread::park();
        }
    }
    ExitCode::SUCCESS
}

/// One line in one call of the system, so that it is there whole or not at all.
fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    let _ = out.write_all(format!("{line}\n").as_bytes()).and_then(|()| out.flush());
}

/// Takes one step, as the programs would.
pub(crate) fn take(
    cairn: &Cairn,
    step: &Step,
    number: u64,
    names: &Names,
    told: &Told,
) -> Result<(), String> {
    let today = told.today;
    let done = match step {
        Step::Assess { skill, level } => {
            let request = AssessRequest {
                skill: named(&names.skills[*skill]),
                level: Level::ALL[usize::from(*level)],
                evidence: EvidenceKind::SelfRated,
                link: None,
                note: Some(story::note(number)),
            };
            cairn.skills_assess(&[request], today).map(|_| ())
        }
        Step::Log { resource, minutes } => {
            let request = LogRequest {
                resource: named(&names.resources[*resource]),
                unit: None,
                minutes: Minutes::new(*minutes),
                on: None,
                note: Some(story::note(number)),
            };
            cairn.progress_log(&request, today).map(|_| ())
        }
        Step::Tick { unit } => cairn.progress_tick(&named(&names.units[*unit]), today).map(|_| ()),
        Step::Untick { unit } => cairn.progress_untick(&named(&names.units[*unit]), today).map(|_| ()),
        Step::Hours { minutes } => cairn.settings_get().and_then(|mut settings| {
            settings.terms.hours_per_week = Minutes::new(*minutes);
            cairn.settings_set(&settings).map(|_| ())
        }),
        Step::AcceptPlan => cairn
            .settings_get()
            .and_then(|settings| cairn.plan_accept(&settings.constraints(today).into(), today).map(|_| ())),
        Step::Import => import(cairn, number, today),
        Step::Undo => cairn.undo().map(|_| ()),
        Step::Redo => cairn.redo().map(|_| ()),
        Step::BackUp => cairn.back_up(moment(number, today)).map(|_| ()),
        Step::Restore { made_by } => {
            let name = format!("{}-asked.cairn", moment(*made_by, today).format("%Y-%m-%dT%H%M%S"));
            cairn
                .restore_look_at(&name)
                .and_then(|brought| cairn.restore(&brought, moment(number, today)))
                .map(|_| ())
        }
        Step::Export if told.mutant == Some(Mutant::ExportInPlace) => {
            return mutant::export_in_place(cairn, &export(&told.folder), today);
        }
        Step::Export => return write_export(&told.folder, today),
    };
    done.map_err(|error| kind(&error))
}

/// Each step has a second of its own.
fn moment(number: u64, today: NaiveDate) -> NaiveDateTime {
    let seconds = u32::try_from(number % 86_400).unwrap_or(0);
    today.and_time(NaiveTime::from_num_seconds_from_midnight_opt(seconds, 0).unwrap_or(NaiveTime::MIN))
}

fn named<T: std::str::FromStr>(name: &str) -> T {
    let Ok(named) = name.parse() else { unreachable!("{name} is a name of the shipped data") };
    named
}

fn import(cairn: &Cairn, number: u64, today: NaiveDate) -> Result<(), Error> {
    let request = ImportRequest {
        from: ImportFrom::Text(story::postings()),
        into: ImportInto::New(story::market(number)),
        columns: None,
    };
    let preview = cairn.market_import_prepare(&request, today, &mut |_| ControlFlow::Continue(()))?;
    cairn.market_import_apply(preview.import, today).map(|_| ())
}

/// Exports as the terminal does, with its words.
fn write_export(folder: &Path, today: NaiveDate) -> Result<(), String> {
    let path = export(folder);
    if let Some(exports) = path.parent() {
        fs::create_dir_all(exports).map_err(|error| error.to_string())?;
    }
    let (data, out) = (folder.join("data"), path);
    let words: Vec<std::ffi::OsString> = vec![
        "cairn".into(),
        "--data-dir".into(),
        data.into(),
        "export".into(),
        Format::Json.to_string().into(),
        "--out".into(),
        out.into(),
        "--force".into(),
    ];
    let mut complaint = Vec::new();
    let now = today.and_time(NaiveTime::MIN);
    match cairn_cli::run_with(words, now, &mut std::io::sink(), &mut complaint, None) {
        0 => Ok(()),
        _ => Err(format!("export {}", String::from_utf8_lossy(&complaint).trim())),
    }
}

/// The bytes of the export.
pub(crate) fn exported(cairn: &Cairn, today: NaiveDate) -> Result<Vec<u8>, Error> {
    let files = cairn.export_write(Format::Json, &Shown::everything(), None, today)?;
    Ok(files.into_iter().flat_map(|file| file.bytes).collect())
}

/// The kind of a failure in one or two words; what has no kind is told in full.
pub(crate) fn kind(error: &Error) -> String {
    let Error::Store(error) = error else { return format!("unexpected: {error}") };
    match error {
        StoreError::Busy => "busy".into(),
        StoreError::Full => "full".into(),
        StoreError::DiskFailed { .. } => "disk failed".into(),
        StoreError::Damaged { .. } => "damaged".into(),
        StoreError::TooNew { .. } => "too new".into(),
        StoreError::NotOurs(_) => "not ours".into(),
        StoreError::Unwritable { .. } => "unwritable".into(),
        StoreError::BadBackup { .. } => format!("backup refused: {error}"),
        StoreError::BadRow { .. } => format!("unexpected: {error}"),
        StoreError::Sql { source, .. } => format!("unexpected: {error}: {source}"),
    }
}
