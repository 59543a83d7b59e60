use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    AbstractRange, CssStyleSheet, Document, Highlight, HighlightRegistry, ShadowRoot, StaticRange,
    StaticRangeInit, Window,
};

use super::highlight_style::{ACTIVE, CLAIM, DIFFERS, FIGURE, REACH, highlight_sheet};
use super::mode::Mode;
use super::overlay::Overlay;
use super::scene::Scene;
use crate::cards::Subject;
use crate::highlights::{MarkKind, Paints};
use crate::page::panels::sheet::AdoptedSheet;
use crate::page::signal::{Report, StageSignal};
use crate::text::TextSpan;

/// Shows the marks; dropping it takes them away.
pub(crate) enum Painter {
    /// With the browser's highlights, which touch no element of the page.
    Highlights(Highlights),
    /// With lines of our own over the page: in browsers without highlights, and where the reader's system sets the
    /// colours.
    Overlay(Overlay),
}

impl Painter {
    /// The painter that this browser and this reader need.
    pub(crate) fn new(
        window: &Window,
        document: &Document,
        shadow: &ShadowRoot,
        report: &Report<StageSignal>,
    ) -> Result<Self, JsValue> {
        match registry(window) {
            Some(registry) if !forced_colors(window) => {
                Ok(Self::Highlights(Highlights::new(document, registry)?))
            }
            _ => Ok(Self::Overlay(Overlay::new(document, shadow, report)?)),
        }
    }

    /// Shows a scene's marks in place of whatever was shown before.
    pub(crate) fn paint(&mut self, scene: &Scene, mode: Mode) {
        match self {
            Self::Highlights(highlights) => highlights.paint(scene, mode),
            Self::Overlay(overlay) => overlay.paint(scene, mode),
        }
    }

    /// Shows what belongs to the open card; none takes it away.
    pub(crate) fn activate(&mut self, scene: &Scene, subject: Option<Subject>) {
        let spans = subject.map_or_else(Vec::new, |subject| {
            Paints::active(&scene.article, &scene.annotations, subject)
        });
        match self {
            Self::Highlights(highlights) => highlights.activate(scene, &spans),
            Self::Overlay(overlay) => overlay.activate(scene, &spans),
        }
    }

    /// Puts back what something else in the page has removed.
    pub(crate) fn ensure(&self) {
        if let Self::Highlights(highlights) = self {
            highlights.ensure();
        }
    }

    /// Follows a change of layout.
    pub(crate) fn follow_layout(&mut self, scene: &Scene) {
        if let Self::Overlay(overlay) = self {
            overlay.follow_layout(scene);
        }
    }
}

/// Marks as highlights.
pub(crate) struct Highlights {
    registry: HighlightRegistry,
    sheet: CssStyleSheet,
    /// The sheet in the document, and in the shadow trees of the scene: Chromium lets the document's rules reach into
    /// these, Firefox does not.
    adopted: Vec<AdoptedSheet>,
    at_rest: Vec<Named>,
    active: Option<Named>,
}

impl Highlights {
    fn new(document: &Document, registry: HighlightRegistry) -> Result<Self, JsValue> {
        let sheet = highlight_sheet()?;
        Ok(Self {
            registry,
            adopted: vec![AdoptedSheet::new(document, sheet.clone())?],
            sheet,
            at_rest: Vec::new(),
            active: None,
        })
    }

    fn paint(&mut self, scene: &Scene, mode: Mode) {
        // First away, then new: a guard that is dropped takes its name with it.
        self.at_rest.clear();
        self.active = None;
        self.adopted.truncate(1);
        if mode == Mode::Off {
            return;
        }
        let adopt = |shadow| AdoptedSheet::new(shadow, self.sheet.clone()).ok();
        self.adopted.extend(scene.shadows.iter().filter_map(|shadow| adopt(shadow)));
        let spans_of = |kind| {
            scene.paints.marks.iter().filter(move |mark| mark.kind == kind).map(|mark| mark.span)
        };
        let washed = if mode == Mode::Reach { scene.paints.washed() } else { Vec::new() };
        self.at_rest = [
            Named::new(&self.registry, REACH, -1, scene, washed.into_iter()),
            Named::new(&self.registry, CLAIM, 0, scene, spans_of(MarkKind::Claim)),
            Named::new(&self.registry, FIGURE, 1, scene, spans_of(MarkKind::Figure)),
            Named::new(&self.registry, DIFFERS, 2, scene, spans_of(MarkKind::Differs)),
        ]
        .into_iter()
        .flatten()
        .collect();
    }

    fn activate(&mut self, scene: &Scene, spans: &[TextSpan]) {
        self.active = None;
        self.active = Named::new(&self.registry, ACTIVE, 3, scene, spans.iter().copied());
    }

    fn ensure(&self) {
        for sheet in &self.adopted {
            let _ = sheet.ensure();
        }
        for named in self.at_rest.iter().chain(&self.active) {
            named.ensure();
        }
    }
}

/// A highlight under its name in the registry, which is one for the page and everything that runs in it: it is never
/// cleared, never iterated (Firefox throws at that in a content script), and only what is ours is deleted.
struct Named {
    registry: HighlightRegistry,
    name: &'static str,
    highlight: Highlight,
}

impl Named {
    /// None where there is nothing to paint.
    fn new(
        registry: &HighlightRegistry,
        name: &'static str,
        priority: i32,
        scene: &Scene,
        spans: impl Iterator<Item = TextSpan>,
    ) -> Option<Self> {
        let highlight = Highlight::new(&[]).ok()?;
        highlight.set_priority(priority);
        for place in spans.flat_map(|span| scene.places(span)) {
            let init = StaticRangeInit::new(place.node, place.end, place.node, place.start);
            if let Ok(range) = StaticRange::new(&init) {
                highlight.add(range.unchecked_ref::<AbstractRange>());
            }
        }
        if highlight.size() == 0 {
            return None;
        }
        let named = Self { registry: registry.clone(), name, highlight };
        named.ensure();
        Some(named)
    }

    fn ensure(&self) {
        if !self.registry.has(self.name) {
            self.registry.set(self.name, &self.highlight);
        }
    }
}

impl Drop for Named {
    fn drop(&mut self) {
        if self.registry.get(self.name).as_ref() == Some(&self.highlight) {
            self.registry.delete(self.name);
        }
    }
}

/// Whether the reader's system sets the colours.
fn forced_colors(window: &Window) -> bool {
    window
        .match_media("(forced-colors: active)")
        .ok()
        .flatten()
        .is_some_and(|query| query.matches())
}

/// The page's highlights, in browsers that have them.
fn registry(window: &Window) -> Option<HighlightRegistry> {
    let css = Reflect::get(window, &"CSS".into()).ok()?;
    let registry = Reflect::get(&css, &"highlights".into()).ok()?;
    // Pages have classes of their own of this name; the browser's prototype, which is no highlight, refuses to say its size.
    let class = Reflect::get(window, &"Highlight".into()).ok()?;
    let prototype = Reflect::get(&class, &"prototype".into()).ok()?;
    let native = prototype.is_object() && Reflect::get(&prototype, &"size".into()).is_err();
    (native && registry.is_object()).then(|| registry.unchecked_into())
}
