const secretKeys = /^(.*password|.*secret|.*token|authorization|cookie|auth)$/i;
const valueLimit = 2_000;

/**
 * A copy that may be kept: values under the names of secrets become `***`, and so does every value of an `env` (its keys stay);
 * long strings are cut.
 */
export function maskSecrets(value: unknown): unknown {
  if (typeof value === 'string') return value.length > valueLimit ? `${value.slice(0, valueLimit)}…` : value;
  if (Array.isArray(value)) return value.slice(0, 100).map(maskSecrets);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      if (secretKeys.test(key)) return [key, '***'];
      return [key, key === 'env' ? maskEnv(inner) : maskSecrets(inner)];
    }),
  );
}

function maskEnv(env: unknown): unknown {
  if (typeof env !== 'object' || env === null || Array.isArray(env)) return '***';
  return Object.fromEntries(Object.keys(env).map((key) => [key, '***']));
}
