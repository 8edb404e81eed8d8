// Loaded in the head of our pages, before anything is painted: the theme that was chosen last.
try {
  document.documentElement.dataset.theme = localStorage.getItem('theme') ?? 'system';
} catch {
  // The settings bring it a moment later.
}
