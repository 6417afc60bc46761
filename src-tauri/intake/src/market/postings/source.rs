//! Bytes as text, piece by piece: decoded, counted, and never more held than a reader asks for.

use std::io::Read;

use encoding_rs::{CoderResult, Decoder, Encoding, UTF_8};

use super::delivery::{Delivery, Flow, Stop};
use super::finding::{FileFinding, count};
use super::{encoding, limits};

/// Bytes asked for at once.
const PIECE: u64 = 64 << 10;

/// Bytes after the first one beyond ASCII that are looked at to choose an encoding.
const SAMPLE: usize = 4 << 10;

/// A file on its way in.
pub(super) struct Source<'a> {
    bytes: &'a mut dyn Read,
    delivery: &'a Delivery<'a>,
    /// Read, and not yet decoded.
    raw: Vec<u8>,
    /// There are no more bytes to read.
    ended: bool,
    /// There is nothing more to decode.
    finished: bool,
    /// How many bytes were read.
    read: u64,
    declared: Option<&'static Encoding>,
    /// None as long as all is ASCII, which is the same in every encoding.
    decoder: Option<Decoder>,
    /// Decoded; what is before `start` is done with.
    text: String,
    start: usize,
    /// The line at `start`.
    line: u32,
    ends_lines_with_cr: Option<bool>,
    replaced: u32,
    replaced_first_at: u32,
}

/// A line of a file.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Line<'t> {
    /// Its text, without its end.
    Text(&'t str),
    /// It is longer than [`limits::LINE`]. What it says is gone.
    TooLong,
}

impl<'a> Source<'a> {
    /// Looks at the beginning.
    pub(super) fn open(bytes: &'a mut dyn Read, delivery: &'a Delivery<'a>) -> Flow<Self> {
        let mut source = Self {
            bytes,
            delivery,
            raw: Vec::new(),
            ended: false,
            finished: false,
            read: 0,
            declared: None,
            decoder: None,
            text: String::new(),
            start: 0,
            line: 1,
            ends_lines_with_cr: None,
            replaced: 0,
            replaced_first_at: 0,
        };
        while source.raw.len() < limits::HEAD && !source.ended {
            source.fetch()?;
        }
        if let Some((encoding, mark)) = encoding::marked(&source.raw) {
            source.decoder = Some(encoding.new_decoder_without_bom_handling());
            source.raw.drain(..mark);
        }
        source.declared = encoding::declared(&source.raw);
        Ok(source)
    }

    /// The first bytes, before anything was taken.
    pub(super) fn head(&self) -> &[u8] {
        &self.raw
    }

    /// The text that is there and not yet consumed.
    pub(super) fn text(&self) -> &str {
        self.text.get(self.start..).unwrap_or_default()
    }

    /// Adds to the text that is there. False at the end.
    pub(super) fn more(&mut self) -> Flow<bool> {
        if self.finished {
            return Ok(false);
        }
        self.text.drain(..self.start);
        self.start = 0;
        if self.raw.is_empty() {
            self.fetch()?;
        }
        let known = self.text.len();
        if self.decoder.is_none() {
            self.choose_decoder()?;
        }
        self.decode();
        self.end_lines_alike(known);
        Ok(true)
    }

    /// Takes the first `length` bytes of the text.
    pub(super) fn consume(&mut self, length: usize) {
        let lines =
            memchr::memchr_iter(b'\n', self.text().as_bytes().get(..length).unwrap_or_default()).count();
        self.line = self.line.saturating_add(count(lines));
        self.start += length;
    }

    /// Takes everything that is there.
    pub(super) fn consume_all(&mut self) {
        self.consume(self.text().len());
    }

    /// Makes sure that the first `length` bytes of the text are there, unless the file ends before.
    pub(super) fn look_ahead(&mut self, length: usize) -> Flow<&str> {
        while self.text().len() < length && self.more()? {}
        Ok(self.text())
    }

    /// Takes the blank lines at the beginning. False where there is nothing else.
    pub(super) fn skip_blank_lines(&mut self) -> Flow<bool> {
        loop {
            let text = self.text();
            let blank = text.len() - text.trim_start().len();
            let says = blank < text.len();
            // What stands before the first word of a line may be an empty cell.
            let lines = text.get(..blank).and_then(|blank| blank.rfind('\n')).map_or(0, |end| end + 1);
            self.consume(if says || blank - lines < limits::HEAD { lines } else { blank });
            if says || !self.more()? {
                return Ok(says);
            }
        }
    }

