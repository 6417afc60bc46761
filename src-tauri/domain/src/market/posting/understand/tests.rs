use super::*;
use crate::market::posting::{Employment, PayPeriod, Seniority, Workplace, WrittenPay};

fn today() -> NaiveDate {
    "2026-06-01".parse().unwrap()
}

fn understood(advert: &Advert) -> (Posting, Vec<PostingNote>) {
    understand(advert, DateOrder::Unknown, today())
}

#[test]
fn a_line_of_a_hiring_thread_is_enough() {
    let advert = Advert {
        title: "Acme (YC W21) | Senior Backend Engineer | Berlin or REMOTE (EU) | Full-time | €80k-100k"
            .into(),
        text: "We are looking for somebody to build our systems with the team and for you.".into(),
        posted: Some("2026-05-02T18:12:25Z".into()),
        ..Advert::default()
    };
    let (posting, notes) = understood(&advert);
    assert_eq!(posting.title, "Senior Backend Engineer");
    assert_eq!(posting.company.as_deref(), Some("Acme"));
    assert_eq!(posting.workplace, Some(Workplace::Remote));
    assert_eq!(posting.employment, Some(Employment::FullTime));
    assert_eq!(posting.seniority, Some(Seniority::Senior));
    assert_eq!(posting.posted, Some("2026-05-02".parse().unwrap()));
    assert_eq!(posting.language.as_deref(), Some("en"));
    let pay = posting.pay.unwrap();
    assert_eq!((pay.low, pay.high, pay.currency.as_str(), pay.period), (80_000, 100_000, "EUR", None));
    assert_eq!(notes, []);
}

#[test]
fn fields_of_the_source_count_before_its_first_line() {
    let advert = Advert {
        title: "Full Stack Engineer (100% Remote)".into(),
        company: Some("Acme (Techstars 2015)".into()),
        places: vec!["Wien".into(), "Remote".into()],
        workplace: Some("hybrid".into()),
        employment: vec!["CONTRACTOR".into()],
        seniority: Some("De 3 à 5 ans".into()),
        pay: Some(WrittenPay {
            low: Some("25".into()),
            high: Some("30".into()),
            currency: Some("EUR".into()),
            period: Some("HOUR".into()),
            text: None,
        }),
        ..Advert::default()
    };
    let (posting, _) = understood(&advert);
    assert_eq!(posting.title, "Full Stack Engineer");
    assert_eq!(posting.company.as_deref(), Some("Acme"));
    assert_eq!(
        posting.places.iter().map(|place| place.name.as_str()).collect::<Vec<_>>(),
        ["Vienna, Austria"]
    );
    assert_eq!(posting.workplace, Some(Workplace::Hybrid));
    assert_eq!(posting.employment, Some(Employment::Contract));
    assert_eq!(posting.seniority, Some(Seniority::Mid));
    assert_eq!(posting.pay.and_then(|pay| pay.period), Some(PayPeriod::Hour));
}

#[test]
fn a_title_with_fields_beside_it_is_no_header() {
    for (line, title) in [
        ("Chef de projet/ Scrum Master (H/F) - Oujda", "Chef de projet/ Scrum Master"),
        ("Python Developer/Data Scientist", "Python Developer/Data Scientist"),
        ("Head of Startup & Investor Partnership, APAC", "Head of Startup & Investor Partnership"),
        ("Capital Markets Intern - Spring 2025", "Capital Markets Intern - Spring 2025"),
        ("Intern – Data & Analytics", "Intern – Data & Analytics"),
        ("Data Processor (2 positions)", "Data Processor"),
        ("CTO (Mid- to Senior-Level Developer)", "CTO (Mid- to Senior-Level Developer)"),
        ("Test Job advert", "Test Job advert"),
    ] {
        let advert = Advert { title: line.into(), company: Some("Acme".into()), ..Advert::default() };
        assert_eq!(understood(&advert).0.title, title);
    }
    let advert =
        Advert { title: "IT Support - Team Lead".into(), places: vec!["Dakar".into()], ..Advert::default() };
    assert_eq!(
        understood(&advert).0.company,
        None,
        "what stands before a title is no company where there are fields"
    );
}

