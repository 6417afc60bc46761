//! Prerequisites form a graph without circles, and names are unambiguous.

use std::collections::{BTreeMap, BTreeSet};

use super::{BrokenSkills, Skill};
use crate::id::SkillId;

pub(super) fn check(skills: &BTreeMap<SkillId, Skill>) -> Result<(), BrokenSkills> {
    names_are_known(skills)?;
    spellings_are_unshared(skills)?;
    needs_have_no_circle(skills)
}

fn names_are_known(skills: &BTreeMap<SkillId, Skill>) -> Result<(), BrokenSkills> {
    for skill in skills.values() {
        for named in skill.needs.iter().map(|need| &need.skill).chain(&skill.stands_for) {
            if !skills.contains_key(named) {
                return Err(BrokenSkills::Unknown { skill: skill.id.clone(), unknown: named.clone() });
            }
        }
        let covers_umbrella = |id| skills.get(id).is_some_and(Skill::is_umbrella);
        if skill.stands_for.iter().any(covers_umbrella) {
            return Err(BrokenSkills::UmbrellaOfUmbrellas(skill.id.clone()));
        }
    }
    Ok(())
}

fn spellings_are_unshared(skills: &BTreeMap<SkillId, Skill>) -> Result<(), BrokenSkills> {
    let mut owner: BTreeMap<String, &SkillId> = BTreeMap::new();
    for skill in skills.values() {
        let ambiguous = skill.ambiguous.iter().map(|ambiguous| &ambiguous.alias);
        for alias in skill.aliases.iter().chain(ambiguous).chain([&skill.name]) {
            if let Some(first) = owner.insert(alias.to_lowercase(), &skill.id)
                && first != &skill.id
            {
                return Err(BrokenSkills::SharedAlias {
                    alias: alias.clone(),
                    first: first.clone(),
                    second: skill.id.clone(),
                });
            }
        }
    }
    Ok(())
}

/// Depth-first search without recursion, so that a hostile list cannot exhaust the stack.
fn needs_have_no_circle(skills: &BTreeMap<SkillId, Skill>) -> Result<(), BrokenSkills> {
    let mut finished: BTreeSet<&SkillId> = BTreeSet::new();
    for start in skills.keys() {
        let mut path: Vec<(&SkillId, usize)> = vec![(start, 0)];
        while let Some((id, next)) = path.last().copied() {
            let need = skills.get(id).and_then(|skill| skill.needs.get(next)).map(|need| &need.skill);
            let Some(need) = need.filter(|_| !finished.contains(id)) else {
                finished.insert(id);
                path.pop();
                continue;
            };
            if let Some(last) = path.last_mut() {
                last.1 += 1;
            }
            if let Some(begin) = path.iter().position(|(on_path, _)| *on_path == need) {
                let mut circle: Vec<SkillId> = path.iter().skip(begin).map(|(id, _)| (*id).clone()).collect();
                circle.push(need.clone());
                return Err(BrokenSkills::Cycle(circle));
            }
            path.push((need, 0));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::{Need, Skill, SkillKind, Skills};
    use super::*;

    fn skill(id: &str, needs: &[&str]) -> Skill {
        Skill {
            id: id.parse().unwrap(),
            name: id.to_uppercase(),
            kind: SkillKind::Concept,
            aliases: Vec::new(),
            ambiguous: Vec::new(),
            needs: needs.iter().map(|need| need.parse::<Need>().unwrap()).collect(),
            stands_for: Vec::new(),
            description: String::new(),
            hours: None,
            wikidata: None,
            esco: None,
            ids_basis: String::new(),
        }
    }

    #[test]
    fn prerequisites_in_a_circle_are_refused_and_the_circle_is_named() {
        let broken = Skills::new(vec![skill("a", &["b>=1"]), skill("b", &["c>=1"]), skill("c", &["a>=1"])]);
        let Err(BrokenSkills::Cycle(circle)) = broken else { panic!("a circle was accepted: {broken:?}") };
        assert_eq!(circle.len(), 4, "the circle comes back to where it began");
    }

    #[test]
    fn a_diamond_of_prerequisites_is_no_circle() {
        let diamond = vec![
            skill("a", &["b>=1", "c>=1"]),
            skill("b", &["d>=1"]),
            skill("c", &["d>=1"]),
            skill("d", &[]),
        ];
        assert!(Skills::new(diamond).is_ok());
    }

    #[test]
    fn one_spelling_belongs_to_one_skill() {
        let mut second = skill("b", &[]);
        second.aliases.push("A".into());
        assert!(matches!(Skills::new(vec![skill("a", &[]), second]), Err(BrokenSkills::SharedAlias { .. })));
    }
}
