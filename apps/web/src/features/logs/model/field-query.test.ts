import { fieldsOf } from '@berth/log-lines';
import { expect, test } from 'vitest';
import { fieldPattern } from './field-query.ts';

const lines = [
  '{"msg":"a","order":8841,"error":{"code":"E(1)"}}',
  '{"msg":"b", "order": 88412, "error": {"code": "E(2)"}}',
  'level=info msg="order stored" order=8841 who="a b"',
  'level=info msg="order lost" order=88412 who=c',
];

test('filtering by a field finds its own line, and none with another value', () => {
  for (const line of lines) {
    const read = fieldsOf(line);
    for (const field of read?.fields ?? []) {
      if (field.key === 'level') continue;
      const found = lines.filter((other) => new RegExp(fieldPattern(field, read?.format ?? 'json')).test(other));
      expect(found).toEqual([line]);
    }
  }
});
