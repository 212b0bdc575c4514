import type { RunLine } from '@berth/run-spec';
import { useRun } from '../hooks/run-context.ts';
import type { FormCheck } from '../model/check-form.ts';
import classes from './command-pane.module.css';

/** The command flag by flag; lines whose field blocks or is a risk carry its edge. */
export function CommandLines({ lines }: { lines: readonly RunLine[] }) {
  const { check } = useRun();
  return (
    <pre className={classes.code}>
      {lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
        <div key={at} className={`${classes.line} ${classes[toneOf(line, check)]}`}>
          <i aria-hidden>{at + 1}</i>
          {at > 0 && '  '}
          <Words line={line} first={at === 0} />
          {at < lines.length - 1 && ' \\'}
        </div>
      ))}
    </pre>
  );
}

function Words({ line: { words }, first }: { line: RunLine; first: boolean }) {
  if (first) {
    return (
      <>
        <b className={classes.key}>docker run</b> {words.slice(2).join(' ')}
      </>
    );
  }
  const [flag = '', ...rest] = words;
  if (!flag.startsWith('-')) return <>{words.join(' ')}</>;
  return (
    <>
      <span className={classes.flag}>{flag}</span>
      {rest.length > 0 && ' '}
      {rest.map((word, at) => {
        const equals = /^[\w.-]+=/.exec(word)?.[0] ?? '';
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a word is its place
          <span key={at}>
            {equals}
            <span className={equals === '' ? '' : classes.string}>{word.slice(equals.length)}</span>
          </span>
        );
      })}
    </>
  );
}

function toneOf({ path }: RunLine, check: FormCheck): 'bad' | 'warn' | 'plain' {
  if (path === '') return 'plain';
  const within = (other: string) => other === path || other.startsWith(`${path}.`);
  const clash = /^ports\.(\d+)$/.exec(path)?.[1];
  if (clash !== undefined && check.clashes.get(Number(clash))?.blocks) return 'bad';
  if (check.issues.some((issue) => within(issue.path) && issue.path !== 'image')) return 'bad';
  return check.risks.some((risk) => within(risk.path)) ? 'warn' : 'plain';
}
