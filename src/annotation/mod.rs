//! The result: plain data, all of it copied from the article or computed from its words.
//!
//! Spans are half-open and count UTF-16 code units of the text as given. `None` (in JSON `null`) means that the
//! article does not say.
//!
//! With serde it is written and read again. In JSON the fields are in camel case and the variants in kebab case; a field
//! may be added, with a default for what was saved before, none is renamed without a new [`VERSION`]. Fields that are not
//! known are passed over; a variant that is not known is an error, and so is another version. Numbers come back to the
//! last bit where the reader keeps it, which `serde_json` does with its feature `float_roundtrip`.
//!
//! ```
//! use sourcemark::{Annotations, Article, Options, annotate};
//!
//! let article = Article::from_text("At least 40 boats sank, the harbour master said.");
//! let annotations = annotate(&article, &Options::default());
//! let json = serde_json::to_string(&annotations)?;
//! assert_eq!(serde_json::from_str::<Annotations>(&json)?, annotations);
//! # Ok::<(), serde_json::Error>(())
//! ```

mod annotations;
mod claim;
mod confidence;
mod figure;
mod group;
mod note;
mod overview;
mod source;
mod words;

pub use annotations::{Annotations, VERSION};
pub use claim::{Claim, ClaimKind, Cue, CueLabel, Form, Quoted};
pub use confidence::Confidence;
pub use figure::{Basis, Figure, FigureKind, Relation};
pub use group::{Group, GroupRelation};
pub use note::{Note, NoteKind};
pub use overview::Overview;
pub use source::{Mention, Naming, Reference, Source, SourceKind, SourceUse};

pub use crate::text::{TextSpan, Utf16};
