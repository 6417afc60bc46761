//! Takes a picture of every screen of the built app: both themes, two sizes, people with and without a past. Words choose parts of it.

use std::path::{Path, PathBuf};
use std::time::Duration;

use cairn_core::Cairn;
use cairn_domain::settings::{Settings, Theme};
use cairn_tests::desktop::Desktop;
use cairn_tests::{TODAY, people};

const SCREENS: [&str; 11] = [
    "today",
    "plan",
    "gap",
    "skills",
    "market",
    "applications",
    "library",
    "practice",
    "progress",
    "settings",
    "help",
];
const SIZES: [(u32, u32); 2] = [(1280, 800), (1000, 700)];
const THEMES: [(Theme, &str); 2] = [(Theme::Light, "light"), (Theme::Dark, "dark")];

/// Places of the market's screen, each with the name of its picture.
const MARKETS: [(&str, &str); 7] = [
    ("market/hn-hiring", "market-counted"),
    ("market/hn-hiring/compare/skillexchange-2026-11", "market-compare-report"),
    ("market/jobs-i-want", "market-own"),
    ("market/jobs-i-want/postings", "market-postings"),
    ("market/jobs-i-want/postings/1", "market-posting"),
    ("market/jobs-i-want/matches", "market-matches"),
    ("market/jobs-i-want/compare/hn-hiring", "market-compare"),
];

/// Of these the end is pictured too.
const LONG: [&str; 4] = ["market-counted", "market-own", "market-matches", "gap-counted"];

/// How far down a long screen its later pictures are taken, each with its name.
const PARTS: [(&str, f64); 2] = [("middle", 0.5), ("end", 1.0)];

