//! What the attributes of generated types say.

use std::collections::{BTreeMap, BTreeSet};

use quote::ToTokens;
use syn::punctuated::Punctuated;
use syn::{Attribute, Expr, Fields, File, Item, Lit, Meta, Token};

/// The attributes that are compared.
const ATTRIBUTES: [&str; 2] = ["serde", "validate"];

/// The file with the patterns of a service; their names may depend on what else there is.
const PATTERNS: &str = "patterns.rs";

/// What is said of one field, or of the type itself.
type Statements = BTreeSet<String>;

/// The statements of each type, by field; those of the type itself have no name.
#[derive(Debug, Default)]
pub(super) struct Facts {
    types: BTreeMap<String, BTreeMap<String, Statements>>,
}

impl Facts {
    /// Reads the types of a module tree.
    ///
    /// # Errors
    /// A file that is not Rust.
    pub(super) fn of(files: &BTreeMap<String, String>) -> syn::Result<Self> {
        let patterns = files.get(PATTERNS).map(|text| syn::parse_file(text)).transpose()?;
        let patterns = patterns.as_ref().map(texts_of_patterns).unwrap_or_default();
        let mut facts = Self::default();
        for (_, text) in files.iter().filter(|(path, _)| !path.ends_with(PATTERNS)) {
            for item in syn::parse_file(text)?.items {
                facts.add(&item, &patterns)?;
            }
        }
        Ok(facts)
    }

    /// How many types there are.
    pub(super) fn types(&self) -> usize {
        self.types.len()
    }

    /// What another selection of the same model says differently of the types that it has.
    pub(super) fn disagreements(&self, selected: &Self) -> Vec<String> {
        let mut lines = Vec::new();
        for (name, fields) in &selected.types {
            let Some(whole) = self.types.get(name) else {
                lines.push(format!("{name}: only selected"));
                continue;
            };
            let all: BTreeSet<&String> = fields.keys().chain(whole.keys()).collect();
            for field in all {
                let [one, other] = [whole, fields].map(|fields| spelled(fields.get(field)));
                if one != other {
                    lines.push(format!("{name} {field}: whole says {one}, selected says {other}"));
                }
            }
        }
        lines
    }

    fn add(&mut self, item: &Item, patterns: &BTreeMap<String, String>) -> syn::Result<()> {
        let (name, attributes) = match item {
            Item::Struct(item) => (&item.ident, &item.attrs),
            Item::Enum(item) => (&item.ident, &item.attrs),
            _ => return Ok(()),
        };
        let mut fields = BTreeMap::new();
        fields.insert(String::new(), statements(attributes, patterns)?);
        match item {
            Item::Struct(item) => add_fields("", &item.fields, patterns, &mut fields)?,
            Item::Enum(item) => {
                for variant in &item.variants {
                    let name = variant.ident.to_string();
                    add_fields(&name, &variant.fields, patterns, &mut fields)?;
                    fields.insert(name, statements(&variant.attrs, patterns)?);
                }
            }
            _ => {}
        }
        self.types.insert(name.to_string(), fields);
        Ok(())
    }
}

fn add_fields(
    owner: &str,
    fields: &Fields,
    patterns: &BTreeMap<String, String>,
    found: &mut BTreeMap<String, Statements>,
) -> syn::Result<()> {
    for (index, field) in fields.iter().enumerate() {
        let name = field.ident.as_ref().map_or_else(|| index.to_string(), ToString::to_string);
        let name = if owner.is_empty() { name } else { format!("{owner}.{name}") };
        found.insert(name, statements(&field.attrs, patterns)?);
    }
    Ok(())
}

/// The parts of the attributes that are compared, the names of patterns replaced by their texts.
fn statements(
    attributes: &[Attribute],
    patterns: &BTreeMap<String, String>,
) -> syn::Result<Statements> {
    let mut statements = Statements::new();
    for attribute in attributes {
        let Some(name) = ATTRIBUTES.iter().find(|name| attribute.path().is_ident(name)) else {
            continue;
        };
        let parts = attribute.parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated)?;
        for part in parts {
            let text = format!("{name}({})", part.to_token_stream());
            statements.insert(with_texts(&text, patterns));
        }
    }
    Ok(statements)
}

