//! Skeletons beyond a limit: what is said of them.

use crate::support::{directory, shapewright, stderr, write};

fn each(count: usize, text: impl Fn(usize) -> String) -> String {
    (0..count).map(text).collect()
}

fn refused(shapes: &str, flags: &[&str]) -> String {
    let directory = directory();
    let text = format!("$version: \"2\"\nnamespace ns.x\n{shapes}");
    let model = write(&directory, "model.smithy", &text);
    let output = shapewright(&[&["skeleton", "ns.x#Root", "-m", &model], flags].concat());
    assert_eq!(output.status.code(), Some(2), "{}", stderr(&output));
    stderr(&output)
}

#[test]
fn comments_of_yaml_count() {
    let members = each(300, |it| format!("m{it}: D\n"));
    let documented = format!(
        "structure Root {{ {members} }}\n@documentation(\"{}\")\nstring D\n",
        "word ".repeat(20_000)
    );
    let values = each(5_000, |it| format!("VALUE_OF_SOME_LENGTH_{it}\n"));
    let listed = format!("structure Root {{ {members} }}\nenum D {{ {values} }}\n");
    for shapes in [documented, listed] {
        let said = refused(&shapes, &["--full", "--yaml"]);
        assert!(said.contains("or is longer than 16 MiB"), "{said}");
    }
}

#[test]
fn skeletons_of_all_errors_share_a_limit() {
    let names = each(20, |it| format!("E{it},"));
    let errors = each(20, |it| {
        format!("@error(\"client\")\nstructure E{it} {{ @required message: Long }}\n")
    });
    let length = 1 << 20;
    let shapes = format!(
        "operation Root {{ errors: [{names}] }}\n{errors}@length(min: {length})\nstring Long\n"
    );
    for flags in [&["--errors"][..], &["--errors", "--yaml"]] {
        let said = refused(&shapes, flags);
        assert!(said.contains("are longer than 16 MiB"), "{said}");
    }
}

/// Texts are tried until a limit: that none was found does not say that there is none.
#[test]
fn a_limit_of_patterns_is_called_one() {
    for (pattern, expected) in [
        ("^(a{1000}){1000}$", "no text of 100000 characters or more is made for"),
        ("^(?=.*a)(?=.*b)(?=.*c)(?!.*d)[a-z]{50000}$", "no text that matches"),
    ] {
        let said = refused(
            &format!("structure Root {{ @required s: S }}\n@pattern(\"{pattern}\")\nstring S\n"),
            &[],
        );
        assert!(said.contains(expected) && !said.contains("nothing matches"), "{said}");
    }
}
