import type { ContainerDetail } from '@berth/contract';
import { toDockerRun } from '@berth/run-spec';
import { CopyButton } from '../../../../ui/parts/copy-button.tsx';
import { EngineText } from '../../../../ui/parts/engine-text.tsx';
import { commandChanges } from '../../model/command-changes.ts';
import { commandLines } from '../../model/command-lines.ts';
import { useDetailWords } from '../../words/detail-words.ts';
import { CommandNotes } from './command-notes.tsx';
import classes from './command-section.module.css';
import { Section } from './section.tsx';

/** The container as the words of `docker run`, what its image would not run marked; secret values stay out of it. */
export function CommandSection({ detail }: { detail: ContainerDetail }) {
  const t = useDetailWords();
  const secret = new Set(detail.env.filter((entry) => entry.secret || entry.value === null).map(({ key }) => key));
  const hidden = Object.keys(detail.spec.env).some((key) => secret.has(key));
  const text = toDockerRun(detail.spec, { multiline: true, withoutValues: secret });
  const lines = commandLines(detail.spec, secret);
  const changes = commandChanges(detail);
  return (
    <Section title={t('command')} aside={<CopyButton text={text} size={24} />}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section className={classes.box} aria-label={t('command.label')} tabIndex={0}>
        <pre>
          {lines.map((words, n) => (
            <div key={words.map((word) => word.text).join(' ')} className={classes.line}>
              {n > 0 && '  '}
              {words.map(({ text: word, kind }, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: words may repeat, and never move
                <span key={place} className={classes[kind]}>
                  {place > 0 && ' '}
                  {n === lines.length - 1 && place > 0 && changes?.added.has(word) ? (
                    <mark>
                      <EngineText text={word} />
                    </mark>
                  ) : (
                    <EngineText text={word} />
                  )}
                </span>
              ))}
              {n < lines.length - 1 && ' \\'}
            </div>
          ))}
        </pre>
      </section>
      {changes !== null && <CommandNotes changes={changes} />}
      {hidden && <p className={classes.note}>{t('command.hidden')}</p>}
      {detail.specOmits.length > 0 && (
        <p className={classes.note}>{t('command.omits', { list: detail.specOmits.join(', ') })}</p>
      )}
    </Section>
  );
}
