//! A walk through every screen and state of the built app, each named once.
//!
//! Whoever looks decides what to do at each: pictures are taken, accessibility is checked.

mod bringing;
mod empty;
mod following;
mod markets;
mod own;
mod planning;
mod practice;
mod profile;
mod safety;
mod screens;
mod shell;
mod start;

use std::future::Future;

use cairn_core::Cairn;
use cairn_domain::settings::{Language, Settings, Theme};

use crate::desktop::Desktop;

/// A width and a height of the window.
pub type Size = (u32, u32);

/// Both themes, with the words they are named by.
pub const THEMES: [(Theme, &str); 2] = [(Theme::Light, "light"), (Theme::Dark, "dark")];

/// The screens, by their place in the address.
pub const SCREENS: [&str; 11] = [
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

/// Escape, as the driver spells it.
const ESCAPE: &str = "\u{e00c}";

/// States that come from one past, walked in one window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Every screen of somebody under way.
    Screens,
    /// What floats over the screens: search, shortcuts, sources, menus, the toast; and the narrow window.
    Shell,
    /// Every view of a counted market, the gap measured on it, and a posting opened.
    Markets,
    /// The steps through which postings come in.
    Bringing,
    /// A draft with a date: its limits, what is supposed, the comparison, an item explained, the list.
    Planning,
    /// What a plan is followed with: the review of the week, the whole of Progress and Settings, a forgotten timer.
    Following,
    /// A document on its way in: the skills it names, or why it was not read.
    Profile,
    /// Backups, restoring and erasing.
    Safety,
    /// What one adds: a resource, the jobs one is after with a posting's keywords, copies.
    Own,
    /// Cards, a check and its result, mock interviews, the weeks ahead.
    Practice,
    /// Every screen with nothing on it.
    Empty,
    /// The first start.
    Start,
}

impl Part {
    /// All of them, in the order they are walked.
    pub const ALL: [Self; 12] = [
        Self::Screens,
        Self::Shell,
        Self::Markets,
        Self::Bringing,
        Self::Planning,
        Self::Following,
        Self::Profile,
        Self::Safety,
        Self::Own,
        Self::Practice,
        Self::Empty,
        Self::Start,
    ];

    /// The word that chooses it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Screens => "screens",
            Self::Shell => "shell",
            Self::Markets => "markets",
            Self::Bringing => "bringing",
            Self::Planning => "planning",
            Self::Following => "following",
            Self::Profile => "profile",
            Self::Safety => "safety",
            Self::Own => "own",
            Self::Practice => "practice",
            Self::Empty => "empty",
            Self::Start => "start",
        }
    }

    /// Those the words choose; all of them where there are no words.
    pub fn chosen(words: &[String]) -> Vec<Self> {
        Self::ALL
            .into_iter()
            .filter(|part| words.is_empty() || words.iter().any(|word| word == part.word()))
            .collect()
    }

    /// Goes through its states in one theme, in every size the onlooker asks for.
    pub async fn walk(self, theme: Theme, look: &mut impl Look) {
        let walk = &mut Walk { theme, width: 0, look };
        match self {
            Self::Screens => screens::walk(walk).await,
            Self::Shell => shell::walk(walk).await,
            Self::Markets => markets::walk(walk).await,
            Self::Bringing => bringing::walk(walk).await,
            Self::Planning => planning::walk(walk).await,
            Self::Following => following::walk(walk).await,
            Self::Profile => profile::walk(walk).await,
            Self::Safety => safety::walk(walk).await,
            Self::Own => own::walk(walk).await,
            Self::Practice => practice::walk(walk).await,
            Self::Empty => empty::walk(walk).await,
            Self::Start => start::walk(walk).await,
        }
    }
}

/// A state the window is in.
#[derive(Clone, Copy, Debug)]
pub struct State<'a> {
    /// What it is called, for example "market-counted".
    pub name: &'a str,
    /// The theme it is shown in.
    pub theme: Theme,
    /// The width of the window, in pixels.
    pub width: u32,
    /// Whether it outlives that the window changes: a state of a certain width does not.
    pub resizable: bool,
}

impl State<'_> {
    /// What the theme is called.
    pub fn theme_word(&self) -> &'static str {
        if self.theme == Theme::Dark { "dark" } else { "light" }
    }
}

