$version: "2"

// What `service-2.json` says that Smithy says otherwise.
namespace shapewright.c2j

/// The pattern of this shape matches the whole string: it is written without the anchors that
/// Smithy's search needs.
@trait(selector: ":test(string, member > string)")
structure fullPattern {}

/// The string is the text of a JSON value, which travels base64-encoded in a header.
@trait(selector: ":is(structure, list, map) > member")
structure jsonValue {}
