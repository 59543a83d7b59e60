//! What is marked where: annotations in, marks out, and the way between the article's text and the page's text nodes,
//! as arithmetic on offsets. Pure, so that the page room below only reads and writes the DOM.

mod index;
mod marks;
mod projection;
mod runs;

pub use index::Index;
pub use marks::{Mark, MarkKind, Paints, paints, subject_from_id};
pub use projection::{Projection, Setting};
pub use runs::{Piece, Run, Runs};
