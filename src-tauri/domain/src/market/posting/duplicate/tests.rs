use super::*;
use crate::market::posting::{Advert, DateOrder, understand};

/// What companies say of themselves in every advert.
const BOILERPLATE: &str = "Acme builds scheduling for hospitals. We are forty people in two offices and we care about plain \
    words, short meetings and quiet afternoons. You will work in a small group that owns what it ships, talks to nurses every \
    week and writes things down. We offer a fair salary, a real pension, thirty days of leave and a budget for books. We \
    answer every application within ten days, whoever wrote it and wherever from.";

fn fingerprint(line: &str, text: &str) -> Fingerprint {
    let advert = Advert { title: line.into(), text: format!("{line}\n{text}"), ..Advert::default() };
    let (posting, notes) = understand(&advert, DateOrder::Unknown, "2026-06-01".parse().unwrap());
    Fingerprint::of(&posting, &notes, &advert.text)
}

#[track_caller]
fn same(one: (&str, &str), other: (&str, &str)) {
    let (a, b) = (fingerprint(one.0, one.1), fingerprint(other.0, other.1));
    assert!(a.is_same_as(&b), "{:?} is {:?} again; they share {}", other.0, one.0, a.similarity(&b));
}

#[track_caller]
fn different(one: (&str, &str), other: (&str, &str)) {
    let (a, b) = (fingerprint(one.0, one.1), fingerprint(other.0, other.1));
    assert!(!a.is_same_as(&b), "{:?} is not {:?}; they share {}", other.0, one.0, a.similarity(&b));
}

#[test]
fn an_advert_that_was_edited_a_little_is_the_same() {
    let line = "Acme | Backend Engineer | Berlin | Onsite";
    let edited = BOILERPLATE.replace("forty", "forty-five").replace("thirty days", "thirty-two days");
    same((line, BOILERPLATE), (line, BOILERPLATE));
    same((line, BOILERPLATE), (line, &edited));
    same((line, BOILERPLATE), ("Acme (YC W21) | Backend Engineers | Berlin or REMOTE | €80k", BOILERPLATE));
    same(
        (line, BOILERPLATE),
        ("Acme | Backend Developer (Rust) | Berlin", &format!("{BOILERPLATE} Write to us.")),
    );
}

#[test]
fn another_job_in_the_same_words_is_another_posting() {
    different(
        ("Acme | Backend Engineer | Berlin", BOILERPLATE),
        ("Acme | Data Engineer | Berlin", BOILERPLATE),
    );
    different(
        ("Acme | Product Manager | Berlin", BOILERPLATE),
        ("Acme | Backend Engineer | Berlin", BOILERPLATE),
    );
    different(
        ("Acme | Software Engineer | Berlin", BOILERPLATE),
        ("Acme | QA Engineer | Berlin", BOILERPLATE),
    );
}

#[test]
fn the_same_job_in_another_country_is_another_posting() {
    different(
        ("Acme | Backend Engineer | Berlin", BOILERPLATE),
        ("Acme | Backend Engineer | Tokyo", BOILERPLATE),
    );
    same(
        ("Acme | Backend Engineer | Berlin", BOILERPLATE),
        ("Acme | Backend Engineer | Munich", BOILERPLATE),
    );
}

#[test]
fn other_words_are_another_posting() {
    let other = "We make maps for sailors. Whoever joins us will draw coasts, measure tides and answer captains, and needs \
                 patience with paper as much as with computers. Our office is a boat, the coffee is strong and the pay is what \
                 the union says. Tell us of a map you like.";
    different(("Acme | Backend Engineer | Berlin", BOILERPLATE), ("Acme | Backend Engineer | Berlin", other));
}

#[test]
fn without_a_text_title_company_and_places_must_agree() {
    let line = "Acme | Backend Engineer | Berlin";
    same((line, ""), (line, ""));
    same((line, ""), ("ACME, Inc. | Backend Engineer | Berlin, Germany", ""));
    for other in [
        "Acme | Backend Engineer | Munich",
        "Bmce | Backend Engineer | Berlin",
        "Acme | Senior Backend Engineer | Berlin",
    ] {
        different((line, ""), (other, ""));
    }
}

