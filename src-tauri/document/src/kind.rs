//! What a file is, by how it begins.

/// A document that is no text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A PDF.
    Pdf,
    /// A ZIP: a DOCX, or an archive of tables.
    Zip,
}

/// Some programs write a few bytes of their own before the mark of a PDF.
const MARGIN: usize = 1_024;

impl Kind {
    /// The sort of a document; nothing for what may be text.
    pub fn of(bytes: &[u8]) -> Option<Self> {
        let head = bytes.get(..bytes.len().min(MARGIN)).unwrap_or(bytes);
        if head.starts_with(b"PK\x03\x04") || head.starts_with(b"PK\x05\x06") {
            Some(Self::Zip)
        } else if head.windows(5).any(|part| part == b"%PDF-") {
            Some(Self::Pdf)
        } else {
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Kind;

    #[test]
    fn a_document_is_known_by_how_it_begins_and_text_is_none() {
        assert_eq!(Kind::of(b"%PDF-1.7\n..."), Some(Kind::Pdf));
        assert_eq!(Kind::of(b"\xef\xbb\xbf%PDF-1.4"), Some(Kind::Pdf));
        assert_eq!(Kind::of(b"PK\x03\x04rest"), Some(Kind::Zip));
        assert_eq!(Kind::of(b"PK engineer, ten years"), None);
    }
}
