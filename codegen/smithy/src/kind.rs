//! The kinds of shapes, each with its name in Smithy.

macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident = $name:literal;)*) => {
        /// What a shape is. The properties of services, resources and operations are types of
        /// their own in each phase: with names as written in
        /// [`ast::ShapeKind`](crate::ast::ShapeKind), with shape IDs in
        /// [`model::ShapeKind`](crate::model::ShapeKind).
        #[derive(Clone, Debug, PartialEq)]
        pub enum ShapeKind<S, R, O> {
            $($(#[$doc])* $kind,)*
            /// `service`.
            Service(Box<S>),
            /// `resource`.
            Resource(Box<R>),
            /// `operation`.
            Operation(Box<O>),
        }

        /// The names of all kinds, as in a shape statement or a JSON AST's `type`.
        pub(crate) const NAMES: [&str; 22] = [$($name,)* "service", "resource", "operation"];

        impl<S, R, O> ShapeKind<S, R, O> {
            /// Its name in Smithy: `structure`, `bigDecimal`.
            pub fn name(&self) -> &'static str {
                match self {
                    $(Self::$kind => $name,)*
                    Self::Service(_) => "service",
                    Self::Resource(_) => "resource",
                    Self::Operation(_) => "operation",
                }
            }

            /// The same kind with other properties.
            pub(crate) fn map<C, T, P, Q>(
                self,
                context: &mut C,
                service: fn(&mut C, &S) -> T,
                resource: fn(&mut C, &R) -> P,
                operation: fn(&mut C, &O) -> Q,
            ) -> ShapeKind<T, P, Q> {
                match self {
                    $(Self::$kind => ShapeKind::$kind,)*
                    Self::Service(it) => ShapeKind::Service(Box::new(service(context, &it))),
                    Self::Resource(it) => ShapeKind::Resource(Box::new(resource(context, &it))),
                    Self::Operation(it) => ShapeKind::Operation(Box::new(operation(context, &it))),
                }
            }
        }

        impl<S: Default, R: Default, O: Default> ShapeKind<S, R, O> {
            /// The kind of that name.
            pub(crate) fn from_name(name: &str) -> Option<Self> {
                Some(match name {
                    $($name => Self::$kind,)*
                    "service" => Self::Service(Box::default()),
                    "resource" => Self::Resource(Box::default()),
                    "operation" => Self::Operation(Box::default()),
                    _ => return None,
                })
            }
        }
    };
}

kinds! {
    /// `blob`.
    Blob = "blob";
    /// `boolean`.
    Boolean = "boolean";
    /// `string`.
    String = "string";
    /// `byte`: 8 bits.
    Byte = "byte";
    /// `short`: 16 bits.
    Short = "short";
    /// `integer`: 32 bits.
    Integer = "integer";
    /// `long`: 64 bits.
    Long = "long";
    /// `float`: 32 bits.
    Float = "float";
    /// `double`: 64 bits.
    Double = "double";
    /// `bigInteger`: unbounded.
    BigInteger = "bigInteger";
    /// `bigDecimal`: unbounded.
    BigDecimal = "bigDecimal";
    /// `timestamp`.
    Timestamp = "timestamp";
    /// `document`.
    Document = "document";
    /// `enum`. Its members are the values, with `smithy.api#enumValue` in a model.
    Enum = "enum";
    /// `intEnum`. Its members are the values, with `smithy.api#enumValue`.
    IntEnum = "intEnum";
    /// `list`. A `set` of Smithy 1.0 is a list whose elements must differ.
    List = "list";
    /// `map`.
    Map = "map";
    /// `structure`.
    Structure = "structure";
    /// `union`.
    Union = "union";
}
