//! Every limit of reading, assembling and writing models, in one place.
//!
//! Models may come from anywhere: what they cost is bounded by what is written here. Memory is
//! counted while a model grows, by estimates that were measured, and steps while it is checked.
//! Past a limit, reading ends in an error that names the limit and the place.

use std::cell::Cell;

/// The identifier of the problem that a limit is passed.
pub const LIMIT: &str = "Limit";

/// The longest text of a model, in bytes; of a compressed one, the longest that it may hold. More
/// than ten times the largest model of AWS.
pub const MAX_TEXT: u64 = 64 << 20;

/// The longest texts of a model together, in bytes. They are held in memory.
pub const MAX_TEXTS: u64 = 512 << 20;

/// The most parts of a file compressed with gzip: each costs as much as 64 KiB, however short it is.
pub const MAX_GZIP_MEMBERS: usize = 10_000;

/// The most files and folders that are looked at below a folder of models.
pub const MAX_ENTRIES: usize = 1_000_000;

/// How deep values of the IDL may be nested.
pub const MAX_DEPTH: usize = 128;

/// How deep JSON may be nested: values of the AST stand a few levels below its root.
pub const MAX_JSON_DEPTH: usize = 256;

/// How deep selectors may be nested.
pub const MAX_SELECTOR_DEPTH: usize = 64;

/// The longest namespace, name of a shape and name of a member, in bytes: each of them is repeated
/// in the IDs of what it contains.
pub const MAX_NAME: usize = 512;

/// The most errors of a model that are kept, and the most warnings. The others are counted.
pub const MAX_PROBLEMS: usize = 10_000;

/// The longest message, in bytes. The rest of a longer one is left out.
pub const MAX_MESSAGE: usize = 2_048;

/// The most names that a message lists.
pub const MAX_LISTED: usize = 5;

/// The most problems with a suggestion: each looks at the names of all shapes.
pub const MAX_SUGGESTIONS: usize = 100;

/// The most names that suggestions look at, all together.
pub const MAX_COMPARISONS: usize = 2_000_000;

/// The memory that any model may take, in bytes: dense models of a hundred thousand parts take
/// 160 MB.
pub const FREE_MEMORY: u64 = 192 << 20;

/// The memory that a model may take for each byte of its texts, in bytes, beyond [`FREE_MEMORY`].
pub const MEMORY_PER_BYTE: u64 = 13;

/// The steps that checking any model may take.
pub const FREE_STEPS: u64 = 5_000_000;

/// The steps that checking a model may take for each byte of its texts, beyond [`FREE_STEPS`]. The
/// models of AWS need less than one.
pub const STEPS_PER_BYTE: u64 = 4;

/// The deepest indentation of what is printed, in levels. Deeper values are not indented further,
/// so that what is printed is linear in the model.
pub const MAX_INDENT: usize = 16;

/// What parts of a model take in memory until it is assembled, in bytes, their texts aside.
pub(crate) mod cost {
    /// A shape.
    pub(crate) const SHAPE: u64 = 560;
    /// A member.
    pub(crate) const MEMBER: u64 = 400;
    /// A trait of a shape or member.
    pub(crate) const TRAIT: u64 = 300;
    /// A reference to a shape.
    pub(crate) const REFERENCE: u64 = 80;
    /// A value.
    pub(crate) const NODE: u64 = 80;
    /// The key of a value.
    pub(crate) const KEY: u64 = 144;
}

/// More than a limit allows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Spent;

/// The memory that is left to a model, in bytes.
#[derive(Clone, Debug)]
pub(crate) struct Memory {
    allowed: u64,
    left: u64,
}

impl Memory {
    /// The memory of a model whose texts have a length, in bytes.
    pub(crate) fn of(length: u64) -> Self {
        let allowed = FREE_MEMORY.saturating_add(length.saturating_mul(MEMORY_PER_BYTE));
        Self { allowed, left: allowed }
    }

    /// Takes some of it.
    pub(crate) fn take(&mut self, bytes: u64) -> Result<(), Spent> {
        self.left = self.left.checked_sub(bytes).ok_or(Spent)?;
        Ok(())
    }

    /// The message if it does not suffice.
    pub(crate) fn message(&self) -> String {
        format!(
            "The model takes too much memory from here on: {} MiB are allowed, {} MiB and \
             {MEMORY_PER_BYTE} times its length",
            self.allowed >> 20,
            FREE_MEMORY >> 20
        )
    }
}

/// The steps that are left to checks of a model. Walks end when they are spent, and so does the
/// model: the checks did not see all of it.
#[derive(Debug)]
pub(crate) struct Steps {
    left: Cell<u64>,
    spent_at: Cell<Option<usize>>,
}

impl Steps {
    /// The steps of a model whose texts have a length, in bytes.
    pub(crate) fn of(length: u64) -> Self {
        let allowed = FREE_STEPS.saturating_add(length.saturating_mul(STEPS_PER_BYTE));
        Self { left: Cell::new(allowed), spent_at: Cell::new(None) }
    }

    /// Takes some steps at a node of the model; `false` if they are spent.
    pub(crate) fn take(&self, steps: usize, node: usize) -> bool {
        step(steps);
        match self.left.get().checked_sub(steps as u64) {
            Some(left) if self.spent_at.get().is_none() => {
                self.left.set(left);
                true
            }
            _ => {
                self.spent_at.set(self.spent_at.get().or(Some(node)));
                false
            }
        }
    }

    /// The node at which they were spent, if they are.
    pub(crate) fn spent_at(&self) -> Option<usize> {
        self.spent_at.get()
    }
}

/// The length of a text, as budgets count.
pub(crate) fn length(text: &str) -> u64 {
    text.len() as u64
}

/// Defines `step`, which counts steps of loops in tests, and `counting`, which holds them to be linear
/// from a size to twice that size. Each crate has its own: a test counts in its crate alone.
#[doc(hidden)]
#[macro_export]
macro_rules! count_steps {
    ($size:literal) => {
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

            /// How many steps something takes.
            pub(crate) fn steps(work: impl FnOnce()) -> usize {
                STEPS.with(|steps| steps.set(0));
                work();
                STEPS.with(Cell::get)
            }

            /// Asserts that work on an input twice as large takes at most a little more than twice
            /// the steps.
            pub(crate) fn assert_linear(name: &str, work: impl Fn(usize)) {
                let [one, two] = [$size, 2 * $size].map(|size| steps(|| work(size)));
                assert!(one >= 1_000, "{name}: {one} steps are not those that were meant");
                assert!(two <= 2 * one + one / 4, "{name}: {one} steps, then {two}");
            }
        }
    };
}

count_steps!(1_000);
