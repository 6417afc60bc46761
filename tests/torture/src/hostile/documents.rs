//! Documents that are no text: archives, DOCX and PDF.

use std::fmt::Write;

use cairn_untrusted::packed::{
    Entry, deflated, deflated_again, docx_body, docx_of, drawn, page_of, pdf_of, stream, zip_of,
};

use super::trap::Due::{Refused, Taken};
use super::trap::{Due, Trap, Way};

const TABLE: &[u8] = b"Name\nKafka\nGo\n";
/// So much of nothing.
static MIB: [u8; 1 << 20] = [b' '; 1 << 20];

const BOMB: &str = "it unpacks to more than is read";

fn file<B: AsRef<[u8]>>(name: &'static str, due: Due, bytes: impl Fn() -> B + 'static) -> Trap {
    Trap::file(name, Way::Person, due, bytes)
}

pub(crate) fn traps() -> Vec<Trap> {
    [archives(), word(), pdfs(), more_pdfs()].into_iter().flatten().collect()
}

fn archives() -> Vec<Trap> {
    vec![
        file("honest.zip", Taken(2, "kafka"), || zip_of(&[Entry::of("Skills.csv", TABLE)])),
        file("ratio.zip", Refused(BOMB), || zip_of(&[Entry::repeated("Skills.csv", &MIB, 256)])),
        file("many-large.zip", Refused(BOMB), || {
            let wide = b"Kafka is a log, and Raft elects one of several.\n".repeat(10_000);
            let one = Entry::of("", &wide);
            let names = (0..1_500).map(|number| format!("{number}.csv"));
            // Each of them lies where the first does, so that the archive is small.
            let first = Entry::of("0.csv", &wide);
            let others = names.skip(1).map(|name| Entry::of(name, b"").like(&one).at(0));
            zip_of(&std::iter::once(first).chain(others).collect::<Vec<_>>())
        }),
        file("many-files.zip", Refused(BOMB), || {
            zip_of(&(0..60_000).map(|number| Entry::of(format!("{number}.csv"), b"")).collect::<Vec<_>>())
        }),
        file("lying-size.zip", Refused(""), || {
            zip_of(&[Entry::of("Skills.csv", &TABLE.repeat(100_000)).said_to_be(10)])
        }),
        file("slip.zip", Taken(2, "kafka"), || {
            let names =
                ["../../../../tmp/owned/Skills.csv", "/etc/cron.d/Skills2.csv", "C:\\Windows\\Skills3.csv"];
            zip_of(&names.map(|name| Entry::of(name, TABLE)))
        }),
        file("link.zip", Refused("names no skills"), || {
            zip_of(&[Entry::of("Skills.csv", b"/etc/passwd").linking()])
        }),
        file("same-names.zip", Taken(2, "kafka"), || {
            zip_of(&[Entry::of("Skills.csv", TABLE), Entry::of("Skills.csv", TABLE)])
        }),
        file("locked.zip", Refused("locked with a password"), || {
            zip_of(&[Entry::of("Skills.csv", TABLE).locked()])
        }),
        file("checksum.zip", Refused("it is damaged"), || {
            zip_of(&[Entry::of("Skills.csv", TABLE).with_checksum(7)])
        }),
        file("method.zip", Refused("it is damaged"), || {
            zip_of(&[Entry::of("Skills.csv", TABLE).by_method(99)])
        }),
        file("beyond.zip", Refused("it is damaged"), || {
            zip_of(&[Entry::of("a.csv", b""), Entry::of("Skills.csv", TABLE).at(0x7fff_fff0)])
        }),
        file("nested.zip", Refused("without a document or a table"), || {
            (0..30).fold(zip_of(&[Entry::of("Skills.csv", TABLE)]), |inner, _| {
                zip_of(&[Entry::of("inner.zip", &inner)])
            })
        }),
        file("cut.zip", Refused("it is damaged"), || {
            let whole = zip_of(&[Entry::of("Skills.csv", TABLE)]);
            whole.get(..whole.len() - 30).unwrap_or_default().to_vec()
        }),
        file("nameless.zip", Refused("without a document or a table"), || zip_of(&[Entry::of("", TABLE)])),
        file("odd-name.zip", Taken(2, "kafka"), || zip_of(&[Entry::of(b"\xff\x1b[2J\n.csv", TABLE)])),
    ]
}

