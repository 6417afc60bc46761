//! Everything a finding about one person rests on, read at once.
//!
//! What the person told is kept at hand between two reads, with what the log comes to: after ten years a log
//! has tens of thousands of lines, and every screen asks for it. It is kept under the [`Mark`] of the moment it
//! was read at, which changes with every write of this process and of any other. After a write of our own only
//! what it added to the log and to the plans is read again.

use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use cairn_domain::catalog::Catalog;
use cairn_domain::catalog::own::OwnResource;
use cairn_domain::gap::{self, GapReport};
use cairn_domain::market::{self, Demand, Market, Role};
use cairn_domain::plan::{AcceptedPlan, AcceptedTerms, Capacity, Plan};
use cairn_domain::practice::{self, OwnCard, Review};
use cairn_domain::progress::{self, Entry, Progress, Rhythm, Timer};
use cairn_domain::settings::Settings;
use cairn_domain::skills::{Assessment, Profile};
use cairn_store::{Mark, Reader};
use chrono::NaiveDate;

use crate::{Cairn, Content, Result};

pub(crate) struct Facts {
    /// What is shipped, with what the person added.
    pub(crate) content: Arc<Content>,
    /// The market that was chosen, or the first.
    pub(crate) market: Market,
    /// The market of the accepted plan, where it is another one and still there.
    other: Option<Market>,
    pub(crate) settings: Settings,
    pub(crate) assessments: Vec<Assessment>,
    pub(crate) log: Arc<Log>,
    /// The answers to practice cards.
    pub(crate) reviews: Arc<Reviews>,
    pub(crate) accepted: Option<AcceptedPlan>,
    /// What every accepted plan had to respect, oldest first.
    pub(crate) terms: Arc<[AcceptedTerms]>,
    pub(crate) timer: Option<Timer>,
}

/// What the person told.
#[derive(Clone)]
pub(crate) struct Told {
    /// The resources the person added,
    pub(crate) own: Arc<[OwnResource]>,
    /// the practice cards the person wrote or changed,
    pub(crate) own_cards: Arc<[OwnCard]>,
    /// and what is shipped together with them.
    pub(crate) content: Arc<Content>,
    pub(crate) settings: Settings,
    assessments: Vec<Assessment>,
    pub(crate) log: Arc<Log>,
    pub(crate) reviews: Arc<Reviews>,
    pub(crate) accepted: Option<AcceptedPlan>,
    pub(crate) terms: Arc<[AcceptedTerms]>,
    timer: Option<Timer>,
}

/// The log, and what it comes to once that was asked.
pub(crate) struct Log {
    pub(crate) entries: Vec<Entry>,
    /// The number of the line that was written last.
    last: i64,
    progress: OnceLock<Progress>,
}

/// The answers to practice cards, in the order they were kept.
#[derive(Clone)]
pub(crate) struct Reviews {
    pub(crate) given: Vec<Review>,
    /// The number of the one that was written last.
    last: i64,
}

/// What the person told at the moment it was read last.
#[derive(Default)]
pub(crate) struct Remembered(Mutex<Option<(Mark, Told)>>);

impl Cairn {
    /// Everything a finding rests on: one moment's facts, which always fit together.
    pub(crate) fn facts(&self) -> Result<Facts> {
        let Told { content, settings, assessments, log, reviews, accepted, terms, timer, .. } =
            self.told()?;
        let market = self.chosen_market(&settings)?;
        let other = accepted.as_ref().map(|accepted: &AcceptedPlan| &accepted.plan.market);
        let other = other.filter(|id| *id != market.id()).and_then(|id| self.market(id).ok());
        Ok(Facts { content, market, other, settings, assessments, log, reviews, accepted, terms, timer })
    }

    pub(crate) fn told(&self) -> Result<Told> {
        Ok(self.told_with(|_| Ok(()))?.0)
    }

    /// What the person told, and something that belongs to the same moment.
    pub(crate) fn told_with<T>(
        &self,
        read: impl FnOnce(&Reader<'_>) -> cairn_store::Result<T>,
    ) -> Result<(Told, T)> {
        Ok(self.store.read(|r| {
            let mark = r.mark()?;
            if let Some(told) = self.remembered.at(mark) {
                return Ok((told, read(r)?));
            }
            let told = match self.remembered.take() {
                Some((at, told)) if mark.only_adds_to(at) => told.after(r, &self.shipped)?,
                _ => Told::read(r, &self.shipped)?,
            };
            self.remembered.keep(mark, told.clone());
            Ok((told, read(r)?))
        })?)
    }
}

impl Told {
    fn read(r: &Reader<'_>, shipped: &Arc<Content>) -> cairn_store::Result<Self> {
        let own: Arc<[OwnResource]> = r.own_resources()?.into();
        let own_cards: Arc<[OwnCard]> = r.own_cards()?.into();
        Ok(Self {
            content: with_own(shipped, &own, &own_cards),
            own,
            own_cards,
            settings: r.settings()?,
            assessments: r.assessments()?,
            log: Arc::new(Log::read(r)?),
            reviews: Arc::new(Reviews::read(r)?),
            accepted: r.current_plan()?,
            terms: r.terms()?.into(),
            timer: r.timer()?,
        })
    }

