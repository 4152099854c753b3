//! Documentation comments are in the shape.

use shapewright_validate::{Shaped, Valid, Validate};

/// A thing.
///
/// It has `parts`.
#[derive(Validate)]
struct Thing {
    /// How it is called.
    #[validate(length(min = 1))]
    name: String,
    #[validate(nested)]
    part: Part,
}

/// A part.
#[derive(Validate)]
#[validate(union)]
enum Part {
    /// By its number.
    Number(#[validate(range(min = 1))] i32),
}

#[test]
fn a_shape_has_the_documentation_of_its_type_and_members() {
    assert_eq!(&*Thing::shape().doc, "A thing.\n\nIt has `parts`.");
    let docs: Vec<_> = Thing::shape().members().iter().map(|member| &*member.doc).collect();
    assert_eq!(docs, ["How it is called.", ""]);
    assert_eq!(&*Part::shape().members()[0].doc, "By its number.");
}

#[test]
fn a_value_that_has_passed_nests_as_what_it_is() {
    #[derive(Validate)]
    struct Holder {
        #[validate(nested)]
        thing: Valid<Thing>,
    }
    let thing = Thing { name: "hub".to_owned(), part: Part::Number(1) };
    let holder = Holder { thing: thing.validated().unwrap_or_else(|it| panic!("{it}")) };
    assert!(holder.is_valid());
    assert_eq!(holder.thing.name, "hub");
    let invalid = Thing { name: String::new(), part: Part::Number(0) };
    assert_eq!(invalid.validated().err().map(|it| it.total()), Some(2));
    assert!(std::ptr::eq(Valid::<Thing>::shape(), Thing::shape()));
}
