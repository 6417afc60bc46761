//! A reader with a mistake that was planted.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| cairn_untrusted::careless(bytes));
