//! What is a job title: the words that name a profession, and a title without what does not belong to it.

use std::sync::LazyLock;

use super::words::{self, Phrases, Word, fold, words};

/// What the words of a part of a line look like, seen as a title.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Likeness {
    /// They name a profession: "Senior Backend Engineer".
    Profession,
    /// They name a field of work and nothing else: "Backend", "Data Science".
    Field,
    /// They name neither.
    Neither,
}

/// What words look like, seen as a title.
pub(super) fn likeness(words: &[Word<'_>]) -> Likeness {
    if (0..words.len()).any(|at| words.get(at..).is_some_and(|rest| profession_at(rest).is_some())) {
        return Likeness::Profession;
    }
    let fields: Option<Vec<Likeness>> = words.iter().map(|word| FIELDS.word(&word.folded)).collect();
    fields.filter(|fields| fields.contains(&Likeness::Field)).map_or(Likeness::Neither, |_| Likeness::Field)
}

/// Whether the last word names a profession, as in most titles of English and Chinese.
pub(super) fn ends_in_profession(words: &[Word<'_>]) -> bool {
    let steps = ["i", "ii", "iii", "iv", "1", "2", "3"];
    let end =
        words.len() - usize::from(words.last().is_some_and(|last| steps.contains(&last.folded.as_str())));
    (1..=3).any(|length| {
        end.checked_sub(length)
            .and_then(|from| words.get(from..end))
            .is_some_and(|tail| profession_at(tail) == Some(length))
    })
}

/// How many words name the profession the words begin with.
pub(super) fn profession_at(words: &[Word<'_>]) -> Option<usize> {
    let first = words.first()?.folded.as_str();
    if let Some((length, ())) = PROFESSIONS.at(words) {
        return Some(length);
    }
    let compound = if first.is_ascii() {
        first.len() > 8 && ENDINGS.iter().any(|ending| first.ends_with(ending))
    } else {
        INSIDE.iter().any(|part| first.contains(part))
    };
    compound.then_some(1)
}

/// A title without marks of gender, numbers of the advert and loose punctuation.
pub(super) fn cleaned(title: &str) -> String {
    const AROUND: &str = "-–—,;:|/*#=_.!>\"“”·•&、，：";
    let mut text = String::with_capacity(title.len());
    let mut rest = title;
    while let Some(open) = rest.find(['(', '（', '[']) {
        let close = rest
            .get(open..)
            .and_then(|opened| opened.find([')', '）', ']']))
            .map_or(rest.len(), |close| open + close);
        let after = close + rest.get(close..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        let group = rest.get(open..after).unwrap_or_default();
        let inside = group.trim_matches(['(', '（', '[', ')', '）', ']']);
        text.push_str(rest.get(..open).unwrap_or_default());
        if !is_gender(inside) && close < rest.len() && !inside.trim().is_empty() {
            text.push_str(group);
        }
        rest = rest.get(after..).unwrap_or_default();
    }
    text.push_str(rest);
    let kept: Vec<&str> = text.split_whitespace().filter(|word| !is_gender(word)).collect();
    let mut text = kept.join(" ");
    let number = text
        .rsplit(' ')
        .next()
        .is_some_and(|last| last.len() >= 4 && last.bytes().all(|byte| byte.is_ascii_digit()));
    if number {
        text.truncate(text.rfind(' ').unwrap_or(text.len()));
    }
    let around = |c: char| c.is_whitespace() || AROUND.contains(c);
    // ".NET" keeps its dot.
    text.trim_start_matches(|c| around(c) && c != '.').trim_end_matches(around).to_owned()
}

/// The titles of a line that lists several, each with a profession of its own; otherwise the line as one.
pub(super) fn listed(title: &str) -> Vec<&str> {
    let mut items: Vec<&str> = Vec::new();
    let mut depth = 0usize;
    let mut from = 0;
    let mut at = 0;
    while let Some(rest) = title.get(at..).filter(|rest| !rest.is_empty()) {
        let c = rest.chars().next().unwrap_or(' ');
        match c {
            '(' | '（' => depth += 1,
            ')' | '）' => depth = depth.saturating_sub(1),
            _ => {}
        }
        let cut = if depth == 0 { LISTERS.iter().find(|lister| rest.starts_with(**lister)) } else { None };
        if let Some(lister) = cut {
            items.push(title.get(from..at).unwrap_or_default());
            at += lister.len();
            from = at;
        } else {
            at += c.len_utf8();
        }
    }
    items.push(title.get(from..).unwrap_or_default());
    let several = items.len() > 1 && items.iter().all(|item| likeness(&words(item)) == Likeness::Profession);
    if several { items } else { vec![title] }
}

/// Lines of a text that are nothing but a job title, as adverts for several positions list them.
pub(super) fn in_text(text: &str) -> Vec<String> {
    const LINES: usize = 60;
    text.lines().skip(1).take(LINES).filter_map(title_line).collect()
}

fn title_line(line: &str) -> Option<String> {
    const LONGEST: usize = 70;
    let bullet = |c: char| {
        c.is_whitespace()
            || c.is_ascii_digit()
            || matches!(
                c,
                '-' | '–' | '—' | '*' | '•' | '·' | '#' | '=' | '.' | ')' | '(' | '+' | '>' | '~' | '_' | '|'
            )
    };
    let line = line.trim_start_matches(bullet);
    let line = line
        .strip_prefix("Position:")
        .or_else(|| line.strip_prefix("Role:"))
        .or_else(|| line.strip_prefix("Title:"))
        .unwrap_or(line)
        .trim();
    let head = line.split([':', '：', '|', '(']).next().unwrap_or(line);
    let head = head
        .split(" - ")
        .next()
        .unwrap_or(head)
        .split(" – ")
        .next()
        .unwrap_or(head)
        .trim_end_matches(['*', '=', '-', ' ', '_', '.']);
    if head.contains(')') || head.len() > LONGEST || head.len() < 3 || line.len() > 3 * LONGEST {
        return None;
    }
    let words = words(head);
    let named = words.first().is_some_and(|word| !word.text.starts_with(char::is_lowercase));
    let sentence = words.iter().any(|word| {
        matches!(
            word.folded.as_str(),
            "we" | "our"
                | "you"
                | "your"
                | "are"
                | "is"
                | "for"
                | "the"
                | "a"
                | "an"
                | "as"
                | "with"
                | "to"
                | "were"
                | "their"
                | "be"
                | "who"
        )
    });
    let vague = words.last().is_some_and(|last| {
        matches!(
            last.folded.as_str(),
            "dev"
                | "devs"
                | "head"
                | "pm"
                | "em"
                | "ae"
                | "principal"
                | "graduate"
                | "commercial"
                | "charge"
                | "lead"
                | "leads"
        )
    });
    (named && !vague && !sentence && words.len() <= 7 && ends_in_profession(&words))
        .then(|| cleaned(head))
        .filter(|title| !title.is_empty())
}

/// "m/w/d", "H/F" and the like.
fn is_gender(text: &str) -> bool {
    const MARKS: [&str; 22] = [
        "m/w/d",
        "w/m/d",
        "m/f/d",
        "f/m/d",
        "m/w/x",
        "f/m/x",
        "m/f/x",
        "w/m/x",
        "d/m/w",
        "d/w/m",
        "h/f",
        "f/h",
        "m/f",
        "m/w",
        "w/m",
        "f/m",
        "all genders",
        "gn",
        "x/f/m",
        "h/f/x",
        "f/h/x",
        "m/v",
    ];
    let text = fold(text.trim())
        .replace([' ', '*', '|', ','], if text.contains(' ') && text.contains('l') { " " } else { "/" });
    MARKS.contains(&text.replace("//", "/").as_str())
}

const LISTERS: [&str; 11] = [", and ", ", ", "; ", ";", " / ", " & ", " and ", " + ", " | ", "、", "，"];

static PROFESSIONS: LazyLock<Phrases<()>> = LazyLock::new(|| Phrases::of_lists(&[((), NOUNS)]));
static FIELDS: LazyLock<Phrases<Likeness>> = LazyLock::new(|| {
    Phrases::of_lists(&[(Likeness::Field, FIELD_WORDS), (Likeness::Neither, BESIDE_FIELDS)])
});

static ENDINGS: LazyLock<Vec<&str>> = LazyLock::new(|| words::listed(COMPOUNDS).collect());
static INSIDE: LazyLock<Vec<&str>> = LazyLock::new(|| words::listed(PARTS).collect());

/// Nouns of professions in English, German, French, Spanish, Portuguese, Italian, Dutch and Vietnamese.
const NOUNS: &str = "\
    engineer, engineers, developer, developers, dev, devs, programmer, programmers, coder, coders, \
    designer, designers, manager, managers, architect, architects, scientist, scientists, analyst, \
    analysts, researcher, researchers, administrator, administrators, admin, sysadmin, sysadmins, dba, \
    consultant, consultants, director, directors, lead, leads, leader, head, cto, ceo, coo, cfo, cmo, \
    cio, vp, vpe, svp, chief, officer, intern, interns, internship, internships, specialist, specialists, \
    coordinator, representative, representatives, rep, reps, sdr, bdr, recruiter, recruiters, writer, \
    writers, editor, editors, marketer, marketers, strategist, associate, associates, executive, \
    executives, technician, technicians, operator, operators, instructor, instructors, teacher, teachers, \
    professor, lecturer, postdoc, fellow, phd student, sre, sres, mle, mles, swe, swes, sdet, sde, devops, qa, \
    founder, founders, cofounder, co founder, cofounders, hacker, hackers, evangelist, evangelists, \
    advocate, advocates, producer, artist, artists, animator, accountant, accountants, controller, \
    assistant, assistants, counsel, generalist, generalists, expert, experts, guru, ninja, tester, \
    testers, physicist, mathematician, biologist, chemist, statistician, bioinformatician, physician, \
    nurse, driver, drivers, chef, cleaner, mechanic, electrician, planner, buyer, owner, owners, \
    scrum master, trainer, tutor, translator, copywriter, paralegal, attorney, lawyer, receptionist, \
    clerk, cashier, promoter, agent, agents, advisor, adviser, auditor, economist, journalist, librarian, \
    technical staff, member of technical staff, mts, technologist, technologists, modeler, cryptographer, \
    linguist, webmaster, bookkeeper, merchandiser, supervisor, superintendent, webdeveloper, \
    chief of staff, devrel, rockstar, craftsman, roboticist, roboticists, apprentice, trainee, \
    graduate, principal, pm, em, ae, entwickler, entwicklerin, ingenieur, ingenieurin, architekt, \
    architektin, berater, beraterin, leiter, leiterin, werkstudent, werkstudentin, praktikant, \
    praktikantin, informatiker, informatikerin, techniker, verkaufer, sachbearbeiter, referent, \
    mitarbeiter, kaufmann, assistenz, fachinformatiker, developpeur, developpeuse, responsable, \
    stagiaire, directeur, directrice, technicien, technicienne, analyste, architecte, concepteur, charge, \
    chargee, gestionnaire, comptable, ingenieure, conseiller, chef de projet, alternant, alternante, \
    vendeur, administrateur, redacteur, formateur, desarrollador, desarrolladora, ingeniero, \
    ingeniera, programador, programadora, jefe, gerente, analista, consultor, consultora, arquitecto, \
    becario, tecnico, disenador, cientifico, desenvolvedor, desenvolvedora, engenheiro, engenheira, \
    estagiario, sviluppatore, sviluppatrice, ingegnere, responsabile, ontwikkelaar, medewerker, \
    beheerder, adviseur, ky su, lap trinh vien, nhan vien, chuyen vien, ki thuat vien, ky thuat vien, \
    truong phong, giam doc";

/// Endings of compound nouns that are written as one word.
const COMPOUNDS: &str = "\
    entwickler, entwicklerin, ingenieur, ingenieurin, berater, beraterin, leiter, leiterin, techniker, \
    mitarbeiter, architekt, spezialist, administrator, manager, developer, engineer, designer, \
    ontwikkelaar, programmierer, analytiker, verkaufer";

/// Parts of Chinese, Japanese, Korean and Russian names of professions.
const PARTS: &str = "\
    工程师, 开发, 经理, 架构师, 设计师, 专家, 总监, 实习生, 产品, 运营, 测试, 前端, 后端, 后台, 服务端, 客户端, 算法, 研究员, 科学家, 专员, 助理, 负责人, 主管, \
    程序员, 运维, 顾问, 分析师, 博士后, 教授, 全栈, 安卓, 研发, エンジニア, デザイナー, マネージャー, 開発者, プログラマ, 개발자, 엔지니어, 디자이너, 매니저, 기획자, \
    разработчик, инженер, менеджер, программист, аналитик, дизайнер, руководитель, тестировщик";

/// Words of fields of work; a part made of them alone may be a title.
const FIELD_WORDS: &str = "\
    engineering, software, backend, end, frontend, fullstack, stack, data, science, machine, learning, ml, ai, product, design, marketing, \
    sales, security, infrastructure, infra, platform, mobile, ios, android, web, embedded, firmware, hardware, operations, ops, \
    research, analytics, cloud, network, systems, automation, testing, development, finance, hr, legal, ux, ui, python, java, \
    javascript, ruby, rails, rust, go, golang, php, react, node, nodejs, c++, c#, .net, scala, django, spring, haskell, clojure, \
    elixir, kotlin, swift, reliability";

/// Words that go with those, and alone name no field.
const BESIDE_FIELDS: &str = "\
    back, front, full, support, customer, success, senior, sr, junior, jr, staff, mid, level, and, or, of, for, growth, content, \
    site, people, business, founding, test";

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Likeness) {
        assert_eq!(likeness(&words(text)), expected, "{text:?}");
    }

    #[test]
    fn professions_are_known_in_many_languages() {
        for title in [
            "Senior Backend Engineer",
            "CTO",
            "Softwareentwickler Java",
            "Chef de projet",
            "Desarrollador Go",
            "高级前端开发工程师",
            "프론트엔드 개발자",
            "Member of Technical Staff",
            "Site Reliability Engineers",
        ] {
            check(title, Likeness::Profession);
        }
        for field in ["Backend", "Data Science", "Full Stack", "Senior Java/Spring", "Engineering"] {
            check(field, Likeness::Field);
        }
        for other in ["Acme", "Berlin", "Tubular Labs, Inc.", "Bank of America", ""] {
            check(other, Likeness::Neither);
        }
    }

    #[test]
    fn a_title_is_cleaned_of_what_does_not_belong_to_it() {
        for (title, expected) in [
            ("Softwareentwickler (m/w/d)", "Softwareentwickler"),
            ("Consultant Assurance Qualité H/F", "Consultant Assurance Qualité"),
            ("Entwickler (all genders) Java", "Entwickler Java"),
            ("Senior Software Engineer 21838", "Senior Software Engineer"),
            ("## Senior Engineer (PHP) -", "Senior Engineer (PHP)"),
            (".NET Developer", ".NET Developer"),
            ("", ""),
        ] {
            assert_eq!(cleaned(title), expected, "{title:?}");
        }
    }

    #[test]
    fn a_list_of_titles_is_taken_apart_only_where_each_names_a_profession() {
        let check = |title, expected: &[&str]| assert_eq!(listed(title), expected, "{title:?}");
        check(
            "Data Engineer, Data Scientist & ML Engineer",
            &["Data Engineer", "Data Scientist", "ML Engineer"],
        );
        check("Frontend, Backend Engineers", &["Frontend, Backend Engineers"]);
        check("Software Engineer, SDKs (Flutter)", &["Software Engineer, SDKs (Flutter)"]);
        check("高级产品经理; Java工程师", &["高级产品经理", "Java工程师"]);
        check("Engineer (Lead, Staff Engineer)", &["Engineer (Lead, Staff Engineer)"]);
    }

    #[test]
    fn lines_that_are_titles_are_found_in_a_text() {
        let text = "Acme | Berlin\nWe are hiring:\n1. Senior Go Engineer: You will build systems\n* Data Scientist (m/w/d)\n-- QA Tester --\n\
                    We are looking for an engineer\nTalk to our engineers\n";
        assert_eq!(in_text(text), ["Senior Go Engineer", "Data Scientist", "QA Tester"]);
    }
}
