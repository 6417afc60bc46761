//! HTML: the document as one file, with its style in it, without a script and without anything from a network.

mod drawing;

use std::fmt::{Result, Write};

use crate::paper::{Block, Chart, KeyFigure, Paper, Step, Table, Words};
use crate::typeface::is_unseen;

const STYLE: &str = include_str!("style.css");

/// What the page may load: nothing, and no style but its own.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

pub(crate) fn write(paper: &Paper) -> String {
    let mut out = String::new();
    // Writing to a text cannot fail.
    let _ = page(&mut out, paper);
    out
}

fn page(out: &mut String, paper: &Paper) -> Result {
    writeln!(out, "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">")?;
    writeln!(out, "<meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">")?;
    writeln!(out, "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")?;
    writeln!(out, "<meta name=\"color-scheme\" content=\"light dark\">")?;
    writeln!(out, "<title>{}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>", escaped(&paper.title))?;
    writeln!(out, "<header>\n<p class=\"what\" dir=\"auto\">{}</p>", escaped(&paper.title))?;
    writeln!(out, "<h1 dir=\"auto\">{}</h1>", escaped(&paper.finding))?;
    for standing in &paper.standing {
        writeln!(out, "<p class=\"standing\" dir=\"auto\">{}</p>", escaped(standing))?;
    }
    writeln!(out, "<nav aria-label=\"Parts of this document\">\n<ul>")?;
    for section in &paper.sections {
        writeln!(out, "<li><a href=\"#{}\">{}</a></li>", section.id, escaped(section.title))?;
    }
    writeln!(out, "</ul>\n</nav>\n</header>\n<main>")?;
    for section in &paper.sections {
        let (id, title) = (section.id, escaped(section.title));
        writeln!(out, "<section aria-labelledby=\"{id}\">\n<h2 id=\"{id}\">{title}</h2>")?;
        section.blocks.iter().zip(0..).try_for_each(|(block, at)| block_of(out, block, id, at))?;
        writeln!(out, "</section>")?;
    }
    writeln!(out, "</main>\n<footer>\n<p>{}</p>\n</footer>\n</body>\n</html>", escaped(&paper.colophon))
}

fn block_of(out: &mut String, block: &Block, section: &str, at: usize) -> Result {
    match block {
        Block::Text(text) => writeln!(out, "<p>{}</p>", escaped(text)),
        Block::Caution(text) => writeln!(out, "<p class=\"caution\" dir=\"auto\">{}</p>", escaped(text)),
        Block::Figures(figures) => {
            writeln!(out, "<ul class=\"figures\">")?;
            figures.iter().try_for_each(|figure| key_figure(out, figure))?;
            writeln!(out, "</ul>")
        }
        Block::Chart(chart) => chart_of(out, chart, &format!("{section}-{at}")),
        Block::Table(table) => table_of(out, table),
        Block::Steps(steps) => {
            writeln!(out, "<ol class=\"steps\">")?;
            steps.iter().try_for_each(|step| step_of(out, step))?;
            writeln!(out, "</ol>")
        }
        Block::List(lines) => {
            writeln!(out, "<ul class=\"list\">")?;
            lines.iter().try_for_each(|words| writeln!(out, "<li dir=\"auto\">{}</li>", words_of(words)))?;
            writeln!(out, "</ul>")
        }
    }
}

fn key_figure(out: &mut String, figure: &KeyFigure) -> Result {
    let KeyFigure { value, label, range, source } = figure;
    write!(out, "<li><b>{}</b> <span>{}", escaped(value), escaped(label))?;
    if let Some(range) = range {
        write!(out, ",</span> <span class=\"range\">{}", escaped(range))?;
    }
    writeln!(out, "</span> <span class=\"source\">{}</span></li>", escaped(source))
}

fn chart_of(out: &mut String, chart: &Chart, id: &str) -> Result {
    writeln!(out, "<figure aria-labelledby=\"{id}\">\n<figcaption>")?;
    writeln!(out, "<h3 id=\"{id}\" dir=\"auto\">{}</h3>", escaped(&chart.title))?;
    writeln!(out, "<p class=\"measure\" dir=\"auto\">{}</p>\n</figcaption>", escaped(&chart.measure))?;
    drawing::draw(out, chart)?;
    writeln!(out, "<p class=\"source\" dir=\"auto\">{}</p>\n</figure>", escaped(&chart.source))
}

fn table_of(out: &mut String, table: &Table) -> Result {
    let caption = escaped(&table.caption);
    // A region that scrolls has to be reachable by keyboard.
    writeln!(out, "<section class=\"table\" aria-label=\"{caption}\" tabindex=\"0\">")?;
    writeln!(out, "<table>\n<caption>{caption}</caption>\n<thead>\n<tr>")?;
    for column in &table.columns {
        let class = if column.numbers { " class=\"num\"" } else { "" };
        write!(out, "<th scope=\"col\"{class}>{}</th>", column.title)?;
    }
    writeln!(out, "\n</tr>\n</thead>\n<tbody>")?;
    for row in &table.rows {
        write!(out, "<tr>")?;
        for (at, (column, cell)) in table.columns.iter().zip(row).enumerate() {
            let class = if column.numbers { " class=\"num\"" } else { "" };
            let cell = escaped(cell);
            match at {
                0 => write!(out, "<th scope=\"row\" dir=\"auto\">{cell}</th>")?,
                _ => write!(out, "<td{class} dir=\"auto\">{cell}</td>")?,
            }
        }
        writeln!(out, "</tr>")?;
    }
    writeln!(out, "</tbody>\n</table>\n</section>")
}

fn step_of(out: &mut String, step: &Step) -> Result {
    writeln!(out, "<li><span class=\"place\" aria-hidden=\"true\">{}</span><div>", step.place)?;
    writeln!(out, "<h3 dir=\"auto\">{}</h3>", words_of(&step.title))?;
    let facts: Vec<String> = step.facts.iter().map(|fact| escaped(fact)).collect();
    writeln!(out, "<p class=\"facts\" dir=\"auto\">{}</p>", facts.join(" · "))?;
    for why in &step.why {
        writeln!(out, "<p class=\"why\" dir=\"auto\">{}</p>", escaped(why))?;
    }
    if !step.parts.is_empty() {
        writeln!(out, "<ul class=\"parts\">")?;
        for part in &step.parts {
            let (class, state) = if part.done { (" class=\"done\"", "Done: ") } else { ("", "") };
            let (title, time) = (escaped(&part.title), escaped(&part.time));
            write!(
                out,
                "<li{class}><span class=\"box\" aria-hidden=\"true\"></span><span class=\"name\" dir=\"auto\">"
            )?;
            if part.done {
                write!(out, "<span class=\"aside\">{state}</span>")?;
            }
            writeln!(out, "{title}</span> <span class=\"time\">{time}</span></li>")?;
        }
        writeln!(out, "</ul>")?;
    }
    writeln!(out, "</div></li>")
}

fn words_of(words: &Words) -> String {
    let (text, after) = (escaped(&words.text), escaped(&words.after));
    match &words.link {
        Some(link) => format!("<a href=\"{}\" rel=\"noreferrer\">{text}</a>{after}", escaped(link)),
        None => format!("{text}{after}"),
    }
}

/// Text as it has to stand in HTML, in an attribute as between tags, to stay text on one line.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len() + 8);
    for sign in text.chars() {
        match sign {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => safe.push(' '),
            // Joiners and variation selectors make letters and pictures what they are.
            '\u{200c}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}' => safe.push(sign),
            _ if is_unseen(sign) || is_no_character(sign) => {}
            _ => safe.push(sign),
        }
    }
    safe
}

/// Code points that are no characters: a page that holds one is in error.
fn is_no_character(sign: char) -> bool {
    let number = u32::from(sign);
    (0xfdd0..=0xfdef).contains(&number) || number & 0xfffe == 0xfffe
}
