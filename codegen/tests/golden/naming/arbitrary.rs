// @generated from codegen/tests/models/naming.smithy
// by `cargo xtask regen`: change the shapes, not this file.
// checksum 124a25c92bcfa64e

//! `Arbitrary` for every type: random values, all of them valid.

use shapewright_validate::implement_arbitrary;

use super::{
    A, AsRef, BTreeMap, Blob, Bool, Box, D, De, Debug, Default, Deserialize,
    Deserializer, Display, Document, E, Eq, Error, Fault, Fmt, Fn, FooBar, Foo_Bar,
    Formatter, FoundTwice, From, FromStr, H, Hash, Infallible, IntoIterator, Iterator,
    Keywords, Letters, Methods, Numbers, Odd, Ok_, OldValues, Operation, Option, Ord,
    Pagination, PartialEq, PartialOrd, Pattern, Redacted, Report, Result, Runtime, S,
    Self_, Send, Serialize, Serializer, ServiceError, Shape, Shaped, Sized, Some_,
    Spelled, Str, String, String_, Sync, T, Timestamp, ToString, Traits, U8, Unit,
    Values, Vec,
};

implement_arbitrary!(A);
implement_arbitrary!(AsRef);
implement_arbitrary!(BTreeMap);
implement_arbitrary!(Blob);
implement_arbitrary!(Bool);
implement_arbitrary!(Box);
implement_arbitrary!(D);
implement_arbitrary!(De);
implement_arbitrary!(Debug);
implement_arbitrary!(Default);
implement_arbitrary!(Deserialize);
implement_arbitrary!(Deserializer);
implement_arbitrary!(Display);
implement_arbitrary!(Document);
implement_arbitrary!(E);
implement_arbitrary!(Eq);
implement_arbitrary!(Error);
implement_arbitrary!(Fault);
implement_arbitrary!(Fmt);
implement_arbitrary!(Fn);
implement_arbitrary!(FooBar);
implement_arbitrary!(Foo_Bar);
implement_arbitrary!(Formatter);
implement_arbitrary!(FoundTwice);
implement_arbitrary!(From);
implement_arbitrary!(FromStr);
implement_arbitrary!(H);
implement_arbitrary!(Hash);
implement_arbitrary!(Infallible);
implement_arbitrary!(IntoIterator);
implement_arbitrary!(Iterator);
implement_arbitrary!(Keywords);
implement_arbitrary!(Letters);
implement_arbitrary!(Methods);
implement_arbitrary!(Numbers);
implement_arbitrary!(Odd);
implement_arbitrary!(Ok_);
implement_arbitrary!(OldValues);
implement_arbitrary!(Operation);
implement_arbitrary!(Option);
implement_arbitrary!(Ord);
implement_arbitrary!(Pagination);
implement_arbitrary!(PartialEq);
implement_arbitrary!(PartialOrd);
implement_arbitrary!(Pattern);
implement_arbitrary!(Redacted);
implement_arbitrary!(Report);
implement_arbitrary!(Result);
implement_arbitrary!(Runtime);
implement_arbitrary!(S);
implement_arbitrary!(Self_);
implement_arbitrary!(Send);
implement_arbitrary!(Serialize);
implement_arbitrary!(Serializer);
implement_arbitrary!(ServiceError);
implement_arbitrary!(Shape);
implement_arbitrary!(Shaped);
implement_arbitrary!(Sized);
implement_arbitrary!(Some_);
implement_arbitrary!(Spelled);
implement_arbitrary!(Str);
implement_arbitrary!(String);
implement_arbitrary!(String_);
implement_arbitrary!(Sync);
implement_arbitrary!(T);
implement_arbitrary!(Timestamp);
implement_arbitrary!(ToString);
implement_arbitrary!(Traits);
implement_arbitrary!(U8);
implement_arbitrary!(Unit);
implement_arbitrary!(Values);
implement_arbitrary!(Vec);
