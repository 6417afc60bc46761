//! How facts come in: bytes become values of the domain.
//!
//! Every reader takes the name of a file and its text, and gives what stands in it, or an
//! [`Error`] with file, line and reason. No reader opens a file or knows a clock.
//!
//! - [`register`]: the register of sources;
//! - [`skills`]: the skills there are;
//! - [`market`]: roles, and reports of what employers ask for;
//! - [`catalog`]: what one can learn from, with its parts;
//! - [`practice`]: interview questions;
//! - [`archive`]: an export of our own, on its way back;
//! - [`sessions`]: study sessions that another program kept;
//! - [`books`]: books that another program kept;
//! - [`anki`]: notes of Anki as text;
//! - [`profile`]: what documents say of a person;
//! - [`code`]: what files of a repository say of the languages it is in;
//! - [`taxonomy`]: what others call skills.
//!
//! [`shipped`] sends everything that Cairn ships through the same readers.

pub mod anki;
pub mod archive;
pub mod books;
pub mod catalog;
pub mod code;
pub mod market;
pub mod practice;
pub mod profile;
pub mod register;
pub mod sessions;
pub mod skills;
pub mod taxonomy;

mod error;
mod read;
mod shipped;
mod table;

pub use error::{Error, ErrorKind};
pub use shipped::{Shipped, shipped, version};
