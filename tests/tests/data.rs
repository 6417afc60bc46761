//! Everything Cairn ships, line by line.

use std::collections::{BTreeMap, BTreeSet};

use cairn_domain::catalog::{Resource, ResourceStatus};
use cairn_domain::figure::Figure;
use cairn_domain::id::{SkillId, SourceId};
use cairn_domain::level::Level;
use cairn_domain::market::{PayMeasure, Report, SectionStatus, TargetWeight};
use cairn_intake::{Shipped, shipped};

/// The skills the field is about: each must be reachable to Advanced.
const CORE: [&str; 21] = [
    "ds-fundamentals",
    "cap-theorem",
    "consistency-models",
    "eventual-consistency",
    "sharding",
    "replication",
    "consensus",
    "raft",
    "paxos",
    "leader-election",
    "network-partitions",
    "split-brain",
    "fault-tolerance",
    "scalability",
    "distributed-caching",
    "go",
    "rust",
    "java",
    "python",
    "kubernetes",
    "aws",
];

fn all() -> Shipped {
    shipped().unwrap_or_else(|error| panic!("{error}"))
}

fn report(shipped: &Shipped) -> &Report {
    shipped.reports.first().expect("the report is shipped")
}

/// The levels somebody reaches who starts from nothing and takes everything that can be taken, again and again.
fn reachable(resources: &[&Resource], shipped: &Shipped) -> BTreeMap<SkillId, Level> {
    let mut levels: BTreeMap<SkillId, Level> =
        shipped.skills.taught().map(|skill| (skill.id.clone(), Level::None)).collect();
    let mut risen = true;
    while risen {
        risen = false;
        for resource in resources {
            if resource.needs.iter().any(|need| levels[&need.skill] < need.level) {
                continue;
            }
            for gain in &resource.gains {
                let level = levels.get_mut(&gain.skill).expect("gains name skills one can study");
                if *level >= gain.from && *level < gain.to {
                    *level = gain.to;
                    risen = true;
                }
            }
        }
    }
    levels
}

#[test]
fn as_much_is_shipped_as_was_collected() {
    let shipped = all();
    let concrete = shipped.skills.taught().count();
    let umbrellas = shipped.skills.iter().filter(|skill| skill.is_umbrella()).count();
    let targets: usize = shipped.roles.iter().map(|role| role.targets.len()).sum();
    let named = shipped.skills.count() - concrete - umbrellas;
    assert_eq!((concrete, umbrellas, named), (82, 5, 245), "skills, umbrellas and what is only named");
    assert_eq!((shipped.roles.len(), targets), (6, 357), "roles and their levels");
    assert_eq!(shipped.catalog.iter().count(), 180, "resources");
    assert_eq!(shipped.cards.len(), 169, "cards");
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../data/catalog/units");
    let lists = std::fs::read_dir(folder).expect("unit lists are there").flatten();
    let rows: Vec<usize> = lists
        .map(|file| std::fs::read_to_string(file.path()).expect("a list is text").lines().count() - 1)
        .collect();
    assert_eq!((rows.len(), rows.iter().sum::<usize>()), (30, 475), "lists of units and their rows");
}

#[test]
fn every_figure_names_a_source_with_a_licence_and_a_date() {
    let shipped = all();
    let register: BTreeSet<&SourceId> = shipped.sources.iter().map(|source| &source.id).collect();
    for source in &shipped.sources {
        assert!(
            !source.licence.is_empty() && !source.retrieved.is_empty(),
            "{} has licence and date",
            source.id
        );
    }
    let check = |sources: Vec<SourceId>, what: &str| {
        assert!(!sources.is_empty(), "{what} names a source");
        for source in sources {
            assert!(register.contains(&source), "{what} names {source}, which is not in the register");
        }
    };
    for resource in shipped.catalog.iter() {
        check(resource.effort.sources(), &format!("the hours of {}", resource.id));
    }
    for role in &shipped.roles {
        for target in &role.targets {
            check(target.level.sources(), &format!("{} for {}", target.skill, role.id));
        }
    }
    for card in &shipped.cards {
        check(vec![card.source.clone()], &format!("the card {}", card.id));
    }
    let market = report(&shipped);
    check(vec![market.source.clone()], "the report");
    for pay in &market.salaries {
        check(pay.low.sources(), "pay");
        check(pay.high.sources(), "pay");
    }
    for forecast in &market.forecasts {
        check(forecast.low.sources(), "a forecast");
    }
    check(market.openings.as_ref().map(Figure::sources).unwrap_or_default(), "openings");
    check(market.senior_share.as_ref().map(Figure::sources).unwrap_or_default(), "the senior share");
}

#[test]
fn every_id_named_anywhere_exists() {
    let shipped = all();
    let skill = |id: &SkillId| assert!(shipped.skills.get(id).is_some(), "the skill {id} exists");
    let market = report(&shipped);
    market.ranking.iter().for_each(|entry| skill(&entry.skill));
    market.stressed.iter().flat_map(|topic| &topic.skills).for_each(skill);
    market.outlook.iter().flat_map(|outlook| &outlook.skills).for_each(skill);
    market.interview_topics.iter().flat_map(|topic| &topic.skills).for_each(skill);
    shipped.cards.iter().for_each(|card| skill(&card.skill));
    for card in market.interview_topics.iter().flat_map(|topic| &topic.cards) {
        assert!(shipped.cards.iter().any(|known| &known.id == card), "the card {card} exists");
    }
    for resource in shipped.catalog.iter() {
        if let Some(successor) = &resource.superseded_by {
            assert!(shipped.catalog.get(successor).is_some(), "{successor} exists");
        }
    }
}

