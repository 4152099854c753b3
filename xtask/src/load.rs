//! `cargo xtask load`: the stand-in server under load.
//!
//! | part | what it shows |
//! |---|---|
//! | `rate` | requests per second beside moto's server, by the same client, one after the other |
//! | `memory [N]` | memory after a tenth and after all of N requests (1,000,000) |
//! | `connections` | a thousand connections at once |
//! | `slow` | the rate beside clients that send a byte a second, and others that send nothing |
//! | `stop` | SIGTERM while requests are under way: what was done was answered |
//! | `kills [N]` | SIGKILL at any moment, N times (200): what was answered was kept |
//!
//! Without a part, all of them. The server is a release build.

mod client;
mod moto;
mod parts;

use std::process::ExitCode;

use crate::failure::Failure;

const USAGE: &str = "Usage: cargo xtask load [rate|memory [N]|connections|slow|stop|kills [N]]";

/// Runs the parts; the exit code is 1 if one is not as it should be.
///
/// # Errors
/// Wrong arguments; a server that does not start.
pub(crate) fn run(arguments: &[&str]) -> Result<ExitCode, Failure> {
    let number = |text: &str| {
        text.parse().map_err(|_| Failure::Usage { given: text.to_owned(), usage: USAGE })
    };
    let is_good = match arguments {
        [] => {
            let parts = [
                parts::rate()?,
                parts::memory(1_000_000)?,
                parts::connections()?,
                parts::slow()?,
                parts::stop()?,
                parts::kills(200)?,
            ];
            parts.into_iter().all(|is_good| is_good)
        }
        ["rate"] => parts::rate()?,
        ["memory"] => parts::memory(1_000_000)?,
        ["memory", count] => parts::memory(number(count)?)?,
        ["connections"] => parts::connections()?,
        ["slow"] => parts::slow()?,
        ["stop"] => parts::stop()?,
        ["kills"] => parts::kills(200)?,
        ["kills", count] => parts::kills(number(count)?)?,
        _ => return Err(Failure::Usage { given: arguments.join(" "), usage: USAGE }),
    };
    Ok(if is_good { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
