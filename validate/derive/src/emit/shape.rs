//! `impl Shaped`: the same facts as data.

use proc_macro2::{Ident, Literal, Span, TokenStream, TokenTree};
use quote::{ToTokens as _, format_ident, quote, quote_spanned};
use syn::spanned::Spanned as _;
use syn::{Path, Type, parse_quote};

use super::generics::{bounded, shaped_types};
use super::validate;
use crate::model::{
    Binding, Bound, Carried, EnumValue, ErrorFacts, Field, Input, Kind, Names, Newtype, Presence,
    Role, Stream, Variant,
};
use crate::rules::{Parts, Rules, recommendation};
use crate::types::option;

/// The implementation of `Shaped`.
pub(super) fn implementation(input: &Input) -> TokenStream {
    let Input { ident, runtime, derived, .. } = input;
    let generics = bounded(&input.generics, &shaped_types(input), &quote!(#runtime::Shaped));
    let (of_impl, of_type, bounds) = generics.split_for_impl();
    let (body, sensitive) = (body(input), sensitivity(input));
    // That something is checked is what the trait says.
    let checked = (!validate::checks_something(input)).then(|| {
        quote!(
            const CHECKED: bool = false;
        )
    });
    quote! {
        #derived
        impl #of_impl #runtime::Shaped for #ident #of_type #bounds {
            #sensitive
            #checked

            fn shape() -> &'static #runtime::shape::Shape {
                #body
            }
        }
    }
}

