//! Lines of a text that begin with what they are about: "Location: Berlin", "Salary: 60k", "薪资：20K".

/// What is known of an advert from its labelled lines, as written; the first of each kind counts.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Labels<'a> {
    pub(super) title: Option<&'a str>,
    pub(super) company: Option<&'a str>,
    pub(super) place: Option<&'a str>,
    pub(super) pay: Option<&'a str>,
    pub(super) employment: Option<&'a str>,
    pub(super) workplace: Option<&'a str>,
    pub(super) seniority: Option<&'a str>,
    pub(super) posted: Option<&'a str>,
    pub(super) closes: Option<&'a str>,
}

/// How many lines are looked at: labels stand at the beginning or the end of the facts, seldom later.
const LINES: usize = 80;
/// The longest value of a label in bytes; what is longer is a sentence.
const LONGEST: usize = 120;

impl<'a> Labels<'a> {
    /// The labelled lines of a text.
    pub(super) fn of(text: &'a str) -> Self {
        let mut labels = Self::default();
        for line in text.lines().take(LINES) {
            let Some((name, value)) = label(line) else { continue };
            let Some(kind) = kind(name) else { continue };
            let slot = match kind {
                Kind::Title => &mut labels.title,
                Kind::Company => &mut labels.company,
                Kind::Place => &mut labels.place,
                Kind::Pay => &mut labels.pay,
                Kind::Employment => &mut labels.employment,
                Kind::Workplace => &mut labels.workplace,
                Kind::Seniority => &mut labels.seniority,
                Kind::Posted => &mut labels.posted,
                Kind::Closes => &mut labels.closes,
            };
            *slot = slot.or(Some(value));
        }
        labels
    }
}

/// The name and the value of a labelled line.
fn label(line: &str) -> Option<(&str, &str)> {
    const NAME: usize = 40;
    let head = line.get(..(0..=NAME.min(line.len())).rev().find(|&end| line.is_char_boundary(end))?)?;
    let end = head.find([':', '：'])?;
    let name = line.get(..end)?.trim_matches(is_ornament);
    let value = line.get(end..)?.trim_start_matches([':', '：']).trim_matches(is_ornament);
    (!value.is_empty() && value.len() <= LONGEST && !value.starts_with("//")).then_some((name, value))
}

fn is_ornament(c: char) -> bool {
    c.is_whitespace() || matches!(c, '*' | '#' | '-' | '_' | '>' | '•' | '·' | '=' | '【' | '】' | '`')
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Title,
    Company,
    Place,
    Pay,
    Employment,
    Workplace,
    Seniority,
    Posted,
    Closes,
}

fn kind(name: &str) -> Option<Kind> {
    const NAMES: [(&str, Kind); 69] = [
        ("title", Kind::Title),
        ("job title", Kind::Title),
        ("position", Kind::Title),
        ("position title", Kind::Title),
        ("role", Kind::Title),
        ("stelle", Kind::Title),
        ("poste", Kind::Title),
        ("puesto", Kind::Title),
        ("岗位", Kind::Title),
        ("职位", Kind::Title),
        ("招聘岗位", Kind::Title),
        ("岗位名称", Kind::Title),
        ("职位名称", Kind::Title),
        ("company", Kind::Company),
        ("company name", Kind::Company),
        ("employer", Kind::Company),
        ("organization", Kind::Company),
        ("unternehmen", Kind::Company),
        ("entreprise", Kind::Company),
        ("empresa", Kind::Company),
        ("公司", Kind::Company),
        ("公司名称", Kind::Company),
        ("location", Kind::Place),
        ("locations", Kind::Place),
        ("loc", Kind::Place),
        ("job location", Kind::Place),
        ("position location", Kind::Place),
        ("work location", Kind::Place),
        ("where", Kind::Place),
        ("ort", Kind::Place),
        ("standort", Kind::Place),
        ("arbeitsort", Kind::Place),
        ("lieu", Kind::Place),
        ("localisation", Kind::Place),
        ("ubicación", Kind::Place),
        ("工作地点", Kind::Place),
        ("地点", Kind::Place),
        ("base", Kind::Place),
        ("办公地点", Kind::Place),
        ("城市", Kind::Place),
        ("地址", Kind::Place),
        ("工作城市", Kind::Place),
        ("salary", Kind::Pay),
        ("salary range", Kind::Pay),
        ("compensation", Kind::Pay),
        ("pay", Kind::Pay),
        ("pay range", Kind::Pay),
        ("base salary", Kind::Pay),
        ("remuneration", Kind::Pay),
        ("gehalt", Kind::Pay),
        ("salaire", Kind::Pay),
        ("salario", Kind::Pay),
        ("薪资", Kind::Pay),
        ("薪资范围", Kind::Pay),
        ("薪资待遇", Kind::Pay),
        ("薪酬", Kind::Pay),
        ("月薪", Kind::Pay),
        ("待遇", Kind::Pay),
        ("employment type", Kind::Employment),
        ("job type", Kind::Employment),
        ("contract", Kind::Employment),
        ("type", Kind::Employment),
        ("remote", Kind::Workplace),
        ("workplace", Kind::Workplace),
        ("workplace type", Kind::Workplace),
        ("experience level", Kind::Seniority),
        ("seniority level", Kind::Seniority),
        ("date posted", Kind::Posted),
        ("application deadline", Kind::Closes),
    ];
    let name = name.to_lowercase();
    NAMES.iter().find(|(known, _)| *known == name).map(|(_, kind)| *kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labelled_lines_are_found_by_their_names() {
        let text = "TITLE: Engineering Manager\nCOMPANY: Acme\nLOC: Remote, Ontario, Canada\n\nAbout us: we build things\n* **Salary:** $120k\n薪资：15~25K, 14薪\n";
        let labels = Labels::of(text);
        assert_eq!(labels.title, Some("Engineering Manager"));
        assert_eq!(labels.company, Some("Acme"));
        assert_eq!(labels.place, Some("Remote, Ontario, Canada"));
        assert_eq!(labels.pay, Some("$120k"), "the first of a kind counts");
    }

    #[test]
    fn sentences_and_links_are_no_values() {
        assert_eq!(Labels::of("location: //example.org\nsalary:\nWe say: title: x"), Labels::default());
        assert_eq!(Labels::of(&format!("Location: {}", "far ".repeat(50))), Labels::default());
    }
}
