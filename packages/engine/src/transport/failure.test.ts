import { describe, expect, it } from 'vitest';
import { EngineError } from '../errors.ts';
import { connectionFailure, refusal } from './failure.ts';

const failure = (code: string) =>
  connectionFailure(Object.assign(new Error(code), { code }), 'unix:///run/docker.sock');

describe('a connection that fails', () => {
  it.each([
    ['ENOENT', 'socket_missing', /does not exist/],
    ['EACCES', 'permission_denied', /docker group/],
    ['ECONNREFUSED', 'refused', /not running/],
    ['ENOTFOUND', 'host_unknown', /host name/],
    ['ECONNRESET', 'cut', /cut/],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls', /certificates/],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls', /certificates/],
    ['EHOSTUNREACH', 'network', /network/],
  ] as const)('with %s tells its own cure', (code, reason, words) => {
    expect(failure(code)).toMatchObject({ kind: 'unreachable', reason, message: expect.stringMatching(words) });
  });

  it('is handed on as it is when its kind is known already', () => {
    const error = new EngineError('not_found', 'x');
    expect(connectionFailure(error, 'y')).toBe(error);
  });
});

describe('a refusal', () => {
  it.each([
    [304, 'not_modified'],
    [400, 'bad_request'],
    [401, 'forbidden'],
    [403, 'forbidden'],
    [404, 'not_found'],
    [409, 'conflict'],
    [418, 'bad_request'],
    [500, 'server'],
    [503, 'server'],
    [301, 'malformed'],
  ] as const)('with status %i is %s', (status, kind) => {
    expect(refusal(status, '{"message":"words"}', 'GET /x')).toMatchObject({ kind, status });
  });

  it('carries the words of the engine, as JSON or as plain text, and never a page', () => {
    expect(refusal(404, '{"message":"No such container: x"}', 'GET /x').engineMessage).toBe('No such container: x');
    expect(refusal(404, 'page not found\n', 'GET /x').engineMessage).toBe('page not found');
    expect(refusal(502, ' <html>', 'GET /x').engineMessage).toBeUndefined();
    expect(refusal(500, '', 'GET /x').engineMessage).toBeUndefined();
  });
});
