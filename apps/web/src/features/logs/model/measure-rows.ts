import type { LogLayout } from './log-layout.ts';

/** Corrects the estimates of the rows that are drawn; whether any was wrong. */
export function measureRows(layout: LogLayout, body: HTMLElement | null): boolean {
  let wrong = false;
  for (const element of body?.children ?? []) {
    if (!(element instanceof HTMLElement)) continue;
    const row = Number(element.dataset.row);
    const height = element.offsetHeight;
    if (height === 0 || Math.abs(layout.rows.get(row) - height) < 0.5) continue;
    layout.rows.set(row, height);
    wrong = true;
  }
  return wrong;
}
