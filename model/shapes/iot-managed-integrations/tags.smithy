$version: "2"

namespace com.amazonaws.iotmanagedintegrations

use shapewright.rules#recommendations

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

/// The value of a tag: up to 256 characters, may be empty. For example `thermostats`.
@length(min: 0, max: 256)
string TagValue

/// Tags of a resource, key to value: 1 to 50 of them. To set none, leave the map out: an empty one
/// is not accepted.
///
/// Tags serve to find resources, to split costs and to grant permissions. They count as sensitive
/// here: their keys and values are kept out of messages and logs.
@length(min: 1, max: 50)
@sensitive
map TagsMap {
    /// The key, such as `fleet`.
    key: TagKey

    /// The value, such as `thermostats`.
    value: TagValue
}
