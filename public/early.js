// Loaded in the head of our pages, before anything is painted: the theme and the language that were chosen last.
try {
  document.documentElement.dataset.theme = localStorage.getItem('theme') ?? 'system';
  const language = localStorage.getItem('language');
  if (language) {
    const words = document.createElement('link');
    words.rel = 'modulepreload';
    words.href = `/words/${language}.js`;
    document.head.append(words);
  }
} catch {
  // The settings bring them a moment later.
}
