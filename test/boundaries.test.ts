import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isTest, root, type SourceFile, sourceFiles } from './source-files.ts';

/** What each package may import of ours. */
const packageMayImport: Record<string, string[]> = {
  contract: ['@berth/run-spec'],
  engine: [],
  'run-spec': [],
  'log-lines': [],
  'image-layers': [],
  testbed: [],
};

const packages = readdirSync(join(root, 'packages'));
const files = sourceFiles('packages', 'apps');
const product = files.filter((file) => !isTest(file.path));

test('every package has its rule', () => {
  for (const name of packages) expect(packageMayImport, name).toHaveProperty(name);
});

test.each(packages)('package %s imports of ours only what it may', (name) => {
  const own = product.filter((file) => file.path.startsWith(`packages/${name}/`));
  const faults = own.flatMap((file) =>
    file.imports
      .filter((i) => (i.startsWith('@berth/') ? !packageMayImport[name]?.includes(i) : leaves(i, `packages/${name}/`)))
      .map((i) => `${file.path} imports ${i}`),
  );
  expect(faults).toEqual([]);
});

test('contract, run-spec and the web app use nothing of Node', () => {
  const faults = product
    .filter((file) => /^(packages\/(contract|run-spec|log-lines)|apps\/web)\/src\//.test(file.path))
    .flatMap((file) => file.imports.filter((i) => i.startsWith('node:')).map((i) => `${file.path} imports ${i}`));
  expect(faults).toEqual([]);
});

test('the product never imports the testbed', () => {
  expect(
    product
      .filter((f) => !f.path.startsWith('packages/testbed/') && f.imports.includes('@berth/testbed'))
      .map((f) => f.path),
  ).toEqual([]);
});

test('a server domain reaches another only through its public.ts', () => {
  const faults = product.flatMap((file) => {
    const domain = /^apps\/server\/src\/features\/([^/]+)\//.exec(file.path)?.[1];
    if (!domain) return [];
    return file.imports
      .filter((i) => {
        const other = /^apps\/server\/src\/features\/([^/]+)\/(.+)$/.exec(i);
        return other && other[1] !== domain && other[2] !== 'public.ts';
      })
      .map((i) => `${file.path} imports ${i}`);
  });
  expect(faults).toEqual([]);
});

test('kernel, mirror and storage know no domain', () => {
  const faults = product
    .filter((file) => /^apps\/server\/src\/(kernel|mirror|storage)\//.test(file.path))
    .flatMap((file) =>
      file.imports.filter((i) => i.startsWith('apps/server/src/features/')).map((i) => `${file.path} imports ${i}`),
    );
  expect(faults).toEqual([]);
});

test('a web feature imports no other feature, and neither ui nor lib imports a feature', () => {
  const faults = product.flatMap((file) => {
    const place = /^apps\/web\/src\/(features\/[^/]+|ui|lib)\//.exec(file.path)?.[1];
    if (!place) return [];
    return file.imports
      .filter((i) => i.startsWith('apps/web/src/features/') || i.startsWith('apps/web/src/app/'))
      .filter((i) => !i.startsWith(`apps/web/src/${place}/`))
      .map((i) => `${file.path} imports ${i}`);
  });
  expect(faults).toEqual([]);
});

test('the web app and the server share the contract and nothing else', () => {
  const faults = product.flatMap((file) => {
    const app = /^apps\/(web|server)\//.exec(file.path)?.[1];
    return app
      ? file.imports
          .filter((i) => i.startsWith('apps/') && !i.startsWith(`apps/${app}/`))
          .map((i) => `${file.path} imports ${i}`)
      : [];
  });
  expect(faults).toEqual([]);
});

test('no barrel but the entry of a package and the public.ts of a domain', () => {
  const barrels = product.filter(
    (f) => /\/index\.tsx?$/.test(f.path) && !/^packages\/[^/]+\/src\/index\.ts$/.test(f.path),
  );
  expect(barrels.map((f) => f.path)).toEqual([]);
});

test('no import cycle', () => {
  expect(findCycle(product)).toEqual([]);
});

test('no file over 300 lines, nine in ten under 150', () => {
  expect(files.filter((f) => f.lines > 300).map((f) => `${f.path} ${f.lines}`)).toEqual([]);
  const sizes = product.map((f) => f.lines).sort((a, b) => a - b);
  expect(sizes[Math.floor(sizes.length * 0.9)]).toBeLessThanOrEqual(150);
});

function leaves(path: string, folder: string): boolean {
  return /^(packages|apps|scripts|bench|e2e)\//.test(path) && !path.startsWith(folder);
}

function findCycle(all: SourceFile[]): string[] {
  const byPath = new Map(all.map((file) => [file.path, file]));
  const done = new Set<string>();
  const visit = (path: string, trail: string[]): string[] => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return [];
    for (const next of byPath.get(path)?.imports ?? []) {
      if (!byPath.has(next)) continue;
      const cycle = visit(next, [...trail, path]);
      if (cycle.length > 0) return cycle;
    }
    done.add(path);
    return [];
  };
  for (const file of all) {
    const cycle = visit(file.path, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
}
