use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::JsCast;
use web_sys::{CaretPosition, Document, Node, Range, ShadowRoot};

use crate::cards::Subject;
use crate::layout::Rect;
use crate::page::painting::mode::Mode;
use crate::page::painting::scene::Scene;
use crate::page::signal::Spot;
use crate::text::TextSpan;

/// What is under the pointer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Hit {
    /// Whose mark it is.
    pub(crate) subject: Subject,
    /// The words of that mark.
    pub(crate) span: TextSpan,
    /// The line fragment under the pointer, in CSS pixels of the viewport.
    pub(crate) anchor: Rect,
}

/// How far from a mark's box the pointer may be, in CSS pixels: the line is drawn at its lower edge.
const SLACK: f64 = 2.0;

/// The innermost mark under a spot.
///
/// The caret under the pointer and a look into our own index cost some hundredths of a millisecond, against up to
/// three for `highlightsFromPoint`, and browsers without that have carets. A caret is found beside the text, too, so
/// the candidates' boxes decide.
pub(crate) fn hit(
    scene: &Scene,
    document: &Document,
    measure: &Range,
    mode: Mode,
    spot: Spot,
) -> Option<Hit> {
    let (node, offset) = caret(document, &scene.shadows, spot)?;
    let offset = scene.offset_at(&node, offset)?;
    let reach = if mode == Mode::Reach { scene.reach.at(offset) } else { Vec::new() };
    scene.lines.at(offset).into_iter().chain(reach).find_map(|mark| {
        let anchor =
            scene.rects(measure, mark.span).into_iter().find(|rect| contains(rect, spot))?;
        Some(Hit { subject: mark.subject, span: mark.span, anchor })
    })
}

/// Like [`hit`], for a finger, which covers more than a point: what is under it, or else a little above or below.
pub(crate) fn hit_by_finger(
    scene: &Scene,
    document: &Document,
    measure: &Range,
    mode: Mode,
    spot: Spot,
) -> Option<Hit> {
    [0.0, -8.0, 8.0]
        .into_iter()
        .find_map(|dy| hit(scene, document, measure, mode, Spot { y: spot.y + dy, ..spot }))
}

fn contains(rect: &Rect, spot: Spot) -> bool {
    rect.x - SLACK <= spot.x
        && spot.x <= rect.x + rect.width + SLACK
        && rect.y - SLACK <= spot.y
        && spot.y <= rect.y + rect.height + SLACK
}

/// The text node and the offset in it nearest to a spot.
fn caret(document: &Document, shadows: &[ShadowRoot], spot: Spot) -> Option<(Node, u32)> {
    let function =
        |name: &str| Reflect::get(document, &name.into()).ok()?.dyn_into::<Function>().ok();
    let (x, y) = (spot.x.into(), spot.y.into());
    if let Some(function) = function("caretPositionFromPoint") {
        let options = Object::new();
        let trees: Array = shadows.iter().collect();
        Reflect::set(&options, &"shadowRoots".into(), &trees).ok()?;
        let caret = function.call3(document, &x, &y, &options).ok()?;
        let caret: CaretPosition = caret.dyn_into().ok()?;
        return Some((caret.offset_node()?, caret.offset()));
    }
    // Safari before 26.2 has this instead.
    let range = function("caretRangeFromPoint")?.call2(document, &x, &y).ok()?;
    let range: Range = range.dyn_into().ok()?;
    Some((range.start_container().ok()?, range.start_offset().ok()?))
}
