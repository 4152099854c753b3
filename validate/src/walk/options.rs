//! How strictly a document is checked, and what it is.

use crate::shape::Role;

/// Who wrote the document, and so how strictly it is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Profile {
    /// What the protocol accepts: unknown members are ignored, `null` is absent, timestamps have
    /// their one form.
    #[default]
    Wire,
    /// What a person should write as input: unknown members and nulls are violations. In the whole
    /// view, which tools translate for the wire, date-times may be in any zone, and keys are names as
    /// modelled.
    Authoring,
    /// Answers of a service and saved command output: only what a type cannot hold is a violation.
    /// Unknown members, enum values and members of unions, broken bounds, patterns and unique
    /// items, nulls in lists and maps that are not sparse, and required members that are missing are
    /// warnings: the empty, the unknown or 0 stands for what is missing. Timestamps are numbers or
    /// text. In the whole view, keys are names as modelled.
    Reading,
}

/// Which members of an operation's input, output or error the document has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum View {
    /// All of them, as SDKs and the AWS CLI take them.
    #[default]
    Whole,
    /// Those that HTTP carries in the body: without members bound to the URI, the query string,
    /// headers or the status. Where a member is the whole body (`httpPayload`), the document is
    /// that member's value.
    Body,
}

/// Which way the document goes; it decides what a timestamp may look like on the wire.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Direction {
    /// To a service: a date-time is in UTC, written `Z`.
    #[default]
    Input,
    /// From a service: a date-time may have any zone.
    Output,
}

impl Profile {
    /// How documents of a shape in a role are read unless something else is asked for: inputs of operations as
    /// people write them, outputs and errors as answers, everything else as the protocol does.
    pub const fn of(role: Role) -> Self {
        match role {
            Role::Input => Self::Authoring,
            Role::Output | Role::Error => Self::Reading,
            Role::Data => Self::Wire,
        }
    }
}

impl Direction {
    /// Which way documents of a shape in a role go: outputs and errors of operations come from a service.
    pub const fn of(role: Role) -> Self {
        match role {
            Role::Output | Role::Error => Self::Output,
            Role::Input | Role::Data => Self::Input,
        }
    }
}

/// How a document is checked. The default is: wire, whole, input, 100 violations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Options {
    /// How strictly.
    pub profile: Profile,
    /// Which members.
    pub view: View,
    /// Which way it goes.
    pub direction: Direction,
    /// Whether keys are the wire names of members in every profile and view.
    pub wire_names: bool,
    /// How many violations and how many warnings are described at most; the others are only
    /// counted. 0 is no limit.
    pub max: usize,
}

impl Options {
    /// How many violations are described by default.
    pub const DEFAULT_MAX: usize = 100;

    /// The default.
    pub const fn new() -> Self {
        Self {
            profile: Profile::Wire,
            view: View::Whole,
            direction: Direction::Input,
            wire_names: false,
            max: Self::DEFAULT_MAX,
        }
    }

    /// Those of a shape in a role: the profile and direction of the role.
    pub const fn of_role(role: Role) -> Self {
        Self { profile: Profile::of(role), direction: Direction::of(role), ..Self::new() }
    }

    /// How many findings are described at most.
    pub(crate) const fn limit(self) -> usize {
        if self.max == 0 { usize::MAX } else { self.max }
    }

    /// The same with another profile.
    #[must_use]
    pub const fn profile(mut self, profile: Profile) -> Self {
        self.profile = profile;
        self
    }

    /// The same with another view.
    #[must_use]
    pub const fn view(mut self, view: View) -> Self {
        self.view = view;
        self
    }

    /// The same, going another way.
    #[must_use]
    pub const fn direction(mut self, direction: Direction) -> Self {
        self.direction = direction;
        self
    }

    /// The same, with the wire names of members as keys.
    #[must_use]
    pub const fn wire_names(mut self) -> Self {
        self.wire_names = true;
        self
    }

    /// The same with another limit.
    #[must_use]
    pub const fn max(mut self, max: usize) -> Self {
        self.max = max;
        self
    }
}

impl Default for Options {
    fn default() -> Self {
        Self::new()
    }
}
