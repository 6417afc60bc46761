//! Small markets for tests, over the skills of [`crate::sample`].

use proptest::prelude::*;

use super::month::Month;
use super::reading::{Asked, Method, Reading, Readings};
use crate::level::Level;
use crate::sample;
use crate::skills::recognize::Necessity;
use crate::skills::{SkillNo, Skills};

/// The skills of [`sample::skills`] in order of number; the first is an umbrella word.
pub(super) const NAMES: [&str; 6] = ["cloud", "go", "java", "kubernetes", "raft", "woodwork"];

pub(super) fn number(skill: &str) -> SkillNo {
    SkillNo::of_index(NAMES.iter().position(|name| *name == skill).unwrap()).unwrap()
}

pub(super) fn skills() -> Skills {
    sample::skills()
}

pub(super) fn month(text: &str) -> Month {
    text.parse().unwrap()
}

pub(crate) fn asked(skill: &str, necessity: Necessity, level: Level) -> Asked {
    Asked { skill: number(skill), necessity, level }
}

/// One posting that names skills, each of them at Independent.
pub(crate) fn posting(names: &[&str]) -> Reading {
    asking(names.iter().map(|name| asked(name, Necessity::Named, Level::Independent)).collect())
}

pub(crate) fn asking(mut asks: Vec<Asked>) -> Reading {
    asks.sort_by_key(|asked| asked.skill);
    Reading {
        month: None,
        method: Method::FullText,
        asks,
        seniority: None,
        workplace: None,
        employment: None,
        pay: None,
        company: None,
        places: Vec::new(),
        postings: 1,
        posting: None,
    }
}

/// So many postings alike.
pub(crate) fn times(postings: u32, reading: Reading) -> Reading {
    Reading { postings, ..reading }
}

pub(crate) fn market(list: Vec<Reading>) -> Readings {
    Readings { list, names: Vec::new() }
}

fn any_necessity() -> impl Strategy<Value = Necessity> {
    prop::sample::select(vec![
        Necessity::Background,
        Necessity::Preferred,
        Necessity::Named,
        Necessity::Named,
        Necessity::Required,
        Necessity::Required,
    ])
}

fn any_level() -> impl Strategy<Value = Level> {
    prop::sample::select(Level::ALL[1..].to_vec())
}

prop_compose! {
    /// Any posting over the sample's skills, in one of six months.
    pub(super) fn any_posting()(
        asks in prop::collection::vec(prop::option::of((any_necessity(), any_level())), NAMES.len()),
        month in prop::option::of(1_400u16..1_406),
        postings in 1u32..4,
    ) -> Reading {
        let asks = NAMES.iter().zip(asks).filter_map(|(name, how)| how.map(|(necessity, level)| asked(name, necessity, level)));
        Reading { month: month.and_then(Month::of_number), ..times(postings, asking(asks.collect())) }
    }
}

pub(super) fn any_market() -> impl Strategy<Value = Readings> {
    prop::collection::vec(any_posting(), 0..40).prop_map(market)
}

/// The market with every posting that stands for several said that many times.
pub(super) fn one_by_one(readings: &Readings) -> Readings {
    let each = |reading: &Reading| {
        std::iter::repeat_n(times(1, reading.clone()), usize::try_from(reading.postings).unwrap())
    };
    Readings { list: readings.list.iter().flat_map(each).collect(), names: readings.names.clone() }
}
