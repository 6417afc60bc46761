//! For whom a job is, from its title, a field of its own or the years of experience asked for.
//!
//! Titles speak first. Where one names several ("Senior/Staff Engineer", "mid to senior"), the lowest counts,
//! because that person is welcome; where one word only adds to another ("Senior Engineering Manager"), the
//! highest does. Years alone: below two is a beginner, two to four some experience, five and more a senior:
//! our own rule, after what job boards print beside their levels.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use super::words::{Phrases, Word, listed, words};

/// For whom a posting is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum Seniority {
    /// Interns and trainees.
    Intern,
    /// Beginners.
    Junior,
    /// Some years of experience.
    Mid,
    /// Seniors.
    Senior,
    /// Staff, principal, lead and architect.
    Staff,
    /// Managers, directors, heads and chiefs.
    Management,
}

/// What a title says.
pub(super) fn in_title(title: &str) -> Option<Seniority> {
    of_words(&words(title))
}

/// What a field of its own says, in words or in years.
pub(super) fn read(field: &str) -> Option<Seniority> {
    in_title(field).or_else(|| first_number(field).map(of_years))
}

/// What the years of experience a text asks for say: the most of those it names.
pub(super) fn in_text(lower: &str) -> Option<Seniority> {
    let most = lower
        .match_indices("year")
        .chain(lower.match_indices("年"))
        .filter_map(|(at, sign)| asked_years(lower, at, sign.len()))
        .max()?;
    Some(of_years(most))
}

const fn of_years(years: u32) -> Seniority {
    match years {
        0..2 => Seniority::Junior,
        2..5 => Seniority::Mid,
        _ => Seniority::Senior,
    }
}

