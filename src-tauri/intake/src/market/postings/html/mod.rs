//! Saved pages: the postings they state in the words of schema.org, else what they show as one posting.

mod page;
mod plain;
mod tokens;

pub(super) use plain::is_markup;
pub(crate) use plain::plain;

use page::{Block, Page};

use super::delivery::{Delivery, Flow};
use super::draft::{Claim, Draft};
use super::field::Field;
use super::finding::{FileFinding, count};
use super::json::{Broken, job_postings, read_or_mend};
use super::source::Source;
use super::{front_matter, limits, text};

/// Reads a saved page, or a piece of one.
pub(super) fn read(source: &mut Source<'_>, delivery: &Delivery<'_>) -> Flow {
    let Some(html) = source.whole(limits::DOCUMENT)? else {
        return delivery.finding(None, FileFinding::too_long(limits::DOCUMENT));
    };
    // Site generators put their own notes before a page.
    let page = Page::of(front_matter::split(html).1);
    let mut found = stated(&page.blocks, html, delivery)?;
    if found.is_empty() {
        // What is commented out may be out of date; it counts where it is all there is.
        let hidden: Vec<Page<'_>> = page.comments.iter().map(|comment| Page::of(comment)).collect();
        let blocks: Vec<Block<'_>> = hidden.into_iter().flat_map(|page| page.blocks).collect();
        found = stated(&blocks, html, delivery)?;
    }
    match found.len() {
        0 => delivery.draft(1, shown(&page), Claim::Alone),
        _ => hand_over(found, &page, delivery),
    }
}

/// What blocks of JSON-LD state, each with its line.
fn stated(blocks: &[Block<'_>], html: &str, delivery: &Delivery<'_>) -> Flow<Vec<(u32, Draft)>> {
    let mut found: Vec<(u32, Draft)> = Vec::new();
    for block in blocks.iter().take(limits::BLOCKS) {
        if found.len() > limits::PAGE_POSTINGS {
            break;
        }
        let text = unwrapped(block.text);
        let line = line_of(html, text);
        let at = |broken: &Broken| Some(line.saturating_add(broken.lines_down));
        match read_or_mend(text, job_postings) {
            Ok((drafts, mended)) => {
                if let Some(mended) = mended.filter(|_| !drafts.is_empty()) {
                    delivery.finding(at(&mended), mended.what)?;
                }
                // Pages repeat themselves.
                for draft in drafts {
                    if !found.iter().any(|(_, known)| *known == draft) {
                        found.push((line, draft));
                    }
                }
            }
            // What is wrong with a block about something else is no news.
            Err(broken) if text.contains("JobPosting") => delivery.finding(at(&broken), broken.what)?,
            Err(_) => {}
        }
    }
    Ok(found)
}

/// Hands over what a page states, with what it says of itself as a whole.
fn hand_over(found: Vec<(u32, Draft)>, page: &Page<'_>, delivery: &Delivery<'_>) -> Flow {
    let alone = found.len() == 1;
    let surplus = found.get(limits::PAGE_POSTINGS).map(|(line, _)| *line);
    for (line, mut draft) in found.into_iter().take(limits::PAGE_POSTINGS) {
        if !draft.has(Field::Language) {
            draft.put(Field::Language, &page.language);
        }
        if alone && !draft.has(Field::Url) {
            draft.put(Field::Url, &page.link);
        }
        delivery.draft(line, draft, Claim::Stated)?;
    }
    let most = count(limits::PAGE_POSTINGS);
    surplus.map_or(Ok(()), |line| delivery.finding(Some(line), FileFinding::TooManyPostings { most }))
}

/// What a page shows, as one posting.
fn shown(page: &Page<'_>) -> Draft {
    let mut draft = match page.title.as_str() {
        "" => text::draft(&page.text),
        title => {
            let mut draft = Draft::new();
            draft.put(Field::Title, title);
            draft.put_written(&page.text);
            draft
        }
    };
    draft.put(Field::Language, &page.language);
    draft.put(Field::Url, &page.link);
    draft
}

/// JSON without the wrappings that kept old browsers and template engines from it.
fn unwrapped(text: &str) -> &str {
    const BEFORE: [&str; 5] = ["<!--", "//<![CDATA[", "// <![CDATA[", "/*<![CDATA[*/", "<![CDATA["];
    const AFTER: [&str; 6] = ["-->", "//]]>", "// ]]>", "/*]]>*/", "]]>", ";"];
    let mut text = text.trim();
    for before in BEFORE {
        text = text.strip_prefix(before).map_or(text, str::trim_start);
    }
    for after in AFTER {
        text = text.strip_suffix(after).map_or(text, str::trim_end);
    }
    text
}

/// The line of a page at which a piece of it begins.
fn line_of(html: &str, piece: &str) -> u32 {
    let offset = (piece.as_ptr() as usize).saturating_sub(html.as_ptr() as usize);
    crate::read::line_of(html, offset)
}
