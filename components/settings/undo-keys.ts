/** Fields in which the browser's own undo belongs to what is typed. */
const typed = 'input:not([type=checkbox], [type=radio], [type=range], [type=file]), textarea';

/** What of a keyboard event counts here. */
type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'target'
>;

/**
 * Which way a key leads through the changes: Ctrl+Z (or Command) back, with Shift or as Ctrl+Y forth; null for every
 * other key and in fields that are typed into. By the key's place where the layout has other letters.
 */
export function undoKey(event: KeyPress): 'undo' | 'redo' | null {
  const { ctrlKey, metaKey, altKey, shiftKey, target } = event;
  if (!(ctrlKey || metaKey) || altKey) return null;
  if (target !== null && target instanceof Element && target.matches(typed)) return null;
  const letter = /^[a-z]$/i.test(event.key)
    ? event.key.toLowerCase()
    : event.code.replace(/^Key/, '').toLowerCase();
  if (letter === 'y' && !shiftKey) return 'redo';
  if (letter !== 'z') return null;
  return shiftKey ? 'redo' : 'undo';
}
