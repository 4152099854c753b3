//! Files as the command line and configurations name them.

use std::fs;
use std::os::unix::fs::symlink;

use crate::support::{project, run_in, stderr};

#[test]
fn patterns_name_each_file_once_and_not_too_many() {
    let model = "$version: \"2\"\nnamespace a\nstructure Order {}\n";
    let endless = format!("x*/{}m/*.smithy", "../x*/".repeat(14));
    let config = |model: &str| {
        format!("[[check]]\nfiles = [\"a.json\"]\nmodel = [\"{model}\"]\nshape = \"Order\"\n")
    };
    let folder = project(&[("m/a.smithy", model), ("a.json", "{}"), ("sub/deep/b.json", "{}")]);
    (0..20)
        .for_each(|number| fs::create_dir(folder.path().join(format!("x{number}"))).expect("it"));
    let put = |text: &str| fs::write(folder.path().join("shapewright.toml"), text).expect("a file");
    put(&config(&endless));
    let output = run_in(&folder, &["check", "a.json"]);
    assert_eq!(output.status.code(), Some(2));
    let said = stderr(&output);
    assert!(said.contains("shapewright.toml:3:10: `x*/../x*/"), "{said}");
    assert!(
        said.contains("/*.smithy` has `..` after a wildcard\n  help: write the path"),
        "{said}"
    );
    put("");
    let check = ["check", "-m", "m", "-s", "Order"];
    for (pattern, end) in [
        ("**/../**/../**/*.json", "1 file could not be checked\n"),
        ("**/**/*.json", "2 documents, valid\n"),
        ("**/sub/**/*.json", "1 document, valid\n"),
        ("**/*/**/*.json", "1 document, valid\n"),
        ("{sub,x1}/{deep,flat}/{a,b}.json", "1 document, valid\n"),
        ("./x1/../{a,b}.json", "1 document, valid\n"),
        ("{a", "1 file could not be checked\n"),
    ] {
        let said = stderr(&run_in(&folder, &[&check[..], &[pattern]].concat()));
        assert!(said.ends_with(end), "{pattern}: {said}");
    }
    // Links that lead back multiply names without `..`.
    let links = project(&[]);
    for number in 0..15 {
        symlink(".", links.path().join(format!("l{number}"))).expect("a link");
    }
    let said = stderr(&run_in(&links, &["check", "-s", "CreateOtaTask", "*/*/*/*/*/*"]));
    assert!(said.contains("more than 200000 names match `*/*/*/*/*/*`"), "{said}");
}

#[test]
fn a_pattern_looks_at_so_many_files_at_most() {
    let folder = project(&[("a.json", "{}")]);
    for number in 0..15 {
        symlink(".", folder.path().join(format!("l{number}"))).expect("a link");
    }
    for number in 0..1_000 {
        fs::write(folder.path().join(format!("n{number}")), "").expect("a file");
    }
    let config = "[[check]]\nfiles = [\"a.json\"]\nmodel = [\"l*/l*/l*/l*/a.smithy\"]\n";
    fs::write(folder.path().join("shapewright.toml"), config).expect("a file");
    let output = run_in(&folder, &["check", "a.json"]);
    let said = stderr(&output);
    assert_eq!(output.status.code(), Some(2), "{said}");
    let expected = "shapewright.toml:3:10: more than 1000000 files and folders are on the way of \
        `l*/l*/l*/l*/a.smithy`\n  help: begin the pattern with a folder";
    assert!(said.contains(expected), "{said}");
}

#[test]
fn what_a_configuration_names_is_in_its_folder() {
    let model = "$version: \"2\"\nnamespace a\nstructure Order {}\n";
    let config =
        "[[check]]\nfiles = [\"a.json\"]\nmodel = [\"{m,n}/*.smithy\"]\nshape = \"Order\"\n";
    let folder = project(&[
        ("[id]/shapewright.toml", config),
        ("[id]/m/a.smithy", model),
        ("[id]/a.json", "{}"),
        ("-", model),
        ("a.json", "{}"),
    ]);
    assert_eq!(stderr(&run_in(&folder, &["check", "[id]/a.json"])), "1 document, valid\n");
    for name in ["-", "./-"] {
        let config = config.replace("{m,n}/*.smithy", name);
        fs::write(folder.path().join("shapewright.toml"), config).expect("a file");
        let output = run_in(&folder, &["check", "a.json"]);
        assert_eq!(output.status.code(), Some(2));
        let message = "error: shapewright.toml:3:10: `-` is standard input";
        assert!(stderr(&output).starts_with(message), "{}", stderr(&output));
    }
}
