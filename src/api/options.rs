//! Options as the page gives them. A wrong type or an unknown option throws an error that names it.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::{JsCast, JsError, JsValue};
use web_sys::Document;
use words::is_one_of;

use crate::cards::{LANGUAGES, Templates, in_language};
use crate::export::is_address;
use crate::page::{Config, Format, Mode, in_digits};
use crate::{FigureChoice, Options};

/// Reads the options of `start`.
pub(super) fn config(given: &JsValue, document: &Document) -> Result<Config, JsValue> {
    let given = Given::new(given, "root exclude mode lang claims figures headings observe auto")?;
    let default = Config::default();
    let wanted = given.wanted()?;
    Ok(Config {
        root: given.selector("root", document)?,
        exclude: given.selector("exclude", document)?,
        mode: given.mode()?.unwrap_or(default.mode),
        templates: given.language()?.unwrap_or(default.templates),
        claims: wanted.claims,
        figures: wanted.figures,
        headings: wanted.headings,
        observe: given.boolean("observe")?.unwrap_or(default.observe),
        auto: given.boolean("auto")?.unwrap_or(default.auto),
    })
}

/// Reads the options of `annotate`.
pub(super) fn annotate_options(given: &JsValue) -> Result<Options, JsValue> {
    Given::new(given, "claims figures headings")?.wanted()
}

/// What `webAnnotations` is asked for.
pub(super) struct WebAnnotationOptions {
    pub(super) wanted: Options,
    /// The article's address.
    pub(super) source: String,
    pub(super) templates: &'static Templates,
}

/// Reads the options of `webAnnotations`; the article's address is not optional.
pub(super) fn web_annotation_options(given: &JsValue) -> Result<WebAnnotationOptions, JsValue> {
    let given = Given::new(given, "source lang claims figures headings")?;
    let source = given.string("source")?.unwrap_or_default();
    if !is_address(&source) {
        return Err(wrong_type("source", "the article's address", &source.into()));
    }
    let templates = given.language()?.unwrap_or(Config::default().templates);
    Ok(WebAnnotationOptions { wanted: given.wanted()?, source, templates })
}

/// Reads the format of an export.
pub(super) fn format(given: &JsValue) -> Result<Format, JsValue> {
    let known = given.as_string().as_deref().and_then(Format::from_name);
    known.ok_or_else(|| {
        wrong_choice("the format", &mut Format::ALL.into_iter().map(Format::name), given)
    })
}

/// An error that ends with the value that is wrong.
pub(super) fn wrong(what: &str, value: &JsValue) -> JsValue {
    let mut message = String::from("sourcemark: ");
    message.push_str(what);
    message.push_str(&shown(value));
    JsError::new(&message).into()
}

/// The error for a mode that is none.
pub(super) fn wrong_mode(value: &JsValue) -> JsValue {
    wrong_choice("option \"mode\"", &mut Mode::ALL.into_iter().map(Mode::name), value)
}

/// The error for an option that is none.
fn unknown(key: &JsValue, known: &str) -> JsValue {
    JsError::new(&["sourcemark: unknown option ", &shown(key), "; there are ", known].concat())
        .into()
}

/// The error for a value that is none of those there are.
fn wrong_choice(
    what: &str,
    choices: &mut dyn Iterator<Item = &'static str>,
    value: &JsValue,
) -> JsValue {
    let mut what = what.to_owned() + " must be one of ";
    for (at, choice) in choices.enumerate() {
        what.push_str(if at == 0 { "" } else { ", " });
        what.push_str(choice);
    }
    what.push_str(", not ");
    wrong(&what, value)
}

/// An options object without unknown keys.
struct Given(Option<Object>);

impl Given {
    fn new(given: &JsValue, known: &str) -> Result<Self, JsValue> {
        if given.is_undefined() || given.is_null() {
            return Ok(Self(None));
        }
        if !given.is_object() || Array::is_array(given) {
            return Err(wrong("options must be an object, not ", given));
        }
        let object: &Object = given.unchecked_ref();
        for key in Object::keys(object).iter() {
            if !key.as_string().is_some_and(|key| is_one_of(&key, known)) {
                return Err(unknown(&key, known));
            }
        }
        Ok(Self(Some(object.clone())))
    }

