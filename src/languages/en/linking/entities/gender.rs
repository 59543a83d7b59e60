//! Whether somebody is a man or a woman, as far as words say so: forms of address, titles, kinship, roles and given
//! names. Nothing is guessed: who bears a name that both bear stays open.

use words::is_one_of;

use crate::languages::en::lexicon::classes;
use crate::lexicon::Class;
use crate::text::{lowercase, trim_end};

/// What the article's words say about whether somebody is a man or a woman.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Gender {
    /// Something says that it is a man.
    he: bool,
    /// Something says that it is a woman.
    she: bool,
}

impl Gender {
    /// By forms of address, titles and kinship anywhere in words (lower case), names among them.
    pub(crate) fn of(lower: &str) -> Self {
        const MEN: &str =
            "mr sir lord king prince spokesman chairman congressman father man husband son brother";
        const WOMEN: &str = "\
            mrs ms miss dame lady queen princess spokeswoman chairwoman congresswoman mother woman wife daughter \
            sister";
        lower.split([' ', ',']).fold(Gender::default(), |sum, word| {
            let word = trim_end(word, ".");
            sum.and(Gender { he: is_one_of(word, MEN), she: is_one_of(word, WOMEN) })
        })
    }

    /// By a common noun or a title before a name (lower case): "mr", "wife", "spokeswoman".
    pub(crate) fn of_word(lower: &str) -> Self {
        let word = trim_end(lower, ".");
        let classes = classes(word);
        let ends = |end: &str| word.len() > end.len() && word.ends_with(end);
        // "human" and "german" end so as well.
        let ends_in_man = ends("man") && !ends("woman") && !is_one_of(word, NOT_MEN);
        Gender {
            he: classes.meets(Class::MALE) || ends_in_man,
            she: classes.meets(Class::FEMALE) || ends("woman"),
        }
    }

    /// By a title before a name, in capitals or not: "King" of "King Olaf"; not by what only ends as a title does.
    pub(crate) fn of_title(lower: &str) -> Self {
        let word = trim_end(lower, ".");
        let classes = classes(word);
        Gender {
            he: classes.meets(Class::MALE)
                || is_one_of(word, "spokesman chairman congressman councilman"),
            she: classes.meets(Class::FEMALE)
                || is_one_of(word, "spokeswoman chairwoman congresswoman councilwoman"),
        }
    }

    /// By the first word of a person's full name: "Ana" of "Ana Ruiz".
    pub(crate) fn of_given_name(name: &str) -> Self {
        let given = lowercase(name.split([' ', '-']).next().unwrap_or(""));
        let classes = classes(&given);
        Gender { he: classes.meets(Class::GIVEN_MALE), she: classes.meets(Class::GIVEN_FEMALE) }
    }

    /// Of whom "he" or "she" stands for, in any of their forms (lower case).
    pub(crate) fn of_pronoun(lower: &str) -> Self {
        Gender {
            he: is_one_of(lower, "he him his himself"),
            she: is_one_of(lower, "she her hers herself"),
        }
    }

    /// What both say together.
    pub(crate) fn and(self, other: Self) -> Self {
        Gender { he: self.he || other.he, she: self.she || other.she }
    }

    /// What is said here, or there where nothing is said here.
    pub(crate) fn or(self, other: Self) -> Self {
        if self == Self::default() { other } else { self }
    }

    /// Whether both can be said of one person.
    pub(crate) fn fits(self, other: Self) -> bool {
        self == Self::default() || other == Self::default() || self.he == other.he
    }

    /// Whether exactly this is said: of a man and of nothing but a man.
    pub(crate) fn is_known(self) -> bool {
        self.he != self.she
    }
}

/// Words in "-man" that say nothing.
const NOT_MEN: &str = "\
    human german roman norman ottoman talisman shaman caiman layman freshman ombudsman alderman oman";
