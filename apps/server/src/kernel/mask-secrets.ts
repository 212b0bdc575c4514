import { hideInText, hideInWords } from './hide-secrets.ts';

const secretKeys = /^(.*password|.*secret|.*token|authorization|cookie|auth)$/i;
const valueLimit = 2_000;

/**
 * A copy that may be kept: values under the names of secrets become `***`, and so does every value of an `env` (its keys stay) and
 * what looks like a secret within a text or the words of a command; long strings are cut.
 */
export function maskSecrets(value: unknown): unknown {
  if (typeof value === 'string')
    return hideInText(value.length > valueLimit ? `${value.slice(0, valueLimit)}…` : value);
  if (isWords(value)) return hideInWords(value.slice(0, 100)).map(maskSecrets);
  if (Array.isArray(value)) return value.slice(0, 100).map(maskSecrets);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      if (secretKeys.test(key)) return [key, '***'];
      if (key === 'env') return [key, maskEnv(inner)];
      return [key, maskSecrets(inner)];
    }),
  );
}

function isWords(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((word) => typeof word === 'string');
}

function maskEnv(env: unknown): unknown {
  if (typeof env !== 'object' || env === null || Array.isArray(env)) return '***';
  return Object.fromEntries(Object.keys(env).map((key) => [key, '***']));
}
