//! Applications in the terminal.

use std::io::{self, Write};
use std::path::PathBuf;

use cairn_core::Cairn;
use cairn_core::applications::{ApplicationBoard, ApplicationRow};
use cairn_domain::applications::{Application, Cover, Keywords, Stage, Step};
use cairn_domain::id::PostingId;
use chrono::NaiveDate;
use clap::Subcommand;

use crate::files;
use crate::print::table;
use crate::values;
use crate::verbs::{Answer, Done};

#[derive(Debug, Subcommand)]
pub(crate) enum JobsVerb {
    /// Note a job you are after
    Add {
        /// Who is hiring
        company: String,
        /// The job
        #[arg(long, default_value = "")]
        title: String,
        /// Where it can be read
        #[arg(long)]
        url: Option<String>,
        /// The posting of yours it answers, by its number
        #[arg(long, value_name = "NUMBER")]
        posting: Option<PostingId>,
        /// In your own words
        #[arg(long)]
        note: Option<String>,
    },
    /// Say what happened, or what is arranged: cairn jobs step 3 interview --on 2026-12-02
    Step {
        /// Its number in `cairn jobs`
        number: u32,
        /// wishlist, applied, interview, offer or closed
        stage: Stage,
        /// On which day; today if none is given
        #[arg(long, value_name = "DAY", value_parser = values::day)]
        on: Option<NaiveDate>,
        /// In your own words
        #[arg(long)]
        note: Option<String>,
    },
    /// Take a job off the list
    Remove {
        /// Its number in `cairn jobs`
        number: u32,
    },
    /// Keep a résumé to compare postings with, or forget it
    Resume {
        /// The file
        #[arg(required_unless_present = "forget")]
        file: Option<PathBuf>,
        /// Keep no résumé any more
        #[arg(long, conflicts_with = "file")]
        forget: bool,
    },
    /// Which keywords of a posting your résumé names, which are true and unsaid, which are missing
    Keywords {
        /// The number of the posting in `cairn market postings`
        posting: PostingId,
    },
}

pub(crate) fn carry_out(
    cairn: &Cairn,
    verb: Option<JobsVerb>,
    today: NaiveDate,
    out: &mut Answer<'_>,
) -> Done {
    match verb {
        None => out.give(&cairn.applications(today)?, board),
        Some(JobsVerb::Add { company, title, url, posting, note }) => {
            let told = Application { company, title, url, note, on: today, steps: Vec::new() };
            cairn.application_add(told, posting)?;
            out.say("It is on your list.")
        }
        Some(JobsVerb::Step { number, stage, on, note }) => {
            let mut told = cairn.application(number)?;
            told.steps.push(Step { on: on.unwrap_or(today), stage, note });
            cairn.application_change(number, told)?;
            out.say("It is noted.")
        }
        Some(JobsVerb::Remove { number }) => {
            cairn.application_remove(number)?;
            out.say("It is off your list.")
        }
        Some(JobsVerb::Resume { file: Some(file), .. }) => {
            let bytes = files::read(&file)?;
            let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
            cairn.resume_keep(&name, &bytes, &cairn_document::read, today)?;
            out.say("The r\u{e9}sum\u{e9} is kept on this device.")
        }
        Some(JobsVerb::Resume { file: None, .. }) => {
            cairn.resume_forget()?;
            out.say("No r\u{e9}sum\u{e9} is kept any more.")
        }
        Some(JobsVerb::Keywords { posting }) => out.give(&cairn.posting_keywords(posting)?, keywords),
    }
}

fn board(out: &mut dyn Write, board: &ApplicationBoard) -> io::Result<()> {
    if board.list.is_empty() {
        writeln!(out, "No job is on your list yet. Add one with `cairn jobs add COMPANY`.")?;
    } else {
        let rows: Vec<Vec<String>> = board.list.iter().map(row).collect();
        table(out, &["No.", "Company", "Job", "Stage", "Next, or quiet since"], &rows)?;
    }
    if let Some(resume) = &board.resume {
        writeln!(
            out,
            "\nR\u{e9}sum\u{e9}: {}, of {}, names {} skills.",
            resume.name, resume.on, resume.skills
        )?;
    }
    Ok(())
}

fn row(row: &ApplicationRow) -> Vec<String> {
    let next = row.next.as_ref().map(|step| format!("{} on {}", step.stage, step.on));
    let quiet = row.quiet_days.map(|days| format!("quiet for {days} days"));
    vec![
        row.id.to_string(),
        row.application.company.clone(),
        row.application.title.clone(),
        row.stage.to_string(),
        next.or(quiet).unwrap_or_default(),
    ]
}

fn keywords(out: &mut dyn Write, found: &Keywords) -> io::Result<()> {
    writeln!(out, "{} said, {} true and unsaid, {} missing.\n", found.said, found.unsaid, found.missing)?;
    let rows: Vec<Vec<String>> = found
        .list
        .iter()
        .map(|keyword| {
            let cover = match keyword.cover {
                Cover::Said => "in your r\u{e9}sum\u{e9}",
                Cover::Unsaid => "true, and unsaid",
                Cover::Missing => "missing",
            };
            vec![keyword.name.clone(), cover.into(), keyword.held.name().into()]
        })
        .collect();
    table(out, &["Skill", "Covered", "You hold"], &rows)
}
