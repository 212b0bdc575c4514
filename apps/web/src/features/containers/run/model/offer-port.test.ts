import { describe, expect, test } from 'vitest';
import { offerPort, readExposed } from './offer-port.ts';

const taken = [{ hostIp: '', hostPort: 8080, protocol: 'tcp' as const, owner: 'web-1' }];

describe('offering the ports that an image exposes', () => {
  test('they are read as the engine writes them', () => {
    expect(readExposed('80/tcp')).toEqual({ containerPort: '80', protocol: 'tcp' });
    expect(readExposed('53/udp')).toEqual({ containerPort: '53', protocol: 'udp' });
    expect(readExposed('53')).toEqual({ containerPort: '53', protocol: 'tcp' });
    expect(readExposed('x/tcp')).toBeUndefined();
  });

  test.each([
    ['5432', '5432'],
    ['80', '8081'],
    ['443', '8443'],
    ['8080', '8081'],
  ])('container port %s gets host port %s', (containerPort, hostPort) => {
    expect(offerPort({ containerPort, protocol: 'tcp' }, [], taken)).toEqual({
      hostIp: '',
      hostPort,
      containerPort,
      protocol: 'tcp',
    });
  });

  test('another row counts too', () => {
    const row = { hostIp: '', hostPort: '5432', containerPort: '1', protocol: 'tcp' as const };
    expect(offerPort({ containerPort: '5432', protocol: 'tcp' }, [row], []).hostPort).toBe('5433');
  });
});
