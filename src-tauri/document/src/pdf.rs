//! The text of a PDF, page by page.

use lopdf::Document;

use crate::{MOST_TEXT, Piece, Refusal};

/// More pages than a document about a person has.
const MOST_PAGES: usize = 200;

pub(crate) fn pieces(bytes: &[u8]) -> Result<Vec<Piece>, Refusal> {
    let document = Document::load_mem(bytes).map_err(|error| match error {
        lopdf::Error::InvalidPassword | lopdf::Error::Decryption(_) => Refusal::Locked,
        error => Refusal::Damaged(error.to_string()),
    })?;
    if document.is_encrypted() {
        return Err(Refusal::Locked);
    }
    let (mut pieces, mut length) = (Vec::new(), 0);
    for number in document.get_pages().into_keys().take(MOST_PAGES) {
        // A page that cannot be read is no reason to leave the others.
        let text = document.extract_text(&[number]).unwrap_or_default();
        length += text.len();
        if length > MOST_TEXT {
            return Err(Refusal::Bomb);
        }
        if text.chars().any(char::is_alphanumeric) {
            pieces.push(Piece { name: None, text });
        }
    }
    if pieces.is_empty() { Err(Refusal::NoText) } else { Ok(pieces) }
}

#[cfg(test)]
mod tests {
    use lopdf::content::{Content, Operation};
    use lopdf::{Object, Stream, dictionary};

    use super::*;

    fn pdf_of(pages: &[&str]) -> Vec<u8> {
        let mut document = Document::with_version("1.5");
        let tree = document.new_object_id();
        let font = document.add_object(
            dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica", "Encoding" => "WinAnsiEncoding" },
        );
        let resources = document.add_object(dictionary! { "Font" => dictionary! { "F1" => font } });
        let kids: Vec<Object> = pages
            .iter()
            .map(|text| {
                let operations = vec![
                    Operation::new("BT", vec![]),
                    Operation::new("Tf", vec!["F1".into(), 12.into()]),
                    Operation::new("Td", vec![50.into(), 700.into()]),
                    Operation::new("Tj", vec![Object::string_literal(*text)]),
                    Operation::new("ET", vec![]),
                ];
                let content = Content { operations }.encode().unwrap();
                let content = document.add_object(Stream::new(dictionary! {}, content));
                document
                    .add_object(dictionary! { "Type" => "Page", "Parent" => tree, "Contents" => content })
                    .into()
            })
            .collect();
        let count = i64::try_from(kids.len()).unwrap();
        let pages = dictionary! {
            "Type" => "Pages", "Kids" => kids, "Count" => count, "Resources" => resources,
            "MediaBox" => vec![0.into(), 0.into(), 595.into(), 842.into()],
        };
        document.objects.insert(tree, Object::Dictionary(pages));
        let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => tree });
        document.trailer.set("Root", catalog);
        let mut bytes = Vec::new();
        document.save_to(&mut bytes).unwrap();
        bytes
    }

    #[test]
    fn every_page_gives_its_text() {
        let found = pieces(&pdf_of(&["Go and Raft at Acme", "Kubernetes"])).unwrap();
        let texts: Vec<&str> = found.iter().map(|piece| piece.text.trim()).collect();
        assert_eq!(texts, ["Go and Raft at Acme", "Kubernetes"]);
    }

    #[test]
    fn a_pdf_without_text_says_so() {
        assert_eq!(pieces(&pdf_of(&["", ""])), Err(Refusal::NoText));
    }

    #[test]
    fn a_damaged_pdf_is_refused_wherever_it_was_cut() {
        let whole = pdf_of(&["Go and Raft at Acme"]);
        for length in (5..whole.len()).step_by(97) {
            // Some cuts leave all that is needed; none may panic.
            let _ = pieces(&whole[..length]);
        }
        assert!(matches!(pieces(b"%PDF-1.7 and nothing more"), Err(Refusal::Damaged(_))));
    }
}
