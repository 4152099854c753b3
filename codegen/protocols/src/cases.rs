//! The protocols that the service of the model offers, and the parts of it that are asked for.

use shapewright_smithy::Model;
use shapewright_smithy::api::Api;
use shapewright_smithy::load::Loader;
use shapewright_smithy::resolve::{Selection, resolve};

/// The file of the service, without its protocols, and of its operations.
const SERVICE: &str = include_str!("../model/service.smithy");

/// The files that are the same in every case.
const SHAPES: [(&str, &str); 3] = [
    ("bound.smithy", include_str!("../model/bound.smithy")),
    ("kinds.smithy", include_str!("../model/kinds.smithy")),
    ("more.smithy", include_str!("../model/more.smithy")),
];

/// The shapes that [`Part::Shapes`] asks for; they reach all of `bound.smithy` and `kinds.smithy`.
const ROOTS: [&str; 17] = [
    "BoundInput",
    "BoundOutput",
    "Conflict",
    "DocumentPayload",
    "EventsPayload",
    "GetInput",
    "MapPayload",
    "PutInput",
    "PutInput2",
    "PutOutput",
    "Refused",
    "StreamPayload",
    "StructurePayload",
    "TextPayload",
    "Travelling",
    "UnionPayload",
    "BlobPayload",
];

/// The only operation that [`Part::Operations`] leaves out.
const LEFT_OUT: &str = "More";

/// One version of the service: its name as a Rust module, and the traits of its protocols.
#[derive(Clone, Copy, Debug)]
pub struct Case {
    /// A name for modules and messages.
    pub name: &'static str,
    /// The protocols, by the names of their traits.
    pub protocols: &'static [&'static str],
}

/// Every protocol by itself, none, and several of one service.
pub const CASES: [Case; 13] = [
    case("rest_json_1", &["aws.protocols#restJson1"]),
    case("aws_json_1_0", &["aws.protocols#awsJson1_0"]),
    case("aws_json_1_1", &["aws.protocols#awsJson1_1"]),
    case("rpc_v2_json", &["smithy.protocols#rpcv2Json"]),
    case("rpc_v2_cbor", &["smithy.protocols#rpcv2Cbor"]),
    case("rest_xml", &["aws.protocols#restXml"]),
    case("aws_query", &["aws.protocols#awsQuery"]),
    case("ec2_query", &["aws.protocols#ec2Query"]),
    case("none", &[]),
    case("query_and_json", &["aws.protocols#awsQuery", "aws.protocols#awsJson1_0"]),
    case("cbor_and_v2_json", &["smithy.protocols#rpcv2Cbor", "smithy.protocols#rpcv2Json"]),
    case("cbor_and_query", &["smithy.protocols#rpcv2Cbor", "aws.protocols#awsQuery"]),
    case("xml_and_rest_json", &["aws.protocols#restXml", "aws.protocols#restJson1"]),
];

const fn case(name: &'static str, protocols: &'static [&'static str]) -> Case {
    Case { name, protocols }
}

impl Case {
    /// The model whose service offers the protocols.
    ///
    /// # Panics
    /// If the files are no model.
    pub fn model(&self) -> Model {
        let traits: Vec<_> = self.protocols.iter().map(|it| format!("@{it}\n")).collect();
        let service = SERVICE.replace("service Kinds", &(traits.concat() + "service Kinds"));
        let loader = Loader::new().text("service.smithy", service);
        let loader = SHAPES.iter().fold(loader, |loader, (name, text)| loader.text(*name, *text));
        let result = loader.load();
        let problems = result.diagnostics.render(&result.sources);
        result.model.unwrap_or_else(|| panic!("{problems}"))
    }
}

/// A part of the model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The whole service.
    Whole,
    /// All operations but one, by name.
    Operations,
    /// Shapes, without any operation.
    Shapes,
}

/// All parts.
pub const PARTS: [Part; 3] = [Part::Whole, Part::Operations, Part::Shapes];

impl Part {
    /// A name for modules and messages.
    pub fn name(self) -> &'static str {
        match self {
            Self::Whole => "whole",
            Self::Operations => "operations",
            Self::Shapes => "shapes",
        }
    }

    /// What this part of a model means.
    ///
    /// # Panics
    /// If the model lacks a shape of the part.
    pub fn api(self, model: &Model) -> Api<'_> {
        let selection = match self {
            Self::Whole => Selection::default(),
            Self::Operations => {
                let all = resolve(model, &Selection::default()).expect("no name").api;
                let names = all.operations.iter().map(|operation| operation.id.name());
                let operations = names.filter(|name| *name != LEFT_OUT).map(str::to_owned);
                Selection { operations: operations.collect(), ..Selection::default() }
            }
            Self::Shapes => Selection::shapes(ROOTS),
        };
        resolve(model, &selection).expect("names of the model").api
    }
}
