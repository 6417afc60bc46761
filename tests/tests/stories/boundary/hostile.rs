//! Hostile text in every field a person or a file can fill, and every screen that shows it.

use std::collections::BTreeSet;

use cairn_core::Cairn;
use cairn_tests::desktop::Desktop;
use cairn_tests::people::somebody_with_a_plan;
use cairn_tests::walk::{SCREENS, go};
use cairn_tests::writing::{Written, write_everywhere};

use super::{foreign, ran, refused, watch};

/// Text that would run, load, or look like something else, if it were anything but text. None is longer than the
/// shortest field; what each would make carries the class `pwn`.
const HOSTILE: [&str; 40] = [
    "<script class=pwn>window.__pwn=1</script>",
    "</title><script class=pwn>__pwn=2</script>",
    "<img class=pwn src=x onerror=\"window.__pwn=3\">",
    "<img class=pwn src=x onerror=__pwn=4//",
    "\"><img class=pwn src=x onerror=__pwn=5>",
    "' onfocus='__pwn=6' autofocus class='pwn",
    "\" onmouseover=\"__pwn=7\" class=\"pwn",
    "<svg class=pwn onload=__pwn=8>",
    "<svg class=pwn><script>__pwn=9</script></svg>",
    "<svg class=pwn><animate onbegin=__pwn=10 attributeName=x>",
    "<math class=pwn><mtext><img src=x onerror=__pwn=11>",
    "<iframe class=pwn src=\"javascript:parent.__pwn=12\">",
    "<iframe class=pwn srcdoc=\"<script>parent.__pwn=13</script>\">",
    "<object class=pwn data=\"javascript:__pwn=14\">",
    "<embed class=pwn src=\"javascript:__pwn=15\">",
    "<a class=pwn href=\"javascript:__pwn=16\">click</a>",
    "<a class=pwn href=\"java&#9;script:__pwn=17\">click</a>",
    "<form class=pwn action=\"https://evil.example\"><input name=q>",
    "<base class=pwn href=\"https://evil.example/\">",
    "<meta class=pwn http-equiv=refresh content=\"0;url=https://evil.example\">",
    "<link class=pwn rel=stylesheet href=\"https://evil.example/a.css\">",
    "<style class=pwn>*{background:url(https://evil.example)}</style>",
    "<details class=pwn open ontoggle=__pwn=23>",
    "<video class=pwn><source onerror=__pwn=24>",
    "<body class=pwn onpageshow=__pwn=25>",
    "<template class=pwn><script>__pwn=26</script></template>",
    "<noscript><p title=\"</noscript><img class=pwn src=x onerror=__pwn=27>\">",
    "<!--><img class=pwn src=x onerror=__pwn=28>-->",
    "<![CDATA[<img class=pwn src=x onerror=__pwn=29>]]>",
    "&lt;img class=pwn src=x onerror=__pwn=30&gt;",
    "&#60;img class=pwn src=x onerror=__pwn=31&#62;",
    "javascript:window.__pwn=32",
    "data:text/html,<script>opener.__pwn=33</script>",
    "{@html '<img class=pwn src=x onerror=__pwn=34>'}",
    "{{constructor.constructor('__pwn=35')()}} ${__pwn=35}",
    "[click](javascript:__pwn=36) ![x](https://evil.example/x.png)",
    "=HYPERLINK(\"https://evil.example\",\"click\")",
    "'; DROP TABLE assessment; -- \" OR 1=1",
    "__proto__ constructor.prototype toString",
    "\u{202e}gpj.exe\u{202c} \u{feff}\u{200b} <b class=pwn>40</b>",
];

/// Everything that was written, met again on every screen: how much of it was seen, and what it became.
async fn visit(desk: &Desktop, written: &Written) -> BTreeSet<usize> {
    let mut seen = BTreeSet::new();
    let market = written.market.as_ref().expect("there is a market");
    let mut places: Vec<String> = SCREENS.map(String::from).to_vec();
    places.extend(["today/review", "practice/cards", "practice/interview", "skills/raft"].map(String::from));
    places.extend(["", "/postings", "/matches"].map(|part| format!("market/{market}{part}")));
    places.extend((1..=written.postings).map(|posting| format!("market/{market}/postings/{posting}")));
    places.extend(written.resources.iter().map(|resource| format!("library/{resource}")));
    for place in places {
        go(desk, &place).await;
        let strange = foreign(desk).await;
        assert!(strange.is_empty(), "{place} holds {strange:?}");
        let said: String = desk.ask(
            "return document.body.textContent + [...document.querySelectorAll('input, textarea')].map((it) => it.value).join(' ')",
        ).await;
        let met = HOSTILE.iter().enumerate().filter(|(_, text)| said.contains(text.trim()));
        seen.extend(met.map(|(number, _)| number));
    }
    seen
}

fn write(cairn: &Cairn) -> Written {
    somebody_with_a_plan(cairn);
    let mut texts = HOSTILE.iter().cycle();
    // A round writes as many texts as there are fields, which has no factor in common with how many there are.
    write_everywhere(cairn, HOSTILE.len(), &mut || (*texts.next().expect("it goes round")).to_owned())
}

#[tokio::test]
async fn hostile_text_is_text_on_every_screen() {
    let mut written = Written::default();
    let desk = Desktop::after(|cairn| written = write(cairn)).await;
    desk.find("h1").await;
    watch(&desk).await;
    let seen = visit(&desk, &written).await;
    let (ran, refused) = (ran(&desk).await, refused(&desk).await);
    assert!(ran.is_null(), "the text with number {ran} ran");
    assert!(refused.is_empty(), "the page tried {refused:?}");
    let unseen: Vec<&str> =
        HOSTILE.iter().enumerate().filter(|(at, _)| !seen.contains(at)).map(|(_, text)| *text).collect();
    assert!(unseen.is_empty(), "never shown, so never tried: {unseen:?}");
}

#[tokio::test]
async fn what_would_become_markup_is_seen() {
    let desk = Desktop::after(somebody_with_a_plan).await;
    desk.find("h1").await;
    watch(&desk).await;
    assert_eq!(foreign(&desk).await, Vec::<String>::new());
    let texts = serde_json::json!(HOSTILE.to_vec());
    desk.ask::<()>(&format!(
        "for (const text of {texts}) {{ const box = document.createElement('div'); box.innerHTML = text; document.body.append(box); }}"
    ))
    .await;
    let strange = foreign(&desk).await;
    assert!(strange.len() >= 20, "as markup they are seen: {strange:?}");
    // Even then nothing of it runs, and the page says what it did not do.
    tokio::time::sleep(std::time::Duration::from_millis(500)).await;
    assert!(ran(&desk).await.is_null(), "the policy stops what the interface would not");
    assert!(!refused(&desk).await.is_empty(), "what the policy stops is told");
}
