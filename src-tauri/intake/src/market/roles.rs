//! Target roles and the levels they take.

use cairn_domain::figure::Figure;
use cairn_domain::id::{RoleId, SkillId, SourceId};
use cairn_domain::level::Level;
use cairn_domain::market::{Role, Target, TargetWeight};
use serde::Deserialize;

use crate::Error;
use crate::read::toml;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    source: SourceId,
    role: Vec<RoleRow>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RoleRow {
    id: RoleId,
    title: String,
    esco: Vec<String>,
    onet: String,
    targets: Vec<TargetRow>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TargetRow {
    skill: SkillId,
    level: Level,
    weight: TargetWeight,
    basis: String,
}

/// Reads a file of roles, in its order. Every level is a judgement with its own basis.
pub fn read(file: &str, text: &str) -> Result<Vec<Role>, Error> {
    let File { source, role } = toml(file, text)?;
    let to_target = |row: TargetRow| Target {
        skill: row.skill,
        level: Figure::judged(row.level, source.clone(), row.basis),
        weight: row.weight,
    };
    let to_role = |row: RoleRow| Role {
        id: row.id,
        title: row.title,
        targets: row.targets.into_iter().map(to_target).collect(),
        esco: row.esco,
        onet: row.onet,
    };
    Ok(role.into_iter().map(to_role).collect())
}
