const SECRET_WORDS =
  /(^|[_.-])(pass|passwd|password|passphrase|pwd|secret|secrets|token|apikey|key|keys|credential|credentials|auth|private|salt|cookie|dsn)([_.-]|\d*$)/i;
const URL_WITH_PASSWORD = /^[a-z][a-z0-9+.-]*:\/\/[^/\s:@]*:[^/\s@]+@/i;

/** Whether an environment variable probably holds a secret, by its name or because its value is a URL with a password. */
export function looksSecret(key: string, value = ''): boolean {
  const spaced = key.replace(/([a-z0-9])([A-Z])/g, '$1_$2');
  return SECRET_WORDS.test(spaced) || URL_WITH_PASSWORD.test(value);
}
