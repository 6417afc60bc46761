//! JSON: one value, a list of them, or one a line.

mod extent;
mod job_posting;
mod mend;
mod records;
mod texts;
mod value;

use extent::{Extent, next_element};
use mend::mend;
use records::records;

pub(super) use job_posting::job_postings;
pub(super) use value::{Broken, Json};

use super::delivery::{Delivery, Flow};
use super::draft::{Claim, Draft};
use super::field::Names;
use super::finding::FileFinding;
use super::limits;
use super::source::{Line, Source};

/// Reads values one after the other, in a list or standing free. A broken one does not break the others.
pub(super) fn read(source: &mut Source<'_>, delivery: &Delivery<'_>) -> Flow {
    let listed = source.skip(|_| false)? == Some('[');
    source.consume(usize::from(listed));
    let mut reading = Reading::new(delivery);
    let (most, claim) = if listed { (limits::LINE, Claim::Listed) } else { (limits::DOCUMENT, Claim::Alone) };
    loop {
        match source.skip(|letter| letter == ',')? {
            None if listed && !reading.cut_off => {
                return delivery.finding(Some(source.next_line()), unended());
            }
            None => return Ok(()),
            Some(']') if listed => {
                source.consume(1);
                return match source.skip(|_| false)? {
                    None => Ok(()),
                    Some(_) => delivery.finding(Some(source.next_line()), followed()),
                };
            }
            Some('{' | '[') => reading.element(source, most, claim)?,
            Some(_) => {
                delivery.finding(Some(source.next_line()), FileFinding::NotAPosting)?;
                skip_scalar(source)?;
            }
        }
    }
}

/// Reads one value a line.
pub(super) fn read_lines(source: &mut Source<'_>, delivery: &Delivery<'_>) -> Flow {
    let mut reading = Reading::new(delivery);
    while let Some((number, line)) = source.line()? {
        match line {
            Line::TooLong => delivery.finding(Some(number), FileFinding::too_long(limits::LINE))?,
            Line::Text(text) if text.trim().is_empty() => {}
            Line::Text(text) => {
                reading.value(text.trim(), number, Claim::Listed)?;
            }
        }
    }
    Ok(())
}

/// Reads a text as JSON; where it is not quite that, as what it was meant to be, with a word about it.
pub(super) fn read_or_mend<T>(
    text: &str,
    read: impl FnOnce(&Json<'_>) -> T,
) -> Result<(T, Option<Broken>), Broken> {
    match Json::read(text) {
        Ok(json) => Ok((read(&json), None)),
        Err(Broken { what: FileFinding::BrokenJson { problem }, lines_down }) => {
            let mended = mend(text);
            match mended.as_deref().map(Json::read) {
                Some(Ok(json)) => {
                    Ok((read(&json), Some(Broken { what: FileFinding::MendedJson { problem }, lines_down })))
                }
                _ => Err(Broken { what: FileFinding::BrokenJson { problem }, lines_down }),
            }
        }
        Err(other) => Err(other),
    }
}

/// What is known while values are read.
struct Reading<'a, 'd> {
    delivery: &'a Delivery<'d>,
    names: Names,
    retries: u32,
    /// The file ended within an element.
    cut_off: bool,
}

impl<'a, 'd> Reading<'a, 'd> {
    fn new(delivery: &'a Delivery<'d>) -> Self {
        Self { delivery, names: Names::default(), retries: limits::RETRIES, cut_off: false }
    }

    /// Reads the object or list at the beginning of the text.
    fn element(&mut self, source: &mut Source<'_>, most: usize, claim: Claim) -> Flow {
        let line = source.next_line();
        let mut extent = Extent::default();
        let mut followed = 0;
        loop {
            let end = extent.follow(source.text().as_bytes().get(followed..).unwrap_or_default());
            let end = end.map(|end| followed + end);
            followed = source.text().len();
            if let Some(length) = end.filter(|end| *end <= most) {
                let text = source.text().get(..length).unwrap_or_default();
                let read = self.value(text, line, claim)?;
                let next = if read { length } else { self.retry(text).unwrap_or(length) };
                source.consume(next);
                return Ok(());
            }
            if end.is_some() || followed > most {
                self.delivery.finding(Some(line), FileFinding::too_long(most))?;
                let Some(next) = self.retry(source.text()) else {
                    return skip(source, extent, end);
                };
                source.consume(next);
                return Ok(());
            }
            if !source.more()? {
                self.cut_off = true;
                self.value(source.text(), line, claim)?;
                let next = self.retry(source.text()).unwrap_or(followed);
                source.consume(next);
                return Ok(());
            }
        }
    }

    /// Hands over the postings of a value. False where it is no JSON.
    fn value(&mut self, text: &str, line: u32, claim: Claim) -> Flow<bool> {
        let names = &mut self.names;
        let down = |broken: &Broken| Some(line.saturating_add(broken.lines_down));
        match read_or_mend(text, |json| drafts(json, names)) {
            Err(broken) => {
                self.delivery.finding(down(&broken), broken.what)?;
                Ok(false)
            }
            Ok(((drafts, stated), mended)) => {
                if let Some(mended) = mended {
                    self.delivery.finding(down(&mended), mended.what)?;
                }
                if drafts.is_empty() {
                    self.delivery.finding(Some(line), FileFinding::NotAPosting)?;
                }
                // Where a document lists several, none of them stands alone.
                let claim = if drafts.len() > 1 { Claim::Listed } else { claim };
                let claim = if stated { Claim::Stated } else { claim };
                drafts.into_iter().try_for_each(|draft| self.delivery.draft(line, draft, claim))?;
                Ok(true)
            }
        }
    }

    /// Where to go on within a text that is broken, as long as going back is not the rule.
    fn retry(&mut self, text: &str) -> Option<usize> {
        self.retries = self.retries.checked_sub(1)?;
        next_element(text)
    }
}

/// The postings of a value, and whether they say themselves that they are some.
fn drafts(json: &Json<'_>, names: &mut Names) -> (Vec<Draft>, bool) {
    let stated = job_postings(json);
    if stated.is_empty() { (records(json, names), false) } else { (stated, true) }
}

/// Takes a number, a word, a text: nothing that could be a posting.
fn skip_scalar(source: &mut Source<'_>) -> Flow {
    if source.text().starts_with('"') {
        let mut extent = Extent::default();
        let end = extent.follow(source.text().as_bytes());
        return skip(source, extent, end);
    }
    loop {
        let text = source.text();
        if let Some(end) = text.find([',', ']', '\n', '{', '[']) {
            // At least one letter, so that this comes to an end.
            source.consume(end.max(1));
            return Ok(());
        }
        source.consume_all();
        if !source.more()? {
            return Ok(());
        }
    }
}

/// Takes everything up to the end of a value that has been followed through all the text there is.
fn skip(source: &mut Source<'_>, mut extent: Extent, mut end: Option<usize>) -> Flow {
    loop {
        if let Some(end) = end {
            source.consume(end);
            return Ok(());
        }
        source.consume_all();
        if !source.more()? {
            return Ok(());
        }
        end = extent.follow(source.text().as_bytes());
    }
}

fn unended() -> FileFinding {
    FileFinding::BrokenJson { problem: "the list has no end".into() }
}

fn followed() -> FileFinding {
    FileFinding::BrokenJson { problem: "something follows the end of the list".into() }
}
