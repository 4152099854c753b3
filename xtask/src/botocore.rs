//! botocore's models of every AWS service, in a cache outside the workspace.
//!
//! The package is downloaded by `pip download`, is unpacked by Python's `zipfile`, and stays in
//! `$XDG_CACHE_HOME/shapewright` (or `~/.cache/shapewright`). Nothing of it is run.

mod pip;

use std::fs;
use std::path::{Path, PathBuf};

use shapewright_smithy::Model;
use shapewright_smithy::load::Loader;

use crate::failure::Failure;

/// The version that measurements and tests refer to.
const PINNED: &str = "1.44.5";

/// The SHA-256 of its wheel.
const PINNED_SHA256: &str = "8f16a56d1dff125dd65322ae021efa7ba5195a6db5102b96862566055b748921";

/// An unpacked version.
pub(crate) struct Botocore {
    pub(crate) version: String,
    /// The folder with one folder per service.
    pub(crate) data: PathBuf,
}

/// A service of it.
pub(crate) struct Service {
    /// The folder's name: `iot-managed-integrations`.
    pub(crate) name: String,
    /// The `service-2.json.gz` of its newest version.
    pub(crate) model: PathBuf,
    /// The length of that file, in bytes.
    pub(crate) length: u64,
}

/// The pinned version, downloaded unless it is in the cache. `None`, and a line on standard error
/// that says so, where it can be had neither way.
pub(crate) fn pinned() -> Result<Option<Botocore>, Failure> {
    version(PINNED, PINNED_SHA256)
}

/// Another version by the SHA-256 of its wheel, as [`pinned`] gets its own.
pub(crate) fn version(version: &str, sha256: &str) -> Result<Option<Botocore>, Failure> {
    let directory = cache()?.join(format!("botocore-{version}"));
    if !directory.is_dir() {
        let requirement = format!("botocore=={version} --hash=sha256:{sha256}");
        match pip::download(&requirement, true, &cache()?)? {
            pip::Downloaded::Unpacked { .. } => {}
            pip::Downloaded::Offline(reason) => {
                eprintln!(
                    "SKIPPED: botocore {version} is not in {} ({reason})",
                    cache()?.display()
                );
                return Ok(None);
            }
        }
    }
    Ok(Some(Botocore { version: version.to_owned(), data: data(&directory) }))
}

/// The newest version that pip finds; `None`, and a line on standard error, where it finds none.
pub(crate) fn newest() -> Result<Option<Botocore>, Failure> {
    match pip::download("botocore", false, &cache()?)? {
        pip::Downloaded::Unpacked { version, directory } => {
            Ok(Some(Botocore { version, data: data(&directory) }))
        }
        pip::Downloaded::Offline(reason) => {
            eprintln!("SKIPPED: the newest botocore cannot be had ({reason})");
            Ok(None)
        }
    }
}

/// A version that lies unpacked in a folder: the package's or its parent, or `data` itself.
pub(crate) fn unpacked(directory: &Path) -> Result<Botocore, Failure> {
    let candidates = [data(directory), directory.join("data"), directory.to_path_buf()];
    let data = candidates.into_iter().find(|data| data.join("iotwireless").is_dir());
    let Some(data) = data else {
        return Err(Failure::Model(format!(
            "error: {} holds no botocore: there is no `iotwireless` in it",
            directory.display()
        )));
    };
    Ok(Botocore { version: version_of(&data).unwrap_or_else(|| "unknown".to_owned()), data })
}

fn data(directory: &Path) -> PathBuf {
    directory.join("botocore").join("data")
}

/// The version that the package says it is.
fn version_of(data: &Path) -> Option<String> {
    let text = fs::read_to_string(data.parent()?.join("__init__.py")).ok()?;
    let line = text.lines().find_map(|line| line.strip_prefix("__version__ = "))?;
    Some(line.trim_matches(['\'', '"']).to_owned())
}

/// The folder of what is downloaded.
pub(crate) fn cache() -> Result<PathBuf, Failure> {
    let home = || std::env::var_os("HOME").map(|home| PathBuf::from(home).join(".cache"));
    let base = std::env::var_os("XDG_CACHE_HOME").filter(|it| !it.is_empty()).map(PathBuf::from);
    let Some(base) = base.or_else(home) else {
        let message = "error: there is no cache: neither XDG_CACHE_HOME nor HOME is set";
        return Err(Failure::Model(message.to_owned()));
    };
    Ok(base.join("shapewright"))
}

impl Service {
    /// Its model.
    ///
    /// # Errors
    /// A file that cannot be read, or is wrong.
    pub(crate) fn load(&self) -> Result<Model, Failure> {
        let loader = Loader::new().file(&self.model);
        let loader = loader.map_err(|error| Failure::io("read", &self.model, error))?;
        let result = loader.load();
        result.model.ok_or_else(|| Failure::Model(result.diagnostics.render(&result.sources)))
    }
}

impl Botocore {
    /// Every service with its newest model, by name.
    pub(crate) fn services(&self) -> Result<Vec<Service>, Failure> {
        let mut services = Vec::new();
        for directory in folders(&self.data)? {
            let models = folders(&directory)?;
            let newest = models.iter().rev().find_map(|version| model_in(version));
            let Some(model) = newest else { continue };
            let length =
                fs::metadata(&model).map_err(|error| Failure::io("look at", &model, error))?.len();
            services.push(Service { name: name(&directory), model, length });
        }
        Ok(services)
    }

    /// One of them, by its name, hyphens aside.
    pub(crate) fn service(&self, name: &str) -> Result<Service, Failure> {
        let letters = |name: &str| name.replace('-', "");
        let is_named = |service: &Service| letters(&service.name) == letters(name);
        let found = self.services()?.into_iter().find(is_named);
        found.ok_or_else(|| {
            Failure::Model(format!("error: botocore {} has no service {name}", self.version))
        })
    }
}

fn model_in(version: &Path) -> Option<PathBuf> {
    let names = ["service-2.json.gz", "service-2.json"];
    names.iter().map(|name| version.join(name)).find(|model| model.is_file())
}

fn name(directory: &Path) -> String {
    directory.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// The folders in a folder, by name.
fn folders(directory: &Path) -> Result<Vec<PathBuf>, Failure> {
    let list = || -> std::io::Result<Vec<PathBuf>> {
        fs::read_dir(directory)?.map(|entry| entry.map(|it| it.path())).collect()
    };
    let mut folders = list().map_err(|error| Failure::io("list", directory, error))?;
    folders.retain(|path| path.is_dir());
    folders.sort();
    Ok(folders)
}
