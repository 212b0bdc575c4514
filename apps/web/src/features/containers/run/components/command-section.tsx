import { quoteWord } from '@berth/run-spec';
import { FormSection } from '../../../../ui/forms/field.tsx';
import { useRun } from '../hooks/run-context.ts';
import { useRunWords } from '../words/run-words.ts';
import { Box } from './box.tsx';
import classes from './rows.module.css';
import { TextField } from './text-field.tsx';

const boxes = [
  { field: 'tty', words: 'tty' },
  { field: 'openStdin', words: 'stdin' },
  { field: 'init', words: 'init' },
] as const;

/** What the container runs, and as whom. What the image gives stands in the empty fields. */
export function CommandSection() {
  const { form, dispatch, facts } = useRun();
  const t = useRunWords();
  const image = facts.imageDetail;
  const own = (words: readonly string[] | undefined) => words?.map(quoteWord).join(' ') || t('command_hint');
  return (
    <FormSection id="run-command" title={t('section.command')}>
      <div className={classes.halves}>
        <TextField
          path="command"
          label={t('command')}
          value={form.command}
          placeholder={own(image?.cmd)}
          onChange={(command) => dispatch({ do: 'set', fields: { command } })}
        />
        <TextField
          path="entrypoint"
          label={t('entrypoint')}
          value={form.entrypoint}
          placeholder={own(image?.entrypoint)}
          onChange={(entrypoint) => dispatch({ do: 'set', fields: { entrypoint } })}
        />
        <TextField
          path="workdir"
          label={t('workdir')}
          value={form.workdir}
          placeholder={image?.workdir || t('command_hint')}
          onChange={(workdir) => dispatch({ do: 'set', fields: { workdir } })}
        />
        <TextField
          path="user"
          label={t('user')}
          value={form.user}
          placeholder={image?.user || t('command_hint')}
          onChange={(user) => dispatch({ do: 'set', fields: { user } })}
        />
      </div>
      <div className={classes.checks}>
        {boxes
          .filter(({ field }) => field === 'init' || !form.interactive)
          .map(({ field, words }) => (
            <Box
              key={field}
              label={t(words)}
              checked={form[field]}
              onChange={(checked) => dispatch({ do: 'set', fields: { [field]: checked } })}
            />
          ))}
      </div>
    </FormSection>
  );
}
