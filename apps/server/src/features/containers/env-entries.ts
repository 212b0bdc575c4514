import type { ContainerDetail } from '@berth/contract';
import { looksSecret } from '@berth/run-spec';

type EnvEntry = ContainerDetail['env'][number];

/** The environment with where each variable comes from; `reveal` false leaves the values out. */
export function envEntries(
  env: readonly string[],
  imageEnv: readonly string[] | undefined,
  reveal: boolean,
): EnvEntry[] {
  const image = imageEnv && new Map(imageEnv.map(splitVariable));
  return env.map((line) => {
    const [key, value] = splitVariable(line);
    const ofImage = image?.get(key);
    return {
      key,
      value: reveal ? value : null,
      secret: looksSecret(key, value),
      origin: ofImage === undefined ? 'container' : ofImage === value ? 'image' : 'changed',
      imageValue: reveal && ofImage !== undefined && ofImage !== value ? ofImage : null,
    };
  });
}

/** `KEY=value`, or `KEY` alone, in two. */
export function splitVariable(line: string): [key: string, value: string] {
  const at = line.indexOf('=');
  return at < 0 ? [line, ''] : [line.slice(0, at), line.slice(at + 1)];
}
