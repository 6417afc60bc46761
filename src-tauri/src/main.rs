//! Without words Cairn opens its window; with a subcommand it answers in the terminal.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::process::ExitCode;

fn main() -> ExitCode {
    // First of all, so that no file of ours is ever readable by others.
    #[cfg(unix)]
    rustix::process::umask(rustix::fs::Mode::from_bits_truncate(0o077));

    if cairn_document::is_asked(std::env::args_os()) {
        return cairn_document::serve();
    }
    match cairn::asked(std::env::args_os().skip(1)) {
        cairn::Asked::Window { folder, open } => cairn::run(folder, open),
        cairn::Asked::Terminal => cairn_cli::run(std::env::args_os()),
    }
}
