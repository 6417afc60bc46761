//! What must hold for whatever bytes there are.

use std::ops::ControlFlow;

use cairn_domain::market::posting::Advert;
use cairn_intake::market::postings::{End, Format, Options, limits, read};
use proptest::prelude::*;

use crate::reading::{Outcome, read_with};

const FORMATS: [Option<Format>; 7] = [
    None,
    Some(Format::Html),
    Some(Format::Json),
    Some(Format::JsonLines),
    Some(Format::Table),
    Some(Format::Markdown),
    Some(Format::Text),
];

/// Pieces that mean something to one reader or another, in any order.
fn pieces() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop::sample::select(vec![
        "{",
        "}",
        "[",
        "]",
        "\"",
        ":",
        ",",
        "\\",
        "\\u",
        "d83d",
        "\n",
        "\r",
        "\t",
        ";",
        "|",
        "---\n",
        "===",
        "title",
        "text",
        "company",
        "@type",
        "JobPosting",
        "<",
        ">",
        "</",
        "<!--",
        "-->",
        "<p>",
        "<li>",
        "<main>",
        "<nav>",
        "<script type=application/ld+json>",
        "</script>",
        "&amp;",
        "&#0;",
        "&lt;p&gt;",
        "=",
        "'",
        "é",
        "\u{2028}",
        "分散",
        "\0",
        "a long word or two",
        "https://a.example",
        "null",
        "1e999",
        "-",
        "- x\n",
        "# y\n",
        "\u{feff}",
    ]);
    let raw = prop::collection::vec(any::<u8>(), 0..4);
    let either = prop_oneof![8 => piece.prop_map(|piece| piece.as_bytes().to_vec()), 1 => raw];
    prop::collection::vec(either, 0..60).prop_map(|pieces| pieces.concat())
}

fn check(advert: &Advert) -> Result<(), TestCaseError> {
    let short = [Some(&advert.title), advert.company.as_ref(), advert.url.as_ref(), advert.posted.as_ref()];
    let lists = [&advert.places, &advert.employment, &advert.skills];
    let short: Vec<&String> = short.into_iter().flatten().chain(lists.into_iter().flatten()).collect();
    prop_assert!(short.iter().all(|text| text.len() <= limits::SHORT && !text.contains('\n')));
    prop_assert!(lists.iter().all(|list| list.len() <= limits::LIST));
    prop_assert!(advert.text.len() <= limits::TEXT);
    let odd = |letter: char| letter.is_ascii_control() && letter != '\n' && letter != '\t';
    prop_assert!(!short.iter().any(|text| text.contains(odd)) && !advert.text.contains(odd));
    prop_assert!(!advert.title.is_empty() || !advert.text.is_empty(), "there is something to call it by");
    prop_assert!(advert.url.as_ref().is_none_or(|url| url.to_lowercase().starts_with("http")));
    Ok(())
}

proptest! {
    #[test]
    fn every_file_comes_to_an_end_with_sound_postings(bytes in pieces(), format in prop::sample::select(FORMATS.to_vec())) {
        let outcome = read_with("file", &bytes, &Options { format, columns: None });
        prop_assert_eq!(outcome.summary.end, End::File);
        prop_assert_eq!(outcome.summary.bytes, bytes.len() as u64);
        prop_assert_eq!(outcome.summary.adverts as usize, outcome.adverts.len());
        prop_assert!(outcome.adverts.len() + outcome.findings.len() <= 2 * bytes.len() + 2);
        for (_, advert) in &outcome.adverts {
            check(advert)?;
        }
    }

    #[test]
    fn the_same_bytes_always_give_the_same(bytes in pieces()) {
        let (one, two) = (read_with("a", &bytes, &Options::default()), read_with("a", &bytes, &Options::default()));
        prop_assert_eq!((one.adverts, one.findings, one.summary), (two.adverts, two.findings, two.summary));
    }

    #[test]
    fn where_a_piece_of_the_file_ends_changes_nothing(mut bytes in pieces(), cut in any::<prop::sample::Index>()) {
        // Files come in pieces of this length. Blank lines before the first word move the end of the first one.
        const PIECE: usize = 64 << 10;
        // What is said only by the first bytes of a file, or by the lack of a line's end, is said no more after them.
        bytes.retain(|byte| ![0, b'\r', 0xef, 0xff, 0xfe].contains(byte));
        bytes.push(b' ');
        let mut moved = vec![b'\n'; PIECE - cut.index(bytes.len())];
        moved.extend(&bytes);
        let (one, two) = (read_with("a", &bytes, &Options::default()), read_with("a", &moved, &Options::default()));
        let adverts = |outcome: &Outcome| outcome.adverts.iter().map(|(_, advert)| advert.clone()).collect::<Vec<_>>();
        let findings = |outcome: &Outcome| outcome.findings.iter().map(|finding| finding.what.clone()).collect::<Vec<_>>();
        prop_assert_eq!(adverts(&one), adverts(&two));
        prop_assert_eq!(findings(&one), findings(&two));
    }

    #[test]
    fn whoever_stops_hears_no_more(bytes in pieces(), after in 0_usize..3) {
        let mut heard = 0;
        let summary = read("a", bytes.as_slice(), &Options::default(), &mut |_| {
            heard += 1;
            if heard > after { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        });
        prop_assert!(heard <= after + 1);
        prop_assert_eq!(summary.map(|summary| summary.end == End::Caller).ok(), Some(heard == after + 1));
    }
}
