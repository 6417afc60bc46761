//! When each skill was studied last.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Entry, Event, standing};
use crate::catalog::Catalog;
use crate::id::{ResourceId, SkillId};

/// The last day on which something that teaches a skill was studied or a part of it finished.
pub fn last_studied(entries: &[Entry], catalog: &Catalog) -> BTreeMap<SkillId, NaiveDate> {
    let mut resources: BTreeMap<&ResourceId, NaiveDate> = BTreeMap::new();
    for entry in standing(entries) {
        if matches!(entry.event, Event::Studied { .. } | Event::UnitProgress { .. } | Event::UnitDone { .. })
        {
            let last = resources.entry(entry.event.resource()).or_insert(entry.on);
            *last = entry.on.max(*last);
        }
    }
    let mut skills: BTreeMap<SkillId, NaiveDate> = BTreeMap::new();
    for (resource, on) in resources {
        for gain in catalog.get(resource).into_iter().flat_map(|resource| &resource.gains) {
            let last = skills.entry(gain.skill.clone()).or_insert(on);
            *last = on.max(*last);
        }
    }
    skills
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::minutes::Minutes;
    use crate::sample;

    fn studied(resource: &str, on: &str) -> Entry {
        let (resource, minutes) = (resource.parse().unwrap(), Minutes::new(30));
        Entry { on: on.parse().unwrap(), event: Event::Studied { resource, unit: None, minutes, note: None } }
    }

    #[test]
    fn a_skill_was_studied_when_anything_that_teaches_it_was_whatever_the_order_of_writing() {
        let log = [
            studied("go-project", "2026-11-20"),
            studied("go-course", "2026-11-10"),
            studied("raft-book", "2026-11-01"),
        ];
        let found = last_studied(&log, &sample::catalog());
        let days: Vec<String> = found.iter().map(|(skill, on)| format!("{skill} {on}")).collect();
        assert_eq!(days, ["go 2026-11-20", "raft 2026-11-01"]);
    }

    #[test]
    fn a_session_that_was_withdrawn_is_no_use() {
        let session = studied("raft-book", "2026-11-01");
        let withdrawn = Event::Withdrawn { was: Box::new(session.clone()) };
        let log = [session, Entry { on: "2026-11-02".parse().unwrap(), event: withdrawn }];
        assert!(last_studied(&log, &sample::catalog()).is_empty());
    }
}
