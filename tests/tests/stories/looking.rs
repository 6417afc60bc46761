//! Looking around: every screen, sources, the theme, the language.

use cairn_tests::desktop::Desktop;
use cairn_tests::people::{somebody_under_way, somebody_with_a_plan};
use cairn_tests::walk::SCREENS;

#[tokio::test]
async fn every_screen_opens_with_its_finding_and_nothing_is_refused() {
    let desk = Desktop::after(somebody_under_way).await;
    desk.ask::<()>(
        "window.refused = []; document.addEventListener('securitypolicyviolation', (e) => window.refused.push(e.blockedURI)); \
         window.addEventListener('error', (e) => window.refused.push(e.message)); \
         window.addEventListener('unhandledrejection', (e) => window.refused.push(String(e.reason)))",
    )
    .await;
    for screen in SCREENS {
        desk.ask::<()>(&format!("location.hash = '/{screen}'")).await;
        let heading = desk.find(&format!("main[data-screen='{screen}'] h1")).await;
        let finding = heading.text().await.unwrap_or_default();
        assert!(!finding.trim().is_empty(), "{screen} opens with a finding");
        let refused: Vec<String> = desk.ask("return window.refused").await;
        assert!(refused.is_empty(), "{screen}: {refused:?}");
    }
}

#[tokio::test]
async fn a_figure_opens_its_source() {
    let desk = Desktop::after(somebody_with_a_plan).await;
    desk.ask::<()>("location.hash = '/market'").await;
    desk.click("main [data-figure='stated']").await;
    let said = desk.see("[data-source-popover]", "SkillExchange").await;
    assert!(
        said.contains("2026-11") || said.contains("November 2026"),
        "the source says when it was read: {said}"
    );
}

#[tokio::test]
async fn the_theme_is_kept_after_a_restart() {
    let desk = Desktop::after(somebody_with_a_plan).await;
    desk.ask::<()>("location.hash = '/settings'").await;
    desk.press("Dark").await;
    desk.find("html[data-theme='dark']").await;
    let home = desk.close().await;
    let desk = Desktop::start_in(home).await;
    desk.find("html[data-theme='dark']").await;
}

#[tokio::test]
async fn another_language_is_spoken_at_the_same_place_and_undone_there() {
    let desk = Desktop::after(somebody_with_a_plan).await;
    desk.ask::<()>("location.hash = '/settings'").await;
    desk.choose("[data-section='look'] select", "Deutsch").await;
    desk.find("html[lang='de']").await;
    desk.see("[data-section='look'] h2", "Aussehen und Tasten").await;
    desk.keys("z").await;
    desk.find("html[lang='en']").await;
    desk.see("[data-section='look'] h2", "Look and keys").await;
}

#[tokio::test]
async fn the_window_never_leaves_its_page() {
    let desk = Desktop::after(somebody_with_a_plan).await;
    desk.see("h1", "Next:").await;
    let before: String = desk.ask("return location.href").await;
    desk.ask::<()>(
        "window.opened = window.open('https://example.org/'); location.href = 'https://example.org/'",
    )
    .await;
    tokio::time::sleep(std::time::Duration::from_millis(500)).await;
    let after: String = desk.ask("return location.href").await;
    assert_eq!(before, after);
    let opened: bool = desk.ask("return window.opened === null").await;
    assert!(opened, "no second window opens");
    assert!(desk.ask::<bool>("return window.__TAURI__ === undefined").await);
}
