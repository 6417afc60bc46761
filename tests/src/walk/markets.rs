use cairn_domain::settings::Settings;

use super::{DOWN, ESCAPE, Look, Walk, change, go};
use crate::people;

/// Places of the market's screen, each with its name.
const PLACES: [(&str, &str); 8] = [
    ("market/hn-hiring", "market-counted"),
    ("market/hn-hiring/compare/skillexchange-2026-11", "market-compare-report"),
    ("market/jobs-i-want", "market-own"),
    ("market/jobs-i-want/postings", "market-postings"),
    ("market/jobs-i-want/postings/1", "market-posting"),
    ("market/jobs-i-want/matches", "market-matches"),
    ("market/jobs-i-want/compare/hn-hiring", "market-compare"),
    ("gap", "gap-counted"),
];

/// Of these the later parts are looked at too.
const LONG: [&str; 4] = ["market-counted", "market-own", "market-matches", "gap-counted"];

pub(super) async fn walk(walk: &mut Walk<'_, impl Look>) {
    let desk = walk
        .open(|cairn| {
            people::somebody_with_postings(cairn);
            let market = Some("hn-hiring".parse().expect("an id"));
            change(cairn, |settings| Settings { market, ..settings });
        })
        .await;
    for size in walk.sizes() {
        walk.resize(&desk, size).await;
        for (place, name) in PLACES {
            walk.visit(&desk, place, name).await;
            if LONG.contains(&name) {
                walk.further(&desk, name, &DOWN).await;
            }
        }
        go(&desk, "market/jobs-i-want/postings/1").await;
        desk.click("[data-named]").await;
        desk.find("[data-mark-note]").await;
        walk.see_at_this_size(&desk, "market-posting-mark").await;
        go(&desk, "market/jobs-i-want").await;
        desk.click(".market-picker").await;
        walk.see_at_this_size(&desk, "market-picker").await;
        desk.keys(ESCAPE).await;
    }
    desk.close().await;
}
