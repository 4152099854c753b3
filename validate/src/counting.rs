//! Counts the members and values that are looked at, for tests: see `walk/counting.rs`.

extern crate std;

use core::cell::Cell;

std::thread_local! {
    pub(crate) static LOOKS: Cell<usize> = const { Cell::new(0) };
}

/// Counts one.
pub(crate) fn look() {
    LOOKS.set(LOOKS.get() + 1);
}
