//! Archives and PDFs built by hand, since no honest library writes what is asked for here.

use std::io::Write;

use flate2::write::{DeflateEncoder, ZlibEncoder};
use flate2::{Compress, Compression, Crc, FlushCompress};

/// A file of an archive, with all that can be a lie about it.
#[derive(Debug, Clone)]
pub struct Entry {
    name: Vec<u8>,
    method: u16,
    flags: u16,
    packed: Vec<u8>,
    crc: u32,
    unpacked: u32,
    attributes: u32,
    /// Where its bytes are said to be, if not where they are.
    offset: Option<u32>,
}

fn short(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

impl Entry {
    /// An honest file, deflated.
    pub fn of(name: impl Into<Vec<u8>>, bytes: &[u8]) -> Self {
        let mut crc = Crc::new();
        crc.update(bytes);
        let mut packer = DeflateEncoder::new(Vec::new(), Compression::best());
        packer.write_all(bytes).expect("a vector takes everything");
        let packed = packer.finish().expect("a vector takes everything");
        let unpacked = short(bytes.len());
        Self {
            name: name.into(),
            method: 8,
            flags: 0,
            packed,
            crc: crc.sum(),
            unpacked,
            attributes: 0,
            offset: None,
        }
    }

    /// An honest file, as it is.
    pub fn stored(name: impl Into<Vec<u8>>, bytes: &[u8]) -> Self {
        let mut crc = Crc::new();
        crc.update(bytes);
        let unpacked = short(bytes.len());
        let packed = bytes.to_vec();
        Self {
            name: name.into(),
            method: 0,
            flags: 0,
            packed,
            crc: crc.sum(),
            unpacked,
            attributes: 0,
            offset: None,
        }
    }

    /// A file that unpacks to this so many times, and costs nothing to pack. Its checksum is wrong, which nobody learns
    /// who does not unpack it to its end.
    pub fn repeated(name: &str, bytes: &[u8], times: usize) -> Self {
        let packed = deflated_often(bytes, times);
        let unpacked = short(bytes.len().saturating_mul(times));
        Self { packed, unpacked, ..Self::of(name, b"") }
    }

    /// One whose bytes are those of another.
    pub fn at(mut self, offset: u32) -> Self {
        self.offset = Some(offset);
        self
    }

    /// One that says of its bytes what another says of its own.
    pub fn like(mut self, other: &Self) -> Self {
        (self.packed, self.crc, self.unpacked) = (other.packed.clone(), other.crc, other.unpacked);
        self
    }

    /// One that says it unpacks to so much.
    pub fn said_to_be(mut self, unpacked: u32) -> Self {
        self.unpacked = unpacked;
        self
    }

    /// One with another checksum than its bytes have.
    pub fn with_checksum(mut self, crc: u32) -> Self {
        self.crc = crc;
        self
    }

    /// One that says it is packed in another way.
    pub fn by_method(mut self, method: u16) -> Self {
        self.method = method;
        self
    }

    /// One that says it is locked.
    pub fn locked(mut self) -> Self {
        self.flags |= 1;
        self
    }

    /// One that says it is a link of a file system.
    pub fn linking(mut self) -> Self {
        self.attributes = 0o120_777 << 16;
        self
    }

    fn facts(&self, into: &mut Vec<u8>) {
        for short in [20, self.flags, self.method, 0, 0x5b78] {
            into.extend(short.to_le_bytes());
        }
        for long in [self.crc, short(self.packed.len()), self.unpacked] {
            into.extend(long.to_le_bytes());
        }
        let name = u16::try_from(self.name.len()).unwrap_or(u16::MAX);
        into.extend(name.to_le_bytes());
        into.extend(0_u16.to_le_bytes());
    }
}

/// An archive of these files, as they say they are.
pub fn zip_of(entries: &[Entry]) -> Vec<u8> {
    let (mut zip, mut directory) = (Vec::new(), Vec::new());
    for entry in entries {
        let offset = entry.offset.unwrap_or_else(|| short(zip.len()));
        if entry.offset.is_none() {
            zip.extend(b"PK\x03\x04");
            entry.facts(&mut zip);
            zip.extend(&entry.name);
            zip.extend(&entry.packed);
        }
        directory.extend(b"PK\x01\x02\x14\x03");
        entry.facts(&mut directory);
        directory.extend([0; 6]);
        directory.extend(entry.attributes.to_le_bytes());
        directory.extend(offset.to_le_bytes());
        directory.extend(&entry.name);
    }
    let begin = short(zip.len());
    let count = u16::try_from(entries.len()).unwrap_or(u16::MAX).to_le_bytes();
    zip.extend(&directory);
    zip.extend(b"PK\x05\x06\0\0\0\0");
    zip.extend(count);
    zip.extend(count);
    zip.extend(short(directory.len()).to_le_bytes());
    zip.extend(begin.to_le_bytes());
    zip.extend([0, 0]);
    zip
}

/// A DOCX with this as its document.
pub fn docx_of(xml: impl AsRef<[u8]>) -> Vec<u8> {
    zip_of(&[Entry::of("[Content_Types].xml", b"<Types/>"), Entry::of("word/document.xml", xml.as_ref())])
}

/// A DOCX whose paragraphs are this.
pub fn docx_body(inner: &str) -> Vec<u8> {
    docx_of(format!("<?xml version=\"1.0\"?><w:document xmlns:w=\"w\"><w:body>{inner}</w:body></w:document>"))
}

/// A PDF of these objects, numbered from 1, the first of which is its root.
pub fn pdf_of(objects: &[Vec<u8>]) -> Vec<u8> {
    let mut pdf = b"%PDF-1.5\n%\xe2\xe3\xcf\xd3\n".to_vec();
    let mut places = Vec::new();
    for (object, number) in objects.iter().zip(1..) {
        places.push(pdf.len());
        pdf.extend(format!("{number} 0 obj\n").bytes());
        pdf.extend(object);
        pdf.extend(b"\nendobj\n");
    }
    let table = pdf.len();
    pdf.extend(format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).bytes());
    for place in places {
        pdf.extend(format!("{place:010} 00000 n \n").bytes());
    }
    pdf.extend(format!("trailer\n<</Size {}/Root 1 0 R>>\n", objects.len() + 1).bytes());
    pdf.extend(format!("startxref\n{table}\n%%EOF\n").bytes());
    pdf
}

