//! Holds whole commands to linear time, by counting steps.

use std::fmt::Write as _;

use crate::budget::counting::assert_linear;
use crate::{Memory, run_in_memory};

/// A model of so many shapes, without a service.
fn library(count: usize) -> String {
    let mut text = "$version: \"2\"\nnamespace a.b\n".to_owned();
    for index in 0..count {
        let _ = writeln!(text, "structure S{index} {{ a: String }}");
    }
    text
}

#[test]
fn schemas_of_a_model_without_a_service_look_at_its_shapes_once() {
    assert_linear("schema", |size| {
        let files = [("a.smithy".to_owned(), library(size / 10))].into();
        let memory = Memory { files, ..Memory::default() };
        let (status, memory) = run_in_memory(
            ["schema", "-m", "a.smithy", "--draft", "draft-07", "--out", "o"],
            memory,
        );
        assert_eq!((status, memory.files.len()), (0, size / 10 + 1), "{}", memory.diagnostics);
    });
}
