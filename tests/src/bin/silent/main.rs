//! Whether Cairn is silent: which sockets it and every process of its web view open on a whole walk.
//!
//! `silent` prints the figures and fails if one socket could reach a network. It needs strace; where that is missing it
//! says so, and nothing is shown. The walk is driven over sockets of the web driver's own, which are told apart by the
//! address the driver gave its window; a start that nobody drives has none.

mod trace;
mod walk;

use std::fs;
use std::net::{TcpStream, UdpSocket};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::thread::sleep;
use std::time::Duration;

use trace::Sockets;

/// How long a window that nobody drives is listened to: longer than it takes to be there, and a beat of the clock.
const UNDRIVEN: Duration = Duration::from_secs(20);

fn main() -> ExitCode {
    match std::env::args().nth(1).as_deref() {
        None => report(),
        Some("walk") => walk::walk(&std::env::args().skip(2).collect::<Vec<_>>()),
        Some("knock") => knock(),
        Some(other) => {
            eprintln!("silent takes no words, and was given {other}.");
            ExitCode::from(2)
        }
    }
}

fn report() -> ExitCode {
    let there = |program: &str| Command::new(program).arg("--version").stdout(Stdio::null()).status().is_ok();
    if !there("strace") {
        println!("skipped: strace is not installed, so nobody can tell which sockets are opened");
        return ExitCode::SUCCESS;
    }
    let me = std::env::current_exe().expect("this program lies somewhere");
    let app = cairn_tests::desktop::app();
    let mut loud = false;

    // A program that does what Cairn never may: if that is not seen, no figure below means anything.
    let control = Traced::new(&me, "knock");
    control.run(&mut Command::new(control.program()));
    let heard = control.sockets();
    println!("control: a child of a child that knocks at a network: {heard}");
    if heard.network() < 3 {
        println!("the control was not heard, so silence would mean nothing");
        return ExitCode::FAILURE;
    }

    let alone = Traced::new(&app, "");
    undriven(&alone);
    let heard = alone.sockets();
    println!("a start nobody drives, {} s: {heard}", UNDRIVEN.as_secs());
    loud |= heard.network() > 0 || heard.driver() > 0 || heard.processes() < 3;

    let walked = Traced::new(&app, "");
    let done = walked.run(Command::new(&me).arg("walk").env("CAIRN_BIN", walked.program()));
    let heard = walked.sockets();
    println!("the whole walk{}: {heard}", if done { "" } else { ", which did not end well" });
    loud |= !done || heard.network() > 0 || heard.processes() < 3;

    // No network at all: a world with a loopback of its own, over which the driver speaks, and nothing behind it.
    let without = ["-n", "--", "sh", "-c", "ip link set lo up && exec \"$@\"", "sh"];
    if Command::new("unshare")
        .args(without)
        .arg("true")
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|it| it.success())
    {
        let walked = Command::new("unshare")
            .args(without)
            .arg(&me)
            .args(["walk", "short"])
            .env("CAIRN_BIN", &app)
            .status();
        let well = walked.is_ok_and(|status| status.success());
        println!(
            "every screen, import, export and practice without a network: {}",
            if well { "work" } else { "fail" }
        );
        loud |= !well;
    } else {
        println!("skipped: a world without a network needs unshare, ip and the right to use them");
    }
    if loud { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

/// Opens what Cairn never may, in a child, so that it is seen through a fork as well.
fn knock() -> ExitCode {
    if std::env::args().nth(2).is_none() {
        let me = std::env::current_exe().expect("this program lies somewhere");
        let knocked = Command::new(me).args(["knock", "now"]).status();
        return if knocked.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE };
    }
    // Nobody listens there, and nobody needs to: asking is what counts.
    let _ = TcpStream::connect("127.0.0.1:9");
    let _ = TcpStream::connect("[::1]:9");
    let _ = UdpSocket::bind("127.0.0.1:0");
    ExitCode::SUCCESS
}

/// Lets the app open its window over fresh data, waits, and ends it.
fn undriven(traced: &Traced) {
    let home = tempfile::tempdir().expect("a folder");
    let run = home.path().join("run");
    fs::create_dir(&run)
        .and_then(|()| fs::set_permissions(&run, fs::Permissions::from_mode(0o700)))
        .expect("a folder");
    let mut child = cairn_tests::desktop::apart(home.path(), Command::new("dbus-run-session"))
        .arg("--")
        .arg(traced.program())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("dbus-run-session is installed");
    sleep(UNDRIVEN);
    cairn_tests::desktop::end(&mut child);
}

/// A program that is started under strace by a script of its name.
struct Traced {
    folder: tempfile::TempDir,
}

impl Traced {
    fn new(program: &Path, word: &str) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let traced = Self { folder };
        let script = format!(
            "#!/bin/sh\necho \"$WEBKIT_INSPECTOR_SERVER\" >> '{0}/driver'\n\
             exec strace -f -qq --seccomp-bpf -e signal=none -e trace={1} -o '{0}/trace.'$$ '{2}' {word} \"$@\"\n",
            traced.folder.path().display(),
            trace::CALLS,
            program.display(),
        );
        fs::write(traced.program(), script).expect("a script");
        fs::set_permissions(traced.program(), fs::Permissions::from_mode(0o700)).expect("it can be started");
        traced
    }

    /// What to start in the place of the program.
    fn program(&self) -> PathBuf {
        self.folder.path().join("traced")
    }

    fn run(&self, command: &mut Command) -> bool {
        command.status().is_ok_and(|status| status.success())
    }

    /// Everything that was heard so far.
    fn sockets(&self) -> Sockets {
        let driver = fs::read_to_string(self.folder.path().join("driver")).unwrap_or_default();
        let mut all = Sockets::default();
        for file in fs::read_dir(self.folder.path()).expect("the folder of the traces").flatten() {
            if file.file_name().to_string_lossy().starts_with("trace.") {
                // What passed through a socket is not traced, but names of files may be in any encoding.
                let text = fs::read(file.path()).expect("a trace");
                all.add(&String::from_utf8_lossy(&text), &driver);
            }
        }
        all
    }
}
