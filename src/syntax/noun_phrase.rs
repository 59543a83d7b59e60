/// A noun phrase without what follows its head: "Ukrainian President Volodymyr Zelensky", "two officials".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NounPhrase {
    /// The index of its first token in the sentence.
    pub start: usize,
    /// One past the index of its last token.
    pub end: usize,
    /// The index of its head.
    pub head: usize,
}
