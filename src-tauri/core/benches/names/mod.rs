//! The names that are looked for: those that are shipped, and many more.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use cairn_domain::skills::{Skill, SkillKind, Skills};
use serde_json::Value;

use crate::Outcome;
use crate::corpus::shared;

/// Names of the large case.
pub(crate) const MANY: usize = 15_000;

/// Every name of the skills as their data spell it; forms that are derived from it are not among them.
pub(crate) fn spelled(skills: &Skills) -> BTreeSet<String> {
    let of = |skill: &Skill| {
        let ambiguous = skill.ambiguous.iter().map(|ambiguous| ambiguous.alias.clone());
        let names: Vec<String> =
            skill.aliases.iter().cloned().chain(ambiguous).chain([skill.name.clone()]).collect();
        names
    };
    skills.iter().flat_map(of).map(|name| name.to_lowercase()).collect()
}

/// The shipped skills and as many of the names of three taxonomies as it takes to have [`MANY`] names, each a skill
/// of its own. Nothing where the taxonomies are not here, and that is said.
pub(crate) fn many(shipped: &Skills) -> Outcome<Option<Skills>> {
    let folder = shared().join("taxonomies");
    if !folder.is_dir() {
        println!("\nNot measured with {MANY} names: {} is not there.", folder.display());
        return Ok(None);
    }
    let known = spelled(shipped);
    let mut list: Vec<Skill> = shipped.iter().cloned().collect();
    let foreign = foreign(&folder)?;
    let fresh = foreign.iter().filter(|name| !known.contains(*name));
    for (number, name) in fresh.take(MANY.saturating_sub(known.len())).enumerate() {
        list.push(skill(number, name)?);
    }
    Ok(Some(Skills::new(list)?))
}

/// O*NET's examples of software, and what editors and icons call languages. Products come with their
/// maker in front there; people leave it out, so both forms are names.
fn foreign(folder: &Path) -> Outcome<Vec<String>> {
    let mut names = BTreeSet::new();
    for line in fs::read_to_string(folder.join("linguist_aliases.csv"))?.lines().skip(1) {
        names.extend(line.split(',').step_by(2).map(str::to_lowercase));
    }
    let icons: Vec<Value> = serde_json::from_str(&fs::read_to_string(folder.join("devicon.json"))?)?;
    names.extend(icons.iter().filter_map(|icon| icon.get("name")?.as_str()).map(str::to_lowercase));
    let table = fs::read_to_string(folder.join("onet_technology_skills.txt"))?;
    let products = || table.lines().skip(1).filter_map(|line| line.split('\t').nth(1));
    names.extend(products().map(str::to_lowercase));
    let mut names: Vec<String> = names.into_iter().collect();
    let without_maker = products().filter_map(|name| Some(name.split_once(' ')?.1));
    let shorter: BTreeSet<String> =
        without_maker.filter(|name| name.contains(' ')).map(str::to_lowercase).collect();
    names.extend(shorter.into_iter().filter(|name| !names.contains(name)).collect::<Vec<_>>());
    names.retain(|name| name.len() > 1 && name.contains(|letter: char| letter.is_ascii_alphanumeric()));
    Ok(names)
}

fn skill(number: usize, name: &str) -> Outcome<Skill> {
    Ok(Skill {
        id: format!("foreign-{number}").parse()?,
        name: name.into(),
        kind: SkillKind::Tool,
        aliases: Vec::new(),
        ambiguous: Vec::new(),
        needs: Vec::new(),
        stands_for: Vec::new(),
        description: String::new(),
        hours: None,
        wikidata: None,
        esco: None,
        ids_basis: String::new(),
    })
}
