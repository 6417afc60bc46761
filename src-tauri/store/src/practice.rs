//! Answers to practice cards, cards of one's own, and mock interviews.

use cairn_domain::id::CardId;
use cairn_domain::practice::{Mock, OwnCard, Review};
use rusqlite::{Row, named_params};

use crate::row::{document, plain, sql, to_document, word};
use crate::{Reader, Result, Writer};

const REVIEW: &str = "review";

impl Reader<'_> {
    /// Every answer after the one of that number, in the order they were kept, and the number of the last.
    pub fn reviews_after(&self, number: i64) -> Result<(Vec<Review>, i64)> {
        let params = named_params! { ":number": number };
        let (mut reviews, mut last) = (Vec::new(), number);
        sql!("practice/reviews_after").each(self.connection, params, |row| {
            last = plain(row, REVIEW, "id")?;
            reviews.push(review(row)?);
            Ok(())
        })?;
        Ok((reviews, last))
    }

    /// Every card the person wrote or changed, oldest first.
    pub fn own_cards(&self) -> Result<Vec<OwnCard>> {
        sql!("practice/own_cards").all(self.connection, (), |row| document(row, "own_card", "document"))
    }

    /// Every mock interview that is over, oldest first.
    pub fn mocks(&self) -> Result<Vec<Mock>> {
        sql!("practice/mocks").all(self.connection, (), |row| document(row, "mock", "document"))
    }

    /// The mock interview that is under way.
    pub fn mock_under_way(&self) -> Result<Option<Mock>> {
        sql!("practice/mock_under_way")
            .first(self.connection, (), |row| document(row, "mock_under_way", "document"))
    }
}

impl Writer<'_> {
    /// Adds answers.
    pub fn append_reviews(&self, reviews: &[Review]) -> Result<()> {
        for review in reviews {
            sql!("practice/append_review").run(
                self.connection,
                named_params! {
                    ":card": review.card.as_str(),
                    ":day": review.on.to_string(),
                    ":points": review.of,
                    ":met": review.met.iter().fold(0_u32, |bits, place| bits | 1 << u32::from(*place).min(31)),
                    ":seconds": review.seconds,
                },
            )?;
        }
        Ok(())
    }

    /// Keeps a card, in the place of the one of its id.
    pub fn put_own_card(&self, own: &OwnCard) -> Result<()> {
        let document = to_document(own, "own_card", "document")?;
        let params = named_params! { ":card": own.card.id.as_str(), ":document": document };
        sql!("practice/put_own_card").run(self.connection, params)
    }

    /// Takes a card out; a shipped one that was changed is then as it was.
    pub fn take_out_own_card(&self, id: &CardId) -> Result<()> {
        sql!("practice/take_out_own_card").run(self.connection, named_params! { ":card": id.as_str() })
    }

    /// Adds mock interviews that are over.
    pub fn append_mocks(&self, mocks: &[Mock]) -> Result<()> {
        for mock in mocks {
            let document = to_document(mock, "mock", "document")?;
            sql!("practice/append_mock").run(self.connection, named_params! { ":document": document })?;
        }
        Ok(())
    }

    /// Keeps how far the mock interview under way is.
    pub fn put_mock_under_way(&self, mock: &Mock) -> Result<()> {
        let document = to_document(mock, "mock_under_way", "document")?;
        sql!("practice/put_mock_under_way").run(self.connection, named_params! { ":document": document })
    }

    /// Ends the mock interview under way.
    pub fn end_mock(&self) -> Result<()> {
        sql!("practice/end_mock").run(self.connection, ())
    }
}

fn review(row: &Row<'_>) -> Result<Review> {
    let (of, met): (u8, u32) = (plain(row, REVIEW, "points")?, plain(row, REVIEW, "met")?);
    Ok(Review {
        card: word(row, REVIEW, "card")?,
        on: word(row, REVIEW, "day")?,
        met: (0..of).filter(|place| met >> place & 1 == 1).collect(),
        of,
        seconds: plain(row, REVIEW, "seconds")?,
    })
}
