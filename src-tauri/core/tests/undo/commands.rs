//! Commands drawn by number: every kind of step a person can take back, on what is there at that moment.
//!
//! The harness that takes a thousand sequences back draws from the same commands.

use std::collections::BTreeSet;
use std::ops::ControlFlow;

use cairn_core::market::import::{ImportFrom, ImportInto, ImportRequest};
use cairn_core::plan::{PlanRequest, Search};
use cairn_core::practice::{CardAnswer, CardWriter, CheckRequest};
use cairn_core::progress::{CorrectRequest, EntriesRequest, LogRequest, PartRequest, TimerStop};
use cairn_core::skills::AssessRequest;
use cairn_core::{Cairn, Error};
use cairn_domain::applications::{Application, Stage, Step};
use cairn_domain::catalog::own::{ResourceDraft, UnitDraft};
use cairn_domain::catalog::{Gain, PriceTier, ResourceKind};
use cairn_domain::id::{CardId, ResourceId, SkillId};
use cairn_domain::level::Level;
use cairn_domain::minutes::Minutes;
use cairn_domain::practice::{CardDraft, CardStyle, MockSet};
use cairn_domain::progress::{Entry, Event};
use cairn_domain::share::Share;
use cairn_domain::skills::EvidenceKind;
use cairn_domain::skills::recognize::Verdict;
use chrono::NaiveDate;

/// A kind of command.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    Assess,
    TakeClaims,
    Log,
    Correct,
    Withdraw,
    Tick,
    Untick,
    Part,
    Finish,
    TakeOffer,
    LeaveOffer,
    StartTimer,
    StopTimer,
    Choose,
    AcceptPlan,
    AddResource,
    ChangeResource,
    RemoveResource,
    AddApplication,
    ChangeApplication,
    RemoveApplication,
    KeepResume,
    ForgetResume,
    AddCard,
    ChangeCard,
    SetCardAside,
    RemoveCard,
    Answer,
    Check,
    TakeRecall,
    BeginMock,
    EndMock,
    DropMock,
    ImportPostings,
    ImportTable,
    RenameMarket,
    RemoveMarket,
    RemovePosting,
    CorrectWords,
    BringSessions,
    BringNotes,
    BringNames,
    Undo,
    Redo,
}

/// How often each kind comes: what costs a moment more seldom than what does not.
const OFTEN: [(u8, Kind); 44] = [
    (3, Kind::Assess),
    (1, Kind::TakeClaims),
    (4, Kind::Log),
    (2, Kind::Correct),
    (2, Kind::Withdraw),
    (2, Kind::Tick),
    (1, Kind::Untick),
    (2, Kind::Part),
    (2, Kind::Finish),
    (1, Kind::TakeOffer),
    (1, Kind::LeaveOffer),
    (2, Kind::StartTimer),
    (2, Kind::StopTimer),
    (2, Kind::Choose),
    (1, Kind::AcceptPlan),
    (2, Kind::AddResource),
    (1, Kind::ChangeResource),
    (1, Kind::RemoveResource),
    (2, Kind::AddApplication),
    (1, Kind::ChangeApplication),
    (1, Kind::RemoveApplication),
    (1, Kind::KeepResume),
    (1, Kind::ForgetResume),
    (2, Kind::AddCard),
    (1, Kind::ChangeCard),
    (2, Kind::SetCardAside),
    (1, Kind::RemoveCard),
    (2, Kind::Answer),
    (1, Kind::Check),
    (1, Kind::TakeRecall),
    (2, Kind::BeginMock),
    (1, Kind::EndMock),
    (1, Kind::DropMock),
    (1, Kind::ImportPostings),
    (1, Kind::ImportTable),
    (1, Kind::RenameMarket),
    (1, Kind::RemoveMarket),
    (1, Kind::RemovePosting),
    (1, Kind::CorrectWords),
    (1, Kind::BringSessions),
    (1, Kind::BringNotes),
    (1, Kind::BringNames),
    (2, Kind::Undo),
    (1, Kind::Redo),
];

/// A command: its kind, on which of what is there, and how.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Command {
    pub(crate) kind: Kind,
    pub(crate) which: usize,
    pub(crate) how: u16,
}

