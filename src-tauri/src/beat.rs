//! What Cairn does unasked, twice a second: it looks whether anything changed, and once a minute at the clock. It does so
//! for the person's own data, also while they look at a sample.

use std::sync::{Arc, mpsc};
use std::thread;
use std::time::Duration;

use cairn_core::Cairn;
use cairn_domain::settings::Tongue;
use tauri::{AppHandle, Emitter, Manager, Runtime};

use crate::desk::Desk;
use crate::ipc::Failure;
use crate::ipc::export::write_what_is_due;
use crate::outside::Outside;
use crate::tray::Tray;

/// Soon enough to look immediate, seldom enough to cost nothing.
const PAUSE: Duration = Duration::from_millis(500);
const BEATS_A_MINUTE: u64 = 120;
const BEATS_AN_HOUR: u64 = 60 * BEATS_A_MINUTE;
/// The backup of the day waits until the first page was looked at.
const BACKUP: u64 = 20;
/// The tray waits until the page is there: nobody looks for it sooner, and opening it costs time where the windows live.
const TRAY: u64 = 6;

/// Tells the page what other processes change, such as the terminal, and keeps the tray, the timer and reminders going.
pub(crate) fn begin<R: Runtime>(app: AppHandle<R>, desk: Desk) {
    thread::spawn(move || {
        let cairn = once_there_is_one(&desk);
        let (mut tray, mut last) = (None, None);
        for beat in 0_u64.. {
            thread::sleep(PAUSE);
            if cairn.seen_change().unwrap_or(false) && app.emit("changed", ()).is_err() {
                return;
            }
            let moment = cairn.moment().ok();
            let minute = beat % BEATS_A_MINUTE == 0;
            if minute {
                noted(look_at_the_clock(&app, &desk, &cairn));
            }
            if beat % BEATS_AN_HOUR == BACKUP {
                back_up(cairn.clone(), &desk);
            }
            if beat == TRAY {
                tray = hang_up(&app, &desk);
            }
            if let Some(tray) = tray.as_mut().filter(|_| minute || beat == TRAY || moment != last) {
                noted(refresh(tray, &desk, &cairn));
            }
            last = moment;
        }
    });
}

/// The person's data. Where it could not be opened, that may take until they chose what takes its place.
fn once_there_is_one(desk: &Desk) -> Arc<Cairn> {
    loop {
        match desk.own() {
            Ok(cairn) => return cairn,
            Err(_) => thread::sleep(PAUSE),
        }
    }
}

/// Makes the backup of the day where it is due, while everything else goes on.
fn back_up(cairn: Arc<Cairn>, desk: &Desk) {
    let now = desk.now();
    thread::spawn(move || noted(cairn.back_up_if_due(now).map(|_| ()).map_err(Failure::from)));
}

/// The tray is made where the windows live; a system without one has none.
fn hang_up<R: Runtime>(app: &AppHandle<R>, desk: &Desk) -> Option<Tray<R>> {
    let (answer, made) = mpsc::channel();
    let (there, desk) = (app.clone(), desk.clone());
    let asked = app.run_on_main_thread(move || {
        // Nobody waits any more once the app is closed.
        let _ = answer.send(Tray::show(&there, desk));
    });
    asked.ok()?;
    made.recv().ok()?.inspect_err(|error| log::warn!("there is no tray: {error}")).ok().flatten()
}

fn look_at_the_clock<R: Runtime>(app: &AppHandle<R>, desk: &Desk, cairn: &Cairn) -> Result<(), Failure> {
    let now = desk.now();
    cairn.progress_timer_seen(now)?;
    if let Some(reminder) = cairn.progress_remind(now)? {
        let sentence = match spoken(cairn)? {
            Tongue::English => reminder.sentence,
            Tongue::German => reminder.fact.in_german(),
        };
        app.state::<Box<dyn Outside>>().remind(&sentence);
    }
    write_what_is_due(desk, cairn)
}

fn refresh<R: Runtime>(tray: &mut Tray<R>, desk: &Desk, cairn: &Cairn) -> Result<(), Failure> {
    let today = cairn.progress_today(desk.now())?;
    if let Err(error) = tray.say(&today, spoken(cairn)?) {
        log::warn!("the tray could not be told: {error}");
    }
    Ok(())
}

/// The language that was chosen, and else the one the system gives its programs.
fn spoken(cairn: &Cairn) -> Result<Tongue, Failure> {
    let said = |name| std::env::var(name).ok().filter(|language| !language.is_empty());
    let system = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(said);
    Ok(cairn.settings_get()?.language.spoken(system.as_deref()))
}

fn noted(done: Result<(), Failure>) {
    if let Err(failure) = done {
        log::warn!("a beat was missed: {}", failure.for_the_log());
    }
}
