//! Places below a folder, which no link leads out of.

use std::fs::{self, Metadata};
use std::io::{Error, ErrorKind};
use std::path::{Component, Path};

use super::{Failed, STAGING};

/// What is at a path, whatever a link there leads to; `None` if there is nothing.
pub(super) fn about(path: &Path) -> Result<Option<Metadata>, Failed> {
    match fs::symlink_metadata(path) {
        Ok(about) => Ok(Some(about)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Failed::at("read", path)(error)),
    }
}

/// Whether all folders of a path are there.
///
/// # Errors
/// If the path leads out of the root, by itself or through a link, or through what is no folder.
pub(super) fn has_folders(root: &Path, path: &str) -> Result<bool, Failed> {
    if !is_below(path) {
        let reason = "it is not a path below the folder";
        return Err(Failed::because("use", &root.join(path), reason));
    }
    let mut folder = root.to_owned();
    for part in Path::new(path).parent().into_iter().flat_map(Path::components) {
        folder.push(part);
        match about(&folder)? {
            Some(about) if about.is_dir() => {}
            Some(about) => {
                let reason = if about.is_symlink() { LINK } else { "it is not a folder" };
                return Err(Failed::because("use", &folder, reason));
            }
            None => return Ok(false),
        }
    }
    Ok(true)
}

/// Why a link is refused.
pub(super) const LINK: &str = "it is a link, and links are not followed";

/// Makes the folders of a path that are not there.
///
/// # Errors
/// Those of [`has_folders`], and if one cannot be made.
pub(super) fn make_folders(root: &Path, path: &str) -> Result<(), Failed> {
    if has_folders(root, path)? {
        return Ok(());
    }
    let target = root.join(path);
    let folder = target.parent().unwrap_or(root);
    fs::create_dir_all(folder).map_err(Failed::at("write", folder))
}

/// Whether a path stays below the folder that it is relative to.
fn is_below(path: &str) -> bool {
    let mut parts = Path::new(path).components().peekable();
    parts.peek().is_some()
        && !path.contains('\0')
        && parts.all(|part| matches!(part, Component::Normal(name) if name != STAGING))
}

impl Failed {
    pub(super) fn at<'a>(action: &'static str, path: &'a Path) -> impl Fn(Error) -> Self + 'a {
        move |error| Self { action, path: path.to_owned(), error }
    }

    pub(super) fn because(action: &'static str, path: &Path, reason: &str) -> Self {
        Self::at(action, path)(Error::new(ErrorKind::InvalidInput, reason))
    }
}
