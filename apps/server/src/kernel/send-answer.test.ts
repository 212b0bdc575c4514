import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attachment } from './send-answer.ts';

test('a file name keeps its letters for readers that can, and is plain for the others', () => {
  expect(attachment('日志 web.log')).toBe(
    `attachment; filename="___web.log"; filename*=UTF-8''%E6%97%A5%E5%BF%97%20web.log`,
  );
});

test('no file name can end the header or leave its quotes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      expect(attachment(name)).toMatch(/^attachment; filename="[\w.-]*"; filename\*=UTF-8''[\w.~!%-]*$/);
    }),
  );
});
