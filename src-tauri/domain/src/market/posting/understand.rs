//! From an advert to what can be said of it.

use chrono::NaiveDate;

use super::advert::Advert;
use super::dates::{self, BadDate, DateOrder, Use};
use super::header::{self, Header, Reading, company_name};
use super::labels::Labels;
use super::note::PostingNote;
use super::pay::{self, Pay};
use super::place::{self, Place};
use super::title::{self, Likeness};
use super::words::words;
use super::{Posting, employment, language, seniority, workplace};

/// What can be said of an advert, and what could not be understood of it.
///
/// A field the source gives counts before what its first line says, and that before labelled lines and plain
/// statements of its text. What nothing tells stays empty: no default stands in for it.
pub fn understand(advert: &Advert, dates: DateOrder, today: NaiveDate) -> (Posting, Vec<PostingNote>) {
    let mut notes = Vec::new();
    let labels = Labels::of(&advert.text);
    let header = header_of(advert, &labels);
    let lower = beginning(&advert.text).to_lowercase();
    let places = places(advert, &header, &labels);
    let (title, company) = title_and_company(advert, &header, &labels, &mut notes);
    let language = advert.language.as_deref().and_then(language::stated).or_else(|| language_of(advert));
    let pay = pay_of(advert, &header, &labels, &places, language.as_deref(), &mut notes);
    let posting = Posting {
        seniority: advert
            .seniority
            .as_deref()
            .and_then(seniority::in_words)
            .or_else(|| seniority::in_title(&title).filter(|_| !notes.contains(&PostingNote::UnsureTitle)))
            .or_else(|| advert.seniority.as_deref().and_then(seniority::in_years))
            .or_else(|| labels.seniority.and_then(seniority::in_words))
            .or_else(|| seniority::in_text(&lower)),
        workplace: advert
            .workplace
            .as_deref()
            .and_then(workplace::read)
            .or(header.workplace)
            .or_else(|| workplace_of_places(advert, &labels))
            .or_else(|| labels.workplace.and_then(workplace::read))
            .or_else(|| workplace::in_text(&lower)),
        employment: employment::read(&advert.employment)
            .or(header.employment)
            .or_else(|| labels.employment.and_then(|written| employment::read(&[written.to_owned()]))),
        posted: day(advert.posted.as_deref().or(labels.posted), dates, Use::Posted, today, &mut notes),
        closes: day(advert.closes.as_deref().or(labels.closes), dates, Use::Closes, today, &mut notes),
        title,
        company,
        places,
        pay,
        language,
    };
    (posting, notes)
}

/// The header as a line that names everything, or as a title where the source gives the rest.
fn header_of(advert: &Advert, labels: &Labels<'_>) -> Header {
    let line = labels.title.filter(|_| advert.title.contains(':')).unwrap_or_else(|| first_line(advert));
    let company = advert.company.as_deref().or(labels.company).and_then(company_name);
    let names_company = company.is_some_and(|company| line.trim_start().starts_with(company.as_str()));
    let pipes = line.contains(['|', '｜']);
    let company_given = advert.company.is_some() || labels.company.is_some();
    // A source with fields of its own gives titles, one without gives lines that name everything.
    let fields = !advert.places.is_empty() || !advert.employment.is_empty() || advert.seniority.is_some();
    let titled = company_given || fields && title::likeness(&words(line)) == Likeness::Profession;
    let reading = if titled && !names_company && !pipes { Reading::Title } else { Reading::Line };
    header::read(line, reading)
}

/// The first line that says something; some adverts begin with a row of dashes or a picture.
fn first_line(advert: &Advert) -> &str {
    let mut lines = advert.title.lines().chain(advert.text.lines());
    lines
        .find(|line| line.contains(char::is_alphanumeric) && !line.trim_start().starts_with("!["))
        .unwrap_or_default()
}

