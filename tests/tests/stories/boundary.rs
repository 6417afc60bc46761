//! The window as a boundary: what the page may not do, and what text from outside may not become.

mod hostile;
mod provoked;

use cairn_tests::desktop::Desktop;
use serde_json::Value;

/// Begins to note what the page refused, and what ran that never should.
const WATCH: &str = "window.refused = []; document.addEventListener('securitypolicyviolation', \
    (it) => window.refused.push(it.effectiveDirective + ' ' + it.blockedURI + ' ' + it.sample))";

/// Elements no part of the interface is made of, attributes that are code, and what the hostile texts would have made.
const FOREIGN: &str = "const never = 'iframe, frame, object, embed, base, form[action], meta[http-equiv=refresh i], \
    script:not([src]), link:not(head link), style:not(head style), marquee, video, audio, math, .pwn, [is]';
    const out = [...document.querySelectorAll(never)].map((it) => it.outerHTML.slice(0, 120));
    for (const it of document.querySelectorAll('*'))
      for (const { name, value } of it.attributes)
        if (name.startsWith('on') || ((name === 'href' || name === 'src') && /^\\s*(javascript|data:text|vbscript)/i.test(value)))
          out.push(it.localName + ' ' + name + '=' + value.slice(0, 80));
    return out";

async fn watch(desk: &Desktop) {
    desk.ask::<()>(WATCH).await;
}

async fn foreign(desk: &Desktop) -> Vec<String> {
    desk.ask(FOREIGN).await
}

async fn refused(desk: &Desktop) -> Vec<String> {
    desk.ask("return window.refused").await
}

/// What ran that never should; nothing where nothing did.
async fn ran(desk: &Desktop) -> Value {
    desk.ask("return window.__pwn ?? null").await
}
