use super::{Look, Walk, go};
use crate::desktop::Desktop;
use crate::people;

pub(super) async fn walk(walk: &mut Walk<'_, impl Look>) {
    let desk = walk.open(people::somebody_who_practises).await;
    for size in walk.sizes() {
        walk.resize(&desk, size).await;
        walk.visit(&desk, "practice", "practice-today").await;
        desk.click("[data-show]").await;
        desk.click("[data-made]").await;
        desk.click("[data-missed]").await;
        walk.see(&desk, "practice-answer").await;
        for view in ["cards", "check", "interview", "ahead"] {
            walk.visit(&desk, &format!("practice/{view}"), &format!("practice-{view}")).await;
        }
        go(&desk, "practice/check/docker").await;
        answer_all(&desk).await;
        walk.see(&desk, "practice-check-result").await;
        go(&desk, "practice/interview").await;
        desk.click("[data-begin-mock]").await;
        desk.fill("[data-pad]", "What does the reader see while a write is under way?").await;
        walk.see(&desk, "practice-interview-pad").await;
        desk.click("[data-finish-mock]").await;
        walk.see(&desk, "practice-interview-points").await;
        desk.click("[data-drop-mock]").await;
        walk.visit(&desk, "skills/kafka", "practice-skills").await;
        walk.visit(&desk, "today", "practice-on-today").await;
    }
    desk.close().await;
}

/// Goes through a check with every point made, to its result.
async fn answer_all(desk: &Desktop) {
    while desk.count("[data-check-result]").await == 0 {
        desk.click("[data-show]").await;
        while desk.count("[data-made]").await > 0 {
            desk.click("[data-made]").await;
        }
        desk.click("[data-keep-answer]").await;
        desk.find("[data-show], [data-check-result]").await;
    }
}
