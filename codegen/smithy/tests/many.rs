//! Models that are large, or wrong in very many places, take no more than linear time.

use shapewright_smithy::load::Loader;

/// The statements of a file, one for each number.
fn statements(count: usize, start: &str, statement: impl Fn(usize) -> String) -> String {
    (0..count).fold(start.to_owned(), |text, number| text + &statement(number))
}

#[test]
fn many_imports_and_many_shapes_are_read_once() {
    const COUNT: usize = 20_000;
    let importing =
        statements(COUNT, "$version: \"2\"\nnamespace a\n", |it| format!("use b#U{it}\n"));
    let importing = statements(COUNT, &importing, |it| format!("string S{it}\n"));
    let used = statements(COUNT, "$version: \"2\"\nnamespace b\n", |it| format!("string U{it}\n"));
    let loaded = Loader::new().text("a.smithy", importing).text("b.smithy", used).load();
    let model = loaded.model.expect("a valid model");
    assert!(model.shape("a#S19999").is_some() && model.shape("b#U19999").is_some());
}

#[test]
fn many_unresolved_targets_are_all_reported_and_the_first_with_suggestions() {
    const COUNT: usize = 1_000;
    let text = statements(COUNT, "$version: \"2\"\nnamespace a\n", |it| {
        format!("string Text{it}\nlist L{it} {{ member: Texd{it} }}\n")
    });
    let loaded = Loader::new().text("a.smithy", text).load();
    assert!(loaded.model.is_none());
    assert_eq!(loaded.diagnostics.len(), COUNT);
    let helped = loaded.diagnostics.iter().filter(|it| it.help.is_some()).count();
    assert_eq!(helped, 100);
}
