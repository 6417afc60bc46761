//! HTML as a browser's own parser sees it.

use dom_query::Document;

use super::{Kind, Part};

pub(super) fn parts(text: &str) -> Result<Vec<Part>, String> {
    let steers = |sign: char| {
        (sign.is_control() && sign != '\n')
            || matches!(sign, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    if let Some(sign) = text.chars().find(|sign| steers(*sign)) {
        return Err(format!("{sign:?} is in it"));
    }
    let document = Document::from(text);
    let mut parts = Vec::new();
    for node in document.root().descendants_it() {
        let name = node.node_name().map(|name| name.to_string()).unwrap_or_default();
        if node.is_element() {
            parts.push(Part::new(format!("<{name}>"), "", Kind::Exact));
            for attribute in node.attrs() {
                let attribute_name = attribute.name.local.to_string();
                let kind = match attribute_name.as_str() {
                    "href" => Kind::Address,
                    "aria-label" => Kind::Line,
                    _ => Kind::Exact,
                };
                let place = format!("<{name} {attribute_name}>");
                parts.push(Part::new(place, attribute.value.to_string(), kind));
            }
        } else if node.is_text() {
            let within = node.parent().and_then(|parent| parent.node_name());
            let within = within.map(|name| name.to_string()).unwrap_or_default();
            let kind = if within == "text" { Kind::Label } else { Kind::Line };
            parts.push(Part::new(format!("text of <{within}>"), node.text().to_string(), kind));
        } else {
            parts.push(Part::new(if node.is_comment() { "comment" } else { "other" }, "", Kind::Exact));
        }
    }
    Ok(parts)
}
