//! Programs as expressions over static data.

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use shapewright_pattern::program::{Class, Part, Positions, Program, Run, Step, Steps, Table};

use super::Names;

/// An expression of the type `Program`; notes the names that it needs.
pub(super) fn tokens(program: &Program, names: &mut Names) -> TokenStream {
    names.insert("Program");
    match program {
        Program::Always => quote!(Program::Always),
        Program::Run(it) => run(it, names),
        Program::Steps(it) => steps(it, names),
        Program::Table(it) => {
            let table = table(it, names);
            quote!(Program::Table(&#table))
        }
        Program::Positions(it) => {
            let positions = positions(it, names);
            quote!(Program::Positions(#positions))
        }
        Program::All(parts) => {
            let part = |Part { expected, program }: &Part| {
                let program = tokens(program, names);
                quote!((#expected, #program))
            };
            let parts: Vec<TokenStream> = parts.iter().map(part).collect();
            quote!(Program::All(&[#(#parts),*]))
        }
        Program::Any(programs) => {
            let programs: Vec<_> = programs.iter().map(|it| tokens(it, names)).collect();
            quote!(Program::Any(&[#(#programs),*]))
        }
        // What is not known here must let nothing pass.
        _ => quote!(Program::Never),
    }
}

fn run(run: &Run, names: &mut Names) -> TokenStream {
    names.insert("Run");
    let (class, min, max) = (class(&run.class, names), count(run.min), bound(run.max));
    quote!(Program::Run(&Run::new(#class, #min, #max)))
}

fn class(class: &Class, names: &mut Names) -> TokenStream {
    names.insert("Class");
    let wide: Vec<(char, char)> = class.wide().collect();
    // A class that goes on to the last character is one that lacks something.
    let lacks = class.contains(char::MAX);
    let text = ascii(|character| class.contains(character) != lacks);
    let class = if lacks { quote!(Class::not(#text)) } else { quote!(Class::of(#text)) };
    let implied: &[(char, char)] = if lacks { &[('\u{80}', char::MAX)] } else { &[] };
    if wide == implied {
        return class;
    }
    let wide = wide.iter().map(|(first, last)| quote!((#first, #last)));
    quote!(#class.and(&[#(#wide),*]))
}

/// The ASCII characters that are asked for, in the words of `Class::of`.
fn ascii(has: impl Fn(char) -> bool) -> String {
    let mut text = String::new();
    let mut code = 0_u8;
    while code < 128 {
        let first = code;
        while code < 128 && has(char::from(code)) {
            code += 1;
        }
        if code == first {
            code += 1;
            continue;
        }
        for (first, last) in parts(first, code - 1) {
            let is_plain = first == b'-' && text.is_empty() && first == last;
            text.push_str(&if is_plain { "-".to_owned() } else { escaped(first) });
            if last - first > 1 {
                text.push('-');
            }
            if last > first {
                text.push_str(&escaped(last));
            }
        }
    }
    text
}

/// A range in parts that read well: `/`, `0-9` and `:` rather than `/-:`.
fn parts(first: u8, last: u8) -> Vec<(u8, u8)> {
    const KINDS: [(u8, u8); 3] = [(b'0', b'9'), (b'A', b'Z'), (b'a', b'z')];
    /// How many characters beside letters or digits are no range of their own.
    const FEW: u8 = 3;
    let is_core = |&(start, end): &(u8, u8)| {
        (first..=first + FEW).contains(&start) && (end..=end + FEW).contains(&last)
    };
    let Some((start, end)) = KINDS.into_iter().find(is_core) else { return vec![(first, last)] };
    let single = |code| (code, code);
    (first..start).map(single).chain([(start, end)]).chain((end + 1..=last).map(single)).collect()
}

fn escaped(code: u8) -> String {
    match code {
        b'\n' => r"\n".to_owned(),
        b'\r' => r"\r".to_owned(),
        b'\t' => r"\t".to_owned(),
        b'\\' | b'-' => format!(r"\{}", char::from(code)),
        b' '..=b'~' => char::from(code).into(),
        _ => format!(r"\x{code:02x}"),
    }
}

fn steps(steps: &Steps, names: &mut Names) -> TokenStream {
    names.insert("Step");
    let classes: Vec<TokenStream> = steps.classes.iter().map(|it| class(it, names)).collect();
    let steps = steps.steps.iter().map(step);
    quote!(Program::steps(&[#(#classes),*], &[#(#steps),*]))
}

fn step(step: &Step) -> TokenStream {
    let short = Literal::u16_unsuffixed;
    let step = match step {
        Step::Run { class, min, max } => {
            let (class, min, max) = (short(*class), count(*min), bound(*max));
            quote!(Run(#class, #min, #max))
        }
        Step::Text(text) => quote!(Text(#text)),
        Step::Branch { class, otherwise } => {
            let (class, otherwise) = (short(*class), short(*otherwise));
            quote!(Branch(#class, #otherwise))
        }
        Step::Jump(target) => {
            let target = short(*target);
            quote!(Jump(#target))
        }
        Step::Zero(counter) => {
            let counter = Literal::u8_unsuffixed(*counter);
            quote!(Zero(#counter))
        }
        Step::Again { counter, class, body, min, max } => {
            let counter = Literal::u8_unsuffixed(*counter);
            let (class, body) = (short(*class), short(*body));
            let (min, max) = (count(*min), bound(*max));
            quote!(Again(#counter, #class, #body, #min, #max))
        }
        Step::End => quote!(End),
        Step::Accept => quote!(Accept),
    };
    quote!(Step::#step)
}

fn count(count: u32) -> Literal {
    Literal::u32_unsuffixed(count)
}

fn bound(bound: Option<u32>) -> TokenStream {
    let bound = bound.map(count);
    bound.map_or_else(|| quote!(u32::MAX), |bound| quote!(#bound))
}

fn table(table: &Table, names: &mut Names) -> TokenStream {
    names.extend(["Cells", "Columns", "Table"]);
    let column = |column: usize| {
        let is_in = |character: char| {
            let own = table.ascii.get(character as usize);
            own.is_some_and(|&own| usize::from(own) == column)
        };
        // What no text has is in the first column.
        if column == 0 { String::new() } else { ascii(is_in) }
    };
    let columns = (0..table.width).map(column);
    let wide = table.wide.iter().map(|&(first, column)| {
        let column = Literal::u8_unsuffixed(column);
        quote!((#first, #column))
    });
    let narrow: Result<Vec<u8>, _> = table.cells.iter().map(|&it| u8::try_from(it)).collect();
    let cells = match narrow {
        Ok(cells) => {
            let cells = Literal::byte_string(&cells);
            quote!(Cells::Narrow(#cells))
        }
        Err(_) => {
            let cells = table.cells.iter().map(|&cell| Literal::u16_unsuffixed(cell));
            quote!(Cells::Wide(&[#(#cells),*]))
        }
    };
    let short = Literal::u16_unsuffixed;
    let (start, accepting) = (short(table.start), short(table.accepting));
    let live = match table.live {
        Some(live) => {
            let live = short(live);
            quote!(#live)
        }
        None => quote!(u16::MAX),
    };
    quote! {
        Table::new(Columns::of(&[#(#columns),*], &[#(#wide),*]), #cells, #start, #accepting, #live)
    }
}

fn positions(positions: &Positions, names: &mut Names) -> TokenStream {
    names.insert("Positions");
    let Positions { classes, positions, next, first, before, after } = positions;
    let classes: Vec<TokenStream> = classes.iter().map(|it| class(it, names)).collect();
    let numbers = positions.iter().flat_map(|it| {
        let max = it.max.unwrap_or_default();
        [it.class, it.min, max, it.next, it.word]
    });
    let (positions, next) = (bytes(numbers), bytes(next.iter().copied()));
    let first = bytes(first.iter().copied());
    quote!(Positions::new(&[#(#classes),*], #positions, #next, #first, #before, #after))
}

/// Numbers of two bytes, the lower first.
fn bytes(numbers: impl Iterator<Item = u16>) -> Literal {
    let bytes: Vec<u8> = numbers.flat_map(u16::to_le_bytes).collect();
    Literal::byte_string(&bytes)
}
