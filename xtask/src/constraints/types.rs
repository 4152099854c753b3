//! Types without an attribute.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use quote::ToTokens as _;
use syn::punctuated::Punctuated;
use syn::visit_mut::{self, VisitMut};
use syn::{
    Attribute, Expr, Field, File, GenericArgument, Ident, Item, Lit, Member, Meta, PathArguments,
    Token, Type, parse_quote,
};

use super::scratch::Scratch;
use super::{Report, Sample, Turn};
use crate::failure::Failure;
use crate::workspace;

/// What constrains no value: where a member travels, what it is called, what is told of it.
const OTHER: [&str; 5] = ["binding", "idempotency_token", "name", "sensitive", "unknown"];

/// Drops each constraint of each type in turn.
pub(super) fn run(scratch: &Scratch, mut sample: Sample) -> Result<Report, Failure> {
    let mut report = Report::default();
    let paths = workspace::files_below(&workspace::root().join("model").join("src"))?;
    let files = paths.iter().map(|path| parse(path)).collect::<Result<Vec<_>, _>>()?;
    let checked = checked(&files);
    for (path, file) in paths.iter().zip(&files) {
        let relative = PathBuf::from(workspace::relative(path));
        for index in 0.. {
            let mut left = file.clone();
            let removal = Removal::new(index, &checked);
            let Some((kind, place)) = removal.take(&mut left) else { break };
            if sample.takes() {
                let noticed = scratch.with(&relative, &prettyplease::unparse(&left))?;
                report.add(&kind, &format!("{} {place}", relative.display()), noticed);
            }
        }
    }
    Ok(report)
}

fn parse(path: &Path) -> Result<File, Failure> {
    syn::parse_file(&workspace::read(path)?)
        .map_err(|error| Failure::Model(format!("error: {}: {error}", path.display())))
}

/// The types of which a value may break a rule: it is their own, or that of what they hold.
fn checked(files: &[File]) -> BTreeSet<String> {
    let mut checked = BTreeSet::new();
    loop {
        let before = checked.len();
        for item in files.iter().flat_map(|file| &file.items) {
            let (name, is_checked) = match item {
                Item::Enum(item) => (&item.ident, true),
                Item::Struct(structure) => (&structure.ident, has_rules(item, &checked)),
                _ => continue,
            };
            if is_checked {
                checked.insert(name.to_string());
            }
        }
        if checked.len() == before {
            return checked;
        }
    }
}

/// Whether a type has a rule for its values: `nested` is one where it leads to some. A value has what
/// is required of it, and its dates are no texts any more.
fn has_rules(item: &Item, checked: &BTreeSet<String>) -> bool {
    let removed = |index| Removal::new(index, checked).in_item(&mut item.clone());
    let mut removed = (0..).map_while(removed);
    removed.any(|(kind, ..)| kind != "required" && !kind.ends_with("format"))
}

/// The innermost type: that of the elements of a list, and of what may be missing.
fn innermost(kind: &Type) -> Option<String> {
    let Type::Path(path) = kind else { return None };
    let last = path.path.segments.last()?;
    let PathArguments::AngleBracketed(arguments) = &last.arguments else {
        return Some(last.ident.to_string());
    };
    arguments.args.iter().rev().find_map(|argument| match argument {
        GenericArgument::Type(inner) => innermost(inner),
        _ => None,
    })
}

/// The removal of one constraint of a file.
struct Removal<'c> {
    turn: Turn,
    /// The types that have rules.
    checked: &'c BTreeSet<String>,
    /// The variant that is looked at.
    variant: Option<String>,
    /// The innermost type of the field that is looked at.
    inner: Option<String>,
}

impl<'c> Removal<'c> {
    fn new(index: usize, checked: &'c BTreeSet<String>) -> Self {
        Self { turn: Turn { left: index }, checked, variant: None, inner: None }
    }

