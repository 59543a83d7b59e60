use std::rc::Rc;

use web_sys::Node;

use super::format::Format;
use super::painting::mode::Mode;
use crate::cards::Subject;

/// What happens to the page, and what the reader asks of the widget itself, in one closed list.
pub(super) enum WidgetSignal {
    /// The article's part of the page changed. The data of these text nodes did; what stood in them is gone.
    Changed(Vec<Node>),
    /// The page became another one without being loaded, or came back from the browser's cache.
    Arrived,
    /// Forced colours were switched on or off.
    Repaint,
    /// The reader wants the annotations as a file.
    Save(Format),
    /// The reader chose how much is marked.
    Mode(Mode),
}

/// What happens to what is shown, in one closed list.
#[derive(Clone, Copy)]
pub(super) enum StageSignal {
    /// The mouse or a hovering pen rests or moves here, in CSS pixels of the viewport.
    Hover(Spot),
    /// A finger or a pen tapped here, on nothing that answers to a tap by itself.
    Tap(Spot),
    /// A press outside of our own elements.
    PressElsewhere,
    /// A press on one of our own elements, which have dealt with it.
    PressOurs,
    /// The pause before a card opens is over.
    OpenNow,
    /// The pause before a card closes is over.
    CloseNow,
    /// The reader scrolled the page.
    Scrolled,
    /// The window or the article has another size, or a part of the page was scrolled.
    LaidOut,
    /// The reader asks for the notes list.
    OpenList,
    /// The card or the notes list leads to another card.
    Follow(Subject),
}

/// A place in the viewport, in CSS pixels, and whether the widget's own elements lie there.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Spot {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) ours: bool,
}

/// Where the parts of the widget report.
pub(super) type Report<Signal> = Rc<dyn Fn(Signal)>;
