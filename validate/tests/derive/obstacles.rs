//! Derived code minds nobody's names, and causes no warning.

#![deny(warnings, clippy::all, clippy::pedantic)]

use crate::{expected, found};

/// Names of the prelude and of the derived code, taken by something else.
#[allow(dead_code, non_snake_case, non_camel_case_types, clippy::upper_case_acronyms)]
mod taken {
    pub(crate) struct Option;
    pub(crate) struct String;
    pub(crate) struct Vec;
    pub(crate) struct Box;
    pub(crate) struct Result;
    pub(crate) struct Report;
    pub(crate) struct Iterator;
    pub(crate) struct Shape;
    pub(crate) struct Shaped;
    pub(crate) struct Constraints;
    pub(crate) struct f32;
    pub(crate) struct f64;
    pub(crate) trait AsRef {}
    pub(crate) trait Clone {}
    pub(crate) fn Some() {}
    pub(crate) fn None() {}
    pub(crate) fn Ok() {}
    pub(crate) mod core {}
    pub(crate) mod std {}
    pub(crate) mod alloc {}
    pub(crate) mod shapewright_validate {}

    type Text = ::std::string::String;

    #[derive(Debug)]
    pub(crate) struct Never;

    impl ::shapewright_validate::shape::Matcher for Never {
        fn text(&self) -> &'static str {
            "$^a"
        }

        fn is_match(&self, _: &str) -> bool {
            false
        }
    }

    pub(crate) static SHAPE: Never = Never;
    pub(crate) static RANGE: Never = Never;
    pub(crate) static MEMBERS: Never = Never;

    #[derive(::shapewright_validate::Validate)]
    pub(crate) struct Findings {
        #[validate(pattern = SHAPE, length(max = 1))]
        pub(crate) report: Text,
        #[validate(each(pattern = RANGE))]
        pub(crate) index_0: ::std::vec::Vec<Text>,
        #[validate(values(pattern = MEMBERS))]
        pub(crate) value_0: ::std::collections::BTreeMap<Text, Text>,
        #[validate(range(min = -1e300, max = 1e300))]
        pub(crate) r#fn: ::core::option::Option<::core::primitive::f32>,
        #[validate(required, idempotency_token, recommendation(rule = "a", message = "b", pattern = SHAPE))]
        pub(crate) visit: ::core::option::Option<Text>,
        #[validate(nested)]
        pub(crate) found: Self_,
    }

    #[derive(::shapewright_validate::Validate)]
    pub(crate) enum Self_ {
        #[validate(value = "A")]
        r#Type,
        #[validate(unknown)]
        Some(Text),
    }

    #[derive(::shapewright_validate::Validate)]
    #[validate(union, sensitive)]
    pub(crate) enum Validate {
        Payload(#[validate(length(max = 1))] Text),
    }
}

#[test]
fn names_that_derived_code_might_use_may_be_taken() {
    let report = taken::Findings {
        report: "ab".to_owned(),
        index_0: vec!["a".to_owned()],
        value_0: [("k".to_owned(), "v".to_owned())].into(),
        r#fn: Some(f32::INFINITY),
        visit: None,
        found: taken::Self_::Some("B".to_owned()),
    };
    assert_eq!(
        found(&report),
        expected(&[
            ("/report", "length"),
            ("/report", "pattern"),
            ("/index_0/0", "pattern"),
            ("/value_0/k", "pattern"),
            ("/visit", "required"),
            ("/found", "enum"),
        ])
    );
    assert_eq!(found(&taken::Self_::Type), []);
    assert_eq!(
        found(&taken::Validate::Payload("ab".to_owned())),
        expected(&[("/Payload", "length")])
    );
}
