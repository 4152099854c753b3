//! Every document that is printed to begin with is valid for `check`, whatever the model.

#![no_main]

use libfuzzer_sys::fuzz_target;
use shapewright_fuzz::run;
use shapewright_smithy::load::Loader;

/// What may be asked for, with the name of what is printed.
const FORMS: [(&[&str], &str); 4] = [
    (&[], "a.json"),
    (&["--full"], "a.json"),
    (&["--yaml"], "a.yaml"),
    (&["--full", "--yaml"], "a.yaml"),
];

fuzz_target!(|text: &str| {
    let Some(model) = Loader::new().text("a.smithy", text).load().model else { return };
    let ids = model.shapes.keys().map(ToString::to_string);
    let ids: Vec<_> = ids.filter(|id| !id.starts_with("smithy.api#")).collect();
    // Reading the model again takes longer than all else: one shape in one form is tried.
    let chosen = text
        .bytes()
        .fold(0, |sum: usize, byte| sum.wrapping_mul(31).wrapping_add(usize::from(byte)));
    let Some(id) = ids.get(chosen % ids.len().max(1)) else { return };
    let (more, document) = FORMS[chosen / ids.len() % FORMS.len()];
    let made =
        run(&[&["skeleton", "-m", "a.smithy", id][..], more].concat(), &[("a.smithy", text)]);
    if made.status != 0 {
        return;
    }
    let files = [("a.smithy", text), (document, &*made.output)];
    let checked = run(&["check", "-m", "a.smithy", "-s", id, document], &files);
    assert_eq!(checked.status, 0, "{id}\n{}\n{}", made.output, checked.diagnostics);
});
