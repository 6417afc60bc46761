use super::{Look, SCREENS, Walk};
use crate::people;

pub(super) async fn walk(walk: &mut Walk<'_, impl Look>) {
    let desk = walk.open(people::somebody_under_way).await;
    for size in walk.sizes() {
        walk.resize(&desk, size).await;
        for screen in SCREENS {
            walk.visit(&desk, screen, screen).await;
        }
    }
    desk.close().await;
}