/// A stream of a PDF with these entries beside its length.
pub fn stream(entries: &str, bytes: &[u8]) -> Vec<u8> {
    let mut object = format!("<<{entries}/Length {}>>\nstream\n", bytes.len()).into_bytes();
    object.extend(bytes);
    object.extend(b"\nendstream");
    object
}

/// Bytes as `FlateDecode` unpacks them.
pub fn deflated(bytes: &[u8]) -> Vec<u8> {
    let mut packer = ZlibEncoder::new(Vec::new(), Compression::best());
    packer.write_all(bytes).expect("a vector takes everything");
    packer.finish().expect("a vector takes everything")
}

/// What unpacks to these bytes so many times: each time is packed by itself, so that the work is done once.
fn deflated_often(bytes: &[u8], times: usize) -> Vec<u8> {
    let mut once = Vec::with_capacity(bytes.len() + 1024);
    let packed =
        Compress::new(Compression::best(), false).compress_vec(bytes, &mut once, FlushCompress::Full);
    assert!(packed.is_ok(), "there is room for everything");
    let mut packed = once.repeat(times);
    // An empty block says that it was the last.
    packed.extend([3, 0]);
    packed
}

/// The same as `FlateDecode` unpacks it, without a checksum.
pub fn deflated_again(bytes: &[u8], times: usize) -> Vec<u8> {
    [&[0x78, 0xda], deflated_often(bytes, times).as_slice()].concat()
}

/// What a page draws to say this.
pub fn drawn(words: &str) -> Vec<u8> {
    format!("BT /F1 12 Tf 50 700 Td ({words}) Tj ET").into_bytes()
}

/// A PDF of one page, with this as its contents, and more objects behind those it needs; the first of them is 6.
pub fn page_of(contents: Vec<u8>, more: Vec<Vec<u8>>) -> Vec<u8> {
    let mut objects = vec![
        b"<</Type/Catalog/Pages 2 0 R>>".to_vec(),
        b"<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 595 842]/Resources<</Font<</F1 4 0 R>>>>>>".to_vec(),
        b"<</Type/Page/Parent 2 0 R/Contents 5 0 R>>".to_vec(),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>".to_vec(),
        contents,
    ];
    objects.extend(more);
    pdf_of(&objects)
}
