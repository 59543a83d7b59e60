use crate::lexicon::Class;
use crate::text::Span;

/// A word, a number, a punctuation mark; a clitic ("'s", "n't") is a token of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// Its part of speech.
    pub tag: Tag,
    /// The form, of verbs and auxiliaries.
    pub form: VerbForm,
    /// What kind of word it is, whatever its part of speech.
    pub classes: Class,
}

/// Parts of speech, after Universal Dependencies (<https://universaldependencies.org/u/pos/>).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tag {
    /// Adjective.
    Adj,
    /// Preposition.
    Adp,
    /// Adverb.
    Adv,
    /// Auxiliary: be, have, do, modals.
    Aux,
    /// Coordinating conjunction.
    Cconj,
    /// Determiner.
    Det,
    /// Interjection.
    Intj,
    /// Common noun.
    Noun,
    /// Number, in digits or words.
    Num,
    /// Particle: "to", "not", "'s" of the genitive.
    Part,
    /// Pronoun.
    Pron,
    /// Proper noun.
    Propn,
    /// Punctuation.
    Punct,
    /// Subordinating conjunction: "that", "because", "if".
    Sconj,
    /// Symbol: "$", "%".
    Sym,
    /// Verb.
    Verb,
    /// Anything else.
    X,
}

/// The form of a verb or auxiliary.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum VerbForm {
    /// Not a verb.
    None,
    /// "say", after "to", a modal or "do"; also the present tense other than the third person.
    Base,
    /// "says".
    Present,
    /// "said" as a finite verb.
    Past,
    /// "said" after "have" or "be", or before a noun.
    Participle,
    /// "saying".
    Gerund,
    /// "would", "may": modal auxiliaries.
    Modal,
}

impl Token {
    /// Whether it is a verb or an auxiliary in a form that can carry a clause by itself.
    pub const fn is_finite(self) -> bool {
        matches!(self.form, VerbForm::Present | VerbForm::Past | VerbForm::Modal | VerbForm::Base)
    }

    /// Whether its word is in a class, or in one of several.
    pub const fn is_a(self, class: Class) -> bool {
        self.classes.meets(class)
    }

    /// Whether it can be the last word of a noun phrase.
    pub const fn is_nominal(self) -> bool {
        matches!(self.tag, Tag::Noun | Tag::Propn | Tag::Pron)
    }
}
