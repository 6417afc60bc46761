use super::*;

/// What a line says, on one line: `company / title / places / workplace / contract / pay`.
fn said(line: &str, reading: Reading) -> String {
    let header = read(line, reading);
    let places: Vec<_> = header.places.iter().map(|place| place.name.as_str()).collect();
    let or_dash = |text: Option<String>| text.unwrap_or_else(|| "-".into());
    [
        or_dash(header.company),
        or_dash(header.title),
        if places.is_empty() { "-".into() } else { places.join("; ") },
        or_dash(header.workplace.map(|found| format!("{found:?}"))),
        or_dash(header.employment.map(|found| format!("{found:?}"))),
        or_dash(header.pay.map(|pay| pay.written)),
    ]
    .join(" / ")
}

#[track_caller]
fn check(line: &str, expected: &str) {
    assert_eq!(said(line, Reading::Line), expected, "{line:?}");
}

#[test]
fn parts_between_pipes_are_told_apart_by_what_they_are() {
    check(
        "Acme (YC W21) | Senior Backend Engineer | Berlin or REMOTE (EU) | Full-time | €80k-100k | https://acme.example",
        "Acme / Senior Backend Engineer / Berlin, Germany; European Union / Remote / FullTime / €80k-100k",
    );
    check("Acme | Nodejs developer | Remote (GMT to GMT+6)", "Acme / Nodejs developer / - / Remote / - / -");
    check(
        "Backend Engineer | Acme Labs, Inc.| Mountain View, CA and Kiev, UA",
        "Acme Labs, Inc / Backend Engineer / Mountain View, CA; Kyiv, Ukraine / - / - / -",
    );
    check(
        "Acme | Onsite | Las Vegas | Senior Java/Spring",
        "Acme / Senior Java/Spring / Las Vegas, NV / OnSite / - / -",
    );
    check(
        "Acme | https://acme.example/ | Amsterdam, The Netherlands | Full Time | Onsite",
        "Acme / - / Amsterdam, Netherlands / OnSite / FullTime / -",
    );
    check(
        "acme.dev | full time | sf bay area only",
        "acme.dev / - / San Francisco Bay Area, CA / - / FullTime / -",
    );
    check(
        "Acme | Engineer II – Copilot Growth | Redmond, WA",
        "Acme / Engineer II – Copilot Growth / Redmond, WA / - / - / -",
    );
    check(
        "Acme Labs | Founding (Software / AI) Engineer | NYC",
        "Acme Labs / Founding (Software / AI) Engineer / New York, NY / - / - / -",
    );
    check(
        "Founding (AI/Software) Engineer | NYC",
        "- / Founding (AI/Software) Engineer / New York, NY / - / - / -",
    );
    check("Acme! | Engineer | Santa Fe, NM", "Acme / Engineer / Santa Fe, NM / - / - / -");
    check(
        "A Thinking Acme | Engineer, Hiring Coordinator | Remote",
        "A Thinking Acme / Engineer / - / Remote / - / -",
    );
    check(
        "Acme | Senior Engineer (PHP) | Manhattan, KS | ONSITE",
        "Acme / Senior Engineer (PHP) / Manhattan, KS / OnSite / - / -",
    );
    check("Acme | ONSITE, INTERNS | Berlin", "Acme / - / Berlin, Germany / OnSite / - / -");
    check("Spring | multiple positions | NYC", "- / - / New York, NY / - / - / -");
    check("Acme Office | CTO | Remote", "Acme Office / CTO / - / Remote / - / -");
    check("Acme | Engineer | Austin, TX | US citizens only", "Acme / Engineer / Austin, TX / - / - / -");
    check("Temporal Acme | Engineer | NY", "Temporal Acme / Engineer / New York, NY / - / - / -");
    check("Acme ● CTO ● London ● full time", "Acme / CTO / London, United Kingdom / - / FullTime / -");
    check(
        "Acme | Hybrid (USA) Albuquerque NM, Washington DC | intern",
        "Acme / - / United States; Albuquerque, NM; Washington, DC / Hybrid / Internship / -",
    );
}

#[test]
fn dashes_slashes_and_commas_separate_too() {
    check(
        "Acme - https://acme.example - Chicago, IL - Full-stack Java Engineer",
        "Acme / Full-stack Java Engineer / Chicago, IL / - / - / -",
    );
    check(
        "Acme – Austin, TX – Full-time, permanent – (http://acme.example)",
        "Acme / - / Austin, TX / - / FullTime / -",
    );
    check("Charlotte, NC - Acme - Fulltime, INTERN", "Acme / - / Charlotte, NC / - / FullTime / -");
    check(
        "Austin, TX / AcmeHarper.com / Full-Time / No Remote",
        "AcmeHarper.com / - / Austin, TX / OnSite / FullTime / -",
    );
    check(
        "Acme, Hamburg, Germany, Full Time, On-Site",
        "Acme / - / Hamburg, Germany / OnSite / FullTime / -",
    );
    check(
        "Lead Node.js Developer - Acme, London UK.",
        "Acme / Lead Node.js Developer / London, United Kingdom / - / - / -",
    );
    check(
        "Acme in Santa Monica, CA -- Full Time, On Site, Salary + Equity",
        "Acme / - / Santa Monica, CA / OnSite / FullTime / -",
    );
    check(
        "SAN FRANCISCO – Senior iOS Developer for Founding Team",
        "- / Senior iOS Developer for Founding Team / San Francisco, CA / - / - / -",
    );
    check("Acme • Adelaide • Full Time • ONSITE", "Acme / - / Adelaide, Australia / OnSite / FullTime / -");
}

