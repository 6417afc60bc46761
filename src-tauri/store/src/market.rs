//! Markets of one's own: their postings, and what was counted of them.

#[cfg(test)]
mod tests;

use cairn_domain::id::{MarketId, PostingId, SkillId};
use cairn_domain::market::posting::{Advert, DateOrder};
use cairn_domain::market::{KeptPosting, NamedReading, OwnMarket, PostingImport, Readings, Sighting};
use cairn_domain::skills::recognize::{Correction, Verdict};
use chrono::NaiveDate;
use rusqlite::{Row, named_params};

use crate::reading;
use crate::row::{document, maybe_word, plain, sql, to_document, word};
use crate::{Error, Reader, Result, Writer};

/// By what a posting is known again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownPosting {
    /// The posting.
    pub posting: PostingId,
    /// Its fingerprint as bytes.
    pub fingerprint: Vec<u8>,
    /// A mark of the day and page it was first seen on.
    pub occasion: i64,
}

/// What a posting is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PostingHeading {
    /// The posting.
    pub posting: PostingId,
    /// The market it is in.
    pub market: MarketId,
    /// The job's title.
    pub title: String,
    /// Who is hiring.
    pub company: Option<String>,
}

impl Reader<'_> {
    /// Every market of one's own, oldest first.
    pub fn own_markets(&self) -> Result<Vec<OwnMarket>> {
        const TABLE: &str = "own_market";
        sql!("market/own_markets").all(self.connection, (), |row| {
            Ok(OwnMarket {
                id: word(row, TABLE, "market")?,
                name: plain(row, TABLE, "name")?,
                created_on: word(row, TABLE, "created_on")?,
            })
        })
    }

    /// Every import, oldest first.
    pub fn imports(&self) -> Result<Vec<PostingImport>> {
        const TABLE: &str = "posting_import";
        sql!("market/imports").all(self.connection, (), |row| {
            Ok(PostingImport {
                id: plain(row, TABLE, "id")?,
                market: word(row, TABLE, "market")?,
                origin: plain(row, TABLE, "origin")?,
                day: word(row, TABLE, "day")?,
                postings: plain(row, TABLE, "postings")?,
                sightings: plain(row, TABLE, "sightings")?,
            })
        })
    }

    /// What was counted of a market's postings by this version of the reading, in order of posting;
    /// nothing where some have not been counted by it yet.
    pub fn readings(&self, market: &MarketId, version: i64) -> Result<Option<Readings>> {
        const TABLE: &str = "posting_reading";
        // By their places: to look columns up by name a hundred thousand times takes a while.
        let bad = |error: rusqlite::Error| Error::BadRow {
            table: TABLE,
            column: "reading",
            value: error.to_string(),
        };
        let number = |row: &Row<'_>| row.get::<_, u32>(0).map_err(bad);
        let params = named_params! { ":market": market.as_str() };
        let imports = sql!("market/imports_of").all(self.connection, params, number)?;
        let removed = sql!("market/removals").all(self.connection, (), number)?;
        let mut count = 0_u32;
        let readings = reading::gather(|found| {
            sql!("market/readings").each(self.connection, (), |row| {
                let posting = number(row)?;
                let counts = imports.binary_search(&row.get(1).map_err(bad)?).is_ok()
                    && removed.binary_search(&posting).is_err()
                    && row.get::<_, i64>(2).map_err(bad)? == version;
                if counts {
                    let bytes = row.get_ref(3).ok().and_then(|value| value.as_blob().ok());
                    found.push(PostingId::new(posting), bytes.unwrap_or_default())?;
                    count += 1;
                }
                Ok(())
            })
        })?;
        let postings = sql!("market/count_postings").first(self.connection, params, number)?;
        Ok((postings == Some(count)).then_some(readings))
    }

    /// The first postings of a market that this version of the reading has not counted yet.
    pub fn unread(&self, market: &MarketId, version: i64, most: u32) -> Result<Vec<KeptPosting>> {
        let params = named_params! { ":market": market.as_str(), ":version": version, ":most": most };
        sql!("market/unread").all(self.connection, params, kept_posting)
    }

    /// The newest postings of all markets whose heading has a word somewhere.
    pub fn postings_with(&self, word: &str, most: u32) -> Result<Vec<PostingHeading>> {
        const TABLE: &str = "posting";
        // The heading is kept as JSON, where quotes and backslashes are written otherwise than they are typed.
        let plain_word: String = word.chars().filter(|c| !['"', '\\'].contains(c)).collect();
        let like = format!("%{}%", plain_word.replace('%', "\\%").replace('_', "\\_"));
        let params = named_params! { ":like": like, ":most": most };
        sql!("market/postings_with").all(self.connection, params, |row| {
            Ok(PostingHeading {
                posting: posting_id(row, TABLE, "id")?,
                market: crate::row::word(row, "posting_import", "market")?,
                title: plain(row, TABLE, "title")?,
                company: plain(row, TABLE, "company")?,
            })
        })
    }

    /// A posting, if it is in sight.
    pub fn posting(&self, posting: PostingId) -> Result<Option<KeptPosting>> {
        sql!("market/posting").first(
            self.connection,
            named_params! { ":posting": posting.number() },
            kept_posting,
        )
    }

    /// By what the postings of a market are known again, in order of posting.
    pub fn fingerprints(&self, market: &MarketId) -> Result<Vec<KnownPosting>> {
        const TABLE: &str = "posting_fingerprint";
        let params = named_params! { ":market": market.as_str() };
        sql!("market/fingerprints").all(self.connection, params, |row| {
            Ok(KnownPosting {
                posting: posting_id(row, TABLE, "posting")?,
                fingerprint: plain(row, TABLE, "fingerprint")?,
                occasion: plain(row, TABLE, "occasion")?,
            })
        })
    }

    /// The further occasions on which postings of a market were seen.
    pub fn occasions(&self, market: &MarketId) -> Result<Vec<(PostingId, i64)>> {
        const TABLE: &str = "posting_sighting";
        let params = named_params! { ":market": market.as_str() };
        sql!("market/occasions").all(self.connection, params, |row| {
            Ok((posting_id(row, TABLE, "posting")?, plain(row, TABLE, "occasion")?))
        })
    }

    /// Changes whenever other postings of a market are in sight.
    pub fn market_state(&self, market: &MarketId) -> Result<String> {
        let params = named_params! { ":market": market.as_str() };
        let state = sql!("market/state")
            .first(self.connection, params, |row| plain(row, "posting_import", "state"))?;
        Ok(state.unwrap_or_default())
    }

    /// The further times a posting was seen.
    pub fn sightings(&self, posting: PostingId) -> Result<Vec<Sighting>> {
        const TABLE: &str = "posting_sighting";
        sql!("market/sightings").all(self.connection, named_params! { ":posting": posting.number() }, |row| {
            Ok(Sighting { day: maybe_word(row, TABLE, "day")?, url: plain(row, TABLE, "url")? })
        })
    }

    /// What the person said of words that were or were not taken for a skill, the last on each.
    pub fn corrections(&self) -> Result<Vec<Correction>> {
        const TABLE: &str = "correction";
        let said = sql!("market/corrections").all(self.connection, (), |row| {
            let Some(verdict) = verdict(row)? else { return Ok(None) };
            let (phrase, skill) = (plain(row, TABLE, "phrase")?, word(row, TABLE, "skill")?);
            Ok(Some(Correction { phrase, skill, verdict }))
        })?;
        Ok(said.into_iter().flatten().collect())
    }

    /// The meaning the person gave to the columns of a table with that header, as a document.
    pub fn columns(&self, header: &str) -> Result<Option<String>> {
        sql!("market/columns").first(self.connection, named_params! { ":header": header }, |row| {
            plain(row, "column_choice", "columns")
        })
    }
}

