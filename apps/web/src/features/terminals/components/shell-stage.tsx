import { useLayoutEffect, useRef } from 'react';
import type { Shells } from '../api/open-shells.ts';
import classes from './shell-stage.module.css';

/** The screens of a container's terminals, one above the other; the current one is seen, the others keep their size and go on. */
export function ShellStage({ all, current }: Shells) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    for (const shell of all) {
      shell.host.className = classes.screen ?? '';
      shell.host.inert = shell !== current;
      if (shell.host.parentElement !== place.current) place.current?.append(shell.host);
      void shell.begin();
      shell.seen(shell === current);
    }
    current?.focus();
  }, [all, current]);
  useLayoutEffect(
    () => () => {
      for (const shell of all) {
        shell.host.remove();
        shell.seen(false);
      }
    },
    [all],
  );
  return <div ref={place} className={classes.stage} />;
}