impl Command {
    /// The command that three numbers draw, whatever they are.
    pub(crate) fn drawn((kind, which, how): (u8, u16, u16)) -> Self {
        let all: u8 = OFTEN.iter().map(|(often, _)| often).sum();
        let mut left = kind % all;
        let kind = OFTEN.iter().find_map(|(often, kind)| match left.checked_sub(*often) {
            Some(less) => {
                left = less;
                None
            }
            None => Some(*kind),
        });
        Self { kind: kind.unwrap_or(Kind::Log), which: usize::from(which), how }
    }

    fn one_of<'a, T>(&self, list: &'a [T]) -> Option<&'a T> {
        list.get(self.which % list.len().max(1))
    }

    /// The first few of many, so that commands meet again what others left.
    fn one_of_few<'a, T>(&self, list: &'a [T]) -> Option<&'a T> {
        self.one_of(list.get(..3).unwrap_or(list))
    }

    fn level(&self) -> Level {
        Level::ALL[usize::from(self.how) % Level::ALL.len()]
    }

    fn words(&self, of: &str) -> String {
        format!("{of} {}, \u{201c}quoted\u{201d} \u{6f22}", self.how)
    }
}

/// What may be named: what is shipped, without what is added and taken away again.
pub(crate) struct Names {
    skills: Vec<SkillId>,
    resources: Vec<(ResourceId, Vec<cairn_domain::id::UnitId>)>,
    cards: Vec<CardId>,
}

impl Names {
    /// The names in what Cairn ships.
    pub(crate) fn of(cairn: &Cairn) -> Result<Self, Error> {
        let content = cairn.content()?;
        let real = content.skills.iter().filter(|skill| !skill.is_umbrella());
        let resource = |resource: &cairn_domain::catalog::Resource| {
            (resource.id.clone(), resource.units.iter().map(|unit| unit.id.clone()).collect())
        };
        Ok(Self {
            skills: real.map(|skill| skill.id.clone()).collect(),
            resources: content.catalog.iter().map(resource).collect(),
            cards: content.cards.iter().map(|card| card.id.clone()).collect(),
        })
    }
}

/// Carries a command out. Where there is nothing it could be about, nothing is done.
pub(crate) fn carry_out(
    cairn: &Cairn,
    names: &Names,
    command: &Command,
    today: NaiveDate,
) -> Result<(), Error> {
    use Kind as K;
    match command.kind {
        K::Assess | K::TakeClaims | K::Log | K::Correct | K::Withdraw => say(cairn, names, command, today),
        K::Tick | K::Untick | K::Part | K::Finish | K::TakeOffer | K::LeaveOffer => {
            study(cairn, names, command, today)
        }
        K::StartTimer | K::StopTimer | K::Choose | K::AcceptPlan => plan(cairn, names, command, today),
        K::AddResource | K::ChangeResource | K::RemoveResource => own(cairn, names, command, today),
        K::AddApplication | K::ChangeApplication | K::RemoveApplication | K::KeepResume | K::ForgetResume => {
            apply(cairn, command, today)
        }
        K::AddCard | K::ChangeCard | K::SetCardAside | K::RemoveCard | K::Answer => {
            practise(cairn, names, command, today)
        }
        K::Check | K::TakeRecall | K::BeginMock | K::EndMock | K::DropMock => {
            examine(cairn, names, command, today)
        }
        K::ImportPostings
        | K::ImportTable
        | K::RenameMarket
        | K::RemoveMarket
        | K::RemovePosting
        | K::CorrectWords => look_at_jobs(cairn, names, command, today),
        K::BringSessions | K::BringNotes | K::BringNames => bring(cairn, names, command, today),
        K::Undo => cairn.undo().map(drop),
        K::Redo => cairn.redo().map(drop),
    }
}

fn request(command: &Command, skill: &SkillId) -> AssessRequest {
    AssessRequest {
        skill: skill.clone(),
        level: command.level(),
        evidence: EvidenceKind::Project,
        link: Some("https://example.org/proof".into()),
        note: Some(command.words("note")),
    }
}

