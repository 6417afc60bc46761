//! The rows in the pages of a file, page by page, whoever they belong to: for a database that no longer says so.
//!
//! Only leaves of tables are read, as SQLite lays them out: cells with a key and a record, which may go on in pages of
//! their own. Freed pages are overwritten in our databases, so that every leaf there is holds rows that are there.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use rusqlite::types::Value;

/// A row: its key and its columns. The column that is the key holds nothing.
pub(super) type Row = (i64, Vec<Value>);

/// What every page of a database of ours has, in bytes.
const SIZE: usize = 4_096;

/// The first byte of a leaf of a table.
const LEAF: u8 = 13;

/// A record is no larger than the largest text somebody can bring in.
const LARGEST: u64 = 64 << 20;

/// A file with its log.
pub(super) struct Pages {
    file: File,
    log: Option<File>,
    /// Where the newest of a page lies in the log.
    in_log: BTreeMap<u64, u64>,
    number: u64,
}

impl Pages {
    /// Opens a file to look at its pages, and at what was written last in its log.
    pub(super) fn of(path: &Path) -> io::Result<Self> {
        let file = File::open(path)?;
        let mut name = path.as_os_str().to_owned();
        name.push("-wal");
        let mut log = File::open(PathBuf::from(name)).ok();
        let in_log = log.as_mut().map(committed).unwrap_or_default();
        let whole = file.metadata()?.len() / u64::try_from(SIZE).unwrap_or(1);
        let number = whole.max(in_log.keys().next_back().copied().unwrap_or(0));
        Ok(Self { file, log, in_log, number })
    }

    /// The rows of each leaf, in the order of the pages. A page that cannot be read is passed over.
    pub(super) fn leaves(&mut self) -> impl Iterator<Item = Vec<Row>> {
        (1..=self.number).filter_map(|number| {
            let page = self.page(number)?;
            // The first page begins with what the file says of itself.
            self.leaf(&page, if number == 1 { 100 } else { 0 })
        })
    }

    fn page(&mut self, number: u64) -> Option<Vec<u8>> {
        let mut page = vec![0; SIZE];
        let size = u64::try_from(SIZE).ok()?;
        let (from, at) = match (self.in_log.get(&number), &mut self.log) {
            (Some(at), Some(log)) => (log, *at),
            _ => (&mut self.file, number.checked_sub(1)?.checked_mul(size)?),
        };
        from.seek(SeekFrom::Start(at)).ok()?;
        from.read_exact(&mut page).ok()?;
        Some(page)
    }

    fn leaf(&mut self, page: &[u8], begin: usize) -> Option<Vec<Row>> {
        if page.get(begin) != Some(&LEAF) {
            return None;
        }
        let count = short(page, begin + 3)?;
        let cells = (0..count).filter_map(|cell| short(page, begin + 8 + 2 * cell));
        let rows: Vec<Row> = cells.filter_map(|at| self.cell(page, at)).collect();
        (!rows.is_empty()).then_some(rows)
    }

    fn cell(&mut self, page: &[u8], at: usize) -> Option<Row> {
        let mut rest = page.get(at..)?;
        let (length, key) = (varint(&mut rest)?, varint(&mut rest)?);
        if length > LARGEST {
            return None;
        }
        let whole = usize::try_from(length).ok()?;
        let local = here(whole);
        let mut record = rest.get(..local)?.to_vec();
        let mut next = long(rest, local).filter(|_| local < whole);
        while record.len() < whole {
            let further = self.page(u64::from(next?))?;
            let part = further.get(4..)?;
            record.extend_from_slice(part.get(..part.len().min(whole - record.len()))?);
            next = long(&further, 0).filter(|next| *next > 0);
        }
        Some((key.cast_signed(), columns(&record)?))
    }
}

/// How much of a record lies in its leaf.
fn here(whole: usize) -> usize {
    let (most, least) = (SIZE - 35, (SIZE - 12) * 32 / 255 - 23);
    if whole <= most {
        return whole;
    }
    let fitting = least + (whole - least) % (SIZE - 4);
    if fitting <= most { fitting } else { least }
}

fn columns(record: &[u8]) -> Option<Vec<Value>> {
    let mut head = record;
    let length = usize::try_from(varint(&mut head)?).ok()?;
    let mut head = record.get(record.len() - head.len()..length)?;
    let (mut body, mut columns) = (record.get(length..)?, Vec::new());
    while !head.is_empty() {
        let sort = varint(&mut head)?;
        let mut take = |length: usize| {
            let (value, rest) = body.split_at_checked(length)?;
            body = rest;
            Some(value)
        };
        columns.push(match sort {
            0 => Value::Null,
            1..=4 => Value::Integer(integer(take(usize::try_from(sort).ok()?)?)),
            5 => Value::Integer(integer(take(6)?)),
            6 => Value::Integer(integer(take(8)?)),
            7 => Value::Real(f64::from_be_bytes(take(8)?.try_into().ok()?)),
            8 => Value::Integer(0),
            9 => Value::Integer(1),
            10 | 11 => return None,
            _ => {
                let bytes = take(usize::try_from((sort - 12) / 2).ok()?)?.to_vec();
                if sort.is_multiple_of(2) {
                    Value::Blob(bytes)
                } else {
                    Value::Text(String::from_utf8(bytes).ok()?)
                }
            }
        });
    }
    // What is left over says that this is no record.
    body.is_empty().then_some(columns)
}

