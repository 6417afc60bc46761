//! The typeface of what we draw: Inter, in two weights, for Latin, Greek and Cyrillic letters.
//!
//! Text is turned into glyphs here, and so measured, cut and wrapped. What the typeface has no sign for is drawn as
//! [`UNKNOWN`], which it has.

use std::ops::Range;
use std::sync::LazyLock;

use rustybuzz::ttf_parser::Tag;
use rustybuzz::{Direction, Face, Feature, UnicodeBuffer};

/// The files, as they are put into a PDF. Their licence is in `fonts/OFL.txt`.
pub(crate) const REGULAR: &[u8] = include_bytes!("../fonts/Inter-Regular.ttf");
pub(crate) const SEMI_BOLD: &[u8] = include_bytes!("../fonts/Inter-SemiBold.ttf");

/// What stands for a sign the typeface does not have.
pub(crate) const UNKNOWN: char = '□';

/// More marks than this above and below one letter would leave its line.
const MOST_MARKS: usize = 4;

/// How strong letters are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Weight {
    Regular,
    SemiBold,
}

static FACES: LazyLock<Option<[Face<'static>; 2]>> =
    LazyLock::new(|| Some([Face::from_slice(REGULAR, 0)?, Face::from_slice(SEMI_BOLD, 0)?]));

fn face(weight: Weight) -> Option<&'static Face<'static>> {
    let [regular, semi_bold] = FACES.as_ref()?;
    Some(match weight {
        Weight::Regular => regular,
        Weight::SemiBold => semi_bold,
    })
}

/// A glyph of a line. Lengths are parts of the size of the letters.
#[derive(Debug, Clone)]
pub(crate) struct Shaped {
    pub id: u32,
    pub advance: f32,
    pub offset: (f32, f32),
    /// The bytes of the text it stands for.
    pub text: Range<usize>,
}

/// The glyphs of some text on one line, from left to right.
pub(crate) fn shape(text: &str, weight: Weight) -> Vec<Shaped> {
    let Some(face) = face(weight) else { return Vec::new() };
    let mut buffer = UnicodeBuffer::new();
    buffer.push_str(text);
    buffer.guess_segment_properties();
    buffer.set_direction(Direction::LeftToRight);
    let glyphs = rustybuzz::shape(face, &figures(text), buffer);
    let em = f32::from(u16::try_from(face.units_per_em()).unwrap_or(1).max(1));
    let part = |units: i32| f32::from(i16::try_from(units).unwrap_or(i16::MAX)) / em;
    let clusters: Vec<usize> = glyphs.glyph_infos().iter().map(|info| info.cluster as usize).collect();
    let ends = |at: usize, begins: usize| {
        clusters.iter().skip(at).copied().find(|next| *next > begins).unwrap_or(text.len())
    };
    let shaped = glyphs.glyph_infos().iter().zip(glyphs.glyph_positions()).zip(&clusters).enumerate();
    shaped
        .map(|(at, ((info, place), &begins))| Shaped {
            id: info.glyph_id,
            advance: part(place.x_advance),
            offset: (part(place.x_offset), part(place.y_offset)),
            text: begins..ends(at, begins),
        })
        .collect()
}

/// Figures of one width: in this document they stand under one another. Only figures: the typeface would have the
/// hyphens between words as wide.
fn figures(text: &str) -> Vec<Feature> {
    let digits = text.char_indices().filter(|(_, sign)| sign.is_ascii_digit());
    digits.map(|(at, _)| Feature::new(Tag::from_bytes(b"tnum"), 1, at..=at)).collect()
}

/// How wide a text is on one line.
pub(crate) fn width(text: &str, weight: Weight, size: f32) -> f32 {
    shape(text, weight).iter().map(|glyph| glyph.advance).sum::<f32>() * size
}

/// The text as it can be drawn: on one line, nothing in it that is not seen, [`UNKNOWN`] for what has no sign. The
/// second is each sign that was lost, in order.
pub(crate) fn drawable(text: &str) -> (String, Vec<char>) {
    let Some(face) = face(Weight::Regular) else { return (String::new(), Vec::new()) };
    // The first glyph stands for those there are none for; some tables lead to it by themselves.
    let has = |sign| face.glyph_index(sign).is_some_and(|glyph| glyph.0 != 0);
    let (mut drawn, mut lost, mut marks) = (String::with_capacity(text.len()), Vec::new(), 0);
    for sign in text.chars() {
        match sign {
            _ if sign.is_whitespace() => drawn.push(' '),
            _ if is_unseen(sign) => {}
            '\u{2010}' | '\u{2011}' => drawn.push('-'),
            '\u{300}'..='\u{36f}' => {
                marks += 1;
                if marks <= MOST_MARKS && !drawn.is_empty() && has(sign) {
                    drawn.push(sign);
                } else {
                    lost.push(sign);
                }
                continue;
            }
            _ if has(sign) => drawn.push(sign),
            _ => {
                drawn.push(UNKNOWN);
                lost.push(sign);
            }
        }
        marks = 0;
    }
    (drawn.trim().to_owned(), lost)
}

/// Signs that steer how others are drawn, and are not drawn themselves.
pub(crate) fn is_unseen(sign: char) -> bool {
    sign.is_control()
        || matches!(
            sign,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
                | '\u{e0000}'..='\u{e0fff}'
        )
}

/// As much of a text as fits, with an ellipsis for the rest.
pub(crate) fn fit(text: &str, weight: Weight, size: f32, room: f32) -> String {
    let (drawn, _) = drawable(text);
    if width(&drawn, weight, size) <= room {
        return drawn;
    }
    let ends: Vec<usize> = drawn.char_indices().map(|(at, _)| at).collect();
    let cut = |end: usize| format!("{}…", drawn.get(..end).unwrap_or_default().trim_end());
    let fits = ends.partition_point(|end| width(&cut(*end), weight, size) <= room);
    ends.get(fits.saturating_sub(1)).map_or_else(|| "…".into(), |end| cut(*end))
}

/// A text in lines, of which none is wider than `room`, but for the space it ends in where words are parted: put
/// together again, the lines are the text. A word that is wider is cut between its letters.
pub(crate) fn wrap(text: &str, weight: Weight, size: f32, room: f32) -> Vec<String> {
    let (drawn, _) = drawable(text);
    let space = width(" ", weight, size);
    let (mut lines, mut line, mut reach) = (Vec::new(), String::new(), 0.0);
    for word in drawn.split(' ').filter(|word| !word.is_empty()) {
        let wide = width(word, weight, size);
        if !line.is_empty() && reach + space + wide <= room {
            line.push(' ');
            line.push_str(word);
            reach += space + wide;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line) + " ");
        }
        if wide <= room {
            word.clone_into(&mut line);
            reach = wide;
        } else {
            (line, reach) = cut(word, weight, size, room, &mut lines);
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

/// Cuts a word into lines between its letters; the last of them, which others may follow, and how wide it is.
fn cut(word: &str, weight: Weight, size: f32, room: f32, lines: &mut Vec<String>) -> (String, f32) {
    // Where letters are parted, they no longer move towards each other.
    let room = room - 0.15 * size;
    let (mut begins, mut reach) = (0, 0.0);
    for glyph in shape(word, weight) {
        let advance = glyph.advance * size;
        if reach + advance > room && glyph.text.start > begins {
            lines.push(word.get(begins..glyph.text.start).unwrap_or_default().to_owned());
            (begins, reach) = (glyph.text.start, 0.0);
        }
        reach += advance;
    }
    (word.get(begins..).unwrap_or_default().to_owned(), reach)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn signs_the_typeface_does_not_have_are_replaced_and_told() {
        let (drawn, lost) = drawable("Raft 🚀 \u{202e}עברית\u{0} naïve Ελλάδα Привет");
        assert_eq!(drawn, "Raft □ □□□□□ naïve Ελλάδα Привет");
        assert_eq!(lost, ['🚀', 'ע', 'ב', 'ר', 'י', 'ת']);
    }

    #[test]
    fn a_code_point_that_is_no_character_has_no_sign() {
        assert_eq!(drawable("a\u{ffff}b"), ("a□b".into(), vec!['\u{ffff}']));
    }

    #[test]
    fn marks_do_not_pile_up_beyond_their_line() {
        let (drawn, lost) = drawable(&format!("a{}", "\u{301}".repeat(100)));
        assert_eq!((drawn.chars().count(), lost.len()), (1 + MOST_MARKS, 96));
    }

    #[test]
    fn a_text_that_is_too_long_ends_in_an_ellipsis() {
        let short = fit("Designing Data-Intensive Applications", Weight::Regular, 8.5, 100.0);
        assert!(short.starts_with("Designing Data") && short.ends_with('…'), "{short}");
        assert!(width(&short, Weight::Regular, 8.5) <= 100.0);
    }

    proptest! {
        #[test]
        fn no_line_is_wider_than_its_room(text in ".{0,200}", room in 30.0_f32..400.0) {
            for line in wrap(&text, Weight::SemiBold, 10.0, room) {
                prop_assert!(width(line.trim_end(), Weight::SemiBold, 10.0) <= room + 1.0, "{line:?}");
            }
        }

        #[test]
        fn lines_together_are_the_text(text in "[a-zé -]{0,120}") {
            let words = text.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
            prop_assert_eq!(wrap(&text, Weight::Regular, 10.0, 90.0).concat(), words);
        }

        #[test]
        fn no_glyph_is_missing(text in any::<String>()) {
            let (drawn, _) = drawable(&text);
            for weight in [Weight::Regular, Weight::SemiBold] {
                prop_assert!(shape(&drawn, weight).iter().all(|glyph| glyph.id != 0), "{drawn:?}");
            }
        }
    }
}