fn say(cairn: &Cairn, names: &Names, command: &Command, today: NaiveDate) -> Result<(), Error> {
    let rows = || cairn.progress_entries(EntriesRequest { after: 0, most: 50 }).map(|page| page.rows);
    match command.kind {
        Kind::Assess => match command.one_of(&names.skills) {
            Some(skill) => cairn.skills_assess(&[request(command, skill)], today).map(drop),
            None => Ok(()),
        },
        Kind::TakeClaims => {
            let decided: Vec<_> =
                names.skills.iter().skip(command.which % 9).take(3).map(|s| request(command, s)).collect();
            cairn.claims_take("cv.txt", &decided, today).map(drop)
        }
        Kind::Log => {
            let Some((resource, units)) = command.one_of(&names.resources) else { return Ok(()) };
            let unit = units.first().filter(|_| command.how.is_multiple_of(2)).cloned();
            let note = Some(command.words("session"));
            let minutes = Minutes::new(1 + u32::from(command.how) % 600);
            let log = LogRequest { resource: resource.clone(), unit, minutes, on: None, note };
            cairn.progress_log(&log, today).map(drop)
        }
        Kind::Correct => {
            let rows = rows()?;
            let Some(row) = command.one_of(&rows) else { return Ok(()) };
            let mut now = row.entry.clone();
            now.on = today - chrono::Days::new(u64::from(command.how) % 5);
            if let Event::Studied { minutes, .. } = &mut now.event {
                *minutes = Minutes::new(1 + u32::from(command.how) % 500);
            }
            cairn.progress_correct(&CorrectRequest { was: row.entry.clone(), now }, today).map(drop)
        }
        _ => {
            let rows = rows()?;
            let entry: Option<&Entry> = command.one_of(&rows).map(|row| &row.entry);
            entry.map_or(Ok(()), |entry| cairn.progress_withdraw(entry, today).map(drop))
        }
    }
}

fn study(cairn: &Cairn, names: &Names, command: &Command, today: NaiveDate) -> Result<(), Error> {
    let Some((resource, units)) = command.one_of_few(&names.resources) else { return Ok(()) };
    let Some(unit) = units.get(usize::from(command.how) % units.len().max(1)) else { return Ok(()) };
    match command.kind {
        Kind::Tick => cairn.progress_tick(unit, today).map(drop),
        Kind::Untick => cairn.progress_untick(unit, today).map(drop),
        Kind::Part => {
            let share = Share::from_percent(u32::from(command.how) % 100);
            cairn.progress_part(&PartRequest { unit: unit.clone(), share }, today).map(drop)
        }
        Kind::Finish => cairn.progress_finish(resource, today).map(drop),
        Kind::TakeOffer => cairn.progress_accept_offer(resource, None, today).map(drop),
        _ => cairn.progress_decline_offer(resource, today).map(drop),
    }
}

fn plan(cairn: &Cairn, names: &Names, command: &Command, today: NaiveDate) -> Result<(), Error> {
    let now = today.and_hms_opt(12, 0, 0).unwrap_or_default();
    match command.kind {
        Kind::StartTimer => match command.one_of(&names.resources) {
            Some((resource, units)) => cairn.progress_timer_start(resource, units.first(), now).map(drop),
            None => Ok(()),
        },
        Kind::StopTimer => {
            let stop = [TimerStop::Log, TimerStop::LogSeen, TimerStop::Discard][command.which % 3];
            let later = now + chrono::TimeDelta::minutes(i64::from(command.how) % 600);
            cairn.progress_timer_stop(stop, later).map(drop)
        }
        Kind::Choose => {
            let mut settings = cairn.settings_get()?;
            settings.terms.hours_per_week = Minutes::new(60 + u32::from(command.how) % 2_000);
            settings.letters = command.which.is_multiple_of(2);
            cairn.settings_set(&settings).map(drop)
        }
        _ => {
            let mut request: PlanRequest = cairn.settings_get()?.constraints(today).into();
            request.search = Search::Brief;
            cairn.plan_accept(&request, today).map(drop)
        }
    }
}

fn own(cairn: &Cairn, names: &Names, command: &Command, today: NaiveDate) -> Result<(), Error> {
    let there = cairn.own_resources()?;
    if command.kind == Kind::AddResource {
        let Some(skill) = command.one_of(&names.skills) else { return Ok(()) };
        let draft = ResourceDraft {
            title: command.words("Own"),
            kind: ResourceKind::Book,
            provider: "Somebody".into(),
            url: None,
            isbn: None,
            language: "en".into(),
            price: PriceTier::Free,
            low: None,
            typical: Some(Minutes::from_hours(9)),
            high: None,
            gains: vec![Gain { skill: skill.clone(), from: Level::None, to: Level::Guided }],
            needs: Vec::new(),
            units: vec![UnitDraft { title: "Part one".into(), minutes: None }],
            note: Some(command.words("why")),
        };
        return cairn.resource_add(&draft, today).map(drop);
    }
    let Some(resource) = command.one_of(&there) else { return Ok(()) };
    if command.kind == Kind::RemoveResource {
        return cairn.resource_remove(&resource.id).map(drop);
    }
    let draft = ResourceDraft { note: Some(command.words("again")), ..ResourceDraft::from(resource) };
    cairn.resource_change(&resource.id, &draft, today).map(drop)
}

