//! Many questions at once: how many of the answers may be chance.

/// Each chance as the smallest false-discovery rate at which its question is still answered: the
/// step-up procedure of Benjamini and Hochberg (1995), in the order the chances were given.
pub(in crate::market) fn adjusted(chances: &[f64]) -> Vec<f64> {
    let mut rising: Vec<(usize, f64)> = chances.iter().copied().enumerate().collect();
    rising.sort_by(|a, b| a.1.total_cmp(&b.1));
    let all = count(chances.len());
    let mut smallest = 1.0_f64;
    let mut found = vec![1.0; chances.len()];
    for (place, (number, chance)) in rising.into_iter().enumerate().rev() {
        smallest = smallest.min(chance * (all / count(place + 1)));
        if let Some(cell) = found.get_mut(number) {
            *cell = smallest;
        }
    }
    found
}

fn count(number: usize) -> f64 {
    u32::try_from(number).map_or(f64::INFINITY, f64::from)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::near;
    use super::*;

    #[test]
    fn adjusted_chances_are_those_of_statsmodels() {
        // multipletests(chances, method="fdr_bh")[1]
        let chances = [0.01, 0.02, 0.03, 0.04, 0.05, 0.9, 0.001, 0.2];
        let expected = [0.04, 4.0 / 75.0, 0.06, 0.064, 1.0 / 15.0, 0.9, 0.008, 8.0 / 35.0];
        for (found, expected) in adjusted(&chances).into_iter().zip(expected) {
            near(found, expected, 1e-12);
        }
    }

    proptest! {
        #[test]
        fn adjusting_keeps_the_order_and_never_lowers_a_chance(chances in prop::collection::vec(0.0..1.0f64, 1..40)) {
            let found = adjusted(&chances);
            for (one, by) in chances.iter().zip(&found) {
                prop_assert!(by >= one && *by <= 1.0);
                for (other, its) in chances.iter().zip(&found) {
                    prop_assert!(one > other || by <= its);
                }
            }
        }

        #[test]
        fn one_question_alone_is_not_adjusted(chance in 0.0..1.0f64) {
            prop_assert_eq!(adjusted(&[chance]), [chance]);
        }
    }
}
