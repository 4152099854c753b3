//! Documents damaged at random.

use serde_json::{Value, json};

/// A small generator of pseudo-random numbers (`SplitMix64`), so that every run is the same.
pub(crate) struct Random(pub(crate) u64);

impl Random {
    pub(crate) fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((mixed ^ (mixed >> 31)) % bound as u64).expect("less than the bound")
    }

    /// Bytes to make a document from.
    pub(crate) fn bytes(&mut self, count: usize) -> Vec<u8> {
        (0..count).map(|_| u8::try_from(self.below(256)).expect("a byte")).collect()
    }

    pub(crate) fn of<T: Clone>(&mut self, choices: &[T]) -> T {
        choices[self.below(choices.len())].clone()
    }
}

/// Changes one value somewhere in a document.
pub(crate) fn mutate(value: &mut Value, random: &mut Random) {
    let go_in = random.below(4) > 0;
    match value {
        Value::Object(entries) if go_in && !entries.is_empty() => {
            let key = entries.keys().nth(random.below(entries.len())).cloned().expect("a key");
            if random.below(8) == 0 {
                change_entry(entries, &key, random);
            } else {
                mutate(&mut entries[&key], random);
            }
        }
        Value::Array(elements) if go_in && !elements.is_empty() => {
            let index = random.below(elements.len());
            match random.below(8) {
                0 => drop(elements.remove(index)),
                1 => elements.push(elements[index].clone()),
                2 => *elements = vec![elements[index].clone(); random.of(&[0, 1, 2, 10, 51, 201])],
                _ => mutate(&mut elements[index], random),
            }
        }
        Value::String(text) if go_in => *text = edited(text, random),
        Value::Number(number) if go_in => {
            let near = number.as_i64().unwrap_or(0).saturating_add(random.of(&[-1, 1]));
            *value = random.of(&[json!(near), json!(0), json!(-1), json!(100_000), json!(0.5)]);
        }
        _ => {
            *value = random.of(&[
                Value::Null,
                json!(true),
                json!(""),
                json!("x"),
                json!(7),
                json!(-3),
                json!(1.5),
                json!(2.0),
                json!(i64::MAX),
                json!(u64::MAX),
                json!(1e300),
                json!([]),
                json!({}),
                json!(["a"]),
                json!({"a": "b"}),
                json!("2026-12-01T02:00:00Z"),
                json!("2026-12-01T02:00:00.5+02:00"),
                json!("2026-12-01T02:00:00"),
                json!("2026-02-30T02:00:00Z"),
                json!(1_796_090_400),
                json!("Tue, 29 Apr 2014 18:30:38 GMT"),
                json!("2026-13-01T02:00:00Z"),
                json!("2024-02-29T02:00:00Z"),
                json!("2023-02-29T02:00:00Z"),
                json!("0000-01-01T00:00:00Z"),
                json!("Wed, 29 Feb 2023 18:30:38 GMT"),
                json!("NaN"),
                json!("-Infinity"),
                json!("AAAA"),
                json!("AA=="),
                json!({"__type": "x", "s": "y"}),
                json!({"s": "a", "i": 1}),
                json!({"None": "a"}),
                json!([null]),
                json!({"a": null}),
                json!(127),
                json!(128),
                json!(-32_769),
                json!(2_147_483_648_i64),
                json!(4.3),
            ]);
        }
    }
}

fn change_entry(entries: &mut serde_json::Map<String, Value>, key: &str, random: &mut Random) {
    let value = entries[key].clone();
    match random.below(5) {
        0 => drop(entries.shift_remove(key)),
        1 => entries[key] = Value::Null,
        2 => drop(entries.insert(format!("{key}x"), value)),
        3 => {
            let name = random.of(&["", "é", "aws:x", "a b", "__proto__", "$ref"]);
            entries.insert(name.to_owned(), value);
        }
        _ => drop(entries.insert(key.to_lowercase(), value)),
    }
}

fn edited(text: &str, random: &mut Random) -> String {
    match random.below(8) {
        0 => String::new(),
        1 => text.to_lowercase(),
        2 => text.repeat(random.of(&[2, 20, 300])),
        3 => format!("{text}{}", random.of(&["é", "👍", "\n", " ", "_", "=", "\u{0}"])),
        4 => text.chars().skip(1).collect(),
        5 => text.chars().rev().collect(),
        6 => "👍".repeat(random.of(&[1, 63, 64, 65, 128, 129, 256, 257])),
        _ => "a".repeat(random.of(&[1, 2, 31, 32, 63, 64, 65, 128, 129, 200, 201, 256, 257, 2049])),
    }
}
