import { useCan } from '../../../../lib/session/session.ts';
import { FormSection } from '../../../../ui/forms/field.tsx';
import { useRun } from '../hooks/run-context.ts';
import { useRunWords } from '../words/run-words.ts';
import { Box } from './box.tsx';
import { RiskNotes } from './risk-note.tsx';
import classes from './rows.module.css';

/** The settings that open the container's box. */
export function SecuritySection() {
  const { form, dispatch } = useRun();
  const t = useRunWords();
  const may = useCan()('host:root');
  return (
    <FormSection id="run-security" title={t('section.security')}>
      <Box
        className={classes.check}
        label={t('privileged')}
        description={t(may ? 'privileged_help' : 'privileged_denied')}
        checked={form.privileged}
        disabled={!may && !form.privileged}
        onChange={(checked) => dispatch({ do: 'set', fields: { privileged: checked } })}
      />
      <RiskNotes path="privileged" />
    </FormSection>
  );
}
