//! Words right before or behind an ambiguous name that say it is used or known.

use super::Rule;
use super::near::Place;
use super::sentences::Proof;

/// Verbs and adjectives that take a technology.
const TAKES: &[&str] = &[
    "using",
    "use",
    "uses",
    "used",
    "via",
    "write",
    "writes",
    "writing",
    "know",
    "knows",
    "knowing",
    "learn",
    "learning",
    "idiomatic",
    "modern",
    "including",
    "includes",
    "include",
    "mostly",
    "especially",
    "particularly",
];

/// Words that take a technology through the small word that follows them.
const TAKES_WITH: &[(&str, &[&str])] = &[
    (
        "with",
        &[
            "experience",
            "experienced",
            "familiar",
            "familiarity",
            "proficient",
            "proficiency",
            "expertise",
            "comfortable",
            "working",
            "work",
            "worked",
            "works",
            "built",
            "build",
            "building",
            "skills",
            "conversant",
            "fluency",
            "developing",
            "development",
            "programming",
            "implemented",
            "written",
            "knowledge",
            "experiences",
            "background",
            "coding",
            "comfort",
            "apps",
            "applications",
            "services",
            "proficiencies",
        ],
    ),
    (
        "in",
        &[
            "experience",
            "experienced",
            "proficient",
            "proficiency",
            "expertise",
            "expert",
            "fluent",
            "fluency",
            "skilled",
            "skills",
            "written",
            "write",
            "writing",
            "built",
            "build",
            "building",
            "developed",
            "develop",
            "developing",
            "development",
            "implemented",
            "coding",
            "code",
            "programming",
            "program",
            "knowledge",
            "background",
            "services",
            "backend",
            "server",
            "software",
            "scripting",
            "apps",
            "applications",
            "systems",
            "engineer",
            "engineers",
            "developer",
            "developers",
            "primarily",
            "mostly",
            "mainly",
            "experiences",
            "programs",
            "rewrite",
            "rewriting",
            "rewritten",
            "api",
            "apis",
            "microservices",
            "versed",
            "comfortable",
            "conversant",
            "firmware",
            "drivers",
            "tools",
        ],
    ),
    (
        "of",
        &[
            "knowledge",
            "understanding",
            "command",
            "mastery",
            "experience",
            "years",
            "grasp",
            "use",
            "fundamentals",
            "yrs",
        ],
    ),
    ("on", &["built", "based", "experience", "runs", "running", "run"]),
    ("as", &["such"]),
    ("like", &["languages", "language", "technologies", "tools", "frameworks"]),
    ("to", &["exposure"]),
    ("using", &["experience"]),
];

/// Of a common word these say that somebody knows it.
const KNOWS_WITH: &[(&str, &[&str])] = &[
    (
        "with",
        &["experience", "experienced", "familiar", "familiarity", "proficient", "proficiency", "expertise"],
    ),
    (
        "in",
        &[
            "experience",
            "experienced",
            "proficient",
            "proficiency",
            "expertise",
            "expert",
            "skilled",
            "knowledge",
            "background",
            "skills",
        ],
    ),
    ("of", &["knowledge", "understanding", "fundamentals", "grasp"]),
    ("as", &["such"]),
];

/// Labels in front of a colon.
const LABELS: &[&str] = &[
    "language",
    "languages",
    "stack",
    "tech",
    "technology",
    "technologies",
    "backend",
    "frontend",
    "tools",
    "framework",
    "frameworks",
    "skills",
    "programming",
    "server",
    "database",
    "databases",
    "web",
    "mobile",
    "infrastructure",
    "platforms",
    "environment",
    "experience",
    "end",
    "back-end",
    "include",
    "skillset",
];

/// What a technology makes or who works with it.
const MADE_OF: &[&str] = &[
    "developer",
    "developers",
    "engineer",
    "engineers",
    "programmer",
    "programmers",
    "programming",
    "dev",
    "devs",
    "code",
    "codebase",
    "coder",
    "coders",
    "language",
    "framework",
    "frameworks",
    "library",
    "libraries",
    "sdk",
    "experience",
    "expertise",
    "skills",
    "knowledge",
    "backend",
    "frontend",
    "microservice",
    "microservices",
    "service",
    "services",
    "app",
    "apps",
    "application",
    "applications",
    "stack",
    "api",
    "apis",
    "scripts",
    "scripting",
    "development",
    "ecosystem",
    "compiler",
    "runtime",
    "cluster",
    "clusters",
    "jobs",
    "expert",
    "experts",
    "components",
    "architect",
    "based",
    "specific",
    "specialist",
    "specialists",
    "guru",
    "gurus",
    "hacker",
    "hackers",
    "shop",
    "shops",
    "native",
    "community",
    "deployments",
];

