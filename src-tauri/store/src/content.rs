//! Shipped content: replaced as a whole, read as a whole.

use cairn_domain::catalog::Resource;
use cairn_domain::market::{Report, Role};
use cairn_domain::practice::Card;
use cairn_domain::skills::Skill;
use cairn_domain::source::Source;
use rusqlite::named_params;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::row::{document, plain, sql, to_document};
use crate::{Reader, Result, Writer};

/// Everything that is shipped.
#[derive(Debug, Clone, Copy)]
pub struct Content<'a> {
    /// Changes whenever anything of it changes.
    pub version: &'a str,
    /// The register of sources.
    pub sources: &'a [Source],
    /// The skills.
    pub skills: &'a [Skill],
    /// The roles.
    pub roles: &'a [Role],
    /// The market reports.
    pub reports: &'a [Report],
    /// The resources.
    pub resources: &'a [Resource],
    /// The practice cards.
    pub cards: &'a [Card],
}

impl Reader<'_> {
    /// The version of the shipped content that is loaded.
    pub fn content_version(&self) -> Result<Option<String>> {
        sql!("content/version").first(self.connection, (), |row| plain(row, "content_version", "version"))
    }

    /// The register of sources.
    pub fn sources(&self) -> Result<Vec<Source>> {
        self.documents("source")
    }

    /// The skills.
    pub fn skills(&self) -> Result<Vec<Skill>> {
        self.documents("skill")
    }

    /// The roles.
    pub fn roles(&self) -> Result<Vec<Role>> {
        self.documents("role")
    }

    /// The market reports.
    pub fn reports(&self) -> Result<Vec<Report>> {
        self.documents("market")
    }

    /// The resources.
    pub fn resources(&self) -> Result<Vec<Resource>> {
        self.documents("resource")
    }

    /// The practice cards.
    pub fn cards(&self) -> Result<Vec<Card>> {
        self.documents("card")
    }

    fn documents<T: DeserializeOwned>(&self, kind: &str) -> Result<Vec<T>> {
        sql!("content/documents")
            .all(self.connection, named_params! { ":kind": kind }, |row| document(row, "content", "document"))
    }
}

impl Writer<'_> {
    /// Puts new content in the place of the old.
    pub fn replace_content(&self, content: &Content<'_>) -> Result<()> {
        sql!("content/clear").run(self.connection, ())?;
        self.insert("source", content.sources, |source| source.id.as_str())?;
        self.insert("skill", content.skills, |skill| skill.id.as_str())?;
        self.insert("role", content.roles, |role| role.id.as_str())?;
        self.insert("market", content.reports, |report| report.id.as_str())?;
        self.insert("resource", content.resources, |resource| resource.id.as_str())?;
        self.insert("card", content.cards, |card| card.id.as_str())?;
        sql!("content/put_version").run(self.connection, named_params! { ":version": content.version })
    }

    fn insert<T: Serialize>(&self, kind: &str, entities: &[T], id: impl Fn(&T) -> &str) -> Result<()> {
        for (position, entity) in entities.iter().enumerate() {
            let position = i64::try_from(position).unwrap_or(i64::MAX);
            let document = to_document(entity, "content", "document")?;
            sql!("content/insert").run(
                self.connection,
                named_params! { ":kind": kind, ":position": position, ":id": id(entity), ":document": document },
            )?;
        }
        Ok(())
    }
}
