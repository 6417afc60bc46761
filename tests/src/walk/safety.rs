use super::{Look, Walk, center, go};
use crate::people;

/// Backups with what is in them, one saved elsewhere, what a restore would change, and erasing.
pub(super) async fn walk(walk: &mut Walk<'_, impl Look>) {
    let desk = walk.open(people::somebody_under_way).await;
    go(&desk, "settings").await;
    desk.click("[data-backup-now]").await;
    desk.find("[data-backup]").await;
    for size in walk.sizes() {
        walk.resize(&desk, size).await;
        go(&desk, "settings").await;
        desk.click("[data-check]").await;
        desk.find("[data-all-well]").await;
        center(&desk, "[data-backup]").await;
        walk.see(&desk, "backups").await;
        desk.click("[data-backup-save]").await;
        center(&desk, "[data-save-part]").await;
        walk.see(&desk, "backup-elsewhere").await;
        desk.click("[data-backup-save]").await;
        desk.click("[data-backup] button").await;
        center(&desk, "[data-restore-preview]").await;
        walk.see(&desk, "backup-restore").await;
        desk.click("[data-restore-preview] button:not([data-restore-apply])").await;
        desk.click("[data-erase]").await;
        center(&desk, "[data-erase-part]").await;
        walk.see(&desk, "erase").await;
        desk.click("[data-erase-part] button:not([data-erase-go])").await;
    }
    desk.close().await;
}
