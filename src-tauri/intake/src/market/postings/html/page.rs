//! What a page holds: blocks of data, and what it shows.

use std::borrow::Cow;

use super::plain::{LineBreaks, Text, is_one_of, line_breaks_of};
use super::tokens::{Token, Tokens, attribute};
use crate::market::postings::limits;
use crate::market::postings::words::on_one_line;

/// A block of JSON-LD.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Block<'h> {
    pub(super) text: &'h str,
}

/// A page, read once from its beginning to its end.
#[derive(Debug, Default)]
pub(super) struct Page<'h> {
    /// Its blocks of JSON-LD.
    pub(super) blocks: Vec<Block<'h>>,
    /// Comments that hold such blocks.
    pub(super) comments: Vec<&'h str>,
    /// The title of what it shows; of a piece without a head, none.
    pub(super) title: String,
    /// What it is about, as text: its main part, else all but its menus, else everything.
    pub(super) text: String,
    /// The language it states.
    pub(super) language: String,
    /// Where it says it can be read.
    pub(super) link: String,
}

impl<'h> Page<'h> {
    pub(super) fn of(html: &'h str) -> Self {
        let mut reading = Reading::of(html);
        for (_, token) in Tokens::of(html) {
            reading.token(token);
        }
        reading.page()
    }
}

/// A part of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    /// What the page is about.
    Main,
    /// What every page of the site shows.
    Menu,
    /// What is there for programs.
    Hidden,
}

/// A page while it is read.
struct Reading<'h> {
    page: Page<'h>,
    /// How often each part is open. Pages leave elements open and close what is not, so a count is all there is.
    main: u32,
    menu: u32,
    hidden: u32,
    /// The element that was opened last, for what stands in it without markup.
    opened: Opened,
    heading: Heading,
    titles: Titles,
    main_text: Text,
    body_text: Text,
    all_text: Text,
}

/// The element that was opened last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Opened {
    Data,
    Title,
    Other,
}

/// The first heading of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Heading {
    Awaited,
    Open,
    Read,
}

/// What could be the title of the page, the best first.
struct Titles {
    heading: Text,
    shared: String,
    window: String,
}

impl<'h> Reading<'h> {
    fn of(html: &str) -> Self {
        let breaks = line_breaks_of(html);
        Self {
            page: Page::default(),
            main: 0,
            menu: 0,
            hidden: 0,
            opened: Opened::Other,
            heading: Heading::Awaited,
            titles: Titles {
                heading: Text::new(LineBreaks::Space),
                shared: String::new(),
                window: String::new(),
            },
            main_text: Text::new(breaks),
            body_text: Text::new(breaks),
            all_text: Text::new(breaks),
        }
    }

    fn token(&mut self, token: Token<'h>) {
        match token {
            Token::Open { name, attributes } => self.open(name, attributes),
            Token::Close { name } => self.close(name),
            Token::Raw(text) => self.raw(text),
            Token::Comment(text) => self.comment(text),
            Token::Text(_) => {}
        }
        self.all_text.add(token);
        if self.hidden > 0 {
            return;
        }
        if self.heading == Heading::Open {
            self.titles.heading.add(token);
        }
        if self.main > 0 {
            self.main_text.add(token);
        }
        if self.menu == 0 {
            self.body_text.add(token);
        }
    }

