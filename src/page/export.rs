//! The annotations as a plain object, and as a file that the reader saves. Nothing is sent anywhere.

use js_sys::{Array, JSON, Object, Reflect};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, Document, HtmlAnchorElement, Url};

use super::scene::Scene;
use crate::export::web_annotations;
use crate::wording::Templates;

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

/// A file that the reader has been offered; its address is taken back when dropped.
#[derive(Debug)]
pub(super) struct SavedFile {
    address: String,
}

impl SavedFile {
    /// Offers `object` to the reader as a file.
    pub(super) fn offer(
        document: &Document,
        object: &JsValue,
        format: Format,
    ) -> Result<Self, JsValue> {
        let text = JSON::stringify_with_replacer_and_space(object, &JsValue::NULL, &2.into())?;
        let options = BlobPropertyBag::new();
        options.set_type(format.media_type());
        let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text), &options)?;
        let address = Url::create_object_url_with_blob(&blob)?;
        let file = Self { address };
        // Part of no document, so that the page's own listeners for links do not hear of the click.
        let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
        link.set_href(&file.address);
        link.set_download(format.file_name());
        link.click();
        Ok(file)
    }
}

impl Drop for SavedFile {
    fn drop(&mut self) {
        let _ = Url::revoke_object_url(&self.address);
    }
}
