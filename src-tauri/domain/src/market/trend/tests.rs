use proptest::prelude::*;

use super::monthly::Moment;
use super::*;
use crate::market::filter::Filter;
use crate::market::reading::{Reading, Readings};
use crate::market::sample::{self, NAMES, any_market, market, number, posting, times};
use crate::market::statistics::chance::Chance;

/// Postings of `base` a month from January 2024 on, of which so many ask for Go.
fn monthly_go(method: Method, first_month: u16, base: u32, counts: &[u32]) -> Vec<Reading> {
    const JANUARY_2024: u16 = 124 * 12;
    let of_month = |(later, &count): (u16, &u32)| {
        let month = Month::of_number(JANUARY_2024 + first_month + later);
        let posted = |postings, names: &[&str]| Reading { month, method, ..times(postings, posting(names)) };
        [posted(count, &["go"]), posted(base - count, &["java"])]
    };
    (0..).zip(counts).flat_map(of_month).filter(|reading| reading.postings > 0).collect()
}

fn trends_of(readings: &Readings) -> Trends {
    let skills = sample::skills();
    trends(&Monthly::of(readings, &skills, Filter::default()), &skills)
}

fn go(list: Vec<Reading>) -> SkillTrend {
    let found = trends_of(&market(list));
    found.skills.into_iter().find(|trend| trend.skill.as_str() == "go").unwrap()
}

#[track_caller]
fn check(counts: &[u32], expected: TrendVerdict) {
    let found = go(monthly_go(Method::FullText, 0, 60, counts));
    assert_eq!(found.verdict, expected, "{:?}", found.figures);
}

const RISE: [u32; 12] = [10, 12, 11, 14, 13, 16, 18, 17, 20, 22, 21, 24];

#[test]
fn a_share_that_keeps_rising_rises() {
    check(&RISE, TrendVerdict::Rising);
}

#[test]
fn a_share_that_keeps_falling_falls() {
    let mut fall = RISE;
    fall.reverse();
    check(&fall, TrendVerdict::Falling);
}

#[test]
fn a_share_that_wanders_without_direction_is_unclear() {
    check(&[12, 18, 11, 20, 14, 17, 12, 19, 13, 16, 15, 14], TrendVerdict::Unclear);
}

#[test]
fn a_share_that_surely_stays_within_three_points_is_steady() {
    let steady =
        go(monthly_go(Method::FullText, 0, 6_000, &[1_500, 1_502, 1_498, 1_501, 1_499, 1_500, 1_500, 1_499]));
    assert_eq!(steady.verdict, TrendVerdict::Steady);
}

#[test]
fn one_loud_month_at_the_end_is_no_rise() {
    let found = go(monthly_go(Method::FullText, 0, 60, &[12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 40]));
    assert!(found.figures.unwrap().q_value <= FALSE_DISCOVERIES, "the regression alone would be sure of it");
    assert_eq!(found.verdict, TrendVerdict::Unclear, "the ranks are not");
}

#[test]
fn five_periods_or_nine_postings_are_too_few() {
    check(&[10, 20, 30, 40, 50], TrendVerdict::TooFew);
    check(&[0, 0, 1, 0, 1, 1, 1, 2, 3], TrendVerdict::TooFew);
}

#[test]
fn the_change_is_the_difference_of_the_shares_shown() {
    let figures = go(monthly_go(Method::FullText, 0, 60, &RISE)).figures.unwrap();
    // GLM(counts / 60, [1, years], Binomial(), var_weights=60).fit(): the counts scatter less than by chance
    assert_eq!((figures.first.value.basis_points(), figures.last.value.basis_points()), (1_702, 3_977));
    assert_eq!(figures.change.value.basis_points(), 2_275);
    assert_eq!((figures.from.to_string(), figures.to.to_string()), ("2024-01".into(), "2024-12".into()));
}

