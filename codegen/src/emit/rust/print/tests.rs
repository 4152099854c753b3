//! What is made from forms is what formatting each part by itself gives.

use std::collections::BTreeSet;

use super::constructor;
use super::field::field_names;
use super::form::HOLES;
use super::layout::{Place, format_in, with_parts};
use super::scope::Scope;
use super::string_enum::{arm_tokens, arms};
use super::structure::{field, field_tokens, setter, setter_tokens};
use crate::emit::rust::plan::{EnumValue, Enumeration, Field, Module, Rules, Type};

fn module() -> Module {
    Module {
        name: "types".to_owned(),
        documentation: String::new(),
        sources: Vec::new(),
        imports: BTreeSet::default(),
        items: Vec::new(),
    }
}

fn types(name: &str) -> Vec<Type> {
    let named = || Box::new(Type::Named(name.to_owned()));
    vec![
        Type::Bool,
        Type::String,
        Type::F64,
        Type::Named(name.to_owned()),
        Type::List { element: named(), sparse: false },
        Type::List { element: named(), sparse: true },
        Type::List { element: Box::new(Type::I32), sparse: false },
        Type::Map { key: Box::new(Type::String), value: named(), sparse: false },
        Type::Map { key: named(), value: named(), sparse: true },
        Type::List {
            element: Box::new(Type::Map { key: named(), value: named(), sparse: false }),
            sparse: false,
        },
    ]
}

/// Fields whose names have so many letters, of every type and kind.
fn fields(letters: usize) -> Vec<Field> {
    let (name, wire_name) = ("m".repeat(letters), "M".repeat(letters + letters % 3));
    let nested = Rules { nested: true, length: Some((Some(1), Some(50))), ..Rules::default() };
    let mut fields = Vec::new();
    for (index, ty) in types(&"T".repeat(1 + letters * 7 % 40)).into_iter().enumerate() {
        for required in [false, true] {
            fields.push(Field {
                member: wire_name.clone(),
                wire_name: if index % 4 == 3 { name.clone() } else { wire_name.clone() },
                name: name.clone(),
                setter: if letters.is_multiple_of(5) {
                    format!("with_{name}")
                } else {
                    name.clone()
                },
                documentation: "What it is.\n\nMore.".to_owned(),
                deprecated: (letters.is_multiple_of(17)).then(String::new),
                boxed: matches!(ty, Type::Named(_)) && letters.is_multiple_of(2),
                ty: ty.clone(),
                required,
                idempotency_token: false,
                binding: None,
                redacted: letters.is_multiple_of(3),
                rules: if letters.is_multiple_of(4) { nested.clone() } else { Rules::default() },
            });
        }
    }
    fields
}

#[test]
fn fields_and_setters_are_laid_out_as_by_themselves() {
    let module = module();
    let all: Vec<Vec<Field>> = (1..90).map(fields).collect();
    let scope = Scope::new(&module);
    let mut alike = 0;
    for it in all.iter().flatten() {
        let alone = format_in(Place::Structure, "types", field_tokens(&scope, it));
        let docs = "    /// What it is.\n    ///\n    /// More.\n";
        assert_eq!(field(&scope, it).expect("a field"), docs.to_owned() + &alone.expect("Rust"));
        let alone = format_in(Place::Impl, "types", setter_tokens(&scope, it, &it.name));
        assert_eq!(setter(&scope, it).expect("a setter"), alone.expect("Rust"));
        alike += usize::from(field_names(it, &it.setter).is_some());
    }
    assert!(alike > all.len() * 10, "{alike} of {} use forms", all.len() * 20);
}

#[test]
fn constructors_are_laid_out_as_by_themselves() {
    let module = module();
    let all: Vec<Vec<Field>> = (1..90).map(fields).collect();
    let scope = Scope::new(&module);
    for (index, it) in all.iter().enumerate() {
        for length in 1..4 {
            let start = index % (it.len() - length);
            let mut some = it[start..start + length].to_vec();
            for (number, field) in some.iter_mut().enumerate() {
                field.name.push_str(&number.to_string());
                field.wire_name = field.member.clone();
            }
            let alone = format_in(Place::Impl, "types", constructor::tokens(&scope, &some));
            let text = constructor::of_required(&scope, &some).expect("a constructor");
            assert_eq!(text, alone.expect("Rust"));
        }
    }
}

#[test]
fn arms_are_laid_out_as_by_themselves() {
    let module = module();
    let scope = Scope::new(&module);
    let texts = ["", "a", "a b", "a\"b", "a\\b", "ü", HOLES[0], "Self", "type"];
    let texts = texts.into_iter().map(str::to_owned).chain((2..90).map(|it| "v".repeat(it)));
    let values = texts.enumerate().map(|(index, value)| EnumValue {
        value,
        name: format!("V{}", "N".repeat(index)),
        documentation: String::new(),
        deprecated: None,
        internal: false,
    });
    let enumeration = Enumeration { values: values.collect() };
    let alone = enumeration.values.iter().map(|value| {
        let tokens = arm_tokens(&value.name, &value.value);
        format_in(Place::Match, "types", tokens).expect("Rust")
    });
    let alone: String = alone.collect();
    assert_eq!(arms(&scope, "as_str", &enumeration, arm_tokens).expect("arms"), alone);
}

#[test]
fn documentation_that_ends_as_a_constant_does_stays_with_its_field() {
    let field = "    /// One of two;\n    pub one: u8,\n";
    let item = with_parts("", "struct Item {}\n", [Ok(field.to_owned())]);
    assert_eq!(item.expect("an item"), format!("struct Item {{\n{field}}}\n"));
}
