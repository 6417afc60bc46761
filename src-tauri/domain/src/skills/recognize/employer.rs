//! Places that look like a skill and are an address or the company that is hiring.
//!
//! What is asked of few names is marked as cold, and so lies apart from what is asked of all: the whole of recognition
//! does not fit into the nearest cache for instructions.

use super::cues::Cue;
use super::list::{Link, is_middle, link};
use super::sentences::{Name, Sentences, Standing};
use super::spelling::{Says, Sort, Trust};
use crate::skills::SkillNo;

/// Drops every name inside an address, and the employer's own.
pub(super) fn drop_names(sentences: &mut Sentences<'_>) {
    let mut employers: Vec<SkillNo> = Vec::new();
    let names_firms = sentences.names_firms();
    for place in 0..sentences.names.len() {
        let Some(name) = sentences.names.get(place) else { continue };
        // Nearly every name stands where none of this can be.
        let employs = employers.contains(&name.spelling.skill);
        let company = is_company(sentences, name);
        let harmless = place > 0 && !employs && !company && !is_suspect(sentences.text, name);
        let firm = names_firms && is_firm(sentences, name);
        if !firm && (harmless || matches!(name.spelling.trust, Trust::Corrected)) {
            continue;
        }
        let heads = !firm && (is_title(sentences, place, name) || is_labeled(sentences, name));
        if heads {
            employers.push(name.spelling.skill);
        }
        let again = || employs && !is_listed(sentences, place, name);
        let drop = firm
            || heads
            || company
            || again()
            || is_workplace(sentences, name)
            || is_address(sentences.text, name);
        if drop && let Some(name) = sentences.names.get_mut(place) {
            name.standing = Standing::Dropped;
        }
    }
}

/// "Customers like Vercel and CircleCI": firms that are called like what they make.
#[cold]
fn is_firm(sentences: &Sentences<'_>, name: &Name<'_>) -> bool {
    name.spelling.sort == Sort::Thing
        && sentences.hits(&sentences.sentence_of(name)).iter().any(|hit| {
            matches!(hit.says, Says::Cue(Cue::Firms))
                && hit.end < name.start
                && is_middle(sentences.slice(hit.end, name.start))
        })
}

/// Whether the letters next to a name leave it open that it is part of an address, or an employer.
#[expect(clippy::needless_bitwise_bool, reason = "a lazy one may become a branch that nobody can foretell")]
fn is_suspect(text: &str, name: &Name<'_>) -> bool {
    let bytes = text.as_bytes();
    let at = |place: Option<usize>| place.and_then(|place| bytes.get(place)).copied().unwrap_or(b'\n');
    let [second, before] = [2, 1].map(|back| at(name.start.checked_sub(back)));
    let [after, next] = [0, 1].map(|on| at(Some(name.end + on)));
    let sign = |byte: u8| SIGNS[usize::from(byte)];
    let led = (before == b' ') & (sign(second) & LEADS != 0);
    let is = (after == b' ') & (next == b'i');
    // A point that only ends a sentence holds nothing together.
    let stands = (after == b'.') & (sign(before) & sign(next) & ENDS != 0);
    let hangs = (sign(before) & HANGS != 0) | ((sign(after) & HANGS != 0) & !stands);
    led | is | hangs
}

/// Words of an address hang together by it.
const HANGS: u8 = 1;

/// Words that lead up to an employer end with it: "company:", "at", "join", "joining".
const LEADS: u8 = 1 << 1;

/// Addresses begin behind it, and end before it.
const ENDS: u8 = 1 << 2;

// Static: a constant would be copied to wherever it is looked up in.
static SIGNS: [u8; 256] = signs();

const fn signs() -> [u8; 256] {
    let mut table = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        #[expect(clippy::cast_possible_truncation, reason = "the loop ends at 256")]
        let this = byte as u8;
        if matches!(
            this,
            b'.' | b'/' | b'@' | b':' | b'_' | b'-' | b'=' | b'?' | b'&' | b'%' | b'~' | b'#' | b'+'
        ) {
            table[byte] |= HANGS;
        }
        if matches!(this, b':' | b't' | b'n' | b'g') {
            table[byte] |= LEADS;
        }
        if matches!(
            this,
            b'\n' | b'\r' | b'\t' | b' ' | b'<' | b'>' | b'(' | b')' | b'[' | b']' | b'"' | b'|' | b','
        ) {
            table[byte] |= ENDS;
        }
        byte += 1;
    }
    table
}

