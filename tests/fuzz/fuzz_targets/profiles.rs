#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| cairn_untrusted::readers::person::profiles(bytes));
