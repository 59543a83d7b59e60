//! How a figure reads: the number as the article prints it, what the words around it make of it, and what that means.

use words::is_one_of;

use crate::annotation::{Figure, FigureKind, Group, Relation, TextSpan, Utf16};
use crate::cards::context::Context;
use crate::cards::phrase::Phrase;
use crate::text::{contains, find, trim_end};

/// What may stand between a number and what it counts: "three of its commanders", "several other bodies".
const JOINING: &str =
    "of the a an its his her their my our your these those other more additional new such same";

/// What is counted stands in the bold line as long as it has no more letters than these.
const COUNTED: usize = 48;

/// The reading, for the beginning of a line: "About 12,000", "Between 3 and 5 per cent", "Tens of thousands".
pub(crate) fn reading(context: Context<'_>, figure: &Figure) -> Phrase {
    let templates = &context.templates.figure;
    // "Almost tripled": no other word stands before a verb.
    if figure.kind == FigureKind::Multiple && figure.counted.is_none() {
        return Phrase::article(context.words(figure.span)).capitalised();
    }
    if let Some(own) = own(context, figure) {
        return own.capitalised();
    }
    let quantity = quantity(context, figure);
    let template = match figure.relation {
        Relation::Range => return range(context, figure).capitalised(),
        Relation::Exact | Relation::Tolerance | Relation::Indefinite | Relation::Vague => {
            return quantity.capitalised();
        }
        Relation::Approximate => templates.about,
        Relation::Above => templates.above,
        Relation::AtLeast => templates.at_least,
        Relation::WellAbove => templates.well_above,
        Relation::JustAbove => templates.just_above,
        Relation::Below if figure.kind == FigureKind::Count => templates.fewer,
        Relation::Below => templates.less,
        Relation::AtMost => templates.at_most,
        Relation::UpTo => templates.up_to,
        Relation::JustBelow => templates.just_below,
    };
    Phrase::fill(template, &[&quantity]).capitalised()
}

/// The article's own "almost" and "no fewer than" with the number: better than ours, where the card speaks its language.
fn own(context: Context<'_>, figure: &Figure) -> Option<Phrase> {
    let words = figure.approximator.filter(|_| figure.relation != Relation::Range)?;
    if context.templates.language != context.annotations.language {
        return None;
    }
    let measured = figure.unit_span.map_or(figure.number, |unit| cover(figure.number, unit));
    // An approximator holds no name: a capital only comes from the beginning of a sentence.
    let approximator = Phrase::article(context.words(words).to_ascii_lowercase());
    let between = |from: Utf16, to: Utf16| {
        let gap = TextSpan { start: from, end: to };
        from <= to && context.words(gap).is_empty()
    };
    if between(words.end, measured.start) {
        return Some(approximator.then(&quantity(context, figure)));
    }
    let follows = figure.relation != Relation::Tolerance && between(measured.end, words.start);
    follows.then(|| quantity(context, figure).then(&approximator))
}

/// What the words around the number make of it, as a sentence.
pub(crate) fn meaning(context: Context<'_>, figure: &Figure) -> Phrase {
    let means = &context.templates.figure.means;
    if shrinks(figure) && figure.relation != Relation::Exact {
        return Phrase::default();
    }
    let sentence = Phrase::ours(match figure.relation {
        Relation::Exact if is_precise(context, figure) => means.exact,
        Relation::Exact if is_earlier(context, figure).is_some() => {
            if is_earlier(context, figure) == Some(true) { means.earlier } else { means.updated }
        }
        Relation::Exact if is_round(figure) => means.round,
        Relation::Exact => return Phrase::default(),
        // "between the ages of 45 and 75": several people, and not one whose age is open.
        Relation::Range if figure.kind == FigureKind::Age => return Phrase::default(),
        Relation::Approximate => means.approximate,
        Relation::Above => means.above,
        Relation::AtLeast => means.at_least,
        Relation::WellAbove => means.well_above,
        Relation::JustAbove => means.just_above,
        Relation::Below => means.below,
        Relation::AtMost => means.at_most,
        Relation::UpTo => means.up_to,
        Relation::JustBelow => means.just_below,
        Relation::Range => means.range,
        Relation::Tolerance => means.tolerance,
        Relation::Indefinite if is_magnitude(context.words(figure.number)) => means.magnitude,
        Relation::Indefinite | Relation::Vague => means.indefinite,
    });
    match article_word(context, figure) {
        Some(word) => sentence.then(&Phrase::fill(
            context.templates.figure.in_the_articles_word,
            &[&Phrase::article(word.as_str())],
        )),
        None => sentence,
    }
}

