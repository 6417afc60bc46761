//! Readings as bytes: small, since a market has a hundred thousand of them.
//!
//! Most of the time to open a market goes into making readings of bytes, so that is done on another thread while
//! SQLite finds the next ones.
//!
//! They are findings kept at hand and carry the version that made them. Bytes of another version are
//! never decoded: they are read anew from their posting.

use std::panic::resume_unwind;
use std::sync::mpsc::{SyncSender, sync_channel};
use std::thread::{self, Builder, Scope, ScopedJoinHandle};

use cairn_domain::id::PostingId;
use cairn_domain::level::Level;
use cairn_domain::market::posting::{Employment, Pay, Seniority, Workplace};
use cairn_domain::market::{Asked, Gathering, Method, Month, NamedReading, Reading, Readings};
use cairn_domain::skills::SkillNo;
use cairn_domain::skills::recognize::Necessity;
use serde::{Deserialize, Serialize};

use crate::{Error, Result};

/// A reading as its bytes hold it.
#[derive(Serialize)]
struct Kept {
    month: Option<u16>,
    method: Method,
    /// Skill, necessity and level of each.
    asks: Vec<(u16, Necessity, u8)>,
    seniority: Option<Seniority>,
    workplace: Option<Workplace>,
    employment: Option<Employment>,
    pay: Option<Pay>,
    company: Option<String>,
    places: Vec<String>,
}

/// The bytes of a reading.
pub(crate) fn encode(named: &NamedReading) -> Result<Vec<u8>> {
    let NamedReading { reading, company, places } = named;
    let ask = |ask: &Asked| {
        (u16::try_from(ask.skill.index()).unwrap_or(u16::MAX), ask.necessity, ask.level.number())
    };
    let kept = Kept {
        month: reading.month.map(Month::number),
        method: reading.method,
        asks: reading.asks.iter().map(ask).collect(),
        seniority: reading.seniority,
        workplace: reading.workplace,
        employment: reading.employment,
        pay: reading.pay.clone(),
        company: company.clone(),
        places: places.clone(),
    };
    postcard::to_allocvec(&kept).map_err(|error| bad(&error))
}

/// The readings in the bytes that `find` hands over, in their order.
pub(crate) fn gather(find: impl FnOnce(&mut Found<'_, '_>) -> Result<()>) -> Result<Readings> {
    thread::scope(|scope| {
        let mut found =
            Found { scope, few: Bytes::default(), gathered: Gathering::default(), other: None, alone: false };
        find(&mut found)?;
        Ok(found.gathered()?.finish())
    })
}

/// Takes up the bytes of readings.
///
/// What is found first, and all of a small market, is made into readings where it is found.
pub(crate) struct Found<'scope, 'env> {
    scope: &'scope Scope<'scope, 'env>,
    /// Bytes that are still to be handed on.
    few: Bytes,
    gathered: Gathering,
    other: Option<OtherThread<'scope>>,
    /// The system had no thread left when one was asked for; what is gathered here then stays here.
    alone: bool,
}

/// Where bytes are made into readings while others are found.
struct OtherThread<'scope> {
    send: SyncSender<Bytes>,
    gathering: ScopedJoinHandle<'scope, Result<Gathering>>,
}

/// The bytes of some readings.
#[derive(Default)]
struct Bytes {
    all: Vec<u8>,
    /// The posting of each, and where its bytes end.
    ends: Vec<(PostingId, usize)>,
}

impl Bytes {
    /// So many bytes are handed on at a time.
    const MANY: usize = 60_000;

    fn decode(&self, into: &mut Gathering) -> Result<()> {
        let mut start = 0;
        for (posting, end) in &self.ends {
            decode(*posting, self.all.get(start..*end).unwrap_or_default(), into)?;
            start = *end;
        }
        Ok(())
    }
}

impl Found<'_, '_> {
    /// Takes up the bytes of the reading of a posting.
    pub(crate) fn push(&mut self, posting: PostingId, bytes: &[u8]) -> Result<()> {
        self.few.all.extend_from_slice(bytes);
        self.few.ends.push((posting, self.few.all.len()));
        if self.few.all.len() < Bytes::MANY {
            return Ok(());
        }
        let fresh = Bytes {
            all: Vec::with_capacity(Bytes::MANY + bytes.len()),
            ends: Vec::with_capacity(self.few.ends.len()),
        };
        let many = std::mem::replace(&mut self.few, fresh);
        if self.other.is_none() && !self.alone {
            self.other = OtherThread::begin(self.scope);
            self.alone = self.other.is_none();
        }
        let Some(other) = &self.other else { return many.decode(&mut self.gathered) };
        // It only hangs up on a reading that it cannot make, and tells so in the end.
        other.send.send(many).unwrap_or_default();
        Ok(())
    }

    fn gathered(self) -> Result<Gathering> {
        let Self { few, mut gathered, other, .. } = self;
        let Some(OtherThread { send, gathering }) = other else {
            few.decode(&mut gathered)?;
            return Ok(gathered);
        };
        send.send(few).unwrap_or_default();
        drop(send);
        gathering.join().unwrap_or_else(|panic| resume_unwind(panic))
    }
}

