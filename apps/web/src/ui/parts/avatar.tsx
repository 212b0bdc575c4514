import classes from './avatar.module.css';

interface AvatarProps {
  name: string;
  size?: 20 | 24 | 32;
}

/** A person as two letters on a hue of their own. */
export function Avatar({ name, size = 24 }: AvatarProps) {
  const parts = name.split(/[\s._-]+/).filter(Boolean);
  const letters = (parts.length > 1 ? parts.slice(0, 2).map((part) => part[0]) : [...name].slice(0, 2)).join('');
  return (
    <span
      className={classes.avatar}
      style={{ '--size': `${size}px`, '--hue': hueOf(name), '--font': `${size === 32 ? 12 : size === 24 ? 10 : 9}px` }}
      aria-hidden
    >
      {letters.toUpperCase()}
    </span>
  );
}

function hueOf(name: string): number {
  let hash = 0;
  for (const letter of name) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 360;
  return hash;
}
