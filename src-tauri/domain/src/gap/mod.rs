//! What is missing for a role on a market, most important first.

mod effort;
mod languages;
mod rank;
mod reason;

use chrono::NaiveDate;
use serde::Serialize;

use crate::catalog::Catalog;
use crate::computation::Computation;
use crate::figure::Figure;
use crate::id::{MarketId, RoleId, SkillId};
use crate::level::Level;
use crate::market::{Ask, CountedShare, Demand, TargetWeight};
use crate::minutes::Effort;
use crate::note::Said;
use crate::share::Share;
use crate::skills::{EvidenceKind, Held, Need, Profile, SkillKind, Skills};

pub(crate) use reason::name_list;
pub use reason::{GapNote, Reason, SkillAt};

/// The whole answer to "what am I missing?".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct GapReport {
    /// The role it is measured against.
    pub role: RoleId,
    /// Its title.
    pub role_title: String,
    /// The market whose weights were used.
    pub market: MarketId,
    /// What the market is called.
    pub market_name: String,
    /// When the market was described.
    pub as_of: String,
    /// What is missing, highest priority first.
    pub gaps: Vec<Gap>,
    /// What is asked for and held.
    pub met: Vec<Met>,
    /// Languages that another one stands in for.
    pub alternatives: Vec<Alternative>,
    /// What is held and not asked for here.
    pub beyond: Vec<Beyond>,
    /// The part of the levels asked for that is held, each level weighted like its skill.
    pub coverage: Figure<Share>,
    /// How priorities are computed.
    pub formula: Said<Computation>,
    /// What else should be known.
    pub notes: Vec<Said<GapNote>>,
}

/// A skill below the level asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Gap {
    /// The skill.
    pub skill: SkillId,
    /// How it is written.
    pub name: String,
    /// What sort of skill it is.
    pub kind: SkillKind,
    /// The level held.
    pub held: Level,
    /// When it was last assessed, if ever.
    pub held_on: Option<NaiveDate>,
    /// What that assessment rests on.
    pub evidence: Option<EvidenceKind>,
    /// The level asked for.
    pub required: Figure<Level>,
    /// How many levels are missing.
    pub steps: u8,
    /// How much it matters for the role.
    pub weight: TargetWeight,
    /// What it weighs on the market.
    pub market_weight: Figure<Share>,
    /// Its best place in the ranking.
    pub rank: Option<u16>,
    /// How many postings ask for it, where the market is counted.
    pub named: Option<CountedShare>,
    /// Whether postings are said to stress it.
    pub stressed: bool,
    /// What it ranks by: see the formula.
    pub priority: Figure<u32>,
    /// What closing it takes, if it were the only gap.
    pub effort: Option<Figure<Effort>>,
    /// What it needs first that is not held yet.
    pub needs: Vec<UnmetNeed>,
    /// Gaps that need this one first.
    pub opens: Vec<SkillId>,
    /// For a language of a set: the others that would do instead.
    pub instead: Vec<SkillId>,
    /// Why it ranks where it does.
    pub reasons: Vec<Said<Reason>>,
}

/// A need that is not met yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct UnmetNeed {
    /// The skill.
    pub skill: SkillId,
    /// How it is written.
    pub name: String,
    /// The level needed.
    pub level: Level,
    /// The level held.
    pub held: Level,
}

/// A skill that is asked for and held.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Met {
    /// The skill.
    pub skill: SkillId,
    /// How it is written.
    pub name: String,
    /// The level held.
    pub held: Level,
    /// The level asked for.
    pub required: Figure<Level>,
    /// How much it matters for the role.
    pub weight: TargetWeight,
}

/// A language of a set that another one stands in for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Alternative {
    /// The language that need not be learned.
    pub skill: SkillId,
    /// How it is written.
    pub name: String,
    /// The level held in it.
    pub held: Level,
    /// The level that would be asked for.
    pub required: Figure<Level>,
    /// The language that stands in for it.
    pub stands_in: SkillId,
    /// How that one is written.
    pub stands_in_name: String,
}

/// A skill that is held and not asked for here. It is shown, not judged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Beyond {
    /// The skill.
    pub skill: SkillId,
    /// How it is written.
    pub name: String,
    /// The level held.
    pub held: Level,
}

