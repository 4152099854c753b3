//! `#[derive(Serde)]`: serde's `Serialize` and `Deserialize` for structures and unions, as short as
//! they can be: what is the same for all types is a function of the runtime.

mod structure;
mod union;
mod with;

use proc_macro2::TokenStream;
use syn::{DeriveInput, Path};

use crate::check::rename::Case;
use crate::errors::Errors;
use crate::model::{Input, Kind};
use crate::raw::{self, Attributes, Body, Value};
use crate::{check, parse, read};

/// The implementations for a structure or union.
pub(crate) fn derive(input: DeriveInput) -> syn::Result<TokenStream> {
    let raw = parse::parse(input)?;
    refuse_what_is_not_supported(&raw)?;
    let input = check::check(raw)?;
    match &input.kind {
        Kind::Structure(structure) => Ok(structure::implementations(&input, &structure.fields)),
        Kind::Union(of) => Ok(union::implementations(&input, of)),
        Kind::StringEnum(_) => Err(other(&input, "`StringEnum`")),
        Kind::IntEnum(_) => Err(other(&input, "`IntEnum`")),
        Kind::Newtype(_) => Err(other(&input, "`Newtype`, or serde's own derives,")),
    }
}

fn other(input: &Input, derives: &str) -> syn::Error {
    let message = format!("`Serde` is for structures and unions: derive {derives} for this type");
    syn::Error::new(input.ident.span(), message)
}

/// What serde's own derives do beyond this one is an error, not something else than it says.
fn refuse_what_is_not_supported(input: &raw::Input) -> syn::Result<()> {
    let mut errors = Errors::default();
    for lifetime in input.generics.lifetimes() {
        let message = "`Serde` does not read borrowed data: derive serde's own `Deserialize`";
        errors.push_spanned(lifetime, message);
    }
    refuse_others(&input.attributes, &["rename_all"], &mut errors);
    match &input.body {
        Body::Named(fields) | Body::Tuple(fields) => {
            for field in fields {
                refuse_others(&field.attributes, &["rename", "default", "with"], &mut errors);
            }
        }
        Body::Enum(variants) => {
            for variant in variants {
                refuse_others(&variant.attributes, &["rename", "with"], &mut errors);
            }
        }
    }
    errors.into_result(Some(()))
}

fn refuse_others(attributes: &Attributes, supported: &[&str], errors: &mut Errors) {
    for mistake in &attributes.unread {
        errors.add(mistake.clone());
    }
    for item in &attributes.serde {
        let name = supported.iter().find(|name| item.name == name);
        let message = match (name, read::as_text(item)) {
            (Some(&"default"), _) if matches!(item.value, Value::Word) => continue,
            (Some(&"with"), Some(path)) if syn::parse_str::<Path>(&path).is_err() => {
                "expected the path of a module".to_owned()
            }
            (Some(&"rename_all"), Some(_)) if Case::of(&attributes.serde).is_none() => {
                "serde has no such case".to_owned()
            }
            (Some(name), Some(_)) if *name != "default" => continue,
            _ => format!(
                "`Serde` does not know this form of `{}`: derive serde's own `Serialize` and \
                 `Deserialize`",
                item.name
            ),
        };
        errors.push(item.value_span(), message);
    }
}
