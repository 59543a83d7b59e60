use std::rc::Rc;

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CssStyleSheet, Document, Element, HtmlElement, Range, ResizeObserver, ShadowRoot};

use super::mode::Mode;
use super::scene::Scene;
use crate::highlights::MarkKind;
use crate::layout::Rect;
use crate::page::dom::element;
use crate::page::panels::elements::in_digits;
use crate::page::panels::sheet::AdoptedSheet;
use crate::page::signal::{Report, StageSignal};
use crate::text::TextSpan;
use crate::text::const_table::style_sheet;

const RULES: &str = style_sheet!(
    "\
.layer { position: absolute; inset: 0 auto auto 0; inline-size: 0; block-size: 0; }
.line { position: absolute; box-sizing: border-box; pointer-events: none; color: CanvasText; }
.claim { border-block-end: 2px dotted; }
.figure { border-block-end: 2px dashed; }
.differs { border-block-end: 4px double; }
.reach { border-block-end: 1px solid; }
.active { outline: 1px solid; }
@media (forced-colors: none) { .line { color: GrayText; } .active { outline-style: dotted; } }"
);

/// Lines over the page's text, in our own host. They follow the layout: the layer stands in the page's flow of
/// coordinates, so that scrolling costs nothing.
pub(crate) struct Overlay {
    document: Document,
    measure: Range,
    layer: Element,
    _sheet: AdoptedSheet,
    resizes: ResizeObserver,
    _resized: Closure<dyn FnMut()>,
    observed: Option<Element>,
    mode: Mode,
    active: Vec<TextSpan>,
}

impl Overlay {
    pub(crate) fn new(
        document: &Document,
        shadow: &ShadowRoot,
        report: &Report<StageSignal>,
    ) -> Result<Self, JsValue> {
        let sheet = CssStyleSheet::new()?;
        sheet.replace_sync(RULES)?;
        let layer = element(document, "div", "layer").ok_or(JsValue::NULL)?;
        layer.set_attribute("aria-hidden", "true")?;
        shadow.append_child(&layer)?;
        let report = Rc::clone(report);
        let resized = Closure::<dyn FnMut()>::new(move || report(StageSignal::LaidOut));
        Ok(Self {
            document: document.clone(),
            measure: document.create_range()?,
            layer,
            _sheet: AdoptedSheet::new(shadow, sheet)?,
            resizes: ResizeObserver::new(resized.as_ref().unchecked_ref())?,
            _resized: resized,
            observed: None,
            mode: Mode::Quiet,
            active: Vec::new(),
        })
    }

    pub(crate) fn paint(&mut self, scene: &Scene, mode: Mode) {
        self.mode = mode;
        self.active.clear();
        if self.observed.as_ref() != Some(&scene.found.root) {
            self.resizes.disconnect();
            // Reports once when it begins, which lays the lines a second time and no more.
            self.resizes.observe(&scene.found.root);
            self.observed = Some(scene.found.root.clone());
        }
        self.follow_layout(scene);
    }

    pub(crate) fn activate(&mut self, scene: &Scene, spans: &[TextSpan]) {
        self.active = spans.to_vec();
        self.follow_layout(scene);
    }

    pub(crate) fn follow_layout(&mut self, scene: &Scene) {
        self.layer.set_text_content(None);
        if self.mode == Mode::Off {
            return;
        }
        let reach = scene.paints.reach.iter().filter(|_| self.mode == Mode::Reach);
        let mut boxes: Vec<(&str, Rect)> = Vec::new();
        for mark in reach.chain(&scene.paints.marks) {
            let class = match mark.kind {
                MarkKind::Claim => "line claim",
                MarkKind::Figure => "line figure",
                MarkKind::Differs => "line differs",
                MarkKind::Reach => "line reach",
            };
            boxes.extend(
                scene.rects(&self.measure, mark.span).into_iter().map(|rect| (class, rect)),
            );
        }
        for span in &self.active {
            let rects = scene.rects(&self.measure, *span).into_iter();
            boxes.extend(rects.map(|rect| ("line active", rect)));
        }
        // All reading is done; from here on there is only writing, so that the page is laid out once.
        let origin = self.layer.get_bounding_client_rect();
        for (class, rect) in boxes {
            let _ = self.lay(class, rect, origin.x(), origin.y());
        }
    }

    fn lay(&self, class: &str, rect: Rect, x: f64, y: f64) -> Option<()> {
        let line: HtmlElement = element(&self.document, "div", class)?.unchecked_into();
        let style = line.style();
        let sides = [
            ("left", rect.x - x),
            ("top", rect.y - y),
            ("width", rect.width),
            ("height", rect.height + 2.0),
        ];
        for (property, pixels) in sides {
            style.set_property(property, &(in_digits(pixels) + "px")).ok()?;
        }
        self.layer.append_child(&line).ok()?;
        Some(())
    }
}

impl Drop for Overlay {
    fn drop(&mut self) {
        self.resizes.disconnect();
        self.layer.remove();
    }
}