/// The same for a name written small, which is more often the word.
const MADE_OF_SMALL: &[&str] = &[
    "developer",
    "developers",
    "engineer",
    "engineers",
    "programmer",
    "programmers",
    "experience",
    "programming",
    "framework",
];

/// Behind a common word these say that somebody knows it.
const KNOWN: &[&str] = &["experience", "expertise", "knowledge", "fundamentals", "concepts", "principles"];

/// Adjectives that may stand between such words and the name.
const BETWEEN: &[&str] = &[
    "modern", "core", "basic", "advanced", "strong", "good", "either", "both", "apache", "the", "plain",
    "some",
];

/// The same in Chinese, which writes no spaces: before the name, and behind it.
const CHINESE_TAKES: &[&str] =
    &["熟悉", "精通", "掌握", "使用", "了解", "熟练", "擅长", "基于", "采用", "会", "有", "用", "如"];
const CHINESE_MADE_OF: &[&str] = &[
    "语言",
    "开发",
    "工程师",
    "后端",
    "服务",
    "框架",
    "程序",
    "项目",
    "编程",
    "经验",
    "相关",
    "技术",
    "基础",
    "优先",
];

/// The words beside the name that speak for it.
pub(super) fn proof(place: &Place<'_, '_>) -> Option<Proof> {
    let before = place.sentences.before(place.name);
    let after = place.sentences.after(place.name);
    if place.exact
        && let Some(proof) = chinese(place, before.trim_end(), after)
    {
        return Some(proof);
    }
    let proper = place.ambiguous.sort.is_name();
    let as_name = proper && place.exact;
    let (end, words) = last_words(before);
    let taken = match words {
        [Some(small), Some(word), ..] if pairs(if proper { TAKES_WITH } else { KNOWS_WITH }, small, word) => {
            Some(word)
        }
        [Some(word), ..] if as_name && is_any(TAKES, word) => Some(word),
        [Some(word), ..] if as_name && labeled(before) && is_any(LABELS, word) => Some(word),
        _ => None,
    };
    if let Some(word) = taken {
        let start = before.rfind(word).unwrap_or(0);
        let from = place.name.start - before.len();
        return Some(Proof { rule: Rule::Beside, start: from + start, end: from + end });
    }
    let made = match (proper, place.exact) {
        (true, true) => MADE_OF,
        (true, false) => MADE_OF_SMALL,
        (false, _) => KNOWN,
    };
    let word = first_word(after)
        .filter(|word| is_any(made, word) && (after.starts_with(' ') || after.starts_with('-')))?;
    let start = place.name.end + 1;
    Some(Proof { rule: Rule::Beside, start, end: start + word.len() })
}

fn chinese(place: &Place<'_, '_>, before: &str, after: &str) -> Option<Proof> {
    let (start, end) = (place.name.start, place.name.end);
    let rule = Rule::Beside;
    if let Some(word) = CHINESE_TAKES.iter().find(|word| before.ends_with(**word)) {
        let gap = place.sentences.before(place.name).len() - before.len();
        return Some(Proof { rule, start: start - gap - word.len(), end: start - gap });
    }
    let skipped = after.len() - after.trim_start().len();
    let word = CHINESE_MADE_OF.iter().find(|word| after.trim_start().starts_with(**word))?;
    Some(Proof { rule, start: end + skipped, end: end + skipped + word.len() })
}

/// The word a text begins with, after a space, hyphen or other sign.
pub(super) fn first_word(text: &str) -> Option<&str> {
    text.split(|letter: char| !letter.is_alphanumeric()).find(|word| !word.is_empty())
}

/// The word a text ends with.
pub(super) fn last_word(text: &str) -> Option<&str> {
    text.rsplit(|letter: char| !letter.is_alphanumeric()).find(|word| !word.is_empty())
}

/// Where the last words of a text end, and the last two of them, without adjectives between.
fn last_words(text: &str) -> (usize, [Option<&str>; 2]) {
    let end = text.trim_end_matches(|letter: char| !letter.is_alphanumeric()).len();
    let mut words = text
        .rsplit(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .skip_while(|word| is_any(BETWEEN, word));
    (end, [words.next(), words.next()])
}

fn labeled(before: &str) -> bool {
    before.trim_end().ends_with([':', '-', '–', '('])
}

fn pairs(table: &[(&str, &[&str])], small: &str, word: &str) -> bool {
    table.iter().any(|(key, words)| key.eq_ignore_ascii_case(small) && is_any(words, word))
}

fn is_any(list: &[&str], word: &str) -> bool {
    list.iter().any(|known| known.eq_ignore_ascii_case(word))
}
