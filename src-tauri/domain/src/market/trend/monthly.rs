//! What is asked for month by month.

use crate::market::filter::Filter;
use crate::market::month::Month;
use crate::market::reading::{Method, Readings};
use crate::market::table::{self, Grid};
use crate::skills::{SkillNo, Skills};

/// How many postings ask for each skill in each month, each way of counting for itself.
#[derive(Debug, Clone)]
pub struct Monthly {
    /// The months that have postings, in the order of the grid's rows.
    pub(super) moments: Vec<Moment>,
    /// A row for each moment, a column for each skill.
    asked: Grid,
    /// How many postings say no month.
    pub(super) undated: u32,
}

/// A month counted in one way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Moment {
    /// The way of counting.
    pub method: Method,
    /// The month.
    pub month: Month,
    /// How many postings it has.
    pub postings: u32,
}

impl Monthly {
    /// Counts the postings that `filter` lets through, in one pass.
    pub fn of(readings: &Readings, skills: &Skills, filter: Filter) -> Self {
        let mut monthly = Self { moments: Vec::new(), asked: Grid::new(skills.count()), undated: 0 };
        let mut rows: Vec<Option<usize>> = Vec::new();
        for reading in filter.of(readings) {
            let Some(month) = reading.month else {
                monthly.undated = monthly.undated.saturating_add(reading.postings);
                continue;
            };
            let cells = monthly.row(&mut rows, month, reading.method, reading.postings);
            for asked in reading.asked() {
                table::add(cells, asked.skill.index(), reading.postings);
            }
        }
        monthly
    }

    /// Adds postings to a moment, and gives its row.
    fn row(
        &mut self,
        rows: &mut Vec<Option<usize>>,
        month: Month,
        method: Method,
        postings: u32,
    ) -> &mut [u32] {
        const METHODS: usize = 2;
        let place = usize::from(month.number()) * METHODS + usize::from(method == Method::ListedSkills);
        if rows.len() <= place {
            rows.resize(place + 1, None);
        }
        let next = self.moments.len();
        let row = rows.get_mut(place).map_or(next, |row| *row.get_or_insert(next));
        match self.moments.get_mut(row) {
            Some(moment) => moment.postings = moment.postings.saturating_add(postings),
            None => self.moments.push(Moment { method, month, postings }),
        }
        self.asked.row_mut(row)
    }

    /// How many postings of a moment ask for a skill.
    pub(super) fn asked(&self, row: usize, skill: SkillNo) -> u32 {
        self.asked.get(row, skill.index())
    }

    /// The rows by way of counting, and by month within each.
    pub(super) fn in_order(&self) -> Vec<(usize, Moment)> {
        let mut ordered: Vec<(usize, Moment)> = self.moments.iter().copied().enumerate().collect();
        ordered.sort_by_key(|(_, moment)| (moment.method, moment.month));
        ordered
    }
}

#[cfg(test)]
impl Monthly {
    /// Made-up counts: for each moment its postings, and how many of them ask for each skill.
    pub(super) fn made_up(moments: Vec<(Moment, Vec<u32>)>, skills: usize) -> Self {
        let mut asked = Grid::new(skills);
        for (row, (_, counts)) in moments.iter().enumerate() {
            asked.row_mut(row).copy_from_slice(counts);
        }
        Self { moments: moments.into_iter().map(|(moment, _)| moment).collect(), asked, undated: 0 }
    }
}
