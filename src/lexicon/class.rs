//! The classes of words.

/// A set of classes of words; each of the constants is one of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Class(u32);

impl Class {
    /// Days and months by their names, also short ones.
    pub const CALENDAR: Self = Self::WEEKDAY.or(Self::MONTH).or(Self::MONTH_SHORT);

    /// The class of the `place`-th name.
    pub(super) const fn at(place: u8) -> Self {
        Self(1_u32.wrapping_shl(place as u32))
    }

    /// All that are in one of the two.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether the two have a class in common.
    pub const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// Declares the classes, in the order of their bits and of their names in the tables.
macro_rules! declare {
    ($($(#[$doc:meta])* $class:ident $name:literal)*) => {
        #[allow(non_camel_case_types, clippy::upper_case_acronyms, reason = "places of bits")]
        enum Place { $($class),* }

        impl Class {
            $($(#[$doc])* pub const $class: Self = Self::at(Place::$class as u8);)*

            /// The names as they stand in the tables, parted by blanks.
            pub(crate) const NAMES: &str = concat!($($name, " "),*);
        }
    };
}

declare! {
    /// Monday to Sunday.
    WEEKDAY "weekday"
    /// January to December.
    MONTH "month"
    /// "Jan", "Sept".
    MONTH_SHORT "month-short"
    /// Nouns for texts in which somebody speaks: "affidavit".
    TEXT "text"
    /// Things with words on them: "banner".
    SIGN "sign"
    /// Those to whom something is put in a hearing: "jury".
    HEARER "hearer"
    /// Persons and bodies that can speak and whose names do not say so by their ending: "cabinet".
    SPEAKER "speaker"
    /// What ends like somebody who does something, and is a thing: "border".
    THING "thing"
    /// As the head of a source: it is a document.
    DOCUMENT "document"
    /// As the head of a source: it is a medium.
    MEDIA "media"
    /// As the head of a source: it is a part of a state.
    GOVERNMENT "government"
    /// As the head of a source: it is a body that is none of a state.
    ORGANISATION "organisation"
    /// What somebody with a name can be by office or trade: "mayor".
    ROLE "role"
    /// What people without a name are called: "resident".
    PERSON "person"
    /// Nouns by which something is told: "in a statement", "on television".
    CHANNEL "channel"
    /// Further nouns for one human being, who is a source only by other words: "burglar".
    HUMAN "human"
    /// Men by form of address, title, kinship or role; beside these whatever ends in "man".
    MALE "male"
    /// Women likewise; beside these whatever ends in "woman".
    FEMALE "female"
    /// Given names of men.
    GIVEN_MALE "he"
    /// Given names of women.
    GIVEN_FEMALE "she"
    /// What stands behind a name and a comma and belongs to it: "Inc.", "Jr."
    NAME_SUFFIX "name-suffix"
    /// Pronouns for somebody or something that was spoken of.
    THIRD_PERSON "third-person"
    /// What stands before an infinitive.
    INFINITIVE "infinitive"
    /// Words in the names of places that have no capital.
    PLACE_JOINT "place-joint"
    /// Names of states, and of capitals and seats that stand for one.
    STATE "state"
    /// Names of media.
    OUTLET "outlet"
    /// What a number behind it says which one of: "page".
    NUMBERED "numbered"
    /// The mark of a genitive.
    GENITIVE "genitive"
    /// Words inside a name that have no capital.
    NAME_JOINT "name-joint"
    /// What negates a verb.
    NEGATION "negation"
    /// Determiners that say whose something is.
    POSSESSIVE "possessive"
}
