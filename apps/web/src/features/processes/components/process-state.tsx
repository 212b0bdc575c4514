import { useProcessesWords } from '../words/processes-words.ts';
import classes from './processes-panel.module.css';

const known = ['R', 'S', 'D', 'Z', 'T', 't', 'I'] as const;

/** The letter of `ps` in words; the letters themselves in the tooltip. */
export function ProcessState({ state }: { state: string }) {
  const t = useProcessesWords();
  const letter = known.find((one) => state.startsWith(one));
  return (
    <span title={state} className={letter === 'Z' ? classes.zombie : ''}>
      {letter === undefined ? state || '–' : t(`state.${letter}`)}
    </span>
  );
}