    /// Takes white space and whatever else is `skipped`. What comes after it is there, unless the file ends.
    pub(super) fn skip(&mut self, skipped: fn(char) -> bool) -> Flow<Option<char>> {
        loop {
            let text = self.text();
            let rest = text.trim_start_matches(|letter: char| letter.is_whitespace() || skipped(letter));
            let first = rest.chars().next();
            self.consume(text.len() - rest.len());
            if first.is_some() || !self.more()? {
                return Ok(first);
            }
        }
    }

    /// Takes a line, with its number.
    pub(super) fn line(&mut self) -> Flow<Option<(u32, Line<'_>)>> {
        let number = self.line;
        let Some(end) = self.find_line_end(limits::LINE)? else {
            if self.text().is_empty() {
                return Ok(None);
            }
            self.skip_line()?;
            return Ok(Some((number, Line::TooLong)));
        };
        let from = self.start;
        self.start = self.text.len().min(from + end + 1);
        self.line = self.line.saturating_add(1);
        let line = self.text.get(from..from + end).unwrap_or_default();
        Ok(Some((number, Line::Text(line.strip_suffix('\r').unwrap_or(line)))))
    }

    /// Takes the rest of a line, however long it is.
    pub(super) fn skip_line(&mut self) -> Flow {
        loop {
            if let Some(end) = memchr::memchr(b'\n', self.text().as_bytes()) {
                self.consume(end + 1);
                return Ok(());
            }
            self.consume_all();
            if !self.more()? {
                return Ok(());
            }
        }
    }

    /// Everything that is left, unless it is longer than `most`.
    pub(super) fn whole(&mut self, most: usize) -> Flow<Option<&str>> {
        while self.text().len() <= most {
            if !self.more()? {
                return Ok(Some(self.text()));
            }
        }
        Ok(None)
    }

    /// The number of the next line.
    pub(super) fn next_line(&self) -> u32 {
        self.line
    }

    /// How many bytes were read.
    pub(super) fn read(&self) -> u64 {
        self.read
    }

