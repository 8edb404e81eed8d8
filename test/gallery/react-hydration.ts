import { createElement } from 'react';
import { hydrateRoot } from 'react-dom/client';

/** What the browser draws is not what the server sent, so that React clears all of it away. */
function Page() {
  return createElement(
    'html',
    { lang: 'en' },
    createElement('head', {}, createElement('title', {}, 'Drawn by React')),
    createElement('body', {}, createElement('h1', {}, 'Drawn in the browser')),
  );
}

const watch = new MutationObserver(() => {
  if (!document.querySelector('html > :not(head, body)')) return;
  watch.disconnect();
  hydrateRoot(document, createElement(Page), { onRecoverableError: () => undefined });
});
watch.observe(document.documentElement, { childList: true });
