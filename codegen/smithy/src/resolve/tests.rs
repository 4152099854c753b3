//! What models mean.
