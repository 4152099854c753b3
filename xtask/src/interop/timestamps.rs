//! Timestamps of requests, in every spelling: botocore against `check`, types and schemas.

use std::io::Write as _;
use std::process::Stdio;
use std::thread;

use jsonschema::{PatternOptions, Validator};
use serde_json::{Value, json};
use shapewright_codegen::emit::json_schema::JsonSchema;
use shapewright_codegen::emit::shape_graph;
use shapewright_codegen::make::{Keys, Maker, Used};
use shapewright_smithy::Model;
use shapewright_smithy::api::{Api, Member, TypeKind};
use shapewright_smithy::resolve::resolve_all;
use shapewright_validate::shape::ShapeGraph;
use shapewright_validate::walk::{Options, Profile, walk};

use super::program::{self, Part, Verdict};
use crate::botocore;
use crate::conformance;
use crate::failure::Failure;

/// The services, of all protocols, that have most operations with timestamps in their inputs.
const SERVICES: [&str; 24] = [
    "application-signals",
    "backup",
    "bedrock",
    "cloudtrail",
    "cloudwatch",
    "codeguruprofiler",
    "connect",
    "datazone",
    "dms",
    "emr-containers",
    "glue",
    "groundstation",
    "iot",
    "lexv2-models",
    "lightsail",
    "location",
    "lookoutequipment",
    "rds",
    "redshift",
    "resiliencehubv2",
    "s3",
    "sagemaker",
    "ssm-contacts",
    "xray",
];

/// The most operations of one of them.
const OPERATIONS: usize = 44;

/// Spellings that a client might be given, as JSON.
const SPELLINGS: [&str; 74] = [
    "0",
    "1398796238",
    "1398796238.5",
    "-1",
    "1.4e9",
    "253402300799",
    "253402300800",
    "1e300",
    "null",
    "[]",
    "{}",
    r#""0""#,
    r#""1398796238""#,
    r#""1398796238.5""#,
    r#""-1""#,
    r#""-0""#,
    r#""1e9""#,
    r#""1E+9""#,
    r#""+5""#,
    r#""05""#,
    r#"".5""#,
    r#""5.""#,
    r#""20140429""#,
    r#""2014""#,
    r#""253402300799""#,
    r#""253402300800""#,
    r#""nan""#,
    r#""inf""#,
    r#""0x10""#,
    r#""""#,
    r#""2014-04-29T18:30:38Z""#,
    r#""2014-04-29t18:30:38z""#,
    r#""2014-04-29 18:30:38Z""#,
    r#""2014-04-29T18:30:38 Z""#,
    r#""2014-04-29T18:30:38.123456789Z""#,
    r#""2014-04-29T18:30:38,5Z""#,
    r#""2014-04-29T18:30Z""#,
    r#""2014-04-29T18:30:38+02:00""#,
    r#""2014-04-29T18:30:38+0200""#,
    r#""2014-04-29T18:30:38+02""#,
    r#""2014-04-29T18:30:38-00:00""#,
    r#""2014-04-29 18:30:38 +02:00""#,
    r#""2014-04-29T18:30:38+23:59""#,
    r#""2014-04-29T18:30:38+24:00""#,
    r#""20140429T183038Z""#,
    r#""20140429T183038""#,
    r#""20140429T1830Z""#,
    r#""2014-04-29T18:30:38""#,
    r#""2014-04-29 18:30:38""#,
    r#""2014-04-29T18:30""#,
    r#""2014-04-29""#,
    r#""0001-01-01""#,
    r#""9999-12-31""#,
    r#""9999-12-31T23:59:59Z""#,
    r#""2014-02-30""#,
    r#""0000-01-01""#,
    r#""2014-04-29T18:30:60Z""#,
    r#""2014-04-29T24:00:00Z""#,
    r#""2014-04-29T18:30:38.Z""#,
    r#""2014-04-29T18:30:38[UTC]""#,
    r#""2014-04-29Z""#,
    r#""2014-119""#,
    r#""2014-W18-2""#,
    r#""Tue, 29 Apr 2014 18:30:38 GMT""#,
    r#""Thu, 01 Jan 1970 00:00:00 GMT""#,
    r#""now""#,
    r#""tomorrow""#,
    // What follows is guessed: see `GUESSES`.
    r#"" 2014-04-29 ""#,
    r#""1_000""#,
    r#""2014-04""#,
    r#""2014-04-29T18""#,
    r#""29 April 2014""#,
    r#""04/29/2014""#,
    r#""Tuesday""#,
];

