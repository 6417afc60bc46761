//! The words by which a title is known.

/// Nouns of professions in English, German, French, Spanish, Portuguese, Italian, Dutch and Vietnamese, in
/// the singular where the plural ends in s.
pub(super) const NOUNS: &str = "\
    engineer, developer, dev, programmer, coder, designer, manager, architect, scientist, analyst, \
    researcher, administrator, admin, sysadmin, dba, consultant, director, lead, leader, head, cto, ceo, \
    coo, cfo, cmo, cio, vp, vpe, svp, chief, officer, intern, internship, specialist, coordinator, \
    representative, rep, sdr, bdr, recruiter, writer, editor, marketer, strategist, associate, executive, \
    technician, operator, instructor, teacher, professor, lecturer, postdoc, fellow, phd student, sre, \
    mle, swe, sdet, sde, devops, qa, founder, cofounder, co founder, hacker, evangelist, advocate, \
    producer, artist, animator, accountant, controller, assistant, counsel, generalist, expert, guru, \
    ninja, tester, physicist, mathematician, biologist, chemist, statistician, bioinformatician, \
    physician, nurse, driver, chef, cleaner, mechanic, electrician, planner, buyer, owner, scrum master, \
    trainer, tutor, translator, copywriter, paralegal, attorney, lawyer, receptionist, clerk, cashier, \
    promoter, agent, advisor, adviser, auditor, economist, journalist, librarian, technical staff, \
    member of technical staff, mts, technologist, modeler, cryptographer, linguist, webmaster, \
    bookkeeper, merchandiser, supervisor, superintendent, webdeveloper, chief of staff, devrel, rockstar, \
    craftsman, roboticist, apprentice, trainee, pm, em, ae, entwickler, entwicklerin, ingenieur, \
    ingenieurin, architekt, architektin, berater, beraterin, leiter, leiterin, werkstudent, \
    werkstudentin, praktikant, praktikantin, informatiker, informatikerin, techniker, verkaufer, \
    sachbearbeiter, referent, mitarbeiter, kaufmann, assistenz, fachinformatiker, developpeur, \
    developpeuse, responsable, stagiaire, directeur, directrice, technicien, technicienne, analyste, \
    architecte, concepteur, charge, chargee, gestionnaire, comptable, ingenieure, conseiller, \
    chef de projet, alternant, alternante, vendeur, administrateur, redacteur, formateur, desarrollador, \
    desarrolladora, ingeniero, ingeniera, programador, programadora, jefe, gerente, analista, consultor, \
    consultora, arquitecto, becario, tecnico, disenador, cientifico, desenvolvedor, desenvolvedora, \
    engenheiro, engenheira, estagiario, sviluppatore, sviluppatrice, ingegnere, responsabile, \
    ontwikkelaar, medewerker, beheerder, adviseur, ky su, lap trinh vien, nhan vien, chuyen vien, \
    ki thuat vien, ky thuat vien, truong phong, giam doc";

/// Endings of compound nouns that are written as one word.
pub(super) const COMPOUNDS: &str = "\
    entwickler, entwicklerin, ingenieur, ingenieurin, berater, beraterin, leiter, leiterin, techniker, \
    mitarbeiter, architekt, spezialist, administrator, manager, developer, engineer, designer, \
    ontwikkelaar, programmierer, analytiker, verkaufer";

/// Parts of Chinese, Japanese, Korean and Russian names of professions.
pub(super) const PARTS: &str = "\
    工程师, 开发, 经理, 架构师, 设计师, 专家, 总监, 实习生, 产品, 运营, 测试, 前端, 后端, 后台, 服务端, 客户端, 算法, 研究员, 科学家, 专员, 助理, 负责人, 主管, \
    程序员, 运维, 顾问, 分析师, 博士后, 教授, 全栈, 安卓, 研发, エンジニア, デザイナー, マネージャー, 開発者, プログラマ, 개발자, 엔지니어, 디자이너, 매니저, 기획자, \
    разработчик, инженер, менеджер, программист, аналитик, дизайнер, руководитель, тестировщик";

/// Nouns that say how high a job is and not what it is: "Lead" alone is no title beside another.
pub(super) const RANKS: &str = "\
    lead, leader, head, chief, senior, sr, junior, jr, staff, principal, founding, mid, level, intern, internship, medior, \
    full, time, part";

/// Words of fields of work; a part made of them alone may be a title.
pub(super) const FIELDS: &str = "\
    engineering, software, backend, end, frontend, fullstack, stack, data, science, machine, learning, \
    ml, ai, product, design, marketing, sales, security, infrastructure, infra, platform, mobile, ios, \
    android, web, embedded, firmware, hardware, operations, ops, research, analytics, cloud, network, \
    systems, automation, testing, development, finance, hr, legal, ux, ui, python, java, javascript, \
    ruby, rails, rust, go, golang, php, react, node, nodejs, c++, c#, .net, scala, django, spring, \
    haskell, clojure, elixir, kotlin, swift, reliability";

/// Words that go with those, and alone name no field.
pub(super) const BESIDE_FIELDS: &str = "\
    back, front, full, support, customer, success, senior, sr, junior, jr, staff, mid, level, and, or, \
    of, for, growth, content, site, people, business, founding, test";

/// Words that stand in sentences and not in titles.
pub(super) const SENTENCES: &str =
    "we, our, you, your, are, is, for, the, a, an, as, with, to, were, their, be, who";

/// Nouns that end lines which are no titles more often than titles.
pub(super) const VAGUE: &str = "dev, head, pm, em, ae, lead";
