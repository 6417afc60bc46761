//! Everything that Cairn ships, carried in the binary and sent through the readers.

use cairn_domain::catalog::Catalog;
use cairn_domain::market::{Report, Role};
use cairn_domain::practice::Card;
use cairn_domain::skills::Skills;
use cairn_domain::source::Source;

use crate::catalog::UnitLists;
use crate::{Error, ErrorKind, catalog, market, practice, register, skills};

/// Every file of `data/` that a reader understands: its path there, and its text.
pub(crate) const FILES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/files.rs"));

const ROLES: &str = "market/roles.toml";

/// Where counts of postings lie.
pub(crate) const COUNTS: &str = "market/counts/";

/// What Cairn ships.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shipped {
    /// Changes whenever anything of it changes.
    pub version: String,
    /// The register of sources, in its order.
    pub sources: Vec<Source>,
    /// All skills.
    pub skills: Skills,
    /// All roles, in their order.
    pub roles: Vec<Role>,
    /// All market reports, in order of file name.
    pub reports: Vec<Report>,
    /// All resources.
    pub catalog: Catalog,
    /// All practice cards, in their order.
    pub cards: Vec<Card>,
}

/// The version of what is shipped, without reading the rest.
pub fn version() -> &'static str {
    include_str!("../../../data/version").trim()
}

/// Reads everything that is shipped.
pub fn shipped() -> Result<Shipped, Error> {
    let skills = all("skills/", skills::read)?;
    let skills = Skills::new(skills).map_err(|broken| Error::of_file("skills", broken))?;
    let lists = unit_lists()?;
    let resources = all("catalog/", |file, text| match unit_list_of(file) {
        Some(_) => Ok(Vec::new()),
        None => catalog::read(file, text, &lists),
    })?;
    let catalog = Catalog::new(resources, &skills).map_err(|broken| Error::of_file("catalog", broken))?;
    for (id, _) in lists {
        if catalog.get(&id).is_none() {
            return Err(Error::of_file(&format!("catalog/units/{id}.csv"), ErrorKind::StrayUnits(id)));
        }
    }
    Ok(Shipped {
        version: version().into(),
        sources: all("sources.toml", register::read)?,
        roles: all(ROLES, market::roles::read)?,
        reports: all("market/", |file, text| match file {
            ROLES => Ok(Vec::new()),
            // Counts are large, and read only when somebody looks at them: see `market::counts`.
            counts if counts.starts_with(COUNTS) => Ok(Vec::new()),
            _ => market::report::read(file, text).map(|report| vec![report]),
        })?,
        cards: all("practice/", practice::read)?,
        skills,
        catalog,
    })
}

/// What one reader finds in all files whose path begins like this.
fn all<T>(begin: &str, read: impl Fn(&str, &str) -> Result<Vec<T>, Error>) -> Result<Vec<T>, Error> {
    let mut found = Vec::new();
    for (file, text) in FILES.iter().filter(|(file, _)| file.starts_with(begin)) {
        found.extend(read(file, text)?);
    }
    Ok(found)
}

fn unit_lists() -> Result<UnitLists, Error> {
    let lists = all("catalog/units/", |file, text| {
        let id = unit_list_of(file)
            .unwrap_or_default()
            .parse()
            .map_err(|bad: cairn_domain::id::BadId| Error::of_file(file, bad))?;
        Ok(vec![(id, catalog::units::read(file, text)?)])
    })?;
    Ok(lists.into_iter().collect())
}

/// The resource a list of units is named after, for a file that is one.
fn unit_list_of(file: &str) -> Option<&str> {
    file.strip_prefix("catalog/units/")?.strip_suffix(".csv")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shipped_line_reads() {
        if let Err(error) = shipped() {
            panic!("{error}");
        }
    }
}
