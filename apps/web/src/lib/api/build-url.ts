/** Fills `:name` in a route's path; each value is one encoded segment. @throws when a parameter is missing. */
export function fillPath(path: string, params: Readonly<Record<string, unknown>> = {}): string {
  return path.replace(/:(\w+)/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined || value === '' || value === '.' || value === '..') throw new Error(`${name} of ${path}`);
    return encodeURIComponent(String(value));
  });
}

/** A path with its query; what is undefined is left out, `true` is `1`. */
export function buildUrl(
  path: string,
  params?: Readonly<Record<string, unknown>>,
  query?: Readonly<Record<string, unknown>>,
): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== undefined) search.set(name, value === true ? '1' : value === false ? '0' : String(value));
  }
  const text = search.toString();
  return fillPath(path, params) + (text ? `?${text}` : '');
}
