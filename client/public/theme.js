/* Runs before the first paint, so that no page flashes in the wrong theme. */
(function () {
  var choice = 'system';
  try {
    choice = JSON.parse(localStorage.getItem('parley:ui') || '{}').theme || 'system';
  } catch {
    /* Storage may be forbidden; then the system decides. */
  }
  var dark =
    choice === 'dark' || (choice !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
})();
