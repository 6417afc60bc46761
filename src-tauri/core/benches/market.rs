//! How fast postings come in, and how fast a market of 100,000 of them answers.
//!
//! For the market the postings are repeated with other titles and days until there are 100,000.

mod corpus;

use std::error::Error;
use std::fs::{self, File};
use std::io::{BufRead, BufReader, BufWriter, Write};
use std::ops::ControlFlow;
use std::path::Path;
use std::time::{Duration, Instant};

use cairn_core::Cairn;
use cairn_core::market::import::{ImportFrom, ImportInto, ImportRequest};
use cairn_core::market::{Lens, PostingsQuery};
use cairn_domain::market::{Grain, Periods};
use chrono::NaiveDate;
use serde::Serialize;
use serde_json::Value;

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

/// A view as the page gets it: the size of its JSON.
type View<'a> = &'a dyn Fn(&Cairn) -> Outcome<usize>;

/// Postings of the large market.
const MANY: usize = 100_000;

/// How often each view is asked for once it is warm; the median counts.
const ROUNDS: usize = 11;

fn main() -> Outcome {
    let place = std::env::temp_dir().join(format!("cairn-bench-market-{}", std::process::id()));
    fs::create_dir_all(&place)?;
    let measured = measure(&place);
    fs::remove_dir_all(&place)?;
    measured
}

fn measure(place: &Path) -> Outcome {
    let Some(corpus) = corpus::file(place)? else { return Ok(()) };
    coming_in(&corpus, place)?;
    answering(&corpus, place)
}

fn today() -> Outcome<NaiveDate> {
    NaiveDate::from_ymd_opt(2026, 11, 24).ok_or_else(|| "no such day".into())
}

fn import(cairn: &Cairn, file: &Path, name: &str) -> Outcome<u32> {
    let request = ImportRequest {
        from: ImportFrom::Paths(vec![file.to_path_buf()]),
        into: ImportInto::New(name.into()),
        columns: None,
    };
    let preview = cairn.market_import_prepare(&request, today()?, &mut |_| ControlFlow::Continue(()))?;
    cairn.market_import_apply(preview.import, today()?)?;
    Ok(preview.added + preview.merged + preview.skipped)
}

fn coming_in(corpus: &Path, place: &Path) -> Outcome {
    let cairn = Cairn::open(&place.join("in.db"), today()?)?;
    let (began, busy) = (Instant::now(), cpu_time());
    let postings = import(&cairn, corpus, "In")?;
    let (wall, busy) = (began.elapsed(), cpu_time().saturating_sub(busy));
    let megabytes = u32::try_from(fs::metadata(corpus)?.len() / 1_000_000)?;
    println!(
        "bringing in {postings} postings, {megabytes} MB: parsed, understood, recognized, compared, kept"
    );
    println!(
        "  {:>8} in all, {:>6.0} postings and {:>4.0} MB a second",
        shown(wall),
        per_second(f64::from(postings), wall),
        per_second(f64::from(megabytes), wall)
    );
    println!("  {:>8.2} processors busy on average", busy.as_secs_f64() / wall.as_secs_f64());
    println!("  {:>8} MB of memory at most", peak_memory());
    Ok(())
}

