//! One command line, carried out.

use std::io::Write;

use cairn_core::progress::LogRequest;
use cairn_core::skills::AssessRequest;
use cairn_core::{Cairn, Changed};
use cairn_domain::id::SkillId;
use cairn_domain::plan::{Constraints, PriceLimit};
use chrono::{NaiveDate, NaiveDateTime};
use serde::Serialize;

use crate::args::{Args, PlanLimits, SkillsVerb, Studied, Verb};
use crate::files::{self, Replace};
use crate::print::{self, Explain};
use crate::say::Trouble;

type Done = Result<(), Trouble>;

pub(crate) fn carry_out(cairn: &Cairn, args: Args, now: NaiveDateTime, out: &mut dyn Write) -> Done {
    let (today, json) = (now.date(), args.json);
    let mut out = Answer { out, json };
    match args.verb {
        Verb::Market { sources: true } => {
            out.give(&cairn.market_sources(), |out, all| print::sources(out, all))
        }
        Verb::Market { sources: false } => out.give(&cairn.market_report()?, print::market),
        Verb::Skills { verb } => skills(cairn, verb.unwrap_or(SkillsVerb::List), today, &mut out),
        Verb::Gap { role, explain } => {
            let report = match role {
                Some(role) => cairn.gap_report_for(&role)?,
                None => cairn.gap_report()?,
            };
            out.give(&report, |out, report| print::gap(out, report, explained(explain)))
        }
        Verb::Plan(limits) => plan(cairn, &limits, today, &mut out),
        Verb::Today => out.give(&cairn.progress_today(now)?, print::today),
        Verb::Log { what, time, on, note } => {
            let (resource, unit) = match what {
                Studied::Resource(resource) => (resource, None),
                Studied::Unit(unit) => (unit.resource().clone(), Some(unit)),
            };
            cairn.progress_log(&LogRequest { resource, unit, minutes: time, on, note }, today)?;
            out.say(&format!("Logged {time}."))?;
            out.say_finish(cairn, now)
        }
        Verb::Done { what } => {
            match what {
                Studied::Resource(resource) => cairn.progress_finish(&resource, today)?,
                Studied::Unit(unit) => cairn.progress_tick(&unit, today)?,
            };
            out.say("Ticked off.")?;
            out.say_finish(cairn, now)
        }
        Verb::Undone { unit } => {
            cairn.progress_untick(&unit, today)?;
            out.say("The tick was taken back.")
        }
        Verb::Export { format, out: file, force } => {
            let bytes = cairn.export_write(format, today)?;
            let Some(path) = file else { return Ok(out.out.write_all(&bytes)?) };
            files::write(&path, &bytes, if force { Replace::Yes } else { Replace::No })?;
            out.say(&format!("Written to {}.", path.display()))
        }
        Verb::Import { file, yes } => {
            let bytes = files::read(&file)?;
            let name = file.file_name().unwrap_or_default().to_string_lossy();
            if yes {
                let Changed { value, .. } = cairn.import_apply(&name, &bytes)?;
                out.give(&value, print::import)?;
                return out.say("Added. `cairn undo` takes it back.");
            }
            out.give(&cairn.import_preview(&name, &bytes)?, print::import)?;
            out.say("Nothing was changed yet: add --yes to bring it in.")
        }
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
        Verb::Role { role: None } => out.give(&cairn.market_roles(), |out, roles| {
            roles
                .iter()
                .try_for_each(|role| writeln!(out, "{}  {} ({} skills)", role.id, role.title, role.skills))
        }),
        Verb::Role { role: Some(role) } => {
            let mut settings = cairn.settings_get()?;
            settings.role = Some(role.clone());
            cairn.settings_set(&settings)?;
            out.say(&format!("The role is now {role}."))
        }
    }
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

/// The skill a person means by any of its names.
fn named(cairn: &Cairn, name: &str) -> Result<(SkillId, String), Trouble> {
    let content = cairn.content();
    let skill = content.skills.resolve(name).ok_or_else(|| Trouble::UnknownSkill(name.into()))?;
    Ok((skill.id.clone(), skill.name.clone()))
}

fn plan(cairn: &Cairn, limits: &PlanLimits, today: NaiveDate, out: &mut Answer<'_>) -> Done {
    let explain = explained(limits.explain);
    if !limits.ask_for_a_draft()
        && let Some(current) = cairn.plan_current(today)?
    {
        return out.give(&current, |out, view| print::plan(out, view, explain));
    }
    let constraints = limited(cairn.settings_get()?.constraints(today), limits);
    if limits.accept {
        cairn.plan_accept(&constraints, today)?;
        if let Some(current) = cairn.plan_current(today)? {
            return out.give(&current, |out, view| print::plan(out, view, explain));
        }
    }
    out.give(&cairn.plan_draft(&constraints, today)?, |out, view| print::plan(out, view, explain))
}

fn limited(mut constraints: Constraints, limits: &PlanLimits) -> Constraints {
    constraints.hours_per_week = limits.hours.unwrap_or(constraints.hours_per_week);
    constraints.finish = limits.by.or(constraints.finish);
    constraints.avoid.extend(limits.avoid.iter().copied());
    if limits.free {
        constraints.price = PriceLimit::FreeOnly;
    }
    if let Some(dollars) = limits.budget {
        constraints.price = PriceLimit::UpTo { dollars };
    }
    constraints
}

fn explained(explain: bool) -> Explain {
    if explain { Explain::Yes } else { Explain::No }
}

/// Where answers go, and in which form.
struct Answer<'a> {
    out: &'a mut dyn Write,
    json: bool,
}

impl Answer<'_> {
    /// An answer as JSON or in words.
    fn give<T: Serialize>(
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
    fn say(&mut self, sentence: &str) -> Done {
        if !self.json {
            writeln!(self.out, "{sentence}")?;
        }
        Ok(())
    }

    fn say_finish(&mut self, cairn: &Cairn, now: NaiveDateTime) -> Done {
        let Some(forecast) = cairn.progress_today(now)?.forecast else { return Ok(()) };
        let likely = forecast.finish.likely.format("%-d %b %Y");
        self.say(&format!("The plan is done around {likely}."))
    }
}
