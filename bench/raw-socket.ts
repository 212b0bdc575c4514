import { request } from 'node:http';

/** Asks the engine over its socket and reads the answer to its end. Gives milliseconds and bytes. */
export function rawGet(socketPath: string, path: string): Promise<{ ms: number; bytes: number; body: string }> {
  return new Promise((done, fail) => {
    const began = performance.now();
    const call = request({ socketPath, path, method: 'GET', headers: { host: 'docker' } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        const body = Buffer.concat(chunks);
        done({ ms: performance.now() - began, bytes: body.length, body: body.toString('utf8') });
      });
      answer.on('error', fail);
    });
    call.on('error', fail);
    call.end();
  });
}

/** Subscribes to the engine's events: `onEvent` gets each parsed line with the moment it arrived. Returns the way to stop. */
export function rawEvents(socketPath: string, onEvent: (event: unknown, at: number) => void): Promise<() => void> {
  return new Promise((done, fail) => {
    const call = request({ socketPath, path: '/events', method: 'GET', headers: { host: 'docker' } }, (answer) => {
      let rest = '';
      answer.setEncoding('utf8');
      answer.on('data', (chunk: string) => {
        const at = performance.now();
        const lines = (rest + chunk).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines) if (line.trim() !== '') onEvent(JSON.parse(line), at);
      });
      answer.on('error', () => undefined);
      done(() => call.destroy());
    });
    call.on('error', fail);
    call.end();
  });
}

/** Sends a bodiless POST to the engine. */
export function rawPost(socketPath: string, path: string): Promise<number> {
  return new Promise((done, fail) => {
    const call = request(
      { socketPath, path, method: 'POST', headers: { host: 'docker', 'content-length': '0' } },
      (answer) => {
        answer.resume();
        answer.on('end', () => done(answer.statusCode ?? 0));
      },
    );
    call.on('error', fail);
    call.end();
  });
}

/** Reads an answer of the engine to its end and keeps nothing of it: milliseconds and bytes. */
export function rawDrain(socketPath: string, path: string): Promise<{ ms: number; bytes: number }> {
  return new Promise((done, fail) => {
    const began = performance.now();
    const call = request({ socketPath, path, method: 'GET', headers: { host: 'docker' } }, (answer) => {
      let bytes = 0;
      answer.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      answer.on('end', () => done({ ms: performance.now() - began, bytes }));
      answer.on('error', fail);
    });
    call.on('error', fail);
    call.end();
  });
}
