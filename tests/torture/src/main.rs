//! The harnesses as a program; they need Linux.

use std::process::ExitCode;

fn main() -> ExitCode {
    #[cfg(target_os = "linux")]
    {
        cairn_torture::run()
    }
    #[cfg(not(target_os = "linux"))]
    {
        println!("skipped: disks are mounted and cut off on Linux only");
        ExitCode::SUCCESS
    }
}
