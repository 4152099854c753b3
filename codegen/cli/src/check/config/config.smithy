$version: "2.0"

namespace shapewright.config

use shapewright.policy#Levels

/// The configuration of `shapewright check`: `shapewright.toml`. Names of files are relative to its
/// folder.
structure Configuration with [Levels] {
    /// Which files are checked, and how. The first that names a file counts.
    check: Checks

    /// Files below folders that are not checked, such as `tests/**`: names or patterns. A file that
    /// the command line names is checked all the same.
    exclude: Names
}

list Checks {
    member: Check
}

/// Files that are checked alike.
structure Check with [Levels] {
    /// The files: names or patterns such as `requests/*.yaml` and `**/*.order.json`.
    @required
    @length(min: 1)
    files: Names

    /// The model: files, folders or patterns. Without it, the built-in models of OTA updates.
    model: Names

    /// The shape: a full ID or an unambiguous name; of an operation, its input. Without it, the file
    /// says or is called after its operation.
    shape: Name

    /// How strict. Without it, as the shape says.
    profile: Profile

    /// Which members. Without it, all.
    view: View
}

list Names {
    member: Name
}

@length(min: 1)
string Name

/// How strict.
enum Profile {
    /// What a person should write.
    AUTHORING = "authoring"

    /// What the protocol accepts.
    WIRE = "wire"

    /// Answers, as they may come from a newer service.
    READING = "reading"
}

/// Which members.
enum View {
    /// All of them.
    WHOLE = "whole"

    /// Those that HTTP carries in the body.
    BODY = "body"
}
