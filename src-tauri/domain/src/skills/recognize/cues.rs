//! Words that tell how much the skills around them matter.
//!
//! Within sentences only telling words are looked for, since a word such as "what" would be looked up
//! a hundred times for every time it matters. Headings may be made of any words: they are looked for
//! only where a sentence begins.

use super::Necessity::{self, Background, Named, Preferred, Required};

/// What a word within a sentence says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cue {
    /// The skills on one side of it are asked for that strongly.
    Asks(Necessity, Side),
    /// The skills before it are welcome, if the right word leads up to it: "a plus", "be nice".
    LedUpTo(Lead),
    /// The sentence is a company speaking of itself.
    Company,
    /// Companies are named behind it, which may be called like what they make.
    Firms,
    /// A number of years stands before it.
    Years,
}

/// Which words lead up to one that says what is welcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lead {
    /// "a plus", "a huge advantage"
    ToPlus,
    /// "be great"
    ToGreat,
}

impl Lead {
    /// Whether the word is one of them.
    pub(super) fn is(self, word: &str) -> bool {
        match self {
            Self::ToPlus => LEADS_TO_PLUS.contains(&word),
            Self::ToGreat => word == "be",
        }
    }
}

/// On which side of the words the skills stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    /// "Go is a plus"
    Before,
    /// "must know Go"
    After,
    /// "required: Go" and "Go required": a stop right behind the words tells which.
    Either,
}

/// The words within sentences.
pub(super) fn words() -> impl Iterator<Item = (&'static str, Cue)> {
    [
        (MUST, Cue::Asks(Required, Side::After)),
        (REQUIRED, Cue::Asks(Required, Side::Either)),
        (IDEALLY, Cue::Asks(Preferred, Side::After)),
        (WELCOME, Cue::Asks(Preferred, Side::Either)),
        (HELPFUL, Cue::Asks(Preferred, Side::Before)),
        (PLUS, Cue::LedUpTo(Lead::ToPlus)),
        (GREAT, Cue::LedUpTo(Lead::ToGreat)),
        (COMPANY, Cue::Company),
        (FIRMS, Cue::Firms),
        (YEARS, Cue::Years),
    ]
    .into_iter()
    .flat_map(|(phrases, cue)| phrases.split(", ").map(move |phrase| (phrase, cue)))
}

/// The headings, and how strongly they ask for what stands below.
pub(super) fn headings() -> impl Iterator<Item = (&'static str, Necessity)> {
    [
        (REQUIRED_BELOW, Required),
        (PREFERRED_BELOW, Preferred),
        (NAMED_BELOW, Named),
        (COMPANY_BELOW, Background),
    ]
    .into_iter()
    .flat_map(|(phrases, necessity)| phrases.split(", ").map(move |phrase| (phrase, necessity)))
}

/// Words that lead up to "plus" where that means something welcome.
const LEADS_TO_PLUS: &[&str] = &[
    "a", "an", "big", "huge", "strong", "definite", "major", "added", "great", "real", "is", "are", "be",
    "nice",
];

const MUST: &str = "\
    must, requires, require, requiring, strong, solid, proven, proficient, proficiency, expert, \
    expertise, extensive, fluent, fluency, mastery, deep knowledge, deep understanding, \
    deep experience, need experience";

const REQUIRED: &str =
    "required, mandatory, essential, must have, must haves, requirement, requirements, qualifications";

const IDEALLY: &str = "ideally, preferably, optionally";

const WELCOME: &str = "\
    preferred, desired, desirable, optional, advantageous, beneficial, nice to have, nice to haves, \
    good to have, great to have, bonus, bonus points, extra points, brownie points, pluses";

const HELPFUL: &str = "helpful, welcome";

const PLUS: &str = "plus, asset, advantage";

const GREAT: &str = "great, nice, awesome, good, useful, ideal, cool";

const COMPANY: &str = "\
    founded in, founded by, backed by, funded by, leading provider, world leader, market leader, \
    equal opportunity, regardless of, investors, health insurance, dental, mission";

const FIRMS: &str = "\
    companies like, companies such as, customers like, customers such as, customers include, \
    clients like, clients such as, clients include, organizations like, brands like, founders of, \
    founder of, investors in, alumni of, engineers from, backed companies like, teams at, \
    partnered with, trusted by, advisors from, engineers at";

const YEARS: &str = "years, year, yrs, yr";

const REQUIRED_BELOW: &str = "\
    requirements, qualifications, must have, must haves, required skills, skills required, \
    required, required qualifications, required experience, minimum qualifications, \
    minimum requirements, basic qualifications, key skills, technical requirements, \
    job requirements, essential skills, essential, what you bring, what you'll bring, \
    what you will bring, what you'll need, what you will need, what you need, who we are looking for, who we're looking for, what we need, \
    what we're looking for, what we are looking for, what we look for, we're looking for, \
    we are looking for, looking for, who you are, about you, you, you are, you have, you'll have, \
    you will have, you should have, you must have, your profile, your skills, your background, \
    your experience, we expect, skills and experience, experience, skills";

const PREFERRED_BELOW: &str = "\
    nice to have, nice to haves, good to have, great to have, bonus, bonus points, bonus skills, \
    extra points, brownie points, preferred, preferred qualifications, preferred skills, \
    preferred experience, desired, desired skills, desired qualifications, desired experience, \
    desirable, plus, pluses, extra credit, bonuses, ideally, you would ideally, you'd ideally";

const NAMED_BELOW: &str = "\
    responsibilities, what you'll do, what you will do, what you'll be doing, you will, you'll, \
    your role, the role, about the role, the job, about the job, job description, role description, \
    duties, the position, our stack, the stack, stack, tech stack, technology stack, technologies, \
    tech, our tech, tools, the team, about the team, your responsibilities, key responsibilities, \
    openings, open positions, open roles, roles, positions, your mission, the challenge";

const COMPANY_BELOW: &str = "\
    about us, about the company, about our company, company description, company overview, \
    who we are, our mission, our story, our company, our values, our culture, benefits, perks, \
    perks and benefits, benefits and perks, what we offer, we offer, why us, why join us, \
    why work with us, compensation, equal opportunity, how to apply, to apply, interview process, \
    our interview process, hiring process";
