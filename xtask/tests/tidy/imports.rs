//! Which file of a package uses names of which other file.
//!
//! A path such as `crate::walk::tape::Tape` leads to the file that defines the name: `use`
//! declarations on the way are followed. Two uses do not count: a public `use` only hands a name on,
//! and the file of a module is the ground on which the files of its folder stand. What macros make
//! is not seen.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// A path from the crate's root to a module.
type Module = Vec<String>;

/// One path in a file.
struct Mention {
    path: Vec<String>,
    /// The name that it brings into scope, if a `use` declaration has it.
    binds: Option<String>,
    /// Whether that declaration is public.
    is_export: bool,
}

/// A file of a package.
struct File {
    name: String,
    mentions: Vec<Mention>,
    /// The paths behind the names that `use` declarations bring into scope.
    bound: BTreeMap<String, Vec<String>>,
}

/// The files of a package by their modules.
pub(crate) struct Package {
    files: BTreeMap<Module, File>,
}

impl Package {
    /// Reads the sources of a package, without the modules of tests.
    ///
    /// # Panics
    /// If a file is not Rust.
    pub(crate) fn new(folder: &str, sources: impl IntoIterator<Item = (String, String)>) -> Self {
        let files = sources.into_iter().map(|(name, text)| {
            let tokens: TokenStream =
                text.parse().unwrap_or_else(|error| panic!("{name}: {error}"));
            let mut mentions = Vec::new();
            collect(tokens, &mut mentions);
            let bound = mentions.iter().filter_map(|it| Some((it.binds.clone()?, it.path.clone())));
            let bound = bound.collect();
            (module(folder, &name), File { name, mentions, bound })
        });
        Self { files: files.collect() }
    }

    /// Every file with the files whose names it uses, and a few of those names.
    pub(crate) fn edges(&self) -> BTreeMap<&str, BTreeMap<&str, BTreeSet<&str>>> {
        let mut edges: BTreeMap<&str, BTreeMap<&str, BTreeSet<&str>>> = BTreeMap::new();
        for (module, file) in &self.files {
            let used = edges.entry(&file.name).or_default();
            for mention in file.mentions.iter().filter(|mention| !mention.is_export) {
                let target = self.resolve(module, &mention.path, 0);
                let target = target.filter(|target| !module.starts_with(target));
                let target = target.and_then(|target| self.files.get(&target));
                if let Some(target) = target {
                    let name = mention.path.last().map_or("", String::as_str);
                    used.entry(&target.name).or_default().insert(name);
                }
            }
        }
        edges
    }

    /// The module whose file defines what a path names; `None` for names of other crates.
    fn resolve(&self, from: &Module, path: &[String], depth: usize) -> Option<Module> {
        /// More `use` declarations than any name goes through.
        const MAX_DEPTH: usize = 16;
        let (first, rest) = path.split_first()?;
        if depth > MAX_DEPTH {
            return None;
        }
        let start = match first.as_str() {
            "crate" => Vec::new(),
            "self" => from.clone(),
            "super" => from[..from.len().checked_sub(1)?].to_vec(),
            _ => return self.named(from, path, depth),
        };
        self.named(&start, rest, depth).or(Some(start))
    }

    /// The module that a path relative to another one leads to.
    fn named(&self, from: &Module, path: &[String], depth: usize) -> Option<Module> {
        let (first, rest) = path.split_first()?;
        if first == "super" {
            return self.resolve(from, path, depth + 1);
        }
        let child: Module = from.iter().chain([first]).cloned().collect();
        if self.files.contains_key(&child) {
            return self.named(&child, rest, depth).or(Some(child));
        }
        let bound = self.files.get(from)?.bound.get(first)?;
        // A name that is bound to itself, as `use serde;`, is another crate's.
        if bound.first() == Some(first) {
            return None;
        }
        let path: Vec<String> = bound.iter().chain(rest).cloned().collect();
        self.resolve(from, &path, depth + 1)
    }
}

/// The module that a file is: `src/a/mod.rs` and `src/a.rs` are `a`.
fn module(folder: &str, name: &str) -> Module {
    let inside = name.strip_prefix(folder).unwrap_or(name).trim_start_matches('/');
    let inside = inside.strip_suffix(".rs").unwrap_or(inside);
    let mut module: Module = inside.split('/').map(str::to_owned).collect();
    if matches!(module.last().map(String::as_str), Some("mod" | "lib" | "main")) {
        module.pop();
    }
    module
}

/// Collects the paths of a text.
fn collect(tokens: TokenStream, mentions: &mut Vec<Mention>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut rest = &tokens[..];
    while let Some((first, others)) = rest.split_first() {
        rest = match first {
            TokenTree::Ident(word) if word == "pub" => export(others, mentions),
            TokenTree::Ident(word) if word == "use" => uses(others, &[], false, mentions),
            TokenTree::Ident(word) if word == "mod" && is_tests(others) => &others[2..],
            TokenTree::Ident(_) => path(rest, mentions),
            TokenTree::Group(group) => {
                collect(group.stream(), mentions);
                others
            }
            _ => others,
        };
    }
}