#[test]
fn labelled_lines_of_the_text_fill_what_is_missing() {
    let advert = Advert {
        title: "TITLE: Platform Engineer".into(),
        text: "TITLE: Platform Engineer\nCOMPANY: Acme\nLOC: Remote, Ontario, Canada\nSalary: 120k\n".into(),
        ..Advert::default()
    };
    let (posting, notes) = understood(&advert);
    assert_eq!((posting.title.as_str(), posting.company.as_deref()), ("Platform Engineer", Some("Acme")));
    assert_eq!(posting.places.first().and_then(|place| place.country.as_deref()), Some("CA"));
    assert_eq!(posting.workplace, Some(Workplace::Remote));
    assert_eq!(posting.pay.map(|pay| pay.currency).as_deref(), Some("CAD"));
    assert_eq!(notes, [PostingNote::AssumedCurrency { written: "120k".into(), currency: "CAD".into() }]);
}

#[test]
fn a_title_missing_from_the_line_is_looked_for_in_the_text() {
    let advert = Advert {
        title: "Acme | Berlin | Onsite".into(),
        text: "Acme | Berlin | Onsite\nOur openings:\n1. Senior Go Engineer: You will build\n2. Data Scientist\n".into(),
        ..Advert::default()
    };
    let (posting, notes) = understood(&advert);
    assert_eq!(posting.title, "Senior Go Engineer");
    assert_eq!(notes, [PostingNote::SeveralPositions { named: 2 }]);
}

#[test]
fn a_line_without_a_title_is_kept_and_said_to_be_unsure() {
    let advert = Advert { title: "Acme | Berlin | Onsite".into(), ..Advert::default() };
    let (posting, notes) = understood(&advert);
    assert_eq!(posting.title, "Acme | Berlin | Onsite");
    assert_eq!(notes, [PostingNote::UnsureTitle]);
}

#[test]
fn what_a_source_mistook_for_the_company_is_not_believed() {
    for (line, mistaken, company) in [
        ("Front End Engineer | Acme | San Francisco, CA", "Front End Engineer", Some("Acme")),
        ("Charlotte, NC - Acme - Fulltime", "Charlotte, NC", Some("Acme")),
        ("Berlin | Onsite | Engineer", "Berlin", None),
        ("Acme | Engineer", "Acme", Some("Acme")),
    ] {
        let advert = Advert { title: line.into(), company: Some(mistaken.into()), ..Advert::default() };
        assert_eq!(understood(&advert).0.company.as_deref(), company, "{line:?}");
    }
}

#[test]
fn bad_dates_and_pay_are_notes() {
    let advert = Advert {
        title: "Engineer".into(),
        posted: Some("1970-01-01".into()),
        closes: Some("03/04/2026".into()),
        pay: Some(WrittenPay { text: Some("3K ~ 5K".into()), ..WrittenPay::default() }),
        ..Advert::default()
    };
    let (posting, notes) = understood(&advert);
    assert_eq!((posting.posted, posting.closes, posting.pay), (None, None, None));
    assert_eq!(
        notes,
        [
            PostingNote::UnreadPay { written: "3K ~ 5K".into() },
            PostingNote::AbsurdDate { written: "1970-01-01".into() },
            PostingNote::UnreadDate { written: "03/04/2026".into() },
        ]
    );
}

#[test]
fn an_empty_advert_says_nothing() {
    let (posting, notes) = understood(&Advert::default());
    assert_eq!(posting.title, "");
    assert_eq!((posting.company, posting.places, posting.pay), (None, vec![], None));
    assert_eq!(notes, [PostingNote::UnsureTitle]);
}

proptest::proptest! {
    #[test]
    fn no_advert_makes_it_stumble(title in ".{0,60}", text in "(.{0,60}\n){0,5}", place in ".{0,30}", pay in ".{0,30}", day in ".{0,20}") {
        let advert = Advert {
            title, text, places: vec![place], posted: Some(day),
            pay: Some(WrittenPay { text: Some(pay), ..WrittenPay::default() }), ..Advert::default()
        };
        proptest::prop_assert_eq!(understood(&advert), understood(&advert), "the same facts give the same answer");
    }
}
