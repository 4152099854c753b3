//! Services: unit structures that say where requests go and how they are signed.

use proc_macro2::TokenStream;
use quote::quote;

use super::scope::Scope;
use super::syntax::{documentation, identifier};
use crate::emit::rust::plan::{Item, Service};

/// The items for a service.
pub(super) fn service(scope: &Scope<'_>, item: &Item, service: &Service) -> Vec<TokenStream> {
    let docs = documentation(&item.documentation);
    let name = identifier(&item.name);
    let derive = scope.derive(&["Clone", "Copy", "Debug", "Default"]);
    let definition = quote! {
        #docs
        #derive
        pub struct #name;
    };
    vec![definition, implementation(scope, item, service)]
}

fn implementation(scope: &Scope<'_>, item: &Item, service: &Service) -> TokenStream {
    let (name, id) = (identifier(&item.name), &service.id);
    let service_trait = scope.import("shapewright_validate::operation", "Service");
    let shape = scope.import("shapewright_validate", "shape");
    let protocol = identifier(&format!("{:?}", service.protocol));
    let query_compatible = service.query_compatible.then(|| quote!(.query_compatible()));
    let text = |name: &str, text: &str| {
        let name = identifier(name);
        (!text.is_empty()).then(|| quote!(const #name: &'static str = #text;))
    };
    let optional = |name: &str, value: &Option<String>| text(name, value.as_deref().unwrap_or(""));
    let sdk_id = optional("SDK_ID", &service.sdk_id);
    let version = text("VERSION", &service.version);
    let endpoint_prefix = optional("ENDPOINT_PREFIX", &service.endpoint_prefix);
    let signing_name = optional("SIGNING_NAME", &service.signing_name);
    let operations = service.operations.iter().map(|name| identifier(name));
    quote! {
        impl #service_trait for #name {
            const SHAPE: &'static #shape::Service = &#shape::Service::new(#id)#query_compatible;
            const PROTOCOL: #shape::Protocol = #shape::Protocol::#protocol;
            #sdk_id
            #version
            #endpoint_prefix
            #signing_name
            const OPERATIONS: &'static [#shape::Operation] =
                &[#(#shape::Operation::of::<#operations>()),*];
        }
    }
}
