//! The skills there are, one file for each kind.

use cairn_domain::id::SkillId;
use cairn_domain::minutes::Minutes;
use cairn_domain::skills::{AmbiguousAlias, Need, Skill, SkillHours, SkillKind, WhenCounted, Written};
use serde::Deserialize;

use crate::Error;
use crate::read::{Word, plain, toml};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    kind: SkillKind,
    skill: Vec<Row>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    id: SkillId,
    name: String,
    description: String,
    #[serde(default)]
    aliases: Vec<String>,
    #[serde(default)]
    ambiguous: Vec<AmbiguousRow>,
    #[serde(default)]
    stands_for: Vec<SkillId>,
    #[serde(default)]
    needs: Vec<Word<Need>>,
    wikidata: Option<String>,
    esco: Option<String>,
    #[serde(default = "not_looked_for")]
    ids_basis: String,
    hours: Option<HoursRow>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AmbiguousRow {
    alias: String,
    #[serde(default)]
    counts: WhenCounted,
    #[serde(default)]
    written: Written,
    #[serde(default)]
    with: Vec<String>,
    #[serde(default)]
    against: Vec<String>,
    reason: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct HoursRow {
    to_level: [u32; 5],
    basis: String,
    confidence: String,
}

/// Reads the skills of one kind, in the order of the file.
pub fn read(file: &str, text: &str) -> Result<Vec<Skill>, Error> {
    let File { kind, skill } = toml(file, text)?;
    let to_skill = |row: Row| Skill {
        id: row.id,
        name: row.name,
        kind,
        aliases: row.aliases,
        ambiguous: row.ambiguous.into_iter().map(to_ambiguous).collect(),
        needs: plain(row.needs),
        stands_for: row.stands_for,
        description: row.description,
        hours: row.hours.map(|hours| SkillHours {
            to_level: hours.to_level.map(Minutes::from_hours),
            basis: hours.basis,
            confidence: hours.confidence,
        }),
        wikidata: row.wikidata,
        esco: row.esco,
        ids_basis: row.ids_basis,
    };
    Ok(skill.into_iter().map(to_skill).collect())
}

fn to_ambiguous(row: AmbiguousRow) -> AmbiguousAlias {
    let AmbiguousRow { alias, counts, written, with, against, reason } = row;
    AmbiguousAlias { alias, counts, written, with, against, reason }
}

/// What is only named gets no outside ids until somebody needs them.
fn not_looked_for() -> String {
    "not looked for".into()
}

#[cfg(test)]
mod tests {
    use super::*;

    const GO: &str = r#"
kind = "language"

[[skill]]
id = "go"
name = "Go"
description = "A language."
aliases = ["Golang"]
ambiguous = [
  { alias = "Go", counts = "beside", against = ["go live"], reason = "an everyday verb" },
]
needs = [
  "linux>=1",
  "git>=1",
]
ids_basis = "none found"
[skill.hours]
to_level = [8, 50, 105, 205, 450]
basis = "a sum"
confidence = "medium"
"#;

    #[test]
    fn a_skill_is_read_with_its_hours_and_needs() {
        let skills = read("languages.toml", GO).unwrap();
        let go = &skills[0];
        assert_eq!((go.kind, go.needs.len()), (SkillKind::Language, 2));
        assert_eq!(
            (go.ambiguous[0].counts, go.ambiguous[0].written),
            (WhenCounted::Beside, Written::Loosely),
            "what is left out is the common case"
        );
        assert_eq!(go.hours.as_ref().unwrap().to_level[1], Minutes::from_hours(50));
    }

    #[test]
    fn a_wrong_line_is_named() {
        let check = |from: &str, to: &str| {
            let error = read("languages.toml", &GO.replace(from, to)).unwrap_err();
            (error.line, error.to_string())
        };
        let (line, said) = check("git>=1", "git>1");
        assert_eq!(line, Some(14), "the need stands on line 14: {said}");
        let (line, said) = check("id = \"go\"", "id = \"Go\"");
        assert_eq!(line, Some(5), "the id stands on line 5: {said}");
        let (line, said) = check("name =", "nmae =");
        assert_eq!(line, Some(6), "the misspelled key stands on line 6: {said}");
    }
}
