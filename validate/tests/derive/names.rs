//! Names: serde's, and those that override them.

use serde::Deserialize;
use shapewright_validate::{Shaped, Validate};

use crate::assert_found;

#[derive(Deserialize, Validate)]
#[serde(rename_all = "camelCase")]
#[validate(name = "TheShape")]
struct Named {
    #[validate(range(max = 1))]
    plain_name: Option<i32>,
    #[validate(range(max = 1))]
    #[serde(rename = "wire-name")]
    renamed: Option<i32>,
    #[validate(range(max = 1), name = "Modelled")]
    #[serde(rename = "on.the.wire")]
    modelled: Option<i32>,
    #[validate(range(max = 1))]
    r#type: Option<i32>,
    #[serde(rename(deserialize = "read", serialize = "written"))]
    #[validate(range(max = 1))]
    two_ways: Option<i32>,
    #[serde(skip)]
    _left_out: Option<std::net::IpAddr>,
}

#[test]
fn paths_have_the_names_as_modelled_and_keys_those_of_the_wire() {
    assert_found::<Named>(
        r#"{"plainName": 2, "wire-name": 2, "on.the.wire": 2, "type": 2, "read": 2}"#,
        &[
            ("/plainName", "range"),
            ("/wire-name", "range"),
            ("/Modelled", "range"),
            ("/type", "range"),
            ("/read", "range"),
        ],
    );
}

#[test]
fn a_shape_has_the_name_of_its_type_unless_told_otherwise() {
    #[derive(Validate)]
    struct Plain {}
    assert_eq!(&*Named::shape().name, "TheShape");
    assert_eq!(&*Plain::shape().name, "Plain");
}

#[test]
fn what_serde_leaves_out_is_no_member() {
    let names: Vec<_> = Named::shape().members().iter().map(|member| &*member.name).collect();
    assert_eq!(names, ["plainName", "wire-name", "Modelled", "type", "read"]);
}

#[test]
fn every_case_of_serde_is_known() {
    macro_rules! cases {
        ($($case:literal => $name:literal,)*) => {
            $({
                #[derive(Deserialize, Validate)]
                #[serde(rename_all = $case)]
                struct Cased {
                    #[validate(range(max = 1))]
                    two_words: i32,
                }
                let path = concat!("/", $name);
                assert_found::<Cased>(concat!("{\"", $name, "\": 2}"), &[(path, "range")]);
            })*
        };
    }
    cases! {
        "lowercase" => "two_words",
        "UPPERCASE" => "TWO_WORDS",
        "PascalCase" => "TwoWords",
        "camelCase" => "twoWords",
        "snake_case" => "two_words",
        "SCREAMING_SNAKE_CASE" => "TWO_WORDS",
        "kebab-case" => "two-words",
        "SCREAMING-KEBAB-CASE" => "TWO-WORDS",
    }
}
