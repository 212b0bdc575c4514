import { request } from 'node:http';
import type { Socket } from 'node:net';
import { z } from 'zod';

const created = z.object({ Id: z.string() });

/** Runs a command in a container over the engine's socket as `docker exec -it` does. Gives the raw connection into it. */
export async function rawExec(socketPath: string, container: string, command: string[]): Promise<Socket> {
  const body = { AttachStdin: true, AttachStdout: true, AttachStderr: true, Tty: true, Cmd: command };
  const { Id } = created.parse(await post(socketPath, `/containers/${container}/exec`, body));
  return new Promise((done, fail) => {
    const call = request({
      socketPath,
      path: `/exec/${Id}/start`,
      method: 'POST',
      headers: { host: 'docker', 'content-type': 'application/json', connection: 'Upgrade', upgrade: 'tcp' },
    });
    call.on('upgrade', (_answer, socket: Socket, head: Buffer) => {
      if (head.length > 0) socket.unshift(head);
      done(socket);
    });
    call.on('response', (answer) => fail(new Error(`The engine answered ${answer.statusCode}`)));
    call.on('error', fail);
    call.end(JSON.stringify({ Detach: false, Tty: true }));
  });
}

function post(socketPath: string, path: string, body: object): Promise<unknown> {
  return new Promise((done, fail) => {
    const headers = { host: 'docker', 'content-type': 'application/json' };
    const call = request({ socketPath, path, method: 'POST', headers }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      answer.on('end', () => done(JSON.parse(text)));
    });
    call.on('error', fail);
    call.end(JSON.stringify(body));
  });
}
