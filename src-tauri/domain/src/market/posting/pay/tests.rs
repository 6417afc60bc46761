use super::*;

/// A pay on one line: `USD 150000-180000 a year`.
fn said(pay: Option<Pay>) -> String {
    let Some(pay) = pay else { return "nothing".into() };
    let bound = match pay.bound {
        PayBound::Range => "",
        PayBound::AtLeast => " or more",
        PayBound::AtMost => " at most",
    };
    let amount = if pay.low == pay.high { pay.low.to_string() } else { format!("{}-{}", pay.low, pay.high) };
    let period = pay.period.map_or(String::new(), |period| format!(" a {period:?}").to_lowercase());
    let months = if pay.months == 12 { String::new() } else { format!(" x{}", pay.months) };
    format!("{} {amount}{bound}{period}{months}", pay.currency)
}

#[track_caller]
fn field(written: &str, country: Option<&str>, expected: &str) {
    let pay = read(&WrittenPay { text: Some(written.into()), ..WrittenPay::default() });
    assert_eq!(said(pay.and_then(|pay| pay.settled(country).0)), expected, "{written:?} in {country:?}");
}

#[track_caller]
fn header(line: &str, expected: &str) {
    assert_eq!(said(in_header(line).and_then(|pay| pay.settled(None).0)), expected, "{line:?}");
}

#[track_caller]
fn text(text: &str, expected: &str) {
    assert_eq!(said(in_text(text).and_then(|pay| pay.settled(None).0)), expected, "{text:?}");
}

#[test]
fn ranges_share_what_multiplies_them() {
    field("$150-180k", None, "USD 150000-180000");
    field("$150k–$250 (USD)", None, "USD 150000-250000");
    field("150k–180k USD", None, "USD 150000-180000");
    field("$100-$130K", None, "USD 100000-130000");
    field("$100,000.00 - $160,000.00 + options", None, "USD 100000-160000");
    field("JPY 9,000,000 – JPY 11,000,000", None, "JPY 9000000-11000000");
    field("130000-170000 (USD)", None, "USD 130000-170000");
    field("£52,912 to £66,140 (GBP)", None, "GBP 52912-66140");
    field("100-140k CHF + Equity (CHF)", None, "CHF 100000-140000");
    field("60 000 - 80 000 €", None, "EUR 60000-80000");
    field("£80k-£100k/$100k-$125k equivalent (GBP)", None, "GBP 80000-100000");
}

#[test]
fn single_amounts_are_both_ends() {
    field("€85,000", None, "EUR 85000");
    field("85.000 €", None, "EUR 85000");
    field("£36,400 pa", None, "GBP 36400 a year");
    field("$130K base", None, "USD 130000");
    field("~ £100k (GBP)", None, "GBP 100000");
}

#[test]
fn a_bound_is_kept() {
    field("up to 120k EUR", None, "EUR 120000 at most");
    field("up-to £65K (GBP)", None, "GBP 65000 at most");
    field(">= $180k + 1% equity (USD)", None, "USD 180000 or more");
    field("75k-100k+ (GBP)", None, "GBP 75000-100000 or more");
    field("20K以上", Some("CN"), "CNY 20000 or more");
}

#[test]
fn a_stated_period_is_read() {
    field("$60/hr", None, "USD 60 a hour");
    field("$50 p/h (USD)", None, "USD 50 a hour");
    field("45-70 USD per hour, or 7560-11760 USD a month", None, "USD 45-70 a hour");
    field("$4,000/month (USD)", None, "USD 4000 a month");
    field("$5k / month (USD)", None, "USD 5000 a month");
    field("$80k to $110k per year (USD)", None, "USD 80000-110000 a year");
    field("$80,000–$160,000 / year cash (USD)", None, "USD 80000-160000 a year");
    field("65.000 € pro Jahr", None, "EUR 65000 a year");
    field("450 € par jour", None, "EUR 450 a day");
    field("Annual salary: $90,000", None, "USD 90000 a year");
    field("年薪15W-35W", Some("CN"), "CNY 150000-350000 a year");
    field("薪资日结500-800/天", Some("CN"), "CNY 500-800 a day");
}

#[test]
fn the_months_a_year_brings_are_read_and_counted() {
    field("15-25K·13薪", Some("CN"), "CNY 15000-25000 a month x13");
    field("20~35K *14", Some("CN"), "CNY 20000-35000 a month x14");
    field("20k~40k/月×12", Some("CN"), "CNY 20000-40000 a month");
    field("15K-25K，14薪", Some("CN"), "CNY 15000-25000 a month x14");
    field("15K-30K/月 + 1-3个月绩效", Some("CN"), "CNY 15000-30000 a month");
    field("16薪", Some("CN"), "nothing");
    let pay = read(&WrittenPay { text: Some("20-30k*16".into()), ..WrittenPay::default() });
    assert_eq!(
        pay.and_then(|pay| pay.settled(Some("CN")).0).and_then(|pay| pay.yearly()),
        Some((320_000, 480_000))
    );
}

