import { WebSocket } from 'ws';
import { type OpenSocket, openSocket } from './open-socket.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** The JSON of the body; undefined when there is none. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  readonly body: any;
}

export interface CallOptions {
  readonly body?: unknown;
  /** Over the ones a page of Berth's own would send; undefined leaves one out. */
  readonly headers?: Record<string, string | undefined>;
  readonly signal?: AbortSignal;
}

/** One browser: keeps its cookie, and sends what a page of Berth's own sends. */
export interface Caller {
  readonly username: string | undefined;
  readonly cookie: string | undefined;
  call(method: string, path: string, options?: CallOptions): Promise<Answer>;
  get(path: string): Promise<Answer>;
  post(path: string, body?: unknown): Promise<Answer>;
  delete(path: string): Promise<Answer>;
  /** The answer as it comes, for streams. */
  raw(method: string, path: string, options?: CallOptions): Promise<Response>;
  signIn(username: string, password: string): Promise<Answer>;
  /** Resolves once the socket is open; rejects with the status when it is refused. */
  socket(path: string, headers?: Record<string, string>): Promise<OpenSocket>;
}

export function createCaller(url: string, username?: string): Caller {
  let cookie: string | undefined;

  async function raw(
    method: string,
    path: string,
    { body, headers = {}, signal }: CallOptions = {},
  ): Promise<Response> {
    const all: Record<string, string | undefined> = {
      origin: url,
      'x-requested-with': 'berth',
      ...(cookie === undefined ? {} : { cookie }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    };
    const sent = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined);
    const response = await fetch(`${url}${path}`, {
      method,
      headers: sent,
      redirect: 'manual',
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      ...(signal === undefined ? {} : { signal }),
    });
    for (const set of response.headers.getSetCookie()) {
      cookie = set.includes('Max-Age=0') ? undefined : set.split(';', 1)[0];
    }
    return response;
  }

  async function call(method: string, path: string, options?: CallOptions): Promise<Answer> {
    const response = await raw(method, path, options);
    const text = await response.text();
    const json = (response.headers.get('content-type') ?? '').startsWith('application/json');
    const body = text === '' ? undefined : json ? JSON.parse(text) : text;
    return { status: response.status, headers: response.headers, body };
  }

  return {
    username,
    get cookie() {
      return cookie;
    },
    raw,
    call,
    get: (path) => call('GET', path),
    post: (path, body) => call('POST', path, body === undefined ? {} : { body }),
    delete: (path) => call('DELETE', path),
    async signIn(name, password) {
      const answer = await call('POST', '/api/v1/session', { body: { username: name, password } });
      if (answer.status !== 201) throw new Error(`Sign-in of ${name} answered ${answer.status}`);
      return answer;
    },
    socket: (path, headers = {}) =>
      openSocket(
        new WebSocket(`${url.replace('http', 'ws')}${path}`, {
          headers: { origin: url, ...(cookie === undefined ? {} : { cookie }), ...headers },
        }),
      ),
  };
}
