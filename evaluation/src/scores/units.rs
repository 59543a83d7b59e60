//! Units by one name.

/// Names that sets and the engine have for the same unit, behind the one that stands for all of them. Age is not told
/// apart from duration.
const NAMES: &[(&str, &[&str])] = &[
    (
        "percentage",
        &[
            "%",
            "percent",
            "per cent",
            "pc",
            "percentage point",
            "per centum",
            "pct",
            "percentage drop",
        ],
    ),
    (
        "dollar",
        &[
            "$",
            "usd",
            "us$",
            "us dollar",
            "united states dollar",
            "u.s. dollar",
            "dollar dollar",
            "buck",
        ],
    ),
    (
        "pound sterling",
        &["£", "gbp", "british pound", "pound (currency)", "quid", "great britain pound"],
    ),
    ("euro", &["€", "eur"]),
    ("japanese yen", &["¥", "yen", "jpy"]),
    ("chinese yuan", &["yuan", "cny", "renminbi", "chinese renminbi"]),
    ("indian rupee", &["rupee", "inr", "₹"]),
    ("canadian dollar", &["cad", "c$"]),
    ("australian dollar", &["aud", "a$"]),
    ("singapore dollar", &["singaporean dollar", "sgd", "s $"]),
    ("malaysian ringgit", &["ringgit", "rm", "myr"]),
    ("swiss franc", &["franc"]),
    ("turkish lira", &["lira"]),
    ("cent", &["¢", "u.s. cent", "us cent", "united states cent"]),
    ("penny", &["pence"]),
    ("celsius", &["c", "°c", "degree celsius", "degrees celsius", "degc", "centigrade", "celcius"]),
    ("fahrenheit", &["f", "°f", "degree fahrenheit", "degrees fahrenheit", "degf"]),
    ("degree", &["degree angle", "deg"]),
    ("metre", &["m", "meter"]),
    ("kilometre", &["km", "kilometer"]),
    ("decimetre", &["dm", "decimeter"]),
    ("centimetre", &["cm", "centimeter"]),
    ("millimetre", &["mm", "millimeter"]),
    ("micrometre", &["micrometer"]),
    ("nanometre", &["nanometer"]),
    ("picometre", &["picometer"]),
    ("foot", &["feet", "ft"]),
    ("inch", &["inches", "in"]),
    ("square metre", &["square meter"]),
    ("square kilometre", &["square kilometer"]),
    ("square foot", &["square feet", "sq ft"]),
    ("cubic metre", &["cubic meter"]),
    ("litre", &["l", "liter"]),
    ("millilitre", &["ml", "milliliter", "cubic centimetre"]),
    ("gram", &["g"]),
    ("kilogram", &["kg"]),
    ("metric ton", &["tonne", "metric tonne"]),
    ("gigaton", &["gigatonne"]),
    ("pound", &["pound-mass", "pound mass", "lb"]),
    ("pound-foot", &["pound-feet"]),
    ("horsepower", &["hp"]),
    ("hertz", &["hz"]),
    ("metre per second", &["meter per second"]),
    ("kilometre per hour", &["km/h", "kph", "kilometer per hour", "kilometers per hour"]),
    ("mile per hour", &["mph", "miles per hour"]),
    ("barrel per day", &["barrels / day"]),
    ("minute", &["min"]),
    ("hour", &["hr"]),
    ("day", &["day of age", "day-old", "days old", "day old"]),
    ("week", &["week of age", "week-old", "weeks old", "week old"]),
    ("month", &["month of age", "month-old", "months old", "month old"]),
    ("year", &["year of age", "year-old", "years old", "year old"]),
    ("count", &["time"]),
    ("person", &["people"]),
];

/// What sets write where there is no unit.
const NO_UNIT: &[&str] = &["", "-", "dimensionless", "unk", "none", "number"];

/// The one name of a unit: small letters, singular, a synonym replaced; empty where there is none.
///
/// What is counted ("boats") is a unit, too. The singular is that of regular plurals; both sides are treated alike, so
/// that a false one ("gas", "ga") does no harm.
pub(crate) fn canonical(unit: &str) -> String {
    let unit = unit.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    if NO_UNIT.contains(&unit.as_str()) {
        return String::new();
    }
    if let Some(name) = named(&unit) {
        return name.to_owned();
    }
    let singular = singular(&unit);
    named(&singular).map_or(singular.clone(), str::to_owned)
}

/// The name that stands for a name in the table.
fn named(unit: &str) -> Option<&'static str> {
    let same = |names: &&(&str, &[&str])| names.0 == unit || names.1.contains(&unit);
    NAMES.iter().find(same).map(|(name, _)| *name)
}

fn singular(unit: &str) -> String {
    let letters = unit.chars().count();
    match (unit.strip_suffix("ies"), unit.strip_suffix('s')) {
        (Some(stem), _) if letters > 4 => stem.to_owned() + "y",
        (_, Some(stem)) if letters > 2 && !stem.ends_with('s') => stem.to_owned(),
        _ => unit.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_have_one_name() {
        for (unit, name) in [
            ("  Boats ", "boat"),
            ("ferries", "ferry"),
            ("ties", "tie"),
            ("glass", "glass"),
            ("Percentage  points", "percentage"),
            ("USD", "dollar"),
            ("degrees Celsius", "celsius"),
            ("celsius", "celsius"),
            ("Meters", "metre"),
            ("km", "kilometre"),
            ("times", "count"),
            ("-", ""),
            ("None", ""),
        ] {
            assert_eq!(canonical(unit), name, "{unit}");
        }
    }

    #[test]
    fn no_name_stands_for_two_units() {
        let mut all: Vec<&str> =
            NAMES.iter().flat_map(|it| it.1.iter().chain([&it.0])).copied().collect();
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), count);
    }
}
