//! The power goes (G2): the data lies on a small disk of its own, and at a random moment the kernel drops every block
//! of it that was not yet forced to the device. What was acknowledged before that must be there.

use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::Duration;

use crate::chance::Chance;
use crate::judge::{Depth, judge};
use crate::kill::{Ground, NEWEST, Said, actor, quick_scratch, thaw};
use crate::lanes::in_lanes;
use crate::story::Mix;
use crate::table::{Counts, Line};
use crate::vfs::Broken;

/// A small disk in a file, mounted.
struct Disk {
    folder: tempfile::TempDir,
}

impl Disk {
    fn make() -> Result<Self, String> {
        let folder = quick_scratch();
        std::fs::create_dir(folder.path().join("disk")).map_err(|error| error.to_string())?;
        let image = File::create(folder.path().join("image")).map_err(|error| error.to_string())?;
        image.set_len(96 << 20).map_err(|error| error.to_string())?;
        let disk = Self { folder };
        must(Command::new("mkfs.ext4").args(["-q", "-F"]).arg(disk.folder.path().join("image")))?;
        disk.mount()?;
        Ok(disk)
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("disk")
    }

    fn mount(&self) -> Result<(), String> {
        let image = self.folder.path().join("image");
        must(Command::new("mount").args(["-o", "loop,data=ordered"]).arg(image).arg(self.path()))
    }