/// A sign that words of an address hang together by.
fn hangs(byte: u8) -> bool {
    SIGNS[usize::from(byte)] & HANGS != 0
}

/// "Docker | San Francisco | Engineer": a posting often begins with the company.
#[inline(never)]
fn is_title(sentences: &Sentences<'_>, place: usize, name: &Name<'_>) -> bool {
    /// Shorter texts are lists of skills rather than postings.
    const POSTING: usize = 120;
    const ENDS: &[&str] = &[" | ", "| ", " |", " (", " is hiring"];
    const LOOSE_ENDS: &[&str] = &[" - ", " – ", " — ", ": "];
    const KINDS: &[&str] =
        &["Inc", "Inc.", "Labs", "GmbH", "Ltd", "LLC", "Technologies", "Health", "Systems", "Software"];
    if place > 0 || sentences.text.len() < POSTING {
        return false;
    }
    let before = sentences.slice(0, name.start);
    if before.len() > 8 || before.chars().any(char::is_alphanumeric) || before.contains('-') {
        return false;
    }
    let after = sentences.slice(name.end, sentences.text.len());
    let after = KINDS.iter().find_map(|kind| after.strip_prefix(' ')?.strip_prefix(kind)).unwrap_or(after);
    let next = sentences.names.get(1).map(|next| sentences.slice(name.end, next.start));
    let list = next.is_some_and(|between| !between.chars().any(char::is_alphanumeric));
    let ends = |ends: &[&str]| ends.iter().any(|end| after.starts_with(end));
    !list && (ends(ENDS) || (name.standing == Standing::Open && ends(LOOSE_ENDS)))
}

/// A word in the name of the company that a posting begins with: "Charge Robotics | Engineer".
fn is_company(sentences: &Sentences<'_>, name: &Name<'_>) -> bool {
    let before = || sentences.slice(0, name.start).trim_start();
    name.start < COMPANY
        && name.spelling.sort == Sort::Common
        && before().starts_with(char::is_uppercase)
        && company_end(sentences.text, name.start).is_some()
}

/// Names of companies are not longer, in bytes.
const COMPANY: usize = 48;

/// Where the company ends that a posting begins with, as in "Pathos AI | Engineer | New York", if that is behind a
/// place; nothing where the first words are those of a title.
#[cold]
fn company_end(text: &str, place: usize) -> Option<usize> {
    const TITLES: &[&str] = &[
        "ngineer",
        "eveloper",
        "rogrammer",
        "cientist",
        "rchitect",
        "esigner",
        "nalyst",
        "ead",
        "enior",
        "anager",
        "eam",
        "xpert",
        "dmin",
        "ntern",
        "obs",
        "tack",
        "evOps",
        "SRE",
        "iring",
    ];
    let line = text.bytes().take(COMPANY + 1).take_while(|byte| *byte != b'\n');
    let mut signs = line.enumerate().filter(|(_, byte)| matches!(byte, b'|' | b' ' | b',')).map(|(at, _)| at);
    let ends = |at: &usize| {
        let rest = text.get(*at..).unwrap_or_default();
        match rest.as_bytes() {
            [b'|', ..] | [b' ', b'(', ..] | [b' ', b'-', b' ', ..] => true,
            [b' ', 0xe2, ..] => rest.starts_with(" – ") || rest.starts_with(" — "),
            [b',', ..] => rest.starts_with(", Inc"),
            _ => false,
        }
    };
    let end = signs.find(ends).filter(|end| *end > place)?;
    let first = text.get(..end)?;
    let titled = first.contains([',', '/', ':', '&']) || TITLES.iter().any(|word| first.contains(word));
    (!titled).then_some(end)
}

