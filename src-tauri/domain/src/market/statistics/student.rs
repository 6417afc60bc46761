//! Student's t, for errors that were themselves estimated from a few points.

use std::sync::OnceLock;

/// The chance that Student's t with so many degrees of freedom is at least as far from 0 as `t`.
///
/// The finite series for whole degrees of freedom: Abramowitz and Stegun (1964), 26.7.3 and 26.7.4.
pub(in crate::market) fn two_sided(t: f64, freedom: u32) -> f64 {
    (1.0 - within(t.abs(), freedom.max(1))).max(0.0)
}

/// How far from 0 nine tenths of Student's t lie: the quantile at 0.95.
pub(in crate::market) fn quantile(freedom: u32) -> f64 {
    /// The trends of a market mostly share their degrees of freedom, so each is searched for once.
    const KEPT: usize = 512;
    static FOUND: [OnceLock<f64>; KEPT] = [const { OnceLock::new() }; KEPT];
    let kept = usize::try_from(freedom).ok().and_then(|place| FOUND.get(place));
    kept.map_or_else(|| search(freedom), |kept| *kept.get_or_init(|| search(freedom)))
}

fn search(freedom: u32) -> f64 {
    const HALVINGS: usize = 40;
    let (mut low, mut high) = (1.0, 8.0);
    for _ in 0..HALVINGS {
        let middle = f64::midpoint(low, high);
        if two_sided(middle, freedom) > 0.1 { low = middle } else { high = middle }
    }
    high
}

fn within(t: f64, freedom: u32) -> f64 {
    let angle = (t / f64::from(freedom).sqrt()).atan();
    let (sine, cosine) = angle.sin_cos();
    let odd = freedom % 2 == 1;
    let (mut term, mut sum) = if odd { (cosine, 0.0) } else { (1.0, 0.0) };
    let mut step = if odd { 3 } else { 2 };
    while step <= freedom {
        sum += term;
        term *= cosine * cosine * f64::from(step - 1) / f64::from(step);
        step += 2;
    }
    if odd { (angle + sine * sum) * std::f64::consts::FRAC_2_PI } else { sine * sum }
}

#[cfg(test)]
mod tests {
    use super::super::{near, normal};
    use super::*;

    #[test]
    fn tails_are_those_of_scipy() {
        // 2 * scipy.stats.t.sf(t, freedom)
        for (t, freedom, chance) in [
            (1.0, 1, 0.5),
            (2.0, 2, 0.183_503_419_072_273_97),
            (2.5, 3, 0.087_706_647_008_065_56),
            (1.5, 4, 0.208),
            (-2.2, 9, 0.055_340_572_798_611_65),
            (3.1, 22, 0.005_225_116_700_039_971),
            (1.7, 147, 0.091_245_797_993_525_04),
        ] {
            near(two_sided(t, freedom), chance, 1e-9);
        }
    }

    #[test]
    fn quantiles_are_those_of_scipy() {
        // scipy.stats.t.ppf(0.95, freedom)
        for (freedom, t) in [
            (1, 6.313_751_514_675_04),
            (4, 2.131_846_786_326_649_5),
            (10, 1.812_461_122_811_675_6),
            (22, 1.717_144_374_380_242_4),
            (140, 1.655_810_510_996_881_3),
        ] {
            near(quantile(freedom), t, 1e-9);
        }
        near(quantile(5_000), normal::Z, 1e-3);
    }
}
