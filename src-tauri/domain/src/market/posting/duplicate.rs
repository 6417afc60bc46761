//! TEMP
#![allow(missing_docs)]
use super::Advert;
use crate::mark::Mark;
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fingerprint(u64);
impl Fingerprint {
    pub fn of(a: &Advert) -> Self {
        Self(Mark::default().and_text(&a.title).and_text(&a.text).number())
    }
    pub fn to_bytes(&self) -> Vec<u8> {
        self.0.to_le_bytes().to_vec()
    }
    pub fn from_bytes(b: &[u8]) -> Option<Self> {
        Some(Self(u64::from_le_bytes(b.try_into().ok()?)))
    }
}
#[derive(Debug)]
pub struct Fingerprints<T>(std::collections::BTreeMap<u64, T>);
impl<T> Default for Fingerprints<T> {
    fn default() -> Self {
        Self(std::collections::BTreeMap::new())
    }
}
impl<T: Copy> Fingerprints<T> {
    pub fn add(&mut self, id: T, f: Fingerprint) {
        self.0.insert(f.0, id);
    }
    pub fn find(&self, f: &Fingerprint) -> Option<T> {
        self.0.get(&f.0).copied()
    }
}
