import { Button } from '@mantine/core';
import { useRun } from '../hooks/run-context.ts';
import { offerPort, readExposed } from '../model/offer-port.ts';
import { useRunWords } from '../words/run-words.ts';
import classes from './rows.module.css';

/** The ports that the image exposes and that no row publishes yet: one click makes a row. */
export function ExposedPorts() {
  const { form, dispatch, facts } = useRun();
  const t = useRunWords();
  const published = new Set(form.ports.map((row) => `${row.containerPort}/${row.protocol}`));
  const offers = (facts.imageDetail?.exposedPorts ?? []).filter((port) => !published.has(port));
  if (offers.length === 0) return null;
  const add = (exposed: string) => {
    const port = readExposed(exposed);
    if (port) dispatch({ do: 'addPort', port: offerPort(port, form.ports, facts.ports ?? []) });
  };
  return (
    <span className={classes.offers}>
      <span>{t('exposed')}</span>
      {offers.map((exposed) => (
        <Button key={exposed} size="compact-xs" onClick={() => add(exposed)}>
          {t('publish_exposed', { port: exposed.replace(/\/tcp$/, '') })}
        </Button>
      ))}
    </span>
  );
}
