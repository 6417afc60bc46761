//! Compiles the window's description in, and puts its commands under the capability list.

use std::fs;
use std::path::Path;

fn main() {
    println!("cargo::rerun-if-changed=src/ipc/mod.rs");
    if let Err(error) = build() {
        println!("cargo::error={error}");
    }
}

fn build() -> Result<(), String> {
    // The interface is built by npm. Until it is, an empty folder lets everything else compile.
    for pages in ["../ui/dist", "../ui/dist-empty"] {
        fs::create_dir_all(pages).map_err(|error| format!("{pages}: {error}"))?;
    }
    let commands = commands(&read("src/ipc/mod.rs")?)?;
    let granted = read("capabilities/main.json")?;
    for command in &commands {
        let permission = format!("\"allow-{}\"", command.replace('_', "-"));
        if !granted.contains(&permission) {
            return Err(format!(
                "capabilities/main.json does not grant {permission}, so the page could not call {command}"
            ));
        }
    }
    // Named to Tauri, a command needs that permission; otherwise any page in the window might call it.
    // The list has to live as long as the program, and this one ends soon.
    let commands: Vec<&'static str> = commands.into_iter().map(|command| &*command.leak()).collect();
    let manifest = tauri_build::AppManifest::new().commands(commands.leak());
    tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest))
        .map_err(|error| format!("{error:#}"))
}

fn read(path: impl AsRef<Path>) -> Result<String, String> {
    fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.as_ref().display()))
}

/// The names in the one list of commands, such as `gap_report` for `gap::gap_report,`.
fn commands(source: &str) -> Result<Vec<String>, String> {
    let list = source.split_once("collect_commands![").and_then(|(_, rest)| rest.split_once(']'));
    let (list, _) = list.ok_or("src/ipc/mod.rs has no list of commands")?;
    let names = list.lines().filter_map(|line| {
        let path = line.trim().trim_end_matches(',').trim_end_matches("::<R>");
        (!path.is_empty() && !path.starts_with("//"))
            .then(|| path.rsplit("::").next().unwrap_or(path).to_owned())
    });
    Ok(names.collect())
}
