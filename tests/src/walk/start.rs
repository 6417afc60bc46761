use cairn_domain::settings::Settings;

use super::{Look, Walk, change};

pub(super) async fn walk(walk: &mut Walk<'_, impl Look>) {
    for size in walk.sizes() {
        let theme = walk.theme;
        let desk = walk.open_as_it_is(|cairn| change(cairn, |it| Settings { theme, ..it })).await;
        walk.resize(&desk, size).await;
        desk.find("[data-role='ds-engineer-mid']").await;
        desk.click("[data-next]").await;
        desk.find("[data-notice]").await;
        walk.see(&desk, "start-1-no-role").await;
        desk.click("[data-role='ds-engineer-mid']").await;
        walk.see(&desk, "start-1").await;
        for step in 2..=4 {
            desk.click("[data-next]").await;
            desk.find(&format!("[data-start='{step}']")).await;
            walk.see(&desk, &format!("start-{step}")).await;
        }
        desk.close().await;
    }
}