/// Spellings that botocore hands to a parser that guesses, some by the day it is: they are refused.
const GUESSES: [&str; 7] = [
    r#"" 2014-04-29 ""#,
    r#""1_000""#,
    r#""2014-04""#,
    r#""2014-04-29T18""#,
    r#""29 April 2014""#,
    r#""04/29/2014""#,
    r#""Tuesday""#,
];

/// An operation with a timestamp in its input.
struct Target {
    service: &'static str,
    operation: String,
    input: String,
    /// Its names as modelled and on the wire.
    names: [String; 2],
    /// The required members, by both names.
    documents: [Value; 2],
    schema: Validator,
}

/// A service with what checks its documents.
struct Subject {
    graph: ShapeGraph,
    targets: Vec<Target>,
}

/// Compares them; whether all is taken that botocore takes.
pub(super) fn run() -> Result<bool, Failure> {
    let Some(botocore) = botocore::pinned()? else { return Ok(true) };
    if conformance::python_script("interop.py")?.is_none() {
        return Ok(true);
    }
    let models = super::load_all(&botocore, &SERVICES)?;
    let subjects: Vec<Subject> =
        models.iter().map(|(name, model)| subject(name, model)).collect::<Result<_, _>>()?;
    let parts: Vec<Part<'_>> = models
        .iter()
        .zip(&subjects)
        .map(|((name, model), subject)| part(name, model, subject))
        .collect();
    let program = program::build("timestamps", &parts)?;
    let targets = || subjects.iter().flat_map(|it| it.targets.iter().map(move |t| (it, t)));
    let each = || targets().flat_map(|it| SPELLINGS.map(|spelling| (it.0, it.1, spelling)));
    let documents: Vec<_> = each().map(|(_, target, spelling)| wire(target, spelling)).collect();
    let by_types = program.read(&documents)?;
    let by_client = by_client(each().map(|(_, target, spelling)| {
        let document = written(target, spelling, 0);
        json!({"service": target.service, "operation": target.operation, "document": document})
    }))?;
    let mut rows = SPELLINGS.map(|spelling| (spelling, [0_usize; 4]));
    for ((index, (subject, target, spelling)), (typed, client)) in
        each().enumerate().zip(by_types.iter().zip(by_client))
    {
        let document = written(target, spelling, 0);
        let by_type = matches!(typed, Verdict::Read(_));
        let found =
            [client, walks(subject, target, &document), by_type, target.schema.is_valid(&document)];
        let row = &mut rows[index % SPELLINGS.len()].1;
        row.iter_mut().zip(found).for_each(|(count, is_taken)| *count += usize::from(is_taken));
    }
    Ok(report(&rows, targets().count()))
}

fn subject(name: &'static str, model: &Model) -> Result<Subject, Failure> {
    let api = resolve_all(model).api;
    let (graph, _) = shape_graph::emit(&api);
    let mut targets = Vec::new();
    for operation in &api.operations {
        let Some(input) = operation.input.map(|input| api.get(input)) else { continue };
        let is_timestamp = |member: &&Member<'_>| {
            matches!(api.target(&member.value).kind, TypeKind::Timestamp) && !member.is_stream
        };
        let Some(member) = input.members().iter().find(is_timestamp) else { continue };
        if targets.len() == OPERATIONS {
            break;
        }
        let document = |keys| Maker::new(&api).keys(keys).value(Used::of(input));
        // An operation without a valid document is no subject.
        let (Ok(named), Ok(wired)) = (document(Keys::Names), document(Keys::WireNames)) else {
            continue;
        };
        targets.push(Target {
            service: name,
            operation: operation.id.name().to_owned(),
            input: input.id.to_string(),
            names: [member.name.to_owned(), member.wire_name.to_owned()],
            documents: [named, wired],
            schema: schema(&api, model, input.id.as_str())?,
        });
    }
    Ok(Subject { graph, targets })
}

