//! Cairn in the terminal.

use std::process::ExitCode;

fn main() -> ExitCode {
    cairn_cli::run(std::env::args_os())
}
