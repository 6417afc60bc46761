//! Where the work is done: anywhere, partly or wholly at the employer's.
//!
//! Adverts often offer several. The freest one counts, because it is offered: "onsite or remote" is remote,
//! "hybrid or onsite" is hybrid. A denied one does not count: "no remote" says on site.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use super::words::{Phrases, Word, words};

/// Where the work is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum Workplace {
    /// Anywhere, or anywhere within some countries.
    Remote,
    /// Partly at the employer's.
    Hybrid,
    /// At the employer's.
    OnSite,
}

/// What a field of its own says: "hybrid", "TELECOMMUTE", "yes" to remote, "no" to it.
pub(super) fn read(field: &str) -> Option<Workplace> {
    let words = words(field);
    match words.as_slice() {
        [one] if matches!(one.folded.as_str(), "yes" | "true" | "1" | "oui" | "si" | "ja") => {
            Some(Workplace::Remote)
        }
        [one] if matches!(one.folded.as_str(), "no" | "false" | "0" | "non" | "nein" | "none") => {
            Some(Workplace::OnSite)
        }
        words => offered(words),
    }
}

/// The freest workplace the words offer.
pub(super) fn offered(words: &[Word<'_>]) -> Option<Workplace> {
    let mut freest = None;
    let mut at = 0;
    while let Some(rest) = words.get(at..).filter(|rest| !rest.is_empty()) {
        let Some((length, workplace)) = name_at(rest) else {
            at += 1;
            continue;
        };
        freest = Some(freest.map_or(workplace, |known: Workplace| known.min(workplace)));
        at += length;
    }
    freest
}

/// The name of a workplace the words begin with, and how many words it has.
pub(super) fn name_at(words: &[Word<'_>]) -> Option<(usize, Workplace)> {
    if let Some(first) = words.first().filter(|word| !word.folded.is_ascii()) {
        return (first.folded.contains("远程")
            || first.folded.contains("リモート")
            || first.folded.contains("재택"))
        .then_some((1, Workplace::Remote));
    }
    let (length, workplace) = NAMES.at(words)?;
    if workplace == Workplace::Remote && words.get(length..).is_some_and(is_some_days) {
        return Some((length, Workplace::Hybrid));
    }
    // "Remote: no", "remote not possible".
    let denied = workplace == Workplace::Remote
        && words.get(length).is_some_and(|next| {
            next.folded == "no" && matches!(next.mark, ':' | '=' | '-' | '?') && words.len() == length + 1
                || next.folded == "not" && next.mark == ' '
        });
    Some(if denied { (length + 1, Workplace::OnSite) } else { (length, workplace) })
}

/// Whether the words say on how few days of a week: "1-2x a week", "2 days a week".
fn is_some_days(words: &[Word<'_>]) -> bool {
    const NEAR: usize = 5;
    let few = words.first().is_some_and(|first| {
        matches!(first.mark, ' ' | '(')
            && matches!(first.folded.as_str(), "1" | "2" | "3" | "1x" | "2x" | "3x")
    });
    few && words.iter().take(NEAR).any(|word| matches!(word.folded.as_str(), "week" | "wk"))
        && !words.iter().take(NEAR).any(|word| word.folded.starts_with("hour"))
}

/// What the body of an advert, in lower case, says plainly of the workplace.
///
/// Only words that can hardly mean anything else are taken; an advert that says "our remote team" says
/// nothing of the job.
pub(super) fn in_text(lower: &str) -> Option<Workplace> {
    let around = |sign: &str, plain: &[(&str, &str, Workplace)]| {
        lower.match_indices(sign).find_map(|(at, _)| {
            let (before, after) = (lower.get(..at)?, lower.get(at + sign.len()..)?);
            let told = plain.iter().find(|(lead, tail, _)| before.ends_with(lead) && after.starts_with(tail));
            told.map(|(_, _, workplace)| if is_denied(before) { Workplace::OnSite } else { *workplace })
        })
    };
    around("#li-", &TAGS).or_else(|| around("remote", &REMOTELY)).or_else(|| around("hybrid", &HYBRIDLY))
}

/// Whether the words right before deny what follows: "we do not have any remote positions".
fn is_denied(before: &str) -> bool {
    const NEAR: usize = 30;
    let from = (before.len().saturating_sub(NEAR)..=before.len()).find(|&at| before.is_char_boundary(at));
    let near = from.and_then(|from| before.get(from..)).unwrap_or_default();
    let clause = near.rsplit(['.', ',', ';', '\n', '(']).next().unwrap_or_default();
    ["not ", "n't ", "cannot ", "unfortunately"].iter().any(|word| clause.contains(word))
}

/// Tags of a large job board, behind `#LI-`.
const TAGS: [(&str, &str, Workplace); 3] =
    [("", "remote", Workplace::Remote), ("", "hybrid", Workplace::Hybrid), ("", "onsite", Workplace::OnSite)];
/// What stands before and after "remote" where it is said plainly; denials first.
const REMOTELY: [(&str, &str, Workplace); 15] = [
    ("no ", "", Workplace::OnSite),
    ("not ", "", Workplace::OnSite),
    ("not a ", "", Workplace::OnSite),
    ("", ": no", Workplace::OnSite),
    ("", ": yes", Workplace::Remote),
    ("fully ", "", Workplace::Remote),
    ("fully-", "", Workplace::Remote),
    ("100% ", "", Workplace::Remote),
    ("", " position", Workplace::Remote),
    ("", " role", Workplace::Remote),
    ("", " ok", Workplace::Remote),
    ("", " is ok", Workplace::Remote),
    ("", " is fine", Workplace::Remote),
    ("", " welcome", Workplace::Remote),
    ("work ", "ly from", Workplace::Remote),
];
/// The same for "hybrid".
const HYBRIDLY: [(&str, &str, Workplace); 4] = [
    ("", " role", Workplace::Hybrid),
    ("", " position", Workplace::Hybrid),
    ("", " work", Workplace::Hybrid),
    ("", " bas", Workplace::Hybrid),
];

static NAMES: LazyLock<Phrases<Workplace>> = LazyLock::new(|| {
    Phrases::of_lists(&[
        (Workplace::Remote, REMOTE),
        (Workplace::Hybrid, HYBRID),
        (Workplace::OnSite, ON_SITE),
    ])
});

const REMOTE: &str = "\
    remote, remotes, remotely, fully remote, full remote, 100% remote, remote ok, remote okay, \
    remote possible, remote only, remote first, remote available, remote allowed, remote welcome, \
    remote friendly, all remote, remote work, telecommute, telecommuting, telework, work from home, \
    work from anywhere, wfh, home based, homeoffice moglich, teletravail, teletrabajo, remoto, remota, \
    a distance, ortsunabhangig, distributed team, distributed teams, fully distributed, anywhere, worldwide, remote worldwide, \
    remote anywhere, onsite or remote, home office possible, remote global, global remote";
const HYBRID: &str = "\
    hybrid, hybride, hibrido, hybrid remote, remote hybrid, partly remote, partially remote, \
    partial remote, part remote, some remote, semi remote, half remote, occasional remote, \
    remote flexible, flexible remote, remote days, home office, homeoffice, mostly remote, \
    limited remote, occasionally remote, mostly onsite, remote partial, onsite with remote, \
    hybrid onsite, onsite hybrid";
const ON_SITE: &str = "\
    onsite, on site, on site only, onsite only, in office, inoffice, in person, in house, inhouse, \
    vor ort, prasenz, presencial, sur site, local only, no remote, no remotes, not remote, non remote, \
    no remote work, no telecommute, no telecommuting, sorry no remote, no wfh, office based, locals only, \
    on premise, on location, at office, office only, not remotely, no remote please, remote no, local";

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(field: &str, expected: Option<Workplace>) {
        assert_eq!(read(field), expected, "{field:?}");
    }

    #[test]
    fn the_freest_offer_counts() {
        check("Onsite or REMOTE", Some(Workplace::Remote));
        check("ONSITE & REMOTE (EU)", Some(Workplace::Remote));
        check("On-site (hybrid)", Some(Workplace::Hybrid));
        check("ONSITE/HYBRID Preferred, Remote Available", Some(Workplace::Remote));
        check("ONSITE w partly remote", Some(Workplace::Hybrid));
        check("in-office", Some(Workplace::OnSite));
        check("WFH 1-2x a week", Some(Workplace::Hybrid));
        check("Remote, 4 days a week", Some(Workplace::Remote));
    }

    #[test]
    fn what_is_denied_does_not_count() {
        for field in [
            "No Remote",
            "not remote",
            "Remote: no",
            "(Sorry no remote!!)",
            "non-remote",
            "remote not possible",
            "no",
            "ONSITE, no remote",
        ] {
            check(field, Some(Workplace::OnSite));
        }
    }

    #[test]
    fn fields_of_many_sources_are_understood() {
        check("TELECOMMUTE", Some(Workplace::Remote));
        check("true", Some(Workplace::Remote));
        check("yes", Some(Workplace::Remote));
        check("hybrid", Some(Workplace::Hybrid));
        check("远程", Some(Workplace::Remote));
        check("Vor Ort", Some(Workplace::OnSite));
        check("unknown", None);
        check("", None);
    }

    #[test]
    fn a_text_must_say_it_plainly() {
        assert_eq!(in_text("this is a hybrid role, three days a week"), Some(Workplace::Hybrid));
        assert_eq!(in_text("sorry, no remote."), Some(Workplace::OnSite));
        assert_eq!(in_text("#li-remote"), Some(Workplace::Remote));
        assert_eq!(in_text("we do not have any remote positions at this time"), Some(Workplace::OnSite));
        assert_eq!(in_text("our remote team uses remote procedure calls"), None);
    }
}
