//! Books that another program kept: the export of Goodreads as CSV.
//!
//! Its columns are `Book Id,Title,Author,Author l-f,Additional Authors,ISBN,ISBN13,My Rating,…,Year Published,…,Date
//! Read,Date Added,Bookshelves,…,Exclusive Shelf,My Review,…,Owned Copies`. They are found by their names, in any order,
//! and only the title and a shelf have to be there. An ISBN is written `="0441013597"`, so that spreadsheets leave it
//! alone; one that went through a spreadsheet all the same has lost the zeros at its front.

use cairn_domain::catalog::{BadIsbn, Isbn};
use cairn_domain::merge::{BookLine, BroughtBook, ImportField, ImportReason, Shelf};
use chrono::NaiveDate;

use crate::archive::LARGEST;
use crate::market::postings::encoding;
use crate::table::{Cells, Table};
use crate::{Error, ErrorKind};

const TITLE: &str = "title";
const SHELF: &str = "exclusive shelf";
/// All shelves a book stands on, the one of [`SHELF`] among them.
const SHELVES: &str = "bookshelves";
const ISBNS: [&str; 2] = ["isbn13", "isbn"];

/// True for a table of books.
pub fn recognizes(bytes: &[u8]) -> bool {
    let head = bytes.get(..bytes.len().min(4_096)).unwrap_or(bytes);
    is_ours(&Table::of(&encoding::text(head)))
}

/// No other table has a shelf beside a title, and none of skills or sessions has either.
fn is_ours(table: &Table) -> bool {
    let numbered = ISBNS.iter().any(|column| table.has(column));
    table.has(TITLE) && (table.has(SHELF) || table.has(SHELVES) && numbered)
}

/// Reads a table of books.
pub fn read(file: &str, bytes: &[u8]) -> Result<Vec<BookLine>, Error> {
    if bytes.len() > LARGEST {
        return Err(Error::of_file(file, ErrorKind::TooLarge { most: LARGEST }));
    }
    let text = encoding::text(bytes);
    let table = Table::of(&text);
    if !is_ours(&table) {
        let columns = [TITLE, SHELF].map(str::to_owned).to_vec();
        return Err(Error { file: file.into(), line: Some(1), kind: ErrorKind::MissingColumn(columns) });
    }
    let rows = table.rows(&text).map_err(|(line, problem)| Error {
        file: file.into(),
        line,
        kind: ErrorKind::Csv(problem),
    })?;
    Ok(rows.iter().map(|row| BookLine { number: row.line(), book: book(row, &table) }).collect())
}

fn book(row: &Cells, table: &Table) -> Result<BroughtBook, ImportReason> {
    let missing = |field| ImportReason::Unreadable { field, value: String::new() };
    if row.is_too_long(table) {
        return Err(missing(ImportField::Columns));
    }
    let copies = row.cell(table, "owned copies");
    Ok(BroughtBook {
        title: row.filled(table, TITLE).ok_or_else(|| missing(ImportField::Title))?,
        author: row.filled(table, "author"),
        isbn: isbn(row, table),
        year: row.cell(table, "year published").parse().ok(),
        shelf: shelf(row, table).ok_or_else(|| missing(ImportField::Shelf))?,
        read_on: row.filled(table, "date read").map(|date| day(&date)).transpose()?,
        owned: copies.parse::<u32>().is_ok_and(|copies| copies > 0),
    })
}

/// The first number that is right; else what is wrong with the first.
fn isbn(row: &Cells, table: &Table) -> Result<Option<Isbn>, BadIsbn> {
    let written = ISBNS.iter().map(|column| row.cell(table, column).trim_matches(['=', '"', ' ']));
    let mut read = written.filter(|number| !number.is_empty()).map(number);
    let Some(first) = read.next() else { return Ok(None) };
    first.or_else(|bad| read.find_map(Result::ok).ok_or(bad)).map(Some)
}

/// A spreadsheet that takes a number of ten digits for an amount leaves out zeros at its front.
fn number(written: &str) -> Result<Isbn, BadIsbn> {
    let shortened = (7..10).contains(&written.len());
    written.parse().or_else(|bad| if shortened { format!("{written:0>10}").parse() } else { Err(bad) })
}

fn shelf(row: &Cells, table: &Table) -> Option<Shelf> {
    let known = |name: &str| match name.trim().to_lowercase().as_str() {
        "read" => Some(Shelf::Read),
        "currently-reading" => Some(Shelf::Reading),
        "to-read" => Some(Shelf::ToRead),
        _ => None,
    };
    if !table.has(SHELF) {
        // Among all shelves only those for books that were not read yet are written out.
        return Some(row.cell(table, SHELVES).split(',').find_map(known).unwrap_or(Shelf::Read));
    }
    let own = row.filled(table, SHELF)?;
    Some(known(&own).unwrap_or(Shelf::Other { name: own }))
}

