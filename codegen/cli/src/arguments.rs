//! The command line as data.

mod check;
mod examples;

use std::path::PathBuf;

use clap::{Args, ColorChoice, Parser, Subcommand, ValueEnum};

pub use check::{CheckArguments, Format, ProfileArgument, ViewArgument};

/// Checks JSON and YAML against any Smithy or AWS model, and generates from models.
#[derive(Debug, Parser)]
#[command(version, about, propagate_version = true, after_help = examples::TOP, max_term_width = 100)]
pub struct Arguments {
    /// Print only what was asked for: no notes, no summaries, no warnings.
    #[arg(long, short, global = true)]
    pub quiet: bool,
    /// When to print colours; `auto` is on a terminal, unless `NO_COLOR` is set.
    #[arg(long, global = true, value_name = "WHEN", default_value_t = ColorChoice::Auto)]
    pub color: ColorChoice,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Print a model as Smithy JSON AST 2.0, or as Smithy IDL.
    Ast(AstArguments),
    /// Generate Rust types with serde and validation.
    Rust(RustArguments),
    /// Generate JSON Schemas.
    Schema(SchemaArguments),
    /// Write the OpenAPI document of a service.
    #[command(name = "openapi")]
    OpenApi(OpenApiArguments),
    /// Check JSON or YAML documents against a shape, or HTTP messages against a model.
    Check(CheckArguments),
    /// Print the HTTP request that carries a document.
    Request(RequestArguments),
    /// Print a valid document of a shape to begin with.
    Skeleton(SkeletonArguments),
    /// Compare two models, and tell whom each change breaks.
    Diff(DiffArguments),
    /// Stand in for the services of a model: validate requests, keep what is created, answer.
    #[cfg(feature = "serve")]
    Serve(ServeArguments),
    /// Explain a code of `check` or the identifier of a model's warning.
    Explain(ExplainArguments),
    /// Print the completions of a shell.
    Completions {
        /// The shell.
        shell: clap_complete::Shell,
    },
}

/// Which checks of the model count, by the identifiers that stand behind its warnings.
#[derive(Args, Debug, Default)]
pub struct RuleArguments {
    /// Ask for checks of the model that are off otherwise, such as `DeprecatedTrait`; `all` of them.
    #[arg(long, value_name = "ID")]
    pub warn: Vec<String>,
    /// Make warnings about the model errors; `all` of them.
    #[arg(long, value_name = "ID")]
    pub deny: Vec<String>,
    /// Leave warnings about the model out. An identifier counts more than `all`.
    #[arg(long, value_name = "ID")]
    pub allow: Vec<String>,
}

/// Files of a model.
#[derive(Args, Debug)]
pub struct ModelArguments {
    /// A file of the model: Smithy IDL, Smithy JSON AST or AWS `service-2.json`, plain or `.gz`; a
    /// folder, a pattern such as `model/**/*.smithy`, or `-` for standard input. May be given several
    /// times. Without it: the built-in models of OTA updates (AWS IoT managed integrations, AWS IoT
    /// Wireless).
    #[arg(long, short, value_name = "MODEL")]
    pub model: Vec<PathBuf>,
}

/// Arguments of `ast`.
#[derive(Args, Debug)]
#[command(after_help = examples::AST)]
pub struct AstArguments {
    /// Files of the model, folders, patterns, or `-` for standard input.
    #[arg(required = true, value_name = "MODEL")]
    pub model: Vec<PathBuf>,
    /// Put the members and traits of mixins where they are used.
    #[arg(long, conflicts_with = "idl")]
    pub flatten: bool,
    /// Print Smithy IDL instead.
    #[arg(long)]
    pub idl: bool,
    /// Write the IDL into this folder, a file per namespace, instead of printing it.
    #[arg(long, requires = "idl", value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// Break long lines of documentation where Markdown and HTML read the same text; without it, they
    /// stay as they are, to the letter.
    #[arg(long, requires = "idl")]
    pub wrap: bool,
    #[command(flatten)]
    #[expect(missing_docs, reason = "its own documentation becomes help")]
    pub rules: RuleArguments,
}

