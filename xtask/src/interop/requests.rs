//! Requests of random valid inputs: ours against those that botocore's serializers make.
//!
//! Method, path, query, host prefix, the headers that the model decides and the body as JSON are
//! equal. What is not compared, and why:
//!
//! | part | why |
//! |---|---|
//! | `Accept`, `Content-Length`, checksums | clients decide: botocore adds them in handlers or not at all |
//! | fractions of seconds | botocore leaves them out; inputs are made of whole seconds |
//! | streams | no document holds them; such operations are left out |
//! | protocols without JSON | botocore prefers them where a service speaks both; it is asked for JSON |

use std::io::Write as _;
use std::process::Stdio;
use std::thread;

use arbitrary::Unstructured;
use http::Request;
use serde_json::{Value, json};
use shapewright_codegen::emit::shape_graph;
use shapewright_http::{Call, HostPrefix, Sending};
use shapewright_validate::arbitrary::document;
use shapewright_validate::shape::{Kind, Shape, ShapeGraph, TypeRef};
use shapewright_validate::walk::Profile;
use shapewright_validate::{Blob, datetime};

use super::random::Random;
use crate::conformance;
use crate::failure::Failure;
use crate::{botocore, json};

/// Services whose messages are JSON, of both protocols, and of which inputs of so many operations can
/// be made.
const SERVICES: [&str; 40] = [
    "apigatewayv2",
    "appconfig",
    "appsync",
    "athena",
    "backup",
    "batch",
    "bedrock",
    "codebuild",
    "codecommit",
    "codepipeline",
    "cognito-idp",
    "comprehend",
    "config",
    "connect",
    "dms",
    "dynamodb",
    "ecr",
    "ecs",
    "eks",
    "emr",
    "events",
    "glue",
    "guardduty",
    "iot",
    "iot-managed-integrations",
    "iotsitewise",
    "iotwireless",
    "kms",
    "lambda",
    "logs",
    "mediaconvert",
    "medialive",
    "sagemaker",
    "secretsmanager",
    "securityhub",
    "servicecatalog",
    "sesv2",
    "ssm",
    "storagegateway",
    "workspaces",
];

/// How many operations of each there are.
const OPERATIONS: usize = 25;

/// How often an input of an operation is made at most: some have empty labels, of which there is no
/// request.
const ATTEMPTS: usize = 50;

/// Bytes from which an input is made.
const BYTES: usize = 512;

/// An operation with an input and our request of it.
struct Target {
    service: &'static str,
    operation: String,
    document: Value,
    ours: Request<Vec<u8>>,
}

/// Compares them; whether all are equal.
pub(super) fn run() -> Result<bool, Failure> {
    let Some(botocore) = botocore::pinned()? else { return Ok(true) };
    if conformance::python_script("interop.py")?.is_none() {
        return Ok(true);
    }
    let mut targets = Vec::new();
    for service in SERVICES {
        let (graph, _) = shape_graph::of_model(&botocore.service(service)?.load()?);
        let of_service = of_service(service, &graph);
        if of_service.len() < OPERATIONS {
            println!("{service} has inputs of {} operations only", of_service.len());
        }
        targets.extend(of_service);
    }
    let theirs = by_client(&targets)?;
    let mut different = 0;
    for (target, theirs) in targets.iter().zip(&theirs) {
        if let Some(difference) = difference(&target.ours, theirs) {
            different += 1;
            println!("{} {}: {difference}", target.service, target.operation);
            println!("    {}", target.document);
        }
    }
    let (all, services) = (targets.len(), SERVICES.len());
    let equal = all.min(theirs.len()) - different;
    println!("{equal} of {all} requests of {services} services are those of botocore");
    Ok(equal == all && all == OPERATIONS * services)
}

fn of_service(service: &'static str, graph: &ShapeGraph) -> Vec<Target> {
    let mut random = Random::new();
    let target = |(_, operation)| {
        let call = Call::new(operation, graph).ok()?;
        let shape = call.input_shape()?;
        if shape.stream.is_some() {
            return None;
        }
        (0..ATTEMPTS).find_map(|_| {
            let bytes = random.bytes(BYTES);
            let mut bytes = Unstructured::new(&bytes);
            let text = document(shape, graph, Profile::Authoring, &mut bytes).ok()?;
            let made = serde_json::from_str(&text).ok()?;
            let document = in_whole_seconds(&made, shape, graph);
            let ours = call.request(document.to_string().as_bytes(), Sending::new()).ok()?;
            Some(Target { service, operation: call.name().to_owned(), document, ours })
        })
    };
    graph.operations().filter_map(target).take(OPERATIONS).collect()
}

/// A document without fractions of seconds.
fn in_whole_seconds(value: &Value, shape: &Shape, graph: &ShapeGraph) -> Value {
    let inner = |value: &Value, used: &TypeRef| match graph.resolve(&used.target) {
        Some(shape) => in_whole_seconds(value, shape, graph),
        None => value.clone(),
    };
    match (&shape.kind, value) {
        (Kind::Timestamp, value) => whole_seconds(value).unwrap_or_else(|| value.clone()),
        (Kind::List { element, .. }, Value::Array(elements)) => {
            elements.iter().map(|it| inner(it, element)).collect()
        }
        (Kind::Map { value, .. }, Value::Object(entries)) => {
            entries.iter().map(|(key, it)| (key.clone(), inner(it, value))).collect()
        }
        (Kind::Structure(members) | Kind::Union(members), Value::Object(entries)) => {
            let member = |key: &str| members.iter().find(|member| *member.name == *key);
            let entry =
                |(key, it): (&String, &Value)| Some((key.clone(), inner(it, &member(key)?.value)));
            entries.iter().filter_map(entry).collect()
        }
        _ => value.clone(),
    }
}

