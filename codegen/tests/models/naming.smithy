$version: "2.0"

namespace example.naming

use shapewright.rust#name
use shapewright.rust#newtype

/// An obstacle course: every name here means something else to Rust.
service Obstacles {
    version: "1"
    operations: [
        Clone
        Validate
        Into
        Copy
        None
        Some
        Ok
        Err
        Drop
    ]
    rename: {
        "smithy.api#Blob": "ApiBlob"
        "smithy.api#String": "ApiString"
        "smithy.api#Timestamp": "ApiTimestamp"
    }
}

operation Clone {
    input: Option
    output: Result
    errors: [Error]
}

operation Validate {
    input: String_
    output: Self
}

operation Into {
    input: Keywords
    output: Vec
}

operation Copy {
    input: Box
    output: Default
}

operation None {
    input: Send
    output: FooBar
}

operation Some {
    input: Foo_Bar
    output: Odd
}

operation Ok {
    input: Methods
    output: Formatter
}

operation Err {
    input: Runtime
    output: Spelled
}

operation Drop {
    input: FoundTwice
    output: Traits
}

structure Option {
    @required
    some: Some_

    none: String
    value: smithy.api#String
}

/// A string called `String`.
@newtype
@length(min: 1)
string String

@newtype
string Some_

structure String_ {
    @required
    string: String

    text: smithy.api#String
}

structure Result {
    ok: Option
    err: Error
    list: Options
}

list Options {
    member: Option
}

@error("client")
structure Error {
    message: smithy.api#String
    debug: Debug
}

structure Debug {
    display: Display
}

structure Display {
    debug: Debug
    serialize: Serialize
}

structure Serialize {
    deserialize: Deserialize
}

union Deserialize {
    Self: Self
    Option: Option
    none: Unit
}

structure Self {
    this: Self
    BTreeMap: BTreeMap
    entries: Entries
}

structure BTreeMap {
    entries: Entries
}

map Entries {
    key: String
    value: Vec
}

structure Vec {
    box: Box
}

structure Box {
    vec: Vec
}

structure Send {
    timestamp: Timestamp
    at: smithy.api#Timestamp
    blob: Blob
    bytes: smithy.api#Blob
}

structure Timestamp {
    sync: Boolean
}

structure Blob {
    drop: Boolean
}

structure Default {
    default: Boolean
    new: Integer
}

structure Formatter {
    fmt: smithy.api#String

    @required
    formatter: smithy.api#String
}

structure Keywords {
    type: Boolean
    self: Boolean
    fn: Boolean
    crate: Boolean
    super: Boolean
    async: Boolean
    await: Boolean
    dyn: Boolean
    gen: Boolean
    match: Boolean
    move: Boolean
    union: Boolean
    try: Boolean
    yield: Boolean
    static: Boolean
    macro_rules: Boolean
}

structure Methods {
    new: Boolean
    default: Boolean
    clone: Boolean
    validate: Boolean
    check: Boolean
    eq: Boolean
    fmt: Boolean
    hash: Boolean
    into: Boolean
    add: Integer
    is_valid: Boolean
    as_ref: Boolean
    to_string: Boolean
    from_str: Boolean
    value: Boolean
    report: Boolean
    serializer: Boolean
    None: Boolean
}

/// Two shapes that differ by separators only, and members that do.
structure FooBar {
    fooBar: Boolean
    foo_bar: Boolean

    @name("called_otherwise")
    foo__bar: Boolean
}

structure Foo_Bar {
    foo: Numbers
    values: Values
}

structure Odd {
    values: OldValues
    _1st: Integer
    __leading: Integer
}

enum Values {
    Unknown
    UNKNOWN_ = "unknown"
    Self
    None
    Some
    _2nd = "2nd"
    TLS_1_2 = "TLSv1.2"
    A_B = "a-b"
    AB = "a b"
    Quote = "\"\\\n"
    Ok
    Err
    Error
    Item
    Target
    _VALUES
    VALUES
}

intEnum Numbers {
    MINUS = -1
    ZERO = 0
    Unknown = 5
}

@enum([
    { value: "x86_64" }
    { value: "3G" }
    { value: "++" }
    { value: "Unknown" }
    { value: "self" }
    { value: "é" }
    { value: " " }
])
string OldValues

/// Names of the runtime, of serde and of the standard library.
structure Runtime {
    blob: Redacted
    unit: Unit_
    document: smithy.api#Document
    other: Document_
    pattern: Pattern
    fault: Fault
    error: ServiceError
    operation: Operation
    page: Pagination
    report: Report
    shape: Shape
    shaped: Shaped
    serializer: Serializer
    deserializer: Deserializer
    infallible: Infallible
    string: FromStr
    as_ref: AsRef
    iterator: IntoIterator
    from: From
    fmt: Fmt
}

structure Redacted {
    @required
    secret: Secret
}

@sensitive
string Secret

structure Unit_ {}

@name("Document")
structure Document_ {}

structure Pattern {
    @pattern("^[a-z]+$")
    pattern: smithy.api#String
}

union Fault {
    Client: Unit
    Server: Secret
    Ok: Ok_
    Err: smithy.api#String
    Error: smithy.api#String
}

structure Ok_ {}

@error("server")
@retryable
structure ServiceError {
    @required
    Message: smithy.api#String
}

structure Operation {
    input: Boolean
    output: Boolean
    NAME: Boolean
}

structure Pagination {}

structure Report {}

structure Shape {}

structure Shaped {}

structure Serializer {}

structure Deserializer {}

structure Infallible {}

enum FromStr {
    Err
    Infallible
}

@newtype
string AsRef

intEnum IntoIterator {
    Item = 1
    IntoIter = 2
}

structure From {}

structure Fmt {}

/// Names that look like parameters of types.
structure Spelled {
    letters: Letters
}

union Letters {
    s: S
    d: D
    t: T
    a: A
    de: De
    h: H
    e: E
}

structure S {
    s: S
}

structure D {
    d: D
}

enum T {
    D
    S
}

structure A {}

structure De {}

@newtype
string H

structure E {}

/// Setters that would meet others, and members that have no other spelling.
structure FoundTwice {
    new: Boolean
    withNew: Boolean
    with_clone: Boolean
    clone: Boolean
    CamelCase: Boolean
    camel_case: Boolean
    Copy: Boolean
    co_py: Boolean
}

structure Traits {
    Eq: Eq
    PartialEq: PartialEq
    PartialOrd: PartialOrd
    Ord: Ord
    Hash: Hash
    Iterator: Iterator
    Fn: Fn
    Sized: Sized
    Sync: Sync
    ToString: ToString
    Str: Str
    Bool: Bool
    U8: U8
    Timestamp: Timestamps
}

structure Eq {}

structure PartialEq {}

enum PartialOrd {
    Less
    Equal
    Greater
}

structure Ord {}

structure Hash {
    hash: Hash
}

structure Iterator {}

structure Fn {}

structure Sized {}

structure Sync {}

structure ToString {
    to_string: Boolean
}

structure Str {}

structure Bool {}

structure U8 {}

list Timestamps {
    member: smithy.api#Timestamp
}
