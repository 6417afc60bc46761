//! One command line, carried out.

use std::collections::BTreeSet;
use std::io::{BufRead, Read, Write};
use std::path::Path;

use cairn_core::Cairn;
use cairn_core::export::Format;
use cairn_core::progress::EntriesRequest;
use cairn_core::skills::AssessRequest;
use cairn_domain::dossier::Shown;
use cairn_domain::id::{ResourceId, SkillId};
use cairn_domain::progress::StudyTimes;
use cairn_domain::settings::Settings;
use chrono::{NaiveDate, NaiveDateTime};
use serde::Serialize;

use crate::Ask;
use crate::args::{Args, Chosen, OffersVerb, SettingsVerb, SkillsVerb, Verb};
use crate::backup;
use crate::files::{self, Replace};
use crate::follow;
use crate::jobs;
use crate::market::{self, LensArgs};
use crate::own;
use crate::plan;
use crate::practice;
use crate::print::{self, Explain};
use crate::say::Trouble;
use crate::values::{Choice, Studied, StudyTime};

pub(crate) type Done = Result<(), Trouble>;

pub(crate) fn carry_out(
    cairn: &Cairn,
    args: Args,
    now: NaiveDateTime,
    out: &mut dyn Write,
    ask: Ask<'_>,
) -> Done {
    let (today, json) = (now.date(), args.json);
    let mut out = Answer { out, json };
    match args.verb {
        Verb::Market { sources: true, .. } => {
            out.give(&cairn.market_sources(), |out, all| print::sources(out, all))
        }
        Verb::Market { verb: None, .. } => market::show(cairn, &LensArgs::default(), &mut out),
        Verb::Market { verb: Some(verb), .. } => market::carry_out(cairn, verb, today, &mut out, ask),
        Verb::Skills { verb } => skills(cairn, verb.unwrap_or(SkillsVerb::List), today, &mut out),
        Verb::Gap { role, explain } => {
            let report = match role {
                Some(role) => cairn.gap_report_for(&role)?,
                None => cairn.gap_report()?,
            };
            out.give(&report, |out, report| print::gap(out, report, explained(explain)))
        }
        Verb::Plan(limits) => plan::plan(cairn, &limits, today, &mut out),
        Verb::Today => out.give(&cairn.progress_today(now)?, print::today),
        Verb::Library { resource: None } => {
            out.give(&cairn.catalog_list()?, |out, rows| print::library(out, rows))
        }
        Verb::Library { resource: Some(id) } => out.give(&cairn.catalog_resource(&id)?, print::resource),
        Verb::Own { verb } => own::carry_out(cairn, verb, today, &mut out),
        Verb::Jobs { verb } => jobs::carry_out(cairn, verb, today, &mut out),
        Verb::Practice { free, verb: None } => practice::session(cairn, &free, today, &mut out, ask),
        Verb::Practice { verb: Some(verb), .. } => practice::carry_out(cairn, verb, now, &mut out, ask),
        Verb::Progress => out.give(&cairn.progress_report(today)?, print::progress),
        Verb::Forecast => {
            out.give(&cairn.progress_forecast(today)?, |out, outlook| print::forecast(out, outlook.as_ref()))
        }
        Verb::Replan { accept } => follow::replan(cairn, accept, today, &mut out),
        Verb::Entries => {
            let all = EntriesRequest { after: 0, most: u32::MAX };
            out.give(&cairn.progress_entries(all)?.rows, |out, rows| print::entries(out, rows))
        }
        Verb::Correct { number, time, on, note } => {
            follow::correct(cairn, number, &follow::Correction { time, on, note }, today, &mut out)
        }
        Verb::Withdraw { number } => follow::withdraw(cairn, number, today, &mut out),
        Verb::Log(args) => follow::log(cairn, args, now, &mut out),
        Verb::Done { what } => done(cairn, what, now, &mut out),
        Verb::Undone { unit } => {
            cairn.progress_untick(&unit, today)?;
            out.say("The tick was taken back.")
        }
        Verb::Export { format, out: path, force, zone, share } => {
            let replace = if force { Replace::Yes } else { Replace::No };
            let shown = share.unwrap_or_else(Shown::everything);
            export(
                cairn,
                (format, &shown),
                zone,
                path.as_deref().map(|path| (path, replace)),
                today,
                &mut out,
            )
        }
        Verb::Offers { verb } => offers(cairn, verb, now, &mut out),
        Verb::Import { file, yes } => crate::bring::import(cairn, &file, yes, today, &mut out, ask),
        Verb::Undo => {
            let name = cairn.undo()?.value;
            out.say(
                &name.map_or("There is nothing to take back.".into(), |name| format!("Taken back: {name}.")),
            )
        }
        Verb::Redo => {
            let name = cairn.redo()?.value;
            out.say(
                &name.map_or("There is nothing to do again.".into(), |name| format!("Done again: {name}.")),
            )
        }
        Verb::Backup(args) => backup::back_up(cairn, &args, now, &mut out),
        Verb::Backups => backup::list(cairn, &mut out),
        Verb::Restore(args) => backup::restore(cairn, &args, now, &mut out, ask),
        Verb::Salvage(args) => backup::salvage(cairn, &args, now, &mut out, ask),
        Verb::Check => backup::check(cairn, &mut out),
        Verb::Erase(args) => backup::erase(cairn, &args, now, &mut out, ask),
        Verb::Role { role: None } => out.give(&cairn.market_roles(), |out, roles| print::roles(out, roles)),
        Verb::Role { role: Some(role) } => {
            let mut settings = cairn.settings_get()?;
            settings.role = Some(role.clone());
            cairn.settings_set(&settings)?;
            out.say(&format!("The role is now {role}."))
        }
        Verb::Settings { verb: None | Some(SettingsVerb::Get) } => {
            out.give(&cairn.settings_get()?, print::settings)
        }
        Verb::Settings { verb: Some(SettingsVerb::Set(chosen)) } => {
            let settings = changed(cairn.settings_get()?, *chosen);
            cairn.settings_set(&settings)?;
            out.give(&settings, print::settings)
        }
        // They are about the program, and answered before any data is opened.
        Verb::Completions { .. } | Verb::Manual { .. } => Ok(()),
    }
}

