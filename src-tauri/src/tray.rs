//! The tray: what to study next and the timer, while the window is open or out of sight.

use std::panic::{AssertUnwindSafe, catch_unwind};

use cairn_core::progress::{TimerStop, TodayView};
use cairn_domain::settings::Tongue;
use tauri::menu::{Menu, MenuItem, PredefinedMenuItem};
use tauri::tray::TrayIconBuilder;
use tauri::{AppHandle, Emitter, Runtime};

use crate::desk::Desk;
use crate::ipc::Failure;
use crate::window::come_forward;

const STUDY: &str = "study";
const OPEN: &str = "open";
const QUIT: &str = "quit";

/// The lines of the tray's menu, and what they say.
pub(crate) struct Tray<R: Runtime> {
    study: MenuItem<R>,
    open: MenuItem<R>,
    quit: MenuItem<R>,
    shown: Line,
    spoken: Tongue,
}

/// What the first line says, and whether it can be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Line {
    words: String,
    enabled: bool,
}

impl Line {
    /// The timer where one runs, and else what comes next.
    fn of(today: &TodayView, spoken: Tongue) -> Self {
        if let Some(timer) = &today.timer {
            let (elapsed, title) = (timer.elapsed, timer.unit_title.as_ref().unwrap_or(&timer.title));
            let words = match spoken {
                Tongue::English => format!("Stop and log {elapsed}: {title}"),
                Tongue::German => format!("Anhalten und {elapsed} eintragen: {title}"),
            };
            return Self { words, enabled: true };
        }
        let Some(next) = today.now.first() else { return Self::nothing(spoken) };
        let words = match spoken {
            Tongue::English => format!("Study next: {}", next.title),
            Tongue::German => format!("Als Nächstes lernen: {}", next.title),
        };
        Self { words, enabled: true }
    }

    fn nothing(spoken: Tongue) -> Self {
        let words = match spoken {
            Tongue::English => "Nothing to study next",
            Tongue::German => "Als Nächstes nichts zu lernen",
        };
        Self { words: words.into(), enabled: false }
    }
}

/// What the last two lines say: to open the window, and to quit.
fn last_lines(spoken: Tongue) -> [&'static str; 2] {
    match spoken {
        Tongue::English => ["Open Cairn", "Quit"],
        Tongue::German => ["Cairn öffnen", "Beenden"],
    }
}

impl<R: Runtime> Tray<R> {
    /// Puts Cairn into the tray; nothing where the system has no library for one. To be called where the windows live.
    pub(crate) fn show(app: &AppHandle<R>, desk: Desk) -> tauri::Result<Option<Self>> {
        // Nothing is read yet; the first beat that reaches the tray says it in the right language.
        let spoken = Tongue::English;
        let (shown, [opening, quitting]) = (Line::nothing(spoken), last_lines(spoken));
        let study = MenuItem::with_id(app, STUDY, &shown.words, shown.enabled, None::<&str>)?;
        let open = MenuItem::with_id(app, OPEN, opening, true, None::<&str>)?;
        let quit = MenuItem::with_id(app, QUIT, quitting, true, None::<&str>)?;
        let line = PredefinedMenuItem::separator(app)?;
        let menu = Menu::with_items(app, &[&study, &line, &open, &quit])?;
        let mut icon = TrayIconBuilder::with_id("cairn").menu(&menu).tooltip("Cairn");
        if let Some(drawing) = app.default_window_icon() {
            icon = icon.icon(drawing.clone());
        }
        let icon = icon.on_menu_event(move |app, event| match event.id().as_ref() {
            STUDY => study_or_stop(app, &desk),
            OPEN => come_forward(app),
            QUIT => app.exit(0),
            _ => (),
        });
        // Without that library the builder does not fail, it panics.
        let Ok(built) = catch_unwind(AssertUnwindSafe(|| icon.build(app))) else { return Ok(None) };
        built?;
        Ok(Some(Self { study, open, quit, shown, spoken }))
    }

