//! What hangs on what in a sentence, and how.

/// One token's place in the tree of its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dependency {
    /// The index of the token that this one hangs on; none for the root.
    pub head: Option<u16>,
    /// What it is to its head.
    pub label: Label,
}

macro_rules! labels {
    ($($(#[$doc:meta])* $name:ident = $written:literal,)+) => {
        /// What a token is to its head: the relations of Universal Dependencies
        /// (<https://universaldependencies.org/u/dep/>), the rare ones folded together.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Label {
            $($(#[$doc])* $name,)+
        }

        impl Label {
            /// Every label, in the order in which the model numbers them.
            pub const ALL: &'static [Label] = &[$(Label::$name,)+];

            /// As Universal Dependencies writes it: "nsubj:pass".
            pub const fn name(self) -> &'static str {
                match self {
                    $(Label::$name => $written,)+
                }
            }
        }
    };
}

labels! {
    /// The head of the sentence.
    Root = "root",
    /// The subject: "**officials** said".
    Subject = "nsubj",
    /// The subject of a passive: "**he** was told".
    PassiveSubject = "nsubj:pass",
    /// A clause as subject.
    ClauseSubject = "csubj",
    /// The object: "told **reporters**".
    Object = "obj",
    /// The indirect object: "gave **him** a book".
    IndirectObject = "iobj",
    /// A clause as complement, with a subject of its own: "said that it **rained**".
    Complement = "ccomp",
    /// A clause as complement, without one: "refused to **comment**".
    OpenComplement = "xcomp",
    /// A noun phrase beside a verb: "said on **Monday**".
    Oblique = "obl",
    /// Who acts in a passive: "sent by **Pyongyang**".
    Agent = "obl:agent",
    /// A noun phrase beside a noun: "the mayor of **Leeds**".
    NounModifier = "nmod",
    /// A possessor: "**Ukraine**'s army", "**its** army".
    Possessor = "nmod:poss",
    /// An adverbial clause: "**according** to", "while **fighting**".
    AdverbialClause = "advcl",
    /// An adverb: "**also** said".
    Adverbial = "advmod",
    /// A clause beside a noun: "soldiers **sent** by".
    NounClause = "acl",
    /// A relative clause: "soldiers who **fight**".
    RelativeClause = "acl:relcl",
    /// An adjective: "**senior** officials".
    Adjective = "amod",
    /// An apposition: "Ali, the **mayor**".
    Apposition = "appos",
    /// An auxiliary: "**has** said".
    Auxiliary = "aux",
    /// The auxiliary of a passive: "**was** told".
    PassiveAuxiliary = "aux:pass",
    /// A preposition or the genitive's "'s".
    Case = "case",
    /// "and", "or", "but".
    Coordinator = "cc",
    /// Part of a compound: "**defence** ministry".
    Compound = "compound",
    /// A particle of a verb: "carried **out**".
    Particle = "compound:prt",
    /// The second and later members of a list: "soldiers and **tanks**".
    Conjunct = "conj",
    /// "is" before a noun or an adjective.
    Copula = "cop",
    /// A determiner.
    Determiner = "det",
    /// "yes", "well".
    Discourse = "discourse",
    /// "**there** is".
    Expletive = "expl",
    /// The later words of a fixed expression: "more **than**".
    Fixed = "fixed",
    /// The later words of a name: "Keir **Starmer**".
    Flat = "flat",
    /// What opens a clause: "**that**", "**because**", "**to**".
    Marker = "mark",
    /// A number: "**12,000** soldiers".
    Number = "nummod",
    /// A clause beside another: "it rained, he **said**".
    Parataxis = "parataxis",
    /// Punctuation.
    Punctuation = "punct",
    /// Anything else.
    Other = "dep",
}