#[test]
fn a_field_in_parts_is_put_together() {
    let written = |low: &str, high: &str, period: &str, currency: &str| {
        let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        let pay = read(&WrittenPay {
            text: None,
            currency: some(currency),
            low: some(low),
            high: some(high),
            period: some(period),
        });
        said(pay.and_then(|pay| pay.settled(None).0))
    };
    assert_eq!(written("40000", "60000", "YEAR", "EUR"), "EUR 40000-60000 a year");
    assert_eq!(written("7 triệu", "20 triệu", "MONTH", "VND"), "VND 7000000-20000000 a month");
    assert_eq!(written("90000.0", "", "Year", "USD"), "USD 90000 or more a year");
    assert_eq!(written("", "", "YEAR", "KRW"), "nothing");
    assert_eq!(written("25", "32.5", "HOUR", "USD"), "USD 25-33 a hour");
}

#[test]
fn the_country_tells_which_dollar_and_its_absence_is_a_note() {
    field("$120k", Some("CA"), "CAD 120000");
    field("$120k", Some("AU"), "AUD 120000");
    field("$120k", Some("DE"), "USD 120000");
    field("US$120k", Some("CA"), "USD 120000");
    field("$140k (CAD)", None, "CAD 140000");
    field("120k", Some("DE"), "EUR 120000");
    field("120k", None, "nothing");
    field("55-85 LPA", None, "INR 5500000-8500000 a year");
    let note = |country| {
        read(&WrittenPay { text: Some("$120k".into()), ..WrittenPay::default() }).unwrap().settled(country).1
    };
    assert_eq!(note(Some("US")), None);
    assert_eq!(
        note(None),
        Some(PostingNote::AssumedCurrency { written: "$120k".into(), currency: "USD".into() })
    );
}

#[test]
fn a_header_line_is_searched_for_pay() {
    header(
        "Scalyr - Frontend Engineers - SF (on-site) - $110k-$150k+, >1% equity",
        "USD 110000-150000 or more",
    );
    header("Acme (YC W21) | Berlin | €80k-100k | Full-time", "EUR 80000-100000");
    header("Acme | Remote | 150-200k | Full-time", "nothing");
    header("Acme | Remote | 150-200k GBP", "GBP 150000-200000");
    header("Acme | CTO | up to $220K USD", "USD 220000 at most");
}

#[test]
fn a_text_is_searched_with_more_care() {
    text("The salary range is $120,000 - $150,000 depending on experience.", "USD 120000-150000");
    text("Compensation: 90k EUR", "EUR 90000");
    text("We pay £450 per day.", "GBP 450 a day");
    text("You will earn $25/hour.", "USD 25 a hour");
}

#[test]
fn other_money_is_not_pay() {
    for other in [
        "Acme raised $30M Series B",
        "We just closed a $12M round",
        "backed by $500k from YC",
        "$2B in revenue",
        "process $100k-$200k in revenue a day",
        "401k matching",
        "equity 0.5-1.0%",
        "€10k signing bonus",
        "$5,000 referral bonus",
        "$1,500 per year learning budget",
        "100k+ users",
        "10k-50k customers",
        "Founded in 2014-2016",
        "PHP 5.6",
        "24/7",
        "C++11, 64-bit, port 8080",
        "we have 120 engineers",
    ] {
        header(other, "nothing");
        text(other, "nothing");
    }
    field("€10k Signing Bonus (EUR)", None, "nothing");
    field("$533B (USD)", None, "nothing");
    field("Strong salary + Up to 4% equity", None, "nothing");
    field("competitive", None, "nothing");
}

#[test]
fn only_a_stated_period_is_brought_to_a_year() {
    let pay = |period| Pay {
        low: 50,
        high: 60,
        bound: PayBound::Range,
        currency: "USD".into(),
        period,
        months: 12,
    };
    assert_eq!(pay(Some(PayPeriod::Hour)).yearly(), Some((104_000, 124_800)));
    assert_eq!(pay(Some(PayPeriod::Day)).yearly(), Some((13_000, 15_600)));
    assert_eq!(pay(Some(PayPeriod::Month)).yearly(), Some((600, 720)));
    assert_eq!(pay(None).yearly(), None);
    assert_eq!(pay(None).presumed_yearly(), None);
    let usual = Pay { low: 80_000, high: 100_000, ..pay(None) };
    assert_eq!((usual.yearly(), usual.presumed_yearly()), (None, Some((80_000, 100_000))));
}

proptest::proptest! {
    #[test]
    fn no_text_makes_it_stumble(line in ".{0,80}") {
        let _ = (in_header(&line), in_text(&line), read(&WrittenPay { text: Some(line), ..WrittenPay::default() }));
    }

    #[test]
    fn the_lower_end_is_never_above_the_upper(line in "[$€]?[0-9]{1,6}[k,.]?[0-9]{0,3}( ?(-|to) ?)[$€]?[0-9]{1,6}k? ?(USD|/hr|a year)?") {
        if let Some(pay) = in_text(&line).and_then(|pay| pay.settled(None).0) {
            proptest::prop_assert!(pay.low <= pay.high, "{:?} from {}", pay, line);
        }
    }
}
