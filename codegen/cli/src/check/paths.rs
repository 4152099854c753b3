//! Paths as a configuration names them.

use std::env;
use std::fs::Metadata;
use std::path::{self, Component, Path, PathBuf};

/// How files are called that hold one document.
pub(super) const OF_DOCUMENTS: [&str; 3] = ["json", "yaml", "yml"];

/// How files are called that hold HTTP messages.
pub(super) const OF_MESSAGES: [&str; 2] = ["http", "rest"];

/// How files are called of which every line is a document.
pub(super) const OF_LINES: [&str; 2] = ["ndjson", "jsonl"];

/// A path from the root, without `.` and `..`. What `..` leads to after a link is above the link's
/// target, as everywhere else.
pub(super) fn absolute(path: &Path) -> PathBuf {
    let absolute = path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
    let mut found = PathBuf::new();
    for component in absolute.components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir => {
                if found.is_symlink()
                    && let Ok(target) = found.canonicalize()
                {
                    found = target;
                }
                found.pop();
            }
            other => found.push(other),
        }
    }
    found
}

/// A path as CI systems name files: from where the command runs if it is below that, else from the root.
pub(super) fn from_here(path: &Path) -> String {
    let here = env::current_dir().unwrap_or_default();
    let absolute = absolute(path);
    // The same folder may have a name through a link.
    let real = || path.canonicalize().ok();
    let below = absolute.strip_prefix(&here).map(Path::to_path_buf).ok();
    let below = below.or_else(|| Some(real()?.strip_prefix(&here).ok()?.to_path_buf()));
    let path = below.filter(|path| !path.as_os_str().is_empty()).unwrap_or(absolute);
    let path = path.display().to_string();
    if cfg!(windows) { path.replace('\\', "/") } else { path }
}

/// An absolute path as people read it: from where they are.
pub(super) fn shown(path: &Path) -> String {
    let here = env::current_dir().unwrap_or_default();
    let from_here = path.strip_prefix(here).unwrap_or(path);
    if from_here.as_os_str().is_empty() { ".".to_owned() } else { from_here.display().to_string() }
}

/// Whether a path leads through a name that begins with a dot.
pub(super) fn is_hidden(path: &Path) -> bool {
    let mut names = path.components().map(|it| it.as_os_str().as_encoded_bytes());
    names.any(|name| name.starts_with(b".") && name != b"." && name != b"..")
}

/// Which file a path leads to, whatever it is called.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Identity {
    device: u64,
    index: u64,
}

impl Identity {
    pub(super) fn of(path: &Path) -> Option<Self> {
        Self::of_metadata(&path.metadata().ok()?)
    }

    #[cfg(unix)]
    #[expect(clippy::unnecessary_wraps, reason = "other systems do not say")]
    fn of_metadata(metadata: &Metadata) -> Option<Self> {
        use std::os::unix::fs::MetadataExt as _;
        Some(Self { device: metadata.dev(), index: metadata.ino() })
    }

    #[cfg(not(unix))]
    fn of_metadata(_: &Metadata) -> Option<Self> {
        None
    }
}

/// The file that standard output is, if it is a regular one.
pub(super) fn of_output() -> Option<Identity> {
    #[cfg(unix)]
    {
        use std::os::fd::AsFd as _;
        let output = std::io::stdout().as_fd().try_clone_to_owned().ok()?;
        let metadata = std::fs::File::from(output).metadata().ok()?;
        if metadata.is_file() { Identity::of_metadata(&metadata) } else { None }
    }
    #[cfg(not(unix))]
    None
}
