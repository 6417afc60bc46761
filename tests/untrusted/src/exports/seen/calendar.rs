//! iCalendar as strictly as RFC 5545 asks for it.

use super::{Kind, Part};

/// The longest line there may be, in octets.
const LONGEST: usize = 75;

pub(super) fn parts(text: &str) -> Result<Vec<Part>, String> {
    let (mut parts, mut within) = (Vec::new(), Vec::new());
    for line in unfolded(text)? {
        let colon = line.find(':').ok_or_else(|| format!("{line:?} has no value"))?;
        let (name, value) = line.split_at(colon);
        let value = value.get(1..).unwrap_or_default();
        if !name.chars().all(|sign| sign.is_ascii_alphanumeric() || "-;=/_+".contains(sign)) {
            return Err(format!("{name:?} is no name of a property"));
        }
        match name {
            "BEGIN" => within.push(value.to_owned()),
            "END" if within.last().is_some_and(|begun| begun == value) => drop(within.pop()),
            "END" => return Err(format!("{value} ends within {within:?}")),
            _ => {}
        }
        let place = format!("{} {name}", within.join("/"));
        parts.push(match name {
            "SUMMARY" | "DESCRIPTION" | "NAME" | "X-WR-CALNAME" => {
                let words = unescaped(value).ok_or_else(|| format!("{line:?} is not escaped"))?;
                Part::new(place, words, Kind::Event)
            }
            "URL" => Part::new(place, value, Kind::Address),
            _ => Part::new(place, value, Kind::Exact),
        });
    }
    if within.is_empty() { Ok(parts) } else { Err(format!("{within:?} does not end")) }
}

fn unfolded(text: &str) -> Result<Vec<String>, String> {
    let whole = text.strip_suffix("\r\n").ok_or("the last line does not end")?;
    let mut lines: Vec<String> = Vec::new();
    for line in whole.split("\r\n") {
        if line.len() > LONGEST {
            return Err(format!("{line:?} has {} octets", line.len()));
        }
        if let Some(sign) = line.chars().find(|sign| sign.is_control()) {
            return Err(format!("{sign:?} in {line:?}"));
        }
        match (line.strip_prefix(' '), lines.last_mut()) {
            (Some(rest), Some(last)) => last.push_str(rest),
            (Some(_), None) => return Err("the first line goes on from nothing".into()),
            (None, _) => lines.push(line.to_owned()),
        }
    }
    Ok(lines)
}

/// Text without its escapes; nothing where a sign that needs one has none.
fn unescaped(value: &str) -> Option<String> {
    let (mut text, mut signs) = (String::new(), value.chars());
    while let Some(sign) = signs.next() {
        match sign {
            '\\' => match signs.next()? {
                'n' | 'N' => text.push('\n'),
                escaped @ ('\\' | ';' | ',') => text.push(escaped),
                _ => return None,
            },
            ';' | ',' => return None,
            _ => text.push(sign),
        }
    }
    Some(text)
}
