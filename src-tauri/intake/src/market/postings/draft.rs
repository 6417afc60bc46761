//! A posting being put together, value by value.

use cairn_domain::market::posting::{Advert, WrittenPay};

use super::field::{FIELDS, Field, Named};
use super::words::{first_line, is_link, on_one_line, remote, says_nothing, text_of, without_controls};
use super::{html, limits};

/// A posting being put together. Values come in any order; the best name of a field wins.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Draft {
    advert: Advert,
    ranks: [Option<u8>; FIELDS],
    /// Town, region and country, for postings that say them one by one.
    parts: [Option<String>; 3],
    more: Vec<String>,
    remote: Option<String>,
    cut: Vec<Field>,
}

/// How sure it is that something is a posting before it is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Claim {
    /// It says so itself, in the words of schema.org.
    Stated,
    /// It fills a file that somebody brought as a posting.
    Alone,
    /// It is one of many in a list of whatever kind.
    Listed,
}

impl Draft {
    pub(super) fn new() -> Self {
        Self {
            advert: Advert::default(),
            ranks: [None; FIELDS],
            parts: [const { None }; 3],
            more: Vec::new(),
            remote: None,
            cut: Vec::new(),
        }
    }

    /// Puts in a text, as it is written in its source.
    pub(super) fn put(&mut self, named: impl Into<Named>, value: &str) {
        let named = named.into();
        let value = value.trim();
        if says_nothing(value) || !self.outranks(named) {
            return;
        }
        let field = named.field;
        match field {
            Field::Key => self.advert.key = Some(self.short(field, value)),
            Field::Title => self.advert.title = self.short(field, value),
            Field::Company => self.advert.company = Some(self.short(field, value)),
            Field::Place => self.advert.places = self.items(field, value.split([';', '|', '•', '\n'])),
            Field::City => self.parts[0] = Some(self.short(field, value)),
            Field::Region => self.parts[1] = Some(self.short(field, value)),
            Field::Country => self.parts[2] = Some(self.short(field, value)),
            Field::Text => self.advert.text = self.long(field, &text_of(value)),
            Field::Html if self.ranks[Field::Text as usize].is_none() => {
                self.advert.text = self.long(field, &html::plain(value));
            }
            Field::MoreText => self.more.push(text_of(value).into_owned()),
            Field::Posted => self.advert.posted = Some(self.short(field, value)),
            Field::Closes => self.advert.closes = Some(self.short(field, value)),
            Field::Pay => self.pay().text = Some(self.short(field, value)),
            Field::PayLow => self.pay().low = Some(self.short(field, value)),
            Field::PayHigh => self.pay().high = Some(self.short(field, value)),
            Field::PayCurrency => self.pay().currency = Some(self.short(field, value)),
            Field::PayPeriod => self.pay().period = Some(self.short(field, value)),
            Field::Employment => {
                self.advert.employment = self.items(field, value.split([',', ';', '|', '\n']));
            }
            Field::Workplace => self.advert.workplace = Some(self.short(field, value)),
            Field::Remote => self.remote = remote(value).map(|words| self.short(field, words)),
            Field::Seniority => self.advert.seniority = Some(self.short(field, value)),
            Field::Language => self.advert.language = Some(self.short(field, value)),
            Field::Url if is_link(value) => self.advert.url = Some(self.short(field, value)),
            Field::Skills => self.advert.skills = self.items(field, value.split([',', ';', '|', '•', '\n'])),
            Field::Html | Field::Url => {}
        }
    }

