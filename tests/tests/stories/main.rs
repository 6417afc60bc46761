//! What a person does with Cairn, done in the real window.

mod accessible;
mod boundary;
mod carrying;
mod following;
mod helping;
mod looking;
mod market;
mod opening;
mod own;
mod planning;
mod practice;
mod private;
mod safety;
mod starting;
