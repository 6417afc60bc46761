use super::{Look, Walk, center, go};
use crate::people;

pub(super) async fn walk(walk: &mut Walk<'_, impl Look>) {
    let desk = walk
        .open(|cairn| {
            people::somebody_with_postings(cairn);
            people::applications(cairn);
        })
        .await;
    for size in walk.sizes() {
        walk.resize(&desk, size).await;
        walk.visit(&desk, "applications", "applications-four").await;
        go(&desk, "market/jobs-i-want/postings/1").await;
        center(&desk, "[data-keywords]").await;
        walk.see(&desk, "keywords").await;
        go(&desk, "library").await;
        desk.click("[data-add-resource]").await;
        desk.fill("[data-line]", "Raft by hand https://www.youtube.com/watch?v=1").await;
        desk.click("[data-read-line]").await;
        walk.see(&desk, "own-resource").await;
        desk.click("[data-cancel]").await;
        go(&desk, "settings/export/pdf").await;
        desk.click("[data-copies]").await;
        center(&desk, "[data-copy-into]").await;
        walk.see(&desk, "copies").await;
    }
    desk.close().await;
}
