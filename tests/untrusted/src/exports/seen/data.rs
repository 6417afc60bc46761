//! JSON, value by value.

use serde_json::Value;

use super::{Kind, Part};

pub(super) fn parts(text: &str) -> Result<Vec<Part>, String> {
    let value: Value = serde_json::from_str(text).map_err(|error| error.to_string())?;
    let mut parts = Vec::new();
    flatten("", &value, &mut parts);
    Ok(parts)
}

fn flatten(place: &str, value: &Value, parts: &mut Vec<Part>) {
    match value {
        Value::Object(fields) => {
            fields.iter().for_each(|(name, value)| flatten(&format!("{place}/{name}"), value, parts));
        }
        Value::Array(values) => {
            for (number, value) in values.iter().enumerate() {
                flatten(&format!("{place}/{number}"), value, parts);
            }
        }
        Value::String(text) => parts.push(Part::new(place, text.as_str(), Kind::Exact)),
        other => parts.push(Part::new(format!("{place} {other}"), "", Kind::Exact)),
    }
}