fn of_words(words: &[Word<'_>]) -> Option<Seniority> {
    let mut found: Option<(Seniority, usize)> = None;
    let mut at = 0;
    while let Some(rest) = words.get(at..).filter(|rest| !rest.is_empty()) {
        let (length, level) = level_at(words, at);
        if let Some(level) = level {
            found = Some(match found {
                None => (level, at + length),
                Some((known, end)) if are_alternatives(words, end, at) => (known.min(level), at + length),
                // A second job of the same line says nothing of the first.
                Some((known, end))
                    if rest.first().is_some_and(|word| matches!(word.mark, ',' | ';' | '|' | '/' | '&')) =>
                {
                    (known, end)
                }
                Some((known, _)) => (known.max(level), at + length),
            });
        }
        at += length.max(1);
    }
    found.map(|(level, _)| level)
}

/// The level a word says, with what stands beside it taken into account, and how many words that took.
fn level_at(words: &[Word<'_>], at: usize) -> (usize, Option<Seniority>) {
    let Some(rest) = words.get(at..) else { return (1, None) };
    let Some(first) = rest.first() else { return (1, None) };
    if !first.folded.is_ascii()
        && let Some((_, level)) = INSIDE.iter().find(|(name, _)| first.folded.contains(name))
    {
        return (1, *level);
    }
    let Some((length, sense)) = WORDS.at(rest) else { return (1, None) };
    let before = at.checked_sub(1).and_then(|before| words.get(before)).filter(|_| first.mark == ' ');
    let level = match sense {
        Sense::Level(level) => Some(level),
        Sense::Nothing => None,
        // Product managers and the like manage things, not people.
        Sense::Manager => {
            let of_things =
                before.is_some_and(|before| listed(OF_THINGS).any(|thing| thing == before.folded));
            (!of_things).then_some(Seniority::Management)
        }
        // "Engineer II" is a level; "World War II" is not a title.
        Sense::Step(level) => {
            before.is_some_and(|before| listed(STEPPED).any(|noun| noun == before.folded)).then_some(level)
        }
    };
    (length, level)
}

/// Whether between two levels only "or", "to", "/" and the like stand.
fn are_alternatives(words: &[Word<'_>], end: usize, at: usize) -> bool {
    let between = words.get(end..at).unwrap_or_default();
    let joined = words.get(at).is_some_and(|word| matches!(word.mark, '/' | ',' | '&' | '-' | '+' | '|'));
    let hyphen = between.is_empty()
        && words.get(at).zip(end.checked_sub(1).and_then(|last| words.get(last))).is_some_and(
            |(word, last)| word.start == last.end + 1 && word.mark == ' ' && !word.text.is_empty(),
        );
    let words_only = between.iter().all(|word| {
        matches!(word.folded.as_str(), "or" | "to" | "and" | "level" | "oder" | "bis" | "ou" | "und" | "a")
    });
    words_only && (!between.is_empty() || joined || hyphen && is_pair(words, end, at))
}

/// "mid-senior" is a pair of levels; "senior staff" is one.
fn is_pair(words: &[Word<'_>], end: usize, at: usize) -> bool {
    let is = |place: Option<usize>, names: &[&str]| {
        place.and_then(|place| words.get(place)).is_some_and(|word| names.contains(&word.folded.as_str()))
    };
    is(end.checked_sub(1), &["mid", "junior", "jr", "entry", "medior"])
        && is(Some(at), &["senior", "sr", "mid", "level"])
}

/// The years of experience that "year" at `at` belongs to, when the words around it ask for them.
fn asked_years(lower: &str, at: usize, sign: usize) -> Option<u32> {
    let lead = lower.get(..at)?;
    let lead =
        lead.get((lead.len().saturating_sub(60)..=lead.len()).find(|&at| lead.is_char_boundary(at))?..)?;
    let number = lead.trim_end_matches([' ', '+', '-', '–', '\u{a0}']);
    let number = number.strip_suffix("plus").map_or(number, str::trim_end);
    let digits = number.bytes().rev().take_while(u8::is_ascii_digit).count();
    let upper: u32 = number.get(number.len() - digits..)?.parse().ok()?;
    let before = number.get(..number.len() - digits)?;
    // Of a range the lower end is asked for.
    let ranged = before.trim_end_matches([' ', '-', '–', '~', '+']);
    let ranged = ranged.strip_suffix(" to").unwrap_or(ranged);
    let more = ranged.bytes().rev().take_while(u8::is_ascii_digit).count();
    let lower_end = ranged
        .get(ranged.len() - more..)
        .and_then(|digits| digits.parse().ok())
        .filter(|low| *low < upper && more < 3 && ranged.len() < before.len());
    let years = lower_end.unwrap_or(upper);
    let behind = lower.get(at + sign..)?;
    let behind = behind.get(..(0..=behind.len().min(50)).rev().find(|&at| behind.is_char_boundary(at))?)?;
    let behind = behind.split(['\n', ';', '。']).next().unwrap_or_default();
    let about = [
        "experience",
        "exp.",
        "programming",
        "developing",
        "development",
        "professional",
        "writing",
        "building",
        "working",
        "of software",
        "industry",
        "经验",
        "工作",
        "以上",
    ];
    let sentence = before.rsplit(['\n', '.', ';', '!', '•']).next().unwrap_or_default();
    let own = [
        "we ",
        "we'",
        "our ",
        "founded",
        "over the",
        "the company",
        "years ago",
        "combined",
        "team ha",
        "for over",
        "last ",
    ];
    let asked =
        about.iter().any(|word| behind.contains(word)) && !own.iter().any(|word| sentence.contains(word));
    (asked && years <= 15).then_some(years)
}

fn first_number(field: &str) -> Option<u32> {
    let begin = field.find(|c: char| c.is_ascii_digit())?;
    let rest = field.get(begin..)?;
    rest.get(..rest.bytes().take_while(u8::is_ascii_digit).count())?.parse().ok().filter(|years| *years <= 40)
}

/// What a word of a title says of its level.
#[derive(Debug, Clone, Copy)]
enum Sense {
    Level(Seniority),
    Manager,
    Step(Seniority),
    Nothing,
}

const OF_THINGS: &str = "\
    product, project, program, programme, account, accounts, community, marketing, office, content, \
    campaign, media, success, customer, partner, partnership, partnerships, relationship, relations, \
    brand, social, event, events, release, case, risk, data, portfolio, delivery, territory, growth, \
    channel, protection, facilities, property, category, study, trial, database, acquisition, \
    recruitment, talent, sales, alliances, projects, alliance, implementation, development, support, \
    technical, scheme, asset, fund, affairs, design, experience";

const STEPPED: &str = "\
    engineer, developer, analyst, scientist, designer, programmer, administrator, technician, tester, \
    architect, specialist, consultant, representative, swe, sde";

/// Words inside writing without spaces; the first that fits counts.
const INSIDE: &[(&str, Option<Seniority>)] = &[
    ("实习", Some(Seniority::Intern)),
    ("应届", Some(Seniority::Junior)),
    ("校招", Some(Seniority::Junior)),
    ("校园招聘", Some(Seniority::Junior)),
    ("初级", Some(Seniority::Junior)),
    ("初中级", Some(Seniority::Junior)),
    ("中级", Some(Seniority::Mid)),
    ("中高级", Some(Seniority::Mid)),
    ("总监", Some(Seniority::Management)),
    ("高级", Some(Seniority::Senior)),
    ("资深", Some(Seniority::Senior)),
    ("专家", Some(Seniority::Staff)),
    ("架构师", Some(Seniority::Staff)),
    ("首席", Some(Seniority::Staff)),
    ("技术经理", Some(Seniority::Management)),
    ("研发经理", Some(Seniority::Management)),
    ("负责人", Some(Seniority::Management)),
    ("主管", Some(Seniority::Management)),
    ("인턴", Some(Seniority::Intern)),
    ("신입", Some(Seniority::Junior)),
    ("시니어", Some(Seniority::Senior)),
    ("старший", Some(Seniority::Senior)),
    ("младший", Some(Seniority::Junior)),
    ("ведущий", Some(Seniority::Staff)),
    ("руководитель", Some(Seniority::Management)),
];

static WORDS: LazyLock<Phrases<Sense>> = LazyLock::new(|| {
    Phrases::of_lists(&[
        (Sense::Level(Seniority::Intern), INTERN),
        (Sense::Level(Seniority::Junior), JUNIOR),
        (Sense::Level(Seniority::Mid), MID),
        (Sense::Level(Seniority::Senior), SENIOR),
        (Sense::Level(Seniority::Staff), STAFF),
        (Sense::Level(Seniority::Management), MANAGEMENT),
        (Sense::Manager, "manager, managers, mgr"),
        (Sense::Step(Seniority::Junior), "i, 1"),
        (Sense::Step(Seniority::Mid), "ii, 2"),
        (Sense::Step(Seniority::Senior), "iii, 3, iv, 4"),
        (Sense::Nothing, NOTHING),
    ])
});

const INTERN: &str = "\
    intern, interns, internship, internships, trainee, apprentice, apprenticeship, co op, praktikant, \
    praktikantin, praktikum, werkstudent, werkstudentin, working student, auszubildender, stagiaire, \
    alternant, alternance, becario, becaria, practicas, estagiario, tirocinante, student, thuc tap sinh";
const JUNIOR: &str = "\
    junior, juniors, jr, entry level, entry, graduate, graduates, new grad, new grads, newgrad, beginner, \
    berufseinsteiger, berufsanfanger, debutant, debutante, recent graduate, university graduate, \
    early career, nachwuchs, associate software engineer, associate engineer, associate developer, \
    associate product manager, junior level";
const MID: &str = "\
    mid, mid level, midlevel, middle, intermediate, medior, confirme, confirmee, experienced, \
    berufserfahren, mid weight, midweight, semi senior, pleno";
const SENIOR: &str = "\
    senior, seniors, sr, snr, sen, seniorentwickler, experimente, experimentee, expert, experto, \
    erfahren, erfahrener, senior level, sr level";
const STAFF: &str = "\
    staff, principal, lead, leads, leader, tech lead, team lead, architect, architects, architekt, \
    architektin, architecte, arquitecto, arquitecta, distinguished, fellow, senior staff, teamleiter, \
    teamlead, techlead";
const MANAGEMENT: &str = "\
    director, directors, directeur, directrice, head, head of, vp, vice president, svp, evp, avp, chief, \
    chief of staff, cto, ceo, coo, cfo, cio, cpo, cmo, ciso, vpe, president, engineering manager, \
    engineering managers, development manager, design manager, data engineering manager, \
    technical manager, support manager, sales manager, sales director, em, team manager, leiter, \
    leiterin, abteilungsleiter, geschaftsfuhrer, jefe, jefa, gerente, responsable, executive, \
    senior manager, general manager, managing director, cofounder, co founder, hiring manager, \
    truong phong";
const NOTHING: &str = "\
    technical staff, member of technical staff, members of technical staff, mts, staff accountant, \
    lead generation, lead gen, account executive, account executives, executive assistant, \
    sales executive, marketing executive, assistant to the, headless, mid market, mid size, \
    student success, executive protection, executive recruiter, to the ceo, research fellow, \
    postdoctoral fellow, product lead generation, landscape architect, lead time, associate director, \
    executive search";

#[cfg(test)]
mod tests {
    use super::*;
    use Seniority::{Intern, Junior, Management, Mid, Senior, Staff};

    #[track_caller]
    fn check(title: &str, expected: Option<Seniority>) {
        assert_eq!(in_title(title), expected, "{title:?}");
    }

    #[test]
    fn a_title_names_its_level() {
        for (title, level) in [
            ("Software Engineer Intern", Intern),
            ("Business Intelligence Engineer Co-Op", Intern),
            ("Werkstudent (m/w/d) Softwareentwicklung", Intern),
            ("Développeur stagiaire", Intern),
            ("前端开发实习生", Intern),
            ("Junior Developer", Junior),
            ("Graduate Engineer", Junior),
            ("Entry-level Analyst", Junior),
            ("Software Engineer I", Junior),
            ("初级测试工程师", Junior),
            ("Mid-level Engineer", Mid),
            ("Software Engineer II – Growth", Mid),
            ("Développeur confirmé", Mid),
            ("Sr. Rails Engineer", Senior),
            ("SENIOR Account Manager", Senior),
            ("Senior Product Manager", Senior),
            ("高级/资深前端开发工程师", Senior),
            ("Staff Software Engineer", Staff),
            ("Senior Staff Engineer", Staff),
            ("Tech Lead", Staff),
            ("Solutions Architect", Staff),
            ("无线技术专家", Staff),
            ("Engineering Manager", Management),
            ("Senior Engineering Manager", Management),
            ("Head of Data", Management),
            ("VP of Engineering", Management),
            ("Chief of Staff, Engineering", Management),
            ("CTO", Management),
            ("Manager, Platform", Management),
            ("产品总监", Management),
            ("Abteilungsleiter IT", Management),
        ] {
            check(title, Some(level));
        }
    }

    #[test]
    fn of_several_levels_the_lowest_is_welcome() {
        check("Senior/Staff Engineer", Some(Senior));
        check("Mid to Senior Developer", Some(Mid));
        check("Junior or Senior Engineer", Some(Junior));
        check("Mid-Senior Engineer", Some(Mid));
        check("Senior Engineer, Engineering Manager", Some(Senior));
    }

    #[test]
    fn many_titles_name_none() {
        for title in [
            "Software Engineer",
            "Product Manager",
            "Customer Success Manager",
            "Member of Technical Staff",
            "Account Executive",
            "Lead Generation Specialist",
            "Founding Engineer",
            "Henry I Museum",
            "产品经理",
            "",
        ] {
            check(title, None);
        }
    }

    #[test]
    fn a_field_may_tell_years() {
        assert_eq!(read("De 3 à 5 ans"), Some(Mid));
        assert_eq!(read("De 10 à 20 ans"), Some(Senior));
        assert_eq!(read("0-1 years"), Some(Junior));
        assert_eq!(read("Mid-Senior level"), Some(Mid));
        assert_eq!(read("Entry level"), Some(Junior));
        assert_eq!(read("Not Applicable"), None);
    }

    #[test]
    fn a_text_may_ask_for_years() {
        assert_eq!(in_text("you have 5+ years of experience in python"), Some(Senior));
        assert_eq!(in_text("2-4 years of professional experience"), Some(Mid));
        assert_eq!(
            in_text(
                "minimum of 8+ years of software development experience with 3+ years of management experience"
            ),
            Some(Senior)
        );
        assert_eq!(in_text("1+ year experience"), Some(Junior));
        assert_eq!(in_text("具有 3 年以上工作经验"), Some(Mid));
        assert_eq!(in_text("we have over 20 years of experience"), None);
        assert_eq!(in_text("our founders bring 12 years of experience"), None);
        assert_eq!(in_text("founded 3 years ago"), None);
        assert_eq!(in_text("in 2015 we grew"), None);
    }
}
