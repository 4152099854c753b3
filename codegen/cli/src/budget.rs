//! Every limit of the command, in one place.
//!
//! Input may come from anywhere: what it costs is bounded by what is written here. Time is linear in
//! the input, nothing recurses deeper than [`MAX_DEPTH`], and what is past a limit ends in an error
//! that names it, with exit status 2, or 1 where a document is refused. The limits of models are
//! those of `shapewright_smithy::budget`.

pub(crate) use shapewright_validate::walk::MAX_DEPTH;

/// The longest document that is no NDJSON, in bytes: `check --help` tells it. It is held in memory.
pub(crate) const MAX_FILE: u64 = 256 << 20;

/// The longest line of NDJSON, in bytes: `check --help` tells it.
pub(crate) const MAX_LINE: usize = 64 << 20;

pub(crate) use shapewright_smithy::budget::MAX_TEXT as MAX_MODEL;

/// The most problems of a model, or notes about a skeleton, that are shown. The others are counted.
pub(crate) const MAX_SHOWN: usize = 100;

/// The longest policy, in bytes.
pub(crate) const MAX_POLICY: u64 = 1 << 20;

/// The most rules of a policy, and of a configuration: every finding is held to each.
pub(crate) const MAX_RULES: usize = 1_000;

/// The most names and patterns of files in a configuration: every file is held to each.
pub(crate) const MAX_NAMES: usize = 2_000;

/// The most names that a pattern on the command line or of a model may match: links to folders may
/// lead to the same ones again and again.
pub(crate) const MAX_MATCHES: usize = 200_000;

/// The most files and folders that are looked at to find what matches such a pattern, each as often as
/// the pattern comes by.
pub(crate) use shapewright_smithy::budget::MAX_ENTRIES as MAX_VISITED;

/// The longest file of names that are left out, `.gitignore` and its like, in bytes.
pub(crate) const MAX_IGNORE: u64 = 64 << 10;

/// The most patterns of such files that count in a folder: every file is held to each, and each may
/// take 20 KiB.
pub(crate) const MAX_IGNORE_PATTERNS: usize = 2_000;

/// The most violations and the most warnings of a document that are described, with `--max 0`. The
/// others are counted.
pub(crate) const MAX_FINDINGS: usize = 20_000;

/// The most values of an enum that formats for machines list for each wrong value, in Smithy's sentence.
/// Of more, they name a few, as formats for people do: what is written would be findings times values.
pub(crate) const MAX_ENUM_VALUES: usize = 100;

/// The most JSON that YAML may become, and the most that its aliases and merges may copy or look
/// through, in bytes.
pub(crate) const MAX_CONVERTED: usize = 64 << 20;

/// The most brackets, commas, colons and quotes in a flow collection of YAML, `[…]` or `{…}`. Such a
/// collection may be a key, and is held in memory until its end, at 250 bytes for each.
pub(crate) const MAX_FLOW: usize = 256 << 10;

shapewright_smithy::count_steps!(10_000);
