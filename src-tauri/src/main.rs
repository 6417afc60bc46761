//! Without words Cairn opens its window; with a subcommand it answers in the terminal.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::process::ExitCode;

fn main() -> ExitCode {
    // First of all, before there is a file of ours.
    #[cfg(unix)]
    private();

    if cairn_document::is_asked(std::env::args_os()) {
        return cairn_document::serve();
    }
    match cairn::asked(std::env::args_os().skip(1)) {
        cairn::Asked::Window { folder, open } => cairn::run(folder, open),
        cairn::Asked::Terminal => cairn_cli::run(std::env::args_os()),
    }
}

/// Files for their owner alone, and no memory written to the disk after a crash, of this program and of every one it
/// starts: the page in the web view holds what the person wrote.
#[cfg(unix)]
fn private() {
    use rustix::process::{Resource, Rlimit, setrlimit, umask};

    umask(rustix::fs::Mode::from_bits_truncate(0o077));
    // A lower limit may always be set.
    let _ = setrlimit(Resource::Core, Rlimit { current: Some(0), maximum: Some(0) });
}
