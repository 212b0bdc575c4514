import { useState } from 'react';
import { useShells } from '../hooks/use-shells.ts';
import { useTerminalWords } from '../words/terminal-words.ts';
import { NewShell } from './new-shell.tsx';
import type { PanelContainer } from './panel-container.ts';
import { ShellAbove } from './shell-above.tsx';
import { ShellBelow } from './shell-below.tsx';
import { ShellSearch } from './shell-search.tsx';
import { ShellStage } from './shell-stage.tsx';
import classes from './terminal.module.css';
import { TerminalHead } from './terminal-head.tsx';

/** The terminals of a container: what to open and as whom, their screens, and how they ended. */
export function TerminalPanel({ container }: { container: PanelContainer }) {
  const t = useTerminalWords();
  const { shells, known, actions } = useShells(container.id);
  const [full, setFull] = useState(false);
  const { all, current } = shells;
  return (
    <section className={classes.panel} aria-label={t('terminal')} data-full={full}>
      <TerminalHead
        shells={shells}
        actions={actions}
        container={container}
        full={full}
        onFull={all.length === 0 ? null : () => setFull(!full)}
      />
      <div className={classes.body}>
        {current !== null && <ShellAbove key={`above-${current.key}`} shell={current} {...{ container, actions }} />}
        {current === null && known && <NewShell container={container} focus={all.length > 0} onOpen={actions.open} />}
        <div className={classes.place}>
          <ShellStage all={all} current={current} />
          {current !== null && <ShellSearch key={`search-${current.key}`} shell={current} />}
        </div>
        {current !== null && <ShellBelow key={`below-${current.key}`} shell={current} {...{ container, actions }} />}
      </div>
    </section>
  );
}
