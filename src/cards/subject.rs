use crate::text::{index_key, number, whole_in_digits};

/// What a card is about, by index into the annotations.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Subject {
    /// Into [`Annotations::claims`](crate::Annotations::claims).
    Claim(usize),
    /// Into [`Annotations::figures`](crate::Annotations::figures).
    Figure(usize),
    /// Into [`Annotations::notes`](crate::Annotations::notes). Only of a remark that covers no claim: others stand on
    /// the cards of what they cover.
    Note(usize),
}

impl Subject {
    /// Its place in the order of subjects: claims before figures before notes, each by index.
    pub fn order(self) -> u32 {
        match self {
            Self::Claim(index) => index_key(index),
            Self::Figure(index) => index_key(index) | 2 << 30,
            Self::Note(index) => index_key(index) | 3 << 30,
        }
    }

    /// As one word, for attributes and scripts: `"c3"`, `"f0"`, `"n1"`.
    ///
    /// ```
    /// use sourcemark::cards::Subject;
    ///
    /// assert_eq!(Subject::Claim(3).id(), "c3");
    /// assert_eq!(Subject::from_id("f0"), Some(Subject::Figure(0)));
    /// assert_eq!(Subject::from_id("x1"), None);
    /// ```
    pub fn id(self) -> String {
        let (kind, index) = match self {
            Self::Claim(index) => ("c", index),
            Self::Figure(index) => ("f", index),
            Self::Note(index) => ("n", index),
        };
        kind.to_owned() + &whole_in_digits(index_key(index))
    }

    /// The way back from [`Subject::id`].
    pub fn from_id(id: &str) -> Option<Self> {
        let index = usize::try_from(number(id.get(1..)?)?).ok()?;
        match id.get(..1)? {
            "c" => Some(Self::Claim(index)),
            "f" => Some(Self::Figure(index)),
            "n" => Some(Self::Note(index)),
            _ => None,
        }
    }
}
