//! What cards and list say in each language of the reader: the templates that a language fills in, and the languages.

mod de;
mod en;
mod templates;

pub use de::GERMAN;
pub use en::ENGLISH;
pub use templates::Templates;

/// All languages that cards and list speak.
pub static LANGUAGES: [&Templates; 2] = [&ENGLISH, &GERMAN];

/// The templates for a language tag (BCP 47), if its language is spoken here; what the tag says about region or script
/// is passed over.
///
/// ```
/// use sourcemark::cards::in_language;
///
/// assert_eq!(in_language("de-AT").map(|templates| templates.language), Some("de"));
/// assert!(in_language("fr").is_none());
/// ```
pub fn in_language(tag: &str) -> Option<&'static Templates> {
    let language = tag.split(['-', '_']).next()?;
    LANGUAGES.into_iter().find(|templates| templates.language.eq_ignore_ascii_case(language))
}
