//! Programs as Rust expressions over static data.

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use shapewright_validate::pattern::{
    Anchoring, Cells, Class, Part, Program, Run, Step, Steps, Table,
};

/// An expression of type `Pattern`, for the initialiser of a `static`.
pub(crate) fn pattern(text: &str, anchoring: Anchoring, program: &Program) -> Option<TokenStream> {
    let anchoring = match anchoring {
        Anchoring::Search => quote!(Search),
        Anchoring::Full => quote!(Full),
    };
    let program = expression(program)?;
    Some(quote! {
        ::shapewright_validate::pattern::Pattern::new(
            #text,
            ::shapewright_validate::pattern::Anchoring::#anchoring,
            #program,
        )
    })
}

/// None for a kind of program that this crate does not make.
fn expression(program: &Program) -> Option<TokenStream> {
    let expression = match program {
        Program::Always => quote!(Always),
        Program::Never => quote!(Never),
        Program::Run(it) => call("Run", &run(it)),
        Program::Steps(it) => call("Steps", &steps(it)),
        Program::Table(it) => call("Table", &table(it)),
        Program::All(it) => return all(it),
        Program::Any(it) => return any(it),
        _ => return None,
    };
    Some(quote!(::shapewright_validate::pattern::Program::#expression))
}

fn call(variant: &str, inside: &TokenStream) -> TokenStream {
    let variant = quote::format_ident!("{variant}");
    quote!(#variant(#inside))
}

fn run(run: &Run) -> TokenStream {
    let (low, high, wide) = class_parts(run.class());
    let (min, max) = run.bounds();
    let (min, max) = (count(min), count(max));
    quote!(::shapewright_validate::pattern::Run::new([#low, #high], &[#(#wide),*], #min, #max))
}

fn class_parts(class: &Class) -> (Literal, Literal, Vec<TokenStream>) {
    let [low, high] = class.ascii();
    let wide = class.wide().iter().map(|&(start, end)| {
        let (start, end) = (Literal::u32_unsuffixed(start), Literal::u32_unsuffixed(end));
        quote!((#start, #end))
    });
    (Literal::u64_unsuffixed(low), Literal::u64_unsuffixed(high), wide.collect())
}

fn count(count: u32) -> TokenStream {
    if count == u32::MAX {
        quote!(::core::primitive::u32::MAX)
    } else {
        let count = Literal::u32_unsuffixed(count);
        quote!(#count)
    }
}

fn table(table: &Table) -> TokenStream {
    let ascii = Literal::byte_string(table.columns().ascii());
    let wide = table.columns().wide().iter().map(|&(start, column)| {
        let (start, column) = (Literal::u32_unsuffixed(start), Literal::u8_unsuffixed(column));
        quote!((#start, #column))
    });
    let width = Literal::usize_unsuffixed(table.width());
    let cells = match table.cells() {
        Cells::Narrow(cells) => {
            let cells = Literal::byte_string(cells);
            quote!(::shapewright_validate::pattern::Cells::narrow(#cells))
        }
        Cells::Wide(cells) => {
            let cells = cells.iter().map(|&cell| Literal::u16_unsuffixed(cell));
            quote!(::shapewright_validate::pattern::Cells::wide(&[#(#cells),*]))
        }
    };
    let (start, accepting, live) = table.states();
    let (start, accepting) = (Literal::u16_unsuffixed(start), Literal::u16_unsuffixed(accepting));
    let live = Literal::u16_unsuffixed(live);
    quote! {
        ::shapewright_validate::pattern::Table::new(
            ::shapewright_validate::pattern::Columns::new(#ascii, &[#(#wide),*]),
            #width, #cells, #start, #accepting, #live,
        )
    }
}

/// The classes are a `static` of their own, because what may need to be dropped is not promoted.
fn steps(steps: &Steps) -> TokenStream {
    let classes = steps.classes().iter().map(|class| {
        let (low, high, wide) = class_parts(class);
        quote!(::shapewright_validate::pattern::Class::new([#low, #high], &[#(#wide),*]))
    });
    let count = Literal::usize_unsuffixed(steps.classes().len());
    let text = steps.text();
    let steps = steps.steps().iter().map(step);
    quote!({
        static CLASSES: [::shapewright_validate::pattern::Class; #count] = [#(#classes),*];
        ::shapewright_validate::pattern::Steps::new(&CLASSES, #text, &[#(#steps),*])
    })
}

fn step(step: &Step) -> TokenStream {
    let short = Literal::u16_unsuffixed;
    let step = match *step {
        Step::Run { class, min, max } => {
            let (class, min, max) = (short(class), count(min), count(max));
            quote!(Run { class: #class, min: #min, max: #max })
        }
        Step::Text { start, end } => {
            let (start, end) = (short(start), short(end));
            quote!(Text { start: #start, end: #end })
        }
        Step::Branch { class, otherwise } => {
            let (class, otherwise) = (short(class), short(otherwise));
            quote!(Branch { class: #class, otherwise: #otherwise })
        }
        Step::Jump(target) => {
            let target = short(target);
            quote!(Jump(#target))
        }
        Step::Zero(counter) => {
            let counter = Literal::u8_unsuffixed(counter);
            quote!(Zero(#counter))
        }
        Step::Again { counter, class, body, min, max } => {
            let counter = Literal::u8_unsuffixed(counter);
            let (class, body, min, max) = (short(class), short(body), count(min), count(max));
            quote!(Again { counter: #counter, class: #class, body: #body, min: #min, max: #max })
        }
        Step::End => quote!(End),
        Step::Accept => quote!(Accept),
    };
    quote!(::shapewright_validate::pattern::Step::#step)
}

fn all(parts: &[Part]) -> Option<TokenStream> {
    let count = Literal::usize_unsuffixed(parts.len());
    let parts: Option<Vec<_>> = parts
        .iter()
        .map(|part| {
            let (expected, program) = (part.expected, expression(&part.program)?);
            Some(quote! {
                ::shapewright_validate::pattern::Part { expected: #expected, program: #program }
            })
        })
        .collect();
    let parts = parts?;
    Some(quote!({
        static PARTS: [::shapewright_validate::pattern::Part; #count] = [#(#parts),*];
        ::shapewright_validate::pattern::Program::all(&PARTS)
    }))
}

fn any(programs: &[Program]) -> Option<TokenStream> {
    let count = Literal::usize_unsuffixed(programs.len());
    let programs: Option<Vec<_>> = programs.iter().map(expression).collect();
    let programs = programs?;
    Some(quote!({
        static PROGRAMS: [::shapewright_validate::pattern::Program; #count] = [#(#programs),*];
        ::shapewright_validate::pattern::Program::any(&PROGRAMS)
    }))
}
