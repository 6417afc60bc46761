//! The notices that the licences of others ask for: who made what, on which terms, in their own words.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use super::carried::Source;
use super::part::{Part, Role};
use crate::shell::{Outcome, stop};

/// How the file of a licence begins, in capitals.
const BEGINNINGS: [&str; 8] =
    ["LICENSE", "LICENCE", "UNLICENSE", "NOTICE", "COPYING", "COPYRIGHT", "OFL", "PATENTS"];
/// How a file ends that is a program or a setting and no text to read, whatever its name.
const NO_TEXT: [&str; 7] = ["rs", "js", "ts", "json", "toml", "html", "spdx"];

const RULE: &str = "--------------------------------------------------------------------------------";

/// Every part that is not ours with its licence, then the sources of the data, then each licence text once.
pub(super) fn notices(parts: &[Part], sources: &[Source]) -> Outcome<String> {
    let others: Vec<&Part> = parts.iter().filter(|part| part.role != Role::Ours).collect();
    let mut texts = Texts::default();
    let mut packages = String::new();
    for part in &others {
        let numbers = match &part.folder {
            Some(folder) => texts.of(part, folder)?,
            None => Vec::new(),
        };
        if part.licence.is_none() && numbers.is_empty() {
            return stop(format!("{} {} says nothing of its licence.", part.name, part.version));
        }
        packages.push_str(&entry(part, &numbers));
    }

    let mut all = format!(
        "Cairn is made with the work of others. This names {} packages and files, the sources of\n\
         its data, and the licences they come under, each text once.\n\n",
        others.len()
    );
    chapter(&mut all, "Packages and files");
    all.push_str(&packages);
    chapter(&mut all, "Sources of data");
    for source in sources {
        // Writing to a text cannot fail.
        let _ = writeln!(all, "{}\n    {}\n    {}", source.title, source.publisher, source.licence);
        if let Some(url) = &source.url {
            let _ = writeln!(all, "    {url}");
        }
        all.push('\n');
    }
    chapter(&mut all, "Texts");
    texts.write(&mut all);
    Ok(all)
}

fn chapter(all: &mut String, title: &str) {
    let _ = writeln!(all, "{RULE}\n{title}\n{RULE}\n");
}

fn entry(part: &Part, numbers: &[usize]) -> String {
    let mut lines = vec![format!("{} {}", part.name, part.version)];
    lines.push(format!("    {}", part.licence.as_deref().unwrap_or("in its own words")));
    lines.extend(part.address.iter().map(|address| format!("    {address}")));
    lines.push(match numbers {
        [] => "    carries no text of its licence".to_owned(),
        numbers => {
            let numbers: Vec<String> = numbers.iter().map(ToString::to_string).collect();
            format!("    text {}", numbers.join(", "))
        }
    });
    lines.join("\n") + "\n\n"
}

/// Licence texts by number, each with the parts that share it.
#[derive(Default)]
struct Texts {
    numbers: BTreeMap<String, usize>,
    shared: Vec<(String, Vec<String>)>,
}

impl Texts {
    /// The numbers of the texts in a part's folder.
    fn of(&mut self, part: &Part, folder: &Path) -> Outcome<Vec<usize>> {
        let mut numbers = Vec::new();
        for text in texts_in(folder)? {
            let next = self.shared.len() + 1;
            let number = *self.numbers.entry(text.clone()).or_insert(next);
            if number == next {
                self.shared.push((text, Vec::new()));
            }
            let (_, parts) = &mut self.shared[number - 1];
            let name = format!("{} {}", part.name, part.version);
            if parts.last() != Some(&name) {
                parts.push(name);
                numbers.push(number);
            }
        }
        Ok(numbers)
    }

    fn write(&self, all: &mut String) {
        for (number, (text, parts)) in (1..).zip(&self.shared) {
            let _ = writeln!(all, "[{number}] {}\n\n{text}\n\n{RULE}\n", parts.join(", "));
        }
    }
}