    /// Removes the constraint; what it was and where.
    fn take(mut self, file: &mut File) -> Option<(String, String)> {
        let found = file.items.iter_mut().find_map(|item| self.in_item(item));
        let (kind, owner, name) = found?;
        if kind == "required" {
            Optional { owner: &owner, member: &name }.visit_file_mut(file);
        }
        let name = if name.is_empty() { name } else { format!(".{name}") };
        Some((kind, format!("{owner}{name}")))
    }

    fn in_item(&mut self, item: &mut Item) -> Option<(String, String, String)> {
        match item {
            Item::Struct(item) => {
                let owner = item.ident.to_string();
                item.fields.iter_mut().find_map(|field| {
                    let name = field.ident.as_ref().map(Ident::to_string).unwrap_or_default();
                    self.inner = innermost(&field.ty);
                    let removed = self.in_attributes(&mut field.attrs);
                    let removed = removed.or_else(|| self.of_required(field));
                    Some((removed?, owner.clone(), name))
                })
            }
            Item::Enum(item) => {
                let owner = item.ident.to_string();
                item.variants.iter_mut().find_map(|variant| {
                    let name = variant.ident.to_string();
                    self.variant = Some(name.clone());
                    let removed = self.in_attributes(&mut variant.attrs)?;
                    Some((removed, owner.clone(), name))
                })
            }
            _ => None,
        }
    }

    /// Removes an argument of `validate`.
    fn in_attributes(&mut self, attributes: &mut [Attribute]) -> Option<String> {
        let attributes = attributes.iter_mut().filter(|it| it.path().is_ident("validate"));
        for attribute in attributes {
            let Meta::List(list) = &mut attribute.meta else { continue };
            let mut arguments = arguments(list)?;
            if let Some(kind) = self.in_arguments(&mut arguments, "") {
                list.tokens = arguments.to_token_stream();
                return Some(kind);
            }
        }
        None
    }

    /// Removes one of the arguments of `around`.
    fn in_arguments(&mut self, arguments: &mut Arguments, around: &str) -> Option<String> {
        for index in 0..arguments.len() {
            let name = arguments[index].path().require_ident().ok()?.to_string();
            let kind = match &mut arguments[index] {
                _ if OTHER.contains(&&*name) => continue,
                Meta::List(list) if name != "recommendation" => {
                    let mut inner = self::arguments(list)?;
                    let Some(kind) = self.in_arguments(&mut inner, &name) else { continue };
                    list.tokens = inner.to_token_stream();
                    if !inner.is_empty() {
                        return Some(format!("{name} {kind}"));
                    }
                    format!("{name} {kind}")
                }
                Meta::NameValue(value) if self.is_default(around, &name, &value.value) => continue,
                // There is nothing to check in it.
                Meta::Path(_) if name == "nested" && !self.is_checked() => continue,
                _ if self.turn.is_now() => name,
                _ => continue,
            };
            *arguments = std::mem::take(arguments)
                .into_iter()
                .enumerate()
                .filter_map(|(at, argument)| (at != index).then_some(argument))
                .collect();
            return Some(kind);
        }
        None
    }

    /// Makes a required member optional.
    fn of_required(&mut self, field: &mut Field) -> Option<String> {
        let is_named = field.ident.is_some();
        let is_option = matches!(&field.ty, Type::Path(path)
            if path.path.segments.last().is_some_and(|it| it.ident == "Option"));
        if !is_named || is_option || !self.turn.is_now() {
            return None;
        }
        let required = &field.ty;
        field.ty = parse_quote!(Option<#required>);
        Some("required".to_owned())
    }

    fn is_checked(&self) -> bool {
        self.inner.as_ref().is_some_and(|inner| self.checked.contains(inner))
    }

    /// Whether an argument says what holds without it: a value is called as its variant is, dates
    /// are seconds, and no length is below zero.
    fn is_default(&self, around: &str, name: &str, value: &Expr) -> bool {
        let Expr::Lit(literal) = value else { return false };
        match (&literal.lit, around, name) {
            (Lit::Str(text), "", "value") => self.variant.as_deref() == Some(&*text.value()),
            (Lit::Str(text), _, "format") => text.value() == "epoch-seconds",
            (Lit::Int(number), "length", "min") => number.base10_digits() == "0",
            _ => false,
        }
    }
}

/// The arguments of an attribute.
type Arguments = Punctuated<Meta, Token![,]>;

fn arguments(list: &syn::MetaList) -> Option<Arguments> {
    list.parse_args_with(Arguments::parse_terminated).ok()
}

/// Wraps what a member that became optional is set to.
struct Optional<'a> {
    owner: &'a str,
    member: &'a str,
}

