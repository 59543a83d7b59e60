//! Precision, recall and their harmonic mean.

use std::ops::AddAssign;

/// What one measure counts, over as many texts as are added.
///
/// Precision and recall are those of information retrieval, F1 is van Rijsbergen's F with equal weights (Information
/// Retrieval, second edition, 1979, chapter 7). Counts of several texts are added before anything is divided ("micro").
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    /// What is in the gold and was predicted.
    pub(crate) right: usize,
    /// What was predicted.
    pub(crate) predicted: usize,
    /// What is in the gold.
    pub(crate) gold: usize,
}

impl Counts {
    /// The share of the predictions that are right; 0 where nothing was predicted.
    pub(crate) fn precision(self) -> f64 {
        ratio(self.right, self.predicted)
    }

    /// The share of the gold that was found; 0 where there is none.
    pub(crate) fn recall(self) -> f64 {
        ratio(self.right, self.gold)
    }

    /// The harmonic mean of both, times `scale` (1 or 100); 0 where both are.
    pub(crate) fn f1(self, scale: f64) -> f64 {
        let (precision, recall) = (self.precision(), self.recall());
        if self.right == 0 { 0.0 } else { scale * 2.0 * precision * recall / (precision + recall) }
    }
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.right += other.right;
        self.predicted += other.predicted;
        self.gold += other.gold;
    }
}

/// How large a part of a whole is, from 0 to 1; of nothing, 0.
pub(crate) fn ratio(part: usize, whole: usize) -> f64 {
    let number = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    if whole == 0 { 0.0 } else { number(part) / number(whole) }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Of four marks in the gold three are found, among five predictions: 3/5, 3/4, and 2·(3/5)·(3/4) / (27/20).
    #[test]
    fn by_hand() {
        let mut counts = Counts { right: 1, predicted: 2, gold: 1 };
        counts += Counts { right: 2, predicted: 3, gold: 3 };
        assert_eq!(format!("{:.3}", counts.precision()), "0.600");
        assert_eq!(format!("{:.3}", counts.recall()), "0.750");
        assert_eq!(format!("{:.3}", counts.f1(1.0)), "0.667");
        assert_eq!(format!("{:.1}", counts.f1(100.0)), "66.7");
    }

    #[test]
    fn nothing_is_divided_by_nothing() {
        let none = Counts::default();
        assert_eq!(format!("{} {} {}", none.precision(), none.recall(), none.f1(100.0)), "0 0 0");
    }
}
