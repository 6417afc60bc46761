//! The market in the terminal.

mod args;
mod print;

use std::io::Read;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use cairn_core::Cairn;
use cairn_core::market::import::{ImportFrom, ImportInto, ImportProgress, ImportRequest};
use cairn_core::market::{Lens, MarketKind, MarketSummary, PostingsQuery};
use cairn_domain::id::{MarketId, SkillId};
use cairn_domain::market::{Grain, Periods};
use cairn_domain::skills::recognize::Verdict;
use chrono::NaiveDate;

pub(crate) use self::args::{LensArgs, MarketVerb};
use crate::Ask;
use crate::files::{self, Replace};
use crate::print as common;
use crate::say::Trouble;
use crate::verbs::{Answer, Done, named};

pub(crate) fn carry_out(
    cairn: &Cairn,
    verb: MarketVerb,
    today: NaiveDate,
    out: &mut Answer<'_>,
    ask: Ask<'_>,
) -> Done {
    match verb {
        MarketVerb::List => out.give(&cairn.market_list()?, |out, list| print::list(out, list)),
        MarketVerb::Use { market } => {
            let mut settings = cairn.settings_get()?;
            settings.market = Some(market.clone());
            cairn.settings_set(&settings)?;
            out.say(&format!("You are now measured on {market}."))
        }
        MarketVerb::Show(lens) => show(cairn, &lens, out),
        MarketVerb::Trend { skills, lens } => {
            let of =
                skills.iter().map(|name| Ok(named(cairn, name)?.0)).collect::<Result<Vec<_>, Trouble>>()?;
            let lens = lens_of(cairn, &lens)?;
            out.give(&cairn.market_trend(&lens, &of, Grain::Quarter)?, print::trend)
        }
        MarketVerb::Pay { presume, lens } => {
            let periods = if presume { Periods::AlsoPresumed } else { Periods::Stated };
            out.give(&cairn.market_pay(&lens_of(cairn, &lens)?, periods)?, print::pay)
        }
        MarketVerb::Matches(lens) => {
            out.give(&cairn.market_opportunities(&lens_of(cairn, &lens)?)?, print::matches)
        }
        MarketVerb::Postings { skill, most, lens } => {
            let skill = skill.map(|name| named(cairn, &name)).transpose()?.map(|(id, _)| id);
            let lens = lens_of(cairn, &lens)?;
            let query = PostingsQuery {
                lens,
                skill,
                company: None,
                place: None,
                employment: None,
                workplace: None,
                skip: 0,
                most,
            };
            out.give(&cairn.market_postings(&query)?, print::postings)
        }
        MarketVerb::Posting { posting } => out.give(&cairn.market_posting(posting)?, print::posting),
        MarketVerb::Compare { left, right } => {
            out.give(&cairn.market_compare(&left, &right)?, print::comparison)
        }
        MarketVerb::Import { paths, into, yes } => import(cairn, &paths, into, yes, today, out, ask),
        MarketVerb::Correct(correct) => {
            let (skill, name) = named(cairn, &correct.skill)?;
            let verdict = if correct.forget {
                None
            } else if correct.is {
                Some(Verdict::ThisToo)
            } else {
                Some(Verdict::NotThis)
            };
            cairn.market_correct(&correct.phrase, &skill, verdict, today)?;
            out.say(&format!("Kept, and applied to every posting that names {name}."))
        }
        MarketVerb::Counts { market, out: file } => {
            let bytes = cairn.market_counts_file(&market)?;
            let Some(path) = file else { return Ok(out.out.write_all(&bytes)?) };
            files::write(&path, &bytes, Replace::Yes)?;
            out.say(&format!("Written to {}.", path.display()))
        }
        MarketVerb::Remove { market } => {
            cairn.market_remove(&market)?;
            out.say("Taken away. `cairn undo` brings it back.")
        }
    }
}

/// A market in the form it has: a report as it was printed, postings as they are counted.
pub(crate) fn show(cairn: &Cairn, lens: &LensArgs, out: &mut Answer<'_>) -> Done {
    let market = summary(cairn, lens.market.as_ref())?;
    if market.kind == MarketKind::Report {
        return out.give(&cairn.market_report(&market.id)?, common::report);
    }
    out.give(&cairn.market_counted(&lens_of(cairn, lens)?)?, print::counted)
}

/// The market that was named, or the chosen one.
fn summary(cairn: &Cairn, named: Option<&MarketId>) -> Result<MarketSummary, Trouble> {
    let list = cairn.market_list()?;
    let chosen = cairn.settings_get()?.market;
    let wanted = named.or(chosen.as_ref());
    let market = match wanted {
        Some(id) => list.into_iter().find(|market| &market.id == id),
        None => list.into_iter().next(),
    };
    market.ok_or_else(|| Trouble::UnknownMarket(wanted.map(ToString::to_string).unwrap_or_default()))
}

fn lens_of(cairn: &Cairn, args: &LensArgs) -> Result<Lens, Trouble> {
    let market = summary(cairn, args.market.as_ref())?;
    let anchor: Option<SkillId> = match args.anchor.as_deref() {
        Some("all") => None,
        Some(name) => Some(named(cairn, name)?.0),
        None => market.anchor,
    };
    Ok(Lens { market: market.id, anchor, from: args.from, to: args.to, seniority: None })
}

/// Shows what postings would add; adds them when that was said beforehand or is said now.
fn import(
    cairn: &Cairn,
    paths: &[PathBuf],
    into: String,
    yes: bool,
    today: NaiveDate,
    out: &mut Answer<'_>,
    ask: Ask<'_>,
) -> Done {
    let own = cairn
        .market_list()?
        .into_iter()
        .find(|market| market.kind == MarketKind::Own && (market.id.as_str() == into || market.name == into));
    let request = ImportRequest {
        from: from(paths)?,
        into: own.map_or(ImportInto::New(into), |market| ImportInto::Market(market.id)),
        columns: None,
    };
    let on = &mut |_: &ImportProgress| ControlFlow::Continue(());
    let preview = cairn.market_import_prepare(&request, today, on)?;
    out.give(&preview, print::preview)?;
    if preview.added == 0 && preview.merged == 0 {
        cairn.market_import_give_up(preview.import)?;
        return out.say("There is nothing to add.");
    }
    if !yes && !out.agrees("Bring this in? [y/N] ", ask)? {
        cairn.market_import_give_up(preview.import)?;
        return out.say("Nothing was changed: add --yes to bring it in.");
    }
    let market = cairn.market_import_apply(preview.import, today)?.value;
    out.say(&format!(
        "Added. `cairn market show --market {market}` shows what they ask for; `cairn undo` takes them back."
    ))
}

/// The most that is read of what is piped in.
const MOST_PIPED: u64 = 64 * 1024 * 1024;

fn from(paths: &[PathBuf]) -> Result<ImportFrom, Trouble> {
    if paths != [Path::new("-")] {
        return Ok(ImportFrom::Paths(paths.to_vec()));
    }
    let mut bytes = Vec::new();
    std::io::stdin().take(MOST_PIPED).read_to_end(&mut bytes)?;
    Ok(ImportFrom::Text(String::from_utf8_lossy(&bytes).into_owned()))
}
