//! What came of it all: one table, a line for each goal.

use std::collections::BTreeMap;
use std::fmt;

/// How often things of each kind were seen.
#[derive(Debug, Clone, Default)]
pub(crate) struct Counts(BTreeMap<String, u64>);

impl Counts {
    /// One more of a kind.
    pub(crate) fn add(&mut self, kind: &str) {
        self.add_many(kind, 1);
    }

    /// So many more of a kind. None is worth a mention too.
    pub(crate) fn add_many(&mut self, kind: &str, number: u64) {
        *self.0.entry(kind.to_owned()).or_default() += number;
    }

    /// What others counted, too.
    pub(crate) fn add_all(&mut self, others: &Self) {
        others.0.iter().for_each(|(kind, number)| self.add_many(kind, *number));
    }
}

impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let told: Vec<String> = self.0.iter().map(|(kind, number)| format!("{number} {kind}")).collect();
        f.write_str(&told.join(", "))
    }
}

/// How a harness ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// The bar was reached.
    Met,
    /// It was not: what was seen, each as a sentence.
    Missed(Vec<String>),
    /// It cannot run here.
    Skipped(String),
}

/// A line of the table.
#[derive(Debug, Clone)]
pub(crate) struct Line {
    /// The goal, such as G1.
    pub(crate) goal: &'static str,
    /// What was done.
    pub(crate) what: String,
    /// What came of it, by kind.
    pub(crate) counts: Counts,
    /// What has to hold.
    pub(crate) bar: &'static str,
    /// Whether it does.
    pub(crate) verdict: Verdict,
}

impl Line {
    /// A line that is met unless something was seen that must not be.
    pub(crate) fn of(
        goal: &'static str,
        what: String,
        counts: Counts,
        bar: &'static str,
        wrong: Vec<String>,
    ) -> Self {
        let verdict = if wrong.is_empty() { Verdict::Met } else { Verdict::Missed(wrong) };
        Self { goal, what, counts, bar, verdict }
    }

    /// A line about mistakes on purpose: met where they were noticed, each as a sentence of what went unnoticed.
    pub(crate) fn planted(what: &str, noticed: Counts, missed: Vec<String>) -> Self {
        Self::of("G18", what.to_owned(), noticed, "each is noticed", missed)
    }

    /// The line in a row of the table.
    pub(crate) fn in_short(&self) -> String {
        match &self.verdict {
            Verdict::Skipped(why) => format!("{} skipped: {why}", self.what),
            Verdict::Missed(wrong) => format!("{}: {} WRONG, {}", self.what, wrong.len(), self.counts),
            Verdict::Met => format!("{}: {}", self.what, self.counts),
        }
    }

    /// A harness that cannot run here.
    pub(crate) fn skipped(goal: &'static str, what: &str, why: impl Into<String>) -> Self {
        let verdict = Verdict::Skipped(why.into());
        Self { goal, what: what.to_owned(), counts: Counts::default(), bar: "", verdict }
    }
}

/// So many wrongs are told in full; the rest is counted.
const TOLD: usize = 40;

impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let verdict = match &self.verdict {
            Verdict::Met => "met".to_owned(),
            Verdict::Missed(_) => "MISSED".to_owned(),
            Verdict::Skipped(why) => return write!(f, "{:<4} skipped: {why} ({})", self.goal, self.what),
        };
        write!(f, "{:<4} {verdict:<7} {}", self.goal, self.what)?;
        write!(f, "\n             seen: {}\n             bar:  {}", self.counts, self.bar)?;
        if let Verdict::Missed(wrong) = &self.verdict {
            for sentence in wrong.iter().take(TOLD) {
                write!(f, "\n             ! {sentence}")?;
            }
            if wrong.len() > TOLD {
                write!(f, "\n             ! and {} more", wrong.len() - TOLD)?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_met_only_if_nothing_wrong_was_seen() {
        let line = |wrong| Line::of("G1", "2 kills".into(), Counts::default(), "nothing lost", wrong);
        assert_eq!(line(vec![]).verdict, Verdict::Met);
        assert_eq!(line(vec!["one lost".into()]).verdict, Verdict::Missed(vec!["one lost".into()]));
    }
}
