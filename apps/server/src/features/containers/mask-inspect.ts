import { looksSecret } from '@berth/run-spec';
import { hidden, hideInText, hideInWords } from '../../kernel/hide-secrets.ts';

type Json = Record<string, unknown>;

/** The engine's own: a path of the host, which only sounds like a secret. */
const harmless = new Set(['SandboxKey']);

/**
 * A copy of an inspect without the values of secrets: all of the environment, whatever stands under a name that sounds like a
 * secret, and what looks like one within any other text (commands, labels, options of drivers, the output of health checks).
 */
export function maskInspect(raw: Json): Json {
  return Object.fromEntries(Object.entries(raw).map(([key, value]) => [key, masked(key, value)]));
}

/** `KEY=***` for each variable. */
export function maskEnv(env: readonly unknown[]): unknown[] {
  return env.map((line) => (typeof line === 'string' ? `${line.split('=')[0]}=${hidden}` : hidden));
}

function masked(key: string, value: unknown): unknown {
  if (typeof value === 'string') return looksSecret(key) && !harmless.has(key) ? hidden : hideInText(value);
  if (Array.isArray(value)) {
    if (key === 'Env') return maskEnv(value);
    return isTexts(value) ? hideInWords(value) : value.map((inner) => masked('', inner));
  }
  return isObject(value) ? maskInspect(value) : value;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null;
}

function isTexts(value: readonly unknown[]): value is string[] {
  return value.every((word) => typeof word === 'string');
}