/// Compares a profile with a demand.
pub fn assess(profile: &Profile, demand: &Demand, skills: &Skills, catalog: &Catalog) -> GapReport {
    let languages = languages::choose(profile, demand, skills);
    let asked: Vec<&Ask> =
        demand.asks.iter().filter(|ask| !languages.replaced.contains_key(&ask.skill)).collect();
    let missing = |ask: &&&Ask| profile.level(&ask.skill) < *ask.required.value();

    let mut gaps: Vec<Gap> = asked
        .iter()
        .filter(missing)
        .map(|ask| gap(ask, profile, demand, skills, catalog, &languages))
        .collect();
    rank::order(&mut gaps, profile, skills);

    let met = asked.iter().filter(|ask| !missing(ask)).map(|ask| Met {
        skill: ask.skill.clone(),
        name: skills.name(&ask.skill),
        held: profile.level(&ask.skill),
        required: ask.required.clone(),
        weight: ask.weight,
    });
    let alternatives = demand.asks.iter().filter_map(|ask| {
        let stands_in = languages.replaced.get(&ask.skill)?;
        Some(Alternative {
            skill: ask.skill.clone(),
            name: skills.name(&ask.skill),
            held: profile.level(&ask.skill),
            required: ask.required.clone(),
            stands_in: stands_in.clone(),
            stands_in_name: skills.name(stands_in),
        })
    });
    GapReport {
        role: demand.role.clone(),
        role_title: demand.role_title.clone(),
        market: demand.market.clone(),
        market_name: demand.market_name.clone(),
        as_of: demand.as_of.clone(),
        met: met.collect(),
        alternatives: alternatives.collect(),
        beyond: beyond(profile, demand, skills),
        coverage: coverage(asked.iter().map(|ask| (&ask.skill, ask.weight, &ask.required)), |skill| {
            profile.level(skill)
        }),
        formula: Computation::Priority.into(),
        notes: reason::notes(&gaps, profile, demand),
        gaps,
    }
}

impl GapReport {
    /// The part of the levels asked for that is held when `level` tells the level of each skill.
    ///
    /// A plan asks the same of the future.
    pub fn coverage_at(&self, level: impl Fn(&SkillId) -> Level) -> Figure<Share> {
        let gaps = self.gaps.iter().map(|gap| (&gap.skill, gap.weight, &gap.required));
        let met = self.met.iter().map(|met| (&met.skill, met.weight, &met.required));
        coverage(gaps.chain(met), level)
    }
}

fn coverage<'a>(
    asked: impl Iterator<Item = (&'a SkillId, TargetWeight, &'a Figure<Level>)>,
    level: impl Fn(&SkillId) -> Level,
) -> Figure<Share> {
    let mut held = 0;
    let mut all = 0;
    let mut sources = Vec::new();
    for (skill, weight, required) in asked {
        held += weight.points() * u32::from(level(skill).min(*required.value()).number());
        all += weight.points() * u32::from(required.value().number());
        sources.extend(required.sources());
    }
    sources.sort();
    sources.dedup();
    Figure::derived(Share::of(held, all), Computation::Coverage, sources)
}

fn gap(
    ask: &Ask,
    profile: &Profile,
    demand: &Demand,
    skills: &Skills,
    catalog: &Catalog,
    languages: &languages::Choice,
) -> Gap {
    let held = profile.held(&ask.skill);
    let level = profile.level(&ask.skill);
    let required = *ask.required.value();
    let skill = skills.get(&ask.skill);
    Gap {
        skill: ask.skill.clone(),
        name: skills.name(&ask.skill),
        kind: skill.map_or(SkillKind::Concept, |skill| skill.kind),
        held: level,
        held_on: held.map(|held| held.on),
        evidence: held.map(|held: &Held| held.evidence),
        required: ask.required.clone(),
        steps: level.steps_to(required),
        weight: ask.weight,
        market_weight: ask.market_weight.clone(),
        rank: ask.rank,
        named: ask.named,
        stressed: ask.stressed,
        priority: rank::priority(ask, level, demand),
        effort: skill.and_then(|skill| effort::to_close(skill, level, required, catalog)),
        needs: skill.map(|skill| unmet(&skill.needs, profile, skills)).unwrap_or_default(),
        opens: Vec::new(),
        instead: languages.instead_of(&ask.skill),
        reasons: Vec::new(),
    }
}

fn unmet(needs: &[Need], profile: &Profile, skills: &Skills) -> Vec<UnmetNeed> {
    needs
        .iter()
        .filter(|need| profile.level(&need.skill) < need.level)
        .map(|need| UnmetNeed {
            skill: need.skill.clone(),
            name: skills.name(&need.skill),
            level: need.level,
            held: profile.level(&need.skill),
        })
        .collect()
}

