//! The words for levels in English, German, French, Chinese, Spanish and some others.

use super::Seniority;

/// What stands before a manager of people; those of products, accounts or projects manage things.
pub(super) const OF_PEOPLE: &str = "\
    engineering, software, development, it, team, general, department, regional, district, store, branch, \
    country, data, infrastructure, platform, security, backend, frontend, mobile, web, qa, quality, test, \
    testing, research, science, analytics, devops, operations, network, systems, technology, technical, \
    design, ux, r&d, d, hardware, reliability, engineers, developers";

/// Professions that a number behind them makes a level of: "Engineer II".
pub(super) const STEPPED: &str = "\
    engineer, developer, analyst, scientist, designer, programmer, administrator, technician, tester, \
    architect, specialist, consultant, representative, swe, sde";

/// Words inside writing without spaces; the first that fits counts.
pub(super) const INSIDE: &[(&str, Option<Seniority>)] = &[
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

pub(super) const INTERN: &str = "\
    intern, interns, internship, internships, trainee, apprentice, apprenticeship, co op, praktikant, \
    praktikantin, praktikum, werkstudent, werkstudentin, working student, auszubildender, stagiaire, \
    alternant, alternance, becario, becaria, practicas, estagiario, tirocinante, student, thuc tap sinh";
pub(super) const JUNIOR: &str = "\
    junior, juniors, jr, entry level, entry, graduate, graduates, new grad, new grads, newgrad, beginner, \
    berufseinsteiger, berufsanfanger, debutant, debutante, recent graduate, university graduate, \
    early career, nachwuchs, associate software engineer, associate engineer, associate developer, \
    associate product manager, junior level";
pub(super) const MID: &str = "\
    mid, mid level, midlevel, middle, intermediate, medior, confirme, confirmee, experienced, \
    berufserfahren, mid weight, midweight, semi senior, pleno";
pub(super) const SENIOR: &str = "\
    senior, seniors, sr, snr, sen, seniorentwickler, experimente, experimentee, expert, experto, \
    erfahren, erfahrener, senior level, sr level";
pub(super) const STAFF: &str = "\
    staff, principal, lead, leads, leader, tech lead, team lead, architect, architects, architekt, \
    architektin, architecte, arquitecto, arquitecta, distinguished, fellow, senior staff, teamleiter, \
    teamlead, techlead";
pub(super) const MANAGEMENT: &str = "\
    director, directors, directeur, directrice, head, head of, vp, vice president, svp, evp, avp, chief, \
    chief of staff, cto, ceo, coo, cfo, cio, cpo, cmo, ciso, vpe, president, engineering manager, \
    engineering managers, development manager, design manager, data engineering manager, \
    technical manager, sales director, em, team manager, leiter, leiterin, abteilungsleiter, \
    geschaftsfuhrer, jefe, jefa, gerente, responsable, senior manager, general manager, \
    managing director, cofounder, co founder, hiring manager, truong phong";

/// Phrases with such words in them that say no level.
pub(super) const NOTHING: &str = "\
    technical staff, member of technical staff, members of technical staff, mts, staff accountant, \
    lead generation, lead gen, account executive, account executives, executive assistant, \
    sales executive, marketing executive, assistant to the, headless, mid market, mid size, \
    student success, executive protection, executive recruiter, to the ceo, research fellow, \
    postdoctoral fellow, product lead generation, landscape architect, lead time, associate director, \
    executive search";
