//! Counted markets, looked at.

use cairn_domain::computation::Computation;
use cairn_domain::gap::Gap;
use cairn_domain::id::{MarketId, PostingId, SkillId};
use cairn_domain::level::Level;
use cairn_domain::market::posting::{Employment, Seniority, Workplace};
use cairn_domain::market::{
    AskedSkill, CoSkills, ComparedSkill, Counted, CountedShare, Counts, Filter, Grain, Levels, Market, Month,
    Monthly, Months, Opportunities, Pairs, PayReport, Periods, RankWeight, Reading, Side, SkillSeries,
    Trends, Unlocks, co_skills, compare, opportunities, pairs, pay_report, per_ten_hours, rank_weights,
    series, trends, unlocks,
};
use cairn_domain::note::Said;
use cairn_domain::skills::{Profile, SkillNo};
use cairn_intake::market::counts::is_shipped;
use serde::{Deserialize, Serialize};

use super::at_once::at_once;
use super::posting::PostingRow;
use super::{MarketKind, asked_levels};
use crate::{Cairn, Content, Result};

/// Which postings of a market are looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Lens {
    /// The market.
    pub market: MarketId,
    /// Only postings that ask for this skill or umbrella word.
    pub anchor: Option<SkillId>,
    /// Only postings of this month and later.
    pub from: Option<Month>,
    /// Only postings of this month and earlier.
    pub to: Option<Month>,
    /// Only postings for this seniority.
    pub seniority: Option<Seniority>,
}

/// What the postings of a market ask for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CountedView {
    /// The market.
    pub market: MarketId,
    /// What it is called.
    pub name: String,
    /// Whether it is shipped, or one's own.
    pub kind: MarketKind,
    /// The month of its newest posting.
    pub as_of: String,
    /// Who caught the postings.
    pub source: cairn_domain::id::SourceId,
    /// What a reader should know before the figures.
    pub caveat: String,
    /// How many postings the whole market has.
    pub of: u32,
    /// The skill or umbrella word the postings were chosen by, as it is written.
    pub anchor_name: Option<String>,
    /// What was counted of the postings looked at.
    pub counts: Counts,
    /// What is asked for together with the anchor.
    pub co_skills: Option<CoSkills>,
    /// What is held, and asked by the chosen role, of the skills that occur.
    pub standings: Vec<Asked>,
}

/// A skill that postings ask for, against the profile.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Asked {
    /// The skill.
    pub skill: SkillId,
    /// The level held.
    pub held: Level,
    /// The level the chosen role asks for, if it does.
    pub asked: Option<Level>,
}

/// How demand moves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct TrendView {
    /// What can be said of every skill.
    pub trends: Trends,
    /// The shares over time of the skills that were asked about.
    pub series: Vec<SkillSeries>,
    /// How trends are found.
    pub rule: Said<Computation>,
}

/// Postings of a market, a page at a time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PostingsQuery {
    /// Which postings.
    pub lens: Lens,
    /// Only those that also ask for this skill.
    pub skill: Option<SkillId>,
    /// Only those of this company.
    pub company: Option<String>,
    /// Only those in this place.
    pub place: Option<String>,
    /// Only those with this sort of contract.
    pub employment: Option<Employment>,
    /// Only those where the work is done there.
    pub workplace: Option<Workplace>,
    /// The first that is shown, counted from 0.
    pub skip: u32,
    /// How many are shown at most.
    pub most: u32,
}

/// A page of postings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PostingsPage {
    /// How many there are in all.
    pub total: u32,
    /// Those of the page, newest first; shipped counts have none to show.
    pub rows: Vec<PostingRow>,
}

/// How the postings of a market match what one can do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct OpportunitiesView {
    /// Every must-have met.
    pub matched: CountedShare,
    /// One skill away.
    pub one_away: CountedShare,
    /// Two skills away.
    pub two_away: CountedShare,
    /// Three skills away or more.
    pub further_away: CountedShare,
    /// Postings that name nothing countable.
    pub nothing_countable: u32,
    /// What learning would open.
    pub unlocks: Unlocks,
    /// What each gap of the chosen role opens for the time it takes.
    pub rates: Vec<UnlockRate>,
    /// The best matches, best first; shipped counts have none to show.
    pub list: Vec<OpportunityRow>,
    /// How postings are put in order.
    pub order_rule: Said<Computation>,
    /// How unlocks are counted.
    pub unlock_rule: Said<Computation>,
}

/// What a gap opens for the time it takes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct UnlockRate {
    /// The skill.
    pub skill: SkillId,
    /// How many postings it opens, learned as far as the role asks.
    pub postings: u32,
    /// The same for ten hours of study, in thousandths of a posting.
    pub per_ten_hours: u32,
}

/// A posting with how it matches.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct OpportunityRow {
    /// The posting.
    pub posting: PostingRow,
    /// Its must-haves that are met.
    pub met: Vec<AskedSkill>,
    /// Its must-haves that are not.
    pub missing: Vec<AskedSkill>,
    /// What would be welcome, held or not.
    pub welcome: Vec<AskedSkill>,
}