impl<'scope> OtherThread<'scope> {
    /// Bytes that may wait: more would only take memory.
    const WAITING: usize = 8;

    /// Nothing where the system has no thread left.
    fn begin(scope: &'scope Scope<'scope, '_>) -> Option<Self> {
        let (send, receive) = sync_channel::<Bytes>(Self::WAITING);
        let gather = move || {
            let mut gathering = Gathering::default();
            receive.iter().try_for_each(|bytes| bytes.decode(&mut gathering))?;
            Ok(gathering)
        };
        let gathering = Builder::new().name("readings".into()).spawn_scoped(scope, gather).ok()?;
        Some(Self { send, gathering })
    }
}

/// Takes up the reading in these bytes, of that posting.
///
/// They are read part by part as [`Kept`] lays them down, and nothing is built on the way but the reading itself.
fn decode(posting: PostingId, bytes: &[u8], into: &mut Gathering) -> Result<()> {
    let mut parts = Parts(bytes);
    let month: Option<u16> = parts.next()?;
    let method = parts.next()?;
    let count = parts.count()?;
    let mut asks = Vec::with_capacity(count);
    for _ in 0..count {
        let (skill, necessity, level): (u16, Necessity, u8) = parts.next()?;
        if let Some(skill) = SkillNo::of_index(usize::from(skill))
            && let Ok(level) = Level::try_from(level)
        {
            asks.push(Asked { skill, necessity, level });
        }
    }
    let (seniority, workplace, employment) = (parts.next()?, parts.next()?, parts.next()?);
    let pay = parts.next()?;
    let company = parts.next::<Option<&str>>()?.map(|name| into.number(name));
    let count = parts.count()?;
    let mut places = Vec::with_capacity(count);
    for _ in 0..count {
        places.push(into.number(parts.next()?));
    }
    into.push(Reading {
        month: month.and_then(Month::of_number),
        method,
        asks,
        seniority,
        workplace,
        employment,
        pay,
        company,
        places,
        postings: 1,
        posting: Some(posting),
    });
    Ok(())
}

/// Bytes that are still to be read.
struct Parts<'a>(&'a [u8]);

impl<'a> Parts<'a> {
    #[inline]
    fn next<T: Deserialize<'a>>(&mut self) -> Result<T> {
        let (part, rest) = postcard::take_from_bytes(self.0).map_err(|error| bad(&error))?;
        self.0 = rest;
        Ok(part)
    }

    /// How many of something follow; none is smaller than a byte.
    fn count(&mut self) -> Result<usize> {
        let count: u32 = self.next()?;
        usize::try_from(count)
            .ok()
            .filter(|count| *count <= self.0.len())
            .ok_or_else(|| bad(&postcard::Error::DeserializeUnexpectedEnd))
    }
}

fn bad(error: &postcard::Error) -> Error {
    Error::BadRow { table: "posting_reading", column: "reading", value: error.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The bytes of so many readings, enough of them to be handed on to another thread.
    fn bytes(count: u32) -> Vec<(PostingId, Vec<u8>)> {
        let reading = Reading {
            month: Month::of_number(1_400),
            method: Method::FullText,
            asks: Vec::new(),
            seniority: None,
            workplace: None,
            employment: None,
            pay: None,
            company: None,
            places: Vec::new(),
            postings: 1,
            posting: None,
        };
        let named = |number: u32| NamedReading {
            reading: reading.clone(),
            company: Some(format!("The company with the number {}", number % 1_000)),
            places: vec![format!("City {}", number % 7)],
        };
        (0..count).map(|number| (PostingId::new(number), encode(&named(number)).unwrap())).collect()
    }

    fn gathered(all: &[(PostingId, Vec<u8>)]) -> Result<Readings> {
        gather(|found| all.iter().try_for_each(|(posting, bytes)| found.push(*posting, bytes)))
    }

    #[test]
    fn many_readings_made_on_another_thread_keep_their_order_and_the_numbers_of_their_names() {
        let all = bytes(10_000);
        let size: usize = all.iter().map(|(_, bytes)| bytes.len()).sum();
        assert!(size > 5 * Bytes::MANY, "{size} bytes are many");
        let mut one_by_one = Gathering::default();
        for (posting, bytes) in &all {
            decode(*posting, bytes, &mut one_by_one).unwrap();
        }
        assert!(gathered(&all).unwrap() == one_by_one.finish());
    }

    #[test]
    fn a_reading_that_cannot_be_made_is_told_wherever_it_stands() {
        for place in [0, 5_000, 9_999] {
            let mut all = bytes(10_000);
            all[place].1 = vec![0xff; 3];
            assert!(matches!(gathered(&all), Err(Error::BadRow { table: "posting_reading", .. })), "{place}");
        }
    }

    #[test]
    fn what_finding_readings_fails_with_is_told() {
        let all = bytes(10_000);
        let found = gather(|found| {
            all.iter().try_for_each(|(posting, bytes)| found.push(*posting, bytes))?;
            Err(Error::Busy)
        });
        assert!(matches!(found, Err(Error::Busy)));
    }
}
