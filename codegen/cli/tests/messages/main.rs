//! `request` and `check --http`.

mod bodies;
mod http;
#[path = "../support/mod.rs"]
mod support;