    /// The same with what was added to the log and to the plans since, and the rest as it is now.
    fn after(self, r: &Reader<'_>, shipped: &Arc<Content>) -> cairn_store::Result<Self> {
        let (own, own_cards) = (r.own_resources()?, r.own_cards()?);
        let same = own[..] == self.own[..] && own_cards[..] == self.own_cards[..];
        let log = Log::after(self.log, r)?;
        let (own, own_cards, content, log) = if same {
            (self.own, self.own_cards, self.content, log)
        } else {
            // The same log comes to something else where other resources are known.
            let content = with_own(shipped, &own, &own_cards);
            (own.into(), own_cards.into(), content, Log::anew(log))
        };
        let newest = self.terms.last().map_or(0, |terms| terms.version);
        let added = r.terms_after(newest)?;
        let (accepted, terms) = if added.is_empty() {
            (self.accepted, self.terms)
        } else {
            (r.current_plan()?, self.terms.iter().cloned().chain(added).collect())
        };
        Ok(Self {
            own,
            own_cards,
            content,
            settings: r.settings()?,
            assessments: r.assessments()?,
            log,
            reviews: Reviews::after(self.reviews, r)?,
            accepted,
            terms,
            timer: r.timer()?,
        })
    }
}

fn with_own(shipped: &Arc<Content>, own: &[OwnResource], cards: &[OwnCard]) -> Arc<Content> {
    if own.is_empty() && cards.is_empty() { shipped.clone() } else { Arc::new(shipped.with(own, cards)) }
}

impl Reviews {
    fn read(r: &Reader<'_>) -> cairn_store::Result<Self> {
        let (given, last) = r.reviews_after(0)?;
        Ok(Self { given, last })
    }

    /// The answers with what was added since.
    fn after(reviews: Arc<Self>, r: &Reader<'_>) -> cairn_store::Result<Arc<Self>> {
        let (added, last) = r.reviews_after(reviews.last)?;
        if added.is_empty() {
            return Ok(reviews);
        }
        let mut all = Arc::unwrap_or_clone(reviews);
        all.given.extend(added);
        Ok(Arc::new(Self { last, ..all }))
    }
}

impl Log {
    fn read(r: &Reader<'_>) -> cairn_store::Result<Self> {
        Ok(Self { entries: r.entries()?, last: r.last_entry()?, progress: OnceLock::new() })
    }

    /// What it comes to. The catalog is always the one that was told together with it.
    pub(crate) fn progress(&self, catalog: &Catalog) -> &Progress {
        self.progress.get_or_init(|| progress::fold(&self.entries, catalog))
    }

    /// The same log, of which nobody knows yet what it comes to.
    fn anew(log: Arc<Self>) -> Arc<Self> {
        let last = log.last;
        let entries = Arc::try_unwrap(log).map_or_else(|log| log.entries.clone(), |log| log.entries);
        Arc::new(Self { entries, last, progress: OnceLock::new() })
    }

    /// The log with what was added to it since.
    fn after(log: Arc<Self>, r: &Reader<'_>) -> cairn_store::Result<Arc<Self>> {
        let added = r.entries_after(log.last)?;
        if added.is_empty() {
            return Ok(log);
        }
        let last = r.last_entry()?;
        let mut entries = Arc::try_unwrap(log).map_or_else(|log| log.entries.clone(), |log| log.entries);
        entries.extend(added);
        Ok(Arc::new(Self { entries, last, progress: OnceLock::new() }))
    }
}

impl Remembered {
    /// What was kept last, which is then kept no more.
    fn take(&self) -> Option<(Mark, Told)> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    fn at(&self, mark: Mark) -> Option<Told> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.as_ref().filter(|(at, _)| *at == mark).map(|(_, told)| told.clone())
    }

    fn keep(&self, mark: Mark, told: Told) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some((mark, told));
    }
}

impl Facts {
    pub(crate) fn profile(&self) -> Profile {
        Profile::of(&self.assessments)
    }

    /// The profile that plans are made for: with the levels that wait for an answer.
    pub(crate) fn awaited_profile(&self, content: &Content) -> Profile {
        let progress = self.progress(&content.catalog);
        progress::awaited(progress, &self.profile(), &content.skills, &content.catalog)
    }

    /// What the log comes to.
    pub(crate) fn progress(&self, catalog: &Catalog) -> &Progress {
        self.log.progress(catalog)
    }

    /// What the log and the reviews come to together: the days and weeks hold the time of both.
    pub(crate) fn with_reviews(&self, progress: &Progress) -> Progress {
        progress.and_reviews(&practice::reviewed(&self.reviews.given))
    }

    /// How the weeks go, of progress that holds the time of reviews too.
    pub(crate) fn rhythm(&self, progress: &Progress, today: NaiveDate) -> Rhythm {
        progress::rhythm(progress, &Capacity::of(&self.terms), today)
    }

    /// What the chosen role asks for on the chosen market.
    pub(crate) fn demand(&self, content: &Content) -> Result<Demand> {
        let role = content.chosen_role(&self.settings)?;
        Ok(market::demand(role, &self.market, &content.skills))
    }

    pub(crate) fn gap(&self, content: &Content) -> Result<GapReport> {
        Ok(self.gap_against(content.chosen_role(&self.settings)?, &self.market, content))
    }

    /// What is missing for the role of a plan on its market; on the chosen one where that is gone.
    pub(crate) fn gap_of(&self, plan: &Plan, content: &Content) -> Result<GapReport> {
        let market = self.other.as_ref().filter(|other| other.id() == &plan.market).unwrap_or(&self.market);
        Ok(self.gap_against(content.role(&plan.role)?, market, content))
    }

    pub(crate) fn gap_against(&self, role: &Role, market: &Market, content: &Content) -> GapReport {
        let demand = market::demand(role, market, &content.skills);
        gap::assess(&self.profile(), &demand, &content.skills, &content.catalog)
    }
}
