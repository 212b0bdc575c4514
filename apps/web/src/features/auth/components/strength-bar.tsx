import { strength } from '../model/strength.ts';
import { useAuthWords } from '../words/auth-words.ts';
import classes from './entrance.module.css';

const words = ['strength_short', 'strength_fair', 'strength_good', 'strength_strong', 'strength_strong'] as const;
const bars = [1, 2, 3, 4] as const;

/** How long and how good a new password is. */
export function StrengthBar({ password }: { password: string }) {
  const t = useAuthWords();
  if (password === '') return null;
  const worth = strength(password);
  return (
    <p className={classes.strength} role="status">
      {bars.map((bar) => (
        <i key={bar} data-on={worth >= bar ? '' : undefined} />
      ))}
      <span>{t(words[worth], { n: [...password].length })}</span>
    </p>
  );
}
