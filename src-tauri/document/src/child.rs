//! The child that reads documents, and how it is asked.

use std::ffi::{OsStr, OsString};
use std::io::{Read, Write};
use std::process::{Child, Command, ExitCode, Stdio};
use std::thread;
use std::time::{Duration, Instant};
use std::{env, io};

use crate::{LARGEST, MOST_TEXT, Piece, Refusal, pieces};

/// The word that asks a program of Cairn to read a document, and do nothing else.
pub const FLAG: &str = "--read-document-from-stdin";

const SECONDS: u64 = 10;
/// JSON of text is at most six times as long as the text.
const MOST_ANSWER: u64 = 6 * MOST_TEXT as u64;

/// Whether these words, the first being the program's name, ask to read a document.
pub fn is_asked(mut words: impl Iterator<Item = OsString>) -> bool {
    words.nth(1).is_some_and(|word| word == OsStr::new(FLAG))
}

/// Reads the document that comes in, and writes its pieces, or why there are none.
pub fn serve() -> ExitCode {
    confine();
    let mut bytes = Vec::new();
    let most = u64::try_from(LARGEST).unwrap_or(u64::MAX).saturating_add(1);
    let read = io::stdin().lock().take(most).read_to_end(&mut bytes);
    let answer = match read {
        Ok(_) => pieces(&bytes),
        Err(error) => Err(Refusal::Damaged(error.to_string())),
    };
    let written = serde_json::to_vec(&answer)
        .map_err(io::Error::from)
        .and_then(|answer| io::stdout().lock().write_all(&answer));
    if written.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Takes away what reading a document does not need: files, sockets, other programs, time and memory without end.
#[cfg(unix)]
fn confine() {
    use rustix::process::{Resource, Rlimit, setrlimit};

    const MEMORY: u64 = 1024 * 1024 * 1024;
    /// Input, output and complaints are open; nothing else ever will be.
    const OPEN: u64 = 3;
    let limits = [
        (Resource::Core, 0),
        (Resource::Fsize, 0),
        (Resource::Nproc, 0),
        (Resource::Cpu, SECONDS),
        (Resource::As, MEMORY),
        (Resource::Nofile, OPEN),
    ];
    for (resource, most) in limits {
        // Where a system knows no such limit the others still hold.
        let _ = setrlimit(resource, Rlimit { current: Some(most), maximum: Some(most) });
    }
}

#[cfg(not(unix))]
fn confine() {}

/// The pieces of a document, read by a child of this program's own file.
pub fn read(bytes: &[u8]) -> Result<Vec<Piece>, Refusal> {
    if bytes.len() > LARGEST {
        return Err(Refusal::TooLarge);
    }
    let no_reader = |error: io::Error| Refusal::NoReader(error.to_string());
    let program = env::current_exe().map_err(no_reader)?;
    let mut child = Command::new(program)
        .arg(FLAG)
        .env_clear()
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(no_reader)?;
    let answer = thread::scope(|scope| {
        let (input, output) = (child.stdin.take(), child.stdout.take());
        scope.spawn(move || {
            // A child that stopped reads no more; what it answered tells why.
            input.map(|mut input| input.write_all(bytes))
        });
        let answer = scope.spawn(move || {
            let mut answer = Vec::new();
            output.map(|output| output.take(MOST_ANSWER).read_to_end(&mut answer));
            answer
        });
        let ended = within_time(&mut child);
        let answer = answer.join().unwrap_or_default();
        ended.then_some(answer)
    });
    let answer = answer.and_then(|answer| serde_json::from_slice(&answer).ok());
    answer.unwrap_or(Err(Refusal::Stopped(SECONDS)))
}

/// Waits for the child to end, and ends it when its time is over.
fn within_time(child: &mut Child) -> bool {
    const LOOK: Duration = Duration::from_millis(5);
    let begun = Instant::now();
    while begun.elapsed() < Duration::from_secs(SECONDS) {
        match child.try_wait() {
            Ok(Some(_)) => return true,
            Ok(None) => thread::sleep(LOOK),
            Err(_) => break,
        }
    }
    let _ = child.kill();
    let _ = child.wait();
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_word_right_after_the_program_asks_to_read() {
        let asked = |words: &[&str]| is_asked(words.iter().map(OsString::from));
        assert!(asked(&["cairn", FLAG]));
        assert!(!asked(&["cairn", "log", FLAG]) && !asked(&["cairn"]));
    }
}
