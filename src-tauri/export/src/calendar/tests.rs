//! Study sessions as a calendar reads them, with a reader that is not ours.

use std::collections::BTreeSet;

use cairn_domain::plan::Session;
use cairn_domain::progress::StudyTimes;
use icalendar::parser::{Component, read_calendar, unfold};
use proptest::prelude::*;

use super::*;
use crate::sample;
use crate::tasks;

/// Names and values of a component, and the components in it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Read {
    name: String,
    properties: Vec<(String, String)>,
    inside: Vec<Read>,
}

impl Read {
    fn of(component: &Component<'_>) -> Self {
        let properties = component.properties.iter();
        Self {
            name: component.name.to_string(),
            properties: properties.map(|p| (p.name.to_string(), p.val.to_string())).collect(),
            inside: component.components.iter().map(Self::of).collect(),
        }
    }

    fn get(&self, name: &str) -> &str {
        self.properties.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value.as_str())
    }

    /// The component without what its properties say.
    fn shape(&self) -> String {
        let names: Vec<&str> = self.properties.iter().map(|(name, _)| name.as_str()).collect();
        let inside: Vec<String> = self.inside.iter().map(Self::shape).collect();
        format!("{}({} {})", self.name, names.join(" "), inside.join(" "))
    }
}

fn read(bytes: Vec<u8>) -> Vec<Read> {
    let text = String::from_utf8(bytes).unwrap();
    let unfolded = unfold(&text);
    let calendar = read_calendar(&unfolded).unwrap();
    calendar.components.iter().map(Read::of).collect()
}

fn events(dossier: &Dossier) -> Vec<Read> {
    read(write(dossier)).into_iter().filter(|component| component.name == "VEVENT").collect()
}

fn text(dossier: &Dossier) -> String {
    String::from_utf8(write(dossier)).unwrap().replace("\r\n", "\n")
}

#[test]
fn a_plan_as_a_calendar() {
    insta::assert_snapshot!(text(&sample::dossier("")));
}

#[test]
fn where_the_zone_is_unknown_times_are_those_on_the_wall() {
    for zone in [None, Some("Middle Earth".to_owned())] {
        let dossier = Dossier { zone, ..sample::dossier("") };
        let text = text(&dossier);
        assert!(!text.contains("TZID") && !text.contains("VTIMEZONE"));
        assert!(text.contains("\nDTSTART:20261124T190000\n"), "{text}");
    }
}

#[test]
fn each_weekday_begins_at_its_own_time() {
    let mut times = StudyTimes::default().times();
    times[2] = "06:45".parse().unwrap();
    let dossier = Dossier { study_times: StudyTimes::new(times), ..sample::dossier("") };
    let begins: Vec<String> = events(&dossier).iter().map(|event| event.get("DTSTART").to_owned()).collect();
    // A Tuesday, a Wednesday with two resources one after the other, a Thursday.
    assert_eq!(begins, ["20261124T190000", "20261125T064500", "20261125T074500", "20270401T190000"]);
}

#[test]
fn study_that_would_run_past_midnight_begins_earlier() {
    let mut dossier = sample::dossier("");
    let session = dossier.sessions[0].clone();
    let long = |minutes| {
        let mut long: Session = session.clone();
        long.minutes = Minutes::new(minutes);
        long.blocks[0].minutes = Minutes::new(minutes);
        long
    };
    dossier.sessions = vec![long(240), long(120)];
    let begins: Vec<String> = events(&dossier).iter().map(|event| event.get("DTSTART").to_owned()).collect();
    assert_eq!(begins, ["20261124T180000", "20261124T220000"]);
    dossier.sessions = vec![long(3_000)];
    assert_eq!(events(&dossier)[0].get("DTSTART"), "20261124T000000");
}

#[test]
fn a_plan_that_is_done_is_still_a_calendar() {
    let mut dossier = sample::dossier("");
    dossier.sessions.clear();
    dossier.plan.items.clear();
    for bytes in [write(&dossier), tasks::write(&dossier)] {
        let components = read(bytes);
        assert_eq!(components.len(), 1);
        assert_eq!(components[0].name, "VTIMEZONE");
    }
}

#[test]
fn sessions_to_come_keep_their_names_when_one_was_held() {
    let before = sample::dossier("");
    let mut after = before.clone();
    after.sessions.remove(0);
    let names = |dossier: &Dossier| -> Vec<String> {
        events(dossier).iter().map(|event| event.get("UID").to_owned()).collect()
    };
    assert_eq!(names(&before)[1..], names(&after));
}

#[test]
fn every_component_has_a_name_of_its_own() {
    let dossier = sample::dossier("");
    let all: Vec<Read> = [write(&dossier), tasks::write(&dossier)].into_iter().flat_map(read).collect();
    let named: Vec<&str> = all.iter().map(|c| c.get("UID")).filter(|uid| !uid.is_empty()).collect();
    assert_eq!(named.iter().collect::<BTreeSet<_>>().len(), named.len(), "{named:?}");
}

#[test]
fn a_plan_as_tasks() {
    let text = String::from_utf8(tasks::write(&sample::dossier(""))).unwrap();
    insta::assert_snapshot!(text.replace("\r\n", "\n"));
}

#[test]
fn a_calendar_has_no_to_dos_and_a_task_list_no_events() {
    let dossier = sample::dossier("");
    assert!(read(write(&dossier)).iter().all(|component| component.name != "VTODO"));
    assert!(read(tasks::write(&dossier)).iter().all(|component| component.name != "VEVENT"));
}

proptest! {
    #[test]
    fn nothing_from_outside_changes_the_structure(
        outside in prop_oneof![
            "[a-zA-Z0-9 .:;,/@=<>|\"'\\\\\n\r\t\u{b}\u{85}\u{2028}é🚀\u{202e}א-]{0,40}",
            Just("\r\nEND:VCALENDAR\r\nBEGIN:VALARM".to_owned()),
            Just("=HYPERLINK(\"https://a.example\";\"x\")".to_owned()),
        ],
    ) {
        let (odd, plain) = (sample::dossier(&outside), sample::dossier("plain"));
        for of in [write, tasks::write] {
            let shapes = |dossier: &Dossier| read(of(dossier)).iter().map(Read::shape).collect::<Vec<_>>();
            prop_assert_eq!(shapes(&odd), shapes(&plain));
        }
    }

    #[test]
    fn text_comes_back_as_it_was(outside in "[a-zA-Z0-9 .:;,/@=<>|\"'\\\\\né🚀\u{202e}א-]{0,40}") {
        let dossier = sample::dossier(&outside);
        let seen: Vec<String> = events(&dossier).iter().map(|event| event.get("SUMMARY").to_owned()).collect();
        let first = format!("{outside}The Raft book{outside}: {outside}2. Logs{outside}");
        prop_assert_eq!(&seen[0], &first);
    }
}
