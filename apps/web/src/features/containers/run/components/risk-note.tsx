import { Rich } from '../../../../lib/i18n/rich.tsx';
import { useEngine } from '../../../../lib/live/use-engine.ts';
import { useCan } from '../../../../lib/session/session.ts';
import { Note } from '../../../../ui/feedback/note.tsx';
import { useRun } from '../hooks/run-context.ts';
import type { Risk } from '../model/risks.ts';
import { useRunWords } from '../words/run-words.ts';
import { Box } from './box.tsx';

/** What a setting gives away, with the box that takes it on; whoever may not, is told so. */
export function RiskNotes({ path }: { path: string }) {
  const { check } = useRun();
  return check.risks.filter((risk) => risk.path === path).map((risk) => <RiskNote key={risk.key} risk={risk} />);
}

function RiskNote({ risk }: { risk: Risk }) {
  const { dispatch } = useRun();
  const t = useRunWords();
  const may = useCan()('host:root');
  const engine = useEngine();
  const accept = (
    <Box
      label={t('i_need_this')}
      checked={risk.accepted}
      onChange={(checked) => dispatch({ do: 'accept', risk: risk.key, accepted: checked })}
    />
  );
  return (
    <Note tone="warn" title={t('risk_root', { host: engine?.hostName ?? t('risk_this_host') })} actions={may && accept}>
      <p>
        <Rich
          text={t(`risk.${risk.isEngineSocket ? 'socket' : risk.kind}`)}
          values={{ what: <code>{risk.what}</code> }}
        />{' '}
        {t(may ? 'risk_audited' : 'risk_denied')}
      </p>
    </Note>
  );
}
