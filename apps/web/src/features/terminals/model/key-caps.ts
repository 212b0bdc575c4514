/** The engine's spelling of keys (`ctrl-p,ctrl-q`) as they stand on key caps: `Ctrl P`, `Ctrl Q`. */
export function keyCaps(keys: string | null): string[] {
  if (keys === null || keys === '') return [];
  return keys.split(',').map((key) => {
    const control = /^ctrl-(.)$/i.exec(key);
    return control === null ? key : `Ctrl ${(control[1] ?? '').toUpperCase()}`;
  });
}
