//! What postings in Chinese say around the names, which they leave in Latin letters.

use super::Necessity::{self, Background, Named, Preferred, Required};

/// Words right before a name that say it is used or known.
const TAKES: &[&str] =
    &["熟悉", "精通", "掌握", "使用", "了解", "熟练", "擅长", "基于", "采用", "会", "有", "用", "如"];

/// Words right behind a name that say the same.
const MADE_OF: &[&str] = &[
    "语言",
    "开发",
    "工程师",
    "后端",
    "服务",
    "框架",
    "程序",
    "项目",
    "编程",
    "经验",
    "相关",
    "技术",
    "基础",
    "优先",
];

/// Words of a sentence that is about what is welcome.
const WELCOME: &[&str] = &["优先", "加分", "更佳"];

/// Words of headings, the telling ones first.
const HEADINGS: &[(&str, Necessity)] = &[
    ("加分", Preferred),
    ("要求", Required),
    ("资格", Required),
    ("职责", Named),
    ("描述", Named),
    ("岗位", Named),
    ("职位", Named),
    ("公司", Background),
    ("关于我们", Background),
    ("团队介绍", Background),
    ("福利", Background),
    ("待遇", Background),
];

/// Whether it is one of the letters that Chinese words are written in.
pub(super) fn is_chinese(letter: char) -> bool {
    matches!(letter, '\u{3400}'..='\u{9fff}')
}

/// The longest heading, in bytes.
const LONGEST: usize = 60;

/// The word the text ends with that takes a technology.
pub(super) fn taking(before: &str) -> Option<&'static str> {
    let wide = before.as_bytes().last().is_some_and(|last| !last.is_ascii());
    if wide { TAKES.iter().copied().find(|word| before.ends_with(word)) } else { None }
}

/// The word the text begins with that a technology makes, or that works with one.
pub(super) fn made_of(after: &str) -> Option<&'static str> {
    let wide = after.as_bytes().first().is_some_and(|first| !first.is_ascii());
    if wide { MADE_OF.iter().copied().find(|word| after.starts_with(word)) } else { None }
}

/// Whether the sentence is about what is welcome.
pub(super) fn welcomes(sentence: &str) -> bool {
    WELCOME.iter().any(|word| sentence.contains(word))
}

/// What a line says as a heading.
pub(super) fn heading(line: &str) -> Option<Necessity> {
    if line.len() > LONGEST || line.is_ascii() {
        return None;
    }
    let heading = line.trim_matches(|letter: char| !letter.is_alphanumeric());
    let begins = heading.chars().next().is_some_and(|letter| !letter.is_ascii());
    if !begins || heading.contains(['，', '。', '；', '、', ',']) {
        return None;
    }
    HEADINGS.iter().find(|(word, _)| heading.contains(word)).map(|(_, said)| *said)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_say_what_stands_below() {
        let check = |line: &str, expect: Option<Necessity>| assert_eq!(heading(line), expect, "{line}");
        check("### 任职要求：", Some(Required));
        check("【加分项】", Some(Preferred));
        check("# 岗位职责", Some(Named));
        check("关于我们", Some(Background));
        check("1. 熟悉 Java，有相关要求", None);
        check("Requirements", None);
    }
}