/// Two markets side by side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ComparisonView {
    /// Every skill that either side names, what differs first.
    pub skills: Vec<ComparedSkill>,
    /// How differences are told from chance.
    pub rule: Said<Computation>,
}

/// A page has at most so many postings.
const LONGEST_PAGE: u32 = 200;

/// The best matches that are listed.
const OPPORTUNITIES: usize = 50;

/// Skills in the heat map.
const PAIRED: usize = 12;

impl Cairn {
    /// What the postings of a market ask for.
    pub fn market_counted(&self, lens: &Lens) -> Result<CountedView> {
        let facts = self.facts()?;
        let content = facts.content.clone();
        let market = self.counted(&lens.market)?;
        let filter = lens.filter(&content)?;
        let counts = Counts::of(&market.readings, &content.skills, filter);
        let beside = filter.anchor.and_then(|anchor| {
            let around = Filter { anchor: None, ..filter };
            co_skills(&market.readings, &content.skills, anchor, around)
        });
        let (profile, asked) = (facts.profile(), asked_levels(&facts, &content)?);
        let standings = counts.skills.iter().map(|demand| Asked {
            skill: demand.skill.clone(),
            held: profile.level(&demand.skill),
            asked: asked.get(&demand.skill).copied(),
        });
        Ok(CountedView {
            market: market.id.clone(),
            name: market.name.clone(),
            kind: if is_shipped(&market.id) { MarketKind::Shipped } else { MarketKind::Own },
            as_of: market.as_of.clone(),
            source: market.source.clone(),
            caveat: market.caveat.clone(),
            of: market.readings.list.iter().map(|reading| reading.postings).sum(),
            anchor_name: lens.anchor.as_ref().map(|anchor| content.skills.name(anchor)),
            standings: standings.collect(),
            co_skills: beside,
            counts,
        })
    }

    /// How the demand of every skill moves, with the shares over time of some of them.
    pub fn market_trend(&self, lens: &Lens, of: &[SkillId], grain: Grain) -> Result<TrendView> {
        let content = &self.shipped;
        let market = self.counted(&lens.market)?;
        let filter = lens.filter(content)?;
        let numbers: Vec<SkillNo> = of.iter().filter_map(|skill| content.skills.number(skill)).collect();
        let monthly = Monthly::of(&market.readings, &content.skills, filter);
        Ok(TrendView {
            trends: trends(&monthly, &content.skills),
            series: series(&monthly, &content.skills, &numbers, grain),
            rule: Computation::Trend.into(),
        })
    }

    /// What the postings of a market pay.
    pub fn market_pay(&self, lens: &Lens, periods: Periods) -> Result<PayReport> {
        let content = &self.shipped;
        let market = self.counted(&lens.market)?;
        Ok(pay_report(&market.readings, &content.skills, periods, lens.filter(content)?))
    }

    /// Which skills come together.
    pub fn market_pairs(&self, lens: &Lens) -> Result<Pairs> {
        let content = &self.shipped;
        let market = self.counted(&lens.market)?;
        Ok(pairs(&market.readings, &content.skills, PAIRED, lens.filter(content)?))
    }

    /// Postings of a market, newest first.
    pub fn market_postings(&self, query: &PostingsQuery) -> Result<PostingsPage> {
        let content = &self.shipped;
        let market = self.counted(&query.lens.market)?;
        let filter = query.lens.filter(content)?;
        let skill = match &query.skill {
            Some(skill) => Some(number(skill, content)?),
            None => None,
        };
        let names = |wanted: &Option<String>, has: &dyn Fn(u32) -> bool| {
            wanted.as_ref().is_none_or(|wanted| {
                let number = market.readings.names.iter().position(|name| name == wanted);
                number.and_then(|number| u32::try_from(number).ok()).is_some_and(has)
            })
        };
        let holds = |reading: &&Reading| {
            filter.holds(reading)
                && skill.is_none_or(|skill| reading.asks_for(skill))
                && names(&query.company, &|name| reading.company == Some(name))
                && names(&query.place, &|name| reading.places.contains(&name))
                && query.employment.is_none_or(|employment| reading.employment == Some(employment))
                && query.workplace.is_none_or(|workplace| reading.workplace == Some(workplace))
        };
        let mut found: Vec<&Reading> = market.readings.list.iter().filter(holds).collect();
        found.sort_by_key(|reading| std::cmp::Reverse((reading.month, reading.posting)));
        let total = found.iter().map(|reading| reading.postings).sum();
        let skip = usize::try_from(query.skip).unwrap_or(usize::MAX);
        let most = usize::try_from(query.most.min(LONGEST_PAGE)).unwrap_or(0);
        let page: Vec<PostingId> =
            found.into_iter().skip(skip).take(most).filter_map(|reading| reading.posting).collect();
        // A reading knows the month; the day is in the posting.
        let mut rows = self.posting_rows(&page)?;
        rows.sort_by_key(|row| std::cmp::Reverse(row.posted));
        Ok(PostingsPage { total, rows })
    }