fn schema(api: &Api<'_>, model: &Model, id: &str) -> Result<Validator, Failure> {
    let schema = JsonSchema::builder().build().of(api, id);
    let schema = schema.map_err(|found| Failure::Model(found.render(&model.sources)))?;
    let options = jsonschema::options().with_pattern_options(PatternOptions::regex());
    // The patterns of some shapes have look-arounds.
    let validator = options.build(&schema).or_else(|_| jsonschema::validator_for(&schema));
    validator.map_err(|error| Failure::Model(format!("error: {id}: {error}")))
}

fn part<'m>(service: &'m str, model: &'m Model, subject: &Subject) -> Part<'m> {
    let shapes = subject.targets.iter().map(|target| target.input.clone()).collect();
    Part { service, model, shapes }
}

fn written(target: &Target, spelling: &str, names: usize) -> Value {
    let mut document = target.documents[names].clone();
    document[&target.names[names]] = serde_json::from_str(spelling).unwrap_or_default();
    document
}

/// The document of a type, with the key of the type. The digits of the spelling are kept.
fn wire(target: &Target, spelling: &str) -> (String, String) {
    let mut document = target.documents[1].clone();
    document[&target.names[1]] = json!("spelling");
    let text = document.to_string().replace(r#""spelling""#, spelling);
    let shape = target.input.rsplit('#').next().unwrap_or_default();
    (program::key(target.service, shape), text)
}

fn walks(subject: &Subject, target: &Target, document: &Value) -> bool {
    let options = Options::new().profile(Profile::Authoring);
    let Some(shape) = subject.graph.root(&target.input) else { return false };
    walk(document.to_string().as_bytes(), shape, &subject.graph, options).is_valid()
}

/// Whether botocore takes each of the cases.
fn by_client(cases: impl Iterator<Item = Value>) -> Result<Vec<bool>, Failure> {
    let Some(mut command) = conformance::python_script("interop.py")? else {
        return Ok(Vec::new());
    };
    let failed = |error| Failure::io("run", "python", error);
    command.arg("accepts").stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = command.spawn().map_err(failed)?;
    let input = child.stdin.take();
    let lines = cases.map(|case| case.to_string()).collect::<Vec<_>>().join("\n");
    let output = thread::scope(|scope| {
        scope.spawn(move || input.map(|mut input| input.write_all(lines.as_bytes())));
        child.wait_with_output()
    });
    let output = output.map_err(failed)?;
    Ok(String::from_utf8_lossy(&output.stdout).lines().map(|line| line == "1").collect())
}

/// Prints the table; whether each spelling is taken as it should be.
fn report(rows: &[(&str, [usize; 4])], operations: usize) -> bool {
    println!("{operations} operations of {} services\n", SERVICES.len());
    println!("{:>40} {:>8} {:>8} {:>8} {:>8}", "", "botocore", "check", "types", "schemas");
    let mut is_good = operations >= 200;
    for (spelling, [client, ours @ ..]) in rows {
        let is_guess = GUESSES.contains(spelling);
        let is_fine = if is_guess {
            ours.iter().all(|count| *count == 0)
        } else {
            ours.iter().all(|count| count >= client)
        };
        let note = match (is_guess, is_fine) {
            (_, false) => "  FAILS",
            (true, true) => "  a guess",
            (false, true) => "",
        };
        let [check, types, schemas] = ours;
        println!("{spelling:>40} {client:>8} {check:>8} {types:>8} {schemas:>8}{note}");
        is_good &= is_fine;
    }
    is_good
}
