import { useCan } from '../../../../lib/session/session.ts';
import { RadioRows } from '../../../../ui/forms/radio-rows.tsx';
import { useRun } from '../hooks/run-context.ts';
import { useRunWords } from '../words/run-words.ts';
import { Box } from './box.tsx';
import classes from './rows.module.css';

const ways = ['background', 'interactive'] as const;

/** In the background, as `docker run -d`, or with its terminal before the person, as `docker run -it`. */
export function HowItRuns() {
  const { form, dispatch } = useRun();
  const t = useRunWords();
  const can = useCan();
  if (!can('container:attach') || !can('container:start')) return null;
  return (
    <div className={classes.how}>
      <RadioRows<(typeof ways)[number]>
        label={t('how')}
        value={form.interactive ? 'interactive' : 'background'}
        options={ways.map((value) => ({ value, label: t(`how.${value}`), help: t(`how.${value}.help`) }))}
        onChange={(way) => dispatch({ do: 'runAttached', interactive: way === 'interactive' })}
      />
      {form.interactive && (
        <Box
          label={t('rm_offer')}
          checked={form.autoRemove}
          onChange={(autoRemove) => dispatch({ do: 'set', fields: { autoRemove } })}
        />
      )}
    </div>
  );
}
