//! Words that tell what an ambiguous name means, and what each of them tells.

use super::lexicon::{Draft, Lexicon};
use super::words::{Head, Run, is_word_at, run};

/// What a word tells of a name near it: a set.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Tells(u32);

/// A small word through which others speak of a name: "experience *with* Go".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Small {
    With,
    In,
    Of,
    On,
    As,
    Like,
    To,
    Using,
}

impl Tells {
    const NOTHING: Self = Self(0);
    /// It takes a technology: "we *use* Go".
    pub(super) const USES: Self = Self(1);
    /// It is a label: "*Stack:* Go".
    pub(super) const LABEL: Self = Self(1 << 1);
    /// A technology makes it, or it works with one: "a Go *developer*".
    pub(super) const MADE_OF: Self = Self(1 << 2);
    /// The same even where the name is written small: "a go *developer*".
    pub(super) const MADE_OF_SMALL: Self = Self(1 << 3);
    /// It says that an idea is known: "security *experience*".
    pub(super) const KNOWN: Self = Self(1 << 4);
    /// It may stand between such a word and the name: "experience with *modern* Go".
    pub(super) const BETWEEN: Self = Self(1 << 5);
    /// It is used where software is made.
    pub(super) const SOFTWARE: Self = Self(1 << 6);
    /// At the head of a sentence it says that the word before it was a name: "Go *is*".
    pub(super) const SPOKEN_OF: Self = Self(1 << 7);
    /// It begins with a capital after a name in titles: "Go *Engineer*".
    pub(super) const TITLE: Self = Self(1 << 8);
    /// It binds the items of a list.
    pub(super) const BINDS: Self = Self(1 << 9);

    /// The word takes a technology through the small word.
    pub(super) const fn uses(small: Small) -> Self {
        Self(1 << (10 + small as u32))
    }

    /// The word says through the small word that an idea is known.
    pub(super) const fn knows(small: Small) -> Self {
        Self(1 << (18 + small as u32))
    }

    /// Both sets together.
    pub(super) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether it tells one of these.
    pub(super) fn tells(self, what: Self) -> bool {
        self.0 & what.0 != 0
    }
}

impl Small {
    /// The small word of that spelling.
    pub(super) fn of(word: &[u8]) -> Option<Self> {
        const SMALL: [(&[u8], Small); 8] = [
            (b"with", Small::With),
            (b"in", Small::In),
            (b"of", Small::Of),
            (b"on", Small::On),
            (b"as", Small::As),
            (b"like", Small::Like),
            (b"to", Small::To),
            (b"using", Small::Using),
        ];
        SMALL.iter().find(|(known, _)| word.eq_ignore_ascii_case(known)).map(|(_, small)| *small)
    }
}

/// The words and what they tell.
#[derive(Debug, Clone)]
pub(super) struct Context(Lexicon<Tells>);

impl Context {
    pub(super) fn new() -> Self {
        let mut draft: Draft<Tells> = Draft::new();
        for (tells, words) in WORDS {
            for word in words.split(", ") {
                let phrase = super::spelling::words(word);
                let known = draft.says(&phrase).unwrap_or(Tells::NOTHING);
                draft.put(&phrase, known.or(*tells));
            }
        }
        Self(draft.finish())
    }

    /// What a word tells.
    pub(super) fn of(&self, bytes: &[u8], run: Run) -> Tells {
        self.0.word(bytes, run).unwrap_or(Tells::NOTHING)
    }
}

/// The last word before a place, not before `from`.
pub(super) fn word_before(bytes: &[u8], from: usize, at: usize) -> Option<Run> {
    let end = (from..at).rev().find(|at| is_word_at(bytes, *at))? + 1;
    let start = (from..end).rev().find(|at| !is_word_at(bytes, *at)).map_or(from, |gap| gap + 1);
    Some(Run { start, end, head: Head::of(bytes, start, end) })
}

/// The first word behind a place, not beyond `to`.
pub(super) fn word_after(bytes: &[u8], at: usize, to: usize) -> Option<Run> {
    let start = (at..to).find(|at| is_word_at(bytes, *at))?;
    Some(run(bytes, start))
}

