import { resolve } from 'node:path';
import ipaddr from 'ipaddr.js';
import { z } from 'zod';

/** A variable whose value Berth cannot use. The message names it and says what would do. */
export class EnvironmentError extends Error {
  override name = 'EnvironmentError';
}

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

const list = z.string().transform((text) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== ''),
);

const Environment = z.object({
  BERTH_PORT: z.coerce.number('a port number from 0 to 65535').int().min(0).max(65_535).default(9000),
  BERTH_HOST: z.string().default('127.0.0.1'),
  BERTH_DATA_DIR: z.string().default('.berth'),
  BERTH_SETUP_TOKEN: z.string().min(16, 'at least 16 characters').optional(),
  BERTH_ADMIN_PASSWORD_FILE: z.string().optional(),
  BERTH_PUBLIC_URL: list
    .refine((urls) => urls.every(isHttpUrl), 'an address such as https://berth.example.org (several: with commas)')
    .default([]),
  BERTH_TRUSTED_PROXIES: list
    .refine((ranges) => ranges.every(isAddressRange), 'addresses or CIDR ranges, with commas: 10.0.0.1,172.16.0.0/12')
    .default([]),
  BERTH_LOG_LEVEL: z.enum(logLevels, `one of ${logLevels.join(', ')}`).default('info'),
});

export interface Settings {
  readonly port: number;
  readonly host: string;
  /** Absolute. */
  readonly dataDir: string;
  readonly setupToken: string | undefined;
  readonly adminPasswordFile: string | undefined;
  readonly publicUrls: readonly string[];
  readonly trustedProxies: readonly string[];
  readonly logLevel: (typeof logLevels)[number];
}

/**
 * Reads the variables of Berth's own; an empty value counts as not set. The engine's (DOCKER_HOST and its kin) are read by
 * the engine package.
 * @throws EnvironmentError that names the variable
 */
export function readEnvironment(env: NodeJS.ProcessEnv): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = Environment.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new EnvironmentError(`${issue?.path.join('.')} cannot be used: it must be ${issue?.message}`);
  }
  const values = parsed.data;
  return {
    port: values.BERTH_PORT,
    host: values.BERTH_HOST,
    dataDir: resolve(values.BERTH_DATA_DIR),
    setupToken: values.BERTH_SETUP_TOKEN,
    adminPasswordFile: values.BERTH_ADMIN_PASSWORD_FILE,
    publicUrls: values.BERTH_PUBLIC_URL,
    trustedProxies: values.BERTH_TRUSTED_PROXIES,
    logLevel: values.BERTH_LOG_LEVEL,
  };
}

function isHttpUrl(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && (url.protocol === 'http:' || url.protocol === 'https:');
}

function isAddressRange(text: string): boolean {
  return text.includes('/') ? ipaddr.isValidCIDR(text) : ipaddr.isValid(text);
}
