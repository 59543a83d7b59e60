//! Pairs of figures that one sentence, or the next, sets beside each other as two figures for one thing: the new
//! guidance and the previous one, the offer that was raised, what was earned and what analysts had expected.
//!
//! Examples: "3.5%, compared with prior guidance of 4%", "raised its offer to £5.1bn from £4.6bn", "rose 3.6%, missing
//! the 4.8% that was expected", "earned $1.42 a share. Analysts had expected $1.38 a share". Not: "rose to $310m from
//! $280m a year earlier", "up from 31 trains last year": two figures for two times.

use words::is_one_of;

use crate::annotation::{FigureKind, GroupRelation};
use crate::figures::Quantity;
use crate::syntax::Reading;
use crate::text::{Span, contains};

/// Two figures, as indices in the order of the text, and how they stand to each other.
pub(crate) struct Pair {
    pub(crate) first: usize,
    pub(crate) second: usize,
    pub(crate) relation: GroupRelation,
    /// The one that the words call the earlier.
    pub(crate) replaced: Option<usize>,
}

/// Nouns for what somebody states and may state anew.
const STATED: &str = "\
    guidance forecast forecasts outlook projection projections estimate estimates target prediction commitment pledge \
    offer bid proposal budget toll figure tally count";

/// Adjectives of what was stated before.
const EARLIER: &str = "previous prior earlier initial preliminary original";

/// Verbs of stating, in the forms that follow "had".
const HAD_STATED: &str = "\
    forecast predicted expected estimated announced promised pledged guided offered projected proposed";

/// Verbs and nouns of expecting what a firm or an economy will report.
const EXPECTS: &str = "\
    expected expecting forecast forecasting predicted predicting projected projecting estimated estimating \
    anticipated anticipating";

/// Whoever expects earnings.
const ANALYSTS: &str = "analysts analyst economists economist consensus forecasters";

/// All pairs, in the order of the text; no figure stands in two of them.
pub(crate) fn pairs(reading: &Reading<'_>, quantities: &[Quantity]) -> Vec<Pair> {
    let mut pairs: Vec<Pair> = Vec::new();
    let mut before: Option<(usize, &Quantity)> = None;
    // The last figure of earnings per share, until another sentence ends.
    let mut earned: Option<(usize, &Quantity)> = None;
    for (at, quantity) in quantities.iter().enumerate().filter(|(_, one)| !one.conversion) {
        let free = |id: usize| pairs.last().is_none_or(|pair: &Pair| pair.second < id);
        let mut found = before
            .filter(|(id, first)| free(*id) && are_alike(first, quantity))
            .and_then(|(id, first)| {
                let (relation, replaced) = set_beside(reading, first, quantity)?;
                let replaced = replaced.map(|second| if second { at } else { id });
                Some(Pair { first: id, second: at, relation, replaced })
            });
        let per_share = is_per_share(reading, quantity);
        if found.is_none()
            && per_share
            && let Some((id, first)) = earned.filter(|(id, _)| free(*id))
            && quantity.sentence == first.sentence + 1
            && are_expected_earnings(reading, first, quantity)
        {
            let relation = relation_of(first, quantity);
            found = Some(Pair { first: id, second: at, relation, replaced: None });
        }
        if per_share {
            earned = Some((at, quantity)).filter(|_| found.is_none());
        }
        pairs.extend(found);
        before = Some((at, quantity));
    }
    pairs
}

/// Whether both measure in one unit.
fn are_alike(first: &Quantity, second: &Quantity) -> bool {
    let kind = |quantity: &Quantity| match quantity.kind {
        FigureKind::Change => FigureKind::Percent,
        kind => kind,
    };
    first.sentence == second.sentence
        && first.value.is_some()
        && second.value.is_some()
        && first.currency == second.currency
        && match kind(first) {
            // "the toll rose to 17, from an earlier figure of 12"
            FigureKind::Count => {
                second.kind == FigureKind::Count
                    && (second.counted_head.is_none() || first.counted_head == second.counted_head)
            }
            FigureKind::Money | FigureKind::Rate | FigureKind::Measure | FigureKind::Percent => {
                first.unit == second.unit && first.unit.is_some()
            }
            _ => false,
        }
}

/// How two figures of one sentence stand to each other by the words between and around them; and of an update, whether
/// the second is the earlier one.
fn set_beside(
    reading: &Reading<'_>,
    first: &Quantity,
    second: &Quantity,
) -> Option<(GroupRelation, Option<bool>)> {
    let sentence = reading.sentences().get(first.sentence)?.span;
    let words = |from: u32, to: u32| reading.lower_words(Span::new(from, to.max(from))).trim();
    let gap = words(first.span.end(), second.span.start());
    let ahead = words(sentence.start(), first.span.start());
    let behind = words(second.span.end(), sentence.end());
    if gap.len() > 120 || gap.contains(['.', ';', ':', '“', '”', '"']) {
        return None;
    }
    if is_from_earlier(gap, behind) || gap == "from" && is_stated_anew(ahead, &["to", "by"]) {
        return Some((GroupRelation::Updates, Some(true)));
    }
    if gap == "to" && is_stated_anew(ahead, &["from"]) {
        return Some((GroupRelation::Updates, Some(false)));
    }
    let same_kind =
        first.kind == second.kind || matches!(first.kind, FigureKind::Change | FigureKind::Percent);
    (same_kind && is_against_expected(gap, behind)).then(|| (relation_of(first, second), None))
}

