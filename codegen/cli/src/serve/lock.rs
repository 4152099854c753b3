//! Locks.

use std::sync::{Mutex, MutexGuard, PoisonError};

/// What a lock guards, also if a thread died with it: nothing is left half done.
pub(super) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