/// A number with a sign, of up to eight bytes.
fn integer(bytes: &[u8]) -> i64 {
    let negative = bytes.first().is_some_and(|first| *first >= 0x80);
    bytes.iter().fold(if negative { -1 } else { 0 }, |number, byte| (number << 8) | i64::from(*byte))
}

/// SQLite's number of one to nine bytes.
fn varint(from: &mut &[u8]) -> Option<u64> {
    let mut number = 0_u64;
    for place in 0..9 {
        let (byte, rest) = from.split_first()?;
        *from = rest;
        if place == 8 {
            return Some((number << 8) | u64::from(*byte));
        }
        number = (number << 7) | u64::from(byte & 0x7f);
        if *byte < 0x80 {
            break;
        }
    }
    Some(number)
}

fn short(bytes: &[u8], at: usize) -> Option<usize> {
    Some(usize::from(u16::from_be_bytes(bytes.get(at..at + 2)?.try_into().ok()?)))
}

fn long(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
}

/// Where the pages lie that the log says are part of the database: those up to its last commit.
fn committed(log: &mut File) -> BTreeMap<u64, u64> {
    const HEAD: usize = 32;
    const FRAME: usize = 24;
    let (mut found, mut pending) = (BTreeMap::new(), Vec::new());
    let mut head = [0; HEAD];
    if log.read_exact(&mut head).is_err() {
        return found;
    }
    let salt = head.get(16..24).map(<[u8]>::to_vec);
    let mut frame = vec![0; FRAME + SIZE];
    let mut at = HEAD;
    while log.read_exact(&mut frame).is_ok() {
        // What lies behind the end is of an earlier round.
        if frame.get(8..16).map(<[u8]>::to_vec) != salt {
            break;
        }
        let (Some(page), Some(commits)) = (long(&frame, 0), long(&frame, 4)) else { break };
        pending.push((u64::from(page), u64::try_from(at + FRAME).unwrap_or(u64::MAX)));
        if commits > 0 {
            found.extend(pending.drain(..));
        }
        at += FRAME + SIZE;
    }
    found
}

#[cfg(test)]
mod tests {
    use rusqlite::Connection;

    use super::*;

    fn rows(path: &Path, columns: usize) -> Vec<Row> {
        let of = |row: &Row| row.1.len() == columns;
        let mut rows: Vec<Row> = Pages::of(path).unwrap().leaves().flatten().filter(of).collect();
        rows.sort_by_key(|(key, _)| *key);
        rows
    }

    #[test]
    fn every_sort_of_value_is_read_as_it_was_written() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("any.db");
        let made = Connection::open(&file).unwrap();
        made.execute_batch("CREATE TABLE any (id INTEGER PRIMARY KEY, value ANY, text TEXT) STRICT").unwrap();
        let values = [0, 1, -1, 127, -128, 32_767, -8_388_608, 2_147_483_647, 1 << 40, i64::MIN, i64::MAX];
        let mut expected: Vec<Row> = Vec::new();
        for (key, value) in (1..).zip(values.map(Value::Integer)) {
            expected.push((key, vec![Value::Null, value, Value::Text("short".into())]));
        }
        let others = [Value::Null, Value::Real(1.5), Value::Blob(vec![0, 255]), Value::Text("é漢".into())];
        for (key, (value, length)) in (-3..).zip(others.into_iter().zip([0, 4_055, 5_000, 90_000])) {
            // Long enough to go on in one more page, and in many.
            expected.push((key, vec![Value::Null, value, Value::Text("x".repeat(length))]));
        }
        for (key, row) in &expected {
            made.execute("INSERT INTO any VALUES (?1, ?2, ?3)", (key, &row[1], &row[2])).unwrap();
        }
        drop(made);
        expected.sort_by_key(|(key, _)| *key);
        assert_eq!(rows(&file, 3), expected);
    }

    #[test]
    fn what_the_log_holds_is_read_and_what_was_not_committed_is_not() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("any.db");
        let made = Connection::open(&file).unwrap();
        made.execute_batch(
            "PRAGMA journal_mode = wal; PRAGMA cache_size = 1; CREATE TABLE any (id INTEGER PRIMARY KEY, a, b, c);
             PRAGMA wal_checkpoint(TRUNCATE); INSERT INTO any VALUES (1, 'kept', 2, 3);
             BEGIN; UPDATE any SET a = 'never';
             WITH many (n) AS (SELECT 2 UNION ALL SELECT n + 1 FROM many WHERE n < 900)
             INSERT INTO any SELECT n, 'never', hex(randomblob(200)), n FROM many",
        )
        .unwrap();
        let kept = vec![Value::Null, Value::Text("kept".into()), Value::Integer(2), Value::Integer(3)];
        assert_eq!(rows(&file, 4), [(1, kept)]);
    }

    #[test]
    fn noise_holds_no_rows_and_no_end_is_overrun() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("noise");
        for byte in 0..=u8::MAX {
            let mut page = vec![byte; SIZE];
            page[0] = LEAF;
            std::fs::write(&file, [vec![LEAF; 100], page.clone(), page].concat()).unwrap();
            // Whatever it holds, it is read to its end.
            let _ = Pages::of(&file).unwrap().leaves().count();
        }
    }
}
