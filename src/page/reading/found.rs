use web_sys::Element;

/// Where the article is.
#[derive(Clone)]
pub(crate) struct Found {
    /// The element that holds it.
    pub(crate) root: Element,
    /// The headline and the standfirst, where they stand before the root.
    pub(crate) above: Vec<Element>,
}

impl Found {
    /// The elements to read, in order.
    pub(crate) fn elements(&self) -> Vec<Element> {
        self.above.iter().chain([&self.root]).cloned().collect()
    }
}