/// Whoever is led through the states.
pub trait Look {
    /// The sizes each part is walked in.
    fn sizes(&self) -> Vec<Size>;

    /// Whether the system is said to ask for less motion.
    fn calm(&self) -> bool;

    /// The language the window speaks.
    fn language(&self) -> Language {
        Language::System
    }

    /// A state is reached, and stands still.
    fn state(&mut self, desk: &Desktop, state: State<'_>) -> impl Future<Output = ()>;

    /// The same state further down, at a part with a name; nothing else changed.
    fn further(&mut self, desk: &Desktop, state: State<'_>, part: &str) -> impl Future<Output = ()>;
}

/// One part on its way: a theme, and who looks.
struct Walk<'a, L> {
    theme: Theme,
    width: u32,
    look: &'a mut L,
}

impl<L: Look> Walk<'_, L> {
    /// Opens the window for somebody with a past, who has started and chosen a role and the theme.
    async fn open(&self, past: impl FnOnce(&Cairn)) -> Desktop {
        let theme = self.theme;
        self.open_as_it_is(|cairn| {
            past(cairn);
            let role = cairn.market_roles().first().map(|role| role.id.clone());
            change(cairn, |settings| Settings { theme, started: true, role, ..settings });
        })
        .await
    }

    async fn open_as_it_is(&self, past: impl FnOnce(&Cairn)) -> Desktop {
        let language = self.look.language();
        let past = |cairn: &Cairn| {
            past(cairn);
            if language != Language::System {
                change(cairn, |settings| Settings { language, ..settings });
            }
        };
        if self.look.calm() { Desktop::calm_after(past).await } else { Desktop::after(past).await }
    }

    fn sizes(&self) -> Vec<Size> {
        self.look.sizes()
    }

    async fn resize(&mut self, desk: &Desktop, (width, height): Size) {
        desk.resize(width, height).await;
        self.width = width;
    }

    /// Looks at the window as it stands.
    async fn see(&mut self, desk: &Desktop, name: &str) {
        self.see_so(desk, name, true).await;
    }

    /// Looks at a state that ends when the window changes.
    async fn see_at_this_size(&mut self, desk: &Desktop, name: &str) {
        self.see_so(desk, name, false).await;
    }

    async fn see_so(&mut self, desk: &Desktop, name: &str, resizable: bool) {
        desk.still().await;
        let state = State { name, theme: self.theme, width: self.width, resizable };
        self.look.state(desk, state).await;
    }

    /// Goes to a place and looks at it.
    async fn visit(&mut self, desk: &Desktop, place: &str, name: &str) {
        go(desk, place).await;
        self.see(desk, name).await;
    }

    /// Looks at the parts of a long screen that lie further down, each at a share of its length.
    async fn further(&mut self, desk: &Desktop, name: &str, parts: &[(&str, f64)]) {
        for (part, how_far) in parts {
            scroll(desk, *how_far).await;
            let state = State { name, theme: self.theme, width: self.width, resizable: true };
            self.look.further(desk, state, part).await;
        }
        scroll(desk, 0.0).await;
    }
}

/// How far down a long screen is looked at again.
const DOWN: [(&str, f64); 2] = [("middle", 0.5), ("end", 1.0)];

fn change(cairn: &Cairn, how: impl FnOnce(Settings) -> Settings) {
    let settings = cairn.settings_get().expect("settings are there");
    cairn.settings_set(&how(settings)).expect("settings are kept");
}

/// Goes to a place, for example "gap/raft", and waits until all of it is there.
pub async fn go(desk: &Desktop, place: &str) {
    let screen = place.split('/').next().unwrap_or(place);
    desk.ask::<()>(&format!("location.hash = '/{place}'")).await;
    desk.find(&format!("main[data-screen='{screen}'] h1")).await;
    desk.still().await;
    scroll(desk, 0.0).await;
}

/// Scrolls the screen to a share of its length.
async fn scroll(desk: &Desktop, how_far: f64) {
    desk.ask::<()>(&format!(
        "const main = document.querySelector('main'); main.scrollTop = {how_far} * (main.scrollHeight - main.clientHeight)"
    ))
    .await;
}

/// Brings what matches into the middle of the window.
async fn center(desk: &Desktop, css: &str) {
    desk.find(css).await;
    desk.ask::<()>(&format!("document.querySelector({css:?}).scrollIntoView({{ block: 'center' }})")).await;
}