    /// How the postings of a market match what one can do, and what learning would open.
    pub fn market_opportunities(&self, lens: &Lens) -> Result<OpportunitiesView> {
        let facts = self.facts()?;
        let content = facts.content.clone();
        let market = self.counted(&lens.market)?;
        let (filter, levels) = (lens.filter(&content)?, levels(&facts.profile(), &content));
        // Both look at every posting, and neither needs the other.
        let (found, unlocks) = at_once(
            || self.best_matches(&market, &levels, filter),
            || unlocks(&market.readings, &content.skills, &levels, filter),
        );
        let (found, list) = found?;
        // Without a role there are no gaps, and without gaps nothing to rate.
        let gaps = facts.gap(&content).map(|report| report.gaps).unwrap_or_default();
        let rates = gaps.iter().filter_map(|gap| UnlockRate::of(gap, &unlocks)).collect();
        Ok(OpportunitiesView {
            matched: found.matched,
            one_away: found.one_away,
            two_away: found.two_away,
            further_away: found.further_away,
            nothing_countable: found.nothing_countable,
            unlocks,
            rates,
            list,
            order_rule: Computation::Matching.into(),
            unlock_rule: Computation::Opening.into(),
        })
    }

    /// How postings match, and the best of them as rows.
    fn best_matches(
        &self,
        market: &Counted,
        levels: &Levels,
        filter: Filter,
    ) -> Result<(Opportunities, Vec<OpportunityRow>)> {
        let mut found =
            opportunities(&market.readings, &self.shipped.skills, levels, 0..OPPORTUNITIES, filter);
        let posting = |place: u32| {
            let reading = market.readings.list.get(usize::try_from(place).ok()?)?;
            reading.posting
        };
        let best: Vec<_> = std::mem::take(&mut found.list)
            .into_iter()
            .filter_map(|one| Some((posting(one.reading)?, one)))
            .collect();
        let numbers: Vec<PostingId> = best.iter().map(|(number, _)| *number).collect();
        let mut rows = self.posting_rows(&numbers)?;
        let mut list = Vec::new();
        for (number, one) in best {
            if let Some(place) = rows.iter().position(|row| row.id == number) {
                list.push(OpportunityRow {
                    posting: rows.swap_remove(place),
                    met: one.met,
                    missing: one.missing,
                    welcome: one.welcome,
                });
            }
        }
        Ok((found, list))
    }

    /// Two markets side by side; each keeps its own figures.
    pub fn market_compare(&self, left: &MarketId, right: &MarketId) -> Result<ComparisonView> {
        let content = &self.shipped;
        let (left, right) = (self.market(left)?, self.market(right)?);
        let (left, right) = (Standings::of(&left, content), Standings::of(&right, content));
        Ok(ComparisonView {
            skills: compare(left.side(), right.side(), &content.skills),
            rule: Computation::Comparison.into(),
        })
    }

    /// A market as counts without texts, to be kept or passed on.
    pub fn market_counts_file(&self, market: &MarketId) -> Result<Vec<u8>> {
        Ok(cairn_export::counts(&self.counted(market)?.readings, &self.shipped.skills))
    }
}

impl UnlockRate {
    fn of(gap: &Gap, unlocks: &Unlocks) -> Option<Self> {
        let unlock = unlocks.skills.iter().find(|unlock| unlock.skill == gap.skill)?;
        let postings = unlock.opened_at(*gap.required.value());
        let per_ten_hours = per_ten_hours(postings, gap.effort.as_ref()?.value().typical)?;
        Some(Self { skill: gap.skill.clone(), postings, per_ten_hours })
    }
}

impl Lens {
    fn filter(&self, content: &Content) -> Result<Filter> {
        let anchor = match &self.anchor {
            Some(anchor) => Some(number(anchor, content)?),
            None => None,
        };
        let months = match (self.from, self.to) {
            (None, None) => None,
            (from, to) => Some(Months { from: from.unwrap_or(Month::FIRST), to: to.unwrap_or(Month::LAST) }),
        };
        Ok(Filter { months, anchor, seniority: self.seniority })
    }
}

fn number(skill: &SkillId, content: &Content) -> Result<SkillNo> {
    content.skill(skill)?;
    content.skills.number(skill).ok_or_else(|| crate::content::missing(crate::Entity::Skill, skill))
}

fn levels(profile: &Profile, content: &Content) -> Levels {
    let held = |number| content.skills.at(number).map_or(Level::None, |skill| profile.level(&skill.id));
    Levels::of(&content.skills, held)
}

/// What of a market can be compared.
enum Standings {
    Ranking(Vec<RankWeight>),
    Counted(Box<Counts>),
}

impl Standings {
    fn of(market: &Market, content: &Content) -> Self {
        match market {
            Market::Report(report) => Self::Ranking(rank_weights(report, &content.skills)),
            Market::Counted(counted) => {
                let field = counted.field(&content.skills);
                Self::Counted(Box::new(Counts::of(&counted.readings, &content.skills, field)))
            }
        }
    }

    fn side(&self) -> Side<'_> {
        match self {
            Self::Ranking(weights) => Side::Ranking(weights),
            Self::Counted(counts) => Side::Counted(counts),
        }
    }
}