    /// Puts in several texts that are told apart in their source.
    pub(super) fn put_all<'v>(&mut self, named: impl Into<Named>, values: impl Iterator<Item = &'v str>) {
        let named = named.into();
        let field = named.field;
        match field {
            Field::Place | Field::Employment | Field::Skills => {
                let items = self.items(field, values);
                if !items.is_empty() && self.outranks(named) {
                    match field {
                        Field::Place => self.advert.places = items,
                        Field::Employment => self.advert.employment = items,
                        _ => self.advert.skills = items,
                    }
                }
            }
            Field::Text | Field::Html | Field::MoreText => {
                self.put(named, &values.collect::<Vec<_>>().join("\n"));
            }
            _ => self.put(named, &values.collect::<Vec<_>>().join(", ")),
        }
    }

    /// Puts in a pay whose parts its source tells apart.
    pub(super) fn put_pay(&mut self, pay: &WrittenPay) {
        let parts = [
            (Field::Pay, &pay.text),
            (Field::PayCurrency, &pay.currency),
            (Field::PayLow, &pay.low),
            (Field::PayHigh, &pay.high),
            (Field::PayPeriod, &pay.period),
        ];
        for (field, value) in parts {
            self.put(field, value.as_deref().unwrap_or_default());
        }
    }

    /// Puts in a text that is written for people to read as it is: plain text, Markdown.
    pub(super) fn put_written(&mut self, text: &str) {
        if self.outranks(Field::Text.into()) {
            self.advert.text = self.long(Field::Text, text.trim());
        }
    }

    /// Whether a field has a value by now.
    pub(super) fn has(&self, field: Field) -> bool {
        self.ranks[field as usize].is_some()
    }

    /// The posting, with the fields that were cut. None where it is no posting.
    pub(super) fn finish(mut self, claim: Claim) -> Option<(Advert, Vec<Field>)> {
        self.add_more_text();
        if self.advert.places.is_empty() {
            let place = self.parts.iter().flatten().cloned().collect::<Vec<_>>().join(", ");
            self.advert.places.extend(Some(place).filter(|place| !place.is_empty()));
        }
        self.advert.workplace = self.advert.workplace.take().or(self.remote.take());
        if !self.is_posting(claim) {
            return None;
        }
        if self.advert.title.is_empty() {
            self.advert.title = first_line(&self.advert.text);
        }
        Some((self.advert, self.cut))
    }

    /// A title alone is a heading, and a sentence is not yet an advert, unless the source says so.
    fn is_posting(&self, claim: Claim) -> bool {
        let has_letters =
            |fewest| self.advert.text.chars().filter(|c| c.is_alphanumeric()).nth(fewest - 1).is_some();
        if !self.advert.title.is_empty() {
            const BACKING: [Field; 6] =
                [Field::Company, Field::Url, Field::Posted, Field::Employment, Field::Pay, Field::Skills];
            return claim == Claim::Stated
                || !self.advert.places.is_empty()
                || BACKING.into_iter().any(|field| self.has(field))
                || has_letters(1);
        }
        has_letters(match claim {
            Claim::Stated => 1,
            Claim::Listed if !self.has(Field::Company) => limits::LETTERS_IN_A_LIST,
            Claim::Alone | Claim::Listed => limits::LETTERS_ALONE,
        })
    }

    /// Whether the value of this name is to be used: the first of the best.
    fn outranks(&mut self, named: Named) -> bool {
        let Some(rank) = self.ranks.get_mut(named.field as usize) else { return false };
        let better = named.field == Field::MoreText || rank.is_none_or(|known| named.rank < known);
        if better {
            *rank = Some(named.rank);
        }
        better
    }

    fn add_more_text(&mut self) {
        for more in std::mem::take(&mut self.more) {
            if !self.advert.text.contains(more.as_str()) {
                let text = [self.advert.text.as_str(), &more].join("\n");
                self.advert.text = self.long(Field::MoreText, text.trim());
            }
        }
    }

    fn pay(&mut self) -> &mut WrittenPay {
        self.advert.pay.get_or_insert_default()
    }

    /// A text on one line.
    fn short(&mut self, field: Field, value: &str) -> String {
        let line = on_one_line(value);
        self.at_most(limits::SHORT, field, &line).to_owned()
    }

    /// A text on many lines.
    fn long(&mut self, field: Field, value: &str) -> String {
        let text = without_controls(value);
        self.at_most(limits::TEXT, field, &text).trim_end().to_owned()
    }

    fn items<'v>(&mut self, field: Field, values: impl Iterator<Item = &'v str>) -> Vec<String> {
        let mut items: Vec<String> = Vec::new();
        for value in values.map(str::trim).filter(|value| !says_nothing(value)) {
            if items.len() == limits::LIST {
                self.note_cut(field);
                break;
            }
            let item = self.short(field, value);
            if !items.contains(&item) {
                items.push(item);
            }
        }
        items
    }

    fn at_most<'v>(&mut self, most: usize, field: Field, value: &'v str) -> &'v str {
        if value.len() <= most {
            return value;
        }
        self.note_cut(field);
        limits::beginning(value, most)
    }

    fn note_cut(&mut self, field: Field) {
        if !self.cut.contains(&field) {
            self.cut.push(field);
        }
    }
}

impl From<Field> for Named {
    fn from(field: Field) -> Self {
        Self { field, rank: 0 }
    }
}

