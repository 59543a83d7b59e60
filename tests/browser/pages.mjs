// Small pages of our own for the tests.

/** An article in which the engine has something to find: 2 claims, 2 figures. */
export const ARTICLE = `
<article>
  <h1>Storm scatters the fishing fleet</h1>
  <p>At least 40 boats sank in the harbour on Sunday night, the harbour master, Ines Calder, said.</p>
  <p>Ms Calder said that about 300 people had spent the night in the school. “Nobody expected such a wind,” she told
  reporters on the quay.</p>
  <p>The storm came in from the west after dark and moved on towards the islands before the morning. Schools and shops
  stayed closed along the whole of the coast, and the road over the pass could not be used because of fallen trees.</p>
  <p>The lifeboat had gone out twice before midnight, and it went out once more when the wind had dropped a little. Its
  crew came home at dawn.</p>
</article>`;

/** Too little for a page of news to be found by itself. */
export const FORTY_WORDS =
  "At least 40 boats sank in the harbour on Sunday night, the harbour master, Ines Calder, said. About 300 people had to " +
  "spend the night in the school, and the road was shut until the early morning of Monday.";

/**
 * A page around an article.
 *
 * @param {{ body?: string, head?: string, html?: string }} [parts] `html`: attributes of the root element
 */
export function page({ body = ARTICLE, head = "", html = 'lang="en"' } = {}) {
  return `<!doctype html>
<html ${html}>
<head>
<meta charset="utf-8">
<title>A page of the tests</title>
<link rel="icon" href="data:,">
${head}
</head>
<body>
${body}
</body>
</html>
`;
}

/** The script tag with these further attributes. */
export const tag = (attributes = "") => `<script async src="/embed/sourcemark.js" ${attributes}></script>`;
