import type { IncomingMessage } from 'node:http';
import { addressBucket, clientAddressReader } from './client-address';
import { demandOwnOrigin } from './origin-guard';
import { matchPath } from './route';
import { readServerConfig } from './server-config';
import { cookieRule, readSessionCookie, setSessionCookie } from './session-cookie';

const request = (headers: Record<string, string>, remoteAddress = '127.0.0.1'): IncomingMessage =>
  ({ headers, socket: { remoteAddress } }) as unknown as IncomingMessage;
const TOKEN = 'x'.repeat(43);

describe('where a request comes from', () => {
  const behindProxy = clientAddressReader(['127.0.0.1', '10.0.0.0/8']);

  it.each([
    ['203.0.113.9', '127.0.0.1', '203.0.113.9'],
    ['198.51.100.1, 203.0.113.9', '127.0.0.1', '203.0.113.9'],
    ['203.0.113.9, 10.1.2.3', '::ffff:127.0.0.1', '203.0.113.9'],
    ['203.0.113.9', '198.51.100.7', '198.51.100.7'],
    ['nonsense', '127.0.0.1', '127.0.0.1'],
  ])('believes %s sent by %s as %s', (forwarded, remote, expected) => {
    expect(behindProxy(request({ 'x-forwarded-for': forwarded }, remote))).toBe(expected);
  });

  it('believes nobody when no proxy is named', () => {
    expect(clientAddressReader([])(request({ 'x-forwarded-for': '203.0.113.9' }))).toBe('127.0.0.1');
  });

  it('counts an IPv6 host by its /64', () => {
    expect(addressBucket('2001:db8:1:2::1')).toBe(addressBucket('2001:db8:1:2:ffff:ffff:ffff:ffff'));
    expect(addressBucket('2001:db8:1:2::1')).not.toBe(addressBucket('2001:db8:1:3::1'));
    expect(addressBucket('203.0.113.9')).toBe('203.0.113.9');
  });
});

describe('requests that other sites could have caused', () => {
  const own = { 'x-weizhi-csrf': '1', host: 'weizhi.example' };

  it.each([
    [own, []],
    [{ ...own, origin: 'https://weizhi.example', 'sec-fetch-site': 'same-origin' }, []],
    [{ ...own, origin: 'https://weizhi.example' }, ['https://weizhi.example']],
  ])('lets our own pass', (headers, origins) => {
    expect(() => demandOwnOrigin(request(headers), origins)).not.toThrow();
  });

  it.each([
    [{ host: 'weizhi.example' }, []],
    [{ ...own, origin: 'null' }, []],
    [{ ...own, origin: 'https://sub.weizhi.example' }, []],
    [{ ...own, origin: 'https://weizhi.example.evil' }, []],
    [{ ...own, origin: 'http://weizhi.example' }, ['https://weizhi.example']],
    [{ ...own, 'sec-fetch-site': 'cross-site' }, []],
    [{ ...own, 'sec-fetch-site': 'same-site' }, []],
  ])('refuses %j', (headers, origins) => {
    expect(() => demandOwnOrigin(request(headers), origins)).toThrow();
  });
});

describe('the cookie', () => {
  it.each([
    [{}, false],
    [{ HOST: '0.0.0.0' }, true],
    [{ WEIZHI_ORIGINS: 'https://weizhi.example' }, true],
    [{ WEIZHI_ORIGINS: 'http://localhost:4000,http://127.0.0.1:4000' }, false],
    [{ WEIZHI_ORIGINS: 'http://weizhi.example' }, true],
  ])('is for TLS only, except on one machine without it: %j', (env, secure) => {
    expect(readServerConfig(env).secureCookies).toBe(secure);
  });

  it('is bound to the host over TLS and read under its own name only', () => {
    const rule = cookieRule(true);
    expect(setSessionCookie(rule, TOKEN)).toBe(
      `__Host-session=${TOKEN}; Path=/; HttpOnly; SameSite=Lax; Secure`,
    );
    expect(readSessionCookie(request({ cookie: `a=b; __Host-session=${TOKEN}` }), rule)).toBe(TOKEN);
    for (const cookie of [
      `weizhi-session=${TOKEN}`,
      `__host-session=${TOKEN}`,
      `__Host-session=${TOKEN}x`,
      `__Host-session=${TOKEN}; __Host-session=${TOKEN}`,
    ]) {
      expect(readSessionCookie(request({ cookie }), rule)).toBeUndefined();
    }
  });

  it('refuses settings that are none', () => {
    for (const env of [{ PORT: '99999' }, { PORT: 'x' }, { WEIZHI_ORIGINS: 'https://weizhi.example/admin' }])
      expect(() => readServerConfig(env)).toThrow(/SETTING_INVALID/);
  });
});

describe('paths of routes', () => {
  it('are matched part by part', () => {
    expect(matchPath('/downloads/:id/errors', '/downloads/a%20b/errors')).toEqual({ id: 'a b' });
    for (const path of [
      '/downloads//errors',
      '/downloads/a/b/errors',
      '/downloads/%E0%A4%A/errors',
      '/Downloads/a/errors',
    ])
      expect(matchPath('/downloads/:id/errors', path)).toBeUndefined();
  });
});
