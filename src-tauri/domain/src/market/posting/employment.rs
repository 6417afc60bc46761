//! Which sort of contract a job has.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use super::words::{Phrases, Word, words};

/// The sort of contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum Employment {
    /// Full time, for good.
    FullTime,
    /// Part time.
    PartTime,
    /// For a time or by the job.
    Contract,
    /// An internship.
    Internship,
}

/// The sort of contract that fields of their own name: the first that is understood.
pub(super) fn read(fields: &[String]) -> Option<Employment> {
    fields.iter().find_map(|field| first(&words(field)))
}

/// The first sort of contract that words name.
pub(super) fn first(words: &[Word<'_>]) -> Option<Employment> {
    let mut at = 0;
    while let Some(rest) = words.get(at..).filter(|rest| !rest.is_empty()) {
        if let Some((_, employment)) = name_at(rest) {
            return Some(employment);
        }
        at += 1;
    }
    None
}

/// The name of a contract the words begin with, and how many words it has.
pub(super) fn name_at(words: &[Word<'_>]) -> Option<(usize, Employment)> {
    if let Some(first) = words.first().filter(|word| !word.folded.is_ascii()) {
        return INSIDE
            .iter()
            .find(|(name, _)| first.folded.contains(name))
            .map(|(_, employment)| (1, *employment));
    }
    NAMES.at(words)
}

/// Names that stand inside words of a script without spaces.
const INSIDE: [(&str, Employment); 7] = [
    ("实习", Employment::Internship),
    ("兼职", Employment::PartTime),
    ("全职", Employment::FullTime),
    ("外包", Employment::Contract),
    ("正社員", Employment::FullTime),
    ("정규직", Employment::FullTime),
    ("인턴", Employment::Internship),
];

static NAMES: LazyLock<Phrases<Employment>> = LazyLock::new(|| {
    Phrases::of_lists(&[
        (Employment::FullTime, FULL_TIME),
        (Employment::PartTime, PART_TIME),
        (Employment::Contract, CONTRACT),
        (Employment::Internship, INTERNSHIP),
    ])
});

const FULL_TIME: &str = "\
    full time, fulltime, full_time, ft, permanent, perm, salaried, vollzeit, festanstellung, unbefristet, \
    temps plein, cdi, tiempo completo, jornada completa, indefinido, tempo integral, tempo pieno, \
    voltijd, regular, full time employee, full time permanent, permanent full time, full time position, \
    fulltime position";
const PART_TIME: &str = "\
    part time, parttime, part_time, teilzeit, temps partiel, tiempo parcial, media jornada, meio periodo, \
    deeltijd, werkstudent, werkstudentin, working student, working students, minijob";
const CONTRACT: &str = "\
    contract, contractor, contractors, contracting, contracts, freelance, freelancer, freelancers, \
    temporary, temp, fixed term, befristet, freiberuflich, cdd, contrato temporal, autonomo, 1099, c2c, \
    corp to corp, consulting contract, full time contract, fulltime contract, part time contract, \
    full time contractor, contract to hire, contract full time, full time freelance, interim, per_diem, \
    per diem, short term";
const INTERNSHIP: &str = "\
    intern, interns, internship, internships, co op, coop, praktikum, praktikant, praktikantin, stage, \
    stagiaire, alternance, becario, practicas, estagio, tirocinio, apprenticeship, ausbildung, trainee, \
    traineeship, summer intern, summer internship, part time internship, full time internship, \
    full time intern";

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(field: &str, expected: Option<Employment>) {
        assert_eq!(read(&[field.to_owned()]), expected, "{field:?}");
    }

    #[test]
    fn spellings_of_a_contract_are_one() {
        for field in [
            "full-time",
            "FULL_TIME",
            "Fulltime",
            "Full Time",
            "Permanent",
            "CDI",
            "Vollzeit",
            "Festanstellung (unbefristet)",
            "全职",
        ] {
            check(field, Some(Employment::FullTime));
        }
        for field in ["PART_TIME", "Part-time", "Teilzeit", "temps partiel", "兼职", "Werkstudent"] {
            check(field, Some(Employment::PartTime));
        }
        for field in [
            "CONTRACTOR",
            "Contract",
            "Freelance",
            "TEMPORARY",
            "CDD",
            "Contract to Hire",
            "Full-time contract",
        ] {
            check(field, Some(Employment::Contract));
        }
        for field in ["INTERN", "Internship", "Praktikum", "stage", "实习生", "Co-op"] {
            check(field, Some(Employment::Internship));
        }
    }

    #[test]
    fn the_first_one_counts() {
        check("Full-time or contract", Some(Employment::FullTime));
        check("Contract (potential for full-time)", Some(Employment::Contract));
    }

    #[test]
    fn other_words_name_no_contract() {
        for field in ["", "OTHER", "FRONTEND_DEVELOPER", "Berlin", "time"] {
            check(field, None);
        }
    }
}
