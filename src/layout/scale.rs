//! One scale for figures beside each other.

use super::geometry::within;

/// Beyond this ratio a linear scale would push all but the greatest figure to its start.
const SPREAD: f64 = 100.0;
/// At most so many parts between ticks.
const PARTS: f64 = 4.0;

/// From figures to places between 0 and 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    low: f64,
    high: f64,
    step: Step,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Step {
    /// So much from tick to tick.
    Add(f64),
    /// So many times from tick to tick.
    Times(f64),
}

impl Scale {
    /// A scale on which all of `values` have a place. It begins at zero, so that lengths can be compared, unless the
    /// greatest is more than a hundred times the least: then it is logarithmic. None without a finite value.
    ///
    /// ```
    /// use sourcemark::layout::Scale;
    ///
    /// let scale = Scale::over([3_000.0, 12_000.0]).unwrap();
    /// assert_eq!(scale.ticks(), [0.0, 5_000.0, 10_000.0, 15_000.0]);
    /// assert_eq!(scale.position(3_000.0), 0.2);
    /// ```
    pub fn over(values: impl IntoIterator<Item = f64>) -> Option<Self> {
        let (mut least, mut greatest) = (f64::INFINITY, f64::NEG_INFINITY);
        for value in values.into_iter().filter(|value| value.is_finite()) {
            least = least.min(value);
            greatest = greatest.max(value);
        }
        if least > greatest {
            return None;
        }
        if least > 0.0 && greatest / least > SPREAD {
            return Some(Self::logarithmic(least, greatest));
        }
        let (least, greatest) = (least.min(0.0), greatest.max(0.0));
        let span = if greatest > least { greatest - least } else { 1.0 };
        let step = nice((span / PARTS).max(f64::MIN_POSITIVE));
        let low = (least / step).floor() * step;
        let high = ((greatest / step).ceil() * step).max(low + step);
        Some(Self { low, high, step: Step::Add(step) })
    }

    /// Where `value` is, from 0 at the start to 1 at the end.
    pub fn position(&self, value: f64) -> f64 {
        let at = match self.step {
            Step::Add(_) => (value - self.low) / (self.high - self.low),
            Step::Times(_) if value <= 0.0 => 0.0,
            Step::Times(_) => (value / self.low).ln() / (self.high / self.low).ln(),
        };
        within(at, 0.0, 1.0)
    }

    /// Round numbers along the scale, from its start to its end.
    pub fn ticks(&self) -> Vec<f64> {
        let mut ticks = vec![self.low];
        // The bound only guards against steps lost to rounding: there are five ticks at most by construction.
        for count in 1..=8_i32 {
            let tick = match self.step {
                Step::Add(step) => self.low + step * f64::from(count),
                Step::Times(factor) => ticks.last().copied().unwrap_or(self.low) * factor,
            };
            if tick > self.high * (1.0 + 1e-9) + f64::MIN_POSITIVE {
                break;
            }
            ticks.push(tick);
        }
        ticks
    }

    /// Whether it is logarithmic.
    pub fn is_logarithmic(&self) -> bool {
        matches!(self.step, Step::Times(_))
    }

    fn logarithmic(least: f64, greatest: f64) -> Self {
        let low = decade(least);
        let mut decades = 1;
        let mut high = low * 10.0;
        while high < greatest * (1.0 - 1e-9) && high.is_finite() {
            high *= 10.0;
            decades += 1;
        }
        let mut stride = 1;
        while decades > stride * 4 {
            stride += 1;
        }
        // The end is a tick as well.
        while decades % stride != 0 {
            high *= 10.0;
            decades += 1;
        }
        Self { low, high, step: Step::Times(10.0_f64.powi(stride)) }
    }
}

/// The smallest of 1, 2, 5 times a power of ten that is at least `value`.
fn nice(value: f64) -> f64 {
    let decade = decade(value);
    [1.0, 2.0, 5.0]
        .map(|times| times * decade)
        .into_iter()
        .find(|nice| *nice >= value * (1.0 - 1e-9))
        .unwrap_or(10.0 * decade)
}

/// The greatest power of ten that is at most `value`, which is positive.
fn decade(value: f64) -> f64 {
    let mut decade = 1.0;
    while decade * 10.0 <= value * (1.0 + 1e-9) && decade < 1e300 {
        decade *= 10.0;
    }
    while decade > value * (1.0 + 1e-9) && decade > 1e-300 {
        decade /= 10.0;
    }
    decade
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn linear_scales_begin_at_zero_and_end_on_a_tick() {
        assert_eq!(Scale::over([15.0, 40.0]).unwrap().ticks(), [0.0, 10.0, 20.0, 30.0, 40.0]);
        assert_eq!(Scale::over([43.0, 45.0]).unwrap().ticks(), [0.0, 20.0, 40.0, 60.0]);
        assert_eq!(Scale::over([0.25, 0.5]).unwrap().ticks(), [0.0, 0.2, 0.4, 0.4 + 0.2]);
    }

    #[test]
    fn a_wide_spread_is_logarithmic() {
        let scale = Scale::over([40.0, 20_000.0]).unwrap();
        assert!(scale.is_logarithmic());
        assert_eq!(scale.ticks(), [10.0, 100.0, 1_000.0, 10_000.0, 100_000.0]);
        assert!((scale.position(1_000.0) - 0.5).abs() < 1e-12);
        let wide = Scale::over([1.0, 1e9]).unwrap();
        assert!(wide.ticks().len() <= 5, "{:?}", wide.ticks());
        assert!(!Scale::over([0.0, 20_000.0]).unwrap().is_logarithmic(), "zero has no logarithm");
    }

    #[test]
    fn below_zero_and_nothing() {
        let scale = Scale::over([-4.0, 2.0]).unwrap();
        assert_eq!(scale.ticks(), [-4.0, -2.0, 0.0, 2.0]);
        assert_eq!(Scale::over([f64::NAN, f64::INFINITY]), None);
        assert_eq!(Scale::over([0.0]).unwrap().ticks().first(), Some(&0.0));
    }

    proptest! {
        #[test]
        fn places_keep_the_order_and_stay_on_the_scale(
            values in prop::collection::vec(prop_oneof![-1e12..1e12_f64, 0.0..1.0_f64, 1.0..1e4_f64], 1..8)
        ) {
            let scale = Scale::over(values.iter().copied()).unwrap();
            let mut sorted = values;
            sorted.sort_by(f64::total_cmp);
            let places: Vec<_> = sorted.iter().map(|value| scale.position(*value)).collect();
            prop_assert!(places.is_sorted());
            prop_assert!(places.iter().all(|place| (0.0..=1.0).contains(place)));
            let ticks = scale.ticks();
            prop_assert!((2..=6).contains(&ticks.len()), "{ticks:?}");
            prop_assert!((scale.position(*ticks.last().unwrap()) - 1.0).abs() < 1e-6, "{ticks:?}");
        }
    }
}