/// Arguments of `rust`.
#[derive(Args, Debug)]
#[command(after_help = examples::RUST)]
pub struct RustArguments {
    #[command(flatten)]
    #[expect(missing_docs, reason = "its own documentation becomes help")]
    pub model: ModelArguments,
    /// Only these services: shape IDs or unambiguous names.
    #[arg(long, num_args = 1.., value_name = "ID")]
    pub service: Vec<String>,
    /// Only these operations.
    #[arg(long, visible_alias = "operations", num_args = 1.., value_delimiter = ',', value_name = "NAME")]
    pub operation: Vec<String>,
    /// Also these shapes.
    #[arg(long, num_args = 1.., value_name = "ID")]
    pub shape: Vec<String>,
    /// The folder to write to.
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,
    /// The format of timestamps that neither the model nor a protocol gives, instead of epoch seconds.
    #[arg(long, value_enum, value_name = "FORMAT")]
    pub timestamp_format: Option<TimestampArgument>,
    /// Write a whole crate of that name, not only a module tree.
    #[arg(long, value_name = "NAME")]
    pub crate_name: Option<String>,
    /// The folder of `shapewright-validate` in a checkout; without it, the crate takes it from the
    /// repository.
    #[arg(long, requires = "crate_name", value_name = "DIR")]
    pub runtime: Option<String>,
    /// Convert to and from the types of that crate of the AWS SDK for Rust, such as
    /// `aws-sdk-iotwireless`, with the feature `aws-sdk`.
    #[arg(long, value_name = "CRATE")]
    pub aws_sdk: Option<String>,
    #[command(flatten)]
    #[expect(missing_docs, reason = "its own documentation becomes help")]
    pub rules: RuleArguments,
}

/// Arguments of `schema`.
#[derive(Args, Debug)]
#[command(after_help = examples::SCHEMA)]
pub struct SchemaArguments {
    #[command(flatten)]
    #[expect(missing_docs, reason = "its own documentation becomes help")]
    pub model: ModelArguments,
    /// Only these services: shape IDs or unambiguous names.
    #[arg(long, num_args = 1.., value_name = "ID")]
    pub service: Vec<String>,
    /// Only these operations.
    #[arg(long, visible_alias = "operations", num_args = 1.., value_delimiter = ',', value_name = "NAME")]
    pub operation: Vec<String>,
    /// Only these shapes. Of a model without operations, all shapes have a schema unless some are
    /// named.
    #[arg(long, num_args = 1.., value_name = "ID")]
    pub shape: Vec<String>,
    /// The folder to write to.
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,
    /// What the `$id` of every schema begins with: an absolute URL. Without it, schemas have none.
    #[arg(long, default_value = "", hide_default_value = true, value_name = "URL", value_parser = base)]
    pub base: String,
    /// The drafts of JSON Schema; 2020-12 and draft 7 unless one is named.
    #[arg(long, num_args = 1.., value_enum)]
    pub draft: Vec<DraftArgument>,
    /// Which members: those of the whole structure, or those of the HTTP body under their wire
    /// names. Without it, operations have a schema of the body where it differs, and shapes that
    /// `--shape` names have the whole one.
    #[arg(long, value_enum)]
    pub view: Option<ViewArgument>,
    /// For whom: editors and validators, or tools that take only a strict subset.
    #[arg(long, value_enum, default_value_t = TargetArgument::Standard)]
    pub target: TargetArgument,
    /// The form of unions. Editors and validators do better with one object, many code generators
    /// with `one-of`.
    #[arg(long = "union", value_enum, default_value_t = UnionArgument::Object, value_name = "FORM")]
    pub unions: UnionArgument,
    /// Give timestamps their one format, not every spelling that tools take from people: that of the
    /// model or its protocol, or else this one.
    #[arg(long, value_enum, value_name = "FORMAT")]
    pub timestamp_format: Option<TimestampArgument>,
    #[command(flatten)]
    #[expect(missing_docs, reason = "its own documentation becomes help")]
    pub rules: RuleArguments,
}

