//! moto's server, installed as it is pinned.

use std::net::TcpListener;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

use super::client::Client;
use crate::botocore;
use crate::failure::Failure;
use crate::server::Server;

const VERSION: &str = "5.2.5";

/// Starts it; `None`, and a line on standard error, if it cannot be had.
pub(super) fn start() -> Result<Option<Server>, Failure> {
    let Some(program) = installed()? else {
        eprintln!("SKIPPED: moto {VERSION} cannot be had");
        return Ok(None);
    };
    let failed = |error| Failure::io("run", "moto_server", error);
    let port = TcpListener::bind("127.0.0.1:0").and_then(|it| it.local_addr()).map_err(failed)?;
    let port = port.port().to_string();
    let mut command = Command::new(program);
    command.args(["-H", "127.0.0.1", "-p", &port]).stdout(Stdio::null()).stderr(Stdio::null());
    let child = command.spawn().map_err(failed)?;
    let server = Server { child, address: format!("127.0.0.1:{port}") };
    for _ in 0..600 {
        if Client::connect(&server.address).is_ok() {
            return Ok(Some(server));
        }
        sleep(Duration::from_millis(100));
    }
    Err(Failure::Model("error: moto's server does not start".to_owned()))
}

fn installed() -> Result<Option<PathBuf>, Failure> {
    let environment = botocore::cache()?.join(format!("moto-{VERSION}"));
    let program = environment.join("bin").join("moto_server");
    if program.is_file() {
        return Ok(Some(program));
    }
    let mut make = Command::new("python3");
    make.args(["-m", "venv", "--clear"]).arg(&environment);
    let mut fill = Command::new(environment.join("bin").join("python"));
    fill.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check"]);
    fill.arg(format!("moto[server]=={VERSION}"));
    for mut command in [make, fill] {
        if !command.status().is_ok_and(|status| status.success()) {
            return Ok(None);
        }
    }
    Ok(program.is_file().then_some(program))
}
