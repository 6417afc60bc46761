//! Which language a text is in: by its script, and among Latin ones by the little words it uses most.
//!
//! The method is our own and simple: the words of a text that are among the commonest of a language
//! (articles, prepositions, pronouns) are counted; the language with most of them wins if they are enough
//! and clearly more than the next language's. A text of names and lists has none of them and no language.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::words::{is_unspaced, listed, words};

/// How much of a text is looked at, in bytes: more does not change the answer.
const ENOUGH: usize = 1_200;
/// The fewest common words that tell a language.
const FEWEST: usize = 3;

/// The language of a text as a two-letter code; nothing where it does not show.
pub(super) fn of(text: &str) -> Option<&'static str> {
    let text = beginning(text, ENOUGH);
    by_script(text).or_else(|| by_little_words(text))
}

/// A stated language as a two-letter code: `en-US`, `English`, `Deutsch`.
pub(super) fn stated(field: &str) -> Option<String> {
    let words = words(field);
    let first = words.first()?.folded.as_str();
    let code = match first {
        "english" | "englisch" | "anglais" => "en",
        "german" | "deutsch" | "allemand" => "de",
        "french" | "francais" | "franzosisch" => "fr",
        "spanish" | "espanol" | "spanisch" => "es",
        "portuguese" | "portugues" => "pt",
        "italian" | "italiano" => "it",
        "dutch" | "nederlands" => "nl",
        "chinese" | "中文" => "zh",
        "japanese" | "日本語" => "ja",
        "korean" | "한국어" => "ko",
        "russian" | "русский" => "ru",
        "vietnamese" => "vi",
        code if code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_lowercase()) => code,
        _ => return None,
    };
    Some(code.to_owned())
}

/// Scripts that by themselves tell a language, when they make up a fair part of the letters.
fn by_script(text: &str) -> Option<&'static str> {
    let (mut latin, mut han, mut kana, mut hangul, mut cyrillic) = (0usize, 0usize, 0usize, 0usize, 0usize);
    for c in text.chars() {
        match c {
            'a'..='z' | 'A'..='Z' => latin += 1,
            '\u{3040}'..='\u{30ff}' => kana += 1,
            '\u{ac00}'..='\u{d7a3}' => hangul += 1,
            'а'..='я' | 'А'..='Я' | 'ё' | 'Ё' => cyrillic += 1,
            _ if is_unspaced(c) => han += 1,
            _ => {}
        }
    }
    // One such character says about as much as three Latin letters; names of technologies stay Latin.
    let foreign = han + kana + hangul;
    if foreign * 3 > latin && foreign >= 4 {
        return Some(if hangul > han + kana {
            "ko"
        } else if kana * 10 > han {
            "ja"
        } else {
            "zh"
        });
    }
    (cyrillic > latin && cyrillic >= 8 && !text.contains(['і', 'ї', 'є', 'ў'])).then_some("ru")
}

fn by_little_words(text: &str) -> Option<&'static str> {
    let text = text.to_lowercase();
    let mut counts = [0usize; LANGUAGES.len()];
    for word in text.split(|c: char| !c.is_alphanumeric()).filter_map(packed) {
        let Ok(place) = LITTLE_WORDS.binary_search_by_key(&word, |(little, _)| *little) else { continue };
        let languages = LITTLE_WORDS.get(place).map_or(0, |(_, languages)| *languages);
        for (language, count) in counts.iter_mut().enumerate() {
            *count += usize::from(languages >> language & 1);
        }
    }
    let (best, most) =
        counts.iter().enumerate().max_by_key(|&(place, count)| (count, LANGUAGES.len() - place))?;
    let next = counts.iter().enumerate().filter(|&(place, _)| place != best).map(|(_, count)| count).max()?;
    (*most >= FEWEST && most * 4 > next * 5).then(|| LANGUAGES.get(best).map(|(code, _)| *code))?
}

/// Every little word once, packed and in order, with the languages it belongs to: bit 0 is the first of
/// [`LANGUAGES`].
static LITTLE_WORDS: LazyLock<Vec<(u64, u8)>> = LazyLock::new(|| {
    let mut all: BTreeMap<u64, u8> = BTreeMap::new();
    for (place, (_, little)) in LANGUAGES.iter().enumerate() {
        for word in listed(little).filter_map(packed) {
            *all.entry(word).or_default() |= 1 << place;
        }
    }
    all.into_iter().collect()
});