fn title_and_company(
    advert: &Advert,
    header: &Header,
    labels: &Labels<'_>,
    notes: &mut Vec<PostingNote>,
) -> (String, Option<String>) {
    let given = advert.company.as_deref().or(labels.company).and_then(company_name);
    // What a source takes for the company may be the title or the place at the front of its line.
    let misplaced = given.as_deref().is_some_and(|given| {
        let first = advert.title.trim_start().starts_with(given);
        first
            && (header.title.as_deref().is_some_and(|title| title.starts_with(given))
                || place::is_only_places(given))
    });
    let company = if misplaced { header.company.clone() } else { given.or_else(|| header.company.clone()) };
    let mut positions = header.positions;
    let mut title = header.title.clone();
    if title.is_none() {
        let listed = title::in_text(&advert.text);
        positions = listed.len();
        title = listed.into_iter().next();
    }
    if positions > 1 {
        notes.push(PostingNote::SeveralPositions { named: u32::try_from(positions).unwrap_or(u32::MAX) });
    }
    let title = title.unwrap_or_else(|| {
        notes.push(PostingNote::UnsureTitle);
        short_line(first_line(advert))
    });
    (title, company)
}

fn places(advert: &Advert, header: &Header, labels: &Labels<'_>) -> Vec<Place> {
    let mut places = header.places.clone();
    let given: Vec<Place> = advert.places.iter().flat_map(|place| place::read(place)).collect();
    if !given.is_empty() && !advert.title.contains('|') {
        places.clear();
    }
    places.extend(given);
    if places.is_empty() {
        places.extend(labels.place.into_iter().flat_map(place::read));
    }
    place::settled(places)
}

fn workplace_of_places(advert: &Advert, labels: &Labels<'_>) -> Option<super::Workplace> {
    let fields = advert.places.iter().map(String::as_str).chain(labels.place);
    fields.filter_map(|field| workplace::offered(&words(field))).min()
}

fn pay_of(
    advert: &Advert,
    header: &Header,
    labels: &Labels<'_>,
    places: &[Place],
    language: Option<&str>,
    notes: &mut Vec<PostingNote>,
) -> Option<Pay> {
    let field = advert.pay.as_ref();
    let stated = field
        .and_then(pay::read)
        .or_else(|| header.pay.clone())
        .or_else(|| labels.pay.and_then(pay::in_field))
        .or_else(|| pay::in_text(&advert.text));
    let Some(stated) = stated else {
        // A field in words ("competitive") is no pay, and nothing is lost; one with a number is.
        let written = field
            .and_then(|field| field.text.as_deref())
            .filter(|text| text.contains(|c: char| c.is_ascii_digit()));
        notes.extend(written.map(|written| PostingNote::UnreadPay { written: written.to_owned() }));
        return None;
    };
    let country = place::only_country(places)
        .or_else(|| (places.is_empty() && language == Some("zh")).then(|| "CN".to_owned()));
    let (pay, note) = stated.settled(country.as_deref());
    notes.extend(note);
    pay
}

fn day(
    written: Option<&str>,
    order: DateOrder,
    purpose: Use,
    today: NaiveDate,
    notes: &mut Vec<PostingNote>,
) -> Option<NaiveDate> {
    let written = written.filter(|written| !written.trim().is_empty())?;
    match dates::read(written, order, purpose, today) {
        Ok(day) => Some(day),
        Err(BadDate::Absurd) => {
            notes.push(PostingNote::AbsurdDate { written: written.to_owned() });
            None
        }
        Err(BadDate::Unread) => {
            notes.push(PostingNote::UnreadDate { written: written.to_owned() });
            None
        }
    }
}

fn language_of(advert: &Advert) -> Option<String> {
    language::of(&advert.text).or_else(|| language::of(&advert.title)).map(str::to_owned)
}

/// The part of a text in which years and workplaces are looked for.
fn beginning(text: &str) -> &str {
    const ENOUGH: usize = 12_000;
    let end = (0..=ENOUGH.min(text.len())).rev().find(|&end| text.is_char_boundary(end)).unwrap_or(0);
    text.get(..end).unwrap_or(text)
}

fn short_line(title: &str) -> String {
    const LONGEST: usize = 120;
    let line = title.trim().lines().next().unwrap_or_default();
    let cut = title::cleaned(line);
    if cut.chars().count() <= LONGEST { cut } else { cut.chars().take(LONGEST - 1).chain(['…']).collect() }
}

#[cfg(test)]
mod tests;
