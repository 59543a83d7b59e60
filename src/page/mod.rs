//! The DOM: find the article, project its text, paint, hit-test, show the card and the list, observe, undo.

mod dom;
