//! Accepted plans.

use std::collections::BTreeMap;

use cairn_domain::plan::{AcceptedPlan, AcceptedTerms, Close, LeftOver, LeftOverWhy, Plan, Planned};
use chrono::NaiveDate;
use rusqlite::{Row, named_params};

use crate::row::{document, number, plain, sql, to_document, word};
use crate::{Error, Reader, Result, Writer};

impl Reader<'_> {
    /// Every accepted plan, oldest first.
    pub fn plans(&self) -> Result<Vec<AcceptedPlan>> {
        sql!("plan/plans").all(self.connection, (), |row| self.plan(row))
    }

    /// The plan accepted last.
    pub fn current_plan(&self) -> Result<Option<AcceptedPlan>> {
        sql!("plan/current_plan").first(self.connection, (), |row| self.plan(row))
    }

    /// The plan that was followed on a day: of those accepted by then, the last.
    pub fn plan_on(&self, day: NaiveDate) -> Result<Option<AcceptedPlan>> {
        let day = day.to_string();
        sql!("plan/plan_on").first(self.connection, named_params! { ":day": day }, |row| self.plan(row))
    }

    /// The plan of that version.
    pub fn plan_of(&self, version: u32) -> Result<Option<AcceptedPlan>> {
        sql!("plan/plan_of")
            .first(self.connection, named_params! { ":version": version }, |row| self.plan(row))
    }

    /// What every accepted plan had to respect, oldest first.
    pub fn terms(&self) -> Result<Vec<AcceptedTerms>> {
        self.terms_after(0)
    }

    /// What the plans accepted after that version had to respect, oldest first.
    pub fn terms_after(&self, version: u32) -> Result<Vec<AcceptedTerms>> {
        sql!("plan/terms_after").all(self.connection, named_params! { ":version": version }, |row| {
            Ok(AcceptedTerms {
                version: plain(row, "plan", "version")?,
                accepted_on: word(row, "plan", "accepted_on")?,
                constraints: document(row, "plan", "constraints")?,
            })
        })
    }

    fn plan(&self, row: &Row<'_>) -> Result<AcceptedPlan> {
        let version: u32 = plain(row, "plan", "version")?;
        Ok(AcceptedPlan {
            version,
            accepted_on: word(row, "plan", "accepted_on")?,
            plan: Plan {
                role: word(row, "plan", "role")?,
                market: word(row, "plan", "market")?,
                constraints: document(row, "plan", "constraints")?,
                items: self.items(version)?,
                left_over: self.left_over(version)?,
            },
        })
    }

    fn items(&self, version: u32) -> Result<Vec<Planned>> {
        let mut closes: BTreeMap<i64, Vec<Close>> = BTreeMap::new();
        for (item, adds) in
            sql!("plan/closes").all(self.connection, named_params! { ":version": version }, close)?
        {
            closes.entry(item).or_default().push(adds);
        }
        sql!("plan/items").all(self.connection, named_params! { ":version": version }, |row| {
            let position: i64 = plain(row, "plan_item", "position")?;
            Ok(Planned {
                resource: word(row, "plan_item", "resource")?,
                closes: closes.get(&position).cloned().unwrap_or_default(),
            })
        })
    }

    fn left_over(&self, version: u32) -> Result<Vec<LeftOver>> {
        const TABLE: &str = "plan_left_over";
        sql!("plan/left_over").all(self.connection, named_params! { ":version": version }, |row| {
            Ok(LeftOver {
                skill: word(row, TABLE, "skill")?,
                reached: number(row, TABLE, "reached")?,
                required: number(row, TABLE, "required")?,
                why: why(row)?,
            })
        })
    }
}

impl Writer<'_> {
    /// Adds an accepted plan; tells its version.
    pub fn append_plan(&self, plan: &Plan, accepted_on: NaiveDate) -> Result<u32> {
        let version =
            sql!("plan/next_version").first(self.connection, (), |row| plain(row, "plan", "version"))?;
        let version: u32 = version.unwrap_or(1);
        sql!("plan/append_plan").run(
            self.connection,
            named_params! {
                ":version": version,
                ":accepted_on": accepted_on.to_string(),
                ":role": plan.role.as_str(),
                ":market": plan.market.as_str(),
                ":constraints": to_document(&plan.constraints, "plan", "constraints")?,
            },
        )?;
        for (item, position) in plan.items.iter().zip(0_i64..) {
            self.append_item(version, position, item)?;
        }
        for (left, position) in plan.left_over.iter().zip(0_i64..) {
            sql!("plan/append_left_over").run(
                self.connection,
                named_params! {
                    ":version": version,
                    ":position": position,
                    ":skill": left.skill.as_str(),
                    ":reached": left.reached.number(),
                    ":required": left.required.number(),
                    ":why": why_word(left.why),
                },
            )?;
        }
        Ok(version)
    }

    fn append_item(&self, version: u32, item: i64, planned: &Planned) -> Result<()> {
        sql!("plan/append_item").run(
            self.connection,
            named_params! { ":version": version, ":position": item, ":resource": planned.resource.as_str() },
        )?;
        for (adds, position) in planned.closes.iter().zip(0_i64..) {
            sql!("plan/append_close").run(
                self.connection,
                named_params! {
                    ":version": version,
                    ":item": item,
                    ":position": position,
                    ":skill": adds.skill.as_str(),
                    ":from_level": adds.from.number(),
                    ":to_level": adds.to.number(),
                    ":proof": adds.proof,
                },
            )?;
        }
        Ok(())
    }
}

/// The levels a row adds, with the place of its resource in the plan.
fn close(row: &Row<'_>) -> Result<(i64, Close)> {
    const TABLE: &str = "plan_item_close";
    let adds = Close {
        skill: word(row, TABLE, "skill")?,
        from: number(row, TABLE, "from_level")?,
        to: number(row, TABLE, "to_level")?,
        proof: plain(row, TABLE, "proof")?,
    };
    Ok((plain(row, TABLE, "item")?, adds))
}

const fn why_word(why: LeftOverWhy) -> &'static str {
    match why {
        LeftOverWhy::Time => "time",
        LeftOverWhy::Limits => "limits",
        LeftOverWhy::Combination => "combination",
        LeftOverWhy::Catalog => "catalog",
    }
}

fn why(row: &Row<'_>) -> Result<LeftOverWhy> {
    let value: String = plain(row, "plan_left_over", "why")?;
    [LeftOverWhy::Time, LeftOverWhy::Limits, LeftOverWhy::Combination, LeftOverWhy::Catalog]
        .into_iter()
        .find(|why| why_word(*why) == value)
        .ok_or(Error::BadRow { table: "plan_left_over", column: "why", value })
}