/// The licences and notices in a folder, in the order of their names. Texts that differ only in how their lines end
/// are equal.
fn texts_in(folder: &Path) -> Outcome<Vec<String>> {
    let mut files = Vec::new();
    let listed = match fs::read_dir(folder) {
        Ok(listed) => listed,
        Err(error) => return stop(format!("{} cannot be listed: {error}.", folder.display())),
    };
    for entry in listed {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().to_uppercase();
        let ending = path.extension().unwrap_or_default().to_string_lossy().to_lowercase();
        if BEGINNINGS.iter().any(|beginning| name.starts_with(beginning))
            && !NO_TEXT.contains(&ending.as_str())
        {
            files.push(path);
        }
    }
    files.sort();
    let mut texts = Vec::new();
    for file in files {
        if file.is_dir() {
            // Some keep their licences in a folder of that name.
            let mut inside: Vec<_> =
                fs::read_dir(&file)?.filter_map(Result::ok).map(|it| it.path()).collect();
            inside.sort();
            for file in inside.iter().filter(|file| file.is_file()) {
                texts.push(tidied(&fs::read(file)?));
            }
        } else {
            texts.push(tidied(&fs::read(&file)?));
        }
    }
    texts.retain(|text| !text.is_empty());
    Ok(texts)
}

fn tidied(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes);
    let lines: Vec<&str> = text.trim_start_matches('\u{feff}').lines().map(str::trim_end).collect();
    lines.join("\n").trim_matches('\n').to_owned()
}

#[cfg(test)]
mod tests {
    use super::super::tests::folder;
    use super::*;

    fn part(name: &str, licence: Option<&str>, folder: &Path) -> Part {
        Part {
            purl: format!("pkg:cargo/{name}@1.0.0"),
            name: name.to_owned(),
            version: "1.0.0".to_owned(),
            licence: licence.map(str::to_owned),
            address: None,
            checksum: None,
            folder: Some(folder.to_owned()),
            role: Role::Runs,
            needs: [].into(),
        }
    }

    #[test]
    fn a_text_that_two_share_stands_there_once_with_both_names() {
        let unix = folder(&[("LICENSE-MIT", "Permission is granted\nfree of charge\n")]);
        let windows = folder(&[("license.md", "\u{feff}Permission is granted \r\nfree of charge\r\n\r\n")]);
        let parts = [part("one", Some("MIT"), unix.path()), part("two", Some("MIT"), windows.path())];
        let notices = notices(&parts, &[]).map_err(|trouble| trouble.0).unwrap();
        assert_eq!(notices.matches("Permission is granted\nfree of charge").count(), 1);
        assert!(notices.contains("[1] one 1.0.0, two 1.0.0\n"), "{notices}");
    }

    #[test]
    fn a_notice_beside_a_licence_is_kept_and_a_program_of_that_name_is_not() {
        let folder = folder(&[
            ("COPYING", "the licence"),
            ("NOTICE.txt", "the notice"),
            ("license.rs", "fn licence() {}"),
            ("README.md", "no licence"),
        ]);
        let texts = texts_in(folder.path()).map_err(|trouble| trouble.0).unwrap();
        assert_eq!(texts, ["the licence", "the notice"]);
    }

    #[test]
    fn a_package_without_a_text_is_listed_with_its_expression() {
        let folder = folder(&[]);
        let notices =
            notices(&[part("bare", Some("ISC"), folder.path())], &[]).map_err(|trouble| trouble.0).unwrap();
        assert!(notices.contains("bare 1.0.0\n    ISC\n    carries no text of its licence\n"), "{notices}");
    }

    #[test]
    fn a_package_that_says_nothing_of_its_licence_stops_the_release() {
        let folder = folder(&[]);
        let trouble = notices(&[part("silent", None, folder.path())], &[]).err().map(|trouble| trouble.0);
        assert_eq!(trouble.as_deref(), Some("silent 1.0.0 says nothing of its licence."));
    }
}
