//! The command, as people and programs run it.

mod awscli;
mod bodies;
mod budget;
mod check;
mod configuration;
mod diff;
mod digits;
mod enums;
mod errors;
mod explain;
#[cfg(unix)]
mod files;
mod folders;
mod generate;
mod guide;
#[cfg(unix)]
mod harmless;
mod hidden_names;
mod http;
#[cfg(unix)]
mod ignored;
mod messages;
mod mistakes;
#[cfg(unix)]
mod names;
mod picture;
mod pipes;
mod policies;
mod sarif;
mod schema;
mod secrets;
mod skeleton;
mod skeleton_limits;
#[path = "../support/mod.rs"]
mod support;
mod watch;
mod whole;
