//! A shape with members of every kind, written by hand as static data.

use shapewright_validate::shape::{
    Binding, Constraints, EnumValue, IntEnumValue, Matcher, Member, Shape, TimestampFormat,
    TypeRef, scalar,
};

/// Matches text of the letters `a` to `m`.
struct Letters;

impl Matcher for Letters {
    fn text(&self) -> &'static str {
        "^[a-m]+$"
    }

    fn is_match(&self, value: &str) -> bool {
        !value.is_empty() && value.bytes().all(|byte| (b'a'..=b'm').contains(&byte))
    }
}

const COLORS: &[EnumValue] = &[
    EnumValue::new("RED", "RED"),
    EnumValue::new("DEEP_BLUE", "DEEP_BLUE"),
    EnumValue::new("SECRET", "SECRET").internal(),
];

const LEVELS: &[IntEnumValue] = &[
    IntEnumValue::new("LOW", 1),
    IntEnumValue::new("HIGH", 9),
    IntEnumValue::new("TOP", 99).internal(),
];

fn color() -> &'static Shape {
    static SHAPE: Shape = Shape::string_enum("Color", COLORS);
    &SHAPE
}

fn level() -> &'static Shape {
    static SHAPE: Shape = Shape::int_enum("Level", LEVELS);
    &SHAPE
}

fn name() -> &'static Shape {
    static SHAPE: Shape = Shape::new("Name", shapewright_validate::shape::Kind::String)
        .constrained(const { &Constraints::new().length(Some(2), Some(8)).pattern(&Letters) });
    &SHAPE
}

fn password() -> &'static Shape {
    static SHAPE: Shape = Shape::string_enum("Password", COLORS)
        .constrained(const { &Constraints::new().sensitive() });
    &SHAPE
}

fn names() -> &'static Shape {
    static SHAPE: Shape = Shape::list("Names", TypeRef::of(name), false)
        .constrained(const { &Constraints::new().length(Some(1), Some(3)).unique_items() });
    &SHAPE
}

fn holes() -> &'static Shape {
    static SHAPE: Shape = Shape::list("Holes", TypeRef::of(scalar::integer), true);
    &SHAPE
}

fn tags() -> &'static Shape {
    static SHAPE: Shape = Shape::map("Tags", TypeRef::of(name), TypeRef::of(name), false)
        .constrained(const { &Constraints::new().length(None, Some(2)) });
    &SHAPE
}

fn secrets() -> &'static Shape {
    static SHAPE: Shape = Shape::map("Secrets", TypeRef::of(password), TypeRef::of(level), true);
    &SHAPE
}

fn choice() -> &'static Shape {
    const MEMBERS: &[Member] = &[
        Member::new("text", TypeRef::of(name)),
        Member::new("number", TypeRef::of(scalar::integer)).wire("num"),
        Member::new("choice", TypeRef::of(choice)),
        Member::new("nothing", TypeRef::of(scalar::unit)),
    ];
    static SHAPE: Shape = Shape::union("Choice", MEMBERS);
    &SHAPE
}

fn instants() -> &'static Shape {
    static SHAPE: Shape = Shape::list(
        "Instants",
        TypeRef::of(scalar::timestamp)
            .constrained(const { &Constraints::new().timestamp_format(TimestampFormat::DateTime) }),
        false,
    )
    .constrained(const { &Constraints::new().unique_items() });
    &SHAPE
}

fn things() -> &'static Shape {
    static SHAPE: Shape = Shape::list("Things", TypeRef::of(thing), false)
        .constrained(const { &Constraints::new().unique_items() });
    &SHAPE
}

/// A structure with members of every kind.
pub(crate) fn thing() -> &'static Shape {
    const MEMBERS: &[Member] = &[
        Member::new("id", TypeRef::of(scalar::string)).required().bound(Binding::Label),
        Member::new("name", TypeRef::of(name)).required(),
        Member::new("kind", TypeRef::of(scalar::string)).required().defaulted(),
        Member::new("color", TypeRef::of(color)),
        Member::new("level", TypeRef::of(level)),
        Member::new("enabled", TypeRef::of(scalar::boolean)),
        Member::new(
            "data",
            TypeRef::of(scalar::blob)
                .constrained(const { &Constraints::new().length(Some(1), Some(4)) }),
        ),
        Member::new("tiny", TypeRef::of(scalar::byte)),
        Member::new("small", TypeRef::of(scalar::short)),
        Member::new(
            "count",
            TypeRef::of(scalar::integer)
                .constrained(const { &Constraints::new().range(Some("1"), Some("10")) }),
        ),
        Member::new("large", TypeRef::of(scalar::long)),
        Member::new(
            "huge",
            TypeRef::of(scalar::big_integer).constrained(
                const { &Constraints::new().range(None, Some("100000000000000000000")) },
            ),
        ),
        Member::new(
            "exact",
            TypeRef::of(scalar::big_decimal)
                .constrained(const { &Constraints::new().range(Some("0.1"), None) }),
        ),
        Member::new(
            "single",
            TypeRef::of(scalar::float)
                .constrained(const { &Constraints::new().range(Some("2.2"), Some("8.8")) }),
        ),
        Member::new("double", TypeRef::of(scalar::double)),
        Member::new("at", TypeRef::of(scalar::timestamp)),
        Member::new(
            "httpDate",
            TypeRef::of(scalar::timestamp).constrained(
                const { &Constraints::new().timestamp_format(TimestampFormat::HttpDate) },
            ),
        ),
        Member::new("instants", TypeRef::of(instants)),
        Member::new("free", TypeRef::of(scalar::document)),
        Member::new("names", TypeRef::of(names)),
        Member::new("holes", TypeRef::of(holes)),
        Member::new("tags", TypeRef::of(tags)),
        Member::new("secrets", TypeRef::of(secrets)),
        Member::new("choice", TypeRef::of(choice)),
        Member::new("things", TypeRef::of(things)),
    ];
    static SHAPE: Shape = Shape::structure("Thing", MEMBERS);
    &SHAPE
}
