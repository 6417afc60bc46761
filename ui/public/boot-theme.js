// Runs before the first paint, so that the window never flashes the wrong theme. The setting itself is kept
// with the others; this is only its last known value.
try {
  var theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch (e) {
  // Without storage the system's theme is used until the settings are read.
}
