import type { ParsedInput, RouteAnswer, RouteRecord } from '@berth/contract';
import type { Actor } from './actor.ts';
import type { AuditedObject } from './audit.ts';
import type { Client } from './client.ts';
import type { Logger } from './logger.ts';

/** What a use case gets beside its input. */
export interface RouteContext<A extends Actor | undefined = Actor> {
  readonly actor: A;
  /** Aborts when the caller goes away before the answer. */
  readonly signal: AbortSignal;
  readonly requestId: string;
  readonly log: Logger;
  readonly client: Client;
  readonly reply: Reply;
  /** Names what was acted on, once it is resolved: goes into the audit's result row. */
  readonly audited: (object: AuditedObject, detail?: Record<string, unknown>) => void;
}

/** The few things about the answer that its body does not say. */
export interface Reply {
  status(code: number): void;
  header(name: string, value: string): void;
}

/** An answer that is already JSON text, e.g. kept from an earlier call. */
export class EncodedJson {
  readonly json: string | Buffer;
  constructor(json: string | Buffer) {
    this.json = json;
  }
}

/** The answer of a route declared as `stream`. It is read with back-pressure, and closed when the caller goes away. */
export interface StreamAnswer {
  readonly contentType: string;
  /** Offers it as a file of this name. */
  readonly fileName?: string | undefined;
  readonly body: AsyncIterable<Uint8Array>;
}

type ActorOf<R extends RouteRecord> = R['permission'] extends 'public' ? Actor | undefined : Actor;

type AnswerOf<R extends RouteRecord> = R['answer'] extends 'stream' ? StreamAnswer : RouteAnswer<R> | EncodedJson;

/** A use case as a route calls it. */
export type Handler<R extends RouteRecord> = (
  input: ParsedInput<R>,
  context: RouteContext<ActorOf<R>>,
) => Promise<AnswerOf<R>> | AnswerOf<R>;

/** Joins a record of the contract to its use case. */
export type Mount = <const R extends RouteRecord>(record: R, handler: NoInfer<Handler<R>>) => void;
