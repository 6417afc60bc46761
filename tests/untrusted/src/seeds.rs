//! Small honest files of every kind that is read: what fuzzing begins with, and what chance changes.

use crate::packed::{Entry, docx_body, drawn, page_of, stream, zip_of};
use crate::readers::person::NEXT_FILE;

/// A small file.
#[derive(Debug, Clone)]
pub struct Seed {
    /// What it is.
    pub kind: &'static str,
    /// The target that meets it.
    pub target: &'static str,
    /// What is in it.
    pub bytes: Vec<u8>,
}

const PAGE: &str = "<html><h1>Go developer</h1><script type=application/ld+json>{\"@type\":\"JobPosting\",\"title\":\"Go developer\",\"baseSalary\":{\"value\":{\"minValue\":1}},\"datePosted\":\"2026-11-01\"}</script><main><p>You know Go &amp; Kafka, 5+ years.<li>Raft</main>";

const GRAPH: &str = "<!doctype html><script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",\"@graph\":[{\"@type\":[\"Thing\",\"JobPosting\"],\"title\":\"SRE\",\"hiringOrganization\":{\"@type\":\"Organization\",\"name\":\"Acme\"},\"jobLocation\":[{\"address\":{\"addressLocality\":\"Berlin\",\"addressCountry\":{\"name\":\"DE\"}}}],\"skills\":\"Go, Raft\",\"description\":\"&lt;ul&gt;&lt;li&gt;Kafka&lt;/ul&gt;\",\"employmentType\":[\"FULL_TIME\"],\"baseSalary\":{\"currency\":\"EUR\",\"value\":{\"minValue\":\"60.000\",\"maxValue\":80000,\"unitText\":\"YEAR\"}},\"validThrough\":\"2026-12-24T00:00\",\"jobLocationType\":\"TELECOMMUTE\",\"identifier\":{\"value\":7}}]}</script>";

const TABLE: &str = "title,company,location,date,salary,text\n\"Go, developer\",Acme,Berlin,2026-11-01,\"50k-60k EUR\",\"5 years of Go\nand Kafka\"\n";

const LINES: &str = "{\"title\":\"Go developer\",\"company\":{\"name\":\"Acme\"},\"skills\":[\"Go\"],\"salary\":\"50-60k\"}\n{\"title\":\"x\"}\n";

const MARKDOWN: &str =
    "---\ntitle: Go developer\ncompany: Acme\n---\n# About\n\nYou know **Go** and Kafka.\n";

const EXPORT: &str = "{\"schemaVersion\":1,\"appVersion\":\"0.1.0\",\"dataVersion\":\"1\",\"exportedOn\":\"2026-11-24\",\"assessments\":[{\"skill\":\"go\",\"level\":2,\"on\":\"2026-11-01\",\"evidence\":\"selfRated\",\"link\":null,\"note\":null}],\"plan\":null,\"entries\":[{\"on\":\"2026-11-24\",\"event\":{\"kind\":\"studied\",\"resource\":\"ddia\",\"unit\":null,\"minutes\":30,\"note\":\"x\"}}]}";

const RESUME: &str = "{\"basics\":{\"name\":\"A\"},\"work\":[{\"position\":\"Dev\",\"startDate\":\"2019-01\",\"highlights\":[\"Go\",\"Kafka\"]}],\"skills\":[{\"name\":\"Raft\",\"level\":\"Master\"}]}";

const TEXT: &str = "Ann\n\n## Experience\nBuilt Raft in Go, 2019-2021.\n\nSkills: Go, Kafka (5 years); C++\n";

const SESSIONS: &str = "date,resource,minutes,note\n2026-11-01,ddia,30,\"a\nb\"\n";

const TOGGL: &str = "User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags\nA,a,,ddia,,ch 1,No,2026-11-01,10:00:00,2026-11-01,11:00:00,01:00:00,\n";

const BOOKS: &str = "Book Id,Title,Author,ISBN13,My Rating,Date Read,Date Added,Exclusive Shelf\n1,Designing Data-Intensive Applications,Kleppmann,=\"9781449373320\",5,2026/01/02,2026/01/01,read\n";

const NOTES: &str =
    "#separator:tab\n#html:true\n#tags column:3\nWhat is <b>Raft</b>?\tConsensus<br>x\traft\n";

