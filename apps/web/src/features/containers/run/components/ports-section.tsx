import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { FormSection } from '../../../../ui/forms/field.tsx';
import { useRun } from '../hooks/run-context.ts';
import { useAddRow } from '../hooks/use-add-row.ts';
import { useRunWords } from '../words/run-words.ts';
import { Box } from './box.tsx';
import { ExposedPorts } from './exposed-ports.tsx';
import { PortRow } from './port-row.tsx';
import { RowIssues } from './row-issues.tsx';
import classes from './rows.module.css';

/** Which ports of the container can be reached from outside, and where. */
export function PortsSection() {
  const { form, dispatch, facts } = useRun();
  const { added, add } = useAddRow();
  const t = useRunWords();
  return (
    <FormSection id="run-ports" title={t('section.ports')} hint={t('ports_hint')}>
      {form.ports.length > 0 && (
        <div className={classes.rows}>
          <div className={`${classes.port} ${classes.head}`} aria-hidden>
            <span>{t('address')}</span>
            <span>{t('host_port')}</span>
            <span />
            <span>{t('container_port')}</span>
            <span>{t('protocol')}</span>
            <span />
          </div>
          {form.ports.map((row, index) => (
            <PortRow key={row.id} row={row} index={index} isAdded={row.id === added} />
          ))}
        </div>
      )}
      <div className={classes.adds}>
        <Button
          variant="subtle"
          className={classes.add}
          leftSection={<IconPlus size={16} stroke={1.6} />}
          onClick={() => add({ do: 'addPort' })}
        >
          {t('add_port')}
        </Button>
        <ExposedPorts />
      </div>
      <Box
        className={classes.check}
        label={t('publish_all')}
        checked={form.publishAll}
        onChange={(checked) => dispatch({ do: 'set', fields: { publishAll: checked } })}
      />
      <RowIssues paths={['publishAll']} />
      {!facts.hostVisible && form.ports.length > 0 && <p className={classes.hint}>{t('ports_hidden')}</p>}
    </FormSection>
  );
}
