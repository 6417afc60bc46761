//! What can go wrong in a use case.

use std::fmt;

use cairn_domain::applications::BadApplication;
use cairn_domain::catalog::BrokenCatalog;
use cairn_domain::catalog::own::BadDraft;
use cairn_domain::plan::BadTerms;
use cairn_domain::practice::{BadCard, BadMock, BadReview};
use cairn_domain::skills::BrokenSkills;
use serde::Serialize;

/// A use case that could not be carried out. Nothing of it was applied.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The database could not be read or written.
    #[error(transparent)]
    Store(#[from] cairn_store::Error),
    /// Something that came in could not be read.
    #[error(transparent)]
    Intake(#[from] cairn_intake::Error),
    /// A document that is no text could not be read.
    #[error("{file}: {refusal}")]
    Document {
        /// Its name.
        file: String,
        /// Why.
        refusal: cairn_document::Refusal,
    },
    /// Something could not be written out.
    #[error(transparent)]
    Export(#[from] cairn_export::Error),
    /// The skills in the database do not hold together.
    #[error("the skill list in the database does not hold together: {0}")]
    Skills(#[from] BrokenSkills),
    /// The resources in the database do not hold together.
    #[error("the library in the database does not hold together: {0}")]
    Catalog(#[from] BrokenCatalog),
    /// A resource cannot be kept as it is described.
    #[error(transparent)]
    Resource(#[from] BadDraft),
    /// An application cannot be kept as it is told.
    #[error(transparent)]
    Application(#[from] BadApplication),
    /// A practice card cannot be kept as it is written.
    #[error(transparent)]
    Card(#[from] BadCard),
    /// A mock interview cannot be held or kept.
    #[error(transparent)]
    Mock(#[from] BadMock),
    /// An answer to a practice card cannot have been given.
    #[error(transparent)]
    Review(#[from] BadReview),
    /// A name leads nowhere.
    #[error("there is no {what} called \"{id}\"")]
    NotFound {
        /// What was looked for.
        what: Entity,
        /// The name given.
        id: String,
    },
    /// A rule forbids it.
    #[error(transparent)]
    Refused(#[from] Rule),
    /// The person ended it.
    #[error("it was ended before it was done; nothing of it was kept")]
    Cancelled,
}

/// The result of a use case.
pub type Result<T> = std::result::Result<T, Error>;

/// What a name can stand for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum Entity {
    /// A skill.
    Skill,
    /// A role.
    Role,
    /// A market.
    Market,
    /// A resource.
    Resource,
    /// A unit of a resource.
    Unit,
    /// A plan.
    Plan,
    /// A posting.
    Posting,
    /// A source.
    Source,
    /// An application.
    Application,
    /// A practice card.
    Card,
}

impl fmt::Display for Entity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Skill => "skill",
            Self::Role => "role",
            Self::Market => "market",
            Self::Resource => "resource",
            Self::Unit => "unit",
            Self::Plan => "plan",
            Self::Posting => "posting",
            Self::Source => "source",
            Self::Application => "application",
            Self::Card => "practice card",
        })
    }
}

/// A rule that a request broke.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type, thiserror::Error)]
#[serde(rename_all = "camelCase")]
pub enum Rule {
    /// Nothing was looked at that could be brought in.
    #[error("nothing was looked at yet that could be brought in: choose a file first")]
    NothingBrought,
    /// Umbrella words cannot be assessed.
    #[error("an umbrella term cannot be rated: rate the skills it stands for")]
    UmbrellaIsNoSkill,
    /// A study session needs some time, and at most a day.
    #[error("a study session takes between one minute and 24 hours")]
    SessionLength,
    /// The log is about the past.
    #[error("a study session cannot lie in the future")]
    FutureSession,
    /// What is corrected has to read as it is said to.
    #[error("the log no longer reads so: look at it again")]
    NotInLog,
    /// A correction changes what an entry says, not what sort of entry it is.
    #[error("a correction cannot make something else of an entry: withdraw it and log another")]
    OtherEvent,
    /// A part of a unit is at most the whole.
    #[error("a part of a unit lies between 0 and 100%")]
    Part,
    /// A plan with nothing in it is no plan.
    #[error("the plan is empty: there is nothing to accept")]
    EmptyPlan,
    /// No timer runs.
    #[error("no timer is running")]
    NoTimer,
    /// A timer runs already.
    #[error("a timer is already running: stop it first")]
    TimerRuns,
    /// Nothing waits for an answer.
    #[error("no levels are offered for this resource")]
    NoOffer,
    /// A week has 168 hours.
    #[error("a week has 168 hours: give fewer hours a week")]
    HoursPerWeek,
    /// Free text is bounded.
    #[error("notes and links may have at most 2,000 characters")]
    TextTooLong,
    /// Nothing was prepared under that number, or it was applied or given up already.
    #[error("this import was applied or given up already: bring the postings in again")]
    NothingPrepared,
    /// A market of one's own needs a name.
    #[error("a market needs a name of at most 80 characters")]
    MarketName,
    /// A market of that name is there.
    #[error("a market of that name is there already: choose it, or give another name")]
    MarketExists,
    /// What Cairn ships cannot be changed.
    #[error("only markets of your own can be changed")]
    NotYourMarket,
    /// What Cairn ships cannot be changed.
    #[error("only resources you added can be changed")]
    NotYourResource,
    /// Lists are bounded.
    #[error("at most 2,000 applications can be kept")]
    TooManyApplications,
    /// Lists are bounded.
    #[error("at most 1,000 resources of your own can be kept")]
    TooManyResources,
    /// A phrase has to be there, and short.
    #[error("a phrase has between 1 and 80 characters")]
    Phrase,
    /// Study sessions have a sensible length.
    #[error(
        "a study session takes between 5 minutes and 12 hours, and the shortest no longer than the longest"
    )]
    StudySessions,
    /// A day has an end.
    #[error("reviews take at most 12 hours a day")]
    ReviewTime,
    /// A pause has to end.
    #[error("a pause ends on or after its first day, between the years 2000 and 2200")]
    Pause,
    /// A few things at once.
    #[error("between one and four resources can be studied side by side")]
    Parallel,
    /// Lists are bounded.
    #[error("at most 1,000 pauses, languages, and resources of each sort can be named")]
    TooManyTerms,
    /// Nothing comes before what it needs.
    #[error("in this order something comes before what it needs: move it further back")]
    BrokenOrder,
    /// One interview at a time.
    #[error("a mock interview is under way: finish it or give it up first")]
    MockUnderWay,
    /// No interview is under way.
    #[error("no mock interview is under way")]
    NoMock,
    /// A check proposes a level only where its answers show one.
    #[error("the answers show no level yet")]
    NoLevelShown,
    /// A day lies outside the calendar plans are made for.
    #[error("dates must lie between the years 2000 and 2200")]
    DateOutOfRange,
}

impl From<BadTerms> for Rule {
    fn from(bad: BadTerms) -> Self {
        match bad {
            BadTerms::Week => Self::HoursPerWeek,
            BadTerms::Reviews => Self::ReviewTime,
            BadTerms::Session => Self::StudySessions,
            BadTerms::Pause => Self::Pause,
            BadTerms::Finish => Self::DateOutOfRange,
            BadTerms::Parallel => Self::Parallel,
            BadTerms::Many => Self::TooManyTerms,
        }
    }
}
