//! Generates `thermostats.rs` from the model; cargo runs it again when the model changes.

use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    shapewright_codegen::Builder::new()
        .model("model/thermostats.smithy")
        .operation("SetTarget")
        .generate("thermostats.rs")?;
    Ok(())
}
