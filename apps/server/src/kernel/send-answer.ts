import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { RouteRecord } from '@berth/contract';
import type { Response } from 'express';
import { EncodedJson, type StreamAnswer } from './route-context.ts';

/** Sends what a use case gave, as its record declares it. With `check` the answer must satisfy the record's own schema. */
export async function sendAnswer(
  record: RouteRecord,
  response: Response,
  answer: unknown,
  check: boolean,
): Promise<void> {
  response.setHeader('Cache-Control', 'no-store');
  if (record.answer === 'empty') {
    response.status(204).end();
  } else if (record.answer === 'stream') {
    await sendStream(response, answer);
  } else {
    const json = answer instanceof EncodedJson ? answer.json : JSON.stringify(answer);
    if (check) record.answer.parse(JSON.parse(String(json)));
    response.setHeader('Content-Type', 'application/json; charset=utf-8');
    response.end(json);
  }
}

async function sendStream(response: Response, answer: unknown): Promise<void> {
  if (!isStream(answer)) throw new Error('A stream was declared and something else was given');
  response.setHeader('Content-Type', answer.contentType);
  if (answer.fileName !== undefined) response.setHeader('Content-Disposition', attachment(answer.fileName));
  await pipeline(Readable.from(answer.body, { objectMode: false }), response);
}

function isStream(answer: unknown): answer is StreamAnswer {
  return typeof answer === 'object' && answer !== null && 'contentType' in answer && 'body' in answer;
}

/** RFC 6266: a plain name for old readers, the true one encoded. Nothing of the name can end the header. */
export function attachment(fileName: string): string {
  const plain = fileName.replace(/[^a-zA-Z0-9._-]/g, '_');
  const encoded = encodeURIComponent(fileName.toWellFormed()).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
