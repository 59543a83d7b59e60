/// What the annotations can be saved as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    /// The annotations with the text that they refer to.
    Json,
    /// A W3C Web Annotation collection.
    WebAnnotation,
}

impl Format {
    /// All of them.
    pub(crate) const ALL: [Format; 2] = [Format::Json, Format::WebAnnotation];

    /// Its name for scripts.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Format::Json => "json",
            Format::WebAnnotation => "web-annotation",
        }
    }

    /// The way back from [`Format::name`].
    pub(crate) fn from_name(name: &str) -> Option<Self> {
        Format::ALL.into_iter().find(|format| format.name() == name)
    }

    /// The media type of such a file.
    pub(super) const fn media_type(self) -> &'static str {
        match self {
            Format::Json => "application/json",
            Format::WebAnnotation => "application/ld+json",
        }
    }

    /// What such a file is called when it is saved.
    pub(super) const fn file_name(self) -> &'static str {
        match self {
            Format::Json => "source-notes.json",
            Format::WebAnnotation => "source-notes.jsonld",
        }
    }
}
