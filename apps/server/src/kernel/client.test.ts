import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { expect, test } from 'vitest';
import { addressBucket, clientReader } from './client.ts';

function request(peer: string, headers: Record<string, string>): IncomingMessage {
  const socket = new Socket();
  Object.defineProperty(socket, 'remoteAddress', { value: peer });
  const message = new IncomingMessage(socket);
  Object.assign(message.headers, { host: 'berth.lan:9000', ...headers });
  return message;
}

const forwarded = {
  'x-forwarded-for': '6.6.6.6, 203.0.113.9, 172.16.0.2',
  'x-forwarded-proto': 'https',
  'x-forwarded-host': 'berth.example.org',
};

test('without trusted proxies, forwarding headers count for nothing', () => {
  const read = clientReader([]);
  expect(read(request('198.51.100.7', forwarded))).toMatchObject({
    address: '198.51.100.7',
    host: 'berth.lan:9000',
    secure: false,
  });
});

test('behind a trusted proxy the address is the right-most that is not a proxy', () => {
  const read = clientReader(['172.16.0.0/12', '10.0.0.1']);
  expect(read(request('::ffff:10.0.0.1', forwarded))).toMatchObject({
    address: '203.0.113.9',
    host: 'berth.example.org',
    secure: true,
  });
});

test('a peer that is not the trusted proxy cannot forward', () => {
  expect(clientReader(['172.16.0.0/12'])(request('10.0.0.1', forwarded)).address).toBe('10.0.0.1');
});

test('an IPv6 network of 64 bits counts as one address', () => {
  expect(addressBucket('2001:db8::1')).toBe(addressBucket('2001:db8::ffff:1'));
  expect(addressBucket('2001:db8::1')).not.toBe(addressBucket('2001:db8:0:1::1'));
  expect(addressBucket('::ffff:192.0.2.1')).toBe('192.0.2.1');
});