#[test]
fn a_change_of_method_is_never_a_trend() {
    let mut list = monthly_go(Method::FullText, 0, 60, &[12; 12]);
    list.extend(monthly_go(Method::ListedSkills, 12, 60, &[40; 12]));
    let found = go(list);
    assert_eq!(found.figures.unwrap().change.value, SharePoints::NONE);
    assert!(matches!(found.verdict, TrendVerdict::Steady | TrendVerdict::Unclear), "{:?}", found.verdict);
}

#[test]
fn the_line_shown_is_that_of_the_method_with_the_most_postings() {
    let mut list = monthly_go(Method::FullText, 0, 40, &[10, 11, 12, 13, 14, 15]);
    list.extend(monthly_go(Method::ListedSkills, 6, 80, &[20, 22, 24, 26, 28, 30]));
    let figures = go(list).figures.unwrap();
    assert_eq!((figures.method, figures.from.to_string()), (Method::ListedSkills, "2024-07".into()));
}

#[test]
fn a_gap_of_years_is_no_fall() {
    let mut list = monthly_go(Method::FullText, 0, 60, &[15; 8]);
    list.extend(monthly_go(Method::FullText, 60, 60, &[15; 8]));
    assert_ne!(go(list).verdict, TrendVerdict::Falling);
}

#[test]
fn the_surest_rise_comes_first_and_the_surest_fall_last() {
    let found = trends_of(&market(monthly_go(Method::FullText, 0, 60, &RISE)));
    let order: Vec<&str> = found.skills.iter().map(|trend| trend.name.as_str()).collect();
    assert_eq!(order, ["Go", "Java"], "Java falls where Go rises");
}

#[test]
fn where_nothing_changes_one_market_in_ten_at_most_seems_to() {
    const MARKETS: usize = 300;
    let skills = sample::skills();
    let mut chance = Chance::new(7);
    let fooled = (0..MARKETS).filter(|_| {
        let moment = |month: u16| Moment {
            method: Method::FullText,
            month: Month::of_number(1_400 + month).unwrap(),
            postings: 80,
        };
        let shares = [0.5, 0.4, 0.3, 0.2, 0.15, 0.1];
        let moments =
            (0..24).map(|month| (moment(month), shares.map(|share| chance.binomial(80, share)).to_vec()));
        let monthly = Monthly::made_up(moments.collect(), NAMES.len());
        let found = judged(&monthly, &skills, 24 * 80);
        found.iter().any(|trend| matches!(trend.verdict, TrendVerdict::Rising | TrendVerdict::Falling))
    });
    let fooled = fooled.count();
    assert!(fooled <= MARKETS / 10, "{fooled} of {MARKETS} markets without any change seemed to have one");
}

proptest! {
    #[test]
    fn the_order_of_postings_does_not_matter(readings in any_market()) {
        let mut turned = readings.clone();
        turned.list.reverse();
        prop_assert_eq!(trends_of(&readings), trends_of(&turned));
    }

    #[test]
    fn an_interval_holds_its_estimate(counts in prop::collection::vec(0u32..=40, 6..18)) {
        if let Some(figures) = go_if_named(&counts) {
            prop_assert!(figures.first.low <= figures.first.value && figures.first.value <= figures.first.high);
            prop_assert!(figures.change.low <= figures.change.value && figures.change.value <= figures.change.high);
            prop_assert!(figures.odds_a_year.low <= figures.odds_a_year.value);
            prop_assert!(figures.q_value >= figures.p_value);
        }
    }
}

fn go_if_named(counts: &[u32]) -> Option<TrendFigures> {
    let list = monthly_go(Method::FullText, 0, 40, counts);
    let named = list.iter().any(|reading| reading.asks_for(number("go")));
    named.then(|| go(list)).and_then(|trend| trend.figures)
}

#[test]
fn two_threads_keep_the_order() {
    let items: Vec<u32> = (0..101).collect();
    let twice: Vec<u32> = items.iter().map(|item| item * 2).collect();
    assert_eq!(by_two(&items, |item| item * 2), twice);
    assert_eq!(by_two(&items[..3], |item| item * 2), twice[..3]);
}