    /// Somebody whom another lane just starts holds, for a moment, what is open here; so this is tried more than once.
    fn unmount(&self) -> Result<(), String> {
        let unmounted = || must(Command::new("umount").arg(self.path()));
        for _ in 0..20 {
            if unmounted().is_ok() {
                return Ok(());
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        unmounted()
    }

    /// Cuts the power: what was not forced to the device is gone.
    #[expect(unsafe_code, reason = "the kernel has no other way to drop the blocks of a file system")]
    fn cut(&self) -> Result<(), String> {
        /// `EXT4_IOC_SHUTDOWN`, which reads how: 2 is without a last flush of the journal.
        const SHUTDOWN: rustix::ioctl::Opcode = rustix::ioctl::opcode::read::<u32>(b'X', 125);
        let root = File::open(self.path()).map_err(|error| error.to_string())?;
        // SAFETY: the call reads one `u32` at the address it is given, and writes nothing.
        let done = unsafe { rustix::ioctl::ioctl(&root, rustix::ioctl::Setter::<SHUTDOWN, u32>::new(2)) };
        done.map_err(|error| format!("the power cannot be cut: {error}"))
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let _ = self.unmount();
    }
}

fn must(command: &mut Command) -> Result<(), String> {
    let program = command.get_program().to_string_lossy().into_owned();
    let done = command.stdin(Stdio::null()).output().map_err(|error| format!("{program}: {error}"))?;
    if done.status.success() {
        return Ok(());
    }
    Err(format!("{program}: {}", String::from_utf8_lossy(&done.stderr).trim()))
}

/// What came of several cuts.
#[derive(Default)]
struct Outcome {
    cuts: u64,
    acknowledged: u64,
    lost: u64,
    bad: u64,
    ahead: u64,
    wrong: Vec<String>,
}

impl Outcome {
    fn and(mut self, other: Self) -> Self {
        self.cuts += other.cuts;
        self.acknowledged += other.acknowledged;
        self.lost += other.lost;
        self.bad += other.bad;
        self.ahead += other.ahead;
        self.wrong.extend(other.wrong);
        self
    }
}

/// So many cuts with a disk that keeps its promises, and enough with disks that do not to see that it matters.
pub(crate) fn run(ground: &Ground, cuts: u64) -> Vec<Line> {
    const WHAT: &str = "power cuts";
    if !rustix::process::geteuid().is_root() {
        return vec![Line::skipped("G2", WHAT, "only root can mount a disk and cut it off")];
    }
    let lanes = in_lanes(ground, cuts, |ground, cuts| looped(ground, cuts, Broken::None, false));
    match lanes
        .into_iter()
        .reduce(|one, other| Ok(one?.and(other?)))
        .unwrap_or_else(|| Ok(Outcome::default()))
    {
        Err(why) => vec![Line::skipped("G2", WHAT, why)],
        Ok(seen) => {
            let mut counts = Counts::default();
            counts.add_many("acknowledged writes", seen.acknowledged);
            counts.add_many("of them lost", seen.lost);
            counts.add_many("unacknowledged but there", seen.ahead);
            let what = format!("{} {WHAT}", seen.cuts);
            let whole = Line::of("G2", what, counts, "0 lost, whole, opens, nothing half done", seen.wrong);
            vec![whole, controls(ground, cuts.max(40))]
        }
    }
}

fn controls(ground: &Ground, most: u64) -> Line {
    let (mut counts, mut missed) = (Counts::default(), Vec::new());
    for broken in [Broken::Commits, Broken::All] {
        match looped(ground, most, broken, true) {
            Ok(seen) if seen.bad > 0 => {
                counts.add_many(&format!("cuts until a disk that breaks {broken:?} was noticed"), seen.cuts);
            }
            Ok(seen) => missed
                .push(format!("a disk that breaks {broken:?} went unnoticed through {} cuts", seen.cuts)),
            Err(why) => missed.push(why),
        }
    }
    Line::of("G18", "disks that break promises, cut off".into(), counts, "each is noticed", missed)
}

/// After so many cuts the data begins anew, on a new disk.
const CHAIN: u64 = 8;

fn looped(ground: &Ground, cuts: u64, broken: Broken, until_noticed: bool) -> Result<Outcome, String> {
    let mut chance = Chance::new(ground.seed);
    let mut outcome = Outcome::default();
    let mut disk = Disk::make()?;
    let (mut seed, mut story) = (0, ground.story(0, Mix::All, 0));
    for cut in 0..cuts {
        if cut % CHAIN == 0 {
            drop(disk);
            disk = Disk::make()?;
            seed = chance.next();
            let version = u32::try_from(chance.below(u64::from(NEWEST) + 1)).unwrap_or(0);
            let version = if broken == Broken::None { version } else { 0 };
            thaw(version, &disk.path());
            // The frozen database lay there before, and so is on the disk.
            must(&mut Command::new("sync"))?;
            story = ground.story(seed, Mix::All, version);
        }
        let opening = u64::try_from(ground.opening.as_micros()).unwrap_or(u64::MAX);
        let early = chance.below(4) == 0 && broken == Broken::None;
        let after =
            if early { chance.below(opening * 5 / 4) } else { opening / 2 + chance.below(opening + 500_000) };
        let (before, late) = cut_off(&disk, seed, story.number, broken, Duration::from_micros(after))?;
        disk.unmount()?;
        disk.mount()?;
        let acknowledged = before.last.unwrap_or(story.number);
        // What was acknowledged while the power went may be there, and one more.
        let most = late.unwrap_or(acknowledged).max(acknowledged) + 1;
        let found = judge(&disk.path(), &mut story, acknowledged..=most, &ground.names, Depth::Whole);
        outcome.cuts += 1;
        outcome.acknowledged += before.acknowledged;
        outcome.lost += found.lost;
        outcome.bad += u64::from(!found.wrong.is_empty());
        outcome.ahead += u64::from(found.ahead);
        let is_bad = !found.wrong.is_empty();
        outcome.wrong.extend(found.wrong.into_iter().map(|wrong| format!("cut {cut}: {wrong}")));
        if is_bad && until_noticed {
            break;
        }
        if is_bad {
            drop(disk);
            disk = Disk::make()?;
            seed = chance.next();
            story = ground.story(seed, Mix::All, 0);
        }
    }
    Ok(outcome)
}

/// Lets somebody act for a while and cuts the power; tells what was acknowledged before, and the last while it went.
fn cut_off(
    disk: &Disk,
    seed: u64,
    from: u64,
    broken: Broken,
    after: Duration,
) -> Result<(Said, Option<u64>), String> {
    use clap::ValueEnum;
    let mut actor = actor(&disk.path(), seed, from, Mix::All);
    if let Some(broken) = broken.to_possible_value() {
        actor.args(["--broken", broken.get_name()]);
    }
    let mut child = actor.stderr(Stdio::null()).spawn().map_err(|error| error.to_string())?;
    std::thread::sleep(after);
    let mut before = String::new();
    if let Some(out) = &mut child.stdout {
        rustix::fs::fcntl_setfl(&*out, rustix::fs::OFlags::NONBLOCK).map_err(|error| error.to_string())?;
        let mut bytes = Vec::new();
        match out.read_to_end(&mut bytes) {
            Ok(_) => {}
            Err(error) if error.kind() == ErrorKind::WouldBlock => {}
            Err(error) => return Err(error.to_string()),
        }
        before = String::from_utf8_lossy(&bytes).into_owned();
    }
    let cut = disk.cut();
    let _ = child.kill();
    let mut late = String::new();
    if let Some(out) = &mut child.stdout {
        let _ = rustix::fs::fcntl_setfl(&*out, rustix::fs::OFlags::empty());
        let _ = out.read_to_string(&mut late);
    }
    let _ = child.wait();
    cut?;
    // A line may have come in two parts.
    let whole = Said::of(&(before.clone() + &late)).last;
    Ok((Said::of(&before), whole))
}
