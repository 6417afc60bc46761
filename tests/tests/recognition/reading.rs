//! How strongly a posting asks, for how many years, and why a place counts.

use cairn_domain::skills::recognize::{Correction, Necessity, Recognizer, Rule, Verdict, WhyNamed, asks};

use crate::{named, recognizer, skills};

/// A posting of our own in the likeness of real ones.
const POSTING: &str = "\
Northwind Storage | Senior Backend Engineer | Berlin or remote | Full time

We are backed by investors who like Kubernetes, and build storage for hospitals. Our services are written in Go.

What you bring
- 5+ years of experience with Go or Rust
- Strong knowledge of PostgreSQL; Kafka is a plus
- Distributed systems in production (3 years)

Nice to have:
- Terraform
- You must have seen Raft or Paxos

Benefits
- A budget for courses on AWS
";

#[test]
fn headings_and_words_say_how_strongly_a_skill_is_asked_for() {
    let skills = skills();
    let recognizer = recognizer(&skills);
    let wanted = asks(&recognizer.read(POSTING));
    let check = |skill: &str, necessity: Necessity, years: Option<u8>| {
        let number = skills.number(&skill.parse().expect("an id")).expect("a skill");
        let found = wanted.iter().find(|wanted| wanted.skill == number);
        let found = found.unwrap_or_else(|| panic!("{skill} is named"));
        assert_eq!((found.necessity, found.years), (necessity, years), "{skill}");
    };
    check("kubernetes", Necessity::Background, None);
    check("go", Necessity::Required, Some(5));
    check("rust", Necessity::Required, Some(5));
    check("postgresql", Necessity::Required, None);
    check("kafka", Necessity::Preferred, None);
    check("distributed-systems", Necessity::Required, Some(3));
    check("terraform", Necessity::Preferred, None);
    check("raft", Necessity::Required, None);
    check("aws", Necessity::Background, None);
}

#[test]
fn sentences_say_how_strongly_and_for_how_long() {
    let skills = skills();
    let recognizer = recognizer(&skills);
    let check = |text: &str, expect: &[(&str, Necessity, Option<u8>)]| {
        let found: Vec<(String, Necessity, Option<u8>)> = recognizer
            .read(text)
            .iter()
            .map(|mention| {
                let skill = skills.at(mention.skill).expect("a mention names a skill");
                (skill.id.to_string(), mention.necessity, mention.years)
            })
            .collect();
        let expect: Vec<(String, Necessity, Option<u8>)> =
            expect.iter().map(|(skill, necessity, years)| ((*skill).into(), *necessity, *years)).collect();
        assert_eq!(found, expect, "{text}");
    };
    use Necessity::{Named, Preferred, Required};
    check("We use Python and Kafka.", &[("python", Named, None), ("kafka", Named, None)]);
    check("Python required, Kafka preferred.", &[("python", Required, None), ("kafka", Preferred, None)]);
    check("Strong Python skills, Kafka a plus.", &[("python", Required, None), ("kafka", Preferred, None)]);
    check("Bonus points for Kafka or Redis!", &[("kafka", Preferred, None), ("redis", Preferred, None)]);
    check("Ideally you know Haskell.", &[("haskell", Preferred, None)]);
    check("Haskell would be great.", &[("haskell", Preferred, None)]);
    check("Kafka is not required.", &[("kafka", Preferred, None)]);
    check(
        "Nice to have: Docker, Kubernetes",
        &[("docker", Preferred, None), ("kubernetes", Preferred, None)],
    );
    check("At least two years of Java.", &[("java", Required, Some(2))]);
    check("3-5 yrs experience in Kubernetes", &[("kubernetes", Required, Some(3))]);
    check(
        "5+ years of Java, Scala or Kotlin; some Docker.",
        &[
            ("java", Required, Some(5)),
            ("scala", Required, Some(5)),
            ("kotlin", Required, Some(5)),
            ("docker", Required, Some(5)),
        ],
    );
    check("For over ten years we have built Java tools.", &[("java", Named, None)]);
    check("有Kafka经验者优先", &[("kafka", Preferred, None)]);
    check("任职要求：\n1. 熟悉 Kafka", &[("kafka", Required, None)]);
    check("PLUS: our Kafka team is kind.", &[("kafka", Preferred, None)]);
}

#[test]
fn every_mention_can_be_shown_in_its_sentence_with_its_rule() {
    let skills = skills();
    let recognizer = recognizer(&skills);
    let check = |text: &str, rule: Rule, said: &str| {
        let mentions = recognizer.read(text);
        let mention = mentions.first().unwrap_or_else(|| panic!("{text} names something"));
        let explanation = recognizer.explain(text, mention).expect("what was found can be explained");
        assert_eq!(mention.rule, rule, "{text}");
        let why = WhyNamed::from(explanation.clone());
        assert_eq!(why.to_string(), said, "{text}");
        let name = explanation.sentence.get(explanation.start as usize..explanation.end as usize);
        assert!(name.is_some_and(|name| said.contains(name)), "the name stands in its sentence: {text}");
    };
    check("We use PostgreSQL.", Rule::Spelling, "\"PostgreSQL\" always means this skill");
    check("Go, Python and Bash.", Rule::Listed, "\"Go\" stands in a list with \"Python\"");
    check(
        "Hello there. You have experience with Go.",
        Rule::Beside,
        "\"experience with\" right beside \"Go\" says that it is used or known",
    );
    check(
        "You tune Spark for our pipelines.",
        Rule::Nearby,
        "\"pipelines\" in the same sentence says what \"Spark\" means",
    );
    check(
        "Security comes first. We use PostgreSQL.",
        Rule::Text,
        "\"PostgreSQL\" elsewhere in the text says what \"Security\" means",
    );
    check("熟悉数据库", Rule::Spelling, "\"数据库\" always means this skill");
    check("精通Ｊａｖａ", Rule::Spelling, "\"Java\" always means this skill");
}

#[test]
fn the_person_has_the_last_word() {
    let skills = skills();
    let correction = |phrase: &str, skill: &str, verdict: Verdict| Correction {
        phrase: phrase.into(),
        skill: skill.parse().expect("an id"),
        verdict,
    };
    let text = "Spark and Kafka on our house engine Mneme.";
    let check = |corrections: &[Correction], expect: &[&str]| {
        assert_eq!(named(&Recognizer::new(&skills, corrections), &skills, text), expect);
    };
    check(&[], &["kafka", "spark"]);
    check(&[correction("Spark", "spark", Verdict::NotThis)], &["kafka"]);
    check(&[correction("Spark", "kafka", Verdict::NotThis)], &["kafka", "spark"]);
    check(&[correction("Mneme", "postgresql", Verdict::ThisToo)], &["kafka", "postgresql", "spark"]);
    check(
        &[correction("Mneme", "redis", Verdict::ThisToo), correction("Mneme", "redis", Verdict::NotThis)],
        &["kafka", "spark"],
    );
    let recognizer = Recognizer::new(&skills, &[correction("Mneme", "redis", Verdict::ThisToo)]);
    let rules: Vec<Rule> = recognizer.read(text).iter().map(|mention| mention.rule).collect();
    assert_eq!(rules.last(), Some(&Rule::Correction), "it is said that the person said so");
}
