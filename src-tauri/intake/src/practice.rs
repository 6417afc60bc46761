//! Interview questions with the points a good answer makes.

use cairn_domain::id::{CardId, SkillId, SourceId};
use cairn_domain::level::Level;
use cairn_domain::practice::{Card, CardStyle, Difficulty};
use serde::Deserialize;

use crate::Error;
use crate::read::toml;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    source: SourceId,
    card: Vec<Row>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    id: CardId,
    skill: SkillId,
    style: CardStyle,
    difficulty: Difficulty,
    probes: Level,
    question: String,
    points: Vec<String>,
    reading: String,
}

/// Reads a file of questions, in its order.
pub fn read(file: &str, text: &str) -> Result<Vec<Card>, Error> {
    let File { source, card } = toml(file, text)?;
    let to_card = |row: Row| Card {
        id: row.id,
        skill: row.skill,
        style: row.style,
        question: row.question,
        points: row.points,
        difficulty: row.difficulty,
        probes: row.probes,
        reading: row.reading,
        source: source.clone(),
    };
    Ok(card.into_iter().map(to_card).collect())
}
