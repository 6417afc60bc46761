use super::{Look, SCREENS, Walk};

pub(super) async fn walk(walk: &mut Walk<'_, impl Look>) {
    let desk = walk.open(|_| ()).await;
    for size in walk.sizes() {
        walk.resize(&desk, size).await;
        for screen in SCREENS {
            walk.visit(&desk, screen, &format!("{screen}-empty")).await;
        }
    }
    desk.close().await;
}