const ESCO: &str = "conceptType,conceptUri,skillType,preferredLabel,altLabels\nKnowledgeSkillCompetence,http://x/1,skill,Kafka,\"Apache Kafka\nkafka\"\n";

const BACKUP: &str = "Cairn backup 1\nschema 6\ncairn 0.1.0\nmade 2026-11-27T14:30:05\nwhy daily\nskills 0\nplans 0\nsessions 0\nreviews 0\ncards 0\ninterviews 0\nresources 0\napplications 0\nmarkets 0\npostings 0\n\nSQLite format 3\0";

const DRAFT: &str = "{\"title\":\"A talk\",\"kind\":\"video\",\"provider\":\"\",\"url\":\"https://a.example/t\",\"isbn\":null,\"language\":\"en\",\"price\":\"free\",\"low\":60,\"typical\":90,\"high\":120,\"gains\":[\"raft:0>2\"],\"needs\":[\"go>=1\"],\"units\":[{\"key\":null,\"title\":\"One\",\"minutes\":90}],\"note\":null}";

const APPLICATION: &str = "{\"company\":\"Acme\",\"title\":\"SRE\",\"url\":\"https://a.example\",\"note\":\"by phone\",\"on\":\"2026-11-01\",\"steps\":[{\"on\":\"2026-11-02\",\"stage\":\"applied\",\"note\":null}]}";

/// Every seed.
pub fn all() -> Vec<Seed> {
    let text = |kind, target, text: &str| Seed { kind, target, bytes: text.as_bytes().to_vec() };
    let zip = zip_of(&[
        Entry::of("Skills.csv", b"Name\nKafka\nGo\n"),
        Entry::of(
            "Positions.csv",
            b"Company Name,Title,Description,Started On,Finished On\nAcme,Dev,Go,Jan 2019,\n",
        ),
    ]);
    let tables = format!(
        "Skills.csv\nName\nKafka\n{NEXT_FILE}Positions.csv\nCompany Name,Title,Description,Started On,Finished On\nAcme,Dev,Go,Jan 2019,\n"
    );
    vec![
        text("page", "pages", PAGE),
        text("graph", "pages", GRAPH),
        text("table", "tables", TABLE),
        text("lines", "records", LINES),
        text("Markdown", "texts", MARKDOWN),
        text(
            "thread",
            "texts",
            "Acme | SRE | Berlin, remote | $150k-$180k | full-time\n\nWe run Kafka.\n===\nNext\n",
        ),
        text("export", "brought", EXPORT),
        text("resume", "profiles", RESUME),
        text("text", "profiles", TEXT),
        text("tables", "profiles", &tables),
        text("sessions", "brought", SESSIONS),
        text("Toggl", "brought", TOGGL),
        text("books", "brought", BOOKS),
        text("notes", "brought", NOTES),
        text("ESCO", "brought", ESCO),
        Seed { kind: "LinkedIn", target: "zips", bytes: zip },
        Seed {
            kind: "DOCX",
            target: "zips",
            bytes: docx_body("<w:p><w:r><w:t>Skills: Go &amp; Kafka</w:t></w:r></w:p>"),
        },
        text(
            "XML",
            "word",
            "<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>Skills: Go &#38; Kafka</w:t><w:tab/></w:r></w:p></w:body></w:document>",
        ),
        Seed {
            kind: "PDF",
            target: "pdfs",
            bytes: page_of(stream("", &drawn("Skills: Go, Kafka")), Vec::new()),
        },
        text(
            "paragraph",
            "recognition",
            "Must have: Go (5+ years), C++/Rust, Kafka or Pulsar. Nice to have: Raft; we go live soon.\n- Kubernetes\n",
        ),
        text("backup", "backups", BACKUP),
        text("draft", "words", DRAFT),
        text("application", "words", APPLICATION),
        text("pay", "words", "USD 120000-150000 year*13"),
        text("resource", "words", "The Raft book, https://a.example/raft, ISBN 978-1-4493-7332-0"),
        text(
            "texts",
            "exports",
            "=1+1\u{1f}<script>\u{1f}\"x\r\nEND:VEVENT\u{1f}[a](javascript:x)\u{1f}a,b;c\\d",
        ),
    ]
}

/// What a target begins with.
pub fn of(target: &str) -> impl Iterator<Item = Seed> {
    all().into_iter().filter(move |seed| seed.target == target)
}
