//! The stand-in server for any service: botocore's clients send what `skeleton` prints for each
//! operation, and take what the server answers.

use std::path::Path;

use serde_json::Value;
use shapewright_codegen::emit::shape_graph;
use shapewright_smithy::resolve::resolve_all;
use shapewright_validate::walk::{Options, Profile, walk};

use crate::botocore::{self, Service};
use crate::conformance;
use crate::failure::Failure;
use crate::server::Server;
use crate::skeletons;

/// Services of all protocols that the server speaks.
const SERVICES: [&str; 33] = [
    "apigatewayv2",
    "appconfig",
    "athena",
    "backup",
    "batch",
    "codebuild",
    "codecommit",
    "cognito-idp",
    "dynamodb",
    "ecr",
    "ecs",
    "efs",
    "eks",
    "events",
    "firehose",
    "glue",
    "greengrass",
    "iot",
    "iot-managed-integrations",
    "iotwireless",
    "kinesis",
    "kms",
    "lambda",
    "logs",
    "mediastore-data",
    "mq",
    "organizations",
    "secretsmanager",
    "sqs",
    "ssm",
    "stepfunctions",
    "transcribe",
    "xray",
];

/// How many problems of a service are printed.
const SHOWN: usize = 10;

/// Asks for every operation; whether each is accepted and answered well. Names look at other
/// services.
pub(super) fn run(names: &[&str]) -> Result<bool, Failure> {
    let Some(botocore) = botocore::pinned()? else { return Ok(true) };
    let names = if names.is_empty() { &SERVICES[..] } else { names };
    let folder = botocore::cache()?.join("skeletons");
    let (mut good, mut all) = (0, 0);
    for name in names {
        let service = botocore.service(name)?;
        let Some(found) = of_service(&service, &folder)? else { return Ok(true) };
        for problem in found.problems.iter().take(SHOWN) {
            println!("{name}: {problem}");
        }
        let left_out = found.left_out.len();
        println!(
            "{name}: {} of {} requests{}",
            found.good,
            found.all,
            if left_out > 0 {
                format!(", {left_out} left out: {}", found.left_out.join(", "))
            } else {
                String::new()
            }
        );
        good += found.good;
        all += found.all;
    }
    println!("{} services: {good} of {all} requests are accepted and answered well", names.len());
    Ok(good == all && all > 0)
}

#[derive(Default)]
struct Found {
    good: usize,
    all: usize,
    left_out: Vec<String>,
    problems: Vec<String>,
}

fn of_service(service: &Service, folder: &Path) -> Result<Option<Found>, Failure> {
    let Some(mut command) = conformance::python_script("served.py")? else { return Ok(None) };
    skeletons::write_inputs(service, folder)?;
    let model = service.load()?;
    let api = resolve_all(&model).api;
    let (graph, _) = shape_graph::emit(&api);
    let server = Server::start(&["--model".as_ref(), service.model.as_os_str()])?;
    command
        .arg(format!("http://{}", server.address))
        .arg(&service.name)
        .arg(folder.join(&service.name));
    let output = command.output().map_err(|error| Failure::io("run", "python", error))?;
    if !output.status.success() {
        return Err(Failure::Model(String::from_utf8_lossy(&output.stderr).into_owned()));
    }
    let mut found = Found::default();
    for line in String::from_utf8_lossy(&output.stdout).lines() {
        let line: Value = serde_json::from_str(line).unwrap_or_default();
        let operation = line["operation"].as_str().unwrap_or_default();
        let what = format!("{operation} ({})", line["extent"].as_str().unwrap_or_default());
        if let Some(reason) = line["left_out"].as_str() {
            found.left_out.push(format!("{what}: {reason}"));
            continue;
        }
        found.all += 1;
        let shape = api.operations.iter().find(|it| it.id.name() == operation);
        let shape = shape.and_then(|it| graph.root(api.get(it.output?).id.as_str()));
        let wrong = match (line["problem"].as_str(), shape) {
            (Some(problem), _) => Some(problem.to_owned()),
            (None, Some(shape)) => {
                let text = line["answer"].to_string();
                let options = Options::new().profile(Profile::Authoring);
                let violations = walk(text.as_bytes(), shape, &graph, options).violations;
                violations.map(|violations| format!("the answer: {violations}"))
            }
            (None, None) => None,
        };
        match wrong {
            Some(wrong) => found.problems.push(format!("{what}: {wrong}")),
            None => found.good += 1,
        }
    }
    Ok(Some(found))
}
