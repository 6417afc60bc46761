use super::{ESCAPE, Look, Walk, go};
use crate::people;

/// The search field of the palette.
const FIELD: &str = "dialog[open] input[role='combobox']";

pub(super) async fn walk(walk: &mut Walk<'_, impl Look>) {
    let desk = walk.open(people::somebody_under_way).await;
    for size in walk.sizes() {
        walk.resize(&desk, size).await;
        go(&desk, "gap/raft").await;
        desk.click(".search").await;
        desk.find(FIELD).await;
        walk.see(&desk, "palette").await;
        desk.fill(FIELD, "raft").await;
        walk.see(&desk, "palette-found").await;
        desk.fill(FIELD, "qqqq").await;
        walk.see(&desk, "palette-nothing").await;
        desk.keys(ESCAPE).await;
        desk.see_none("dialog[open]").await;
        desk.keys("?").await;
        desk.find("dialog[open] dl").await;
        walk.see(&desk, "shortcuts").await;
        desk.keys(ESCAPE).await;
        desk.see_none("dialog[open]").await;
        desk.click(".side .role").await;
        walk.see_at_this_size(&desk, "menu").await;
        desk.keys(ESCAPE).await;
        desk.click("aside [data-level='2']").await;
        desk.find("[data-undo]").await;
        // While the way back has the focus it stays.
        desk.ask::<()>("document.querySelector('[data-undo]').focus()").await;
        walk.see(&desk, "toast").await;
        desk.click("[data-undo]").await;
        desk.see_none("[data-toast]").await;
        go(&desk, "market/skillexchange-2026-11").await;
        desk.click("main [data-figure='stated']").await;
        desk.find("[data-source-popover]:popover-open section").await;
        walk.see(&desk, "source").await;
        desk.keys(ESCAPE).await;
        go(&desk, "gap").await;
        desk.keys("[").await;
        desk.see_none(".side").await;
        walk.see_at_this_size(&desk, "sidebar-hidden").await;
        desk.keys("[").await;
        desk.zoom(150).await;
        desk.resize(size.0.min(1000), size.1).await;
        walk.see_at_this_size(&desk, "narrow").await;
        desk.ask::<()>("document.querySelector('header [aria-expanded]').click()").await;
        desk.find(".side").await;
        walk.see_at_this_size(&desk, "narrow-sidebar").await;
        desk.zoom(100).await;
        walk.resize(&desk, size).await;
    }
    desk.close().await;
}