/// What is counted, where it stands right behind the number and is short: "2,500 Afghan civilians", "five-year plan".
pub(crate) fn counted_behind<'a>(context: Context<'a>, figure: &'a Figure) -> Option<&'a str> {
    let counted = trim_end(figure.counted.as_deref()?, " .,;:");
    if counted.len() > COUNTED || ends_in_itself(figure) {
        return None;
    }
    // "3 or 4 tents": behind the unit or the number, whichever ends later.
    let end = figure.unit_span.map_or(figure.number, |unit| unit.max(figure.number));
    let [_, after] = context.around(end, 2 * COUNTED);
    let place = find(after, counted)?;
    let between = after.get(..place)?;
    let joined = between.starts_with([' ', '\u{a0}'])
        && between.split_whitespace().all(|word| is_one_of(word, JOINING));
    // "half of today's levels"
    let share = figure.kind == FigureKind::Fraction
        && between.starts_with(" of ")
        && !contains(between, ",")
        && !contains(between, ".");
    (joined || share).then(|| after.get(1..place + counted.len())).flatten().map(str::trim_start)
}

/// Whether the reading goes on to the figure's end: "12 deaths per 100,000 people", "400 animals, give or take 30".
pub(crate) fn ends_in_itself(figure: &Figure) -> bool {
    figure.kind == FigureKind::Rate || figure.relation == Relation::Tolerance
}

/// Whether both an earlier figure of the group and a later one have cards, and they are not the same number.
pub(crate) fn is_updated(context: Context<'_>, group: &Group) -> bool {
    let figures = &context.annotations.figures;
    let shown = |id: &&usize| figures.get(**id).is_some_and(|one| one.shown);
    let value = |id: &usize| figures.get(*id).and_then(|one| one.value);
    let replaced = |id: &&usize| group.replaced.contains(id);
    let earlier = group.members.iter().filter(shown).find(replaced);
    let mut members = group.members.iter().filter(shown);
    earlier.is_some_and(|one| members.any(|id| !replaced(&id) && value(id) != value(one)))
}

/// "Halved": more than that leaves less, and so no sentence about a number reads right.
fn shrinks(figure: &Figure) -> bool {
    figure.kind == FigureKind::Multiple && figure.value.is_some_and(|value| value < 1.0)
}

/// Of figures that update each other, whether this is an earlier one; none where the article does not show which is.
fn is_earlier(context: Context<'_>, figure: &Figure) -> Option<bool> {
    let group = figure.group.and_then(|id| context.annotations.groups.get(id))?;
    is_updated(context, group).then(|| group.replaced.contains(&figure.id))
}

fn is_precise(context: Context<'_>, figure: &Figure) -> bool {
    let words = figure.approximator.map(|words| context.words(words).to_ascii_lowercase());
    words.is_some_and(|words| is_one_of(&words, "exactly precisely"))
}

/// The article's approximator, where the reading says it in another word: "some" for "about".
fn article_word(context: Context<'_>, figure: &Figure) -> Option<String> {
    if matches!(figure.relation, Relation::Exact | Relation::Range | Relation::Tolerance) {
        return None;
    }
    // An approximator holds no name: a capital only comes from the beginning of a sentence.
    let word = context.words(figure.approximator?).to_ascii_lowercase();
    let reading = reading(context, figure).text().to_ascii_lowercase();
    (!word.is_empty() && !contains(&reading, &word)).then_some(word)
}

