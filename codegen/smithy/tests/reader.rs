//! The reader of models, as programs use it.

mod diagnostics;
mod idl_writer;
mod load;
mod many;
mod model_rules;
mod model_warnings;
mod robust;
