//! Validation of Smithy-shaped data.
#![cfg_attr(not(feature = "std"), no_std)]
extern crate alloc;

pub mod shape;
