/** The address of a link as the browser will open it; null where it is not of the web. */
export function safeLink(uri: string): string | null {
  const url = URL.parse(uri);
  return url !== null && (url.protocol === 'http:' || url.protocol === 'https:') ? url.href : null;
}
