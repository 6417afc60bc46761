//! A piece of JSON, its texts borrowed where they can be, and no more of it than is read.

use std::borrow::Cow;
use std::cell::Cell;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use serde_json::Number;

use crate::market::postings::finding::FileFinding;
use crate::market::postings::limits;

/// A piece of JSON. Objects keep the order of their keys.
#[derive(Debug, Clone, PartialEq)]
pub(in super::super) enum Json<'t> {
    Null,
    Bool(bool),
    Number(Number),
    Text(Cow<'t, str>),
    List(Vec<Json<'t>>),
    Object(Vec<(Cow<'t, str>, Json<'t>)>),
}

/// Why a text is no JSON that is read.
#[derive(Debug, PartialEq, Eq)]
pub(in super::super) struct Broken {
    /// How many lines after the first.
    pub(in super::super) lines_down: u32,
    /// What is wrong.
    pub(in super::super) what: FileFinding,
}

impl<'t> Json<'t> {
    /// Reads a text that is one piece of JSON, and nothing else.
    pub(in super::super) fn read(text: &'t str) -> Result<Self, Broken> {
        let left = Cell::new(limits::VALUES);
        let mut reader = serde_json::Deserializer::from_str(text);
        let read = Seed { left: &left }.deserialize(&mut reader);
        read.and_then(|value| reader.end().map(|()| value)).map_err(|error| Broken {
            lines_down: u32::try_from(error.line()).unwrap_or(u32::MAX).saturating_sub(1),
            what: what_is_wrong(&error, left.get()),
        })
    }

    /// The value of a key.
    pub(in super::super) fn get(&self, key: &str) -> Option<&Self> {
        let Self::Object(entries) = self else { return None };
        entries.iter().find(|(name, _)| name == key).map(|(_, value)| value)
    }

    /// The text it is.
    pub(in super::super) fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The pieces right inside it.
    pub(in super::super) fn children(&self) -> impl Iterator<Item = &Self> {
        let (items, entries): (&[Self], &[(Cow<'_, str>, Self)]) = match self {
            Self::List(items) => (items, &[]),
            Self::Object(entries) => (&[], entries),
            _ => (&[], &[]),
        };
        items.iter().chain(entries.iter().map(|(_, value)| value))
    }
}

fn what_is_wrong(error: &serde_json::Error, values_left: u32) -> FileFinding {
    let text = error.to_string();
    if values_left == 0 {
        FileFinding::TooManyValues { most: limits::VALUES }
    } else if text.starts_with("recursion limit exceeded") {
        FileFinding::TooDeep { most: limits::DEPTH }
    } else {
        let (problem, place) = text.rsplit_once(" at line ").unwrap_or((&text, ""));
        let column = place.split_once(' ').map_or("", |(_, column)| column);
        // A line break is in no column of its line.
        let column = if matches!(column, "" | "column 0") { String::new() } else { format!(" at {column}") };
        FileFinding::BrokenJson { problem: format!("{problem}{column}") }
    }
}

/// Reads a value as long as some are left.
#[derive(Clone, Copy)]
struct Seed<'c> {
    left: &'c Cell<u32>,
}

impl<'de> DeserializeSeed<'de> for Seed<'_> {
    type Value = Json<'de>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        match self.left.get() {
            0 => Err(D::Error::custom("too many values")),
            left => {
                self.left.set(left - 1);
                deserializer.deserialize_any(self)
            }
        }
    }
}

impl<'de> Visitor<'de> for Seed<'_> {
    type Value = Json<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Self::Value, E> {
        Ok(Json::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Self::Value, E> {
        Ok(Json::Number(value.into()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Self::Value, E> {
        Ok(Json::Number(value.into()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Self::Value, E> {
        Ok(Number::from_f64(value).map_or(Json::Null, Json::Number))
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Json::Text(Cow::Borrowed(text)))
    }

    fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Json::Text(Cow::Owned(text.to_owned())))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = list.next_element_seed(self)? {
            items.push(item);
        }
        Ok(Json::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut entries = Vec::new();
        while let Some(key) = map.next_key_seed(Key)? {
            entries.push((key, map.next_value_seed(self)?));
        }
        Ok(Json::Object(entries))
    }
}

/// Reads the key of an object.
struct Key;

impl<'de> DeserializeSeed<'de> for Key {
    type Value = Cow<'de, str>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<'de> Visitor<'de> for Key {
    type Value = Cow<'de, str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Cow::Borrowed(text))
    }

    fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Cow::Owned(text.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_borrowed_where_nothing_is_escaped() {
        let json = Json::read(r#"{"a": "plain", "b": "two\nlines", "c": [1, 2.5, true, null]}"#).unwrap();
        assert!(matches!(json.get("a"), Some(Json::Text(Cow::Borrowed("plain")))));
        assert_eq!(json.get("b").and_then(Json::as_text), Some("two\nlines"));
        assert_eq!(json.get("c").map(|list| list.children().count()), Some(4));
    }

    #[test]
    fn what_is_wrong_is_said_with_its_place() {
        let broken = Json::read("{\n  \"a\": \"x\" y\"\n}").unwrap_err();
        assert_eq!(broken.lines_down, 1);
        assert_eq!(broken.what.to_string(), "this is not valid JSON: expected `,` or `}` at column 12");
        assert!(matches!(Json::read("{} {}").unwrap_err().what, FileFinding::BrokenJson { .. }));
        assert!(matches!(Json::read("\"\\ud800\"").unwrap_err().what, FileFinding::BrokenJson { .. }));
    }

    #[test]
    fn neither_depth_nor_number_is_without_limit() {
        assert_eq!(
            Json::read(&"[".repeat(100_000)).unwrap_err().what,
            FileFinding::TooDeep { most: limits::DEPTH }
        );
        let many = format!("[{}0]", "0,".repeat(limits::VALUES as usize));
        assert_eq!(Json::read(&many).unwrap_err().what, FileFinding::TooManyValues { most: limits::VALUES });
    }
}
