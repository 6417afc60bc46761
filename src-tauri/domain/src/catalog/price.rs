//! What a resource costs, as far as a band can tell.

use serde::{Deserialize, Serialize};

/// A price band as the catalog states it, with the part of it a budget can use.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Price {
    /// The band in words, for example `free online; print 30-60`.
    pub band: String,
    /// The least one has to pay to learn from it.
    pub tier: PriceTier,
}

/// The least one has to pay to learn from a resource, as a band with an upper end.
///
/// The catalog's bands name no currency; they are read as US dollars.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum PriceTier {
    /// Nothing, though an account may be asked for.
    Free,
    /// At most 30.
    UpTo30,
    /// 30 to 60.
    UpTo60,
    /// 60 to 150.
    UpTo150,
    /// More than 150; how much more is not known.
    Over150,
    /// Billed by what one uses; the sum is not known beforehand.
    Usage,
}

impl Price {
    /// A price of which no more is known than its tier.
    pub fn of(tier: PriceTier) -> Self {
        Self { band: tier.band().into(), tier }
    }

    /// What the band says beyond the tier, such as what a printed copy costs.
    pub fn beyond_tier(&self) -> Option<&str> {
        (self.band != self.tier.band()).then_some(&self.band)
    }

    /// Reads a band of the catalog. A band no rule knows counts as not bounded.
    pub fn from_band(band: &str) -> Self {
        let text = band.trim();
        let tier = if text.contains("billed") || text.contains("bill") || text.starts_with("pay-as-you-go") {
            PriceTier::Usage
        } else if text.starts_with("free") {
            PriceTier::Free
        } else if text.starts_with('<') {
            PriceTier::UpTo30
        } else if text.starts_with("30-60") {
            PriceTier::UpTo60
        } else if text.starts_with("60-150") {
            PriceTier::UpTo150
        } else {
            PriceTier::Over150
        };
        Self { band: text.into(), tier }
    }
}

impl PriceTier {
    /// The words of the band, as the shipped catalog writes them.
    const fn band(self) -> &'static str {
        match self {
            Self::Free => "free",
            Self::UpTo30 => "<30",
            Self::UpTo60 => "30-60",
            Self::UpTo150 => "60-150",
            Self::Over150 => ">150",
            Self::Usage => "billed by use",
        }
    }

    /// The most it can cost in US dollars, where that is known.
    pub const fn at_most(self) -> Option<u32> {
        match self {
            Self::Free => Some(0),
            Self::UpTo30 => Some(30),
            Self::UpTo60 => Some(60),
            Self::UpTo150 => Some(150),
            Self::Over150 | Self::Usage => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_band_counts_by_the_least_one_has_to_pay() {
        let tier = |band| Price::from_band(band).tier;
        assert_eq!(tier("free online; print 30-60"), PriceTier::Free);
        assert_eq!(tier("30-60 (site free)"), PriceTier::UpTo60);
        assert_eq!(tier("free text, AWS usage billed"), PriceTier::Usage);
        assert_eq!(tier("<30"), PriceTier::UpTo30);
        assert_eq!(tier(">150 (445 USD seen, one retake)"), PriceTier::Over150);
    }

    #[test]
    fn a_band_that_says_no_more_than_its_tier_is_read_back_as_that() {
        for tier in [
            PriceTier::Free,
            PriceTier::UpTo30,
            PriceTier::UpTo60,
            PriceTier::UpTo150,
            PriceTier::Over150,
            PriceTier::Usage,
        ] {
            let price = Price::of(tier);
            assert_eq!(Price::from_band(&price.band), price);
            assert_eq!(price.beyond_tier(), None);
        }
    }

    #[test]
    fn what_a_band_says_beyond_its_tier_is_kept() {
        assert_eq!(Price::from_band("30-60 (site free)").beyond_tier(), Some("30-60 (site free)"));
    }
}