    /// Says what can be done now.
    pub(crate) fn say(&mut self, today: &TodayView, spoken: Tongue) -> tauri::Result<()> {
        if spoken != self.spoken {
            let [opening, quitting] = last_lines(spoken);
            self.open.set_text(opening)?;
            self.quit.set_text(quitting)?;
            self.spoken = spoken;
        }
        let line = Line::of(today, spoken);
        if line != self.shown {
            self.study.set_text(&line.words)?;
            self.study.set_enabled(line.enabled)?;
            self.shown = line;
        }
        Ok(())
    }
}

/// Stops the timer and keeps its time, or starts one on what comes next; the page hears of it.
fn study_or_stop<R: Runtime>(app: &AppHandle<R>, desk: &Desk) {
    if let Err(failure) = change_the_timer(desk) {
        log::warn!("the tray could not change the timer: {}", failure.for_the_log());
    }
    // A page that is gone hears nothing, and misses nothing.
    let _ = app.emit("changed", ());
}

fn change_the_timer(desk: &Desk) -> Result<(), Failure> {
    let (cairn, now) = (desk.own()?, desk.now());
    let today = cairn.progress_today(now)?;
    if let Some(timer) = &today.timer {
        // The tray cannot ask about an absence, so it keeps what is certain; the entry can be corrected.
        let keep = if timer.absence.is_some() { TimerStop::LogSeen } else { TimerStop::Log };
        cairn.progress_timer_stop(keep, now)?;
    } else if let Some(next) = today.now.first() {
        cairn.progress_timer_start(&next.resource, Some(&next.unit), now)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use cairn_core::Cairn;
    use cairn_domain::settings::Settings;

    use super::*;
    use crate::Clock;

    fn desk() -> Desk {
        let today = "2026-11-24".parse().unwrap();
        let cairn = Cairn::in_memory().unwrap();
        let role = Some("ds-engineer-mid".parse().unwrap());
        let mut settings = Settings { role, ..Settings::default() };
        settings.terms.hours_per_week = cairn_domain::minutes::Minutes::from_hours(8);
        cairn.settings_set(&settings).unwrap();
        cairn.plan_accept(&settings.constraints(today).into(), today).unwrap();
        Desk::over(Ok(cairn), Clock::standing_still(today))
    }

    fn line(desk: &Desk) -> Line {
        Line::of(&desk.own().unwrap().progress_today(desk.now()).unwrap(), Tongue::English)
    }

    #[test]
    fn the_tray_starts_what_comes_next_and_stops_it_again() {
        let desk = desk();
        assert!(line(&desk).words.starts_with("Study next: "), "{:?}", line(&desk));
        change_the_timer(&desk).unwrap();
        assert!(line(&desk).words.starts_with("Stop and log 0 min: "), "{:?}", line(&desk));
        change_the_timer(&desk).unwrap();
        assert!(line(&desk).words.starts_with("Study next: "));
    }

    #[test]
    fn the_tray_speaks_german_where_that_is_spoken() {
        let desk = desk();
        let line = |desk: &Desk| {
            Line::of(&desk.cairn().unwrap().progress_today(desk.now()).unwrap(), Tongue::German).words
        };
        assert!(line(&desk).starts_with("Als Nächstes lernen: "), "{}", line(&desk));
        change_the_timer(&desk).unwrap();
        assert!(line(&desk).starts_with("Anhalten und 0 min eintragen: "), "{}", line(&desk));
    }

    #[test]
    fn without_a_plan_there_is_nothing_to_choose() {
        let cairn = Cairn::in_memory().unwrap();
        let desk = Desk::over(Ok(cairn), Clock::standing_still("2026-11-24".parse().unwrap()));
        assert_eq!(line(&desk), Line::nothing(Tongue::English));
        change_the_timer(&desk).unwrap();
    }
}