impl Writer<'_> {
    /// Begins a market of one's own, or gives one another name.
    pub fn put_market(&self, market: &OwnMarket) -> Result<()> {
        sql!("market/put_market").run(
            self.connection,
            named_params! {
                ":market": market.id.as_str(),
                ":name": market.name,
                ":created_on": market.created_on.to_string(),
            },
        )
    }

    /// Takes a market of one's own away, with everything that was brought into it.
    pub fn take_out_market(&self, market: &MarketId) -> Result<()> {
        let params = named_params! { ":market": market.as_str() };
        sql!("market/take_out_imports").run(self.connection, params)?;
        sql!("market/take_out_market").run(self.connection, params)
    }

    /// Begins an import that nobody sees yet; gives its number.
    pub fn begin_import(&self, today: NaiveDate) -> Result<u32> {
        let params = named_params! { ":day": today.to_string() };
        let number = sql!("market/begin_import")
            .first(self.connection, params, |row| plain(row, "posting_import_begun", "import"))?;
        Ok(number.unwrap_or_default())
    }

    /// Brings an import into sight.
    pub fn append_import(&self, import: u32, market: &MarketId, origin: &str, day: NaiveDate) -> Result<()> {
        sql!("market/append_import").run(
            self.connection,
            named_params! {
                ":import": import,
                ":market": market.as_str(),
                ":origin": origin,
                ":day": day.to_string(),
            },
        )
    }

    /// Adds a posting to an import; gives its number.
    pub fn append_posting(&self, import: u32, advert: &Advert, dates: DateOrder) -> Result<PostingId> {
        let fields = Advert { text: String::new(), ..advert.clone() };
        let params = named_params! {
            ":import": import,
            ":date_order": date_order_word(dates),
            ":advert": to_document(&fields, "posting", "advert")?,
            ":text": advert.text,
        };
        let number = sql!("market/append_posting")
            .first(self.connection, params, |row| posting_id(row, "posting", "id"))?;
        number.ok_or(Error::BadRow { table: "posting", column: "id", value: String::new() })
    }

    /// Notes that a posting was seen once more.
    pub fn append_sighting(
        &self,
        import: u32,
        posting: PostingId,
        occasion: i64,
        sighting: &Sighting,
    ) -> Result<()> {
        sql!("market/append_sighting").run(
            self.connection,
            named_params! {
                ":posting": posting.number(),
                ":import": import,
                ":occasion": occasion,
                ":day": sighting.day.map(|day| day.to_string()),
                ":url": sighting.url,
            },
        )
    }

    /// Takes a posting out of its market.
    pub fn append_removal(&self, posting: PostingId, day: NaiveDate) -> Result<()> {
        let params = named_params! { ":posting": posting.number(), ":day": day.to_string() };
        sql!("market/append_removal").run(self.connection, params)
    }

    /// Keeps what the person says of words; nothing takes back what was said before.
    pub fn append_correction(
        &self,
        phrase: &str,
        skill: &SkillId,
        verdict: Option<Verdict>,
        day: NaiveDate,
    ) -> Result<()> {
        sql!("market/append_correction").run(
            self.connection,
            named_params! {
                ":phrase": phrase,
                ":skill": skill.as_str(),
                ":verdict": verdict_word(verdict),
                ":day": day.to_string(),
            },
        )
    }

    /// Keeps what was counted of a posting.
    pub fn put_reading(
        &self,
        import: u32,
        posting: PostingId,
        version: i64,
        reading: &NamedReading,
    ) -> Result<()> {
        sql!("market/put_reading").run(
            self.connection,
            named_params! {
                ":posting": posting.number(),
                ":import": import,
                ":version": version,
                ":reading": reading::encode(reading)?,
            },
        )
    }

    /// Keeps by what a posting is known again.
    pub fn put_fingerprint(&self, import: u32, known: &KnownPosting) -> Result<()> {
        sql!("market/put_fingerprint").run(
            self.connection,
            named_params! {
                ":posting": known.posting.number(),
                ":import": import,
                ":fingerprint": known.fingerprint,
                ":occasion": known.occasion,
            },
        )
    }

    /// Keeps the meaning the person gave to the columns of a table with that header.
    pub fn put_columns(&self, header: &str, columns: &str) -> Result<()> {
        let params = named_params! { ":header": header, ":columns": columns };
        sql!("market/put_columns").run(self.connection, params)
    }

    /// Sweeps away imports begun before that day that nobody can bring back into sight.
    pub fn sweep_imports(&self, before: NaiveDate) -> Result<()> {
        let params = named_params! { ":before": before.to_string() };
        let unseen: Vec<u32> = sql!("market/unseen")
            .all(self.connection, params, |row| plain(row, "posting_import_begun", "import"))?;
        unseen.into_iter().try_for_each(|import| self.give_up_import(import))
    }

    /// Sweeps away an import that never came into sight.
    pub fn give_up_import(&self, import: u32) -> Result<()> {
        let params = named_params! { ":import": import };
        sql!("market/sweep_readings").run(self.connection, params)?;
        sql!("market/sweep_fingerprints").run(self.connection, params)?;
        sql!("market/sweep_sightings").run(self.connection, params)?;
        sql!("market/sweep_postings").run(self.connection, params)?;
        sql!("market/sweep_begun").run(self.connection, params)
    }
}

