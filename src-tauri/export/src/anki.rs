//! Practice cards as a text file that Anki (2.1.54 and later) imports.
//!
//! Each note has a lasting name in the guid column. Without it Anki would tell notes apart by their first field, and a
//! question that was reworded would come in twice.

use std::fmt::Write;

use cairn_domain::dossier::{Dossier, PracticeCard};

/// What Anki has to know before the first note. Fields are in quotes, so a tab or a new line in one is part of it.
const HEAD: &str = "#separator:Tab
#html:false
#notetype:Basic
#deck:Cairn
#columns:guid\tFront\tBack\tTags
#guid column:1
#tags column:4
";

pub(crate) fn write(dossier: &Dossier) -> Vec<u8> {
    let mut out = HEAD.to_owned();
    for practice in &dossier.cards {
        let card = &practice.card;
        let fields =
            [format!("cairn-{}", card.id), front(practice), back(practice), format!("cairn {}", card.skill)];
        // Writing to a string cannot fail.
        let _ = writeln!(out, "{}", fields.map(|field| quoted(&field)).join("\t"));
    }
    out.into_bytes()
}

fn front(practice: &PracticeCard) -> String {
    format!("{}: {}", practice.skill, practice.card.question)
}

fn back(practice: &PracticeCard) -> String {
    let mut lines: Vec<String> = practice.card.points.iter().map(|point| format!("• {point}")).collect();
    if !practice.card.reading.is_empty() {
        lines.push(format!("Read: {}", practice.card.reading));
    }
    lines.join("\n")
}

/// A field in quotes, in which Anki finds no sound to play, no picture to draw and no cloze to hide.
fn quoted(field: &str) -> String {
    let mut text = field.replace("\r\n", "\n").replace('\r', "\n").replace('"', "\"\"");
    text.retain(|sign| !sign.is_control() || sign == '\n' || sign == '\t');
    // Anki reads some of them in small letters and in capitals.
    let small = text.to_lowercase();
    for (command, words) in [("[", "［"), ("{{", "｛｛"), ("\\(", "＼("), ("\\[", "＼[")] {
        // Only where a command would begin: brackets in ordinary words stay as they are.
        if command != "[" || ["[sound:", "[latex", "[$", "[anki:"].iter().any(|begin| small.contains(begin)) {
            text = text.replace(command, words);
        }
    }
    format!("\"{text}\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_no_commands() {
        assert_eq!(quoted("[sound:x.mp3] \\(x\\)"), "\"［sound:x.mp3] ＼(x\\)\"");
        assert_eq!(quoted("[LaTeX]x[/LaTeX]"), "\"［LaTeX]x［/LaTeX]\"");
        assert_eq!(quoted("a[0] \"b\"\tc"), "\"a[0] \"\"b\"\"\tc\"");
    }
}