/// The number with its unit, as printed: "12,000", "$5 million", "three years", "12 deaths per 100,000 people".
fn quantity(context: Context<'_>, figure: &Figure) -> Phrase {
    measured(context, figure).and_article(&tail(context, figure))
}

/// What follows the number and its unit and belongs to them: what a rate is for, how wide a margin is.
fn tail(context: Context<'_>, figure: &Figure) -> String {
    if figure.kind != FigureKind::Rate && figure.relation != Relation::Tolerance {
        return String::new();
    }
    let measured = figure.unit_span.map_or(figure.number, |unit| cover(figure.number, unit));
    let whole = cover(measured, figure.span);
    let end = figure.approximator.filter(|words| words.start >= measured.end);
    let whole = TextSpan { start: measured.start, end: end.map_or(whole.end, |words| words.start) };
    let tail = context.words(whole).strip_prefix(context.words(measured));
    tail.unwrap_or_default().trim_end().to_owned()
}

/// The number and the words of its unit.
fn measured(context: Context<'_>, figure: &Figure) -> Phrase {
    let number = context.words(figure.number);
    if number.is_empty() {
        return figure.value.map_or_else(Phrase::default, |value| {
            Phrase::ours(context.templates.numbers.number(value))
        });
    }
    let Some(unit_span) = figure.unit_span else {
        let number = digits(context, &tidy(number));
        if figure.kind == FigureKind::Age && figure.relation == Relation::Exact {
            return Phrase::fill(context.templates.figure.aged, &[&number]);
        }
        return number;
    };
    let whole = context.words(cover(figure.number, unit_span));
    if unit_span.overlaps(figure.number) {
        return Phrase::article(whole);
    }
    let unit = context.words(unit_span);
    let with =
        |gap: &str, unit: &str| digits(context, &tidy(number)).and_article(&[gap, unit].concat());
    if unit_span.start < figure.number.start {
        // "$5", "magnitude 7.2"
        return match whole.strip_suffix(number) {
            Some(unit) => Phrase::default().and_article(unit).and(&digits(context, number)),
            None => Phrase::article(whole),
        };
    }
    let gap = TextSpan { start: figure.number.end, end: unit_span.start };
    if unit.ends_with("-old") || unit.ends_with("-Old") {
        return with("-", unit);
    }
    let hedged = figure.approximator.is_some_and(|words| words.overlaps(gap));
    match context.article.words(gap) {
        "" => with("", unit),
        // "the three-year war": as printed with its noun, and without it as one says it, "three years".
        "-" | "‑" | "–" if counted_behind(context, figure).is_some() => Phrase::article(whole),
        "-" | "‑" | "–" | " " | "\u{a0}" if counted_behind(context, figure).is_some() => {
            with(" ", unit)
        }
        "-" | "‑" | "–" | " " | "\u{a0}" => with(" ", &in_number(unit, figure.value)),
        // "billions of dollars", "half a percentage point", "one third of a per cent"
        words
            if !hedged
                && words.split_whitespace().all(|word| is_one_of(word, "of a an the one")) =>
        {
            Phrase::article(whole)
        }
        // Other words stand between the two ("3 or so miles").
        _ => with(" ", unit),
    }
}

/// A number without the hyphens that tie it to a unit before a noun: "8- to 16-metre", "13.8-billion-year".
fn tidy(number: &str) -> String {
    let mut out = String::with_capacity(number.len());
    let bytes = number.as_bytes();
    for (place, c) in number.char_indices() {
        let before = place.checked_sub(1).and_then(|place| bytes.get(place));
        let after = bytes.get(place + c.len_utf8());
        let digit_before = before.is_some_and(u8::is_ascii_digit);
        match (c, after) {
            ('-' | '‑', Some(b' ')) => {}
            ('-', Some(letter)) if digit_before && letter.is_ascii_alphabetic() => out.push(' '),
            _ => out.push(c),
        }
    }
    out
}