/// Arguments of `openapi`.
#[derive(Args, Debug)]
#[command(after_help = examples::OPEN_API)]
pub struct OpenApiArguments {
    #[command(flatten)]
    #[expect(missing_docs, reason = "its own documentation becomes help")]
    pub model: ModelArguments,
    /// The service, if the model has several: a shape ID or an unambiguous name.
    #[arg(long, value_name = "ID")]
    pub service: Option<String>,
    /// The version of OpenAPI: 3.1 unless the tool knows another.
    #[arg(long, value_enum, value_name = "VERSION")]
    pub openapi: Option<OpenApiArgument>,
    /// The tool that reads the document, if it takes less than others.
    #[arg(long = "for", value_enum, value_name = "TOOL")]
    pub tool: Option<ToolArgument>,
    /// The file to write, instead of printing the document.
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    #[command(flatten)]
    #[expect(missing_docs, reason = "its own documentation becomes help")]
    pub rules: RuleArguments,
}

/// A version of OpenAPI.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum OpenApiArgument {
    /// With JSON Schema 2020-12.
    #[value(name = "3.1")]
    V3_1,
    /// For tools that do not know 3.1.
    #[value(name = "3.0")]
    V3_0,
}

/// A tool that reads OpenAPI documents by rules of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ToolArgument {
    /// REST APIs of Amazon API Gateway: OpenAPI 3.0 without what its guide excepts.
    ApiGateway,
}

/// Arguments of `serve`.
#[cfg(feature = "serve")]
#[derive(Args, Debug)]
#[command(after_help = examples::SERVE)]
pub struct ServeArguments {
    #[command(flatten)]
    #[expect(missing_docs, reason = "its own documentation becomes help")]
    pub model: ModelArguments,
    /// Only these services: shape IDs or unambiguous names.
    #[arg(long, num_args = 1.., value_name = "ID")]
    pub service: Vec<String>,
    /// Where to listen; port 0 is a free one.
    #[arg(long, default_value = "127.0.0.1:0", value_name = "ADDRESS")]
    pub address: String,
    /// What made identifiers follow from.
    #[arg(long, default_value_t = 0, value_name = "N")]
    pub seed: u64,
    /// Keep what is created in this file, across runs.
    #[arg(long, value_name = "FILE")]
    pub state: Option<PathBuf>,
    /// An operation that fails, and how often, 0 to 1: CreateOtaTask=ThrottlingException:0.5.
    #[arg(long, value_name = "OPERATION=ERROR[:RATE]")]
    pub fail: Vec<String>,
    /// How many milliseconds each answer waits.
    #[arg(long, default_value_t = 0, value_name = "MS")]
    pub latency: u64,
    /// Add the log to this regular file instead of printing it to standard error.
    #[arg(long, value_name = "FILE")]
    pub log: Option<PathBuf>,
}

/// A draft of JSON Schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum DraftArgument {
    /// Draft 2020-12.
    #[value(name = "2020-12")]
    Draft202012,
    /// Draft 7.
    #[value(name = "draft-07", alias = "7")]
    Draft7,
    /// Draft 4, as API Gateway takes it.
    #[value(name = "draft-04", alias = "4")]
    Draft4,
}

/// The form of unions in schemas.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum UnionArgument {
    /// One object with one of its members.
    Object,
    /// `oneOf` with an object for each member.
    OneOf,
}

/// The format of timestamps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum TimestampArgument {
    /// `"1985-04-12T23:20:50Z"`.
    DateTime,
    /// `"Tue, 29 Apr 2014 18:30:38 GMT"`.
    HttpDate,
    /// `1515531081.123`.
    EpochSeconds,
}

/// For whom schemas are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum TargetArgument {
    /// Editors and validators.
    Standard,
    /// Tools that call functions or generate code, and take only a strict subset.
    Strict,
}

