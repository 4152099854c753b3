//! The emitters: each from `&Model` to texts or data.

pub mod rust;
