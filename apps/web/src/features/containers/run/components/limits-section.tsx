import { FormSection } from '../../../../ui/forms/field.tsx';
import { useRun } from '../hooks/run-context.ts';
import { useRunWords } from '../words/run-words.ts';
import classes from './rows.module.css';
import { TextField } from './text-field.tsx';

/** How much of the host the container may use. */
export function LimitsSection() {
  const { form, dispatch } = useRun();
  const t = useRunWords();
  return (
    <FormSection id="run-limits" title={t('section.limits')}>
      <div className={classes.halves}>
        <TextField
          path="memory"
          label={t('memory')}
          value={form.memory}
          placeholder={t('memory_hint')}
          description={t('memory_help')}
          onChange={(memory) => dispatch({ do: 'set', fields: { memory } })}
        />
        <TextField
          path="cpus"
          label={t('cpus')}
          value={form.cpus}
          placeholder={t('cpus_hint')}
          description={t('cpus_help')}
          onChange={(cpus) => dispatch({ do: 'set', fields: { cpus } })}
        />
      </div>
    </FormSection>
  );
}