fn done(cairn: &Cairn, what: Studied, now: NaiveDateTime, out: &mut Answer<'_>) -> Done {
    let today = now.date();
    let resource = match what {
        Studied::Resource(resource) => {
            cairn.progress_finish(&resource, today)?;
            resource
        }
        Studied::Unit(unit) => {
            cairn.progress_tick(&unit, today)?;
            unit.resource().clone()
        }
    };
    out.say("Ticked off.")?;
    out.say_finish(cairn, now)?;
    out.say_offer(cairn, &resource, now)
}

fn skills(cairn: &Cairn, verb: SkillsVerb, today: NaiveDate, out: &mut Answer<'_>) -> Done {
    match verb {
        SkillsVerb::List => out.give(&cairn.skills_list()?, print::skills),
        SkillsVerb::Set { skill, level, evidence, link, note } => {
            let (id, name) = named(cairn, &skill)?;
            cairn.skills_assess(&[AssessRequest { skill: id, level, evidence, link, note }], today)?;
            out.say(&format!("{name} is now {}", print::level(level)))
        }
        SkillsVerb::History { skill } => {
            let (id, _) = named(cairn, &skill)?;
            out.give(&cairn.skills_history(&id)?, |out, history| print::history(out, history))
        }
    }
}

fn export(
    cairn: &Cairn,
    (format, shown): (Format, &Shown),
    zone: Option<Choice<String>>,
    to: Option<(&Path, Replace)>,
    today: NaiveDate,
    out: &mut Answer<'_>,
) -> Done {
    let zone = zone.map_or_else(|| iana_time_zone::get_timezone().ok(), |chosen| chosen.0);
    let files = cairn.export_write(format, shown, zone.as_deref(), today)?;
    let Some((path, replace)) = to else {
        return match files.as_slice() {
            [file] => Ok(out.out.write_all(&file.bytes)?),
            _ => Err(Trouble::SeveralFiles(format)),
        };
    };
    if format.is_folder() {
        files::write_all(path, &files, replace)?;
    } else {
        for file in &files {
            files::write(path, &file.bytes, replace)?;
        }
    }
    out.say(&format!("Written to {}.", path.display()))
}

/// The skill a person means by any of its names.
pub(crate) fn named(cairn: &Cairn, name: &str) -> Result<(SkillId, String), Trouble> {
    let content = cairn.content()?;
    let skill = content.skills.resolve(name).ok_or_else(|| Trouble::UnknownSkill(name.into()))?;
    Ok((skill.id.clone(), skill.name.clone()))
}