/// Reads the public declaration that follows, if it is a `use`.
fn export<'t>(tokens: &'t [TokenTree], mentions: &mut Vec<Mention>) -> &'t [TokenTree] {
    let tokens = match tokens {
        [TokenTree::Group(limit), rest @ ..] if limit.delimiter() == Delimiter::Parenthesis => rest,
        tokens => tokens,
    };
    match tokens {
        [TokenTree::Ident(word), rest @ ..] if word == "use" => uses(rest, &[], true, mentions),
        tokens => tokens,
    }
}

/// Whether `tests { … }` follows.
fn is_tests(tokens: &[TokenTree]) -> bool {
    matches!(tokens, [TokenTree::Ident(name), TokenTree::Group(_), ..] if name == "tests")
}

/// Reads a path in an expression or type, and returns what follows it.
fn path<'t>(tokens: &'t [TokenTree], mentions: &mut Vec<Mention>) -> &'t [TokenTree] {
    let (path, rest) = segments(tokens);
    if path.len() > 1 {
        mentions.push(Mention { path, binds: None, is_export: false });
    }
    rest
}

/// Reads one tree of a `use` declaration behind a prefix, and returns what follows it.
fn uses<'t>(
    tokens: &'t [TokenTree],
    prefix: &[String],
    is_export: bool,
    mentions: &mut Vec<Mention>,
) -> &'t [TokenTree] {
    let (own, rest) = segments(tokens);
    let mut path = [prefix, &own].concat();
    if let [TokenTree::Group(group), rest @ ..] = rest
        && group.delimiter() == Delimiter::Brace
    {
        let inner: Vec<TokenTree> = group.stream().into_iter().collect();
        let trees = inner.split(|token| is_punct(token, ','));
        trees.filter(|tree| !tree.is_empty()).for_each(|tree| {
            uses(tree, &path, is_export, mentions);
        });
        return rest;
    }
    if path.last().is_some_and(|last| last == "self") {
        path.pop();
    }
    let (name, rest) = match rest {
        [TokenTree::Ident(word), TokenTree::Ident(name), rest @ ..] if word == "as" => {
            (Some(name.to_string()), rest)
        }
        [star, rest @ ..] if is_punct(star, '*') => (None, rest),
        rest => (path.last().cloned(), rest),
    };
    mentions.push(Mention { path, binds: name, is_export });
    rest
}

/// The names of a path that are joined by `::`, and what follows; a `::` before a brace or star
/// belongs to the path.
fn segments(tokens: &[TokenTree]) -> (Vec<String>, &[TokenTree]) {
    let (mut path, mut rest) = (Vec::new(), tokens);
    while let [TokenTree::Ident(name), others @ ..] = rest {
        path.push(name.to_string().trim_start_matches("r#").to_owned());
        rest = others;
        match others {
            [first, second, others @ ..] if is_punct(first, ':') && is_punct(second, ':') => {
                rest = others;
            }
            _ => break,
        }
    }
    (path, rest)
}

fn is_punct(token: &TokenTree, character: char) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == character)
}

#[cfg(test)]
mod tests {
    use super::Package;

    fn edges(files: &[(&str, &str)]) -> Vec<String> {
        let files = files.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned()));
        let package = Package::new("src", files);
        let edges = package.edges();
        let edges = edges.iter().flat_map(|(from, to)| to.keys().map(move |to| (from, to)));
        edges.map(|(from, to)| format!("{from} -> {to}")).collect()
    }

    #[test]
    fn a_path_leads_to_the_file_that_defines_its_name() {
        let lib = ("src/lib.rs", "mod a; mod b; pub use a::inner::Made;");
        let a = ("src/a/mod.rs", "pub mod inner; use std::fmt;");
        let inner = ("src/a/inner.rs", "pub struct Made;");
        let found = |text| edges(&[lib, a, inner, ("src/b.rs", text)]);
        for text in [
            "use crate::Made;",
            "use super::{a::{inner::{self as made, Made}}};",
            "fn f() -> crate::a::inner::Made { todo!() }",
            "use crate::a::inner; const MADE: inner::Made = inner::Made;",
            "use crate::a; const MADE: a::inner::Made = a::inner::Made;",
        ] {
            assert!(found(text).contains(&"src/b.rs -> src/a/inner.rs".to_owned()), "{text}");
        }
        let own = [("src/a/mod.rs", "struct Own;"), ("src/a/inner.rs", "use super::Own;")];
        assert!(edges(&own).is_empty());
        for text in [
            "use std::fmt;",
            "pub use crate::Made;",
            "mod tests { use crate::Made; }",
            "struct Made;",
        ] {
            assert!(found(text).is_empty(), "{text}");
        }
    }
}
