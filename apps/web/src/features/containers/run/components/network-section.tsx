import { useCan } from '../../../../lib/session/session.ts';
import { FormSection } from '../../../../ui/forms/field.tsx';
import { useRun } from '../hooks/run-context.ts';
import { useRunWords } from '../words/run-words.ts';
import { Choice } from './choice.tsx';
import { RiskNotes } from './risk-note.tsx';
import { RowIssues } from './row-issues.tsx';
import classes from './rows.module.css';
import { TextField } from './text-field.tsx';

const builtIn = ['bridge', 'host', 'none'];

/** The network that the container joins, and its name there. */
export function NetworkSection() {
  const { form, dispatch, facts } = useRun();
  const t = useRunWords();
  const mayHost = useCan()('host:root');
  const own = (facts.networks ?? []).map((network) => network.name).filter((name) => !builtIn.includes(name));
  const known = ['', 'host', 'none', ...own];
  const options = [
    { value: '', label: t('network_default') },
    ...[...own, ...(known.includes(form.network) ? [] : [form.network])].map((name) => ({ value: name, label: name })),
    { value: 'host', label: t('network_host'), disabled: !mayHost },
    { value: 'none', label: t('network_none') },
  ];
  return (
    <FormSection id="run-network" title={t('section.network')}>
      <div className={classes.halves}>
        <Choice
          label={t('network')}
          value={form.network}
          options={options}
          onChange={(network) => dispatch({ do: 'set', fields: { network } })}
        />
        <TextField
          path="hostname"
          label={t('hostname')}
          value={form.hostname}
          placeholder={t('hostname_hint')}
          onChange={(hostname) => dispatch({ do: 'set', fields: { hostname } })}
        />
      </div>
      <RowIssues paths={['network']} />
      <RiskNotes path="network" />
    </FormSection>
  );
}