#[tokio::main]
async fn main() {
    let folder =
        std::env::var_os("CAIRN_PICTURES").map_or_else(|| PathBuf::from("target/pictures"), PathBuf::from);
    std::fs::create_dir_all(&folder).expect("a folder for pictures");
    let wanted: Vec<String> = std::env::args().skip(1).collect();
    let wants = |part: &str| wanted.is_empty() || wanted.iter().any(|word| word == part);
    for (theme, name) in THEMES {
        if wants("screens") {
            full_screens(theme, name, &folder).await;
        }
        if wants("markets") {
            markets(theme, name, &folder).await;
        }
        if wants("bringing") {
            bringing_in(theme, name, &folder).await;
        }
        if wants("planning") {
            planning(theme, name, &folder).await;
        }
        if wants("following") {
            following(theme, name, &folder).await;
        }
        if wants("profile") {
            profile(theme, name, &folder).await;
        }
        if wants("own") {
            own(theme, name, &folder).await;
        }
        if wants("practice") {
            practice(theme, name, &folder).await;
        }
        if wants("empty") {
            empty_screens(theme, name, &folder).await;
        }
    }
    if wants("start") {
        first_start(&folder).await;
    }
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

/// Every view of a counted market, the gap measured on it, and a posting opened.
async fn markets(theme: Theme, name: &str, folder: &Path) {
    let desk = Desktop::after(|cairn| {
        people::somebody_with_postings(cairn);
        dress(cairn, theme);
        measure_on(cairn, "hn-hiring");
    })
    .await;
    for (width, height) in SIZES {
        desk.resize(width, height).await;
        for (place, picture) in MARKETS.into_iter().chain([("gap", "gap-counted")]) {
            show(&desk, place).await;
            desk.picture(&folder.join(format!("{picture}-{name}-{width}.png"))).await;
            if LONG.contains(&picture) {
                for (part, how_far) in PARTS {
                    scroll(&desk, how_far).await;
                    desk.picture(&folder.join(format!("{picture}-{part}-{name}-{width}.png"))).await;
                }
            }
        }
        show(&desk, "market/jobs-i-want/postings/1").await;
        desk.ask::<()>("document.querySelector('[data-named]').focus()").await;
        desk.find("[data-mark-note]").await;
        desk.picture(&folder.join(format!("market-posting-mark-{name}-{width}.png"))).await;
        show(&desk, "market/jobs-i-want").await;
        desk.click(".market-picker").await;
        desk.picture(&folder.join(format!("market-picker-{name}-{width}.png"))).await;
        desk.keys("\u{e00c}").await;
    }
    desk.close().await;
}

/// The steps through which postings come in.
async fn bringing_in(theme: Theme, name: &str, folder: &Path) {
    let desk = Desktop::after(|cairn| {
        people::somebody_under_way(cairn);
        dress(cairn, theme);
    })
    .await;
    let postings = desk.files().join("postings");
    std::fs::create_dir_all(&postings).expect("a folder for postings");
    for file in std::fs::read_dir(people::collected_postings()).expect("the postings are there").flatten() {
        std::fs::copy(file.path(), postings.join(file.file_name())).expect("a posting is laid out");
    }
    for (width, height) in SIZES {
        desk.resize(width, height).await;
        show(&desk, "market").await;
        let step = async |picture: &str| {
            tokio::time::sleep(Duration::from_millis(300)).await;
            desk.picture(&folder.join(format!("{picture}-{name}-{width}.png"))).await;
        };
        desk.click("[data-bring]").await;
        desk.find("[data-bringing='choose']").await;
        step("import-choose").await;
        desk.click("[data-choose-folder]").await;
        desk.find("[data-bringing='into']").await;
        step("import-into").await;
        desk.click("[data-look-in]").await;
        desk.find("[data-preview]").await;
        step("import-preview").await;
        desk.click("[data-table] summary").await;
        step("import-columns").await;
        desk.click("[data-leave]").await;
    }
    desk.close().await;
}

/// A draft with a date: its limits, what is supposed, the comparison, an item explained, the list.
async fn planning(theme: Theme, name: &str, folder: &Path) {
    let desk = Desktop::after(|cairn| {
        people::somebody_with_a_plan(cairn);
        dress(cairn, theme);
    })
    .await;
    for (width, height) in SIZES {
        desk.resize(width, height).await;
        show(&desk, "plan").await;
        let step = async |picture: &str| {
            tokio::time::sleep(Duration::from_millis(600)).await;
            desk.picture(&folder.join(format!("{picture}-{name}-{width}.png"))).await;
        };
        desk.click("[data-panel='limits']").await;
        desk.ask::<()>(
            "const field = document.querySelector(\"[data-limit='finish']\"); field.value = '2027-09-01'; \
             field.dispatchEvent(new Event('input', { bubbles: true }))",
        )
        .await;
        desk.find("[data-proof][data-over='true']").await;
        step("plan-limits").await;
        desk.click("[data-panel='limits']").await;
        step("plan-dated").await;
        desk.click("[data-panel='whatIf']").await;
        step("plan-what-if").await;
        desk.click("[data-panel='whatIf']").await;
        desk.click("[data-panel='prices']").await;
        step("plan-prices").await;
        desk.click("[data-panel='prices']").await;
        desk.click("[data-compare-button]").await;
        step("plan-compare").await;
        desk.press("List").await;
        scroll(&desk, 0.4).await;
        step("plan-list").await;
        scroll(&desk, 1.0).await;
        step("plan-end").await;
        scroll(&desk, 0.0).await;
        desk.press("Timeline").await;
        desk.click("[data-discard]").await;
    }
    desk.close().await;
}

/// What a plan is followed with: the whole of Progress and Settings, the review of the week, and the question a
/// timer asks that was not seen since the day before.
async fn following(theme: Theme, name: &str, folder: &Path) {
    let desk = Desktop::after(|cairn| {
        people::somebody_under_way(cairn);
        let resource = cairn
            .content()
            .expect("shipped data is sound")
            .catalog
            .iter()
            .next()
            .map(|resource| resource.id.clone());
        let yesterday = TODAY.pred_opt().and_then(|day| day.and_hms_opt(19, 0, 0));
        let (resource, began) = resource.zip(yesterday).expect("a resource and a time");
        cairn.progress_timer_start(&resource, None, began).expect("the timer runs");
        dress(cairn, theme);
    })
    .await;
    for (width, height) in SIZES {
        desk.resize(width, height).await;
        show(&desk, "today").await;
        desk.picture(&folder.join(format!("today-absence-{name}-{width}.png"))).await;
        for (place, picture) in
            [("today/review", "review"), ("progress", "progress"), ("settings", "settings")]
        {
            show(&desk, place).await;
            for (part, how_far) in [("begin", 0.0), ("quarter", 0.25)].into_iter().chain(PARTS) {
                scroll(&desk, how_far).await;
                desk.picture(&folder.join(format!("{picture}-{part}-{name}-{width}.png"))).await;
            }
        }
    }
    desk.close().await;
}

/// What one adds: the form of a resource, the jobs one is after with a posting's keywords, and copies.
async fn own(theme: Theme, name: &str, folder: &Path) {
    let desk = Desktop::after(|cairn| {
        people::somebody_with_postings(cairn);
        people::applications(cairn);
        dress(cairn, theme);
    })
    .await;
    for (width, height) in SIZES {
        desk.resize(width, height).await;
        for (place, picture) in
            [("applications", "applications"), ("market/jobs-i-want/postings/1", "keywords")]
        {
            show(&desk, place).await;
            if picture == "keywords" {
                desk.find("[data-keywords]").await;
                desk.ask::<()>(
                    "document.querySelector('[data-keywords]').scrollIntoView({ block: 'center' })",
                )
                .await;
                tokio::time::sleep(Duration::from_millis(300)).await;
            }
            desk.picture(&folder.join(format!("{picture}-{name}-{width}.png"))).await;
        }
        show(&desk, "library").await;
        desk.click("[data-add-resource]").await;
        desk.fill("[data-line]", "Raft by hand https://www.youtube.com/watch?v=1").await;
        desk.click("[data-read-line]").await;
        tokio::time::sleep(Duration::from_millis(400)).await;
        desk.picture(&folder.join(format!("own-resource-{name}-{width}.png"))).await;
        desk.press("Cancel").await;
        show(&desk, "settings/export/pdf").await;
        desk.click("[data-copies]").await;
        desk.ask::<()>("document.querySelector('[data-copy-into]').scrollIntoView({ block: 'center' })")
            .await;
        tokio::time::sleep(Duration::from_millis(300)).await;
        desk.picture(&folder.join(format!("copies-{name}-{width}.png"))).await;
    }
    desk.close().await;
}

/// A résumé on its way in: the skills it names, each with a level to decide on.
async fn profile(theme: Theme, name: &str, folder: &Path) {
    let desk = Desktop::after(|cairn| {
        people::somebody_under_way(cairn);
        dress(cairn, theme);
    })
    .await;
    let resume = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/documents/resume.pdf");
    std::fs::copy(resume, desk.files().join("bring.json")).expect("the résumé is laid out");
    for (width, height) in SIZES {
        desk.resize(width, height).await;
        show(&desk, "settings").await;
        desk.click("[data-import-choose]").await;
        desk.find("[data-import-claims]").await;
        desk.ask::<()>("document.querySelector('[data-import-claims]').scrollIntoView()").await;
        tokio::time::sleep(Duration::from_millis(300)).await;
        desk.picture(&folder.join(format!("bring-in-claims-{name}-{width}.png"))).await;
        desk.press("Leave it").await;
    }
    desk.close().await;
}

/// Practice: the day's cards, one half answered, all cards, a check and its result, mock interviews, the weeks ahead; and
/// what fades beside the skills.
async fn practice(theme: Theme, name: &str, folder: &Path) {
    let desk = Desktop::after(|cairn| {
        people::somebody_who_practises(cairn);
        dress(cairn, theme);
    })
    .await;
    for (width, height) in SIZES {
        desk.resize(width, height).await;
        let step = async |picture: &str| {
            tokio::time::sleep(Duration::from_millis(400)).await;
            desk.picture(&folder.join(format!("practice-{picture}-{name}-{width}.png"))).await;
        };
        show(&desk, "practice").await;
        step("today").await;
        desk.click("[data-show]").await;
        desk.click("[data-made]").await;
        desk.click("[data-missed]").await;
        step("answer").await;
        for place in ["cards", "check", "interview", "ahead"] {
            show(&desk, &format!("practice/{place}")).await;
            step(place).await;
        }
        show(&desk, "practice/check/docker").await;
        while desk.count("[data-show]").await > 0 {
            desk.click("[data-show]").await;
            while desk.count("[data-made]").await > 0 {
                desk.click("[data-made]").await;
            }
            desk.click("[data-keep-answer]").await;
            tokio::time::sleep(Duration::from_millis(500)).await;
        }
        desk.find("[data-check-result]").await;
        step("check-result").await;
        show(&desk, "practice/interview").await;
        desk.click("[data-begin-mock]").await;
        desk.fill("[data-pad]", "What does the reader see while a write is under way?").await;
        step("interview-pad").await;
        desk.click("[data-finish-mock]").await;
        step("interview-points").await;
        desk.click("[data-drop-mock]").await;
        show(&desk, "skills/kafka").await;
        step("skills").await;
        show(&desk, "today").await;
        step("on-today").await;
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

fn measure_on(cairn: &Cairn, market: &str) {
    let settings = cairn.settings_get().expect("settings are there");
    let market = Some(market.parse().expect("an id"));
    cairn.settings_set(&Settings { market, ..settings }).expect("the market is there");
}

async fn show(desk: &Desktop, place: &str) {
    let screen = place.split('/').next().unwrap_or(place);
    desk.ask::<()>(&format!("location.hash = '/{place}'")).await;
    desk.find(&format!("main[data-screen='{screen}'] h1")).await;
    // The answers of a screen arrive one after the other; a picture is of the whole.
    let mut before = String::new();
    for _ in 0..40 {
        tokio::time::sleep(Duration::from_millis(400)).await;
        let now = desk.text("main").await;
        if now == before && desk.count("main [aria-busy='true']").await == 0 {
            break;
        }
        before = now;
    }
    scroll(desk, 0.0).await;
}

/// Scrolls the screen to a part of its length.
async fn scroll(desk: &Desktop, how_far: f64) {
    desk.ask::<()>(&format!(
        "const main = document.querySelector('main'); main.scrollTop = {how_far} * (main.scrollHeight - main.clientHeight)"
    ))
    .await;
    tokio::time::sleep(Duration::from_millis(200)).await;
}
