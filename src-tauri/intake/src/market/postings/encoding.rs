//! Which encoding a file is in: by its mark, by what it says, by what is possible.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// Bytes beyond ASCII below which a guess at a language is a guess at nothing.
const ENOUGH_TO_GUESS: usize = 16;

/// The encoding that the beginning of a file makes certain, and the length of its mark.
pub(super) fn marked(head: &[u8]) -> Option<(&'static Encoding, usize)> {
    Encoding::for_bom(head).or_else(|| utf_16_without_mark(head).map(|encoding| (encoding, 0)))
}

/// The encoding that a page says it is in.
pub(super) fn declared(head: &[u8]) -> Option<&'static Encoding> {
    let head = head.get(..1024).unwrap_or(head).to_ascii_lowercase();
    ["charset=", "encoding="].into_iter().find_map(|name| {
        let at = memchr::memmem::find(&head, name.as_bytes())? + name.len();
        let value = head.get(at..)?.trim_ascii_start();
        let value = value.strip_prefix(b"\"").or_else(|| value.strip_prefix(b"'")).unwrap_or(value);
        let length =
            value.iter().take_while(|byte| byte.is_ascii_alphanumeric() || b"-_:".contains(byte)).count();
        let encoding = Encoding::for_label(value.get(..length)?)?;
        // A page that can be searched for ASCII is not in UTF-16, whatever it says.
        Some(encoding).filter(|encoding| encoding.is_ascii_compatible())
    })
}

/// The encoding of a text, from a piece of it that begins with its first byte beyond ASCII.
pub(super) fn of(sample: &[u8], declared: Option<&'static Encoding>) -> &'static Encoding {
    if is_mostly_utf_8(sample) {
        return UTF_8;
    }
    if let Some(declared) = declared.filter(|encoding| *encoding != UTF_8) {
        return declared;
    }
    if sample.iter().filter(|byte| !byte.is_ascii()).count() < ENOUGH_TO_GUESS {
        return WINDOWS_1252;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(sample, true);
    detector.guess(None, Utf8Detection::Deny)
}

/// A text that is held whole, in whatever encoding it is.
pub(crate) fn text(bytes: &[u8]) -> String {
    if let Some((encoding, _)) = marked(bytes) {
        return encoding.decode(bytes).0.into_owned();
    }
    let beyond = bytes.iter().position(|byte| !byte.is_ascii()).unwrap_or(bytes.len());
    of(bytes.get(beyond..).unwrap_or_default(), None).decode(bytes).0.into_owned()
}

/// One broken byte does not make a file Latin-1: what counts is whether more is right than wrong.
fn is_mostly_utf_8(sample: &[u8]) -> bool {
    let (mut right, mut wrong) = (0_usize, 0_usize);
    let mut chunks = sample.utf8_chunks().peekable();
    while let Some(chunk) = chunks.next() {
        right += chunk.valid().chars().filter(|letter| !letter.is_ascii()).count();
        // The sample may end within a letter, which is neither.
        let whole = |invalid| std::str::from_utf8(invalid).is_err_and(|error| error.error_len().is_some());
        wrong +=
            usize::from(!chunk.invalid().is_empty() && (chunks.peek().is_some() || whole(chunk.invalid())));
    }
    right > wrong
}

/// ASCII in UTF-16 shows as a zero in every second byte.
fn utf_16_without_mark(head: &[u8]) -> Option<&'static Encoding> {
    let head = head.get(..1024).unwrap_or(head);
    let pairs = head.len() / 2;
    let zeros = |odd: usize| head.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    let (high_first, low_first) = (zeros(0), zeros(1));
    match pairs {
        0..4 => None,
        _ if low_first * 5 > pairs * 2 && high_first * 20 <= pairs => Some(UTF_16LE),
        _ if high_first * 5 > pairs * 2 && low_first * 20 <= pairs => Some(UTF_16BE),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, encoding: &'static Encoding) {
        let (bytes, _, _) = encoding.encode(text);
        let first = bytes.iter().position(|byte| !byte.is_ascii()).unwrap_or(0);
        assert_eq!(of(&bytes[first..], None), encoding, "{text}");
    }

    #[test]
    fn western_european_text_is_windows_1252() {
        check("Entwickler für Zürich gesucht: 60 000 € im Jahr", WINDOWS_1252);
        check("Développeur expérimenté à Genève, salaire à négocier, télétravail possible", WINDOWS_1252);
        check("caf\u{e9}", WINDOWS_1252);
    }

    #[test]
    fn other_scripts_are_told_by_their_letters() {
        check("Требуется опытный разработчик распределённых систем в Москве", encoding_rs::WINDOWS_1251);
        check("分散システムの経験がある方を募集しています。勤務地は東京です。", encoding_rs::SHIFT_JIS);
        check("招聘高级后端开发工程师，熟悉分布式系统，工作地点上海", encoding_rs::GBK);
    }

    #[test]
    fn one_broken_byte_leaves_utf_8_what_it_is() {
        let mut bytes = "é and è and ö".as_bytes().to_vec();
        bytes.push(0xff);
        assert_eq!(of(&bytes, None), UTF_8);
        assert_eq!(of("ö".as_bytes(), None), UTF_8);
    }

    #[test]
    fn a_page_is_believed_unless_it_is_utf_8_after_all() {
        let says = declared(b"<meta http-equiv=content-type content='text/html; charset=ISO-8859-2'>");
        assert_eq!(says, Some(encoding_rs::ISO_8859_2));
        assert_eq!(of(b"\xe8\xe9", says), encoding_rs::ISO_8859_2);
        assert_eq!(of("čé".as_bytes(), says), UTF_8);
        assert_eq!(declared(b"<meta charset=\"utf-16\">"), None, "it could not be read to say so");
    }

    #[test]
    fn utf_16_is_seen_without_its_mark() {
        let little: Vec<u8> = "[{\"title\": \"Go\"}]".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = "[{\"title\": \"Go\"}]".encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(marked(&little), Some((UTF_16LE, 0)));
        assert_eq!(marked(&big), Some((UTF_16BE, 0)));
        assert_eq!(marked(b"plain"), None);
    }
}
