import { runSpecSchema } from '@berth/run-spec';
import { expect, test } from 'vitest';
import { ApiError } from '../../../../lib/api/api-error.ts';
import { refusedAt, toRefusal } from './refusal.ts';

const spec = (name: string, hostPort: string) =>
  runSpecSchema.parse({ image: 'nginx', name, ports: [{ hostPort, containerPort: 80 }] });
const sent = spec('web', '8080');

test('a taken name is said at the name until it is another one', () => {
  const refusal = toRefusal(new ApiError('container_name_taken', 409, ''), sent);
  expect(refusedAt(refusal, 'name', sent)).toMatchObject({ key: 'name_taken' });
  expect(refusedAt(refusal, 'name', spec('web-2', '8080'))).toBeUndefined();
});

test('a taken port is said at its row until it is another one', () => {
  const field = { path: 'ports.0.hostPort', code: 'port_taken', message: '', params: { port: 8080 } };
  const refusal = toRefusal(new ApiError('port_taken', 409, '', { fields: [field] }), sent);
  expect(refusedAt(refusal, 'ports.0.hostPort', sent)).toMatchObject({ key: 'port_taken', params: { port: 8080 } });
  expect(refusedAt(refusal, 'ports.0.hostPort', spec('web', '8081'))).toBeUndefined();
});

test('what is not about a field is said at none', () => {
  expect(toRefusal(new ApiError('engine_unreachable', 503, ''), sent).issues).toEqual([]);
  expect(refusedAt(null, 'name', sent)).toBeUndefined();
});
