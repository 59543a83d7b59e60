use wasm_bindgen::JsCast;
use web_sys::{Element, Node, Text};

/// What a [`Walk`] meets.
pub(super) enum Step {
    /// An element begins. [`Walk::skip`] jumps over what is in it.
    Enter(Element),
    /// The element that was entered last and not left yet ends, also where it was skipped.
    Leave,
    /// A text node.
    Text(Text),
}

/// A walk over an element and everything below it, in order, that can rest between any two steps. Where the page
/// changes meanwhile it may miss something or end early, but it neither fails nor runs in circles.
pub(super) struct Walk {
    next: Option<Node>,
    open: Vec<Element>,
}

impl Walk {
    /// Begins with `root` itself.
    pub(super) fn new(root: &Element) -> Self {
        Self { next: Some(root.clone().into()), open: Vec::new() }
    }

    /// The next step; none at the end.
    pub(super) fn step(&mut self) -> Option<Step> {
        while let Some(node) = self.next.take() {
            match node.node_type() {
                Node::ELEMENT_NODE => {
                    self.next = node.first_child();
                    let element: Element = node.unchecked_into();
                    self.open.push(element.clone());
                    return Some(Step::Enter(element));
                }
                Node::TEXT_NODE | Node::CDATA_SECTION_NODE => {
                    self.next = node.next_sibling();
                    return Some(Step::Text(node.unchecked_into()));
                }
                _ => self.next = node.next_sibling(),
            }
        }
        let left = self.open.pop()?;
        if !self.open.is_empty() {
            self.next = left.next_sibling();
        }
        Some(Step::Leave)
    }

    /// Leaves out the content of the element that was just entered.
    pub(super) fn skip(&mut self) {
        self.next = None;
    }
}
