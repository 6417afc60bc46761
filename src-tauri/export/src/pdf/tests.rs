//! The pages as they are laid out, and the bytes they become.

use proptest::prelude::*;

use super::*;
use crate::paper::{CHART_WIDTH, compose};
use crate::sample;
use crate::typeface::width;
use sheet::{LEFT, PAGE, What};

fn laid_out(outside: &str) -> Sheet {
    let mut sheet = Sheet::default();
    blocks::lay_out(&mut sheet, &compose(&sample::dossier(outside)));
    sheet
}

/// Where the words of a page end at the right, and how far down they are.
fn ends(sheet: &Sheet) -> Vec<(f32, f32, String)> {
    let words = |what: &What| match what {
        What::Words { x, y, text, style } => {
            Some((x + width(text.trim_end(), style.weight, style.size), *y, text.clone()))
        }
        What::Box { x, y, width, height, .. } => Some((x + width, y + height, "a box".into())),
        What::Line { .. } => None,
    };
    sheet.pages.iter().flatten().filter_map(|drawn| words(&drawn.what)).collect()
}

/// Titles nobody wrote: words without an end, marks that pile up, other scripts, signs that steer.
fn hostile() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[a-zA-Z\u{300}-\u{36f}א-ת\u{202a}-\u{202e}🚀👩‍👩‍👧\u{0}-\u{1f}\u{fffe}\u{feff} -]{0,40}",
        Just("W".repeat(400)),
        Just("a\u{301}\u{302}\u{303}\u{304}\u{305}".repeat(30)),
        Just("word ".repeat(120)),
        Just("\u{202e}".to_owned()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(6))]

    #[test]
    fn nothing_leaves_the_page_and_nothing_breaks_it(outside in hostile()) {
        let sheet = laid_out(&outside);
        for (right, low, text) in ends(&sheet) {
            prop_assert!(right <= LEFT + CHART_WIDTH + 2.0, "{text:?} ends at {right}");
            prop_assert!(low <= PAGE.1 - 60.0, "{text:?} is at {low}");
        }
        let bytes = drawing::draw(sheet, &outside).map_err(|error| TestCaseError::fail(format!("{error:?}")))?;
        prop_assert!(bytes.starts_with(b"%PDF-1.7"));
    }
}

#[test]
fn what_the_typeface_does_not_have_is_said_in_the_file() {
    let words = |outside| ends(&laid_out(outside)).into_iter().map(|(_, _, text)| text).collect::<String>();
    assert!(words("🚀").contains("U+1F680"), "{}", words("🚀"));
    assert!(!words("é").contains("does not have"), "accents are in it");
}

#[test]
fn a_table_that_goes_on_begins_again_with_its_head() {
    let mut dossier = sample::dossier("");
    let gap = dossier.gap.gaps[0].clone();
    dossier.gap.gaps = vec![gap; 120];
    let mut sheet = Sheet::default();
    blocks::lay_out(&mut sheet, &compose(&dossier));
    let heads = |marked: bool| {
        let drawn = sheet.pages.iter().flatten().filter(|drawn| drawn.mark.is_some() == marked);
        drawn.filter(|drawn| matches!(&drawn.what, What::Words { text, .. } if text == "Asked for")).count()
    };
    assert!(heads(false) >= 2, "seen on every page it goes on to");
    assert_eq!(heads(true), 2, "heard once in each of the two tables that have it");
}
