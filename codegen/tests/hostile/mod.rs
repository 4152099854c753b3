//! Texts in every place where a model can have one, and what generated Rust must be all the same.
//! The fuzz target `documentation` uses it too.

use std::collections::BTreeMap;
use std::iter::Cycle;
use std::slice::Iter;

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag};
use serde_json::{Map, Value, json};

/// A model in JSON that has the texts, in turn, in every place of several shapes of each kind, and
/// patterns that match the others.
pub(crate) fn model(texts: &[String], patterns: &[String]) -> String {
    /// A shape of each kind has more than so many texts.
    const PLACES: usize = 8;
    let all = texts.join("\n");
    let sets = texts.len().div_ceil(PLACES);
    let operations: Vec<_> = (0..sets).map(|it| json!({ "target": id('O', it) })).collect();
    let service = json!({
        "type": "service",
        "version": all,
        "operations": operations,
        "traits": {
            "aws.protocols#restJson1": {},
            "smithy.api#title": all,
            "smithy.api#documentation": all,
        },
    });
    let mut texts = Texts { texts: texts.iter().cycle(), patterns: patterns.iter().cycle() };
    let mut shapes = Map::from_iter([("h.x#Service".to_owned(), service)]);
    for index in 0..sets {
        let own = texts.shapes(index);
        shapes.extend(own.into_iter().map(|(letter, shape)| (id(letter, index), shape)));
    }
    json!({ "smithy": "2.0", "shapes": shapes }).to_string()
}

fn id(letter: char, index: usize) -> String {
    format!("h.x#{letter}{index}")
}

/// The target that stands for text.
const STRING: &str = "smithy.api#String";

/// Texts and patterns, in turn and without an end.
struct Texts<'t> {
    texts: Cycle<Iter<'t, String>>,
    patterns: Cycle<Iter<'t, String>>,
}

impl Texts<'_> {
    fn text(&mut self) -> &str {
        self.texts.next().map_or("", String::as_str)
    }

    /// A pattern that matches a text.
    fn pattern(&mut self) -> Value {
        let escaped = |it| if "\\^$.|?*+()[]{}/".contains(it) { vec!['\\', it] } else { vec![it] };
        let text = self.patterns.next().map_or("", String::as_str);
        json!({ "smithy.api#pattern": text.chars().flat_map(escaped).collect::<String>() })
    }

    /// The traits that are given, and all that hold texts.
    fn traits(&mut self, traits: &Value) -> Value {
        let mut all = json!({
            "smithy.api#documentation": self.text(),
            "smithy.api#deprecated": { "message": self.text(), "since": self.text() },
        });
        if let (Some(all), Value::Object(traits)) = (all.as_object_mut(), traits) {
            all.extend(traits.clone());
        }
        all
    }

    fn member(&mut self, target: &str, traits: &Value) -> Value {
        json!({ "target": target, "traits": self.traits(traits) })
    }

    fn advice(&mut self, test: &Value) -> Value {
        let advice = json!({ "rule": self.text(), "message": self.text(), "test": test });
        json!({ "shapewright.rules#recommendations": [advice] })
    }

    fn shape(&mut self, ty: &str, members: &Value, traits: &Value) -> Value {
        json!({ "type": ty, "members": members, "traits": self.traits(traits) })
    }

    /// A shape of each kind, with the letter that it is called.
    fn shapes(&mut self, index: usize) -> [(char, Value); 7] {
        let nothing = json!({});
        let http = json!({ "smithy.api#http": { "method": "POST", "uri": format!("/o{index}") } });
        let operation = json!({
            "type": "operation",
            "input": { "target": id('S', index) },
            "errors": [{ "target": id('X', index) }],
            "traits": self.traits(&http),
        });
        let mut newtype = self.pattern();
        newtype["shapewright.rust#newtype"] = json!({});
        let newtype = json!({ "type": "string", "traits": self.traits(&newtype) });
        let value = json!({ "smithy.api#enumValue": self.text() });
        let values = json!({ "A": self.member("smithy.api#Unit", &value) });
        let number = json!({ "smithy.api#enumValue": 1 });
        let numbers = json!({ "A": self.member("smithy.api#Unit", &number) });
        let variants = json!({ "a": self.member(STRING, &nothing) });
        let message = json!({ "m": self.member(STRING, &nothing) });
        let error = json!({ "smithy.api#error": "client" });
        [
            ('O', operation),
            ('S', self.structure(index)),
            ('N', newtype),
            ('E', self.shape("enum", &values, &nothing)),
            ('I', self.shape("intEnum", &numbers, &nothing)),
            ('U', self.shape("union", &variants, &nothing)),
            ('X', self.shape("structure", &message, &error)),
        ]
    }

    /// A structure with a member of each sort.
    fn structure(&mut self, index: usize) -> Value {
        let nothing = json!({});
        let default = json!({ "smithy.api#default": self.text() });
        let pattern = self.pattern();
        // No casing makes this of a name.
        let key = json!({ "smithy.api#jsonName": format!("x {}", self.text()) });
        let prefix = json!({ "reservedPrefix": self.text() });
        let prefix = self.advice(&prefix);
        let advised = self.advice(&json!({ "pattern": format!("^a{{{index},}}$") }));
        let needs = self.advice(&json!({ "needs": { "member": "a", "needs": "b" } }));
        let members = json!({
            "a": self.member(STRING, &default),
            "b": self.member(STRING, &pattern),
            "c": self.member(STRING, &key),
            "d": self.member(STRING, &prefix),
            "e": self.member(STRING, &advised),
            "n": self.member(&id('N', index), &nothing),
            "s": self.member(&id('E', index), &nothing),
            "i": self.member(&id('I', index), &nothing),
            "u": self.member(&id('U', index), &nothing),
        });
        self.shape("structure", &members, &needs)
    }
}

