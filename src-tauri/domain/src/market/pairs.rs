//! Which skills come together: the heat map of the most frequent ones.

use std::cmp::Reverse;

use serde::Serialize;

use super::estimate::CountedShare;
use super::filter::Filter;
use super::reading::Readings;
use super::table::{self, Grid, Table};
use crate::id::SkillId;
use crate::skills::{SkillNo, Skills};

/// The most frequent skills beside each other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Pairs {
    /// How many postings were counted.
    pub postings: u32,
    /// A row for each skill, most often asked for first; the columns are in the same order.
    pub rows: Vec<PairRow>,
}

/// What is asked for together with one skill.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PairRow {
    /// The skill.
    pub skill: SkillId,
    /// How it is written.
    pub name: String,
    /// How many postings ask for it.
    pub postings: CountedShare,
    /// For each column: of the postings that ask for the row, how many also ask for the column.
    /// Nothing where row and column are the same skill.
    pub cells: Vec<Option<CountedShare>>,
}

/// The `most` skills asked for most often, beside each other; umbrella words are left out.
pub fn pairs(readings: &Readings, skills: &Skills, most: usize, filter: Filter) -> Pairs {
    let mut postings = 0_u32;
    let mut asked_for = Table::of(skills);
    for reading in filter.of(readings) {
        postings = postings.saturating_add(reading.postings);
        for asked in reading.asked() {
            asked_for.add(asked.skill, reading.postings);
        }
    }
    let mut first: Vec<_> = table::listed(skills).filter(|(number, _)| asked_for.get(*number) > 0).collect();
    first.sort_by_key(|(number, _)| Reverse(asked_for.get(*number)));
    first.truncate(most);

    let together = count_together(
        readings,
        skills,
        &first.iter().map(|(number, _)| *number).collect::<Vec<_>>(),
        filter,
    );
    let rows = first.iter().enumerate().map(|(row, (number, skill))| {
        let (skill, name) = table::named(skill);
        let base = asked_for.get(*number);
        let cell = |column| (row != column).then(|| CountedShare::of(together.get(row, column), base));
        let cells = (0..first.len()).map(cell).collect();
        PairRow { skill, name, postings: CountedShare::of(base, postings), cells }
    });
    Pairs { postings, rows: rows.collect() }
}

/// How many postings ask for both, for each two of the `chosen`.
fn count_together(readings: &Readings, skills: &Skills, chosen: &[SkillNo], filter: Filter) -> Grid {
    let mut place_of: Vec<Option<usize>> = vec![None; skills.count()];
    for (place, number) in chosen.iter().enumerate() {
        if let Some(cell) = place_of.get_mut(number.index()) {
            *cell = Some(place);
        }
    }
    let mut together = Grid::of(chosen.len(), chosen.len());
    let mut here = Vec::new();
    for reading in filter.of(readings) {
        here.clear();
        here.extend(reading.asked().filter_map(|asked| place_of.get(asked.skill.index()).copied().flatten()));
        for &row in &here {
            for &column in &here {
                together.add(row, column, reading.postings);
            }
        }
    }
    together
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::sample::{self, market, posting, times};
    use super::*;

    fn top(readings: &Readings, most: usize) -> Pairs {
        pairs(readings, &sample::skills(), most, Filter::default())
    }

    #[test]
    fn a_cell_says_how_many_of_the_row_ask_for_the_column() {
        let readings = market(vec![
            times(30, posting(&["go", "kubernetes"])),
            times(10, posting(&["go"])),
            times(20, posting(&["kubernetes", "cloud"])),
        ]);
        let found = top(&readings, 3);
        let names: Vec<&str> = found.rows.iter().map(|row| row.name.as_str()).collect();
        assert_eq!(names, ["Kubernetes", "Go"], "the umbrella word is left out");
        let cell =
            |row: usize, column: usize| found.rows[row].cells[column].map(|cell| (cell.count, cell.base));
        assert_eq!((cell(0, 1), cell(1, 0), cell(0, 0)), (Some((30, 50)), Some((30, 40)), None));
    }

    proptest! {
        #[test]
        fn a_pair_has_the_same_count_from_either_side(readings in sample::any_market()) {
            let rows = top(&readings, 4).rows;
            for (row, there) in rows.iter().enumerate() {
                for (column, back) in rows.iter().enumerate().filter(|(column, _)| *column != row) {
                    prop_assert_eq!(there.cells[column].unwrap().count, back.cells[row].unwrap().count);
                }
            }
        }
    }
}