/// Arguments of `request`.
#[derive(Args, Debug)]
#[command(after_help = examples::REQUEST)]
pub struct RequestArguments {
    #[command(flatten)]
    #[expect(missing_docs, reason = "its own documentation becomes help")]
    pub model: ModelArguments,
    /// The operation: a full ID or an unambiguous name.
    pub operation: String,
    /// Its input, JSON or YAML, or `-` for standard input.
    pub file: PathBuf,
    /// What to print.
    #[arg(long, value_enum, default_value_t = RequestFormat::Http)]
    pub format: RequestFormat,
    /// The host that the request is for, or the URL of an endpoint.
    #[arg(long, value_name = "HOST")]
    pub host: Option<String>,
    /// Print the request although the document is not valid.
    #[arg(long)]
    pub unchecked: bool,
}

/// What `request` prints.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum RequestFormat {
    /// As files of editors' REST clients have it.
    Http,
    /// A command line of curl.
    Curl,
    /// A JSON object.
    Json,
}

/// Arguments of `explain`.
#[derive(Args, Debug)]
#[command(after_help = examples::EXPLAIN)]
pub struct ExplainArguments {
    /// The code, such as `length`, or the identifier of a model's warning, such as
    /// `PatternTrait.Unanchored`. Without it: a list of all.
    pub code: Option<String>,
}

/// Arguments of `skeleton`.
#[derive(Args, Debug)]
#[command(after_help = examples::SKELETON)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of the command line")]
pub struct SkeletonArguments {
    #[command(flatten)]
    #[expect(missing_docs, reason = "its own documentation becomes help")]
    pub model: ModelArguments,
    /// The shape: a full ID or an unambiguous name; of an operation, its input.
    pub shape: String,
    /// Every member, not only those that must be there.
    #[arg(long)]
    pub full: bool,
    /// YAML, with documentation, bounds and values as comments.
    #[arg(long)]
    pub yaml: bool,
    /// Of an operation, its output instead of its input.
    #[arg(long, conflicts_with = "errors")]
    pub output: bool,
    /// Of an operation, its errors by their names; as YAML, one after the other.
    #[arg(long)]
    pub errors: bool,
}

/// Arguments of `diff`.
#[derive(Args, Debug)]
#[command(after_help = examples::DIFF)]
pub struct DiffArguments {
    /// The old model: a file, folder or pattern.
    pub old: PathBuf,
    /// The new model.
    pub new: PathBuf,
    /// What to print.
    #[arg(long, value_enum, default_value_t = DiffFormat::Human)]
    pub format: DiffFormat,
    /// Exit with 1 where a change is at least this bad.
    #[arg(long, value_enum, value_name = "IMPACT")]
    pub deny: Option<ImpactArgument>,
    /// For whom `--deny` counts; without it, for writers and readers.
    #[arg(long = "for", value_enum, value_name = "WHOM")]
    pub whom: Vec<ReaderArgument>,
}

/// What `diff` prints.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum DiffFormat {
    /// Lines for people.
    Human,
    /// A JSON array.
    Json,
    /// Tables in Markdown.
    Markdown,
}

/// Who meets a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ReaderArgument {
    /// Who sends inputs.
    Writers,
    /// Who receives outputs.
    Readers,
    /// Who compiles generated Rust.
    Compilers,
}

/// How much a change matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ImpactArgument {
    /// It may stop working.
    Dangerous,
    /// It stops working.
    Breaking,
}

/// An absolute URL without a fragment, as `$id` must be, or nothing.
fn base(text: &str) -> Result<String, String> {
    let scheme =
        text.split_once(':').filter(|(_, rest)| !rest.is_empty()).map(|(scheme, _)| scheme);
    let is_scheme = |scheme: &str| {
        scheme.starts_with(|first: char| first.is_ascii_alphabetic())
            && scheme.bytes().all(|it| it.is_ascii_alphanumeric() || b"+-.".contains(&it))
    };
    let is_plain = text.bytes().all(|it| it.is_ascii_graphic() && !b"#<>\"{}|\\^`".contains(&it));
    if text.is_empty() || (scheme.is_some_and(is_scheme) && is_plain) {
        return Ok(text.to_owned());
    }
    Err("it must be an absolute URL without `#`, such as https://example.com/schemas".to_owned())
}
