//! Bringing something in: looked at first, then added after a yes.

use std::path::Path;

use cairn_core::bring::{Brought, BroughtClaims};
use cairn_core::skills::AssessRequest;
use cairn_core::{Cairn, Changed, Topic};
use cairn_domain::merge::ImportedKind;
use cairn_domain::skills::claims::{Claim, ClaimAction};
use chrono::NaiveDate;

use crate::say::Trouble;
use crate::verbs::{Answer, Done};
use crate::{Ask, files, print};

/// Shows what a file or a folder of repositories would add; adds it when that was said beforehand or is said now.
pub(crate) fn import(
    cairn: &Cairn,
    file: &Path,
    yes: bool,
    today: NaiveDate,
    out: &mut Answer<'_>,
    ask: Ask<'_>,
) -> Done {
    // "." has a name too, once it is said in full.
    let whole = std::path::absolute(file).map_err(|error| Trouble::file(file, &error))?;
    let name = whole.file_name().unwrap_or_default().to_string_lossy();
    let (bytes, brought) = if file.is_dir() {
        (Vec::new(), Brought::Claims(cairn.folder_look(file, today)?))
    } else {
        let bytes = files::read(file)?;
        let brought = cairn.bring_look(&name, &bytes, &cairn_document::read, today)?;
        (bytes, brought)
    };
    let added = match &brought {
        Brought::Rows(preview) => {
            out.give(preview, print::import)?;
            usize::try_from(preview.added).unwrap_or(usize::MAX)
        }
        Brought::Claims(claims) => {
            out.give(claims, print::claims)?;
            proposals(claims).len()
        }
    };
    if added == 0 {
        return out.say("There is nothing to add.");
    }
    if !yes && !out.agrees("Bring this in? [y/N] ", ask)? {
        return out.say("Nothing was changed: add --yes to bring it in.");
    }
    match &brought {
        Brought::Rows(preview) => {
            let Changed { topic, .. } = cairn.import_apply(&name, &bytes, today)?;
            if topic == Topic::Settings && preview.rows.iter().any(|row| row.what == ImportedKind::Plan) {
                out.say("The role and the limits of the plan are now your settings.")?;
            }
        }
        Brought::Claims(claims) => {
            cairn.claims_take(&name, &proposals(claims), today)?;
        }
    }
    out.say("Added. `cairn undo` takes it back.")
}

/// The levels that are proposed, where they say more than what is held.
fn proposals(claims: &BroughtClaims) -> Vec<AssessRequest> {
    let new = claims.claims.claims.iter().filter(|claim| claim.action != ClaimAction::Skip);
    let request = |claim: &Claim| AssessRequest {
        skill: claim.skill.clone(),
        level: claim.proposed,
        evidence: claim.evidence,
        link: claim.link.clone(),
        note: None,
    };
    new.map(request).collect()
}
