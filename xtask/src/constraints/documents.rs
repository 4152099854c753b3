//! The documents of `model/tests/corpus`.

use serde_json::Value;
use shapewright_validate::walk::Profile;

use crate::failure::Failure;
use crate::workspace;

/// The documents of every shape.
pub(super) struct Documents {
    pub(super) files: Vec<File>,
}

/// The documents of one shape.
pub(super) struct File {
    /// The service, as the directories of schemas name it.
    pub(super) service: String,
    /// The shape ID.
    pub(super) shape: String,
    pub(super) cases: Vec<Case>,
}

/// One document.
pub(super) struct Case {
    pub(super) profile: Profile,
    pub(super) document: Value,
    /// Codes and paths of what it breaks.
    pub(super) broken: Vec<(String, String)>,
}

impl Documents {
    /// Reads them.
    pub(super) fn read() -> Result<Self, Failure> {
        let directory = workspace::root().join("model").join("tests").join("corpus");
        let files = workspace::files_below(&directory)?.into_iter().map(|path| {
            let wrong = || Failure::Model(format!("error: {} is no corpus", path.display()));
            let value: Value =
                serde_json::from_str(&workspace::read(&path)?).map_err(|_| wrong())?;
            let service = path.parent().and_then(|it| it.file_name()).ok_or_else(wrong)?;
            let service = service.to_string_lossy().into_owned();
            file(service, &value).ok_or_else(wrong)
        });
        Ok(Self { files: files.collect::<Result<_, _>>()? })
    }
}

impl File {
    /// The name of the shape.
    pub(super) fn name(&self) -> &str {
        self.shape.rsplit_once('#').map_or(&*self.shape, |(_, name)| name)
    }
}

fn file(service: String, value: &Value) -> Option<File> {
    let mut cases = Vec::new();
    for rule in value["rules"].as_array()? {
        let path = rule["path"].as_str()?;
        let codes = [&rule["code"], &rule["also"]].map(Value::as_str).into_iter().flatten();
        let broken: Vec<_> = codes.map(|code| (code.to_owned(), path.to_owned())).collect();
        for profile in rule["profiles"].as_array()? {
            let profile = match profile.as_str()? {
                "wire" => Profile::Wire,
                "authoring" => Profile::Authoring,
                "reading" => Profile::Reading,
                _ => return None,
            };
            for (key, broken) in [("keeps", &Vec::new()), ("breaks", &broken)] {
                cases.extend(rule[key].as_array()?.iter().map(|document| Case {
                    profile,
                    document: document.clone(),
                    broken: broken.clone(),
                }));
            }
        }
    }
    Some(File { service, shape: value["shape"].as_str()?.to_owned(), cases })
}
