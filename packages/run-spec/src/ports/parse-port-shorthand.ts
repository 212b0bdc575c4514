import type { PortMapping } from '../schema/port.schema.ts';
import { parsePortMapping } from './parse-port-mapping.ts';
import type { PortProblem } from './port-problem.ts';

export interface PortShorthand {
  readonly ports: PortMapping[];
  readonly problems: PortProblem[];
}

/**
 * Reads ports as they are written after `docker run -p`, several of them apart by blanks, commas or new lines, with or without the
 * `-p` or `--publish` before each. What cannot be read is reported, the rest is given.
 */
export function parsePortShorthand(text: string): PortShorthand {
  const ports: PortMapping[] = [];
  const problems: PortProblem[] = [];
  for (const part of text.split(/[\s,]+/)) {
    const bare = part.replace(/^(-p|--publish)=?/, '').replace(/^(["'])(.*)\1$/, '$2');
    if (bare === '' || bare === '\\') continue;
    const read = parsePortMapping(bare);
    if ('port' in read) ports.push(read.port);
    else problems.push(read.problem);
  }
  return { ports, problems };
}
