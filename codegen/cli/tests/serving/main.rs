//! `serve`: what it keeps and shows, what control takes, and what it survives.
#![cfg(all(feature = "serve", unix))]

mod again;
mod caught;
mod control;
mod digits;
mod examples;
mod framing;
#[cfg(target_os = "linux")]
mod full;
mod hidden;
mod kept;
mod lists;
mod named;
mod outside;
mod resources;
mod shown;
#[path = "../support/mod.rs"]
mod support;
mod unread;
