//! Places, sizes and rectangles.

/// A place.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct Point {
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
}

/// A rectangle.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct Rect {
    /// The left edge.
    pub x: f64,
    /// The upper edge.
    pub y: f64,
    /// From left to right.
    pub width: f64,
    /// From top to bottom.
    pub height: f64,
}

impl Rect {
    /// The right edge.
    pub fn right(self) -> f64 {
        self.x + self.width
    }

    /// The lower edge.
    pub fn bottom(self) -> f64 {
        self.y + self.height
    }
}

/// A width and a height.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct Size {
    /// From left to right.
    pub width: f64,
    /// From top to bottom.
    pub height: f64,
}

/// `value`, but not below `low` nor above `high`. Unlike [`f64::clamp`] it cannot panic, and so brings no formatting of
/// floats into the wasm (15 kB).
pub(super) fn within(value: f64, low: f64, high: f64) -> f64 {
    value.min(high).max(low)
}
