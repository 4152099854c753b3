//! Conversions to and from the types of the AWS SDK: what is printed for kinds of members that the OTA
//! models do not have, and which conversions can fail. `model/examples/sdk` compiles those that they have.

use std::collections::BTreeMap;

use shapewright_codegen::emit::rust::plan::{self, aws_sdk::Fallible};
use shapewright_codegen::emit::rust::{AwsSdk, Crate, Options, emit, emit_crate};
use shapewright_smithy::Model;
use shapewright_smithy::load::Loader;
use shapewright_smithy::resolve::resolve_all;

const MODEL: &str = r#"
$version: "2.0"
namespace example.parcels
use aws.protocols#restJson1
use shapewright.rust#newtype

@restJson1
service Parcels { version: "1", operations: [Put] }

@http(method: "PUT", uri: "/")
operation Put { input: PutInput, output: PutOutput, errors: [Refused] }

structure PutInput {
    @required type: String
    default: Integer = 5
    parcel: Parcel
    @required kinds: Kinds
}

structure PutOutput {
    @required at: Timestamp
    tree: Tree
    choice: Choice
}

structure Parcel {
    @required id: ParcelID
    weight: BigDecimal
    content: Blob
    note: Document
    at: Times
    sparse: Sparse
    byColour: ByColour
    labels: Labels
    level: Level
}

@newtype string ParcelID
enum Colour { RED BLUE }
intEnum Level {
    LOW = 1
}
list Kinds { member: Colour }
list Times { member: Timestamp }
@sparse list Sparse { member: Colour }
map ByColour { key: Colour, value: Timestamp }
map Labels { key: String, value: String }
structure Tree { left: Tree, value: Integer }
union Choice { nothing: Unit, tree: Tree, unknown: String }
@error("client") structure Refused { message: String }
"#;

fn model() -> Model {
    let outcome = Loader::new().text("parcels.smithy", MODEL).load();
    let problems = outcome.diagnostics.render(&outcome.sources);
    outcome.model.unwrap_or_else(|| panic!("{problems}"))
}

fn options() -> Options {
    let krate = "aws-sdk-parcels".to_owned();
    let aws_sdk = Some(AwsSdk { krate, feature: Some("aws-sdk".to_owned()) });
    Options { aws_sdk, ..Options::default() }
}

fn files() -> BTreeMap<String, String> {
    let model = model();
    emit(&resolve_all(&model).api, &options())
        .unwrap_or_else(|problems| panic!("{}", problems.render(&model.sources)))
}

#[test]
fn every_kind_of_member_is_converted() {
    let files = files();
    insta::assert_snapshot!("conversions_of_types", files["aws_sdk/types.rs"]);
    insta::assert_snapshot!("conversions_of_operations", files["aws_sdk/operations.rs"]);
    assert!(files["mod.rs"].contains("#[cfg(feature = \"aws-sdk\")]\nmod aws_sdk;"));
}

#[test]
fn a_conversion_can_fail_if_one_of_its_parts_can() {
    let model = model();
    let plan = plan::plan(&resolve_all(&model).api, &options()).expect("a plan");
    let conversions = plan.aws_sdk.expect("conversions");
    let fallible = |name: &str| conversions.of(name)[0].fallible;
    let both = Fallible { to_sdk: true, from_sdk: true };
    // Numbers of any size, documents and required members.
    assert_eq!(fallible("Parcel"), both);
    assert_eq!(fallible("PutInput"), both);
    assert_eq!(fallible("Choice"), both);
    assert_eq!(fallible("PutOutput"), both);
    assert_eq!(fallible("Tree"), Fallible::default());
    assert_eq!(fallible("Colour"), Fallible::default());
    assert_eq!(fallible("Refused"), Fallible::default());
}

#[test]
fn the_manifest_has_the_feature_and_the_dependency() {
    let krate = Crate { name: "parcels".to_owned(), runtime: None };
    let model = model();
    let files = emit_crate(&resolve_all(&model).api, &options(), &krate).expect("files");
    let manifest = &files["Cargo.toml"];
    let feature = "aws-sdk = [\"shapewright-validate/aws-sdk\", \"dep:aws-sdk-parcels\"]\n";
    assert!(manifest.contains(feature), "{manifest}");
    let dependency =
        "aws-sdk-parcels = { version = \"1\", default-features = false, optional = true }";
    assert!(manifest.contains(dependency), "{manifest}");
}

#[test]
fn a_crate_that_cannot_be_is_refused() {
    let model = model();
    for name in ["", "a b", "type", "1"] {
        let aws_sdk = Some(AwsSdk { krate: name.to_owned(), feature: None });
        let options = Options { aws_sdk, ..Options::default() };
        let refused = plan::plan(&resolve_all(&model).api, &options);
        let problems = refused.map(drop).expect_err(name).render(&model.sources);
        assert!(problems.contains("cannot be the name of a crate"), "{problems}");
    }
}