#[test]
fn umbrellas_are_never_studied_and_never_asked_for() {
    let shipped = all();
    for role in &shipped.roles {
        for target in &role.targets {
            let known = shipped.skills.get(&target.skill).expect("targets name skills");
            assert!(!known.is_umbrella(), "{} asks for the umbrella {}", role.id, target.skill);
        }
    }
}

#[test]
fn an_isbn_has_its_check_digit() {
    for resource in all().catalog.iter() {
        let Some(isbn) = &resource.isbn13 else { continue };
        let digits: Vec<u32> = isbn.chars().filter_map(|c| c.to_digit(10)).collect();
        let sum: u32 = digits.iter().zip([1, 3].iter().cycle()).map(|(digit, weight)| digit * weight).sum();
        assert!(digits.len() == 13 && isbn.len() == 13 && sum.is_multiple_of(10), "{}: {isbn}", resource.id);
    }
}

#[test]
fn every_skill_is_reachable_and_every_core_skill_far() {
    let shipped = all();
    let current: Vec<&Resource> = shipped.catalog.iter().collect();
    let levels = reachable(&current, &shipped);
    for (skill, level) in &levels {
        assert!(*level >= Level::Independent, "{skill} is reachable only to {level}");
    }
    for skill in CORE {
        let id: SkillId = skill.parse().expect("core skills are named rightly");
        assert!(levels[&id] >= Level::Advanced, "{skill} is core and reachable only to {}", levels[&id]);
    }
}

#[test]
fn every_level_a_role_asks_for_is_reachable_and_ends_in_a_proof() {
    let shipped = all();
    let current: Vec<&Resource> = shipped.catalog.iter().collect();
    let levels = reachable(&current, &shipped);
    for role in &shipped.roles {
        for target in &role.targets {
            let asked = *target.level.value();
            assert!(
                levels[&target.skill] >= asked,
                "{}: {} at {asked} is out of reach",
                role.id,
                target.skill
            );
            let proved = shipped.catalog.teaching(&target.skill).any(Resource::is_proof);
            assert!(proved, "{}: nothing proves {}", role.id, target.skill);
        }
        assert!(
            role.targets.iter().any(|target| target.weight == TargetWeight::Core),
            "{} has core skills",
            role.id
        );
    }
}

#[test]
fn every_recommendation_of_the_report_is_answered_by_the_library() {
    let shipped = all();
    let market = report(&shipped);
    assert!(market.recommendations.len() >= 13, "the report recommends at least thirteen things");
    for recommendation in &market.recommendations {
        assert!(!recommendation.resources.is_empty(), "nothing answers \"{}\"", recommendation.item);
        for resource in &recommendation.resources {
            assert!(shipped.catalog.get(resource).is_some(), "\"{}\" names {resource}", recommendation.item);
        }
    }
}

#[test]
fn the_report_is_complete_and_its_measures_are_kept_apart() {
    let shipped = all();
    let market = report(&shipped);
    assert_eq!(market.openings.as_ref().map(|openings| *openings.value()), Some(284));
    assert_eq!(market.senior_share.as_ref().map(|share| share.value().basis_points()), Some(6_200));
    let pay = |measure, place: &str| {
        let found = market.salaries.iter().find(|pay| pay.measure == measure && pay.place == place);
        found.map(|pay| (*pay.low.value(), *pay.high.value(), pay.currency.as_str()))
    };
    assert_eq!(pay(PayMeasure::Base, "United States"), Some((150_000, 250_000, "USD")));
    assert_eq!(pay(PayMeasure::Total, "United States"), Some((180_000, 280_000, "USD")));
    assert_eq!(pay(PayMeasure::NotStated, "India"), Some((4_000_000, 8_000_000, "INR")));
    assert_eq!(market.salaries.len(), 4);
    assert_eq!(market.forecasts.len(), 3);
    assert_eq!(market.ranking.len(), 15);
    assert_eq!(market.companies.len(), 10);
    let silent = market.sections.iter().filter(|section| section.status == SectionStatus::NotStated).count();
    assert!(silent >= 2, "job types and locations are said to be not stated");
}

#[test]
fn go_and_golang_are_one_skill() {
    let shipped = all();
    let ranked: Vec<&str> = report(&shipped)
        .ranking
        .iter()
        .filter(|entry| ["Go", "Golang"].contains(&entry.term.as_str()))
        .map(|entry| entry.skill.as_str())
        .collect();
    assert_eq!(ranked, ["go", "go"]);
    assert_eq!(shipped.skills.resolve("Golang").map(|skill| skill.id.as_str()), Some("go"));
}

#[test]
fn units_add_up_to_the_typical_hours() {
    for resource in all().catalog.iter() {
        let sum: u32 = resource.units.iter().map(|unit| unit.minutes.get()).sum();
        assert_eq!(sum, resource.effort.value().typical.get(), "{}", resource.id);
    }
}

#[test]
fn what_was_superseded_names_its_successor_where_there_is_one() {
    let shipped = all();
    let first = shipped.catalog.get(&"ddia-1e".parse().expect("an id")).expect("the first edition is there");
    assert_eq!(first.status, ResourceStatus::Superseded);
    assert_eq!(first.superseded_by.as_ref().map(|id| id.as_str()), Some("ddia-2e"));
}

#[test]
fn nothing_shipped_is_taken_for_a_resource_of_ones_own() {
    let shipped = shipped().expect("shipped data is sound");
    assert!(shipped.catalog.iter().all(|resource| !cairn_domain::catalog::own::is_own(&resource.id)));
}