/// A newtype is as sensitive as what it holds.
fn sensitivity(input: &Input) -> Option<TokenStream> {
    let runtime = &input.runtime;
    let says_so = |newtype: &Newtype| input.sensitive || newtype.rules.sensitive;
    let value = match &input.kind {
        Kind::Newtype(newtype) if !says_so(newtype) => {
            let ty = &newtype.ty;
            quote!(<#ty as #runtime::Shaped>::SENSITIVE)
        }
        Kind::Newtype(_) => quote!(true),
        _ => input.sensitive.then(|| quote!(true))?,
    };
    Some(quote!(const SENSITIVE: bool = #value;))
}

/// The constraints of the values of a type: they stand in one table, since a constant expression
/// for each costs the compiler time.
#[derive(Default)]
struct Table(Vec<TokenStream>);

impl Table {
    /// Adds the constraints that calls on new ones make; the call that refers to them, which is
    /// empty if there are no calls.
    fn constrained(&mut self, runtime: &Path, calls: &TokenStream) -> TokenStream {
        if calls.is_empty() {
            return TokenStream::new();
        }
        let index = Literal::usize_unsuffixed(self.0.len());
        self.0.push(quote!(#runtime::shape::Constraints::new() #calls));
        quote!(.constrained(&__CONSTRAINTS[#index]))
    }

    /// The table, unless it is empty.
    fn definition(&self, runtime: &Path) -> Option<TokenStream> {
        let (rows, count) = (&self.0, Literal::usize_unsuffixed(self.0.len()));
        (!rows.is_empty()).then(
            || quote!(static __CONSTRAINTS: [#runtime::shape::Constraints; #count] = [#(#rows),*];),
        )
    }
}

fn body(input: &Input) -> TokenStream {
    let Input { runtime, name, .. } = input;
    let table = &mut Table::default();
    let shape = match &input.kind {
        Kind::Newtype(newtype) if newtype.rules.nested => {
            let ty = &newtype.ty;
            return quote!(<#ty as #runtime::Shaped>::shape());
        }
        Kind::Newtype(newtype) => of_newtype(input, newtype, table),
        Kind::Structure(structure) => {
            let members = structure.fields.iter().map(|field| member(runtime, field, table));
            quote!(#runtime::shape::Shape::structure(#name, const { &[#(#members),*] }))
        }
        Kind::Union(union) => {
            let members =
                union.variants.iter().map(|variant| union_member(runtime, variant, table));
            quote!(#runtime::shape::Shape::union(#name, const { &[#(#members),*] }))
        }
        Kind::StringEnum(_) if input.converted => {
            quote!(#runtime::shape::Shape::new(#name, #runtime::shape::Kind::String))
        }
        Kind::StringEnum(values) => {
            let values = values.values.iter().map(enum_value);
            let values = quote!(#runtime::__private::enum_values([#(#values),*]));
            quote!(#runtime::shape::Shape::string_enum(#name, const { &#values }))
        }
        Kind::IntEnum(values) => {
            let values = values.values.iter().map(|value| int_enum_value(runtime, value));
            quote!(#runtime::shape::Shape::int_enum(#name, const { &[#(#values),*] }))
        }
    };
    let (role, stream) = (role(input), stream(input));
    let (closed, doc) = (closed(input), documented(&input.doc));
    let calls = own_constraints(input);
    let constrained = table.constrained(runtime, &calls);
    let (table, shape) = (
        table.definition(runtime),
        constant(input, &quote!(#shape #constrained #role #stream #closed #doc)),
    );
    quote!(#table #shape)
}

/// A static, so that the shape is one, with a name that no pattern of the user has; a constant
/// where the type has parameters, which no static can depend on.
fn constant(input: &Input, shape: &TokenStream) -> TokenStream {
    let runtime = &input.runtime;
    if input.generics.params.is_empty() {
        quote! {
            static __SHAPE: #runtime::shape::Shape = #shape;
            &__SHAPE
        }
    } else {
        quote!(const { &#shape })
    }
}

/// The calls that make the constraints of the type itself. A newtype has them with its others.
fn own_constraints(input: &Input) -> TokenStream {
    let recommendations = match &input.kind {
        Kind::Newtype(_) => return TokenStream::new(),
        Kind::Structure(structure) => {
            let names = structure.names();
            recommendation::builder_call(&input.runtime, &structure.recommendations, &names)
        }
        Kind::Union(_) | Kind::StringEnum(_) | Kind::IntEnum(_) => None,
    };
    let sensitive = input.sensitive.then(|| quote!(.sensitive()));
    quote!(#sensitive #recommendations)
}

fn of_newtype(input: &Input, newtype: &Newtype, table: &mut Table) -> TokenStream {
    let Input { runtime, name, .. } = input;
    let Newtype { ty, rules, .. } = newtype;
    let leaf = quote!(<#ty as #runtime::__private::Leaf>);
    let shape = match with_parts(runtime, ty, rules, table) {
        Some(shape) => quote!(#runtime::__private::named(#name, #shape)),
        None => quote!(#runtime::shape::Shape::new(#name, #leaf::KIND)),
    };
    // The rules of a value that is made of another one are not those of its text.
    let calls = (!input.converted).then(|| rules.builder_calls(runtime));
    let is_said = rules.sensitive && !input.converted;
    let is_sensitive = input.sensitive || rules.sensitive;
    let sensitive = (is_sensitive && !is_said).then(|| quote!(.sensitive()));
    quote!(#shape.constrained(const { &#leaf::CONSTRAINTS #calls #sensitive }))
}

fn member(runtime: &Path, field: &Field, table: &mut Table) -> TokenStream {
    let Field { ty, names: Names { member: name, .. }, doc, .. } = field;
    let wire = wire(&field.names);
    if field.skipped {
        return quote!(#runtime::__private::skipped_member(#name, #doc) #wire);
    }
    let of_type = of_type(runtime, field, table);
    let presence = match field.presence {
        Presence::Required => Some(quote!(.required())),
        Presence::Defaulted => Some(quote!(.defaulted_if_required())),
        Presence::ByType => None,
    };
    let default = field.default.as_ref().and_then(|it| it.json.as_ref()).map(|json| {
        let is_optional = option(ty).is_some();
        quote!(.defaults_to(#json, #is_optional))
    });
    let token = field.idempotency_token.then(|| quote!(.idempotency_token()));
    let Carried { binding: bound, host_label, media_type } = &field.carried;
    let binding = bound.as_ref().map(|it| binding(runtime, it));
    let host_label = host_label.then(|| quote!(.host_label()));
    let media_type = media_type.as_ref().map(|it| quote!(.media_type(#it)));
    let aliases = (!field.aliases.is_empty()).then(|| {
        let aliases = &field.aliases;
        quote!(.aliases(&[#(#aliases),*]))
    });
    quote! {
        #of_type
            #wire #aliases #presence #default #token #binding #host_label #media_type
    }
}

/// The member of the type of a field, with its rules.
fn of_type(runtime: &Path, field: &Field, table: &mut Table) -> TokenStream {
    let Field { ty, names: Names { member: name, .. }, doc, rules, .. } = field;
    if field.opaque {
        let sensitive = rules.sensitive.then(|| quote!(.sensitive()));
        let constrained = table.constrained(runtime, &quote!(#sensitive));
        let (function, place) = (known(rules, "opaque_member"), ty.span());
        let runtime = placed(runtime, place);
        return quote_spanned!(place=> #runtime::__private::#function::<#ty>(#name, #doc) #constrained);
    }
    let (function, place) = (known(rules, "member"), ty.span());
    let of_value = of_value(runtime, ty, rules, table);
    let runtime = placed(runtime, place);
    quote_spanned!(place=> #runtime::__private::#function::<#ty>(#name, #doc) #of_value)
}

/// A path that the compiler reports at another place.
fn placed(path: &Path, place: Span) -> TokenStream {
    let placed = |mut token: TokenTree| {
        token.set_span(token.span().located_at(place));
        token
    };
    path.to_token_stream().into_iter().map(placed).collect()
}

/// The function that refers to the shape of a value: one that has rules of its own needs `nested`
/// where it or its parts are checked.
fn known(rules: &Rules, function: &str) -> Ident {
    let is_looked_into = rules.nested || rules.parts.iter().next().is_some();
    format_ident!("{}{function}", if is_looked_into { "" } else { "plain_" })
}

/// The call that gives a structure its role.
fn role(input: &Input) -> Option<TokenStream> {
    let runtime = &input.runtime;
    let role = match input.role.as_ref()? {
        Role::Input => quote!(Input),
        Role::Output => quote!(Output),
        Role::Error(facts) => return Some(error(runtime, facts)),
    };
    Some(quote!(.role(#runtime::shape::Role::#role)))
}

/// The call that says what is known of an error.
fn error(runtime: &Path, facts: &ErrorFacts) -> TokenStream {
    let ErrorFacts { server_fault, retryable, throttling, query_code, .. } = facts;
    let status = Literal::u16_unsuffixed(facts.status);
    let client_fault = !server_fault;
    let retryable = retryable.then(|| quote!(.retryable(#throttling)));
    let query_code = query_code.as_ref().map(|code| quote!(.query_code(#code)));
    let facts = quote!(#runtime::shape::ErrorFacts::new(#status, #client_fault));
    quote!(.error(const { &#facts #retryable #query_code }))
}

/// The call that names the member that is the body as a stream.
fn stream(input: &Input) -> Option<TokenStream> {
    let runtime = &input.runtime;
    let Stream { name, is_events, media_type } = input.stream.as_ref()?;
    let events = is_events.then(|| quote!(.of_events()));
    let media_type = media_type.as_ref().map(|it| quote!(.media_type(#it)));
    Some(quote!(.streams(const { &#runtime::shape::Stream::new(#name) #events #media_type })))
}

/// The call that says that values hold nothing which the shape does not know.
fn closed(input: &Input) -> Option<TokenStream> {
    let is_closed = match &input.kind {
        Kind::Newtype(_) => false,
        Kind::Structure(_) => input.denies_unknown,
        Kind::Union(union) => union.unknown.is_none(),
        Kind::StringEnum(values) => values.unknown.is_none(),
        Kind::IntEnum(values) => values.unknown.is_none(),
    };
    is_closed.then(|| quote!(.closed()))
}

/// A builder call; nothing where there is no documentation.
fn documented(doc: &str) -> Option<TokenStream> {
    (!doc.is_empty()).then(|| quote!(.documented(#doc)))
}

fn binding(runtime: &Path, bound: &Bound) -> TokenStream {
    let variant = match bound.binding {
        Binding::Label => quote!(Label),
        Binding::Query => quote!(Query),
        Binding::QueryParams => quote!(QueryParams),
        Binding::Header => quote!(Header),
        Binding::PrefixHeaders => quote!(PrefixHeaders),
        Binding::Payload => quote!(Payload),
        Binding::ResponseCode => quote!(ResponseCode),
    };
    let name = bound.name.as_ref().map(|name| quote!(.bound_as(#name)));
    quote!(.bound(#runtime::shape::Binding::#variant) #name)
}

fn union_member(runtime: &Path, variant: &Variant, table: &mut Table) -> TokenStream {
    let Variant { ty, names: Names { member: name, .. }, doc, .. } = variant;
    let wire = wire(&variant.names);
    let of_value = of_value(runtime, ty, &variant.rules, table);
    let function = known(&variant.rules, "variant");
    quote!(#runtime::__private::#function::<#ty>(#name, #doc) #wire #of_value)
}

/// The call that gives a member a key in JSON that is not its name.
fn wire(names: &Names) -> Option<TokenStream> {
    let Names { member, wire } = names;
    (member != wire).then(|| quote!(.wire(#wire)))
}

/// The calls on a reference to the shape of a type that add the rules of its value and of the
/// parts of its value.
fn of_value(runtime: &Path, ty: &Type, rules: &Rules, table: &mut Table) -> TokenStream {
    let shape = with_parts(runtime, ty, rules, table);
    let inline = shape.map(|shape| quote!(.inlined(const { &#shape })));
    let constrained = table.constrained(runtime, &rules.builder_calls(runtime));
    quote!(#inline #constrained)
}

/// The shape of a list or map whose parts have rules of their own.
fn with_parts(runtime: &Path, ty: &Type, rules: &Rules, table: &mut Table) -> Option<TokenStream> {
    let (private, none) = (quote!(#runtime::__private), Rules::default());
    let mut part = |ty: Type, rules: Option<&Rules>| {
        let calls = rules.map(|rules| of_value(runtime, &ty, rules, table));
        let function = known(rules.unwrap_or(&none), "reference");
        quote!(#private::#function::<#ty>() #calls)
    };
    let Parts { each, keys, values } = &rules.parts;
    // A list of what has a shape of its own has that of its type.
    if let Some(each) = each.as_deref().filter(|each| !each.are_nested_alone()) {
        let element = parse_quote!(<#ty as #private::rules::each::List>::Element);
        let element = part(element, Some(each));
        return Some(quote!(#private::list::<#ty>(#element)));
    }
    if keys.is_none() && values.is_none() {
        return None;
    }
    let key = parse_quote!(<#ty as #private::rules::entries::Map>::Key);
    let key = part(key, keys.as_deref());
    let value = parse_quote!(<#ty as #private::rules::entries::Map>::Value);
    let value = part(value, values.as_deref());
    Some(quote!(#private::map::<#ty>(#key, #value)))
}

fn enum_value(value: &EnumValue<String>) -> TokenStream {
    let EnumValue { name, value, internal, .. } = value;
    quote!((#name, #value, #internal))
}

fn int_enum_value(runtime: &Path, value: &EnumValue<i32>) -> TokenStream {
    let (name, number) = (&value.name, value.value);
    let internal = value.internal.then(|| quote!(.internal()));
    quote!(#runtime::shape::IntEnumValue::new(#name, #number)#internal)
}
