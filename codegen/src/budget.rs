//! Every limit of the emitters, in one place. Those of models are [`shapewright_smithy::budget`]'s.

/// The deepest list of documentation in HTML. Deeper ones are items of that.
pub(crate) const MAX_LISTS: usize = 16;

/// The longest text of a link that is searched for the address of the link, in bytes.
pub(crate) const MAX_LINK_TEXT: usize = 2_048;

/// Counts steps of a loop whose number is held to be linear in the input. Only tests count.
#[inline]
pub(crate) fn step(steps: usize) {
    #[cfg(test)]
    counting::STEPS.with(|counted| counted.set(counted.get() + steps));
    #[cfg(not(test))]
    let _ = steps;
}

/// Counting steps in tests.
#[cfg(test)]
pub(crate) mod counting {
    use std::cell::Cell;

    thread_local! {
        pub(super) static STEPS: Cell<usize> = const { Cell::new(0) };
    }

    /// Asserts that work on an input twice as large takes at most a little more than twice the steps.
    pub(crate) fn assert_linear(name: &str, work: impl Fn(usize)) {
        let [one, two] = [1_000, 2_000].map(|size| {
            STEPS.with(|steps| steps.set(0));
            work(size);
            STEPS.with(Cell::get)
        });
        assert!(one >= 1_000, "{name}: {one} steps are not those that were meant");
        assert!(two <= 2 * one + one / 4, "{name}: {one} steps, then {two}");
    }
}