/// A word of at most eight bytes as one number: words are compared very often.
fn packed(word: &str) -> Option<u64> {
    let mut bytes = [0; 8];
    bytes.get_mut(..word.len())?.copy_from_slice(word.as_bytes());
    (!word.is_empty()).then(|| u64::from_be_bytes(bytes))
}

fn beginning(text: &str, bytes: usize) -> &str {
    let end = (0..=bytes.min(text.len())).rev().find(|&end| text.is_char_boundary(end)).unwrap_or(0);
    text.get(..end).unwrap_or(text)
}

/// The commonest words of each language, as far as they are not as common in others.
const LANGUAGES: [(&str, &str); 8] = [
    (
        "en",
        "the, and, of, to, with, for, our, we, you, are, is, will, your, on, as, be, that, have, or, \
         this, an, at, by, from",
    ),
    (
        "de",
        "und, der, die, das, mit, wir, für, sie, von, im, zu, den, ist, ein, eine, auf, du, dich, deine, \
         ihre, oder, bei, sowie, uns, unser, als, zur, einer",
    ),
    (
        "fr",
        "et, les, des, vous, nous, pour, dans, une, du, au, aux, sur, avec, est, votre, notre, le, ou, \
         sont, ce, être, vos",
    ),
    (
        "es",
        "y, los, las, el, del, una, con, para, por, su, más, nuestro, nuestra, tu, como, está, al, es, \
         somos, buscamos, en",
    ),
    (
        "pt",
        "e, os, dos, das, em, uma, com, para, não, você, seu, sua, ao, são, nós, nosso, \
         nossa, mais, pelo",
    ),
    (
        "it",
        "e, il, gli, di, della, del, dei, che, con, per, una, sono, nel, alla, è, ed, le, si, nostro, \
         delle",
    ),
    ("nl", "en, het, een, van, je, voor, met, wij, zijn, bij, aan, de, ons, onze, op, ook, naar, jouw, wat"),
    ("vi", "và, của, các, cho, có, với, trong, được, là, công, việc, một, những, về, làm, khách, hàng, kinh"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<&str>) {
        assert_eq!(of(text), expected, "{text:?}");
    }

    #[test]
    fn a_few_sentences_tell_the_language() {
        check("We are looking for an engineer to join our team and work with Rust.", Some("en"));
        check(
            "Wir suchen eine Entwicklerin für unser Team, die mit Java und Kubernetes umgehen kann.",
            Some("de"),
        );
        check(
            "Nous recherchons un développeur pour rejoindre notre équipe et travailler sur les API.",
            Some("fr"),
        );
        check(
            "Buscamos una persona para el equipo con experiencia en los sistemas de la empresa.",
            Some("es"),
        );
        check(
            "Procuramos uma pessoa com experiência em Java para o nosso time, você não precisa viajar.",
            Some("pt"),
        );
        check(
            "Cerchiamo una persona che lavori con il team per lo sviluppo della piattaforma e dei servizi.",
            Some("it"),
        );
        check(
            "Wij zoeken een ontwikkelaar voor het team van onze klant, met kennis van Java en een rijbewijs.",
            Some("nl"),
        );
        check("Thực hiện sửa chữa xe của khách hàng và các công việc được giao trong ca làm.", Some("vi"));
    }

    #[test]
    fn scripts_tell_it_by_themselves() {
        check("熟悉 React, Vue, Angular 等前端框架", Some("zh"));
        check("フロントエンドの開発を担当していただきます", Some("ja"));
        check("웹서비스 프론트엔드 개발자", Some("ko"));
        check("Мы ищем разработчика на Python", Some("ru"));
    }

    #[test]
    fn names_and_lists_have_no_language() {
        for text in ["", "Python, Django, PostgreSQL, Redis", "Senior Backend Engineer | Berlin", "12345"] {
            check(text, None);
        }
    }

    #[test]
    fn a_stated_language_is_brought_to_its_code() {
        for (field, code) in [
            ("en-US", Some("en")),
            ("English", Some("en")),
            ("Deutsch", Some("de")),
            ("zh_CN", Some("zh")),
            ("?", None),
        ] {
            assert_eq!(stated(field).as_deref(), code, "{field:?}");
        }
    }
}
