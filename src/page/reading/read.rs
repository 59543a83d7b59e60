use std::rc::Rc;

use web_sys::{Document, Element, Window};

use super::find::find;
use super::project::project;
use super::reason::Reason;
use super::visibility::is_shown;
use crate::analysis::{Annotator, Options};
use crate::annotation::Annotations;
use crate::languages::{ALL, Plan};
use crate::page::config::Config;
use crate::page::painting::scene::Scene;
use crate::page::scheduling::schedule::{Slice, turn};
use crate::text::Article;

/// What a look at the page gave.
pub(crate) enum Look {
    /// The same text in the same places as before.
    Same,
    /// A new scene.
    New(Rc<Scene>),
}

/// Looks at the page: finds the article, reads it if its text is not the one of `before`, and notes where it stands.
/// Without `thorough`, an article that is still in the page is not looked for again.
pub(crate) async fn read(
    window: &Window,
    document: &Document,
    config: &Config,
    before: Option<Rc<Scene>>,
    thorough: bool,
) -> Result<Look, Reason> {
    let known = before
        .as_ref()
        .map(|before| &before.found)
        .filter(|found| !thorough && found.elements().iter().all(is_there));
    let found = match known {
        Some(found) => found.clone(),
        None => find(window, document, config).await?,
    };
    let projected = project(window, &found.elements(), config.exclude.as_deref()).await;
    if let Some(before) = &before
        && before.is_same(&found, &projected)
    {
        return Ok(Look::Same);
    }
    if projected.article.blocks().is_empty() {
        return Err(Reason::NoText);
    }
    let Some(plan) = Plan::of(&projected.article, ALL).filter(|plan| plan.is_most) else {
        return Err(Reason::Language(stated_language(&found.root)));
    };
    let annotations = match &before {
        Some(before) if before.article.given() == projected.article.given() => {
            Rc::clone(&before.annotations)
        }
        _ => {
            turn(window).await;
            Rc::new(analyse(window, &projected.article, &plan, config).await)
        }
    };
    turn(window).await;
    Ok(Look::New(Rc::new(Scene::new(found, projected, annotations))))
}

fn is_there(element: &Element) -> bool {
    element.is_connected() && is_shown(element)
}

/// The analysis, in slices; linking is a turn of its own.
async fn analyse(window: &Window, article: &Article, plan: &Plan, config: &Config) -> Annotations {
    let options =
        Options { claims: config.claims, figures: config.figures, headings: config.headings };
    let mut annotator = Annotator::new(article, plan, options);
    let mut slice = Slice::new(window);
    while annotator.step() {
        slice.rest().await;
    }
    turn(window).await;
    annotator.finish()
}

/// What `lang` says of an element, where it does not say that the article is English.
fn stated_language(root: &Element) -> Option<String> {
    let stated = root.closest("[lang]").ok()??.get_attribute("lang")?;
    Some(stated).filter(|tag| !tag.get(..2).is_some_and(|tag| tag.eq_ignore_ascii_case("en")))
}
