//! Trains the model.

#![expect(clippy::disallowed_methods, reason = "`Instant::now` is banned for the wasm; this is a native tool")]

mod arithmetic;
mod evaluate;
mod network;
mod oracle;
mod parameters;
mod segmentation;
mod treebank;
mod vocabulary;

use std::path::Path;
use std::time::Instant;

use anyhow::{Context, Result};
use sourcemark::language::model::Model;

use crate::arithmetic::Random;
use crate::network::{Dropout, Losses, Pass};
use crate::parameters::{Coarseness, Parameters};
use crate::vocabulary::Vocabulary;

fn env(name: &str, default: f32) -> f32 {
    std::env::var(name).ok().and_then(|v| v.parse().ok()).unwrap_or(default)
}

fn main() -> Result<()> {
    if std::env::args().nth(1).as_deref() == Some("segment") {
        for file in std::env::args().skip(2) {
            println!("{file} {}", segmentation::measure(Path::new(&file), std::env::var("SHOW").is_ok())?);
        }
        return Ok(());
    }
    let folder = std::env::args().nth(1).context("folder")?;
    let folder = Path::new(&folder);
    let mut sentences = Vec::new();
    for file in treebank::training_files(folder)? {
        sentences.extend(treebank::read(&file)?);
    }
    let limit = env("LIMIT", 1e9) as usize;
    sentences.truncate(limit);
    let dev = treebank::read(&folder.join("ewt-dev.conllu"))?;
    let news = treebank::read(&folder.join("gum-news-dev.conllu"))?;
    let mut gum = Vec::new();
    for g in ["academic", "bio", "court", "interview", "voyage", "textbook", "speech"] {
        gum.extend(treebank::read(&folder.join(format!("gum-{g}-dev.conllu")))?);
    }
    let vocabulary = Vocabulary::new(&sentences, env("WORDS", 6.0) as u32, env("AFFIXES", 40.0) as u32);
    println!("{} sentences, {} words, {} affixes", sentences.len(), vocabulary.word_keys.len(), vocabulary.affix_keys.len());
    let rows: Vec<_> = sentences.iter().map(|s| vocabulary.look_up(s)).collect();
    let mut random = Random(env("SEED", 1.0) as u64);
    let mut parameters = Parameters::new(&vocabulary, &mut random);
    let epochs = env("EPOCHS", 14.0);
    let round_at = env("ROUND", 0.6);
    let batch = env("BATCH", 12.0) as usize;
    let rate = env("RATE", 0.002);
    let dropout = Dropout { word: env("DWORD", 0.5), vector: env("DVEC", 0.1), layer: env("DLAYER", 0.1), hidden: env("DHID", 0.2) };
    let coarse = Coarseness { words: env("QW", 0.6), affixes: env("QA", 0.5), dense: env("QD", 0.35) };
    let mut pass = Pass::default();
    let batches_per_epoch = sentences.len().div_ceil(batch);
    let total = epochs * batches_per_epoch as f32;
    let mut order: Vec<usize> = (0..sentences.len()).collect();
    let mut done = 0.0_f32;
    let mut rounded = false;
    let started = Instant::now();
    for epoch in 0..epochs as usize {
        for i in (1..order.len()).rev() {
            order.swap(i, random.below(i + 1));
        }
        if !rounded && epoch as f32 >= round_at * epochs {
            parameters.round(coarse);
            rounded = true;
        }
        let mut losses = Losses::default();
        for chunk in order.chunks(batch) {
            for i in chunk {
                let l = pass.learn(&mut parameters, &sentences[*i], &rows[*i], &vocabulary.counts, dropout, if epoch == 0 { 0.0 } else { 0.9 }, &mut random);
                losses.tags += l.tags;
                losses.steps += l.steps;
                losses.labels += l.labels;
            }
            let warm = (done / (0.3 * batches_per_epoch as f32)).min(1.0);
            let r = rate * warm * (1.0 - done / total).max(0.01);
            parameters.update(r, env("DECAY", 0.0));
            done += 1.0;
        }
        let bytes = parameters.write(&vocabulary)?;
        let model = Model::read(&bytes).context("model")?;
        let t = Instant::now();
        let s = evaluate::score(&model, &dev);
        let ms = t.elapsed().as_secs_f64() * 1000.0 / 25.147;
        println!("{epoch:2} {:5.0}s tags {:.0} steps {:.0} labels {:.0} | ewt-dev {s} | gum {} | news {} | {ms:.2} ms/1k", started.elapsed().as_secs_f32(), losses.tags, losses.steps, losses.labels, evaluate::score(&model, &gum), evaluate::score(&model, &news));
        if epoch + 1 == epochs as usize {
            let mut at = 8 + 3 * (vocabulary.word_keys.len() + vocabulary.affix_keys.len());
            println!("keys {}", packed(&bytes[..at])?);
            for table in &parameters.tables {
                let n = table.used.len() + 4;
                if n > 600 { println!("{:?} {} -> {}", table.part.kind, n, packed(&bytes[at..at + n])?); }
                at += n;
            }
            println!("TOTAL {} -> {}", bytes.len(), packed(&bytes)?);
            for f in ["ewt-test"] { println!("{f} {}", evaluate::score(&model, &treebank::read(&folder.join(format!("{f}.conllu")))?)); }
        }
        if let Ok(p) = std::env::var("OUT") { std::fs::write(p, &bytes)?; }
    }
    Ok(())
}

fn packed(bytes: &[u8]) -> Result<usize> {
    let mut out = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, size_hint: bytes.len(), ..Default::default() };
    brotli::BrotliCompress(&mut &*bytes, &mut out, &parameters)?;
    Ok(out.len())
}
