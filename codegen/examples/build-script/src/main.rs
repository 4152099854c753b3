//! Checks a request that a thermostat gets, with types that the build script generates.
//!
//! ```sh
//! cargo run -p build-script-example -- '{"id": "kitchen-1", "celsius": 21.5}'
//! ```

use std::env;
use std::process::ExitCode;

use shapewright_validate::json;
use thermostats::SetTargetInput;

/// The types of `model/thermostats.smithy`.
pub mod thermostats {
    include!(concat!(env!("OUT_DIR"), "/thermostats.rs"));
}

fn main() -> ExitCode {
    let text = env::args().nth(1).unwrap_or_else(|| r#"{"id": "hall", "celsius": 31}"#.to_owned());
    match json::from_str::<SetTargetInput>(&text) {
        Ok(input) => {
            println!("{} aims at {} °C", input.id, input.celsius);
            ExitCode::SUCCESS
        }
        Err(violations) => {
            violations.iter().for_each(|violation| eprintln!("{violation}"));
            ExitCode::FAILURE
        }
    }
}

#[cfg(test)]
mod tests {
    use shapewright_validate::Validate;

    use super::thermostats::SetTargetInput;

    #[test]
    fn the_constraints_of_the_model_are_those_of_the_types() {
        assert!(SetTargetInput::new("kitchen-1", 21.5).is_valid());
        let violations = SetTargetInput::new("hall", 31.0).validate().expect_err("two violations");
        let found: Vec<_> = violations.iter().map(|it| (it.path.as_str(), it.code())).collect();
        assert_eq!(found, [("/id", "pattern"), ("/celsius", "range")]);
    }
}