/// Checks that every file is Rust whose documentation is harmless.
///
/// # Panics
/// If it is not.
pub(crate) fn check(files: &BTreeMap<String, String>) {
    for (path, text) in files.iter().filter(|(path, _)| *path != "Cargo.toml") {
        syn::parse_file(text).unwrap_or_else(|error| panic!("{path}: {error}\n{text}"));
        assert!(!text.contains(is_disguise), "{path} disguises text");
        let mut documentations = Vec::new();
        walk(text.parse().expect("tokens"), &mut documentations, &mut String::new());
        for documentation in documentations {
            check_documentation(&documentation);
        }
    }
}

/// Whether a character must not be in source text as it is.
fn is_disguise(character: char) -> bool {
    (character.is_control() && character != '\n')
        || matches!(character, '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{200B}'..='\u{200F}' | '\u{FEFF}')
}

/// What is left of the files without their texts: code, in which no model has a say but by its names.
/// The module of patterns is left out: it is in the order of their names.
pub(crate) fn skeleton(files: &BTreeMap<String, String>) -> String {
    let mut skeleton = String::new();
    let is_compared = |path: &str| !["Cargo.toml", "src/patterns.rs"].contains(&path);
    for (path, text) in files.iter().filter(|(path, _)| is_compared(path)) {
        skeleton.push_str(path);
        walk(text.parse().expect("tokens"), &mut Vec::new(), &mut skeleton);
    }
    skeleton
}

/// Collects the documentations of a file, line by line of each item, and its tokens without them and
/// without literals and names of constants.
fn walk(tokens: TokenStream, documentations: &mut Vec<String>, skeleton: &mut String) {
    let mut tokens = tokens.into_iter().peekable();
    let mut lines = Vec::new();
    while let Some(token) = tokens.next() {
        let is_start = matches!(&token, TokenTree::Punct(it) if it.as_char() == '#');
        if is_start {
            let _ = tokens.next_if(|it| matches!(it, TokenTree::Punct(it) if it.as_char() == '!'));
            if let Some(line) = tokens.peek().and_then(documentation) {
                lines.push(line);
                tokens.next();
                continue;
            }
        }
        documentations.extend((!lines.is_empty()).then(|| std::mem::take(&mut lines).join("\n")));
        match token {
            TokenTree::Group(group) => {
                let delimiter = group.delimiter();
                skeleton.push_str(if delimiter == Delimiter::Brace { "{" } else { "(" });
                walk(group.stream(), documentations, skeleton);
                skeleton.push_str(if delimiter == Delimiter::Brace { "}\n" } else { ")" });
            }
            TokenTree::Literal(_) => skeleton.push_str(" _"),
            TokenTree::Ident(name) => {
                let name = name.to_string();
                let is_constant = !name.contains(|it: char| it.is_ascii_lowercase());
                skeleton.push(' ');
                skeleton.push_str(if is_constant { "_" } else { &name });
            }
            TokenTree::Punct(it) => skeleton.push(it.as_char()),
        }
    }
    documentations.extend((!lines.is_empty()).then(|| lines.join("\n")));
}

/// The line that an attribute documents with, after its `#`.
fn documentation(token: &TokenTree) -> Option<String> {
    let TokenTree::Group(group) = token else { return None };
    let mut tokens = group.stream().into_iter();
    let (name, _, text) = (tokens.next()?, tokens.next()?, tokens.next()?);
    let text: syn::LitStr = syn::parse2(TokenStream::from(text)).ok()?;
    let line = text.value();
    (name.to_string() == "doc").then(|| line.strip_prefix(' ').unwrap_or(&line).to_owned())
}

/// Checks that rustdoc would neither test nor warn of a documentation.
fn check_documentation(markdown: &str) {
    let shown = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_SMART_PUNCTUATION;
    for options in [Options::empty(), shown] {
        for event in Parser::new_ext(markdown, options) {
            match event {
                Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) => {
                    let is_word =
                        !info.is_empty() && info.bytes().all(|it| it.is_ascii_lowercase());
                    assert!(is_word && !info.contains("rust"), "{info} in\n{markdown}");
                }
                Event::Start(Tag::CodeBlock(CodeBlockKind::Indented) | Tag::Image { .. })
                | Event::Html(_)
                | Event::InlineHtml(_) => panic!("{event:?} in\n{markdown}"),
                Event::Start(Tag::Link { dest_url, .. }) => {
                    let is_web = ["http://", "https://"].iter().any(|it| dest_url.starts_with(it));
                    assert!(is_web, "{dest_url} in\n{markdown}");
                }
                _ => {}
            }
        }
    }
}