/// A timestamp as seconds without a fraction.
fn whole_seconds(value: &Value) -> Option<Value> {
    let Some(text) = value.as_str() else {
        #[expect(clippy::cast_possible_truncation, reason = "the years up to 9999")]
        return value.as_f64().map(|seconds| (seconds.floor() as i64).into());
    };
    let instant = datetime::parse_date_time_with_offset(text);
    let instant = instant.or_else(|_| datetime::parse_http_date(text)).ok()?;
    Some(instant.as_second().into())
}

/// What botocore makes of the inputs.
fn by_client(targets: &[Target]) -> Result<Vec<Value>, Failure> {
    let Some(mut command) = conformance::python_script("interop.py")? else {
        return Ok(Vec::new());
    };
    let failed = |error| Failure::io("run", "python", error);
    command.arg("requests").stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = command.spawn().map_err(failed)?;
    let input = child.stdin.take();
    let case = |it: &Target| json!({"service": it.service, "operation": it.operation, "document": it.document});
    let lines = targets.iter().map(|it| case(it).to_string()).collect::<Vec<_>>().join("\n");
    let output = thread::scope(|scope| {
        scope.spawn(move || input.map(|mut input| input.write_all(lines.as_bytes())));
        child.wait_with_output()
    });
    let output = output.map_err(failed)?;
    let text = String::from_utf8_lossy(&output.stdout);
    Ok(text.lines().map(|line| serde_json::from_str(line).unwrap_or_default()).collect())
}

/// How a request differs from that of botocore.
fn difference(ours: &Request<Vec<u8>>, theirs: &Value) -> Option<String> {
    if let Some(error) = theirs["error"].as_str() {
        return Some(format!("botocore makes none: {error}"));
    }
    let text = |key: &str| theirs[key].as_str().unwrap_or_default();
    let prefix = ours.extensions().get::<HostPrefix>().map_or("", |prefix| &prefix.0);
    for (part, ours, theirs) in [
        ("method", ours.method().as_str(), text("method")),
        ("path", ours.uri().path(), text("path")),
        ("host prefix", prefix, text("prefix")),
    ] {
        if ours != theirs {
            return Some(format!("the {part} is {ours:?} instead of {theirs:?}"));
        }
    }
    query(ours.uri().query().unwrap_or_default(), &theirs["query"])
        .or_else(|| headers(ours, &theirs["headers"]))
        .or_else(|| body(ours.body(), &theirs["body"]))
}

/// Parameters in any order.
fn query(ours: &str, theirs: &Value) -> Option<String> {
    let parameters = ours.split('&').filter(|part| !part.is_empty()).map(|part| {
        let (name, value) = part.split_once('=').unwrap_or((part, ""));
        [decoded(name), decoded(value)]
    });
    let mut ours: Vec<_> = parameters.collect();
    let mut theirs: Vec<[String; 2]> = serde_json::from_value(theirs.clone()).unwrap_or_default();
    ours.sort();
    theirs.sort();
    (ours != theirs).then(|| format!("the query is {ours:?} instead of {theirs:?}"))
}

fn decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let digits = after.get(..2).filter(|_| *first == b'%');
        let digits = digits.and_then(|digits| std::str::from_utf8(digits).ok());
        let byte = digits.and_then(|digits| u8::from_str_radix(digits, 16).ok());
        bytes.push(byte.unwrap_or(*first));
        rest = if byte.is_some() { &after[2..] } else { after };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Headers that clients decide.
const OTHERS: [&str; 4] = ["accept", "content-length", "content-md5", "user-agent"];

fn headers(ours: &Request<Vec<u8>>, theirs: &Value) -> Option<String> {
    let text = |value: &http::HeaderValue| String::from_utf8_lossy(value.as_bytes()).into_owned();
    let mut found: Vec<_> = ours
        .headers()
        .iter()
        .map(|(name, value)| (name.as_str().to_owned(), text(value)))
        .filter(|(name, _)| !OTHERS.contains(&name.as_str()))
        .collect();
    let theirs = theirs.as_object().into_iter().flatten();
    let mut expected: Vec<_> = theirs
        .map(|(name, value)| (name.clone(), value.as_str().unwrap_or_default().to_owned()))
        .filter(|(name, _)| !OTHERS.contains(&name.as_str()))
        .collect();
    found.sort();
    expected.sort();
    (found != expected).then(|| format!("the headers are {found:?} instead of {expected:?}"))
}

fn body(ours: &[u8], theirs: &Value) -> Option<String> {
    let theirs: Blob = serde_json::from_value(theirs.clone()).unwrap_or_default();
    let is_same = *ours == *theirs || json::is_same(ours, &theirs);
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (!is_same).then(|| format!("the body is {} instead of {}", text(ours), text(&theirs)))
}
