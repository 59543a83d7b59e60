//! Options as the page gives them. A wrong type or an unknown option throws an error that names it.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::{JsCast, JsError, JsValue};
use web_sys::Document;
use words::is_one_of;

use crate::Options;
use crate::page::{Config, Mode, in_digits};

/// Reads the options of `start`.
pub(super) fn config(given: &JsValue, document: &Document) -> Result<Config, JsValue> {
    let given = Given::new(given, "root exclude mode lang claims figures observe auto")?;
    let default = Config::default();
    Ok(Config {
        root: given.selector("root", document)?,
        exclude: given.selector("exclude", document)?,
        mode: given.mode()?.unwrap_or(default.mode),
        lang: given.string("lang")?.unwrap_or(default.lang),
        claims: given.boolean("claims")?.unwrap_or(default.claims),
        figures: given.boolean("figures")?.unwrap_or(default.figures),
        observe: given.boolean("observe")?.unwrap_or(default.observe),
        auto: given.boolean("auto")?.unwrap_or(default.auto),
    })
}

/// Reads the options of `annotate`.
pub(super) fn annotate_options(given: &JsValue) -> Result<Options, JsValue> {
    let given = Given::new(given, "claims figures")?;
    let default = Options::default();
    Ok(Options {
        claims: given.boolean("claims")?.unwrap_or(default.claims),
        figures: given.boolean("figures")?.unwrap_or(default.figures),
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
    let mut what = String::from("option \"mode\" must be one of ");
    for (at, mode) in Mode::ALL.into_iter().enumerate() {
        what.push_str(if at == 0 { "" } else { ", " });
        what.push_str(mode.name());
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
                return Err(wrong("unknown option ", &key));
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
