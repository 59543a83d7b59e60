//! The way from the line to the card, on which the pointer may travel without closing it.

use super::geometry::{Point, Rect};

/// The pointer's hand shakes by so much.
const SLACK: f64 = 4.0;

/// Whether `point` is on the line `anchor`, on the card, or on a straight way from the one to the other: in the convex
/// hull of both rectangles.
///
/// That hull is the union of all rectangles between the two, (1 − t)·anchor + t·card for t from 0 to 1. Each edge
/// of these is linear in t, so that each asks for t in some interval; the point is inside if the four have one in
/// common.
pub fn corridor_contains(anchor: Rect, card: Rect, point: Point) -> bool {
    let mut from: f64 = 0.0;
    let mut to: f64 = 1.0;
    // Where start + t·(end − start) is at most zero.
    let mut ask = |start: f64, end: f64| {
        let slope = end - start;
        if slope > 0.0 {
            to = to.min(-start / slope);
        } else if slope < 0.0 {
            from = from.max(-start / slope);
        } else if start > 0.0 {
            to = -1.0;
        }
    };
    ask(anchor.x - point.x - SLACK, card.x - point.x - SLACK);
    ask(point.x - SLACK - anchor.right(), point.x - SLACK - card.right());
    ask(anchor.y - point.y - SLACK, card.y - point.y - SLACK);
    ask(point.y - SLACK - anchor.bottom(), point.y - SLACK - card.bottom());
    from <= to
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const LINE: Rect = Rect { x: 500.0, y: 100.0, width: 100.0, height: 20.0 };
    const CARD: Rect = Rect { x: 400.0, y: 140.0, width: 320.0, height: 200.0 };

    fn contains(x: f64, y: f64) -> bool {
        corridor_contains(LINE, CARD, Point { x, y })
    }

    #[test]
    fn the_line_the_card_and_the_way_between() {
        assert!(contains(550.0, 110.0), "on the line");
        assert!(contains(410.0, 300.0), "on the card");
        assert!(contains(550.0, 130.0), "straight down");
        assert!(contains(460.0, 131.0), "down to the left, where the card is wider");
    }

    #[test]
    fn beside_the_way_is_outside() {
        assert!(!contains(420.0, 110.0), "left of the line");
        assert!(!contains(408.0, 126.0), "above the card, beside the slope");
        assert!(!contains(550.0, 90.0), "above the line");
        assert!(!contains(550.0, 350.0), "below the card");
        assert!(!contains(730.0, 200.0), "right of the card");
    }

    proptest! {
        #[test]
        fn every_straight_way_is_inside(
            a in (0.0..=1.0_f64, 0.0..=1.0_f64), b in (0.0..=1.0_f64, 0.0..=1.0_f64), t in 0.0..=1.0_f64,
        ) {
            let on = |rect: Rect, (u, v): (f64, f64)| (rect.x + u * rect.width, rect.y + v * rect.height);
            let (start, end) = (on(LINE, a), on(CARD, b));
            prop_assert!(contains(start.0 + t * (end.0 - start.0), start.1 + t * (end.1 - start.1)));
        }
    }
}
