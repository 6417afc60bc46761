//! Values written as words, and what the window sends as JSON: the same types stand at both doors.

use std::fmt::{Debug, Display};
use std::str::FromStr;

use cairn_domain::applications::Application;
use cairn_domain::backup::Why;
use cairn_domain::catalog::own::{ResourceDraft, recognize};
use cairn_domain::catalog::{Gain, Isbn, ResourceKind};
use cairn_domain::dossier::{Personal, Shown};
use cairn_domain::id::{CardId, PostingId, ResourceId, SkillId, UnitId};
use cairn_domain::market::Month;
use cairn_domain::market::posting::Pay;
use cairn_domain::practice::{CardDraft, MockSet, Review};
use cairn_domain::progress::{Entry, TimeOfDay};
use cairn_domain::settings::Settings;
use cairn_domain::skills::recognize::Correction;
use cairn_domain::skills::{Assessment, Need};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::SHIPPED;
use crate::TODAY;

/// A text as each of them.
pub fn words(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    said::<SkillId>(&text);
    said::<ResourceId>(&text);
    said::<UnitId>(&text);
    said::<CardId>(&text);
    said::<PostingId>(&text);
    said::<Isbn>(&text);
    said::<ResourceKind>(&text);
    said::<Gain>(&text);
    said::<Need>(&text);
    said::<Month>(&text);
    said::<Pay>(&text);
    said::<TimeOfDay>(&text);
    said::<Personal>(&text);
    said::<Why>(&text);
    described(&text);
    sent(&text);
}

/// What is read is written so that it is read the same again.
fn said<T: FromStr + Display + PartialEq + Debug>(text: &str) {
    if let Ok(value) = text.parse::<T>() {
        let again = value.to_string();
        assert_eq!(again.parse::<T>().ok(), Some(value), "{text:?} became {again:?}");
    }
}

/// A resource in a few words: its address is one that can be opened, and its title is a line.
fn described(text: &str) {
    let found = recognize(text, &SHIPPED.catalog);
    assert!(found.title.chars().count() <= 200 && !found.title.contains(['\n', '\r']), "{:?}", found.title);
    let opens = |url: &String| url.starts_with("https://") || url.starts_with("http://");
    assert!(found.url.as_ref().is_none_or(opens), "{:?}", found.url);
}

fn sent(text: &str) {
    let (skills, catalog) = (&SHIPPED.skills, &SHIPPED.catalog);
    if let Some(draft) = value::<ResourceDraft>(text)
        && let Ok(own) = draft.checked(None, catalog, skills, TODAY)
    {
        let again = ResourceDraft::from(&own).checked(Some(&own), catalog, skills, TODAY);
        assert_eq!(again.as_ref(), Ok(&own), "what can be kept can be kept again");
        assert_eq!(own.resource().units.len(), own.units.len());
    }
    if let Some(told) = value::<Application>(text)
        && let Ok(kept) = told.checked()
    {
        assert_eq!(kept.clone().checked().as_ref(), Ok(&kept), "what can be kept can be kept again");
        let _ = kept.stage(TODAY);
    }
    if let Some(draft) = value::<CardDraft>(text)
        && let Ok(own) = draft.checked(None, &std::collections::BTreeSet::new(), skills, TODAY)
    {
        assert_eq!(own.check(skills), Ok(()), "what can be kept can be kept again");
    }
    if let Some(settings) = value::<Settings>(text) {
        let _ = settings.terms.check();
    }
    if let Some(review) = value::<Review>(text) {
        let _ = review.check();
    }
    value::<Shown>(text);
    value::<MockSet>(text);
    value::<Correction>(text);
    value::<Assessment>(text);
    value::<Entry>(text);
}

/// What comes in as JSON goes out as what comes in the same.
fn value<T: Serialize + DeserializeOwned + PartialEq + Debug>(text: &str) -> Option<T> {
    let value: T = serde_json::from_str(text).ok()?;
    let out = serde_json::to_string(&value).expect("it has a form in JSON");
    assert_eq!(serde_json::from_str::<T>(&out).ok().as_ref(), Some(&value));
    Some(value)
}
