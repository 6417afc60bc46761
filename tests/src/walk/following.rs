use super::{DOWN, Look, Walk};
use crate::{TODAY, people};

pub(super) async fn walk(walk: &mut Walk<'_, impl Look>) {
    let desk = walk
        .open(|cairn| {
            people::somebody_under_way(cairn);
            let catalog = &cairn.content().expect("shipped data is sound").catalog;
            let resource = catalog.iter().next().map(|resource| resource.id.clone());
            let yesterday = TODAY.pred_opt().and_then(|day| day.and_hms_opt(19, 0, 0));
            let (resource, began) = resource.zip(yesterday).expect("a resource and a time");
            cairn.progress_timer_start(&resource, None, began).expect("the timer runs");
        })
        .await;
    for size in walk.sizes() {
        walk.resize(&desk, size).await;
        walk.visit(&desk, "today", "today-absence").await;
        for (place, name) in
            [("today/review", "review"), ("progress", "progress-long"), ("settings", "settings-long")]
        {
            walk.visit(&desk, place, name).await;
            walk.further(&desk, name, &[("quarter", 0.25)]).await;
            walk.further(&desk, name, &DOWN).await;
        }
    }
    desk.close().await;
}