fn apply(cairn: &Cairn, command: &Command, today: NaiveDate) -> Result<(), Error> {
    match command.kind {
        Kind::KeepResume => {
            let text = format!("Ann\n\n## Experience\nBuilt Raft in Go, {}.\n", command.how);
            let read = |_: &[u8]| Ok(Vec::new());
            return cairn.resume_keep("cv.md", text.as_bytes(), &read, today).map(drop);
        }
        Kind::ForgetResume => return cairn.resume_forget().map(drop),
        Kind::AddApplication => {
            let application = Application {
                company: command.words("Company"),
                title: "Engineer".into(),
                url: None,
                note: None,
                on: today,
                steps: vec![Step { on: today, stage: Stage::Applied, note: None }],
            };
            return cairn.application_add(application, None).map(drop);
        }
        _ => {}
    }
    let board = cairn.applications(today)?;
    let Some(row) = command.one_of(&board.list) else { return Ok(()) };
    if command.kind == Kind::RemoveApplication {
        return cairn.application_remove(row.id).map(drop);
    }
    let application = Application { note: Some(command.words("heard")), ..row.application.clone() };
    cairn.application_change(row.id, application).map(drop)
}

fn practise(cairn: &Cairn, names: &Names, command: &Command, today: NaiveDate) -> Result<(), Error> {
    match command.kind {
        Kind::AddCard => {
            let Some(skill) = command.one_of(&names.skills) else { return Ok(()) };
            let draft = CardDraft {
                skill: skill.clone(),
                style: CardStyle::Concept,
                question: command.words("What is it?"),
                points: vec!["One".into(), "Two".into()],
                probes: Level::Guided,
                reading: String::new(),
            };
            cairn.practice_card_put(None, &draft, today).map(drop)
        }
        Kind::Answer => match command.one_of_few(&names.cards) {
            Some(card) => {
                let answer =
                    CardAnswer { card: card.clone(), met: vec![0], seconds: u32::from(command.how) % 600 };
                cairn.practice_answer(&answer, today).map(drop)
            }
            None => Ok(()),
        },
        Kind::SetCardAside => match command.one_of_few(&names.cards) {
            Some(card) => cairn.practice_card_aside(card, command.how.is_multiple_of(2), today).map(drop),
            None => Ok(()),
        },
        _ => {
            let view = cairn.practice_view(today)?;
            let all = || view.cards.iter().chain(&view.aside);
            let written: Vec<_> = all().filter(|row| row.written != CardWriter::Cairn).collect();
            if command.kind == Kind::RemoveCard {
                let row = command.one_of(&written);
                return row.map_or(Ok(()), |row| cairn.practice_card_remove(&row.card.id).map(drop));
            }
            let few: Vec<_> = written.into_iter().chain(all().take(3)).collect();
            let Some(row) = command.one_of(&few) else { return Ok(()) };
            let draft = CardDraft { question: command.words("And now?"), ..CardDraft::from(&row.card) };
            cairn.practice_card_put(Some(&row.card.id), &draft, today).map(drop)
        }
    }
}

fn examine(cairn: &Cairn, names: &Names, command: &Command, today: NaiveDate) -> Result<(), Error> {
    let now = today.and_hms_opt(18, 0, 0).unwrap_or_default();
    match command.kind {
        Kind::Check => {
            let content = cairn.content()?;
            let Some(card) = command.one_of(&names.cards) else { return Ok(()) };
            let Some(card) = content.cards.iter().find(|known| &known.id == card) else { return Ok(()) };
            let answer = CardAnswer { card: card.id.clone(), met: vec![0], seconds: 30 };
            let request = CheckRequest { skill: card.skill.clone(), answers: vec![answer] };
            cairn.practice_check_end(&request, false, today).map(drop)
        }
        Kind::TakeRecall => match command.one_of(&names.skills) {
            Some(skill) => cairn.practice_recall_take(skill, today).map(drop),
            None => Ok(()),
        },
        Kind::BeginMock => {
            let set = MockSet { topics: BTreeSet::new(), exercises: 2, draw: u32::from(command.how) };
            cairn.practice_mock_begin(&set, now).map(drop)
        }
        Kind::EndMock => match cairn.practice_mocks()?.under_way {
            Some(mut mock) => {
                mock.note = command.words("went well");
                mock.exercises.iter_mut().for_each(|one| one.met = vec![0]);
                cairn.practice_mock_end(&mock).map(drop)
            }
            None => Ok(()),
        },
        _ => cairn.practice_mock_drop().map(drop),
    }
}

