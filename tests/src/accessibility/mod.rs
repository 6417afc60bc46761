//! Whether everybody can use what is on screen: the rules of axe, and what axe cannot see.

use std::collections::BTreeSet;
use std::path::Path;

use serde::Deserialize;

use crate::desktop::Desktop;

/// The rules asked for: all of WCAG 2.2 A and AA, and what is good practice beyond.
const RULES: &str = "{ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], \
    rules: { 'target-size': { enabled: true } }, resultTypes: ['violations', 'passes', 'incomplete'] }";

/// How many times Tab is pressed between two looks at whether it came round.
const TABS: usize = 12;

/// How many stops more than there are controls are waited for: focus may bring some to light.
const MORE: usize = 40;

/// What was found at one state of the window.
#[derive(Clone, Debug, Default)]
pub struct Findings {
    /// The rules of axe that something on the page was held against, and kept.
    pub kept: BTreeSet<String>,
    /// Elements axe could not decide on, by rule.
    pub undecided: Vec<String>,
    /// What is wrong, each with the kind of check that found it.
    pub faults: Vec<Fault>,
    /// How many controls Tab stopped at.
    pub stops: usize,
    /// How much was wrong when Tab went round, and no longer when it did so again.
    pub passing: usize,
    /// How many charts were shown.
    pub charts: usize,
}

/// One thing that is wrong with one element.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// What was checked.
    pub check: Check,
    /// The rule that is broken, for axe; what is wrong, for the rest; then the element.
    pub what: String,
}

/// A kind of check.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Check {
    /// A rule of axe.
    Axe,
    /// Every control is reached by Tab, in reading order, in sight, by name, with a ring.
    Focus,
    /// A chart has a name and a table.
    Charts,
    /// There is one live region.
    Voices,
    /// Nothing moves for those who asked for it.
    Motion,
    /// Nothing is cut off at the usual size.
    Usual,
    /// Nothing is cut off at 200 percent.
    Double,
    /// Nothing is cut off at 400 percent.
    Fourfold,
}

impl Check {
    /// All of them, in the order they are told.
    pub const ALL: [Self; 8] = [
        Self::Axe,
        Self::Focus,
        Self::Charts,
        Self::Voices,
        Self::Motion,
        Self::Usual,
        Self::Double,
        Self::Fourfold,
    ];

    /// What it is called in a report.
    pub fn name(self) -> &'static str {
        match self {
            Self::Axe => "axe",
            Self::Focus => "focus",
            Self::Charts => "charts",
            Self::Voices => "live region",
            Self::Motion => "motion",
            Self::Usual => "100 %",
            Self::Double => "200 %",
            Self::Fourfold => "400 %",
        }
    }
}

impl Findings {
    fn add(&mut self, check: Check, faults: Vec<String>) {
        self.faults.extend(faults.into_iter().map(|what| Fault { check, what }));
    }
}

/// What axe answered.
#[derive(Deserialize)]
struct Axe {
    kept: BTreeSet<String>,
    undecided: Vec<String>,
    broken: Vec<String>,
}

/// What a walk around the page answered.
#[derive(Deserialize)]
struct Counted {
    count: usize,
    faults: Vec<String>,
}

/// Holds the page as it stands against the rules of axe, and its charts and live region against ours.
pub async fn rules(desk: &Desktop) -> Findings {
    bring(desk).await;
    let mut findings = Findings::default();
    let axe: Axe = desk
        .ask_later(&format!(
            "const spell = (rule) => rule.nodes.map((node) => `${{rule.id}}: ${{node.html.slice(0, 240)}}`);
             axe.run(document, {RULES}).then(
               (found) => done({{
                 kept: found.passes.map((rule) => rule.id),
                 undecided: found.incomplete.flatMap(spell),
                 broken: found.violations.flatMap(spell)
               }}),
               (error) => done({{ kept: [], undecided: [], broken: [String(error)] }}))"
        ))
        .await;
    findings.kept = axe.kept;
    findings.undecided = axe.undecided;
    findings.add(Check::Axe, axe.broken);
    let charts: Counted = desk.ask_later("look.charts().then(done)").await;
    findings.charts = charts.count;
    findings.add(Check::Charts, charts.faults);
    findings.add(Check::Voices, desk.ask("return look.voices()").await);
    findings
}

/// Goes around the page by Tab, and once more where something is wrong: what came in meanwhile was passed by, and a fault is
/// one of a page that has come to rest.
pub async fn focus(desk: &Desktop, findings: &mut Findings) {
    bring(desk).await;
    let mut walked = around(desk).await;
    if !walked.faults.is_empty() {
        desk.still().await;
        let again = around(desk).await;
        findings.passing += walked.faults.iter().filter(|fault| !again.faults.contains(fault)).count();
        walked = again;
    }
    findings.stops += walked.count;
    findings.add(Check::Focus, walked.faults);
}

async fn around(desk: &Desktop) -> Counted {
    let expected: usize = desk.ask("return look.beginTabs()").await;
    let mut pressed = 0;
    while pressed < expected + MORE && !desk.ask::<bool>("return look.round()").await {
        desk.tab(TABS).await;
        pressed += TABS;
    }
    desk.ask_later("look.endTabs().then(done)").await
}

/// Draws the page at its usual size, twice and four times as large, and looks for what is cut off.
pub async fn sizes(desk: &Desktop, findings: &mut Findings) {
    bring(desk).await;
    for (percent, check) in [(100, Check::Usual), (200, Check::Double), (400, Check::Fourfold)] {
        if percent != 100 {
            desk.zoom(percent).await;
        }
        findings.add(check, desk.ask("return look.reflow()").await);
    }
    desk.zoom(100).await;
}

/// Looks for what moves although the system asks for less motion.
pub async fn motion(desk: &Desktop, findings: &mut Findings) {
    bring(desk).await;
    if desk.ask::<bool>("return matchMedia('(prefers-reduced-motion: reduce)').matches").await {
        findings.add(Check::Motion, desk.ask("return look.moving()").await);
    } else {
        findings.add(Check::Motion, vec!["the page does not hear that less motion is asked for".to_owned()]);
    }
}

/// Puts axe and our own questions into the page, once.
async fn bring(desk: &Desktop) {
    if desk.ask::<bool>("return 'look' in window").await {
        return;
    }
    let axe = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/node_modules/axe-core/axe.min.js");
    let axe = std::fs::read_to_string(axe).expect("axe comes with the interface's own tools");
    desk.ask::<()>(&format!("{axe}; window.axe = axe")).await;
    desk.ask::<()>(include_str!("page.js")).await;
}