#[cfg(test)]
mod tests {
    use super::super::field::named;
    use super::*;

    fn draft(values: &[(&str, &str)]) -> Draft {
        let mut draft = Draft::new();
        for (name, value) in values {
            draft.put(named(name).expect("a known name"), value);
        }
        draft
    }

    fn advert(values: &[(&str, &str)]) -> Advert {
        draft(values).finish(Claim::Stated).expect("a posting").0
    }

    #[test]
    fn the_better_name_wins_in_any_order() {
        let day = |values: &[(&str, &str)]| advert(values).posted;
        let (posted, found) = (("date_posted", "1728587915"), ("first_seen_date", "2024-10-10"));
        assert_eq!(day(&[("title", "Go"), posted, found]).as_deref(), Some("1728587915"));
        assert_eq!(day(&[("title", "Go"), found, posted]).as_deref(), Some("1728587915"));
        assert_eq!(day(&[("title", "Go"), ("date_posted", "nan"), found]).as_deref(), Some("2024-10-10"));
    }

    #[test]
    fn an_untitled_posting_is_called_by_its_first_line() {
        let advert = advert(&[("text", "\n---\nAcme | Go | Bern\n\nWe build things.")]);
        assert_eq!(advert.title, "Acme | Go | Bern");
        assert!(advert.text.ends_with("We build things."));
    }

    #[test]
    fn text_is_kept_as_written_but_for_controls() {
        let text = |value| advert(&[("text", value)]).text;
        assert_eq!(
            text("a\r\nb\u{0}c\u{2028}d\u{85}e â\u{80}\u{99}s"),
            "a\nbc\u{2028}d\u{85}e â\u{80}\u{99}s"
        );
        assert_eq!(text("C++ & <stdin> &amp; such"), "C++ & <stdin> &amp; such");
        assert_eq!(text("<p>C++ &amp; Rust<p>Go"), "C++ & Rust\nGo");
    }

    #[test]
    fn places_in_parts_are_put_together() {
        let parts = [("title", "Go"), ("country", "CH"), ("city", "Bern")];
        assert_eq!(advert(&parts).places, ["Bern, CH"]);
        assert_eq!(
            advert(&[("title", "Go"), ("location", "Remote, US; Bern • Bern")]).places,
            ["Remote, US", "Bern"]
        );
    }

    #[test]
    fn false_says_nothing_of_the_workplace_but_no_does() {
        let place = |answer| advert(&[("title", "Go"), ("remote", answer)]).workplace;
        assert_eq!(place("TRUE").as_deref(), Some("remote"));
        assert_eq!(place("no").as_deref(), Some("on-site"));
        assert_eq!(place("No (in Bern)").as_deref(), Some("on-site"));
        assert_eq!(place("hybrid").as_deref(), Some("hybrid"));
        assert_eq!(place("false"), None);
    }

    #[test]
    fn a_heading_or_a_sentence_is_no_posting_unless_it_says_so() {
        let is = |values: &[(&str, &str)], claim| draft(values).finish(claim).is_some();
        assert!(!is(&[("title", "Jobs")], Claim::Listed));
        assert!(is(&[("title", "Jobs")], Claim::Stated));
        assert!(is(&[("title", "Go developer"), ("company", "Acme")], Claim::Listed));
        let sentence = "We look for people who are passionate about engineering and its many practices.";
        assert!(!is(&[("text", sentence)], Claim::Listed));
        assert!(is(&[("text", sentence)], Claim::Alone));
        assert!(is(&[("text", sentence), ("company", "Acme")], Claim::Listed));
        assert!(!is(&[("text", "Coming soon")], Claim::Alone));
    }

    #[test]
    fn what_is_too_long_is_cut_between_letters_and_said() {
        let (advert, cut) =
            draft(&[("title", &"ü".repeat(limits::SHORT)), ("text", &"ö".repeat(limits::TEXT))])
                .finish(Claim::Stated)
                .expect("a posting");
        assert_eq!((advert.title.len(), advert.text.len()), (limits::SHORT, limits::TEXT));
        assert_eq!(cut, [Field::Title, Field::Text]);
    }

    #[test]
    fn only_links_are_links() {
        assert_eq!(advert(&[("title", "Go"), ("url", "[url]")]).url, None);
        assert_eq!(advert(&[("title", "Go"), ("url", "javascript:alert(1)")]).url, None);
        assert!(advert(&[("title", "Go"), ("url", "HTTPS://a.example/1")]).url.is_some());
    }
}
