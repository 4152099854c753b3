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

/// `_1` is a name in a model, of which words keep a number; `service-2.json` may have `0` and `1a`.
#[test]
fn names_of_numbers_become_identifiers() {
    let smithy = "$version: \"2\"\nnamespace a.b\nuse aws.protocols#restJson1\n\
        @restJson1 service S { version: \"1\", operations: [_1] }\n\
        @http(method: \"POST\", uri: \"/\")\n\
        operation _1 { input := { _1: _2, _3: _4 } output: _2, errors: [_5] }\n\
        structure _2 { _1: String }\nunion _4 { _1: String, _2: _2 }\nenum _6 { _1, _2 }\n\
        @error(\"client\") structure _5 { _1: _6 }\n";
    let c2j = r#"{
        "metadata": {"apiVersion": "1", "endpointPrefix": "e", "protocol": "json", "serviceId": "S"},
        "operations": {"0": {"name": "0", "http": {"method": "POST", "requestUri": "/"},
            "input": {"shape": "1a"}, "output": {"shape": "2"}}},
        "shapes": {
            "1a": {"type": "structure", "members": {"0": {"shape": "2"}, "1a": {"shape": "s"}}},
            "2": {"type": "structure", "members": {"9": {"shape": "s"}}},
            "s": {"type": "string", "enum": ["0", "1a"]}
        }
    }"#;
    for (name, text) in [("a.smithy", smithy), ("service-2.json", c2j)] {
        let outcome = Loader::new().text(name, text).load();
        let model = outcome.model.expect(name);
        let files = emit(&resolve_all(&model).api, &options()).expect(name);
        let input = if name == "a.smithy" { "_1::_1Input" } else { "_0::_0Input" };
        assert!(files.values().any(|text| text.contains(input)), "{name}");
        for text in files.values() {
            syn::parse_file(text).expect("Rust");
        }
    }
}
