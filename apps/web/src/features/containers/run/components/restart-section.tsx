import { FormSection } from '../../../../ui/forms/field.tsx';
import { useRun } from '../hooks/run-context.ts';
import { useRunWords } from '../words/run-words.ts';
import { Box } from './box.tsx';
import { Choice } from './choice.tsx';
import { RowIssues } from './row-issues.tsx';
import classes from './rows.module.css';
import { TextField } from './text-field.tsx';

const policies = ['no', 'always', 'unless-stopped', 'on-failure'] as const;

/** What happens when the container's process ends. */
export function RestartSection() {
  const { form, dispatch } = useRun();
  const t = useRunWords();
  return (
    <FormSection id="run-restart" title={t('section.restart')}>
      <div className={classes.halves}>
        <Choice
          label={t('restart')}
          value={form.restart}
          options={policies.map((value) => ({ value, label: t(`restart.${value}`) }))}
          onChange={(restart) => dispatch({ do: 'set', fields: { restart } })}
        />
        {form.restart === 'on-failure' && (
          <TextField
            path="restart.maxRetries"
            label={t('max_retries')}
            value={form.maxRetries}
            placeholder={t('max_retries_hint')}
            onChange={(maxRetries) => dispatch({ do: 'set', fields: { maxRetries } })}
          />
        )}
      </div>
      <p className={classes.hint}>{t(`restart.help.${form.restart}`)}</p>
      <Box
        className={classes.check}
        label={t('auto_remove')}
        description={t('auto_remove_help')}
        checked={form.autoRemove}
        onChange={(checked) => dispatch({ do: 'set', fields: { autoRemove: checked } })}
      />
      <RowIssues paths={['autoRemove']} />
    </FormSection>
  );
}
