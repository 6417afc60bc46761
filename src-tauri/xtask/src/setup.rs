//! What the system must have before Cairn can be built, opened and driven.

use crate::shell::{Outcome, answer, command, installed, must, stop};

/// The Debian and Ubuntu packages, each with its reason.
const PACKAGES: [(&str, &str); 12] = [
    ("build-essential", "a C compiler, for SQLite"),
    ("pkg-config", "finds the system libraries"),
    ("libwebkit2gtk-4.1-dev", "the web view the window is made of"),
    ("libayatana-appindicator3-dev", "the tray, also of the package that is built"),
    ("xvfb", "a virtual display, for tests and machines without one"),
    ("webkit2gtk-driver", "drives the window in the tests"),
    ("dbus", "each window under test gets a message bus of its own, started by dbus-run-session"),
    ("openssh-client", "signs a release, which the tests do with a key of their own"),
    ("strace", "lets calls of the system fail, and sees which sockets are opened"),
    ("faketime", "a clock that can be set, for days that calendars do not have"),
    ("python3-venv", "a place for the programs that check the exports"),
    ("fonts-dejavu-core", "signs the interface's own typeface does not have"),
];

/// The oldest Node the interface's build tools accept.
const NODE: (u32, u32) = (20, 19);

/// Installs what is missing, or says what to type.
pub(crate) fn everything() -> Outcome {
    node()?;
    match std::env::consts::OS {
        "linux" => linux(),
        "macos" => macos(),
        // Windows 10 and 11 bring the web view, and Rust itself asks for the C compiler.
        _ => Ok(()),
    }
}

fn node() -> Outcome {
    let Some(version) = answer("node", &["--version"]) else {
        return stop(format!(
            "Node.js is missing. Install version {}.{} or newer from https://nodejs.org, then run this again.",
            NODE.0, NODE.1
        ));
    };
    let mut parts = version.trim_start_matches('v').split('.').map(|part| part.parse().unwrap_or(0));
    let found: (u32, u32) = (parts.next().unwrap_or(0), parts.next().unwrap_or(0));
    if found < NODE {
        return stop(format!(
            "Node.js is {version}, and the interface needs {}.{} or newer. Get it from https://nodejs.org.",
            NODE.0, NODE.1
        ));
    }
    Ok(())
}

fn linux() -> Outcome {
    if installed("apt-get") && installed("dpkg-query") {
        return debian();
    }
    let library = answer("pkg-config", &["--exists", "webkit2gtk-4.1"]).is_some();
    let programs =
        ["cc", "Xvfb", "WebKitWebDriver", "dbus-run-session"].iter().all(|program| installed(program));
    if library && programs {
        return Ok(());
    }
    let hint = if installed("dnf") {
        "sudo dnf install gcc pkgconf-pkg-config webkit2gtk4.1-devel webkitgtk-driver xorg-x11-server-Xvfb dbus-daemon"
    } else if installed("pacman") {
        "sudo pacman -S --needed base-devel webkit2gtk-4.1 xorg-server-xvfb dbus"
    } else if installed("zypper") {
        "sudo zypper install gcc pkg-config webkit2gtk3-devel xorg-x11-server-Xvfb dbus-1-daemon"
    } else {
        return stop(
            "Cairn needs a C compiler, pkg-config, WebKitGTK 4.1 with its headers, WebKitWebDriver, Xvfb and \
             dbus-run-session. Install them with your system's package manager, then run this again.",
        );
    };
    stop(format!("Some system libraries are missing. Type this, then run the task again:\n\n    {hint}"))
}

fn debian() -> Outcome {
    debian_packages(&PACKAGES)
}

/// Installs those of these Debian packages that are missing.
pub(crate) fn debian_packages(wanted: &[(&str, &str)]) -> Outcome {
    let missing: Vec<&str> = wanted
        .iter()
        .filter(|(package, reason)| {
            let status = answer("dpkg-query", &["-W", "-f=${Status}", package]);
            let there = status.is_some_and(|status| status == "install ok installed");
            if !there {
                eprintln!("missing: {package} ({reason})");
            }
            !there
        })
        .map(|(package, _)| *package)
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    must(as_root(&["apt-get", "update"])?)?;
    let mut install =
        vec!["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "install", "-y", "--no-install-recommends"];
    install.extend(&missing);
    must(as_root(&install)?)
}

/// The command itself for root, through sudo for everybody else.
pub(crate) fn as_root(words: &[&str]) -> Outcome<std::process::Command> {
    if answer("id", &["-u"]).as_deref() == Some("0") {
        let (program, rest) = words.split_first().unwrap_or((&"true", &[]));
        return Ok(command(program, rest));
    }
    if installed("sudo") {
        return Ok(command("sudo", words));
    }
    stop(format!(
        "Some system packages are missing. As root, type this, then run the task again:\n\n    {}",
        words.join(" ")
    ))
}

fn macos() -> Outcome {
    if answer("xcode-select", &["-p"]).is_some() {
        return Ok(());
    }
    stop(
        "Apple's command line tools are missing. Type this, then run the task again:\n\n    xcode-select --install",
    )
}
