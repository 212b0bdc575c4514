import { useState } from 'react';
import type { ApiCall } from '../model/read-openapi.ts';
import { schemaText } from '../model/schema-text.ts';
import { useSystemWords } from '../words/system-words.ts';
import classes from './api-docs.module.css';

/** One call: method, path, what it does, the permission it needs; opens to what goes in and comes out. */
export function ApiCallRow({ call }: { call: ApiCall }) {
  const t = useSystemWords();
  const [open, setOpen] = useState(false);
  return (
    <li className={classes.call}>
      <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span className={classes.method}>{call.method}</span>
        <code className={classes.path}>{call.path}</code>
        <span className={classes.summary}>{call.summary}</span>
        <code className={classes.permission} title={t('permission')}>
          {call['x-permission'] === 'public' ? t('public') : call['x-permission']}
        </code>
      </button>
      {open && <Detail call={call} />}
    </li>
  );
}

function Detail({ call }: { call: ApiCall }) {
  const t = useSystemWords();
  const socket = call['x-websocket'];
  return (
    <div className={classes.detail}>
      {call.description && <p>{call.description}</p>}
      {call.parameters.length > 0 && (
        <section>
          <h3>{t('parameters')}</h3>
          <ul>
            {call.parameters.map((each) => (
              <li key={`${each.in} ${each.name}`}>
                <code>{each.name}</code> <code className={classes.type}>{schemaText(each.schema)}</code>{' '}
                <small>
                  {each.in}
                  {each.required && ` · ${t('required')}`}
                </small>
              </li>
            ))}
          </ul>
        </section>
      )}
      {socket && (
        <>
          <Shape title="client →" schema={socket.client} />
          <Shape title="← server" schema={socket.server} />
        </>
      )}
      {Object.values(call.requestBody?.content ?? {}).map(({ schema }) => (
        <Shape key="body" title={t('body')} schema={schema} />
      ))}
      <section>
        <h3>{t('answers')}</h3>
        <ul>
          {Object.entries(call.responses).map(([status, { description, content }]) => (
            <li key={status}>
              <code>{status}</code> {description}
              {Number(status) < 400 &&
                Object.values(content ?? {}).map(({ schema }) => <pre key={status}>{schemaText(schema)}</pre>)}
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function Shape({ title, schema }: { title: string; schema: Parameters<typeof schemaText>[0] }) {
  return (
    <section>
      <h3>{title}</h3>
      <pre>{schemaText(schema)}</pre>
    </section>
  );
}