fn answering(corpus: &Path, place: &Path) -> Outcome {
    let many = place.join("many.jsonl");
    repeat(corpus, &many)?;
    let file = place.join("many.db");
    let cairn = Cairn::open(&file, today()?)?;
    let came = import(&cairn, &many, "Many")?;
    let market = "many".parse()?;
    let lens = |anchor: Option<&str>| -> Outcome<Lens> {
        let anchor = anchor.map(str::parse).transpose()?;
        Ok(Lens { market: Clone::clone(&market), anchor, from: None, to: None, seniority: None })
    };
    let (all, field) = (lens(None)?, lens(Some("distributed-systems"))?);
    let stored = cairn.market_counted(&all)?.of;
    drop(cairn);
    println!("\na market of {stored} stored postings (of {came} brought in)");
    println!("  (target: under 100 ms cold, with the database just opened; under 16 ms warm)");
    println!("view                     cold      warm      size");
    let query = PostingsQuery {
        lens: all.clone(),
        skill: Some("go".parse()?),
        company: None,
        place: None,
        employment: None,
        workplace: None,
        skip: 0,
        most: 50,
    };
    let of = ["go".parse()?, "kubernetes".parse()?, "rust".parse()?];
    let views: [(&str, View<'_>); 9] = [
        ("counted", &|cairn| size(&cairn.market_counted(&all)?)),
        ("co-skills", &|cairn| size(&cairn.market_counted(&field)?)),
        ("trends", &|cairn| size(&cairn.market_trend(&all, &of, Grain::Quarter)?)),
        ("pay", &|cairn| size(&cairn.market_pay(&all, Periods::AlsoPresumed)?)),
        ("pairs", &|cairn| size(&cairn.market_pairs(&all)?)),
        ("postings of a skill", &|cairn| size(&cairn.market_postings(&query)?)),
        ("matches and unlocks", &|cairn| size(&cairn.market_opportunities(&all)?)),
        ("comparison", &|cairn| size(&cairn.market_compare(&all.market, &"skillexchange-2026-11".parse()?)?)),
        ("gap", &|cairn| size(&cairn.gap_report()?)),
    ];
    for (name, view) in views {
        let cairn = Cairn::open(&file, today()?)?;
        if name == "gap" {
            let mut settings = cairn.settings_get()?;
            settings.market = Some(all.market.clone());
            cairn.settings_set(&settings)?;
        }
        let began = Instant::now();
        let bytes = view(&cairn)?;
        let cold = began.elapsed();
        let mut times = Vec::new();
        for _ in 0..ROUNDS {
            let began = Instant::now();
            view(&cairn)?;
            times.push(began.elapsed());
        }
        times.sort_unstable();
        let warm = times.get(ROUNDS / 2).copied().unwrap_or_default();
        println!("{name:<19} {:>9} {:>9} {:>6} kB", shown(cold), shown(warm), bytes.div_ceil(1_000));
    }
    Ok(())
}

/// The postings again and again, each time with a title of its own, so that none is taken for another, and on other days.
fn repeat(corpus: &Path, many: &Path) -> Outcome {
    let mut out = BufWriter::new(File::create(many)?);
    let mut number = 0;
    while number < MANY {
        for line in BufReader::new(File::open(corpus)?).lines() {
            let Ok(Value::Object(mut posting)) = serde_json::from_str(&line?) else { continue };
            number += 1;
            posting.insert("title".into(), format!("Word{number:x}").into());
            posting.insert("id".into(), number.to_string().into());
            let (year, month) = (2014 + number % 12, 1 + number % 11);
            posting.insert("date".into(), format!("{year}-{month:02}-01").into());
            posting.remove("html");
            serde_json::to_writer(&mut out, &posting)?;
            writeln!(out)?;
            if number == MANY {
                break;
            }
        }
    }
    Ok(out.flush()?)
}

fn size(answer: &impl Serialize) -> Outcome<usize> {
    Ok(serde_json::to_vec(answer)?.len())
}

fn per_second(number: f64, time: Duration) -> f64 {
    number / time.as_secs_f64()
}

/// Time this process kept processors busy, as Linux tells it; nothing elsewhere.
fn cpu_time() -> Duration {
    const TICKS_A_SECOND: u64 = 100;
    let stat = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let after_name = stat.rsplit(')').next().unwrap_or_default();
    let ticks: u64 =
        after_name.split_whitespace().skip(11).take(2).filter_map(|n| n.parse::<u64>().ok()).sum();
    Duration::from_millis(ticks * 1_000 / TICKS_A_SECOND)
}

/// The most memory this process held, in megabytes, as Linux tells it.
fn peak_memory() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes: u64 =
        line.and_then(|line| line.split_whitespace().next()).and_then(|n| n.parse().ok()).unwrap_or(0);
    kilobytes / 1_000
}

fn shown(time: Duration) -> String {
    format!("{:.1} ms", time.as_secs_f64() * 1_000.0)
}
