//! What cards and list say in each language of the reader: the templates that a language fills in, and the languages.

mod de;
mod en;
mod templates;

pub use de::GERMAN;
pub use en::ENGLISH;
pub use templates::Templates;
