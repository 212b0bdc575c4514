const ALWAYS = /password|passwd|passphrase|secret|token|apikey|credential/i;
const AS_A_PART = /(^|[_.-])(pass|pwd|keys?|auth|private|salt|cookie|dsn)(\d*$|[_.-])/i;
const URL_WITH_PASSWORD = /^[a-z][a-z0-9+.-]*:\/\/[^/\s:@]*:[^/\s@]+@/i;

/** Whether an environment variable probably holds a secret, by its name or because its value is a URL with a password. */
export function looksSecret(key: string, value = ''): boolean {
  const spaced = key.replace(/([a-z0-9])([A-Z])/g, '$1_$2');
  return ALWAYS.test(key) || AS_A_PART.test(spaced) || URL_WITH_PASSWORD.test(value);
}
