//! How much of what the role asks for is held, now and later.

use cairn_domain::dossier::{Dossier, Personal};
use cairn_domain::id::ResourceId;
use cairn_domain::share::Share;

/// What is held now and after the whole plan; nothing where levels are not shown or the plan changes nothing.
pub(super) fn way(dossier: &Dossier) -> Option<(Share, Share)> {
    if !dossier.shown.has(Personal::Levels) {
        return None;
    }
    let now = *dossier.gap.coverage.value();
    let then = dossier.plan.coverage.last()?.share;
    (then > now).then_some((now, then))
}

/// What is held after a resource.
pub(super) fn after(dossier: &Dossier, resource: &ResourceId) -> Option<Share> {
    let step = dossier.plan.coverage.iter().find(|step| step.resource.as_ref() == Some(resource))?;
    Some(step.share)
}
