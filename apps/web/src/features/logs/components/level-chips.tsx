import type { Histogram } from '../api/log-feed.ts';
import type { ChangeAddress } from '../hooks/use-log-address.ts';
import { type LogAddress, levelsOf } from '../model/log-address.ts';
import { shortCount } from '../model/short-count.ts';
import { useLogWords } from '../words/log-words.ts';
import classes from './level-chips.module.css';

interface LevelChipsProps {
  address: LogAddress;
  onChange: ChangeAddress;
  histogram: Histogram | null;
}

const levels = ['error', 'warn', 'info', 'debug'] as const;

/** How many lines there are of each level; what is pressed is shown alone. */
export function LevelChips({ address, onChange, histogram }: LevelChipsProps) {
  const t = useLogWords();
  const chosen = levelsOf(address);
  return (
    <fieldset className={classes.chips} aria-label={t('levels')}>
      {levels.map((level) => {
        const on = chosen.includes(level);
        const next = on ? chosen.filter((name) => name !== level) : [...chosen, level];
        const count = histogram === null ? null : histogram[level].reduce((sum, bin) => sum + bin, 0);
        return (
          <button
            key={level}
            type="button"
            className={classes.chip}
            data-level={level}
            data-off={chosen.length > 0 && !on ? '' : undefined}
            aria-pressed={on}
            title={count === null ? undefined : count.toLocaleString('en-US')}
            onClick={() => onChange({ level: next.join(',') || undefined })}
          >
            <i aria-hidden />
            {t(`level_${level}`)}
            <b>{count === null ? '–' : shortCount(count)}</b>
          </button>
        );
      })}
    </fieldset>
  );
}
