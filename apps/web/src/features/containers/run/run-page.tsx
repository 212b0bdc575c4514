import '@mantine/core/styles/Input.layer.css';
import '@mantine/core/styles/Checkbox.layer.css';
import type { RunSpec } from '@berth/run-spec';
import { Button } from '@mantine/core';
import { IconChevronLeft } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useCallback, useRef } from 'react';
import { toast } from '../../../ui/feedback/toast.tsx';
import { useTitle } from '../../../ui/layout/use-title.ts';
import { isBusy, useSubmit } from './api/use-submit.ts';
import { CommandPane } from './components/command-pane.tsx';
import { RunFailure } from './components/run-failure.tsx';
import { RunFoot } from './components/run-foot.tsx';
import { RunFormSections } from './components/run-form-sections.tsx';
import { RunJob } from './components/run-job.tsx';
import { SectionNav } from './components/section-nav.tsx';
import { Steps } from './components/steps.tsx';
import { RunContext } from './hooks/run-context.ts';
import { useCurrentSection } from './hooks/use-current-section.ts';
import { useRunState } from './hooks/use-run-state.ts';
import { toRefusal } from './model/refusal.ts';
import classes from './run-page.module.css';
import { useRunWords } from './words/run-words.ts';

interface RunPageProps {
  /** Starts a new form with this image; else the draft of this browser is taken up. */
  image?: string | undefined;
  /** With that image: attached. */
  interactive?: boolean | undefined;
  /** Opens the container that was made. `attach`: it waits to be started by whoever attaches to it. */
  onCreated(containerId: string, attach: boolean): void;
}

/** Runs a container as `docker run -d` or `docker run -it` does. */
export function RunPage({ image, interactive = false, onCreated }: RunPageProps) {
  const t = useRunWords();
  useTitle(t('title'));
  const run = useRunState(image, interactive);
  const attach = useRef(false);
  const form = useRef<HTMLDivElement>(null);
  const { current, go } = useCurrentSection(form);
  const { refuse, forgetDraft } = run;
  const created = useCallback(
    (id: string, warnings: readonly string[] = []) => {
      forgetDraft();
      if (warnings.length > 0) toast([t('engine_warns'), ...warnings].join(' '));
      onCreated(id, attach.current);
    },
    [t, forgetDraft, onCreated],
  );
  const refused = useCallback((error: unknown, spec: RunSpec) => refuse(toRefusal(error, spec)), [refuse]);
  const { submission, send, end, forget } = useSubmit({ onCreated: created, onRefused: refused });
  const busy = isBusy(submission);
  const submit = (wish: boolean) => {
    const { pull, keepOnFailure } = run.form;
    attach.current = wish && run.form.interactive;
    // Whoever attaches starts it, so that nothing of its first output is lost.
    void send({ ...run.check.sent.spec, pull, start: wish && !attach.current, keepOnFailure });
  };
  return (
    <RunContext value={run}>
      <header className={classes.head}>
        <Link to="/containers" className={classes.crumb ?? ''}>
          <IconChevronLeft size={16} stroke={1.6} />
          {t('containers')}
        </Link>
        <span className={classes.slash}>/</span>
        <h1>{t('title')}</h1>
        <span className={classes.space} />
        <span className={classes.draft}>{t('draft_kept')}</span>
        <Button variant="subtle" onClick={run.startOver}>
          {t('reset')}
        </Button>
      </header>
      <div className={classes.grid}>
        <SectionNav current={current} onGo={go} />
        <div className={classes.form} ref={form} inert={busy}>
          <RunFormSections />
        </div>
        <aside className={classes.aside}>
          <CommandPane />
          {submission.state === 'job' ? (
            <RunJob
              jobId={submission.jobId}
              image={submission.image}
              onCreated={created}
              onEnded={end}
              onClose={forget}
            />
          ) : (
            <Steps />
          )}
        </aside>
      </div>
      {submission.state === 'failed' && <RunFailure {...submission} />}
      <RunFoot busy={busy} onRun={submit} onGo={go} />
    </RunContext>
  );
}