const WORDS: &[(Tells, &str)] = &[
    (
        Tells::USES,
        "\
         using, use, uses, used, via, write, writes, writing, know, knows, knowing, learn, \
         learning, idiomatic, modern, including, includes, include, mostly, especially, particularly",
    ),
    (
        Tells::LABEL,
        "\
         language, languages, stack, tech, technology, technologies, backend, frontend, tools, \
         framework, frameworks, skills, programming, server, database, databases, web, mobile, \
         infrastructure, platforms, environment, experience, end, include, skillset",
    ),
    (
        Tells::MADE_OF,
        "\
         developer, developers, engineer, engineers, programmer, programmers, programming, dev, \
         devs, code, codebase, coder, coders, language, framework, frameworks, library, libraries, \
         sdk, experience, expertise, skills, knowledge, backend, frontend, microservice, \
         microservices, service, services, app, apps, application, applications, stack, api, apis, \
         scripts, scripting, development, ecosystem, compiler, runtime, cluster, clusters, jobs, \
         expert, experts, components, architect, based, specific, specialist, specialists, guru, \
         gurus, hacker, hackers, shop, shops, native, community, deployments",
    ),
    (
        Tells::MADE_OF_SMALL,
        "\
         developer, developers, engineer, engineers, programmer, programmers, experience, \
         programming, framework",
    ),
    (Tells::KNOWN, "experience, expertise, knowledge, fundamentals, concepts, principles, practices"),
    (Tells::BETWEEN, "modern, core, basic, advanced, strong, good, either, both, apache, the, plain, some"),
    (
        Tells::SOFTWARE,
        "\
         api, apis, app, application, applications, apps, backend, cluster, clusters, code, \
         codebase, coding, cloud, database, databases, deploy, deployment, dev, developer, \
         developers, devs, engineer, engineers, framework, frameworks, frontend, languages, \
         library, libraries, microservices, pipeline, pipelines, programmer, programmers, \
         programming, sdk, server, servers, stack, tech, technologies, tooling, ui",
    ),
    (Tells::SPOKEN_OF, "and, or, is, are, with, on, for, as, based, plus, native, front"),
    (
        Tells::TITLE,
        "\
         developer, developers, engineer, engineers, engineering, senior, lead, staff, core, front, \
         back, backend, frontend, full, web, mobile, ui, team, tech, programmer, architect, \
         application, software, dev",
    ),
    (Tells::BINDS, "and, or, with, of, in"),
    (
        Tells::uses(Small::With),
        "\
         experience, experienced, familiar, familiarity, proficient, proficiency, expertise, \
         comfortable, comfort, working, work, worked, works, built, build, building, skills, \
         conversant, fluency, developing, development, programming, implemented, written, \
         knowledge, experiences, background, coding, apps, applications, services",
    ),
    (
        Tells::uses(Small::In),
        "\
         experience, experienced, proficient, proficiency, expertise, expert, fluent, fluency, \
         skilled, skills, written, write, writing, built, build, building, developed, develop, \
         developing, development, implemented, coding, code, programming, program, knowledge, \
         background, services, backend, server, software, scripting, apps, applications, systems, \
         engineer, engineers, developer, developers, primarily, mostly, mainly, experiences, \
         programs, rewrite, rewriting, rewritten, api, apis, microservices, versed, comfortable, \
         conversant, firmware, drivers, tools",
    ),
    (
        Tells::uses(Small::Of),
        "\
         knowledge, understanding, command, mastery, experience, years, grasp, use, fundamentals, \
         yrs",
    ),
    (Tells::uses(Small::On), "built, based, experience, runs, running, run"),
    (Tells::uses(Small::As), "such"),
    (Tells::uses(Small::Like), "languages, language, technologies, tools, frameworks"),
    (Tells::uses(Small::To), "exposure"),
    (Tells::uses(Small::Using), "experience"),
    (
        Tells::knows(Small::With),
        "experience, experienced, familiar, familiarity, proficient, proficiency, expertise",
    ),
    (
        Tells::knows(Small::In),
        "\
         experience, experienced, proficient, proficiency, expertise, expert, skilled, knowledge, \
         background, skills",
    ),
    (Tells::knows(Small::Of), "knowledge, understanding, fundamentals, grasp"),
    (Tells::knows(Small::As), "such"),
];