/// "down from its previous forecast of", "an increase from the $4m previously pledged".
fn is_from_earlier(gap: &str, behind: &str) -> bool {
    const FROM: &[&str] = &[
        "from",
        "compared with",
        "compared to",
        "against",
        "versus",
        "instead of",
        "rather than",
        "up on",
    ];
    let mut last = gap.split(' ').rev();
    let handed = last.next().unwrap_or("");
    if is_one_of(handed, "of for at") {
        let mut phrase = last.take(5);
        return phrase.next().is_some_and(|noun| is_one_of(noun, STATED))
            && phrase.any(|word| is_one_of(word, EARLIER))
            && FROM.iter().any(|from| contains(gap, from));
    }
    let handed_from =
        FROM.iter().any(|from| gap.strip_suffix(" the").unwrap_or(gap).ends_with(from));
    // "from the $4.5bn it had previously forecast"
    let clause = behind.split([',', '.', ';', '(']).next().unwrap_or("");
    let mut next = clause.split(' ').take(7);
    handed_from
        && next.any(|word| is_one_of(word, "previously earlier originally initially"))
        && next.next().is_some_and(|word| is_one_of(word, HAD_STATED))
}

/// "raised its offer to", "cut its growth forecast for the year from": in the same clause.
fn is_stated_anew(ahead: &str, ends: &[&str]) -> bool {
    const CHANGES: &str = "\
        raised raises raise raising lifted lifts lifting cut cuts cutting lowered lowers lowering increased increases \
        increasing reduced reduces reducing trimmed trims trimming revised revises revising upgraded downgraded \
        improved sweetened slashed boosted hiked";
    let clause = ahead.rsplit([',', ';', ':']).next().unwrap_or("").trim();
    let mut words = clause.rsplit(' ');
    let opens = words.next().is_some_and(|last| ends.contains(&last));
    let mut words = words.take(10);
    opens && words.any(|word| is_one_of(word, STATED)) && words.any(|word| is_one_of(word, CHANGES))
}

/// "missing the 4.8 percent gain that was expected", "compared with analysts' estimates of".
fn is_against_expected(gap: &str, behind: &str) -> bool {
    const BESIDE: &str = "\
        missing beating topping exceeding surpassing above below than against to with versus vs undershooting";
    let handed = gap.strip_suffix(" the").unwrap_or(gap);
    let beside =
        handed.split([',', '(', ' ']).next_back().is_some_and(|word| is_one_of(word, BESIDE))
            || ["short of", "ahead of", "instead of"].iter().any(|words| handed.ends_with(words));
    let clause = behind.split([',', '.', ';', '(']).next().unwrap_or("");
    if beside && clause.split(' ').take(5).any(|word| is_one_of(word, EXPECTS)) {
        return true;
    }
    let Some((rest, of)) = gap.rsplit_once(' ') else { return false };
    let mut last = rest.rsplit(' ').take(6);
    let mut named = last.next().is_some_and(|noun| {
        is_one_of(noun, "estimate estimates forecast forecasts expectation expectations consensus")
    });
    named &= last.any(|word| {
        is_one_of(word.trim_end_matches(['’', '\'']), ANALYSTS)
            || word == "street"
            || word == "consensus"
    });
    is_one_of(of, "of for")
        && named
        && rest.split([',', '(', ' ']).any(|word| is_one_of(word, BESIDE) || word == "of")
}

/// "$1.42 a share", "$1.42 in per-share earnings": no dividend, and no price of a share.
fn is_per_share(reading: &Reading<'_>, quantity: &Quantity) -> bool {
    let Some(sentence) = reading.sentences().get(quantity.sentence) else { return false };
    // No sentence of an article is so long; a search through one would take longer than its length.
    if quantity.currency.is_none() || sentence.span.len() > 2000 {
        return false;
    }
    let end = quantity.number.end();
    let rest = reading.lower_words(Span::new(end, sentence.span.end().max(end)));
    let mut words = rest
        .trim_start()
        .split(' ')
        .take(4)
        .map(|word| word.trim_end_matches(['.', ',', ';', ')']));
    words.any(|word| is_one_of(word, "share per-share"))
        && !["dividend", "dividends", "payout", "price", "closed", "traded", "trading", "buy"]
            .iter()
            .any(|word| contains(reading.lower_words(sentence.span), word))
}

/// "earned $1.42 a share. Analysts had expected $1.38 a share", and no other period is named in either.
fn are_expected_earnings(reading: &Reading<'_>, first: &Quantity, second: &Quantity) -> bool {
    const EARNED: &str = "earned earns reported reports posted posts made earnings";
    let sentences = reading.sentences();
    let (Some(one), Some(other)) = (sentences.get(first.sentence), sentences.get(second.sentence))
    else {
        return false;
    };
    let ahead = |begin: u32, end: u32| reading.lower_words(Span::new(begin, end.max(begin)));
    let told = ahead(one.span.start(), first.span.start());
    let expected = ahead(other.span.start(), second.span.start());
    let whole = reading.lower_words(one.span);
    let all = reading.lower_words(other.span);
    let has =
        |text: &str, list: &str| text.split([' ', ',', '.']).any(|word| is_one_of(word, list));
    (has(told, EARNED) || contains(whole, "per-share earnings"))
        && !has(told, EXPECTS)
        && (has(expected, ANALYSTS) || contains(expected, "wall street"))
        && has(expected, EXPECTS)
        && !has(all, "year next annual full-year")
        && !all.split([' ', ',', '.']).any(|word| word.len() == 4 && word.starts_with("20"))
}

fn relation_of(first: &Quantity, second: &Quantity) -> GroupRelation {
    if first.value == second.value { GroupRelation::Same } else { GroupRelation::Differs }
}
