//! Levels as people and programs write them.

use cairn_domain::level::Level;

/// The level a word or a number stands for; nothing for a word that stands for none.
///
/// The words of JSON Resume and of other programs are mapped by our judgement: programs mean different things by
/// them, so what comes of it is a proposal like any other.
pub(super) fn level(written: &str) -> Option<Level> {
    let word = written.trim().to_lowercase();
    let number = match word.as_str() {
        "0" | "none" => 0,
        "1" | "aware" | "beginner" | "novice" | "elementary" | "awareness" => 1,
        "2" | "guided" | "basic" | "familiar" | "junior" | "advanced beginner" => 2,
        "3" | "independent" | "intermediate" | "competent" | "working knowledge" | "proficient" => 3,
        "4" | "advanced" | "senior" | "fluent" | "very good" => 4,
        "5" | "expert" | "master" | "guru" => 5,
        _ => return None,
    };
    Level::try_from(number).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_numbers_of_programs_stand_for_our_levels() {
        assert_eq!(level(" Master "), Some(Level::Expert));
        assert_eq!(level("Beginner"), Some(Level::Aware));
        assert_eq!(level("3"), Some(Level::Independent));
        assert_eq!([level("6"), level("-1"), level("wizard"), level("")], [None; 4]);
    }
}
