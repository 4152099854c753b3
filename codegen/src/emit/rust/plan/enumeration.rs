//! Enums of strings and of integers.

use crate::emit::rust::plan::builder::Builder;
use crate::emit::rust::plan::names::{self, Claim, Reserved};
use crate::emit::rust::plan::{EnumValue, Enumeration, words};
use crate::emit::rust::{case, docs};
use shapewright_smithy::api::{self, Type};

/// The variant for values that the model does not know, and the constant with those that it does.
/// A modelled value of that name is called `UnknownValue` instead.
const RESERVED: Reserved<'static> = Reserved { names: &["Unknown", "VALUES"], suffix: "Value" };

impl<'m> Builder<'_, 'm> {
    /// The values of an enum of strings.
    pub(super) fn string_enum(
        &mut self,
        ty: &Type<'m>,
        values: &[api::EnumValue<'m, &'m str>],
    ) -> Enumeration<String> {
        let names = values.iter().enumerate().map(|(index, value)| match value.name {
            Some(name) => name.to_owned(),
            None => name_from_value(value.value, index),
        });
        self.enumeration(ty, values, &names.collect::<Vec<_>>(), |value| (*value).to_owned())
    }

    /// The values of an enum of integers.
    pub(super) fn int_enum(
        &mut self,
        ty: &Type<'m>,
        values: &[api::EnumValue<'m, i32>],
    ) -> Enumeration<i32> {
        let names = values.iter().map(|value| value.name.unwrap_or_default().to_owned());
        self.enumeration(ty, values, &names.collect::<Vec<_>>(), |value| *value)
    }

    fn enumeration<V, T>(
        &mut self,
        ty: &Type<'m>,
        values: &[api::EnumValue<'m, V>],
        written: &[String],
        owned: impl Fn(&V) -> T,
    ) -> Enumeration<T>
    where
        V: ToString,
    {
        let claims: Vec<_> = values
            .iter()
            .zip(written)
            .map(|(value, written)| Claim {
                id: value.member.cloned().unwrap_or_else(|| ty.id.with_member(written)),
                span: value.span,
                written: written.into(),
                is_derived: false,
                casing: case::pascal,
                fixed: value.rust_name,
            })
            .collect();
        let names = names::give(&claims, RESERVED, &mut self.diagnostics);
        let values = values.iter().zip(names).map(|(value, name)| {
            let otherwise = match value.member {
                Some(member) => format!("`{}`.", member.member().unwrap_or_default()),
                None => docs::code(&value.value.to_string()) + ".",
            };
            EnumValue {
                value: owned(&value.value),
                name,
                documentation: words::documentation(value.documentation, &otherwise),
                deprecated: words::note(value.deprecated),
                internal: value.internal,
            }
        });
        Enumeration { values: values.collect() }
    }
}

/// A name for a value that has none: its letters and digits, or its place.
fn name_from_value(value: &str, index: usize) -> String {
    let name: String = value
        .chars()
        .map(|character| if character.is_ascii_alphanumeric() { character } else { '_' })
        .collect();
    if name.bytes().any(|byte| byte != b'_') { name } else { format!("VALUE_{}", index + 1) }
}
