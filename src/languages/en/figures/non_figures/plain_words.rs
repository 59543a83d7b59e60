//! Numbers and amounts that nobody takes as a figure.
//!
//! Examples that are left alone: "the two shook hands", "one of the guards", "many times", "a few days ago". Not left
//! alone: "killed one person", "rose to 15", "several villages".

use words::is_one_of;

use crate::annotation::FigureKind;
use crate::languages::en::figures::amounts::amount::{Amount, Approximator, Value};
use crate::languages::en::figures::counted::Counted;
use crate::languages::en::figures::cursor::Cursor;
use crate::languages::en::figures::numerals::numbers::Written;
use crate::syntax::Tag;

/// Amounts without a number that say nothing a reader would check: "many times", "a few days ago".
fn says_little(cursor: &Cursor<'_>, amount: &Amount, thing: Option<&Counted>, end: usize) -> bool {
    const IDLE: &str = "\
        time way year day thing other reason case issue question aspect part area kind type respect example \
        sort point idea way moment";
    let bare = matches!(amount.value, Value::Vague | Value::Indefinite(None));
    let idle = thing.is_some_and(|thing| is_one_of(thing.head.as_str(), IDLE));
    let moment = amount.unit.is_some_and(|unit| unit.kind == FigureKind::Duration)
        && (amount.value == Value::Vague || cursor.is(end, "ago later earlier before after"));
    let opinion = amount.value == Value::Vague
        && !thing.is_some_and(|thing| is_one_of(thing.head.as_str(), COUNTABLE));
    bare && (idle || moment || opinion)
}

/// What "many" and "a number of" count in a way that a reader may want to know better.
const COUNTABLE: &str = "\
    body building car case casualty child city civilian complaint death family farm fatality fighter fire \
    flight hectare home hospital house household injury job life officer patient prisoner refugee resident \
    road school ship shop soldier street tent town tree troop vehicle victim village worker";

/// Plain words and bare digits that no reader would take as a figure.
pub(crate) fn are_no_figure(
    cursor: &Cursor<'_>,
    amount: &Amount,
    thing: Option<&Counted>,
    before: Option<Approximator>,
    after: Option<Approximator>,
) -> bool {
    let whole_text = amount.whole.0 == 0
        && !(amount.whole.1..cursor.len()).any(|at| cursor.tag(at) != Some(Tag::Punct));
    if whole_text {
        return false;
    }
    if is_idiom(cursor, amount) {
        return true;
    }
    let plural = thing.is_some_and(|thing| thing.plural);
    let word = cursor.lower(amount.number.0);
    let single_word =
        amount.written == Some(Written::Words) && amount.number.1 == amount.number.0 + 1;
    if single_word && word == "one" {
        return !one_counts(cursor, amount, thing);
    }
    if says_little(cursor, amount, thing, amount.whole.1) {
        return true;
    }
    if amount.unit.is_some() {
        return false;
    }
    // "the two sides", "their two nations": known already, not counted here.
    if single_word
        && word == "two"
        && cursor.is_before(amount.number.0, 1, "the these those both his her their")
    {
        return true;
    }
    // "one of the three largest makers": a place in a list.
    let next = amount.number.1;
    if single_word
        && cursor.is(next, SUPERLATIVES)
        && cursor.is_before(amount.number.0, 1, "the 's ’s its their")
    {
        return true;
    }
    match amount.written {
        // "the two met", "five of them": a pronoun, unless something is counted or bounded.
        Some(Written::Words) => {
            !plural
                && before.is_none()
                && after.is_none()
                && !is_result(cursor, amount.number.0)
                && single_word
                || (plural && cursor.is_before(amount.number.0, 1, "these both other"))
        }
        Some(Written::Digits) => {
            let Value::Point(value) = amount.value else { return false };
            !plural
                && before.is_none()
                && after.is_none()
                && amount.scale == 1.0
                && amount.number.1 == amount.number.0 + 1
                && value.fract() == 0.0
                && value < 1000.0
                && !is_result(cursor, amount.number.0)
                && thing.is_some()
        }
        Some(Written::Fraction | Written::Ratio | Written::Fold) => false,
        None => thing.is_none() && matches!(amount.value, Value::Indefinite(None) | Value::Vague),
    }
}

/// Turns of phrase in which a number counts nothing.
fn is_idiom(cursor: &Cursor<'_>, amount: &Amount) -> bool {
    const IDIOMS: &str = "\
        two minds,two cheers,three cheers,two birds with one stone,two cents on,two ways about,two left feet,two wrongs,two evils,four corners of \
        the,six of one and,half a dozen of the other,one in a million,zero to hero,a thousand thanks,a thousand deaths";
    let start = amount.number.0;
    let words = !matches!(amount.written, Some(Written::Digits) | None);
    let times = cursor.has(start, "a thousand times") && !cursor.is(start + 3, "as more less");
    let no = cursor.is_before(start, 1, "no") && cursor.is(start, "two");
    let not = cursor.is_before(start, 1, "not") && cursor.is(start, "one");
    words && (times || no || not || IDIOMS.split(',').any(|idiom| cursor.has(start, idiom)))
}

const SUPERLATIVES: &str = "\
    best biggest busiest closest fastest greatest highest largest longest lowest most nearest newest oldest \
    poorest richest smallest strongest tallest worst youngest";

/// "rose to five", "stood at 15", "including 12": a number that a verb hands over without its noun.
fn is_result(cursor: &Cursor<'_>, at: usize) -> bool {
    const HANDS_OVER: &str = "\
        to at from totalled reached totaled is was kills killing killed injures injuring injured wounds wounding \
        wounded captured captures charged charging arrested arresting convicted convicting acquitted detained \
        detaining jailed jailing rescued rescuing hospitalised hospitalized displaced";
    // "two were injured", "three remain missing"
    let became = cursor.is(at + 1, "were are was is have has remain remained")
        && ((at + 2..at + 4).any(|next| cursor.is(next, HARM))
            || cursor.is(at + 2, "in") && cursor.is(at + 3, "hospital custody intensive critical"));
    // "nine died", "12 were arrested and nine charged"
    let elided = cursor.is(at + 1, "died survived drowned")
        || cursor.is_before(at, 1, "and ,")
            && cursor.is(at + 1, HARM)
            && (1..8).any(|back| cursor.is_before(at, back, HARM));
    // "29 people, including six who were in hospital"
    let listed = cursor.is(at + 1, "who") && cursor.is_before(at, 1, "including and ,");
    cursor.is_before(at, 1, HANDS_OVER) || became || elided || listed
}

const HARM: &str = "\
    killed killing injured injuring wounded wounding dead died missing arrested hurt charged convicted acquitted \
    detained jailed rescued released evacuated";

/// "one" as a quantity: with a unit that is no idiom, or beside other victims.
fn one_counts(cursor: &Cursor<'_>, amount: &Amount, thing: Option<&Counted>) -> bool {
    const PEOPLE: &str = "\
        person man woman child boy girl soldier officer civilian worker death passenger firefighter student \
        police dead hurt injured missing";
    if let Some(unit) = amount.unit {
        return unit.kind != FigureKind::Duration
            || (unit.name != "day"
                && unit.name != "second"
                && !cursor.is(amount.whole.1, "of or"));
    }
    let at = amount.number.0;
    thing.is_some_and(|thing| is_one_of(thing.head.as_str(), PEOPLE))
        && (at.saturating_sub(8)..at + 12).any(|near| cursor.is(near, HARM))
}
