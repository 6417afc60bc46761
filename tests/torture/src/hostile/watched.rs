//! A process that is watched: what it said, and what it cost with all its own children.
#![allow(unsafe_code, reason = "what a child cost is told by one call of the kernel alone")]

use std::io::{self, Read};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// What became of a process.
#[derive(Debug, Clone, Default)]
pub(crate) struct Watched {
    /// Its exit code; nothing if a signal ended it.
    pub(crate) code: Option<i32>,
    /// Whether it was ended because it did not end by itself.
    pub(crate) hung: bool,
    /// What it wrote to its standard output.
    pub(crate) out: String,
    /// What it complained of.
    pub(crate) err: String,
    /// The time of the processor that it and its children used. Unlike time on the clock it is the same on a busy
    /// machine.
    pub(crate) cpu: Duration,
    /// The most memory that it, or one of its children, held at a time, in KiB.
    pub(crate) memory: u64,
}

/// Runs a process to its end, and ends it itself when its time is over.
pub(crate) fn watched(command: &mut Command, most: Duration) -> io::Result<Watched> {
    let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
    let (mut out, mut err) = (child.stdout.take(), child.stderr.take());
    let told = |pipe: &mut dyn Read| {
        let mut bytes = Vec::new();
        let _ = pipe.read_to_end(&mut bytes);
        String::from_utf8_lossy(&bytes).into_owned()
    };
    thread::scope(|scope| {
        let out = scope.spawn(move || out.as_mut().map(|pipe| told(pipe)).unwrap_or_default());
        let err = scope.spawn(move || err.as_mut().map(|pipe| told(pipe)).unwrap_or_default());
        let begun = Instant::now();
        let mut watched = Watched::default();
        while !ended(child.id(), &mut watched) {
            if !watched.hung && begun.elapsed() > most {
                watched.hung = true;
                child.kill()?;
            }
            thread::sleep(Duration::from_millis(4));
        }
        watched.out = out.join().unwrap_or_default();
        watched.err = err.join().unwrap_or_default();
        Ok(watched)
    })
}

/// Whether the process is over, and what it cost if it is.
fn ended(process: u32, watched: &mut Watched) -> bool {
    let mut status = 0;
    // SAFETY: it is a struct of numbers, for which zeros are a value.
    let mut usage: libc::rusage = unsafe { std::mem::zeroed() };
    let id = libc::pid_t::try_from(process).unwrap_or(-1);
    // SAFETY: both places are ours and outlive the call, and nobody else waits for this process.
    let waited = unsafe { libc::wait4(id, &raw mut status, libc::WNOHANG, &raw mut usage) };
    if waited == 0 {
        return false;
    }
    let time = |time: libc::timeval| {
        let whole = Duration::from_secs(u64::try_from(time.tv_sec).unwrap_or(0));
        whole + Duration::from_micros(u64::try_from(time.tv_usec).unwrap_or(0))
    };
    watched.code = libc::WIFEXITED(status).then(|| libc::WEXITSTATUS(status));
    watched.cpu = time(usage.ru_utime) + time(usage.ru_stime);
    watched.memory = u64::try_from(usage.ru_maxrss).unwrap_or(0);
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shell(words: &str, most: Duration) -> Watched {
        watched(Command::new("sh").args(["-c", words]), most).expect("there is a shell")
    }

    #[test]
    fn what_a_child_says_and_how_it_ends_is_told() {
        let seen = shell("echo yes; echo no >&2; exit 3", Duration::from_secs(20));
        assert_eq!((seen.code, seen.out.as_str(), seen.err.as_str()), (Some(3), "yes\n", "no\n"));
    }

    #[test]
    fn one_that_does_not_end_is_ended() {
        let seen = shell("exec sleep 60", Duration::from_millis(50));
        assert!(seen.hung && seen.code.is_none(), "{seen:?}");
    }
}
