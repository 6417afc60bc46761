use super::{Look, Walk, go, scroll};
use crate::people;

pub(super) async fn walk(walk: &mut Walk<'_, impl Look>) {
    let desk = walk.open(people::somebody_with_a_plan).await;
    for size in walk.sizes() {
        walk.resize(&desk, size).await;
        go(&desk, "plan").await;
        desk.click("[data-panel='limits']").await;
        desk.set("[data-limit='finish']", "2027-09-01").await;
        desk.find("[data-proof][data-over='true']").await;
        walk.see(&desk, "plan-limits").await;
        desk.click("[data-panel='limits']").await;
        walk.see(&desk, "plan-dated").await;
        for (panel, name) in [("whatIf", "plan-what-if"), ("prices", "plan-prices")] {
            desk.click(&format!("[data-panel='{panel}']")).await;
            walk.see(&desk, name).await;
            desk.click(&format!("[data-panel='{panel}']")).await;
        }
        desk.click("[data-compare-button]").await;
        walk.see(&desk, "plan-compare").await;
        desk.click("label:has(> input[value='list'])").await;
        walk.see(&desk, "plan-list").await;
        walk.further(&desk, "plan-list", &[("middle", 0.4), ("end", 1.0)]).await;
        scroll(&desk, 0.0).await;
        desk.click("label:has(> input[value='timeline'])").await;
        desk.click("[data-discard]").await;
    }
    desk.close().await;
}
