import { hidden, hideInRecord, hideInText, hideInWords } from '../../kernel/hide-secrets.ts';

type Json = Record<string, unknown>;

/** A copy of an inspect without the values of secrets: all of the environment, and what looks like one in commands, labels and options. */
export function maskInspect(raw: Json): Json {
  const config = objectOf(raw.Config);
  const state = objectOf(raw.State);
  return {
    ...raw,
    ...mapped(raw, { Args: maskWords, Path: maskWords }),
    ...(config && {
      Config: {
        ...config,
        ...mapped(config, { Env: maskEnv, Cmd: maskWords, Entrypoint: maskWords, Labels: maskRecord }),
        ...mapped(config, { Healthcheck: maskHealthcheck }),
      },
    }),
    ...(state && { State: { ...state, ...mapped(state, { Health: maskHealth }) } }),
    ...mapped(raw, { HostConfig: maskHostConfig }),
  };
}

/** `KEY=***` for each variable. */
export function maskEnv(env: unknown): unknown {
  if (!Array.isArray(env)) return env;
  return env.map((line) => (typeof line === 'string' ? `${line.split('=')[0]}=${hidden}` : hidden));
}

function maskWords(words: unknown): unknown {
  if (typeof words === 'string') return hideInText(words);
  return isTexts(words) ? hideInWords(words) : words;
}

function maskRecord(record: unknown): unknown {
  const known = objectOf(record);
  if (known === undefined) return record;
  return hideInRecord(Object.fromEntries(Object.entries(known).map(([key, value]) => [key, String(value)])));
}

// A shell's words may come as one: `CMD-SHELL`, `curl -u me:secret …`.
function maskHealthcheck(check: unknown): unknown {
  const known = objectOf(check);
  const test = known?.Test;
  return known && isTexts(test) ? { ...known, Test: hideInWords(test).map(hideInText) } : check;
}

function maskHealth(health: unknown): unknown {
  const known = objectOf(health);
  if (known === undefined || !Array.isArray(known.Log)) return health;
  return {
    ...known,
    Log: known.Log.map((entry) => ({ ...objectOf(entry), ...mapped(objectOf(entry) ?? {}, { Output: maskWords }) })),
  };
}

function maskHostConfig(config: unknown): unknown {
  const known = objectOf(config);
  const log = objectOf(known?.LogConfig);
  return known && log ? { ...known, LogConfig: { ...log, ...mapped(log, { Config: maskRecord }) } } : config;
}

/** The named members of an object that it has, each through its mask. */
function mapped(object: Json, masks: Readonly<Record<string, (value: unknown) => unknown>>): Json {
  return Object.fromEntries(
    Object.entries(masks)
      .filter(([key]) => key in object)
      .map(([key, mask]) => [key, mask(object[key])]),
  );
}

function objectOf(value: unknown): Json | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((word) => typeof word === 'string');
}