fn look_at_jobs(cairn: &Cairn, names: &Names, command: &Command, today: NaiveDate) -> Result<(), Error> {
    let number = command.how;
    let imports = cairn.market_imports()?;
    let market = command.one_of(&imports).map(|import| import.market.clone());
    match command.kind {
        Kind::ImportPostings => {
            let line = format!(
                "{{\"title\": \"Storage engineer {number}\", \"text\": \"You write Go and keep {number} replicas in \
                 step by Raft.\"}}\n"
            );
            let into = match market {
                Some(market) if command.which.is_multiple_of(2) => ImportInto::Market(market),
                _ => ImportInto::New(format!("Jobs {number}")),
            };
            bring_postings(cairn, line, into, false, today)
        }
        Kind::ImportTable => {
            let table =
                format!("job,firm,about\nEngineer {number},Acme,\"Kafka and Go, {number} services\"\n");
            bring_postings(cairn, table, ImportInto::New(format!("Table {number}")), true, today)
        }
        Kind::CorrectWords => {
            let Some(skill) = command.one_of_few(&names.skills) else { return Ok(()) };
            let verdict = [Some(Verdict::NotThis), Some(Verdict::ThisToo), None][command.which % 3];
            cairn.market_correct(&format!("phrase {}", number % 4), skill, verdict, today).map(drop)
        }
        Kind::RenameMarket => match market {
            Some(market) => cairn.market_rename(&market, &format!("Renamed {number}")).map(drop),
            None => Ok(()),
        },
        Kind::RemoveMarket => market.map_or(Ok(()), |market| cairn.market_remove(&market).map(drop)),
        _ => {
            let found = cairn.market_find("Engineer", 20)?;
            let posting = command.one_of(&found).map(|found| found.id);
            posting.map_or(Ok(()), |posting| cairn.market_remove_posting(posting, today).map(drop))
        }
    }
}

fn bring_postings(
    cairn: &Cairn,
    text: String,
    into: ImportInto,
    say_columns: bool,
    today: NaiveDate,
) -> Result<(), Error> {
    let prepare = |columns| {
        let request = ImportRequest { from: ImportFrom::Text(text.clone()), into: into.clone(), columns };
        cairn.market_import_prepare(&request, today, &mut |_| ControlFlow::Continue(()))
    };
    let mut preview = prepare(None)?;
    if let Some(table) = preview.tables.first().filter(|_| say_columns) {
        // As somebody does who looks at what the columns were taken for, and says that it is right.
        let columns = table.columns.clone();
        cairn.market_import_give_up(preview.import)?;
        preview = prepare(Some(columns))?;
    }
    cairn.market_import_apply(preview.import, today).map(drop)
}

fn bring(cairn: &Cairn, names: &Names, command: &Command, today: NaiveDate) -> Result<(), Error> {
    let number = command.how;
    let (name, text) = match command.kind {
        Kind::BringSessions => {
            let Some((resource, _)) = command.one_of(&names.resources) else { return Ok(()) };
            let line = format!("{today},{resource},{},note {number}", 1 + number % 300);
            ("sessions.csv", format!("date,resource,minutes,note\n{line}\n"))
        }
        Kind::BringNotes => (
            "notes.txt",
            format!("#separator:tab\n#html:true\nWhat is Raft, {number}?\tConsensus<br>{number}\n"),
        ),
        _ => (
            "skills.csv",
            format!(
                "conceptType,conceptUri,skillType,preferredLabel,altLabels\nKnowledgeSkillCompetence,http://x/1,\
                 skill,Kafka,\"Apache Kafka\nkafka broker {number}\"\n"
            ),
        ),
    };
    cairn.import_apply(name, text.as_bytes(), today).map(drop)
}