#[test]
fn another_company_must_share_more() {
    let shorter: String = BOILERPLATE.split_inclusive(". ").take(4).collect();
    let shorter = shorter.replace("hospitals", "clinics").replace("in two offices", "in one place");
    let line = |company: &str| format!("{company} | Backend Engineer | Berlin");
    same((&line("Acme"), BOILERPLATE), (&line("Acme"), &shorter));
    different((&line("Acme"), BOILERPLATE), (&line("Bmce"), &shorter));
    same((&line("Acme"), BOILERPLATE), (&line("Bmce"), BOILERPLATE));
}

#[test]
fn the_most_similar_one_is_found_and_of_equals_the_first() {
    let line = "Acme | Backend Engineer | Berlin";
    let edited = BOILERPLATE.replace("forty", "fifty");
    let mut known = Fingerprints::new();
    assert_eq!(known.find(&fingerprint(line, BOILERPLATE)), None);
    known.add(1, fingerprint(line, &edited.replace("nurses", "doctors")));
    known.add(2, fingerprint(line, &edited));
    known.add(3, fingerprint(line, &edited));
    assert_eq!(known.len(), 2, "an equal fingerprint is not added again");
    assert_eq!(known.find(&fingerprint(line, BOILERPLATE)), Some(2));
    assert_eq!(known.find(&fingerprint("Acme | Data Engineer | Berlin", BOILERPLATE)), None);
}

#[test]
fn an_equal_one_is_found_among_many_that_are_nearly_alike() {
    let mut known = Fingerprints::new();
    let jobs: Vec<_> = (0..600)
        .map(|number| fingerprint(&format!("Acme | Machine{number} Operator | Berlin"), BOILERPLATE))
        .collect();
    for (number, job) in jobs.iter().enumerate() {
        known.add(number, job.clone());
    }
    for (number, job) in jobs.iter().enumerate() {
        assert_eq!(known.find(job), Some(number), "each is known as itself");
    }
}

#[test]
fn a_fingerprint_of_another_version_is_made_anew() {
    let mut bytes = fingerprint("Acme | Engineer", BOILERPLATE).to_bytes();
    assert_eq!(bytes.len(), Fingerprint::LENGTH);
    assert_eq!(Fingerprint::from_bytes(&bytes[1..]), None, "too short");
    bytes[0] += 1;
    assert_eq!(Fingerprint::from_bytes(&bytes), None, "another version");
}

#[test]
fn the_same_text_gets_the_same_bytes_as_ever() {
    // When this fails, the version must be raised, or stored fingerprints would no longer match.
    let bytes = fingerprint("Acme | Backend Engineer | Berlin", BOILERPLATE).to_bytes();
    let sum = bytes.iter().fold(0u64, |sum, byte| sum.wrapping_mul(31).wrapping_add(u64::from(*byte)));
    assert_eq!(sum, 10_940_411_780_183_554_643);
}

proptest::proptest! {
    #[test]
    fn a_fingerprint_survives_a_round_trip_through_bytes(line in ".{0,40}", text in "([a-z一-十]{1,4} ){0,60}") {
        let made = fingerprint(&line, &text);
        proptest::prop_assert_eq!(Fingerprint::from_bytes(&made.to_bytes()), Some(made));
    }

    #[test]
    fn what_was_added_is_found(texts in proptest::collection::vec("([a-z]{1,5} ){25,40}", 1..80)) {
        let mut known = Fingerprints::new();
        for (number, text) in texts.iter().enumerate() {
            known.add(number, fingerprint("Acme | Engineer", text));
        }
        for text in &texts {
            proptest::prop_assert!(known.find(&fingerprint("Acme | Engineer", text)).is_some());
        }
    }

    #[test]
    fn sameness_goes_both_ways(one in "([ab] ){20,40}", other in "([ab] ){20,40}") {
        let (one, other) = (fingerprint("Acme | Engineer", &one), fingerprint("Bmce | Tester", &other));
        proptest::prop_assert_eq!(one.is_same_as(&other), other.is_same_as(&one));
        proptest::prop_assert_eq!(one.similarity(&other), other.similarity(&one));
    }
}