fn kept_posting(row: &Row<'_>) -> Result<KeptPosting> {
    const TABLE: &str = "posting";
    let advert: Advert = document(row, TABLE, "advert")?;
    Ok(KeptPosting {
        id: posting_id(row, TABLE, "id")?,
        import: plain(row, TABLE, "import")?,
        advert: Advert { text: plain(row, TABLE, "text")?, ..advert },
        dates: date_order(row)?,
        seen_on: word(row, "posting_import", "seen_on")?,
    })
}

fn posting_id(row: &Row<'_>, table: &'static str, column: &'static str) -> Result<PostingId> {
    plain(row, table, column).map(PostingId::new)
}

const fn date_order_word(order: DateOrder) -> &'static str {
    match order {
        DateOrder::Unknown => "unknown",
        DateOrder::DayFirst => "day-first",
        DateOrder::MonthFirst => "month-first",
    }
}

fn date_order(row: &Row<'_>) -> Result<DateOrder> {
    let value: String = plain(row, "posting", "date_order")?;
    [DateOrder::Unknown, DateOrder::DayFirst, DateOrder::MonthFirst]
        .into_iter()
        .find(|order| date_order_word(*order) == value)
        .ok_or(Error::BadRow { table: "posting", column: "date_order", value })
}

const fn verdict_word(verdict: Option<Verdict>) -> &'static str {
    match verdict {
        Some(Verdict::NotThis) => "not-this",
        Some(Verdict::ThisToo) => "this-too",
        None => "as-shipped",
    }
}

fn verdict(row: &Row<'_>) -> Result<Option<Verdict>> {
    let value: String = plain(row, "correction", "verdict")?;
    [Some(Verdict::NotThis), Some(Verdict::ThisToo), None]
        .into_iter()
        .find(|verdict| verdict_word(*verdict) == value)
        .ok_or(Error::BadRow { table: "correction", column: "verdict", value })
}