    /// The encoding, as far as it is known by now.
    pub(super) fn encoding(&self) -> &'static str {
        self.decoder.as_ref().map_or(UTF_8, |decoder| decoder.encoding()).name()
    }

    /// Says what had to be replaced.
    pub(super) fn report(&self) -> Flow {
        match self.replaced {
            0 => Ok(()),
            places => self.delivery.finding(Some(self.replaced_first_at), FileFinding::Replaced { places }),
        }
    }

    /// Where the next line ends. None where it is longer than `most`, or where there is none.
    fn find_line_end(&mut self, most: usize) -> Flow<Option<usize>> {
        let mut looked = 0;
        loop {
            let unseen = self.text().as_bytes().get(looked..).unwrap_or_default();
            let end = memchr::memchr(b'\n', unseen).map(|at| looked + at);
            looked = self.text().len();
            if let Some(end) = end {
                return Ok(Some(end).filter(|end| *end <= most));
            }
            if looked > most {
                return Ok(None);
            }
            if !self.more()? {
                return Ok(Some(looked).filter(|length| *length > 0));
            }
        }
    }

    /// Reads another piece.
    fn fetch(&mut self) -> Flow {
        if self.read > u64::from(limits::FILE_MIB) << 20 {
            self.delivery.finding(None, FileFinding::TooLarge { most_mib: limits::FILE_MIB })?;
            return Err(Stop::Limit);
        }
        let known = self.raw.len();
        let result = (&mut *self.bytes).take(PIECE).read_to_end(&mut self.raw);
        let length = (self.raw.len() - known) as u64;
        self.read += length;
        match result {
            Ok(_) => self.ended = length < PIECE,
            Err(error) if length == 0 => return Err(error.into()),
            // What came before the error is read first; then it comes again.
            Err(_) => {}
        }
        self.delivery.progress(self.read)
    }

    /// Chooses an encoding at the first byte that needs one.
    fn choose_decoder(&mut self) -> Flow {
        let first = Encoding::ascii_valid_up_to(&self.raw);
        if first == self.raw.len() {
            return Ok(());
        }
        while self.raw.len() < first + SAMPLE && !self.ended {
            self.fetch()?;
        }
        let encoding = encoding::of(self.raw.get(first..).unwrap_or_default(), self.declared);
        self.decoder = Some(encoding.new_decoder_without_bom_handling());
        Ok(())
    }

    /// Turns what was read into text, with "\u{fffd}" for what means nothing.
    fn decode(&mut self) {
        self.finished = self.ended;
        let Some(decoder) = &mut self.decoder else {
            self.text.push_str(std::str::from_utf8(&self.raw).unwrap_or_default());
            self.raw.clear();
            return;
        };
        let known = self.text.len();
        let mut replaced = false;
        let mut rest = self.raw.as_slice();
        loop {
            self.text.reserve(decoder.max_utf8_buffer_length(rest.len()).unwrap_or(limits::HEAD));
            let (result, read, some_replaced) = decoder.decode_to_string(rest, &mut self.text, self.finished);
            replaced |= some_replaced;
            rest = rest.get(read..).unwrap_or_default();
            if result == CoderResult::InputEmpty {
                break;
            }
        }
        self.raw.clear();
        if replaced {
            self.count_replaced(known);
        }
    }

    /// Counts what was replaced in the text beyond what was known.
    fn count_replaced(&mut self, known: usize) {
        let (before, added) = self.text.split_at_checked(known).unwrap_or_default();
        let mut places = memchr::memmem::find_iter(added.as_bytes(), "\u{fffd}");
        let Some(first) = places.next() else { return };
        if self.replaced == 0 {
            let texts = [before, added.get(..first).unwrap_or_default()];
            let lines = texts.map(|text| count(memchr::memchr_iter(b'\n', text.as_bytes()).count()));
            self.replaced_first_at = lines.into_iter().fold(self.line, u32::saturating_add);
        }
        self.replaced = self.replaced.saturating_add(count(places.count() + 1));
    }

    /// Old Macs end a line with a carriage return alone. What the first piece does, the file does.
    fn end_lines_alike(&mut self, known: usize) {
        let added = self.text.get(known..).unwrap_or_default();
        // The piece may end between the two characters of a line's end, so its last one says nothing.
        let has_cr = || added.trim_end_matches('\r').contains('\r');
        let cr_alone = *self.ends_lines_with_cr.get_or_insert_with(|| has_cr() && !added.contains('\n'));
        if cr_alone && added.contains('\r') {
            let added = added.replace('\r', "\n");
            self.text.truncate(known);
            self.text.push_str(&added);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::{self, Cursor};
    use std::ops::ControlFlow;

    use super::*;
    use crate::market::postings::Item;

    /// Reads all lines, and says what was read as "number text".
    fn lines(bytes: &[u8]) -> Vec<String> {
        let mut on = |_: Item| ControlFlow::Continue(());
        let delivery = Delivery::new("file", &mut on);
        let mut reader = Cursor::new(bytes);
        let mut source = Source::open(&mut reader, &delivery).unwrap();
        let mut lines = Vec::new();
        while let Some((number, line)) = source.line().unwrap() {
            lines.push(match line {
                Line::Text(text) => format!("{number} {text}"),
                Line::TooLong => format!("{number} (too long)"),
            });
        }
        lines
    }

    #[test]
    fn lines_end_as_on_every_system() {
        assert_eq!(lines(b"a\nb\n\nc"), ["1 a", "2 b", "3 ", "4 c"]);
        assert_eq!(lines(b"a\r\nb\r\n"), ["1 a", "2 b"]);
        assert_eq!(lines(b"a\rb\rc"), ["1 a", "2 b", "3 c"], "an old Mac's");
        assert_eq!(lines("a\u{2028}b\u{85}c\u{b}d\ne".as_bytes()), ["1 a\u{2028}b\u{85}c\u{b}d", "2 e"]);
        assert!(lines(b"").is_empty());
        assert!(lines(b"\xef\xbb\xbf").is_empty());
    }

    #[test]
    fn the_same_text_comes_out_of_every_encoding() {
        let text = "Zürich – 60 000 €\nnächste Zeile für Entwickler";
        let expect = ["1 Zürich – 60 000 €", "2 nächste Zeile für Entwickler"];
        let utf_16 = |mark: bool, order: fn(u16) -> [u8; 2]| -> Vec<u8> {
            let mark = mark.then_some(0xfeff);
            mark.into_iter().chain(text.encode_utf16()).flat_map(order).collect()
        };
        assert_eq!(lines(text.as_bytes()), expect);
        assert_eq!(lines(format!("\u{feff}{text}").as_bytes()), expect);
        assert_eq!(lines(&utf_16(true, u16::to_le_bytes)), expect);
        assert_eq!(lines(&utf_16(true, u16::to_be_bytes)), expect);
        assert_eq!(lines(&utf_16(false, u16::to_le_bytes)), expect);
        assert_eq!(lines(&encoding_rs::WINDOWS_1252.encode(text).0), expect);
    }

    #[test]
    fn blank_lines_are_passed_over_but_not_the_empty_cell_after_them() {
        for blank in [0, 1, 1000, limits::HEAD - 1, limits::HEAD] {
            let mut on = |_: Item| ControlFlow::Continue(());
            let delivery = Delivery::new("file", &mut on);
            let text = format!("{}\ttitle", "\n".repeat(blank));
            let mut reader = Cursor::new(text);
            let mut source = Source::open(&mut reader, &delivery).unwrap();
            assert!(source.skip_blank_lines().unwrap(), "after {blank} blank lines");
            assert_eq!(source.look_ahead(6).unwrap(), "\ttitle", "after {blank} blank lines");
        }
    }

    #[test]
    fn an_encoding_is_chosen_where_it_first_matters_even_at_the_end_of_a_piece() {
        let piece = usize::try_from(PIECE).unwrap();
        for fill in [piece - 1, limits::HEAD - 1, 3 * piece - 2, 3 * piece] {
            let mut bytes = vec![b'x'; fill];
            bytes.extend(b"\xe9t\xe9");
            assert!(lines(&bytes)[0].ends_with("xété"), "after {fill} bytes");
            bytes.truncate(fill);
            bytes.extend("été".as_bytes());
            assert!(lines(&bytes)[0].ends_with("xété"), "after {fill} bytes");
        }
    }

    #[test]
    fn what_means_nothing_is_replaced_and_counted() {
        let mut found = Vec::new();
        let mut on = |item: Item| {
            found.push(item);
            ControlFlow::Continue(())
        };
        let delivery = Delivery::new("file", &mut on);
        let mut reader = Cursor::new(b"\xc3\xa9\xc3\xa9\xc3\xa9\nb\xff\nc\xfe");
        let mut source = Source::open(&mut reader, &delivery).unwrap();
        assert_eq!(source.whole(100).unwrap(), Some("ééé\nb\u{fffd}\nc\u{fffd}"));
        source.report().unwrap();
        assert!(matches!(&found[..], [Item::Finding(finding)]
            if finding.line == Some(2) && finding.what == FileFinding::Replaced { places: 2 }));
    }

    /// Gives one byte without end, or to an end far away.
    struct Flood {
        left: usize,
    }

    impl Read for Flood {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            let length = buffer.len().min(self.left);
            buffer[..length].fill(b'x');
            self.left -= length;
            Ok(length)
        }
    }

    #[test]
    fn a_line_without_end_is_never_held_whole() {
        let mut on = |_: Item| ControlFlow::Continue(());
        let delivery = Delivery::new("file", &mut on);
        let mut reader = Flood { left: 64 << 20 }.chain(Cursor::new(b"\nnext"));
        let mut source = Source::open(&mut reader, &delivery).unwrap();
        assert_eq!(source.line().unwrap(), Some((1, Line::TooLong)));
        assert_eq!(source.line().unwrap(), Some((2, Line::Text("next"))));
        assert!(source.text.capacity() < 4 * limits::LINE, "it held {} bytes", source.text.capacity());
    }

    #[test]
    fn the_caller_hears_how_far_it_is_and_can_stop_within_a_line() {
        let mut heard = 0;
        let mut on = |item: Item| {
            heard += usize::from(matches!(item, Item::Progress { .. }));
            if heard == 3 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        };
        let delivery = Delivery::new("file", &mut on);
        let mut reader = Flood { left: usize::MAX };
        let mut source = Source::open(&mut reader, &delivery).unwrap();
        assert!(matches!(source.line(), Err(Stop::Asked)));
        assert!(source.read() < 8 * limits::REPORT, "it read {} bytes", source.read());
    }
}
