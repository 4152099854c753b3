//! `format = "date-time"`: the form of a timestamp on the wire, which reading checks.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use syn::{Path, Type};

use super::{Keyword, Rule};
use crate::errors::{Errors, unknown};
use crate::place::Place;
use crate::raw::Item;
use crate::read;
use crate::types::{SMALL, is_one_of};

pub(super) const KEYWORD: Keyword = Keyword { name: "format", synonyms: &[], read };

/// The formats, and the variants of `TimestampFormat`.
const FORMATS: [(&str, &str); 3] =
    [("date-time", "DateTime"), ("http-date", "HttpDate"), ("epoch-seconds", "EpochSeconds")];

/// The format that a module of this crate reads and writes, by the module's name.
pub(crate) fn of_module(name: &str) -> Option<&'static str> {
    FORMATS.iter().map(|(format, _)| *format).find(|format| format.replace('-', "_") == name)
}

/// What stands if no format is given.
pub(crate) const USUAL: &str = "epoch-seconds";

/// A format, and the variant of `TimestampFormat`.
struct Format(&'static str, &'static str);

fn read(item: &Item, errors: &mut Errors) -> Option<Box<dyn Rule>> {
    let text = read::text(item, errors)?;
    let format = FORMATS.iter().find(|(name, _)| *name == text);
    if format.is_none() {
        let names = FORMATS.map(|(name, _)| name);
        errors.push(item.value_span(), unknown("format", &text, &names));
    }
    let (name, variant) = format?;
    Some(Box::new(Format(name, variant)))
}

impl Rule for Format {
    fn statement(&self, _rules: &TokenStream, _place: &Place) -> Option<TokenStream> {
        None
    }

    fn refusal(&self, ty: &Type) -> Option<&'static str> {
        is_one_of(ty, &SMALL).then_some(
            "`format` is the form of a timestamp on the wire: the type is `jiff::Timestamp`, with \
             `#[serde(with = \"…\")]` for the form (text has a `pattern`)",
        )
    }

    fn builder_call(&self, runtime: &Path) -> TokenStream {
        let variant = Ident::new(self.1, Span::call_site());
        quote!(.timestamp_format(#runtime::shape::TimestampFormat::#variant))
    }

    fn is_checked(&self) -> bool {
        false
    }

    fn timestamp_format(&self) -> Option<&'static str> {
        Some(self.0)
    }
}
