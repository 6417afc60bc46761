//! Accepted plans.

use cairn_domain::plan::{AcceptedPlan, LeftOver, Plan, Planned};
use chrono::NaiveDate;
use rusqlite::{Row, named_params};

use crate::row::{document, plain, sql, to_document, word};
use crate::{Reader, Result, Writer};

impl Reader<'_> {
    /// Every accepted plan, oldest first.
    pub fn plans(&self) -> Result<Vec<AcceptedPlan>> {
        sql!("plan/plans").all(self.connection, (), |row| self.plan(row))
    }

    /// The plan accepted last.
    pub fn current_plan(&self) -> Result<Option<AcceptedPlan>> {
        sql!("plan/current_plan").first(self.connection, (), |row| self.plan(row))
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
        sql!("plan/items").all(self.connection, named_params! { ":version": version }, |row| {
            Ok(Planned {
                resource: word(row, "plan_item", "resource")?,
                closes: document(row, "plan_item", "closes")?,
            })
        })
    }

    fn left_over(&self, version: u32) -> Result<Vec<LeftOver>> {
        sql!("plan/left_over").all(self.connection, named_params! { ":version": version }, |row| {
            document(row, "plan_left_over", "document")
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
            sql!("plan/append_item").run(
                self.connection,
                named_params! {
                    ":version": version,
                    ":position": position,
                    ":resource": item.resource.as_str(),
                    ":closes": to_document(&item.closes, "plan_item", "closes")?,
                },
            )?;
        }
        for (left, position) in plan.left_over.iter().zip(0_i64..) {
            let document = to_document(left, "plan_left_over", "document")?;
            sql!("plan/append_left_over").run(
                self.connection,
                named_params! { ":version": version, ":position": position, ":document": document },
            )?;
        }
        Ok(version)
    }
}
