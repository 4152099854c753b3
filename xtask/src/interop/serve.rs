//! The stand-in server for any service: botocore's clients send what `skeleton` prints for each
//! operation, and take what the server answers.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::Value;
use shapewright_codegen::emit::shape_graph;
use shapewright_codegen::make::{Maker, Used};
use shapewright_smithy::api::{Api, Binding, Member, Operation};
use shapewright_smithy::resolve::resolve_all;
use shapewright_validate::shape::{Shape, ShapeGraph};
use shapewright_validate::walk::{Options, Profile, walk};

use crate::botocore::{self, Service};
use crate::conformance;
use crate::failure::Failure;
use crate::server::Server;
use crate::skeletons;

/// How many problems of a service are printed.
const SHOWN: usize = 10;

/// Asks for every operation of every service that the server speaks, or of those with these names;
/// whether each is accepted and answered well.
pub(super) fn run(names: &[&str]) -> Result<bool, Failure> {
    let Some(botocore) = botocore::pinned()? else { return Ok(true) };
    let services = match names {
        [] => botocore.services()?,
        names => names.iter().map(|name| botocore.service(name)).collect::<Result<_, _>>()?,
    };
    let folder = botocore::cache()?.join("skeletons");
    let (mut asked, mut good, mut all) = (0, 0, 0);
    let mut reasons: BTreeMap<String, usize> = BTreeMap::new();
    for service in &services {
        let model = service.load()?;
        let api = resolve_all(&model).api;
        if !api.services.iter().any(|it| it.protocol.has_json_bodies()) {
            continue;
        }
        let Some(found) = of_service(service, &api, &folder)? else { return Ok(true) };
        asked += 1;
        found.print(&service.name);
        good += found.good;
        all += found.all;
        for (_, reason) in found.left_out {
            *reasons.entry(reason).or_default() += 1;
        }
    }
    for (reason, number) in reasons {
        println!("left out: {number}, as {reason}");
    }
    println!("{asked} services: {good} of {all} requests are accepted and answered well");
    Ok(good == all && asked > 0)
}

#[derive(Default)]
struct Found {
    good: usize,
    all: usize,
    /// Requests that are not made, and why.
    left_out: Vec<(String, String)>,
    problems: Vec<String>,
}

impl Found {
    fn print(&self, name: &str) {
        for problem in self.problems.iter().take(SHOWN) {
            println!("{name}: {problem}");
        }
        for (what, reason) in &self.left_out {
            println!("{name}: {what} is left out, as {reason}");
        }
        println!("{name}: {} of {} requests", self.good, self.all);
    }
}

fn of_service(service: &Service, api: &Api<'_>, folder: &Path) -> Result<Option<Found>, Failure> {
    let Some(mut command) = conformance::python_script("served.py")? else { return Ok(None) };
    skeletons::write_inputs(service, folder)?;
    let (graph, _) = shape_graph::emit(api);
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
        let name = line["operation"].as_str().unwrap_or_default();
        let what = format!("{name} ({})", line["extent"].as_str().unwrap_or_default());
        let operation = api.operations.iter().find(|it| it.id.name() == name);
        if let Some(reason) = line["left_out"].as_str() {
            found.left_out.push((what, reason.to_owned()));
            continue;
        }
        let output = operation.and_then(|it| it.output);
        let shape = output.and_then(|it| graph.root(api.get(it).id.as_str()));
        let wrong = wrong(&line, shape, &graph);
        let reason =
            operation.filter(|_| wrong.is_some()).and_then(|it| impossible(api, &graph, it));
        if let Some(reason) = reason {
            found.left_out.push((what, reason.to_owned()));
            continue;
        }
        found.all += 1;
        match wrong {
            Some(wrong) => found.problems.push(format!("{what}: {wrong}")),
            None => found.good += 1,
        }
    }
    Ok(Some(found))
}

/// What is wrong with an answer.
fn wrong(line: &Value, shape: Option<&Shape>, graph: &ShapeGraph) -> Option<String> {
    if let Some(problem) = line["problem"].as_str() {
        return Some(problem.to_owned());
    }
    let text = line["answer"].to_string();
    let options = Options::new().profile(Profile::Authoring);
    let violations = walk(text.as_bytes(), shape?, graph, options).violations?;
    Some(format!("the answer: {violations}"))
}

/// Why no answer keeps the model.
fn impossible<'m>(
    api: &'m Api<'m>,
    graph: &ShapeGraph,
    operation: &Operation<'m>,
) -> Option<&'static str> {
    let output = api.get(operation.output?);
    let has_no_body = operation.http.is_some_and(|http| matches!(http.code, 204 | 304));
    let must_have_one =
        |member: &Member<'_>| member.binding == Binding::Body && member.presence.is_always();
    if has_no_body && output.members().iter().any(must_have_one) {
        return Some("the status has no body, in which members are required");
    }
    let shape = graph.root(output.id.as_str())?;
    let made = Maker::new(api).full(true).value(Used::of(output));
    let is_kept = made.is_ok_and(|made| {
        let options = Options::new().profile(Profile::Authoring);
        walk(made.to_string().as_bytes(), shape, graph, options).violations.is_none()
    });
    (!is_kept).then_some("no value keeps all constraints of a member")
}
