/// One element of a page, as the snapshot gives it. Parents stand before their children.
#[derive(Clone, Debug, Default)]
pub struct Part {
    /// The index of the parent.
    pub parent: Option<usize>,
    /// The tag, in lower case.
    pub tag: String,
    /// Class and id, parted by spaces.
    pub names: String,
    /// The role.
    pub role: String,
    /// How many visible characters its own text nodes hold.
    pub text: u32,
    /// How many of them are commas.
    pub commas: u32,
}
