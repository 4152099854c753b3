//! Rows P: real clients against the stand-in server.

use super::Section;
use super::tools::Tools;
use crate::failure::Failure;
use crate::server::Server;
use crate::workspace;

/// Builds and starts the server, and lets the clients talk to it.
pub(super) fn run(tools: &Tools) -> Result<Section, Failure> {
    let server = Server::start::<&str>(&[])?;
    let url = format!("http://{}", server.address);
    let schemas = workspace::root().join("schemas");
    // One after the other: each begins with an empty server.
    let mut rows = tools.rows_of_python(&schemas, &["--server", &url, "--rows", "P"])?;
    rows.extend(tools.rows_of_server(&schemas, &url)?);
    Ok(Section::of(&rows))
}
