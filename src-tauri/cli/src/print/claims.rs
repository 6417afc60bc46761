//! What a document says of one's skills.

use std::io::{self, Write};

use cairn_core::bring::BroughtClaims;
use cairn_domain::skills::claims::{Claim, ClaimAction, Claims};

use super::one_line;

pub(crate) fn claims(out: &mut dyn Write, brought: &BroughtClaims) -> io::Result<()> {
    let Claims { claims, unknown } = &brought.claims;
    for claim in claims {
        one(out, claim)?;
    }
    if !unknown.is_empty() {
        writeln!(out, "Not known as skills: {}.", one_line(&unknown.join(", ")))?;
    }
    if !brought.left_aside.is_empty() {
        writeln!(out, "Left aside: {}.", one_line(&brought.left_aside.join(", ")))?;
    }
    writeln!(out, "{} skills named. The levels are proposals: `cairn skills set` sets others.", claims.len())
}

fn one(out: &mut dyn Write, claim: &Claim) -> io::Result<()> {
    let action = match claim.action {
        ClaimAction::Add => "add ",
        ClaimAction::Raise => "rise",
        ClaimAction::Skip => "same",
    };
    let held = claim.held.map(|held| format!("held at {held}, ")).unwrap_or_default();
    writeln!(
        out,
        "{action}  {}: {held}{} proposed, {}",
        one_line(&claim.name),
        claim.proposed,
        claim.why.sentence
    )?;
    for seen in &claim.seen {
        let line = seen.line.map(|line| format!("line {line}: ")).unwrap_or_default();
        let under =
            seen.heading.as_ref().map(|heading| format!("{}: ", one_line(heading))).unwrap_or_default();
        writeln!(out, "        {line}{under}{}", one_line(&seen.sentence))?;
    }
    Ok(())
}
