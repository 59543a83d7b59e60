//! The annotations as a plain object, and as a file that the reader saves. Nothing is sent anywhere.

use js_sys::{JSON, Object, Reflect, encode_uri_component};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, HtmlElement};

use super::format::Format;
use super::painting::scene::Scene;
use crate::cards::Templates;
use crate::export::web_annotations;

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