    fn open(&mut self, name: &'h str, attributes: &'h str) {
        let says = |wanted| attribute(attributes, wanted).unwrap_or_default();
        let name = name.to_ascii_lowercase();
        self.opened = match name.as_str() {
            "script" if says("type").trim().to_ascii_lowercase().starts_with("application/ld+json") => {
                Opened::Data
            }
            "title" => Opened::Title,
            _ => Opened::Other,
        };
        if let Some(part) = part_of(&name) {
            let open = self.part(part);
            *open = open.saturating_add(1);
        }
        match name.as_str() {
            "h1" if self.heading == Heading::Awaited => self.heading = Heading::Open,
            "html" => self.page.language = says("lang").into_owned(),
            "meta" if says("property") == "og:title" => self.titles.shared = says("content").into_owned(),
            "meta" if says("property") == "og:url" && self.page.link.is_empty() => {
                self.page.link = says("content").into_owned();
            }
            "link" if says("rel").eq_ignore_ascii_case("canonical") => {
                self.page.link = says("href").into_owned();
            }
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        if let Some(part) = part_of(name) {
            let open = self.part(part);
            *open = open.saturating_sub(1);
        }
        if name.eq_ignore_ascii_case("h1") && self.heading == Heading::Open {
            self.heading = Heading::Read;
        }
    }

    fn raw(&mut self, text: &'h str) {
        match self.opened {
            Opened::Data => self.page.blocks.push(Block { text }),
            Opened::Title if self.titles.window.is_empty() => {
                self.titles.window = on_one_line(&htmlize::unescape(text));
            }
            Opened::Title | Opened::Other => {}
        }
    }

    fn comment(&mut self, text: &'h str) {
        // Browsers write where they saved a page from: " saved from url=(0023)https://…".
        if let Some((_, link)) =
            text.trim().strip_prefix("saved from url=").and_then(|from| from.split_once(')'))
        {
            self.page.link = link.trim().into();
        }
        if self.page.comments.len() < limits::BLOCKS && text.contains("application/ld+json") {
            self.page.comments.push(text);
        }
    }

    fn part(&mut self, part: Part) -> &mut u32 {
        match part {
            Part::Main => &mut self.main,
            Part::Menu => &mut self.menu,
            Part::Hidden => &mut self.hidden,
        }
    }

    fn page(self) -> Page<'h> {
        let Titles { heading, shared, window } = self.titles;
        let titles = [
            Cow::Owned(on_one_line(&heading.finish())),
            Cow::Borrowed(shared.trim()),
            Cow::Borrowed(&window),
        ];
        let title = titles.into_iter().find(|title| !title.is_empty()).unwrap_or_default().into_owned();
        let texts = [self.main_text, self.body_text];
        let text =
            texts.into_iter().find(|text| text.letters() >= limits::LETTERS_ALONE).unwrap_or(self.all_text);
        Page { title, text: text.finish(), ..self.page }
    }
}

fn part_of(name: &str) -> Option<Part> {
    if is_one_of(name, &["main", "article"]) {
        Some(Part::Main)
    } else if is_one_of(name, &["nav", "footer", "aside"]) {
        Some(Part::Menu)
    } else if is_one_of(name, &["svg", "template", "select", "button", "noscript"]) {
        Some(Part::Hidden)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ABOUT: &str =
        "We build distributed systems in Go and Rust for the banks of this world, and need you.";

    #[test]
    fn the_main_part_is_what_a_page_is_about() {
        let page = Page::of(&format!(
            "<html lang=en><head><title>Go | Acme</title></head><body><nav>Home<li>Jobs</nav><main><h1>Go <i>dev</i></h1>\
             <p>{ABOUT}</main><footer>© Acme</footer>"
        ))
        .text
        .clone();
        assert_eq!(page, format!("Go dev\n{ABOUT}"));
    }

    #[test]
    fn without_a_main_part_it_is_all_but_the_menus() {
        let html = format!("<body><nav>Home</nav><div>{ABOUT}</div><aside>More jobs</aside>");
        assert_eq!(Page::of(&html).text, ABOUT);
    }

    #[test]
    fn a_menu_that_never_ends_does_not_swallow_the_page() {
        let html = format!("<body><nav>Home<div>{ABOUT}</div>");
        assert_eq!(Page::of(&html).text, format!("Home\n{ABOUT}"));
    }

    #[test]
    fn the_title_is_the_heading_else_what_is_shared_else_the_windows() {
        let title = |html: &str| Page::of(html).title;
        let head = "<title>Go &amp; C | Jobs</title>";
        assert_eq!(title(head), "Go & C | Jobs");
        let head = format!("{head}<meta property=og:title content='Go &amp; C'>");
        assert_eq!(title(&head), "Go & C");
        assert_eq!(title(&format!("{head}<h1> Go, <b>C</b>\n</h1><h1>No</h1>")), "Go, C");
        assert_eq!(title("Acme | Go | Bern<p>We build"), "");
    }

    #[test]
    fn a_page_says_where_it_comes_from() {
        let link = |html: &str| Page::of(html).link;
        assert_eq!(
            link("<link rel=canonical href='https://a.example/1?a=1&amp;b=2'>"),
            "https://a.example/1?a=1&b=2"
        );
        assert_eq!(link("<!-- saved from url=(0019)https://a.example/1 --><html>"), "https://a.example/1");
    }

    #[test]
    fn blocks_are_found_alive_and_commented_out() {
        let html = "<!-- <script type='application/ld+json'>{}</script> --><SCRIPT TYPE=\"application/ld+json; charset=utf-8\">[]</SCRIPT>";
        let page = Page::of(html);
        assert_eq!(page.blocks, [Block { text: "[]" }]);
        assert_eq!(Page::of(page.comments[0]).blocks, [Block { text: "{}" }]);
    }
}
