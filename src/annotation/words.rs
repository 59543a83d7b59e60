//! The words for the variants, as they stand in JSON. A table each: derived, they are 4 kB of code in the wasm.

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::claim::{ClaimKind, CueLabel, Form};
use super::confidence::Confidence;
use super::figure::{Basis, FigureKind, Relation};
use super::group::GroupRelation;
use super::note::NoteKind;
use super::source::{Naming, Reference, SourceKind};

macro_rules! words {
    ($($name:ident { $($variant:ident = $word:literal),+ $(,)? })+) => {$(
        impl $name {
            /// The word for it in JSON.
            pub const fn word(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)+
                }
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.word())
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                match String::deserialize(deserializer)?.as_str() {
                    $($word => Ok(Self::$variant),)+
                    other => Err(D::Error::unknown_variant(other, &[$($word),+])),
                }
            }
        }
    )+};
}

words! {
    SourceKind {
        Person = "person",
        Organisation = "organisation",
        Government = "government",
        Document = "document",
        Media = "media",
        Group = "group",
        Unknown = "unknown",
    }
    Naming {
        Named = "named",
        NamedBody = "named-body",
        IdentifiedByRole = "identified-by-role",
        UnnamedDescribed = "unnamed-described",
        Unnamed = "unnamed",
        None = "none",
    }
    Reference {
        Name = "name",
        Role = "role",
        Acronym = "acronym",
        Pronoun = "pronoun",
    }
    Form {
        Direct = "direct",
        Mixed = "mixed",
        Indirect = "indirect",
    }
    ClaimKind {
        Statement = "statement",
        Denial = "denial",
        NonAnswer = "non-answer",
        Hearsay = "hearsay",
        Finding = "finding",
        Belief = "belief",
        Question = "question",
        Demand = "demand",
    }
    CueLabel {
        Said = "said",
        Claimed = "claimed",
        Alleged = "alleged",
        Estimated = "estimated",
        Forecast = "forecast",
        Warned = "warned",
        Confirmed = "confirmed",
        Denied = "denied",
        Unattributed = "unattributed",
    }
    Confidence {
        High = "high",
        Medium = "medium",
    }
    FigureKind {
        Count = "count",
        Money = "money",
        Percent = "percent",
        Measure = "measure",
        Duration = "duration",
        Age = "age",
        Fraction = "fraction",
        Ratio = "ratio",
        Rate = "rate",
        Multiple = "multiple",
        Change = "change",
        Temperature = "temperature",
    }
    Relation {
        Exact = "exact",
        Approximate = "approximate",
        Above = "above",
        AtLeast = "at-least",
        WellAbove = "well-above",
        JustAbove = "just-above",
        Below = "below",
        AtMost = "at-most",
        UpTo = "up-to",
        JustBelow = "just-below",
        Range = "range",
        Tolerance = "tolerance",
        Indefinite = "indefinite",
        Vague = "vague",
    }
    Basis {
        Counted = "counted",
        Estimated = "estimated",
        Projected = "projected",
        Polled = "polled",
        Claimed = "claimed",
    }
    GroupRelation {
        Same = "same",
        Compatible = "compatible",
        Updates = "updates",
        Differs = "differs",
    }
    NoteKind {
        NotVerified = "not-verified",
        Verified = "verified",
        DeclinedToComment = "declined-to-comment",
        NotReached = "not-reached",
        AnonymityReason = "anonymity-reason",
    }
}
