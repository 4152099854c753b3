$version: "2"

namespace com.amazonaws.iotwireless

use shapewright.rules#recommendations

/// A label of a resource: a key with a value. Both are required; the value may be empty.
structure Tag {
    /// The key, unique within a resource, such as `fleet`.
    @required
    Key: TagKey

    /// The value, such as `soil-sensors`.
    @required
    Value: TagValue
}

/// The key of a tag: 1 to 128 characters, unique within a resource, such as `fleet`.
///
/// Keys that begin with `aws:` are reserved for AWS: they can be read, but not set.
@recommendations([
    {
        rule: "reserved-tag-key"
        message: "Tag keys that begin with `aws:` are reserved for AWS."
        test: { reservedPrefix: "aws:" }
    }
])
@length(min: 1, max: 128)
string TagKey

/// Tags of a resource: up to 200. Tags serve to find resources, to split costs and to grant
/// permissions.
@length(min: 0, max: 200)
list TagList {
    /// One tag.
    member: Tag
}

/// The value of a tag: up to 256 characters, may be empty. For example `soil-sensors`.
@length(min: 0, max: 256)
string TagValue
