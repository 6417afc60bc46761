//! A display that is not there: the app runs on it as on any other, and its picture can be taken.

use std::fs;
use std::io::{BufRead, BufReader};
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process_group};
use x11rb::connection::Connection;
use x11rb::protocol::xproto::{ConnectionExt, ImageFormat};
use x11rb::rust_connection::RustConnection;

use crate::shell::{Outcome, Trouble, stop};

/// The size of the virtual display, which the app's window fills.
pub(crate) const WIDTH: u16 = 1280;
/// The height that goes with [`WIDTH`].
pub(crate) const HEIGHT: u16 = 800;

/// A part of the display, from its top left.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Part {
    pub(crate) x: i16,
    pub(crate) y: i16,
    pub(crate) width: u16,
    pub(crate) height: u16,
}

/// A virtual display, gone when dropped.
pub(crate) struct Screen {
    server: Child,
    name: String,
    eyes: RustConnection,
}

impl Screen {
    /// Starts one under a number nobody uses.
    pub(crate) fn start() -> Outcome<Self> {
        let size = format!("{WIDTH}x{HEIGHT}x24");
        let mut server = Command::new("Xvfb")
            // Without -noreset the server starts over when its last window closes, and the next app may find it gone.
            .args(["-displayfd", "1", "-screen", "0", &size, "-nolisten", "tcp", "-noreset"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .process_group(0)
            .spawn()
            .map_err(|error| Trouble(format!("The virtual display could not be started: {error}.")))?;
        let mut number = String::new();
        if let Some(out) = server.stdout.take() {
            BufReader::new(out).read_line(&mut number)?;
        }
        let name = format!(":{}", number.trim());
        match RustConnection::connect(Some(&name)) {
            Ok((eyes, _)) => Ok(Self { server, name, eyes }),
            Err(error) => {
                end(&mut server);
                stop(format!("The virtual display gave no answer: {error}."))
            }
        }
    }

    /// What `DISPLAY` must be for a program to appear here.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// Everything on the display: four bytes a pixel, blue first.
    pub(crate) fn look(&self) -> Outcome<Vec<u8>> {
        self.look_at(Part { x: 0, y: 0, width: WIDTH, height: HEIGHT })
    }

    /// A part of it, which costs less to look at often.
    pub(crate) fn look_at(&self, part: Part) -> Outcome<Vec<u8>> {
        let Part { x, y, width, height } = part;
        let trouble =
            |error: &dyn std::fmt::Display| Trouble(format!("The virtual display cannot be read: {error}."));
        let root = self.eyes.setup().roots.first().map_or(0, |screen| screen.root);
        let image = self
            .eyes
            .get_image(ImageFormat::Z_PIXMAP, root, x, y, width, height, u32::MAX)
            .map_err(|error| trouble(&error))?
            .reply()
            .map_err(|error| trouble(&error))?;
        Ok(image.data)
    }

    /// Waits until there is text on the display and the picture has stood still for a second.
    pub(crate) fn wait_until_still(&self) -> Outcome<Vec<u8>> {
        let began = Instant::now();
        let mut last = self.look()?;
        let mut since = Instant::now();
        while began.elapsed() < Duration::from_mins(1) {
            std::thread::sleep(Duration::from_millis(50));
            let now = self.look()?;
            if now != last {
                last = now;
                since = Instant::now();
            } else if colors(&last) > 16 && since.elapsed() > Duration::from_secs(1) {
                return Ok(last);
            }
        }
        stop("The window did not appear within a minute.")
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        end(&mut self.server);
    }
}

/// How many different colors a picture has, counted up to 64. A blank window has one or two, text has many.
pub(crate) fn colors(pixels: &[u8]) -> usize {
    let mut seen: Vec<[u8; 3]> = Vec::new();
    for pixel in pixels.chunks_exact(4) {
        let color = [pixel[0], pixel[1], pixel[2]];
        if !seen.contains(&color) {
            seen.push(color);
            if seen.len() == 64 {
                break;
            }
        }
    }
    seen.len()
}

/// Keeps a picture as a PNG file.
pub(crate) fn keep(pixels: &[u8], path: &Path) -> Outcome {
    let colors: Vec<u8> = pixels.chunks_exact(4).flat_map(|pixel| [pixel[2], pixel[1], pixel[0]]).collect();
    let mut encoder = png::Encoder::new(fs::File::create(path)?, u32::from(WIDTH), u32::from(HEIGHT));
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    encoder
        .write_header()
        .and_then(|mut writer| writer.write_image_data(&colors))
        .map_err(|error| Trouble(format!("The picture could not be written: {error}.")))
}

/// A program on a virtual display with a message bus and folders of its own; ended with all its children when dropped.
pub(crate) struct Guest {
    group: Child,
}

impl Guest {
    /// Starts it. `home` is the only folder it writes to.
    pub(crate) fn start(
        screen: &Screen,
        home: &Path,
        program: &Path,
        words: &[String],
        variables: &[(&str, &str)],
        log: &Path,
    ) -> Outcome<Self> {
        let runtime = home.join("run");
        fs::create_dir_all(&runtime)?;
        fs::set_permissions(&runtime, fs::Permissions::from_mode(0o700))?;
        let log = fs::File::create(log)?;
        let group = Command::new("dbus-run-session")
            .arg("--")
            .arg(program)
            .args(words)
            .env_remove("WAYLAND_DISPLAY")
            .env("DISPLAY", screen.name())
            .env("HOME", home)
            .env("XDG_DATA_HOME", home.join("data"))
            .env("XDG_CONFIG_HOME", home.join("config"))
            .env("XDG_CACHE_HOME", home.join("cache"))
            .env("XDG_RUNTIME_DIR", &runtime)
            .env("NO_AT_BRIDGE", "1")
            .envs(variables.iter().copied())
            .stdout(log.try_clone()?)
            .stderr(log)
            .process_group(0)
            .spawn()
            .map_err(|error| Trouble(format!("`dbus-run-session` could not be started: {error}.")))?;
        Ok(Self { group })
    }

    /// The memory its processes hold, in KiB: pages that several share are counted for each.
    pub(crate) fn resident(&self) -> Outcome<u64> {
        let mut kib = 0;
        for process in self.processes()? {
            // A process may end while it is looked at; then it holds nothing.
            let status = fs::read_to_string(process.join("status")).unwrap_or_default();
            let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
            kib += line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok()).unwrap_or(0);
        }
        Ok(kib)
    }

    /// The processor's time its processes have taken so far.
    pub(crate) fn processor_time(&self) -> Outcome<Duration> {
        // Linux counts in hundredths of a second on every machine it runs on.
        const TICK: Duration = Duration::from_millis(10);
        let mut ticks = 0;
        for process in self.processes()? {
            let stat = fs::read_to_string(process.join("stat")).unwrap_or_default();
            ticks +=
                after_name(&stat).skip(11).take(2).filter_map(|word| word.parse::<u32>().ok()).sum::<u32>();
        }
        Ok(TICK * ticks)
    }

    /// The folders in /proc of everything it started, but for the message bus's own start.
    fn processes(&self) -> Outcome<Vec<std::path::PathBuf>> {
        let group = self.group.id().to_string();
        let mut found = Vec::new();
        for entry in fs::read_dir("/proc")?.flatten() {
            let stat = fs::read_to_string(entry.path().join("stat")).unwrap_or_default();
            if after_name(&stat).nth(2) == Some(group.as_str()) {
                found.push(entry.path());
            }
        }
        Ok(found)
    }
}

/// The words of /proc/…/stat behind the program's name, which may hold anything: state, parent, group …
fn after_name(stat: &str) -> impl Iterator<Item = &str> {
    stat.rsplit_once(')').map_or("", |(_, rest)| rest).split_whitespace()
}

impl Drop for Guest {
    fn drop(&mut self) {
        end(&mut self.group);
    }
}

/// Ends a program and everything it started. The group is signaled by its number: nothing else is touched.
fn end(leader: &mut Child) {
    if let Some(group) = i32::try_from(leader.id()).ok().and_then(Pid::from_raw) {
        // It may have ended by itself already; then there is nobody to tell.
        let _ = kill_process_group(group, Signal::TERM);
    }
    let _ = leader.wait();
}
