//! Markdown as a parser with every extension sees it, and its front matter as YAML.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::{Kind, Part};

pub(super) fn parts(text: &str) -> Result<Vec<Part>, String> {
    let mut options = Options::all();
    // Typographic quotes change how text looks, not what it is.
    options.remove(Options::ENABLE_SMART_PUNCTUATION);
    let (mut parts, mut words, mut is_front_matter) = (Vec::new(), String::new(), false);
    for event in Parser::new_ext(text, options) {
        if let Event::Text(more) = &event {
            words.push_str(more);
            continue;
        }
        if is_front_matter {
            parts.append(&mut front_matter(&std::mem::take(&mut words))?);
        } else if !words.is_empty() {
            parts.push(Part::new("text", std::mem::take(&mut words), Kind::Line));
        }
        is_front_matter = false;
        match event {
            Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
                parts.push(Part::new(
                    format!("link {link_type:?} {title} {id}"),
                    dest_url.to_string(),
                    Kind::Address,
                ));
            }
            Event::Start(Tag::MetadataBlock(_)) => is_front_matter = true,
            Event::End(TagEnd::MetadataBlock(_)) => {}
            other => parts.push(Part::new(format!("{other:?}"), "", Kind::Exact)),
        }
    }
    Ok(parts)
}

/// A line for each value, quoted or of a few plain signs: all of YAML that is asked for here.
fn front_matter(text: &str) -> Result<Vec<Part>, String> {
    // What a stream of YAML may hold; a reader refuses the whole of it otherwise.
    let is_printable = |sign: char| {
        !sign.is_control() && !matches!(u32::from(sign), 0xfffe | 0xffff | 0x2028 | 0x2029 | 0xfeff)
    };
    let mut parts = Vec::new();
    for line in text.lines() {
        let (name, value) = line.split_once(": ").ok_or_else(|| format!("no value in {line:?}"))?;
        if !line.chars().all(is_printable)
            || !name.chars().all(|sign| sign.is_ascii_lowercase() || sign == '_')
        {
            return Err(format!("{line:?} is no line of YAML"));
        }
        let value = match value.strip_prefix('"') {
            Some(quoted) => {
                unquoted(quoted).ok_or_else(|| format!("{line:?} does not end where it should"))?
            }
            None if value.chars().all(|sign| sign.is_ascii_alphanumeric() || matches!(sign, '-' | '.')) => {
                value.to_owned()
            }
            None => return Err(format!("{line:?} is neither quoted nor plain")),
        };
        // A checksum of the facts changes with them, and is no text.
        let value = if name == "input_hash" { String::new() } else { value };
        parts.push(Part::new(format!("front matter {name}"), value, Kind::Line));
    }
    Ok(parts)
}

/// What stands in quotes, if they end at the end.
fn unquoted(quoted: &str) -> Option<String> {
    let (mut text, mut signs) = (String::new(), quoted.chars());
    loop {
        match signs.next()? {
            '"' => return signs.next().is_none().then_some(text),
            '\\' => match signs.next()? {
                sign @ ('"' | '\\') => text.push(sign),
                _ => return None,
            },
            sign => text.push(sign),
        }
    }
}
