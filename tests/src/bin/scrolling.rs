//! How long the window is deaf while long lists are scrolled: 10,000 postings, and a library filled to its limit.
//!
//! WebKit tells of no long tasks, so a message is sent round without pause, and the longest time it was under way is
//! the longest task: what the page computes, lays out and paints between two messages.

use std::fmt::Write;
use std::ops::ControlFlow;

use cairn_core::Cairn;
use cairn_core::market::import::{ImportFrom, ImportInto, ImportRequest};
use cairn_domain::catalog::own::{MOST_OWN, ResourceDraft};
use cairn_domain::catalog::{PriceTier, ResourceKind};
use cairn_domain::minutes::Minutes;
use cairn_tests::desktop::Desktop;
use cairn_tests::{TODAY, people};

const POSTINGS: usize = 10_000;
/// Frames that are scrolled through, and how far in each.
const FRAMES: u32 = 300;
const FURTHER: u32 = 400;
/// A person feels what takes longer.
const LONGEST_MS: f64 = 50.0;

#[tokio::main]
async fn main() {
    let desk = Desktop::after(fill).await;
    let mut late = false;
    println!(
        "the longest task while {FRAMES} frames of {FURTHER} pixels are scrolled (target: under {LONGEST_MS} ms)"
    );
    for (place, list, what) in [
        ("market/ten-thousand/postings", "main .box", "10,000 postings"),
        ("library", "main", "the full library"),
    ] {
        desk.ask::<()>(&format!("location.hash = '/{place}'")).await;
        desk.find(&format!("{list} li, {list} tr")).await;
        tokio::time::sleep(std::time::Duration::from_secs(3)).await;
        desk.ask::<()>(&script(list)).await;
        let (longest, went) = loop {
            tokio::time::sleep(std::time::Duration::from_millis(200)).await;
            if let Some(done) = desk.ask::<Option<(f64, f64)>>("return window.scrolled ?? null").await {
                break done;
            }
        };
        println!("  {what:<16} {longest:>6.1} ms, over {went:.0} pixels");
        late |= longest >= LONGEST_MS;
    }
    desk.close().await;
    if late {
        std::process::exit(1);
    }
}

/// Scrolls frame by frame and keeps the longest task and the way gone in `window.scrolled`.
fn script(list: &str) -> String {
    format!(
        "window.scrolled = undefined; \
         const box = document.querySelector({list:?}); box.scrollTop = 0; \
         let longest = 0, last = performance.now(), frames = 0, under = true; \
         const round = new MessageChannel(); \
         round.port1.onmessage = () => {{ const now = performance.now(); longest = Math.max(longest, now - last); \
           last = now; if (under) round.port2.postMessage(0); }}; \
         round.port2.postMessage(0); \
         const frame = () => {{ box.scrollTop += {FURTHER}; frames += 1; \
           if (frames < {FRAMES}) requestAnimationFrame(frame); \
           else {{ under = false; window.scrolled = [longest, box.scrollTop]; }} }}; \
         requestAnimationFrame(frame)"
    )
}

fn fill(cairn: &Cairn) {
    people::somebody_under_way(cairn);
    for number in 0..MOST_OWN {
        cairn.resource_add(&course(number), TODAY).expect("there is room for it");
    }
    let mut lines = String::new();
    for number in 0..POSTINGS {
        let _ = writeln!(
            lines,
            "{{\"title\":\"Engineer number {number}\",\"company\":\"Company {}\",\"description\":\"Team {number} keeps store {} running. \
             Required: Go, Kafka and PostgreSQL. Nice to have: Rust, chapter {number}.\",\"datePosted\":\"2026-10-{:02}\"}}",
            number % 900,
            number * 7919,
            number % 28 + 1
        );
    }
    let file = tempfile::NamedTempFile::with_suffix(".jsonl").expect("a file");
    std::fs::write(file.path(), lines).expect("the postings are written");
    let request = ImportRequest {
        from: ImportFrom::Paths(vec![file.path().to_path_buf()]),
        into: ImportInto::New("Ten thousand".into()),
        columns: None,
    };
    let on = &mut |_: &_| ControlFlow::Continue(());
    let preview = cairn.market_import_prepare(&request, TODAY, on).expect("the postings are read");
    cairn.market_import_apply(preview.import, TODAY).expect("the postings come in");
}

fn course(number: usize) -> ResourceDraft {
    ResourceDraft {
        title: format!("A course of one's own, number {number}"),
        kind: ResourceKind::Course,
        provider: "A friend".into(),
        url: Some(format!("https://example.org/{number}")),
        isbn: None,
        language: "en".into(),
        price: PriceTier::Free,
        low: None,
        typical: Some(Minutes::from_hours(3)),
        high: None,
        gains: vec!["raft:0>2".parse().expect("a gain")],
        needs: Vec::new(),
        units: Vec::new(),
        note: None,
    }
}
