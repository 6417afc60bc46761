//! The interface's npm packages and its build.

use std::fs;

use crate::shell::{Outcome, command, must, root};

/// Installs the npm packages, unless the very same list is installed already.
pub(crate) fn packages() -> Outcome {
    let ui = root().join("ui");
    let wanted = fs::read(ui.join("package-lock.json"))?;
    // npm writes its own lock into node_modules, but in another form: ours is kept beside it.
    let stamp = ui.join("node_modules/.installed-lock.json");
    if fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    // No package needs a script of its own to be installed, so none gets to run one.
    must(npm(&["ci", "--ignore-scripts", "--no-audit", "--no-fund"]))?;
    fs::write(stamp, wanted)?;
    Ok(())
}

/// Builds `ui/dist`, which the window carries inside it.
pub(crate) fn build() -> Outcome {
    must(npm(&["run", "--silent", "build"]))
}

/// An npm command in the folder of the interface.
pub(crate) fn npm(words: &[&str]) -> std::process::Command {
    let mut npm = command("npm", words);
    npm.current_dir(root().join("ui"));
    npm
}
