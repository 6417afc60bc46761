// Runs before the first paint, so that the window never flashes the wrong theme. The setting itself is kept
// with the others; this is only its last known value.
try {
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Without storage the system's theme is used until the settings are read.
}

// Asks for what the first screen says while the code of the page is still on its way; src/ipc/early.ts takes the answers.
if (window.__TAURI_INTERNALS__) {
  const { invoke } = window.__TAURI_INTERNALS__;
  const settings = invoke('settings_get');
  window.early = { settings, roles: invoke('market_roles') };
  if (['', '#/today'].includes(location.hash))
    window.early.today = settings.then(({ started }) =>
      started ? invoke('progress_today') : Promise.reject()
    );
  // What nobody takes is not to be told of as unhandled.
  for (const answer of Object.values(window.early)) answer.catch(() => {});
}
