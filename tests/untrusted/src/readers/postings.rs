//! Readers of postings, and what is understood of them.

use std::ops::ControlFlow;

use cairn_domain::market::posting::{Advert, Pay, settle, understand};
use cairn_intake::market::postings::{End, Format, Item, Options, limits, preview_table, read};

use super::recognized;
use crate::TODAY;

/// Pages, and the JSON-LD in them.
pub fn pages(bytes: &[u8]) {
    of(Some(Format::Html), "page.html", bytes);
}

/// Postings as JSON, and one a line.
pub fn records(bytes: &[u8]) {
    of(Some(Format::Json), "postings.json", bytes);
    of(Some(Format::JsonLines), "postings.jsonl", bytes);
}

/// Tables, and what a person sees of one before saying which column is which.
pub fn tables(bytes: &[u8]) {
    of(Some(Format::Table), "postings.csv", bytes);
    let seen = preview_table("postings.csv", bytes, &Options::default()).expect("memory can be read");
    if let Some(seen) = seen {
        assert!(seen.rows.iter().all(|row| row.len() <= limits::COLUMNS));
        // Columns as somebody left them after a look.
        let options = Options { format: Some(Format::Table), columns: Some(seen.columns) };
        read("postings.csv", bytes, &options, &mut |_| ControlFlow::Continue(()))
            .expect("memory can be read");
    }
}

/// Markdown with front matter, plain text, and a file of which nothing is known.
pub fn texts(bytes: &[u8]) {
    of(Some(Format::Markdown), "posting.md", bytes);
    of(Some(Format::Text), "posting.txt", bytes);
    of(None, "posting", bytes);
}

fn of(format: Option<Format>, name: &str, bytes: &[u8]) {
    let (mut adverts, mut findings) = (Vec::new(), 0_usize);
    let summary = read(name, bytes, &Options { format, columns: None }, &mut |item| {
        match item {
            Item::Advert { advert, .. } => adverts.push(*advert),
            Item::Finding(_) => findings += 1,
            Item::Progress { .. } => {}
        }
        ControlFlow::Continue(())
    });
    let summary = summary.expect("memory can be read");
    assert_ne!(summary.end, End::Caller, "nobody asked to stop");
    assert!(summary.end == End::Limit || summary.bytes == bytes.len() as u64, "{} read", summary.bytes);
    assert_eq!(summary.adverts as usize, adverts.len());
    assert!(adverts.len() + findings <= 2 * bytes.len() + 2, "more was found than there can be");
    let order = settle(adverts.iter().filter_map(|advert| advert.posted.as_deref()));
    for advert in &adverts {
        is_sound(advert);
        let (posting, _) = understand(advert, order, TODAY);
        if let Some(pay) = &posting.pay {
            assert!(pay.low <= pay.high, "{pay:?}");
            assert_eq!(
                pay.to_string().parse::<Pay>().ok().as_ref(),
                Some(pay),
                "pay comes back as it went out"
            );
        }
        let title = posting.title.len() <= limits::SHORT && !posting.title.contains(['\n', '\0']);
        assert!(title, "{:?}", posting.title);
        recognized(&advert.text);
    }
}

fn is_sound(advert: &Advert) {
    let short = [Some(&advert.title), advert.company.as_ref(), advert.url.as_ref(), advert.posted.as_ref()];
    let lists = [&advert.places, &advert.employment, &advert.skills];
    let odd = |letter: char| letter.is_ascii_control() && letter != '\n' && letter != '\t';
    for text in short.into_iter().flatten().chain(lists.into_iter().flatten()) {
        assert!(text.len() <= limits::SHORT && !text.contains('\n') && !text.contains(odd), "{text:?}");
    }
    assert!(lists.iter().all(|list| list.len() <= limits::LIST));
    assert!(advert.text.len() <= limits::TEXT && !advert.text.contains(odd));
    assert!(!advert.title.is_empty() || !advert.text.is_empty(), "there is nothing to call it by");
    let leads_out = |url: &String| url.to_lowercase().starts_with("http");
    assert!(advert.url.as_ref().is_none_or(leads_out), "{:?}", advert.url);
}
