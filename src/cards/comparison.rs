//! Figures for the same thing, beside each other, on one scale.

use super::captions::giver::giver;
use super::captions::reading::{is_updated, reading};
use super::context::Context;
use super::languages::Templates;
use super::names;
use super::phrase::Phrase;
use super::subject::Subject;
use crate::annotation::{Annotations, Figure, FigureKind, Group, GroupRelation, Relation};
use crate::text::Article;

/// More figures than these are not drawn; the notes list names them all.
const ROWS: usize = 12;

/// The figures that the article gives for the same thing.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Comparison {
    /// "Other figures in this article"; in the notes list what the figures count.
    pub heading: Phrase,
    /// How they stand to each other, as a sentence; may be empty.
    pub relation: Phrase,
    /// Whether not all can be right at once.
    pub differs: bool,
    /// One each, in the order of the text; together the plot in words.
    pub rows: Vec<ComparisonRow>,
    /// The language that the rows speak.
    pub templates: &'static Templates,
}

impl Comparison {
    /// What it says, a line each.
    pub fn lines(&self) -> Vec<Phrase> {
        let mut lines = vec![self.heading.clone(), self.relation.clone()];
        lines.retain(|line| !line.is_empty());
        for row in &self.rows {
            let template = if row.remark.is_empty() { "{0}{1}" } else { "{0}{1} ({2})" };
            lines.push(Phrase::fill(template, &[&row.reading, &row.giver, &row.remark]));
        }
        lines
    }
}

/// One figure of a comparison.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ComparisonRow {
    /// The figure.
    pub subject: Subject,
    /// "About 12,000".
    pub reading: Phrase,
    /// Who gives it, as it goes on behind the reading: ", according to police"; may be empty.
    pub giver: Phrase,
    /// "this figure", "4 times as many"; may be empty.
    pub remark: Phrase,
    /// What to draw.
    pub extent: Extent,
    /// Whether the card is about this one.
    pub current: bool,
}

/// What a figure covers on a scale, in its own unit. Drawn is only what the words say: nothing stands for "about" but
/// the shape of the dot.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Extent {
    /// No number to draw.
    Nothing,
    /// A number as it stands.
    Point(f64),
    /// "about".
    Near(f64),
    /// From here upwards: "at least", "more than".
    From(f64),
    /// Up to here: "up to", "fewer than".
    Until(f64),
    /// From here to there: a range, "tens of thousands".
    Between(f64, f64),
}

impl Extent {
    fn of(figure: &Figure) -> Self {
        let extent = match (figure.relation, figure.value, figure.low, figure.high) {
            (Relation::Exact, Some(value), ..) => Self::Point(value),
            (
                Relation::Approximate | Relation::JustBelow | Relation::JustAbove,
                Some(value),
                ..,
            ) => Self::Near(value),
            (Relation::Above | Relation::AtLeast | Relation::WellAbove, value, low, _) => {
                low.or(value).map_or(Self::Nothing, Self::From)
            }
            (Relation::Below | Relation::AtMost | Relation::UpTo, value, _, high) => {
                high.or(value).map_or(Self::Nothing, Self::Until)
            }
            (_, _, Some(low), Some(high)) if low < high => Self::Between(low, high),
            (_, Some(value), ..) => Self::Near(value),
            (_, None, Some(low), None) => Self::From(low),
            (_, None, None, Some(high)) => Self::Until(high),
            _ => Self::Nothing,
        };
        if extent.ends().iter().flatten().all(|end| end.is_finite()) {
            extent
        } else {
            Self::Nothing
        }
    }

    /// The numbers at its ends.
    pub fn ends(self) -> [Option<f64>; 2] {
        match self {
            Self::Nothing => [None, None],
            Self::Point(value) | Self::Near(value) | Self::From(value) | Self::Until(value) => {
                [Some(value), None]
            }
            Self::Between(low, high) => [Some(low), Some(high)],
        }
    }
}

/// The figures of a group beside each other, in the language of `templates`; none where there is nothing to compare.
///
/// ```
/// use sourcemark::cards::{ENGLISH, comparison_in};
/// use sourcemark::{Article, Options, annotate};
///
/// let text = "Police said 40 boats sank. The harbour master said 60 boats sank.";
/// let article = Article::from_text(text);
/// let annotations = annotate(&article, &Options::default());
/// let comparison = comparison_in(&ENGLISH, &article, &annotations, &annotations.groups[0]);
/// assert!(comparison.is_some_and(|comparison| comparison.differs));
/// ```
pub fn comparison_in(
    templates: &'static Templates,
    article: &Article,
    annotations: &Annotations,
    group: &Group,
) -> Option<Comparison> {
    of_group(Context { article, annotations, templates }, group)
}

/// The comparison on the card of `figure`, where the article gives other figures for the same thing.
pub(super) fn around(context: Context<'_>, figure: &Figure) -> Option<Comparison> {
    let group = figure.group.and_then(|id| context.annotations.groups.get(id))?;
    let templates = &context.templates.comparison;
    let mut comparison = compare(context, group, Phrase::default(), Some(figure))?;
    let one = comparison.rows.len() == 2;
    comparison.heading =
        Phrase::ours(if one { templates.another_figure } else { templates.other_figures });
    Some(comparison)
}