/// A day with its year first, as `2021/03/14` or, from a spreadsheet, `2021-03-14`.
fn day(written: &str) -> Result<NaiveDate, ImportReason> {
    let read = |sign| {
        let parts: Vec<&str> = written.split(sign).collect();
        let [year, month, day] = parts.as_slice() else { return None };
        let year = year.parse().ok().filter(|_| year.len() == 4)?;
        NaiveDate::from_ymd_opt(year, month.parse().ok()?, day.parse().ok()?)
    };
    read('/').or_else(|| read('-')).ok_or_else(|| ImportReason::Unreadable {
        field: ImportField::Date,
        value: written.chars().take(40).collect(),
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const HEADER: &str = "Book Id,Title,Author,Author l-f,Additional Authors,ISBN,ISBN13,My Rating,Average Rating,Publisher,Binding,Number of Pages,Year Published,Original Publication Year,Date Read,Date Added,Bookshelves,Bookshelves with positions,Exclusive Shelf,My Review,Spoiler,Private Notes,Read Count,Owned Copies\n";

    /// Each line in short: title, ISBN, year, shelf, day and copies, or what is wrong with it.
    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        assert!(recognizes(text.as_bytes()), "it is a table of books");
        let shelf = |shelf: Shelf| match shelf {
            Shelf::Other { name } => name,
            known => format!("{known:?}"),
        };
        let lines = read("goodreads.csv", text.as_bytes()).unwrap().into_iter().map(|line| match line.book {
            Ok(book) => {
                let isbn = match book.isbn {
                    Ok(isbn) => isbn.map(|isbn| isbn.to_string()).unwrap_or_default(),
                    Err(bad) => bad.to_string(),
                };
                let day = book.read_on.map(|day| day.to_string()).unwrap_or_default();
                let owned = if book.owned { " owned" } else { "" };
                format!("{}: {} | {isbn} | {} {day}{owned}", line.number, book.title, shelf(book.shelf))
            }
            Err(why) => format!("{}: {why}", line.number),
        });
        assert_eq!(lines.collect::<Vec<_>>(), expected);
    }

    #[test]
    fn the_export_of_goodreads_is_read_by_its_column_names() {
        let rows = "1,Dune,Frank Herbert,\"Herbert, Frank\",,=\"0441013597\",=\"9780441013593\",5,4.2,Ace,Paperback,604,2005,1965,2021/03/14,2020/01/02,,,read,\"Sand,\nand worms.\",,,1,1\n\
            2,Emma,Jane Austen,\"Austen, Jane\",,=\"\",=\"\",0,4.0,,Kindle Edition,,,1815,,2020/01/02,currently-reading,currently-reading (#1),currently-reading,,,,1,0\n";
        let expected = ["2: Dune | 9780441013593 | Read 2021-03-14 owned", "4: Emma |  | Reading "];
        check(&format!("{HEADER}{rows}"), &expected);
    }

    #[test]
    fn columns_stand_in_any_order_and_most_can_be_missing() {
        check("Exclusive Shelf;Title\r\nto-read;Dune\r\n", &["2: Dune |  | ToRead "]);
        let shelves = "\u{feff}Title,ISBN,Bookshelves\nDune,0441013597,\"sand, to-read\"\nEmma,,classics\n";
        check(shelves, &["2: Dune | 9780441013593 | ToRead ", "3: Emma |  | Read "]);
    }

    #[test]
    fn a_shelf_of_ones_own_keeps_its_name() {
        check("Title,Exclusive Shelf\nDune,given-up\n", &["2: Dune |  | given-up "]);
    }

    #[test]
    fn a_number_that_lost_its_zeros_is_known_again_and_the_right_one_of_two_counts() {
        let rows = [
            "Dune,read,441013597,",
            "Dune,read,=\"0441013597\",=\"9780441013594\"",
            "Dune,read,,9.78044E+12",
            "Dune,read,441013598,",
        ];
        check(
            &format!("Title,Exclusive Shelf,ISBN,ISBN13\n{}\n", rows.join("\n")),
            &[
                "2: Dune | 9780441013593 | Read ",
                "3: Dune | 9780441013593 | Read ",
                "4: Dune | \u{201c}9.78044E+12\u{201d} is no ISBN: those have 10 or 13 digits | Read ",
                "5: Dune | \u{201c}0441013598\u{201d} is no ISBN: one of its digits is wrong | Read ",
            ],
        );
    }

    #[test]
    fn a_line_that_cannot_be_read_says_why_and_leaves_the_others() {
        check(
            "Title,Exclusive Shelf,Date Read\nDune,read,14 March\n,read,\nDune,read,2021/02/30\nDune,read,,x\nDune,read,2021-03-14\nDune\n",
            &[
                "2: \u{201c}14 March\u{201d} is no date such as 2026-11-24.",
                "3: It has no title.",
                "4: \u{201c}2021/02/30\u{201d} is no date such as 2026-11-24.",
                "5: It has more cells than the table has columns.",
                "6: Dune |  | Read 2021-03-14",
                "7: It stands on no shelf, so nothing tells whether you read it.",
            ],
        );
    }

    #[test]
    fn other_tables_are_not_taken_for_books() {
        for text in [
            "",
            "Title,Description,Url,Started On,Finished On\n",
            "skill,level\ngo,3\n",
            "date,resource,minutes\n",
            "title,isbn\nDune,0441013597\n",
            "{\"schemaVersion\": 1}",
            "\u{0}\u{1}",
        ] {
            assert!(!recognizes(text.as_bytes()), "{text:?}");
            assert!(read("books.csv", text.as_bytes()).is_err(), "{text:?}");
        }
        assert!(!crate::sessions::recognizes(HEADER.as_bytes()), "books are no study sessions");
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_without_fear(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let _ = read("books.csv", &[HEADER.as_bytes(), &bytes].concat());
            let _ = recognizes(&bytes);
        }
    }
}