fn word() -> Vec<Trap> {
    let run = |text: &str| format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>");
    vec![
        file("honest.docx", Taken(2, "kafka"), move || docx_body(&run("Skills: Go, Kafka"))),
        file("outside.docx", Refused("document type definition"), || {
            docx_of("<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w:t>&x;</w:t>")
        }),
        file("laughs.docx", Refused("document type definition"), || {
            let mut laughs = String::from("<!DOCTYPE l [<!ENTITY a0 \"ha\">");
            for level in 1..40 {
                let _ = write!(laughs, "<!ENTITY a{level} \"{}\">", format!("&a{};", level - 1).repeat(10));
            }
            docx_of(format!("{laughs}]><w:t>&a39;</w:t>"))
        }),
        file("unknown-entity.docx", Refused("it is damaged"), move || docx_body(&run("&x;"))),
        file("deep.docx", Refused("nested deeper"), || docx_body(&"<w:p>".repeat(100_000))),
        file("attributes.docx", Taken(1, "kafka"), move || {
            let attributes: Vec<String> = (0..200_000).map(|number| format!(" a{number}=\"x\"")).collect();
            docx_body(&format!("<w:p{}/>{}", attributes.concat(), run("Kafka")))
        }),
        file("long.docx", Refused(BOMB), || {
            zip_of(&[Entry::repeated(
                "word/document.xml",
                b"<w:t>Kafka</w:t>".repeat(1 << 16).as_slice(),
                24,
            )])
        }),
        file("ratio.docx", Refused(BOMB), || {
            zip_of(&[Entry::repeated("word/document.xml", b"<w:p/>".repeat(1 << 17).as_slice(), 100)])
        }),
        file("half-tag.docx", Refused("it is damaged"), || {
            docx_of(format!("<w:t>Kafka{}", "<".repeat(500_000)))
        }),
        file("utf16.docx", Refused("it is damaged"), || {
            let xml = "\u{feff}<?xml version=\"1.0\" encoding=\"UTF-16\"?><w:t>Kafka</w:t>";
            docx_of(xml.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>())
        }),
        file("numbers.docx", Refused("it is damaged"), move || docx_body(&run("&#x110000;&#0;"))),
        file("nothing.docx", Refused("there is no text in it"), || docx_body("<w:p/>")),
    ]
}

fn pdfs() -> Vec<Trap> {
    let page = |contents| page_of(contents, Vec::new());
    vec![
        file("honest.pdf", Taken(2, "kafka"), move || page(stream("", &drawn("Skills: Go, Kafka")))),
        file("round-pages.pdf", Refused(""), || {
            pdf_of(&[
                b"<</Type/Catalog/Pages 2 0 R>>".to_vec(),
                b"<</Type/Pages/Kids[2 0 R 3 0 R]/Count 2/Parent 3 0 R>>".to_vec(),
                b"<</Type/Pages/Kids[2 0 R 3 0 R]/Count 2/Parent 2 0 R>>".to_vec(),
            ])
        }),
        file("round-parents.pdf", Refused(""), || {
            pdf_of(&[
                b"<</Type/Catalog/Pages 2 0 R>>".to_vec(),
                b"<</Type/Pages/Kids[3 0 R]/Count 1/Parent 4 0 R>>".to_vec(),
                b"<</Type/Page/Parent 4 0 R/Contents 5 0 R>>".to_vec(),
                b"<</Type/Pages/Kids[3 0 R]/Parent 2 0 R/Count 1>>".to_vec(),
                stream("", &drawn("Kafka")),
            ])
        }),
        file("round-reference.pdf", Refused(""), || {
            pdf_of(&[b"<</Type/Catalog/Pages 2 0 R>>".to_vec(), b"3 0 R".to_vec(), b"2 0 R".to_vec()])
        }),
        file("round-xref.pdf", Refused(""), || {
            b"%PDF-1.5\nxref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 1/Root 1 0 R/Prev 9>>\nstartxref\n9\n%%EOF\n"
        }),
        file("own-length.pdf", Refused(""), || {
            page_of(b"<</Length 5 0 R>>\nstream\nBT (Kafka) Tj ET\nendstream".to_vec(), Vec::new())
        }),
        file("own-contents.pdf", Refused(""), || page_of(b"[5 0 R 5 0 R 5 0 R]".to_vec(), Vec::new())),
        file("lists.pdf", Refused(""), || page_of("[".repeat(1_000_000).into_bytes(), Vec::new())),
        file("dictionaries.pdf", Refused(""), || page_of("<</A".repeat(500_000).into_bytes(), Vec::new())),
        file("strings.pdf", Refused(""), || {
            page_of(stream("", "(".repeat(1_000_000).as_bytes()), Vec::new())
        }),
        file("deep-contents.pdf", Refused(""), || {
            page_of(stream("", format!("BT {} Tj ET", "[".repeat(1_000_000)).as_bytes()), Vec::new())
        }),
        file("cut.pdf", Refused("there is no text"), move || {
            let whole = page(stream("", &drawn("Kafka")));
            whole.get(..whole.len() / 2).unwrap_or_default().to_vec()
        }),
        file("nothing.pdf", Refused("it is damaged"), || b"%PDF-1.7 and nothing more"),
        file("no-words.pdf", Refused("there is no text in it"), move || page(stream("", b"0 0 m 9 9 l S"))),
    ]
}

