/** What somebody typed as a list: parts between commas, each once, none longer than a phrase. */
export function commaList(typed: string): string[] {
  const parts = typed
    .split(',')
    .map((part) =>
      part
        .trim()
        .replace(/^["“«]|["”»]$/g, '')
        .slice(0, 100),
    )
    .filter((part) => part !== '');
  return [...new Set(parts)];
}
