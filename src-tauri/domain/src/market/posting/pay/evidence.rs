//! Which of the amounts of a text is pay: the words around it and its size must speak for it.

use super::amount::Unit;
use super::currency::{self, Money};
use super::expression::{self, Expression, Look, Shape};
use super::{PayPeriod, Stated, stated};
use crate::market::posting::words::listed;

/// The pay in a field that is about nothing else.
pub(in super::super) fn in_field(field: &str) -> Option<Stated> {
    let named = currency::named(field);
    let mut from = 0;
    while let Some(mut found) = expression::next(field, from, Look::All) {
        from = found.first_end;
        if other_money(field, &found) {
            continue;
        }
        if found.money.is_none_or(|money| money == Money::Dollar)
            && let Some(Money::Code(code)) = named
        {
            found.money = Some(Money::Code(code));
        }
        if plausible(&found, Least::Any) {
            return stated(field, &found);
        }
    }
    None
}

/// The amount in a field that holds one end of a pay. Zero stands for nothing in many sources.
pub(super) fn in_part(part: &str) -> Option<Stated> {
    expression::next(part, 0, Look::All).filter(|found| found.low > 0).and_then(|found| stated(part, &found))
}

/// The pay that a header line names between its other parts.
pub(in super::super) fn in_header(line: &str) -> Option<Stated> {
    let mut from = 0;
    while let Some(found) = expression::next(line, from, Look::Money) {
        from = found.first_end;
        let thousands = found.unit == Unit::Thousand || found.unit == Unit::TenThousand;
        let money = found.money.is_some()
            && (found.shape == Shape::Range || found.period.is_some() || thousands || found.low >= 10_000);
        let plain = found.money.is_none()
            && thousands
            && (found.shape == Shape::Range || says_pay(before(line, &found)));
        let times = found.months > 12 && thousands;
        if (money || plain || times) && !other_money(line, &found) && plausible(&found, Least::Wage) {
            return stated(line, &found);
        }
    }
    None
}

/// The pay that a whole text names: an amount with a currency or a thousands sign, and a word for pay before
/// it, or a range or a period that speaks for itself.
pub(in super::super) fn in_text(text: &str) -> Option<Stated> {
    let mut from = 0;
    while let Some(found) = expression::next(text, from, Look::Money) {
        from = found.first_end;
        let thousands = found.unit == Unit::Thousand || found.unit == Unit::TenThousand;
        if found.money.is_none() && !thousands && found.months == 12 {
            continue;
        }
        let called = says_pay(before(text, &found));
        let speaks = found.money.is_some() && (found.shape == Shape::Range || found.period.is_some());
        if (called || speaks) && !other_money(text, &found) && plausible(&found, Least::Wage) {
            return stated(text, &found);
        }
    }
    None
}

/// How small an amount may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Least {
    /// As small as an hour's pay, even without a period.
    Any,
    /// Without a period at least what somebody earns in some months.
    Wage,
}

/// Whether somebody could be paid this much for the period; without a period, for any.
fn plausible(found: &Expression, least: Least) -> bool {
    let unit = match found.money {
        Some(Money::Code(code)) => currency::magnitude(code),
        Some(Money::Yen | Money::Crown) => 4,
        Some(Money::Dollar) | None => 1,
    };
    let (low, high) = match found.period {
        Some(PayPeriod::Hour) => (4, 2_000),
        Some(PayPeriod::Day) => (20, 6_000),
        Some(PayPeriod::Week) => (80, 20_000),
        Some(PayPeriod::Month) => (250, 100_000),
        Some(PayPeriod::Year) => (3_000, 3_000_000),
        None if least == Least::Any && (found.money.is_some() || found.unit != Unit::One) => (8, 3_000_000),
        // Where months are usual, a thousand and more is a wage; where years are, ten thousand and more.
        None if found.money.is_none() => (2_000, 1_000_000),
        None if unit == 1 => (10_000, 1_500_000),
        None => (250, 1_500_000),
    };
    let company = matches!(found.unit, Unit::Million | Unit::Billion) && unit < 25;
    let year = found.money.is_none() && found.unit == Unit::One && (1990..=2035).contains(&found.low);
    !company && !year && found.low >= low * unit && found.high <= high * unit && found.low * 12 >= found.high
}

/// Whether the words around an amount say that it is something else than pay.
fn other_money(text: &str, found: &Expression) -> bool {
    const AFTER: &str = "%, bonus, sign, referral, stipend, budget, allowance, equity, option, in funding, in revenue, funding, series, \
                         seed, round, arr, mrr, revenue, valuation, users, customers, employees, people, companies, in sales, \
                         investment, raised, prize, grant, scholarship, credit, match, req, tps, rps, events, lines, \
                         membership, merchants, developers, 薪, 个月, 房补, 补贴, 奖, 用户, 人";
    const BEFORE: &str = "raised, raise, funding, series, revenue, valued, valuation, backed, arr, mrr, bonus, referral, stipend, \
                          budget, allowance, invest, investment, fund, market, fortune, inc, prize, sign, donat, houses, fertility, hra, hsa, reimburse, expense, learning, wellness, membership";
    const BEFORE_INSIDE: [&str; 8] = ["补贴", "房补", "餐补", "补助", "津贴", "融资", "投资", "注册"];
    let rest =
        text.get(found.to..).unwrap_or_default().trim_start_matches([' ', '*', ')', '\u{a0}', '-', '/']);
    let rest: String = rest.chars().take(14).flat_map(char::to_lowercase).collect();
    if listed(AFTER).any(|word| rest.starts_with(word)) {
        return true;
    }
    let forty_one = found.low == 401_000 || found.low == 403_000;
    let lead = before(text, found).to_lowercase();
    let near = lead.rsplit(['.', ';', '|', '\n', '•']).next().unwrap_or_default();
    let near = near.rsplit_once(&['+', '&'][..]).map_or(near, |(_, near)| near);
    forty_one
        || listed(BEFORE).any(|word| words_begin(near, word))
        || BEFORE_INSIDE.iter().any(|word| near.contains(word))
}

/// Whether the words shortly before an amount are about pay.
fn says_pay(lead: &str) -> bool {
    const WHOLE: &str = "salary, salaries, compensation, comp, pay, pays, paying, paid, wage, wages, ote, remuneration, earn, \
                         gehalt, salaire, salario, rémunération, salário, base salary, rate";
    const INSIDE: [&str; 4] = ["薪", "待遇", "연봉", "lương"];
    let lead = lead.to_lowercase();
    let is_word = |word: &str| listed(WHOLE).any(|known| known == word);
    lead.split(|c: char| !c.is_alphanumeric()).any(is_word) || INSIDE.iter().any(|word| lead.contains(word))
}

/// What stands on the same line within some words before an amount.
fn before<'a>(text: &'a str, found: &Expression) -> &'a str {
    const NEAR: usize = 60;
    let lead = text.get(..found.from).unwrap_or_default();
    let from =
        (lead.len().saturating_sub(NEAR)..=lead.len()).find(|&at| lead.is_char_boundary(at)).unwrap_or(0);
    let near = lead.get(from..).unwrap_or_default();
    near.rsplit('\n').next().unwrap_or_default()
}

/// Whether a word of the text begins with these letters.
fn words_begin(text: &str, word: &str) -> bool {
    text.match_indices(word)
        .any(|(at, _)| !text.get(..at).is_some_and(|head| head.ends_with(char::is_alphanumeric)))
}