fn more_pdfs() -> Vec<Trap> {
    vec![
        file("bomb.pdf", Refused(""), || {
            page_of(stream("/Filter/FlateDecode", &deflated_again(&MIB, 600)), Vec::new())
        }),
        file("double-bomb.pdf", Refused(""), || {
            let twice = deflated(&deflated_again(&MIB, 900));
            page_of(stream("/Filter[/FlateDecode/FlateDecode]", &twice), Vec::new())
        }),
        file("filters.pdf", Refused(""), || {
            let filters = "/FlateDecode".repeat(5_000);
            page_of(stream(&format!("/Filter[{filters}]"), &deflated(b"BT (Kafka) Tj ET")), Vec::new())
        }),
        file("predictor.pdf", Refused(""), || {
            let how = "/Filter/FlateDecode/DecodeParms<</Predictor 15/Columns 2147483647/Colors 2147483647>>";
            page_of(stream(how, &deflated(&drawn("Kafka"))), Vec::new())
        }),
        file("count.pdf", Refused(""), || {
            pdf_of(&[
                b"<</Type/Catalog/Pages 2 0 R>>".to_vec(),
                b"<</Type/Pages/Kids[3 0 R]/Count -2147483648>>".to_vec(),
                b"<</Type/Page/Parent 2 0 R>>".to_vec(),
            ])
        }),
        file("size.pdf", Refused(""), || {
            let table =
                stream("/Type/XRef/Size 2147483647/W[1 8 8]/Index[0 2147483647]/Root 1 0 R", &[0; 64]);
            let mut pdf = b"%PDF-1.5\n1 0 obj\n".to_vec();
            pdf.extend(table);
            pdf.extend(b"\nendobj\nstartxref\n9\n%%EOF\n");
            pdf
        }),
        file("object-stream.pdf", Refused(""), || {
            page_of(
                stream("", &drawn("x")),
                vec![stream("/Type/ObjStm/N 2147483647/First 9999999/Extends 6 0 R", b"6 0 6 0")],
            )
        }),
        file("many-objects.pdf", Refused("there is no text"), || {
            page_of(stream("", b"q Q"), vec![b"null".to_vec(); 300_000])
        }),
        file("many-pages.pdf", Taken(1, "kafka"), || {
            let kids: Vec<String> = (0..20_000).map(|_| "3 0 R ".to_owned()).collect();
            pdf_of(&[
                b"<</Type/Catalog/Pages 2 0 R>>".to_vec(),
                format!("<</Type/Pages/Kids[{}]/Count 20000>>", kids.concat()).into_bytes(),
                b"<</Type/Page/Parent 2 0 R/Contents 5 0 R/Resources<</Font<</F1 4 0 R>>>>>>".to_vec(),
                b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>".to_vec(),
                stream("", &drawn("Kafka")),
            ])
        }),
        file("character-map.pdf", Taken(1, "kafka"), || {
            let map = stream(
                "",
                b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n\
                1 begincodespacerange <0000> <FFFFFFFF> endcodespacerange\n\
                1 beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange\nendcmap",
            );
            let font =
                b"<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/ToUnicode 6 0 R>>".to_vec();
            pdf_of(&[
                b"<</Type/Catalog/Pages 2 0 R>>".to_vec(),
                b"<</Type/Pages/Kids[3 0 R]/Count 1/Resources<</Font<</F1 4 0 R>>>>>>".to_vec(),
                b"<</Type/Page/Parent 2 0 R/Contents 5 0 R>>".to_vec(),
                font,
                stream("", &drawn("Kafka")),
                map,
            ])
        }),
        file("action.pdf", Taken(1, "kafka"), || {
            let mut page = page_of(
                stream("", &drawn("Kafka")),
                vec![b"<</S/JavaScript/JS(app.alert\\(1\\))>>".to_vec()],
            );
            page.extend(b"% /OpenAction 6 0 R /Launch /EmbeddedFile\n");
            page
        }),
        file("locked.pdf", Refused(""), || {
            let whole = page_of(
                stream("", &drawn("Kafka")),
                vec![b"<</Filter/Standard/V 1/R 2/O(x)/U(x)/P -1>>".to_vec()],
            );
            String::from_utf8_lossy(&whole).replace("/Root 1 0 R", "/Root 1 0 R/Encrypt 6 0 R").into_bytes()
        }),
    ]
}
