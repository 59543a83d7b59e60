//! The DOM: find the article, project its text, paint, hit-test, show the card and the list, observe, undo.

mod card;
mod dom;
mod elements;
mod list;
mod list_parts;
mod mode;
mod plot;
mod style;
mod theme;
