//! Resources of one's own in the terminal.

use cairn_core::Cairn;
use cairn_domain::catalog::own::{ResourceDraft, UnitDraft};
use cairn_domain::catalog::{Gain, PriceTier, ResourceKind};
use cairn_domain::id::ResourceId;
use cairn_domain::minutes::Minutes;
use cairn_domain::skills::Need;
use chrono::NaiveDate;
use clap::Subcommand;

use crate::say::Trouble;
use crate::values;
use crate::verbs::{Answer, Done};

#[derive(Debug, Subcommand)]
pub(crate) enum OwnVerb {
    /// Add a resource: cairn own add "Raft course https://…" --raises raft:0>2 --time 12h
    Add(Box<OwnArgs>),
    /// Describe one anew, with everything it should say
    Change {
        /// Its name, such as my-raft-course
        resource: ResourceId,
        #[command(flatten)]
        said: Box<OwnArgs>,
    },
    /// Take one out of the library; what was logged for it stays
    Remove {
        /// Its name, such as my-raft-course
        resource: ResourceId,
    },
}

#[derive(Debug, clap::Args)]
pub(crate) struct OwnArgs {
    /// Its title, with its address or its ISBN if it has one
    pub(crate) line: String,
    /// A level it raises, such as raft:0>2; may be given again
    #[arg(long, value_name = "SKILL:FROM>TO", required = true)]
    pub(crate) raises: Vec<Gain>,
    /// A level that should be held before, such as go>=1; may be given again
    #[arg(long, value_name = "SKILL>=LEVEL")]
    pub(crate) needs: Vec<Need>,
    /// How long it usually takes: 45, 1h30 or 12h
    #[arg(long, value_parser = values::minutes)]
    pub(crate) time: Option<Minutes>,
    /// How long at least
    #[arg(long, value_parser = values::minutes)]
    pub(crate) at_least: Option<Minutes>,
    /// How long at most
    #[arg(long, value_parser = values::minutes)]
    pub(crate) at_most: Option<Minutes>,
    /// A part of it, with its time after a bar if it is known, such as "Elections | 2h"; may be given again
    #[arg(long, value_name = "TITLE | TIME")]
    pub(crate) part: Vec<String>,
    /// What sort of thing it is; told from the line if it is not said
    #[arg(long, value_parser = values::kind)]
    pub(crate) kind: Option<ResourceKind>,
    /// Who makes it
    #[arg(long)]
    pub(crate) by: Option<String>,
    /// What it costs at most, in dollars; free if it is not said
    #[arg(long, value_name = "DOLLARS")]
    pub(crate) costs: Option<u32>,
    /// The language it is in
    #[arg(long, default_value = "en")]
    pub(crate) language: String,
    /// In your own words
    #[arg(long)]
    pub(crate) note: Option<String>,
}

pub(crate) fn carry_out(cairn: &Cairn, verb: OwnVerb, today: NaiveDate, out: &mut Answer<'_>) -> Done {
    match verb {
        OwnVerb::Add(said) => {
            let id = cairn.resource_add(&draft(cairn, *said)?, today)?.value;
            out.say(&format!("It is in your library as {id}, and plans can use it."))
        }
        OwnVerb::Change { resource, said } => {
            let draft = draft(cairn, *said)?;
            cairn.resource_change(&resource, &draft, today)?;
            out.say("It is saved.")
        }
        OwnVerb::Remove { resource } => {
            cairn.resource_remove(&resource)?;
            out.say("It is out of your library. What you logged for it stays.")
        }
    }
}

fn draft(cairn: &Cairn, said: OwnArgs) -> Result<ResourceDraft, Trouble> {
    let told = cairn.resource_recognize(&said.line)?;
    Ok(ResourceDraft {
        title: if told.title.is_empty() { said.line } else { told.title },
        kind: said.kind.or(told.kind).unwrap_or(ResourceKind::Course),
        provider: said.by.unwrap_or(told.provider),
        url: told.url,
        isbn: told.isbn.map(String::from),
        language: said.language,
        price: said.costs.map_or(PriceTier::Free, tier),
        low: said.at_least,
        typical: said.time,
        high: said.at_most,
        gains: said.raises,
        needs: said.needs,
        units: said.part.iter().map(|part| unit(part)).collect(),
        note: said.note,
    })
}

fn unit(part: &str) -> UnitDraft {
    let timed =
        part.rsplit_once('|').and_then(|(title, time)| Some((title, values::minutes(time.trim()).ok()?)));
    match timed {
        Some((title, minutes)) => UnitDraft { title: title.trim().into(), minutes: Some(minutes) },
        None => UnitDraft { title: part.trim().into(), minutes: None },
    }
}

const fn tier(dollars: u32) -> PriceTier {
    match dollars {
        0 => PriceTier::Free,
        1..=30 => PriceTier::UpTo30,
        31..=60 => PriceTier::UpTo60,
        61..=150 => PriceTier::UpTo150,
        _ => PriceTier::Over150,
    }
}
