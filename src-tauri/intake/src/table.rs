//! Tables by the names of their columns, between commas, semicolons or tabs.

use csv::StringRecord;

/// The header of a table.
pub(crate) struct Table {
    between: u8,
    columns: Vec<String>,
}

/// One line of a table.
pub(crate) struct Cells {
    line: u32,
    cells: StringRecord,
}

impl Table {
    pub(crate) fn of(text: &str) -> Self {
        let text = text.trim_start_matches('\u{feff}');
        let header = text.lines().next().unwrap_or_default();
        let count = |between: &u8| header.bytes().filter(|byte| byte == between).count();
        let between = *b";\t".iter().find(|between| count(between) > count(&b',')).unwrap_or(&b',');
        let mut first = StringRecord::new();
        // A header that cannot be read has no column anybody knows.
        let _ = reader(between, header).read_record(&mut first);
        let columns = first.iter().map(|name| name.trim().to_lowercase()).collect();
        Self { between, columns }
    }

    pub(crate) fn has(&self, column: &str) -> bool {
        self.place(column).is_some()
    }

    /// How many columns it has.
    pub(crate) fn width(&self) -> usize {
        self.columns.len()
    }

    fn place(&self, column: &str) -> Option<usize> {
        self.columns.iter().position(|name| name == column)
    }

    /// The lines below the header; empty ones are none.
    pub(crate) fn rows(&self, text: &str) -> Result<Vec<Cells>, (Option<u32>, String)> {
        let text = text.trim_start_matches('\u{feff}');
        let mut lines = Lines::of(text);
        let mut rows = Vec::new();
        for row in reader(self.between, text).into_records().skip(1) {
            let place = |position: Option<&csv::Position>| {
                position.and_then(|position| usize::try_from(position.byte()).ok()).unwrap_or_default()
            };
            match row {
                Ok(cells) => rows.push(Cells { line: lines.at(place(cells.position())), cells }),
                Err(error) => return Err((Some(lines.at(place(error.position()))), error.to_string())),
            }
        }
        rows.retain(|row| !row.is_empty());
        Ok(rows)
    }
}

/// The numbers of lines, asked for in their order. The reader of CSV counts the empty lines before one to it.
pub(crate) struct Lines<'a> {
    text: &'a str,
    place: usize,
    line: u32,
}

impl<'a> Lines<'a> {
    pub(crate) const fn of(text: &'a str) -> Self {
        Self { text, place: 0, line: 1 }
    }

    /// The line of the first letter at or behind a place, counted from 1.
    pub(crate) fn at(&mut self, place: usize) -> u32 {
        let bytes = self.text.as_bytes();
        let rest = bytes.get(place..).unwrap_or_default();
        let begin = place + rest.iter().take_while(|byte| b"\r\n".contains(byte)).count();
        let passed = bytes.get(self.place..begin).unwrap_or_default();
        let more = memchr::memchr_iter(b'\n', passed).count();
        self.line = self.line.saturating_add(u32::try_from(more).unwrap_or(u32::MAX));
        self.place = begin.max(self.place);
        self.line
    }
}

fn reader(between: u8, text: &str) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new()
        .delimiter(between)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes())
}

impl Cells {
    fn is_empty(&self) -> bool {
        self.cells.iter().all(|cell| cell.trim().is_empty())
    }

    /// The number of the line, counted from 1.
    pub(crate) const fn line(&self) -> u32 {
        self.line
    }

    /// What stands in a column; nothing where the line ends before it or the table has none such.
    pub(crate) fn cell(&self, table: &Table, column: &str) -> &str {
        table.place(column).and_then(|place| self.cells.get(place)).unwrap_or_default().trim()
    }

    /// The same, where something stands there.
    pub(crate) fn filled(&self, table: &Table, column: &str) -> Option<String> {
        Some(self.cell(table, column)).filter(|cell| !cell.is_empty()).map(str::to_owned)
    }

    /// Whether there are more cells than the table has columns: then nothing in it is where it seems.
    pub(crate) fn is_too_long(&self, table: &Table) -> bool {
        self.cells.len() > table.columns.len()
    }
}
