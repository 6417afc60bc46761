//! The normal distribution, as far as it is needed.

/// The standard errors to each side of an estimate that make an interval of 90 %: the quantile of
/// the standard normal distribution at 0.95.
pub(in crate::market) const Z: f64 = 1.644_853_626_951_472_2;

/// The chance of a standard normal number at least as far from 0 as `z`.
pub(in crate::market) fn two_sided(z: f64) -> f64 {
    2.0 * upper_tail(z.abs())
}

/// The chance of a standard normal number above `z`, which is not negative.
///
/// The rational approximation of Hart (1968) as given by West (2005), "Better approximations to
/// cumulative normal functions"; its error is below 1e-14.
fn upper_tail(z: f64) -> f64 {
    const ABOVE: [f64; 7] = [
        3.526_249_659_989_11e-2,
        0.700_383_064_443_688,
        6.373_962_203_531_65,
        33.912_866_078_383,
        112.079_291_497_871,
        221.213_596_169_931,
        220.206_867_912_376,
    ];
    const BELOW: [f64; 8] = [
        8.838_834_764_831_84e-2,
        1.755_667_163_182_64,
        16.064_177_579_207,
        86.780_732_202_946_1,
        296.564_248_779_674,
        637.333_633_378_831,
        793.826_512_519_948,
        440.413_735_824_752,
    ];
    const FAR: f64 = 7.071_067_811_865_47;
    let density = (-z * z / 2.0).exp();
    let polynomial = |parts: &[f64]| parts.iter().fold(0.0, |sum, part| sum * z + part);
    if z < FAR {
        density * polynomial(&ABOVE) / polynomial(&BELOW)
    } else {
        let fraction = [4.0, 3.0, 2.0, 1.0].iter().fold(z + 0.65, |below, above| z + above / below);
        density / fraction / 2.506_628_274_631
    }
}

#[cfg(test)]
mod tests {
    use super::super::near;
    use super::*;

    #[test]
    fn tails_are_those_of_scipy() {
        // 2 * scipy.stats.norm.sf(z)
        for (z, chance) in [
            (0.0, 1.0),
            (0.5, 0.617_075_077_451_973_9),
            (1.0, 0.317_310_507_862_914_04),
            (-1.96, 0.049_995_790_296_440_87),
            (3.0, 0.002_699_796_063_260_189_5),
            (5.0, 5.733_031_437_583_866e-7),
            (8.0, 1.244_192_114_854_348e-15),
        ] {
            near(two_sided(z), chance, 1e-13);
        }
    }

    #[test]
    fn ninety_percent_lie_within_the_standard_errors_of_an_interval() {
        near(two_sided(Z), 0.1, 1e-14);
    }
}
