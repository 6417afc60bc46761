//! Flat tables that postings are counted into: one cell for each skill, no searching.

use crate::id::SkillId;
use crate::skills::{Skill, SkillNo, Skills};

/// A number of postings for each skill.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Table(Vec<u32>);

impl Table {
    pub(super) fn of(skills: &Skills) -> Self {
        Self(vec![0; skills.count()])
    }

    pub(super) fn add(&mut self, skill: SkillNo, postings: u32) {
        if let Some(cell) = self.0.get_mut(skill.index()) {
            *cell = cell.saturating_add(postings);
        }
    }

    pub(super) fn get(&self, skill: SkillNo) -> u32 {
        self.0.get(skill.index()).copied().unwrap_or(0)
    }
}

/// Rows of numbers of postings, all equally wide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Grid {
    width: usize,
    cells: Vec<u32>,
}

impl Grid {
    /// A grid of so many rows of that width.
    pub(super) fn of(rows: usize, width: usize) -> Self {
        Self { width, cells: vec![0; rows.saturating_mul(width)] }
    }

    /// A grid of that width and no rows.
    pub(super) fn new(width: usize) -> Self {
        Self { width, cells: Vec::new() }
    }

    /// Adds rows until there is one at that place, and gives it.
    pub(super) fn row_mut(&mut self, row: usize) -> &mut [u32] {
        let end = (row + 1) * self.width;
        if self.cells.len() < end {
            self.cells.resize(end, 0);
        }
        self.cells.get_mut(row * self.width..end).unwrap_or_default()
    }

    /// Adds to a cell, if it is there.
    pub(super) fn add(&mut self, row: usize, column: usize, postings: u32) {
        add(&mut self.cells, row * self.width + column, postings);
    }

    pub(super) fn get(&self, row: usize, column: usize) -> u32 {
        self.cells.get(row * self.width + column).copied().unwrap_or(0)
    }
}

/// Adds to a cell of a row, if it is there.
pub(super) fn add(row: &mut [u32], column: usize, postings: u32) {
    if let Some(cell) = row.get_mut(column) {
        *cell = cell.saturating_add(postings);
    }
}

/// Numbers of postings added up.
pub(super) fn total(postings: impl Iterator<Item = u32>) -> u32 {
    postings.fold(0, u32::saturating_add)
}

/// Every skill that may stand in a list, in order of id: umbrella words and noise never do.
pub(super) fn listed(skills: &Skills) -> impl Iterator<Item = (SkillNo, &Skill)> {
    let numbered = skills.iter().enumerate();
    numbered
        .filter_map(|(place, skill)| Some((SkillNo::of_index(place)?, skill)))
        .filter(|(_, skill)| !skill.is_umbrella())
}

/// The id and the name of a skill, for what leaves.
pub(super) fn named(skill: &Skill) -> (SkillId, String) {
    (skill.id.clone(), skill.name.clone())
}
