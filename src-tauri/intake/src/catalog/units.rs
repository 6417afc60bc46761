//! The parts of a resource: chapters, lectures, labs.

use cairn_domain::catalog::Unit;
use cairn_domain::id::{ResourceId, UnitId};
use cairn_domain::minutes::Minutes;
use serde::Deserialize;

use crate::{Error, ErrorKind};

/// A unit as its list gives it: with a size, but without its part of the hours.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Listed {
    /// Its key inside the resource, which outlives its place and its title.
    id: u16,
    title: String,
    group: String,
    /// Its size, in `amount_unit`.
    amount: u32,
    amount_unit: String,
    basis: String,
    verified: String,
}

/// How many units there are and what one is called.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Counted {
    count: u16,
    /// The word for one of them.
    each: String,
    /// What to know of the count, such as `count from memory` or `suggested set`.
    note: Option<String>,
}

/// Reads the list of the units of one resource, in its order.
pub fn read(file: &str, text: &str) -> Result<Vec<Listed>, Error> {
    let to_error = |error: csv::Error| Error {
        file: file.into(),
        line: error.position().and_then(|position| u32::try_from(position.line()).ok()),
        kind: ErrorKind::Csv(error.to_string()),
    };
    csv::Reader::from_reader(text.as_bytes()).deserialize().map(|row| row.map_err(to_error)).collect()
}

/// The listed units, each with its part of the typical hours.
pub(super) fn listed(
    resource: &ResourceId,
    typical: Minutes,
    said: &Counted,
    list: &[Listed],
) -> Result<Vec<Unit>, ErrorKind> {
    if usize::from(said.count) != list.len() {
        return Err(ErrorKind::UnitCount {
            resource: resource.clone(),
            said: said.count,
            listed: list.len(),
        });
    }
    let amounts: Vec<u32> = list.iter().map(|unit| unit.amount).collect();
    let minutes = share_out(typical, &amounts).ok_or_else(|| ErrorKind::EmptyUnits(resource.clone()))?;
    let to_unit = |(unit, minutes): (&Listed, Minutes)| Unit {
        id: UnitId::new(resource.clone(), unit.id),
        title: unit.title.clone(),
        group: unit.group.clone(),
        minutes,
        basis: format!("{} {}: {}", unit.amount, unit.amount_unit, unit.basis),
        verified: unit.verified.clone(),
    };
    Ok(list.iter().zip(minutes).map(to_unit).collect())
}

/// As many equal units as are counted; a single one is the resource itself.
pub(super) fn counted(
    resource: &ResourceId,
    title: &str,
    typical: Minutes,
    said: &Counted,
    own: bool,
) -> Result<Vec<Unit>, ErrorKind> {
    let Counted { count, each, note } = said;
    let amounts = vec![1; usize::from(*count)];
    let minutes = share_out(typical, &amounts).ok_or_else(|| ErrorKind::EmptyUnits(resource.clone()))?;
    let note = note.as_ref().map(|note| format!(" ({note})")).unwrap_or_default();
    // A single unit bears the title of the resource, which was seen; of several, only the number is known.
    let verified = match (own, count) {
        (true, _) => "own",
        (false, 1) => "yes",
        (false, _) => "no",
    };
    let to_unit = |(key, minutes): (u16, Minutes)| Unit {
        id: UnitId::new(resource.clone(), key),
        title: if *count == 1 { title.into() } else { format!("{} {key} of {count}", capitalized(each)) },
        group: each.clone(),
        minutes,
        basis: if *count == 1 {
            format!("the whole{note}")
        } else {
            format!("one of {count} equal parts{note}")
        },
        verified: verified.into(),
    };
    Ok((1..=*count).zip(minutes).map(to_unit).collect())
}

fn capitalized(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// Divides `total` in proportion to `amounts`, exactly to the minute.
///
/// Every part is rounded down; the minutes left over go to the parts that lost most, the
/// earlier one first. Nothing for no parts at all or a part without size.
fn share_out(total: Minutes, amounts: &[u32]) -> Option<Vec<Minutes>> {
    if amounts.is_empty() || amounts.contains(&0) {
        return None;
    }
    let whole: u64 = amounts.iter().copied().map(u64::from).sum();
    let product = |amount: u32| u64::from(total.get()) * u64::from(amount);
    let mut parts: Vec<u64> = amounts.iter().map(|&amount| product(amount) / whole).collect();
    let left = u64::from(total.get()).saturating_sub(parts.iter().sum());
    let mut by_loss: Vec<(u64, usize)> =
        amounts.iter().enumerate().map(|(place, &amount)| (product(amount) % whole, place)).collect();
    by_loss.sort_by_key(|&(lost, place)| (std::cmp::Reverse(lost), place));
    for (_, place) in by_loss.into_iter().take(usize::try_from(left).ok()?) {
        if let Some(part) = parts.get_mut(place) {
            *part += 1;
        }
    }
    parts.into_iter().map(|part| u32::try_from(part).ok().map(Minutes::new)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(total: u32, amounts: &[u32], expected: &[u32]) {
        let parts = share_out(Minutes::new(total), amounts).unwrap();
        assert_eq!(parts, expected.iter().copied().map(Minutes::new).collect::<Vec<_>>());
    }

    #[test]
    fn parts_add_up_to_the_whole_to_the_minute() {
        check(10, &[1, 1, 1], &[4, 3, 3]);
        check(100, &[45, 30, 25], &[45, 30, 25]);
        check(7, &[1, 5, 1], &[1, 5, 1]);
        check(5, &[10, 11], &[2, 3]);
    }

    #[test]
    fn a_part_without_size_is_refused() {
        assert_eq!(share_out(Minutes::new(10), &[3, 0]), None);
        assert_eq!(share_out(Minutes::new(10), &[]), None);
    }

    #[test]
    fn a_wrong_row_of_a_list_is_named_by_its_line() {
        let text = "id,title,group,amount,amount_unit,basis,verified\n1,A,part,5,pages,x,yes\n2,B,part,many,pages,x,yes\n";
        assert_eq!(read("a.csv", text).unwrap_err().line, Some(3));
    }
}