/// A number in digits as the card's language writes it, so that nobody takes 12,000 for twelve; in words, as printed.
fn digits(context: Context<'_>, number: &str) -> Phrase {
    let foreign = context.templates.language != context.annotations.language;
    let bare = number.bytes().all(|byte| byte.is_ascii_digit() || byte == b',' || byte == b'.');
    if foreign && bare {
        return Phrase::ours(context.templates.numbers.rewritten(number));
    }
    Phrase::article(number)
}

/// "Between 3 and 5 per cent", "10 to 20", "20–25"; of a range whose words do not show it, from its ends.
fn range(context: Context<'_>, figure: &Figure) -> Phrase {
    let words = context.words(figure.number);
    let quantity = quantity(context, figure);
    let foreign = context.templates.language != context.annotations.language;
    let before = figure.unit_span.is_some_and(|unit| unit.start < figure.number.start);
    if let (Some(low), Some(high)) = (figure.low, figure.high)
        && foreign
        && !before
    {
        return from_to(context, figure, low, high);
    }
    // "No fewer than 40 and as many as 90" needs no "between".
    let first = words.split(' ').next().unwrap_or("").to_ascii_lowercase();
    if contains(words, " and ") && !is_one_of(&first, BOUNDS) {
        return Phrase::fill(context.templates.figure.between, &[&quantity]);
    }
    let shows_both =
        [" to ", " or ", " and ", "-", "–", "—"].iter().any(|mark| contains(words, mark));
    match (figure.low, figure.high) {
        (Some(low), Some(high)) if !shows_both => from_to(context, figure, low, high),
        _ => quantity,
    }
}

/// A range from its ends, in the words of the card's language; the unit is the article's.
fn from_to(context: Context<'_>, figure: &Figure, low: f64, high: f64) -> Phrase {
    let [low, high] = [low, high].map(|end| Phrase::ours(context.templates.numbers.number(end)));
    let unit = figure.unit_span.map(|unit| context.words(unit)).unwrap_or_default();
    Phrase::fill(context.templates.figure.range, &[&low, &high.then(&Phrase::article(unit))])
}

/// Words that a range may begin with and that say themselves what its ends are.
const BOUNDS: &str = "\
    between no not fewer more less larger smaller greater higher lower at over under above below from as up";

/// Units that are written in the singular before a noun, with a plural in "-s".
const UNITS: &str = "\
    year month week day hour minute second decade metre meter kilometre kilometer centimetre centimeter millimetre \
    millimeter mile yard acre hectare tonne ton pound ounce gram kilogram litre liter gallon degree point barrel watt \
    kilowatt megawatt gigawatt dollar euro";

/// A unit that stood before a noun, in the number that its value asks for: "three-year" is "three years".
fn in_number(unit: &str, value: Option<f64>) -> String {
    // "miles per gallon": the plural stands before "per".
    if value.is_some_and(|value| value.abs() <= 1.0) || contains(unit, " per ") {
        return unit.to_owned();
    }
    let start = unit.rfind([' ', '-']).map_or(0, |place| place + 1);
    let (rest, last) = unit.split_at_checked(start).unwrap_or(("", unit));
    let plural = match last {
        "foot" => "feet",
        "inch" => "inches",
        "century" => "centuries",
        _ if is_one_of(last, UNITS) => return unit.to_owned() + "s",
        _ => return unit.to_owned(),
    };
    rest.to_owned() + plural
}

/// Numbers such as 3,000 or 450, which people may have rounded; in digits only, for words round by themselves.
fn is_round(figure: &Figure) -> bool {
    figure.value.is_some_and(|mut value| {
        // Of "157,000" somebody counted the thousands.
        let many = figure.kind == FigureKind::Count && value >= 1_000.0;
        while value >= 100.0 {
            value /= 10.0;
        }
        many && value.fract() == 0.0
    })
}

fn is_magnitude(words: &str) -> bool {
    ["dozen", "score", "hundred", "thousand", "million", "billion", "trillion", "tens"]
        .iter()
        .any(|magnitude| contains(&words.to_ascii_lowercase(), magnitude))
}

fn cover(a: TextSpan, b: TextSpan) -> TextSpan {
    TextSpan { start: a.start.min(b.start), end: a.end.max(b.end) }
}