    /// None where it is not given, or given as `undefined` or `null`.
    fn get(&self, name: &str) -> Result<Option<JsValue>, JsValue> {
        let Some(object) = &self.0 else { return Ok(None) };
        let value = Reflect::get(object, &name.into())?;
        Ok(Some(value).filter(|value| !value.is_undefined() && !value.is_null()))
    }

    fn boolean(&self, name: &str) -> Result<Option<bool>, JsValue> {
        let Some(value) = self.get(name)? else { return Ok(None) };
        value.as_bool().map(Some).ok_or_else(|| wrong_type(name, "true or false", &value))
    }

    fn wanted(&self) -> Result<Options, JsValue> {
        let default = Options::default();
        Ok(Options {
            claims: self.boolean("claims")?.unwrap_or(default.claims),
            figures: self.figures()?.unwrap_or(default.figures),
            headings: self.boolean("headings")?.unwrap_or(default.headings),
        })
    }

    /// `true` is what is shown by default.
    fn figures(&self) -> Result<Option<FigureChoice>, JsValue> {
        let Some(value) = self.get("figures")? else { return Ok(None) };
        match (value.as_bool(), value.as_string().as_deref()) {
            (Some(false), _) => Ok(Some(FigureChoice::None)),
            (Some(true), _) | (_, Some("telling")) => Ok(Some(FigureChoice::Telling)),
            (_, Some("all")) => Ok(Some(FigureChoice::All)),
            _ => Err(wrong_type("figures", "\"telling\", \"all\" or false", &value)),
        }
    }

    /// The templates of the language that `lang` names, if it is given.
    fn language(&self) -> Result<Option<&'static Templates>, JsValue> {
        let Some(tag) = self.string("lang")? else { return Ok(None) };
        let languages = || LANGUAGES.into_iter().map(|templates| templates.language);
        let unknown = || wrong_choice("option \"lang\"", &mut languages(), &tag.as_str().into());
        in_language(&tag).map(Some).ok_or_else(unknown)
    }

    fn string(&self, name: &str) -> Result<Option<String>, JsValue> {
        let Some(value) = self.get(name)? else { return Ok(None) };
        value.as_string().map(Some).ok_or_else(|| wrong_type(name, "a string", &value))
    }

    fn selector(&self, name: &str, document: &Document) -> Result<Option<String>, JsValue> {
        let Some(selector) = self.string(name)? else { return Ok(None) };
        match document.query_selector(&selector) {
            Ok(_) => Ok(Some(selector)),
            Err(_) => Err(wrong_type(name, "a CSS selector", &selector.into())),
        }
    }

    fn mode(&self) -> Result<Option<Mode>, JsValue> {
        let Some(value) = self.get("mode")? else { return Ok(None) };
        let known = value.as_string().as_deref().and_then(Mode::from_name);
        known.map(Some).ok_or_else(|| wrong_mode(&value))
    }
}

fn wrong_type(name: &str, wanted: &str, value: &JsValue) -> JsValue {
    let mut what = String::from("option \"");
    what.push_str(name);
    what.push_str("\" must be ");
    what.push_str(wanted);
    what.push_str(", not ");
    wrong(&what, value)
}

/// A value as an error message shows it: strings in quotation marks, at most a line.
fn shown(value: &JsValue) -> String {
    match value.as_string() {
        Some(string) => {
            let mut quoted = String::from("\"");
            quoted.extend(string.chars().take(60));
            quoted.push('"');
            quoted
        }
        None if Array::is_array(value) => "an array".to_owned(),
        None if value.is_function() => "a function".to_owned(),
        None if value.is_object() => "an object".to_owned(),
        None => value.as_f64().map_or_else(|| simple(value), in_digits),
    }
}

fn simple(value: &JsValue) -> String {
    match value.as_bool() {
        Some(true) => "true",
        Some(false) => "false",
        None if value.is_null() => "null",
        None if value.is_undefined() => "undefined",
        None => "that",
    }
    .to_owned()
}
