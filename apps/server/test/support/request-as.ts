import { request } from 'node:http';

export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

interface Init {
  readonly method?: string;
  readonly body?: string;
  readonly headers?: Record<string, string>;
}

/** A request with a Host of one's choice and a path as it is: neither is possible with fetch. */
export function requestAs(url: string, host: string, path: string, init: Init = {}): Promise<RawAnswer> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const type = init.body === undefined ? {} : { 'content-type': 'application/json' };
    const sent = request(
      { hostname, port, path, method: init.method ?? 'GET', headers: { host, ...type, ...init.headers }, agent: false },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => {
          text += chunk;
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
      },
    );
    sent.on('error', reject);
    sent.end(init.body);
  });
}