/// The comparison of a whole group, for the notes list.
pub(super) fn of_group(context: Context<'_>, group: &Group) -> Option<Comparison> {
    compare(context, group, Phrase::article(group.label.as_str()).capitalised(), None)
}

/// The figure behind `figure` that says the same amount in another unit: "55 mph (88.5 kph)". It has no card of its own.
pub(super) fn conversion<'a>(context: Context<'a>, figure: &Figure) -> Option<&'a Figure> {
    let behind = context.annotations.figures.get(figure.id.checked_add(1)?);
    behind.filter(|other| other.conversion_of == Some(figure.id))
}

fn compare(
    context: Context<'_>,
    group: &Group,
    heading: Phrase,
    current: Option<&Figure>,
) -> Option<Comparison> {
    let templates = &context.templates.comparison;
    let figures = &context.annotations.figures;
    // What is withheld is compared with nothing.
    let members = group.members.iter().filter_map(|id| figures.get(*id));
    let rows: Vec<_> = members
        .filter(|member| member.shown)
        .take(ROWS)
        .map(|member| row(context, group, member, current))
        .collect();
    if rows.len() < 2 {
        return None;
    }
    let relation = match group.relation {
        GroupRelation::Same => templates.same,
        GroupRelation::Updates if is_updated(context, group) => templates.updates,
        // Nothing to say that the figures do not show.
        GroupRelation::Compatible | GroupRelation::Updates => "",
        GroupRelation::Differs => templates.differs,
    };
    Some(Comparison {
        heading,
        relation: Phrase::ours(relation),
        differs: group.relation == GroupRelation::Differs,
        rows,
        templates: context.templates,
    })
}

fn row(
    context: Context<'_>,
    group: &Group,
    member: &Figure,
    current: Option<&Figure>,
) -> ComparisonRow {
    let templates = &context.templates.comparison;
    // "€5m ($5.4m)": two units have no scale in common. "Soldiers" and "troops" are counted on one.
    let counts = |figure: &Figure| figure.kind == FigureKind::Count;
    let one_unit = group.members.iter().all(|id| {
        context
            .annotations
            .figures
            .get(*id)
            .is_some_and(|other| other.unit == member.unit || counts(other) && counts(member))
    });
    let is_current = current.is_some_and(|current| current.id == member.id);
    let giver = giver(context, member).map(|giver| names::short_name(context, giver));
    let given_by = context.templates.figure.given_by;
    let giver = giver.map(|giver| Phrase::fill(given_by, &[&Phrase::default(), &giver]));
    let remark = match current {
        Some(_) if is_current => Phrase::ours(templates.this_figure),
        _ if group.replaced.contains(&member.id) => Phrase::ours(templates.earlier_figure),
        Some(current) => beside(context, group.relation, current, member),
        None => Phrase::default(),
    };
    ComparisonRow {
        subject: Subject::Figure(member.id),
        reading: reading(context, member),
        giver: giver.unwrap_or_default(),
        remark,
        extent: if one_unit { Extent::of(member) } else { Extent::Nothing },
        current: is_current,
    }
}

/// How `other` stands to `current`, where that is simple to say.
fn beside(
    context: Context<'_>,
    relation: GroupRelation,
    current: &Figure,
    other: &Figure,
) -> Phrase {
    let templates = &context.templates.comparison;
    let single = |figure: &Figure| {
        matches!(figure.relation, Relation::Exact | Relation::Approximate)
            .then_some(figure.value)
            .flatten()
            .filter(|value| *value > 0.0 && value.is_finite())
    };
    let (Some(from), Some(to)) = (single(current), single(other)) else {
        return Phrase::default();
    };
    let exact = current.relation == Relation::Exact && other.relation == Relation::Exact;
    if (from - to).abs() < f64::EPSILON * from {
        return if current.relation == other.relation {
            Phrase::ours(templates.same_figure)
        } else {
            Phrase::default()
        };
    }
    if relation != GroupRelation::Differs {
        return Phrase::default();
    }
    let [many, much] = &templates.ratio;
    let ratios = if current.kind == FigureKind::Count { many } else { much };
    let ratio = to / from;
    let whole = ratio.round();
    // Only how much more it is: "half as many" would say the same of the other figure.
    if (ratio - whole).abs() > 0.02 * ratio || !(2.0..=10.0).contains(&whole) {
        return Phrase::default();
    }
    let words = if whole <= 2.0 {
        Phrase::ours(ratios.twice)
    } else {
        let number = Phrase::ours(context.templates.numbers.number(whole));
        Phrase::fill(ratios.times, &[&number])
    };
    if exact && (ratio - whole).abs() < 1e-9 {
        words
    } else {
        Phrase::fill(templates.about, &[&words])
    }
}
