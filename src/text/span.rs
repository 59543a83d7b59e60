use std::fmt;

/// A half-open range `[start, end)` of UTF-8 byte offsets into an article's cleaned text.
///
/// ```
/// use sourcemark::text::Span;
///
/// let span = Span::new(4, 9);
/// assert_eq!(span.slice("The mayor said"), "mayor");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    start: u32,
    end: u32,
}

impl Span {
    /// From byte offsets; the smaller one becomes the start, so that no span runs backwards.
    pub const fn new(a: u32, b: u32) -> Self {
        if a <= b { Self { start: a, end: b } } else { Self { start: b, end: a } }
    }

    /// The first byte.
    pub const fn start(self) -> u32 {
        self.start
    }

    /// One past the last byte.
    pub const fn end(self) -> u32 {
        self.end
    }

    /// In bytes.
    pub const fn len(self) -> u32 {
        self.end - self.start
    }

    /// Whether it holds no byte.
    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Whether every byte of `other` is a byte of `self`.
    pub const fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the byte at `offset` is inside.
    pub const fn holds(self, offset: u32) -> bool {
        self.start <= offset && offset < self.end
    }

    /// Whether the two share at least one byte.
    pub const fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest span that covers both.
    #[must_use]
    pub const fn cover(self, other: Span) -> Span {
        let start = if self.start < other.start { self.start } else { other.start };
        let end = if self.end > other.end { self.end } else { other.end };
        Span { start, end }
    }

    /// The words it stands for; empty where it does not lie on character boundaries of `text`.
    #[inline]
    pub fn slice(self, text: &str) -> &str {
        words::slice(text, self.start as usize, self.end as usize)
    }
}

impl fmt::Debug for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}..{}", self.start, self.end)
    }
}
