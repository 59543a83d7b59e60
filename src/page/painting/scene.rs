use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

use js_sys::Array;
use wasm_bindgen::JsValue;
use web_sys::{Element, Node, Range, ShadowRoot, Text};

use crate::annotation::Annotations;
use crate::highlights::{Index, Mark, Paints, Piece, Runs, paints};
use crate::layout::Rect;
use crate::page::reading::found::Found;
use crate::page::reading::project::Projected;
use crate::text::{Article, TextSpan};

/// One reading of the page: the article, its annotations, and where all of it stands. It is never changed, only
/// replaced, so that whoever holds it needs no lock; only what the page took away meanwhile is noted.
pub(crate) struct Scene {
    pub(crate) found: Found,
    pub(crate) article: Article,
    pub(crate) annotations: Rc<Annotations>,
    pub(crate) paints: Paints,
    pub(crate) lines: Index,
    pub(crate) reach: Index,
    /// The shadow trees that parts of it stand in.
    pub(crate) shadows: Vec<ShadowRoot>,
    runs: Runs,
    nodes: Vec<Text>,
    /// The same for JavaScript, which finds a node's number. Not a map, for pages have classes of their own named `Map`.
    numbers: Array,
    /// Of each text node, whether it says something else now.
    gone: RefCell<Vec<bool>>,
    /// The annotations as a plain object, made when first asked for.
    pub(crate) object: OnceCell<JsValue>,
}

impl Scene {
    /// From what was found, projected and read.
    pub(crate) fn new(found: Found, projected: Projected, annotations: Rc<Annotations>) -> Self {
        let Projected { article, runs, nodes, shadows } = projected;
        let paints = paints(&article, &annotations);
        Self {
            found,
            lines: Index::new(paints.marks.clone()),
            reach: Index::new(paints.reach.clone()),
            article,
            annotations,
            paints,
            shadows,
            runs,
            gone: RefCell::new(vec![false; nodes.len()]),
            numbers: nodes.iter().collect(),
            nodes,
            object: OnceCell::new(),
        }
    }

    /// Whether a new look at the page has found the very same text in the very same nodes.
    pub(crate) fn is_same(&self, found: &Found, projected: &Projected) -> bool {
        !self.gone.borrow().contains(&true)
            && self.found.root == found.root
            && self.article.given() == projected.article.given()
            && self.nodes == projected.nodes
    }

    /// Where the words of a span stand now. Places that the page has changed meanwhile are left out.
    pub(crate) fn places(&self, span: TextSpan) -> impl Iterator<Item = Place<'_>> {
        self.runs.pieces(span).into_iter().filter_map(|piece| self.place(piece))
    }

    /// The article's offset at a caret, where it stands in the article.
    pub(crate) fn offset_at(&self, node: &Node, offset: u32) -> Option<u32> {
        self.runs.offset_at(self.number(node)?, offset)
    }

    /// Notes that text nodes say something else now, and tells whether any of them is one of the article's.
    pub(crate) fn forget_nodes(&self, rewritten: &[Node]) -> bool {
        let numbers: Vec<u32> = rewritten.iter().filter_map(|node| self.number(node)).collect();
        let mut gone = self.gone.borrow_mut();
        for number in &numbers {
            if let Some(gone) = gone.get_mut(*number as usize) {
                *gone = true;
            }
        }
        !numbers.is_empty()
    }

    /// The element that a mark begins in.
    pub(crate) fn element_of(&self, mark: &Mark) -> Option<Element> {
        self.places(mark.span).next()?.node.parent_element()
    }

    /// The rectangles of a span's words, one for each line fragment, in CSS pixels of the viewport. `measure` is
    /// borrowed for measuring and left where it hinders nobody.
    pub(crate) fn rects(&self, measure: &Range, span: TextSpan) -> Vec<Rect> {
        let mut out = Vec::new();
        for place in self.places(span) {
            if measure.set_start(place.node, place.start).is_err()
                || measure.set_end(place.node, place.end).is_err()
            {
                continue;
            }
            let Some(rects) = measure.get_client_rects() else { continue };
            for index in 0..rects.length() {
                let Some(rect) = rects.item(index) else { continue };
                if rect.width() > 0.0 && rect.height() > 0.0 {
                    out.push(Rect {
                        x: rect.x(),
                        y: rect.y(),
                        width: rect.width(),
                        height: rect.height(),
                    });
                }
            }
        }
        // A live range inside the article would slow down every change that the page makes there.
        if let Some(document) =
            measure.start_container().ok().and_then(|node| node.owner_document())
        {
            let _ = measure.set_start(&document, 0);
            measure.collapse_with_to_start(true);
        }
        out
    }

    fn number(&self, node: &Node) -> Option<u32> {
        u32::try_from(self.numbers.index_of(node, 0)).ok()
    }

    fn place(&self, piece: Piece) -> Option<Place<'_>> {
        let node = self.nodes.get(piece.node as usize)?;
        let gone = self.gone.borrow().get(piece.node as usize) == Some(&true);
        let stands = !gone && piece.end <= node.length();
        stands.then_some(Place { node, start: piece.start, end: piece.end })
    }
}

/// A stretch of a text node, in UTF-16 code units; it lies inside the node's data.
#[derive(Clone, Copy)]
pub(crate) struct Place<'a> {
    pub(crate) node: &'a Text,
    pub(crate) start: u32,
    pub(crate) end: u32,
}