fn changed(mut settings: Settings, chosen: Chosen) -> Settings {
    settings.role = chosen.role.or(settings.role);
    let mut times = settings.study_times.times();
    for StudyTime { day, at } in chosen.study_at {
        match day {
            None => times = [at; 7],
            Some(day) => times.iter_mut().skip(day).take(1).for_each(|time| *time = at),
        }
    }
    settings.study_times = StudyTimes::new(times);
    settings.market = chosen.market.or(settings.market);
    let terms = &mut settings.terms;
    terms.hours_per_week = chosen.hours.unwrap_or(terms.hours_per_week);
    terms.finish = chosen.by.map_or(terms.finish, |by| by.0);
    terms.price = chosen.price.unwrap_or(terms.price);
    terms.avoid = named_or(std::mem::take(&mut terms.avoid), chosen.avoid);
    terms.languages = named_or(std::mem::take(&mut terms.languages), chosen.language);
    terms.excluded = named_or(std::mem::take(&mut terms.excluded), chosen.exclude);
    settings
}

/// What was named instead of what was chosen before; nothing named changes nothing.
fn named_or<T: Ord>(before: BTreeSet<T>, named: Vec<Choice<T>>) -> BTreeSet<T> {
    if named.is_empty() { before } else { named.into_iter().filter_map(|choice| choice.0).collect() }
}

fn offers(cairn: &Cairn, verb: Option<OffersVerb>, now: NaiveDateTime, out: &mut Answer<'_>) -> Done {
    match verb {
        None => out.give(&cairn.progress_today(now)?.offers, |out, offers| print::offers(out, offers)),
        Some(OffersVerb::Take { resource, link }) => {
            cairn.progress_accept_offer(&resource, link.as_deref(), now.date())?;
            out.say("Taken over into your profile.")
        }
        Some(OffersVerb::Leave { resource }) => {
            cairn.progress_decline_offer(&resource, now.date())?;
            out.say("Your profile stays as it is.")
        }
    }
}

pub(crate) fn explained(explain: bool) -> Explain {
    if explain { Explain::Yes } else { Explain::No }
}

/// Where answers go, and in which form.
pub(crate) struct Answer<'a> {
    pub(crate) out: &'a mut dyn Write,
    pub(crate) json: bool,
}

impl Answer<'_> {
    /// An answer as JSON or in words.
    pub(crate) fn give<T: Serialize>(
        &mut self,
        answer: &T,
        in_words: impl FnOnce(&mut dyn Write, &T) -> std::io::Result<()>,
    ) -> Done {
        if self.json {
            serde_json::to_writer_pretty(&mut *self.out, answer).map_err(std::io::Error::from)?;
            writeln!(self.out)?;
        } else {
            in_words(self.out, answer)?;
        }
        Ok(())
    }

    /// A sentence for a person; scripts look at the exit code.
    pub(crate) fn say(&mut self, sentence: &str) -> Done {
        if !self.json {
            writeln!(self.out, "{sentence}")?;
        }
        Ok(())
    }

    /// Asks a person who sits at a terminal; nobody else agrees to anything.
    pub(crate) fn agrees(&mut self, question: &str, ask: Ask<'_>) -> Result<bool, Trouble> {
        let Some(person) = ask.filter(|_| !self.json) else { return Ok(false) };
        write!(self.out, "{question}")?;
        self.out.flush()?;
        let mut answer = String::new();
        // A yes is short; a line without end is none.
        person.take(80).read_line(&mut answer)?;
        Ok(["y", "yes"].contains(&answer.trim().to_lowercase().as_str()))
    }

    fn say_offer(&mut self, cairn: &Cairn, resource: &ResourceId, now: NaiveDateTime) -> Done {
        let mut offers = cairn.progress_today(now)?.offers;
        offers.retain(|offer| &offer.resource == resource);
        if offers.is_empty() || self.json { Ok(()) } else { Ok(print::offers(self.out, &offers)?) }
    }

    pub(crate) fn say_finish(&mut self, cairn: &Cairn, now: NaiveDateTime) -> Done {
        let Some(forecast) = cairn.progress_today(now)?.forecast else { return Ok(()) };
        let likely = print::day(forecast.finish.likely);
        self.say(&format!("The plan is done around {likely}."))
    }
}
