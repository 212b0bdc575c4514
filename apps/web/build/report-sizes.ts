import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

/** Pages by the module that starts each, with the most JavaScript (kB, gzip) that it may load. */
export interface PageBudget {
  page: string;
  modules: string[];
  limit: number;
}

/** Prints what each page loads, in kB gzip, and warns when a page is over its limit. */
export function reportSizes(budgets: readonly PageBudget[]): Plugin {
  return {
    name: 'berth:report-sizes',
    apply: 'build',
    writeBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((item): item is Rolldown.OutputChunk => item.type === 'chunk');
      const byFile = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
      for (const { page, modules, limit } of budgets) {
        const starts = chunks.filter(
          (chunk) => chunk.isEntry || modules.some((end) => chunk.moduleIds.some((id) => id.endsWith(end))),
        );
        const size = loadedBy(starts, byFile);
        const words = `${page}: ${size.toFixed(1)} kB of JavaScript, gzip (at most ${limit})`;
        if (size > limit) this.warn(`over its limit: ${words}`);
        else this.info(words);
      }
    },
  };
}

function loadedBy(starts: Rolldown.OutputChunk[], byFile: ReadonlyMap<string, Rolldown.OutputChunk>): number {
  const seen = new Set<string>();
  const waiting = [...starts];
  let bytes = 0;
  for (let chunk = waiting.pop(); chunk; chunk = waiting.pop()) {
    if (seen.has(chunk.fileName)) continue;
    seen.add(chunk.fileName);
    bytes += gzipSync(chunk.code, { level: 9 }).length;
    for (const name of chunk.imports) {
      const next = byFile.get(name);
      if (next) waiting.push(next);
    }
  }
  return bytes / 1000;
}
