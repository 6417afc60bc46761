//! From gaps and postings to the question what to take.

use super::cover::{Candidate, Fact, Groups, Instance, Limits, Raise, Wanted, Wish};
use super::{Aim, Calendar, Circumstances, Constraints, PriceLimit, Proofs, Terms, WhyNot};
use crate::catalog::{Catalog, Resource, ResourceStatus};
use crate::gap::GapReport;
use crate::id::SkillId;
use crate::level::Level;
use crate::market::{Counted, Levels, Market, Missing, missing};
use crate::skills::{Profile, SkillNo, Skills};

/// What could be chosen under the constraints to close the gaps of a report.
///
/// With a finish date, what is chosen has to fit before it. Where postings are the aim and the market has
/// them, they are what counts: those of the field, each for all its must-haves.
pub fn instance(
    report: &GapReport,
    profile: &Profile,
    skills: &Skills,
    catalog: &Catalog,
    market: &Market,
    constraints: &Constraints,
    circumstances: &Circumstances,
) -> Instance {
    let terms = &constraints.terms;
    let ids: Vec<SkillId> = skills.taught().map(|skill| skill.id.clone()).collect();
    let number = |id: &SkillId| ids.binary_search(id).ok();
    let mut groups = Groups::default();
    let options: Vec<Candidate> = catalog
        .iter()
        .filter(|resource| barred(resource, terms, circumstances, catalog).is_none())
        .map(|resource| Candidate {
            id: resource.id.clone(),
            minutes: circumstances.left(resource).typical.get().max(1),
            dollars: dollars(resource, terms, circumstances).unwrap_or(0),
            needs: resource
                .needs
                .iter()
                .filter_map(|n| Some(Fact { skill: number(&n.skill)?, level: n.level }))
                .collect(),
            gains: resource
                .gains
                .iter()
                .filter_map(|g| Some(Raise { skill: number(&g.skill)?, from: g.from, to: g.to }))
                .collect(),
            groups: resource.overlaps.iter().map(|name| groups.number(name)).collect(),
            proof: resource.is_proof(),
            locked: terms.locked.contains(&resource.id),
        })
        .collect();
    let wanted = report.gaps.iter().filter_map(|gap| {
        let fact = Fact { skill: number(&gap.skill)?, level: *gap.required.value() };
        let proof = provable(&options, fact).filter(|_| terms.proofs == Proofs::Wanted);
        Some(Wanted { fact, value: *gap.priority.value(), proof })
    });
    let start = ids.iter().map(|id| profile.level(id)).collect();
    let targets = wanted.collect();
    let instance = Instance::new(ids, start, options, targets, limits(constraints));
    match (terms.aim, market) {
        (Aim::Postings, Market::Counted(counted)) => {
            let wishes = posting_wishes(&instance, profile, skills, counted);
            instance.worth(wishes)
        }
        _ => instance,
    }
}

fn limits(constraints: &Constraints) -> Limits {
    let terms = &constraints.terms;
    let until = |finish| Calendar::of(terms, constraints.start).until(finish);
    let dollars = match terms.price {
        PriceLimit::Any | PriceLimit::FreeOnly => None,
        PriceLimit::UpTo { dollars } => Some(dollars),
    };
    Limits { minutes: terms.finish.map(until), dollars }
}

/// What a resource still costs at most: nothing once it is owned or begun; `None` where nobody can say.
fn dollars(resource: &Resource, terms: &Terms, circumstances: &Circumstances) -> Option<u32> {
    let paid = terms.owned.contains(&resource.id) || circumstances.is_begun(resource);
    if paid { Some(0) } else { resource.price.tier.at_most() }
}

/// Why a resource is not up for choice at all; nothing for one that is.
pub fn barred(
    resource: &Resource,
    terms: &Terms,
    circumstances: &Circumstances,
    catalog: &Catalog,
) -> Option<WhyNot> {
    let dollars = dollars(resource, terms, circumstances);
    let affordable = match terms.price {
        PriceLimit::Any => true,
        PriceLimit::FreeOnly => dollars == Some(0),
        PriceLimit::UpTo { dollars: most } => dollars.is_some_and(|dollars| dollars <= most),
    };
    // What was asked for by name is wanted whatever its kind and language.
    let asked_for = terms.locked.contains(&resource.id);
    let spoken = terms.languages.is_empty() || terms.languages.contains(&resource.language);
    let superseded = resource.status == ResourceStatus::Superseded;
    // One of those that teach the same is enough, also once it is finished.
    let finished = circumstances.finished.iter().filter_map(|id| catalog.get(id));
    let same = finished.filter(|other| other.overlaps.iter().any(|group| resource.overlaps.contains(group)));
    let titles: Vec<String> = same.map(|other| other.title.clone()).collect();
    let known = !titles.is_empty() && !asked_for && !circumstances.is_begun(resource);
    [
        (circumstances.is_finished(&resource.id), WhyNot::Finished),
        (terms.excluded.contains(&resource.id), WhyNot::LeftOut),
        (superseded && !terms.owned.contains(&resource.id), WhyNot::Superseded),
        (!affordable, WhyNot::TooDear),
        (!asked_for && terms.avoid.contains(&resource.kind), WhyNot::Kind),
        (!asked_for && !spoken, WhyNot::Language),
        (known, WhyNot::Known { titles }),
    ]
    .into_iter()
    .find_map(|(barred, why)| barred.then_some(why))
}

/// The level a proof can reach: the one asked for, or the highest below it that anything proves.
fn provable(options: &[Candidate], fact: Fact) -> Option<Level> {
    let gains = options.iter().filter(|option| option.proof).flat_map(|option| &option.gains);
    let highest = gains.filter(|gain| gain.skill == fact.skill).map(|gain| gain.to).max()?;
    Some(highest.min(fact.level))
}

/// One wish for each set of must-haves that postings of the field still miss. What nothing can teach
/// cannot be wished for.
fn posting_wishes(instance: &Instance, profile: &Profile, skills: &Skills, counted: &Counted) -> Vec<Wish> {
    let held = |number: SkillNo| skills.at(number).map_or(Level::None, |skill| profile.level(&skill.id));
    let levels = Levels::of(skills, held);
    let fact = |&(number, level): &(SkillNo, Level)| {
        let skill = instance.skill(&skills.at(number)?.id)?;
        Some(Fact { skill, level })
    };
    let wish = |missing: Missing| {
        let facts: Option<Vec<Fact>> = missing.skills.iter().map(fact).collect();
        Some(Wish { facts: facts?, proof: None, weight: u64::from(missing.postings) })
    };
    missing(&counted.readings, &levels, counted.field(skills)).into_iter().filter_map(wish).collect()
}
