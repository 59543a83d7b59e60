//! The annotations as a plain object, and as a file that the reader saves. Nothing is sent anywhere.

use js_sys::{JSON, Object, Reflect, encode_uri_component};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, HtmlElement};

use super::painting::scene::Scene;
use crate::cards::Templates;
use crate::export::web_annotations;

/// What the annotations can be saved as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    /// The annotations with the text that they refer to.
    Json,
    /// A W3C Web Annotation collection.
    WebAnnotation,
}

impl Format {
    /// All of them.
    pub(crate) const ALL: [Format; 2] = [Format::Json, Format::WebAnnotation];

    /// Its name for scripts.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Format::Json => "json",
            Format::WebAnnotation => "web-annotation",
        }
    }

    /// The way back from [`Format::name`].
    pub(crate) fn from_name(name: &str) -> Option<Self> {
        Format::ALL.into_iter().find(|format| format.name() == name)
    }

    const fn media_type(self) -> &'static str {
        match self {
            Format::Json => "application/json",
            Format::WebAnnotation => "application/ld+json",
        }
    }

    const fn file_name(self) -> &'static str {
        match self {
            Format::Json => "source-notes.json",
            Format::WebAnnotation => "source-notes.jsonld",
        }
    }
}

/// As plain objects and arrays, with `null` where there is nothing.
pub(crate) fn plain(value: &impl Serialize) -> Result<JsValue, JsValue> {
    Ok(value.serialize(&Serializer::json_compatible())?)
}

/// What a scene says, in a format, as a plain object.
pub(super) fn exported(
    scene: &Scene,
    document: &Document,
    templates: &'static Templates,
    format: Format,
) -> Result<JsValue, JsValue> {
    let address = document.url()?;
    let source = address.split('#').next().unwrap_or(&address);
    let (article, annotations) = (&scene.article, &*scene.annotations);
    match format {
        Format::Json => {
            let object = Object::new();
            let fields = [
                ("source", source.into()),
                ("text", article.given().into()),
                ("annotations", plain(annotations)?),
            ];
            for (name, value) in fields {
                Reflect::set(&object, &name.into(), &value)?;
            }
            Ok(object.into())
        }
        Format::WebAnnotation => {
            JSON::parse(&web_annotations(templates, article, annotations, source))
        }
    }
}

/// Offers `object` to the reader as a file.
///
/// Its address is the file itself: a blob's address would have to be taken back at a time that nobody tells, belongs to
/// the page in some content scripts and to nobody in others, and needs more code.
pub(super) fn offer(document: &Document, object: &JsValue, format: Format) -> Result<(), JsValue> {
    let text = JSON::stringify_with_replacer_and_space(object, &JsValue::NULL, &2.into())?;
    let address = ["data:", format.media_type(), ";charset=utf-8,"].concat();
    // Part of no document, so that the page's own listeners for links do not hear of the click.
    let link: HtmlElement = document.create_element("a")?.unchecked_into();
    link.set_attribute(
        "href",
        &(address + &String::from(encode_uri_component(&String::from(text)))),
    )?;
    link.set_attribute("download", format.file_name())?;
    link.click();
    Ok(())
}
