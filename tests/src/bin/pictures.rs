//! Takes a picture of every screen and state of the built app: both themes, three sizes, people with and without a past.
//! Words choose parts of it, "german" the language.

use std::path::PathBuf;

use cairn_domain::settings::Language;
use cairn_tests::desktop::Desktop;
use cairn_tests::walk::{Look, Part, Size, State, THEMES};

struct Camera {
    folder: PathBuf,
    language: Language,
    taken: u32,
}

impl Camera {
    async fn take(&mut self, desk: &Desktop, name: &str, state: State<'_>) {
        let file = format!("{name}-{}-{}.png", state.theme_word(), state.width);
        desk.picture(&self.folder.join(file)).await;
        self.taken += 1;
    }
}

impl Look for Camera {
    fn sizes(&self) -> Vec<Size> {
        vec![(1600, 1000), (1280, 800), (900, 640)]
    }

    fn calm(&self) -> bool {
        false
    }

    fn language(&self) -> Language {
        self.language
    }

    async fn state(&mut self, desk: &Desktop, state: State<'_>) {
        self.take(desk, state.name, state).await;
    }

    async fn further(&mut self, desk: &Desktop, state: State<'_>, part: &str) {
        self.take(desk, &format!("{}-{part}", state.name), state).await;
    }
}

#[tokio::main]
async fn main() {
    let folder =
        std::env::var_os("CAIRN_PICTURES").map_or_else(|| PathBuf::from("target/pictures"), PathBuf::from);
    std::fs::create_dir_all(&folder).expect("a folder for pictures");
    let (german, words): (Vec<String>, Vec<String>) =
        std::env::args().skip(1).partition(|word| word == "german");
    let language = if german.is_empty() { Language::System } else { Language::German };
    let mut camera = Camera { folder, language, taken: 0 };
    for (theme, _) in THEMES {
        for part in Part::chosen(&words) {
            part.walk(theme, &mut camera).await;
        }
    }
    println!("{} pictures", camera.taken);
}
