import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelOf } from './level.ts';
import { type Level, levels } from './level-words.ts';

const lines: Record<Level | 'none', string[]> = {
  error: [
    'ERROR something broke',
    'error: no such file',
    '[error] worker failed',
    '[E] short',
    'E0102 15:04:05.678901       1 controller.go:114] failed to sync',
    'F0102 15:04:05.678901       1 main.go:1] cannot listen',
    'time="2026-01-02T15:04:05Z" level=error msg="boom"',
    'level=fatal ts=2026-01-02T15:04:05Z msg=stop',
    'ts=2026-01-02T15:04:05Z caller=main.go:1 level="error" msg=x',
    '{"level":"error","msg":"boom"}',
    '{"level":50,"time":1767225600000,"pid":1,"hostname":"a","msg":"boom"}',
    '{"severity":"CRITICAL","message":"down"}',
    '{"@timestamp":"2026-01-02T15:04:05Z","log.level":"ERROR","message":"x"}',
    '{"log":{"level":"fatal"},"message":"x"}',
    '{"version":"1.1","short_message":"x","level":3}',
    '{"t":{"$date":"2026-01-02T15:04:05.000+00:00"},"s":"E",  "c":"NETWORK","msg":"x"}',
    '2026-01-02 15:04:05,123 [main] ERROR com.example.App - boom',
    '15:04:05.123 [http-nio-8080-exec-1] ERROR c.e.shop.Checkout - no stock',
    '2026-01-02T15:04:05.123Z ERROR 1 --- [nio-8080-exec-1] o.a.c.c.C.[.[.[/] : Servlet.service() threw',
    'CRITICAL:root:disk full',
    '2026-01-02 15:04:05,123 - app.db - ERROR - lost connection',
    'E, [2026-01-02T15:04:05.123456 #1] ERROR -- : undefined method',
    '2026-01-02T15:04:05.123Z\tERROR\tserver/server.go:42\tfailed',
    '2026-01-02T15:04:05Z\terror\tfailed to connect',
    '2026/01/02 15:04:05 [error] 7#7: *1 open() "/x" failed (2: No such file or directory)',
    '2026/01/02 15:04:05 [emerg] 1#1: host not found in upstream "app"',
    '[Fri Jan 02 15:04:05.000000 2026] [core:error] [pid 8] AH00037: Symbolic link not allowed',
    '2026-01-02 15:04:05.123 UTC [42] ERROR:  relation "x" does not exist at character 15',
    '2026-01-02 15:04:05.123 UTC [1] FATAL:  password authentication failed for user "a"',
    '<3>Jan  2 15:04:05 host app: broken',
    '<131>1 2026-01-02T15:04:05Z host app - - - x',
    '[15:04:05 ERR] Unhandled',
    '3:04PM ERR cannot bind error="in use"',
    'fail: Microsoft.AspNetCore.Server.Kestrel[13]',
    'crit: Microsoft.AspNetCore[0]',
    'SEVERE: Exception loading sessions',
    '[2026-01-02 15:04:05,123: ERROR/MainProcess] Task raised',
    '[ALERT]    (1) : config : parsing',
    '2026-01-02T15:04:05.000000Z 0 [ERROR] [MY-010119] [Server] Aborting',
    'TypeError: Cannot read properties of undefined',
    'java.lang.IllegalStateException: closed',
    'Exception in thread "main" java.lang.NullPointerException',
    'Traceback (most recent call last):',
    'panic: runtime error: index out of range [1]',
    "thread 'main' panicked at src/main.rs:2:5:",
    'PHP Fatal error:  Uncaught Error in /x.php:1',
    'npm ERR! code ELIFECYCLE',
    'FATAL ERROR: Reached heap limit Allocation failed',
    '10.0.0.1 - - [02/Jan/2026:15:04:05 +0000] "GET /x HTTP/1.1" 502 157 "-" "curl/8.0"',
    '--- FAIL: TestThing (0.00s)',
  ],
  warn: [
    'WARN slow',
    'WARNING: deprecated',
    'warning: unused variable',
    '[warn] retry',
    '[WARN ] [2026-01-02] x',
    'W0102 15:04:05.678901       1 reflector.go:324] watch ended',
    'level=warning msg=x',
    '{"lvl":"warn","msg":"x"}',
    '{"level":40,"msg":"x"}',
    '1:M 02 Jan 2026 15:04:05.123 # Server initialized without a password',
    '2026-01-02 15:04:05.123 UTC [9] WARNING:  there is no transaction in progress',
    '<4>kernel: low',
    '[15:04:05 WRN] Slow',
    'warn: Microsoft.EntityFrameworkCore[1]',
    '[WARNING]  (1) : config',
    '(node:1) Warning: Setting the NODE_TLS_REJECT_UNAUTHORIZED',
    'PHP Warning:  Undefined variable',
    '2026-01-02 15:04:05 0 [Warning] Aborted connection 3',
    '10.0.0.1 - - [02/Jan/2026:15:04:05 +0000] "GET /x HTTP/2.0" 404 157',
    'npm WARN deprecated har-validator',
  ],
  info: [
    'INFO ready',
    'info: listening',
    'I0102 15:04:05.678901       1 main.go:1] ready',
    'level=info msg=x',
    'level=notice msg=x',
    '{"level":"info","msg":"error: none"}',
    '{"level":30,"msg":"x"}',
    '{"t":{"$date":"2026-01-02T15:04:05.000+00:00"},"s":"I",  "c":"STORAGE","msg":"x"}',
    '2026-01-02 15:04:05,123 INFO  [main] (Quarkus) started in 0.9 s',
    'INFO:     127.0.0.1:5000 - "GET / HTTP/1.1" 200 OK',
    '[2026-01-02 15:04:05 +0000] [1] [INFO] Starting gunicorn 23.0.0',
    '[2026-01-02T15:04:05,123][INFO ][o.e.n.Node               ] [n1] started',
    '1:M 02 Jan 2026 15:04:05.123 * Ready to accept connections tcp',
    '2026-01-02 15:04:05.123 UTC [1] LOG:  database system is ready to accept connections',
    '2026/01/02 15:04:05 [notice] 1#1: start worker processes',
    '[2026-01-02T15:04:05Z INFO  my_crate] started',
    '2026-01-02T15:04:05.123456Z  INFO my_crate: started',
    '2026-01-02 15:04:05.123456+00:00 [info] <0.230.0> Server startup complete',
    '3:04PM INF listening port=80',
    'info: Microsoft.Hosting.Lifetime[14]',
    '[02-Jan-2026 15:04:05] NOTICE: fpm is running, pid 1',
    '2026-01-02T15:04:05.000000Z 0 [System] [MY-010931] [Server] ready for connections',
    '10.0.0.1 - - [02/Jan/2026:15:04:05 +0000] "GET / HTTP/1.1" 200 612 "-" "ERROR [error] bot"',
    '<6>x',
    '[2026-01-02 15:04:05.123][1][info][main] [source/server/server.cc:1] initializing',
  ],
  debug: [
    'DEBUG x',
    '[trace] x',
    'level=debug msg=x',
    '{"level":20,"msg":"x"}',
    '{"level":"TRACE","msg":"x"}',
    'D, [2026-01-02T15:04:05.123456 #1] DEBUG -- : SELECT 1',
    '1:M 02 Jan 2026 15:04:05.123 - Accepted 10.0.0.1',
    'dbug: Microsoft.AspNetCore[0]',
    '2026-01-02 15:04:05.123 UTC [1] DEBUG1:  checkpointer',
    '<7>x',
    'FINE: entering',
  ],
  none: [
    '',
    'hello',
    '0 errors, 0 warnings',
    'Compiled with 0 ERROR and no WARNING',
    'no error',
    'the error was handled, info follows',
    'Found 0 errors. Watching for file changes.',
    'information about debugging a panic',
    'GET /error/info 200 3 ms',
    'error-page.html copied',
    'user pressed ERROR button',
    'notes: a list',
    'Note: this is a sentence',
    '    at Object.<anonymous> (/app/error.js:1:7)',
    '  File "/app/error.py", line 3, in warn',
    '{"msg":"an error","user":{"name":"x"}}',
    '{"level":3,"hero":"x"}',
    'level=7',
    'sublevel=error',
    'line 0000001 xxxxxxxxxxxxxxxxxxxxxx',
    '2026-01-02 15:04:05.123 UTC [42] STATEMENT:  SELECT error FROM x',
    'mirror warned terrors',
  ],
};

describe('the level of a line', () => {
  for (const level of [...levels, 'none'] as const) {
    it.each(lines[level])(`is ${level} in: %s`, (line) => {
      expect(levelOf(line) ?? 'none').toBe(level);
    });
  }

  it('never changes with what comes late in a long message', () => {
    const early = fc.constantFrom(...Object.values(lines).flat()).filter((line) => !line.startsWith('{'));
    fc.assert(
      fc.property(early, fc.constantFrom('ERROR', '[error]', 'error:', ' WARN '), (line, late) => {
        const long = `${line} ${'x '.repeat(100)}`;
        expect(levelOf(`${long}${late} y`)).toBe(levelOf(`${long}y`));
      }),
    );
  });

  it('of a hostile line takes linear time, or this would not end', () => {
    const parts = fc.constantFrom(
      ' ',
      '[',
      ']',
      'error',
      'ERROR',
      ':',
      '1',
      '=',
      '"',
      'level=',
      '{"level":',
      'HTTP/1.1" ',
      '.a',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 40 }), fc.string(), (pieces, rest) => {
        const line = pieces.join('').repeat(200) + rest;
        expect([...levels, null]).toContain(levelOf(line));
      }),
      { numRuns: 500 },
    );
  });
});
