//! What was ever said about skills.

use cairn_domain::id::SkillId;
use cairn_domain::skills::Assessment;
use rusqlite::{Row, named_params};

use crate::row::{number, plain, sql, word};
use crate::{Reader, Result, Writer};

impl Reader<'_> {
    /// Every assessment, in the order they were made.
    pub fn assessments(&self) -> Result<Vec<Assessment>> {
        sql!("skills/assessments").all(self.connection, (), assessment)
    }

    /// Every assessment of a skill, in the order they were made.
    pub fn assessments_of(&self, skill: &SkillId) -> Result<Vec<Assessment>> {
        let params = named_params! { ":skill": skill.as_str() };
        sql!("skills/assessments_of").all(self.connection, params, assessment)
    }
}

impl Writer<'_> {
    /// Adds assessments.
    pub fn append_assessments(&self, assessments: &[Assessment]) -> Result<()> {
        for said in assessments {
            sql!("skills/append_assessment").run(
                self.connection,
                named_params! {
                    ":skill": said.skill.as_str(),
                    ":level": said.level.number(),
                    ":day": said.on.to_string(),
                    ":evidence": said.evidence.word(),
                    ":link": said.link,
                    ":note": said.note,
                },
            )?;
        }
        Ok(())
    }
}

fn assessment(row: &Row<'_>) -> Result<Assessment> {
    const TABLE: &str = "assessment";
    Ok(Assessment {
        skill: word(row, TABLE, "skill")?,
        level: number(row, TABLE, "level")?,
        on: word(row, TABLE, "day")?,
        evidence: word(row, TABLE, "evidence")?,
        link: plain(row, TABLE, "link")?,
        note: plain(row, TABLE, "note")?,
    })
}
