//! The lines of the guide that make types of Python and TypeScript, run as they stand on the page.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::blocks;
use crate::conformance;
use crate::failure::Failure;
use crate::web::{find_in, succeed, target};
use crate::workspace;

/// The page with the lines.
const PAGE: &str = "codegen/book/src/other-languages.md";

/// The schema that the lines read, below the folder of a draft.
const SCHEMA: &str = "iot-managed-integrations/2025-03-03/CreateOtaTaskRequest.json";

/// A document of that schema, and how it is made wrong.
const EXAMPLE: &str = "schemas/examples/create-ota-task.full.json";
const RIGHT: &str = "\"CONTINUOUS\"";
const WRONG: &str = "\"ONCE\"";

/// Runs the lines on the schema of each draft; the types that they make have to compile, to take a document
/// and to refuse a wrong one.
pub(super) fn run(root: &Path) -> Result<(), Failure> {
    let Some(programs) = conformance::programs()? else { return Ok(()) };
    let page = workspace::read(&root.join(PAGE))?;
    let shown = blocks(&page).into_iter().filter(|it| it.language == "sh");
    let lines: Vec<_> = shown.flat_map(|it| it.text.lines()).collect();
    for draft in ["2020-12", "draft-07"] {
        let trial = Trial::new(root, draft, &programs)?;
        for line in &lines {
            succeed(trial.command("sh").args(["-euc", line]))?;
        }
        let made = workspace::files_below(&trial.folder)?;
        let of = |end: &str| made.iter().find(|it| it.to_string_lossy().ends_with(end));
        let (Some(python), Some(typescript)) = (of(".py"), of(".d.ts")) else {
            return Err(Failure::Model(format!("error: {PAGE} makes no types of {draft}")));
        };
        trial.python(python)?;
        trial.typescript(typescript)?;
        println!("{PAGE}: {} lines make types of {draft} that compile", lines.len());
    }
    Ok(())
}

/// A folder with a schema, where the lines run.
struct Trial<'a> {
    folder: PathBuf,
    /// The folders of the programs that the lines name.
    programs: &'a [PathBuf],
    /// A document that is right, and one that is wrong.
    right: String,
    wrong: String,
}

impl<'a> Trial<'a> {
    fn new(root: &Path, draft: &str, programs: &'a [PathBuf]) -> Result<Self, Failure> {
        let folder = target(root).join("other-languages").join(draft);
        workspace::empty(&folder)?;
        let schema = root.join("schemas").join(draft).join(SCHEMA);
        fs::copy(&schema, folder.join("CreateOtaTaskRequest.json"))
            .map_err(|error| Failure::io("copy", &schema, error))?;
        let right = workspace::read(&root.join(EXAMPLE))?;
        let wrong = right.replace(RIGHT, WRONG);
        if wrong == right {
            return Err(Failure::Model(format!("error: {EXAMPLE} has no {RIGHT}")));
        }
        Ok(Self { folder, programs, right, wrong })
    }

    /// A command that finds the programs.
    fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        find_in(&mut command, self.programs.iter().cloned());
        command.env("PYTHONDONTWRITEBYTECODE", "1").current_dir(&self.folder);
        command
    }

    /// Loads a module and reads both documents.
    fn python(&self, module: &Path) -> Result<(), Failure> {
        let module = module.file_stem().unwrap_or_default().to_string_lossy();
        let script = format!(
            "import pathlib, pydantic\n\
             from {module} import CreateOtaTaskRequest\n\n\
             def read(name):\n    \
                 text = pathlib.Path(name).read_text()\n    \
                 return CreateOtaTaskRequest.model_validate_json(text)\n\n\
             read('right.json')\n\
             try:\n    read('wrong.json')\n\
             except pydantic.ValidationError:\n    pass\n\
             else:\n    raise SystemExit('the types take a wrong document')\n"
        );
        for (name, text) in
            [("right.json", &self.right), ("wrong.json", &self.wrong), ("use.py", &script)]
        {
            workspace::write(&self.folder.join(name), text)?;
        }
        succeed(self.command("python").arg("use.py"))
    }

    /// Compiles both documents with the types, strictly.
    fn typescript(&self, types: &Path) -> Result<(), Failure> {
        let types = types.file_name().unwrap_or_default().to_string_lossy();
        let module = types.trim_end_matches(".d.ts");
        // The compiler reports a wrong value at its member.
        let wrong = self.wrong.lines().map(|line| {
            let comment = if line.contains(WRONG) { "// @ts-expect-error\n" } else { "" };
            format!("{comment}{line}\n")
        });
        let script = format!(
            "import type {{ CreateOtaTaskRequest }} from \"./{module}.js\";\n\
             export const right: CreateOtaTaskRequest = {};\n\
             export const wrong: CreateOtaTaskRequest = {};\n",
            self.right,
            wrong.collect::<String>()
        );
        workspace::write(&self.folder.join("use.ts"), script)?;
        let mut compile = self.command("tsc");
        compile.args(["--noEmit", "--strict", "--target", "es2022", "--module", "nodenext"]);
        succeed(compile.arg("use.ts"))
    }
}
