//! A PDF as a parser sees it: its tags in order, where it leads, what is drawn on its pages, and nothing that acts.

use std::collections::BTreeSet;

use lopdf::{Dictionary, Document, Object};

use super::{Kind, Part};

/// Whatever would act, or carry something along.
const ACTS: [&[u8]; 15] = [
    b"JS",
    b"JavaScript",
    b"Launch",
    b"OpenAction",
    b"AA",
    b"EmbeddedFile",
    b"EmbeddedFiles",
    b"EF",
    b"RichMedia",
    b"AcroForm",
    b"XFA",
    b"GoToR",
    b"GoToE",
    b"SubmitForm",
    b"ImportData",
];

/// How the foot of every page begins.
const FOOT: &str = "Learning plan:";

pub(super) fn parts(bytes: &[u8]) -> Result<Vec<Part>, String> {
    let document = Document::load_mem(bytes).map_err(|error| error.to_string())?;
    let (mut addresses, mut parts) = (BTreeSet::new(), Vec::new());
    for object in document.objects.values() {
        looked_through(object, &mut addresses)?;
    }
    let mut addresses: Vec<String> = addresses.into_iter().collect();
    addresses.sort_by_key(|address| word_of(address));
    parts.extend(addresses.into_iter().map(|address| Part::new("link", address, Kind::Address)));
    let catalog = document.catalog().map_err(|error| error.to_string())?;
    parts.extend(catalog.iter().map(|(name, _)| Part::new(shown("catalog", name), "", Kind::Exact)));
    if let Ok(root) = catalog.get(b"StructTreeRoot") {
        tags(&document, root, 0, &mut parts);
    }
    let mut drawn = String::new();
    for page in document.get_pages().into_keys() {
        let text = document.extract_text(&[page]).map_err(|error| error.to_string())?;
        // The foot of a page stands between what goes on over it.
        drawn.push_str(text.rfind(FOOT).and_then(|foot| text.get(..foot)).unwrap_or(&text));
    }
    parts.push(Part::new("pages", drawn, Kind::Drawn));
    Ok(parts)
}

/// An address as it was written: a PDF has none with other letters than those of ASCII, so they stand by number.
fn as_written(address: &[u8]) -> String {
    let (mut written, mut rest) = (Vec::new(), address);
    while let [first, after @ ..] = rest {
        let number = after.get(..2).and_then(|digits| std::str::from_utf8(digits).ok());
        let number = number.and_then(|digits| u8::from_str_radix(digits, 16).ok());
        match number.filter(|number| *first == b'%' && !number.is_ascii()) {
            Some(number) => {
                written.push(number);
                rest = after.get(2..).unwrap_or_default();
            }
            None => {
                written.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&written).into_owned()
}

/// The word of the field an address is of, by which it is found again with texts around it.
fn word_of(address: &str) -> Option<String> {
    let (_, word) = address.split_once("Qw")?;
    word.get(..4).map(str::to_owned)
}

fn shown(what: &str, name: &[u8]) -> String {
    format!("{what} {}", String::from_utf8_lossy(name))
}

/// Looks for what acts in an object and everything within it.
fn looked_through(object: &Object, addresses: &mut BTreeSet<String>) -> Result<(), String> {
    let dictionary = |dictionary: &Dictionary, addresses: &mut BTreeSet<String>| {
        for (name, value) in dictionary.iter() {
            if ACTS.contains(&name.as_slice()) || value.as_name().is_ok_and(|value| ACTS.contains(&value)) {
                return Err(shown("an action:", name));
            }
            if let (b"URI", Ok(address)) = (name.as_slice(), value.as_str()) {
                addresses.insert(as_written(address));
            }
            looked_through(value, addresses)?;
        }
        Ok(())
    };
    match object {
        Object::Dictionary(fields) => dictionary(fields, addresses),
        Object::Stream(stream) => dictionary(&stream.dict, addresses),
        Object::Array(values) => values.iter().try_for_each(|value| looked_through(value, addresses)),
        _ => Ok(()),
    }
}

/// Deeper than a table in a list.
const DEEPEST: usize = 64;

/// The tags below one, in order.
fn tags(document: &Document, object: &Object, depth: usize, parts: &mut Vec<Part>) {
    let Ok((_, object)) = document.dereference(object) else { return };
    if depth > DEEPEST {
        return;
    }
    match object {
        Object::Array(values) => values.iter().for_each(|value| tags(document, value, depth + 1, parts)),
        Object::Dictionary(fields) => {
            if let Ok(name) = fields.get(b"S").and_then(Object::as_name) {
                parts.push(Part::new(
                    format!("tag {depth} {}", String::from_utf8_lossy(name)),
                    "",
                    Kind::Exact,
                ));
            }
            if let Ok(inside) = fields.get(b"K") {
                tags(document, inside, depth + 1, parts);
            }
        }
        _ => {}
    }
}
