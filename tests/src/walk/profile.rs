use std::path::Path;

use super::{ESCAPE, Look, Walk, center, go};
use crate::people;

pub(super) async fn walk(walk: &mut Walk<'_, impl Look>) {
    let desk = walk.open(people::somebody_under_way).await;
    let resume = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/documents/resume.pdf");
    std::fs::copy(resume, desk.files().join("bring.json")).expect("the résumé is laid out");
    for size in walk.sizes() {
        walk.resize(&desk, size).await;
        go(&desk, "settings").await;
        desk.click("[data-import-choose]").await;
        center(&desk, "[data-import-claims]").await;
        walk.see(&desk, "bring-in-claims").await;
        desk.click("[data-import-drop]").await;
        desk.click("[data-import-paste]").await;
        desk.fill("[data-import-text]", "{\"basics\": {}}").await;
        desk.click("[data-import-look]").await;
        center(&desk, "[data-notice]").await;
        walk.see(&desk, "bring-in-refused").await;
        desk.keys(ESCAPE).await;
    }
    desk.close().await;
}
