// Runs before the first paint, so that a dark page never flashes white. A file of its own: the page allows no inline script.
(() => {
  let chosen = 'auto';
  try {
    chosen = localStorage.getItem('berth.theme') ?? 'auto';
  } catch {
    // Storage is off: follow the system.
  }
  const dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.mantineColorScheme = dark ? 'dark' : 'light';
})();

// zod probes for `new Function` while its first schema is made, in whichever file the bundler runs first; the page's policy
// forbids and reports it. Its settings stand here before any module runs.
globalThis.__zod_globalConfig = { jitless: true };
