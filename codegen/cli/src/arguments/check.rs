//! Arguments of `check`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use shapewright_validate::walk::{Profile, View};

use super::{ModelArguments, examples};

/// Arguments of `check`.
#[derive(Args, Debug)]
#[command(after_help = examples::check())]
#[expect(clippy::struct_excessive_bools, reason = "each is an option of its own")]
pub struct CheckArguments {
    #[command(flatten)]
    #[expect(missing_docs, reason = "its own documentation becomes help")]
    pub model: ModelArguments,
    /// The shape: a full ID or an unambiguous name; of an operation, its input. May be left out where
    /// the document has a `$schema` of ours (or, in YAML, a comment that tells editors of it), or is
    /// called after an operation (`create-ota-task.json`).
    #[arg(long, short)]
    pub shape: Option<String>,
    /// How strict. Unless told otherwise, requests are read as people write them, answers as they
    /// may come from a newer service.
    #[arg(long, value_enum)]
    pub profile: Option<ProfileArgument>,
    /// Which members: all, as the AWS CLI takes them, or what HTTP carries in the body.
    #[arg(long, value_enum)]
    pub view: Option<ViewArgument>,
    /// What to print.
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub format: Format,
    /// How many violations to describe per document, at most 20,000; 0 is as many as that.
    #[arg(long, default_value_t = shapewright_validate::walk::Options::DEFAULT_MAX)]
    pub max: usize,
    /// The files hold HTTP messages, as editors' REST clients write them: requests, which are held to
    /// their operations, and responses. With `--format json`, the object has the document that the
    /// message carries, in which a text stands for every sensitive value.
    #[arg(long, conflicts_with_all = ["shape", "profile", "view", "each", "ndjson", "yaml"])]
    pub http: bool,
    /// The operation of HTTP messages. Without it, requests are routed by what they say, and a
    /// response is one to the request before it.
    #[arg(long, requires = "http", value_name = "NAME")]
    pub operation: Option<String>,
    /// Check every element of an array, not the array.
    #[arg(long, conflicts_with = "ndjson")]
    pub each: bool,
    /// Every line is a document (NDJSON), of at most 64 MiB; blank lines are none.
    #[arg(long)]
    pub ndjson: bool,
    /// The documents are YAML. Files called `.yaml` and `.yml` are anyway.
    #[arg(long, conflicts_with = "ndjson")]
    pub yaml: bool,
    /// Take rules from a file, JSON or YAML: an object with lists `deny`, `warn` and `allow` of what
    /// the options of these names take, which count more.
    #[arg(long, value_name = "FILE")]
    pub policy: Option<PathBuf>,
    /// Make rules errors: a code such as `recommendation`, or a code at a path such as `length:/Tags`.
    #[arg(long, value_name = "CODE[:PATH]")]
    pub deny: Vec<String>,
    /// Make rules warnings.
    #[arg(long, value_name = "CODE[:PATH]")]
    pub warn: Vec<String>,
    /// Turn rules off.
    #[arg(long, value_name = "CODE[:PATH]")]
    pub allow: Vec<String>,
    /// What standard input is called: in diagnostics, and where the shape and the configuration
    /// follow from the name of a file.
    #[arg(long, value_name = "NAME")]
    pub stdin_filename: Option<String>,
    /// Check again whenever a document, model or configuration changes, until interrupted.
    #[arg(long)]
    pub watch: bool,
    /// Files of at most 256 MiB (of any length with `--ndjson`), folders, patterns such as
    /// `requests/*.json`, or `-` for standard input. Below folders, JSON and YAML that have a shape by
    /// `--shape`, `shapewright.toml` or themselves are checked. What `.gitignore` names is left out, and
    /// so are links, and hidden files and JSON Schemas unless `shapewright.toml` names them.
    #[arg(required = true, value_name = "PATH")]
    pub files: Vec<PathBuf>,
}

/// How strict.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ProfileArgument {
    /// What a person should write.
    Authoring,
    /// What the protocol accepts.
    Wire,
    /// Answers, as they may come from a newer service.
    Reading,
}

impl From<ProfileArgument> for Profile {
    fn from(argument: ProfileArgument) -> Self {
        match argument {
            ProfileArgument::Authoring => Self::Authoring,
            ProfileArgument::Wire => Self::Wire,
            ProfileArgument::Reading => Self::Reading,
        }
    }
}

impl From<ViewArgument> for View {
    fn from(argument: ViewArgument) -> Self {
        match argument {
            ViewArgument::Whole => Self::Whole,
            ViewArgument::Body => Self::Body,
        }
    }
}

/// Which members.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ViewArgument {
    /// All of them.
    Whole,
    /// Those that HTTP carries in the body.
    Body,
}

/// What `check` prints.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Diagnostics with the source, for people.
    Human,
    /// One JSON object per document.
    Json,
    /// Annotations of GitHub Actions.
    Github,
    /// SARIF 2.1.0.
    Sarif,
    /// A report of GitLab's Code Quality.
    Gitlab,
    /// JUnit XML, with a test suite per document.
    Junit,
}
