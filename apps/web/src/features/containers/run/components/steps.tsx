import { Rich } from '../../../../lib/i18n/rich.tsx';
import { useRun } from '../hooks/run-context.ts';
import { secretKeys } from '../model/draft.ts';
import { runSteps } from '../model/run-steps.ts';
import { useRunWords } from '../words/run-words.ts';
import classes from './steps.module.css';

/** What Run will do, in order, and in what the command of the shell is not the same. */
export function Steps() {
  const { form, check, facts } = useRun();
  const t = useRunWords();
  const imageIsHere = facts.images === undefined ? undefined : facts.image !== undefined;
  const volumes = new Set((facts.volumes ?? []).map((volume) => volume.name));
  const secrets = [...secretKeys(check.spec.env)];
  return (
    <>
      <section className={classes.part}>
        <h3>{t('what_run_does')}</h3>
        <ol className={classes.steps}>
          {form.image !== '' &&
            runSteps(form, check, { imageIsHere, volumes }).map((step) => (
              <li key={`${step.key} ${Object.values(step.values).join()}`}>
                <span>
                  <Rich text={t(`step.${step.key}`)} values={code(step.values)} />
                </span>
              </li>
            ))}
          {form.image === '' && (
            <li>
              <span>{t('blocks_image')}</span>
            </li>
          )}
        </ol>
      </section>
      {secrets.length > 0 && (
        <section className={classes.part}>
          <h3>{t('what_differs')}</h3>
          <ul>
            {secrets.map((key) => (
              <li key={key}>
                <i aria-hidden>≈</i>
                <span>
                  <Rich text={t('secret_from_shell')} values={code({ key })} />
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function code(values: Readonly<Record<string, string>>) {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, <code key={name}>{value}</code>]));
}
