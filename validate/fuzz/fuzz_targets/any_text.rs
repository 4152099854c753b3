//! No text makes a reader or the walker panic, and they agree whether it is in order.

#![no_main]

use libfuzzer_sys::fuzz_target;
use shapewright_validate::walk::{self, Options, Profile};
use shapewright_validate_fuzz::cases::{INPUTS, KINDS};

fuzz_target!(|data: &[u8]| {
    for case in KINDS.iter().chain(&INPUTS[..3]) {
        for profile in [Profile::Wire, Profile::Authoring, Profile::Reading] {
            let options = Options::new().profile(profile);
            let outcome = walk::check(data, (case.shape)(), options);
            if let (Profile::Wire, Ok(text)) = (profile, std::str::from_utf8(data)) {
                assert_eq!((case.read)(text).is_empty(), outcome.violations.is_none(), "{text}");
            }
        }
    }
});
