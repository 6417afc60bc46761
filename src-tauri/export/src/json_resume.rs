//! Skills for a résumé: JSON Resume 1.3.1, with nothing but what Cairn knows.

use cairn_domain::dossier::Dossier;
use cairn_domain::level::Level;
use serde::Serialize;

#[derive(Serialize)]
struct Document<'a> {
    skills: Vec<Skill<'a>>,
    meta: Meta,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Skill<'a> {
    name: &'a str,
    /// The words résumés use; the mapping to them is ours.
    level: &'static str,
    /// The level itself, from 1 to 5: the schema allows properties of one's own.
    cairn_level: u8,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Meta {
    version: &'static str,
    last_modified: String,
}

pub(crate) fn write(dossier: &Dossier) -> Result<Vec<u8>, serde_json::Error> {
    let skills = dossier
        .profile
        .iter()
        .filter_map(|(name, level)| Some(Skill { name, level: word(*level)?, cairn_level: level.number() }));
    let document = Document {
        skills: skills.collect(),
        meta: Meta { version: "v1.3.1", last_modified: format!("{}T00:00:00", dossier.today) },
    };
    let mut bytes = serde_json::to_vec_pretty(&document)?;
    bytes.push(b'\n');
    Ok(bytes)
}

const fn word(level: Level) -> Option<&'static str> {
    match level {
        Level::None => None,
        Level::Aware => Some("Beginner"),
        Level::Guided => Some("Basic"),
        Level::Independent => Some("Intermediate"),
        Level::Advanced => Some("Advanced"),
        Level::Expert => Some("Expert"),
    }
}
