import type { ErrorCode } from '@berth/contract';
import { type EngineError, isEngineError } from '@berth/engine';
import { BerthError } from '../../kernel/errors.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

interface Meaning {
  readonly said: RegExp;
  readonly code: ErrorCode;
  readonly words: (name: string) => string;
  /** The field of the request that it is about. */
  readonly field?: string;
}

// The engine tells most refusals apart by its sentence alone (moby daemon/, 20.10 to 29).
const meanings: readonly Meaning[] = [
  { said: /no such container/i, code: 'container_not_found', words: (name) => `There is no container ${name}.` },
  {
    said: /removal of container .* is already in progress|marked for removal|is restarting, wait/i,
    code: 'container_busy',
    words: (name) => `${name} is busy: something else is being done to it.`,
  },
  {
    said: /is already in use by container/i,
    code: 'container_name_taken',
    words: () => 'Another container has this name.',
    field: 'name',
  },
  {
    said: /same name as its current name/i,
    code: 'container_name_unchanged',
    words: (name) => `${name} is its name already.`,
    field: 'name',
  },
  { said: /is not paused/i, code: 'container_not_paused', words: (name) => `${name} is not paused.` },
  {
    said: /already paused|is paused|paused container|must be unpaused/i,
    code: 'container_paused',
    words: (name) => `${name} is paused: let it go on first.`,
  },
  {
    said: /cannot remove a running container|container is running: stop|is running.*force remove/i,
    code: 'container_running',
    words: (name) => `${name} runs: stop it first, or remove it by force.`,
  },
  { said: /is not running/i, code: 'container_not_running', words: (name) => `${name} does not run.` },
  {
    said: /port is already allocated|address already in use|ports are not available|failed to bind host port/i,
    code: 'port_taken',
    words: (name) => `${name} cannot start: one of its ports on the host is taken.`,
  },
];

/** What the engine's refusal of a change means in Berth's own words; any other failure is handed back as it is. */
export function meaningOf(error: unknown, container: Named): unknown {
  const gone = isEngineError(error, 'not_found')
    ? refused(error, 'container_not_found', `There is no container ${container.name}.`)
    : undefined;
  return knownMeaning(error, container) ?? gone ?? error;
}

/** The same for a start: whatever else the engine says then is why the container could not start. */
export function meaningOfStart(error: unknown, container: Named): unknown {
  const failed = isEngineError(error, 'bad_request', 'server', 'conflict', 'not_found', 'forbidden')
    ? refused(error, 'container_start_failed', `${container.name} could not start.`)
    : undefined;
  return knownMeaning(error, container) ?? failed ?? error;
}

function knownMeaning(error: unknown, container: Named): BerthError | undefined {
  if (!isEngineError(error)) return undefined;
  const meaning = meanings.find(({ said }) => said.test(error.engineMessage ?? ''));
  return meaning && refused(error, meaning.code, meaning.words(container.name), meaning.field);
}

function refused(error: EngineError, code: ErrorCode, words: string, field?: string): BerthError {
  const fields = field === undefined ? undefined : [{ path: field, code, message: words }];
  return new BerthError(code, words, { engineMessage: error.engineMessage, fields, cause: error });
}
