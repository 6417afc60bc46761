//! The text of a DOCX: its paragraphs, a line each.

use quick_xml::Reader;
use quick_xml::escape::unescape;
use quick_xml::events::Event;

use crate::{MOST_TEXT, Refusal};

/// Deeper than any table in a table.
const DEEPEST: usize = 512;

/// The text of `word/document.xml`.
///
/// Entities of its own are refused and none is ever opened; the five of XML and characters by number are read.
pub(crate) fn text(xml: &[u8]) -> Result<String, Refusal> {
    let damaged = |error: &dyn std::fmt::Display| Refusal::Damaged(error.to_string());
    let mut reader = Reader::from_str(std::str::from_utf8(xml).map_err(|error| damaged(&error))?);
    let (mut text, mut depth, mut within) = (String::new(), 0_usize, false);
    loop {
        match reader.read_event().map_err(|error| damaged(&error))? {
            Event::Start(tag) => {
                depth += 1;
                if depth > DEEPEST {
                    return Err(Refusal::Damaged("it is nested deeper than a document is".into()));
                }
                within |= tag.local_name().as_ref() == "t";
            }
            Event::Empty(tag) => match tag.local_name().as_ref() {
                "tab" => text.push('\t'),
                "br" | "cr" | "p" => text.push('\n'),
                "noBreakHyphen" => text.push('-'),
                _ => {}
            },
            Event::End(tag) => {
                depth = depth.saturating_sub(1);
                match tag.local_name().as_ref() {
                    "t" => within = false,
                    "p" => text.push('\n'),
                    "tc" => text.push('\t'),
                    _ => {}
                }
            }
            Event::Text(part) if within => text.push_str(&part),
            Event::CData(part) if within => text.push_str(&part),
            Event::GeneralRef(name) if within => {
                let reference = format!("&{};", &*name);
                let known = unescape(&reference).map_err(|error| damaged(&error))?;
                text.push_str(&known);
            }
            Event::DocType(_) => return Err(Refusal::Entities),
            Event::Eof => break,
            Event::Text(_)
            | Event::CData(_)
            | Event::GeneralRef(_)
            | Event::Comment(_)
            | Event::Decl(_)
            | Event::PI(_) => {}
        }
        if text.len() > MOST_TEXT {
            return Err(Refusal::Bomb);
        }
    }
    if text.chars().any(char::is_alphanumeric) { Ok(text) } else { Err(Refusal::NoText) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn body(inner: &str) -> String {
        format!("<?xml version=\"1.0\"?><w:document xmlns:w=\"w\"><w:body>{inner}</w:body></w:document>")
    }

    fn read(inner: &str) -> Result<String, Refusal> {
        text(body(inner).as_bytes())
    }

    #[test]
    fn runs_of_a_paragraph_are_one_line_and_what_is_no_text_is_none() {
        let xml = "<w:p><w:pPr><w:pStyle w:val=\"Title\"/></w:pPr><w:r><w:t>Ra</w:t></w:r><w:r><w:t>ft</w:t></w:r></w:p>\
                   <w:p><w:r><w:instrText>PAGE</w:instrText><w:t>C</w:t><w:tab/><w:t>&amp; Go &#43;</w:t></w:r></w:p>";
        assert_eq!(read(xml).unwrap(), "Raft\nC\t& Go +\n");
    }

    #[test]
    fn entities_of_its_own_are_refused() {
        let xml = "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w:t>&x;</w:t>";
        assert_eq!(text(xml.as_bytes()), Err(Refusal::Entities));
        assert!(matches!(read("<w:p><w:r><w:t>&x;</w:t></w:r></w:p>"), Err(Refusal::Damaged(_))));
    }

    #[test]
    fn endless_nesting_is_refused() {
        assert!(matches!(read(&"<w:p>".repeat(DEEPEST + 2)), Err(Refusal::Damaged(_))));
    }

    #[test]
    fn a_document_without_words_says_so() {
        assert_eq!(read("<w:p/>"), Err(Refusal::NoText));
    }
}
