import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldsOf, writtenValue } from './fields.ts';

const said = (text: string) => {
  const found = fieldsOf(text);
  return found && [found.format, found.message, ...found.fields.map((field) => `${field.key}=${writtenValue(field)}`)];
};

describe('the fields of a line', () => {
  it.each([
    [
      '{"level":"warn","msg":"payment timeout","order":8841,"error":{"code":"ETIMEDOUT","retry":true},"tags":["a",1],"who":null}',
      [
        'json',
        'payment timeout',
        'level="warn"',
        'order=8841',
        'error.code="ETIMEDOUT"',
        'error.retry=true',
        'tags=["a",1]',
        'who=null',
      ],
    ],
    ['{"@timestamp":"t","message":"m"}', ['json', 'm', '@timestamp="t"']],
    ['{"trace":18446744073709551615,"n":1.5}', ['json', '', 'trace=18446744073709551615', 'n=1.5']],
    ['{}', ['json', '']],
    ['{"__proto__":{"a":1},"msg":"m"}', ['json', 'm', '__proto__.a=1']],
    [
      'time=2026-11-22T14:20:51Z level=info msg="order \\"8841\\" stored" order=8841 paid=true empty=',
      [
        'logfmt',
        'order "8841" stored',
        'time="2026-11-22T14:20:51Z"',
        'level="info"',
        'order=8841',
        'paid=true',
        'empty=""',
      ],
    ],
    [
      'upstream timeout after 5000 ms  order=8841 gateway=stripe',
      ['logfmt', 'upstream timeout after 5000 ms', 'order=8841', 'gateway="stripe"'],
    ],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual(expected);
  });

  it.each([
    'GET /v1/products?category=rope&page=2 200 9 ms',
    'a=1',
    'x = 3 and y = 4',
    '{"cut": "of',
    '[1,2]',
    '{not json}',
    'msg="an open quote a=1',
    'if (a==b) c=d e f',
    'url=http://x?a=b c=d',
    '',
  ])('are none of: %s', (text) => {
    expect(fieldsOf(text)).toBeNull();
  });

  it('come out of JSON as they went in', () => {
    const leaf = fc.oneof(fc.string(), fc.integer(), fc.boolean());
    const name = fc.stringMatching(/^[a-z]{1,6}$/).filter((key) => !/^(msg|message|event|text|log)$/.test(key));
    fc.assert(
      fc.property(fc.dictionary(name, fc.oneof(leaf, fc.dictionary(name, leaf, { minKeys: 1 }))), (object) => {
        const fields = fieldsOf(JSON.stringify(object))?.fields ?? [];
        const expected = Object.entries(object).flatMap(([key, value]) =>
          typeof value === 'object'
            ? Object.entries(value).map(([inner, leaf]) => [`${key}.${inner}`, leaf])
            : [[key, value]],
        );
        expect(fields.map(({ key, value }) => [key, value])).toEqual(
          expected.map(([key, leaf]) => [key, String(leaf)]),
        );
      }),
    );
  });

  it('never throw, and stay bounded, whatever the line', () => {
    const piece = fc.oneof(fc.string(), fc.constantFrom('{', '}', '"', 'a=', '\\', ' ', '":', '[', 'k="v"'));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (parts) => {
        for (const text of [parts.join(''), `{${parts.join('')}}`]) {
          expect(fieldsOf(text)?.fields.length ?? 0).toBeLessThanOrEqual(300);
        }
      }),
    );
    const deep = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
    expect(fieldsOf(deep(50))?.fields.map((field) => field.key)).toEqual(['a.a.a.a.a.a']);
    expect(fieldsOf(deep(9000))).toBeNull();
    expect(fieldsOf(`${'a="'.repeat(20_000)} b=1 c=2`)?.message.length).toBeGreaterThan(0);
  });
});
