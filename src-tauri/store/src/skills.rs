//! What was ever said about skills.

use cairn_domain::id::SkillId;
use cairn_domain::merge::SkillName;
use cairn_domain::skills::Assessment;
use cairn_domain::skills::recognize::Correction;
use chrono::NaiveDate;
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

impl Reader<'_> {
    /// Every name of a skill that was taken over from a taxonomy, in the order they came.
    pub fn skill_names(&self) -> Result<Vec<SkillName>> {
        const TABLE: &str = "skill_name";
        sql!("skills/names").all(self.connection, (), |row| {
            Ok(SkillName {
                name: plain(row, TABLE, "name")?,
                skill: word(row, TABLE, "skill")?,
                source: word(row, TABLE, "source")?,
            })
        })
    }

    /// What the recognizer learns besides the skills: names from taxonomies, and then what the person said, which
    /// counts more.
    pub fn learned(&self) -> Result<Vec<Correction>> {
        let mut learned: Vec<Correction> = self.skill_names()?.iter().map(SkillName::learned).collect();
        learned.extend(self.corrections()?);
        Ok(learned)
    }
}

impl Writer<'_> {
    /// Adds names of skills.
    pub fn append_skill_names(&self, names: &[SkillName], day: NaiveDate) -> Result<()> {
        for name in names {
            sql!("skills/append_name").run(
                self.connection,
                named_params! {
                    ":name": name.name,
                    ":skill": name.skill.as_str(),
                    ":source": name.source.word(),
                    ":day": day.to_string(),
                },
            )?;
        }
        Ok(())
    }

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
