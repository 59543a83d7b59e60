//! Labels along a scale: none on top of another, none beyond the ends.

/// A label that wants to be centred somewhere.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Label {
    /// Where its centre wants to be, from the start of the scale.
    pub centre: f64,
    /// How wide it is.
    pub width: f64,
}

/// Where each of `labels` starts on a scale of the length `extent`; none for a label that gives way. Labels are in
/// ascending order; the first and the last are shifted inside and stay, those between give way where less than `gap`
/// would be left.
pub fn fit_labels(labels: &[Label], extent: f64, gap: f64) -> Vec<Option<f64>> {
    let start =
        |label: &Label| (label.centre - label.width / 2.0).min(extent - label.width).max(0.0);
    let last = labels.len().saturating_sub(1);
    let limit = labels.last().map_or(extent, &start);
    let mut taken = f64::NEG_INFINITY;
    labels
        .iter()
        .enumerate()
        .map(|(i, label)| {
            let at = start(label);
            let end = at + label.width;
            let fits = at >= taken + gap && (i == last || end + gap <= limit);
            let shown = fits || (i == 0 && last == 0);
            if shown {
                taken = end;
            }
            shown.then_some(at)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fit(centres: &[f64], width: f64) -> Vec<Option<f64>> {
        let labels: Vec<_> =
            centres.iter().map(|centre| Label { centre: *centre, width }).collect();
        fit_labels(&labels, 300.0, 8.0)
    }

    #[test]
    fn ends_are_shifted_inside() {
        assert_eq!(fit(&[0.0, 150.0, 300.0], 40.0), [Some(0.0), Some(130.0), Some(260.0)]);
    }

    #[test]
    fn those_between_give_way() {
        assert_eq!(
            fit(&[0.0, 75.0, 150.0, 225.0, 300.0], 70.0),
            [Some(0.0), None, Some(115.0), None, Some(230.0)]
        );
        assert_eq!(fit(&[0.0, 280.0, 300.0], 40.0), [Some(0.0), None, Some(260.0)]);
    }

    #[test]
    fn one_label_and_none() {
        assert_eq!(fit(&[150.0], 400.0), [Some(0.0)]);
        assert_eq!(fit(&[], 10.0), []);
    }
}