#[test]
fn a_sentence_names_a_company_only_before_hiring() {
    check("Acme Is Hiring Engineers in Amsterdam", "Acme / Engineers / Amsterdam, Netherlands / - / - / -");
    check(
        "Acme is hiring iOS developers. We're building the largest network.",
        "Acme / iOS developers / - / - / - / -",
    );
    check(
        "Acme (YC F24) is hiring scrappy engineers, designers, and more",
        "Acme / scrappy engineers / - / - / - / -",
    );
    check(
        "Acme (YC F24) is hiring engineers, designers, and more (on-site, Berlin)",
        "Acme / engineers / Berlin, Germany / OnSite / - / -",
    );
    check(
        "Founding Engineer @ Acme (San Francisco, ONSITE)",
        "Acme / Founding Engineer / San Francisco, CA / OnSite / - / -",
    );
    check("Acme (https://acme.example)", "Acme / - / - / - / - / -");
    check("Looking for a CTO / Tech Lead", "- / CTO / - / - / - / -");
    check("We are a small company that offers tracking services and we love it", "- / - / - / - / - / -");
    check("Data Engineer at Acme, Slovenia", "Acme / Data Engineer / Slovenia / - / - / -");
}

#[test]
fn names_with_places_in_them_stay_whole() {
    check("Bank of America | Analyst | New York", "Bank of America / Analyst / New York, NY / - / - / -");
    check(
        "Boston Consulting Group | Berlin | Engineer",
        "Boston Consulting Group / Engineer / Berlin, Germany / - / - / -",
    );
    check(
        "University of Chicago | Programmer | Chicago",
        "University of Chicago / Programmer / Chicago, IL / - / - / -",
    );
}

#[test]
fn chinese_headers_are_read_alike() {
    check(
        "### 高级前端开发工程师 / 袋鼠科技（Base 杭州）/ 15K - 25K",
        "袋鼠科技 / 高级前端开发工程师 / Hangzhou, China / - / - / 15K - 25K",
    );
    check("【杭州】袋鼠科技-前端开发工程师", "袋鼠科技 / 前端开发工程师 / Hangzhou, China / - / - / -");
    check(
        "[社招][15k-30k][深圳] [聚蜂科技] 前端开发工程师",
        "聚蜂科技 / 前端开发工程师 / Shenzhen, China / - / - / 15k-30k",
    );
}

#[test]
fn several_titles_are_counted_and_the_first_is_kept() {
    for (line, title, positions) in [
        ("Acme | Data Engineer, Data Scientist, iOS Engineer | Berlin", "Data Engineer", 3),
        ("高级产品经理; Java工程师; 产品总监", "高级产品经理", 3),
        ("Acme | Engineer | Berlin", "Engineer", 1),
    ] {
        let header = read(line, Reading::Line);
        assert_eq!((header.title.as_deref(), header.positions), (Some(title), positions), "{line:?}");
    }
}

#[test]
fn a_title_keeps_what_is_no_fact() {
    let check =
        |line, expected| assert_eq!(read(line, Reading::Title).title.as_deref(), Some(expected), "{line:?}");
    check(
        "Engineering Manager - CC UI Apps (Kafka, Governance)",
        "Engineering Manager - CC UI Apps (Kafka, Governance)",
    );
    check("Full Stack Software Engineer  (100% Remote)", "Full Stack Software Engineer");
    check("Senior Sales Engineer - Brazil", "Senior Sales Engineer");
    check(
        "Community Engagement Manager, Data Centres (Australia)",
        "Community Engagement Manager, Data Centres",
    );
    check("Scrum Master (H/F) - Oujda", "Scrum Master");
    check("Kĩ thuật viên Sơn, Gò (8 triệu - 10 triệu)", "Kĩ thuật viên Sơn, Gò");
    check("Software Engineer Intern (Fullstack)", "Software Engineer Intern (Fullstack)");
    check("Carpenter", "Carpenter");
}

proptest::proptest! {
    #[test]
    fn no_line_makes_it_stumble(line in "[A-Za-z |(),/$€0-9–\\-é高级杭州\\[\\]:;.@]{0,120}") {
        let _ = (read(&line, Reading::Line), read(&line, Reading::Title));
    }
}
