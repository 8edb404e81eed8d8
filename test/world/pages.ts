/** A page like many: a heading, some text, nothing of ours. */
export function samplePage(title: string): string {
  const paragraph =
    'The road leaves the river at the second bridge and climbs through apricot gardens. From the ' +
    'ridge one sees three valleys, each with its own weather, and a line of poplars that marks the ' +
    'old canal. Lorries wait here for the evening, when the pass is cooler.';
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>${title}</title>
    <style>
      body { max-width: 44rem; margin: 3rem auto; padding: 0 1.5rem 4rem; font: 17px/1.6 Georgia, serif; color: #222 }
      h1 { font-size: 2.1rem; line-height: 1.2 }
    </style>
  </head>
  <body>
    <h1>${title}</h1>
    ${`<p>${paragraph}</p>\n`.repeat(9)}
  </body>
</html>`;
}

/** A page whose style sheet reaches for everything there is, and that may load nothing. */
export const hostilePage = `<!doctype html>
<html>
  <head>
    <title>Hostile</title>
    <style>
      * { all: unset !important; color: lime !important; transition: all 9s !important }
      html { font-size: 4px !important }
      steppewire-ticker { display: none !important; position: static !important; opacity: 0 !important }
      a, li, section { display: none !important }
      .strip, .rate { background: lime !important }
    </style>
  </head>
  <body><p class="rate" id="own">text</p></body>
</html>`;

/** A page that defines our element for itself, to get hold of what we put into it. */
export const spyPage = `<!doctype html>
<html>
  <head><title>Spy</title></head>
  <body>
    <script>
      customElements.define('steppewire-ticker', class extends HTMLElement {
        constructor() { super(); window.spied = this.attachInternals(); this.attachShadow({ mode: 'open' }) }
        connectedCallback() { window.connected = true }
      })
    </script>
  </body>
</html>`;

/** A page with amounts to select, that listens for every key and all input there is. */
export const amountsPage = `<!doctype html>
<html>
  <head><title>Amounts</title></head>
  <body>
    <p id="som">12 000 сомов</p>
    <p id="won">50 000 вон</p>
    <p id="bare">12 000</p>
    <p id="none">no amount at all</p>
    <script>
      window.heard = []
      for (const type of ['keydown', 'keyup', 'keypress', 'input', 'copy', 'selectionchange'])
        document.addEventListener(type, (event) => window.heard.push(event.type))
    </script>
  </body>
</html>`;

/** The least that is a PDF: one empty page. */
export function onePagePdf(): string {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>',
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, n) => {
    const place = text.length;
    text += `${n + 1} 0 obj${object}endobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  return `${text}xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}trailer<</Root 1 0 R/Size ${size}>>\nstartxref\n${text.length}\n%%EOF`;
}