impl VisitMut for Optional<'_> {
    fn visit_item_impl_mut(&mut self, item: &mut syn::ItemImpl) {
        let is_own = matches!(&*item.self_ty, Type::Path(path) if path.path.is_ident(self.owner));
        if is_own {
            visit_mut::visit_item_impl_mut(self, item);
        }
    }

    fn visit_field_value_mut(&mut self, field: &mut syn::FieldValue) {
        if self.is_it(&field.member) {
            let value = &field.expr;
            field.expr = parse_quote!(Some(#value));
            field.colon_token = Some(<Token![:]>::default());
        }
    }

    fn visit_expr_assign_mut(&mut self, assignment: &mut syn::ExprAssign) {
        if matches!(&*assignment.left, Expr::Field(field) if self.is_it(&field.member)) {
            let value = &assignment.right;
            *assignment.right = parse_quote!(Some(#value));
        }
    }
}

impl Optional<'_> {
    fn is_it(&self, member: &Member) -> bool {
        matches!(member, Member::Named(name) if name == self.member)
    }
}

#[cfg(test)]
mod tests {
    use syn::{File, parse_quote};

    use super::{Removal, checked};

    fn shape() -> File {
        parse_quote! {
            struct Shape {
                #[validate(nested, binding = "label")]
                kind: Option<Kind>,
                #[validate(nested)]
                free: Option<Free>,
                #[validate(length(min = 0, max = 9), each(length(min = 1), pattern = P))]
                names: Vec<String>,
            }
            impl Shape {
                fn new(names: Vec<String>) -> Self {
                    Self { kind: None, free: None, names }
                }
                fn names(&mut self, names: Vec<String>) {
                    self.names = names;
                }
            }
            struct Free {
                count: Option<i32>,
            }
            enum Kind {
                #[validate(value = "A")]
                A,
                #[validate(value = "b")]
                B,
                #[validate(unknown)]
                Unknown(String),
            }
        }
    }

    #[test]
    fn every_constraint_has_its_turn() {
        let checked = checked(&[shape()]);
        let found: Vec<_> = (0..)
            .map_while(|index| Removal::new(index, &checked).take(&mut shape()))
            .map(|(kind, place)| format!("{place} {kind}"))
            .collect();
        let expected = [
            "Shape.kind nested",
            "Shape.names length max",
            "Shape.names each length min",
            "Shape.names each pattern",
            "Shape.names required",
            "Kind.B value",
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn only_the_constraint_is_removed() {
        let checked = checked(&[shape()]);
        let mut left = shape();
        Removal::new(2, &checked).take(&mut left).expect("a constraint");
        let text = prettyplease::unparse(&left);
        assert!(
            text.contains("#[validate(length(min = 0, max = 9), each(pattern = P))]"),
            "{text}"
        );

        let mut left = shape();
        Removal::new(4, &checked).take(&mut left).expect("a constraint");
        let text = prettyplease::unparse(&left);
        for expected in ["names: Option<Vec<String>>,", "names: Some(names)", "= Some(names);"] {
            assert!(text.contains(expected), "{text}");
        }
    }
}