/// Replaces `patterns :: NAME` by the text of the pattern.
fn with_texts(text: &str, patterns: &BTreeMap<String, String>) -> String {
    const PREFIX: &str = "patterns :: ";
    let mut parts = text.split(PREFIX);
    let mut replaced = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let is_name = |character: char| character.is_ascii_alphanumeric() || character == '_';
        let end = part.find(|character| !is_name(character)).unwrap_or(part.len());
        let (name, rest) = part.split_at(end);
        replaced += patterns.get(name).map_or(name, String::as_str);
        replaced += rest;
    }
    replaced
}

/// The first text in the definition of each pattern: as it was modelled.
fn texts_of_patterns(file: &File) -> BTreeMap<String, String> {
    let mut texts = BTreeMap::new();
    for item in &file.items {
        let (name, value) = match item {
            Item::Const(item) => (&item.ident, &item.expr),
            Item::Static(item) => (&item.ident, &item.expr),
            _ => continue,
        };
        if let Some(text) = first_text(value) {
            let is_full = value.to_token_stream().to_string().contains("Anchoring :: Full");
            let whole = if is_full { " in full" } else { "" };
            texts.insert(name.to_string(), format!("{text:?}{whole}"));
        }
    }
    texts
}

fn first_text(value: &Expr) -> Option<String> {
    match value {
        Expr::Call(call) => call.args.iter().find_map(first_text),
        Expr::MethodCall(call) => first_text(&call.receiver),
        Expr::Reference(reference) => first_text(&reference.expr),
        Expr::Lit(literal) => match &literal.lit {
            Lit::Str(text) => Some(text.value()),
            _ => None,
        },
        _ => None,
    }
}

fn spelled(statements: Option<&Statements>) -> String {
    match statements {
        None => "it is not there".to_owned(),
        Some(statements) if statements.is_empty() => "nothing".to_owned(),
        Some(statements) => statements.iter().map(String::as_str).collect::<Vec<_>>().join(" "),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::Facts;

    fn facts(types: &str, patterns: &str) -> Facts {
        let files = [("types.rs", types), ("patterns.rs", patterns)];
        let files = files.map(|(path, text)| (path.to_owned(), text.to_owned()));
        Facts::of(&BTreeMap::from(files)).expect("Rust")
    }

    const WHOLE: &str = r#"
        /// A type.
        struct Task {
            #[serde(rename = "engineType", default)]
            engine: Option<String>,
            #[validate(length(min = 1), pattern = patterns::NAME)]
            name: String,
        }
        enum Kind { #[validate(value = "A")] A, #[serde(rename = "b")] B(#[validate(nested)] Task) }
    "#;

    #[test]
    fn the_order_of_parts_and_the_names_of_patterns_do_not_matter() {
        let selected =
            WHOLE.replace("rename = \"engineType\", default", "default, rename = \"engineType\"");
        let selected = selected.replace("patterns::NAME", "patterns::NAME_2");
        let whole = facts(WHOLE, r#"pub const NAME: Pattern = Pattern::steps("a", &[]);"#);
        let selected = facts(&selected, r#"pub const NAME_2: Pattern = Pattern::steps("a", &[]);"#);
        assert_eq!(selected.types(), 2);
        assert!(whole.disagreements(&selected).is_empty());
    }

    #[test]
    fn names_and_rules_that_differ_are_lines() {
        let selected = WHOLE.replace("engineType", "EngineType").replace("\"A\"", "\"a\"");
        let patterns =
            |text: &str| format!("pub const NAME: Pattern = Pattern::steps({text:?}, &[]);");
        let whole = facts(WHOLE, &patterns("a"));
        let selected = facts(&selected, &patterns("b"));
        assert_eq!(
            whole.disagreements(&selected),
            [
                "Kind A: whole says validate(value = \"A\"), selected says validate(value = \"a\")",
                "Task engine: whole says serde(default) serde(rename = \"engineType\"), \
                 selected says serde(default) serde(rename = \"EngineType\")",
                "Task name: whole says validate(length (min = 1)) validate(pattern = \"a\"), \
                 selected says validate(length (min = 1)) validate(pattern = \"b\")",
            ]
        );
    }
}
