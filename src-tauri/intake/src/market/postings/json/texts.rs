//! What a piece of JSON says, whether it is a text, a list of them, or an object around it.

use std::borrow::Cow;

use cairn_domain::market::posting::WrittenPay;

use super::value::Json;
use crate::market::postings::field::Field;

/// The keys under which an object says what it is called, the surest first.
const NAMES: [&str; 9] =
    ["name", "title", "label", "text", "value", "displayName", "legalName", "description", "code"];

/// One text.
pub(super) fn text_of<'j>(json: &'j Json<'_>) -> Option<Cow<'j, str>> {
    match json {
        Json::Text(text) => Some(Cow::Borrowed(text.trim())).filter(|text| !text.is_empty()),
        Json::Number(number) => {
            let written = number.to_string();
            Some(Cow::Owned(written.strip_suffix(".0").unwrap_or(&written).to_owned()))
        }
        Json::List(items) => items.iter().find_map(text_of),
        Json::Object(_) => NAMES.iter().find_map(|name| json.get(name).and_then(plain_text_of)),
        Json::Bool(_) | Json::Null => None,
    }
}

/// A text or a number, and nothing around it.
pub(super) fn plain_text_of<'j>(json: &'j Json<'_>) -> Option<Cow<'j, str>> {
    match json {
        Json::Text(_) | Json::Number(_) => text_of(json),
        _ => None,
    }
}

/// All texts of a list, or the one there is.
pub(super) fn texts_of<'j>(json: &'j Json<'_>) -> Vec<Cow<'j, str>> {
    match json {
        Json::List(items) => items.iter().filter_map(text_of).collect(),
        _ => text_of(json).into_iter().collect(),
    }
}

/// All places of a list, or the one there is.
pub(super) fn places_of<'j>(json: &'j Json<'_>) -> Vec<Cow<'j, str>> {
    match json {
        Json::List(items) => items.iter().filter_map(place_of).collect(),
        _ => place_of(json).into_iter().collect(),
    }
}

/// A place: a text, or an address in parts, without its street where the town is known.
fn place_of<'j>(json: &'j Json<'_>) -> Option<Cow<'j, str>> {
    let Json::Object(entries) = json else { return text_of(json) };
    if let Some(place) = json.get("address").and_then(place_of) {
        return Some(place);
    }
    let mut parts: Vec<Cow<'j, str>> = Vec::new();
    for wanted in [Field::City, Field::Region, Field::Country] {
        let known = entries.iter().find(|(key, _)| Field::named(key) == Some(wanted));
        parts.extend(known.and_then(|(_, value)| text_of(value)).filter(|part| !parts.contains(part)));
    }
    match parts.len() {
        0 => json.get("streetAddress").and_then(text_of).or_else(|| text_of(json)),
        1 => parts.pop(),
        _ => Some(Cow::Owned(parts.join(", "))),
    }
}

/// What is paid: a text, or an amount in parts.
pub(super) fn pay_of(json: &Json<'_>) -> Option<WrittenPay> {
    let pay = match json {
        Json::List(items) => return items.iter().find_map(pay_of),
        Json::Object(_) => {
            let value = json.get("value").filter(|value| matches!(value, Json::Object(_))).unwrap_or(json);
            let find = |names: &[&str]| {
                let found = names.iter().find_map(|name| value.get(name).or_else(|| json.get(name)));
                found.and_then(plain_text_of).map(Cow::into_owned)
            };
            let low = find(&["minValue", "min", "minimum", "low", "from", "minAmount"]);
            let high = find(&["maxValue", "max", "maximum", "high", "to", "maxAmount"]);
            let one = find(&["value", "amount", "text", "label", "description"]);
            let currency = find(&["currency", "currencyCode", "currency_code"]);
            let period = find(&["unitText", "unit", "period", "interval", "unitCode"]);
            if low.is_some() || high.is_some() {
                WrittenPay { text: one, currency, low, high, period }
            } else if one.as_deref().is_some_and(|one| one.parse::<f64>().is_ok()) {
                WrittenPay { text: None, currency, low: one.clone(), high: one, period }
            } else {
                WrittenPay { text: one, currency, low, high, period }
            }
        }
        _ => WrittenPay { text: text_of(json).map(Cow::into_owned), ..WrittenPay::default() },
    };
    // A currency or a period by itself is a form that nobody filled in.
    Some(pay).filter(|pay| pay.text.is_some() || pay.low.is_some() || pay.high.is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn json(text: &str) -> Json<'_> {
        Json::read(text).expect("valid JSON")
    }

    #[track_caller]
    fn check_places(text: &str, expect: &[&str]) {
        assert_eq!(places_of(&json(text)), expect, "{text}");
    }

    #[test]
    fn a_place_is_read_however_it_is_written() {
        check_places(r#""Bern""#, &["Bern"]);
        check_places(r#"["Bern", {"name": "Basel"}]"#, &["Bern", "Basel"]);
        check_places(
            r#"{"address": {"streetAddress": "Gasse 6", "addressLocality": "Bern", "addressRegion": "Bern",
                "addressCountry": {"@type": "Country", "name": "CH"}}}"#,
            &["Bern, CH"],
        );
        check_places(r#"{"city": "Bern", "country_code": "CH"}"#, &["Bern, CH"]);
        check_places(r#"{"address": {"streetAddress": "Gasse 6"}}"#, &["Gasse 6"]);
        check_places(r#"[null, {}, ""]"#, &[]);
    }

    #[track_caller]
    fn check_pay(text: &str, expect: [Option<&str>; 5]) {
        let pay = pay_of(&json(text)).unwrap_or_default();
        let parts = [pay.text, pay.currency, pay.low, pay.high, pay.period];
        assert_eq!(parts.each_ref().map(Option::as_deref), expect, "{text}");
    }

    #[test]
    fn pay_is_read_however_it_is_written() {
        check_pay(r#""60k""#, [Some("60k"), None, None, None, None]);
        check_pay(
            r#"{"currency": "EUR", "value": {"minValue": 40000, "maxValue": 60000.5, "unitText": "YEAR"}}"#,
            [None, Some("EUR"), Some("40000"), Some("60000.5"), Some("YEAR")],
        );
        check_pay(
            r#"{"currency": "USD", "value": {"value": 90000.0, "unitText": "Year"}}"#,
            [None, Some("USD"), Some("90000"), Some("90000"), Some("Year")],
        );
        check_pay(
            r#"{"value": {"value": "8-10 triệu", "minValue": "8 triệu"}}"#,
            [Some("8-10 triệu"), None, Some("8 triệu"), None, None],
        );
        check_pay(
            r#"{"min": 1, "max": 2, "interval": "month"}"#,
            [None, None, Some("1"), Some("2"), Some("month")],
        );
        check_pay(r#"{"currency": "KRW", "value": {"value": "", "unitText": "YEAR"}}"#, [None; 5]);
    }
}
