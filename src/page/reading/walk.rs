use js_sys::Array;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlSlotElement, Node, ShadowRoot, Text};

use crate::page::dom::neighbour;

const FIRST: &str = "firstChild";

/// What a [`Walk`] meets.
pub(crate) enum Step {
    /// An element begins. [`Walk::skip`] jumps over what is in it.
    Enter(Element),
    /// The element that was entered last and not left yet ends, also where it was skipped.
    Leave,
    /// A text node.
    Text(Text),
}

/// A walk over an element and everything shown below it, in order, open shadow trees included. It can rest between any
/// two steps: where the page changes meanwhile it may miss something or end early, but it neither fails nor runs in
/// circles.
pub(crate) struct Walk {
    next: Option<Node>,
    open: Vec<Open>,
    shadows: Vec<ShadowRoot>,
}

/// An element that the walk is in.
struct Open {
    element: Element,
    /// A slot shows nodes that stand elsewhere: these, and the index of the one that is visited.
    slotted: Option<(Array, u32)>,
}

impl Walk {
    /// Begins with `root` itself.
    pub(crate) fn new(root: &Element) -> Self {
        Self { next: Some(root.clone().into()), open: Vec::new(), shadows: Vec::new() }
    }

    /// The next step; none at the end.
    pub(crate) fn step(&mut self) -> Option<Step> {
        while let Some(node) = self.next.take() {
            match node.node_type() {
                Node::ELEMENT_NODE => {
                    let element: Element = node.unchecked_into();
                    self.enter(&element);
                    return Some(Step::Enter(element));
                }
                Node::TEXT_NODE | Node::CDATA_SECTION_NODE => {
                    self.next = self.sibling(&node);
                    return Some(Step::Text(node.unchecked_into()));
                }
                _ => self.next = self.sibling(&node),
            }
        }
        let left = self.open.pop()?;
        if !self.open.is_empty() {
            self.next = self.sibling(&left.element);
        }
        Some(Step::Leave)
    }

    /// Leaves out the content of the element that was just entered.
    pub(crate) fn skip(&mut self) {
        self.next = None;
    }

    /// The shadow trees that were entered so far.
    pub(crate) fn into_shadows(self) -> Vec<ShadowRoot> {
        self.shadows
    }

    fn enter(&mut self, element: &Element) {
        let slotted = element
            .dyn_ref::<HtmlSlotElement>()
            .map(HtmlSlotElement::assigned_nodes)
            .filter(|nodes| nodes.length() > 0);
        // A form's may be a field of that name.
        let shadow = element.shadow_root().filter(JsCast::is_instance_of::<ShadowRoot>);
        self.next = match (&slotted, shadow) {
            (Some(nodes), _) => nodes.get(0).dyn_into().ok(),
            (None, Some(shadow)) => {
                let first = neighbour(&shadow, FIRST);
                self.shadows.push(shadow);
                first
            }
            (None, None) => neighbour(element, FIRST),
        };
        let slotted = slotted.map(|nodes| (nodes, 0));
        self.open.push(Open { element: element.clone(), slotted });
    }

    /// What comes after `node` in the element that the walk is in.
    fn sibling(&mut self, node: &Node) -> Option<Node> {
        match self.open.last_mut().and_then(|open| open.slotted.as_mut()) {
            Some((nodes, at)) => {
                *at += 1;
                nodes.get(*at).dyn_into().ok()
            }
            None => neighbour(node, "nextSibling"),
        }
    }
}
