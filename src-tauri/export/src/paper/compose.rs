//! What the document says, in order: the finding first.

use cairn_domain::dossier::{Dossier, Personal};

use super::{Paper, Section, coverage, figures, gaps, sections, timeline};
use crate::words::day;

/// The document of a dossier.
pub(crate) fn compose(dossier: &Dossier) -> Paper {
    let sections = [
        Some(figures::at_a_glance(dossier)),
        gaps::missing(dossier),
        timeline::when(dossier),
        sections::plan(dossier),
        sections::left_over(dossier),
        sections::next_weeks(dossier),
        sections::studied(dossier),
        sections::profile(dossier),
        sections::sources(dossier),
    ];
    Paper {
        title: format!("Learning plan: {}", dossier.gap.role_title),
        finding: finding(dossier),
        standing: standing(dossier),
        sections: sections.into_iter().flatten().collect::<Vec<Section>>(),
        colophon: format!(
            "Made with Cairn {} on {}, with its data of version {}.",
            dossier.app_version,
            day(dossier.today),
            dossier.data_version
        ),
    }
}

fn finding(dossier: &Dossier) -> String {
    let (plan, role) = (&dossier.plan, &dossier.gap.role_title);
    let open = plan.items.iter().filter(|item| !item.finished).count();
    let when = plan.finish.map(|finish| format!(", by about {}", day(finish.likely))).unwrap_or_default();
    if let Some((now, then)) = coverage::way(dossier) {
        return format!("From {now} to {then} of the levels {role} asks for{when}");
    }
    match open {
        0 if plan.items.is_empty() => format!("Nothing to learn is planned for {role}"),
        0 => format!("Everything planned for {role} is done"),
        1 => format!("One resource to {role}{when}"),
        _ => format!("{open} resources to {role}{when}"),
    }
}

fn standing(dossier: &Dossier) -> Vec<String> {
    let market = format!("Compared with {}, as of {}.", dossier.gap.market_name, dossier.gap.as_of);
    let version = match (dossier.plan.version, dossier.plan.accepted_on) {
        (Some(version), Some(on)) => format!("Version {version} of the plan, accepted on {}.", day(on)),
        _ => "A draft: the plan has not been accepted yet.".into(),
    };
    let left_out: Vec<&str> = dossier
        .shown
        .left_out()
        .map(|personal| match personal {
            Personal::Levels => "levels",
            Personal::Notes => "notes",
            Personal::Hours => "hours",
            Personal::Pay => "pay",
        })
        .collect();
    let mut said = vec![market, version];
    match left_out.as_slice() {
        [] => {}
        [only] => said.push(format!("Left out of this copy: {only}.")),
        [rest @ .., last] => said.push(format!("Left out of this copy: {} and {last}.", rest.join(", "))),
    }
    said
}
