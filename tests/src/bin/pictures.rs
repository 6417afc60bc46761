//! Takes a picture of every screen of the built app: both themes, two sizes, people with and without a past.

use std::path::{Path, PathBuf};

use cairn_core::Cairn;
use cairn_domain::settings::{Settings, Theme};
use cairn_tests::desktop::Desktop;
use cairn_tests::people;

const SCREENS: [&str; 9] =
    ["today", "plan", "gap", "skills", "market", "library", "practice", "progress", "settings"];
const SIZES: [(u32, u32); 2] = [(1280, 800), (1000, 700)];
const THEMES: [(Theme, &str); 2] = [(Theme::Light, "light"), (Theme::Dark, "dark")];

#[tokio::main]
async fn main() {
    let folder =
        std::env::var_os("CAIRN_PICTURES").map_or_else(|| PathBuf::from("target/pictures"), PathBuf::from);
    std::fs::create_dir_all(&folder).expect("a folder for pictures");
    for (theme, name) in THEMES {
        full_screens(theme, name, &folder).await;
        empty_screens(theme, name, &folder).await;
    }
    first_start(&folder).await;
}

async fn full_screens(theme: Theme, name: &str, folder: &Path) {
    let desk = Desktop::after(|cairn| {
        people::somebody_under_way(cairn);
        dress(cairn, theme);
    })
    .await;
    for (width, height) in SIZES {
        desk.resize(width, height).await;
        for screen in SCREENS {
            show(&desk, screen).await;
            desk.picture(&folder.join(format!("{screen}-{name}-{width}.png"))).await;
        }
    }
    desk.close().await;
}

async fn empty_screens(theme: Theme, name: &str, folder: &Path) {
    let desk = Desktop::after(|cairn| dress(cairn, theme)).await;
    desk.resize(SIZES[0].0, SIZES[0].1).await;
    for screen in ["today", "plan", "gap", "skills", "progress"] {
        show(&desk, screen).await;
        desk.picture(&folder.join(format!("{screen}-{name}-empty.png"))).await;
    }
    desk.close().await;
}

async fn first_start(folder: &Path) {
    let desk = Desktop::first_start().await;
    desk.resize(SIZES[0].0, SIZES[0].1).await;
    desk.find("[data-role='ds-engineer-mid']").await;
    desk.picture(&folder.join("start-1.png")).await;
    desk.click("[data-role='ds-engineer-mid']").await;
    for step in 2..=4 {
        desk.click("[data-next]").await;
        desk.find(&format!("[data-start='{step}']")).await;
        desk.picture(&folder.join(format!("start-{step}.png"))).await;
    }
    desk.close().await;
}

fn dress(cairn: &Cairn, theme: Theme) {
    let settings = cairn.settings_get().expect("settings are there");
    let role = cairn.market_roles().first().map(|role| role.id.clone());
    cairn.settings_set(&Settings { theme, started: true, role, ..settings }).expect("settings are kept");
}

async fn show(desk: &Desktop, screen: &str) {
    desk.ask::<()>(&format!("location.hash = '/{screen}'")).await;
    desk.find(&format!("main[data-screen='{screen}'] h1")).await;
    // The answers of a screen arrive one after the other; a picture is of the whole.
    tokio::time::sleep(std::time::Duration::from_millis(400)).await;
}
