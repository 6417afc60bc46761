use super::{Look, Walk, go};
use crate::people;

pub(super) async fn walk(walk: &mut Walk<'_, impl Look>) {
    let desk = walk.open(people::somebody_under_way).await;
    let postings = desk.files().join("postings");
    std::fs::create_dir_all(&postings).expect("a folder for postings");
    for file in std::fs::read_dir(people::collected_postings()).expect("the postings are there").flatten() {
        std::fs::copy(file.path(), postings.join(file.file_name())).expect("a posting is laid out");
    }
    for size in walk.sizes() {
        walk.resize(&desk, size).await;
        go(&desk, "market").await;
        desk.click("[data-bring]").await;
        desk.find("[data-bringing='choose']").await;
        walk.see(&desk, "import-choose").await;
        desk.click("[data-choose-folder]").await;
        desk.find("[data-bringing='into']").await;
        walk.see(&desk, "import-into").await;
        desk.click("[data-look-in]").await;
        desk.find("[data-preview]").await;
        walk.see(&desk, "import-preview").await;
        desk.click("[data-table] summary").await;
        walk.see(&desk, "import-columns").await;
        desk.click("[data-leave]").await;
    }
    desk.close().await;
}
