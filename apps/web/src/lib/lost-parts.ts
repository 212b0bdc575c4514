const key = 'berth.lost-part';
const pauseMs = 10_000;

/**
 * A part of the app that did not arrive, because the network changed or a newer Berth was installed, is fetched by loading the page
 * again; at most once in ten seconds, after that the page says what failed.
 */
export function reloadForLostParts(): void {
  addEventListener('vite:preloadError', () => {
    const last = Number(sessionStorage.getItem(key) ?? 0);
    if (Date.now() - last < pauseMs) return;
    sessionStorage.setItem(key, String(Date.now()));
    location.reload();
  });
}