fn beyond(profile: &Profile, demand: &Demand, skills: &Skills) -> Vec<Beyond> {
    profile
        .iter()
        .filter(|(id, held)| held.level > Level::None && !demand.asks.iter().any(|ask| &ask.skill == *id))
        .map(|(id, held)| Beyond { skill: id.clone(), name: skills.name(id), held: held.level })
        .collect()
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use proptest::prelude::*;

    use super::*;
    use crate::market::demand;
    use crate::sample;
    use crate::skills::Assessment;

    fn profile(levels: &[(&str, Level)]) -> Profile {
        let on: NaiveDate = "2026-11-24".parse().unwrap();
        let assessment = |(skill, level): &(&str, Level)| Assessment {
            skill: skill.parse().unwrap(),
            level: *level,
            on,
            evidence: EvidenceKind::SelfRated,
            link: None,
            note: None,
        };
        Profile::of(&levels.iter().map(assessment).collect::<Vec<_>>())
    }

    fn report(levels: &[(&str, Level)]) -> GapReport {
        let skills = sample::skills();
        let demand =
            demand(&sample::role(), &crate::market::Market::Report(sample::market().into()), &skills);
        assess(&profile(levels), &demand, &skills, &sample::catalog())
    }

    fn gap<'a>(report: &'a GapReport, skill: &str) -> &'a Gap {
        report.gaps.iter().find(|gap| gap.skill.as_str() == skill).expect("the skill is a gap")
    }

    #[test]
    fn priority_is_levels_times_role_weight_times_market_factor() {
        let report = report(&[]);
        assert_eq!(*gap(&report, "raft").priority.value(), 3 * 3 * 15, "stressed skills count at least 15");
        assert_eq!(*gap(&report, "kubernetes").priority.value(), 2 * 13, "a third of the top weight adds 3");
        assert_eq!(*gap(&report, "go").priority.value(), 2 * 2 * 20, "the top of the ranking counts 20");
    }

    #[test]
    fn one_language_of_a_set_is_enough_and_the_nearest_is_chosen() {
        let report = report(&[("java", Level::Aware)]);
        assert_eq!(gap(&report, "java").instead, ["go".parse().unwrap()]);
        assert!(report.gaps.iter().all(|gap| gap.skill.as_str() != "go"), "Java stands in for Go");
        assert_eq!(report.alternatives.len(), 1);
    }

    #[test]
    fn a_skill_nobody_asks_for_is_shown_and_no_gap() {
        let report = report(&[("woodwork", Level::Expert)]);
        assert_eq!(report.beyond.len(), 1);
        assert!(report.gaps.iter().all(|gap| gap.skill.as_str() != "woodwork"));
    }

    #[test]
    fn umbrellas_are_never_a_gap() {
        assert!(report(&[]).gaps.iter().all(|gap| gap.skill.as_str() != "cloud"));
    }

    #[test]
    fn what_a_skill_needs_first_is_named() {
        let needs: Vec<String> =
            gap(&report(&[]), "raft").needs.iter().map(|need| need.name.clone()).collect();
        assert_eq!(needs, ["Go"]);
    }

    #[test]
    fn the_hours_to_close_a_gap_have_the_spread_of_what_teaches_it() {
        let report = report(&[("raft", Level::Aware)]);
        let effort = gap(&report, "raft").effort.as_ref().expect("hours are known").value();
        let hours = [effort.low, effort.typical, effort.high].map(|minutes| minutes.get() / 60);
        assert_eq!(
            hours,
            [18, 35, 70],
            "40 h less 5 h, at half and at double like the two resources, in whole hours"
        );
    }

    fn any_level() -> impl Strategy<Value = Level> {
        (0u8..=5).prop_map(|number| Level::try_from(number).unwrap())
    }

    proptest! {
        #[test]
        fn raising_a_level_never_widens_a_gap(
            levels in prop::collection::vec(any_level(), 4),
            raised in 0usize..4,
        ) {
            let names = ["go", "java", "raft", "kubernetes"];
            let before: Vec<_> = names.into_iter().zip(levels.iter().copied()).collect();
            let mut after = before.clone();
            after[raised].1 = after[raised].1.next().unwrap_or(Level::Expert);
            let (before, after) = (report(&before), report(&after));
            prop_assert!(after.coverage.value() >= before.coverage.value() || raised < 2,
                "a language may change which of the set is asked, never the other skills");
            for gap in &after.gaps {
                let was = before.gaps.iter().find(|other| other.skill == gap.skill);
                prop_assert!(was.is_none_or(|was| gap.steps <= was.steps));
            }
        }

        #[test]
        fn every_gap_is_below_and_every_met_skill_at_its_level(levels in prop::collection::vec(any_level(), 4)) {
            let names = ["go", "java", "raft", "kubernetes"];
            let held: Vec<_> = names.into_iter().zip(levels).collect();
            let report = report(&held);
            prop_assert!(report.gaps.iter().all(|gap| gap.held < *gap.required.value()));
            prop_assert!(report.met.iter().all(|met| met.held >= *met.required.value()));
        }
    }
}
