//! The shapes of values without members and constraints: what Smithy's prelude has under these
//! names, for `TypeRef::of(scalar::string)`.

use super::{Kind, Shape};

macro_rules! scalars {
    ($($function:ident, $name:literal, $kind:ident;)*) => {
        $(
            #[doc = concat!("`smithy.api#", $name, "`.")]
            pub fn $function() -> &'static Shape {
                static SHAPE: Shape = Shape::new($name, Kind::$kind);
                &SHAPE
            }
        )*
    };
}

scalars! {
    blob, "Blob", Blob;
    boolean, "Boolean", Boolean;
    string, "String", String;
    byte, "Byte", Byte;
    short, "Short", Short;
    integer, "Integer", Integer;
    long, "Long", Long;
    float, "Float", Float;
    double, "Double", Double;
    big_integer, "BigInteger", BigInteger;
    big_decimal, "BigDecimal", BigDecimal;
    timestamp, "Timestamp", Timestamp;
    document, "Document", Document;
}

/// `smithy.api#Unit`: a structure without members.
pub fn unit() -> &'static Shape {
    static SHAPE: Shape = Shape::structure("Unit", &[]);
    &SHAPE
}