/// "Company: Confluent"
#[cold]
fn is_labeled(sentences: &Sentences<'_>, name: &Name<'_>) -> bool {
    const LABELS: &[&str] = &["Company: ", "COMPANY: ", "company: ", "Employer: "];
    let before = sentences.slice(0, name.start);
    before.ends_with(": ") && LABELS.iter().any(|label| before.ends_with(label))
}

/// "Join GitLab,", "Docker is hiring", "At Spark, we use Kafka"
#[cold]
fn is_workplace(sentences: &Sentences<'_>, name: &Name<'_>) -> bool {
    const HIRES: &[&str] = &[" is hiring", " is looking", " is seeking", " is growing"];
    const AT: &[&str] = &["at ", "At ", "join ", "Join ", "joining ", "Joining "];
    const GOES_ON: &[&str] = &[" we ", " you ", " is "];
    let after = sentences.slice(name.end, sentences.text.len());
    if after.starts_with(" is ") && HIRES.iter().any(|hires| after.starts_with(hires)) {
        return true;
    }
    let before = sentences.slice(0, name.start);
    let ends_like_at = matches!(before.as_bytes(), [.., b't' | b'n' | b'g', b' ']);
    let at = || {
        let mut rests = AT.iter().filter_map(|word| before.strip_suffix(word));
        rests.any(|rest| !rest.ends_with(char::is_alphanumeric) && !is_skilled(rest))
    };
    let goes_on = || !after.starts_with(' ') || GOES_ON.iter().any(|word| after.starts_with(word));
    ends_like_at && at() && !after.starts_with(['-', '/']) && goes_on()
}

/// "Good at Go", and not "Engineer at Go"
fn is_skilled(before: &str) -> bool {
    const SKILLED: &[&str] = &["ood", "reat", "xpert", "killed", "etter", "roficient", "dept"];
    SKILLED.iter().any(|word| before.trim_end().ends_with(word))
}

#[cold]
fn is_listed(sentences: &Sentences<'_>, place: usize, name: &Name<'_>) -> bool {
    let neighbors = [place.checked_sub(1), Some(place + 1)];
    neighbors.into_iter().flatten().filter_map(|other| sentences.names.get(other)).any(|other| {
        let (first, second) = if other.start < name.start { (other, name) } else { (name, other) };
        other.standing == Standing::Sure && link(sentences.slice(first.end, second.start)) == Link::Listed
    })
}

/// Whether the letters around the name make it part of an address of the web or of mail.
#[cold]
fn is_address(text: &str, name: &Name<'_>) -> bool {
    /// Addresses are looked at that far on either side.
    const FAR: usize = 200;
    const DOMAINS: &[&str] = &["com", "org", "net", "io", "co", "ai", "dev", "app", "edu", "gov", "de", "uk"];
    let bytes = text.as_bytes();
    let ends = |byte: &u8| SIGNS[usize::from(*byte)] & ENDS != 0;
    let near = |at: Option<usize>| at.and_then(|at| bytes.get(at)).copied().is_some_and(hangs);
    if !near(name.start.checked_sub(1)) && !near(Some(name.end)) {
        return false;
    }
    let before = bytes.get(name.start.saturating_sub(FAR)..name.start).unwrap_or_default();
    let before = before.rsplit(ends).next().unwrap_or_default();
    let after = bytes.get(name.end..(name.end + FAR).min(bytes.len())).unwrap_or_default();
    let after = after.split(ends).next().unwrap_or_default();
    // "CI/CD" and "Go-based" have no sign that every address has.
    let is_sign = |byte: &u8| matches!(*byte, b'@' | b':' | b'.');
    if !before.iter().chain(after).any(is_sign) {
        return false;
    }
    let holds = |part: &[u8], what: &[u8]| part.windows(what.len()).any(|found| found == what);
    let domain = |part: &[u8]| {
        let mut labels = part.split(|byte| *byte == b'.');
        labels.next();
        labels.any(|label| {
            let label = label.split(|byte| !byte.is_ascii_alphanumeric()).next().unwrap_or_default();
            DOMAINS.iter().any(|known| known.as_bytes() == label)
        })
    };
    [before, after].into_iter().any(|part| holds(part, b"@") || holds(part, b"://") || holds(part, b"www."))
        || domain(before)
        || domain(after)
}
