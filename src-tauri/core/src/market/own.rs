//! Markets of one's own.

use cairn_domain::id::{MarketId, PostingId, SkillId};
use cairn_domain::market::{OwnMarket, PostingImport};
use cairn_domain::skills::recognize::{Correction, Verdict};
use chrono::NaiveDate;

use crate::content::missing;
use crate::{Cairn, Changed, Entity, Error, Result, Rule, Topic};

/// The longest name of a market, and the longest phrase that can be corrected, in characters.
const LONGEST_NAME: usize = 80;

impl Cairn {
    /// The imports into markets of one's own, oldest first.
    pub fn market_imports(&self) -> Result<Vec<PostingImport>> {
        Ok(self.store.read(|r| r.imports())?)
    }

    /// Gives a market of one's own another name.
    pub fn market_rename(&self, market: &MarketId, name: &str) -> Result<Changed<()>> {
        let own = self.own_market(market)?;
        let renamed = OwnMarket { name: market_name(name)?, ..own };
        self.store.write(&format!("Rename {} to {}", market, renamed.name), |w| w.put_market(&renamed))?;
        Ok(Changed::new((), Topic::Market))
    }

    /// Takes a market of one's own away, with its postings.
    pub fn market_remove(&self, market: &MarketId) -> Result<Changed<()>> {
        let own = self.own_market(market)?;
        self.store.write(&format!("Remove {}", own.name), |w| w.take_out_market(&own.id))?;
        Ok(Changed::new((), Topic::Settings))
    }

    /// Takes a posting out of its market.
    pub fn market_remove_posting(&self, posting: PostingId, today: NaiveDate) -> Result<Changed<()>> {
        let kept = self.kept_posting(posting)?;
        let step = format!("Take out {}", kept.advert.title.chars().take(60).collect::<String>());
        self.store.write(&step, |w| w.append_removal(posting, today))?;
        Ok(Changed::new((), Topic::Market))
    }

    /// What was said of words that were or were not taken for a skill.
    pub fn market_corrections(&self) -> Result<Vec<Correction>> {
        Ok(self.store.read(|r| r.corrections())?)
    }

    /// Says of words that they do or do not name a skill, in every posting; or takes that back.
    pub fn market_correct(
        &self,
        phrase: &str,
        skill: &SkillId,
        verdict: Option<Verdict>,
        today: NaiveDate,
    ) -> Result<Changed<()>> {
        let name = self.shipped.skill(skill)?.name.clone();
        let phrase = phrase.split_whitespace().collect::<Vec<_>>().join(" ");
        if phrase.is_empty() || phrase.chars().count() > LONGEST_NAME {
            return Err(Rule::Phrase.into());
        }
        let step = match verdict {
            Some(Verdict::NotThis) => format!("\u{201c}{phrase}\u{201d} is not {name}"),
            Some(Verdict::ThisToo) => format!("\u{201c}{phrase}\u{201d} is {name}"),
            None => format!("Forget what was said of \u{201c}{phrase}\u{201d}"),
        };
        self.store.write(&step, |w| w.append_correction(&phrase, skill, verdict, today))?;
        Ok(Changed::new((), Topic::Market))
    }

    pub(super) fn own_market(&self, id: &MarketId) -> Result<OwnMarket> {
        let own = self.store.read(|r| r.own_markets())?.into_iter().find(|own| &own.id == id);
        own.ok_or_else(|| match self.market(id) {
            Ok(_) => Error::Refused(Rule::NotYourMarket),
            Err(_) => missing(Entity::Market, id),
        })
    }

    /// A market of that name that is not there yet.
    pub(super) fn new_market(&self, name: &str, today: NaiveDate) -> Result<OwnMarket> {
        let name = market_name(name)?;
        let taken = self.market_list()?;
        if taken.iter().any(|market| market.name.to_lowercase() == name.to_lowercase()) {
            return Err(Rule::MarketExists.into());
        }
        let begin = slug(&name);
        let free = (1..).map(|number| if number == 1 { begin.clone() } else { format!("{begin}-{number}") });
        let id = free
            .filter_map(|id| id.parse::<MarketId>().ok())
            .find(|id| taken.iter().all(|market| &market.id != id));
        Ok(OwnMarket { id: id.ok_or(Rule::MarketName)?, name, created_on: today })
    }
}

fn market_name(name: &str) -> Result<String> {
    let name = name.trim();
    if name.is_empty() || name.chars().count() > LONGEST_NAME || name.chars().any(char::is_control) {
        return Err(Rule::MarketName.into());
    }
    Ok(name.into())
}

/// Small letters, digits and single hyphens; "market" where nothing of the name can be written so.
fn slug(name: &str) -> String {
    let words: Vec<String> = name
        .to_lowercase()
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect();
    let slug: String = words.join("-").chars().take(60).collect();
    let slug = slug.trim_end_matches('-').to_owned();
    if slug.is_empty() { "market".into() } else { slug }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_becomes_an_id_whatever_it_is_written_in() {
        for (name, id) in
            [("The 12 jobs I want!", "the-12-jobs-i-want"), ("仕事", "market"), ("--", "market")]
        {
            assert_eq!(slug(name), id, "{name}");
            assert!(slug(name).parse::<MarketId>().is_ok(), "{name}");
        }
    }
}
