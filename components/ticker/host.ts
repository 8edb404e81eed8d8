import { clearRoom } from './room.ts';

/** The element's name; a page may see it, and nothing else of us. */
const elementName = 'steppewire-ticker';

/** How often the strip comes back when the page takes it away. A page that insists is let have its way. */
const comebacks = 3;

export interface HostEvents {
  /** It has come back to a page that had taken it away. */
  onReturn(): void;
  /** The strip of a newer version has taken its place. */
  onReplaced(): void;
  /** The page insists on being without it. */
  onYield(): void;
}

export interface Host {
  element: Element;
  root: ShadowRoot;
  /** Puts the strip on the page. */
  show(): void;
  /** Takes it off. */
  hide(): void;
}

/**
 * Makes the strip's element, directly under the document element, with everything in a closed shadow root.
 * Another strip that is there already (an older version's, orphaned by an update) is put out, with the room it kept.
 */
export function createHost({ onReturn, onReplaced, onYield }: HostEvents): Host {
  for (const older of document.querySelectorAll(elementName)) {
    older.remove();
    clearRoom(document.documentElement);
  }
  // Made in a document of its own: were the page to define an element of this name, its constructor would
  // run here and could keep a way into the closed root.
  const element = document.implementation.createHTMLDocument('').createElement(elementName);
  const root = element.attachShadow({ mode: 'closed' });
  let wanted = false;
  let left = comebacks;
  const attach = () => document.documentElement.append(element);
  const observer = new MutationObserver(() => {
    // A document that is written anew has no element at first; it is watched for one.
    if (!wanted || element.isConnected || !document.documentElement) return;
    if (document.querySelector(elementName)) return onReplaced();
    if (left === 0) return onYield();
    left -= 1;
    observe();
    attach();
    onReturn();
  });
  // Only the document's and its element's own children: a page's changes further in never reach us.
  const observe = () => {
    observer.disconnect();
    observer.observe(document, { childList: true });
    observer.observe(document.documentElement, { childList: true });
  };
  return {
    element,
    root,
    show() {
      if (wanted || !document.documentElement) return;
      wanted = true;
      observe();
      attach();
    },
    hide() {
      wanted = false;
      observer.disconnect();
      element.remove();
    },
  };
}
