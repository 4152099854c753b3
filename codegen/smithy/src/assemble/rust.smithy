$version: "2"

// Traits that steer the Rust emitter. They never reach the wire, a schema or the service.
namespace shapewright.rust

/// Gives a string shape a Rust type of its own, so that two identifiers of different kinds cannot
/// be mixed up: a configuration id is not accepted where a task id is expected.
@trait(selector: "string")
structure newtype {}

/// The name of this shape or member in Rust, for names that mechanical casing spells badly:
/// `lorawan` for a member `LoRaWAN` that would otherwise become `lo_ra_wan`. Taken as it is.
@trait
string name
