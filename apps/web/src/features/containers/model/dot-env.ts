import type { ContainerDetail } from '@berth/contract';

/** Environment as an .env file; a value that is hidden from the reader is left out, its name is not. */
export function toDotEnv(env: ContainerDetail['env']): string {
  return env.map(({ key, value }) => (value === null ? `# ${key}=` : `${key}=${quote(value)}`)).join('\n');
}

function quote(value: string): string {
  if (/^[\w@%+=:,./-]*$/.test(value)) return value;
  const escaped = value
    .replace(/[\\"$`]/g, '\\$&')
    .replace(/\n/g, '\\n')
    .replace(/\r/g, '\\r');
  return `"${escaped}"`;
}
