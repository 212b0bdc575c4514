import { useEngine, useStale } from '../../lib/live/use-engine.ts';
import { LiveDot } from '../../ui/state/live-dot.tsx';
import { StateShape } from '../../ui/state/state-shape.tsx';
import { useShellWords } from '../words/shell-words.ts';
import classes from './engine-block.module.css';

/** Which engine this is, its version, and whether what is shown is live. */
export function EngineBlock() {
  const t = useShellWords();
  const engine = useEngine();
  const stale = useStale();
  const name = engine?.hostName ?? engine?.engine ?? location.hostname;
  const words = stale
    ? t(stale.why === 'server' ? 'server_unreachable' : 'engine_unreachable')
    : engine?.version
      ? [t('engine_version', { version: engine.version }), engine.sandbox ? t('sandbox') : t('live')].join(' · ')
      : t('engine_connecting');
  return (
    <div className={`${classes.engine} ${stale ? classes.down : ''}`} title={`${name} · ${words}`}>
      <span className={classes.name}>
        {stale ? <StateShape shape="dead" tone="bad" /> : <LiveDot live={engine?.state === 'connected'} />}
        <span>{name}</span>
      </span>
      <span className={classes.words}>{words}</span>
    </div>
  );
}
