//! The card's place: below the line or above it, never on it.

use super::geometry::{Rect, Size, within};

/// In a viewport of this width or less, the card is a sheet across the whole width.
pub const NARROW: f64 = 480.0;
/// Between the line and the card: near enough to belong together, wide enough to see the underline.
const GAP: f64 = 8.0;
/// Between the card and the viewport's edges.
const MARGIN: f64 = 12.0;
/// A card that cannot be this tall is not worth the side it is on.
const LEAST_HEIGHT: f64 = 96.0;

/// Where the card goes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Placement {
    /// Which side of the line it is on, and in which shape.
    pub side: Side,
    /// Its left edge.
    pub x: f64,
    /// Its upper edge.
    pub y: f64,
    /// How tall it may be; beyond that it scrolls inside.
    pub max_height: f64,
}

/// On which side of the line the card is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// A panel below the line.
    Below,
    /// A panel above the line.
    Above,
    /// A sheet at the bottom of a narrow viewport.
    SheetBelow,
    /// A sheet at the top of a narrow viewport, for a line near its bottom.
    SheetAbove,
}

/// Puts a card of the size `card` beside the line `anchor`: below where it fits, otherwise above, otherwise where
/// there is more room. It starts where the line starts in reading direction and is shifted into the viewport.
pub fn place(card: Size, anchor: Rect, viewport: Size, right_to_left: bool) -> Placement {
    if viewport.width <= NARROW {
        return sheet(card, anchor, viewport);
    }
    // A line that is scrolled out of sight still has a nearest edge.
    let top = within(anchor.y, 0.0, viewport.height);
    let bottom = within(anchor.bottom(), 0.0, viewport.height);
    let room_below = (viewport.height - bottom - GAP - MARGIN).max(0.0);
    let room_above = (top - GAP - MARGIN).max(0.0);
    let below = card.height <= room_below
        || (card.height > room_above && room_below >= room_above.max(LEAST_HEIGHT));
    let below = below || (room_above < LEAST_HEIGHT && room_below >= room_above);
    let start = if right_to_left { anchor.right() - card.width } else { anchor.x };
    let x = start.min(viewport.width - card.width - MARGIN).max(MARGIN);
    if below {
        return Placement { side: Side::Below, x, y: bottom + GAP, max_height: room_below };
    }
    let height = card.height.min(room_above);
    Placement { side: Side::Above, x, y: top - GAP - height, max_height: room_above }
}

/// A sheet takes at most three fifths of the height, and the other end of the viewport where it would hide the line.
fn sheet(card: Size, anchor: Rect, viewport: Size) -> Placement {
    let most = viewport.height * 0.6;
    let height = card.height.min(most);
    let room_below = viewport.height - anchor.bottom() - GAP;
    let room_above = anchor.y - GAP;
    if height <= room_below || room_below >= room_above {
        let max_height = most.min(room_below.max(LEAST_HEIGHT));
        let y = viewport.height - height.min(max_height);
        return Placement { side: Side::SheetBelow, x: 0.0, y, max_height };
    }
    let max_height = most.min(room_above.max(LEAST_HEIGHT));
    Placement { side: Side::SheetAbove, x: 0.0, y: 0.0, max_height }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const CARD: Size = Size { width: 320.0, height: 200.0 };
    const DESK: Size = Size { width: 1280.0, height: 800.0 };
    const PHONE: Size = Size { width: 390.0, height: 844.0 };

    fn line(x: f64, y: f64) -> Rect {
        Rect { x, y, width: 180.0, height: 24.0 }
    }

    #[test]
    fn below_the_line_and_at_its_start() {
        let placement = place(CARD, line(300.0, 100.0), DESK, false);
        assert_eq!((placement.side, placement.x, placement.y), (Side::Below, 300.0, 132.0));
    }

    #[test]
    fn above_the_line_where_below_is_no_room() {
        let placement = place(CARD, line(300.0, 700.0), DESK, false);
        assert_eq!((placement.side, placement.y), (Side::Above, 492.0));
    }

    #[test]
    fn from_the_right_in_scripts_that_run_to_the_left() {
        let placement = place(CARD, line(600.0, 100.0), DESK, true);
        assert_eq!((placement.side, placement.x), (Side::Below, 460.0));
    }

    #[test]
    fn shifted_into_the_viewport_on_either_side() {
        let right = place(CARD, line(1200.0, 100.0), DESK, false);
        assert_eq!((right.side, right.x), (Side::Below, 948.0));
        let left = place(CARD, line(-60.0, 100.0), DESK, false);
        assert_eq!((left.side, left.x), (Side::Below, 12.0));
    }

    #[test]
    fn where_it_fits_nowhere_it_scrolls_on_the_side_with_more_room() {
        let low = Size { width: 1280.0, height: 300.0 };
        let above = place(CARD, line(100.0, 180.0), low, false);
        assert_eq!((above.side, above.max_height, above.y), (Side::Above, 160.0, 12.0));
        let below = place(CARD, line(100.0, 80.0), low, false);
        assert_eq!((below.side, below.max_height), (Side::Below, 176.0));
    }

    #[test]
    fn a_sheet_on_a_phone_never_hides_the_line() {
        let upper = place(CARD, line(20.0, 200.0), PHONE, false);
        assert_eq!((upper.side, upper.y), (Side::SheetBelow, 644.0));
        let lower = place(CARD, line(20.0, 760.0), PHONE, false);
        assert_eq!((lower.side, lower.y), (Side::SheetAbove, 0.0));
    }

    proptest! {
        #[test]
        fn it_never_covers_the_line_and_never_leaves_the_viewport(
            width in 1.0..400.0_f64, height in 1.0..900.0_f64,
            x in -50.0..1300.0_f64, y in 0.0..760.0_f64,
            wide in 344.0..1600.0_f64, tall in 400.0..1200.0_f64,
            right_to_left: bool,
        ) {
            let viewport = Size { width: wide, height: tall };
            let anchor = Rect { x, y: y.min(tall - 24.0), width: 180.0, height: 24.0 };
            let card = Size { width: width.min(wide - 2.0 * MARGIN), height };
            let placement = place(card, anchor, viewport, right_to_left);
            let height = card.height.min(placement.max_height);
            prop_assert!(placement.max_height > 0.0);
            prop_assert!(placement.y >= -1e-6 && placement.y + height <= tall + 1e-6);
            prop_assert!(placement.y + height <= anchor.y + 1e-6 || placement.y + 1e-6 >= anchor.bottom());
            if wide > NARROW {
                prop_assert!(placement.x >= MARGIN - 1e-6);
                prop_assert!(placement.x + card.width <= wide - MARGIN + 1e-6);
            }
        }
    }
}
